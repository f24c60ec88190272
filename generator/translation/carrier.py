"""Names and titles that stand alone, in a carrier sentence and out of it again.

Engines are trained on sentences: "AI Global Forum" alone becomes word salad, "The AI Global Forum." does not.
"""

from __future__ import annotations

import re
from functools import lru_cache
from pathlib import Path

from generator.checks.tables import read_table
from generator.locales import Locale
from generator.units.segment import SegmentKind

_CARRIERS = {"en": "The {}."}
_FRAGMENTS = frozenset({SegmentKind.NAME, SegmentKind.PHRASE, SegmentKind.ROLE})
_SMALL = re.compile(r"(?:the|a|an|of|and|for|in|on|at|to|its|their)\b", re.IGNORECASE)
# What tells a clause ("Norway and Ghana signed an agreement"), which is no name and stands by itself.
_VERB = re.compile(
    r"\s(?:will|shall|would|has|have|had|is|are|was|were"
    r"|(?:[a-z]+ed|held|met|took|gave|made) (?:an?|the|its|their|his|her))\s"
)


def carried(text: str, kind: SegmentKind, source: Locale) -> str | None:
    """The text in a carrier sentence, None for a clause, a single word, or what begins with a small word."""
    carrier = _CARRIERS.get(source.language)
    is_title = text[:1].isupper() and len(text.split()) > 1 and (text[-1:].isalnum() or text.endswith(")"))
    if not carrier or kind not in _FRAGMENTS or not is_title or _SMALL.match(text) or _VERB.search(text):
        return None
    return carrier.format(text)


def bare(answer: str, target: Locale) -> str:
    """The answer without the carrier's article (left as it was, perhaps) and full stop, beginning with a capital."""
    own = [carrier.split(" ", 1)[0].lower() for carrier in _CARRIERS.values()]
    every = (*own, *_articles(target.language))
    articles = "|".join(re.escape(one) + ("" if one.endswith("'") else r"\s") for one in every)
    text = re.sub(rf"^(?:{articles or '(?!)'})", "", answer.strip(), flags=re.IGNORECASE).rstrip(". ")
    return text[:1].upper() + text[1:]


@lru_cache(maxsize=32)
def _articles(language: str) -> tuple[str, ...]:
    rows = [row for row in read_table(Path(__file__).with_name("articles.csv")) if row["language"] == language]
    return tuple(article for row in rows for article in row["articles"].split("|"))
