"""Do the dates and times of the source stand in the target, in whatever form its language gives them?"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache

from generator.checks.figures import ascii_digits, figures
from generator.checks.pair import Pair, critical, phrase
from generator.checks.tables import other_months, words_of
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
    r"(?:\s?(?:[:：]|h|час\w*|時|点|點|시)\s?(?P<minute>[0-5]\d)(?:\s?[分분]|\s?мин\w*)?(?!\d)"
    r"|\.(?P<dotted>[0-5]\d)(?=\s?(?:[ap]\.?\s?m\b|uhr\b|h\b|horas?\b|hores\b|heures?\b|час))"
    r"|(?=\s?(?:[ap]\.?\s?m\b|uhr\b|h\b(?!a)|heures?\b|horas?\b|hores\b|ore\b|час\w*|時|点|點|시(?!\w)))"
    r"\s?(?:時|点|點|시|h(?=\b))?)"
    r"(?:\s?(?P<half>[ap])\.?\s?m\b\.?)?",
    re.IGNORECASE,
)
# Hours and minutes with a point between, which is a time only where times are spoken of ("de 8.00 a 20.00 horas").
_DOTTED = re.compile(r"(?<![\d.,])(?P<hour>[01]?\d|2[0-4])\.(?P<minute>[0-5]\d)(?![\d.,]\d|\d|\s?%)")
_YEARS = re.compile(r"(?<!\d)((?:19|20))\d\d[-–/](\d\d)(?![\d/-])")
# Years of Japanese eras, by the year before their first, and tenths and hundredths for per cent ("1割5分").
_ERAS = {"令和": 2018, "平成": 1988, "昭和": 1925}
_ERA = re.compile(r"(令和|平成|昭和)\s?(\d{1,2}|元)年")
_TENTHS = re.compile(r"(\d)割(?:(\d)分)?")
_SPOKEN = {"noon": 720, "midday": 720, "midnight": 0}
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
    target = dates(pair.target, pair.target_locale, strict=False)
    for one in dates(pair.source, pair.source_locale):
        of_month = [other for other in target if other.month == one.month]
        if not of_month and _is_turned(one, target):
            continue
        if not of_month:
            yield critical("dates", f"the date {one.text} is not in the translation", one.text)
        elif one.days and all(other.days for other in of_month):
            there = {day for other in of_month for day in other.days}
            elsewhere = {day for other in target if other.month != one.month for day in other.days}
            if not set(one.days) <= there | (_days_in(pair.target) - elsewhere) | _words_in(pair):
                yield critical("dates", f"the date {one.text} is {of_month[0].text} in the translation", one.text)


def _is_turned(one: Date, target: list[Date]) -> bool:
    """True for a date in digits whose month and day may be meant the other way round ("10/05/2025")."""
    return _NUMERIC.search(one.text) is not None and any(
        other.month in one.days and one.month in other.days for other in target
    )


def check_times(pair: Pair) -> Iterator[Finding]:
    """A time of day of the source is missing or changed: "3:30 p.m." may be "15h30", "15:30 Uhr" or "오후 3시 30분"."""
    source = times(pair.source)
    there = _spoken_or_written(pair) if source else set()
    for minutes, written in source.items():
        if minutes not in there and not _is_spoken(minutes, pair):
            yield critical("times", f"the time {written} is not in the translation", written)
    for kind, other in (("noon", "midnight"), ("midnight", "noon")):
        if _says(kind, pair.source, pair.source_locale) and _says(other, pair.target, pair.target_locale):
            yield critical("times", f"{kind} became {other}", kind)


def check_weekdays(pair: Pair) -> Iterator[Finding]:
    """A day of the week is another one in the translation."""
    source, target = weekdays(pair.source, pair.source_locale), weekdays(pair.target, pair.target_locale)
    if target and not set(source) <= set(target):
        lost = next(name for number, name in source.items() if number not in target)
        yield critical("dates", f"{lost} is {next(iter(target.values()))} in the translation", lost)


def weekdays(text: str, locale: Locale) -> dict[int, str]:
    """The days of the week that a text names: their numbers (Monday is 0) and how they are written."""
    found = {}
    for number, pattern in _weekday_patterns(locale):
        if match := pattern.search(text):
            found[number] = match[0]
    return found


def hours(text: str) -> set[Decimal]:
    """The numbers that may stand for the hours in a text, on a dial of twelve and of twenty-four."""
    spoken = [minutes for word, minutes in _SPOKEN.items() if re.search(rf"\b{word}\b", text, re.IGNORECASE)]
    found = {minutes // 60 for minutes in (*times(text), *spoken)}
    return {Decimal(value) for hour in found for value in (hour, hour % 12, hour % 12 + 12, hour or 24)}


def _spoken_or_written(pair: Pair) -> set[int]:
    """The times of the target; those on a dial of twelve count for the half of the day that the target names."""
    written = {*times(pair.target), *_dotted(pair.target)}
    late = _says("afternoon", pair.target, pair.target_locale)
    early = _says("morning", pair.target, pair.target_locale)
    return {one for one in written if early or not late or one >= 720} | {
        (one + 720) % 1440 for one in written if late and one < 720
    }


def _says(kind: str, text: str, locale: Locale) -> bool:
    return any(phrase(word).search(text) for word in words_of(kind, locale.language))


def _dotted(text: str) -> set[int]:
    return {int(match["hour"]) % 24 * 60 + int(match["minute"]) for match in _DOTTED.finditer(ascii_digits(text))}


def _is_spoken(minutes: int, pair: Pair) -> bool:
    """True if a number of the target can be the hour: "a les sis", "de 9 bis 17.45 Uhr", noon and midnight."""
    hour, minute = divmod(minutes, 60)
    kind = {720: "noon", 0: "midnight"}.get(minutes)
    if kind and _says(kind, pair.target, pair.target_locale):
        return True
    # "dos quarts de quatre" is half past three: quarters count towards the next hour.
    spoken = {hour, hour % 12, hour % 12 + 12} | ({hour % 12 + 1} if minute else set())
    late = hour < 13 or _says("afternoon", pair.target, pair.target_locale)
    found = figures(pair.target, pair.target_locale)
    in_words = {int(one.value) for one in found if not one.digits and one.value <= 24}
    in_digits = {int(one.value) for one in found if one.digits and not minute}
    return bool(in_words & spoken) or bool(in_digits & ({hour, hour % 12} if late else {hour}))


@lru_cache(maxsize=64)
def _weekday_patterns(locale: Locale) -> list[tuple[int, re.Pattern[str]]]:
    """CLDR's names; the last letter of longer ones may change ("среда", "среду"), and "feira" may be left out."""
    return [(number, _weekday_pattern(str(name))) for number, name in locale.babel().days["format"]["wide"].items()]


