"""Pseudo-translation: text marked predictably, for tests and for seeing what a layout does with other languages.

`en-XA` writes accented letters and `ar-XB` reverses the direction, as CLDR's pseudo-locales do; any other locale gets
its tag in front: "[fr: …]". Numbers, names and marks stay as they are.
"""

from __future__ import annotations

from collections.abc import Sequence

from generator.config import Config
from generator.locales import Locale
from generator.provenance import digest
from generator.translation.engine import Hypothesis, Model

_ACCENTED = str.maketrans("aceinosuyACEINOSUY", "áçéíñóšúýÁÇÉÍÑÓŠÚÝ")
_RIGHT_TO_LEFT = ("\u202e", "\u202c")  # RIGHT-TO-LEFT OVERRIDE, POP DIRECTIONAL FORMATTING


class PseudoEngine:
    """An engine from any language to any other; only where the settings name it."""

    name = "pseudo"
    mangles_names = False

    def __init__(self, config: Config) -> None:
        del config

    def models(self) -> Sequence[Model]:
        """One direction, from the undetermined language to the undetermined language: it fits every pair."""
        any_language = Locale("und")
        sha256 = digest(self.name)
        return (Model(self.name, any_language, any_language, self.name, "1", sha256, "AGPL-3.0-or-later", None, True),)

    def translate(self, texts: Sequence[str], model: Model, count: int = 1) -> list[list[Hypothesis]]:
        """One marked text per text, with full confidence."""
        return [[Hypothesis(_mark(text, model.target.tag), 0.0)] for text in texts]


def _mark(text: str, tag: str) -> str:
    if not text.strip():
        return text
    if tag == "en-XA":
        return text.translate(_ACCENTED)
    if tag == "ar-XB":
        return text.join(_RIGHT_TO_LEFT)
    return f"[{tag}: {text}]"
