"""What the benches share: whole commands timed in turn, their ratios, and the JSON object that ends each report."""

from __future__ import annotations

import json
import os
import statistics
import subprocess
import sys
import time
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent


def command_seconds(command: Sequence[str], folder: Path) -> float:
    """Wall seconds of one run of a command; its output is thrown away. Raises if the command fails."""
    start = time.perf_counter()
    subprocess.run(command, cwd=folder, check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    return time.perf_counter() - start


def peak_megabytes(command: Sequence[str], folder: Path) -> float:
    """The peak resident memory of one run of a command, in megabytes of 10^6 bytes, as the system accounts for it."""
    child = subprocess.Popen(command, cwd=folder, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    _, status, usage = os.wait4(child.pid, 0)
    child.returncode = os.waitstatus_to_exitcode(status)
    if child.returncode:
        raise subprocess.CalledProcessError(child.returncode, command)
    return usage.ru_maxrss * 1024 / 1e6


def ratio(ours: Callable[[], float], theirs: Callable[[], float], runs: int) -> float:
    """The median over alternating runs of our seconds by theirs; one run of each before does not count."""
    ours()
    theirs()
    return statistics.median(ours() / theirs() for _ in range(runs))


def report(figures: Mapping[str, object]) -> None:
    """The figures as one JSON object on one line, last on standard output."""
    sys.stdout.write(json.dumps(figures, ensure_ascii=False) + "\n")
