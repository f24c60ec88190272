"""Do multiples and parts ("doubled", "three times", "two thirds") stay the same?"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from decimal import Decimal
from functools import lru_cache
from pathlib import Path

from generator.checks.pair import Pair, warning
from generator.checks.proportions import proportions
from generator.checks.tables import read_table
from generator.checks.times import times, times_in_words
from generator.findings import Finding

_TABLE = Path(__file__).parent / "multiples.csv"
# By kind and value: what speaks of it in a language.
Patterns = Mapping[tuple[str, str], re.Pattern[str]]


def check_multiples(pair: Pair) -> Iterator[Finding]:
    """A multiple or a part is another one in the translation: "doubled" became tripled, "two thirds" three quarters.

    Only where the translation does not speak of that of the source in any way, and speaks of another.
    """
    if pair.same_language or pair.source_locale.language != "en":
        return
    yield from _proportions(pair)
    if not _any_multiple().search(pair.source):
        return
    # The parts of an hour are counted otherwise in other languages.
    if times(pair.source) or times_in_words(pair.source):
        return
    here, there = _found(pair.source, "en"), _found(pair.target, pair.target_locale.language)
    for (kind, value), words in here.items():
        others = [found for key, found in there.items() if key[0] == kind and key not in here]
        # Per cent may stand for parts, and for other things as well.
        others = [found for found in others if not found.isdigit()]
        if (kind, value) not in there and others:
            yield warning("number-words", f"{words!r} may have become {others[0]!r}", words)
            return


def _proportions(pair: Pair) -> Iterator[Finding]:
    """A part by number and name that became another: "two thirds" and 3分の1."""
    here = proportions(pair.source, "en")
    there = proportions(pair.target, pair.target_locale.language) if here else frozenset()
    if there and not here & there:
        yield warning("number-words", f"a part of {min(here)} may have become {min(there)} in the translation")


def says_times(value: Decimal, text: str, language: str) -> bool:
    """True if a text has the word for so many times as much: "el triple" for three times."""
    pattern = _patterns(language).get(("times", str(value)))
    return pattern is not None and pattern.search(text) is not None


def _found(text: str, language: str) -> Mapping[tuple[str, str], str]:
    """The multiples and parts that a text speaks of, and how."""
    matches = ((key, pattern.search(text)) for key, pattern in _patterns(language).items())
    return {key: match[0] for key, match in matches if match}


@lru_cache(maxsize=16)
def _patterns(language: str) -> Patterns:
    cells = {(row["kind"], row["value"]): row.get(language, "") for row in read_table(_TABLE)}
    return {key: re.compile(cell, re.IGNORECASE) for key, cell in cells.items() if cell}


@lru_cache(maxsize=1)
def _any_multiple() -> re.Pattern[str]:
    return re.compile("|".join(pattern.pattern for pattern in _patterns("en").values()), re.IGNORECASE)
