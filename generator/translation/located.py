"""A source that says where something is in, the same of its translation out: "a Nairobi" of an engine is "en Nairobi".

Catalan has one word for "in" and "to" a place; what comes through it says "to" in languages that have two.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.checks.gazetteer import gazetteer
from generator.locales import Locale
from generator.translation.rewriting import Rewriting

_IN = re.compile(r"\b[Ii]n (?:the )?(?P<place>[A-ZÀ-Þ][\w’'-]+(?: [A-ZÀ-Þ][\w’'-]+)*)")


def located(source: str, target: str, prepositions: Rewriting, locale: Locale) -> str:
    """The target with the preposition of place before every place that an English source says something is in.

    `prepositions` has by the pattern of one of direction the one of place.
    """
    if not prepositions or not _IN.search(source):
        return target
    for name in _places(source, target, locale):
        for row in prepositions:
            target = re.sub(rf"(?:{row.pattern.pattern})(?= {re.escape(name)}\b)", row.instead, target)
    return target


def _places(source: str, target: str, locale: Locale) -> Iterator[str]:
    """How the target names the places that the source has behind "in", and nowhere behind "to"."""
    here, there = gazetteer("en").named(source), gazetteer(locale.tag).named(target)
    names = {words: there[codes] for codes, words in here.items() if codes in there}
    for match in _IN.finditer(source):
        words = next((one for one in names if match["place"].startswith(one)), match["place"])
        if not re.search(rf"\bto (?:the )?{re.escape(words)}\b", source):
            yield names.get(words, words)
