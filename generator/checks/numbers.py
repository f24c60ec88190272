"""Do the numbers of the source stand in the target, and no others?"""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from generator.checks.dates import dates, hours, month_numbers, times, without_date_marks, without_times
from generator.checks.figures import Figure, ascii_digits, figures, roman_values
from generator.checks.links import phones, without_links
from generator.checks.pair import Pair, critical, phrase, warning
from generator.checks.tables import number_words
from generator.findings import Finding
from generator.locales import Locale

# What other units say: six months are half a year, twelve a year, fourteen days two weeks, ten years a decade.
_UNITS = frozenset({6, 7, 10, 12, 14, 18, 24, 60, 90, 100})


def check_numbers(pair: Pair) -> Iterator[Finding]:
    """A number of the source is missing or changed, or the translation has a number that the source does not have.

    Digits are read as each language writes them ("1,250.5" in English is "1 250,5" in French), scale words are
    multiplied in ("5 million" is not "5 milliards"), and a number in words counts as much as one in digits.
    """
    source = _figures(pair.source, pair.source_locale)
    target = _figures(pair.target, pair.target_locale, dotted=bool(times(pair.source)))
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
    target |= hours(pair.target)
    # Units and fractions may be said otherwise ("half a year"), but not with a number that the source does not have.
    strange = {value for value in target - _values(figures(pair.source, pair.source_locale)) if value >= 3}
    for one in figures(pair.source, pair.source_locale):
        # "two" is often said otherwise: both, a couple, a dual; "third" may be a fraction or a party.
        words = number_words(pair.source_locale.language)
        if one.text.lower() in words.scales and one.value >= 1000:
            yield from _other_scale(one, target)
        bare_scale = one.text.lower() in words.scales and one.value >= 100
        if one.digits or one.value < 3 or bare_scale or one.text.lower() in words.ordinals:
            continue
        if _is_share(one, pair.source) or (_is_unit(one, pair.source) and not strange):
            continue
        if pair.target_locale.language == "ar" and one.value / 2 in target:
            continue
        if one.value not in target and not _with_fraction(one, pair):
            yield warning("number-words", f"the number {one.text!r} may be missing or changed", one.text)


def check_ordinals(pair: Pair) -> Iterator[Finding]:
    """A rank in a row is another one in the translation: the third became the fourth.

    Only where the translation has a rank that the source does not have in any form.
    """
    if pair.same_language:
        return
    source, target = _ordinals(pair.source, pair.source_locale), _ordinals(pair.target, pair.target_locale)
    if not source:
        return
    there = _values(figures(pair.target, pair.target_locale)) | roman_values(pair.target) | set(target)
    known = _values(figures(pair.source, pair.source_locale)) | roman_values(pair.source) | set(source)
    lost = [text for value, text in source.items() if value not in there]
    added = [text for value, text in target.items() if value not in known]
    added += [one.text for one in figures(pair.target, pair.target_locale) if one.value not in known and one.digits]
    for before, after in zip(lost, added, strict=False):
        yield critical("ordinals", f"{before!r} became {after!r}", before)


def _ordinals(text: str, locale: Locale) -> dict[Decimal, str]:
    """The ranks that a text names in words or with "th", by their value."""
    if locale.language in ("ja", "zh"):
        return {_kanji(match[1]): match[0] for match in re.finditer(r"第([〇一二三四五六七八九十百]+)", text)}
    ranks = number_words(locale.language).ordinals
    found = {}
    for one in figures(text, locale):
        last = re.split(r"[\s-]", one.text.lower())[-1]
        rank = ranks.get(last) or ranks.get(last.removeprefix("ال"))
        if not one.digits and rank and not _is_part(one, text):
            found[one.value if one.value > 20 else rank] = one.text
    more = re.finditer(r"(?<![\d.,])(\d{1,3})(?:st|nd|rd|th)\b", text) if locale.language == "en" else ()
    return {**found, **{Decimal(match[1]): match[0] for match in more}}


def _kanji(written: str) -> Decimal:
    total, current = 0, 0
    for letter in written:
        scale = {"十": 10, "百": 100}.get(letter)
        current = current if scale else "〇一二三四五六七八九".index(letter)
        total, current = (total + (current or 1) * scale, 0) if scale else (total, current)
    return Decimal(total + current)


