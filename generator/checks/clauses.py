"""Clauses by the words that open them: "because", "although", "including"; was one left out, or added?

The table gives, by clause, English and other languages. On the side `lost` English has one form and the others any of
many; on the side `new` it is the other way round. So little is said, and what is said is seldom wrong.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache
from pathlib import Path

from generator.checks.pair import Pair
from generator.checks.sentences import sentences
from generator.checks.tables import read_table

_TABLE = Path(__file__).resolve().parent / "clauses.csv"
# The words with which all lost clauses of the table open: most texts have none of them.
_OPENING = re.compile(
    r"\b(?:because|though|although|despite|spite|notwithstanding|whereas|but|unless|provided|condition|long as|while"
    r"|so that|in order|first time|protest|including|among them|according|instead of|rather than|except|exception)\b",
    re.IGNORECASE,
)


def lost_clause(pair: Pair) -> str:
    """The words that open a clause of the source for which the target has none of its many words; empty if none."""
    if pair.source_locale.language != "en" or not _OPENING.search(pair.source):
        return ""
    for english, other in _clauses(pair.target_locale.language, "lost"):
        if (match := english.search(pair.source)) and not other.search(pair.target):
            return match[0]
    return ""


def new_clause(pair: Pair) -> str:
    """The words that open a clause of the target for which the source has none of its many words; empty if none.

    Two sentences may be joined by any of them.
    """
    if pair.source_locale.language != "en" or len(sentences(pair.source)) > 1:
        return ""
    for english, other in _clauses(pair.target_locale.language, "new"):
        if (match := other.search(pair.target)) and not english.search(pair.source):
            return match[0]
    return ""


@lru_cache(maxsize=32)
def _clauses(language: str, side: str) -> Sequence[tuple[re.Pattern[str], re.Pattern[str]]]:
    """The clauses of a side: English and a language, for those of which the language has words."""
    rows = [row for row in read_table(_TABLE) if row["side"] == side and row.get(language)]
    return [(re.compile(row["en"], re.IGNORECASE), re.compile(row[language], re.IGNORECASE)) for row in rows]
