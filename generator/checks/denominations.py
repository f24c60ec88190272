"""Currencies that several countries call alike: a pair in, whose crowns, pounds or francs its target speaks of out."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import lru_cache
from pathlib import Path

from generator.checks.adjectives import countries_of
from generator.checks.gazetteer import gazetteer
from generator.checks.pair import Pair
from generator.checks.tables import read_table

_TABLE = Path(__file__).parent / "denominations.csv"
# Languages that put the country behind its currency, as a rule.
_BEHIND = frozenset({"fr", "es", "pt", "ca", "it", "ar"})
# The franc of fourteen African countries, which has no country of its own.
_CFA = re.compile(r"CFA|КФА|سيفا|セーファー|非洲法郎|西非法郎|中非法郎|세파")
_BEFORE = re.compile(r"([^\W\d_][\w-]*)[\s・]?$")
_AFTER = re.compile(
    r"\s(?:(?:de la |de l['’]|de los |della |do |da |del |de |d['’])?)([^\W\d_][\w-]*(?: [^\W\d_][\w-]*)?)"
)
_NEAR = 14


def other_country(pair: Pair) -> str:
    """The words by which a target gives the currency of an English source to another country, empty if it does not."""
    source, language = pair.source.replace("£", " sterling "), pair.target_locale.language
    if pair.source_locale.language != "en" or not _any_english().search(source):
        return ""
    for row in read_table(_TABLE):
        if not row.get(language) or not (here := _expected(row, source)):
            continue
        for words, countries in _stated(row, pair.target, language):
            if countries and not countries & here:
                return words
    return ""


def _expected(row: Mapping[str, str], source: str) -> set[str]:
    """The countries whose currency of a family an English text speaks of; none where it does not say whose."""
    found: set[str] = set()
    for match in _english(row["en"], row["codes"]).finditer(source):
        if code := _codes(row["codes"]).get(match[0]):
            found.add(code)
            continue
        before = _BEFORE.search(source[max(0, match.start() - 2 * _NEAR) : match.start()])
        if before and before[1] == "CFA":
            found.add("CFA")
            continue
        # "South Korean", "New Zealand": the last word tells.
        own = countries_of(before[1], "en") if before else set()
        found |= own or _implied(row["implied"]).get(match[0].lower(), set())
    return found


def _stated(row: Mapping[str, str], target: str, language: str) -> Iterator[tuple[str, set[str]]]:
    """Where a target names a currency of a family, and the countries to which it gives it."""
    for match in _forms(row[language]).finditer(target):
        around = target[max(0, match.start() - _NEAR) : match.end() + _NEAR]
        if _CFA.search(around) and row["family"] == "franc":
            yield around, {"CFA"}
        elif language in _BEHIND:
            after = _AFTER.match(target, match.end())
            yield (f"{match[0]} {after[1]}", _countries(after[1], language)) if after else ("", set())
        else:
            yield _with_before(row, match, language)
    codes = _codes(row["codes"])
    for found in re.finditer(rf"(?<![A-Z])(?:{'|'.join(codes)})(?![A-Z])", target):
        yield found[0], {codes[found[0]]}


def _with_before(row: Mapping[str, str], match: re.Match[str], language: str) -> tuple[str, set[str]]:
    """A currency with the country before it, and that country; without one, those whose word for it this is."""
    before = match.string[max(0, match.start() - _NEAR) : match.start()].rstrip(" ・\u00a0")
    if language in ("ja", "zh", "ko"):
        named = {words: set(codes) for codes, words in gazetteer(language).named(before).items()}
        own = next((codes for words, codes in named.items() if before.endswith(words)), set())
    else:
        word = _BEFORE.search(before)
        own = _countries(word[1], language) if word else set()
    own = own or _implied(row["implied"]).get(match[0].lower(), set())
    return f"{before[-_NEAR:]} {match[0]}".strip(), own


def _countries(words: str, language: str) -> set[str]:
    named = (codes for codes, name in gazetteer(language).named(words).items() if words.startswith(name))
    found = {code for codes in named for code in codes if code.isupper()}
    return found | countries_of(words.split(maxsplit=1)[0], language)


@lru_cache(maxsize=1)
def _any_english() -> re.Pattern[str]:
    """Any such currency at all: most texts name none."""
    return re.compile("|".join(_english(row["en"], row["codes"]).pattern for row in read_table(_TABLE)))


@lru_cache(maxsize=32)
def _english(words: str, codes: str) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{words}|{'|'.join(_codes(codes))})(?!\w)")


@lru_cache(maxsize=256)
def _forms(words: str) -> re.Pattern[str]:
    edges = r"(?<!\w)(?:{})(?!\w)" if words[0] < "\u3000" else "{}"
    return re.compile(edges.format(words), re.IGNORECASE)


@lru_cache(maxsize=32)
def _codes(pairs: str) -> Mapping[str, str]:
    """The country of each ISO 4217 code of a family."""
    return dict(pair.split("=") for pair in pairs.split())


@lru_cache(maxsize=32)
def _implied(pairs: str) -> Mapping[str, set[str]]:
    """The countries that call their currency by a word, where not every country of the family does."""
    split = (pair.split("=") for pair in pairs.split("|") if pair)
    return {word: set(countries.split()) for word, countries in split}
