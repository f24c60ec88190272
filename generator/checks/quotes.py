"""Are quotation marks and brackets in pairs?"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

from generator.checks.bodies import names_body
from generator.checks.pair import Pair, warning
from generator.findings import Finding

_BRACKETS = {"(": ")", "[": "]", "{": "}", "【": "】", "〔": "〕"}
_ANY_BRACKET = re.compile(r"[(){}\[\]【】〔〕（）［］｛｝]")
_CLOSING = frozenset(_BRACKETS.values())
# "a)" and "14)" before what they number; smileys and the like are none.
_LABEL = re.compile(r"(?:^|[\s;:,.])\w{1,2}$")
_QUOTES = {"“": "”", "«": "»", "„": "“", "「": "」", "『": "』", "《": "》", "〈": "〉", "‹": "›"}
# Dashes often stand for brackets.
_DASHES = re.compile(r"[–—]|――| - ")
_STOPS = re.compile(r"[,;:،؛，、；：–—]")
_AGAIN = re.compile(r"[\d\s.,/:–-]+(?:[A-Za-z]+)?|\d{1,2} [A-Z]\w+|[A-Z]\w+ \d{1,2}")
_ASIDE = 3
_MARKS = frozenset({*_QUOTES, *_QUOTES.values()})
# Particles follow a closing mark at once in Korean and Japanese.
_SINGLE = re.compile(r"(?<!\w)[‘'‚](?=\w)[^‘’'‚]*?(?<=[\w.,!?])[’'‘](?![A-Za-zÀ-ÿ\d])")
_QUOTED = re.compile(r"[“\"„«]([^“”\"„«»]*)[”\"“»]")
_OTHER_LETTERS = frozenset({"ru", "uk", "bg", "ar", "ja", "zh", "ko"})
_NO_INITIALS = frozenset({"ar", "zh"})
_FEW_INITIALS = frozenset({"ja", "ko"})
_INITIALS = re.compile(r"[A-Z]{2,6}")
_ANY_QUOTE = re.compile(r"[\"＂'‘’‚“”„«»「」『』《》〈〉‹›]")
_PLAIN = re.compile(r'["＂]')


def check_quotes(pair: Pair) -> Iterator[Finding]:
    """A quotation mark was lost in the translation: one of a pair is missing, or fewer words stand in marks."""
    if not _ANY_QUOTE.search(pair.source) and not _ANY_QUOTE.search(pair.target):
        return
    if _odd_quotes(pair.target) and not _odd_quotes(pair.source):
        yield warning("quotes", "a quotation mark is opened and not closed, or closed and not opened")
    elif _are_names(pair):
        return
    elif _quotes(pair.source) and not _quotes(pair.target):
        yield warning("quotes", "the quotation marks of the source are not in the translation")
    elif _quotes(pair.source) - _quotes(pair.target) > (0 if _is_mixed(pair.source) else 1):
        yield warning("quotes", f"{_quotes(pair.source)} passages in quotation marks became {_quotes(pair.target)}")


def _are_names(pair: Pair) -> bool:
    """True if all that stands in marks stands in the target word for word, in letters that mark it off already."""
    if pair.target_locale.language not in _OTHER_LETTERS:
        return False
    quoted = [match[1] for match in _QUOTED.finditer(pair.source)]
    return bool(quoted) and len(quoted) == _double(pair.source) and all(one in pair.target for one in quoted)


def _is_mixed(text: str) -> bool:
    """True if a text has passages in double and in single quotation marks, neither inside the other."""
    return bool(_SINGLE.search(text)) and bool(_double(text)) and not re.search(r"[“\"][^”\"]*'[^”\"]*[”\"]", text)


def check_brackets(pair: Pair) -> Iterator[Finding]:
    """A bracket was lost in the translation."""
    source_pairs, source_odd = _brackets(pair.source)
    target_pairs, target_odd = _brackets(pair.target)
    if target_odd and not source_odd:
        yield warning("brackets", "a bracket is opened and not closed, or closed and not opened")
    elif source_pairs > target_pairs and not _is_recast(pair):
        yield warning("brackets", "the translation has fewer brackets than the source")


def _is_recast(pair: Pair) -> bool:
    """True if what stood in brackets stands between dashes, commas or points, or only said again what is there."""
    if _DASHES.search(pair.target):
        return True
    here, there = (len(_STOPS.findall(text)) for text in (pair.source, pair.target))
    insides = re.findall(r"\(([^()]*)\)", pair.source)
    if all(map(_INITIALS.fullmatch, insides)) and _may_go(insides, pair):
        return True
    said_twice = all(_AGAIN.fullmatch(inside) for inside in insides)
    # A short word in brackets explains another, and languages with a word for both need it once.
    return there > here or said_twice or all(_is_aside(inside) for inside in insides)


def _may_go(initials: list[str], pair: Pair) -> bool:
    """True if the initials of names that stand before them say nothing: those of bodies that the target names."""
    language = pair.target_locale.language
    return language in _NO_INITIALS or (language in _FEW_INITIALS and all(names_body(one, pair) for one in initials))


def _is_aside(inside: str) -> bool:
    """True for a few plain words, which another language may say as a part of its sentence: "(free of charge)"."""
    return len(inside.split()) <= _ASIDE and inside.islower() and not any(letter.isdigit() for letter in inside)


def _brackets(text: str) -> tuple[int, bool]:
    """How many pairs of brackets a text has, those of labels like "(1)" left out, and whether one stands alone."""
    if not _ANY_BRACKET.search(text):
        return 0, False
    waiting: list[tuple[str, int]] = []
    pairs, odd = 0, False
    text = unicodedata.normalize("NFKC", text)
    for place, letter in enumerate(text):
        if letter in _BRACKETS:
            waiting.append((letter, place))
        elif letter in _CLOSING:
            if waiting and _BRACKETS[waiting[-1][0]] == letter:
                pairs += not re.fullmatch(r"\d{1,2}|[A-Za-z]", text[waiting.pop()[1] + 1 : place])
            elif letter != ")" or waiting or not _LABEL.search(text[:place]):
                odd = True
    return pairs, odd or bool(waiting)


def _odd_quotes(text: str) -> bool:
    if len(_PLAIN.findall(text)) % 2 == 1 or sum(text.count(mark) for mark in "“”„«»") % 2 == 1:
        return True
    if any(text.count(left) != text.count(right) for left, right in ("「」", "『』", "《》")):
        return True
    if "‚" in text and len(re.findall(r"(?<!\w)‚(?=\w)", text)) > len(re.findall(r"(?<=[\w.!?])[‘’](?!\w)", text)):
        return True
    # A pair that is opened inside brackets is closed inside them.
    return any(len(_PLAIN.findall(inside)) % 2 for inside in re.findall(r"\(([^()]*)\)", text))


def _quotes(text: str) -> int:
    """Passages in quotation marks; single ones count where they stand around words, not as apostrophes."""
    return _double(text) + len(_SINGLE.findall(text))


def _double(text: str) -> int:
    return (len(_PLAIN.findall(text)) + sum(text.count(mark) for mark in _MARKS)) // 2
