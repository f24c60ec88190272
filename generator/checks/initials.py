"""An acronym and the words before it in, whether they explain it out."""

from __future__ import annotations

import re
import unicodedata

# A word of so many letters may be made of two.
_LONG = 12


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
