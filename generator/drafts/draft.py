"""The type that leaves this room: one document in one language, in every format, and where its words stand."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from generator.drafts.marks import Spans
from generator.drafts.stale import Stale
from generator.findings import Finding
from generator.locales import Locale
from generator.translation.engine import Route
from generator.units.segment import Segment, TranslationUnit


@dataclass(frozen=True, slots=True)
class SourceFacts:
    """The document that a draft was made from: its path in the project, the digest of its bytes, its licence's id.

    `parts` are the documents where there are several, under the `title` that a person gave; then path and digest are
    those of all together.
    """

    path: str
    sha256: str
    licence: str
    language: str
    parts: tuple[SourceFacts, ...] = ()
    title: str = ""


@dataclass(frozen=True, slots=True)
class TemplateFacts:
    """The template that a draft was made with: its path in the project and the digest of its bytes."""

    path: str
    sha256: str


@dataclass(frozen=True, slots=True)
class Draft:
    """One document: `files` holds its text by file ending, `at` where each segment's words stand in each of them.

    `units` lacks the segments that nothing translated. `route` is None where the draft is in the source's language;
    then the `label` is empty. `findings` are those of the summary and of the units. `asked` and `asked_of_source` are
    the ids of the messages that were looked up for it, in its own language and in that of the source. `outdated` are
    passages with a person's words whose source has changed since; `regrouped` are segments whose passages that person
    put together or took apart, so that what stands there is no segment's wording.
    """

    id: str
    kind: str
    locale: Locale
    source: SourceFacts
    template: TemplateFacts
    files: Mapping[str, str]
    at: Mapping[str, Mapping[str, Spans]]
    segments: tuple[Segment, ...]
    units: Mapping[str, TranslationUnit]
    route: Route | None
    findings: tuple[Finding, ...] = ()
    asked: frozenset[str] = frozenset()
    asked_of_source: frozenset[str] = frozenset()
    outdated: tuple[Stale, ...] = ()
    regrouped: tuple[str, ...] = ()

    @property
    def label(self) -> str:
        """How far the route can be trusted, in the contract's words; empty where nothing was translated."""
        return str(self.route.label) if self.route else ""

    @property
    def name(self) -> str:
        """The path in the output folder, without ending: `fr/x.brief`."""
        return f"{self.locale.tag}/{self.id}.{self.kind}"
