"""Do the numbers of the source stand in the target, and no others?"""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from generator.checks.dates import month_numbers, times, without_times
from generator.checks.figures import Figure, figures, roman_values
from generator.checks.links import without_links
from generator.checks.pair import Pair, critical, warning
from generator.checks.tables import number_words
from generator.findings import Finding
from generator.locales import Locale


def check_numbers(pair: Pair) -> Iterator[Finding]:
    """A number of the source is missing or changed, or the translation has a number that the source does not have.

    Digits are read as each language writes them ("1,250.5" in English is "1 250,5" in French), scale words are
    multiplied in ("5 million" is not "5 milliards"), and a number in words counts as much as one in digits.
    """
    source = figures(without_times(without_links(pair.source)), pair.source_locale)
    target = figures(without_times(without_links(pair.target)), pair.target_locale)
    lost = _lost(source, target, pair)
    added = _added(source, target, pair)
    for place, one in enumerate(lost):
        became = f"; the translation has {added[place].text}" if place < len(added) else ""
        yield critical("numbers", f"the number {one.text} is not in the translation{became}", one.text)
    for one in added[len(lost) :]:
        yield critical("numbers", f"the translation has {one.text}, which the source does not have", one.text)
    yield from _percentages(source, target)


def check_number_words(pair: Pair) -> Iterator[Finding]:
    """A number that the source writes in words ("three ministries") is not in the translation.

    It may stand there in words or in digits.
    """
    if pair.unspaced or pair.same_language or not number_words(pair.target_locale.language).numbers:
        return
    target = _values(figures(pair.target, pair.target_locale)) | roman_values(pair.target)
    target |= {Decimal(hour) for minutes in times(pair.target) for hour in (minutes // 60, minutes // 60 % 12)}
    for one in figures(pair.source, pair.source_locale):
        # "two" is often said otherwise: both, a couple, a dual; "third" may be a fraction or a party.
        if one.digits or one.value < 3 or _is_ordinal(one, pair.source_locale):
            continue
        if one.value not in target:
            yield warning("number-words", f"the number {one.text!r} may be missing or changed", one.text)


def _lost(source: list[Figure], target: list[Figure], pair: Pair) -> list[Figure]:
    there = _values(target) | roman_values(pair.target) | month_numbers(pair.target, pair.target_locale)
    return [one for one in source if one.digits and not (_readings(one) & there)]


def _added(source: list[Figure], target: list[Figure], pair: Pair) -> list[Figure]:
    there = _values(source) | roman_values(pair.source) | month_numbers(pair.source, pair.source_locale)
    there |= {value for one in source for value in _readings(one)}
    # "one", "first" and "half" are words in the source and may be digits in the target.
    small = {Decimal(1), Decimal(2)}
    return [one for one in target if one.digits and one.value not in there and one.value not in small]


def _readings(figure: Figure) -> set[Decimal]:
    """The values that a figure may be written with: a decade may lose its century ("the 1990s", "os anos 90")."""
    values = {figure.value}
    if figure.text.isdigit() and len(figure.text) == 4 and figure.value % 10 == 0:
        values.add(figure.value % 100)
    return values


def _percentages(source: list[Figure], target: list[Figure]) -> Iterator[Finding]:
    for one in source:
        same = [other for other in target if other.value == one.value]
        if one.percent and same and not any(other.percent for other in same):
            yield critical("numbers", f"{one.text} is per cent in the source and not in the translation", one.text)
        elif one.digits and same and all(other.percent for other in same) and not _may_be_percent(one, source):
            yield critical("numbers", f"{one.text} became per cent in the translation", one.text)


def _may_be_percent(figure: Figure, among: list[Figure]) -> bool:
    """True where the same number is per cent elsewhere, or percentages are spoken of ("from 3 to 5%")."""
    return any(other.percent for other in among if other.value == figure.value or other.percent)


def _is_ordinal(figure: Figure, locale: Locale) -> bool:
    return figure.text.lower() in number_words(locale.language).ordinals


def _values(found: list[Figure]) -> set[Decimal]:
    return {one.value for one in found}
