"""Services that never close: the numbers that say so ("24 hours a day"), and the words that other languages have."""

from __future__ import annotations

import re
from collections.abc import Set
from decimal import Decimal

from generator.checks.pair import Pair

# The numbers of an English text that may be said without them.
_COUNTED = re.compile(
    r"\b(?P<day>24)[\s-]hours? (?:a|per|each|every) day\b|\b(?P<adjective>24)-hour\b|\b(?P<both>24/7)\b"
    r"|\b(?P<week>7|seven) days (?:a|per) week\b|\b(?P<year>365) days (?:a|per) year\b",
    re.IGNORECASE,
)
_VALUES = {"day": (24,), "adjective": (24,), "both": (24, 7), "week": (7,), "year": (365,)}
# What English says without numbers, and other languages may say with them: "24 h/24, 7 j/7".
_UNCOUNTED = re.compile(r"\b(?:a?round[- ]the[- ]clock|day and night|at all (?:hours|times))\b", re.IGNORECASE)
_ALL_YEAR = re.compile(r"\b(?:(?:all )?year[- ]round|every day of the year)\b", re.IGNORECASE)
_TWENTY_FOUR = re.compile(r"(?<!\d)24\s?(?:h\b|時間|小时|시간)|(?:二十四|24)(?:時間|小時)")
_WORDS = {
    "ar": "على مد(?:ار|ى) (?:الساعة|اليوم|الأسبوع|العام|السنة)|ليل(?:ا)? ?و?نهار|طوال (?:اليوم|الأسبوع|أيام|العام)"
    "|يومي",
    "ca": r"nit i dia|dia i nit|permanent|a (?:tothora|tota hora|qualsevol hora)|tots els dies|cada dia|tot l['’]any",
    "de": r"rund um die uhr|tag und nacht|durchgehend|täglich|jederzeit|ganzjährig|das ganze jahr",
    "es": r"día y noche|permanent|a toda hora|a cualquier hora|todos los días|a diario|todo el año|ininterrumpid",
    "fr": r"jour et nuit|nuit et jour|en permanence|permanent|à toute heure|tous les jours|toute l['’]année|en continu",
    "it": r"giorno e notte|permanent|a (?:ogni|tutte le|qualsiasi) or[ae]|tutti i giorni|ogni giorno|tutto l['’]anno"
    r"|ininterrott",
    "ja": "終日|昼夜|常時|無休|毎日|通年",
    "ko": "상시|밤낮|무휴|주야|매일|종일|연중",
    "pt": r"dia e noite|permanent|a (?:qualquer|toda) hora|todos os dias|diariamente|todo o ano|o ano todo|ininterrupt",
    "ru": r"круглосуточн|круглые сутки|дн[её]м и ночью|ежедневно|без выходных|круглогодич|круглый год",
    "zh": "全天|昼夜|日夜|全年|每天|每日|随时|不间断",
}


def is_always(value: Decimal, pair: Pair) -> bool:
    """True if a number of the source says that something never closes, which the target says in words."""
    words = _WORDS.get(pair.target_locale.language)
    if words is None or value not in (7, 24, 365):
        return False
    said = {number for match in _COUNTED.finditer(pair.source) for number in _VALUES[match.lastgroup or ""]}
    # "Open 24/7" may be 24時間: hours, not the time of day.
    if value in said and _TWENTY_FOUR.search(pair.target):
        return True
    return value in said and re.search(words, pair.target, re.IGNORECASE) is not None


def always_values(text: str) -> Set[Decimal]:
    """The numbers by which other languages may say what an English text says without them: "around the clock"."""
    hours = (24, 7) if _UNCOUNTED.search(text) else ()
    days = (365,) if _ALL_YEAR.search(text) else ()
    return frozenset(map(Decimal, (*hours, *days)))
