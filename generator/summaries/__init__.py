"""The second room: documents become summaries of statements, each verbatim and with the characters where it stands."""

from __future__ import annotations

import re
from collections import deque
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from generator.config import SummariesConfig
from generator.findings import Finding, Severity
from generator.sources.document import PassageKind, SourceDocument
from generator.summaries.model import Licence, Organisation, Statement, Summary

if TYPE_CHECKING:
    from generator.summaries.text import Reading

__all__ = ["summarize", "summarize_all", "summarize_each"]


def summarize(document: SourceDocument, config: SummariesConfig | None = None) -> Summary:
    """The summary of one document."""
    return summarize_all([document], config)[0]


def summarize_all(documents: Sequence[SourceDocument], config: SummariesConfig | None = None) -> list[Summary]:
    """One summary per document, in order; the language model reads all of them in one stream."""
    return list(summarize_each(documents, config))


def summarize_each(documents: Iterable[SourceDocument], config: SummariesConfig | None = None) -> Iterator[Summary]:
    """The summaries of `summarize_all` one by one, for more documents than should be held at once."""
    from generator.summaries.emphasis import Plain, plain
    from generator.summaries.text import read_documents

    settings = config or SummariesConfig()
    waiting: deque[Plain] = deque()

    def without_emphasis() -> Iterator[SourceDocument]:
        for document in documents:
            waiting.append(plain(document))
            yield waiting[-1].document

    for reading in read_documents(without_emphasis()):
        yield waiting.popleft().restored(_summary(reading, settings))


def _summary(reading: Reading, config: SummariesConfig) -> Summary:
    """What the document's head and foot say, with its statements."""
    from generator.summaries import contacts, day_order, heading, licences, messages, notices, publishers

    document = reading.document
    told = _statements(reading)
    lead = messages.find_lead(reading, told.quotations)
    licence, licence_findings = licences.find_licence(reading)
    asked, broken = contacts.find_contacts(reading)
    publisher = publishers.find_publisher(reading, told.organisations)
    published, updated = heading.find_published(reading)
    named = (*told.people, *told.organisations)
    made = replace(
        told,
        licence=licence,
        title=heading.find_title(reading),
        publisher=publisher,
        byline=heading.find_byline(reading),
        published=published,
        updated=updated,
        lead=lead,
        key_messages=messages.find_messages(reading, lead, told.quotations, named, config.messages),
        organisations=_with_publisher(document.text, told.organisations, publisher) if reading.english else (),
        contacts=asked,
        notices=notices.find_notices(reading),
        sections=_sections(document),
        sentences=_sentences(reading),
    )
    ordered = day_order.read_so((published, updated))
    found = (*document.findings, *told.findings, *licence_findings, *broken, *ordered, *_nothing_stated(made))
    return replace(made, findings=_of_source(document, found))


def _nothing_stated(made: Summary) -> Iterator[Finding]:
    """A finding where the text gave nothing to state: an empty draft should surprise nobody."""
    if not (made.lead or made.key_messages or made.events or made.people or made.quotations or made.figures):
        message = "no statement was found in this text; is it whole, and is it a release?"
        yield Finding("statements", Severity.WARNING, message)


def _statements(reading: Reading) -> Summary:
    """A summary with the statements of the story alone; people need the bodies, quotations the people, and so on."""
    from generator.summaries import (
        elsewhere,
        events,
        figures,
        heading,
        organisations,
        people,
        places,
        quotations,
        whats,
    )

    begun = _begun(reading.document)
    if not reading.english:
        return replace(
            begun,
            quotations=elsewhere.find_quoted(reading),
            events=elsewhere.find_dated(reading),
            places=elsewhere.find_territories(reading),
            findings=(elsewhere.skipped(reading),),
        )
    bodies = organisations.find_organisations(reading)
    named = people.find_people(reading, bodies)
    quoted, findings = quotations.find_quotations(reading, named, bodies)
    located = places.find_places(reading, named, bodies)
    stated = [role.span for one in named for role in one.roles if role.span]
    known = whats.Known(quoted, bodies, located, heading.find_published(reading)[0], stated)
    happening, counted = events.find_events(reading, known)
    return replace(
        begun,
        people=named,
        organisations=bodies,
        quotations=quoted,
        events=happening,
        figures=figures.find_figures(reading, (*bodies, *named)),
        places=located,
        findings=(*findings, *counted),
    )


def _begun(document: SourceDocument) -> Summary:
    unknown = Licence(id="unknown", name="")
    return Summary(
        id=document.id, source=document.path, sha256=document.sha256, language=document.language, licence=unknown
    )


def _with_publisher(
    text: str, bodies: tuple[Organisation, ...], publisher: Statement | None
) -> tuple[Organisation, ...]:
    """The bodies and the publisher, which may be named nowhere but in the copyright line."""
    from generator.summaries.acronyms import short_after, stands_for

    if publisher is None or publisher.span is None:
        return bodies
    names = {one.name.casefold() for one in bodies} | {(one.acronym or "").casefold() for one in bodies}
    office = publisher.text.casefold().startswith(("office of", "press ", "media "))
    low = publisher.text.casefold()
    # "Ministry of Examples" and "Ministry of Examples of the Republic of Norland" are one.
    same = any(
        len(name) > 8
        and (
            low.endswith(f" {name}")
            or name.endswith(f" {low}")
            or low.startswith((f"{name} of ", f"{name} in "))
            or name.startswith(f"{low} of ")
            or re.fullmatch(rf"{re.escape(name)} \d+", low)
        )
        for name in names
    )
    # The full name over a text that has the letters alone.
    short = any(one.acronym is None and len(one.name) > 3 and stands_for(one.name, low) for one in bodies)
    if low in names or office or same or short:
        return bodies
    stands = (match.end() for match in re.finditer(re.escape(publisher.text), text))
    letters = next((one for end in stands if (one := short_after(text, end, publisher.text))), None)
    added = Organisation(
        text=publisher.text, spans=publisher.spans, source=publisher.source, name=publisher.text, acronym=letters
    )
    return (*bodies, added)


def _sections(document: SourceDocument) -> tuple[Statement, ...]:
    headings = (passage.span for passage in document.passages if passage.kind is PassageKind.HEADING)
    return tuple(Statement(text=span.cut(document.text), spans=(span,), source=document.id) for span in headings)


def _sentences(reading: Reading) -> tuple[Statement, ...]:
    source = reading.document.id
    return tuple(Statement(text=one.text, spans=(one.span,), source=source) for one in reading.sentences)


def _of_source(document: SourceDocument, findings: Iterable[Finding]) -> tuple[Finding, ...]:
    return tuple(replace(one, source=one.source or document.id) for one in findings)
