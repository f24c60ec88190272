"""Measures that a translation may give in the units of its readers: a number and its unit in, equal numbers out."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence, Set
from decimal import Decimal
from functools import lru_cache

from generator.checks.figures import Figure

# What one of a unit is in the units that may stand for it (metres and centimetres, litres, kilograms, hectares ...).
_UNITS: tuple[tuple[str, tuple[str, ...]], ...] = (
    (r"feet|foot|ft", ("0.3048", "30.48")),
    (r"inch(?:es)?|in(?=[.)])", ("2.54", "25.4", "0.0254")),
    (r"yards?", ("0.9144",)),
    (r"(?:nautical|sea) miles?", ("1.852",)),
    (r"knots?", ("1.852",)),
    (r"square miles?", ("2.59", "259")),
    (r"(?:miles?|mi|mph)", ("1.609",)),
    (r"pounds?|lbs?", ("0.4536",)),
    (r"ounces?|oz", ("28.35",)),
    (r"gallons?", ("3.785", "4.546")),
    (r"acres?", ("0.4047", "4047")),
    (r"square feet|sq\.? ?ft", ("0.0929",)),
    (r"tons?", ("0.907", "1.016")),
    (r"stone", ("6.35",)),
)
_FAHRENHEIT = re.compile(r"\s?(?:°\s?F|degrees Fahrenheit)\b", re.IGNORECASE)
# Translators round: 17,500 mph may be 28,000 or 25,000 km/h.
_TOLERANCE = Decimal("0.12")


def is_converted(figure: Figure, text: str, among: Sequence[Figure]) -> bool:
    """True if a number that is measured in feet, miles, pounds and the like stands among others as its equal."""
    return any(
        abs(equal - other.value) <= max(_TOLERANCE * equal, Decimal(1))
        for equal in _equals(figure, text)
        for other in among
        if other.digits and other.start != figure.start
    )


def is_rescaled(figure: Figure, text: str, target: str, there: Set[Decimal]) -> bool:
    """True if the next larger or smaller metric unit stands in the target with its equal: 1,200 MW and 1.2 GW."""
    for unit, larger, smaller in _metric():
        if unit.match(text, figure.end):
            return (figure.value / 1000 in there and larger.search(target) is not None) or (
                figure.value * 1000 in there and smaller.search(target) is not None
            )
    return False


def weighs(text: str) -> bool:
    """True if a text has a unit of weight that can be meant by "pounds"."""
    return _WEIGHT.search(text) is not None


# By unit: it, the one a thousand times larger and the one a thousand times smaller, as many languages write them.
_METRIC = (
    (r"kilowatt|kwh?\b", r"(?i:mega|мега|МВт|ميغا|メガ|兆瓦|메가)|MW", r"(?i:\bwatt|\bватт|واط|ワット|와트)|\bW"),
    (
        r"mega(?:watt|byte|bit|hertz)|mwh?\b",
        r"(?i:giga|гига|جيجا|غيغا|ギガ|吉|기가)|GW|ГВт|GB|GHz",
        r"(?i:kilo|кило|كيلو|キロ|千|킬로)|kW|кВт",
    ),
    (r"gigawatt|gwh?\b", r"(?i:tera|тера|تيرا|テラ|太|테라)|TW", r"(?i:mega|мега|ميغا|メガ|兆瓦|메가)|MW|МВт"),
    (
        r"met(?:re|er)s?\b|m\b",
        r"(?i:kilom|quil[oò]m|chilom|килом|كيلومتر|キロ|公里|千米|킬로)|km|км|كم",
        r"(?i:millim|mil·lím|milím|миллим|ミリ|毫米)|mm|мм",
    ),
    (r"kilomet|km\b", r"(?!)", r"(?i:\bm[eè]t|\bмет|متر|メートル|米|미터)|\bm\b"),
    (
        r"kilogram|kilos?\b|kg\b",
        r"(?i:tonn|tonel|тонн|طن|トン|吨|톤)|\bt\b",
        r"(?i:\bgram|грамм|غرام|グラム|克|그램)|\bg\b",
    ),
    (r"tonnes?\b|t\b", r"(?i:kilot|килот|كيلوطن)|\bkt\b", r"(?i:kilo|quilo|chilo|кило|كيلو|キロ|公斤|킬로)|kg|кг"),
)


@lru_cache(maxsize=1)
def _metric() -> Sequence[tuple[re.Pattern[str], ...]]:
    return [
        (re.compile(rf"[\s-]?(?:{unit})", re.IGNORECASE), re.compile(larger), re.compile(smaller))
        for unit, larger, smaller in _METRIC
    ]


def _equals(figure: Figure, text: str) -> Iterator[Decimal]:
    if _FAHRENHEIT.match(text, figure.end):
        yield (figure.value - 32) * 5 / 9
    for pattern, factors in _patterns():
        if pattern.match(text, figure.end):
            yield from (figure.value * factor for factor in factors)
            return


@lru_cache(maxsize=1)
def _patterns() -> Sequence[tuple[re.Pattern[str], tuple[Decimal, ...]]]:
    compiled = (re.compile(rf"[\s-]?(?:{words})\b", re.IGNORECASE) for words, _ in _UNITS)
    return [(pattern, tuple(map(Decimal, factors))) for pattern, (_, factors) in zip(compiled, _UNITS, strict=True)]


_WEIGHT = re.compile(
    r"\bk(?:g|ilo)|libbr|\blibras|\blliures|\blivres|\bpfund|кг|килогр|фунт|كغ|كجم|كيلو|رطل|キロ|ポンド|公斤|磅|킬로|파운드",
    re.IGNORECASE,
)
