"""Summaries in, the topics by which those that may speak of one thing find each other out.

Comparing every source with every other takes a time that grows with the square of their number. By the rules of
`compare`, two summaries have something to say against each other only where they share a topic and say different
things of it, or share one of which nothing is said, such as a whole statement.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from generator.findings import Finding
from generator.summaries import compare
from generator.summaries.model import Contradiction, Summary
from generator.summaries.offices import offices_of


def keys(summary: Summary) -> frozenset[tuple[str, str]]:
    """What the summary speaks of, each with what it says of it: the holder of an office, the offices of a person, date
    and place of an occasion, the number of things. Its statements stand for themselves, with "".
    """
    topics = (_offices(summary), _people(summary), _events(summary), _figures(summary), _statements(summary))
    return frozenset(one for each in topics for one in each)


def against(
    summary: Summary, others: Iterable[Summary], place: dict[str, int]
) -> tuple[tuple[Contradiction, ...], tuple[Finding, ...]]:
    """What `others` say against a summary, and the findings on those that are like it; `place` orders sources by id.

    With the others in the order of the project it is what `compare.with_contradictions` adds for all of them.
    """
    contradictions: list[Contradiction] = []
    findings: list[Finding] = []
    for other in others:
        pair = [summary, other] if place[summary.id] < place[other.id] else [other, summary]
        mine = next(one for one in compare.with_contradictions(pair) if one.id == summary.id)
        contradictions += mine.contradictions
        findings += mine.findings[len(summary.findings) :]
    return tuple(contradictions), tuple(findings)


def _offices(summary: Summary) -> Iterator[tuple[str, str]]:
    """Offices with their holders; one of nothing named may be anybody's, unless its country is stated."""
    for person in summary.people:
        for office, _ in offices_of(person, summary):
            if office.portfolio or office.country:
                of = office.portfolio or {"of", office.country}
                yield f"office {office.rank} {' '.join(sorted(of))}", _name(person.name)


def _people(summary: Summary) -> Iterator[tuple[str, str]]:
    """People with their offices; those without one say nothing of themselves."""
    for person in summary.people:
        held = sorted(
            f"{office.rank} {' '.join(sorted(office.portfolio))}"
            for office, _ in offices_of(person, summary)
            if office.portfolio
        )
        if held and " " in person.name:
            yield f"person {_name(person.name)}", "; ".join(held)


def _events(summary: Summary) -> Iterator[tuple[str, str]]:
    """Occasions with a name of their own, with date and place."""
    for event in summary.events:
        name = compare.own_name(event)
        if name and (event.date or event.place):
            yield f"event {name}", f"{event.date.value if event.date else ''} {event.place or ''}"


def _figures(summary: Summary) -> Iterator[tuple[str, str]]:
    """Counted things with their number; a single word ("people") may count anything."""
    for figure in summary.figures:
        if figure.counts and len(figure.counts.split()) >= 2:
            yield f"figure {figure.unit or ''} {figure.counts.casefold()}", figure.value


def _statements(summary: Summary) -> Iterator[tuple[str, str]]:
    yield f"file {summary.sha256}", ""
    yield from ((f"statement {one}", "") for one in compare.statements(summary) if one)


def _name(name: str) -> str:
    return " ".join(sorted(re.findall(r"\w+", name.casefold())))
