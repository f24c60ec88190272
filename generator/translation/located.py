"""A source that says where something is in, the same of its translation out: "a Nairobi" of an engine is "en Nairobi".

Catalan has one word for "in" and "to" a place; what comes through it says "to" in languages that have two.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from generator.checks.gazetteer import gazetteer
from generator.locales import Locale

_IN = re.compile(r"\b[Ii]n (?:the )?(?P<place>[A-ZÀ-Þ][\w’'-]+(?: [A-ZÀ-Þ][\w’'-]+)*)")
# Who arrives in a place comes to it.
_COMES = r"(?<!\blleg[aóo] )(?<!\bllegan )(?<!\bllegar )(?<!\bllegado )(?<!\bllegará )(?<!\bllegarán )(?<!\bllegaron )"


def located(source: str, target: str, prepositions: Mapping[str, str], locale: Locale) -> str:
    """The target with the preposition of place before every place that an English source says something is in.

    `prepositions` has by the one of direction the one of place, both in small letters.
    """
    if not prepositions or not _IN.search(source):
        return target
    for name in _places(source, target, locale):
        for direction, place in prepositions.items():
            before_name = rf"(?= {re.escape(name)}\b)"
            target = re.sub(rf"{_COMES}\b{direction}{before_name}", place, target)
            target = re.sub(rf"\b{direction.capitalize()}{before_name}", place.capitalize(), target)
    return target


def _places(source: str, target: str, locale: Locale) -> Iterator[str]:
    """How the target names the places that the source has behind "in", and nowhere behind "to"."""
    here, there = gazetteer("en").named(source), gazetteer(locale.tag).named(target)
    names = {words: there[codes] for codes, words in here.items() if codes in there}
    for match in _IN.finditer(source):
        words = next((one for one in names if match["place"].startswith(one)), match["place"])
        if not re.search(rf"\bto (?:the )?{re.escape(words)}\b", source):
            yield names.get(words, words)
