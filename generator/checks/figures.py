"""Numbers as they are written: text and locale in, values out, whether in digits or in words."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache

from generator.checks.numerals import spelt_numbers
from generator.checks.pair import phrase, phrase_pattern
from generator.checks.tables import NumberWords, number_words
from generator.locales import Locale

_SPACES = "\u00a0\u202f\u2009\u2007"
# Digits with what may stand between them; letters around make a code ("G20", "802.11n"), which is no number.
_DIGITS = re.compile(r"(?<![A-Za-zÀ-ÖØ-öø-ÿ\d])(?:(?<![A-Za-zÀ-ÖØ-öø-ÿ][-/])|(?<=\bke-))\d+(?:[.,'’٫٬ ]\d+)*[¼½¾⅓⅔]?")
# What may be written against digits without making a code of them: endings of ranks, units, halves of the day.
_GLUED = (
    r"st|nd|rd|th|s|er|re|e|es|è|ème|º|ª|o|a|os|as|r|n|t|[kcmµn]?m|[km]?g|h|ha|min|[cm]?l|[kmgt]?w|[kmgt]wh|v|px|dpi|fps"
    r"|[kmgt]?hz|[kmgt]bit|[kmgt]bps|[kmgt]b|km/?h|kph|am|pm|lb|lbs|oz|ft|mi|miles?|mph|cc|nm|kt|db|°?c|°?f|x"
)
_CODE = re.compile(rf"(?!(?:{_GLUED})(?![A-Za-zÀ-ÖØ-öø-ÿ\d]))[A-Za-zÀ-ÖØ-öø-ÿ]+\d*", re.IGNORECASE)
_ANY_DIGIT = re.compile(r"\d")
_FURTHER = re.compile(r" ?(\d[\d,]*)")
_ARTICLE = re.compile(r"제\d+조|(?:^|[^\d.,])\d+조\s?제?\d+항")
_VULGAR = {"¼": "25", "½": "5", "¾": "75", "⅓": "33", "⅔": "67"}
_OTHER_DIGITS = re.compile(rf"[{_SPACES}]|(?![0-9])\d")
_VOWEL_SIGNS = re.compile("[\u064b-\u0652]")
_PERCENT = "%٪％"
_AFTER_CURRENCY = re.compile(r"(?P<scale>k|m|bn|b|tn)\b", re.IGNORECASE)
_BEFORE_CURRENCY = re.compile(r" ?(?P<scale>k|M|Md|Mds|Mrd|G)(?= ?[€$£¥₩₽])")
_CODE_BEFORE = re.compile(r"(?<![A-Za-z])[A-Z]{3} ?$")
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


@lru_cache(maxsize=64)
def figures(text: str, locale: Locale) -> tuple[Figure, ...]:
    """The numbers of a text in the order in which they stand, scale words ("5 million") multiplied in.

    The last texts are kept: several checks ask for the same.
    """
    # Arabic numbers in words may have vowel signs, the names of numbers in the table have none.
    text = _VOWEL_SIGNS.sub("", text) if locale.language == "ar" else text
    reader = _Reader(ascii_digits(text), locale, number_words(locale.language))
    found = list(reader.in_digits())
    found += [
        one for one in reader.in_words() if not any(one.start < other.end and other.start < one.end for other in found)
    ]
    return tuple(sorted(found, key=lambda one: one.start))


@lru_cache(maxsize=64)
def ascii_digits(text: str) -> str:
    """The text with every decimal digit as 0-9 and every kind of space as a plain one; offsets stay."""
    if text.isascii() or not _OTHER_DIGITS.search(text):
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
        place = 0 if _ANY_DIGIT.search(self.text) else len(self.text)
        while match := _DIGITS.search(self.text, place):
            start, written = match.start(), _one_number(match[0])
            end = start + len(written)
            scaled = (
                None
                if self._is_article(start, end)
                else self._with_currency(start, end) or self._scaled(_value(written, self.locale), end)
            )
            code = _CODE.match(self.text, end)
            place = scaled[1] if scaled else code.end() if code else end
            if scaled or not code:
                value = scaled[0] if scaled else _value(written, self.locale)
                yield Figure(value, self.text[start:place], start, place, self._is_percent(start, place))

    def in_words(self) -> Iterator[Figure]:
        """Numbers in words: "five million" and "twenty-five" are one number each."""
        for start, end, value in spelt_numbers(self.text, self.locale.language):
            yield Figure(value, self.text[start:end], start, end, self._is_percent(start, end), digits=False)

    def _is_article(self, start: int, end: int) -> bool:
        """True for the number of an article, which Korean counts as it does a million millions: "제5조"."""
        return self.locale.language == "ko" and _ARTICLE.match(self.text, max(0, start - 1)) is not None

    def _with_currency(self, start: int, end: int) -> tuple[Decimal, int] | None:
        """Value and end of "€5m" and "8,5 M$"; None where there is no currency sign or no scale."""
        scale = _BEFORE_CURRENCY.match(self.text, end)
        if not scale and start and (unicodedata.category(self.text[start - 1]) == "Sc" or self._has_code(start)):
            scale = _AFTER_CURRENCY.match(self.text, end)
        if not scale:
            return None
        return _value(self.text[start:end], self.locale) * _SHORT_SCALES[scale["scale"].lower()], scale.end()

    def _has_code(self, start: int) -> bool:
        """True if the code of a currency stands before a number: "SEK 300m"."""
        return _CODE_BEFORE.search(self.text, max(0, start - 5), start) is not None

    def _scaled(self, value: Decimal, place: int) -> tuple[Decimal, int] | None:
        """The value times the scale words that follow, and where they end; "3억 5천만" adds up. None without any."""
        total, end, smallest = Decimal(0), 0, Decimal("Infinity")
        while (scale := self._scale(place)) and scale[0] < smallest:
            smallest, end = scale
            total += value * smallest
            further = _FURTHER.match(self.text, end)
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
        pattern, factors = _scale_pattern(tuple(self.words.scales.items()))
        if match := pattern.match(self.text, place):
            factor, more = factors[(match.lastindex or 1) - 1], self._scale(match.end())
            return (factor * more[0], more[1]) if more else (factor, match.end())
        return None

    def _is_percent(self, start: int, end: int) -> bool:
        """True if a sign or word for per cent follows, or stands before as in "%5" and "百分之五"."""
        before = self.text[:start].rstrip().lower()
        if before.endswith(tuple(_PERCENT)) and not re.search(rf"\d\s?[{_PERCENT}]$", before):
            return True
        # "31 per cent five years ago": those are the other number's.
        stands = (word for word in self.words.percent if before.endswith(word))
        return self._percent_follows(end) or any(not re.search(rf"\d\s?{re.escape(word)}$", before) for word in stands)

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
    if written[-1] in _VULGAR:
        return _value(written[:-1], locale) + Decimal(f"0.{_VULGAR[written[-1]]}")
    bare = re.sub(r"[ '’]", "", written.replace("٫", point).replace("٬", group))
    if re.fullmatch(rf"\d{{1,3}}(?:{re.escape(group)}\d{{3}})+(?:{re.escape(point)}\d+)?", bare):
        return Decimal(bare.replace(group, "").replace(point, "."))
    parts = re.split(r"[.,]", bare)
    return Decimal(".".join(parts) if len(parts) == 2 else "".join(parts))


@lru_cache(maxsize=32)
def _scale_pattern(scales: tuple[tuple[str, Decimal], ...]) -> tuple[re.Pattern[str], list[Decimal]]:
    """A group for each word, longest words first, so that "mil millones" is not read as "mil"; and their factors."""
    ordered = sorted(scales, key=lambda one: -len(one[0]))
    # A scale may follow its digits without a space: "2.5bn".
    after = [(phrase_pattern(word).replace(r"(?<!\w)", r"(?<![^\W\d])"), factor) for word, factor in ordered]
    # Chinese, Japanese and Korean put "more than" between: "400 多万".
    # Catalan writes l·l inside of words: "mil·límetres" are no thousands.
    words = "|".join(f"({pattern})" for pattern, _ in after) or "(?!)"
    pattern = re.compile(rf"(?:[\s-]|\s?[多余餘여])?(?:{words})(?!·)", re.IGNORECASE)
    return pattern, [factor for _, factor in after]