def _is_part(figure: Figure, text: str) -> bool:
    """True for "a third", "two thirds" and "seconds": parts and times, not ranks."""
    return re.search(r"\b(?:an?|one|two|three|four|per)[\s-]$", text[: figure.start], re.IGNORECASE) is not None


def _is_share(figure: Figure, text: str) -> bool:
    """True for the number of a fraction: "three quarters", "two-thirds", "four in five"."""
    if re.search(r"\b(?:in|out of)\s$", text[: figure.start]):
        return True
    share = (
        r"-?fold|[\s-](?:quarters?|thirds?|fourths?|fifths?|sixths?|eighths?|tenths?|hal(?:f|ves)|(?:in|out of)\s\w+)\b"
    )
    return re.match(share, text[figure.end :], re.IGNORECASE) is not None


def _is_unit(figure: Figure, text: str) -> bool:
    """True for a span of time that has another name as well: six months, fourteen days, ten years."""
    spans = re.compile(r"[\s-](?:month|day|week|hour|minute|year)", re.IGNORECASE)
    return figure.value in _UNITS and spans.match(text, figure.end) is not None


def _other_scale(one: Figure, target: set[Decimal]) -> Iterator[Finding]:
    """A scale without a number ("half a million") must be of about the same size in the target."""
    large = [value for value in target if value >= 1000]
    if large and not any(one.value / 20 < value < one.value * 20 for value in large):
        yield critical("numbers", f"{one.text} is another order of magnitude in the translation", one.text)


def _lost(source: list[Figure], target: list[Figure], pair: Pair) -> list[Figure]:
    there = _values(target) | roman_values(pair.target) | month_numbers(pair.target, pair.target_locale)
    lost = [one for one in source if one.digits and not (_readings(one) & there)]
    return [one for one in lost if not _is_decade(one, pair.source) and not _with_fraction(one, pair)]


def _added(source: list[Figure], target: list[Figure], pair: Pair) -> list[Figure]:
    there = _values(source) | roman_values(pair.source) | month_numbers(pair.source, pair.source_locale)
    there |= {value for one in source for value in _readings(one)}
    # "March" may be a verb: as a month in digits it is right all the same.
    there |= {Decimal(one.month) for one in dates(pair.source, pair.source_locale, strict=False)}
    # "one", "first" and "noon" are words in the source and may be digits in the target.
    there |= {Decimal(1), Decimal(2)} | hours(pair.source)
    if _fraction(pair.source, pair.source_locale):
        there |= {Decimal(share) for share in (25, 33, 50, 66, 67, 75)}
        there |= {one.value * share / 4 for one in source for share in (1, 2, 3, 6, 8)}
    calls = " ".join(re.sub(r"\D", "", ascii_digits(phone)) for phone in phones(pair.source))
    return [one for one in target if one.digits and one.value not in there and not _is_within(one, calls)]


def _is_within(one: Figure, calls: str) -> bool:
    """True for a piece of a phone number of the source, which other countries group otherwise."""
    return len(one.text) > 1 and re.sub(r"\D", "", one.text) in calls


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


def _figures(text: str, locale: Locale, dotted: bool = False) -> list[Figure]:
    """The numbers of a text that are neither a part of an address nor a time of day."""
    return figures(without_times(without_date_marks(without_links(text)), dotted), locale)


def _is_decade(figure: Figure, text: str) -> bool:
    """True for "1990s": many languages name the decade in words."""
    return re.match(r"\d{3}0$", figure.text) is not None and f"{figure.text}s" in text


def _with_fraction(figure: Figure, pair: Pair) -> bool:
    """True if a number may be said with a fraction: 1.5 million is "un millón y medio", six months "medio año"."""
    halves = figure.value % 1 or (figure.value % 10 in (0, 5, 6, 8) and not figure.digits) or "million" in figure.text
    return bool(halves) and _fraction(pair.target, pair.target_locale)


def _fraction(text: str, locale: Locale) -> bool:
    return any(phrase(word).search(text) for word in number_words(locale.language).fractions)


def _values(found: list[Figure]) -> set[Decimal]:
    return {one.value for one in found}
