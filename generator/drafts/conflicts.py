"""What a merge says of a draft: the merged text, the places that a person has to decide, and the notes at them."""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping
from dataclasses import dataclass, field, fields
from enum import StrEnum

from generator.drafts.marks import Spans
from generator.drafts.wording import note
from generator.locales import Messages

# Closing quotation marks, with the space that some languages put before them.
_CLOSING = re.compile(r"\s?[»”\"’」』›]+")


@dataclass(frozen=True, slots=True)
class Notes:
    """What the notes in a draft say, in the draft's language; plain words, from `locales/<tag>/messages.po`."""

    mine: str
    theirs: str
    unknown: str
    dropped: str
    removed: str
    stale: str

    @classmethod
    def of(cls, messages: Messages) -> Notes:
        """The notes in the language of these messages."""
        return cls(**{name: messages.text(message_id) for name, message_id in NOTE_IDS.items()})


NOTE_IDS = {one.name: f"note.{one.name}" for one in fields(Notes)}


class Clash(StrEnum):
    """What happened to a passage that a person has to decide about."""

    BOTH = "both changed"
    DROPPED = "changed by the person, gone from the new draft"
    REMOVED = "removed by the person, changed in the new draft"
    UNKNOWN = "different, and the version that both come from is lost"


@dataclass(frozen=True, slots=True)
class Conflict:
    """One place that a person has to decide: both versions as Markdown, empty for a side that has none."""

    clash: Clash
    mine: str
    theirs: str


@dataclass(frozen=True, slots=True)
class Merged:
    """The merged text, and where the segments of the new draft stand in it, as far as they do."""

    text: str
    conflicts: tuple[Conflict, ...] = ()
    at: Mapping[str, Spans] = field(default_factory=dict)


def with_note(passage: str, words: str) -> str:
    """The passage with a note of the program at its end; in a table row, in its last cell."""
    added = note(words)
    if added in passage:
        return passage
    if passage.lstrip().startswith("|") and passage.endswith("|"):
        return passage[:-1].rstrip() + added + " |"
    return passage + added


def with_stale_notes(text: str, at: Mapping[str, Spans], segments: Collection[str], words: str) -> Merged:
    """The draft with a note after the words of each of the segments, outside a quotation's marks."""
    added = note(words)
    ends = sorted({_after_marks(text, end) for one in segments for _, end in at.get(one, ())})
    pieces, last = [], 0
    for end in ends:
        if not text.startswith(added, end):
            pieces += [text[last:end], added]
            last = end
    noted = [end for end in ends if not text.startswith(added, end)]
    moved = {segment: tuple(_moved(span, noted, len(added)) for span in spans) for segment, spans in at.items()}
    return Merged("".join([*pieces, text[last:]]), at=moved)


def _after_marks(text: str, end: int) -> int:
    closing = _CLOSING.match(text, end)
    return closing.end() if closing else end


def _moved(span: tuple[int, int], noted: list[int], length: int) -> tuple[int, int]:
    shift = length * sum(end <= span[0] for end in noted)
    return span[0] + shift, span[1] + shift
