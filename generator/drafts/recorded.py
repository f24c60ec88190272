"""The units of a sidecar in, what of it can be believed out: a person may have edited or broken it."""

from __future__ import annotations

import unicodedata
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Any

from generator.drafts.escape import escape
from generator.drafts.marks import Spans


@dataclass(frozen=True, slots=True)
class Known:
    """What a sidecar says of its units by segment id: the source, the words shown in the draft, and where."""

    source: Mapping[str, str]
    words: Mapping[str, str]
    at: Mapping[str, Spans]


def known_units(units: object, ending: str) -> Known:
    """What the sidecar's list holds; whatever a person broke in it is left out."""
    source: dict[str, str] = {}
    words: dict[str, str] = {}
    at: dict[str, Spans] = {}
    for unit in units if isinstance(units, (list, tuple)) else []:
        if not isinstance(unit, Mapping) or not isinstance(unit.get("segment"), str):
            continue
        text, target = unit.get("source"), unit.get("target")
        if isinstance(text, str) and (target is None or isinstance(target, str)):
            source[unit["segment"]] = text
            words[unit["segment"]] = target if target and target.strip() else text
            at[unit["segment"]] = _spans(unit.get("at"), ending)
    return Known(source, words, at)


def _spans(at: object, ending: str) -> Spans:
    written = at.get(ending) if isinstance(at, Mapping) else None
    spans = written if isinstance(written, (list, tuple)) else []
    return tuple(
        (one[0], one[1])
        for one in spans
        if isinstance(one, (list, tuple)) and len(one) == 2 and all(type(edge) is int and edge >= 0 for edge in one)
    )


def composed(text: str, at: Mapping[str, Spans]) -> tuple[str, Mapping[str, Spans]]:
    """The text in composed form (NFC), and the spans in it. A segment begins and ends with a whole letter."""
    if unicodedata.is_normalized("NFC", text):
        return text, at
    edges = sorted({0, len(text), *(min(e, len(text)) for spans in at.values() for span in spans for e in span)})
    pieces = [unicodedata.normalize("NFC", text[start:end]) for start, end in pairwise(edges)]
    moved, length = {0: 0}, 0
    for edge, piece in zip(edges[1:], pieces, strict=True):
        length += len(piece)
        moved[edge] = length
    inside = {
        segment: tuple((moved[start], moved[end]) for start, end in spans if end in moved and start in moved)
        for segment, spans in at.items()
    }
    return "".join(pieces), inside


# Shows nothing, and is in no text by itself.
_JOINER = "\u2060"


def disowned(text: str, at: Mapping[str, Spans], segments: Collection[str]) -> tuple[str, Mapping[str, Spans]]:
    """The text, and where segments stand in it, as if these segments had said something else there: whoever compares
    takes their words for changed ones."""
    ends = sorted({end for one in segments for _, end in at.get(one, ())})
    pieces, last = [], 0
    for end in ends:
        pieces += [text[last:end], _JOINER]
        last = end

    def moved(edge: int, is_end: bool) -> int:
        return edge + sum(end < edge or (is_end and end == edge) for end in ends)

    spans = {one: tuple((moved(start, False), moved(end, True)) for start, end in places) for one, places in at.items()}
    return "".join([*pieces, text[last:]]), spans


def rebuilt(
    units: Sequence[Mapping[str, Any]] | None, new: str, new_at: Mapping[str, Spans], ending: str = "md"
) -> tuple[str, Mapping[str, Spans]]:
    """The draft as rendered now with the words that the sidecar knows, and where these stand: a base that was lost."""
    known = known_units(units, ending)
    pieces: list[str] = []
    at: dict[str, list[tuple[int, int]]] = {}
    last = length = 0
    for start, end, segment in sorted((start, end, one) for one, spans in new_at.items() for start, end in spans):
        if start < last:
            continue
        words = str(escape(known.words[segment])) if segment in known.words else new[start:end]
        pieces += [new[last:start], words]
        length += start - last
        if segment in known.words:
            at.setdefault(segment, []).append((length, length + len(words)))
        length, last = length + len(words), end
    return "".join([*pieces, new[last:]]), {segment: tuple(spans) for segment, spans in at.items()}
