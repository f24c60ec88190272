"""A model's vocabulary: the letters that it has, and texts of which it can write every word.

Firefox's small models know the letters of their two languages alone; of "Växjö" they make "V'xjo", of "Łódź" "Od.".
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import lru_cache

from generator.errors import ModelError
from generator.locales import Locale
from generator.translation.shield import shield
from generator.units.tokens import without_accents

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
        """What `translate` makes of a text that it is given in its own letters.

        Names are given their marks back where they come out as they went in, "Malmo" as "Malmö"; words in another
        script stay as they are.
        """
        strange = {word: _plain(word) for word in _WORD.findall(text) if not self._has(word)}
        hidden = shield(text, [word for word, plain in strange.items() if self.latin and not self._has(plain)])
        answer = translate(_respelt(hidden.text, strange))
        names = {plain: word for word, plain in strange.items() if word[0].isupper() and plain not in text}
        return hidden.restore(_respelt(answer, names) if self.latin else answer)

    def _has(self, word: str) -> bool:
        return self.letters.issuperset(word.replace("-", ""))


def _respelt(text: str, instead: Mapping[str, str]) -> str:
    return _WORD.sub(lambda match: instead.get(match[0], match[0]), text)


def _plain(word: str) -> str:
    """The word without the marks of its letters; one in another script as it is."""
    plain = without_accents(word.translate(_PLAIN))
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
