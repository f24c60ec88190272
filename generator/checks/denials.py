"""The words that deny: a text in, those that certainly do and those that may out."""

from __future__ import annotations

import re
from functools import lru_cache

from generator.checks.folding import without_vowels
from generator.checks.pair import phrase_pattern
from generator.checks.tables import negations

# In English, without verbs.
NOT = re.compile(r"\b(?:not|no|never|without|nobody|nothing|none|neither|cannot)\b|n['’]t\b", re.IGNORECASE)


@lru_cache(maxsize=512)
def negated(text: str, language: str) -> tuple[str, str] | None:
    """The first word of certain and of possible negation in a text, empty where there is none; None if unknown."""
    patterns = denials(language)
    if not patterns:
        return None
    *words, idioms = patterns
    plain = idioms.sub(" ", text)
    certain, possible = (pattern.search(plain) for pattern in words)
    return (certain[0] if certain else "", possible[0] if possible else "")


@lru_cache(maxsize=64)
def has_negation(text: str, language: str) -> bool:
    """True if a text has a word of negation, be it in an idiom; English verbs that deny ("failed to") are none."""
    certain = NOT if language == "en" else certainly(language)
    return bool(certain and certain.search(text))


@lru_cache(maxsize=64)
def denials(language: str) -> tuple[re.Pattern[str], re.Pattern[str], re.Pattern[str]] | None:
    """What denies for certain, what may, and idioms that do not."""
    certain, words = certainly(language), negations(language)
    if certain is None or words is None:
        return None
    possible, idioms = (
        without_vowels(_together([_possible(pattern) for pattern in some], r"\b", r"\b"))
        for some in (words.possible, words.idioms)
    )
    return certain, re.compile(possible, re.IGNORECASE), re.compile(idioms, re.IGNORECASE)


@lru_cache(maxsize=64)
def certainly(language: str) -> re.Pattern[str] | None:
    """What denies for certain, apart from the rest: most texts ask for no more; None for an unknown language."""
    if not (words := negations(language)):
        return None
    return re.compile(_together([_certain(word) for word in words.certain], r"(?<!\w)", r"(?!\w)"), re.IGNORECASE)


def _together(patterns: list[str], left: str, right: str) -> str:
    """One pattern for some; those with the same edges share them, so that edges are looked at once."""
    edged = [one for one in patterns if one.startswith(left) and one.endswith(right)]
    others = [one for one in patterns if one not in edged]
    bare = "|".join(one.removeprefix(left).removesuffix(right) for one in edged)
    return "|".join([f"{left}(?:{bare}){right}" if bare else "(?!)", *others])


def _certain(word: str) -> str:
    if word.startswith(("n't", "n’t")):
        return rf"\w+{word}\b"
    if " … " in word:
        before, after = word.split(" … ")
        return rf"\b(?:{before}\s|n['’])\s?(?:\w+['’-]?\s?){{1,5}}?\b{after}(?!\w)"
    return word if "(" in word and " " in word else phrase_pattern(word)


def _possible(pattern: str) -> str:
    spaced = pattern[0] < "\u2e80"
    return rf"\b(?:{pattern})\b" if spaced else pattern
