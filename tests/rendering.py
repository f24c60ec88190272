"""Drafts of an invented release, rendered with the words of the `pseudo` engine, and what a sidecar says of them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from generator import drafts
from generator.config import Config
from generator.drafts.sidecar import unit_shapes
from generator.locales import Locale
from generator.provenance import digest
from generator.summaries.model import Summary
from generator.translation.engine import Label, Model, Route
from generator.translation.engines.pseudo import PseudoEngine
from generator.units.segment import Origin, Segment, State, TranslationUnit

# One left-to-right, one right-to-left, one without spaces between words.
LOCALES = ("fr", "ar-XB", "ja")


@dataclass(frozen=True)
class Rendered:
    """A draft as rendered: its Markdown, where the segments stand in it, and the units as a sidecar has them."""

    draft: drafts.Draft

    @property
    def text(self) -> str:
        return self.draft.files["md"]

    @property
    def at(self) -> Mapping[str, tuple[tuple[int, int], ...]]:
        return self.draft.at["md"]

    @property
    def units(self) -> list[dict[str, Any]]:
        return unit_shapes(self.draft)

    def segment(self, source: str) -> Segment:
        """The segment of these words of the source."""
        return next(one for one in self.draft.segments if one.text == source)

    def line(self, source: str) -> str:
        """The first line of the draft in which the segment of these words stands."""
        start, end = self.at[self.segment(source).id][0]
        return self.text[self.text.rindex("\n", 0, start) + 1 : self.text.index("\n", end)]

    def words(self, source: str) -> str:
        """The segment's words as they stand in the Markdown."""
        start, end = self.at[self.segment(source).id][0]
        return self.text[start:end]


def rendered(
    summary: Summary, config: Config, tag: str, human: Mapping[str, str] | None = None, kind: str = "brief"
) -> Rendered:
    """The brief in one language; `human` are a person's words by segment id."""
    engine = PseudoEngine(config)
    model = Model("pseudo", Locale("en"), Locale(tag), "pseudo", "1", digest("pseudo"), "AGPL-3.0-or-later")
    wanted = drafts.segments(summary, kind)
    answers = engine.translate([one.text for one in wanted], model)
    units = {
        one.id: TranslationUnit(one, answer[0].text, State.TRANSLATED, Origin.ENGINE)
        for one, answer in zip(wanted, answers, strict=True)
    }
    for segment, words in (human or {}).items():
        units[segment] = replace(units[segment], target=words, origin=Origin.HUMAN)
    # Good enough that quotations are shown in translation.
    route = Route((model,), Label.DRAFT)
    return Rendered(drafts.render(summary, kind, Locale(tag), units, route, ("md",), config))


def replaced(text: str, changes: Sequence[tuple[str, str]]) -> str:
    """The text with each of the strings replaced; each occurs in it once at least."""
    for before, after in changes:
        assert before in text
        text = text.replace(before, after, 1)
    return text
