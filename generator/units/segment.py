"""Segments and translation units: a stretch of source text translated as one, and what became of it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from generator.findings import Finding
from generator.provenance import Provenance, digest


class SegmentKind(StrEnum):
    """What a segment is in its draft; engines and checks treat a heading unlike a sentence."""

    HEADING = "heading"
    SENTENCE = "sentence"
    QUOTATION = "quotation"
    ROLE = "role"
    NAME = "name"
    PHRASE = "phrase"


class State(StrEnum):
    """The state of a unit (XLIFF 2.1, `state`)."""

    INITIAL = "initial"
    TRANSLATED = "translated"
    REVIEWED = "reviewed"
    FINAL = "final"


class Origin(StrEnum):
    """Whose words the target is."""

    ENGINE = "engine"
    MEMORY = "memory"
    HUMAN = "human"


@dataclass(frozen=True, slots=True)
class Segment:
    """Source text translated as one; at most a sentence, except where the source's sentence cannot be found.

    `keep` lists words that must stand in the target as they are (names of people, acronyms); they occur in `text`.
    `provenance` is None for words that no source states. `names` matter where `text` is in title case or in capitals:
    what of it the source writes with capitals within a sentence too.
    """

    text: str
    kind: SegmentKind
    keep: tuple[str, ...] = ()
    provenance: Provenance | None = None
    names: tuple[str, ...] = ()

    @property
    def id(self) -> str:
        """A stable id: the same words of the same kind have the same id in every draft."""
        return f"{self.kind}-{digest(self.text)[:12]}"


@dataclass(frozen=True, slots=True)
class Attempt:
    """One rung of the retry ladder that was tried on a unit: its name and how many findings were left after it.

    `removed` is how many findings fewer the unit has because this rung's answer was taken.
    """

    rung: str
    findings: int
    removed: int = 0


@dataclass(frozen=True, slots=True)
class TranslationUnit:
    """A segment with its target. `target` is None while the state is `initial`: nothing translated it yet.

    `confidence` is 0 to 1 or None where the engine gives no score. `route` names the locales passed through:
    `en>pt-BR>ca`.
    """

    segment: Segment
    target: str | None
    state: State
    origin: Origin
    route: str = ""
    confidence: float | None = None
    findings: tuple[Finding, ...] = ()
    tried: tuple[Attempt, ...] = ()
