"""The protocol behind which every translation engine stands: segments in, hypotheses out, in order."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import Protocol

from generator.locales import Locale


@dataclass(frozen=True, slots=True)
class Hypothesis:
    """One answer of an engine; `score` is the engine's own (higher is better) or None where it gives none.

    `unknown` are words that the engine says it does not know, and left as they are.
    """

    text: str
    score: float | None = None
    unknown: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Model:
    """One direction that an installed engine can translate.

    `sha256` is that of the model file, `licence` an SPDX expression from our own table or "unknown", `path` None for a
    program on the system. `test_only` models are never preferred to another route. `size` is in bytes, of all files.
    """

    engine: str
    source: Locale
    target: Locale
    name: str
    version: str
    sha256: str
    licence: str
    path: Path | None = None
    test_only: bool = False
    size: int = 0


class Label(StrEnum):
    """How far a route's drafts can be trusted before a person has read them (the contract's labels)."""

    DRAFT = "draft"
    ROUGH_DRAFT = "rough draft"
    GIST_ONLY = "gist only"


@dataclass(frozen=True, slots=True)
class Route:
    """Engines in order from one locale to another. `bleu` is measured or published for the whole, None if unknown."""

    steps: tuple[Model, ...]
    label: Label
    bleu: float | None = None

    @property
    def name(self) -> str:
        """The locales passed through: `en>pt-BR>ca`."""
        return ">".join([self.steps[0].source.tag, *(step.target.tag for step in self.steps)]) if self.steps else ""


class Engine(Protocol):
    """An offline translation engine. Nothing is loaded before `translate` is called.

    A model belongs to one thread at a time; whoever wants two cores starts two processes. `mangles_names` is True for
    an engine that translates names as if they were words: it sees them only behind placeholders.
    """

    name: str
    mangles_names: bool

    def models(self) -> Sequence[Model]:
        """The directions that are installed now; cheap enough to ask at every start, empty if the engine is absent."""
        ...

    def translate(self, texts: Sequence[str], model: Model, count: int = 1) -> list[list[Hypothesis]]:
        """At least one and at most `count` hypotheses per text, best first, in the order of `texts`.

        Raises EngineError where the engine crashes, hangs or returns another number of results.
        """
        ...
