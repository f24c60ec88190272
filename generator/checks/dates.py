"""Do the dates and days of the source stand in the target, in whatever form its language gives them?"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache

from generator.checks.feasts import feasts
from generator.checks.figures import ascii_digits, figures
from generator.checks.links import without_links
from generator.checks.numerals import kanji_value
from generator.checks.pair import Pair, critical
from generator.checks.tables import other_months
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

_IDEOGRAPHS = re.compile(r"(?<![一二三四五六七八九十\d])(?:十[一二]?|[一二三四五六七八九])(?=月)")
_DIGIT = re.compile(r"\d")
_YEARS = re.compile(r"(?<!\d)((?:19|20))\d\d[-–/](\d\d)(?![\d/-])")
# Years of Japanese eras, by the year before their first, and tenths and hundredths for per cent ("1割5分").
_ERAS = {"令和": 2018, "平成": 1988, "昭和": 1925}
_ERA = re.compile(r"(令和|平成|昭和)\s?(\d{1,2}|元)年?")
# Day and month alone, in digits: "26/4", "02.06.".
_SHORT = re.compile(r"(?<![\d./])(\d{1,2})([./])(\d{1,2})(?:\.(?!\d)|(?![\d/%]|[.,]\d))")
# The same where no sentence can end, so that it is no number: "heute (10.12.)", "am 3.4. und".
_DAY_MONTH = re.compile(r"(?<![\d./])(\d{1,2})\.(\d{1,2})\.(?=[)\],;:–-]|\s[a-zà-ÿ])")
_YEAR = re.compile(r",? (?:of )?(?:19|20)\d\d\b")
_IN = re.compile(r"\b(?:in|since|until|of|from|to|by|early|late|between|and|mid)[ -]$", re.IGNORECASE)
_SPANS = re.compile(r"까지|至|到|から|まで|\b(?:bis|al?|au|do|to|по)\b|إلى|حتى|[-–—~～〜]", re.IGNORECASE)
_TENTHS = re.compile(r"(\d)割(?:(\d)分)?")


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
    target = dates(without_links(pair.target), pair.target_locale, strict=False)
    for one in dates(without_links(pair.source), pair.source_locale):
        of_month = [other for other in target if other.month == one.month]
        if not of_month and (_is_turned(one, target) or _is_short(one, pair.target)):
            continue
        if not of_month:
            yield critical("dates", f"the date {one.text} is not in the translation", one.text)
        elif one.days and all(other.days for other in of_month):
            there = {day for other in of_month for day in other.days}
            elsewhere = {day for other in target if other.month != one.month for day in other.days}
            there |= {day for day in one.days if is_in_row(Decimal(day), pair)}
            if not set(one.days) <= there | (_days_in(pair.target) - elsewhere) | _words_in(pair):
                yield critical("dates", f"the date {one.text} is {of_month[0].text} in the translation", one.text)


def is_in_row(value: Decimal, pair: Pair) -> bool:
    """True for a day that the source lists among others in a row, which the target gives as a span: 24 to 26."""
    days = _days_in(pair.source)
    if value % 1 or not {int(value) - 1, int(value) + 1} <= days:
        return False
    first = last = int(value)
    while first - 1 in days:
        first -= 1
    while last + 1 in days:
        last += 1
    there = _days_in(pair.target)
    strange = there - days - {int(one) for one in month_numbers(pair.source, pair.source_locale)}
    return not strange and {first, last} <= there and _SPANS.search(pair.target) is not None


def _is_turned(one: Date, target: list[Date]) -> bool:
    """True for a date in digits whose month and day may be meant the other way round ("10/05/2025")."""
    return _NUMERIC.search(one.text) is not None and any(
        other.month in one.days and one.month in other.days for other in target
    )


def _is_short(one: Date, text: str) -> bool:
    """True if the day and the month stand in digits alone: "26/4"."""
    pairs = {(int(match[1]), int(match[3])) for match in _SHORT.finditer(ascii_digits(text))}
    return any((day, one.month) in pairs for day in one.days)


def check_weekdays(pair: Pair) -> Iterator[Finding]:
    """A day of the week is another one in the translation."""
    source = weekdays(pair.source, pair.source_locale)
    target = weekdays(pair.target, pair.target_locale) if source else {}
    if target and not set(source) <= set(target):
        lost = next(name for number, name in source.items() if number not in target)
        yield critical("dates", f"{lost} is {next(iter(target.values()))} in the translation", lost)


def weekdays(text: str, locale: Locale) -> dict[int, str]:
    """The days of the week that a text names: their numbers (Monday is 0) and how they are written."""
    found: dict[int, str] = {}
    if not _any_weekday(locale).search(text):
        return found
    for number, pattern in _weekday_patterns(locale):
        if match := pattern.search(text):
            found[number] = match[0]
    return found


@lru_cache(maxsize=64)
def _weekday_patterns(locale: Locale) -> list[tuple[int, re.Pattern[str]]]:
    """CLDR's names; the last letter of longer ones may change ("среда", "среду"), and "feira" may be left out."""
    return [(number, _weekday_pattern(str(name))) for number, name in locale.babel().days["format"]["wide"].items()]


