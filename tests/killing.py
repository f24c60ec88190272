"""Builds that are killed at random moments, and what is left of them: for the suite, and in earnest for the bench."""

from __future__ import annotations

import itertools
import random
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterable
from pathlib import Path

SETTINGS = '[translation]\nengines = ["pseudo"]\n[build]\nlanguages = ["fr", "ar-XB"]\nkinds = ["brief"]\n'
_RELEASE = """{body} Opens Talks on {subject}

The {body} opened talks on {subject} with {count} towns on {day} March 2025.

Director {name} of the {body} said, "We want {subject} that serve both sides, and we will not stop."

Both sides agreed to publish a register of {subject} in June.
"""
_BODIES = (
    ("Harbour Board", "pilots", "Ada Lindqvist"),
    ("River Office", "dams", "Tomas Reyes"),
    ("Rail Agency", "trains", "Mina Oduya"),
)
WORDS = "A person wrote this line and nobody else."


def write_seeds(root: Path, count: int) -> None:
    """Sources that all say another number than before."""
    (root / "seeds").mkdir(exist_ok=True)
    (root / "gen.toml").write_text(SETTINGS, encoding="utf-8")
    for day, (body, subject, name) in enumerate(_BODIES, 3):
        text = _RELEASE.format(body=body, subject=subject, name=name, count=count, day=day)
        (root / "seeds" / f"{body.split()[0].lower()}.txt").write_text(text, encoding="utf-8")


def tree(root: Path) -> dict[str, bytes]:
    """Every file under output/, hidden ones too."""
    output = root / "output"
    return {str(path.relative_to(output)): path.read_bytes() for path in output.rglob("*") if path.is_file()}


