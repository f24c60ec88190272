"""A summary, its units and a template in, a draft out: pure, deterministic, without a look at the clock.

The template makes Markdown; every other format is made from this Markdown, so that what a person edits in the `.md` is
what the others show. This module alone uses Jinja2. Templates are sandboxed and print nothing unescaped: what is not
safe Markdown yet is escaped on its way out (`escape`).
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace

import jinja2
from jinja2.sandbox import ImmutableSandboxedEnvironment
from markupsafe import Markup

from generator.config import Config
from generator.drafts.context import Context
from generator.drafts.draft import Draft, SourceFacts, TemplateFacts
from generator.drafts.escape import escape, plain
from generator.drafts.marks import Marks, Spans, unmarked, without_marks
from generator.drafts.material import Material
from generator.drafts.references import References
from generator.drafts.selection import fitted, left_out, segments
from generator.drafts.words import Words
from generator.errors import ConfigError, TemplateError, UsageError
from generator.findings import Finding
from generator.locales import Locale, Messages, canonical, read_messages
from generator.provenance import digest
from generator.summaries.model import Summary
from generator.translation.engine import Route
from generator.units.segment import TranslationUnit

# Filters that would mark a value safe or make HTML of it.
_UNSAFE_FILTERS = ("safe", "e", "escape", "forceescape", "urlize", "xmlattr", "tojson")


def render(  # noqa: PLR0913, PLR0917 - each is another room's, and only this function needs them all
    summary: Summary,
    kind: str,
    locale: Locale,
    units: Mapping[str, TranslationUnit],
    route: Route | None,
    formats: Sequence[str],
    config: Config,
) -> Draft:
    """The draft of one document kind in one language; `units` by segment id, `route` None where nothing is translated.

    Raises TemplateError where the template is missing or broken, UsageError for an unknown kind or format. Whoever
    renders many drafts keeps a `Renderer`.
    """
    return Renderer(config).draft(summary, Order(kind, locale, tuple(formats)), units, route)


@dataclass(frozen=True, slots=True)
class Order:
    """Which document is wanted: its kind, its language, its formats."""

    kind: str
    locale: Locale
    formats: tuple[str, ...]


class Renderer:
    """Renders drafts of one project; templates are compiled and strings read once for all of them."""

    def __init__(self, config: Config) -> None:
        self._config = config
        self._environment = _environment(config)
        # In pages values are escaped as HTML. Made once: every overlay compiles its templates anew.
        self._pages = self._environment.overlay(finalize=None)
        self._messages: dict[Locale, Messages] = {}

    def draft(self, summary: Summary, order: Order, units: Mapping[str, TranslationUnit], route: Route | None) -> Draft:
        """The draft that `render` describes."""
        wanted = segments(summary, order.kind)
        known = {one.id: units[one.id] for one in wanted if one.id in units} if route else {}
        findings = _findings(summary, known)
        original = canonical(summary.language)
        words = Words(order.locale, self._strings(order.locale), self._strings(original), known, route is not None)
        material = Material(
            *(fitted(summary, order.kind), order.kind, words, route, tuple(wanted), findings),
            *(References.of(summary), left_out(summary, order.kind)),
        )
        template = f"{order.kind}.md.j2"
        texts = self._texts(template, material, order.formats)
        done = {ending: unmarked(text, words.marks.segments) for ending, text in texts.items()}
        return Draft(
            id=summary.id,
            kind=order.kind,
            locale=order.locale,
            source=_source_facts(summary),
            template=_template_facts(self._environment, template),
            files={ending: text for ending, (text, _) in done.items()},
            at={ending: at for ending, (_, at) in done.items()},
            segments=tuple(wanted),
            units=known,
            route=route,
            findings=findings,
            asked=frozenset(words.asked),
            asked_of_source=frozenset(words.asked_of_source),
        )

    def redrawn(self, draft: Draft, markdown: str, at: Mapping[str, Spans], original: Locale) -> Draft:
        """The draft with another Markdown, in which segments stand `at` these places, and with the page made of it;
        `original` is the language of the source."""
        marks = Marks()
        marked = marks.set_in(markdown, at)
        files, places = {**draft.files, "md": markdown}, {**draft.at, "md": at}
        if "html" in draft.files:
            page = _html(marked, draft.locale, original, self._pages, self._config)
            files["html"], places["html"] = unmarked(page, marks.segments)
        return replace(draft, files=files, at=places)

    def messages(self, locale: Locale) -> Messages:
        """The strings of a language, by message id."""
        return self._strings(locale)

    def _strings(self, locale: Locale) -> Messages:
        if locale not in self._messages:
            self._messages[locale] = read_messages(locale, self._config.locale_folders)
        return self._messages[locale]

    def _texts(self, template: str, material: Material, formats: Sequence[str]) -> dict[str, str]:
        """The marked text of each format, every one made from the Markdown."""
        marked = _tidy(_printed(self._environment, template, material, self._config))
        locale, original = material.words.locale, canonical(material.summary.language)
        writers = {
            "md": lambda: marked,
            "html": lambda: _html(marked, locale, original, self._pages, self._config),
        }
        return {ending: _writer(writers, ending)() for ending in formats}


def _findings(summary: Summary, units: Mapping[str, TranslationUnit]) -> tuple[Finding, ...]:
    """What the summary and the units report, each once."""
    return tuple(dict.fromkeys([*summary.findings, *(finding for unit in units.values() for finding in unit.findings)]))


def _environment(config: Config) -> jinja2.Environment:
    """Where templates of Markdown are compiled: strict about what is not there, and silent about what is not safe."""
    environment = ImmutableSandboxedEnvironment(
        loader=jinja2.FileSystemLoader([str(folder) for folder in config.template_folders]),
        undefined=jinja2.StrictUndefined,
        # With autoescape, macros and blocks hand on `Markup`; `_printable` leaves Jinja's own escaping nothing to do.
        autoescape=True,
        finalize=_printable,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    for name in _UNSAFE_FILTERS:
        del environment.filters[name]
    return environment


def _printable(value: object) -> Markup:
    """What a template prints for a value. Nothing prints as "None" by accident."""
    if value is None:
        raise jinja2.TemplateRuntimeError("a value that is not there was printed; test it with `if` first")
    return escape(value)


def _printed(environment: jinja2.Environment, name: str, material: Material, config: Config) -> str:
    """The marked Markdown that a template makes."""
    words = material.words
    try:
        strings = {"t": words.t, "count": words.count, "original": words.original}
        template = environment.get_template(name, globals=strings)
        return template.render(draft=Context(material), office=config.office.name)
    except jinja2.TemplateNotFound as error:
        raise TemplateError(f"no template {error.name}", "it belongs in templates/") from error
    except jinja2.TemplateSyntaxError as error:
        raise TemplateError(f"templates/{error.name or name}, line {error.lineno}: {error.message}") from error
    except jinja2.TemplateError as error:
        raise TemplateError(f"templates/{name}: {error.message}") from error
    except KeyError as error:
        raise TemplateError(f"templates/{name}: no message {error.args[0]!r} in locales/") from error


def _tidy(markdown: str) -> str:
    """The Markdown without spaces at line ends and with one blank line at most, whatever the template's blocks left."""
    return re.sub(r"\n{3,}", "\n\n", re.sub(r"[ \t]+\n", "\n", markdown)).strip("\n") + "\n"


