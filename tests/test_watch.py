"""`gen watch`: one build for one change, however an editor writes it; a clean end."""

from __future__ import annotations

import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from support import RELEASE, Project


class Watching:
    """A `gen watch` in a project, and what it said so far."""

    def __init__(self, project: Project, log: Path) -> None:
        self._log = log
        with log.open("w") as stream:
            command = [sys.executable, "-m", "generator", "--project", str(project.root), "watch"]
            self.child = subprocess.Popen(command, stderr=stream)

    @property
    def said(self) -> str:
        return self._log.read_text("utf-8")

    def wait_for(self, words: str, count: int = 1) -> None:
        """Returns once the words were said so often."""
        end = time.monotonic() + 60
        while self.said.count(words) < count:
            assert time.monotonic() < end and self.child.poll() is None, self.said
            time.sleep(0.05)


@pytest.fixture
def watching(project: Project, tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Project, Watching]]:
    (project.root / "gen.toml").write_text(
        '[translation]\nengines = ["pseudo"]\n[build]\nlanguages = ["fr"]\nkinds = ["brief"]\n', encoding="utf-8"
    )
    project.seed("harbour.txt")
    watching = Watching(project, tmp_path_factory.mktemp("log") / "stderr")
    watching.wait_for("watching;")
    # The watch itself begins right after the line that announces it.
    time.sleep(1)
    yield project, watching
    watching.child.kill()
    watching.child.wait()


def test_a_change_is_built_once_and_the_end_is_clean(watching: tuple[Project, Watching]) -> None:
    project, gen = watching
    assert "made output/fr/harbour.brief.md" in gen.said
    # As editors do that write beside the file and rename.
    beside = project.root / "seeds/.harbour.txt.swp"
    beside.write_text(RELEASE.replace("250 pilots", "300 pilots"), encoding="utf-8")
    beside.replace(project.root / "seeds/harbour.txt")
    gen.wait_for("made output/fr/harbour.brief.md", 2)
    assert "300" in project.read("fr/harbour.brief.md")
    # A half-typed draft is no input, and what gen writes is none either.
    draft = project.root / "output/fr/harbour.brief.md"
    draft.write_text(draft.read_text("utf-8")[:80], encoding="utf-8")
    time.sleep(2.5)
    assert gen.said.count("changed:") == 1
    assert len(project.read("fr/harbour.brief.md")) == 80
    gen.child.send_signal(signal.SIGTERM)
    assert gen.child.wait(20) == 0
    assert "watching ended" in gen.said


def test_a_broken_setting_is_said_and_the_watching_goes_on(watching: tuple[Project, Watching]) -> None:
    project, gen = watching
    settings = project.root / "gen.toml"
    good = settings.read_text("utf-8")
    settings.write_text("[build]\nlangauges = 1\n", encoding="utf-8")
    gen.wait_for("error:")
    settings.write_text(good, encoding="utf-8")
    gen.wait_for("changed: gen.toml", 2)
    gen.wait_for("current already", 1)
    gen.child.send_signal(signal.SIGINT)
    assert gen.child.wait(20) == 0