def build(root: Path, patience: float | None = None) -> float:
    """Seconds that a `gen build` of its own took; after `patience` seconds it is killed.

    It is not forked from the tests: the libraries that they have loaded have threads, and a fork of them may wait for
    ever.
    """
    start = time.perf_counter()
    command = [sys.executable, "-m", "generator", "--project", str(root), "build"]
    folder = Path(__file__).resolve().parent.parent
    child = subprocess.Popen(command, cwd=folder, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    if patience is not None:
        time.sleep(patience)
        child.send_signal(signal.SIGKILL)
    status = child.wait()
    if patience is None and status:
        raise AssertionError(f"gen build ended with status {status}")
    return time.perf_counter() - start


# Ends a build as it is about to do something for the nth time: to put a file into output/, or to write anything at all.
_KILLED_AT = """
import os, signal, sqlite3, sys

what, left, root = sys.argv[1], int(sys.argv[2]), sys.argv[3]
written = os.O_WRONLY | os.O_RDWR | os.O_CREAT

def is_one(event, arguments):
    if what == "file":
        return event == "os.rename" and str(arguments[1]).startswith(root + os.sep + "output")
    if event == "open":
        path, _, flags = arguments
        return str(path).startswith(root) and bool(flags & written)
    names = ("os.rename", "os.remove", "os.mkdir", "os.rmdir")
    return event == "commit" or event in names and any(str(one).startswith(root) for one in arguments)

def watch(event, arguments):
    global left
    if is_one(event, arguments):
        left -= 1
        if left < 0:
            os.kill(os.getpid(), signal.SIGKILL)

class Connection(sqlite3.Connection):
    def __exit__(self, *error):
        sys.audit("commit")
        done = super().__exit__(*error)
        sys.audit("commit")
        return done

connect = sqlite3.connect
sqlite3.connect = lambda *names, **options: connect(*names, **{"factory": Connection, **options})
sys.addaudithook(watch)
sys.argv = ["gen", "--project", root, "build"]
from generator.cli import main
main()
"""


def _is_killed_at(root: Path, what: str, count: int) -> bool:
    """True if a `gen build` was killed as it was about to do what it had done so many times: `file` or `write`."""
    command = [sys.executable, "-c", _KILLED_AT, what, str(count), str(root)]
    folder = Path(__file__).resolve().parent.parent
    done = subprocess.run(command, cwd=folder, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, check=False)
    return done.returncode == -signal.SIGKILL


def kill_between_files(folder: Path, make: Callable[[Path], None], counts: Iterable[int]) -> None:
    """Nothing; raises AssertionError where a build after one that was killed with so many files in their places leaves
    another tree than an undisturbed one."""
    before, whole, _ = _project(folder, make)
    for count in counts:
        root = _copied(before)
        assert _is_killed_at(root, "file", count), f"not killed after {count} files"
        _complete(root, whole, f"after {count} files")


def kill_at_every_write(folder: Path, say: Callable[[str], None]) -> int:
    """How many builds were killed, each as it was about to write once more, of every project to be built; raises
    AssertionError where the next build leaves another tree than an undisturbed one."""
    killed = 0
    for make in PROJECTS:
        before, whole, _ = _project(folder, make)
        for count in itertools.count():
            root = _copied(before)
            if not _is_killed_at(root, "write", count):
                say(f"{make.__name__}: {count} builds killed, the same tree after the next run")
                break
            assert _persons_words(root) >= _persons_words(before), (
                f"a person's words were lost, {make.__name__} {count}"
            )
            _complete(root, whole, f"after {count} writes, {make.__name__}")
            killed += 1
    return killed


def kill_and_compare(folder: Path, rounds: int, seed: int, say: Callable[[str], None] = lambda line: None) -> None:
    """Nothing; raises AssertionError where a build after a killed one leaves another tree than an undisturbed one.

    The rounds take turns among the projects: a new one, and those with a person's words where sources changed.
    """
    dice = random.Random(seed)
    projects = [_project(folder, make) for make in PROJECTS]
    for number in range(rounds):
        before, whole, seconds = projects[number % len(projects)]
        root = _copied(before)
        # The first quarter goes into starting the interpreter, where there is nothing yet to be lost.
        moment = dice.uniform(seconds / 4, seconds)
        build(root, moment)
        assert _persons_words(root) >= _persons_words(before), "a person's words were lost"
        _complete(root, whole, f"after {moment:.2f} s of {seconds:.2f} s in round {number + 1}")
        say(f"round {number + 1}: killed after {moment:.2f} s, the same tree after the next run")


def _copied(before: Path) -> Path:
    root = before.parent / "round"
    shutil.rmtree(root, ignore_errors=True)
    shutil.copytree(before, root)
    return root


def _complete(root: Path, whole: dict[str, bytes], when: str) -> None:
    """Build again, and compare with the tree of an undisturbed build."""
    build(root)
    found = tree(root)
    other = [name for name in whole.keys() | found.keys() if found.get(name) != whole.get(name)]
    assert not other, f"{other} {when}"


def _project(folder: Path, make: Callable[[Path], None]) -> tuple[Path, dict[str, bytes], float]:
    """A project to be built, the tree that an undisturbed build leaves there, and the seconds that it takes."""
    root, undisturbed = folder / make.__name__, folder / "undisturbed"
    root.mkdir()
    make(root)
    shutil.copytree(root, undisturbed)
    seconds = build(undisturbed)
    whole = tree(undisturbed)
    shutil.rmtree(undisturbed)
    return root, whole, seconds


def fresh(root: Path) -> None:
    """Nothing was built yet."""
    write_seeds(root, 250)


def edited(root: Path) -> None:
    """A person edited drafts for the first time, and their sources changed."""
    fresh(root)
    build(root)
    for name in ("fr/harbour.brief.md", "ar-XB/river.brief.html"):
        _edit(root, name)
    write_seeds(root, 260)


def edited_again(root: Path) -> None:
    """A person's words were merged into drafts; they edited one of these again and another one, and sources changed."""
    edited(root)
    build(root)
    for name in ("fr/harbour.brief.md", "ar-XB/rail.brief.md"):
        _edit(root, name)
    write_seeds(root, 270)


def gone(root: Path) -> None:
    """The source of an edited draft is gone, that of another is there again, and one changed under edited words."""
    edited(root)
    (root / "seeds/river.txt").unlink()
    build(root)
    write_seeds(root, 260)
    (root / "seeds/harbour.txt").unlink()
    _edit(root, "fr/rail.brief.md")
    rail = root / "seeds/rail.txt"
    rail.write_text(rail.read_text("utf-8").replace("260", "270"), encoding="utf-8")


PROJECTS = (fresh, edited, edited_again, gone)


def _edit(root: Path, name: str) -> None:
    draft = root / "output" / name
    draft.write_text(draft.read_text("utf-8") + f"\n{WORDS}\n", encoding="utf-8")


def _persons_words(root: Path) -> int:
    return sum(content.count(WORDS.encode()) for content in tree(root).values())
