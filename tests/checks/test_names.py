"""Acronyms that a source explains in its own way, and headlines whose capitals name nobody."""

from __future__ import annotations

import pytest

from generator.checks import check_unit
from generator.locales import canonical
from generator.units.segment import Origin, Segment, SegmentKind, State, TranslationUnit

CENTRE = "Attacks rose to 21, according to the Island Cable Council (ICC) in Elm."
COURT = "The International Criminal Court (ICC) issued a warrant."


def findings(source: str, target: str, kind: SegmentKind = SegmentKind.SENTENCE, *keep: str) -> set[tuple[str, str]]:
    """What the checks of names and bodies report of a Portuguese translation, with the words concerned."""
    unit = TranslationUnit(Segment(source, kind, keep), target, State.TRANSLATED, Origin.ENGINE)
    found = check_unit(unit, canonical("en"), canonical("pt-BR"))
    return {(one.check, one.where) for one in found if one.check in ("names", "acronyms", "bodies")}


@pytest.mark.parametrize(
    ("source", "target", "expected"),
    [
        (CENTRE, "Os ataques subiram para 21, segundo o Conselho de Cabos Insulares (TPI) em Elm.", True),
        (CENTRE, "Os ataques subiram para 21, segundo o Conselho de Cabos Insulares (ICC) em Elm.", False),
        (CENTRE, "Os ataques subiram para 21, segundo o Conselho de Cabos Insulares (CCI) em Elm.", False),
        (COURT, "O Tribunal Penal Internacional (TPI) emitiu um mandado.", False),
    ],
)
def test_an_acronym_that_the_source_explains_is_no_other_body(source: str, target: str, expected: bool) -> None:
    assert (("acronyms", "ICC") in findings(source, target)) is expected


def test_a_verb_with_a_capital_in_a_headline_is_nobody() -> None:
    headline = "Two States Patrol the Gulf Together as Foreign Minister Ends Visit"
    target = "Dois Estados patrulham o Golfo juntos; chanceler encerra visita"
    assert not findings(headline, target, SegmentKind.HEADING)


def test_a_name_in_a_headline_is_missed() -> None:
    headline = "Foreign Minister Ines Kallas Ends Visit"
    found = findings(headline, "Ministra das Relações Exteriores encerra visita", SegmentKind.HEADING, "Ines Kallas")
    assert found == {("names", "Ines Kallas")}


def test_an_apostrophe_of_another_kind_is_no_other_name() -> None:
    source, target = "Judge Aminata N'Diaye spoke.", "A juíza Aminata N’Diaye falou."
    assert not findings(source, target, SegmentKind.SENTENCE, "Aminata N'Diaye")
    assert not findings(source, target)
