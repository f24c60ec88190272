"""The second room: documents become summaries of statements, each verbatim and with the characters where it stands."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from generator.config import SummariesConfig
from generator.findings import Finding
from generator.sources.document import PassageKind, SourceDocument
from generator.summaries.model import Organisation, Statement, Summary

__all__ = ["summarize", "summarize_all", "summarize_each"]


def summarize(document: SourceDocument, config: SummariesConfig | None = None) -> Summary:
    """The summary of one document."""
    return summarize_all([document], config)[0]


def summarize_all(documents: Sequence[SourceDocument], config: SummariesConfig | None = None) -> list[Summary]:
    """One summary per document, in order; the language model reads all of them in one stream."""
    return list(summarize_each(documents, config))


def summarize_each(documents: Iterable[SourceDocument], config: SummariesConfig | None = None) -> Iterator[Summary]:
    """The summaries of `summarize_all` one by one, for more documents than should be held at once."""
    from generator.summaries.text import read_documents

    settings = config or SummariesConfig()
    for reading in read_documents(documents):
        yield _summary(reading, settings)


def _summary(reading, config: SummariesConfig) -> Summary:  # type: ignore[no-untyped-def]
    """Gathers what each part of the room finds; people need the bodies, quotations the people, and so on."""
    from generator.summaries import contacts, events, figures, heading, licences, messages, notices, organisations, people, places, quotations

    document: SourceDocument = reading.document
    bodies = organisations.find_organisations(reading)
    named = people.find_people(reading, bodies)
    quoted, open_quotations = quotations.find_quotations(reading, named)
    lead = messages.find_lead(reading, quoted)
    licence, licence_findings = licences.find_licence(reading)
    asked, broken = contacts.find_contacts(reading)
    publisher = heading.find_publisher(reading, bodies)
    published, updated = heading.find_published(reading)
    return Summary(
        id=document.id,
        source=document.path,
        sha256=document.sha256,
        language=document.language,
        licence=licence,
        title=heading.find_title(reading),
        publisher=publisher,
        byline=heading.find_byline(reading),
        published=published,
        updated=updated,
        lead=lead,
        key_messages=messages.find_messages(reading, lead, quoted, (*named, *bodies), config.messages),
        events=events.find_events(reading, quoted),
        people=named,
        organisations=_with_publisher(bodies, publisher),
        quotations=quoted,
        figures=figures.find_figures(reading, (*bodies, *named)),
        places=places.find_places(reading, named, bodies),
        contacts=asked,
        notices=notices.find_notices(reading),
        sections=_sections(document),
        findings=_of_source(document, (*document.findings, *open_quotations, *licence_findings, *broken)),
    )


def _with_publisher(bodies: tuple[Organisation, ...], publisher: Statement | None) -> tuple[Organisation, ...]:
    """The bodies and the publisher, which may be named nowhere but in the copyright line."""
    if publisher is None or publisher.span is None:
        return bodies
    names = {one.name.casefold() for one in bodies} | {(one.acronym or "").casefold() for one in bodies}
    if publisher.text.casefold() in names:
        return bodies
    added = Organisation(text=publisher.text, spans=publisher.spans, source=publisher.source, name=publisher.text)
    return (*bodies, added)


def _sections(document: SourceDocument) -> tuple[Statement, ...]:
    headings = (passage.span for passage in document.passages if passage.kind is PassageKind.HEADING)
    return tuple(Statement(text=span.cut(document.text), spans=(span,), source=document.id) for span in headings)


def _of_source(document: SourceDocument, findings: Iterable[Finding]) -> tuple[Finding, ...]:
    return tuple(replace(one, source=one.source or document.id) for one in findings)
