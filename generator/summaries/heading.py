"""A reading in, what its head and foot say of it out: title, publisher, byline, dates of publication and update."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from generator.provenance import SourceSpan
from generator.sources.document import PassageKind
from generator.summaries.calendars import find_local_dates
from generator.summaries.dates import find_dates
from generator.summaries.day_order import in_order
from generator.summaries.model import Author, StatedDate, Statement
from generator.summaries.text import STORY, Reading, dateline_length
from generator.summaries.vocabulary import BODY_HEADS, ROLE_HEADS

BYLINE = re.compile(
    r"^\W*(?i:by|author|reporter|written by|text)\s?:?\s+(?P<name>[^\W\d_a-z][\w.'’-]*(?:(?:,? "
    r"| and )(?!(?i:posted|published|updated)\b)[^\W\d_a-z][\w.'’-]*){0,7})"
)
_UPDATED = re.compile(
    r"\b(?:updated|last (?:updated|modified|reviewed)|modified"
    r"|revised)\b[^\d]{0,20}$",
    re.IGNORECASE,
)
_HEAD_KINDS = (PassageKind.BYLINE, PassageKind.SUBTITLE)


def find_title(reading: Reading) -> Statement | None:
    """The title as the source has it, or as a person states it in the sidecar."""
    stated = reading.document.meta.title
    for _, passage in reading.passages(PassageKind.TITLE):
        if not stated or stated == passage.span.cut(reading.document.text):
            return statement_at(reading, passage.span)
    return Statement(text=stated, source=reading.document.id, author=Author.PERSON) if stated else None


def find_byline(reading: Reading) -> Statement | None:
    """The author's name as the byline gives it."""
    for _, passage in reading.passages(PassageKind.BYLINE):
        words = passage.span.cut(reading.document.text)
        match = BYLINE.search(words)
        if match and not set(match["name"].casefold().split()) & BODY_HEADS:
            start = passage.span.start + match.start("name")
            name, _, office = match["name"].partition(", ")
            # "By Anna Berg, Minister for Tides": the office is none of the name.
            length = len(name) if office.split(" ")[0].casefold() in ROLE_HEADS else len(match["name"])
            return statement_at(reading, SourceSpan(start, start + length))
    return None


def find_published(reading: Reading) -> tuple[StatedDate | None, StatedDate | None]:
    """The dates of publication and of the last update, only where the head, the foot or a dateline states them."""
    published = updated = None
    for words, start in _dated_lines(reading):
        for date in _dates(reading, words, start):
            if _UPDATED.search(_label(reading, start) + words[: date.span.start - start]):
                updated = updated or date
            elif "/" not in date.value:
                published = published or date
    text = reading.document.text
    return (published and in_order(text, published)), (updated and in_order(text, updated))


def _dated_lines(reading: Reading) -> Iterator[tuple[str, int]]:
    """The lines whose dates are those of the document: with a word like "posted", then the dateline, then a date
    alone at
    the head."""
    text = reading.document.text
    story = next((passage.span.start for _, passage in reading.passages(*STORY)), len(text))
    heads = [(passage.span.cut(text), passage.span.start) for _, passage in reading.passages(*_HEAD_KINDS)]
    yield from (line for line in heads if _CUED.search(_label(reading, line[1]) + line[0]))
    dateline = text[story : story + dateline_length(text[story : story + 120])] or _bracketed(text[story : story + 120])
    if dateline and _dates(reading, dateline):
        yield dateline, story
    for line, start in heads:
        # "Havn, 3 February 2026, corresponding to 15 Sha'ban 1447".
        words = line.partition(", corresponding to ")[0]
        dates = _dates(reading, words)
        row = re.search(r"\s[|·•–—-]\s", words) is not None
        if start < story and dates and (row or sum(len(one.stated) for one in dates) >= 0.3 * len(words)):
            yield words, start
    yield from _foot(reading)
    yield from _numbered_title(reading)
    # What is kept back until a day appears on it.
    for _, passage in reading.passages(PassageKind.NOTICE):
        words = passage.span.cut(text)
        if re.match(r"\W*(?:strict(?:ly)? )?(?:under )?embargo", words, re.IGNORECASE):
            yield words, passage.span.start


