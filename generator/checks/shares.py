"""Shares, spans and days that an English text says in words: the numbers that a translation may give instead."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from fractions import Fraction
from functools import lru_cache

from generator.checks.feasts import feasts
from generator.checks.proportions import out_of, proportions
from generator.checks.tables import number_words

# Spans and groups by what they count; "a decade and a half" is fifteen, "half a century" fifty.
_SIZES = {"decade": 10, "centur": 100, "fortnight": 14, "dozen": 12}
_A_DOZEN = re.compile(r"\ba dozen\b", re.IGNORECASE)
_SPAN = re.compile(
    r"(?P<half>\bhalf[ -](?:an? )?)?(?P<quarter>\bquarter[ -](?:of )?(?:an? )?)?"
    r"\b(?P<span>decade|centur|fortnight|dozen)(?:y|ies|s)?(?P<more> and a half)?",
    re.IGNORECASE,
)
_TIMES = (("half", Decimal("0.5")), ("quarter", Decimal("0.25")), ("more", Decimal("1.5")))
# A year and a half is eighteen months, two and a half are thirty; an hour and a half is ninety minutes.
_AND_HALF = re.compile(
    r"\b(?:(?P<whole>\w+) and a half (?P<units>year|hour)s|an? (?P<unit>year|hour) and a half)\b", re.IGNORECASE
)
# Romance languages count a week as eight days and two as fifteen.
_WEEKS = re.compile(r"\b(?:(?P<two>two weeks|2 weeks|fortnight)|(?:a|one|1) week)\b", re.IGNORECASE)
_MULTIPLES = re.compile(r"\b(?:(?P<three>tripl|trebl)|(?P<four>quadrupl)|(?P<five>quintupl))", re.IGNORECASE)
_VALUES = {"three": 3, "four": 4, "five": 5}
# Words that hold a number: "trilateral talks" are those of three countries.
_COUNTS = re.compile(
    r"\b(?:(?P<three>trilateral|tripartite|three-way|triennial|trio\b|quarterly)|(?P<four>quadrilateral|quadripartite"
    r"|four-way|quadrennial|quartet)|(?P<six>half-yearly|semi-annual|biannual)|(?P<thousand>millenni)"
    r"|(?P<hundred>centenary|centennial)|(?P<more>bicentenary|bicentennial))",
    re.IGNORECASE,
)
_COUNTED = {"three": (3,), "four": (4,), "six": (6,), "thousand": (1000, 2000), "hundred": (100,), "more": (200,)}
# "In her mid-forties", "the sixties".
_TENS = re.compile(r"\b(?P<mid>mid-)?(?P<ten>twent|thirt|fort|fift|sixt|sevent|eight|ninet)ies\b", re.IGNORECASE)
_PARTS = {"year": 12, "hour": 60}
_MAY_SAY = re.compile(
    r"decade|centur|fortnight|dozen|half| in | out of |\bend|last day|mid|close of|\bweek|tripl|trebl|upl"
    r"|lateral|partite|-way|ennial|trio\b|quart|yearly|annual|millenni|centen|[tvxn]ties\b",
    re.IGNORECASE,
)
_ENDS = re.compile(r"\b(?:end|close) of|\bend-|\b(?:year|month)[- ]end\b|\blast day of", re.IGNORECASE)
_YEAR = re.compile(r"\byears?\b|\b(?:19|20)\d\d\b", re.IGNORECASE)
_MIDDLE = re.compile(r"\bmid[- ]|\bmiddle of", re.IGNORECASE)


@lru_cache(maxsize=64)
def said_values(text: str) -> frozenset[Decimal]:
    """The numbers that stand for the shares ("four in five": 80 per cent), spans and days that a text names."""
    days = {Decimal(one) for month, day, _ in feasts(text, "en") for one in (month, day)}
    if not _MAY_SAY.search(text):
        return frozenset(days)
    shares = {value for share in proportions(text, "en") for value in per_cent(share)}
    return frozenset(days | shares | {*_spans(text), *_multiples(text), *_ends(text)})


@lru_cache(maxsize=64)
def shares_at(text: str) -> dict[int, frozenset[Decimal]]:
    """By the place of its first number, the per cent that "nine in ten" is in an English text."""
    return {place: per_cent(share) for place, share in out_of(text)}


def span_sizes(text: str) -> set[Decimal]:
    """How many years, days or pieces each span or group has that an English text names: ten for a decade."""
    return {Decimal(_SIZES[match["span"].lower()]) for match in _SPAN.finditer(text)}


def per_cent(share: Fraction) -> frozenset[Decimal]:
    """A part in per cent as it may be rounded: 66, 67 and 66.7 for two thirds."""
    exact = Decimal(100) * share.numerator / share.denominator
    return frozenset({exact // 1, round(exact, 0), round(exact, 1)})


def _spans(text: str) -> Iterator[Decimal]:
    for match in _SPAN.finditer(text):
        size = Decimal(_SIZES[match["span"].lower()])
        yield size
        yield from (size * times for name, times in _TIMES if match[name])
    # Many languages round a dozen to ten.
    if _A_DOZEN.search(text):
        yield Decimal(10)
    for match in _AND_HALF.finditer(text):
        whole = number_words("en").numbers.get((match["whole"] or "one").lower(), Decimal(1))
        yield (whole + Decimal("0.5")) * _PARTS[(match["units"] or match["unit"]).lower()]


def _multiples(text: str) -> Iterator[Decimal]:
    """What a week, two weeks and words like "tripled" may be in digits."""
    for match in _WEEKS.finditer(text):
        yield from map(Decimal, (14, 15) if match["two"] else (7, 8))
    for match in _COUNTS.finditer(text):
        yield from map(Decimal, _COUNTED[(match.lastgroup or "")])
    for match in _TENS.finditer(text):
        ten = number_words("en").numbers[f"{match['ten'].lower()}y"]
        yield from (ten, 1900 + ten, *((ten + 5, 1905 + ten) if match["mid"] else ()))
    for match in _MULTIPLES.finditer(text):
        yield Decimal(next(value for name, value in _VALUES.items() if match[name]))


def _ends(text: str) -> Iterator[Decimal]:
    """The days that may be the end of a month or of the year, and its middle."""
    if _ENDS.search(text):
        yield from map(Decimal, (28, 29, 30, 31, *((12,) if _YEAR.search(text) else ())))
    if _MIDDLE.search(text):
        yield Decimal(15)
