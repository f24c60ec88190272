"""Months in an office: sources change, people edit, accept and delete in any order, and builds lose no word of it.

    python bench/month.py [--quick] [--first N]

Lives 40 months of 30 days, or 2 of 10 with --quick, from month N on; the same number is the same month. Prints {months,
days, seconds}; an AssertionError is a finding and names the day. What must hold stands in `tests/month.py`.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent))
sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "tests"))

from measure import report
from month import Month


def main() -> None:
    """Live the months, and print."""
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--quick", action="store_true", help="2 months of 10 days")
    options.add_argument("--first", type=int, default=1, help="the number of the first month")
    asked = options.parse_args()
    months, days = (2, 10) if asked.quick else (40, 30)
    start = time.perf_counter()
    for number in range(asked.first, asked.first + months):
        with tempfile.TemporaryDirectory() as folder:
            month = Month(Path(folder).resolve(), number)
            for _ in range(days):
                month.pass_day()
        sys.stdout.write(f"month {number}: no word lost\n")
        sys.stdout.flush()
    report({"months": months, "days": months * days, "seconds": round(time.perf_counter() - start)})


if __name__ == "__main__":
    main()
