"""Words in, stated dates out: only what stands there, never a year or a day that the words leave open.

Values are ISO 8601 with the parts that are not stated left out (`--05-10`, `2025-03`); a range is `a/b`.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from generator.provenance import SourceSpan
from generator.summaries.model import StatedDate
from generator.summaries.vocabulary import MONTHS, WEEKDAYS

_SHORT = {name[:3]: number for number, name in enumerate(MONTHS, 1)} | {"sept": 9}
_MONTH_NUMBER = {name: number for number, name in enumerate(MONTHS, 1)} | _SHORT
_M = (
    r"(?:January|February|March|April|May|June|July|August|September|October|November|December|(?:Jan"
    r"|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\.?)"
)
_D = r"(?:[12]\d|3[01]|0?[1-9])(?:st|nd|rd|th)?(?![\d:.,]\d|\d)"
_DAY = r"(?:[12]\d|3[01]|0?[1-9])"
_Y = r"(?:1[89]|20)\d\d(?!\d)"
_TO = r"(?:\s?[-–—]\s?|\s(?:to|until|through|till)\s)"
_DASH = r"(?:\s?[-–—]\s?|\s(?:to|through|until)\s)"
_CLOCK = r"(?:[01]?\d|2[0-3])(?:[:.][0-5]\d)(?:\s?[apAP]\.?[mM]\.?)?|(?:1[0-2]|[1-9])\s?[apAP]\.?[mM]\.?|noon|midnight"
_WEEKDAY = r"(?:(?:" + "|".join(day.title() for day in WEEKDAYS) + r")(?: (?:the )?|, ))?"

# The most telling form first: a range with a month on both sides, a range in one month, a day, a month, numbers.
_FORMS = tuple(
    re.compile(pattern)
    for pattern in (
        rf"(?P<m1>{_M})\s(?P<d1>{_D})(?:, (?P<y1>{_Y}))?{_DASH}(?P<m2>{_M})\s(?P<d2>{_D})(?:,? (?P<y2>{_Y}))?",
        rf"(?P<d1>{_D})\s(?P<m1>{_M})(?: (?P<y1>{_Y}))?{_TO}(?P<d2>{_D})\s(?P<m2>{_M})(?:,? (?P<y2>{_Y}))?",
        rf"(?P<m1>{_M})\s(?P<d1>{_D}){_DASH}(?P<d2>{_D})(?:,? (?P<y2>{_Y}))?",
        rf"(?P<d1>{_D}){_TO}(?P<d2>{_D})\s(?:of )?(?P<m1>{_M})(?:,? (?P<y2>{_Y}))?",
        rf"(?<=[Bb]etween )(?P<d1>{_D}) and (?P<d2>{_D})\s(?:of )?(?P<m1>{_M})(?:,? (?P<y2>{_Y}))?",
        rf"{_WEEKDAY}(?P<p1>{_D})\s(?:and|&|or)\s{_WEEKDAY}(?P<p2>{_D})\s(?:of )?(?P<m1>{_M})(?:,? (?P<y1>{_Y}))?",
        rf"{_WEEKDAY}(?P<m1>{_M})\s(?P<p1>{_D})\s(?:and|&|or)\s{_WEEKDAY}(?P<p2>{_D})(?:,? (?P<y1>{_Y}))?",
        rf"{_WEEKDAY}(?P<m1>{_M})\s(?P<d1>{_D})(?:,? (?P<y1>{_Y}))?(?:(?:,|,? at)? (?P<clock>{_CLOCK}))?",
        rf"{_WEEKDAY}(?P<d1>{_D})\s(?:of )?(?P<m1>{_M})(?:,? (?P<y1>{_Y}))?(?:(?:,|,? at)? (?P<clock>{_CLOCK}))?",
        rf"(?P<part>[Ff]irst|[Ss]econd|[Tt]hird|[Ff]ourth|1st|2nd|3rd|4th) (?P<unit>half|quarter) of (?P<y1>{_Y})",
        rf"(?P<part>[QH][1-4]) (?:of )?(?P<y1>{_Y})",
        rf"(?:[Ee]arly |[Ll]ate )?(?:[Ss]pring|[Ss]ummer|[Aa]utumn|[Ff]all|[Ww]inter) (?:of )?(?P<y1>{_Y})",
        rf"(?P<m1>{_M})(?P<between>{_DASH})(?P<m2>{_M}),? (?P<y2>{_Y})",
        rf"(?<=\bin )(?P<m1>{_M})(?: and | ?[-–] ?)(?P<m2>{_M})(?!\s\d|\w)",
        rf"(?<=\bof )(?P<m1>{_M})(?: and | ?[-–] ?)(?P<m2>{_M})(?!\s\d|\w)",
        rf"(?<=\bbetween )(?P<m1>{_M}) and (?P<m2>{_M})(?!\s\d|\w)",
        rf"(?<=\bfrom )(?P<m1>{_M}) (?:to|until|till|through) (?P<m2>{_M})(?!\s\d|\w)",
        rf"(?P<m1>{_M}),? (?P<y1>{_Y})",
        rf"(?P<y1>{_Y})-(?P<n1>0[1-9]|1[0-2])-(?P<d1>0[1-9]|[12]\d|3[01])(?:[T ](?P<clock>[0-2]\d:[0-5]\d))?(?!\d)",
        rf"(?P<y1>{_Y})[./] ?(?P<n1>0?[1-9]|1[0-2])[./] ?(?P<d1>{_DAY})(?!\d)\.?",
        rf"(?P<d1>{_DAY})\.\s?(?P<n1>0?[1-9]|1[0-2])\.\s?(?P<y1>{_Y})",
        rf"(?P<x1>\d\d?)/(?P<x2>\d\d?)/(?P<y1>{_Y})",
        rf"(?:[Ii]n|[Ss]ince|[Bb]y|[Dd]uring|[Uu]ntil|[Ff]rom|[Ee]nd of|[Ee]arly|[Ll]ate"
        rf"|[Mm]id-?) (?:the (?:year|summer|autumn|spring|winter|end|beginning) of )?(?P<y1>{_Y}){_DASH}(?P<y2>{_Y})\b",
        rf"(?:[Ii]n|[Ss]ince|[Bb]y|[Bb]efore|[Dd]uring|[Uu]ntil|[Ee]nd of|[Ee]arly|[Ll]ate|[Mm]id-?) (?:the (?:year"
        rf"|summer|autumn|spring|winter|end|beginning) of )?(?P<y1>{_Y})\b",
        rf"[Mm]id-(?P<m1>{_M})(?:,? (?P<y1>{_Y}))?(?!\s\d|\w)",
        rf"(?:[Ii]n|[Ss]ince|[Bb]y|[Dd]uring|[Uu]ntil|[Ee]arly|[Ll]ate|[Mm]id|[Nn]ext|[Ll]ast|[Tt]his"
        rf"|[Ff]rom|(?:scheduled|planned|set|slated|due|expected) for|[Ee]nd of|[Ww]eek of|[Hh]alf of"
        rf"|[Dd]ays of|[Mm]iddle of|[Bb]eginning of|[Ee]ach|[Ee]very) (?:early "
        rf"|late |mid-?)?(?P<m1>{_M})(?!\s\d|\w)",
    )
)


@dataclass(frozen=True, slots=True)
class _Point:
    year: int | None
    month: int | None
    day: int | None

    def __str__(self) -> str:
        if self.month is None:
            return f"{self.year:04d}"
        head = f"{self.year:04d}" if self.year else "-"
        return f"{head}-{self.month:02d}" + (f"-{self.day:02d}" if self.day else "")


def find_dates(text: str, start: int = 0) -> list[StatedDate]:
    """The calendar dates stated in `text`, in order; `start` is the offset of `text` in the document."""
    taken: list[StatedDate] = []
    for form in _FORMS:
        for match in form.finditer(text):
            span = SourceSpan(start + match.start(), start + match.end())
            value = _value(match.groupdict())
            if value and _stands_alone(text, match) and not any(span.overlaps(one.span) for one in taken):
                taken.append(StatedDate(value=value, stated=match[0], span=span))
    return sorted((_without_cue(one) for one in taken), key=lambda one: one.span)


def _stands_alone(text: str, match: re.Match[str]) -> bool:
    before = text[match.start() - 1] if match.start() else " "
    after = text[match.end()] if match.end() < len(text) else " "
    named = _NAMED.match(text, match.end()) and not match[0].casefold().startswith(("in ", "on ", "since ", "by "))
    return not (before.isalnum() or before in "/-") and not after.isalnum() and not named


# A day within the name of a movement, a place or a paper is none on which anything happens: "the May 5 Movement".
_NAMED = re.compile(
    r" (?:(?:[A-Z]\w+ ){0,2}?(?:Movement|Front|Coalition|Brigades?|Battalion|Revolution|Martyrs|Square|Street|Avenue"
    r"|Bridge|Boulevard|Airport|Stadium|Hospital|University|Foundation|Alliance|Organi[sz]ation|Party|Uprising|Accords?))\b"
)


def _without_cue(one: StatedDate) -> StatedDate:
    """The date without a preposition that was needed to know it for one."""
    cue = re.match(r"(?:in|since|by|before|during|until|from|(?:\w+ )for|each|every) ", one.stated, re.IGNORECASE)
    if not cue:
        return one
    shorter = one.stated[cue.end() :]
    return StatedDate(value=one.value, stated=shorter, span=SourceSpan(one.span.start + cue.end(), one.span.end))


def _value(found: dict[str, str | None]) -> str | None:
    """The ISO value of a match, or None where the numbers are no date."""
    year = _number(found.get("y1"))
    if found.get("part"):
        return _part(found, year or 0)
    if found.get("p1"):
        return _pair(found, year)
    if found.get("x1"):
        return _slashed(int(found["x1"] or 0), int(found["x2"] or 0), year)
    last_year = _number(found.get("y2"))
    month = _month(found.get("m1")) or _number(found.get("n1"))
    # A year written once, at the end of a range, holds for both of its days.
    first = _Point(year or last_year if month or not last_year else year, month, _number(found.get("d1")))
    if not _exists(first):
        return None
    if not (found.get("d2") or found.get("m2") or found.get("y2")) or (
        found.get("y2") and not (found.get("d2") or found.get("m2")) and month
    ):
        clock = _clock(found.get("clock"))
        return f"{first}T{clock}" if clock and first.day else str(first)
    return _range(
        first,
        _Point(
            last_year or (year if found.get("d2") else None), _month(found.get("m2")) or month, _number(found.get("d2"))
        ),
    )


_ORDER = {"first": 1, "second": 2, "third": 3, "fourth": 4}


def _part(found: dict[str, str | None], year: int) -> str | None:
    """The months of a half or quarter of a year: "second half of 2025", "Q1 2026"."""
    words = (found.get("part") or "").casefold()
    unit = found.get("unit") or ("half" if words.startswith("h") else "quarter")
    number = _ORDER.get(words) or int(re.sub(r"\D", "", words))
    return part_of_year(year, number, unit)


def part_of_year(year: int, number: int, unit: str) -> str | None:
    """The first and last month of the half or quarter with this number, or None where a year has no such."""
    length = 6 if unit == "half" else 3
    return (
        f"{year:04d}-{(number - 1) * length + 1:02d}/{year:04d}-{number * length:02d}"
        if number * length <= 12
        else None
    )


def _pair(found: dict[str, str | None], year: int | None) -> str | None:
    """Two neighbouring days as a range: "8 and 9 October"; of two others, neither can stand for both."""
    first, last = (_Point(year, _month(found.get("m1")), _number(found.get(key))) for key in ("p1", "p2"))
    follows = first.day is not None and last.day == first.day + 1
    return f"{first}/{last}" if follows and _exists(first) and _exists(last) else None


def _range(first: _Point, last: _Point) -> str | None:
    if not _exists(last):
        return None
    same_month = first.year == last.year and first.month == last.month
    if same_month and first.day and last.day and first.day >= last.day:
        return None
    # "29 December to 3 January 2025": the year belongs to the second day alone.
    crosses = (
        first.year is not None and first.year == last.year and first.month and last.month and first.month > last.month
    )
    begins = _Point(first.year - 1, first.month, first.day) if crosses and first.year else first
    return f"{begins}/{last}"


def _slashed(one: int, two: int, year: int | None) -> str | None:
    """10/05/2024 is two different days: unless one number is beyond 12, only the year is certain."""
    if one > 12 >= two:
        point = _Point(year, two, one)
    elif two > 12 >= one or one == two:
        point = _Point(year, one, two)
    else:
        return str(year) if 1 <= one <= 12 and 1 <= two <= 12 else None
    return str(point) if _exists(point) else None


def _exists(point: _Point) -> bool:
    longest = (31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
    if point.month is None:
        return point.year is not None and point.day is None
    if not 1 <= point.month <= 12:
        return False
    if point.month == 2 and point.day == 29 and point.year:
        return point.year % 4 == 0 and (point.year % 100 != 0 or point.year % 400 == 0)
    return point.day is None or 1 <= point.day <= longest[point.month - 1]


def _number(words: str | None) -> int | None:
    digits = re.match(r"\d+", words) if words else None
    return int(digits[0]) if digits else None


def _month(name: str | None) -> int | None:
    return _MONTH_NUMBER.get(name.rstrip(".").casefold()) if name else None


def _clock(words: str | None) -> str | None:
    """A time of day as HH:MM, or None where it is none."""
    if not words:
        return None
    if words in ("noon", "midnight"):
        return "12:00" if words == "noon" else "00:00"
    match = re.match(r"(\d\d?)(?:[:.](\d\d))?\s?([ap])?", words.casefold())
    if not match:
        return None
    hour, minute = int(match[1]), int(match[2] or 0)
    if match[3]:
        hour = hour % 12 + (12 if match[3] == "p" else 0)
    return f"{hour:02d}:{minute:02d}"
