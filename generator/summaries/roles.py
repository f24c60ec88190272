"""Tokens around a name in, the roles stated there out, with the body in which they are held where the source says
so."""

from __future__ import annotations

from collections.abc import Sequence

from generator.sources.wording import word_set
from generator.summaries.lexicon import is_foreign
from generator.summaries.model import Role
from generator.summaries.role_heads import head_at
from generator.summaries.tokens import (
    PARTICLES,
    POST_NOMINALS,
    Token,
    name_run,
    span_of,
    touching,
)
from generator.summaries.trades import ROLE_WORDS
from generator.summaries.vocabulary import (
    BODY_HEADS,
    HONORIFICS,
    MONTHS,
    OPENERS,
    PRONOUNS,
    ROLE_HEADS,
    ROLE_MODIFIERS,
    SPEECH_VERBS,
)

_SMALL = word_set("""
of for and the to on in at from 's ’s & a a.i. de del la las los des du da do dos di della und für y et e van der
""")
_PHRASE_END = word_set("""
who which that whose where when while after before during with as by from is was are were has have had will
said says be been would could should may might can until since but because if so
""")
_LEADS_TO_PORTFOLIO = word_set("of for to in at from on a.i.")
ARTICLES = word_set("""
the a an our its her his their then currently now also until recently formerly previously
""")


def role_before(tokens: Sequence[Token], name: int) -> tuple[int, int] | None:
    """The tokens of the role that ends right before the name at `name`: "Japan's Defense Minister", or None.

    Looks through a portfolio that stands between ("Minister for Trade and Industry Anna Berg").
    """
    beside = _beside(tokens, name)
    if beside is not None:
        return beside
    # "Colonel (ret.) Anna Berg".
    opened = next((one for one in range(name - 1, max(-1, name - 5), -1) if tokens[one].text == "("), None)
    if tokens[name - 1].text == ")" and opened and is_aside(tokens[opened:name]):
        name = opened
    head = name - 1
    if head_at(tokens, head) and tokens[head].low != "justice":
        return _leftwards(tokens, head), name
    if head < 0 or tokens[head].text == "," or tokens[head].low in ("and", "or"):
        return None
    back = head = _before_bracket(tokens, head)
    if head_at(tokens, head) and head < name - 1:
        return _leftwards(tokens, head), head + 1
    while (
        back >= 0
        and name - back <= 18
        and (
            tokens[back].low in _SMALL
            or tokens[back].text == ","
            or tokens[back].capital
            or head_at(tokens, back)
            # "head of delegation".
            or (back > 1 and tokens[back - 1].low == "of" and head_at(tokens, back - 2))
        )
    ):
        if head_at(tokens, back) and tokens[back + 1].low in _LEADS_TO_PORTFOLIO:
            return (_leftwards(tokens, back), head + 1) if tokens[head].low not in _SMALL else None
        back -= 1
    # A justice, where no "Minister of" stands before.
    return (_leftwards(tokens, name - 1), name) if head_at(tokens, name - 1) else None


def is_aside(bracket: Sequence[Token]) -> bool:
    """True for a bracket between a rank and a name: "(ret.)", "(Rtd)"."""
    return not any(one.capital and one.low.rstrip(".") not in _RETIRED for one in bracket)


_RETIRED = word_set("ret rtd retd ret'd ret’d retired res")


def whole_office(tokens: Sequence[Token], comma: int) -> tuple[int, int] | None:
    """The tokens of the role that ends at a comma, with the office that another stands for: "the Special
    Representative of the Secretary-General, Anna Berg"."""
    found = role_before(tokens, comma)
    while found is not None and found[0] > 2:
        over = found[0] - 1 - (tokens[found[0] - 1].low == "the")
        if tokens[over].low not in ("of", "for") or not head_at(tokens, over - 1):
            break
        found = _leftwards(tokens, over - 1), found[1]
    return found


def _beside(tokens: Sequence[Token], name: int) -> tuple[int, int] | None:
    """The role before a name where a word or mark stands between them, or None."""
    head = name - 1
    if head < 1:
        return None
    # "the journalists Anna Berg and Carl Holm": the second name has the same.
    if head > 2 and tokens[head].low == "and":
        shared = next((one for one in range(head - 1, max(-1, head - 12), -1) if head_at(tokens, one)), None)
        names = tokens[shared + 1 : head] if shared is not None else ()
        joined = all(one.capital or one.low in ("of", "the", "for") for one in names)
        if shared is not None and tokens[shared].low.endswith("s") and joined and len(names) > 1:
            return _leftwards(tokens, shared), shared + 1
        return role_of_several(tokens, head)
    # "a teacher named Anna Berg", "Chair: Anna Berg" in a programme.
    if tokens[head].low in ("named", "called", ":") and head_at(tokens, head - 1):
        return _leftwards(tokens, head - 1), head
    return None


