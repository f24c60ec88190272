"""Blocks of a formatted document in, its extracted text and passages out."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from generator.findings import Finding
from generator.sources.document import Passage, PassageKind
from generator.sources.passages import cut_passages

# Formats that nest can hold no end of text in a small file: what is beyond this is refused where it is found.
MOST_CHARACTERS = 5_000_000


@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph, heading or list entry as the format marks it; `kind` is None where the format says nothing of it."""

    text: str
    kind: PassageKind | None = None
    place: str = ""


@dataclass(frozen=True, slots=True)
class Extracted:
    """The text of a formatted document, its passages, and what was noticed on the way; `language` as marked in it."""

    text: str
    passages: tuple[Passage, ...]
    findings: tuple[Finding, ...] = ()
    language: str = ""


def compose(blocks: Sequence[Block], findings: Sequence[Finding] = (), language: str = "") -> Extracted:
    """The blocks as one text, an empty line between two, with the passages that they make."""
    told: dict[int, PassageKind] = {}
    places: list[tuple[int, str]] = []
    pieces: list[str] = []
    at = 0
    for block in blocks:
        if block.kind:
            told[at] = block.kind
        places.append((at, block.place))
        pieces.append(block.text)
        at += len(block.text) + 2
    text = "\n\n".join(pieces)
    return Extracted(text, placed(cut_passages(text, told), places), tuple(findings), language)


def placed(passages: Sequence[Passage], places: Sequence[tuple[int, str]]) -> tuple[Passage, ...]:
    """The passages with the place (page, paragraph) that begins at or before each; `places` are (offset, name), in
    order."""
    found: list[Passage] = []
    current, place = 0, ""
    for passage in passages:
        while current < len(places) and places[current][0] <= passage.span.start:
            place = places[current][1]
            current += 1
        found.append(replace(passage, place=place))
    return tuple(found)
