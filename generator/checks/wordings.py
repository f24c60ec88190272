"""What one language denies and another does not: "not until" is "only when", "remember" is "do not forget".

The table gives, by wording, how English says it and how others do. On the side `source` English denies: its words of
denial count for nothing where the other language has one of its own ways. On the side `target` the other language
denies: that counts for nothing beside the English, as long as English denies nothing else; `aside` is always so.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from generator.checks.pair import Pair
from generator.checks.tables import read_table

_TABLE = Path(__file__).resolve().parent / "wordings.csv"
# Stands for what was denied: an English word that may deny, and need not.
_OPEN = " unlike "
_DENIES = re.compile(
    r"\b(?:not|no|never|nobody|nothing|none|neither|nowhere|cannot|unable|fail\w*)\b|n['’]t\b", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class _Wording:
    """A way to say a thing in English and in another language."""

    side: str
    english: re.Pattern[str]
    other: re.Pattern[str]


def said_otherwise(pair: Pair, source: str) -> tuple[str, str]:
    """The source and the target without the denials that the other of them may say without one."""
    target, wordings = pair.target, _wordings(pair.target_locale.language)
    if pair.source_locale.language != "en" or not wordings:
        return source, target
    if _DENIES.search(source) or "without" in source:
        source = _without_denials(source, target, wordings)
    sides = ("aside",) if _DENIES.search(pair.source) else ("target", "aside")
    for one in (one for side in sides for one in wordings.get(side, ())):
        if one.english.search(pair.source):
            target = one.other.sub(" ", target)
    return source, target


def _without_denials(source: str, target: str, wordings: Mapping[str, list[_Wording]]) -> str:
    for one in wordings.get("source", ()):
        if one.english.search(source) and one.other.search(target):
            source = one.english.sub(_OPEN, source)
    return source


@lru_cache(maxsize=32)
def _wordings(language: str) -> Mapping[str, list[_Wording]]:
    """The wordings of a language by their side."""
    found: dict[str, list[_Wording]] = {}
    for row in read_table(_TABLE):
        if other := row.get(language):
            patterns = (re.compile(one, re.IGNORECASE) for one in (row["en"], other))
            found.setdefault(row["side"], []).append(_Wording(row["side"], *patterns))
    return found
