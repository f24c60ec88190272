"""A pair of texts in, the names of the checks that speak of it out: for the tests of checks."""

from __future__ import annotations

from generator.checks import check_unit
from generator.findings import Finding, Severity
from generator.locales import parse_locale
from generator.units.segment import Origin, Segment, SegmentKind, State, TranslationUnit


def found(source: str, target: str, tag: str) -> set[str]:
    """The names of the checks that warn on an English sentence and its translation, or say worse."""
    return {one.check for one in _findings(source, target, tag) if one.severity is not Severity.INFO}


def reported(source: str, target: str, tag: str) -> set[str]:
    """The names of the checks that report anything on them."""
    return {one.check for one in _findings(source, target, tag)}


def _findings(source: str, target: str, tag: str) -> tuple[Finding, ...]:
    unit = TranslationUnit(Segment(source, SegmentKind.SENTENCE), target, State.TRANSLATED, Origin.ENGINE)
    return check_unit(unit, parse_locale("en"), parse_locale(tag))
