"""Days that a text calls by their names ("New Year's Eve"): text and language in, their months and days out."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache
from pathlib import Path

from generator.checks.pair import any_phrase
from generator.checks.tables import read_table

_TABLE = Path(__file__).parent / "feasts.csv"


@lru_cache(maxsize=64)
def feasts(text: str, language: str) -> Sequence[tuple[int, int, str]]:
    """Month, day and name of every day of the table that a text names."""
    text = text.replace("'", "’")
    folded = text.casefold()
    if not any(name in folded for name in _names(language)):
        return ()
    hits = [(match.start(), month, day, match[0]) for month, day, match in _hits(text, language)]
    return tuple((month, day, name) for _, month, day, name in sorted(hits))


def _hits(text: str, language: str) -> list[tuple[int, int, re.Match[str]]]:
    found = ((month, day, any_phrase(names).search(text)) for month, day, names in _table(language))
    return [(month, day, match) for month, day, match in found if match]


@lru_cache(maxsize=16)
def _names(language: str) -> Sequence[str]:
    """Every name in lower case: most texts have none, and are searched no further."""
    return tuple(name.casefold() for _, _, names in _table(language) for name in names)


@lru_cache(maxsize=16)
def _table(language: str) -> Sequence[tuple[int, int, tuple[str, ...]]]:
    rows = [(int(row["month"]), int(row["day"]), row.get(language, "")) for row in read_table(_TABLE)]
    return [(month, day, tuple(names.split("|"))) for month, day, names in rows if names]
