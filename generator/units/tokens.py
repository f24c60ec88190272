"""A text in, its tokens out: words, and single characters in scripts that put no space between words."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

# Marks that belong to the letter before them, and the Indic blocks, whose vowel signs are no letters to `re`.
_MARKS = (
    r"\u0300-\u036f\u0483-\u0489\u0591-\u05c7\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06ed"
    r"\u0900-\u0963\u0966-\u0dff"
)
# Han, kana, Thai, Lao, Tibetan, Myanmar and Khmer: no space between words, so that every character is a token.
UNSPACED = (
    r"\u0e00-\u0fff\u1000-\u109f\u1780-\u17ff\u3005-\u3007\u3040-\u30ff\u31f0-\u31ff\u3400-\u9fff"
    r"\uf900-\ufaff\U00020000-\U0003ffff"
)
# Hangul words carry their particles at the end; the syllables are tokens, and a word begins where a run of them begins.
_HANGUL = r"\uac00-\ud7a3"

_DOTTED = r"(?<![^\W_])(?:[A-Z]\.){2,}"
_SPACED = re.compile(rf"(?P<dotted>{_DOTTED})|(?P<word>[\w{_MARKS}]+)|\S")
_MIXED = re.compile(
    rf"(?P<syllable>[{_HANGUL}])|(?P<character>[{UNSPACED}])|(?P<dotted>{_DOTTED})"
    rf"|(?P<word>(?:(?![{UNSPACED}{_HANGUL}])[\w{_MARKS}])+)|\S"
)
_NEEDS_MIXED = re.compile(f"[{UNSPACED}{_HANGUL}]")
_ADDRESS = re.compile(r"\b(?:[a-z][a-z0-9+.-]*://|www\.)\S+|\S+@\S+\.\w+", re.IGNORECASE)
_HYPHENS = "-\u2010\u2011\u00ad"
_APOSTROPHES = str.maketrans({"\u2019": "'", "\u02bc": "'", "\uff07": "'"})


@dataclass(frozen=True, slots=True)
class Token:
    """A word, a character or a sign, as written, and where. `begins` is false inside a run of Hangul."""

    text: str
    start: int
    end: int
    begins: bool = True

    @property
    def is_word(self) -> bool:
        """True for letters and figures, false for signs."""
        return self.text[0].isalnum()


# A text is read for its terms, for persons, for the memory: several times in a row.
@lru_cache(maxsize=1024)
def tokens(text: str) -> tuple[Token, ...]:
    """The tokens of a text in order, with dotted acronyms (`U.N.`) as `UN` and without hyphens between two words.

    Addresses (URLs, e-mail) give no tokens: what looks like a word in them is none.
    """
    return tuple(_without_hyphens(text, _outside_addresses(text, _cut(text))))


def fold(text: str) -> str:
    """The text without regard to case and with one apostrophe; the form in which words are compared."""
    return text.translate(_APOSTROPHES).casefold()


def without_accents(text: str) -> str:
    """The text with its letters bare: `reunião` gives `reuniao`."""
    if text.isascii():
        return text
    return "".join(one for one in unicodedata.normalize("NFD", text) if not unicodedata.combining(one))


def _cut(text: str) -> Iterator[Token]:
    pattern = _SPACED if text.isascii() or not _NEEDS_MIXED.search(text) else _MIXED
    hangul_until = -1
    for found in pattern.finditer(text):
        start, end = found.span()
        if found.lastgroup == "dotted":
            yield Token(found[0].replace(".", ""), start, end)
        elif found.lastgroup == "syllable":
            yield Token(found[0], start, end, begins=start != hangul_until)
            hangul_until = end
        else:
            yield Token(found[0].translate(_APOSTROPHES), start, end)


def _outside_addresses(text: str, cut: Iterator[Token]) -> Iterator[Token]:
    if "@" not in text and "://" not in text and "www." not in text.lower():
        yield from cut
        return
    addresses = [found.span() for found in _ADDRESS.finditer(text)]
    for token in cut:
        if not any(start <= token.start < end for start, end in addresses):
            yield token


def _without_hyphens(text: str, cut: Iterator[Token]) -> Iterator[Token]:
    """`secretary-general` and `secretary general` are the same words."""
    for token in cut:
        inside = token.start > 0 and token.end < len(text)
        if inside and token.text in _HYPHENS and text[token.start - 1].isalnum() and text[token.end].isalnum():
            continue
        yield token
