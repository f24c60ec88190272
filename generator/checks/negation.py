"""Does the target deny what the source denies, and nothing else?"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from generator.checks.pair import Pair, critical, phrase, warning
from generator.checks.tables import negations
from generator.findings import Finding

# What denies once in two words.
_PAIRED = re.compile(r"\bneither\b.{1,80}?\bnor\b|\bnot?\b.{1,60}?\bnor\b", re.IGNORECASE)


def check_negation(pair: Pair) -> Iterator[Finding]:
    """The translation denies what the source states, or states what the source denies.

    Only clear cases are reported: one side has a word of negation ("not", "não", "ne … pas") and the other has none,
    nor any word that may carry one ("impossible", "unable", "fails to").
    """
    if pair.same_language:
        return
    source, target = (
        negated(pair.source, pair.source_locale.language),
        negated(pair.target, pair.target_locale.language),
    )
    if source is None or target is None:
        return
    if source[0] and not any(target):
        yield critical("negation", f"the source says {source[0]!r}; the translation has no negation", source[0])
    elif fewer := _fewer(pair):
        yield warning("negation", f"the source denies {fewer[0]} times, the translation {fewer[1]}")
    elif target[0] and not any(source):
        yield critical("negation", f"the translation says {target[0]!r}; the source has no negation", target[0])


def _fewer(pair: Pair) -> tuple[int, int] | None:
    """How often both texts deny, where the source does so twice or more and the target less often; else None."""
    here, there = _patterns(pair.source_locale.language), _patterns(pair.target_locale.language)
    if not here or not there:
        return None
    source = len(here[0].findall(_PAIRED.sub(" neither ", here[2].sub(" ", pair.source))))
    if source < 2 or pair.source.isupper():
        return None
    plain = there[2].sub(" ", pair.target)
    spans = {match.end() for pattern in there[:2] for match in pattern.finditer(plain)}
    return (source, len(spans)) if len(spans) < source else None


def negated(text: str, language: str) -> tuple[str, str] | None:
    """The first word of certain and of possible negation in a text, empty where there is none; None if unknown."""
    patterns = _patterns(language)
    if not patterns:
        return None
    *words, idioms = patterns
    plain = idioms.sub(" ", text)
    certain, possible = (pattern.search(plain) for pattern in words)
    return (certain[0] if certain else "", possible[0] if possible else "")


@lru_cache(maxsize=64)
def _patterns(language: str) -> tuple[re.Pattern[str], re.Pattern[str], re.Pattern[str]] | None:
    words = negations(language)
    if not words:
        return None
    certain = "|".join(_certain(word) for word in words.certain)
    possible = "|".join(_possible(pattern) for pattern in words.possible)
    idioms = "|".join(_possible(pattern) for pattern in words.idioms) or "(?!)"
    return re.compile(certain, re.IGNORECASE), re.compile(possible, re.IGNORECASE), re.compile(idioms, re.IGNORECASE)


def _certain(word: str) -> str:
    if word.startswith(("n't", "n’t")):
        return rf"\w+{word}\b"
    if " … " in word:
        before, after = word.split(" … ")
        return rf"\b(?:{before}\s|n['’])\s?(?:\w+['’-]?\s?){{1,5}}?\b{after}(?!\w)"
    return word if "(" in word and " " in word else phrase(word).pattern


def _possible(pattern: str) -> str:
    spaced = pattern[0] < "\u2e80"
    return rf"\b(?:{pattern})\b" if spaced else pattern
