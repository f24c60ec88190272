"""The sides of a table that a text has: words by their stems in many languages, several to each side.

The tables give, by pair (or group) and side, the stems of each language: "word*" is the beginning of a word, "*part*"
stands anywhere in one, other entries are whole words; an underscore joins words of a phrase.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from generator.checks.folding import without_vowels
from generator.checks.tables import read_table

_HERE = Path(__file__).resolve().parent
# Scripts that put no spaces between words, or particles at them.
_UNSPACED = frozenset({"ja", "zh", "ko"})
_WORD = re.compile(r"[\w\u064b-\u0652]+(?:['’][\w]*)?")
# The sides that a text has, how often each: {"increase": Counter(a=1)}.
Sides = dict[str, Counter[str]]


@lru_cache(maxsize=256)
def sides(text: str, language: str, table: str) -> Sides:
    """The sides of a table that stand in a text, how often each, by the name of their pair or group."""
    stems = _stems(language, table)
    if language == "ar":
        text = without_vowels(text)
    found: Sides = {}
    for name, side in _in_text(text.casefold().replace("’", "'"), stems):
        found.setdefault(name, Counter())[side] += 1
    return found


def _in_text(text: str, stems: _Stems) -> Iterator[tuple[str, str]]:
    if stems.language in _UNSPACED:
        for match in stems.anywhere.finditer(text):
            yield from stems.sides[match[1]]
        return
    # "sense perill" is the opposite of "perill".
    found = stems.anywhere.findall(text)
    for phrase in found:
        yield from stems.sides[phrase]
    for word in _WORD.findall(stems.anywhere.sub(" ", text) if found else text):
        yield from _of_word(word, stems.language, stems.table)


@lru_cache(maxsize=32768)
def _of_word(word: str, language: str, table: str) -> tuple[tuple[str, str], ...]:
    """The sides that a word stands for: it begins with one of their stems, or has it inside in Arabic."""
    stems = _stems(language, table)
    found = set(stems.words.get(word, ()))
    for stop in range(1, len(word) + 1):
        found |= set(stems.beginnings.get(word[:stop], ()))
    if "'" in word:
        # "l'escola", "n'est": what is joined to a word and the word itself.
        found |= set(_of_word(word.partition("'")[2], language, table))
    found |= {side for stem, some in stems.inside.items() if stem in word for side in some}
    return tuple(sorted(found))


@dataclass(frozen=True, slots=True)
class _Stems:
    """The sides of opposites by the words of a language: whole words, beginnings, parts, and what stands anywhere."""

    language: str
    table: str
    words: Mapping[str, list[tuple[str, str]]]
    beginnings: Mapping[str, list[tuple[str, str]]]
    inside: Mapping[str, list[tuple[str, str]]]
    sides: Mapping[str, list[tuple[str, str]]]
    anywhere: re.Pattern[str]


@lru_cache(maxsize=32)
def _stems(language: str, table: str) -> _Stems:
    kinds: list[dict[str, list[tuple[str, str]]]] = [{}, {}, {}, {}]
    for row in read_table(_HERE / table):
        for form in (row.get(language) or "").split():
            stem = without_vowels(form.strip("*").replace("_", " ").casefold())
            phrase = " " in stem or ("-" in stem[1:-1] and form[-1] != "*")
            kind = 3 if language in _UNSPACED or phrase else 2 if form[0] == "*" else int(form[-1] == "*")
            kinds[kind].setdefault(stem, []).append((row["pair"], row["side"]))
    edges = ("", "") if language in _UNSPACED else (r"(?<!\w)", r"(?!\w)")
    anywhere = "|".join(re.escape(stem) for stem in sorted(kinds[3], key=len, reverse=True)) or "(?!)"
    pattern = re.compile(f"{edges[0]}({anywhere}){edges[1]}")
    return _Stems(language, table, kinds[0], kinds[1], kinds[2], kinds[3], pattern)


@lru_cache(maxsize=32)
def known_sides(language: str, table: str) -> frozenset[tuple[str, str]]:
    """The sides for which a table has words in a language, with their pair or group."""
    stems = _stems(language, table)
    several = (stems.words, stems.beginnings, stems.inside, stems.sides)
    return frozenset(side for some in several for sides_of in some.values() for side in sides_of)
