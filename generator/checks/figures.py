"""Numbers as they are written: text and locale in, values out, whether in digits or in words."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache

from generator.checks.pair import phrase
from generator.checks.tables import NumberWords, number_words
from generator.locales import Locale

_SPACES = "\u00a0\u202f\u2009\u2007"
# Digits with what may stand between them; letters around make a code ("G20", "802.11n"), which is no number.
_DIGITS = re.compile(r"(?<![A-Za-zÀ-ÿ\d])(?<![A-Za-zÀ-ÿ][-/])\d+(?:[.,'’٫٬ ]\d+)*")
_CODE = re.compile(
    r"(?!(?:st|nd|rd|th|s|er|re|e|es|è|ème|º|ª|o|a|os|as|r|n|t|km|kg|m|h|[kmgt]?hz|[kmgt]bit|[kmgt]b|am|pm|lb|ft|mph|cc)\b)[A-Za-zÀ-ÿ]+\d*",
    re.IGNORECASE,
)
_ROMAN = re.compile(r"\b(?=[IVXL])(X{0,3}L|X{0,3})(IX|IV|V?I{0,3})(?=\b|e\b|th\b)")
_PERCENT = "%٪％"
_AFTER_CURRENCY = re.compile(r"(?P<scale>k|m|bn|b|tn)\b", re.IGNORECASE)
_BEFORE_CURRENCY = re.compile(r" ?(?P<scale>k|M|Md|Mds|Mrd|G)(?= ?[€$£¥₩₽])")
_SHORT_SCALES = {
    "k": 10**3,
    "m": 10**6,
    "b": 10**9,
    "bn": 10**9,
    "tn": 10**12,
    "md": 10**9,
    "mds": 10**9,
    "mrd": 10**9,
    "g": 10**9,
}
# Languages whose groups are cut by a comma and whose decimals follow a point; elsewhere it is the other way round.
_POINT_DECIMALS = frozenset({"en", "zh", "ja", "ko", "th", "he", "hi", "ar"})
# Languages that write one number as a sum of scales: "3억 5천만".
# Languages that write numbers together, with each other and with other words: "einundzwanzig", "Fünfjahresplan".
_COMPOUNDS = frozenset({"de"})
_SUMS = frozenset({"zh", "ja", "ko"})


@dataclass(frozen=True, slots=True)
class Figure:
    """A number in a text: its value, its words, their place, whether per cent follows, whether it is in digits."""

    value: Decimal
    text: str
    start: int
    end: int
    percent: bool = False
    digits: bool = True


def figures(text: str, locale: Locale) -> list[Figure]:
    """The numbers of a text in the order in which they stand, scale words ("5 million") multiplied in."""
    return list(_figures(text, locale))


@lru_cache(maxsize=64)
def _figures(text: str, locale: Locale) -> tuple[Figure, ...]:
    """`figures`, kept for the checks that ask for the same text again."""
    reader = _Reader(ascii_digits(text), locale, number_words(locale.language))
    found = list(reader.in_digits())
    found += [
        one for one in reader.in_words() if not any(one.start < other.end and other.start < one.end for other in found)
    ]
    return tuple(sorted(found, key=lambda one: one.start))


def roman_values(text: str) -> set[Decimal]:
    """The values of Roman numerals in a text ("século XXI")."""
    return {Decimal(_roman(match[0])) for match in _ROMAN.finditer(text) if match[0]}


@lru_cache(maxsize=64)
def ascii_digits(text: str) -> str:
    """The text with every decimal digit as 0-9 and every kind of space as a plain one; offsets stay."""
    if text.isascii():
        return text
    return "".join(" " if one in _SPACES else str(unicodedata.digit(one)) if one.isdecimal() else one for one in text)


@dataclass(frozen=True, slots=True)
class _Reader:
    """Reads the numbers of one text in one language."""

    text: str
    locale: Locale
    words: NumberWords

    def in_digits(self) -> Iterator[Figure]:
        """The numbers in digits; what continues as a code is passed over."""
        place = 0
        while match := _DIGITS.search(self.text, place):
            start, written = match.start(), _one_number(match[0])
            end = start + len(written)
            scaled = self._with_currency(start, end) or self._scaled(_value(written, self.locale), end)
            code = _CODE.match(self.text, end)
            place = scaled[1] if scaled else code.end() if code else end
            if scaled or not code:
                value = scaled[0] if scaled else _value(written, self.locale)
                yield Figure(value, self.text[start:place], start, place, self._is_percent(start, place))

    def in_words(self) -> Iterator[Figure]:
        """Numbers in words: "five million" and "twenty-five" are one number each."""
        pattern = _word_pattern(self.locale.language)
        for match in pattern.finditer(self.text) if pattern else ():
            start, end = match.span()
            value = _spelt(match[0], self.words)
            yield Figure(value, match[0], start, end, self._is_percent(start, end), digits=False)

    def _with_currency(self, start: int, end: int) -> tuple[Decimal, int] | None:
        """Value and end of "€5m" and "8,5 M$"; None where there is no currency sign or no scale."""
        scale = _BEFORE_CURRENCY.match(self.text, end)
        if not scale and start and unicodedata.category(self.text[start - 1]) == "Sc":
            scale = _AFTER_CURRENCY.match(self.text, end)
        if not scale:
            return None
        return _value(self.text[start:end], self.locale) * _SHORT_SCALES[scale["scale"].lower()], scale.end()

    def _scaled(self, value: Decimal, place: int) -> tuple[Decimal, int] | None:
        """The value times the scale words that follow, and where they end; "3억 5천만" adds up. None without any."""
        total, end, smallest = Decimal(0), 0, Decimal("Infinity")
        while (scale := self._scale(place)) and scale[0] < smallest:
            smallest, end = scale
            total += value * smallest
            further = re.compile(r" ?(\d[\d,]*)").match(self.text, end)
            if self.locale.language not in _SUMS or not further:
                break
            value, place = Decimal(further[1].replace(",", "")), further.end()
            if not self._scale(place) and value < smallest:
                return total + value, place
        return (total, end) if end else None

    def _scale(self, place: int) -> tuple[Decimal, int] | None:
        """The product of the scale words that stand here, and where they end."""
        if self._percent_follows(place):
            return None
        for pattern, factor in _scale_patterns(tuple(self.words.scales.items())):
            if match := pattern.match(self.text, place):
                more = self._scale(match.end())
                return (factor * more[0], more[1]) if more else (factor, match.end())
        return None

    def _is_percent(self, start: int, end: int) -> bool:
        """True if a sign or word for per cent follows, or stands before as in "%5" and "百分之五"."""
        before = self.text[:start].rstrip().lower()
        if before.endswith(tuple(_PERCENT)) and not re.search(rf"\d\s?[{_PERCENT}]$", before):
            return True
        return self._percent_follows(end) or any(before.endswith(word) for word in self.words.percent)

    def _percent_follows(self, place: int) -> bool:
        after = self.text[place:].lstrip(" -")
        return after.startswith(tuple(_PERCENT)) or any(phrase(word).match(after) for word in self.words.percent)


def _one_number(written: str) -> str:
    """The first number of digits that a space may join to a second: spaces join only groups of three."""
    kept, *parts = written.split(" ")
    for part in parts:
        if not re.fullmatch(r"\d{1,3}(?: \d{3})*", kept) or not re.match(r"\d{3}(?!\d)", part):
            break
        kept += " " + part
    return kept


def _value(written: str, locale: Locale) -> Decimal:
    """The value of digits as the locale reads them; a mark that cannot cut groups of three is a decimal mark."""
    point, group = (".", ",") if locale.language in _POINT_DECIMALS else (",", ".")
    bare = re.sub(r"[ '’]", "", written.replace("٫", point).replace("٬", group))
    if re.fullmatch(rf"\d{{1,3}}(?:{re.escape(group)}\d{{3}})+(?:{re.escape(point)}\d+)?", bare):
        return Decimal(bare.replace(group, "").replace(point, "."))
    parts = re.split(r"[.,]", bare)
    return Decimal(".".join(parts) if len(parts) == 2 else "".join(parts))


@lru_cache(maxsize=32)
def _scale_patterns(scales: tuple[tuple[str, Decimal], ...]) -> list[tuple[re.Pattern[str], Decimal]]:
    """Longest words first, so that "mil millones" is not read as "mil"."""
    ordered = sorted(scales, key=lambda one: -len(one[0]))
    # A scale may follow its digits without a space: "2.5bn".
    after = [(phrase(word).pattern.replace(r"(?<!\w)", r"(?<![^\W\d])"), factor) for word, factor in ordered]
    return [(re.compile(r"[\s-]?" + pattern, re.IGNORECASE), factor) for pattern, factor in after]


@lru_cache(maxsize=32)
def _word_pattern(language: str) -> re.Pattern[str] | None:
    """Runs of number words; tens and units may be joined by "and": "vinte e um", "soixante et onze"."""
    words = number_words(language)
    if not words.numbers:
        return None
    if language in _COMPOUNDS:
        parts = "|".join(sorted((*words.numbers, *words.scales), key=len, reverse=True))
        return re.compile(rf"{_any(words.ordinals)}|(?<!\w)(?:{parts})(?:(?:und)?(?:{parts}))*", re.IGNORECASE)
    tens = _any(word for word, value in words.numbers.items() if 20 <= value < 100)
    small = _any(word for word, value in words.numbers.items() if 1 <= value < 20)
    one = _any([*words.numbers, *words.ordinals, *words.scales])
    joined = rf"(?:{tens})[\s-](?:et|e|y|i)[\s-](?:{small})|" if tens else ""
    return re.compile(rf"{joined}(?:{one})(?:[\s-]*(?:{one}))*", re.IGNORECASE)


def _any(words: Iterable[str]) -> str:
    return "|".join(phrase(word).pattern for word in sorted(words, key=len, reverse=True)) or "(?!)"


def _spelt(written: str, words: NumberWords) -> Decimal:
    """The value of a run of number words: tens and units add up, scales multiply what stands before them."""
    total, current = Decimal(0), Decimal(0)
    for value, is_scale in _values_of(written, {**words.ordinals, **words.numbers}, words.scales):
        current = (current or Decimal(1)) * value if is_scale else current + value
        if is_scale and value >= 1000:
            total, current = total + current, Decimal(0)
    return total + current


def _values_of(
    written: str, numbers: Mapping[str, Decimal], scales: Mapping[str, Decimal]
) -> Iterator[tuple[Decimal, bool]]:
    pattern = "|".join(re.escape(word) for word in sorted({**numbers, **scales}, key=len, reverse=True))
    for word in re.findall(pattern, written.lower()):
        yield (scales[word], True) if word in scales else (numbers[word], False)


def _roman(numeral: str) -> int:
    values = {"I": 1, "V": 5, "X": 10, "L": 50}
    numbers = [values[letter] for letter in numeral]
    return sum(-one if one < max(numbers[place:]) else one for place, one in enumerate(numbers))
