"""Builds killed at 200 random moments, each followed by one that must leave the tree of an undisturbed build.

    python bench/kill.py [--quick] [--seed N]

Prints {rounds, seconds}; an AssertionError is a finding. `--quick` kills 20.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent))
sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "tests"))

from killing import kill_and_compare
from measure import report


def main() -> None:
    """Kill, compare, and print."""
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--quick", action="store_true", help="20 rounds")
    options.add_argument("--seed", type=int, default=1, help="another sequence of moments")
    asked = options.parse_args()
    rounds, start = (20 if asked.quick else 200), time.perf_counter()
    with tempfile.TemporaryDirectory() as folder:
        kill_and_compare(Path(folder), rounds, asked.seed, lambda line: print(line, flush=True))
    report({"rounds": rounds, "seconds": round(time.perf_counter() - start)})


if __name__ == "__main__":
    main()
