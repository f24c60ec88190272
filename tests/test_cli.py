"""What a user can get wrong: one clear line, the right exit code, the other documents done, no half-written file."""

from __future__ import annotations

import json
import os
from pathlib import Path

import pytest
from support import RELEASE, Project

from generator.provenance import digest


def one_line(stderr: str) -> str:
    """The error line; there is exactly one, and no traceback."""
    lines = [line for line in stderr.splitlines() if line.startswith("error:")]
    assert len(lines) == 1, stderr
    assert "Traceback" not in stderr
    return lines[0]


def test_summarize_prints_json_and_nothing_else(project: Project) -> None:
    project.seed("talks.txt")
    result = project.gen("summarize", "--json")
    assert result.exit_code == 0
    (summary,) = json.loads(result.stdout)
    assert summary["id"] == "talks"
    assert summary["title"]["text"] == "Ministry of Harbours and Trade Opens Talks With Norrland"
    for message in summary["key_messages"]:
        start, end = message["span"]
        assert RELEASE[start:end] == message["text"]


@pytest.mark.parametrize("tag", ["xx", "klingon", "fr-", ""])
def test_an_unknown_language_tag_is_a_usage_error(project: Project, tag: str) -> None:
    project.seed("talks.txt")
    result = project.gen("brief", "--lang", tag)
    assert result.exit_code == 2
    assert "language tag" in one_line(result.stderr)


def test_no_seeds_is_said(project: Project) -> None:
    result = project.gen("brief", "--lang", "pt-BR")
    assert result.exit_code == 3
    assert "seeds" in one_line(result.stderr)


def test_no_route_for_the_only_language_ends_the_run(project: Project) -> None:
    project.seed("talks.txt")
    result = project.gen("brief", "--lang", "ko")
    assert result.exit_code == 3
    assert "gen models install en ko" in one_line(result.stderr)


def test_no_route_for_one_language_of_several_leaves_the_others_done(project: Project) -> None:
    project.seed("talks.txt")
    result = project.gen("brief", "--lang", "ko", "--lang", "pt-BR", "--format", "md")
    assert result.exit_code == 1
    assert "ko" in one_line(result.stderr)
    assert "Ada Lindqvist" in project.read("pt-BR/talks.brief.md")


BROKEN = {
    "empty": b"",
    "blank": b" \n\n\t\n",
    "binary": bytes(range(256)) * 40,
    "no-encoding": b"\x81\x8d\x8f\x90\x9d\xff\xfe\x00\x81" * 50,
    "zip-named-txt": b"PK\x03\x04" + bytes(range(200)) * 30,
    "too-long": ("The ministry said so again. " * 8000).encode(),
    "five-megabytes": ("The ministry said so again. " * 190_000).encode(),
}


@pytest.mark.parametrize("name", sorted(BROKEN))
def test_a_bad_file_is_one_line_and_the_others_are_done(pseudo: Project, name: str) -> None:
    pseudo.seed("bad.txt", BROKEN[name])
    pseudo.seed("good.txt")
    result = pseudo.gen("brief", "--lang", "fr", "--format", "md")
    assert result.exit_code == 1
    assert "bad.txt" in one_line(result.stderr) or "bad" in one_line(result.stderr)
    assert pseudo.read("fr/good.brief.md")
    assert sorted(path.name for path in (pseudo.root / "output/fr").iterdir()) == [
        "good.brief.md",
        "good.brief.provenance.json",
    ]


ARTICLE = f"<article><h1>Talks Open</h1><p>{RELEASE[90:700]}</p></article>"
PAGE = f"<html><body><nav><a href='/'>Home</a></nav>{ARTICLE}</body></html>"


@pytest.mark.parametrize("command", [("summarize", "--json"), ("brief", "--lang", "en")])
def test_offsets_of_a_page_count_in_the_text_that_is_kept(project: Project, command: tuple[str, ...]) -> None:
    project.seed("page.html", PAGE)
    assert project.gen(*command).exit_code == 0
    (kept,) = (project.root / ".gen" / "extracted").glob("page.*.txt")
    text = kept.read_text("utf-8")
    assert kept.name == f"page.{digest(text)[:16]}.txt"
    (summary,) = json.loads(project.gen("summarize", "--json").stdout)
    assert summary["key_messages"]
    for message in summary["key_messages"]:
        start, end = message["span"]
        assert text[start:end] == message["text"]


