"""The small tables of words that the checks go by, one CSV file for each kind of word."""

from __future__ import annotations

import csv
import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache
from pathlib import Path

_HERE = Path(__file__).parent
_WORDS = _HERE / "words.csv"


@dataclass(frozen=True, slots=True)
class NumberWords:
    """A language's words around numbers: their values by the word in lower case, and the words for per cent.

    `ordinals` ("third") are kept apart: they may be fractions or a time and are never required.
    """

    fractions: tuple[str, ...]
    ordinals: Mapping[str, Decimal]
    numbers: Mapping[str, Decimal]
    scales: Mapping[str, Decimal]
    percent: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Negations:
    """A language's words of negation: those that certainly negate, those that may, and phrases in which they do not."""

    certain: tuple[str, ...]
    possible: tuple[str, ...]
    idioms: tuple[str, ...]


@lru_cache(maxsize=64)
def number_words(language: str) -> NumberWords:
    """The words around numbers in a language; empty where the table has none."""
    rows = [row for row in read_table(_WORDS) if row["language"] == language]
    by_kind: dict[str, dict[str, Decimal]] = defaultdict(dict)
    fractions: list[str] = []
    percent: list[str] = []
    for row in rows:
        forms = row["forms"].split("|")
        if row["kind"] == "percent":
            percent += forms
        elif row["kind"] == "fraction":
            fractions += forms
        elif row["kind"] in ("number", "ordinal", "scale"):
            by_kind[row["kind"]].update(dict.fromkeys(forms, Decimal(row["value"])))
    return NumberWords(tuple(fractions), by_kind["ordinal"], by_kind["number"], by_kind["scale"], tuple(percent))


@lru_cache(maxsize=256)
def words_of(kind: str, language: str) -> tuple[str, ...]:
    """The words of one kind in a language: `morning`, `noon`, `currency EUR`; none where the table has none."""
    rows = [row for row in read_table(_WORDS) if row["language"] == language and row["kind"] == kind]
    return tuple(form for row in rows for form in row["forms"].split("|"))


@lru_cache(maxsize=1)
def currencies() -> tuple[str, ...]:
    """The ISO 4217 codes of the currencies that the table knows."""
    kinds = dict.fromkeys(row["kind"] for row in read_table(_WORDS))
    return tuple(kind.removeprefix("currency ") for kind in kinds if kind.startswith("currency "))


@lru_cache(maxsize=64)
def other_months(language: str) -> Mapping[str, int]:
    """Names of months that CLDR does not list for a language: regional ones, by their number."""
    rows = [row for row in read_table(_WORDS) if row["language"] == language and row["kind"] == "month"]
    return {form: int(row["value"]) for row in rows for form in row["forms"].split("|")}


@lru_cache(maxsize=64)
def negations(language: str) -> Negations | None:
    """The words of negation in a language, None where the table has none: then the check says nothing."""
    for row in read_table(_HERE / "negations.csv"):
        if row["language"] == language:
            columns = (row["certain"], row["possible"], row["idioms"])
            return Negations(*(tuple(one for one in _alternatives(column) if one) for column in columns))
    return None


@lru_cache(maxsize=64)
def acronym_forms(language: str) -> Mapping[str, tuple[str, ...]]:
    """By English acronym, the forms that a language uses instead of it, the usual one first."""
    return {
        row["acronym"]: tuple(row["forms"].split("|"))
        for row in read_table(_HERE / "acronyms.csv")
        if row["language"] == language
    }


@lru_cache(maxsize=1)
def function_words() -> Mapping[str, frozenset[str]]:
    """The commonest function words of the languages that can be taken for each other."""
    return {row["language"]: frozenset(row["words"].split()) for row in read_table(_HERE / "function_words.csv")}


@lru_cache(maxsize=1)
def language_cues() -> Mapping[str, re.Pattern[str]]:
    """What words of a language look like, for those that have such words."""
    rows = read_table(_HERE / "function_words.csv")
    return {row["language"]: re.compile(row["cues"], re.IGNORECASE) for row in rows if row["cues"]}


def _alternatives(pattern: str) -> Iterator[str]:
    """The alternatives of a pattern, cut at the bars outside of brackets."""
    depth, start = 0, 0
    for place, letter in enumerate(pattern):
        depth += (letter == "(") - (letter == ")")
        if letter == "|" and not depth:
            yield pattern[start:place]
            start = place + 1
    yield pattern[start:]


@lru_cache(maxsize=32)
def read_table(path: Path) -> Sequence[Mapping[str, str]]:
    """The rows of a table that comes with this program, each by the names in its first line; read once."""
    with path.open(encoding="utf-8", newline="") as lines:
        return tuple(csv.DictReader(lines))
