"""Do numbers in words ("three ministries", "hundreds of thousands", "two thirds") stay the same?"""

from __future__ import annotations

import re
from collections.abc import Iterator, Set
from decimal import Decimal

from generator.checks.compounds import in_compound, says_both
from generator.checks.figures import Figure, figures
from generator.checks.measures import is_converted
from generator.checks.multiples import says_times
from generator.checks.numbers import denominators, plain, read_figures, values
from generator.checks.numerals import roman_values
from generator.checks.pair import Pair, any_phrase, critical, phrase, warning
from generator.checks.shares import said_values, shares_at
from generator.checks.spans import in_larger_unit
from generator.checks.tables import number_words
from generator.checks.times import hours
from generator.findings import Finding

# What other units say: six months are half a year, twelve a year, fourteen days two weeks, ten years a decade.
_UNITS = frozenset({6, 7, 10, 12, 14, 15, 18, 24, 60, 90, 100})
# Two years are twenty-four months, two weeks fourteen days, two days forty-eight hours.
_SAME_SPANS = frozenset({10, 14, 20, 24, 48, 60})
_PAIR = re.compile(r"\b(?:two(?![\s-]\w+(?:ths?|rds)\b)|both|twin|decade(?: and a half)?)\b", re.IGNORECASE)
# What may be one or two in other languages, and a count of one or two in those of East Asia.
_MAY_BE_TWO = re.compile(
    r"\b(?:one|once|single|sole|two|twice|twin|both|second|pair|couple|dual|double|half|halv\w+|either|neither|mutual\w*"
    r"|bi(?:lateral|ennial|annual)\w*|decades?|first|an?|each|every)\b|[12]",
    re.IGNORECASE,
)
_SMALL_COUNT = re.compile(
    r"(?<![\d.,．，第])([12１２一二两両두])\s?(?:人|名|位|か国|カ国|ヵ国|个|隻|艘|명|개|国|个国家|척)(?![々目半次等])"
)
_LONGER = 15
_HALF = Decimal("0.5")
_VALUES = {"decade": 10, "decade and a half": _LONGER}
_SPANS = re.compile(r"[\s-](?:month|day|week|hour|minute|year)", re.IGNORECASE)
_OUT_OF = re.compile(r"\b(?:in|out of)(?: every)?\s$")
_SHARE = re.compile(
    r"-?fold|[\s-](?:quarters?|thirds?|fourths?|fifths?|sixths?|eighths?|tenths?|hal(?:f|ves)"
    r"|(?:in|out of)(?: every)?\s\w+)\b",
    re.IGNORECASE,
)
_OF_MANY = re.compile(r"[\s-](?:in|out of)(?: every)?\s\w+", re.IGNORECASE)
_SEVERAL = re.compile(r"\b(tens|dozens|hundreds|thousands) of (thousands|millions|billions)\b", re.IGNORECASE)
_SIZES = {"tens": 10, "dozens": 12, "hundreds": 100, "thousands": 1000, "millions": 10**6, "billions": 10**9}
_EVERY = re.compile(r"\bevery (third|fourth|fifth|sixth|seventh|eighth|ninth|tenth)(?= [a-z])", re.IGNORECASE)
_QUARTERS = re.compile(r"\b(three)[\s-](quarters|fourths|fifths)\b", re.IGNORECASE)
_PARTS = {"quarters": Decimal(75), "fourths": Decimal(75), "fifths": Decimal(60)}
# A number that makes an adjective is often another word: "three-dimensional", "five-match".
_ABOUT = re.compile(r"\b(?:several|few|many|couple of)\s$", re.IGNORECASE)
_ADJECTIVE = re.compile(r"-(?!year|month|day|week|hour|minute|member|point|party|nation|country|person|storey|story)\w")
_NO_DOZEN = frozenset({"ru", "uk", "ja", "zh", "ko"})
_GROUPS = re.compile(r"[\s-](decade|centur|fortnight|dozen)", re.IGNORECASE)
_GROUP_SIZES = {"decade": 10, "centur": 100, "fortnight": 2, "dozen": 12}
_TIMES = re.compile(r"\stimes\b", re.IGNORECASE)


