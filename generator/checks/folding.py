"""Names as they are compared: a word in, its letters without case, accents and endings out."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

_WORD = re.compile(r"[^\W_]+(?:[\u0300-\u036f\u064b-\u0652]+[^\W_]*)*")
_RUSSIAN = re.compile(
    r"(?:ого|аем|ай|аю|ае|ему|ому|ыми|ими|ами|ями|ой|ей|ою|ею|ом|ем|ам|ям|ах|ях|ов|ым|им|ых|ый|ая|ое|ые|ую|[аяоеыиуюьй])$"
)
_ARABIC_PREFIX = re.compile(r"^[وف]?(?:[بك]?ال|لل|[بلك](?=\w{4}))?(?=\w{3})")
_ARABIC_LETTERS = str.maketrans("أإآىةؤئ", "ااايهوي", "\u0640")
_VOWELS = re.compile("[\u064b-\u0652]")
_MARKS = re.compile(r"[\u0300-\u036f\u064b-\u0652]")


@lru_cache(maxsize=16384)
def fold_name(text: str, language: str) -> str:
    """A word in lower case and without accents; in Arabic without vowel signs, conjunctions and the article."""
    if text.isascii():
        return text.casefold()
    # The breve of "й" makes it another letter.
    parts = unicodedata.normalize("NFD", text.casefold()).replace("и\u0306", "й")
    plain = unicodedata.normalize("NFC", _MARKS.sub("", parts))
    if language in ("ar", "fa", "ur"):
        return _ARABIC_PREFIX.sub("", plain.translate(_ARABIC_LETTERS))
    return plain


def without_vowels(text: str) -> str:
    """A text without the vowel signs of Arabic, which most texts do not write."""
    return _VOWELS.sub("", text)


@lru_cache(maxsize=16384)
def stem(folded: str, language: str) -> str:
    """A folded word without the endings of its cases."""
    if language in ("ru", "uk", "bg") and len(folded) > 3:
        return _RUSSIAN.sub("", folded)
    if language == "de" and len(folded) > 4:
        bare = folded.removesuffix("s")
        return re.sub(r"(?:en|er|em|e|n)$", "", bare) if len(bare) > 6 else bare
    return folded


def words_with_places(text: str) -> list[tuple[str, int, int]]:
    """The words of a text, cut at hyphens and apostrophes, and where they begin and end."""
    return [(match[0], match.start(), match.end()) for match in _WORD.finditer(text)]
