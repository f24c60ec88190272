"""Do the numbers of the source stand in the target, and no others?"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from decimal import Decimal
from functools import lru_cache
from itertools import pairwise

from generator.checks.always import always_values, is_always
from generator.checks.compounds import in_compound, is_jubilee
from generator.checks.dates import dates, is_in_row, month_numbers, without_date_marks
from generator.checks.feasts import feasts
from generator.checks.figures import Figure, ascii_digits, figures
from generator.checks.links import phones, without_links
from generator.checks.measures import is_converted, is_rescaled
from generator.checks.numerals import roman_values
from generator.checks.pair import Pair, any_phrase, critical, warning
from generator.checks.shares import said_values, span_sizes
from generator.checks.spans import in_larger_unit
from generator.checks.tables import number_words
from generator.checks.times import hours, is_dotted_time, is_hour, says_part, times, without_times
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
_LEADING = re.compile(r"\d[\d.,]*(?=\s?[^\W\d_])")
_JOINT = re.compile(
    r"\s?(?:to|and|or|à|a|al|a l['’]|all['’]|a(?:l|i|gli|lle)|au|aux|bis|"
    r"auf|zu|e|et|y|i|und|ou|o|oder|до|и|или|إلى|و|から|to|[-–—~〜])\s?(?:EUR|USD|US|CHF|GBP)?\s?[€$£¥]?",
    re.IGNORECASE,
)
_ARTICLE = re.compile(r"\b(\d{1,3})\((\d{1,2})\)")
_CODED = re.compile(r"(?<=[A-Za-zÀ-ÿ])[-.]?(\d+)|(?<![\d.,])(\d+)(?=-?[A-Za-zÀ-ÿ])")
# A quarter of an hour, half an hour, three quarters, an hour and a half.
_QUARTERS = frozenset({15, 30, 45, 90})
# Half a year, a year and a half, and so on.
_HALF_YEARS = frozenset({6, 18, 30, 42})
_MONTHS = re.compile(r"[\s-]months?\b", re.IGNORECASE)
# 2.5 million and the like, of which the fraction may stand in words.
_DECIMAL_SCALE = re.compile(r"\d+[.,](?:5|25|75)\D")
_TWO = 2
_DUAL = re.compile(r"\w{2}(?:ين|ان|تي|تا)(?!\w)")
_DUAL_SCALES = frozenset(Decimal(10) ** power for power in (2, 3, 6, 9))
_MINUTES = re.compile(r"[\s-]?min(?:ute)?s?\b", re.IGNORECASE)
_PERCENT = re.compile(r"\bpercentage points?\b|(?<=\d)\s?%|\bper ?cent\b", re.IGNORECASE)
_ANY_POINT = re.compile(r"\bpoints?\b|\bpp\b|\bp\.p\.", re.IGNORECASE)
# What certainly speaks of percentage points, and what may.
_POINTS = {
    language: tuple(re.compile(words, re.IGNORECASE) for words in pair)
    for language, pair in {
        "ar": (r"نقط\w* مئوي|نقاط مئوي", r"نقط|نقاط"),
        "ca": (r"punts? percentual", r"\bpunts?\b"),
        "de": (r"prozentpunkt", r"punkt"),
        "es": (r"puntos? porcentual", r"\bpuntos?\b"),
        "fr": (r"\bpoints? de pourcentage", r"\bpoints?\b"),
        "it": (r"punt[oi] percentual", r"\bpunt[oi]\b"),
        "ja": (r"[%％]ポイント|パーセントポイント", r"ポイント|[%％]p"),
        "ko": (r"퍼센트 ?포인트|[%％] ?(?:포인트|p(?![a-z]))", r"포인트|[%％] ?p"),
        "pt": (r"pontos? percentua", r"\bpontos?\b"),
        "ru": (r"процентн\w+ пункт", r"пункт|\bп\. ?п\."),
        "zh": (r"百分点", r"点"),
    }.items()
}
_THOUSAND = 1000
_MILLION = Decimal(10) ** 6
_LARGE = (Decimal(10) ** 12, Decimal(10) ** 9, _MILLION)
_FOLD = re.compile(r"\b(\w+?)-?fold\b", re.IGNORECASE)
_DENOMINATORS = (("hal", 2), ("third", 3), ("quarter", 4), ("fourth", 4), ("fifth", 5), ("sixth", 6), ("tenth", 10))
_DENOMINATOR = re.compile(rf"\b({'|'.join(word for word, _ in _DENOMINATORS)})", re.IGNORECASE)


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
    yield from _percentages(source, _with_percent(target, plain(pair.target)), pair)
    yield from _points(pair)
    if not lost and not added:
        yield from _turned(source, target, pair)


def _lost(source: Sequence[Figure], target: Sequence[Figure], pair: Pair) -> list[Figure]:
    if not any(one.digits for one in source):
        return []
    there = values(target) | roman_values(pair.target) | month_numbers(pair.target, pair.target_locale)
    lost = [one for one in source if one.digits and not (_readings(one) & there)]
    if not lost:
        return []
    decades, codes = _decades(pair.source) | _articles(pair), _digits_of_codes(pair.target)
    scaled = _scaled(source, plain(pair.source))
    there |= set(_scaled(target, plain(pair.target)).values())
    there |= {Decimal(day) for _, day, _ in feasts(pair.target, pair.target_locale.language)}
    return [
        one
        for one in lost
        if one.value not in decades | there
        and one.value not in codes
        and scaled.get(one.start) not in there
        and not _with_fraction(one, pair)
        and not _is_dual(one, pair, there)
        and not in_compound(one.value, pair.target, pair.target_locale.language)
        and not is_hour(one.value, pair)
        and not is_always(one.value, pair)
        and not is_in_row(one.value, pair)
        and not is_jubilee(one.value, pair.source, pair.target)
        and not is_dotted_time(one.text, pair)
        and not in_larger_unit(one.value, plain(pair.source), one.end, there, pair)
        and not is_rescaled(one, plain(pair.source), plain(pair.target), there)
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
    there |= set(_scaled(source, plain(pair.source)).values()) | _articles(pair)
    scaled = _scaled(target, plain(pair.target))
    measured = [one for one in source if one.digits and not (_readings(one) & values(target))]
    return [
        one
        for one in added
        if one.value not in there
        and scaled.get(one.start) not in there
        and not _is_within(one, calls)
        and not any(is_converted(other, plain(pair.source), (one,)) for other in measured)
        and not any(is_rescaled(other, plain(pair.source), plain(pair.target), {one.value}) for other in measured)
    ]


def _known(source: Sequence[Figure], pair: Pair) -> set[Decimal]:
    """The values that a target may have: those of the source, however it says them."""
    there = roman_values(pair.source) | month_numbers(pair.source, pair.source_locale)
    there |= {value for one in source for value in _readings(one)} | _digits_of_codes(pair.source)
    # "March" may be a verb: as a month in digits it is right all the same.
    there |= {Decimal(one.month) for one in dates(pair.source, pair.source_locale, strict=False)}
    # "one", "first" and "noon" are words in the source and may be digits in the target.
    there |= {Decimal(1), Decimal(2)} | hours(pair.source) | always_values(pair.source)
    spelt = number_words(pair.source_locale.language).numbers
    there |= {spelt[word] for word in map(str.lower, _FOLD.findall(pair.source)) if word in spelt}
    there |= said_values(pair.source) | {one.value * size for size in span_sizes(pair.source) for one in source}
    for decade in _decades(pair.source):
        # The 1960s are the sixties of the 20th century; who is in his twenties is 20 to 29 years old.
        there |= {decade // 100 + 1, decade % 100, decade + 9, decade + 10}
    there |= denominators(pair.source)
    if _fraction(pair.source, pair.source_locale):
        there |= {Decimal(share) for share in (15, 25, 30, 33, 45, 50, 66, 67, 75, 90)}
        there |= {one.value * share / 4 for one in source for share in (1, 2, 3, 6, 8)}
    # A fifth is twenty per cent.
    parts = [int(part) for part in denominators(pair.source)]
    there |= {Decimal(100 * times // part) for part in parts for times in range(1, part)}
    return there


def _scaled(source: Sequence[Figure], text: str) -> dict[int, Decimal]:
    """By their place, the values of numbers that share the scale of the next: "from 0.9 to 1.2 billion"."""
    found = {}
    for first, second in pairwise(source):
        # "2000 y 3000 millones"
        if first.value >= (10**5 if first.digits else 1000) or not _JOINT.fullmatch(text, first.end, second.start):
            continue
        leading = _LEADING.match(second.text)
        if leading and first.text[-1].isdigit():
            # "1.200 y 1.500 millones": digits in groups are thousands in both.
            written = re.sub("[.,]", "", leading[0]) if first.value >= _THOUSAND else leading[0]
            found[first.start] = first.value * _scale_of(second.value, written)
        elif not second.digits and second.value >= _MILLION:
            found[first.start] = first.value * next(size for size in _LARGE if second.value >= size)
    return found


def _scale_of(value: Decimal, written: str) -> Decimal:
    """By what a number is larger than its digits say: a million for 1.2 million, however its decimals are marked."""
    marked = written.rstrip(".,")
    readings = {marked.replace(",", ""), marked.replace(".", "").replace(",", ".")}
    said = {Decimal(one) for one in readings if one.count(".") < 2}
    return next((Decimal(10) ** power for power in (12, 9, 8, 6, 4, 3) if value / 10**power in said), Decimal(1))


def _articles(pair: Pair) -> set[Decimal]:
    """The numbers of "Article 7(2)" and of "7.2", which is the same."""
    found: set[Decimal] = set()
    for match in _ARTICLE.finditer(pair.source):
        if f"{match[1]}.{match[2]}" in pair.target:
            found |= {Decimal(match[1]), Decimal(match[2]), Decimal(f"{match[1]}.{match[2]}")}
    return found


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


def _percentages(source: Sequence[Figure], target: Sequence[Figure], pair: Pair) -> Iterator[Finding]:
    for one in source:
        same = [other for other in target if other.value == one.value]
        if one.percent and same and not any(other.percent for other in same):
            yield critical("numbers", f"{one.text} is per cent in the source and not in the translation", one.text)
        elif one.digits and same and all(other.percent for other in same) and not _may_be_percent(source, pair):
            yield critical("numbers", f"{one.text} became per cent in the translation", one.text)


def _with_percent(figures: Sequence[Figure], text: str) -> Sequence[Figure]:
    """The numbers of a text, per cent as well where the number that they are joined to is: "von 3 auf 5 Prozent"."""
    if not any(one.percent for one in figures):
        return figures
    found = list(figures)
    for place in range(len(found) - 2, -1, -1):
        here, after = found[place], found[place + 1]
        if after.percent and not here.percent and _JOINT.fullmatch(text, here.end, after.start):
            found[place] = replace(here, percent=True)
    return found


def _points(pair: Pair) -> Iterator[Finding]:
    """Per cent that became percentage points, or the other way round."""
    points = _POINTS.get(pair.target_locale.language)
    if not points or not (match := _PERCENT.search(pair.source)):
        return
    here, (certain, possible) = "percentage" in match[0].lower(), points
    if not here and certain.search(pair.target) and not _ANY_POINT.search(pair.source):
        yield critical("numbers", "per cent became percentage points in the translation", match[0])
    elif here and not possible.search(pair.target) and not _PERCENT.search(_PERCENT.sub("", pair.source)):
        yield warning("numbers", "percentage points may have become per cent in the translation", match[0])


def _may_be_percent(among: Sequence[Figure], pair: Pair) -> bool:
    """True where percentages are spoken of elsewhere ("from 3 to 5%"), percentage points among them."""
    return _PERCENT.search(pair.source) is not None or any(other.percent for other in among)


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


# Korean "only a third" is written like ten thousand: 3분의 1만.
_ONLY = re.compile(r"(분의 ?[0-9]+)만")


@lru_cache(maxsize=64)
def plain(text: str, dotted: bool = False) -> str:
    """The text without addresses, times of day and the marks inside dates: what its numbers are read from."""
    return without_times(without_date_marks(without_links(_ONLY.sub(r"\1", text))), dotted)


def _is_dual(figure: Figure, pair: Pair, there: set[Decimal]) -> bool:
    """True if Arabic says two by the ending of what is counted: two ministers, two thousand."""
    if pair.target_locale.language != "ar":
        return False
    half = figure.value / 2
    return half in _DUAL_SCALES & there or (figure.value == _TWO and _DUAL.search(pair.target) is not None)


def denominators(text: str) -> set[Decimal]:
    """What a fraction of an English text divides by, which other languages may name by a number: "tres cuartas"."""
    return {Decimal(dict(_DENOMINATORS)[word.lower()]) for word in _DENOMINATOR.findall(text)}


def _with_fraction(figure: Figure, pair: Pair) -> bool:
    """True if a number may be said with a fraction: 1.5 million is "un millón y medio", six months "medio año"."""
    if figure.value in _QUARTERS and _MINUTES.match(plain(pair.source), figure.end):
        return says_part(pair)
    if _DECIMAL_SCALE.match(figure.text):
        return _with_scaled_fraction(figure, pair)
    halves = figure.value % 1 or (figure.value % 10 in (0, 5, 6, 8) and not figure.digits) or "million" in figure.text
    spans = figure.value in _HALF_YEARS and _MONTHS.match(plain(pair.source), figure.end)
    return bool(halves or spans) and _fraction(pair.target, pair.target_locale)


def _with_scaled_fraction(figure: Figure, pair: Pair) -> bool:
    """True if 2.5 billion is said with its whole and a fraction ("два с половиной миллиарда"), and no other whole."""
    whole = int(re.match(r"\d+", figure.text)[0])  # type: ignore[index]
    others = {int(one.value) for one in figures(pair.target, pair.target_locale) if not one.digits and one.value}
    scaled = {one // 10**power for one in others for power in (0, 3, 6, 9, 12) if not one % 10**power}
    said = whole in scaled if whole > 1 else not scaled & set(range(2, 10))
    return said and _fraction(pair.target, pair.target_locale)


def _fraction(text: str, locale: Locale) -> bool:
    return any_phrase(number_words(locale.language).fractions).search(text) is not None


def values(found: Iterable[Figure]) -> set[Decimal]:
    """The values of some figures."""
    return {one.value for one in found}
