"""A word in, whether English has it out: what no dictionary has, and a capital begins, is somebody's or something's
name."""

from __future__ import annotations

import re
from functools import lru_cache

from generator.sources.wording import word_set

_ENDINGS = (("ies", "y"), ("es", ""), ("s", ""), ("ing", ""), ("ing", "e"), ("ed", ""), ("ed", "e"), ("er", ""))


def is_english_word(word: str) -> bool:
    """True for a word of the dictionary in any of its forms, or one made of two such words with a hyphen.

    The dictionary has the best known names of people and places as well: that a word is in it does not make it no name.
    """
    low = word.casefold().replace("’", "'").removesuffix("'s").rstrip(".'")
    known = _dictionary()
    if low in known or any(
        low.endswith(ending) and f"{low[: -len(ending)]}{put}" in known for ending, put in _ENDINGS if len(low) > 3
    ):
        return True
    parts = re.split(r"[-‐‑]", low)
    return len(parts) > 1 and all((len(part) > 2 or part in _SMALL) and is_english_word(part) for part in parts)


def is_foreign(word: str) -> bool:
    """True for a word of three letters or more that no dictionary of English has, so that with a capital it can only
    be a name; False for every word where the language model brought no dictionary."""
    letters = sum(letter.isalpha() for letter in word)
    return letters > 2 and bool(_dictionary()) and not is_english_word(word)


@lru_cache(maxsize=1)
def _dictionary() -> frozenset[str]:
    """The words from which the language model's lemmatizer tells the forms of others: nouns, verbs, adjectives."""
    from generator.summaries.text import load_model

    folder = load_model().path / "lemmatizer" / "lookups"
    if not (folder / "lookups.bin").is_file():
        return frozenset()
    from spacy.lookups import Lookups

    tables = Lookups().from_disk(folder)
    if not tables.has_table("lemma_index"):
        return frozenset()
    return frozenset(word for words in tables.get_table("lemma_index").values() for word in words) | _SMALL


_SMALL = word_set("""
the a an of for and or to in on at by with from as not no this that these those it he she they we you i co de ex re up
has have had is are was were be been will would can could shall should may might must do does did who which whose whom
when where while if but so than then there here its his her their our my your into onto upon among between during
since until also only both each every any some such own same other another him us me them
""")
