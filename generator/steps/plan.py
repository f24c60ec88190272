"""What there is to do and why: sources, languages and kinds in, one job per draft out, with its inputs' digests."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from generator import builds
from generator.config import Config
from generator.errors import GeneratorError, NoRoute
from generator.locales import Locale, canonical, locale_files, message_files
from generator.provenance import digest
from generator.sources.files import edits_file, sidecar, source_id
from generator.steps.parts import rows_of

if TYPE_CHECKING:
    from generator.translation.engine import Engine, Model, Route
    from generator.translation.terminology import Terminology
    from generator.units.segment import Segment

Proposals = Mapping[str, tuple[tuple[str, str, str], ...]]

# The rooms whose code decides what a summary, a translation, a draft says.
_GROUND = ("provenance", "findings", "locales", "dates")
_SUMMARIES = (*_GROUND, "sources", "summaries")
_TRANSLATION = (*_GROUND, "units", "checks", "translation")
_DRAFTS = (*_SUMMARIES, "units", "checks", "translation", "drafts")
# Besides the messages; terms and people of the languages that a route passes through count too.
_WORD_FILES = {"terms": "terms.csv", "persons": "persons.csv", "style": "style.toml"}


@dataclass(frozen=True, slots=True)
class Job:
    """One draft: its source, kind, language, and the digests of everything that goes into it.

    `paths` are those of its source, of several where it combines them; then a digest has a line for each.
    """

    source: str
    kind: str
    locale: Locale
    language: str
    fingerprint: builds.Fingerprint
    paths: tuple[Path, ...] = ()

    @property
    def draft(self) -> str:
        """The draft's path in the output folder, without ending."""
        return f"{self.locale.tag}/{self.source}.{self.kind}"


def source_of(draft: str) -> str:
    """The id of the source of a draft, which is given as in `Job.draft`."""
    return draft.partition("/")[2].rpartition(".")[0]


