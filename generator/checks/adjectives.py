"""Adjectives of countries: does "Slovak" stand for Slovakia in the target, and no other country in its place?"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping
from functools import lru_cache
from pathlib import Path

from generator.checks.folding import fold_name, words_with_places
from generator.checks.gazetteer import gazetteer
from generator.checks.links import without_links
from generator.checks.pair import Pair, without_kept
from generator.checks.tables import read_table

_TABLE = Path(__file__).parent / "demonyms.csv"
# Adjectives are told by this many of their first letters at least, and may end in two others, short ones in one.
_LEAST, _ENDING, _SHORT = 4, 2, 6
# "Central American", "East African" speak of regions.
_REGION = r"(?<!Latin )(?<!Central )(?<!North )(?<!South )(?<!East )(?<!West )"
# By the names that stand for places: their codes and words.
Places = Mapping[tuple[str, ...], str]


def names_country(text: str) -> bool:
    """True if an English text has the adjective of a country."""
    return _english().search(text) is not None


def countries_of(word: str, language: str) -> set[str]:
    """The countries whose adjective a word of a language is; in English as the table has it."""
    if language == "en":
        return {code for code in (_codes().get(word),) if code}
    folded = fold_name(word, language)
    return {code for stem, code in _stems(language).get(folded[:_LEAST], ()) if folded.startswith(stem)}


def turned_adjective(pair: Pair, named: Places, there: Places) -> tuple[str, str] | None:
    """The adjective of the source whose country the target does not speak of, and the words of another that it does."""
    text = without_links(without_kept(pair.source, pair.target))
    if pair.source_locale.language != "en" or not names_country(text):
        return None
    stated = {match[0]: _codes()[match[0]] for match in _english().finditer(text)}
    known = {*stated.values(), *(code for codes in named for code in codes)}
    if not any(_others(pair, there, known)):
        return None
    known |= gazetteer(pair.source_locale.tag).alluded(_english().sub(" | ", text))
    others = list(_others(pair, there, known))
    target = gazetteer(pair.target_locale.tag)
    for word, code in stated.items() if others else ():
        there_too = any(code in some for some in there) or target.alludes(pair.target, code, others)
        if target.knows(code) and not there_too:
            return word, others[0]
    return None


def _others(pair: Pair, there: Places, known: set[str]) -> Iterator[str]:
    """What the target says of countries that the source does not speak of."""
    language = pair.target_locale.language
    if language != "ko":
        yield from (words for codes, words in there.items() if not known.intersection(codes))
    stems = _stems(language)
    for word, _, _ in words_with_places(pair.target) if stems else ():
        codes = countries_of(word, language)
        if codes and not known & codes:
            yield word


@lru_cache(maxsize=1)
def _english() -> re.Pattern[str]:
    words = "|".join(sorted(map(re.escape, _codes()), key=len, reverse=True))
    return re.compile(rf"{_REGION}\b(?:{words})\b")


@lru_cache(maxsize=1)
def _codes() -> Mapping[str, str]:
    return {word: row["code"] for row in read_table(_TABLE) for word in row["en"].split("|")}


@lru_cache(maxsize=16)
def _stems(language: str) -> Mapping[str, list[tuple[str, str]]]:
    """By their first letters, how adjectives begin that speak of a country, and its code."""
    found: dict[str, list[tuple[str, str]]] = defaultdict(list)
    for row in read_table(_TABLE):
        for word in filter(None, row.get(language, "").split("|")):
            folded = fold_name(word, language)
            if len(folded) >= _LEAST:
                stem = folded[: max(_LEAST, len(folded) - (_ENDING if len(folded) > _SHORT else 1))]
                found[stem[:_LEAST]].append((stem, row["code"]))
    return found
