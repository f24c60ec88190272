"""A reading in, the quantities stated in it out: value, unit and what they count; never dates, ranks or telephone
numbers."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import pairwise

from generator.provenance import SourceSpan
from generator.sources.wording import word_set
from generator.summaries.dates import find_dates
from generator.summaries.model import Figure, Statement
from generator.summaries.relative import find_relative
from generator.summaries.text import STORY, Reading, Sentence, Word
from generator.summaries.vocabulary import MONTHS

_SCALE = {
    "hundred": 2,
    "thousand": 3,
    "million": 6,
    "billion": 9,
    "trillion": 12,
    "m": 6,
    "bn": 9,
    "k": 3,
    "lakh": 5,
    "crore": 7,
}
_CURRENCY = (
    r"(?:(?:US\$|A\$|C\$|NZ\$|HK\$|S\$|R\$|CFA|GH₵|[$€£¥₩₹₽₺₫₱₦₵฿₴₸]|(?:USD|EUR|GBP|JPY|KRW|SEK|NOK|DKK|CHF|CNY|INR|AUD"
    r"|CAD|BRL|PHP|ZAR|NGN|KES|GHS|TZS|UGX|ZMW|BWP|NAD|MZN|AOA|RWF|ETB|MXN|ARS|CLP|COP|PEN|UYU|TRY|PLN|CZK|HUF|RON|BGN"
    r"|UAH|KZT|UZS|GEL|AMD|THB|MYR|IDR|SGD|TWD|HKD|NZD|FJD|PGK|VND|LKR|PKR|BDT|NPR|MNT|ISK|ILS|AED|SAR|QAR|OMR|KWD|BHD"
    r"|JOD|EGP|MAD|DZD|TND|XOF|XAF|XCD|RM)(?![A-Za-z])|Rs\b\.?)\s?"
    # "P2.9 billion", "R500,000": in letters only before what is no number of a road or group.
    r"|[PRKNLED](?=\d[\d.,]*(?:,\d{3}\b|\s(?:thousand|million|billion|trillion|bn|m)\b)))"
)
_UNIT = (
    r"(?:%|per ?cent\b|percent\b|percentage points?\b|(?:US |U\.S\. )?dollars?\b|euros?\b|pounds?\b"
    r"|won\b|yen\b|yuan\b|kronor\b|krone[rn]?\b|francs?\b|rupees?\b|reais\b|USD\b|EUR\b|GBP\b|KRW\b"
    r"|SEK\b|NOK\b|DKK\b|CHF\b|JPY\b|CNY\b"
    r"|(?:square |cubic )?(?:kilomet(?:re|er)s?|met(?:re|er)s?|miles?)\b|km²?\b|hectares?\b|tonnes?\b"
    r"|tons?\b|kilograms?\b|kg\b|lit(?:re|er)s?\b|MW\b|GW\b|megawatts?\b|gigawatts?\b|degrees?\b|°C)"
)
_NUMBER = re.compile(
    rf"(?<![\w.,/:+-])(?P<currency>{_CURRENCY})?(?P<digits>\d{{1,3}}(?:[,\u00a0\u202f]\d{{3}}|[ ]\d{{3}}(?![\d-]))+"
    rf"(?:\.\d+)?|\d+(?:\.\d+)?)(?:\s?(?P<scale>hundred|thousand|million|billion|trillion|lakh|crore|bn|m"
    rf"|k)\b)?(?:[\s-]?(?P<unit>{_UNIT}))?(?![\d/:]|-\d|(?:st|nd|rd|th)\b)",
)
_MONTHS = frozenset(name.title() for name in MONTHS)
_LABEL = re.compile(
    r"(?:\b(?:no|nos|number|article|art|type|section|chapter|page|paragraph|para|annex|phase|version"
    r"|resolution|protocol|act|group|rule|goal|step|stage|level|day|room|gate|route|flight|law"
    r"|regulation|decree|SDG|G|COP|hall|floor|terminal|platform|pier|berth|building|wing|highway|volume|vol|item"
    r"|point|table|figure|fig|zone|category|tier|pillar|track|question|clause|appendix|schedule|slide|bulletin)\.?\s?|#|\$)$",
    re.IGNORECASE,
)
_TIME = re.compile(r"\s?(?:a\.?m\b|p\.?m\b|o['’]clock|hours\b(?= a day)|CET|GMT|UTC)", re.IGNORECASE)


def find_figures(reading: Reading, others: Sequence[Statement]) -> tuple[Figure, ...]:
    """The figures in order; those inside `others` (names, titles) are none."""
    taken = [span for one in others for span in one.spans]
    found = (
        figure
        for sentence in reading.sentences
        if sentence.kind in STORY
        for figure in sorted(
            (*_in_sentence(reading, sentence), *_spelled(reading, sentence)), key=lambda one: one.spans[0]
        )
    )
    return tuple(one for one in found if one.span and not any(one.span.overlaps(span) for span in taken))


def _in_sentence(reading: Reading, sentence: Sentence) -> Iterator[Figure]:
    dates = [one.span for one in find_dates(sentence.text, sentence.span.start)]
    for match in _NUMBER.finditer(sentence.text):
        span = SourceSpan(sentence.span.start + match.start(), sentence.span.start + match.end())
        if any(span.overlaps(date) for date in dates) or not _counts_something(sentence.text, match):
            continue
        unit = _unit(match)
        counted = None if _is_share(unit) else _counted(sentence.words, span.end)
        if unit or counted or match["scale"] or _stands_for_people(sentence.text, match):
            yield Figure(
                text=match[0], spans=(span,), source=reading.document.id, value=_value(match), unit=unit, counts=counted
            )


_ABOUT = re.compile(
    r"\b(?:more than|over|some|about|nearly|around|at least|up to|almost|fewer than|less than|approximately|roughly"
    r"|an estimated|another|a further|only|as many as|close to"
    r"|from \d[\d,.]* to|(?:of|among) (?:these|them|whom),?)\s$",
    re.IGNORECASE,
)
_OF_THEM = re.compile(
    r"\s(?:of (?:them|these|those|the|whom|which|our|its)\b|have\b|had\b|has been\b|were\b|are\b|was\b|remain|others?\b"
    r"|lost\b|died\b|dead\b|to \d|out of \d|that (?:have|had|were|are)\b|in (?:19|20)\d\d)"
)


def _stands_for_people(text: str, match: re.Match[str]) -> bool:
    """True for a number whose noun goes without saying: "more than 1,200 have been injured", "of them 16"."""
    bare = re.fullmatch(r"(?:1[89]|20)\d\d", match["digits"]) is None
    about = _ABOUT.search(text[: match.start()]) is not None
    return bare and (about or _OF_THEM.match(text, match.end()) is not None)


# Words for numbers count something only before a noun, and not where they only point back: "the two sides".
_SMALL = """
two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen
nineteen twenty
"""
_TENS = """
thirty forty fifty sixty seventy eighty ninety
"""
_SPELLED = {word: number for number, word in enumerate(_SMALL.split(), 2)} | {
    word: 10 * number for number, word in enumerate(_TENS.split(), 3)
}
_POINTS_BACK = word_set("""
the these those its our their his her both last next first other of part one page
""")
_SHARED = word_set("""
countries sides nations states parties ministries ministers leaders governments peoples originals copies
""")


def _spelled(reading: Reading, sentence: Sentence) -> Iterator[Figure]:
    """Quantities in words: "five workers", "ten working days"."""
    dates = [span for _, span in find_relative(sentence.text, sentence.span.start)]
    for place, word in enumerate(sentence.words):
        before = sentence.words[place - 1].low if place else ""
        scaled = _scaled(reading, sentence, place)
        if scaled:
            yield scaled
            continue
        if word.low not in _SPELLED or before in _POINTS_BACK or before.endswith("-"):
            continue
        span = SourceSpan(word.start, word.end)
        counted = _counted(sentence.words, span.end)
        adjacent = reading.document.text[span.end : span.end + 1] == " "
        if not counted or not adjacent or counted.split()[0] in _SHARED or any(span.overlaps(one) for one in dates):
            continue
        words = span.cut(reading.document.text)
        yield Figure(
            text=words, spans=(span,), source=reading.document.id, value=str(_SPELLED[word.low]), counts=counted
        )


def _scaled(reading: Reading, sentence: Sentence, place: int) -> Figure | None:
    """A quantity like "two million people", or None."""
    words = sentence.words[place : place + 2]
    if len(words) < 2 or words[1].low not in ("hundred", "thousand", "million", "billion", "trillion"):
        return None
    number = 1 if words[0].low in ("one", "a") else _SPELLED.get(words[0].low)
    span = SourceSpan(words[0].start, words[1].end)
    counted = _counted(sentence.words, span.end)
    if number is None or not counted:
        return None
    value = str(number * 10 ** _SCALE[words[1].low])
    text = span.cut(reading.document.text)
    return Figure(text=text, spans=(span,), source=reading.document.id, value=value, counts=counted)


def _counts_something(text: str, match: re.Match[str]) -> bool:
    """False for years, numbers of articles and rooms, and times of day."""
    bare = not (match["unit"] or match["currency"] or match["scale"])
    year = (
        bare
        and re.fullmatch(r"(?:1[89]|20)\d\d", match["digits"]) is not None
        and not text[match.end() :].lstrip()[:1].islower()
    )
    return not (year or _LABEL.search(text[: match.start()]) or _TIME.match(text[match.end() :]))


def _value(match: re.Match[str]) -> str:
    number = Decimal(re.sub(r"[, \u00a0\u202f]", "", match["digits"]))
    scaled = number.scaleb(_SCALE.get((match["scale"] or "").casefold(), 0)) if match["scale"] else number
    plain = format(scaled, "f")
    return plain.rstrip("0").rstrip(".") if "." in plain else plain


def _unit(match: re.Match[str]) -> str | None:
    return match["unit"] or (match["currency"].strip() if match["currency"] else None)


def _is_share(unit: str | None) -> bool:
    return unit is not None and unit.casefold() not in ("%", "per cent", "percent")


def _counted(words: Sequence[Word], end: int) -> str | None:
    """The noun phrase after a number: adjectives and nouns, past "of the"."""
    following = [word for word in words if word.start >= end]
    phrase: list[Word] = []
    for word in following[:8]:
        if (
            word.pos in ("ADJ", "NOUN", "PROPN", "NUM")
            or (word.text == "-" and phrase)
            or (phrase and word.tag in ("VBN", "VBG") and phrase[-1].pos == "ADJ")
        ):
            phrase.append(word)
        elif not phrase and word.low in ("of", "the", "all", "new", "more"):
            continue
        else:
            break
    while phrase and phrase[-1].pos not in ("NOUN", "PROPN"):
        phrase.pop()
    return _joined(phrase) if phrase and phrase[0].text not in _MONTHS else None


def _joined(phrase: Sequence[Word]) -> str:
    joined = phrase[0].text
    for before, word in pairwise(phrase):
        joined += (" " if word.start > before.end else "") + word.text
    return joined
