"""Parts of names in Latin letters: a part and the words of a target in, whether it stands among them out."""

from __future__ import annotations

import re
from difflib import SequenceMatcher

from generator.checks.folding import fold_name
from generator.checks.persons import Named, names_of_other_scripts
from generator.checks.sounds import is_heard_alike

# Languages that add no letters to a name, or an s at most; in others a name may be the beginning of a word.
_BARE = frozenset({"fr", "es", "pt", "ca", "it", "en", "ro", "id", "ms", "vi", "gl", "tl"})
_GENITIVE = frozenset({"de", "nl", "da", "sv", "nb", "no"})
# Names that come from other scripts are spelt anew in each language: "Gorbachev", "Gorbatschow".
_FROM_OTHER_SCRIPTS = re.compile(
    r"(?:ov|ev|yov|ova|eva|sky|skyy|skiy|skii|enko|vich|ovych|chuk|shvili|adze|yan|opoulos|idis|akis)$|kh|zh|shch|oul|"
    r"^(?:mikhail|sergei|yuri|nikolai|alexei|dmitry|muhammad|mohammed|mohamed|mohammad|ahmed|ahmad|hussein|abdul\w*|"
    r"abdel\w*|khaled|youssef|yusuf|osama|volodymyr|vladimir|andrei|yevgeny|yelena)$",
    re.IGNORECASE,
)
_ALIKE, _MUCH_ALIKE, _LITTLE_ALIKE = 0.75, 0.75, 0.5
# From so many letters on, a name may have the ending of the language.
_LONG_NAME = 6
# Letters in which languages write the same sound of another script: "Kuznetsov", "Kusnezow"; "Zhukov", "Joukov".
_SAME_SOUNDS = (
    ("^(?:kh|ch|j)(?=r)", "h"), ("tsch|tch|tx|ch", "c"), ("shch|sch|sh|zh", "s"), ("kh|gh", "h"), ("ts|tz|z", "s"),
    ("ff?$|v$|w", "v"), ("ou|oo", "u"),
    ("[yj]", "i"), ("q|ck", "k"), ("ph", "f"), (r"(.)\1", r"\1"), ("[eo]v$", "ov"), ("o", "u"),
)  # fmt: skip


def latin_words(text: str) -> frozenset[str]:
    """The words of a text without case and accents, parts of words with hyphens and whole ones."""
    folded = fold_name(text, "").replace("’", "'")
    whole = re.findall(r"[^\W_]+(?:-[^\W_]+)*", folded)
    return frozenset([*whole, *(piece for word in whole for piece in (*word.split("-"), word.replace("-", "")))])


def stands_among(part: str, words: frozenset[str], language: str) -> bool:
    """True if a part of a name is one of the words, as the language may inflect it; accents do not count."""
    plain = fold_name(part, "").replace("’", "'")
    return all(_is_among(piece, words, language) for piece in re.split("[' ]", plain) if piece)


def is_transliterated(name: Named) -> bool:
    """True for a name that other languages with Latin letters may spell otherwise."""
    return any(_FROM_OTHER_SCRIPTS.search(part) for part in name.parts)


def is_spelt_anew(name: Named) -> bool:
    """True for a name with a given name of another script, which each language spells as it hears it."""
    return any(part in names_of_other_scripts() for part in name.parts)


def is_heard_among(part: str, words: frozenset[str]) -> bool:
    """True if a word is heard as a part of a name is: "Irina" for "Iryna"."""
    plain = fold_name(part, "")
    heard = sounded(plain)
    near = (
        word for word in words if word[0] == plain[0] and SequenceMatcher(None, plain, word).ratio() > _LITTLE_ALIKE
    )
    return any(sounded(word) == heard or is_heard_alike(part, word) for word in near)


def is_nearly_among(part: str, words: frozenset[str]) -> bool:
    """True if a word is much like a part of a name."""
    if _FROM_OTHER_SCRIPTS.search(part):
        plain, there, least = sounded(fold_name(part, "")), [sounded(word) for word in words], _ALIKE
    else:
        plain, there, least = fold_name(part, ""), list(words), _MUCH_ALIKE
    return any(SequenceMatcher(None, plain, word).ratio() >= least for word in there if len(word) > 2)


def sounded(word: str) -> str:
    """The folded word with one letter for each sound that languages write differently."""
    for letters, sound in _SAME_SOUNDS:
        word = re.sub(letters, sound, word)
    return word


def _is_among(plain: str, words: frozenset[str], language: str) -> bool:
    if plain in words or plain.replace("-", "") in words:
        return True
    # "Gibraltaro".
    if len(plain) >= _LONG_NAME and any(word.startswith(plain) and len(word) <= len(plain) + 2 for word in words):
        return True
    if language in _GENITIVE:
        return f"{plain}s" in words or ("-" in plain and all(piece in words for piece in plain.split("-")))
    return language not in _BARE and any(word.startswith(plain[: max(3, len(plain) - 1)]) for word in words)
