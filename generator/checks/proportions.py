"""Parts that a text states by number and name ("two thirds", "nine in ten", 3分の2): a text in, the parts out."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from fractions import Fraction
from functools import lru_cache
from pathlib import Path

from generator.checks.figures import ascii_digits
from generator.checks.numerals import kanji_value
from generator.checks.tables import number_words, read_table

_TABLE = Path(__file__).parent / "proportions.csv"
_NUMERAL = "[0-9一二三四五六七八九十]+"
_KOREAN = {"삼": 3, "사": 4, "오": 5, "육": 6, "팔": 8, "십": 10, "일": 1, "이": 2, "칠": 7, "구": 9}
# Japanese, Chinese and Korean name the whole first: "of three parts two".
_WHOLE_FIRST = {
    "ja": re.compile(rf"({_NUMERAL})\s?分の\s?({_NUMERAL})"),
    "zh": re.compile(rf"({_NUMERAL})\s?分之\s?({_NUMERAL})"),
    "ko": re.compile(rf"([0-9]+|[{''.join(_KOREAN)}])\s?분의\s?([0-9]+|[{''.join(_KOREAN)}])"),
}
_OUT_OF = re.compile(r"[ -](?:in|out of)(?: every| each)? (\w+)\b")
_LAST = re.compile(r"\w+$")
_ENGLISH = ("third", "quarter", "fourth", "fifth", "sixth", "eighth", "tenth")
# The two thirds of Arabic are one word.
_DUAL = re.compile(r"(?<!\w)[وفبلك]{0,2}(?:ال)?(?:ثلثا|ثلثي|ثلثين|ثلثان|لثلثي)(?!\w)")
_SPANS = r"(?! (?:of an? |of the )?(?:hour|century|century|past|to\b|finals?|place))"


@lru_cache(maxsize=64)
def proportions(text: str, language: str) -> frozenset[Fraction]:
    """The parts that a text states."""
    text = ascii_digits(text)
    if language in _WHOLE_FIRST:
        found = {_fraction(_value(match[2]), _value(match[1])) for match in _WHOLE_FIRST[language].finditer(text)}
    else:
        found = set(_stated(text, language))
    if language == "en":
        found |= {one for _, one in out_of(text)}
    elif language == "ar" and _DUAL.search(text):
        found.add(Fraction(2, 3))
    return frozenset(one for one in found if 0 < one < 1)


def out_of(text: str) -> Iterator[tuple[int, Fraction]]:
    """Where the first number of "nine in ten" stands in an English text, and the part that it is of the second."""
    for match in _OUT_OF.finditer(text):
        whole, before = _english(match[1]), _LAST.search(text, 0, match.start())
        share = _fraction(_english(before[0]), whole) if before and 1 < whole <= 100 else Fraction(0)
        if before and 0 < share < 1:
            yield before.start(), share


def _stated(text: str, language: str) -> Iterator[Fraction]:
    # Most texts in English have no part.
    if language == "en" and not any(word in text for word in _ENGLISH):
        return
    pattern = _pattern(language)
    for match in pattern.finditer(text) if pattern else ():
        part = int(number_words(language).numbers.get(match["part"].lower(), 1))
        whole = next(int(name[1:]) for name, words in match.groupdict().items() if words and name != "part")
        yield _fraction(part, whole)


@lru_cache(maxsize=16)
def _pattern(language: str) -> re.Pattern[str] | None:
    row = _rows().get(language)
    if row is None:
        return None
    parts = [re.escape(word) for word, value in number_words(language).numbers.items() if 1 < value < 10]
    numbers = "|".join(sorted([*parts, *filter(None, row["one"].split("|"))], key=len, reverse=True))
    wholes = "|".join(f"(?P<w{whole}>{words})" for whole, words in row.items() if whole.isdigit() and words)
    after = {"de": "", "en": rf"\b{_SPANS}"}.get(language, r"(?!\w)")
    return re.compile(rf"(?<!\w)(?P<part>{numbers})[\s-]?(?:{wholes}){after}", re.IGNORECASE)


@lru_cache(maxsize=1)
def _rows() -> Mapping[str, Mapping[str, str]]:
    return {row["language"]: row for row in read_table(_TABLE)}


def _english(word: str) -> int:
    return int(word) if re.fullmatch("[0-9]{1,3}", word) else int(number_words("en").numbers.get(word.lower(), 0))


def _value(written: str) -> int:
    if written in _KOREAN:
        return _KOREAN[written]
    return int(written) if written.isdigit() else int(kanji_value(written))


def _fraction(part: int, whole: int) -> Fraction:
    return Fraction(part, whole) if whole else Fraction(0)
