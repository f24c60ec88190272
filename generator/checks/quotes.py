"""Are quotation marks and brackets in pairs?"""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.checks.pair import Pair, warning
from generator.findings import Finding

_BRACKETS = {"(": ")", "[": "]", "{": "}", "（": "）", "【": "】"}
_QUOTES = {"“": "”", "«": "»", "„": "“", "「": "」", "『": "』", "《": "》"}
# Dashes often stand for brackets.
_DASHES = re.compile(r"[–—]|――| - ")
_PLAIN = re.compile(r'["＂]')


def check_quotes(pair: Pair) -> Iterator[Finding]:
    """A quotation mark was lost in the translation: one of a pair is missing, or fewer words stand in marks."""
    if _odd_quotes(pair.target) and not _odd_quotes(pair.source):
        yield warning("quotes", "a quotation mark is opened and not closed, or closed and not opened")
    elif _quotes(pair.source) and not _quotes(pair.target):
        yield warning("quotes", "the quotation marks of the source are not in the translation")
    elif abs(_quotes(pair.source) - _quotes(pair.target)) > 1:
        yield warning("quotes", f"{_quotes(pair.source)} passages in quotation marks became {_quotes(pair.target)}")


def check_brackets(pair: Pair) -> Iterator[Finding]:
    """A bracket was lost in the translation."""
    source, target = _unlabelled(pair.source), _unlabelled(pair.target)
    if _open_brackets(target) and not _open_brackets(source):
        yield warning("brackets", "a bracket is opened and not closed, or closed and not opened")
    elif _count(source, _BRACKETS) > _count(target, _BRACKETS) and not _DASHES.search(pair.target):
        yield warning("brackets", "the translation has fewer brackets than the source")


def _odd_quotes(text: str) -> bool:
    if len(_PLAIN.findall(text)) % 2 == 1 or sum(text.count(mark) for mark in "“”„«»") % 2 == 1:
        return True
    # A pair that is opened inside brackets is closed inside them.
    return any(len(_PLAIN.findall(inside)) % 2 for inside in re.findall(r"\(([^()]*)\)", text))


def _quotes(text: str) -> int:
    """Passages in quotation marks; single ones count where they stand around words, not as apostrophes."""
    double = len(_PLAIN.findall(text)) + sum(text.count(mark) for mark in {*_QUOTES, *_QUOTES.values()})
    single = len(re.findall(r"(?<!\w)[‘'](?=\w)[^‘’']*?(?<=[\w.,!?])[’'](?!\w)", text))
    return double // 2 + single


def _open_brackets(text: str) -> bool:
    return any(text.count(left) != text.count(right) for left, right in _BRACKETS.items())


def _unlabelled(text: str) -> str:
    """Without the brackets of labels and references: "a)", "(1)", "14(2)(b)"."""
    return re.sub(r"(?<![^\W\d])\(?\w{1,2}\)", "", text)


def _count(text: str, marks: dict[str, str]) -> int:
    return sum(text.count(mark) for mark in marks)
