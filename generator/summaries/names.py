"""Tokens of a passage in, the stretches that are people's names out: by titles, by roles, by speech, by the model."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from generator.provenance import SourceSpan
from generator.sources.wording import word_set
from generator.summaries import roles
from generator.summaries.lexicon import is_foreign
from generator.summaries.name_shapes import in_body, is_name, without_body
from generator.summaries.portfolio_names import after_portfolio
from generator.summaries.role_heads import head_at, is_predicate
from generator.summaries.seen_names import OF_PLACES, name_seen
from generator.summaries.text import Named, Reading
from generator.summaries.tokens import PARTICLES, Token, can_name, name_run, span_of, touching
from generator.summaries.told_beside import told_beside
from generator.summaries.trades import is_trade
from generator.summaries.vocabulary import HONORIFICS, QUOTING_VERBS


def find_names(
    tokens: Sequence[Token], seen: Sequence[Named], bodies: Sequence[tuple[str, SourceSpan]], reading: Reading
) -> Iterator[tuple[int, int]]:
    """The tokens of each name: those after a title first, then those that speak, then those that the model saw."""
    yield from _nicknamed(tokens, bodies)
    yield from _after_titles(tokens, seen, bodies)
    yield from _beside_speech(tokens, bodies)
    yield from _beside_roles(tokens, bodies)
    yield from _called(tokens, bodies)
    yield from _cut_short(tokens, bodies)
    yield from _told_of(tokens, bodies)
    for named in seen:
        first = next((place for place, token in enumerate(tokens) if token.end > named.span.start), None)
        if first is not None:
            yield from name_seen(tokens, first, named.span, bodies, reading)


def _after_titles(
    tokens: Sequence[Token], seen: Sequence[Named], bodies: Sequence[tuple[str, SourceSpan]]
) -> Iterator[tuple[int, int]]:
    for place in range(len(tokens) - 1):
        titled = head_at(tokens, place) or tokens[place].low in HONORIFICS
        beside = touching(tokens[place], tokens[place + 1]) or tokens[place].low in HONORIFICS
        if not titled or not beside:
            continue
        if tokens[place + 1].text == "(":
            yield from _after_bracket(tokens, place + 1)
            continue
        small = tokens[place + 1].low in PARTICLES and not tokens[place + 1].capital and tokens[place].capital
        stop = name_run(tokens, place + 2) if small else name_run(tokens, place + 1)
        # "Minister van Berg": a name may begin small after a title.
        stop = place + 1 if small and stop == place + 2 else stop
        stop = without_body(tokens, place + 1, stop, bodies)
        stop = _of_estate(tokens, place, stop)
        if _is_town(tokens, place, stop):
            continue
        if stop > place + 1 and is_name(tokens, place + 1, stop) and _bears_out(tokens, place, stop, seen):
            yield place + 1, stop
            yield from _second(tokens, place, stop)
        elif tokens[place + 1].low in ("of", "for", "to", "from", "on"):
            yield from after_portfolio(tokens, place + 1, seen, bodies)


def _after_bracket(tokens: Sequence[Token], place: int) -> Iterator[tuple[int, int]]:
    """The name in "Colonel (ret.) Anna Berg"; `place` is that of the bracket."""
    end = next((one for one in range(place, min(place + 5, len(tokens))) if tokens[one].text == ")"), None)
    if end is not None and end + 1 < len(tokens) and roles.is_aside(tokens[place:end]):
        stop = name_run(tokens, end + 1)
        if stop - end > 2 and is_name(tokens, end + 1, stop):
            yield end + 1, stop


def _nicknamed(tokens: Sequence[Token], bodies: Sequence[tuple[str, SourceSpan]]) -> Iterator[tuple[int, int]]:
    """Names with what one is called in quotation marks inside: Anna "The Tide" Berg."""
    for place in range(len(tokens) - 3):
        if not can_name(tokens[place]) or (place and can_name(tokens[place - 1])):
            continue
        stop = name_run(tokens, place)
        inside = [one for one in tokens[place:stop] if not one.word]
        if inside and tokens[stop - 1].word and not in_body(tokens, place, stop, bodies):
            yield place, stop


def _second(tokens: Sequence[Token], title: int, stop: int) -> Iterator[tuple[int, int]]:
    """The second name after a title of several: "the journalists Anna Berg and Carl Holm"."""
    if tokens[title].low.endswith("s") and stop + 1 < len(tokens) and tokens[stop].low == "and":
        end = name_run(tokens, stop + 1)
        if end > stop + 1 and is_name(tokens, stop + 1, end):
            yield stop + 1, end


def _bears_out(tokens: Sequence[Token], title: int, stop: int, seen: Sequence[Named]) -> bool:
    """True for an office; for a trade only where English has not the last word after it, or the model sees a person: in
    "the port guide Sund Tours" nobody is named."""
    if not is_trade(tokens[title].text) or is_foreign(tokens[stop - 1].text):
        return True
    return any(span_of(tokens[title + 1 : stop]).overlaps(one.span) for one in seen)


def _is_town(tokens: Sequence[Token], title: int, stop: int) -> bool:
    """True for a place that is called after somebody: "in Prince Albert, Saskatchewan"."""
    led = title > 0 and tokens[title - 1].low in ("in", "at", "near", "from", "around") and tokens[title].capital
    closed = stop >= len(tokens) or tokens[stop].text in (",", ".", ";")
    return led and closed and stop == title + 2 and tokens[title].low in _PATRONS


_PATRONS = word_set("prince princess king queen saint st. lord lady duke earl general governor captain port admiral")
_PEERS = word_set("""
lord lady baroness baron viscount viscountess earl duke duchess marquess
""")


def _of_estate(tokens: Sequence[Token], title: int, stop: int) -> int:
    """The end of a peer's name with the place that belongs to it: "Lord Huxley of Wyre", "Lady Oh of Long Reach"."""
    place = stop + 1
    peer = tokens[title].low in _PEERS and stop == title + 2
    if not (peer and place < len(tokens) and tokens[stop].low == "of" and can_name(tokens[place])):
        return stop
    place += 1
    return place + (place < len(tokens) and can_name(tokens[place]) and touching(tokens[place - 1], tokens[place]))


