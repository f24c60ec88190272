"""`gen status`, `gen history`, `gen restore`: how every draft stands, what became of it, and back."""

from __future__ import annotations

import contextlib
import fcntl
import json
import os
import re
import struct
import subprocess
import sys
import termios
from typing import Any

import pytest
from support import RELEASE, Project


@pytest.fixture
def office(project: Project) -> Project:
    """A project with one release, built in French and Arabic script."""
    (project.root / "gen.toml").write_text(
        '[translation]\nengines = ["pseudo"]\n[build]\nlanguages = ["fr", "ar-XB"]\nkinds = ["brief"]\n',
        encoding="utf-8",
    )
    project.seed("harbour.txt")
    return project


def status(project: Project, *options: str) -> dict[str, dict[str, Any]]:
    result = project.gen("status", "--json", *options)
    assert result.exit_code == 0, result.stderr
    return {one["draft"]: one for one in json.loads(result.stdout)}


FRENCH = "output/fr/harbour.brief"


def test_a_draft_is_missing_then_current_then_stale(office: Project) -> None:
    assert status(office)[FRENCH]["state"] == "missing"
    office.gen("build")
    found = status(office)[FRENCH]
    assert found["state"] == "current" and found["reasons"] == [] and found["edited"] is False
    assert found["units"]["translated"] > 5 and found["label"] == "gist only"
    office.seed("harbour.txt", RELEASE.replace("250 pilots", "300 pilots"))
    found = status(office)[FRENCH]
    assert found["state"] == "stale" and found["reasons"] == ["seed sentence 2 changed"]


def test_a_language_without_a_route_is_blocked(office: Project) -> None:
    office.setting("build", "languages", '["ko"]')
    office.gen("build")
    found = status(office)["output/ko/harbour.brief"]
    assert found["state"] == "blocked" and "gen models install en ko" in found["reasons"][0]


def test_a_source_that_cannot_be_read_blocks_its_drafts(office: Project) -> None:
    office.seed("empty.txt", b"")
    office.gen("build")
    assert status(office)["output/fr/empty.brief"]["state"] == "blocked"


def test_a_vanished_source_leaves_its_drafts_marked(office: Project) -> None:
    office.seed("other.txt", "Norrland Opens River Office\n\nNorrland opened an office for rivers in Elm.\n")
    office.gen("build")
    (office.root / "seeds/other.txt").unlink()
    assert office.gen("build").exit_code == 0
    assert office.read("fr/other.brief.md")
    assert "source is gone" in status(office)["output/fr/other.brief"]["reasons"][0]


def test_an_edit_is_seen(office: Project) -> None:
    office.gen("build")
    draft = office.root / "output/fr/harbour.brief.md"
    draft.write_text(draft.read_text("utf-8") + "\nA person wrote this.\n", encoding="utf-8")
    assert status(office)[FRENCH]["edited"] is True


def test_filters_and_the_table(office: Project) -> None:
    office.gen("build")
    assert set(status(office, "--lang", "ar-XB")) == {"output/ar-XB/harbour.brief"}
    assert status(office, "--state", "stale") == {}
    assert status(office, "--source", "nobody") == {}
    result = office.gen("status")
    assert "harbour.brief" in result.stdout and "2 current" in result.stderr


def test_the_history_says_when_and_why_and_any_version_comes_back(office: Project) -> None:
    office.gen("build")
    first = office.read("fr/harbour.brief.md")
    office.seed("harbour.txt", RELEASE.replace("250 pilots", "300 pilots"))
    office.gen("build")
    second = office.read("fr/harbour.brief.md")
    told = office.gen("history", "output/fr/harbour.brief.md").stdout
    assert "not made yet" in told and "seed sentence 2 changed" in told
    result = office.gen("restore", "fr/harbour.brief")
    assert result.exit_code == 0, result.stderr
    assert office.read("fr/harbour.brief.md") == first != second
    assert office.gen("restore", "fr/harbour.brief", "3").exit_code == 0
    assert office.gen("restore", "fr/harbour.brief", "99").exit_code == 2


def test_a_persons_text_is_in_the_history_once_it_was_seen(office: Project) -> None:
    office.gen("build")
    draft = office.root / "output/fr/harbour.brief.md"
    draft.write_text(draft.read_text("utf-8") + "\nA person wrote this.\n", encoding="utf-8")
    office.gen("build")
    draft.write_text("lost", encoding="utf-8")
    rows = office.gen("history", "fr/harbour.brief").stdout.splitlines()
    number = next(row.split()[0] for row in rows if " person " in row)
    office.gen("restore", "fr/harbour.brief", number)
    assert "A person wrote this." in office.read("fr/harbour.brief.md")


