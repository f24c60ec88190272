"""A text in, the language it is written in out (py3langid), and whether parts of it are in another."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter

from generator.sources.wording import word_set

# The most frequent words of English: a text full of them needs no model to be told.
_ENGLISH = word_set("""
the of and to in a is that for on with as by was will at be from has are this it an have which
""")
_NEAR_ENGLISH = frozenset({"pcm", "sco", "jam"})
_SAMPLE = 1_500
_FEWEST_LETTERS = 20
UNKNOWN = "und"


def detect_language(text: str) -> str:
    """The BCP 47 tag of the language that most of `text` is written in, or `und` where there is too little to tell."""
    sample = _sample(text)
    if sum(one.isalpha() for one in sample) < _FEWEST_LETTERS:
        return _by_script(sample) or UNKNOWN
    if _english_share(sample) > 0.18:
        return "en"
    told = _by_script(sample) or _by_model(sample)
    # Lists and programmes in English have few small words, and are taken for what is nearest to it.
    return "en" if told in _NEAR_ENGLISH and _english_share(sample) > 0.06 else told


def _sample(text: str) -> str:
    """Running text from the head and the middle: names and navigation at the top may be in another language."""
    lines = [line for line in text.splitlines() if len(line) > 60] or text.splitlines()
    joined = " ".join(lines)
    if len(joined) <= _SAMPLE:
        return joined
    middle = len(joined) // 2
    return joined[: _SAMPLE // 2] + " " + joined[middle : middle + _SAMPLE // 2]


def _english_share(sample: str) -> float:
    words = re.findall(r"[^\W\d_]+", sample.casefold())
    return sum(word in _ENGLISH for word in words) / max(1, len(words))


def _by_script(sample: str) -> str:
    """The language of a script that only one language of many readers is written in."""
    scripts = Counter(unicodedata.name(one, "").split(" ")[0] for one in sample if one.isalpha())
    letters = max(1, sum(scripts.values()))
    if scripts["HANGUL"] > letters * 0.3:
        return "ko"
    if scripts["HIRAGANA"] + scripts["KATAKANA"] > letters * 0.15:
        return "ja"
    single = {
        "CJK": "zh",
        "THAI": "th",
        "GREEK": "el",
        "HEBREW": "he",
        "GEORGIAN": "ka",
        "ARMENIAN": "hy",
        "KHMER": "km",
        "LAO": "lo",
    }
    return next((tag for script, tag in single.items() if scripts[script] > letters * 0.5), "")


def _by_model(sample: str) -> str:
    from py3langid.langid import classify

    tag, _ = classify(sample)
    return str(tag)
