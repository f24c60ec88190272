"""Segments in, pieces out: what is given to an engine at a time, and the joining of its answers."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from generator.findings import Finding
from generator.locales import Locale
from generator.translation.casing import is_shouted, sentence_case, title_case
from generator.translation.engine import Hypothesis
from generator.translation.sentences import portions, sentences
from generator.units.segment import Attempt, Segment, SegmentKind

_UNSPACED = frozenset({"zh", "ja", "th"})


@dataclass(frozen=True, slots=True)
class Piece:
    """One sentence of a segment: as the source has it (`source`) and as an engine is given it (`text`)."""

    source: str
    text: str
    kind: SegmentKind
    keep: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Answer:
    """The best translation of a piece so far, what the checks find in it, and the rungs that were tried.

    `score` is the mean log probability of its words, None where an engine on the route gives none. `settled` answers
    are not translated further: the source's own words, where nothing better could be had, with the reason in `notes`.
    `agreement` is the share of words that a translation back agreed on; `checked` says that `findings` is all that the
    checks find. `unknown` are words that an engine on the way did not know. `said` is what the engine said, where a
    term was put right in it.
    """

    text: str
    score: float | None
    findings: tuple[Finding, ...] = ()
    tried: tuple[Attempt, ...] = field(default=())
    notes: tuple[Finding, ...] = ()
    settled: bool = False
    agreement: float | None = None
    checked: bool = False
    unknown: tuple[str, ...] = ()
    said: str = ""


def cut(segment: Segment, source: Locale, names: Sequence[str] = ()) -> list[Piece]:
    """The segment's sentences as pieces, each with the words of `keep` that stand in it.

    Headings, and whatever is all in capitals, are given to the engine in sentence case; `names` are more words that
    keep their capitals there.
    """
    whole = [segment.text.strip()] if segment.kind is SegmentKind.HEADING else sentences(segment.text)
    texts = [portion for text in whole for portion in portions(text)]
    return [
        Piece(
            text,
            _recased(text, segment, source, names),
            segment.kind,
            tuple(word for word in segment.keep if word in text),
        )
        for text in texts
    ]


def _recased(text: str, segment: Segment, source: Locale, names: Sequence[str]) -> str:
    """A part of the segment in the case that an engine reads best."""
    if segment.kind in (SegmentKind.NAME, SegmentKind.ROLE):
        return title_case(text) if is_shouted(text) else text
    if segment.kind is SegmentKind.HEADING or is_shouted(text):
        return sentence_case(text, segment.keep, source, (*segment.names, *names))
    return text


def join(answers: Sequence[Answer], target: Locale) -> str:
    """The answers as one text."""
    glue = "" if target.language in _UNSPACED else " "
    return glue.join(answer.text for answer in answers).strip()


def hypothesis_score(before: float | None, hypothesis: Hypothesis) -> float | None:
    """The score of a chain up to this hypothesis: the scores of its steps add up."""
    return None if before is None or hypothesis.score is None else before + hypothesis.score


def as_source(piece: Piece, text: str) -> str:
    """The text with a capital where the source begins with one, and without a full stop where the source has none."""
    if piece.source[:1].isupper() and text[:1].islower():
        text = text[0].upper() + text[1:]
    if piece.source[-1:].isalnum() and text.endswith(".") and not text.endswith(".."):
        text = text[:-1]
    return text
