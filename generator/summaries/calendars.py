"""Words in any language that CLDR knows in, stated dates out; English has its own, finer rules in `dates`."""

from __future__ import annotations

import re
from functools import lru_cache

from generator.provenance import SourceSpan
from generator.summaries.model import StatedDate

_EAST_ASIAN = re.compile(
    r"(?:(?P<year>(?:19|20)\d\d)\s?[年년]\s?)?(?P<month>1[0-2]|0?[1-9])\s?[月월]\s?(?P<day>[12]\d|3[01]"
    r"|0?[1-9])\s?[日일](?!\d)"
)
_NUMERIC = (
    re.compile(
        r"(?<![\d.])(?P<day>[12]\d|3[01]|0?[1-9])\.\s?(?P<month>1[0-2]|0?[1-9])\.\s?(?P<year>(?:19|20)\d\d)(?!\d)"
    ),
    re.compile(r"(?<![\d-])(?P<year>(?:19|20)\d\d)-(?P<month>0[1-9]|1[0-2])-(?P<day>0[1-9]|[12]\d|3[01])(?!\d)"),
)


_DAY = r"(?:[12]\d|3[01]|0?[1-9])"
# What stands between two days: "et" joins neighbours only, "au" a range.
_AND = r"et|y|e|und|och|og|en|i|ja|ve"
_JOINTS = rf"\b(?:{_AND}|au|al|a|bis|till|til|tot)\b|[-–]"


def find_local_dates(text: str, start: int, language: str) -> list[StatedDate]:
    """The dates stated in `text` in a language, in order: days with month names by CLDR, East Asian and ISO forms."""
    months, by_name = _forms(language)
    taken: list[StatedDate] = []
    for form in (*by_name, _EAST_ASIAN, *_NUMERIC):
        for match in form.finditer(text):
            found = match.groupdict()
            month = months.get(_plain(found["name"])) if found.get("name") else int(found["month"] or 0)
            span = SourceSpan(start + match.start(), start + match.end())
            if month and not any(span.overlaps(one.span) for one in taken):
                taken.append(_stated(match, found, month, span))
    return sorted(taken, key=lambda one: one.span)


def _stated(match: re.Match[str], found: dict[str, str], month: int, span: SourceSpan) -> StatedDate:
    """The date of a match: of two neighbouring days or a range both, of any other two the last."""
    value = _value(found.get("year"), month, found.get("day"))
    first, day = int(found.get("first") or 0), int(found.get("day") or 0)
    joined = re.fullmatch(_AND, found.get("joint") or "", re.IGNORECASE)
    if first and (first + 1 == day or (first < day and not joined)):
        return StatedDate(value=f"{_value(found.get('year'), month, str(first))}/{value}", stated=match[0], span=span)
    start = match.start("day") if first else match.start()
    span = SourceSpan(span.start + start - match.start(), span.end)
    return StatedDate(value=value, stated=match[0][start - match.start() :], span=span)


def _value(year: str | None, month: int, day: str | None) -> str:
    head = year or "-"
    return f"{head}-{month:02d}" + (f"-{int(day):02d}" if day else "")


def _plain(name: str) -> str:
    return name.casefold().rstrip(".")


@lru_cache(maxsize=16)
def _forms(language: str) -> tuple[dict[str, int], tuple[re.Pattern[str], ...]]:
    """The month names of a language with their numbers, and the patterns of a day and of a month with its year."""
    from generator.locales import Locale

    try:
        names = Locale(language).babel().months
    except LookupError:
        return {}, ()
    months = {
        _plain(name): number
        for context in names.values()
        for width in ("wide", "abbreviated")
        for number, name in context.get(width, {}).items()
    }
    worded = {name: number for name, number in months.items() if name.isalpha() and len(name) > 2}
    if not worded:
        return {}, ()
    either = "|".join(re.escape(name) for name in sorted(worded, key=len, reverse=True))
    year = r"(?:,?\s(?:de |del |d['’])?(?P<year>(?:19|20)\d\d))"
    day = rf"(?P<day>{_DAY})"
    return worded, (
        re.compile(
            rf"(?<!\d)(?:(?P<first>{_DAY})(?:\.|er|º|ª)?\s?(?P<joint>{_JOINTS})\s?)?{day}(?:\.|er|º|ª)?\s(?:de |d['’])?"
            rf"(?P<name>{either})\b(?:\.(?=\s\d))?{year}?",
            re.IGNORECASE,
        ),
        re.compile(rf"\b(?P<name>{either})\b\.?\s{day}(?!\d){year}?", re.IGNORECASE),
        re.compile(rf"\b(?P<name>{either})\b\.?{year}", re.IGNORECASE),
    )
