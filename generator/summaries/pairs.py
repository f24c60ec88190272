"""Summaries in, the keys by which those that may speak of one thing find each other out.

Comparing every source with every other takes a time that grows with the square of their number. Two summaries that
share none of these keys have nothing to say against each other, by the rules of `compare`.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from generator.findings import Finding
from generator.summaries import compare
from generator.summaries.model import Contradiction, Summary
from generator.summaries.offices import offices_of

_ARTICLES = frozenset({"the", "a", "an"})


def keys(summary: Summary) -> frozenset[str]:
    """What the summary speaks of: offices, people, occasions, counted things, and its statements."""
    return frozenset(_keys(summary))


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


def _keys(summary: Summary) -> Iterator[str]:
    yield f"file {summary.sha256}"
    for person in summary.people:
        yield "person " + " ".join(sorted(_words(person.name)))
        for office, _ in offices_of(person, summary):
            yield f"office {office.rank} {' '.join(sorted(office.portfolio))}"
    for event in summary.events:
        yield "event " + " ".join(word for word in _words(event.what) if word not in _ARTICLES)
    for figure in summary.figures:
        if figure.counts:
            yield f"figure {figure.counts.casefold()}"
    told = [summary.title, summary.lead, *summary.key_messages, *summary.events, *summary.quotations]
    yield from ("statement " + " ".join(_words(one.text)) for one in told if one)


def _words(text: str) -> list[str]:
    return re.findall(r"\w+", text.casefold())
