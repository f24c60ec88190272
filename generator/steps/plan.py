"""What there is to do and why: sources, languages and kinds in, one job per draft out, with its inputs' digests."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from generator import builds
from generator.config import Config
from generator.errors import GeneratorError, NoRoute
from generator.locales import Locale, canonical, locale_files
from generator.provenance import digest
from generator.sources.files import edits_file, sidecar, source_id

if TYPE_CHECKING:
    from generator.translation.engine import Engine, Model, Route
    from generator.units.segment import Segment

# The rooms whose code decides what a summary, a translation, a draft says.
_GROUND = ("provenance", "findings", "locales", "dates")
_SUMMARIES = (*_GROUND, "sources", "summaries")
_TRANSLATION = (*_GROUND, "units", "checks", "translation")
_DRAFTS = (*_SUMMARIES, "units", "checks", "translation", "drafts")
_LOCALE_FILES = {"messages.po": "messages", "terms.csv": "terms", "memory.tmx": "memory"}


@dataclass(frozen=True, slots=True)
class Job:
    """One draft: its source, kind, language, and the digests of everything that goes into it."""

    source: str
    kind: str
    locale: Locale
    language: str
    fingerprint: builds.Fingerprint

    @property
    def draft(self) -> str:
        """The draft's path in the output folder, without ending."""
        return f"{self.locale.tag}/{self.source}.{self.kind}"


@dataclass
class Inputs:
    """The digests of what goes into drafts, each computed once in a run."""

    config: Config
    engines: tuple[Engine, ...]
    digests: builds.FileDigests
    _sources: dict[Path, Mapping[str, str]] = field(default_factory=dict)
    _locales: dict[Locale, Mapping[str, str]] = field(default_factory=dict)
    _routes: dict[tuple[str, Locale], Route | GeneratorError | None] = field(default_factory=dict)
    _templates: dict[str, str] = field(default_factory=dict)

    def recipe(self, path: Path) -> str:
        """A digest of what goes into a source's summary."""
        settings = repr((self.config.sources, self.config.summaries))
        parts = (*self._files(path).values(), settings, builds.program_digest(*_SUMMARIES))
        return digest("\n".join(parts))

    def fingerprint(self, path: Path, kind: str, locale: Locale, known: builds.Analysed) -> builds.Fingerprint:
        """The digests of what goes into one draft, by name. Raises NoRoute where nothing leads to its language."""
        route = self.route(known.language, locale)
        return {
            **self._files(path),
            "others": known.said or "",
            "template": self._template(kind),
            **self._words(locale),
            "strings of the source": self._words(canonical(known.language)).get("messages", ""),
            "route": digest(repr([_model(step) for step in route.steps] + [str(route.label)])) if route else "",
            "settings": self._settings,
            "program": builds.program_digest(*_DRAFTS),
        }

    def answers(self, route: Route, locale: Locale) -> str:
        """A digest of what an engine's answers depend on, besides the segment."""
        translation = self.config.translation
        words = self._words(locale)
        parts = (
            *(_model(step) for step in route.steps),
            repr((translation.beam, translation.hypotheses)),
            *(words.get(name, "") for name in ("terms", "locale")),
            builds.program_digest(*_TRANSLATION),
        )
        return digest("\n".join(parts))

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

    def _template(self, kind: str) -> str:
        if kind not in self._templates:
            names = (f"{kind}.md.j2", "page.html.j2")
            self._templates[kind] = self.digests.all(builds.template_files(names, self.config.template_folders))
        return self._templates[kind]

    def _words(self, locale: Locale) -> Mapping[str, str]:
        """The locale files on the fallback chain, by what they hold."""
        if locale not in self._locales:
            found: dict[str, list[str]] = {}
            for path in locale_files(locale, self.config.locale_folders):
                found.setdefault(_LOCALE_FILES.get(path.name, "locale"), []).append(self.digests.of(path))
            self._locales[locale] = {name: digest("\n".join(one)) for name, one in found.items()}
        return self._locales[locale]

    @cached_property
    def _settings(self) -> str:
        # Not the engines, the jobs or the formats: the route names the ones used, and no word depends on the others.
        return digest(repr((self.config.office, self.config.sources, self.config.summaries)))


def together(fingerprints: Sequence[builds.Fingerprint]) -> builds.Fingerprint:
    """The digests of what goes into a draft of several sources, from those of each alone."""
    return {name: digest("\n".join(one[name] for one in fingerprints)) for name in fingerprints[0]}


def stale_reasons(job: Job, made: builds.Made | None, states: Mapping[str, builds.FileState]) -> tuple[str, ...]:
    """Why a draft has to be made again, in words; empty where it is current."""
    names = builds.in_words(builds.changed(made.fingerprint if made else None, job.fingerprint))
    if made is None:
        return names
    gone = (builds.FileState.MISSING, builds.FileState.CHANGED)
    return (
        *names,
        *(f"{job.source}.{job.kind}.{ending} is {state}" for ending, state in states.items() if state in gone),
    )


def _model(step: Model) -> str:
    return repr((step.engine, step.source.tag, step.target.tag, step.name, step.version, step.sha256))


def answer_keys(segments: Iterable[Segment], recipe: str) -> dict[Segment, str]:
    """The key under which an engine's answer to each segment is kept; `recipe` is that of `Inputs.answers`."""
    return {one: digest("\0".join((recipe, one.kind, one.text, *one.keep))) for one in segments}
