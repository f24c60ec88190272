"""Builds that are killed at random moments, and what is left of them: for the suite, and in earnest for the bench."""

from __future__ import annotations

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


_KILLED_AT = """
import os, signal, sys

left, root = int(sys.argv[1]), sys.argv[2]

def watch(event, arguments):
    global left
    if event == "os.rename" and str(arguments[1]).startswith(root + os.sep + "output"):
        left -= 1
        if left < 0:
            os.kill(os.getpid(), signal.SIGKILL)

sys.addaudithook(watch)
sys.argv = ["gen", "--project", root, "build"]
from generator.cli import main
main()
"""


def build_files(root: Path, count: int) -> bool:
    """True if a `gen build` was killed when it had put so many files into output/ and was about to put another."""
    command = [sys.executable, "-c", _KILLED_AT, str(count), str(root)]
    folder = Path(__file__).resolve().parent.parent
    done = subprocess.run(command, cwd=folder, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, check=False)
    return done.returncode == -signal.SIGKILL


def kill_between_files(folder: Path, counts: Iterable[int]) -> None:
    """Nothing; raises AssertionError where a build after one that was killed with so many files in their places leaves
    another tree than an undisturbed one. Drafts with a person's words are among them."""
    _, (before, whole, _) = _projects(folder)
    for count in counts:
        root = folder / "round"
        shutil.rmtree(root, ignore_errors=True)
        shutil.copytree(before, root)
        assert build_files(root, count), f"not killed after {count} files"
        build(root)
        found = tree(root)
        other = [name for name in whole.keys() | found.keys() if found.get(name) != whole.get(name)]
        assert not other, f"{other} after {count} files"


def kill_and_compare(folder: Path, rounds: int, seed: int, say: Callable[[str], None] = lambda line: None) -> None:
    """Nothing; raises AssertionError where a build after a killed one leaves another tree than an undisturbed one.

    In every other round the drafts were there before, some with a person's words in them, and all sources changed.
    """
    dice = random.Random(seed)
    fresh, changed = _projects(folder)
    for number in range(rounds):
        before, whole, seconds = changed if number % 2 else fresh
        root = folder / "round"
        shutil.rmtree(root, ignore_errors=True)
        shutil.copytree(before, root)
        # The first quarter goes into starting the interpreter, where there is nothing yet to be lost.
        moment = dice.uniform(seconds / 4, seconds)
        build(root, moment)
        assert _persons_words(root) >= _persons_words(before), "a person's words were lost"
        build(root)
        found = tree(root)
        assert found.keys() == whole.keys(), sorted(found.keys() ^ whole.keys())
        other = [name for name in whole if found[name] != whole[name]]
        assert not other, f"{other} after {moment:.2f} s of {seconds:.2f} s in round {number + 1}"
        say(f"round {number + 1}: killed after {moment:.2f} s, the same tree after the next run")


def _projects(folder: Path) -> list[tuple[Path, dict[str, bytes], float]]:
    """Two projects to be built: each with the tree that an undisturbed build leaves, and the seconds that it takes."""
    fresh, changed, undisturbed = folder / "fresh", folder / "changed", folder / "undisturbed"
    fresh.mkdir()
    write_seeds(fresh, 250)
    shutil.copytree(fresh, changed)
    build(changed)
    for name in ("fr/harbour.brief.md", "ar-XB/river.brief.html"):
        draft = changed / "output" / name
        draft.write_text(draft.read_text("utf-8") + f"\n{WORDS}\n", encoding="utf-8")
    write_seeds(changed, 260)
    found = []
    for project in (fresh, changed):
        shutil.copytree(project, undisturbed)
        seconds = build(undisturbed)
        found.append((project, tree(undisturbed), seconds))
        shutil.rmtree(undisturbed)
    return found


def _persons_words(root: Path) -> int:
    return sum(content.count(WORDS.encode()) for content in tree(root).values())