def role_of_several(tokens: Sequence[Token], joint: int) -> tuple[int, int] | None:
    """The role of those whom "and" joins at `joint`: "the Ministers of Roads and of Tides, Anna Berg and Carl Holm"."""
    first = joint
    while first > 1 and joint - first < 9 and _of_name(tokens[first - 1]):
        first -= 1
    if first == joint or tokens[first - 1].text != ",":
        return None
    found = role_before(tokens, first - 1)
    if found is None or not any(head_at(tokens, one) and tokens[one].low.endswith("s") for one in range(*found)):
        return None
    return found


def _of_name(token: Token) -> bool:
    """True for a word of a name, or an honorific before one."""
    return _qualifies(token) or token.low in PARTICLES or token.low in HONORIFICS


def _before_bracket(tokens: Sequence[Token], place: int) -> int:
    """The place before an acronym in brackets: the role in "Chair of the Example Fund (EF), Anna Berg" ends there."""
    if place > 2 and tokens[place].text == ")" and tokens[place - 2].text == "(":
        return place - 3
    return place


def _leftwards(tokens: Sequence[Token], head: int) -> int:
    """The place where the role with this head begins: modifiers and capitalised words before it, and a possessive."""
    first = head
    while first > 0:
        before = tokens[first - 1]
        if before.text in ("'s", "’s") and first > 1 and tokens[first - 2].capital:
            first -= 2
        elif before.low == "under" and not tokens[first].low.startswith("secretar"):
            # "The Consulate in Havn, under Consul Carl Holm".
            break
        elif before.low in ROLE_MODIFIERS or before.low in ROLE_HEADS or _qualifies(before):
            first -= 1
        elif (before.text == "/" and first > 1 and tokens[first - 2].low in ROLE_HEADS) or (
            before.low == "and"
            and first > 1
            and (
                (tokens[first - 2].low in ROLE_HEADS | ROLE_MODIFIERS and first == head)
                # "the Foreign and Finance Ministers".
                or (tokens[first - 2].low in ROLE_MODIFIERS and first == head - 1 and tokens[head].low.endswith("s"))
                or (_ends_office(tokens, first - 2) and tokens[first].capital)
                or _is_joint_portfolio(tokens, first, head)
            )
        ):
            first -= 2
        else:
            break
    return first


def _is_joint_portfolio(tokens: Sequence[Token], second: int, head: int) -> bool:
    """True for "the National Security and Intelligence Advisor": two words for one office, without another body."""
    first = second - 1
    while first > 0 and _qualifies(tokens[first - 1]) and tokens[first - 1].low not in ROLE_WORDS | BODY_HEADS:
        first -= 1
    led = first > 0 and tokens[first - 1].low in ("the", "as", ",") and first < second - 1
    single = not tokens[head].low.endswith("s")
    return led and single and second == head - 1 and tokens[second].low not in ROLE_MODIFIERS


def _ends_office(tokens: Sequence[Token], place: int) -> bool:
    """True for the last word of an office that another may follow by "and" in one holder: "Spokesperson and Deputy
    Minister"; "the President and Foreign Minister" are two people as often."""
    if not (head_at(tokens, place) and tokens[place].capital):
        return False
    return tokens[place].low not in ("president", "king", "queen", "chancellor", "premier") or (
        place > 0 and tokens[place - 1].low in ROLE_MODIFIERS - {"prime"}
    )


def _qualifies(token: Token) -> bool:
    return (
        token.capital and token.text[0].isalpha() and token.low not in OPENERS | HONORIFICS and token.low not in MONTHS
    )


def role_after(tokens: Sequence[Token], place: int) -> tuple[int, int] | None:
    """The tokens of a role that follows a name at `place`: ", Minister of X," or "(Minister of X)", or None."""
    if (
        place < len(tokens)
        and tokens[place].text == "("
        and not any(head_at(tokens, one) for one in range(place + 1, _bracket_end(tokens, place)))
    ):
        place = next((one + 1 for one in range(place, min(place + 6, len(tokens))) if tokens[one].text == ")"), place)
    if place >= len(tokens) or tokens[place].text not in (",", "(", "–", "—"):
        return None
    first = place + 1
    if first < len(tokens) and tokens[first].low in HONORIFICS:
        return None
    while first < len(tokens) and tokens[first].low in ARTICLES:
        first += 1
    head = first
    while head < len(tokens) and head - first < 7 and not head_at(tokens, head):
        token = tokens[head]
        if not (token.capital or token.low in ROLE_MODIFIERS or token.low in ("'s", "’s", "-") or _may_qualify(token)):
            return None
        head += 1
    if not head_at(tokens, head):
        return None
    while head_at(tokens, head + 1):
        head += 1
    if _names_other(tokens, head):
        return None
    return first, role_end(tokens, head)


def _bracket_end(tokens: Sequence[Token], place: int) -> int:
    """The place of the bracket that closes within a few words, else that of the last of them."""
    last = min(place + 6, len(tokens))
    return next((one for one in range(place, last) if tokens[one].text == ")"), last)


