"""Whether the least trusted translations are the wrong ones: planted errors among the lowest tenth by confidence.

    python bench/confidence.py [--quick] [--pairs DIR] [--half even|odd]

In a draft most units are right, so that each planted error counts as the ninth part of a correct translation.
`lowest_tenth_lift` is the share of errors in the lowest tenth by confidence over their share in all, and beside it that
by the number of findings alone; units that are equal share what falls to them. What the program knows of the precision
of its checks comes from the even rows of `pairs/`: the figure is that of the odd ones, of which nothing was used. Ten
is the most that can be had, where every error is in the lowest tenth.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import groupby
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent))
sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from checks import PAIRS, SOURCE, Row, read_rows, term_base
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

    @property
    def weight(self) -> float:
        """How many rows of a draft it stands for."""
        return 1 / EVERY if self.row.error else 1.0


def measure(rows: Sequence[Row]) -> list[float]:
    """The lift by confidence, and by the number of findings."""
    every = [judged(row) for row in rows]
    return [round(lift(every, key), 3) for key in (by_confidence, by_count)]


def told_on(pairs: Path, half: str = "") -> list[Row]:
    """The rows that a figure is told on: of our own pairs the odd ones, of others all, unless a half is asked for."""
    return list(read_rows(pairs, half or ("odd" if pairs.resolve() == PAIRS else "")))


def judged(row: Row) -> Judged:
    """The row, checked."""
    segment, target = Segment(row.source, SegmentKind.SENTENCE, row.keep), parse_locale(row.tag)
    unit = TranslationUnit(segment, row.target, State.TRANSLATED, Origin.ENGINE)
    return Judged(row, check_unit(unit, SOURCE, target, term_base(row, target)))


def by_confidence(one: Judged) -> float:
    """The confidence of a row's unit, without an engine's score."""
    return confidence(Evidence(one.row.source, one.row.target, one.findings))


def by_count(one: Judged) -> float:
    """The fewer findings, the higher."""
    return -sum(finding.severity is not Severity.INFO for finding in one.findings)


def lift(rows: Sequence[Judged], key: Callable[[Judged], float]) -> float:
    """The share of errors in the lowest tenth over their share in all rows."""
    whole = sum(one.weight for one in rows)
    room = whole / 10
    caught = 0.0
    for _, group in groupby(sorted(rows, key=key), key=key):
        equal = list(group)
        size = sum(one.weight for one in equal)
        caught += sum(one.weight for one in equal if one.row.error) * min(1.0, room / size)
        room -= min(room, size)
    return caught / (whole / 10) / (sum(one.weight for one in rows if one.row.error) / whole)


def main() -> None:
    """Judge and print."""
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--quick", action="store_true", help="every tenth row")
    options.add_argument("--pairs", type=Path, default=PAIRS, help="another folder of pairs")
    options.add_argument("--half", choices=("even", "odd"), default="", help="every other row of each file")
    chosen = options.parse_args()
    rows = told_on(chosen.pairs, chosen.half)[:: 10 if chosen.quick else 1]
    wrong = sum(row.error for row in rows)
    print(f"{wrong} errors and {len(rows) - wrong} correct translations; lift by confidence, by the number of findings")
    report({"lowest_tenth_lift": measure(rows)})


if __name__ == "__main__":
    main()
