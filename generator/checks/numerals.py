"""Numbers in words: a text and its language in, the values and where they stand out."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from decimal import Decimal
from functools import lru_cache

from generator.checks.pair import phrase_pattern
from generator.checks.tables import NumberWords, number_words

# Languages that write numbers together, with each other and with other words: "einundzwanzig", "Fünfjahresplan".
_COMPOUNDS = frozenset({"de"})
# Languages whose ranks do not add up with the numbers beside them.
_RANKS_APART = frozenset({"ar"})
# Languages that put "and" behind their hundreds.
_AND = {"en": "and", "pt": "e"}
_WORD = re.compile(r"\w+")
_KANJI = re.compile(r"[〇零一二两三四五六七八九十百千万億兆亿]+")
_KANJI_DIGITS = {"〇": 0, "零": 0, "两": 2, **{letter: place for place, letter in enumerate("一二三四五六七八九", 1)}}
_KANJI_SCALES = {"十": 10, "百": 100, "千": 1000}
_KANJI_LARGE = {"万": 10**4, "億": 10**8, "亿": 10**8, "兆": 10**12}
# Korean syllables that are numbers only before what is counted: 이 is "this" and 사 is half of "company".
_HANGUL_COUNTED = re.compile(
    r"(?<![가-힣])(?:(?P<own>열한|열두|열세|열네|열다섯|열여섯|열일곱|열여덟|열아홉|열|스물|스무|서른|마흔|쉰|예순|일흔|여든|아흔"
    r"|두|세|네|다섯|여섯|일곱|여덟|아홉|둘|셋|넷|석|넉)(?=\s|명|개|곳|번|차|가지|시|살|달|주|나라|사람|배|째|분|건|척|대|마리|차례|이서|은|는|을|를|이|가|의|도|에|로)"
    r"|(?P<days>하루|이틀|사흘|나흘|닷새|엿새|열흘|보름)"
    r"|(?P<lent>일|이|삼|사|오|육|칠|팔|구|십|십일|십이|이십|삼십|사십|오십|육십|칠십|팔십|구십)"
    r"(?=개국|개월|개년|개|자\s|차\s|년|인|국|대\s|주년|단계|분의|만|천|백|억))"
)
_HANGUL = {"스무": 20, "석": 3, "넉": 4, "열흘": 10, "보름": 15} | {
    word: step * place
    for words, first, step in (
        ("둘 셋 넷 다섯 여섯 일곱 여덟 아홉", 2, 1),
        ("하루 이틀 사흘 나흘 닷새 엿새", 1, 1),
        ("두 세 네 다섯 여섯 일곱 여덟 아홉", 2, 1),
        ("열한 열두 열세 열네 열다섯 열여섯 열일곱 열여덟 열아홉", 11, 1),
        ("열 스물 서른 마흔 쉰 예순 일흔 여든 아흔", 1, 10),
        ("일 이 삼 사 오 육 칠 팔 구 십 십일 십이", 1, 1),
        ("이십 삼십 사십 오십 육십 칠십 팔십 구십", 2, 10),
    )
    for place, word in enumerate(words.split(), first)
}
# Some write centuries in small Roman numerals.
_CENTURY = re.compile(r"\b(?:segles?|siglos?|siècles?|séculos?|secolo|sec\.|s\.) ([ivx]+)\b")
_ROMAN = re.compile(r"(?<![A-Za-zÀ-ÿ\d])(?=[IVXL])(X{0,3}L|X{0,3})(IX|IV|V?I{0,3})(?=(?:e|th)?(?![A-Za-zÀ-ÿ\d]))")


def spelt_numbers(text: str, language: str) -> Iterator[tuple[int, int, Decimal]]:
    """Where the numbers in words of a text begin and end, and their values: "twenty-five million" is one."""
    if language in ("ja", "zh"):
        yield from ((match.start(), match.end(), kanji_value(match[0])) for match in _KANJI.finditer(text))
    elif language == "ko":
        for match in _HANGUL_COUNTED.finditer(text):
            yield match.start(), match.end(), Decimal(_HANGUL[match[0]])
    elif _may_spell(text, language) and (pattern := _pattern(language)):
        words = number_words(language)
        for match in pattern.finditer(text):
            for start, end in (_single if language in _RANKS_APART else _without_groups)(match[0], words):
                yield match.start() + start, match.start() + end, _spelt(match[0][start:end], words)


def kanji_value(written: str) -> Decimal:
    """The value of a number in ideographs: 二千五百万, or digit by digit: 二〇二四."""
    if len(written) > 1 and all(letter in _KANJI_DIGITS for letter in written):
        return Decimal("".join(str(_KANJI_DIGITS[letter]) for letter in written))
    total, group, current = 0, 0, 0
    for letter in written:
        if letter in _KANJI_DIGITS:
            current = _KANJI_DIGITS[letter]
        elif letter in _KANJI_SCALES:
            group, current = group + (current or 1) * _KANJI_SCALES[letter], 0
        else:
            total, group, current = total + ((group + current) or 1) * _KANJI_LARGE[letter], 0, 0
    return Decimal(total + group + current)


def roman_values(text: str) -> set[Decimal]:
    """The values of Roman numerals in a text ("século XXI", "segle xvi")."""
    text = _CENTURY.sub(lambda match: match[0].upper(), text)
    return {Decimal(_roman(match[0])) for match in _ROMAN.finditer(text) if match[0]}


def _roman(numeral: str) -> int:
    values = {"I": 1, "V": 5, "X": 10, "L": 50}
    numbers = [values[letter] for letter in numeral]
    return sum(-one if one < max(numbers[place:]) else one for place, one in enumerate(numbers))


def _may_spell(text: str, language: str) -> bool:
    """False if no word of a text can be a number: most texts are not searched further."""
    if language in _COMPOUNDS or language in _RANKS_APART:
        return True
    return not _first_words(language).isdisjoint(_WORD.findall(text.lower()))


@lru_cache(maxsize=32)
def _first_words(language: str) -> frozenset[str]:
    words = number_words(language)
    every = (*words.numbers, *words.ordinals, *words.scales)
    return frozenset(re.findall(r"\w+", word.lower())[0] for word in every)


@lru_cache(maxsize=32)
def _pattern(language: str) -> re.Pattern[str] | None:
    """Runs of number words; tens and units may be joined by "and": "vinte e um", "soixante et onze"."""
    words = number_words(language)
    if not words.numbers:
        return None
    if language in _COMPOUNDS:
        return _compounds(words)
    tens = _any(word for word, value in words.numbers.items() if 20 <= value < 100)
    small = _any(word for word, value in words.numbers.items() if 1 <= value < 20)
    # "une vingtaine": an article is no number before another.
    first = [word for word, value in words.numbers.items() if value != 1 or language in ("en", "ar")]
    one = _any([*first, *words.ordinals, *words.scales])
    more = _any([*words.numbers, *words.scales]) if language in _RANKS_APART else one
    # A rank ends its number: "the first six", "los seis primeros" are two.
    ranks, units, large = (
        _any(word for word, value in words.ordinals.items() if low <= value < high)
        for low, high in ((1, 20), (1, 10), (20, 10**4))
    )
    counted = _any([*first, *words.scales])
    joined = rf"(?:{tens})[\s-](?:et|e|y|i)[\s-](?:{small})(?:[\s-]*(?:{one}))*|" if tens else ""
    if language in _RANKS_APART:
        return re.compile(rf"{joined}(?:{one})(?:[\s-]*(?:{more}))*", re.IGNORECASE)
    ranked = rf"(?:{tens or '(?!)'}|{large})[\s-]*(?:{units})|{ranks}|{large}"
    counted = rf"{_hundreds(words, _AND[language])}|{counted}" if language in _AND else counted
    return re.compile(rf"{joined}{ranked}|(?:{counted})(?:[\s-]*(?:{counted}))*", re.IGNORECASE)


def _hundreds(words: NumberWords, joint: str) -> str:
    """Hundreds that "and" joins to less than one: "two hundred and six", and not to another number of hundreds."""
    large = [word for word, value in {**words.numbers, **words.scales}.items() if 100 <= value <= 1000]
    less = _any(word for word, value in words.numbers.items() if value < 100)
    tens = _any(word for word, value in words.numbers.items() if 20 <= value < 100)
    units = _any(word for word, value in words.numbers.items() if value < 10)
    hundred = _any(word for word, value in words.scales.items() if value == 100)
    ends = rf"(?!\s(?:{hundred}|{joint}\s(?:{_any(large)})))"
    tail = rf"(?:{tens})[\s-](?:{joint}[\s-])?(?:{units})|{less}"
    return rf"(?:{_any(large)})\s{joint}\s(?:{tail}){ends}"


def _compounds(words: NumberWords) -> re.Pattern[str]:
    """German runs: written together below a million, apart above ("vier Millionen")."""
    parts = "|".join(sorted((*words.numbers, *words.scales), key=len, reverse=True))
    large = "|".join(sorted((word for word, value in words.scales.items() if value > 1000), key=len, reverse=True))
    run = rf"(?<!\w)(?:{parts})(?:(?:und)?(?:{parts}))*(?:\s(?:{large})(?!\w))?"
    return re.compile(rf"{_any(words.ordinals)}|{run}", re.IGNORECASE)


def _any(words: Iterable[str]) -> str:
    """One of some words standing alone; the boundaries are looked at once, not for each word."""
    by_edges: dict[tuple[str, str], list[str]] = {}
    for word in sorted(words, key=len, reverse=True):
        pattern = phrase_pattern(word)
        bare = re.escape(word.removeprefix("ال")).replace(r"\ ", r"\s+")
        left, _, right = pattern.partition(bare)
        by_edges.setdefault((left, right), []).append(bare)
    return "|".join(f"{left}(?:{'|'.join(some)}){right}" for (left, right), some in by_edges.items()) or "(?!)"


def _spelt(written: str, words: NumberWords) -> Decimal:
    """The value of a run of number words: tens and units add up, scales multiply what stands before them."""
    total, current = Decimal(0), Decimal(0)
    for value, is_scale in _values_of(written, {**words.ordinals, **words.numbers}, words.scales):
        current = (current or Decimal(1)) * value if is_scale else current + value
        if is_scale and value >= 1000:
            total, current = total + current, Decimal(0)
    return total + current


def _single(written: str, words: NumberWords) -> Iterator[tuple[int, int]]:
    """Where each Arabic number of a run begins and ends: "and" joins a unit and its ten, and lists as well.

    A unit takes a ten after it, hundreds take both; "the eleventh, the twelfth and the thirteenth" are three.
    """
    known = {**words.ordinals, **words.numbers, **words.scales}
    start, last, least = 0, 0, Decimal("Infinity")
    for part in _parts(tuple(known), ()).finditer(written):
        value = known[part[0]]
        joins = value in words.scales.values() or least > value >= 100 or _takes(least, value)
        if start < part.start() and not joins:
            yield start, last
            start = part.start()
        least, last = value, part.end()
    yield start, len(written)


def _without_groups(written: str, words: NumberWords) -> Iterator[tuple[int, int]]:
    """Where the numbers of a run begin and end: what counts tens or dozens ("duas décadas") is one by itself."""
    start, before = 0, Decimal(0)
    for part in _parts(tuple(words.numbers), tuple(words.scales)).finditer(written.lower()):
        value = Decimal(0) if part[0] in words.scales else words.numbers[part[0]]
        if 1 < before < 10 <= value < 20 and written[part.start() - 1] == " ":
            yield start, part.start() - 1
            start = part.start()
        before = value
    yield start, len(written)


def _takes(before: Decimal, value: Decimal) -> bool:
    """True if a number below a hundred is a part of one with what stands before it: its unit, or hundreds."""
    return before >= 100 > value or (before < 10 and 20 <= value < 100)


def _values_of(
    written: str, numbers: Mapping[str, Decimal], scales: Mapping[str, Decimal]
) -> Iterator[tuple[Decimal, bool]]:
    pattern = _parts(tuple(numbers), tuple(scales))
    for word in pattern.findall(written.lower()):
        yield (scales[word], True) if word in scales else (numbers[word], False)


@lru_cache(maxsize=64)
def _parts(numbers: tuple[str, ...], scales: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile("|".join(re.escape(word) for word in sorted({*numbers, *scales}, key=len, reverse=True)))
