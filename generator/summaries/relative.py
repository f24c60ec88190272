"""Words like "yesterday" with the day that they count from in, a date out; only where the source states that day."""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from generator.findings import Finding, Severity
from generator.provenance import SourceSpan
from generator.summaries.dates import find_dates, part_of_year
from generator.summaries.model import StatedDate
from generator.summaries.vocabulary import SMALL_NUMBERS, WEEKDAYS

_NUMBER_WORDS = "|".join(SMALL_NUMBERS)
_DAY_NAMES = "|".join(WEEKDAYS)
_SEASON = r"(?:spring|summer|autumn|fall|winter)"
_RELATIVE = re.compile(
    r"\b(?:the day before yesterday|the day after tomorrow|yesterday(?: (?:morning|afternoon|evening))?|earlier today"
    r"|later today|today|tomorrow(?: (?:morning|afternoon|evening))?|tonight"
    r"|last night|this (?:morning|afternoon|evening)"
    r"|(?:on )?(?:the same|that same) (?:day|morning|afternoon|evening)|the (?:following|next|previous) day"
    rf"|in (?:about |around |some |roughly )?(?:\d+|{_NUMBER_WORDS}|an?|a few|several) (?:days?|weeks?|months?|years?)"
    r"(?:['’]s?(?= time) time)?"
    rf"|within (?:the next )?(?:\d+|{_NUMBER_WORDS}|an?|a few|several) (?:days?|weeks?|months?)(?! of\b)"
    rf"|(?:\d+|{_NUMBER_WORDS}|a few|several) (?:days|weeks|months) (?:ago|later|earlier)"
    rf"|(?:in|this|next|last|from|since|by|until) (?:the )?(?:early |late |coming )?{_SEASON}"
    r"|(?:(?:in|by|at|before|until|towards?) )?the (?:end|beginning|middle) of (?:the|this|next|last) "
    r"(?:week|month|year)"
    r"|before the end of \w+|in the coming (?:days|weeks|months)"
    r"|(?:the )?(?:first|second|third|fourth) (?:half|quarter) of (?:the|this|next|last) year"
    r"|(?:next|last|this|the following|the previous|later this|earlier this) "
    rf"(?:week|month|year|quarter|{_SEASON})"
    rf"|(?:on |this |next |last |this coming |the following |this past |late |early )?(?<!Good )(?:{_DAY_NAMES})"
    r"(?: (?:morning|afternoon|evening|night))?)\b",
    re.IGNORECASE,
)
# Days on which something is so every week: "Monday to Friday", "every Tuesday".
_HABIT = re.compile(
    rf"\b(?:(?:{_DAY_NAMES})s?,? (?:to|through|until|till|-|–|—) (?:{_DAY_NAMES})s?(?! \d)"
    rf"|(?:{_DAY_NAMES})[-–—](?:{_DAY_NAMES})(?! \d)"
    rf"|(?:each|every) (?:{_DAY_NAMES})(?:,? (?:and|or) (?:{_DAY_NAMES}))?)\b",
    re.IGNORECASE,
)
_SHIFTS = {
    "yesterday": -1,
    "last night": -1,
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
# These count from the day that the text named last.
_AGAIN = re.compile(r"(?:on )?(?:the|that) (same|following|next|previous) (?:day|morning|afternoon|evening)")
_FROM_LAST = {"same": 0, "following": 1, "next": 1, "previous": -1}
_DAYS = re.compile(
    r"(?:in (?P<ahead>\d+|[a-z]+) days?(?:['’] time)?|(?P<ago>\d+|[a-z]+) days? (?:ago|earlier))", re.IGNORECASE
)
_YEARS = {"last year": -1, "this year": 0, "later this year": 0, "earlier this year": 0, "next year": 1}
_AHEAD = re.compile(
    r"\b(?:will|shall|would|(?:is|are) (?:to|due|expected|scheduled|planned|set|being|opening|travelling|visiting)"
    r"|plans? to|intends? to|invites?|invitation|upcoming|leaves|departs|arrives|opens|begins|starts|returns|tomorrow"
    r"|to be held)\b",
    re.IGNORECASE,
)
_BY = re.compile(r"\b(?:by|until|till|before|no later than|from)\s(?:the\s)?$", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Counted:
    """A date that was counted, the stated one that it was counted from, and what speaks against it, if anything."""

    date: StatedDate
    base: StatedDate
    doubt: str = ""


def find_relative(text: str, start: int = 0) -> Iterator[tuple[str, SourceSpan]]:
    """Words like "yesterday" or "in about ten days", which name a day only for who knows the day of writing; a weekday
    that belongs to a date is none."""
    dates: list[StatedDate] | None = None
    habits = [match.span() for match in _HABIT.finditer(text)]
    for match in _RELATIVE.finditer(text):
        if any(begin <= match.start() < end for begin, end in habits):
            continue
        span = SourceSpan(start + match.start(), start + match.end())
        if match[0][-3:].casefold() == "day" and dates is None:
            dates = find_dates(text, start)
        if match.start() and match[0] in _IN_NAMES and not _OPENS.search(text[: match.start()]):
            continue
        beside = any(span.overlaps(one.span) or span.end + 2 >= one.span.start > span.start for one in dates or ())
        if not beside:
            yield match[0], span


# With a capital within a sentence they are parts of names: "the charity Tides for Tomorrow".
_IN_NAMES = ("Tomorrow", "Today", "Yesterday", "Tonight")
_OPENS = re.compile(r"[.!?:;\"“‘«(—–-]\s?$")


def resolve(text: str, start: int, day: StatedDate | None, last: StatedDate | None = None) -> Iterator[Counted]:
    """The relative dates of `text` that can be counted from `day`, which the source states for itself, or from `last`,
    the one that it named last; none where the words leave the day open ("in about ten days")."""
    for words, span in find_relative(text, start):
        low = words.casefold()
        again = re.fullmatch(
            r"(?:on )?(?:the|that) (same|following|next|previous) (?:day|morning|afternoon|evening)", low
        )
        base = last if again else day
        if base is None or "/" in base.value:
            continue
        counted = base.value.partition("T")[0]
        value = (
            _shifted(counted, _FROM_LAST[again[1]]) if again else _counted(low, base, _clause(text, span.start - start))
        )
        if value:
            doubt = "a week later may be meant" if _is_near(low, value, counted) else ""
            yield Counted(StatedDate(value=value, stated=words, span=span), base, doubt)


_VERB = re.compile(r"\b(?:\w+ed|was|were|met|spoke|said|told|took|held|began|went|came|left|sent)\b")


def looks_ahead(text: str) -> bool:
    """True for words that speak of what is to come."""
    return _AHEAD.search(text) is not None


def _clause(text: str, at: int) -> str:
    """The verb nearest to a place in its part between commas, before it or else after; without one, the sentence."""
    first = max(text.rfind(mark, 0, at) for mark in ",;:") + 1
    stops = [place for mark in ",;" if (place := text.find(mark, at)) >= 0]
    before, after = text[first:at], text[at : min(stops, default=len(text))]
    if _BY.search(text[:at]) and not re.search(r"\b(?:was|were|has been|had)\b", before + after):
        return "will"
    verbs = [*_EITHER.finditer(before)]
    if (
        len(verbs) > 1
        and _AHEAD.fullmatch(verbs[-2][0])
        and _PASSIVE.fullmatch(before[verbs[-2].end() : verbs[-1].start()])
    ):
        # "It will be presented": the participle is none of the past.
        return verbs[-2][0]
    found = verbs[-1:] or [*_EITHER.finditer(after)][:1]
    return found[0][0] if found else text


_PASSIVE = re.compile(r"\s(?:\w+ly )?(?:be |have |been |also |then |now |\w+ly )*")


_EITHER = re.compile(f"{_VERB.pattern}|{_AHEAD.pattern}", re.IGNORECASE)


def _is_near(words: str, value: str, counted: str) -> bool:
    """True for "next Friday" said in the week of a Friday: to some readers that is the one after."""
    if not re.match(rf"next (?:{_DAY_NAMES})", words):
        return False
    days = [date.fromisoformat(one if one[0] != "-" else f"2001{one[1:]}") for one in (value, counted)]
    return 0 < (days[0] - days[1]).days < 6


def counted_from(one: Counted) -> Finding:
    """What tells the reader that a date was counted and not stated."""
    message = f"{one.date.stated!r} was counted from the stated date {one.base.stated!r} and taken as {one.date.value}"
    severity = Severity.WARNING if one.doubt else Severity.INFO
    return Finding("relative-date", severity, f"{message}; {one.doubt}" if one.doubt else message, one.date.stated)


def _counted(words: str, base: StatedDate, clause: str) -> str | None:
    value = base.value.partition("T")[0]
    if words in _YEARS:
        return str(int(value[:4]) + _YEARS[words]) if re.match(r"\d{4}", value) else None
    named = _weekday(words, base, clause) if words.rsplit(maxsplit=1)[-1] in _ENDS else None
    longer = (
        named or _weeks_or_months(words, value) or _part_of_year(words, value) or _span_of_time(words, value, clause)
    )
    if longer:
        return longer
    shift = _SHIFTS.get(re.sub(r"(?<=day|row) (?:morning|afternoon|evening)$", "", words), _SHIFTS.get(words))
    match = _DAYS.fullmatch(words) if shift is None else None
    if match:
        count = _number(match["ahead"] or match["ago"])
        shift = count if count is None or match["ahead"] else -count
    return None if shift is None else _shifted(value, shift)


_ENDS = frozenset({*WEEKDAYS, "morning", "afternoon", "evening", "night"})


def _weekday(words: str, base: StatedDate, clause: str) -> str | None:
    """The day that a weekday means: ahead of the stated day where the sentence looks ahead, else the one before it."""
    name = next((day for day in WEEKDAYS if re.search(rf"\b{day}\b", words)), None)
    today = _day_of_week(base)
    if name is None or today is None:
        return None
    ahead = (WEEKDAYS.index(name) - today) % 7
    if words.startswith(("next ", "this coming ")):
        shift = ahead or 7
    elif words.startswith(("last ", "this past ")):
        shift = (ahead - 7) or -7
    else:
        if not _EITHER.search(clause):
            # "A round table on Thursday": before or after, nothing tells.
            return None
        shift = ahead if _AHEAD.search(clause) else -((today - WEEKDAYS.index(name)) % 7)
    return _shifted(base.value.partition("T")[0], shift)


def _day_of_week(base: StatedDate) -> int | None:
    """The weekday of a date, counted from Monday; without a year only where the source names it."""
    stated = next((place for place, day in enumerate(WEEKDAYS) if day in base.stated.casefold()), None)
    whole = re.match(r"\d{4}-\d\d-\d\d", base.value)
    return date.fromisoformat(whole[0]).weekday() if whole else stated


_STEPS = {"last": -1, "next": 1, "the previous": -1, "the following": 1}


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


_AHEAD_BY = re.compile(
    r"(?P<cue>in|within) (?:the next )?(?P<count>\d+|[a-z]+) (?P<unit>day|week|month)s?(?P<time>['’]s? time)?"
)
_EDGE = re.compile(r"(?:\w+ )?the (?:end|beginning|middle) of (?P<which>the|this|next|last) (?P<unit>week|month|year)")
_SEASONAL = re.compile(rf"(?P<which>this|next|last) (?:the )?(?:early |late |coming )?{_SEASON}")


def _span_of_time(words: str, value: str, clause: str) -> str | None:
    """The month of "by the end of the month", the days of "within two months", the week of "in three weeks' time", the
    year of "this autumn"; the last three only where the sentence looks ahead."""
    edge = _EDGE.fullmatch(words) or _SEASONAL.fullmatch(words)
    if edge:
        unit = edge.groupdict().get("unit") or "year"
        step = _STEPS.get(edge["which"], 0)
        year = str(int(value[:4]) + step) if unit == "year" and re.match(r"\d{4}", value) else None
        return year or _weeks_or_months(f"{edge['which'].replace('the', 'this')} {unit}", value)
    match = _AHEAD_BY.fullmatch(words)
    count = (1 if match["count"] in ("a", "an") else _number(match["count"])) if match else None
    if not match or count is None or not re.fullmatch(r"\d{4}-\d\d-\d\d", value):
        return None
    if not (match["time"] or _AHEAD.search(clause)):
        return None
    last = _later(date.fromisoformat(value), count, match["unit"])
    if match["cue"] == "within":
        return f"{value}/{last.isoformat()}"
    if match["unit"] == "month":
        return last.isoformat()[:7]
    return _weeks_or_months("this week", last.isoformat()) if match["unit"] == "week" else last.isoformat()


def _later(day: date, count: int, unit: str) -> date:
    """The day so many days, weeks or months on; the last day of a month that has no such day."""
    if unit != "month":
        return day + timedelta(count * (7 if unit == "week" else 1))
    months = day.year * 12 + day.month - 1 + count
    longest = monthrange(months // 12, months % 12 + 1)[1]
    return date(months // 12, months % 12 + 1, min(day.day, longest))


_PART = re.compile(
    r"(?:the )?(?P<number>first|second|third|fourth) (?P<unit>half|quarter) of (?P<which>the|this|next|last) year"
)


def _part_of_year(words: str, value: str) -> str | None:
    """The months of "the second half of the year"; the year is that of the stated day."""
    match = _PART.fullmatch(words)
    if not match or not re.match(r"\d{4}", value):
        return None
    number = ("first", "second", "third", "fourth").index(match["number"]) + 1
    return part_of_year(int(value[:4]) + _STEPS.get(match["which"], 0), number, match["unit"])


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
