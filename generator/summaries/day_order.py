"""A date in numbers that may be read in two ways in, the day out where the rest of the text tells the order."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from generator.findings import Finding, Severity
from generator.summaries.dates import find_dates
from generator.summaries.model import StatedDate

_NUMBERS = re.compile(r"(?<![\d/])(\d\d?)/(\d\d?)/((?:19|20)\d\d)(?!\d)")


def in_order(text: str, date: StatedDate) -> StatedDate:
    """The date with its day and month where the text writes another date so that only one order is left, or names the
    month of one order alone; else the date as it is, of which only the year is certain."""
    match = _NUMBERS.fullmatch(date.stated)
    if match is None or not re.fullmatch(r"\d{4}", date.value):
        return date
    first, second, year = map(int, match.groups())
    day_first = _is_day_first(text, second, first)
    if day_first is None:
        return date
    month, day = (second, first) if day_first else (first, second)
    return replace(date, value=f"{year:04d}-{month:02d}-{day:02d}")


def read_so(dates: Iterable[StatedDate | None]) -> Iterator[Finding]:
    """A finding for each date whose order was told by the rest of the text."""
    for one in dates:
        if one and _NUMBERS.fullmatch(one.stated) and _is_open(one.stated) and len(one.value) > len("2025"):
            message = f"{one.stated!r} was read as {one.value}, as the other dates of the text tell"
            yield Finding("date-order", Severity.INFO, message, one.stated)


def _is_open(stated: str) -> bool:
    first, second = (int(part) for part in stated.split("/")[:2])
    return first <= 12 and second <= 12 and first != second


def _is_day_first(text: str, day_first: int, month_first: int) -> bool | None:
    """True or False as the text tells it; the numbers are the months of the two readings."""
    others = [(int(one[1]), int(one[2])) for one in _NUMBERS.finditer(text)]
    orders = {first > 12 for first, second in others if (first > 12) != (second > 12)}
    if len(orders) == 1:
        return orders.pop()
    named = {int(one.value[-5:-3]) for one in find_dates(text) if re.fullmatch(r"(?:-|\d{4})-\d\d-\d\d", one.value)}
    told = {day_first in named, month_first in named}
    return day_first in named if len(told) == 2 and not orders else None
