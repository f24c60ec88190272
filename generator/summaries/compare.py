"""Summaries of one project in, the same summaries with what they say against each other out; nothing is corrected."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from itertools import combinations

from generator.findings import Finding, Severity
from generator.provenance import SourceSpan
from generator.summaries.model import Contradiction, Event, Figure, Person, Said, Summary
from generator.summaries.offices import offices_of, same_name

_NO_NAME = re.compile(r"^(?:the|an?) |[\"“”‘’']", re.IGNORECASE)


def with_contradictions(summaries: Sequence[Summary]) -> list[Summary]:
    """The summaries, each with the contradictions that it has a part in and a finding on every other one like it.

    Compared are all pairs: two holders of one office, one person with two offices, two dates or places of one event,
    two numbers for one thing. Two spellings of one name are no contradiction.
    """
    found = contradictions(summaries)
    likes = list(_likenesses(summaries))
    return [
        replace(
            one,
            contradictions=tuple(each for each in found if any(said.source == one.id for said in each.says)),
            findings=(*one.findings, *(finding for finding in likes if finding.source == one.id)),
        )
        for one in summaries
    ]


def contradictions(summaries: Sequence[Summary]) -> list[Contradiction]:
    """What the summaries say against each other, in the order of the sources."""
    checks: tuple[Callable[[Summary, Summary], Iterator[Contradiction]], ...] = (
        _holders,
        _two_offices,
        _events,
        _figures,
    )
    pairs = combinations(summaries, 2)
    return [found for one, other in pairs for check in checks for found in check(one, other)]


def _holders(one: Summary, other: Summary) -> Iterator[Contradiction]:
    """Two people in one office."""
    seen: set[tuple[str, str]] = set()
    for person, office, said in _offices(one):
        for rival, its_office, its_said in _offices(other):
            if (
                not office.same_as(its_office)
                or same_name(person.name, rival.name)
                or (person.name, rival.name) in seen
            ):
                continue
            seen.add((person.name, rival.name))
            message = f"two holders of one office: {said.text} ({one.id}), {its_said.text} ({other.id})"
            yield Contradiction(kind="office", says=(said, its_said), message=message)


def _two_offices(one: Summary, other: Summary) -> Iterator[Contradiction]:
    """One person with an office in one source and only other ones in the other."""
    for person in one.people:
        for double in other.people:
            if not _is_same_person(person, double):
                continue
            mine = [pair for pair in _offices(one) if pair[0] is person]
            yours = [pair for pair in _offices(other) if pair[0] is double]
            comparable = [(a, b) for a in mine for b in yours if a[1].portfolio and b[1].portfolio]
            if not comparable or any(
                a[1].rank != b[1].rank or _related(a[1].portfolio, b[1].portfolio) for a, b in comparable
            ):
                continue
            said, its_said = comparable[0][0][2], comparable[0][1][2]
            message = f"two offices for {person.name}: {said.text} ({one.id}), {its_said.text} ({other.id})"
            yield Contradiction(kind="person", says=(said, its_said), message=message)


def _is_same_person(person: Person, double: Person) -> bool:
    def words(name: str) -> list[str]:
        return sorted(re.findall(r"\w+", name.casefold()))

    return words(person.name) == words(double.name) and " " in person.name


def _related(one: frozenset[str], other: frozenset[str]) -> bool:
    return bool(one & other)


def _offices(summary: Summary):  # type: ignore[no-untyped-def]
    """Each office in a summary with its holder and the words that say so."""
    for person in summary.people:
        for office, role in offices_of(person, summary):
            assert role.span is not None
            yield person, office, _said(summary, person, role.text, role.span)


def _said(summary: Summary, person: Person, role: str, span: SourceSpan) -> Said:
    """The role and the name as they stand together in the source, or the role alone where they stand apart."""
    near = [name for name in person.spans if -2 <= name.start - span.end <= 2 or -2 <= span.start - name.end <= 2]
    if not near:
        return Said(source=summary.id, text=f"{role}: {person.name}", span=span)
    whole = SourceSpan(min(span.start, near[0].start), max(span.end, near[0].end))
    after = near[0].start >= span.end
    gap = (near[0].start - span.end) if after else (span.start - near[0].end)
    first, last = (role, person.name) if after else (person.name, role)
    joint = " " if gap == 1 else ", "
    return Said(source=summary.id, text=first + joint + last, span=whole)


def _events(one: Summary, other: Summary) -> Iterator[Contradiction]:
    """One named occasion with two dates or two places."""
    for mine in one.events:
        for yours in other.events:
            if not same_event(mine, yours):
                continue
            if mine.date and yours.date and not dates_agree(mine.date.value, yours.date.value):
                said = (
                    Said(source=one.id, text=mine.date.stated, span=mine.date.span),
                    Said(source=other.id, text=yours.date.stated, span=yours.date.span),
                )
                yield Contradiction(
                    kind="event",
                    says=said,
                    message=(
                        f"two dates for {mine.what}: {mine.date.stated} ({one.id}), {yours.date.stated} ({other.id})"
                    ),
                )
            elif mine.place and yours.place and not _places_agree(mine.place, yours.place) and mine.span and yours.span:
                said = (
                    Said(source=one.id, text=mine.place, span=mine.span),
                    Said(source=other.id, text=yours.place, span=yours.span),
                )
                yield Contradiction(
                    kind="event",
                    says=said,
                    message=f"two places for {mine.what}: {mine.place} ({one.id}), {yours.place} ({other.id})",
                )


def same_event(one: Event, other: Event) -> bool:
    """True if both are named alike, with capitals: "the meeting" of one source is not that of another."""
    name = own_name(one)
    return bool(name) and name == own_name(other)


def own_name(event: Event) -> str:
    """The name of an occasion that has one of its own, with capitals, ready to be compared; "" for any other."""
    name = _NO_NAME.sub("", event.what).strip()
    return name.casefold() if sum(word[0].isupper() for word in name.split()) >= 2 else ""


def dates_agree(one: str, other: str) -> bool:
    """True if two ISO values can be of one day: parts that either leaves out agree with anything, and so do ranges
    that hold the other."""
    first, second = [_ends(value) for value in (one, other)]
    return any(_fits(a, b) for a in first for b in second) or _within(first, second) or _within(second, first)


def _ends(value: str) -> list[tuple[int, ...]]:
    return [_numbers(part) for part in value.split("/")]


def _numbers(value: str) -> tuple[int, ...]:
    """Year, month and day, 0 for those that are left out."""
    day = value.partition("T")[0]
    parts = [0, *map(int, day.lstrip("-").split("-"))] if day.startswith("--") else list(map(int, day.split("-")))
    return tuple([*parts, 0, 0][:3])


def _fits(one: tuple[int, ...], other: tuple[int, ...]) -> bool:
    return all(0 in pair or pair[0] == pair[1] for pair in zip(one, other, strict=True))


def _within(span: list[tuple[int, ...]], points: list[tuple[int, ...]]) -> bool:
    years = {one[0] for one in (*span, *points) if one[0]}
    inside = all(span[0][1:] <= point[1:] <= span[-1][1:] for point in points)
    return len(span) == 2 and len(years) <= 1 and inside


def _places_agree(one: str, other: str) -> bool:
    if one == other:
        return True
    first, second = [set(re.findall(r"[A-Z]\w+", place)) for place in (one, other)]
    return bool(first & second)


def _figures(one: Summary, other: Summary) -> Iterator[Contradiction]:
    """Two numbers for one thing: the same unit and the same counted words, of which there are at least two."""
    for mine in one.figures:
        for yours in other.figures:
            if mine.value != yours.value and _same_thing(mine, yours) and mine.span and yours.span:
                said = (
                    Said(source=one.id, text=mine.text, span=mine.span),
                    Said(source=other.id, text=yours.text, span=yours.span),
                )
                yield Contradiction(
                    kind="figure",
                    says=said,
                    message=f"two numbers for {mine.counts}: {mine.text} ({one.id}), {yours.text} ({other.id})",
                )


def _same_thing(one: Figure, other: Figure) -> bool:
    if not one.counts or not other.counts or (one.unit or "") != (other.unit or ""):
        return False
    return one.counts.casefold() == other.counts.casefold() and len(one.counts.split()) >= 2


def _likenesses(summaries: Sequence[Summary]) -> Iterator[Finding]:
    """A finding on each of two releases that are the same, or of which one seems to replace the other."""
    for one, other in combinations(summaries, 2):
        same = one.sha256 == other.sha256
        if not same and _shared(one, other) < 0.6:
            continue
        check = "duplicate" if same or statements(one) == statements(other) else "superseded"
        for mine, yours in ((one, other), (other, one)):
            yield Finding(check, Severity.WARNING, _likeness(check, mine, yours), yours.id, mine.id)


def _likeness(check: str, mine: Summary, yours: Summary) -> str:
    if check == "duplicate":
        return f"says the same as {yours.id}"
    dates = [one.updated or one.published for one in (mine, yours)]
    if dates[0] and dates[1] and dates[0].value != dates[1].value:
        newer = yours if dates[1].value > dates[0].value else mine
        return f"much the same as {yours.id}; {newer.id} is the later one"
    corrected = next((one for one in (mine, yours) if any(notice.kind == "correction" for notice in one.notices)), None)
    later = f"; {corrected.id} calls itself a correction" if corrected else "; which one is later is not stated"
    return f"much the same as {yours.id}{later}"


def _shared(one: Summary, other: Summary) -> float:
    first, second = statements(one), statements(other)
    return len(first & second) / max(1, min(len(first), len(second)))


def statements(summary: Summary) -> set[str]:
    """What the summary states, without its marks, ready to be compared."""
    elements = [summary.title, summary.lead, *summary.key_messages, *summary.events, *summary.quotations]
    return {re.sub(r"\W+", " ", one.text).casefold().strip() for one in elements if one}
