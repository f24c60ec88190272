"""A reading in, the events out that stand in lines rather than in sentences: a programme, what-when-where, a speech."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from generator.provenance import SourceSpan
from generator.sources.document import Passage, PassageKind
from generator.summaries.dates import find_dates
from generator.summaries.model import Event, StatedDate
from generator.summaries.text import STORY, Reading
from generator.summaries.vocabulary import EVENT_HEADS

_CLOCK = r"\d{1,2}[:.h]\d{2}(?:\s?[ap]\.?m\.?)?|\d{1,2}\s?[ap]\.?m\.?|noon"
# "09:00 – 09:45  Opening session", "10.30 a.m.: Family photo".
_TIMED = re.compile(
    rf"\W{{0,3}}(?P<clock>{_CLOCK})(?:\s?(?:[-–—]|to|until)\s?(?P<until>{_CLOCK}))?(?:\s?(?:hrs|hours|h|CET|GMT|UTC))?"
    r"(?:\s*[:|–—-]\s*|\s+)(?=[^\W\d_\"“«])",
    re.IGNORECASE,
)
_DAY_LINE = re.compile(r"\W*(?:day (?:\d|one|two|three|four)\b\W*)?", re.IGNORECASE)
_LINES = (*STORY, PassageKind.HEADING, PassageKind.BYLINE, PassageKind.SUBTITLE, PassageKind.TABLE)
_HEAD = (PassageKind.TITLE, PassageKind.SUBTITLE, PassageKind.BYLINE, PassageKind.HEADING)


def find_listed(reading: Reading) -> list[Event]:
    """The lines of a programme, each with its day and hour; lines that put a date beside an occasion; and the events of
    a notice that says what, when and where in lines of their own."""
    return [*_programme(reading), *_beside_dates(reading), *_noted(reading)]


def _programme(reading: Reading) -> Iterator[Event]:
    """The lines that begin with an hour, under the line of their day."""
    day: StatedDate | None = None
    lines = [passage for _, passage in reading.passages(*_LINES)]
    timed = [passage for passage in lines if _TIMED.match(passage.span.cut(reading.document.text))]
    # One hour at the head of a line may begin a sentence; a programme has several.
    for passage in lines if len(timed) > 1 else ():
        words = passage.span.cut(reading.document.text)
        match = _TIMED.match(words) if passage in timed else None
        day = _day_alone(words, passage.span.start) or day
        if match:
            what = _entry(words[match.end() :], passage.span.start + match.end())
            yield _event(reading, passage, what, _at(day, match["clock"]))


def _day_alone(words: str, start: int) -> StatedDate | None:
    """The date of a line that holds hardly more than a day."""
    found = find_dates(words, start)
    if len(found) != 1 or "/" in found[0].value or found[0].value.count("-") < 2:
        return None
    rest = words.replace(found[0].stated, "")
    return found[0] if len(_DAY_LINE.sub("", rest, count=1).split()) <= 2 and len(words) <= 60 else None


def _at(day: StatedDate | None, clock: str) -> StatedDate | None:
    """The day with the hour of the line; its words are those of the day."""
    match = re.match(r"(\d{1,2})(?:[:.h](\d{2}))?\s?([ap])?", clock.casefold())
    if day is None or match is None:
        return day
    hour = int(match[1]) % 12 + (12 if match[3] == "p" else 0) if match[3] else int(match[1])
    valid = hour < 24 and int(match[2] or 0) < 60
    return replace(day, value=f"{day.value.partition('T')[0]}T{hour:02d}:{match[2] or '00'}") if valid else day


def _entry(words: str, start: int) -> SourceSpan:
    """What a line of a programme is about: its words to the end of the first sentence, without a note in brackets."""
    end = re.search(r"\s\(|(?<!\b[A-Z])\.\s|\s{3,}|;|\.?$", words)
    return SourceSpan(start, start + (end.start() if end and end.start() else len(words)))


# "Next release: External Trade in Services, 27 March 2025", "12 May: Informal meeting of ministers, Havn".
_LABELLED = re.compile(
    r"(?:next|upcoming|coming|first|second|final|deadline|closing date|opening|signing|ceremony|meeting|session|launch"
    r"|conference|summit|visit|event)\b[^:.]{0,40}:\s",
    re.IGNORECASE,
)


# "Start of term: 15 September 2025": what happens is the label; "Date: 3 May" says nothing of it.
_ALONE = re.compile(
    r"(?!(?i:date|when|time|day|published|posted|updated|issued|released|created|modified|valid|until|from|to)\b)"
    r"(?P<what>[^\W\d_][^:\n.]{5,60}):\s+"
)


def _beside_dates(reading: Reading) -> Iterator[Event]:
    """Lines without a verb that put a date before or after what happens then."""
    for _, passage in reading.passages(*STORY, PassageKind.HEADING):
        words = passage.span.cut(reading.document.text)
        dates = find_dates(words, passage.span.start) if len(words) <= 200 else []
        # A line of a list may put a month beside what happens.
        least = 1 if passage.kind is PassageKind.ITEM else 2
        if len(dates) != 1 or dates[0].value.count("-") < least:
            continue
        span = _beside(reading, passage, words, dates[0])
        if span is not None and not _has_verb(reading, passage.span):
            yield _event(reading, passage, span, dates[0])


_TO_DAY = re.compile(r"(?:(?:by|in|from|on|until|as of) )?(?:the )?")
# "14 May 2026, 12 noon (local time)".
_CLOCK_NOTE = re.compile(rf"^,? (?:at )?(?:(?:\d\d? )?(?:noon|midnight)|{_CLOCK})(?: ?\([^()]*\))?", re.IGNORECASE)


def _beside(reading: Reading, passage: Passage, words: str, date: StatedDate) -> SourceSpan | None:
    begins, ends = date.span.start - passage.span.start, date.span.end - passage.span.start
    leads = re.match(r"\s*[:–—-]\s+(?=\w)", words[ends:])
    if not words[:begins].strip("•*-– ") and leads and len(words[ends:].split()) >= 2:
        return _entry(words[ends + leads.end() :], date.span.end + leads.end())
    alone = _ALONE.match(words)
    rest = _CLOCK_NOTE.sub("", words[ends:]).strip(" .()")
    if alone and _TO_DAY.fullmatch(words[alone.end() : begins]) and begins >= alone.end() and not rest:
        return SourceSpan(passage.span.start, passage.span.start + len(alone["what"]))
    label = _LABELLED.match(words)
    if label and begins > label.end() + 3:
        return SourceSpan(passage.span.start + label.end(), passage.span.start + len(words[:begins].rstrip(" ,(–—-")))
    del reading
    return None


def _has_verb(reading: Reading, span: SourceSpan) -> bool:
    inside = [one for one in reading.sentences if one.span.overlaps(span)]
    return bool(inside) and any(word.tag in ("VBZ", "VBP", "VBD", "MD") for one in inside for word in one.words)


_NOTED = {
    "what": re.compile(r"\W*(?:what|event|occasion)\s?[:：]\s*", re.IGNORECASE),
    "when": re.compile(r"\W*(?:when|date(?: and time)?|time)\s?[:：]\s*", re.IGNORECASE),
    "where": re.compile(r"\W*(?:where|venue|place|location)\s?[:：]\s*", re.IGNORECASE),
}


def _noted(reading: Reading) -> Iterator[Event]:
    """The event of an advisory: a line with what, one with when and perhaps one with where."""
    parts: dict[str, tuple[Passage, int]] = {}
    for passage in reading.document.passages:
        words = passage.span.cut(reading.document.text)
        for name, form in _NOTED.items():
            match = form.match(words)
            if match and match.end() < len(words):
                parts.setdefault(name, (passage, match.end()))
    if "what" not in parts or "when" not in parts:
        return
    passage, skipped = parts["when"]
    dates = find_dates(passage.span.cut(reading.document.text), passage.span.start)
    what, lead = parts["what"]
    span = _entry(what.span.cut(reading.document.text)[lead:], what.span.start + lead)
    where = parts.get("where")
    place = where[0].span.cut(reading.document.text)[where[1] :].rstrip(".") if where else None
    yield replace(_event(reading, what, span, dates[0] if dates else None), place=place)
    del skipped


_SPOKEN = re.compile(
    r"\bat (?P<what>(?:the |an? )?(?:[^,\n]|,(?=\d))+?)(?:,? (?:in|on|held)\b.*|,.*)?$|^$",
)
_SPEECH = re.compile(
    r"\b(?:speech|remarks|address|statement|keynote|lecture|intervention|toast|welcome|opening|closing|minister|president"
    r"|secretary|ambassador|commissioner|director)\b",
    re.IGNORECASE,
)
# Who only did something at a place did not speak at an occasion: "The President opens a park at Havn".
_TALK = re.compile(
    r"\b(?:speech|remarks|address|statement|keynote|lecture|intervention|toast|welcome|opening|closing)\b",
    re.IGNORECASE,
)


def find_delivered(reading: Reading) -> Iterator[Event]:
    """The occasion at which a speech was given: the line at the head that names it, with the date there or in the line
    under it."""
    story = next((passage.span.start for _, passage in reading.passages(*STORY)), len(reading.document.text))
    heads = [passage for _, passage in reading.passages(*_HEAD, *STORY) if passage.span.start <= story]
    for place, passage in enumerate(heads):
        words = passage.span.cut(reading.document.text)
        match = _SPOKEN.search(words) if len(words) <= 300 and words[-1] not in ".!?" else None
        if not match or not match["what"] or not _SPEECH.search(words[: match.start()]):
            continue
        occasion = EVENT_HEADS & set(re.findall(r"[\w-]+", match["what"].casefold()))
        if not occasion and not _TALK.search(words[: match.start()]):
            continue
        date = _date_of(reading, heads[place : place + 2])
        if date:
            start = passage.span.start + match.start("what")
            yield _event(reading, passage, SourceSpan(start, start + len(match["what"].rstrip())), date)
            return


def find_spoken(reading: Reading) -> StatedDate | None:
    """The day in a line of the head that says when a text was spoken: "Delivered on: 21 May 2025"."""
    for _, passage in reading.passages(PassageKind.BYLINE, PassageKind.SUBTITLE):
        if re.match(r"\W*(?:delivered|spoken|given) on\b", passage.span.cut(reading.document.text), re.IGNORECASE):
            return _date_of(reading, [passage])
    return None


def find_titled(reading: Reading) -> StatedDate | None:
    """The day in the title of a briefing or speech: "Press Conference on April 8, 2026"."""
    for _, passage in reading.passages(PassageKind.TITLE):
        words = passage.span.cut(reading.document.text)
        if re.search(r"\b(?:press conference|briefing|remarks|speech|statement|address)\b", words, re.IGNORECASE):
            return _date_of(reading, [passage])
    return None


def _date_of(reading: Reading, lines: Sequence[Passage]) -> StatedDate | None:
    for passage in lines:
        for one in find_dates(passage.span.cut(reading.document.text), passage.span.start):
            if one.value.count("-") >= 2 and "/" not in one.value:
                return one
    return None


def _event(reading: Reading, passage: Passage, what: SourceSpan, date: StatedDate | None) -> Event:
    return Event(
        text=passage.span.cut(reading.document.text),
        spans=(passage.span,),
        source=reading.document.id,
        what=what.cut(reading.document.text),
        date=date,
    )
