"""The measure of confidence: how many of the errors are among the tenth that is trusted least."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from generator.findings import Finding, Severity

sys.path.insert(0, str(Path(__file__).parent.parent.parent / "bench"))
from checks import Row
from confidence import EVERY, Judged, by_count, lift

ERROR = (Finding("numbers", Severity.CRITICAL, "a number"),)


def rows(right: int, wrong: int, alarms: int = 0, missed: int = 0) -> list[Judged]:
    """Correct rows and rows with an error; on some of the one the checks report something, on some of the other not."""
    correct = [Judged(Row("fr", "x", False, "a", "b"), ERROR if place < alarms else ()) for place in range(right)]
    planted = [Judged(Row("fr", "x", True, "a", "b"), () if place < missed else ERROR) for place in range(wrong)]
    return [*correct, *planted]


@pytest.mark.parametrize(
    ("judged", "expected"),
    [
        # Ten rows of weight one, and ninety planted errors that weigh as much as ten: all errors, half of the whole.
        (rows(10, 10 * EVERY), 2.0),
        # As many errors as fit into a tenth, all found.
        (rows(90, 10 * EVERY), 10.0),
        # Half of them missed: what is equal shares the room that is left, 5 of 95.
        (rows(90, 10 * EVERY, missed=5 * EVERY), 10 * (0.5 + 0.5 * 5 / 95)),
        # As many false alarms as errors: one half of the tenth each.
        (rows(90, 10 * EVERY, alarms=10), 5.0),
        # Nothing is told apart.
        (rows(90, 10 * EVERY, missed=10 * EVERY), 1.0),
    ],
)
def test_the_lift_is_the_share_in_the_lowest_tenth_over_the_share_in_all(judged: list[Judged], expected: float) -> None:
    assert lift(judged, by_count) == pytest.approx(expected)