def check_number_words(pair: Pair) -> Iterator[Finding]:
    """A number that the source writes in words ("three ministries") is not in the translation.

    It may stand there in words or in digits.
    """
    if pair.same_language or not number_words(pair.target_locale.language).numbers:
        return
    source = [one for one in read_figures(pair.source, pair.source_locale) if not one.digits]
    if not source and not _PAIR.search(pair.source):
        return
    yield from _other_scales(source, pair)
    there = _numbers_of(pair)
    # Units and fractions may be said otherwise ("half a year"), but not with a number that the source does not have.
    strange = _strange(there, pair)
    yield from _pairs(there, strange, pair)
    yield from _every(pair, strange)
    if pair.unspaced and not strange and not _has_small_count(pair):
        return
    for one in source:
        if not _is_required(one, pair, bool(strange)) or _is_said(one, there, pair):
            continue
        yield warning("number-words", f"the number {one.text!r} may be missing or changed", one.text)
    yield from _shares(source, there, strange, pair)


def _pairs(there: Set[Decimal], strange: Set[Decimal], pair: Pair) -> Iterator[Finding]:
    """Two that became more: "the two ministers", "both sides", "a decade" beside another number in words."""
    in_words = values(one for one in figures(pair.target, pair.target_locale) if not one.digits)
    for match in _PAIR.finditer(pair.source):
        value = Decimal(_VALUES.get(match[0].lower(), 2))
        others = {one for one in strange & in_words if one < 100 and (one not in _SAME_SPANS or value == _LONGER)}
        together = value == 2 and says_both(pair.target, pair.target_locale.language)
        if value not in there and others and not together:
            yield warning("number-words", f"{match[0]!r} may have become {min(others)}", match[0])
            return


def _numbers_of(pair: Pair) -> set[Decimal]:
    return (
        values(read_figures(pair.target, pair.target_locale))
        | values(figures(pair.target, pair.target_locale))
        | roman_values(pair.target)
        | hours(pair.target)
    )


def _strange(there: Set[Decimal], pair: Pair) -> set[Decimal]:
    """The numbers of the target that the source has in no form."""
    known = values(figures(pair.source, pair.source_locale)) | roman_values(pair.source) | hours(pair.source)
    known |= said_values(pair.source) | denominators(pair.source)
    return {value for value in there - known if value >= 3}


def _has_small_count(pair: Pair) -> bool:
    """True if the target counts one or two where the source has nothing that may be either: 2人 for "three"."""
    return _SMALL_COUNT.search(pair.target) is not None and not _MAY_BE_TWO.search(pair.source)


def _is_required(one: Figure, pair: Pair, strange: bool) -> bool:
    """True for a number in words that translations keep as one: no scale, rank, share, pair or name of a span."""
    words = number_words(pair.source_locale.language)
    last = re.split(r"[\s-]", one.text.lower())[-1]
    if (
        one.value < 3
        or _is_called(one, plain(pair.source))
        or last in words.ordinals
        or (one.text.lower() in words.scales and one.value >= 100)
    ):
        return False
    text = plain(pair.source)
    # "Several dozen" are tens in languages that count so.
    if last == "dozen" and _ABOUT.search(text[: one.start]):
        return False
    share = _is_share(one, text) and not (strange and _OF_MANY.match(text, one.end))
    if share or (_SPANS.match(text, one.end) and one.value in _UNITS and not strange):
        return False
    return not _ADJECTIVE.match(text, one.end)


def _is_called(one: Figure, text: str) -> bool:
    """True for a number that is a part of a name: "the Visegrad Four"."""
    before = re.search(r"[A-Z]\w+\s$", text[: one.start])
    return bool(before) and one.text.istitle() and any(len(word) > 3 and word.islower() for word in text.split())


def _is_said(one: Figure, there: Set[Decimal], pair: Pair) -> bool:
    """True if the target has the number, half of it and a dual, a fraction, another measure or a compound."""
    # Languages without a word for a dozen round it to ten.
    rounded = one.text.lower() == "dozen" and pair.target_locale.language in _NO_DOZEN and Decimal(10) in there
    if one.value in there or rounded or _is_halved(one, pair):
        return True
    text = plain(pair.source)
    if shares_at(text).get(one.start, frozenset()) & there:
        return True
    language = pair.target_locale.language
    if in_compound(one.value, pair.target, language) or (language == "ar" and one.value / 2 in there):
        return True
    if _is_multiplied(one, text, there) or in_larger_unit(one.value, text, one.end, there, pair):
        return True
    if _TIMES.match(text, one.end) and says_times(one.value, pair.target, language):
        return True
    return is_converted(one, plain(pair.source), figures(pair.target, pair.target_locale))