@pytest.mark.parametrize("name", ["nothing", "fr/unknown.brief", "../../etc/passwd"])
def test_a_draft_that_is_none_is_a_usage_error(office: Project, name: str) -> None:
    office.gen("build")
    for command in ("history", "restore"):
        result = office.gen(command, name)
        assert result.exit_code == 2 and "earlier version" not in result.stderr


def test_a_restored_draft_is_as_it_was_seen_and_as_readable_as_others(office: Project) -> None:
    office.gen("build")
    draft = office.root / "output/fr/harbour.brief.md"
    mode, mine = draft.stat().st_mode, "écrit ailleurs\r\n".encode("latin-1")
    draft.write_bytes(mine)
    office.gen("build")
    draft.unlink()
    rows = office.gen("history", "fr/harbour.brief").stdout.splitlines()
    assert rows == [row.rstrip() for row in rows]
    number = next(row.split()[0] for row in rows if " person " in row)
    assert office.gen("restore", "fr/harbour.brief", number).exit_code == 0
    assert draft.read_bytes() == mine and draft.stat().st_mode == mode


def test_contradictions_between_sources_are_shown_with_both_sides(office: Project) -> None:
    minister = "{city} Port Opens\n\nMinister for Ports Anna {name} opened the port of {city} on 3 May 2025.\n"
    office.seed("elm.txt", minister.format(city="Elm", name="Berg"))
    office.seed("oak.txt", minister.format(city="Oak", name="Lindqvist"))
    office.gen("build")
    (found,) = status(office, "--lang", "fr", "--source", "elm")["output/fr/elm.brief"]["contradictions"]
    assert {said["source"] for said in found["says"]} == {"elm", "oak"} and found["kind"] == "office"
    assert status(office)[FRENCH]["contradictions"] == []
    result = office.gen("status")
    assert result.stdout.count("two holders") == 1, result.stdout
    assert "1 contradiction between sources" in result.stderr
    assert "Anna Berg" in result.stdout and "Anna Lindqvist" in result.stdout


@pytest.mark.parametrize("width", [80, 120])
def test_the_table_fits_a_terminal_and_cuts_nothing(office: Project, width: int) -> None:
    office.setting(
        "build", "languages", '["pt-BR"]\nkinds = ["brief", "factsheet"]\n[translation]\nengines = ["pseudo"]'
    )
    text = "Norrland Opens River Office\n\nNorrland opened an office for rivers in Elm on 2 May 2025.\n"
    office.seed("harbours-open-talks.txt", text)
    office.gen("build")
    office.seed("harbours-open-talks.txt", text.replace("2 May", "3 May"))
    leader, follower = os.openpty()
    fcntl.ioctl(follower, termios.TIOCSWINSZ, struct.pack("HHHH", 50, width, 0, 0))
    command = [sys.executable, "-m", "generator", "--project", str(office.root), "status"]
    environment = {**os.environ, "TERM": "xterm", "NO_COLOR": "1"}
    environment.pop("COLUMNS", None)
    child = subprocess.Popen(command, stdout=follower, stderr=subprocess.DEVNULL, env=environment)
    os.close(follower)
    shown = b""
    with contextlib.suppress(OSError):
        while found := os.read(leader, 9999):
            shown += found
    os.close(leader)
    assert child.wait() == 0
    lines = [re.sub(r"\x1b\[[\d;]*m", "", line).rstrip() for line in shown.decode().splitlines()]
    assert "…" not in shown.decode()
    table = lines[: next((number for number, line in enumerate(lines) if line.startswith("  two")), len(lines))]
    assert max(map(len, table)) <= width
    stale = [line for line in table if "pt-BR/harbours-open-talks.factsheet" in line]
    assert len(stale) == 1 and ("seed sentence 1 changed" in stale[0]) == (width == 120)
    assert "seed sentence 1 changed" in " ".join(table)
    assert len([line for line in table if line.startswith("stale")]) == 2


def test_what_another_program_reads_is_a_line_for_each_draft(office: Project) -> None:
    office.gen("build")
    office.seed("harbour.txt", RELEASE.replace("14 of 20", "15 of 20").replace("250 pilots", "300 pilots"))
    (office.root / "seeds/harbour.meta.yaml").write_text("publisher: A Ministry of Some Length\n", encoding="utf-8")
    head, *lines = office.gen("status").stdout.splitlines()
    assert head.split()[:2] == ["state", "draft"] and len(lines) == 2
    assert all("seed sentences 2 and 5 changed; field publisher of .meta.yaml added" in line for line in lines)


def test_a_draft_that_is_not_there_has_no_status(office: Project) -> None:
    office.gen("build")
    assert office.gen("status", "fr/nothing.brief").exit_code == 2
    assert office.gen("status", "fr/harbour.brief").stdout.count("harbour.brief") == 1
