"""Headings in title case or capitals in, sentence case out: engines read "Major Step Forward" as a name."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache

from generator.locales import Locale

_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
# Short words stay in lower case in English titles, so they say nothing about the case of a heading.
_SMALL = frozenset(
    re.findall(
        r"\w+",
        "a an and are as at be between but by for from in into is its nor of on or over per the to up via vs with",
    )
)
# Months and time zones that are words as well, which a heading says more often.
_NO_NAMES = frozenset(["may", "march", "center", "central", "general", "east", "west", "universal", "reunion"])
_CONTINENTS = ("002", "142", "150")
_TITLE_SHARE = 0.7
_FEWEST = 3


def is_title_case(text: str) -> bool:
    """True if nearly every word that could be in lower case begins with a capital."""
    words = [word for word in _WORD.findall(text) if word.lower() not in _SMALL]
    capitals = sum(word[0].isupper() for word in words)
    return len(words) >= _FEWEST and capitals / len(words) >= _TITLE_SHARE


def sentence_case(text: str, keep: Iterable[str], locale: Locale) -> str:
    """The text with only its first word and its names in capitals; unchanged where it is in sentence case already.

    Names are the words in `keep`, acronyms (not in a text all in capitals), words with a capital inside, and what CLDR
    and the time zones know: countries, languages, months, days and large cities.
    """
    if not is_title_case(text):
        return text
    names = _names(locale)
    kept = {word for name in keep for word in _WORD.findall(name)}
    inside = _phrase_spans(text, names)
    shouted = text.isupper()

    def recase(match: re.Match[str]) -> str:
        word = match[0]
        if word in kept:
            return word
        if any(start <= match.start() < end for start, end in inside) or _base(word).lower() in names:
            return word.title() if shouted else word
        return word if not shouted and _has_inner_capital(word) else word.lower()

    recased = _WORD.sub(recase, text)
    first = _WORD.search(recased)
    return recased if not first else recased[: first.start()] + first[0][0].upper() + recased[first.start() + 1 :]


def _phrase_spans(text: str, names: frozenset[str]) -> list[tuple[int, int]]:
    """Where names of several words stand in the text ("South Korea")."""
    folded = text.casefold()
    found = [name for name in names if " " in name and name in folded]
    return [match.span() for name in found for match in re.finditer(re.escape(name), text, re.IGNORECASE)]


def _base(word: str) -> str:
    return re.sub(r"['’]s?$", "", word)


def _has_inner_capital(word: str) -> bool:
    return any(letter.isupper() for part in word.split("-") for letter in part[1:])


@lru_cache(maxsize=4)
def _names(locale: Locale) -> frozenset[str]:
    """Names in lower case that are written with a capital in any sentence of the language."""
    import zoneinfo

    cldr = locale.babel()
    calendar = [*cldr.months["format"]["wide"].values(), *cldr.days["format"]["wide"].values()]
    cities = [zone.rpartition("/")[2].replace("_", " ") for zone in zoneinfo.available_timezones() if "/" in zone]
    places = [name for code, name in cldr.territories.items() if not code.isdigit() or code in _CONTINENTS]
    found = {str(name).casefold() for name in [*calendar, *cities, *places, *cldr.languages.values()]}
    return frozenset(name for name in found if len(name) > 2 and name not in _NO_NAMES)
