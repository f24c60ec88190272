"""Words in one string in, the set of them out."""

from __future__ import annotations


def word_set(words: str) -> frozenset[str]:
    """The words of a string, parted by white space."""
    return frozenset(words.split())