@dataclass
class Inputs:
    """The digests of what goes into drafts, each computed once in a run."""

    config: Config
    engines: tuple[Engine, ...]
    digests: builds.FileDigests
    proposals: Proposals = field(default_factory=dict)
    _sources: dict[Path, Mapping[str, str]] = field(default_factory=dict)
    _words: dict[tuple[str, Locale], Mapping[str, str]] = field(default_factory=dict)
    _routes: dict[tuple[str, Locale], Route | GeneratorError | None] = field(default_factory=dict)
    _templates: dict[str, str] = field(default_factory=dict)
    _terms: dict[tuple[str, str], tuple[Terminology, ...]] = field(default_factory=dict)

    def recipe(self, path: Path) -> str:
        """A digest of what goes into a source's summary."""
        return digest("\n".join((*self._files(path).values(), self._reading)))

    def job(self, name: str, path: Path, kind: str, locale: Locale, known: builds.Analysed) -> Job:
        """One draft of a source with what goes into it. Raises NoRoute where nothing leads to its language."""
        made_of = self.fingerprint(path, kind, locale, known)
        return self.with_proposals(Job(name, kind, locale, known.language, made_of, (path,)))

    def with_proposals(self, job: Job) -> Job:
        """The job with a digest of what persons wrote for its segments in other drafts."""
        rows = self.proposals.get(job.draft)
        proposals = digest(repr(rows)) if rows else ""
        if job.fingerprint["proposals"] == proposals:
            return job
        return replace(job, fingerprint={**job.fingerprint, "proposals": proposals})

    def fingerprint(self, path: Path, kind: str, locale: Locale, known: builds.Analysed) -> builds.Fingerprint:
        """The digests of what goes into one draft, by name. Raises NoRoute where nothing leads to its language."""
        return {
            **self._files(path),
            "others": known.said or "",
            "template": self._template(kind),
            **self.words(known.language, locale),
            "settings": self._settings,
            "program": builds.program_digest(*_DRAFTS),
            "proposals": "",
        }

    def answers(self, route: Route) -> str:
        """A digest of what an engine's answers depend on, besides the segment and the terms in it."""
        translation = self.config.translation
        parts = (
            *(_model(step) for step in route.steps),
            repr((translation.beam, translation.hypotheses, translation.ladder)),
            self._word_files(route)["style"],
            builds.program_digest(*_TRANSLATION),
        )
        return digest("\n".join(parts))

    def terms(self, route: Route) -> tuple[Terminology, ...]:
        """The terms of each language that a route leads to, by which its engines' answers are put right."""
        from generator.translation import word_folders
        from generator.translation.terminology import open_terminology

        source, targets = route.steps[0].source, tuple(step.target for step in route.steps)
        key = (source.tag, " ".join(one.tag for one in targets))
        if key not in self._terms:
            folders = word_folders(route, self.config)
            bases = (open_terminology(folders, source, target) for target in targets)
            self._terms[key] = tuple(one for one in bases if one.base.terms)
        return self._terms[key]

    def route(self, language: str, locale: Locale) -> Route | None:
        """The route from a source's language, or None where no translation is needed. Raises NoRoute."""
        key = (language, locale)
        if key not in self._routes:
            self._routes[key] = self._route(canonical(language), locale)
        found = self._routes[key]
        if isinstance(found, GeneratorError):
            raise found
        return found

    def _route(self, source: Locale, locale: Locale) -> Route | GeneratorError | None:
        from generator.translation import find_route

        if source.language == "und":
            return NoRoute("the language of the source cannot be told", "say `language: en` in its NAME.meta.yaml")
        if source.serves(locale) or source.language == locale.language:
            return None
        try:
            return find_route(self.engines, source, locale)
        except NoRoute as error:
            return error

    def _files(self, path: Path) -> Mapping[str, str]:
        if path not in self._sources:
            edits = edits_file(source_id(path), self.config.output)
            found = {"source": path, "metadata": sidecar(path), "edits": edits}
            self._sources[path] = {name: self.digests.of(one) for name, one in found.items()}
        return self._sources[path]

    def template_files(self, kind: str) -> list[Path]:
        """The templates that a document kind is made with, and all that they include."""
        return builds.template_files((f"{kind}.md.j2", "page.html.j2"), self.config.template_folders)

    def _template(self, kind: str) -> str:
        if kind not in self._templates:
            self._templates[kind] = self.digests.all(self.template_files(kind))
        return self._templates[kind]

    def words(self, language: str, locale: Locale) -> Mapping[str, str]:
        """The digests of what a draft in a locale takes its words from, besides its source. Raises NoRoute."""
        key = (language, locale)
        if key not in self._words:
            route = self.route(language, locale)
            self._words[key] = {
                "messages": self._messages(locale),
                **self._word_files(route),
                "memory": self.digests.all(self._memories(route, locale)) if route else "",
                "strings of the source": self._messages(canonical(language)),
                "route": digest(repr([_model(step) for step in route.steps] + [str(route.label)])) if route else "",
            }
        return self._words[key]

    def _messages(self, locale: Locale) -> str:
        return self.digests.all(message_files(locale, self.config.locale_folders))

    def _memories(self, route: Route, locale: Locale) -> list[Path]:
        tags = dict.fromkeys((locale.tag, route.steps[-1].target.tag))
        return [path for tag in tags if (path := self.config.root / "locales" / tag / "memory.tmx").is_file()]

    def _word_files(self, route: Route | None) -> dict[str, str]:
        """The digests of the term, person and style files that translating along a route looks into."""
        from generator.translation import word_folders

        folders = word_folders(route, self.config) if route else ()
        targets = [step.target for step in route.steps] if route and folders else []
        found = [(target, path) for target in targets for path in locale_files(target, folders)]
        return {
            what: self.digests.all(
                path for target, path in found if path.name == name and (what != "style" or target == targets[-1])
            )
            if found
            else ""
            for what, name in _WORD_FILES.items()
        }

    @cached_property
    def _reading(self) -> str:
        """What the summaries of all sources depend on."""
        return repr((self.config.sources, self.config.summaries, builds.program_digest(*_SUMMARIES)))

    @cached_property
    def _settings(self) -> str:
        # Not the engines, the jobs or the formats: the route names the ones used, and no word depends on the others.
        return digest(repr((self.config.office, self.config.sources, self.config.summaries)))


def together(fingerprints: Sequence[builds.Fingerprint]) -> builds.Fingerprint:
    """The digests of what goes into a draft of several sources, from those of each alone: a line for each of them."""
    return {name: "\n".join(one[name] for one in fingerprints) for name in fingerprints[0]}


def _model(step: Model) -> str:
    return repr((step.engine, step.source.tag, step.target.tag, step.name, step.version, step.sha256))


def answer_keys(segments: Iterable[Segment], recipe: str, terms: Sequence[Terminology] = ()) -> dict[Segment, str]:
    """The key under which an engine's answer to each segment is kept; `recipe` is that of `Inputs.answers`.

    Of the terms those count that stand in the segment: an answer is asked for again where one of these changed.
    """
    words = {one: (one.kind, one.text, *one.keep, "", *one.names, "", *_rows(one, terms)) for one in segments}
    return {one: digest("\0".join((recipe, *parts))) for one, parts in words.items()}


def _rows(segment: Segment, terms: Sequence[Terminology]) -> Iterator[str]:
    for one in terms:
        for concept in dict.fromkeys(match.concept for match in one.base.matches(segment.text)):
            yield from rows_of(concept, one.base.target)
