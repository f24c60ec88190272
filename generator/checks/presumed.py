"""Places that no table has in a language: a name of the source in, whether the target may name or omit it out."""

from __future__ import annotations

import re
from collections.abc import Iterable

from generator.checks.folding import fold_name, words_with_places
from generator.checks.frequency import frequency
from generator.checks.pair import Pair
from generator.checks.sounds import can_sound, sound_pattern, sounds
from generator.checks.tables import acronym_forms

# Scripts with capitals; German gives them to every noun.
_CAPITALS = frozenset({"es", "pt", "ca", "fr", "it", "ru"})
_SHORTEST = 4
# The same sound at the beginning of a name, as alphabets and languages write it.
_BEGINNINGS = str.maketrans("qcxwyабвгдезиклмнопрстуфх", "kkkviabvgdeziklmnoprstufk")
_OF_MEETINGS = r"(?: [A-Z][\w’'-]+)+ (?:Conference|Process|Forum|Agenda|Initiative|Dialogue|Framework)\b"
_IN_BODY = r"(?: (?:[A-Z][\w’'-]+|for|of|and|on|the|in))+ \(([A-Z][A-Za-z]*[A-Z])\)"


def has_own_acronym(words: str, pair: Pair) -> bool:
    """True for a country by its initials whose form in its language the target has: "RPDC" for the DPRK."""
    forms = acronym_forms(pair.target_locale.language).get(words, ()) if words.isupper() else ()
    return any(re.search(rf"(?<!\w){re.escape(form)}(?!\w)", pair.target) for form in forms)


def begins_name(words: str, source: str) -> bool:
    """True for a place that begins the name of a conference or the like, which may have another name elsewhere."""
    return re.search(rf"(?<!\w){re.escape(words)}{_OF_MEETINGS}", source) is not None


def is_in_body(words: str, pair: Pair) -> bool:
    """True for a place that begins the name of a body whose acronym, behind it in brackets, the target has."""
    if "(" not in pair.source:
        return False
    match = re.search(rf"(?<!\w){re.escape(words)}{_IN_BODY}", pair.source)
    return match is not None and re.search(rf"(?<![A-Za-z]){match[1]}(?![A-Za-z])", pair.target) is not None


def is_presumed(name: str, text: str, pair: Pair) -> bool:
    """True if a rare word with a capital, strange to the source, begins as a city does: "Leópolis" for Lviv.

    `text` is the target without the places that are known there.
    """
    language = pair.target_locale.language
    if language not in _CAPITALS:
        return False
    first = _beginning(name)
    found = [word for word, start, _ in words_with_places(text) if start and _may_be(word, language)]
    return any(_beginning(word) == first for word in _not_of(pair.source, found, language))


def _may_be(word: str, language: str) -> bool:
    # A word that was left in Latin letters is no name of another script.
    if can_sound(language) and word.isascii():
        return False
    return len(word) >= _SHORTEST and word[0].isupper() and not word.isupper() and not frequency(word, language)


def _not_of(source: str, words: Iterable[str], language: str) -> list[str]:
    """The words that do not stand in the source, nor are heard there."""
    folded = fold_name(source, "")
    left = [word for word in words if fold_name(word, "") not in folded]
    if not left or not can_sound(language):
        return left
    patterns = [sound_pattern(word, language) for word, _, _ in words_with_places(source) if word[0].isupper()]
    heard = {word: sounds(word, language) for word in left}
    return [word for word in left if not any(one and one.search(heard[word]) for one in patterns)]


def _beginning(word: str) -> str:
    return fold_name(word, "")[:1].translate(_BEGINNINGS)
