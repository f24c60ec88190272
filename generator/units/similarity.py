"""Two source texts in, how alike they are out: the same words exactly, or a score from 0 to 99."""

from __future__ import annotations

import hashlib
import re
import unicodedata

from generator.units.tokens import UNSPACED, fold, tokens
from generator.units.xml_text import writable

# Quotation marks and apostrophes of every kind count as one: typography is not wording.
_INVISIBLE: dict[str, str | None] = dict.fromkeys("\u00ad\u200b\ufeff")
_QUOTES = str.maketrans({**_INVISIBLE, **dict.fromkeys("“”„‟«»″＂", '"'), **dict.fromkeys("‘’‚‛ʼ′`´", "'")})
_NUMBER = re.compile(r"\d+(?:[.,:\u00a0\u202f']\d+)*")
# A sign, a character of a script without spaces, or a word.
_WORD = re.compile(rf"[{UNSPACED}]|[^\W{UNSPACED}]+|[^\w\s]")
# A match whose numbers differ needs a hand for each of them; one that differs in case only needs hardly any.
_OTHER_NUMBERS = 4
_OTHER_CASE = 1
# Enough of a word to know it by in most of its forms.
_PREFIX = 5


def exact_key(text: str) -> str:
    """The text as exact matches compare it: NFC, one kind of space and of quotation mark, no control characters.

    The case stays."""
    return " ".join(unicodedata.normalize("NFC", writable(text)).translate(_QUOTES).split())


def key_hash(key: str) -> int:
    """A signed 64-bit number for a key, the same on every machine."""
    return int.from_bytes(hashlib.blake2b(key.encode(), digest_size=8).digest(), "big", signed=True)


def index_words(key: str) -> set[str]:
    """The words under which a text is found again: beginnings of its words; pairs in scripts without spaces.

    Numbers are left out: texts that differ only in them are to be found.
    """
    found: set[str] = set()
    before = None
    for token in tokens(key):
        if not token.is_word or token.text.isdigit():
            before = None
        elif len(token.text) == 1 and not token.text.isascii():
            found.add((before or "") + token.text)
            before = token.text
        else:
            found.add(fold(token.text)[:_PREFIX])
            before = None
    return found


def score(one: str, other: str, floor: int = 0) -> int:
    """How alike two keys are: 100 for the same text, at most 99 for any other, 0 below the floor.

    The mean of the shares of characters and of words in common (Indel distance), without regard to case and to what the
    numbers are, less a little where those differ. Characters alone would find half of any sentence in any other, words
    alone would take an inflected word for another one. It never rounds up.
    """
    if one == other:
        return 100
    from rapidfuzz import fuzz
    from rapidfuzz.distance import Indel

    left, right = _NUMBER.sub("#", one.casefold()), _NUMBER.sub("#", other.casefold())
    letters = fuzz.ratio(left, right, score_cutoff=2 * floor - 100)
    if letters < 2 * floor - 100:
        return 0
    words = Indel.normalized_similarity(_WORD.findall(left), _WORD.findall(right))
    numbers = _NUMBER.findall(one) != _NUMBER.findall(other)
    cost = _OTHER_NUMBERS if numbers else int(left == right) * _OTHER_CASE
    found = int(letters + 100 * words) // 2 - cost
    return min(found, 99) if found >= max(floor, 1) else 0
