"""Does a name with letters that English lacks ("Malmö", "Łódź") stand in the target?

Whatever it is a name of: no table need know it, since no language translates such a word without keeping its sound.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from difflib import SequenceMatcher

from generator.checks.folding import fold_name
from generator.checks.gazetteer import gazetteer
from generator.checks.names import writes_latin
from generator.checks.pair import Pair, warning
from generator.checks.parts import is_heard_among, latin_words, stands_among
from generator.checks.persons import is_title, persons
from generator.findings import Finding

# Names of three words and more are of bodies, and are translated: "Médecins Sans Frontières".
_RUN = re.compile(r"(?<![\w'’-])[^\W\d_a-z][\w'’-]+(?: [^\W\d_a-z][\w'’-]+)*")
_LONGEST = 2
_SHORTEST = 4
# "Elíseo" for "Élysée" is .67; nothing is said of how a name is spelt, only that it is there.
_LITTLE_ALIKE = 0.6


def check_marked(pair: Pair) -> Iterator[Finding]:
    """A name of the source with a letter beyond the English alphabet has nothing like it in the translation."""
    if pair.source.isascii() or pair.source_locale.language != "en" or pair.same_language:
        return
    if not writes_latin(pair.target_locale.language):
        return
    names = [name for name in _names(pair.source) if name not in pair.target]
    if not names:
        return
    words, language = latin_words(pair.target), pair.target_locale.language
    others = _known(pair)
    for name in names:
        there = stands_among(name, words, language) or _has_alike(name, words) or is_heard_among(name, words)
        if name not in others and not there:
            yield warning("names", f"{name} seems not to be in the translation", name)


def _names(text: str) -> list[str]:
    runs = [match[0].split() for match in _RUN.finditer(text)]
    words = [word.removesuffix("'s").removesuffix("’s") for run in runs if len(run) <= _LONGEST for word in run]
    wanted = (
        word
        for word in words
        if word[0].isupper() and len(word) >= _SHORTEST and not _is_english(word) and not is_title(word)
    )
    return list(dict.fromkeys(wanted))


def _has_alike(name: str, words: frozenset[str]) -> bool:
    plain = fold_name(name, "")
    near = (word for word in words if word[0] == plain[0])
    return any(SequenceMatcher(None, plain, word).ratio() >= _LITTLE_ALIKE for word in near)


def _is_english(word: str) -> bool:
    return word.replace("’", "'").isascii()


def _known(pair: Pair) -> str:
    """The names that other checks look after: those of the segment, of people, of places and of terms."""
    places = gazetteer(pair.source_locale.tag).named(pair.source).values()
    terms = (match.surface for match in pair.terms.matches(pair.source)) if pair.terms else ()
    people = (part for name in persons(pair.source) or () for part in name.parts)
    return " ".join([*pair.keep, *places, *terms, *people])
