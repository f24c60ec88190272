"""The tokens of a name in, what its sentence says of the person out: a role before it, behind it or beyond a comma."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from generator.provenance import SourceSpan
from generator.sources.wording import word_set
from generator.summaries import role_bodies, roles
from generator.summaries.model import Role
from generator.summaries.name_shapes import is_name
from generator.summaries.role_heads import head_at
from generator.summaries.tokens import Token, can_name, name_run, span_of
from generator.summaries.told_beside import kin_before, told_beside
from generator.summaries.vocabulary import HONORIFICS, SPEECH_VERBS


@dataclass(frozen=True, slots=True)
class Mention:
    """A name where it stands; `role` is what stands beside it, `titled` if a title or honorific does."""

    name: str
    span: SourceSpan
    role: Role | None = None
    titled: bool = False


# "His Royal Highness", "the Right Honourable".
_STYLES = ("his", "her", "their", "royal", "serene", "imperial", "right", "most", "eminent")


def with_roles(
    text: str, tokens: Sequence[Token], first: int, last: int, bodies: Sequence[tuple[str, SourceSpan]]
) -> Iterator[Mention]:
    span = span_of(tokens[first:last])
    name = span.cut(text)
    honoured = first > 0 and tokens[first - 1].low in HONORIFICS
    before = first - 1
    while before >= 0 and (tokens[before].low in HONORIFICS or (honoured and tokens[before].low in _STYLES)):
        before -= 1
    # "The Minister of Tides, the Honourable Anna Berg".
    article = before > 0 and honoured and tokens[before].low == "the"
    before -= article and (tokens[before - 1].text == "," or head_at(tokens, before - 1))
    found: list[Role] = []
    stated = roles.role_before(tokens, before + 1)
    if stated:
        body = (
            role_bodies.body_after(tokens, last, bodies)
            or role_bodies.body_before(tokens, stated[0], bodies)
            or role_bodies.body_of(tokens, *stated, bodies)
        )
        found.append(roles.made_role(text, tokens, *stated, body))
    found.extend(_role_beyond_comma(text, tokens, (before + 1, last), bodies, bool(found)))
    rank = list(_rank(text, tokens, before + 1, first))
    told = roles.role_as(tokens, last) or told_beside(tokens, last)
    if told:
        found.append(roles.made_role(text, tokens, *told, role_bodies.body_of(tokens, *told, bodies)))
    elif not found and honoured and not rank:
        found.extend(_of_body(text, tokens, last, bodies))
    found.extend(rank if not (found and _is_professor(rank)) else ())
    kin = kin_before(tokens, before + 1)
    if kin:
        found.append(roles.made_role(text, tokens, *kin, None))
    if not any(role.span and role.span.start > span.end for role in found):
        found.extend(_at_body(text, tokens, last, bodies))
    titled = honoured or bool(stated)
    if not found:
        yield Mention(name, span, None, titled)
    for role in found:
        yield Mention(name, span, role, titled)


# Ranks that are written short; in full they are roles anyway.
_RANKS = word_set("""
lt lt. col col. gen gen. maj maj. capt capt. sgt sgt. adm adm. brig brig. cdr cdr. cmdr. vadm radm prof prof.
""")


def _rank(text: str, tokens: Sequence[Token], first: int, name: int) -> Iterator[Role]:
    """The rank before a name with what its bracket says: "Lt. Gen. (ret.)"."""
    stop = name
    if first > 0 and tokens[first - 1].text == "First" and tokens[first].text == "Lady":
        yield roles.made_role(text, tokens, first - 1, first + 1, None)
    if tokens[stop - 1].text == ")":
        stop = next((one for one in range(stop - 1, max(0, stop - 5), -1) if tokens[one].text == "("), stop)
        first = stop
        while first > 0 and tokens[first - 1].low in _RANKS:
            first -= 1
    elif any(token.low in _RANKS for token in tokens[first:stop]):
        # "Lt. Gen. Dato' Carl Holm", "Mr. Prof. Carl Holm": what only honours stands around the rank.
        while tokens[stop - 1].low not in _RANKS:
            stop -= 1
        while tokens[first].low not in _RANKS:
            first += 1
        name = stop
    if first < stop and all(token.low in _RANKS for token in tokens[first:stop]):
        yield roles.made_role(text, tokens, first, name, None)


def _is_professor(rank: Sequence[Role]) -> bool:
    """True for "Prof.", which tells nothing of somebody whose office is told."""
    return any(role.text.casefold().rstrip(".") == "prof" for role in rank)


def _of_body(text: str, tokens: Sequence[Token], last: int, bodies: Sequence[tuple[str, SourceSpan]]) -> Iterator[Role]:
    """All that is said of "Ms Anna Berg of the Example Council": whose she is."""
    body = role_bodies.body_after(tokens, last, bodies)
    end = (
        next((span.end for name, span in bodies if name == body and span.start >= tokens[last].end), None)
        if body
        else None
    )
    if body and end:
        span = SourceSpan(tokens[last].start, end)
        yield Role(text=span.cut(text), span=span, organisation=body)


def _at_body(text: str, tokens: Sequence[Token], last: int, bodies: Sequence[tuple[str, SourceSpan]]) -> Iterator[Role]:
    """All that is said of "Prof. Anna Berg, University of Havn": where she works."""
    if last + 1 >= len(tokens) or tokens[last].text not in (",", "("):
        return
    for name, span in bodies:
        after = next((token for token in tokens[last:] if token.start >= span.end), None)
        if span.start == tokens[last + 1].start and (after is None or after.text in ").;,:–—" or after.low == "and"):
            yield Role(text=span.cut(text), span=span, organisation=name)
            return


def _role_beyond_comma(
    text: str, tokens: Sequence[Token], name: tuple[int, int], bodies: Sequence[tuple[str, SourceSpan]], titled: bool
) -> Iterator[Role]:
    """The role in "the foreign minister, Anna Berg," or in "Anna Berg, the foreign minister,".

    Where one stands on both sides, the first is the name's unless it follows another name and is that one's.
    """
    after = roles.past_honours(tokens, name[1])
    ahead = None if titled else _role_ahead(tokens, name[0], after)
    if titled:
        yield from _role_over(text, tokens, name[0], bodies)
    behind = roles.role_after(tokens, after)
    if behind and (_of_several(tokens, name[0], behind) or _is_of_next(tokens, name[0], behind)):
        behind = None
    # "President Berg, Secretary-General, friends": whoever is greeted next.
    greeted = behind is not None and behind[1] - behind[0] == 1 and behind[0] == after + 1
    if behind and titled and (_leads_on(tokens, behind[1]) or (greeted and _is_comma(tokens, behind[1]))):
        behind = None
    if ahead and (behind is None or _is_listed_after_role(tokens, ahead[0])):
        yield roles.made_role(text, tokens, *ahead, role_bodies.body_of(tokens, *ahead, bodies))
    elif behind:
        yield roles.made_role(text, tokens, *behind, role_bodies.body_of(tokens, *behind, bodies))


def _of_several(tokens: Sequence[Token], name: int, role: tuple[int, int]) -> bool:
    """True for the role of others after one name: "Prime Minister Anna Berg, members of the Storting and"."""
    head = next((one for one in range(*role) if head_at(tokens, one)), role[0])
    alone = not any(one.low == "and" for one in tokens[max(0, name - 4) : name])
    return alone and tokens[head].low in ("members", "ministers", "ambassadors", "officers", "representatives")


def _is_of_next(tokens: Sequence[Token], name: int, role: tuple[int, int]) -> bool:
    """True for who acts after a name that only leads to it: "In a letter to Anna Berg, the Director wrote"."""
    first, end = role
    if end >= len(tokens) or tokens[first - 1].low != "the":
        return False
    return tokens[end].low in SPEECH_VERBS and not tokens[end].capital and _led_to(tokens, name)


def _led_to(tokens: Sequence[Token], name: int) -> bool:
    """True if the sentence begins with a phrase of which the name is the end: "In a letter to ..."."""
    return tokens[0].capital and tokens[0].low in _LEADING and not any(one.text in ".;" for one in tokens[:name])


_LEADING = ("in", "after", "following", "during", "at", "on", "with", "joined", "thanking", "welcoming", "addressing")


def _is_comma(tokens: Sequence[Token], place: int) -> bool:
    return place < len(tokens) and tokens[place].text == ","


def _leads_on(tokens: Sequence[Token], end: int) -> bool:
    """True if a role is that of the name after it: "Minister Anna Berg, the Chair of the Fund, Judge Carl Holm, "."""
    if end + 2 >= len(tokens) or tokens[end].text != ",":
        return False
    first = end + 1
    while first < len(tokens) and (tokens[first].low in HONORIFICS or head_at(tokens, first)):
        first += 1
    stop = name_run(tokens, first)
    closed = stop >= len(tokens) or tokens[stop].text in (",", ".", ";") or tokens[stop].low == "and"
    return closed and stop - first >= 2 and is_name(tokens, first, stop)


def _role_over(
    text: str, tokens: Sequence[Token], first: int, bodies: Sequence[tuple[str, SourceSpan]]
) -> Iterator[Role]:
    """The first of two roles before a name: "Its president, the businessman Anna Berg"."""
    before = roles.role_before(tokens, first)
    place = before[0] if before else first
    while place > 0 and tokens[place - 1].low in ("the", "a", "an"):
        place -= 1
    head = place - 2
    over = roles.role_before(tokens, place - 1) if place > 2 and tokens[place - 1].text == "," else None
    # "The Minister of Tides, Ambassador Anna Berg": with the first the sentence begins, or it is no other name's.
    ends = over is not None and (over[1] == place - 1 or (over[1] == place - 4 and tokens[place - 2].text == ")"))
    if over and ends and _is_own(tokens, over[0]):
        yield roles.made_role(text, tokens, *over, role_bodies.body_of(tokens, *over, bodies))
    elif place > 2 and tokens[place - 1].text == "," and head_at(tokens, head) and tokens[head - 1].low in _WHOSE:
        yield roles.made_role(text, tokens, head, head + 1, None)


def _is_own(tokens: Sequence[Token], role: int) -> bool:
    """True if a role before a comma cannot be that of a name before it: it opens the sentence, or has an article or
    possessive and follows no name, or one that has a role already."""
    if role == 0 or (role == 1 and tokens[0].low == "the"):
        return True
    if tokens[role - 1].low not in ("the", *_WHOSE):
        return False
    return not _follows_name(tokens, role) or _is_titled(tokens, role)


def _is_titled(tokens: Sequence[Token], role: int) -> bool:
    """True if the name that a role at `role` follows has a role before it."""
    place = role
    while place > 0 and tokens[place - 1].low in ("the", "a", "an", ","):
        place -= 1
    while place > 0 and can_name(tokens[place - 1]):
        place -= 1
    return roles.role_before(tokens, place) is not None


_WHOSE = ("its", "their", "his", "her", "our", "my")


def _role_ahead(tokens: Sequence[Token], first: int, last: int) -> tuple[int, int] | None:
    closes = last >= len(tokens) or tokens[last].text in (",", ".", ";", ":", ")") or tokens[last].low == "and"
    ahead = roles.whole_office(tokens, first - 1) if first >= 2 and tokens[first - 1].text == "," else None
    # "External Affairs Minister (EAM), Dr. Anna Berg will": with it the sentence begins.
    opens = ahead is not None and (ahead[0] == 0 or (ahead[0] == 1 and tokens[0].low == "the"))
    return ahead if closes or opens else None


def _is_listed_after_role(tokens: Sequence[Token], role: int) -> bool:
    """True if the role at `role`, before a comma and a name, is that name's: it follows no name, or one that a list
    names after its role as well: "the Director, Anna Berg, the Consul, Carl Holm, the"."""
    if not _follows_name(tokens, role):
        return True
    place = role
    while place > 0 and (tokens[place - 1].low in ("the", "a", "an") or tokens[place - 1].text == ","):
        place -= 1
    while place > 0 and (can_name(tokens[place - 1]) or tokens[place - 1].low in HONORIFICS):
        place -= 1
    ahead = roles.role_before(tokens, place - 1) if place > 1 and tokens[place - 1].text == "," else None
    return ahead is not None and _is_listed_after_role(tokens, ahead[0])


def _follows_name(tokens: Sequence[Token], place: int) -> bool:
    """True if the role at `place` stands after a name and a comma: "Anna Berg, Minister of X, Carl Holm"."""
    while place > 0 and tokens[place - 1].low in ("the", "a", "an"):
        place -= 1
    return place > 2 and tokens[place - 1].text == "," and can_name(tokens[place - 2]) and can_name(tokens[place - 3])
