"""Tokens that may be a name in, whether they are shaped like a person's out, and not like a body's, place's or
paper's."""

from __future__ import annotations

import re
from collections.abc import Sequence

from generator.provenance import SourceSpan
from generator.sources.wording import word_set
from generator.summaries.text import Reading
from generator.summaries.tokens import Token, span_of
from generator.summaries.vocabulary import (
    BODY_HEADS,
    EVENT_HEADS,
    FOREIGN_HEADS,
    HONORIFICS,
    MONTHS,
    NOT_BODIES,
    ROLE_MODIFIERS,
    WEEKDAYS,
)


def is_place_here(reading: Reading, span: SourceSpan) -> bool:
    """True if the text uses the name as that of a place anywhere: "in X", "the Republic of X", "the town of X"."""
    name = re.escape(span.cut(reading.document.text))
    where = (
        r"(?:in|at|near|around|(?:Republic|Kingdom|Sultanate|Federation|State|city|town|village|port"
        r"|island|province|region|capital|Governments?|Ministers?|Presidents?|Ambassadors?"
        r"|Embassy|people) of|Gobierno de)"
    )
    return re.search(rf"\b{where} (?:the )?{name}(?!\w|['’]s)", reading.document.text) is not None


def is_backed(reading: Reading, span: SourceSpan) -> bool:
    """True unless the model takes the same words for something else as often."""
    words = span.cut(reading.document.text)
    same = [one.label for one in reading.names if one.span.cut(reading.document.text) == words]
    return same.count("PERSON") * 2 > len(same)


# "Havn-based Tide Systems": what stands before says of a body what it is.
_QUALIFIER = re.compile(r"-(?:based|led|born|backed|owned|registered|listed|funded|style|speaking|wide)$")
_TOWNS = {"city", "town", "island", "islands", "province", "district", "region"}
_SAINTS = word_set("saint saints santo")
_SIDES = word_set(
    "northern southern eastern western central north south east west northeast northwest southeast southwest"
)
_THINGS = word_set("""
area areas zone zones teams groups units committees councils offices departments instruments mechanism facility member
states nations countries rapid response single global digital corps
media contact contacts enquiries inquiries information relations communications
""")


def is_name(tokens: Sequence[Token], first: int, stop: int) -> bool:
    """True if no word of the run is one of bodies, occasions, months or papers, and it is not all initials."""
    words = tokens[first:stop]
    lows = {word.low.rstrip(".") for word in words}
    if (len(words) == 1 and lows & ROLE_MODIFIERS) or any(word.low in ROLE_MODIFIERS for word in words[:1]):
        return False
    # "Cancillería de Norlandia": what is of a country is no person.
    if len(words) > 2 and not words[-2].capital and is_country(words[-1].text):
        return False
    # "The feast of Saint Peter".
    saint = words[0].low in _SAINTS and (first == 0 or tokens[first - 1].low not in HONORIFICS)
    if saint or any(_QUALIFIER.search(word.low) for word in words) or (len(words) == 1 and words[0].low in _SIDES):
        return False
    if lows & (
        BODY_HEADS
        | EVENT_HEADS
        | NOT_BODIES
        | _TOWNS
        | _THINGS
        | FOREIGN_HEADS
        | set(MONTHS) - {"may", "april", "june", "august"}
        | set(WEEKDAYS)
    ):
        return False
    if len(words) == 1 and ((words[0].text.isupper() and len(words[0].text) < 4) or words[0].low in MONTHS):
        return False
    return any(len(word.text.rstrip(".")) > 1 for word in words) and not is_country(
        " ".join(word.text for word in words)
    )


def is_country(name: str) -> bool:
    from generator.summaries.places import is_territory

    return is_territory(name)


def in_body(tokens: Sequence[Token], first: int, stop: int, bodies: Sequence[tuple[str, SourceSpan]]) -> bool:
    span = span_of(tokens[first:stop])
    return any(span.overlaps(other) for _, other in bodies)


def without_body(tokens: Sequence[Token], first: int, stop: int, bodies: Sequence[tuple[str, SourceSpan]]) -> int:
    """The end of a name run, cut where a body's name begins in it."""
    while stop > first and in_body(tokens, first, stop, bodies):
        stop -= 1
    return stop