def _weekday_pattern(name: str) -> re.Pattern[str]:
    if not name.isascii() and name.endswith(("曜日", "요일")):
        return re.compile(rf"{re.escape(name)}|[（(]{name[0]}[）)]")
    stem = name.split("-", maxsplit=1)[0]
    stem = stem[:-1] if len(stem) > 4 and not name.isascii() and stem == name else stem
    return re.compile(rf"(?<!\w)(?:ال|[وبل]{{1,2}}ال?)?{re.escape(stem)}", re.IGNORECASE)


def dates(text: str, locale: Locale, strict: bool = True) -> list[Date]:
    """The months that a text names with a day or alone, in words, digits or East Asian form.

    `strict` leaves out names without a day that may be another word.
    """
    text = ascii_digits(text)
    found = [Date(int(match[1]), _days(match[2], match[3]), match[0]) for match in _ASIAN.finditer(text)]
    found += [Date(*numeric, match[0]) for match in _NUMERIC.finditer(text) if (numeric := _numeric(match, locale))]
    for match in _months(locale).finditer(text):
        before, after = _BEFORE.search(text[: match.start()]), _AFTER.match(text[match.end() :])
        days = _days(*before.groups()) if before else _days(*after.groups()) if after else ()
        if locale.language in ("en", "de") and match[0].islower():
            continue
        if days or not strict or _is_certain(match[0]):
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


def without_times(text: str, dotted: bool = False) -> str:
    """The text with its times of day blanked out, so that their digits are not taken for numbers."""
    plain = _CLOCK.sub(lambda match: " " * len(match[0]), ascii_digits(text))
    return _DOTTED.sub(lambda match: " " * len(match[0]), plain) if dotted else plain


def without_date_marks(text: str) -> str:
    """The text with the parts of dates in digits apart ("31.03.2026"), and spans of years in full ("2023-24")."""
    plain = _NUMERIC.sub(lambda match: f"{match[1]} {match[3]} {match[4]}", ascii_digits(text))
    plain = _ERA.sub(lambda match: f"{_ERAS[match[1]] + int(match[2].replace('元', '1'))}年", plain)
    plain = _TENTHS.sub(lambda match: f"{match[1]}{match[2] or 0}%", plain)
    return _YEARS.sub(lambda match: f"{match[0][:5]}{match[1]}{match[2]}", plain)


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
    named = {
        str(name).lower().rstrip("."): number
        for context in ("format", "stand-alone")
        for width in ("abbreviated", "wide")
        for number, name in months[context][width].items()
    }
    return {**named, **other_months(locale.language)}


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
    if name.lower() in ("march", "marche", "mars", "marzo"):
        return False
    return len(name) > 5 or (len(name) > 3 and name[0].isupper())


def _words_in(pair: Pair) -> set[int]:
    """Days in words: "العاشر من مايو"."""
    return {int(one.value) for one in figures(pair.target, pair.target_locale) if not one.digits and one.value < 32}


def _days_in(text: str) -> set[int]:
    """Numbers that may be days apart from their month ("du jeudi 1er au dimanche 4 mai")."""
    return {int(day) for day in re.findall(r"(?<![\d.,])\d{1,2}(?![\d]|[.,]\d)", ascii_digits(text))}
