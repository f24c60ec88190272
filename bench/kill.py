"""Builds killed at 200 random moments, each followed by one that must leave the tree of an undisturbed build.

    python bench/kill.py [--quick] [--seed N] [--every]

Prints {rounds, seconds}; an AssertionError is a finding. `--quick` kills 20. `--every` kills at each single write
instead, in new projects and in those with a person's words: what lasts a millisecond is not met by chance.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent))
sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "tests"))

from killing import kill_and_compare, kill_at_every_write
from measure import report


def _say(line: str) -> None:
    sys.stdout.write(f"{line}\n")
    sys.stdout.flush()


def main() -> None:
    """Kill, compare, and print."""
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--quick", action="store_true", help="20 rounds")
    options.add_argument("--seed", type=int, default=1, help="another sequence of moments")
    options.add_argument("--every", action="store_true", help="at every single write instead of at random")
    asked = options.parse_args()
    rounds, start = (20 if asked.quick else 200), time.perf_counter()
    with tempfile.TemporaryDirectory() as folder:
        if asked.every:
            rounds = kill_at_every_write(Path(folder).resolve(), _say)
        else:
            kill_and_compare(Path(folder), rounds, asked.seed, _say)
    report({"rounds": rounds, "seconds": round(time.perf_counter() - start)})


if __name__ == "__main__":
    main()