def _writer(writers: Mapping[str, Callable[[], str]], ending: str) -> Callable[[], str]:
    if ending not in writers:
        raise UsageError(f"unknown format {ending!r}", f"formats: {', '.join(writers)}")
    return writers[ending]


def _html(marked: str, locale: Locale, original: Locale, pages: jinja2.Environment, config: Config) -> str:
    """The whole page, marked: the body is finished, nothing else is safe."""
    from generator.drafts.writers.html import page

    if not re.fullmatch(r"#[0-9a-fA-F]{6}", config.office.accent):
        raise ConfigError(f"office.accent {config.office.accent!r} is not a colour", "write it as #rrggbb")
    parts = page(marked, original)
    try:
        return pages.get_template("page.html.j2").render(
            locale=locale.tag,
            direction=locale.direction,
            title=plain(without_marks(parts.title)),
            office=plain(config.office.name),
            accent=config.office.accent,
            body=Markup(parts.body),
        )
    except jinja2.TemplateError as error:
        raise TemplateError(f"templates/page.html.j2: {error}") from error


def _source_facts(summary: Summary) -> SourceFacts:
    parts = tuple(_source_facts(one) for one in summary.parts)
    title = summary.title.text if summary.parts and summary.title else ""
    return SourceFacts(summary.source, summary.sha256, summary.licence.id, summary.language, parts, title)


def _template_facts(environment: jinja2.Environment, name: str) -> TemplateFacts:
    assert environment.loader is not None
    source, _, _ = environment.loader.get_source(environment, name)
    return TemplateFacts(f"templates/{name}", digest(source))
