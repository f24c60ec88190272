"""Tokens after the head of a body in, where its name ends out: "of A, B and C (of the D)"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from generator.sources.wording import word_set
from generator.summaries.place_words import is_territory
from generator.summaries.tokens import Token, touching
from generator.summaries.vocabulary import BODY_HEADS, FOREIGN_HEADS, HONORIFICS, MONTHS, OPENERS, ROLE_HEADS, WEEKDAYS

# "and" in the names of bodies, in English and in the languages that names are quoted in.
_AND = word_set("""
and & og och und et y e
""")


def starts_name(token: Token) -> bool:
    """True for a word that may stand in the name of a body."""
    return (
        token.capital and token.text[0].isalpha() and token.low not in HONORIFICS and not _QUALIFIER.search(token.text)
    )


# "UK-registered", "London-based": they say of a body what it is.
_QUALIFIER = re.compile(r"-[a-z]+(?:ed|ing)$|-led$")


def is_of(tokens: Sequence[Token], place: int) -> bool:
    """True for "of" and "for"."""
    return place < len(tokens) and tokens[place].low in ("of", "for")


def of_tail(tokens: Sequence[Token], place: int) -> int:
    """The place after "of A, B and C (of the D)", or `place` where nothing of the kind follows."""
    end = place
    while end < len(tokens) and tokens[end].low in ("of", "for", "on"):
        if end + 1 < len(tokens) and tokens[end + 1].low in (*MONTHS, *WEEKDAYS):
            return end
        start = end + 1 + (end + 1 < len(tokens) and tokens[end + 1].low in ("the", "a"))
        stop = listed_capitals(tokens, start)
        if stop == start:
            return end
        end = stop
    return end


def listed_capitals(tokens: Sequence[Token], start: int) -> int:
    """The place after capitalised words joined by commas and "and", as far as they can be one portfolio."""
    end = start
    joined = False
    while (stop := _portfolio(tokens, end)) > end:
        end = stop
        if joined:
            return end
        joint = _joint(tokens, end)
        if joint == end or _portfolio(tokens, joint) == joint:
            return end
        joined = tokens[joint - 1].low in _AND
        if _begins_another(tokens, joint) or (tokens[end].text == "," and not _list_ends_in_and(tokens, joint)):
            return end
        end = joint
    return end


def _begins_another(tokens: Sequence[Token], place: int) -> bool:
    """True if a word after "and" begins another name: a role, "Ministry of ...", "Norland Bank"; not in "Science and
    Exchange", where the word for a body is the last of its name."""
    stop = _portfolio(tokens, place)
    heads = [one for one in range(place, stop) if tokens[one].low in BODY_HEADS]
    return tokens[place].low in ROLE_HEADS | FOREIGN_HEADS or (
        bool(heads) and (stop - place > 1 or is_of(tokens, stop))
    )


def _joint(tokens: Sequence[Token], place: int) -> int:
    """The place after ", ", "and" or ", and" between two parts."""
    if place < len(tokens) and tokens[place].text == ",":
        place += 1
    if place < len(tokens) and tokens[place].low in _AND:
        place += 1
    if place < len(tokens) and tokens[place].low == "the" and tokens[place - 1].low == "and":
        region = " ".join(token.text for token in tokens[place + 1 : _portfolio(tokens, place + 1)])
        # "Africa and the Middle East" are one portfolio, "Roads and the Ministry of Ports" two bodies.
        return place + 1 if region and is_territory(region) else place - 1
    return place


def _portfolio(tokens: Sequence[Token], place: int) -> int:
    start = place
    while place < len(tokens) and starts_name(tokens[place]) and _is_of_portfolio(tokens, start, place):
        place += 1
        if place < len(tokens) and not touching(tokens[place - 1], tokens[place]):
            break
        # "of Costa Brava del Mar".
        joint = place + 1 < len(tokens) and tokens[place].low in _JOINTS and not tokens[place].capital
        place += joint and starts_name(tokens[place + 1])
    return place


_JOINTS = word_set("de del da do dos das du di de")


def _is_of_portfolio(tokens: Sequence[Token], start: int, place: int) -> bool:
    """True for a word that may go on a portfolio: no role but "Justice" and those who sit on boards ("Group of
    Experts"), and not the initial in a name that stands after it."""
    low = tokens[place].low
    if low in OPENERS or (place > start and re.fullmatch(r"[^\W\d_]\.", tokens[place].text)):
        return False
    if place + 1 < len(tokens) and place > start and re.fullmatch(r"[^\W\d_]\.", tokens[place + 1].text):
        return False
    return low not in ROLE_HEADS - {"justice"} or (low.endswith("s") and place == start)


def _list_ends_in_and(tokens: Sequence[Token], place: int) -> bool:
    """True if the comma list that continues at `place` has short parts without a body and ends in "and X"."""
    for _ in range(4):
        stop = _portfolio(tokens, place)
        if stop == place or stop - place > 3 or any(token.low in BODY_HEADS for token in tokens[place:stop]):
            return False
        if stop < len(tokens) and tokens[stop].low in ("and", "&"):
            return _portfolio(tokens, stop + 1) > stop + 1 and tokens[stop + 1].low not in BODY_HEADS | ROLE_HEADS
        if tokens[place - 1].low in ("and", "&"):
            return True
        if stop >= len(tokens) or tokens[stop].text != ",":
            return False
        place = stop + 1
        place += place < len(tokens) and tokens[place].low in ("and", "&")
    return False
