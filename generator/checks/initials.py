"""An acronym and the words before it in, whether they explain it out."""

from __future__ import annotations

import re
import unicodedata

# A word of so many letters may be made of two.
_LONG = 12


_SMALL = 3


def is_spelt_out(acronym: str, text: str) -> bool:
    """True if words in a row begin with the letters of an acronym, small ones between them left out.

    Two letters may begin two words by chance: one of these must have a capital.
    """
    words = [word for word in re.findall(r"[^\W\d_]+", text) if len(word) > _SMALL or word[0].isupper()]
    plain = [unicodedata.normalize("NFD", word)[0].upper() for word in words]
    size, letters = len(acronym), [*acronym.upper()]
    starts = (start for start in range(len(words) - size + 1) if plain[start : start + size] == letters)
    found = (words[start : start + size] for start in starts)
    return any(size > 2 or any(word[0].isupper() for word in run) for run in found)


def are_initials(acronym: str, before: str) -> bool:
    """True if the letters of an acronym begin words before it; of a long word, German takes another letter as well."""
    words = re.findall(r"\w+", unicodedata.normalize("NFC", before).casefold())[-3 * len(acronym) :]
    inner = sum(len(word) > _LONG for word in words[-len(acronym) :])
    missing = 0
    for letter in acronym.casefold():
        place = next((place for place, word in enumerate(words) if word[0] == letter), None)
        missing += place is None
        words = words if place is None else words[place + 1 :]
    return missing <= min(inner, (len(acronym) - 1) // 3)