def _beside_speech(tokens: Sequence[Token], bodies: Sequence[tuple[str, SourceSpan]]) -> Iterator[tuple[int, int]]:
    """Names of two words or more right after or before a verb of speech that follows a closing mark."""
    for place, token in enumerate(tokens):
        if token.low not in QUOTING_VERBS or token.capital:
            continue
        stop = name_run(tokens, place + 1)
        if stop - place > 2 and is_name(tokens, place + 1, stop) and not in_body(tokens, place + 1, stop, bodies):
            yield place + 1, stop
        first = place
        while (
            first > 0
            and can_name(tokens[first - 1])
            and touching(tokens[first - 1], tokens[first])
            and place - first < 4
        ):
            first -= 1
        led = first > 0 and tokens[first - 1].low in ("of", "for", "the", "in", "at", "to", "a", "an")
        named = place - first >= 2 and not led and is_name(tokens, first, place)
        if named and not in_body(tokens, first, place, bodies):
            yield first, place


def _called(tokens: Sequence[Token], bodies: Sequence[tuple[str, SourceSpan]]) -> Iterator[tuple[int, int]]:
    """The name in "a teacher named Lena Oh"."""
    for place in range(1, len(tokens) - 1):
        if tokens[place].low in ("named", "called") and head_at(tokens, place - 1):
            stop = name_run(tokens, place + 1)
            if stop - place > 2 and is_name(tokens, place + 1, stop) and not in_body(tokens, place + 1, stop, bodies):
                yield place + 1, stop


def _cut_short(tokens: Sequence[Token], bodies: Sequence[tuple[str, SourceSpan]]) -> Iterator[tuple[int, int]]:
    """The name that a bracket after it cuts to the family's: "ANNA BERG (BERG)", as orders against people write it."""
    for place in range(2, len(tokens) - 2):
        if (
            tokens[place].text != "("
            or tokens[place + 2].text != ")"
            or tokens[place + 1].text != tokens[place - 1].text
        ):
            continue
        first = place
        while (
            first > 0
            and place - first < 4
            and can_name(tokens[first - 1])
            and touching(tokens[first - 1], tokens[first])
        ):
            first -= 1
        if place - first >= 2 and is_name(tokens, first, place) and not in_body(tokens, first, place, bodies):
            yield first, place


_TOLD_OF = word_set("""
who whose whom until now then once formerly previously aged born himself herself
""")


