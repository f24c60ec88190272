"""Do spans of time keep their unit: "one year" must not become a month?"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Set
from decimal import Decimal
from functools import lru_cache

from generator.checks.figures import figures
from generator.checks.pair import Pair, warning
from generator.checks.times import says_part
from generator.findings import Finding

_SPAN = re.compile(
    r"\b(?:an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|thirty|forty|fifty|sixty|\d+)"
    r"[\s-](year|month|week|day|hour|minute)s?\b",
    re.IGNORECASE,
)
# By unit, what speaks of it in a language; "half a year" and the like are units too.
_NAMES: Mapping[str, Mapping[str, str]] = {
    "en": {
        "year": r"\byear|\bannual|\banniv|\bdecade|\bcentur",
        "month": r"\bmonth",
        "week": r"\bweek|\bfortnight",
        "day": r"day|\bdaily|\bdate",
        "hour": r"\bhour|o'clock|\b[ap]\.?m\b",
        "minute": r"\bminut",
    },
    "ar": {
        "year": r"سنة|سنو|سنت|سنين|عام|أعوام|حول",
        "month": r"شهر|أشهر|شهور",
        "week": r"أسبوع|أسابيع",
        "day": r"يوم|أيام|يومي|ليل",
        "hour": r"ساعة|ساعات|ساعت",
        "minute": r"دقيق|دقائق",
    },
    "ca": {
        "year": r"\bany(?:s|al|als)?\b|\bannual|\banu|dècad|\baniv|segle|quinquen|trienn",
        "month": r"\bmes(?:os)?\b|mensual|trimestr|semestr",
        "week": r"setman|quinzen",
        "day": r"\bdi(?:a|es|ari)|jornad|quinzen|\bdiàri",
        "hour": r"\bhor(?:a|es)\b",
        "minute": r"minut|\bquarts?\b",
    },
    "de": {
        "year": r"jahr|jähr|dekade",
        "month": r"monat|quartal|halbjahr",
        "week": r"woche|wöch|vierzehn|14",
        "day": r"tag|täg|tage",
        "hour": r"stunde|stünd|\buhr\b",
        "minute": r"minut|viertel",
    },
    "es": {
        "year": r"\baño|anual|\baniv|década|siglo|quinquen|bienio|trienio",
        "month": r"\bmes(?:es)?\b|mensual|trimestr|semestr|bimestr",
        "week": r"seman|quincen",
        "day": r"\bdía|\bdiari|jornad|quincen|cotidian",
        "hour": r"\bhora",
        "minute": r"minut|cuarto",
    },
    "fr": {
        "year": r"\bans?\b|\banné|\bannu|décenni|siècle|quinquen|trienn|bisann",
        "month": r"\bmois\b|mensu|trimestr|semestr",
        "week": r"semain|hebdo|quinzaine|huitaine",
        "day": r"\bjour|quotid|quinzaine|journ",
        "hour": r"\bheur|horaire|\bh\b",
        "minute": r"minut|\bquart",
    },
    "it": {
        "year": r"\bann[oiu]|decenni|secol|bienni|trienni|quinquenn",
        "month": r"\bmes[ei]\b|mensil|trimestr|semestr",
        "week": r"settiman|quindic",
        "day": r"giorn|\bdì\b|quotid",
        "hour": r"\bor[ae]\b|orari",
        "minute": r"minut|quart",
    },
    "ja": {
        "year": r"年|周年|歳",
        "month": r"か月|ヶ月|ヵ月|カ月|ケ月|箇月|月|半年",
        "week": r"週",
        "day": r"日|昼夜|昼",
        "hour": r"時|半日",
        "minute": r"分",
    },
    "ko": {
        "year": r"년|해마다|매해|살|세",
        "month": r"개월|달|월|분기|반기|반년",
        "week": r"주",
        "day": r"일|날|하루|이틀|사흘|나흘|보름|밤낮",
        "hour": r"시|반나절",
        "minute": r"분",
    },
    "pt": {
        "year": r"\bano|anua|\baniv|década|século|quinquên|biên|triên",
        "month": r"\bm[eê]s(?:es)?\b|mensa|trimestr|semestr|bimestr",
        "week": r"seman|quinzen",
        "day": r"\bdia|diári|jornad|quinzen|cotidian",
        "hour": r"\bhora|\d\s?h\b",
        "minute": r"minut|quarto",
    },
    "ru": {
        "year": r"\bгод|\bлет|летн|годов|год|лети|век",
        "month": r"месяц|квартал|полугод|полгода",
        "week": r"недел",
        "day": r"\bдн|\bден|дневн|сут|\bдата|сегодня|ежедн",
        "hour": r"\bчас|часов",
        "minute": r"минут",
    },
    "zh": {
        "year": r"年|岁|载",
        "month": r"月|季|半年",
        "week": r"周|星期|礼拜",
        "day": r"天|日|昼夜|夜",
        "hour": r"小时|时|点|钟头",
        "minute": r"分|刻",
    },
}


# What a unit makes of another: sixty minutes an hour, thirty days a month.
_MAKE = {
    "minute": ((60, "hour"),),
    "hour": ((24, "day"),),
    "day": ((7, "week"), (30, "month"), (365, "year")),
    "week": ((52, "year"),),
    "month": ((12, "year"),),
}
_UNIT = re.compile(r"[\s-](month|week|day|hour|minute)s?\b", re.IGNORECASE)


def in_larger_unit(value: Decimal, text: str, place: int, there: Set[Decimal], pair: Pair) -> bool:
    """True if a span of the source, whose number ends at a place of a text, stands in the target in a larger unit."""
    if not (match := _UNIT.match(text, place)):
        return False
    named = units(pair.target, pair.target_locale.language)
    fits = ((value / size, unit) for size, unit in _MAKE[match[1].lower()] if value and not value % size)
    return any(unit in named and (times == 1 or times in there) for times, unit in fits)


def check_spans(pair: Pair) -> Iterator[Finding]:
    """A span of time has another unit in the translation: "one year" became a month.

    Only where the unit of the source is nowhere in the translation, which has one that is nowhere in the source.
    """
    if not (spans := _SPAN.findall(pair.source)):
        return
    there, here = units(pair.target, pair.target_locale.language), units(pair.source, "en")
    if not there or _may_be_counted_otherwise(pair):
        return
    for unit in dict.fromkeys(one.lower() for one in spans):
        if unit in _MAKE and unit not in there and _is_one_larger(unit, there, pair):
            continue
        if unit not in there and (others := there - here):
            yield warning("spans", f"a span of {unit}s may have another unit in the translation", min(others))
            return


def _is_one_larger(unit: str, there: Set[str], pair: Pair) -> bool:
    """True if the source counts as many of a unit as make one of a larger that the target names: 12 months."""
    for one in figures(pair.source, pair.source_locale):
        match = _UNIT.match(pair.source, one.end)
        if match and match[1].lower() == unit:
            return any(one.value == size and larger in there for size, larger in _MAKE[unit])
    return False


def _may_be_counted_otherwise(pair: Pair) -> bool:
    """True if the translation has a fraction, or a number that the source has not: seven days for a week."""
    here = {one.value for one in figures(pair.source, pair.source_locale)}
    return says_part(pair) or any(
        one.value > 1 and one.value not in here for one in figures(pair.target, pair.target_locale)
    )


@lru_cache(maxsize=256)
def units(text: str, language: str) -> frozenset[str]:
    """The units of time that a text speaks of; none for a language that is not known."""
    return frozenset(unit for unit, pattern in _patterns(language) if pattern.search(text))


@lru_cache(maxsize=32)
def _patterns(language: str) -> tuple[tuple[str, re.Pattern[str]], ...]:
    return tuple((unit, re.compile(words, re.IGNORECASE)) for unit, words in _NAMES.get(language, {}).items())
