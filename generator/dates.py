"""Stated dates in, words of a locale out: the parts that a source does not state are never filled in."""

from __future__ import annotations

import re
from datetime import date, time
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import babel

_POINT = re.compile(
    r"(?P<year>\d{4}|-)?-?(?:(?P<month>\d{2})(?:-(?P<day>\d{2}))?)?(?:T(?P<hour>\d{2}):(?P<minute>\d{2})(?P<zone>.*))?"
)
# How the first of a month is written where the other days are plain numbers; CLDR's patterns have the number alone.
_FIRST = {"fr": "1er", "it": "1º", "pt_BR": "1º"}
# Any leap year serves for formatting a day whose year is not stated.
_LEAP_YEAR = 2000


def format_date(value: str, locale: babel.Locale) -> str:
    """An ISO 8601 value in the words of a locale: year, month and day as far as stated; `a/b` is a range."""
    first, slash, last = value.partition("/")
    if not slash:
        return _point(value, locale)
    return _range(first, last, locale)


def _point(value: str, locale: babel.Locale) -> str:
    from babel.dates import format_time

    match = _POINT.fullmatch(value)
    if not match:
        return value
    skeleton = _skeleton(value)
    words = _words(_day(value), skeleton, locale)
    if match["hour"] is None:
        return words
    clock = format_time(time(int(match["hour"]), int(match["minute"])), "short", locale=locale)
    return str(locale.datetime_formats["medium"].format(clock, words)) + (f" {match['zone']}" if match["zone"] else "")


def _words(day: date, skeleton: str, locale: babel.Locale) -> str:
    """A day as far as the skeleton goes; the nearest skeleton that a locale has may abbreviate the month."""
    from babel.dates import format_date as format_day
    from babel.dates import format_skeleton

    if skeleton == "yMMMMd":
        return _with_first(format_day(day, "long", locale=locale), day, locale)
    if skeleton == "MMMM":
        return str(locale.months["stand-alone"]["wide"][day.month])
    words = str(format_skeleton(skeleton, day, locale=locale))
    return _with_first(words, day, locale) if skeleton.endswith("d") else words


def _with_first(words: str, day: date, locale: babel.Locale) -> str:
    """The words of a day, or of the part of a range with it, with the first of a month as the locale writes it."""
    first = _FIRST.get(str(locale), _FIRST.get(locale.language))
    return re.sub(r"(?<!\d)1(?!\d)", first, words, count=1) if first and day.day == 1 else words


def _range(first: str, last: str, locale: babel.Locale) -> str:
    skeleton = _skeleton(first)
    if skeleton == _skeleton(last) and "T" not in first + last:
        return _interval(_day(first), _day(last), skeleton, locale)
    return f"{_point(first, locale)} – {_point(last, locale)}"


def _interval(first: date, last: date, skeleton: str, locale: babel.Locale) -> str:
    """A range as CLDR writes it, with the month in full, for which some locales have abbreviated patterns only (and
    days of two digits, which do not go with it)."""
    from babel.dates import format_interval, parse_pattern

    formats = locale.interval_formats
    patterns = formats.get(skeleton) or formats.get(skeleton.replace("MMMM", "MMM"), {})
    change = "y" if first.year != last.year else "M" if first.month != last.month else "d"
    parts = [re.sub(r"(?<!M)MMM(?!M)", "MMMM", part).replace("dd", "d") for part in patterns.get(change, ())]
    if not parts:
        return str(format_interval(first, last, skeleton, locale=locale))
    told = ((parse_pattern(part).apply(day, locale), day) for part, day in zip(parts, (first, last), strict=True))
    return "".join(_with_first(words, day, locale) if skeleton.endswith("d") else words for words, day in told)


def _skeleton(value: str) -> str:
    """The CLDR skeleton of the stated parts: `yMMMMd`, `MMMMd`, `yMMMM` or `y`."""
    day = value.partition("T")[0]
    year = "" if day.startswith("--") else "y"
    parts = day.lstrip("-").split("-")
    stated = len(parts) - (1 if year else 0)
    return year + ("MMMM" if stated >= 1 else "") + ("d" if stated >= 2 else "")


def _day(value: str) -> date:
    day = value.partition("T")[0]
    numbers = [int(part) for part in day.lstrip("-").split("-")]
    if day.startswith("--"):
        numbers.insert(0, _LEAP_YEAR)
    return date(*[*numbers, 1, 1][:3])
