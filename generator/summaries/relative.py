"""Words like "yesterday" with the day of the document in, a date out; only where the source states that day."""

from __future__ import annotations

import re
from datetime import date, timedelta

from generator.findings import Finding, Severity
from generator.provenance import SourceSpan
from generator.summaries.dates import find_relative
from generator.summaries.model import StatedDate
from generator.summaries.vocabulary import SMALL_NUMBERS

_SHIFTS = {
    "yesterday": -1,
    "last night": -1,
    "yesterday evening": -1,
    "today": 0,
    "tonight": 0,
    "this morning": 0,
    "this afternoon": 0,
    "this evening": 0,
    "earlier today": 0,
    "later today": 0,
    "tomorrow": 1,
    "the day before yesterday": -2,
    "the day after tomorrow": 2,
}
_DAYS = re.compile(
    r"(?:in (?P<ahead>\d+|[a-z]+) days?(?:['’] time)?|(?P<ago>\d+|[a-z]+) days? (?:ago|earlier))", re.IGNORECASE
)
_YEARS = {"last year": -1, "this year": 0, "later this year": 0, "earlier this year": 0, "next year": 1}


def resolve(text: str, start: int, stated: StatedDate | None) -> StatedDate | None:
    """The first relative date of `text` counted from the day that the source states for itself, or None where it states
    none or where the words leave the day open ("in about ten days", "on Sunday")."""
    if stated is None or "/" in stated.value:
        return None
    for words, span in find_relative(text, start):
        value = _counted(words.casefold(), stated.value.partition("T")[0])
        if value:
            return StatedDate(value=value, stated=words, span=span)
    return None


def counted_from(date: StatedDate, stated: StatedDate) -> Finding:
    """What tells the reader that a date was counted and not stated."""
    message = f"{date.stated!r} was counted from the date of the source, {stated.stated}, and taken as {date.value}"
    return Finding("relative-date", Severity.INFO, message, date.stated)


def _counted(words: str, value: str) -> str | None:
    if words in _YEARS:
        return str(int(value[:4]) + _YEARS[words]) if re.match(r"\d{4}", value) else None
    longer = _weeks_or_months(words, value)
    if longer:
        return longer
    shift = _SHIFTS.get(words)
    match = _DAYS.fullmatch(words) if shift is None else None
    if match:
        count = _number(match["ahead"] or match["ago"])
        shift = count if count is None or match["ahead"] else -count
    return None if shift is None else _shifted(value, shift)


_STEPS = {"last": -1, "next": 1}


def _weeks_or_months(words: str, value: str) -> str | None:
    """The days from Monday to Sunday of "later this week", the month of "next month"; only from a whole date."""
    match = re.fullmatch(r"(?:(?:later|earlier) )?(?P<which>this|next|last) (?P<unit>week|month)", words)
    if not match or not re.fullmatch(r"\d{4}-\d\d-\d\d", value):
        return None
    step, day = _STEPS.get(match["which"], 0), date.fromisoformat(value)
    if match["unit"] == "month":
        months = day.year * 12 + day.month - 1 + step
        return f"{months // 12:04d}-{months % 12 + 1:02d}"
    monday = day + timedelta(7 * step - day.weekday())
    return f"{monday.isoformat()}/{(monday + timedelta(6)).isoformat()}"


def _number(words: str) -> int | None:
    return int(words) if words.isdigit() else SMALL_NUMBERS.get(words)


def _shifted(value: str, days: int) -> str | None:
    """The day so many days on; without a year only within one month, whose length the year may decide."""
    if days == 0:
        return value
    if re.fullmatch(r"\d{4}-\d\d-\d\d", value):
        return (date.fromisoformat(value) + timedelta(days)).isoformat()
    match = re.fullmatch(r"--(\d\d)-(\d\d)", value)
    if not match:
        return None
    moved = int(match[2]) + days
    return f"--{match[1]}-{moved:02d}" if 1 <= moved <= 28 else None


def relative_span(text: str, start: int) -> SourceSpan | None:
    """Where the first relative date of a text stands, resolved or not."""
    return next((span for _, span in find_relative(text, start)), None)
