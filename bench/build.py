"""How `gen build` behaves on a large project: 1,000 sources in 5 languages and 2 kinds, translated by `pseudo`.

    python bench/build.py [--quick]

Prints `noop_vs_walk` (nothing to do, as a multiple of a bare walk with scandir and stat of the same tree, both with
the start of Python), `one_change_extra_s` (one sentence of one source changed: seconds more than nothing to do),
`per_source_1000_vs_100` and `memory_1000_vs_100` (a full build: seconds per source and peak memory, as multiples of
those of a project of 100), `two_jobs` (a full build of 100 sources: seconds of one process by those of two) and
`two_jobs_bare` (the same of two processes that share nothing and only count: what this machine has to give).
`--quick`: 100 sources against 10.

Measured is a copy of the program, compiled as `pip install` leaves it: whoever edits it meanwhile does no harm.
"""

from __future__ import annotations

import argparse
import compileall
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent))

from generated import write_project
from measure import ROOT, command_seconds, ratio, report

LANGUAGES = ["fr", "es", "pt-BR", "de", "ko"]
KINDS, FORMATS = ["brief", "factsheet"], ["md", "html"]
# Enough work for two processes to be worth their start.
_FOR_TWO = 100
WALK = """
import os, sys
def walk(folder):
    with os.scandir(folder) as entries:
        for entry in entries:
            if entry.is_dir():
                walk(entry.path)
            else:
                entry.stat()
walk(sys.argv[1])
"""


COUNT = "import json\nfor _ in range(400): json.dumps([{'a': list(range(50))}] * 200)"


def main() -> None:
    """Measure and print."""
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--quick", action="store_true", help="a tenth of the sources, three runs instead of nine")
    quick = options.parse_args().quick
    few, many, runs = (10, 100, 3) if quick else (100, 1000, 9)
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        program = _copy(folder / "program")
        small, large = folder / "small", folder / "large"
        small_seconds, small_memory = _full(program, small, few)
        large_seconds, large_memory = _full(program, large, many)
        two = _two_jobs(program, folder, 1 if quick else 3)
        bare = _two_that_count(folder, runs)
        walk = [sys.executable, "-c", WALK, str(large)]
        figures = {
            "noop_vs_walk": round(
                ratio(lambda: _seconds(program, large), lambda: command_seconds(walk, folder), runs), 2
            ),
            "one_change_extra_s": round(_one_change(program, large, min(runs, 5)), 2),
            "per_source_1000_vs_100": round(large_seconds / many / (small_seconds / few), 2),
            "memory_1000_vs_100": round(large_memory / small_memory, 2),
            "two_jobs": round(two, 2),
            "two_jobs_bare": round(bare, 2),
        }
    sys.stdout.write(
        f"{many} sources make {many * len(LANGUAGES) * len(KINDS)} drafts in {large_seconds:.0f} s and "
        f"{large_memory:.0f} MB, {few} sources in {small_seconds:.0f} s and {small_memory:.0f} MB. "
        f"With nothing to do it takes {figures['noop_vs_walk']} times a bare walk, "
        f"one changed sentence {figures['one_change_extra_s']} s more."
        "\n"
    )
    report(figures)


def _copy(program: Path) -> Path:
    """A copy of the program that nobody edits, with its modules compiled."""
    for name in ("generator", "templates", "locales"):
        shutil.copytree(ROOT / name, program / name, ignore=shutil.ignore_patterns("__pycache__"))
    compileall.compile_dir(program / "generator", quiet=2)
    return program


def _gen(project: Path, *options: str) -> list[str]:
    return [sys.executable, "-m", "generator", "--project", str(project), "build", *options]


def _seconds(program: Path, project: Path) -> float:
    """Wall seconds of a build; what it said is shown if it fails."""
    start = time.perf_counter()
    done = subprocess.run(_gen(project), cwd=program, capture_output=True, text=True, check=False)
    if done.returncode:
        raise RuntimeError(f"gen build ended with {done.returncode}: {done.stderr[-2000:]}")
    return time.perf_counter() - start


def _full(program: Path, project: Path, sources: int, jobs: int = 1) -> tuple[float, float]:
    """Seconds and peak megabytes of a first build; the memory is that of the largest process."""
    write_project(project, sources, LANGUAGES, KINDS, FORMATS)
    start = time.perf_counter()
    command = _gen(project, "--jobs", str(jobs))
    with tempfile.TemporaryFile() as said:
        child = subprocess.Popen(command, cwd=program, stdout=subprocess.DEVNULL, stderr=said)
        _, status, usage = os.wait4(child.pid, 0)
        child.returncode = os.waitstatus_to_exitcode(status)
        if child.returncode:
            said.seek(0)
            raise RuntimeError(f"gen build ended with {child.returncode}: {said.read()[-2000:]!r}")
    return time.perf_counter() - start, usage.ru_maxrss * 1024 / 1e6


def _two_jobs(program: Path, folder: Path, runs: int) -> float:
    """The seconds of a full build by one process in those by two; a median, for one run says little here."""

    def seconds(number: int, jobs: int) -> float:
        project = folder / f"jobs-{jobs}-{number}"
        try:
            return _full(program, project, _FOR_TWO, jobs)[0]
        finally:
            shutil.rmtree(project, ignore_errors=True)

    return statistics.median(seconds(number, 1) / seconds(number, 2) for number in range(runs))


def _two_that_count(folder: Path, runs: int) -> float:
    """How many times as much two processes count in the same time as one does; 2 where nothing is shared."""
    command = [sys.executable, "-c", COUNT]

    def two() -> float:
        start = time.perf_counter()
        both = [subprocess.Popen(command, cwd=folder) for _ in range(2)]
        for one in both:
            one.wait()
        return time.perf_counter() - start

    return statistics.median(2 * command_seconds(command, folder) / two() for _ in range(runs))


def _one_change(program: Path, project: Path, runs: int) -> float:
    """The median of the seconds that one changed sentence takes longer than nothing."""
    seed = sorted((project / "seeds").iterdir())[len(LANGUAGES)]
    text, extra = seed.read_text(encoding="utf-8"), []
    for number in range(runs):
        seed.write_text(text.replace("Both sides will", f"All {number + 3} sides will"), encoding="utf-8")
        changed = _seconds(program, project)
        extra.append(changed - _seconds(program, project))
    return statistics.median(extra)


if __name__ == "__main__":
    main()
