"""Headings in title case and texts in capitals in, sentence case out: engines read "Major Step Forward" as a name, and
leave what is all in capitals as it is.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
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
# Words in capitals after a word (and no end of a sentence), with the small words between them.
_CAPITAL = r"[^\W\d_a-z][\w’'-]*"
_JOINS = re.compile(r" (?:(?:of|de|da|do|du|des)(?: the)?) ")
_RUN = re.compile(rf"(?<=[\w,;)] ){_CAPITAL}(?:(?:{_JOINS.pattern}| ){_CAPITAL})*")
# Months and time zones that are words as well, which a heading says more often.
_NO_NAMES = frozenset(["may", "march", "center", "central", "general", "east", "west", "universal", "reunion"])
_CONTINENTS = ("002", "142", "150")
_TITLE_SHARE = 0.7
_FEWEST = 3
_LONGEST_ACRONYM = 5
_SHORTEST_NAME = 3


def is_title_case(text: str) -> bool:
    """True if nearly every word that could be in lower case begins with a capital, as in a text all in capitals."""
    words = [word for word in _WORD.findall(text) if word.lower() not in _SMALL]
    if is_shouted(text):
        return True
    capitals = sum(word[0].isupper() for word in words)
    return len(words) >= _FEWEST and capitals / len(words) >= _TITLE_SHARE


def is_shouted(text: str) -> bool:
    """True for several words that are all in capitals, of which one at least is too long for an acronym."""
    words = _WORD.findall(text) if text.isupper() else []
    return len(words) > 1 and any(len(word) > _LONGEST_ACRONYM for word in words)


def title_case(text: str) -> str:
    """The text with only the first letter of its words in capitals; small words in small letters, short ones as they
    stand: "UN WOMEN" is "UN Women"."""

    def recase(match: re.Match[str]) -> str:
        word = match[0]
        if word.lower() in _SMALL and match.start():
            return word.lower()
        return word if len(word) <= _SHORTEST_NAME else word.capitalize()

    return _WORD.sub(recase, text)


def sentence_case(text: str, keep: Iterable[str], locale: Locale, known: Iterable[str] = ()) -> str:
    """The text with only its first word and its names in capitals; unchanged where it is in sentence case already.

    Names are the words in `keep`, acronyms (not in a text all in capitals), words with a capital inside, and what CLDR
    and the time zones know: countries, languages, months, days and large cities. Those in `known` are written as there.
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
    for name in sorted(known, key=len):
        recased = re.sub(_alone(name), name.replace("\\", r"\\"), recased, flags=re.IGNORECASE)
    first = _WORD.search(recased)
    return recased if not first else recased[: first.start()] + first[0][0].upper() + recased[first.start() + 1 :]


def names_within(texts: Iterable[str]) -> tuple[str, ...]:
    """The runs of words that texts write with capitals within a sentence: "Estora", "Digital Bill of Rights".

    What stands somewhere in small letters too is no name, and texts in title case say nothing.
    """
    found: dict[str, None] = {}
    small: set[str] = set()
    for text in texts:
        if not text.isupper() and (text.rstrip("\"'”’»)").endswith((".", "!", "?")) or not is_title_case(text)):
            found |= dict.fromkeys(name for match in _RUN.finditer(text) for name in _with_parts(match[0]))
            small.update(word for word in _WORD.findall(text) if word.islower())
    return tuple(name for name in found if len(name) > 1 and name.lower() not in small)


def _with_parts(run: str) -> Iterator[str]:
    """The run, and what of several words stands in it before and after a small word."""
    yield run
    parts = _JOINS.split(run)
    yield from (part for part in parts if len(parts) > 1 and " " in part)


def names_in(text: str, names: Iterable[str]) -> tuple[str, ...]:
    """Those of the names that stand in a text in title case or in capitals; of any other text none."""
    if not is_title_case(text):
        return ()
    return tuple(name for name in names if re.search(_alone(name), text, re.IGNORECASE))


def _alone(name: str) -> str:
    return rf"(?<!\w){re.escape(name)}(?!\w)"


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
