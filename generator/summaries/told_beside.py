"""Tokens around a name in, the role out that is told of it in words of its own: "who leads the ...", "her brother"."""

from __future__ import annotations

from collections.abc import Sequence

from generator.sources.wording import word_set
from generator.summaries.role_heads import head_at, is_predicate
from generator.summaries.roles import ARTICLES, past_honours, role_end
from generator.summaries.tokens import Token
from generator.summaries.vocabulary import SPEECH_VERBS

_LEADS = word_set("""
leads heads chairs directs runs presides led headed chaired directed manages coordinates represents founded
""")


def told_beside(tokens: Sequence[Token], place: int) -> tuple[int, int] | None:
    """The tokens of "leads the Example Network" in "Anna Berg, who leads the Example Network", or None."""
    place = past_honours(tokens, place)
    if place + 4 >= len(tokens) or tokens[place].text != "," or tokens[place + 1].low != "who":
        return None
    if tokens[place + 2].low in ("is", "was"):
        return _told_office(tokens, place + 3)
    if tokens[place + 2].low not in _LEADS:
        return None
    end = role_end(tokens, place + 2)
    # "who chairs the steering group" tells as much as "who led the Example Group".
    now = tokens[place + 2].low.endswith("s") and tokens[place + 3].low == "the"
    capitals = now or any(token.capital for token in tokens[place + 3 : end])
    return (place + 2, end) if capitals else None


def _told_office(tokens: Sequence[Token], first: int) -> tuple[int, int] | None:
    """The tokens of the office in "who was until recently Deputy Director of the Example Institute"."""
    while first < len(tokens) and tokens[first].low in ARTICLES:
        first += 1
    head = next((one for one in range(first, min(first + 7, len(tokens))) if head_at(tokens, one)), None)
    if head is None or not is_predicate(tokens[first:], head - first) or tokens[first].low in SPEECH_VERBS:
        return None
    while head_at(tokens, head + 1):
        head += 1
    return first, role_end(tokens, head)


_KIN = word_set("""
brother sister wife husband son daughter father mother widow widower nephew niece cousin uncle aunt colleague
predecessor successor grandson granddaughter
""")


def kin_before(tokens: Sequence[Token], name: int) -> tuple[int, int] | None:
    """The tokens of "her brother" in "her brother, Anna Berg" and "her brother Anna Berg", or None."""
    last = name - 1 - (name > 0 and tokens[name - 1].text == ",")
    whose = last > 0 and tokens[last - 1].low in ("his", "her", "my", "our", "their", "'s", "’s")
    return (last - 1, last + 1) if whose and tokens[last].low in _KIN else None
