"""Answers of engines are kept under a key; what changes an answer changes its key."""

from __future__ import annotations

from generator.steps.plan import answer_keys
from generator.units.segment import Segment, SegmentKind

HEADING = "Minister Signs Pact With Estora"


def keys(*segments: Segment) -> list[str]:
    return list(answer_keys(segments, "recipe").values())


def test_a_heading_is_asked_for_again_where_its_body_names_other_words() -> None:
    known = Segment(HEADING, SegmentKind.HEADING, names=("Estora",))
    plain, kept = Segment(HEADING, SegmentKind.HEADING), Segment(HEADING, SegmentKind.HEADING, ("Estora",))
    assert len(set(keys(known, plain, kept))) == 3
    assert keys(known) == keys(Segment(HEADING, SegmentKind.HEADING, names=("Estora",)))
