"""Several summaries in, one out: what they share is united, and every span says from which source it is."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import fields, is_dataclass, replace
from pathlib import Path
from typing import Any, TypeVar

from generator.errors import UsageError
from generator.provenance import SourceSpan, digest
from generator.sources.files import source_id
from generator.summaries.compare import contradictions, dates_agree, same_event
from generator.summaries.model import (
    Author,
    Contradiction,
    Event,
    Figure,
    Licence,
    Organisation,
    Person,
    Quotation,
    Statement,
    Summary,
)

Kind = TypeVar("Kind", bound=Statement)
# From so many hundredths alike on, two sources say the same in one sentence.
_ALIKE = 90


def combine(summaries: Sequence[Summary], title: str) -> Summary:
    """One summary of what several sources state, in their order, under a title that a person gives in their language.

    People, organisations and events that are the same are one element with the spans of all sources; roles keep theirs.
    The licence is the strictest. Raises UsageError for sources in different languages and for less than two of them.
    """
    _check(summaries, title)
    parts = tuple(_placed(one, one.id) for one in summaries)
    first = parts[0]
    publishers = {one.publisher.text for one in parts if one.publisher}
    shared = len(publishers) == 1 and all(one.publisher for one in parts)
    return Summary(
        id=combined_id(title),
        source=", ".join(one.source for one in parts),
        sha256=digest("\n".join(one.sha256 for one in parts)),
        language=first.language,
        licence=strictest(one.licence for one in parts),
        title=Statement(text=title.strip(), author=Author.PERSON),
        publisher=first.publisher if shared else None,
        key_messages=_united(_all(parts, _messages), _same_words, _joined),
        events=_united(_all(parts, lambda one: one.events), _same_occasion, _joined_event),
        people=_united(_all(parts, lambda one: one.people), _same_person, _joined_person),
        organisations=_united(_all(parts, lambda one: one.organisations), _same_body, _joined_body),
        quotations=_united(_all(parts, lambda one: one.quotations), _same_quotation, _joined),
        figures=_united(_all(parts, lambda one: one.figures), _same_figure, _joined),
        places=_united(_all(parts, lambda one: one.places), lambda a, b: a.name == b.name, _joined),
        contacts=_united(_all(parts, lambda one: one.contacts), _same_words, _joined),
        notices=tuple(_all(parts, lambda one: one.notices)),
        sections=tuple(_all(parts, lambda one: one.sections)),
        sentences=tuple(_all(parts, lambda one: one.sentences)),
        contradictions=_against(summaries),
        findings=tuple(dict.fromkeys(finding for one in parts for finding in one.findings)),
        parts=parts,
    )


def combined_id(title: str) -> str:
    """The id of a combined summary: the slug of its title."""
    return source_id(Path(re.sub(r"[\\/]", " ", title) + ".title"))


def strictest(licences: Iterable[Licence]) -> Licence:
    """The licence that allows least; no known licence allows less than any that is stated but "all rights reserved"."""

    def strictness(one: Licence) -> tuple[bool, bool, int, int]:
        return one.id == "all-rights-reserved", one.id == "unknown", len(one.forbids), len(one.obliges)

    return max(licences, key=strictness)


def _check(summaries: Sequence[Summary], title: str) -> None:
    if len({one.id for one in summaries}) < 2:
        raise UsageError("one source alone cannot be combined", "name two sources or more after --combine")
    if not combined_id(title):
        raise UsageError(f"the title {title!r} has no letter or digit", 'give one: --title "Two ministries on trade"')
    languages = {one.language: one.id for one in summaries}
    if len(languages) > 1:
        named = ", ".join(f"{one.id} is in {one.language}" for one in summaries)
        raise UsageError(f"sources in different languages cannot be combined: {named}", "combine those of one language")


def _placed(value: Any, source: str) -> Any:
    """The value with all its spans marked as those of the source; what other sources say is left as it is."""
    if isinstance(value, SourceSpan):
        return replace(value, source=source)
    if isinstance(value, tuple):
        return tuple(_placed(one, source) for one in value)
    if not is_dataclass(value) or isinstance(value, (type, Contradiction)):
        return value
    parts = {one.name: getattr(value, one.name) for one in fields(value)}
    return replace(value, **{name: _placed(part, source) for name, part in parts.items() if part})


def _all(parts: Iterable[Summary], of: Callable[[Summary], Iterable[Kind]]) -> list[Kind]:
    return [element for one in parts for element in of(one)]


def _messages(one: Summary) -> tuple[Statement, ...]:
    """The lead of a source is the first of its messages: the combined summary has no lead of its own."""
    return ((one.lead,) if one.lead else ()) + one.key_messages


def _united(
    elements: Iterable[Kind], same: Callable[[Kind, Kind], bool], join: Callable[[Kind, Kind], Kind]
) -> tuple[Kind, ...]:
    """The elements, each joined with the first one of another source that is the same."""
    found: list[Kind] = []
    for element in elements:
        place = next((place for place, one in enumerate(found) if _apart(one, element) and same(one, element)), None)
        if place is None:
            found.append(element)
        else:
            found[place] = join(found[place], element)
    return tuple(found)


def _apart(one: Statement, other: Statement) -> bool:
    """True if the second one is of a source that the first one does not speak for yet."""
    return other.source != one.source and other.source not in {span.source for span in one.spans}


def _joined(one: Kind, other: Kind) -> Kind:
    return replace(one, spans=(*one.spans, *other.spans))


def _same_words(one: Statement, other: Statement) -> bool:
    from rapidfuzz import fuzz

    # Two numbers or dates in one sentence are two messages, however much alike the sentences are.
    numbers = [re.findall(r"\d+", text) for text in (one.text, other.text)]
    return numbers[0] == numbers[1] and fuzz.ratio(one.text, other.text) >= _ALIKE


def _same_occasion(one: Event, other: Event) -> bool:
    if one.date and other.date and not dates_agree(one.date.value, other.date.value):
        return False
    if one.place and other.place and one.place.casefold() != other.place.casefold():
        return False
    days = {each.date.value for each in (one, other) if each.date}
    # Talks on one day in one place are the same talks; on a day alone they need not be.
    sure = len(days) == 1 and all(each.date and len(each.date.value) == len("2025-05-10") for each in (one, other))
    sure = sure and bool(one.place and other.place)
    same_what = _bare(one.what) == _bare(other.what)
    return same_event(one, other) or bool(same_what and (sure or _same_words(one, other)))


def _bare(what: str) -> str:
    return re.sub(r"^(?:the|an?) ", "", what.casefold())


def _joined_event(one: Event, other: Event) -> Event:
    return replace(_joined(one, other), date=one.date or other.date, place=one.place or other.place)


def _same_person(one: Person, other: Person) -> bool:
    return " " in one.name and _parts(one.name) == _parts(other.name)


def _joined_person(one: Person, other: Person) -> Person:
    known = {(role.text.casefold(), role.organisation) for role in one.roles}
    new = (role for role in other.roles if (role.text.casefold(), role.organisation) not in known)
    return replace(_joined(one, other), roles=(*one.roles, *new))


def _same_body(one: Organisation, other: Organisation) -> bool:
    names, others = [{*_parts(each.name)} for each in (one, other)]
    return names == others or one.name == other.acronym or other.name == one.acronym


def _joined_body(one: Organisation, other: Organisation) -> Organisation:
    """Both, under the full name where one of them has only the acronym."""
    full = other if one.name == other.acronym else one
    return replace(_joined(one, other), name=full.name, acronym=one.acronym or other.acronym)


def _same_quotation(one: Quotation, other: Quotation) -> bool:
    same_speaker = not (one.speaker and other.speaker) or bool(set(_parts(one.speaker)) & set(_parts(other.speaker)))
    return same_speaker and _same_words(one, other)


def _same_figure(one: Figure, other: Figure) -> bool:
    return bool(one.counts) and (one.value, one.unit, one.counts) == (other.value, other.unit, other.counts)


def _parts(name: str) -> list[str]:
    return sorted(re.findall(r"\w+", name.casefold()))


def _against(summaries: Sequence[Summary]) -> tuple[Contradiction, ...]:
    """What these sources say against each other and others say against them, each once whichever way round."""
    known = [*contradictions(summaries), *(each for one in summaries for each in one.contradictions)]
    return tuple({(one.kind, frozenset(one.says)): one for one in reversed(known)}.values())[::-1]
