"""Names across scripts: a name in Latin letters in, a pattern for what is left of it in another script out.

Only consonants are compared, in eight classes of sounds (P T K S M N L R): vowels are written too variously.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Mapping
from functools import lru_cache
from itertools import product
from pathlib import Path

from generator.checks.tables import read_table

_TABLE = Path(__file__).parent / "letters.csv"
_SCRIPTS = {
    "ru": "cyrillic", "uk": "cyrillic", "bg": "cyrillic", "sr": "cyrillic", "mk": "cyrillic", "ar": "arabic",
    "fa": "arabic", "ur": "arabic", "he": "hebrew", "el": "greek", "ja": "katakana", "ko": "hangul",
}  # fmt: skip
# What Latin letters may sound like, the longest first. A class in brackets is one of them, "?" may be silent.
_SOUNDS = (
    ("tsch", "T?S"), ("cch", "K?T?[SK]"), ("sch", "SK?"), ("ck", "T?S?K"), ("cz", "T?S"), ("sz", "S"),
    ("rz", "R?T?S"), ("rʒ", "(?:R?T?S|R)"), ("ph", "P"), ("gh", "K?"), ("gn", "K?N"), ("ng", "N(?:K|T?S)?"),
    ("kh", "K"), ("mp", "[MN]P?"), ("sh", "S"), ("ch", "T?[SK]?"), ("zh", "S"),
    ("th", "[TS]K?"), ("dh", "[TS]K?"), ("bh", "PK?"),
    ("qu", "KP?"), ("ts", "T?S"), ("tz", "T?S"), ("zz", "T?S"), ("dz", "T?S"), ("dj", "T?S"), ("mb", "[MN]P?"),
    ("ʟ", "[LP]?"),
    ("wr", "P?R"), ("kn", "K?N"), ("ll", "L?"), ("b", "P"), ("c", "T?[KS]"), ("d", "T"), ("f", "P"), ("g", "T?[KS]"),
    ("h", "K?"), ("j", "T?[SK]?"), ("k", "K"), ("l", "L"), ("m", "M"), ("n", "N"), ("p", "P"), ("q", "K"), ("r", "R"),
    ("s", "S"), ("t", "T"), ("v", "P"), ("w", "P?"), ("x", "K?S?"), ("z", "T?S"),
)  # fmt: skip
# How French names end of which the last consonant is not heard: "Dubois", "Lambert".
_SILENT = re.compile(r"(?:oi|ai|o|e|au|u|eu|ou|ie|ar|er|or|ain|on|an|en)[tsxzd]$")
_LATIN = str.maketrans(
    {
        "ł": "ʟ",
        "ø": "o",
        "đ": "d",
        "ð": "d",
        "þ": "th",
        "ß": "ss",
        "ı": "i",
        "æ": "a",
        "ŋ": "ng",
        "ñ": "n",
        "ŭ": "u",
        "ğ": "gh",
        "ř": "rʒ",
    }
)
_MOST_READINGS = 500
_GRAPHEMES = re.compile("|".join(letters for letters, _ in _SOUNDS))
# Beginnings of Arabic names that are words of their own there: "Benkhelifa".
_TWO_WORDS = re.compile(r"^(Ben|Bin|Abdel|Abdul|Abu|Abou|Bou|Ould|El|Al)(?=[a-z]{4})")
# Consonants may stand twice ("Hattori"), n may end a syllable, and an apostrophe behind it; some write long o as oh.
_SYLLABLE = "(?:k{1,2}y?|s{1,2}|t{1,2}|p{1,2}y?|[nhmyrwgzdbj]|t{1,2}s|s{1,2}h|t?ch|[gnhbmr]y|f)?[aiueo]{1,2}n?['’]?"
_JAPANESE = re.compile(rf"(?:oh(?=[^aiueo]))?(?:{_SYLLABLE})*(?:[kstnhmyrwgzdb]oh)?")
_HANGUL = ("KKNTTRMPPSS SSSKTP ", " KKKNNNTRKMPSTPTMPPSSNSSKTP ")
_EAST_ASIAN = frozenset(
    re.findall(
        r"\w+",
        "kim lee park choi jung kang cho yoon jang lim han shin seo kwon hwang ahn song yoo hong wang li "
        "zhang liu chen yang huang zhao wu zhou xu sun ma zhu hu guo he lin luo liang wen xie tang deng "
        "feng nguyen tran pham",
    )
)


def can_sound(language: str) -> bool:
    """True if names are compared by sound in a language: it has an alphabet of its own that the table knows."""
    return language in _SCRIPTS


def sounds(text: str, language: str) -> str:
    """The classes of consonants of a text, its words apart; letters of other scripts are left out."""
    if language == "ko":
        return " ".join(_hangul(word) for word in re.findall(r"[\uac00-\ud7a3]+", text))
    table = _classes(_SCRIPTS[language])
    pattern = r"[\u30a1-\u30fa\u30fc]+" if language == "ja" else r"[^\W\d_]+"
    text = unicodedata.normalize("NFC", text.lower()).replace("\u0640", "")
    for pair, letter in (("μπ", "β"), ("ντ", "δ"), ("γκ", "γ")):
        text = text.replace(pair, letter)
    words = re.findall(pattern, re.sub(r"[\u064b-\u0652\u0301]", "", text))
    heard = ("".join(table.get(letter, "") for letter in word) for word in words)
    return " ".join(re.sub(r"(.)\1+", r"\1", word) for word in heard)


def sound_pattern(part: str, language: str) -> re.Pattern[str] | None:
    """A pattern that finds a part of a name among the sounds of a text; None where too little of it can be heard."""
    if language == "ko":
        # "Eun-young" is one word of which the sounds run together.
        part = part.replace("-", "")
    elif _SCRIPTS[language] == "arabic":
        part = _TWO_WORDS.sub(r"\1-", part)
    pieces = [_piece(piece, language) for piece in re.split(r"[-’' ]", part) if piece]
    heard = " ?".join(pieces)
    if len(re.findall(r"(?<!\[)(?:[A-Z]|\[[A-Z]+\])(?!\?)", heard)) < 1:
        return None
    before = {"arabic": "(?:^| )P?K?L?", "hebrew": "(?:^| )[PKLMS]?"}.get(_SCRIPTS[language], "(?:^| )")
    after = {"cyrillic": "[MPK]?(?= |$)", "hangul": "", "greek": "[SN]?(?= |$)"}.get(_SCRIPTS[language], "(?= |$)")
    return re.compile(before + heard + after)


def is_telling(pattern: re.Pattern[str]) -> bool:
    """True if a pattern of sounds asks for two consonants at least."""
    certain = re.sub(r"\(\?:[^()]*(?:\([^()]*\)[^()]*)*\)\??", "", pattern.pattern)
    return len(re.findall(r"[A-Z](?!\?)", re.sub(r"\[[A-Z]+\]", "S", certain))) > 1


def is_heard_alike(part: str, word: str) -> bool:
    """True if a word in Latin letters may be heard as a part of a name in them: "Sibiga" for "Sybiha".

    Its vowels must be the same, i and its like left out.
    """
    if _vowels(part) != _vowels(word):
        return False
    pattern = re.compile(_piece(part, "ru"))
    return any(pattern.fullmatch(heard) for heard in _heard_in_latin(word))


def _vowels(word: str) -> str:
    return "".join(re.findall("[aeu]|o(?!u)", _latin(word)))


@lru_cache(maxsize=256)
def _heard_in_latin(word: str) -> frozenset[str]:
    """The classes of consonants that a word may be heard as, at most so many."""
    table, found = dict(_SOUNDS), {""}
    for match in _GRAPHEMES.finditer(_latin(word)):
        found = {before + sound for before in found for sound in _readings(table[match[0]])}
        if len(found) > _MOST_READINGS:
            return frozenset()
    return frozenset(re.sub(r"(.)\1+", r"\1", one) for one in found)


@lru_cache(maxsize=64)
def _readings(sound: str) -> tuple[str, ...]:
    """What a pattern of sounds matches, none to three classes long."""
    letters, pattern = sorted(set(re.findall("[A-Z]", sound))), re.compile(sound)
    runs = ("".join(run) for size in range(4) for run in product(letters, repeat=size))
    return tuple(run for run in runs if pattern.fullmatch(run))


def consonants(part: str) -> Iterator[str]:
    """What each consonant of a name in Latin letters may be heard as in a language that keeps few of them apart."""
    plain, table = re.sub(r"([^aeiou])\1+", r"\1", _latin(part)), dict(_SOUNDS)
    for match in _GRAPHEMES.finditer(plain):
        sound = table[match[0]].replace("L", "R")
        yield f"(?:{sound})?" if _is_weak(match, plain, True) else {"T": "[TS]"}.get(sound, sound)


def letters_of(script: str) -> Mapping[str, str]:
    """The sounds of the letters of a script, as the table has them."""
    return _classes(script)


def is_east_asian(name: str) -> bool:
    """True for a name that Chinese and Japanese write in ideographs: Japanese by its syllables, or hyphenated."""
    parts = [_latin(part) for part in name.split()]
    return "-" in name or any(part in _EAST_ASIAN for part in parts) or all(_JAPANESE.fullmatch(part) for part in parts)


def _piece(part: str, language: str) -> str:
    plain = re.sub(r"([^aeiou])\1+", r"\1", _latin(part)) if not re.search("ll|zz|cch", part) else _latin(part)
    table = dict(_SOUNDS)
    loose = language in ("ja", "ko")
    heard, last = "", frozenset[str]()
    for match in _GRAPHEMES.finditer(plain):
        sound = table[match[0]]
        weak = _is_weak(match, plain, loose)
        sound = {"T": "[TS]", "[TS]K?": "[TS]", "K?": "[KP]?"}.get(sound, sound) if loose else sound
        sound = sound.replace("L", "R") if loose else sound
        # Korean hears kh and the last g of Dutch names as h: "Khartoum", "-berg".
        sound = (
            {"kh": "K?", "g": "(?:T?[KS])?" if match.end() == len(plain) else sound}.get(match[0], sound)
            if language == "ko"
            else sound
        )
        sound = "(?:T?[KS]|P)" if language == "ja" and match[0] == "g" and match.end() == len(plain) else sound
        # "Milova" is ミロワ as well as ミロヴァ.
        sound = "P?" if language == "ja" and match[0] == "v" and plain.startswith("a", match.end()) else sound
        # The last m of a Portuguese name is heard as n: "Joaquim".
        sound = "[MN]" if sound == "M" and match.end() == len(plain) and (loose or plain.endswith("im")) else sound
        letters = frozenset(re.findall("[A-Z]", sound))
        # The same sound twice in a row is written once: "Ferrer" has one R left.
        heard += f"(?:{sound})?" if weak or letters & last else sound
        last = letters | last if weak or sound.endswith("?") else letters
    return heard


def _is_weak(match: re.Match[str], plain: str, loose: bool) -> bool:
    """True for an r or l that may be silent: before no vowel in Japanese and Korean, in "Park", "Lee" and "-er".

    The last consonant of a French name may be as well.
    """
    if match.end() == len(plain) and _SILENT.search(plain):
        return True
    if match[0] not in "rl":
        return False
    before_vowel = plain[match.end() : match.end() + 1] in [*"aeiouy"]
    return plain == "lee" or (not before_vowel and (loose or plain == "park" or plain.endswith("er")))


def _latin(text: str) -> str:
    plain = unicodedata.normalize("NFD", unicodedata.normalize("NFC", text).lower().translate(_LATIN))
    return "".join(letter for letter in plain if not unicodedata.combining(letter))


def _hangul(word: str) -> str:
    heard = ""
    for letter in word:
        place = ord(letter) - 0xAC00
        heard += _HANGUL[0][place // 588].strip() + _HANGUL[1][place % 28].strip()
    return re.sub(r"(.)\1+", r"\1", heard)


@lru_cache(maxsize=8)
def _classes(script: str) -> Mapping[str, str]:
    rows = [row for row in read_table(_TABLE) if row["script"] == script]
    classes = {letter: row["sound"] for row in rows for letter in row["letters"]}
    return {**classes, "ξ": "KS", "ψ": "PS"} if script == "greek" else classes
