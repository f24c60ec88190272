"""A reading in, what happens at a time or as a named occasion out: one event per sentence that states one."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from generator.findings import Finding
from generator.provenance import SourceSpan
from generator.summaries.clauses import part_with, with_subject
from generator.summaries.dates import find_dates
from generator.summaries.event_dates import counted_days, days_of, years_of
from generator.summaries.model import Event, Quotation, StatedDate
from generator.summaries.programmes import find_delivered, find_listed, find_spoken, find_titled
from generator.summaries.relative import Counted, counted_from, looks_ahead, relative_span
from generator.summaries.text import Reading, Sentence
from generator.summaries.venues import find_venue
from generator.summaries.whats import Known, dated_what, tells_of_occasion, undated_what


@dataclass(frozen=True, slots=True)
class _Told:
    """An event with the date that it was counted from, where it was counted."""

    event: Event
    counted: Counted | None = None


def find_events(reading: Reading, known: Known) -> tuple[tuple[Event, ...], tuple[Finding, ...]]:
    """The events of the document in order, with a finding for each date that was counted from the document's own.

    What is only said in a quotation is none, and an occasion without a date of its own is taken where it is first
    named, unless it is dated elsewhere.
    """
    delivered = list(find_delivered(reading))
    stated = find_spoken(reading) or known.published or next((one.date for one in delivered), None)
    day = stated or _today(reading) or find_titled(reading)
    said = [span for one in known.quotations for span in one.spans]
    listed = [*delivered, *find_listed(reading)]
    told = [one for one in _told(reading, known, day) if not _is_listed(one.event, listed)]
    found = [one for one in told if not (one.event.date and any(one.event.date.span.overlaps(span) for span in said))]
    kept = list(_once([*(_Told(one) for one in listed), *found]))
    counted = tuple(counted_from(one.counted) for one in kept if one.counted)
    return tuple(sorted((one.event for one in kept), key=lambda event: event.spans)), counted


def _told(reading: Reading, known: Known, day: StatedDate | None) -> Iterator[_Told]:
    last = None
    for sentence in reading.sentences:
        if _mostly_quoted(sentence, known.quotations) or sentence.text.rstrip().endswith("?"):
            continue
        for told in _events(reading, known, sentence, (day, last)):
            yield told
            last = _day_of(told.event, sentence) or last


def _day_of(event: Event, sentence: Sentence) -> StatedDate | None:
    """The day of an event that "the same day" in a later sentence may mean: a whole one that is past."""
    date = event.date
    whole = date is not None and re.fullmatch(r"(?:\d{4}|-)-\d\d-\d\d(?:T.*)?", date.value)
    return date if date and whole and not looks_ahead(part_with(sentence, date.span).text) else None


def _is_listed(event: Event, listed: Sequence[Event]) -> bool:
    return any(event.span and event.span.overlaps(span) for one in listed for span in one.spans)


def _once(found: Sequence[_Told]) -> Iterator[_Told]:
    """The events without those that name without a date what is dated elsewhere, or was named before."""
    dated = {_key(one.event.what) for one in found if one.event.date}
    seen: set[str] = set()
    for one in found:
        key = _key(one.event.what)
        # A sentence with words like "on Sunday" tells of something that happens then, though nobody can say which day.
        timely = one.event.date or relative_span(one.event.text, 0)
        if timely or not any(_same_occasion(key, other) for other in dated | seen):
            yield one
            seen.add(key)


def _same_occasion(one: str, other: str) -> bool:
    """True where the words of one occasion hold those of the other; "meeting" alone may be any."""
    shorter, longer = sorted((one, other), key=len)
    return one == other or (" " in shorter and shorter in longer)


_TODAY = re.compile(r"\b[Tt]oday(?:,? | ?\()(?:on )?$")


def _today(reading: Reading) -> StatedDate | None:
    """The day that the text calls today: "announced today (Tuesday 19 August)"."""
    for sentence in reading.sentences:
        for one in find_dates(sentence.text, sentence.span.start):
            if "/" not in one.value and _TODAY.search(sentence.text[: one.span.start - sentence.span.start]):
                return one
    return None


def _key(what: str) -> str:
    return re.sub(r"^(?:the|an?) |[\"“”‘’']", "", what.casefold())


def _mostly_quoted(sentence: Sentence, quotations: Sequence[Quotation]) -> bool:
    length = sum(one.span.end - one.span.start for one in quotations if one.span and sentence.span.overlaps(one.span))
    return length * 2 > sentence.span.end - sentence.span.start


def _events(
    reading: Reading, known: Known, sentence: Sentence, days: tuple[StatedDate | None, StatedDate | None]
) -> Iterator[_Told]:
    """One event for each date of a sentence; without one, an event for each occasion that it names."""
    dates = days_of(sentence)
    # "We agreed: - to open an office by 1 March".
    happens = (
        sentence.has_verb
        or (sentence.is_to_do and (dates or years_of(known, sentence)))
        or _OPENS_OR_ENDS.match(sentence.text)
    )
    if not happens and not (dates and tells_of_occasion(known, part_with(sentence, dates[0].span))):
        return
    counted = [one for one in counted_days(known, sentence, days) if not dates or "/" not in one.date.value]
    dates = [*dates, *(one.date for one in counted)] or years_of(known, sentence)
    for date in dates:
        part = part_with(sentence, date.span)
        span = dated_what(known, sentence, part, date)
        if span is not None:
            yield _Told(
                _event(reading, known, sentence, span, date), next((one for one in counted if one.date == date), None)
            )
    # "The Court ordered Norland to:" leads to a list.
    # "The aid is shared as follows:" leads to a list, as "ordered Norland to:" does.
    leads = _LEADS_TO_LIST.search(sentence.text) is not None
    said = [one.span for one in known.quotations if one.span and one.span.overlaps(sentence.span)]
    for span in () if dates or leads else undated_what(known, sentence):
        if any(one.contains(SourceSpan(span.start, span.start + 1)) for one in said):
            continue
        yield _Told(_event(reading, known, sentence, with_subject(sentence, span), None))


_LEADS_TO_LIST = re.compile(
    r"(?: to|\b(?:provided|allocated|distributed|divided|shared|used|spent|broken down) as follows):\s*$"
)
# The model takes the verb of so short a sentence for a noun or adjective.
_OPENS_OR_ENDS = re.compile(
    r"[^\Wa-z\d_]\w+(?: \w+){0,3} (?:opens?|closes?|starts?|ends?|begins?|resumes?) (?:on|at|in)\b"
)


def _event(reading: Reading, known: Known, sentence: Sentence, what: SourceSpan, date: StatedDate | None) -> Event:
    return Event(
        text=sentence.text,
        spans=(sentence.span,),
        source=reading.document.id,
        what=_balanced(_LED.sub("", what.cut(reading.document.text))),
        date=date,
        place=find_venue(sentence, date.span if date else what, known.located),
    )


# "In addition the office will open": what leads to a sentence is no part of who does what.
_LED = re.compile(
    r"^(?:addition|conclusion|particular|fact|turn|short|response|reply|return|total|all|parallel),? (?=[a-zA-Z])"
)


def _balanced(what: str) -> str:
    """The words without a mark at their end, and without a bracket that opens there and does not close."""
    what = what.rstrip(" :;,–—")
    opened = what.rfind("(")
    return what[:opened].rstrip() if opened > 0 and ")" not in what[opened:] else what
