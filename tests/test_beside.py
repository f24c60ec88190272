"""What a second process does for a run that finds a few changed sources, and what happens if it does not."""

from __future__ import annotations

import multiprocessing
import os
import subprocess
import sys
import time
from pathlib import Path

import pytest
from support import RELEASE, ROOT, Project

from generator import builds
from generator.builds.stamp import Stamp
from generator.config import load_config
from generator.locales import canonical
from generator.sources import read_text
from generator.steps.answers import Desk
from generator.steps.beside import Beside
from generator.steps.orders import Order
from generator.steps.plan import Inputs
from generator.steps.rehearsal import rehearse
from generator.summaries import summarize_all
from generator.translation import open_engines

GOLD = ROOT / "bench" / "gold"
two_processors = pytest.mark.skipif(
    sys.platform != "linux" or len(os.sched_getaffinity(0)) == 1, reason="needs a second processor"
)


@pytest.fixture
def office(project: Project) -> Project:
    """A built project of a release in two languages, whose last build left nothing to do."""
    settings = '[translation]\nengines = ["pseudo"]\n[build]\nlanguages = ["fr", "ar-XB"]\nkinds = ["brief"]\n'
    (project.root / "gen.toml").write_text(settings, encoding="utf-8")
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
def test_what_the_process_does_not_answer_is_done_here() -> None:
    documents = [read_text("harbour.txt", RELEASE.encode())]
    with Beside() as beside:
        beside.start()
        (process,) = multiprocessing.active_children()
        process.kill()
        process.join()
        assert beside.started
        assert beside.ask((), summarize_all, documents) == summarize_all(documents)
    assert not multiprocessing.active_children()


@two_processors
@pytest.mark.usefixtures("cold")
def test_an_error_there_is_met_with_again_here() -> None:
    with Beside() as beside:
        beside.start()
        with pytest.raises(ZeroDivisionError):
            beside.ask((), divmod, 1, 0)
        assert beside.ask((), divmod, 7, 2) == (3, 1)


@two_processors
@pytest.mark.usefixtures("cold")
def test_the_process_finds_what_is_found_here_and_is_gone_afterwards() -> None:
    documents = [read_text(path.name, path.read_bytes()) for path in sorted(GOLD.glob("*.txt"))[:3]]
    steps = []
    with Beside() as beside:
        beside.start()
        assert beside.ask(iter(lambda: steps.append(1), 1), summarize_all, documents) == summarize_all(documents)
        assert steps
        # A second list goes to the same process.
        assert beside.ask((), summarize_all, documents[:1]) == summarize_all(documents[:1])
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
    before = tree(office)
    with builds.Store(office.root / ".gen") as store:
        desk, analysed = desk_of(office, store), store.analysed()
        assert len(list(rehearse(desk, order(), ["harbour"]))) == 2
        assert list(rehearse(desk, order(), ["never-read"])) == []
        assert store.analysed() == analysed
    assert tree(office) == before


def test_an_error_in_a_rehearsal_is_no_matter(office: Project, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(*_: object) -> None:
        raise ZeroDivisionError

    monkeypatch.setattr("generator.steps.rehearsal.check_wordings", broken)
    with builds.Store(office.root / ".gen") as store:
        assert list(rehearse(desk_of(office, store), order(), ["harbour"])) == []


def desk_of(project: Project, store: builds.Store) -> Desk:
    """What finding units needs in a project."""
    config = load_config(project.root)
    engines = open_engines(config)
    return Desk(config, engines, store, Inputs(config, engines, builds.FileDigests(project.root / ".gen")))


def order() -> Order:
    return Order(("brief",), (canonical("fr"), canonical("ar-XB")))


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
