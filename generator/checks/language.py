"""Is the target written in the language and the script that it should be?"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Iterable, Iterator
from functools import lru_cache

from generator.checks.frequency import frequencies
from generator.checks.links import without_handles, without_links
from generator.checks.pair import Pair, critical
from generator.checks.tables import function_words, language_cues
from generator.findings import Finding

# The scripts of a language, by the first word of its letters' Unicode names; Latin letters may stand in all of them.
_SCRIPTS = {
    "ru": {"CYRILLIC"}, "uk": {"CYRILLIC"}, "bg": {"CYRILLIC"}, "sr": {"CYRILLIC"}, "mk": {"CYRILLIC"},
    "ar": {"ARABIC"}, "fa": {"ARABIC"}, "ur": {"ARABIC"}, "he": {"HEBREW"}, "el": {"GREEK"},
    "zh": {"CJK"}, "ja": {"CJK", "HIRAGANA", "KATAKANA", "KATAKANA-HIRAGANA", "IDEOGRAPHIC"}, "ko": {"HANGUL", "CJK"},
    "th": {"THAI"}, "hi": {"DEVANAGARI"}, "ka": {"GEORGIAN"}, "hy": {"ARMENIAN"},
}  # fmt: skip
# Letters that a language does not have, though its neighbours in the same script do.
_FOREIGN = {
    "ar": "کیہےںھ", "ru": "іїєґўјљњћђџ", "uk": "ыэёъўј", "bg": "ыэёіїєґўј",
}  # fmt: skip
# What a tag says of a place that writes Chinese in traditional characters.
_TRADITIONAL = frozenset({"Hant", "TW", "HK", "MO"})
_OTHER_LETTERS = re.compile(r"[^\u0000-\u024f\u2000-\u214f]")
_NEUTRAL = {"LATIN", "FULLWIDTH", "MODIFIER", "FEMININE", "MASCULINE", "MICRO", "COMBINING", "SUPERSCRIPT"}
_CYRILLIC = frozenset({"ru", "uk", "bg", "sr", "be", "mk"})
_WORD_AND_MARK = re.compile(r"\w+(?:['’-]\w+)*")
# Languages that are taken for another, those that are likeliest first.
_NEIGHBOURS = {
    "pt": ("es", "ca", "it", "en"), "es": ("pt", "ca", "it", "en"), "ca": ("es", "fr", "it", "pt", "en"),
    "fr": ("es", "it", "ca", "en"), "it": ("es", "pt", "fr", "en"), "de": ("nl", "da", "sv", "en"), "nl": ("de", "en"),
    "ru": ("uk", "bg", "mk"), "uk": ("ru", "bg"), "bg": ("ru", "mk"), "ar": ("fa", "ur"), "fa": ("ar", "ur"),
}  # fmt: skip
# The share of the words that the lists must know, or at most.
_FEW, _MOST, _NEARLY_ALL = 0.6, 0.7, 0.9
_FEWEST = 10
# "Obtê-la" is no Spanish article.
_CLITIC = re.compile(r"(?<=\w)-(?:l[oa]s?|n[oa]s?|lhes?|me|te|se|vos)\b", re.IGNORECASE)
_WORDS = 3
# In texts of more words than these, a language of which no function word stands there is none.
_SHORT = 12


def check_script(pair: Pair) -> Iterator[Finding]:
    """The translation, or a word of it, is in another script than its language is written in."""
    text = without_links(pair.target)
    # Most texts in Latin letters have no others.
    if pair.target_locale.language not in _SCRIPTS and not _OTHER_LETTERS.search(text):
        return
    letters: Counter[str] = Counter()
    for letter, times in Counter(text).items():
        if letter.isalpha():
            letters[_script(letter)] += times
    own = _SCRIPTS.get(pair.target_locale.language, set())
    foreign = _foreign_letters(text, pair)
    if foreign:
        yield critical("script", f"{foreign!r} has a letter that the translation's language does not have", foreign)
        return
    if letters.keys() <= own | _NEUTRAL and not own & letters.keys() and "CYRILLIC" not in letters and not own:
        return
    strange = [name for name in letters if name not in own | _NEUTRAL]
    if found := next((word for word in pair.words(text) if _strange(word, own) and word not in pair.source), ""):
        yield critical("script", f"{found!r} is in another script than the translation's language", found)
    elif not strange and own and letters.total() >= _FEWEST and _is_latin(without_names(without_handles(text), pair)):
        yield critical("script", "the translation is in Latin letters")


def _is_latin(text: str) -> bool:
    """True for a text with hardly a letter of another script."""
    letters = [letter for letter in text if letter.isalpha()]
    return sum(_script(letter) == "LATIN" for letter in letters) > len(letters) * 0.8


def _foreign_letters(text: str, pair: Pair) -> str:
    """The first word with a letter of another language that is written in the same script."""
    language = pair.target_locale.language
    letters = set(_FOREIGN.get(language, "")).intersection(text)
    if language == "ja":
        letters = {letter for letter in set(text) if letter >= "\u4e00" and _is_chinese(letter)}
    if language == "zh":
        return _other_forms(text, pair)
    return next((word for word in pair.words(text) if letters.intersection(word) and word not in pair.source), "")


def _other_forms(text: str, pair: Pair) -> str:
    """The characters of a text that only the other way of writing Chinese has, simplified or traditional.

    Empty where there is one of them at most, or the source has them: one may be a name's.
    """
    own, other = (
        ("gb2312", "big5") if _TRADITIONAL.isdisjoint(pair.target_locale.tag.split("-")) else ("big5", "gb2312")
    )
    found = [one for one in text if one >= "\u4e00" and _has(other, one) and not _has(own, one)]
    return "".join(found) if len(set(found) - set(pair.source)) > 1 else ""


def _is_chinese(letter: str) -> bool:
    """True for an ideograph that the Japanese standard of characters (JIS X 0213) lacks."""
    return "\u4e00" <= letter <= "\u9fff" and not _has("euc_jis_2004", letter)


@lru_cache(maxsize=16384)
def _has(standard: str, letter: str) -> bool:
    """True if a national standard of characters, which Python knows as an encoding, has a letter."""
    try:
        letter.encode(standard)
    except UnicodeEncodeError:
        return False
    return True


def check_language(pair: Pair) -> Iterator[Finding]:
    """The translation is in another language than it should be."""
    language = pair.target_locale.language
    if pair.same_language:
        return
    text = without_names(without_links(pair.target), pair)
    if language == "pt":
        text = _CLITIC.sub("", text)
    if language in ("ja", "zh") and _is_other_asian(text, language, pair.source):
        yield critical("language", "the translation seems to be in another language")
    elif language in function_words() and (other := _other_language(text, language) or _commoner_in(text, language)):
        yield critical("language", f"the translation seems to be in another language ({other})")


def without_names(text: str, pair: Pair) -> str:
    """The target without words that stand in the source as they are: names say nothing of the language."""
    source = set(pair.words(pair.source))
    return _WORD_AND_MARK.sub(lambda match: " " if match[0] in source and match[0][0].isupper() else match[0], text)


def _is_other_asian(text: str, language: str, source: str) -> bool:
    """Japanese without any kana, Chinese with kana."""
    kana = len(re.findall(r"[\u3041-\u30fa]", text))
    ideographs = len(re.findall(r"[\u4e00-\u9fff]", text))
    if language == "zh":
        return kana >= _WORDS and kana * 4 > ideographs
    return not kana and ideographs >= 8 and len(source.split()) >= 5 and source.rstrip()[-1:] in ".?!"


def _other_language(text: str, language: str) -> str:
    """The language of the same script that the words speak for, where few or none speak for the right one."""
    words = [word.casefold() for word in re.findall(r"[^\W\d_]+(?:·[^\W\d_]+)*", text)]
    if len(words) < _WORDS + 1:
        return ""
    known = sum(map(frequencies(language).__contains__, words))
    if known > _NEARLY_ALL * len(words):
        return ""
    said, looked = _Votes([_speaks_for(word) for word in words], language), _Votes(map(_looks_like, words), language)
    best, other = 0.0, ""
    for name in function_words():
        if (name in _CYRILLIC) != (language in _CYRILLIC) or (not said.theirs[name] and len(words) > _SHORT):
            continue
        theirs, own = said.theirs[name], said.own - said.shared[name]
        theirs_cued, own_cued = looked.theirs[name], looked.own - looked.shared[name]
        score = theirs + theirs_cued / 2 - 1.5 * own - own_cued / 2
        if theirs + theirs_cued >= 2 and score >= max(1.5, 0.12 * len(words)) and score > best:
            best, other = score, name
    if not other:
        return ""
    # A few short words speak for many languages; the longer ones must not speak for the right one.
    theirs_known = sum(map(frequencies(other).__contains__, words))
    return other if theirs_known > known or not frequencies(other) else ""


class _Votes:
    """For which languages words speak that do not speak for one language; how many speak for it, and for others too."""

    def __init__(self, words: Iterable[frozenset[str]], language: str) -> None:
        each = [names for names in words if names]
        self.theirs = Counter(name for names in each if language not in names for name in names)
        self.shared = Counter(name for names in each if language in names for name in names)
        self.own = self.shared[language]


def _commoner_in(text: str, language: str) -> str:
    """The neighbour of a language that knows most of the words, where the language itself knows few of them."""
    # German writes its nouns with capitals; elsewhere those are names.
    words = [word for word in re.findall(r"[^\W\d_]+", text) if language == "de" or word.islower()]
    own = frequencies(language)
    words = [word.casefold() for word in words]
    if len(words) < _WORDS + 1 or not own or sum(word in own for word in words) > _FEW * len(words):
        return ""
    for other in _NEIGHBOURS.get(language, ()):
        theirs = frequencies(other)
        gain = sum(theirs.get(word, 0) - own.get(word, 0) for word in words) / len(words)
        if sum(word in theirs for word in words) >= _MOST * len(words) and gain >= 1:
            return other
    return ""


@lru_cache(maxsize=16384)
def _speaks_for(word: str) -> frozenset[str]:
    """The languages that have this function word."""
    return frozenset(name for name, words in function_words().items() if word in words)


@lru_cache(maxsize=16384)
def _looks_like(word: str) -> frozenset[str]:
    """The languages that such a word looks like."""
    return frozenset(name for name, cue in language_cues().items() if cue.fullmatch(word))


def _strange(word: str, own: set[str]) -> bool:
    """True for a word with a letter of no script of this language, or of two scripts that are never mixed in a word."""
    # A Greek letter alone is a symbol: "α-Teilchen".
    word = re.sub(r"(?<![^\W_])[α-ωΑ-Ω](?![^\W_])", "", word)
    scripts = {_script(letter) for letter in word if letter.isalpha()}
    return bool(scripts - own - _NEUTRAL) or ({"LATIN", "CYRILLIC"} <= scripts and "-" not in word)


@lru_cache(maxsize=4096)
def _script(letter: str) -> str:
    return unicodedata.name(letter, "UNKNOWN").split(" ")[0]