# "Havn (August 7, 2025). The Ministry ...".
_BRACKETED = re.compile(r"[^\W\d_][^!?\n()]{1,50}\([^()\n]{6,30}\d{4}\)\s?[.:–—-]\s")


def _bracketed(words: str) -> str:
    """The dateline of a story that has its day in brackets, or an empty string."""
    match = _BRACKETED.match(words)
    return match[0] if match else ""


_NUMBERED = re.compile(
    r"(?:(?:no|nr|number|press release|statement|communiqu[ée])\b[^,]{0,25},\s)?[^,]*?\d{4}[,:]\s", re.IGNORECASE
)


def _numbered_title(reading: Reading) -> Iterator[tuple[str, int]]:
    """The head of a title that begins with a number or a kind of document and a day: "No: 87, 19 April 2025, ..."."""
    for _, passage in reading.passages(PassageKind.TITLE):
        words = passage.span.cut(reading.document.text)
        match = _NUMBERED.match(words)
        if match and len(match[0]) <= 60:
            yield words[: match.end()], passage.span.start


def _foot(reading: Reading) -> Iterator[tuple[str, int]]:
    """The line under the text that holds a place and a day and nothing else."""
    half = len(reading.document.text) // 2
    for _, passage in reading.passages(PassageKind.PARAGRAPH):
        words = passage.span.cut(reading.document.text)
        ends = _ENDS.match(words) if passage.span.start >= half and len(words) <= 60 else None
        if ends and _dates(reading, words[ends.end() :]):
            yield words[ends.end() :], passage.span.start + ends.end()
    for _, passage in reading.passages(PassageKind.BYLINE):
        words = passage.span.cut(reading.document.text)
        dates = _dates(reading, words)
        rest = len(words) - sum(len(one.stated) for one in dates)
        if passage.span.start >= half and dates and rest <= 30 and not _UPDATED.search(words):
            yield words, passage.span.start


# "Ends/Thursday, March 19, 2026".
_ENDS = re.compile(r"\W*(?:ends?|issued(?: on| at)?|released)\s?[/:,–—-]?\s?(?=\w)", re.IGNORECASE)


def _label(reading: Reading, start: int) -> str:
    """The label in a line of its own right over a line: "Published" over "12 May 2025"."""
    lines = reading.document.text[max(0, start - 60) : start].splitlines()
    label = lines[-1].strip() if lines else ""
    return f"{label} " if _CUED.fullmatch(label.rstrip(" :：").split(" ")[-1]) and len(label.split()) <= 3 else ""


_CUED = re.compile(r"\b(?:posted|published|updated|released?|issued|date|modified|revised|created)\b", re.IGNORECASE)


def _dates(reading: Reading, words: str, start: int = 0) -> list[StatedDate]:
    """The dates in a line, by the rules of the document's language."""
    # A line in capitals has its months in capitals; the words given are the line's own.
    folded = words.title() if words.isupper() and len(words.title()) == len(words) else _MONTH.sub(_titled, words)
    if folded != words and reading.english:
        found = find_dates(folded, start)
        return [replace(one, stated=words[one.span.start - start : one.span.end - start]) for one in found]
    return find_dates(words, start) if reading.english else find_local_dates(words, start, reading.document.language)


# "17 SEP 2025" in a line of small letters.
_MONTH = re.compile(r"\b(?:JAN|FEB|MAR|APR|MAY|JUN|JUL|AUG|SEPT?|OCT|NOV|DEC)[A-Z]{0,6}(?=[ .,]+\d|\b)")


def _titled(match: re.Match[str]) -> str:
    return match[0].title()


def statement_at(reading: Reading, span: SourceSpan) -> Statement:
    """The words of a span as a statement."""
    return Statement(text=span.cut(reading.document.text), spans=(span,), source=reading.document.id)