@lru_cache(maxsize=64)
def _any_weekday(locale: Locale) -> re.Pattern[str]:
    return re.compile("|".join(pattern.pattern for _, pattern in _weekday_patterns(locale)), re.IGNORECASE)


def _weekday_pattern(name: str) -> re.Pattern[str]:
    if not name.isascii() and name.endswith(("曜日", "요일")):
        # "月～金曜日" is Monday to Friday.
        first = rf"{name[0]}(?=[～〜~・][月火水木金土日])|(?<=[～〜~・]){name[0]}(?=曜)" if name[-2] == "曜" else "(?!)"
        return re.compile(rf"{re.escape(name)}|[（(]{name[0]}[）)]|{first}")
    stem = name.split("-", maxsplit=1)[0]
    stem = stem[:-1] if len(stem) > 4 and not name.isascii() and stem == name else stem
    return re.compile(rf"(?<!\w)(?:ال|[وبل]{{1,2}}ال?)?{re.escape(stem)}", re.IGNORECASE)


def dates(text: str, locale: Locale, strict: bool = True) -> list[Date]:
    """The months that a text names with a day or alone, in words, digits or East Asian form.

    `strict` leaves out names without a day that may be another word.
    """
    text = ascii_digits(text)
    text = _IDEOGRAPHS.sub(_in_digits, text) if locale.language == "zh" else text
    found = [Date(int(match[1]), _days(match[2], match[3]), match[0]) for match in _ASIAN.finditer(text)]
    found += [Date(*numeric, match[0]) for match in _NUMERIC.finditer(text) if (numeric := _numeric(match, locale))]
    for match in _months(locale).finditer(text):
        before, after = _BEFORE.search(text[: match.start()]), _AFTER.match(text[match.end() :])
        days = _days(*before.groups()) if before else _days(*after.groups()) if after else ()
        if locale.language in ("en", "de") and match[0].islower():
            continue
        if days or not strict or _is_certain(match[0]) or _is_month(match, text):
            start = before.start() if before else match.start()
            end = match.end() if before or not after else match.end() + after.end()
            found.append(Date(month_of(match[1] or match[0], locale), days, text[start:end].strip()))
    if not strict:
        found += [Date(month, (day,), name) for month, day, name in feasts(text, locale.language)]
    return [one for one in found if 1 <= one.month <= 12]


def _in_digits(match: re.Match[str]) -> str:
    return str(kanji_value(match[0]))


def month_numbers(text: str, locale: Locale) -> set[Decimal]:
    """The numbers of the months that a text names: a translation may write them in digits."""
    return {Decimal(one.month) for one in dates(text, locale)}


def without_date_marks(text: str) -> str:
    """The text with the parts of dates in digits apart ("31.03.2026"), and spans of years in full ("2023-24")."""
    if not _DIGIT.search(text) and "割" not in text and "元" not in text:
        return text
    text = _DAY_MONTH.sub(r"\1 \2 ", ascii_digits(text))
    plain = _NUMERIC.sub(lambda match: f"{match[1]} {match[3]} {match[4]}", text)
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
    # German puts other words behind a month without a space: "Novemberwoche".
    longer = "|".join(re.escape(name) for name in names if len(name) > 4) if locale.language == "de" else ""
    compounds = rf"|(?<!\w)(?:{longer})(?=[a-zäöü]{{3}})" if longer else ""
    # Arabic joins "and", "in" and "until" to a month.
    left = r"(?<!\w)(?:[وف]?[بلك]?)" if locale.language == "ar" else r"(?<!\w)"
    return re.compile(rf"{left}({words or '(?!)'})(?!\w){compounds}", re.IGNORECASE)


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


def _is_month(match: re.Match[str], text: str) -> bool:
    """True if a year stands behind what may be a month or another word, or "in" before it: "in May 2004"."""
    after = _YEAR.match(text, match.end()) or re.match(r"\W*$|[,;.)]", text[match.end() :])
    return after is not None and match[0][0].isupper() and _IN.search(text, 0, match.start()) is not None


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
