"""Everything that one draft is made of, gathered once for the parts of its context."""

from __future__ import annotations

from dataclasses import dataclass

from generator.drafts.references import References
from generator.drafts.words import Words
from generator.findings import Finding
from generator.summaries.model import Summary
from generator.translation.engine import Label, Route
from generator.units.segment import Segment


@dataclass(frozen=True, slots=True)
class Material:
    """What a draft is made of; `wanted` are the segments of its kind, `findings` those of the summary and the units,
    `left_out` counts what the summary has besides."""

    summary: Summary
    kind: str
    words: Words
    route: Route | None
    wanted: tuple[Segment, ...]
    findings: tuple[Finding, ...]
    references: References
    left_out: int = 0

    @property
    def gist_only(self) -> bool:
        """True if the translation is too rough to put words into somebody's mouth."""
        return self.route is not None and self.route.label is Label.GIST_ONLY
