"""What a translation memory holds: a person's units with their context, and the questions and answers about them."""

from __future__ import annotations

from dataclasses import dataclass, field

from generator.findings import Finding
from generator.locales import Locale
from generator.units.segment import Origin, SegmentKind, State

_APPROVED = (State.REVIEWED, State.FINAL)


@dataclass(frozen=True, slots=True)
class Context:
    """Where a segment stands: the source document's id, and the ids of the segments before and after it.

    Any of them may be empty: unknown. An empty context is the wording for everywhere.
    """

    document: str = ""
    previous: str = ""
    following: str = ""

    def nearness(self, other: Context) -> int:
        """How well a unit kept in the other context fits here: 7 the same place, 0 a unit for everywhere, -1 one of
        another place. Neighbours weigh more than the document."""
        if other == Context():
            return 0
        neighbours = (self.previous, other.previous), (self.following, other.following)
        shared = 3 * sum(1 for mine, its in neighbours if mine and mine == its)
        return (shared + bool(self.document and self.document == other.document)) or -1


@dataclass(frozen=True, slots=True)
class MemoryUnit:
    """A source text and its target as kept in a memory. `time` is ISO 8601 in UTC (`2025-03-01T10:15:00Z`) or empty.

    `language` is the source's tag. `kind` is None where the unit comes from a tool that does not say.
    """

    source: str
    target: str
    state: State = State.REVIEWED
    origin: Origin = Origin.HUMAN
    author: str = ""
    time: str = ""
    context: Context = field(default_factory=Context)
    kind: SegmentKind | None = None
    note: str = ""
    language: str = "en"

    @property
    def approved(self) -> bool:
        """True if a person has reviewed the wording."""
        return self.state in _APPROVED


@dataclass(frozen=True, slots=True)
class Query:
    """A text to look up, and where it stands."""

    text: str
    context: Context = field(default_factory=Context)
    kind: SegmentKind | None = None


@dataclass(frozen=True, slots=True)
class Match:
    """A unit of the memory for a query: `score` 100 for the same text, 1 to 99 for a similar one.

    `findings` says where a person should decide: two reviewed wordings, and no context that tells between them.
    """

    score: int
    unit: MemoryUnit
    findings: tuple[Finding, ...] = ()

    @property
    def binding(self) -> bool:
        """True if this wording is to be used as it stands: the same text, reviewed by a person."""
        return self.score == 100 and self.unit.approved


@dataclass(frozen=True, slots=True)
class Added:
    """What adding units did: how many were new, changed an older wording, or said nothing new."""

    new: int = 0
    changed: int = 0
    same: int = 0


@dataclass(frozen=True, slots=True)
class Contents:
    """What a memory file holds: its units, and what was left out of the index, by reason.

    `skipped` counts units of other languages by tag (as written), and units without words under "".
    """

    units: int
    skipped: tuple[tuple[str, int], ...]
    source: Locale
    target: Locale