def role_as(tokens: Sequence[Token], place: int) -> tuple[int, int] | None:
    """The tokens of the role in "the appointment of Anna Berg as Ambassador to X"; `place` is that of "as"."""
    place = _past_aside(tokens, place)
    if place + 1 >= len(tokens) or tokens[place].low != "as":
        return None
    first = place + 1
    while first < len(tokens) and tokens[first].low in ARTICLES:
        first += 1
    head = first
    while head < len(tokens) and head - first < 5 and not head_at(tokens, head):
        if not (tokens[head].capital or tokens[head].low in ROLE_MODIFIERS):
            return None
        head += 1
    if not head_at(tokens, head):
        return None
    while head_at(tokens, head + 1):
        head += 1
    return first, role_end(tokens, head)


def _past_aside(tokens: Sequence[Token], place: int) -> int:
    """The place after what stands between commas: in "appointed Anna Berg, Master of Laws, as" that of "as"."""
    if place < len(tokens) and tokens[place].text == ",":
        end = next((one for one in range(place + 1, min(place + 8, len(tokens))) if tokens[one].text == ","), None)
        return end + 1 if end is not None else place
    return place


def _may_qualify(token: Token) -> bool:
    """True for a noun or adjective before a trade: "a marine biologist", not for what begins another phrase."""
    return token.text.isalpha() and token.low not in SPEECH_VERBS | _PHRASE_END | _SMALL and token.low not in PRONOUNS


def _names_other(tokens: Sequence[Token], head: int) -> bool:
    """True if the role goes on to a name of its own: in "Anna Berg, Minister Carl Holm" it is not Anna Berg's."""
    after = tokens[head + 1] if head + 1 < len(tokens) else None
    return (
        after is not None
        and after.capital
        and after.text[0].isalpha()
        and after.start - tokens[head].end == 1
        and after.low not in ROLE_MODIFIERS
    )


def role_end(tokens: Sequence[Token], head: int) -> int:
    """The place after a role with this head: its "of", "for", "at" and "to" with their capitals, and a second role
    by "and"."""
    end = head + 1
    while end < len(tokens):
        token = tokens[end]
        # "Secretary for Relations with States".
        if token.low == "with" and end + 1 < len(tokens) and tokens[end - 1].capital and tokens[end + 1].capital:
            end += 1
            continue
        if (
            token.low in _PHRASE_END
            or token.low in HONORIFICS
            or (token.low in SPEECH_VERBS and not token.capital)
            or (not token.word and not _is_mark_inside(tokens, end))
        ):
            break
        if token.text == "," and not comma_in_portfolio(tokens, end):
            break
        if token.low == "and" and _begins_another(tokens, end + 1):
            break
        end += 1
    while end > head + 1 and (tokens[end - 1].low in _SMALL or tokens[end - 1].text == ","):
        end -= 1
    return end


def _begins_another(tokens: Sequence[Token], place: int) -> bool:
    """True where "and" leads on to somebody else with a role: "as Consul in Havn and Anna Moreau as Ambassador"."""
    stop = name_run(tokens, place)
    return stop - place >= 2 and stop < len(tokens) and tokens[stop].low == "as" and is_foreign(tokens[stop - 1].text)


def _is_mark_inside(tokens: Sequence[Token], place: int) -> bool:
    """True for a mark that does not end a role: a comma, a possessive, as in "Chairman of the Pilots' Association"."""
    if tokens[place].text in ",&" or tokens[place].low in ("'s", "’s"):
        return True
    mark = tokens[place].text in ("'", "’") and tokens[place - 1].low.endswith("s")
    return mark and place + 1 < len(tokens) and tokens[place + 1].capital and touching(tokens[place], tokens[place + 1])


def comma_in_portfolio(tokens: Sequence[Token], comma: int) -> bool:
    """True if a comma is inside a portfolio: "Minister of Trade, Industry and Energy"."""
    before = tokens[comma - 1]
    place = comma + 1
    if not before.capital or place >= len(tokens) or not tokens[place].capital or head_at(tokens, place):
        return False
    while place < len(tokens) and place - comma < 8:
        if tokens[place].low == "and":
            return place + 1 < len(tokens) and tokens[place + 1].capital and not head_at(tokens, place + 1)
        if not (tokens[place].capital or tokens[place].text == ",") or head_at(tokens, place):
            return False
        place += 1
    return False


def past_honours(tokens: Sequence[Token], place: int) -> int:
    """The place after the letters of honours that follow a name: "Sir Carl Holm KCMG"."""
    while place < len(tokens) and tokens[place].text in POST_NOMINALS:
        place += 1
    return place


def made_role(text: str, tokens: Sequence[Token], first: int, last: int, body: str | None) -> Role:
    """The role that these tokens state, verbatim."""
    span = span_of(tokens[first:last])
    return Role(text=span.cut(text), span=span, organisation=body)
