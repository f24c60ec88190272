"""Do the dates and times of the source stand in the target, in whatever form its language gives them?"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache

from generator.checks.figures import ascii_digits
from generator.checks.pair import Pair, critical
from generator.findings import Finding
from generator.locales import Locale

# What may join two days ("21 and 22 May", "21 al 22 de mayo", "21.–22. Mai") and stand between a day and its month.
_JOINT = r"\s*(?:[-–—~,]|to|and|through|e|y|i|et|und|bis|al?|au|do|dan|и|по|و)\s*"
_DAY = r"(?<!\d)(\d{1,2})(?:st|nd|rd|th|er|º|ª|\.º|\.)?"
_BEFORE = re.compile(
    rf"(?:{_DAY}{_JOINT}(?:o |le |el |il )?)?{_DAY}\s*(?:of\s|de\s|del\s|d['’]|di\s)?\s*$", re.IGNORECASE
)
_AFTER = re.compile(rf"\.?\s*{_DAY}(?!\d|[:.,]\d)(?:{_JOINT}{_DAY}(?!\d|[:.,]\d))?")
_ASIAN = re.compile(
    r"(?<!\d)(\d{1,2})\s?[月월](?:\s?(\d{1,2})\s?[日号號일]?(?:\s?[-–~至到から]\s?(\d{1,2})\s?[日号號일])?)?"
)
_NUMERIC = re.compile(r"(?<![\d.])(\d{1,4})([./-])(\d{1,2})\2(\d{1,4})(?![\d])")

_CLOCK = re.compile(
    r"(?<![\d.,:])(?P<before>下午|晚上|上午|早上|午後|午前|오후|오전)?\s?(?P<hour>[01]?\d|2[0-4])"
    r"(?:\s?(?:[:：]|h|時|点|點|시)\s?(?P<minute>[0-5]\d)(?:\s?[分분])?(?!\d)"
    r"|\.(?P<dotted>[0-5]\d)(?=\s?(?:[ap]\.?\s?m\b|uhr|Uhr))"
    r"|(?=\s?(?:[ap]\.?\s?m\b|uhr\b|h\b(?!a)|heures?\b|horas?\b|hores\b|ore\b|час\w*|時|点|點|시(?!\w)))\s?(?:時|点|點|시|h(?=\b))?)"
    r"(?:\s?(?P<half>[AaPp])\.?\s?[Mm]\b\.?)?",
)
_LATE = ("下午", "晚上", "午後", "오후")


@dataclass(frozen=True, slots=True)
class Date:
    """A month named in a text, with the days that stand beside it."""

    month: int
    days: tuple[int, ...]
    text: str


def check_dates(pair: Pair) -> Iterator[Finding]:
    """A date of the source is missing or changed in the translation.

    "May 10" is found as "10 de maio", "10. Mai", "5月10日" or "10/05"; a day must stand beside its own month.
    """
    target = dates(pair.target, pair.target_locale)
    for one in dates(pair.source, pair.source_locale):
        of_month = [other for other in target if other.month == one.month]
        if not of_month:
            yield critical("dates", f"the date {one.text} is not in the translation", one.text)
        elif one.days and all(other.days for other in of_month):
            there = {day for other in of_month for day in other.days}
            elsewhere = {day for other in target if other.month != one.month for day in other.days}
            if not set(one.days) <= there | (_days_in(pair.target) - elsewhere):
                yield critical("dates", f"the date {one.text} is {of_month[0].text} in the translation", one.text)


def check_times(pair: Pair) -> Iterator[Finding]:
    """A time of day of the source is missing or changed: "3:30 p.m." may be "15h30", "15:30 Uhr" or "오후 3시 30분"."""
    target = times(pair.target)
    for minutes, written in times(pair.source).items():
        # Where a language leaves the half of the day to the context, the hour alone must agree.
        if minutes not in target and (minutes + 720) % 1440 not in target:
            yield critical("times", f"the time {written} is not in the translation", written)


def dates(text: str, locale: Locale) -> list[Date]:
    """The months that a text names with a day or alone, in words, digits or East Asian form."""
    text = ascii_digits(text)
    found = [Date(int(match[1]), _days(match[2], match[3]), match[0]) for match in _ASIAN.finditer(text)]
    found += [Date(*numeric, match[0]) for match in _NUMERIC.finditer(text) if (numeric := _numeric(match, locale))]
    for match in _months(locale).finditer(text):
        before, after = _BEFORE.search(text[: match.start()]), _AFTER.match(text[match.end() :])
        days = _days(*before.groups()) if before else _days(*after.groups()) if after else ()
        if days or _is_certain(match[0]):
            start = before.start() if before else match.start()
            end = match.end() if before or not after else match.end() + after.end()
            found.append(Date(month_of(match[0], locale), days, text[start:end].strip()))
    return [one for one in found if 1 <= one.month <= 12]


def month_numbers(text: str, locale: Locale) -> set[Decimal]:
    """The numbers of the months that a text names: a translation may write them in digits."""
    return {Decimal(one.month) for one in dates(text, locale)}


def times(text: str) -> dict[int, str]:
    """The times of day in a text: minutes since midnight and how they are written."""
    found = {}
    for match in _CLOCK.finditer(ascii_digits(text)):
        hour, minute = int(match["hour"]), int(match["minute"] or match["dotted"] or 0)
        half = (match["half"] or "").lower()
        late = half == "p" or match["before"] in _LATE
        if late and hour < 12:
            hour += 12
        elif half == "a" and hour == 12:
            hour = 0
        found[(hour * 60 + minute) % 1440] = match[0].strip()
    return found


def without_times(text: str) -> str:
    """The text with its times of day blanked out, so that their digits are not taken for numbers."""
    return _CLOCK.sub(lambda match: " " * len(match[0]), ascii_digits(text))


@lru_cache(maxsize=256)
def month_of(name: str, locale: Locale) -> int:
    """The number of a month by its name."""
    return _month_names(locale)[name.lower().rstrip(".")]


@lru_cache(maxsize=64)
def _months(locale: Locale) -> re.Pattern[str]:
    names = sorted(_month_names(locale), key=len, reverse=True)
    words = "|".join(re.escape(name) for name in names if not name.isdigit() and not name[0].isdigit())
    return re.compile(rf"(?<!\w)(?:{words or '(?!)'})(?!\w)", re.IGNORECASE)


@lru_cache(maxsize=64)
def _month_names(locale: Locale) -> Mapping[str, int]:
    """CLDR's month names, whole and abbreviated, inside a date and alone."""
    months = locale.babel().months
    return {
        str(name).lower().rstrip("."): number
        for context in ("format", "stand-alone")
        for width in ("abbreviated", "wide")
        for number, name in months[context][width].items()
    }


def _days(*written: str | None) -> tuple[int, ...]:
    return tuple(int(day) for day in written if day and 1 <= int(day) <= 31)


def _numeric(match: re.Match[str], locale: Locale) -> tuple[int, tuple[int, ...]] | None:
    """Month and days of 10/05/2024 or 2024-05-10; American English puts the month first."""
    first, last = int(match[1]), int(match[4])
    if first > 31:
        return int(match[3]), _days(match[4])
    month_first = locale.tag in ("en", "en-US", "en-XA") and match[2] == "/"
    month, day = (first, match[3]) if month_first else (int(match[3]), match[1])
    return (month, _days(day)) if last > 31 or match[2] != "." else None


def _is_certain(name: str) -> bool:
    """A month without a day must not be another word: not "may", "mar", "set" or "march"."""
    short = len(name) == 5 and (name[0].isupper() or not name.isascii()) and name.lower() != "march"
    return short or (len(name) > 5 and name.lower() != "marche")


def _days_in(text: str) -> set[int]:
    """Numbers that may be days apart from their month ("du jeudi 1er au dimanche 4 mai")."""
    return {int(day) for day in re.findall(r"(?<![\d.,])\d{1,2}(?![\d]|[.,]\d)", ascii_digits(text))}
