"""What a second process does for a run that finds a few changed sources, and what happens if it does not."""

from __future__ import annotations

import multiprocessing
import os
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from support import RELEASE, ROOT, Project

from generator.builds.stamp import Stamp
from generator.config import load_config
from generator.sources import read_text
from generator.sources.document import SourceDocument
from generator.steps.answers import Desk
from generator.steps.beside import Beside
from generator.steps.orders import Order
from generator.steps.rehearsal import Rehearsal
from generator.summaries import summarize_unread
from generator.summaries.text import read_documents

GOLD = ROOT / "bench" / "gold"
two_processors = pytest.mark.skipif(
    sys.platform != "linux" or len(os.sched_getaffinity(0)) == 1, reason="needs a second processor"
)


@pytest.fixture
def office(project: Project) -> Project:
    """A built project of a release in two languages, whose last build left nothing to do."""
    (project.root / "gen.toml").write_text(
        '[translation]\nengines = ["pseudo"]\n[build]\nlanguages = ["fr", "ar-XB"]\nkinds = ["brief"]\n',
        encoding="utf-8",
    )
    project.seed("harbour.txt")
    time.sleep(0.03)
    assert project.gen("build").exit_code == 0
    return project


@pytest.fixture
def cold(monkeypatch: pytest.MonkeyPatch) -> None:
    """A process that has not loaded the language model yet, as far as anybody can see."""
    monkeypatch.delitem(sys.modules, "spacy", raising=False)


def python(code: str, *arguments: str) -> str:
    """What a script prints in a process of its own."""
    command = [sys.executable, "-c", code, *arguments]
    return subprocess.run(command, capture_output=True, text=True, check=True, cwd=ROOT).stdout


def tree(project: Project) -> dict[str, bytes]:
    return {str(path): path.read_bytes() for path in (project.root / "output").rglob("*") if path.is_file()}


def step_by_step(documents: object) -> Iterator[None]:
    """A rehearsal of nothing."""
    return iter(())


@two_processors
def test_a_changed_source_is_read_without_the_language_model_in_this_process(office: Project) -> None:
    """And the drafts are those of a run that loads it."""
    office.seed("harbour.txt", RELEASE.replace("250 pilots", "300 pilots"))
    code = (
        "import sys\n"
        "from generator.cli.group import run\n"
        "run(['--project', sys.argv[1], 'build'], standalone_mode=False)\n"
        "print('spacy' in sys.modules)\n"
    )
    assert python(code, str(office.root)).splitlines()[-1] == "False"
    assert "300" in office.read("fr/harbour.brief.md")
    beside = tree(office)
    (office.root / "gen.toml").touch()
    for path in (office.root / ".gen").iterdir():
        path.unlink() if path.is_file() else None
    assert office.gen("build").exit_code == 0
    assert tree(office) == beside


@two_processors
@pytest.mark.usefixtures("cold")
def test_what_the_process_does_not_answer_is_read_here() -> None:
    document = read_text("harbour.txt", RELEASE.encode())
    with Beside() as beside:
        beside.start()
        (process,) = multiprocessing.active_children()
        process.kill()
        process.join()
        assert beside.started
        assert beside.read([document], step_by_step) == list(read_documents([document]))
    assert not multiprocessing.active_children()


@two_processors
@pytest.mark.usefixtures("cold")
def test_the_process_reads_what_is_read_here_and_is_gone_afterwards() -> None:
    documents = [read_text(path.name, path.read_bytes()) for path in sorted(GOLD.glob("*.txt"))[:3]]
    with Beside() as beside:
        beside.start()
        assert beside.read(documents, step_by_step) == list(read_documents(documents))
        # A second list goes to the same process.
        assert beside.read(documents[:1], step_by_step) == list(read_documents(documents[:1]))
    assert not multiprocessing.active_children()


@two_processors
def test_the_process_ends_when_the_one_that_it_works_for_is_killed() -> None:
    code = (
        "import multiprocessing, os, signal\n"
        "from generator.steps.beside import Beside\n"
        "Beside().start()\n"
        "print(multiprocessing.active_children()[0].pid, flush=True)\n"
        "os.kill(os.getpid(), signal.SIGKILL)\n"
    )
    parent = subprocess.Popen([sys.executable, "-c", code], stdout=subprocess.PIPE, text=True, cwd=ROOT)
    assert parent.stdout
    child = int(parent.stdout.readline())
    # It keeps the pipe to this process open as long as it lives.
    assert parent.stdout.read() == ""
    parent.wait()
    assert not Path(f"/proc/{child}").exists() or "Z" in Path(f"/proc/{child}/stat").read_text().split()[2]


def test_no_process_is_started_where_the_model_is_loaded_already(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "spacy", sys)
    with Beside() as beside:
        beside.start()
        assert not beside.started


def test_a_rehearsal_goes_through_every_language_and_leaves_nothing_behind(office: Project) -> None:
    from generator import builds
    from generator.locales import canonical
    from generator.steps.plan import Inputs
    from generator.translation import open_engines

    config, before = load_config(office.root), tree(office)
    engines = open_engines(config)
    with builds.Store(office.root / ".gen") as store:
        inputs = Inputs(config, engines, builds.FileDigests(office.root / ".gen"))
        answered = store.analysed()
        order = Order(("brief",), (canonical("fr"), canonical("ar-XB")))
        rehearse = Rehearsal(Desk(config, engines, store, inputs), order)
        assert len(list(rehearse([read_text("harbour.txt", RELEASE.encode())]))) == 3
        assert store.analysed() == answered
    assert tree(office) == before


def test_an_error_in_a_rehearsal_is_no_matter(office: Project, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(document: SourceDocument, config: object) -> None:
        raise ZeroDivisionError

    monkeypatch.setattr("generator.steps.rehearsal.summarize_unread", broken)
    assert list(Rehearsal(None, None)([read_text("harbour.txt", RELEASE.encode())])) == []  # type: ignore[arg-type]


@pytest.mark.parametrize("path", sorted(GOLD.glob("*.txt")), ids=lambda path: path.stem)
def test_rules_alone_can_go_through_any_release(path: Path) -> None:
    found = summarize_unread(read_text(path.name, path.read_bytes()))
    assert found.sentences


def test_a_stamp_is_older_than_files_that_changed_after_it(tmp_path: Path) -> None:
    (tmp_path / "seeds").mkdir()
    (tmp_path / "seeds/a.txt").write_text("a")
    (tmp_path / "b.txt").write_text("b")

    def stamp() -> Stamp:
        return Stamp(tmp_path / ".gen", [tmp_path / "seeds", tmp_path / "b.txt"], "order")

    assert not stamp().is_older_than_files_in(tmp_path / "seeds")
    time.sleep(0.03)
    first = stamp()
    first.found()
    first.set({}, None, [], lambda: True)
    assert stamp().found() and not stamp().is_older_than_files_in(tmp_path / "seeds")
    time.sleep(0.03)
    (tmp_path / "b.txt").write_text("c")
    assert not stamp().is_older_than_files_in(tmp_path / "seeds")
    (tmp_path / "seeds/a.txt").write_text("c")
    assert stamp().is_older_than_files_in(tmp_path / "seeds")
