"""A model's vocabulary: the letters that it has, and texts of which it can write every word.

Firefox's small models know the letters of their two languages alone; of "Växjö" they make "V'xjo", of "Łódź" "Od.".
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache

from generator.errors import ModelError
from generator.locales import Locale
from generator.translation.shield import shield

_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
# Letters that Unicode does not take apart into a base letter and a mark.
_PLAIN = str.maketrans(
    {"ł": "l", "ø": "o", "đ": "d", "ð": "d", "þ": "th", "ß": "ss", "ı": "i", "æ": "ae", "œ": "oe", "ŋ": "ng", "ħ": "h"}
    | {"Ł": "L", "Ø": "O", "Đ": "D", "Ð": "D", "Þ": "Th", "ẞ": "SS", "Æ": "Ae", "Œ": "Oe", "Ŋ": "Ng", "Ħ": "H"}
)


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """The letters of a model, and whether its target is written in Latin ones, in which names keep their spelling."""

    letters: frozenset[str]
    latin: bool

    def ask(self, translate: Callable[[str], str], text: str) -> str:
        """What `translate` makes of a text. Names that the model cannot write, and words in another script, stand in it
        as they are; other words that it cannot read are given to it without their marks."""
        hidden = shield(text, [word for word in _WORD.findall(text) if self._stays(word)])
        answer = translate(self._readable(hidden.text))
        return hidden.restore(answer) if hidden.survived(answer) else translate(self._readable(text))

    def _stays(self, word: str) -> bool:
        return self.latin and not self._has(word) and (word[0].isupper() or not self._has(_plain(word)))

    def _readable(self, text: str) -> str:
        return _WORD.sub(lambda match: match[0] if self._has(match[0]) else _plain(match[0]), text)

    def _has(self, word: str) -> bool:
        return self.letters.issuperset(word.replace("-", ""))


def _plain(word: str) -> str:
    """The word without the marks of its letters; one in another script as it is."""
    apart = unicodedata.normalize("NFD", word.translate(_PLAIN))
    plain = "".join(letter for letter in apart if not unicodedata.combining(letter))
    return plain if plain.isascii() else word


def vocabulary(content: bytes, target: Locale) -> Vocabulary:
    """The vocabulary in a file of SentencePiece. Raises ModelError for what is none."""
    # A language's own name for itself is in its own letters.
    return Vocabulary(_letters(content), str(target.babel().display_name)[:1] < "\u0250")


@lru_cache(maxsize=4)
def _letters(content: bytes) -> frozenset[str]:
    from sentencepiece import SentencePieceProcessor

    try:
        pieces = SentencePieceProcessor(model_proto=content)
    except RuntimeError as error:
        raise ModelError(f"not a vocabulary of SentencePiece: {error}", "install the model again") from error
    written = (pieces.id_to_piece(place) for place in range(pieces.get_piece_size()))
    return frozenset(letter for piece in written for letter in piece if letter.isalpha())