def _told_of(tokens: Sequence[Token], bodies: Sequence[tuple[str, SourceSpan]]) -> Iterator[tuple[int, int]]:
    """Names that a sentence begins with and of which a comma tells what only people are: ", who", ", 52,"."""
    for place in range(len(tokens) - 3):
        if not can_name(tokens[place]) or not _opens(tokens, place):
            continue
        stop = name_run(tokens, place)
        if stop - place < 2 or not _tells(tokens, _past_home(tokens, stop)):
            continue
        named = is_foreign(tokens[stop - 1].text) and is_name(tokens, place, stop)
        if named and tokens[place].low not in OF_PLACES and not in_body(tokens, place, stop, bodies):
            yield place, stop


def _opens(tokens: Sequence[Token], place: int) -> bool:
    """True where a sentence begins, or after a word that leads to people: "by", "among them is"."""
    before = tokens[place - 1].low if place else "."
    among = any(one.low == "among" for one in tokens[max(0, place - 5) : place])
    return before in (".", "!", "?", "by", "and", "with") or (among and before in ("is", "are", "was", "were"))


def _past_home(tokens: Sequence[Token], place: int) -> int:
    """The place after "of Havn" in "Anna Berg of Havn, who"."""
    leads = place + 1 < len(tokens) and tokens[place].low in ("of", "from") and tokens[place + 1].capital
    return name_run(tokens, place + 1) if leads else place


def _tells(tokens: Sequence[Token], comma: int) -> bool:
    """True for a comma and what only people are: "who", an age."""
    if comma + 1 >= len(tokens) or tokens[comma].text != ",":
        return False
    aged = re.fullmatch(r"[2-9]\d", tokens[comma + 1].text) and tokens[min(comma + 2, len(tokens) - 1)].text == ","
    return bool(aged) or tokens[comma + 1].low in _TOLD_OF


def _beside_roles(tokens: Sequence[Token], bodies: Sequence[tuple[str, SourceSpan]]) -> Iterator[tuple[int, int]]:
    """Names of two words or more that a role follows: "Anna Berg, Minister of Tides" or "Anna Berg is Director of"."""
    place = 0
    while place < len(tokens):
        stop = name_run(tokens, place) if can_name(tokens[place]) else place
        if (
            stop - place >= 2
            and is_name(tokens, place, stop)
            and not in_body(tokens, place, stop, bodies)
            and (not _after_preposition(tokens, place) or _is_given_to(tokens, place, stop))
            and (_has_role(tokens, stop) or _is_set_off(tokens, place, stop))
        ):
            yield place, stop
        place = max(stop, place + 1)


def _after_preposition(tokens: Sequence[Token], place: int) -> bool:
    """True after a word that leads to a place; "according to" leads to people."""
    if place == 0 or tokens[place - 1].low not in ("in", "near", "at", "from", "to"):
        return False
    return place < 2 or tokens[place - 2].low != "according"


def _is_given_to(tokens: Sequence[Token], place: int, stop: int) -> bool:
    """True for a foreign name after "to" or "from" of which a trade or office is told: "goes to Anna Moreau, a
    chemist"."""
    if tokens[place - 1].low not in ("to", "from") or not is_foreign(tokens[stop - 1].text):
        return False
    return roles.role_after(tokens, roles.past_honours(tokens, stop)) is not None


def _is_set_off(tokens: Sequence[Token], first: int, stop: int) -> bool:
    """True for a name between commas after a role: "The Director for Tides at the Example Institute, Anna Berg,"."""
    after = roles.past_honours(tokens, stop)
    if first > 3 and tokens[first - 1].low == "and" and roles.role_of_several(tokens, first - 1):
        return True
    closed = after >= len(tokens) or tokens[after].text in (",", ".", ";", ":", "(", ")")
    return closed and first > 1 and tokens[first - 1].text == "," and roles.role_before(tokens, first - 1) is not None


def _has_role(tokens: Sequence[Token], place: int) -> bool:
    after = roles.past_honours(tokens, place)
    if roles.role_after(tokens, after) or roles.role_as(tokens, after) or told_beside(tokens, place):
        return True
    if place >= len(tokens) or tokens[place].low not in ("is", "was"):
        return False
    head = next((one for one in range(place + 1, min(place + 7, len(tokens))) if head_at(tokens, one)), None)
    return head is not None and is_predicate(tokens[place + 1 :], head - place - 1)
