"""Do ranks in a row ("the third") stay the same?"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from decimal import Decimal

from generator.checks.compounds import says_first
from generator.checks.dates import month_numbers
from generator.checks.figures import Figure, figures
from generator.checks.numerals import kanji_value, roman_values
from generator.checks.pair import Pair, critical
from generator.checks.tables import number_words
from generator.findings import Finding
from generator.locales import Locale


def check_ordinals(pair: Pair) -> Iterator[Finding]:
    """A rank in a row is another one in the translation: the third became the fourth.

    Only where the translation has a rank that the source does not have in any form.
    """
    if pair.same_language:
        return
    source = _ordinals(pair.source, pair.source_locale)
    if not source:
        return
    target = _ordinals(pair.target, pair.target_locale)
    there, known = (
        _readable(pair.target, pair.target_locale, target),
        _readable(pair.source, pair.source_locale, source),
    )
    lost = [text for value, text in source.items() if value not in there]
    if says_first(pair.target, pair.target_locale.language):
        lost = [source[value] for value in source if value not in there and value != 1]
    added = [text for value, text in target.items() if value not in known]
    # East Asian languages have the month in digits: "the first half of May".
    known |= month_numbers(pair.source, pair.source_locale)
    added += [one.text for one in figures(pair.target, pair.target_locale) if one.value not in known and one.digits]
    for before, after in zip(lost, added, strict=False):
        yield critical("ordinals", f"{before!r} became {after!r}", before)


def _ordinals(text: str, locale: Locale) -> dict[Decimal, str]:
    """The ranks that a text names in words or with "th", by their value."""
    if locale.language in ("ja", "zh"):
        return {kanji_value(match[1]): match[0] for match in re.finditer(r"第([〇一二三四五六七八九十百]+)", text)}
    ranks = number_words(locale.language).ordinals
    found = {}
    for one in figures(text, locale):
        # Arabic has the unit before the ten: "the first and sixty".
        telling = re.split(r"[\s-]", one.text.lower())[0 if locale.language == "ar" and one.value > 20 else -1]
        rank = ranks.get(telling) or ranks.get(telling.removeprefix("ال"))
        if not one.digits and rank and not (locale.language == "en" and _is_part(one, text)):
            found[one.value if one.value > 20 else rank] = one.text
    more = re.finditer(r"(?<![\d.,])(\d{1,3})(?:st|nd|rd|th)\b", text) if locale.language == "en" else ()
    return {**found, **{Decimal(match[1]): match[0] for match in more}}


def _is_part(figure: Figure, text: str) -> bool:
    """True for "a third of", "two thirds" and "seconds": parts and times, not ranks as in "a third term"."""
    if re.match(r"[\s-](?!of\b)[a-z]{3,}", text[figure.end :]) and not figure.text.endswith("s"):
        return re.search(r"\b(?:two|three|four|per)[\s-]$", text[: figure.start], re.IGNORECASE) is not None
    return re.search(r"\b(?:an?|one|two|three|four|per)[\s-]$", text[: figure.start], re.IGNORECASE) is not None


def _readable(text: str, locale: Locale, ranks: Iterable[Decimal]) -> set[Decimal]:
    """What may stand for a rank: ranks, digits, Roman numerals, and above two numbers in words ("Studie drei")."""
    found = {one.value for one in figures(text, locale) if one.digits or one.value > 2}
    return found | roman_values(text) | set(ranks)
