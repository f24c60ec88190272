"""A unit is trusted the less, the more is known against it."""

from __future__ import annotations

from pathlib import Path

import pytest
from translating import config, into, sentence

from generator.findings import Finding, Severity
from generator.translation.confidence import Evidence, confidence

SOURCE, TARGET = "The port of the old town is open again.", "O porto da cidade velha está aberto de novo."
WARNING = Finding("terms", Severity.WARNING, "a term")
CRITICAL = Finding("numbers", Severity.CRITICAL, "a number")


@pytest.mark.parametrize(
    ("better", "worse"),
    [
        (Evidence(SOURCE, TARGET), Evidence(SOURCE, TARGET, (WARNING,))),
        (Evidence(SOURCE, TARGET, (WARNING,)), Evidence(SOURCE, TARGET, (WARNING, WARNING))),
        (Evidence(SOURCE, TARGET, (WARNING,)), Evidence(SOURCE, TARGET, (CRITICAL,))),
        (Evidence(SOURCE, TARGET), Evidence(SOURCE, TARGET[:15])),
        (Evidence(SOURCE, TARGET, score=-0.1), Evidence(SOURCE, TARGET, score=-1.5)),
        (Evidence(SOURCE, TARGET, agreement=1.0), Evidence(SOURCE, TARGET, agreement=0.5)),
    ],
)
def test_what_speaks_against_a_unit_lowers_its_confidence(better: Evidence, worse: Evidence) -> None:
    assert 0 <= confidence(worse) < confidence(better) <= 1


def test_nothing_translated_is_no_confidence() -> None:
    assert confidence(Evidence(SOURCE, "")) == 0


def test_every_unit_has_one_whatever_the_engine(tmp_path: Path) -> None:
    [unit] = into("pt-BR", [sentence("The port is open.")], config(tmp_path))
    assert unit.confidence is not None and 0 < unit.confidence <= 1