def _is_multiplied(one: Figure, text: str, there: Set[Decimal]) -> bool:
    """True if the target counts the pieces of groups or says what half more is: thirty years for three decades."""
    if (group := _GROUPS.match(text, one.end)) and one.value * _GROUP_SIZES[group[1].lower()] in there:
        return True
    # "Four and a half million" is one number in languages that write 4.5 together.
    halves = {(one.value + _HALF) * 10**power for power in (0, 3, 6, 9)}
    return text.startswith(" and a half", one.end) and bool(halves & there)


def _is_halved(one: Figure, pair: Pair) -> bool:
    """True if a number may be said with a fraction: six months are "medio año", fifteen minutes a quarter."""
    if one.value % 1 == 0 and one.value % 10 not in (0, 5, 6, 8) and "million" not in one.text:
        return False
    # A fraction of the source is that of the target.
    here, fractions = (number_words(one.language).fractions for one in (pair.source_locale, pair.target_locale))
    if any_phrase(here).search(pair.source):
        return False
    return any_phrase(fractions).search(pair.target) is not None


def _is_share(figure: Figure, text: str) -> bool:
    """True for the number of a fraction: "three quarters", "two-thirds", "four in five"."""
    return _OUT_OF.search(text[: figure.start]) is not None or _SHARE.match(text, figure.end) is not None


def _shares(source: list[Figure], there: Set[Decimal], strange: Set[Decimal], pair: Pair) -> Iterator[Finding]:
    """Shares ("one in four", "three quarters") that became others."""
    text = plain(pair.source)
    shares = [one for one in source if _OUT_OF.search(text[: one.start]) and not _SPANS.match(text, one.end)]
    for one in shares:
        part = 100 / one.value if one.value else Decimal(0)
        others = {value for value in strange if value % part and value != 100}
        if one.value >= 3 and one.value not in there and others:
            yield warning("number-words", f"the share of {one.text!r} may be another one", one.text)
    for match in _QUARTERS.finditer(pair.source):
        three = (word for word, value in number_words(pair.target_locale.language).numbers.items() if value == 3)
        said = there & {Decimal(3), _PARTS[match[2].lower()]} or any(phrase(one).search(pair.target) for one in three)
        if not said and "¾" not in pair.target:
            yield warning("number-words", f"{match[0]!r} may be another share in the translation", match[0])


def _every(pair: Pair, strange: Set[Decimal]) -> Iterator[Finding]:
    """Shares said as ranks, "every third household", that became others: one in ten."""
    if not (match := _EVERY.search(pair.source)):
        return
    rank = number_words(pair.source_locale.language).ordinals.get(match[1].lower())
    others = {value for value in strange if value < 100 and rank and value not in (rank, 100 // rank)}
    if rank and others and rank not in _numbers_of(pair):
        yield warning("number-words", f"{match[0]!r} may be another share in the translation", match[0])


def _other_scales(source: list[Figure], pair: Pair) -> Iterator[Finding]:
    """Scales without a number: "half a million" is of about the same size, "hundreds of thousands" of the same."""
    large = [one.value for one in figures(pair.target, pair.target_locale) if one.value >= 1000]
    if not large:
        return
    match = _SEVERAL.search(pair.source)
    if match and not pair.unspaced:
        inner, outer = Decimal(_SIZES[match[1].lower()]), Decimal(_SIZES[match[2].lower()])
        if not {outer, inner * outer} & set(large):
            yield critical("numbers", f"{match[0]} is another order of magnitude in the translation", match[0])
        return
    scales = number_words(pair.source_locale.language).scales
    for one in source:
        if one.text.lower() not in scales or one.value < 1000 or pair.unspaced:
            continue
        if not any(one.value / 20 < value < one.value * 20 for value in large):
            yield critical("numbers", f"{one.text} is another order of magnitude in the translation", one.text)
