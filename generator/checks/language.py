"""Is the target written in the language and the script that it should be?"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Iterator
from functools import lru_cache

from generator.checks.links import without_links
from generator.checks.pair import Pair, critical
from generator.checks.tables import function_words
from generator.findings import Finding

# The scripts of a language, by the first word of its letters' Unicode names; Latin letters may stand in all of them.
_SCRIPTS = {
    "ru": {"CYRILLIC"}, "uk": {"CYRILLIC"}, "bg": {"CYRILLIC"}, "sr": {"CYRILLIC"}, "mk": {"CYRILLIC"},
    "ar": {"ARABIC"}, "fa": {"ARABIC"}, "ur": {"ARABIC"}, "he": {"HEBREW"}, "el": {"GREEK"},
    "zh": {"CJK"}, "ja": {"CJK", "HIRAGANA", "KATAKANA", "KATAKANA-HIRAGANA", "IDEOGRAPHIC"}, "ko": {"HANGUL", "CJK"},
    "th": {"THAI"}, "hi": {"DEVANAGARI"}, "ka": {"GEORGIAN"}, "hy": {"ARMENIAN"},
}  # fmt: skip
_NEUTRAL = {"LATIN", "FULLWIDTH", "MODIFIER", "FEMININE", "MASCULINE", "MICRO", "COMBINING", "SUPERSCRIPT"}
# Letters that Persian and Urdu have and Arabic has not.
_NOT_ARABIC = re.compile(r"[پچژگکیےںٹڈڑہۀ]")
_FEWEST = 10
_WORDS = 3


def check_script(pair: Pair) -> Iterator[Finding]:
    """The translation, or a word of it, is in another script than its language is written in."""
    text = without_links(pair.target)
    letters = Counter(_script(letter) for letter in text if letter.isalpha())
    own = _SCRIPTS.get(pair.target_locale.language, set())
    strange = [name for name in letters if name not in own | _NEUTRAL]
    if found := next((word for word in pair.words(text) if _strange(word, own) and word not in pair.source), ""):
        yield critical("script", f"{found!r} is in another script than the translation's language", found)
    elif not strange and own and letters.total() >= _FEWEST and letters["LATIN"] > letters.total() * 0.8:
        yield critical("script", "the translation is in Latin letters")


def check_language(pair: Pair) -> Iterator[Finding]:
    """The translation is in another language than it should be."""
    language = pair.target_locale.language
    words = [word.casefold() for word in pair.words(pair.target)]
    if language == "ar" and len(_NOT_ARABIC.findall(pair.target)) >= _WORDS:
        yield critical("language", "the translation is not in Arabic")
    known = function_words()
    if language not in known or pair.same_language:
        return
    own = known[language]
    counts = {name: sum(word in listed - own for word in words) for name, listed in known.items()}
    likeliest = max(counts, key=lambda name: counts[name])
    if counts[likeliest] >= _WORDS * (1 + sum(word in own for word in words)):
        yield critical("language", f"the translation seems to be in another language ({likeliest})")


def _strange(word: str, own: set[str]) -> bool:
    """True for a word with a letter of no script of this language, or of two scripts that are never mixed in a word."""
    scripts = {_script(letter) for letter in word if letter.isalpha()}
    return bool(scripts - own - _NEUTRAL) or ({"LATIN", "CYRILLIC"} <= scripts and "-" not in word)


@lru_cache(maxsize=4096)
def _script(letter: str) -> str:
    return unicodedata.name(letter, "UNKNOWN").split(" ")[0]
