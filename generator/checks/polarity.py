"""Does the target say the opposite of the source: rose for fell, before for after, imports for exports?"""

from __future__ import annotations

import csv
import re
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from generator.checks.negation import has_negation
from generator.checks.pair import Pair, warning
from generator.findings import Finding

_TABLE = Path(__file__).resolve().parent / "polarity.csv"
# Scripts that put no spaces between words, or particles at them.
_UNSPACED = frozenset({"ja", "zh", "ko"})
# Clauses, in which a noun stands beside its own verb.
_CLAUSES = re.compile(r"[,;،؛、，；.]|\b(?:but|while|whereas|and)\b", re.IGNORECASE)

_PART = re.compile(r"\b(?:half|third|quarter|halved)\b", re.IGNORECASE)
_WORD = re.compile(r"[\w\u064b-\u0652]+(?:['’][\w]*)?")

# The sides of opposites that a text has, how often each: {"increase": Counter(a=1)}.
Sides = dict[str, Counter[str]]


def check_polarity(pair: Pair) -> Iterator[Finding]:
    """The translation has the opposite of a word of the source: "fell" for "rose", "after" for "before".

    Only where one side of a pair of opposites stands in the source and only the other in the translation, or where
    two nouns of opposite sense have changed their verbs.
    """
    if pair.same_language or pair.source_locale.language != "en":
        return
    source = sides(pair.source, "en")
    if not source:
        return
    target = sides(pair.target, pair.target_locale.language)
    if target and has_negation(pair.target, pair.target_locale.language) != has_negation(pair.source, "en"):
        target = {name: found for name, found in target.items() if name in _DENYING}
    for name, found in target.items():
        here = source.get(name)
        # "By more than half" is "to less than half".
        if name == "above" and _PART.search(pair.source):
            continue
        if here and _is_opposite(here, found):
            yield warning("polarity", f"the translation seems to say the opposite of the source ({name})")
            return
    if len(source) > 1 and (crossed := _crossed(pair)):
        yield warning("polarity", f"what the source says of one, the translation says of the other ({crossed})")


# Opposites of which one side is itself a negation.
_DENYING = frozenset({"all", "safe"})


def _is_opposite(source: Counter[str], target: Counter[str]) -> bool:
    """True if one side became the other, or both sides became twice the same."""
    if len(target) != 1:
        return False
    (side, times), *_ = target.items()
    if len(source) == 1:
        return side not in source
    return times > source[side] and times >= source.total()


def _crossed(pair: Pair) -> str:
    """The name of an opposite whose sides stand, clause for clause, beside the wrong side of another; else empty."""
    here, there = (_combined(pair.source, "en"), _combined(pair.target, pair.target_locale.language))
    for names, combinations in here.items():
        others = there.get(names, set())
        if others and len(combinations) == 2 and not combinations & others:
            return names[0]
    return ""


def _combined(text: str, language: str) -> dict[tuple[str, str], set[tuple[str, str]]]:
    """For two opposites that share a clause of which each has one side there: the sides that stand together."""
    found: dict[tuple[str, str], set[tuple[str, str]]] = {}
    for clause in _CLAUSES.split(text):
        single = sorted((name, next(iter(here))) for name, here in sides(clause, language).items() if len(here) == 1)
        for place, (first, side) in enumerate(single):
            for second, other in single[place + 1 :]:
                found.setdefault((first, second), set()).add((side, other))
    return found


@lru_cache(maxsize=256)
def sides(text: str, language: str) -> Sides:
    """The sides of opposites that stand in a text, how often each, by the name of their pair."""
    stems = _stems(language)
    found: Sides = {}
    for name, side in _in_text(text.casefold().replace("’", "'"), language, stems):
        found.setdefault(name, Counter())[side] += 1
    return found


def _in_text(text: str, language: str, stems: _Stems) -> Iterator[tuple[str, str]]:
    if language in _UNSPACED:
        for match in stems.anywhere.finditer(text):
            yield from stems.sides[match[1]]
        return
    # "sense perill" is the opposite of "perill".
    for match in stems.anywhere.finditer(text):
        yield from stems.sides[match[1]]
    for word in _WORD.findall(stems.anywhere.sub(" ", text)):
        yield from _of_word(word, language)


@lru_cache(maxsize=32768)
def _of_word(word: str, language: str) -> tuple[tuple[str, str], ...]:
    """The sides that a word stands for: it begins with one of their stems, or has it inside in Arabic."""
    stems = _stems(language)
    found = set(stems.words.get(word, ()))
    for stop in range(1, len(word) + 1):
        found |= set(stems.beginnings.get(word[:stop], ()))
    found |= {side for stem, some in stems.inside.items() if stem in word for side in some}
    return tuple(sorted(found))


@dataclass(frozen=True, slots=True)
class _Stems:
    """The sides of opposites by the words of a language: whole words, beginnings, parts, and what stands anywhere."""

    words: Mapping[str, list[tuple[str, str]]]
    beginnings: Mapping[str, list[tuple[str, str]]]
    inside: Mapping[str, list[tuple[str, str]]]
    sides: Mapping[str, list[tuple[str, str]]]
    anywhere: re.Pattern[str]


@lru_cache(maxsize=32)
def _stems(language: str) -> _Stems:
    kinds: list[dict[str, list[tuple[str, str]]]] = [{}, {}, {}, {}]
    with _TABLE.open(encoding="utf-8", newline="") as lines:
        for row in csv.DictReader(lines):
            for form in (row.get(language) or "").split():
                stem = form.strip("*").replace("_", " ")
                kind = 3 if language in _UNSPACED or " " in stem else 2 if form[0] == "*" else int(form[-1] == "*")
                kinds[kind].setdefault(stem, []).append((row["pair"], row["side"]))
    edges = ("", "") if language in _UNSPACED else (r"(?<!\w)", r"(?!\w)")
    anywhere = "|".join(re.escape(stem) for stem in sorted(kinds[3], key=len, reverse=True)) or "(?!)"
    return _Stems(kinds[0], kinds[1], kinds[2], kinds[3], re.compile(f"{edges[0]}({anywhere}){edges[1]}"))