KOREAN = "외교부는 5월 10일 서울에서 회의를 열었다. 장관은 협력을 강조했다. " * 8
ENCODED = {
    "cp949": KOREAN.encode("cp949"),
    "utf-16": RELEASE.encode("utf-16"),
    "utf-8-sig": RELEASE.encode("utf-8-sig"),
    "cp1252": RELEASE.replace("Tomas", "Tomás").encode("cp1252"),
}


@pytest.mark.parametrize("encoding", sorted(ENCODED))
def test_other_encodings_are_read(project: Project, encoding: str) -> None:
    project.seed("letter.txt", ENCODED[encoding])
    result = project.gen("summarize", "--json")
    assert result.exit_code == 0, result.stderr
    (summary,) = json.loads(result.stdout)
    assert summary["key_messages"] or summary["lead"]
    assert "\ufffd" not in result.stdout and "\ufeff" not in result.stdout


HOSTILE = """\
Ministry Opens {{ 7*7 }} Talks <script>alert(1)</script>

The Ministry of Harbours met <b>Norrland</b> in {{ 7*7 }} rooms on 3 March 2025 | and [a link](javascript:alert(1)).

# The Ministry of Trade said *nothing* and `rm -rf` was {% raw %} on 4 March 2025 in Port Elin.

Minister Ada Lindqvist said, "We want <img src=x onerror=alert(1)> and **peace** and ![x](http://evil.example/x.png)."
"""


@pytest.mark.parametrize("kind", ["brief", "factsheet"])
def test_hostile_text_is_text(pseudo: Project, kind: str) -> None:
    pseudo.seed("hostile.txt", HOSTILE)
    assert pseudo.gen(kind, "--lang", "en", "--lang", "ar-XB").exit_code == 0
    for tag in ("en", "ar-XB"):
        page = pseudo.read(f"{tag}/hostile.{kind}.html")
        body = page[page.index("<body") :]
        assert "<script" not in body and "<img" not in body and "javascript:" not in _attributes(body)
        assert "49" not in pseudo.read(f"{tag}/hostile.{kind}.md")
    assert "{{ 7*7 }}" in pseudo.read(f"en/hostile.{kind}.html")


def _attributes(page: str) -> str:
    from html.parser import HTMLParser

    links: list[str] = []

    class Reader(HTMLParser):
        def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
            links.extend(value or "" for name, value in attrs if name in ("href", "src"))

    Reader().feed(page)
    return " ".join(links)


def test_a_source_that_is_not_there_is_a_usage_error(project: Project) -> None:
    project.seed("talks.txt")
    result = project.gen("brief", "nothing", "--lang", "en")
    assert result.exit_code == 2
    assert "talks" in one_line(result.stderr)


def test_two_sources_with_one_id_are_named(project: Project) -> None:
    project.seed("The Talks.txt")
    project.seed("the-talks.txt")
    result = project.gen("brief", "--lang", "en")
    assert result.exit_code == 3
    assert "The Talks.txt" in one_line(result.stderr) and "the-talks.txt" in one_line(result.stderr)


@pytest.mark.skipif(os.geteuid() == 0, reason="root may write everywhere")
def test_a_read_only_output_is_said(project: Project) -> None:
    project.seed("talks.txt")
    (project.root / "output").mkdir(mode=0o500)
    assert project.gen("brief", "--lang", "en").exit_code == 3


def test_an_output_that_is_a_file_is_said(project: Project) -> None:
    project.seed("talks.txt")
    (project.root / "output").write_text("in the way")
    result = project.gen("brief", "--lang", "en")
    assert result.exit_code == 3
    assert "output" in one_line(result.stderr)


def test_settings_explains_every_setting_and_can_be_read_back(project: Project) -> None:
    printed = project.gen("settings").stdout
    (project.root / "gen.toml").write_text(printed, encoding="utf-8")
    project.seed("talks.txt")
    assert project.gen("brief", "--lang", "en").exit_code == 0


def test_help_names_every_command(project: Project) -> None:
    printed = project.gen("--help").stdout
    for command in ("summarize", "brief", "factsheet", "models", "doctor"):
        assert command in printed


def test_a_project_is_found_upwards(project: Project, monkeypatch: pytest.MonkeyPatch) -> None:
    from click.testing import CliRunner

    from generator.cli import run

    project.seed("talks.txt")
    (project.root / "gen.toml").touch()
    monkeypatch.chdir(project.root / "seeds")
    assert CliRunner().invoke(run, ["brief", "--lang", "en", "--format", "md"]).exit_code == 0
    assert Path(project.root / "output/en/talks.brief.md").exists()
