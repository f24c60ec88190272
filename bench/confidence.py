"""Whether the least trusted translations are the wrong ones: planted errors among the lowest tenth by confidence.

    python bench/confidence.py [--quick] [--pairs DIR]

In a draft most units are right, so that one planted error in nine is taken, with all correct translations of `pairs/`.
`lowest_tenth_lift` is the share of errors in the lowest tenth by confidence over their share in all, and beside it that
by the number of findings alone; units that are equal share what falls to them.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent))
sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from checks import PAIRS, SOURCE, Row, read_rows
from measure import report

from generator.checks import check_unit
from generator.findings import Finding, Severity
from generator.locales import parse_locale
from generator.translation.confidence import Evidence, confidence
from generator.units.segment import Origin, Segment, SegmentKind, State, TranslationUnit

EVERY = 9


@dataclass(frozen=True)
class Judged:
    """A row with what the checks found in it."""

    row: Row
    findings: tuple[Finding, ...]


def judged(row: Row) -> Judged:
    """The row, checked."""
    segment = Segment(row.source, SegmentKind.SENTENCE, row.keep)
    unit = TranslationUnit(segment, row.target, State.TRANSLATED, Origin.ENGINE)
    return Judged(row, check_unit(unit, SOURCE, parse_locale(row.tag)))


def by_confidence(one: Judged) -> float:
    """The confidence of a row's unit, without an engine's score."""
    return confidence(Evidence(one.row.source, one.row.target, one.findings))


def by_count(one: Judged) -> float:
    """The fewer findings, the higher."""
    return -sum(finding.severity is not Severity.INFO for finding in one.findings)


def lift(rows: Sequence[Judged], key: Callable[[Judged], float]) -> float:
    """The share of errors in the lowest tenth over their share in all rows."""
    ranked = sorted(rows, key=key)
    size = max(len(ranked) // 10, 1)
    bound = key(ranked[size - 1])
    below = [one for one in ranked if key(one) < bound]
    equal = [one for one in ranked if key(one) == bound]
    errors: float = sum(one.row.error for one in below)
    errors += (size - len(below)) * sum(one.row.error for one in equal) / len(equal)
    return errors / size / (sum(one.row.error for one in ranked) / len(ranked))


def main() -> None:
    """Judge and print."""
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--quick", action="store_true", help="every tenth correct row and its share of errors")
    options.add_argument("--pairs", type=Path, default=PAIRS, help="another folder of pairs")
    chosen = options.parse_args()
    rows, step = list(read_rows(chosen.pairs)), 10 if chosen.quick else 1
    wrong = [row for row in rows if row.error][:: EVERY * step]
    right = [row for row in rows if not row.error][::step]
    every = [judged(row) for row in (*wrong, *right)]
    figures = {"lowest_tenth_lift": [round(lift(every, by_confidence), 3), round(lift(every, by_count), 3)]}
    print(f"{len(wrong)} errors among {len(every)} translations; lift by confidence, and by the number of findings")
    report(figures)


if __name__ == "__main__":
    main()
