"""How a build goes: a bar on a terminal, gone whatever happens; plain lines in a log."""

from __future__ import annotations

import os
import pty
import re
import subprocess
import sys

import pytest
from support import RELEASE, Project

_HIDDEN, _SHOWN = "\x1b[?25l", "\x1b[?25h"


@pytest.fixture
def office(project: Project) -> Project:
    """A project with three releases, to be built in two languages."""
    (project.root / "gen.toml").write_text(
        '[translation]\nengines = ["pseudo"]\n[build]\nlanguages = ["fr", "ko"]\nkinds = ["brief"]\n', encoding="utf-8"
    )
    for number in range(3):
        project.seed(f"harbour-{number}.txt", RELEASE.replace("250", f"25{number}"))
    return project


def _on_terminal(project: Project) -> tuple[int, str]:
    """The exit code of a build in a terminal, and everything that it drew there."""
    ours, theirs = pty.openpty()
    command = [sys.executable, "-m", "generator", "--project", str(project.root), "build"]
    with subprocess.Popen(command, stdin=theirs, stdout=theirs, stderr=theirs) as child:
        os.close(theirs)
        drawn = b""
        while part := _read(ours):
            drawn += part
    os.close(ours)
    return child.returncode, drawn.decode()


def _read(terminal: int) -> bytes:
    try:
        return os.read(terminal, 65536)
    except OSError:
        # What a terminal says when nobody writes to it any more.
        return b""


def test_a_terminal_shows_counts_and_the_time_left(office: Project) -> None:
    code, drawn = _on_terminal(office)
    assert code == 0
    plain = re.sub(r"\x1b\[[0-9;?]*[A-Za-z]", "", drawn)
    assert re.search(r"reading 3 sources \S+ +0/3 -:--:--", plain)
    assert re.search(r"writing 6 drafts \S+ +0/6", plain)
    assert drawn.count(_HIDDEN) == drawn.count(_SHOWN) == 2
    assert "made output/fr/harbour-0.brief.md" in plain


def test_an_error_in_the_midst_of_a_step_leaves_no_bar(office: Project) -> None:
    own = office.root / "templates"
    own.mkdir()
    (own / "brief.md.j2").write_text("{% if %}\n", encoding="utf-8")
    code, drawn = _on_terminal(office)
    assert code == 3
    assert drawn.count(_HIDDEN) == drawn.count(_SHOWN) == 2
    last = drawn.rstrip().splitlines()[-1]
    assert "error: " in last and "brief.md.j2" in last and "\x1b" not in last.partition("error")[2]


def test_a_log_has_plain_lines_for_what_takes_long(office: Project) -> None:
    for number in range(3, 60):
        office.seed(f"harbour-{number}.txt", RELEASE.replace("250", f"{100 + number}"))
    (office.root / "gen.toml").write_text(
        '[translation]\nengines = ["pseudo"]\n[build]\nlanguages = ["ko"]\nkinds = ["brief"]\nformats = ["md"]\n',
        encoding="utf-8",
    )
    said = office.gen("build").stderr
    assert "reading 60 sources …\n  10 of 60\n" in said
    assert "writing 60 drafts …\n  20 of 60\n  40 of 60\n  60 of 60\n" in said
    assert "\x1b" not in said and "\r" not in said
