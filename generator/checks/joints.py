"""What joins members of a list and clauses: a text and its language in, how many marks and conjunctions it has out."""

from __future__ import annotations

import re
from functools import lru_cache

_MARKS = r"(?<!\d)[,،、;；؛:：](?!\d)|[.。](?=\s|[^\s」』）])(?!\d)"
# "O" joins in Spanish and is an article in Portuguese, "i" joins in Catalan and is one in Italian.
_WORDS = {
    "en": "and|or|but",
    "de": "und|oder|sowie|aber",
    "fr": "et|ou|mais|ni",
    "es": "y|e|o|u|pero|ni",
    "pt": "e|ou|mas|nem",
    "ca": "i|o|però|ni",
    "it": "e|ed|o|od|ma|però|né",
    "ru": "и|или|но|ни",
}
_OTHERS = {
    # Words that begin with the letter of "and" as their own: minister, delegation, time.
    "ar": r"(?<!\w)(?:و(?!زير|زار|زرا|فد|فود|قت|سط|ضع|قف|كال|طن|صول|جه|احد|الد|ثيق|اسع|اقع|حد|دي|رش|سائل|قائ"
    r"|لاي|باء|فق)(?=\w{2})|أو(?!\w))",
    "ja": r"および|及び|(?<!こ)と(?![しいなきこめの、])|や|または|も(?!の|っと)|し、|て、|り、|で、",
    "zh": r"和(?!平|谐|解)|与(?!会)|以及|并(?!非)|及(?!其|时)",
    "ko": r"(?<=[가-힣])(?:와|과|며|거나|고)(?= )|및",
}
_ANY = "|".join(sorted({word for words in _WORDS.values() for word in words.split("|")}))


def joints(text: str, language: str, apart: bool = False) -> int:
    """How many marks and words join parts of a text in a language; ", and" joins once, unless they count apart."""
    return len(_pattern(language, apart).findall(text))


@lru_cache(maxsize=64)
def _pattern(language: str, apart: bool) -> re.Pattern[str]:
    words = _OTHERS.get(language) or rf"\b(?:{_WORDS.get(language, _ANY)})\b"
    return re.compile(f"{_MARKS}|{words}" if apart else f"(?:{_MARKS})(?: ?(?:{words}))?|{words}", re.IGNORECASE)
