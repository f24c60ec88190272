"""Do the numbers of the source stand in the target, and no others?"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from functools import lru_cache
from itertools import pairwise

from generator.checks.dates import dates, month_numbers, without_date_marks
from generator.checks.figures import Figure, ascii_digits, figures
from generator.checks.links import phones, without_links
from generator.checks.measures import is_converted
from generator.checks.numerals import roman_values
from generator.checks.pair import Pair, critical, phrase
from generator.checks.tables import number_words
from generator.checks.times import hours, times, without_times
from generator.findings import Finding
from generator.locales import Locale

# "the 1990s", "in his 20s": many languages name the decade in words, and some the century.
_DECADE = re.compile(r"(?<!\d)(\d{0,3}0)['’]?s\b")
_SPAN = re.compile(r"\bfrom\s", re.IGNORECASE)
_UP_TO = re.compile(r"\W*(?:[\w.]+\s){0,4}to\s(?:\w+\s){0,2}\W?", re.IGNORECASE)
# The last days of a month, which Japanese and others call its end.
_MONTH_ENDS = re.compile(
    r"末日?|(?<!\w)(?:fin(?:ales)? de|final de|fine|ende|finals de|конц[еау]|نهاية)(?!\w)", re.IGNORECASE
)
_CODED = re.compile(r"(?<=[A-Za-zÀ-ÿ])[-.]?(\d+)|(?<![\d.,])(\d+)(?=-?[A-Za-zÀ-ÿ])")
_DENOMINATORS = (("hal", 2), ("third", 3), ("quarter", 4), ("fourth", 4), ("fifth", 5), ("sixth", 6), ("tenth", 10))


def check_numbers(pair: Pair) -> Iterator[Finding]:
    """A number of the source is missing or changed, or the translation has a number that the source does not have.

    Digits are read as each language writes them ("1,250.5" in English is "1 250,5" in French), scale words are
    multiplied in ("5 million" is not "5 milliards"), and a number in words counts as much as one in digits.
    """
    source = read_figures(pair.source, pair.source_locale)
    target = read_figures(pair.target, pair.target_locale, bool(times(pair.source)))
    lost, added = _lost(source, target, pair), _added(source, target, pair)
    for place, one in enumerate(lost):
        became = f"; the translation has {added[place].text}" if place < len(added) else ""
        yield critical("numbers", f"the number {one.text} is not in the translation{became}", one.text)
    for one in added[len(lost) :]:
        yield critical("numbers", f"the translation has {one.text}, which the source does not have", one.text)
    yield from _percentages(source, target)
    if not lost and not added:
        yield from _turned(source, target, pair)


def _lost(source: Sequence[Figure], target: Sequence[Figure], pair: Pair) -> list[Figure]:
    there = values(target) | roman_values(pair.target) | month_numbers(pair.target, pair.target_locale)
    lost = [one for one in source if one.digits and not (_readings(one) & there)]
    if not lost:
        return []
    decades, codes = _decades(pair.source), _digits_of_codes(pair.target)
    return [
        one
        for one in lost
        if one.value not in decades
        and one.value not in codes
        and not _with_fraction(one, pair)
        and not is_converted(one, plain(pair.source), (*source, *target))
        and not (28 <= one.value <= 31 and _MONTH_ENDS.search(pair.target))
    ]


def _added(source: Sequence[Figure], target: Sequence[Figure], pair: Pair) -> list[Figure]:
    known = values(source)
    added = [one for one in target if one.digits and one.value not in known]
    if not added:
        return []
    there = _known(source, pair)
    calls = " ".join(re.sub(r"\D", "", ascii_digits(phone)) for phone in phones(pair.source))
    measured = [one for one in source if one.digits and not (_readings(one) & values(target))]
    return [
        one
        for one in added
        if one.value not in there
        and not _is_within(one, calls)
        and not any(is_converted(other, plain(pair.source), (one,)) for other in measured)
    ]


def _known(source: Sequence[Figure], pair: Pair) -> set[Decimal]:
    """The values that a target may have: those of the source, however it says them."""
    there = roman_values(pair.source) | month_numbers(pair.source, pair.source_locale)
    there |= {value for one in source for value in _readings(one)} | _digits_of_codes(pair.source)
    # "March" may be a verb: as a month in digits it is right all the same.
    there |= {Decimal(one.month) for one in dates(pair.source, pair.source_locale, strict=False)}
    # "one", "first" and "noon" are words in the source and may be digits in the target.
    there |= {Decimal(1), Decimal(2)} | hours(pair.source)
    for decade in _decades(pair.source):
        # The 1960s are the sixties of the 20th century; who is in his twenties is 20 to 29 years old.
        there |= {decade // 100 + 1, decade % 100, decade + 9, decade + 10}
    if _fraction(pair.source, pair.source_locale):
        there |= {Decimal(share) for share in (25, 33, 50, 66, 67, 75)}
        there |= {one.value * share / 4 for one in source for share in (1, 2, 3, 6, 8)}
        there |= {Decimal(part) for word, part in _DENOMINATORS if word in pair.source.lower()}
    return there


def _decades(text: str) -> set[Decimal]:
    return {Decimal(match[1]) for match in _DECADE.finditer(text) if len(match[1]) in (2, 4)}


def _digits_of_codes(text: str) -> set[Decimal]:
    """The digits inside codes: "M16" may be written "M 16", "F1" be called "Formula 1"."""
    return {Decimal(match[1] or match[2]) for match in _CODED.finditer(ascii_digits(text))}


def _is_within(one: Figure, calls: str) -> bool:
    """True for a piece of a phone number of the source, which other countries group otherwise."""
    return len(one.text) > 1 and re.sub(r"\D", "", one.text) in calls


def _readings(figure: Figure) -> set[Decimal]:
    """The values that a figure may be written with: a decade may lose its century ("the 1990s", "os anos 90")."""
    numbers = {figure.value}
    if figure.text.isdigit() and len(figure.text) == 4 and figure.value % 10 == 0:
        numbers.add(figure.value % 100)
    return numbers


def _percentages(source: Sequence[Figure], target: Sequence[Figure]) -> Iterator[Finding]:
    for one in source:
        same = [other for other in target if other.value == one.value]
        if one.percent and same and not any(other.percent for other in same):
            yield critical("numbers", f"{one.text} is per cent in the source and not in the translation", one.text)
        elif one.digits and same and all(other.percent for other in same) and not _may_be_percent(one, source):
            yield critical("numbers", f"{one.text} became per cent in the translation", one.text)


def _may_be_percent(figure: Figure, among: Sequence[Figure]) -> bool:
    """True where the same number is per cent elsewhere, or percentages are spoken of ("from 3 to 5%")."""
    return any(other.percent for other in among if other.value == figure.value or other.percent)


def _turned(source: Sequence[Figure], target: Sequence[Figure], pair: Pair) -> Iterator[Finding]:
    """ "from 3 to 5" that became "from 5 to 3": every language keeps the order."""
    text = plain(pair.source)
    digits = [one for one in source if one.digits]
    for first, second in pairwise(digits):
        if not _SPAN.search(text[max(0, first.start - 6) : first.start]) or first.value == second.value:
            continue
        if not re.fullmatch(
            r"\W*(?:[\w.]+\s){0,4}to\s(?:\w+\s){0,2}\W?", text[first.end : second.start], re.IGNORECASE
        ):
            continue
        places = [[one.start for one in target if one.value == number.value] for number in (first, second)]
        if all(len(some) == 1 for some in places) and places[0] > places[1]:
            words = f"{first.text} to {second.text}"
            yield critical("numbers", f"from {words} is turned round in the translation", words)


def read_figures(text: str, locale: Locale, dotted: bool = False) -> Sequence[Figure]:
    """The numbers of a text that are neither a part of an address nor a time of day."""
    return figures(plain(text, dotted), locale)


@lru_cache(maxsize=64)
def plain(text: str, dotted: bool = False) -> str:
    """The text without addresses, times of day and the marks inside dates: what its numbers are read from."""
    return without_times(without_date_marks(without_links(text)), dotted)


def _with_fraction(figure: Figure, pair: Pair) -> bool:
    """True if a number may be said with a fraction: 1.5 million is "un millón y medio", six months "medio año"."""
    halves = figure.value % 1 or (figure.value % 10 in (0, 5, 6, 8) and not figure.digits) or "million" in figure.text
    return bool(halves) and _fraction(pair.target, pair.target_locale)


def _fraction(text: str, locale: Locale) -> bool:
    return any(phrase(word).search(text) for word in number_words(locale.language).fractions)


def values(found: Sequence[Figure]) -> set[Decimal]:
    """The values of some figures."""
    return {one.value for one in found}
