"""Inputs of drafts in, what each consists of out: sentences, terms, messages, settings, each with a name.

What only this room knows is here; how a change of them is said in words is `builds.reasons`.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import fields
from pathlib import Path
from typing import TYPE_CHECKING, Any

from generator.builds.reasons import SENTENCE, Parts
from generator.errors import GeneratorError
from generator.locales import Locale, message_strings
from generator.provenance import digest

if TYPE_CHECKING:
    from generator.config import Config
    from generator.sources.document import SourceDocument
    from generator.translation.engine import Route
    from generator.translation.terminology import Terminology
    from generator.units.terms import Concept

_SHORT = 16
# A verb is found in other forms than a noun.
VERB = "verb "


def of_source(document: SourceDocument) -> Parts:
    """The sentences of a source in their order, and between them what else stands there, by its kind."""
    from generator.summaries.sentences import sentence_spans
    from generator.summaries.text import READ

    found: list[tuple[str, str]] = []
    for passage in document.passages:
        text = passage.span.cut(document.text)
        if passage.kind in READ:
            found += [(SENTENCE, one.cut(text)) for one in sentence_spans(text)]
        else:
            found.append((str(passage.kind), text))
    return tuple((name, _brief(" ".join(text.split()))) for name, text in found)


def of_file(path: Path, config: Config) -> Parts | None:
    """What the source at a path consists of; None where it cannot be read."""
    from generator.sources import read_source

    try:
        return of_source(read_source(path, config.root, config.sources))
    except GeneratorError:
        return None


def of_metadata(path: Path) -> Parts:
    """What a person states of a source, by key; as one where it cannot be read."""
    from generator.sources.meta import read_meta

    try:
        meta, _ = read_meta(path)
    except GeneratorError:
        return ()
    found = {one.name: str(getattr(meta, one.name)) for one in fields(meta)}
    return tuple((name, _brief(value)) for name, value in found.items() if value)


def of_edits(path: Path) -> Parts:
    """The sections of a summary as a person left them; none where the file cannot be read."""
    from generator.summaries.edits_file import read_edits

    try:
        edits = read_edits(path.read_bytes(), path.name)
    except (OSError, GeneratorError):
        return ()
    return tuple((name, _brief(repr([one.values for one in entries]))) for name, entries in edits.entries.items())


def of_files(paths: Iterable[Path]) -> Parts:
    """Files by their names."""
    found = {path.name: path for path in paths}
    return tuple((name, _brief(path.read_text("utf-8", "replace"))) for name, path in found.items())


def of_messages(locale: Locale, folders: Sequence[Path]) -> Parts:
    """The messages of a locale by id, each as it is said there: from its own catalogue or the one it falls back to."""
    return tuple((name, _brief(text)) for name, text in sorted(message_strings(locale, folders).items()))


def of_terms(bases: Sequence[Terminology]) -> Parts:
    """The terms of the languages of a route by their source; the value says whether the term is a verb."""
    from generator.units.terms import PERSON

    found: dict[str, list[str]] = {}
    verbs: set[str] = set()
    for one in bases:
        for concept in one.base.concepts:
            if all(term.domain == PERSON for term in concept.terms):
                continue
            found.setdefault(concept.source, []).extend(rows_of(concept, one.base.target))
            verbs |= {concept.source} if all(term.pos == "verb" for term in concept.terms) else set()
    return tuple((name, (VERB if name in verbs else "") + _brief("\n".join(rows))) for name, rows in found.items())


def rows_of(concept: Concept, target: Locale) -> list[str]:
    """What a term base says of a concept, as far as it matters to a translation; of people also what is noted."""
    from generator.units.terms import PERSON

    return [
        "\t".join((target.tag, one.source, one.target, one.status, one.pos, one.note if one.domain == PERSON else ""))
        for one in concept.terms
    ]


def of_persons(bases: Sequence[Terminology]) -> Parts:
    """The people of the languages of a route by name."""
    found: dict[str, list[str]] = {}
    for one in bases:
        for person in one.people.people if one.people else ():
            said = (one.base.target.tag, person.local_name, person.title, person.gender)
            found.setdefault(person.name, []).append("\t".join(said))
    return tuple((name, _brief("\n".join(rows))) for name, rows in found.items())


def of_memory(config: Config, source: Locale, targets: Iterable[Locale]) -> Parts:
    """The reviewed units of memories by a hash of what exact matches compare."""
    from generator.units.memory import open_memory

    found: dict[str, list[str]] = {}
    for target in dict.fromkeys(targets):
        with open_memory(config, source, target) as memory:
            for unit in memory.units():
                if unit.approved:
                    said = (unit.target, unit.state, unit.origin, unit.author, unit.time, unit.context, unit.kind)
                    found.setdefault(entry_name(unit.source), []).append(repr(said))
    return tuple((name, _brief("\n".join(rows))) for name, rows in found.items())


def entry_name(text: str) -> str:
    """The name under which a memory's entry for a text is known here."""
    from generator.units.similarity import exact_key

    return _brief(exact_key(text))


def of_style(target: Locale, folders: Sequence[Path]) -> Parts:
    """The rules by which a language sets text."""
    from generator.translation.typography import open_style

    try:
        style = open_style(target, folders)
    except GeneratorError:
        return ()
    rules = {"in_places": style.in_places, "repairs": style.repairs, "spelling": style.spelling}
    written = {name: [(row.pattern.pattern, row.instead) for row in rows] for name, rows in rules.items()}
    found = {one.name: getattr(style, one.name) for one in fields(style)} | written
    return tuple((name, _brief(repr(value))) for name, value in found.items())


def of_route(route: Route | None) -> Parts:
    """The languages passed through, and the model of each step with its engine and version."""
    if route is None:
        return ()
    models = [
        (f"model of {step.engine} {step.source}>{step.target}", f"{step.name} {step.version} ({step.sha256[:8]})")
        for step in route.steps
    ]
    return (("route", route.name), *models, ("quality of the route", str(route.label)))


def of_settings(config: Config) -> Parts:
    """The settings that what a draft says depends on, by the names that gen.toml has for them."""
    tables: Mapping[str, Any] = {"office": config.office, "sources": config.sources, "summaries": config.summaries}
    return tuple(
        (f"{section}.{one.name}", _brief(repr(getattr(table, one.name))))
        for section, table in tables.items()
        for one in fields(table)
    )


def of_said(said: object, source: str) -> Parts:
    """The other sources that speak against one, each with what they say; `said` is what the record has."""
    found: dict[str, list[str]] = {}
    contradictions, findings = said if isinstance(said, tuple) and len(said) == 2 else ((), ())
    for one in contradictions:
        for other in {side.source for side in one.says} - {source}:
            found.setdefault(other, []).append(repr(one))
    for finding in findings:
        found.setdefault(finding.where or finding.check, []).append(repr(finding))
    return tuple((name, _brief("\n".join(rows))) for name, rows in sorted(found.items()))


def of_proposals(rows: Iterable[tuple[str, str, str]]) -> Parts:
    """The drafts in which a person gave words to segments of another one, each with those words."""
    found: dict[str, list[str]] = {}
    for segment, wording, draft in rows:
        found.setdefault(draft, []).append(f"{segment}\t{wording}")
    return tuple((name, _brief("\n".join(words))) for name, words in sorted(found.items()))


def _brief(text: str) -> str:
    return digest(text)[:_SHORT]
