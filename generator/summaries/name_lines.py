"""Lines of the head and foot in, the names in them out: a letterhead, a signature, somebody to ask."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from generator.provenance import SourceSpan
from generator.sources.document import Passage, PassageKind
from generator.summaries import roles
from generator.summaries.lexicon import is_foreign
from generator.summaries.name_shapes import in_body, is_name
from generator.summaries.portfolio_names import after_portfolio
from generator.summaries.role_heads import head_at
from generator.summaries.text import Reading
from generator.summaries.tokens import Token, can_name, name_run, tokens_of
from generator.summaries.vocabulary import HONORIFICS

_KINDS = (PassageKind.BYLINE, PassageKind.SUBTITLE, PassageKind.CONTACT, PassageKind.HEADING, PassageKind.PARAGRAPH)
# A line of the story is read here only if it is as short as one of a letter.
_LONGEST, _LONGEST_CONTACT = 110, 170
Line = tuple[list[Token], tuple[int, int], tuple[int, int] | None, list[Token]]


def named_lines(reading: Reading, bodies: Sequence[tuple[str, SourceSpan]]) -> Iterator[Line]:
    """For each line that names somebody: its tokens, which of them are the name, which the role, and the tokens of the
    line below if that is the role."""
    passages = reading.document.passages
    for place, passage in enumerate(passages):
        words = passage.span.cut(reading.document.text)
        asked = passage.kind is PassageKind.CONTACT
        longest = _LONGEST_CONTACT if asked else _LONGEST
        if passage.kind not in _KINDS or len(words) > longest or "\n" in words:
            continue
        if passage.kind in (PassageKind.PARAGRAPH, PassageKind.HEADING) and re.search(r"[.!?:;]$", words):
            continue
        tokens = tokens_of(words, passage.span.start)
        found = _name_in(tokens, bodies)
        if found is None:
            continue
        ends = roles.past_honours(tokens, found[1]) == len(tokens)
        below = _role_below(reading, passages[place + 1 : place + 2]) if ends else []
        beside = _role_beside(tokens, found)
        titled = found[0] > 0 and passage.kind is not PassageKind.PARAGRAPH
        if below or titled or (beside and passage.kind is not PassageKind.PARAGRAPH) or (asked and ends):
            yield tokens, found, beside, below


def _name_in(tokens: Sequence[Token], bodies: Sequence[tuple[str, SourceSpan]]) -> tuple[int, int] | None:
    """The name with which a line begins, after titles and roles, or with which it ends, after a role."""
    # "Media contact: Anna Berg, Press Officer".
    first = next((one + 1 for one in range(min(6, len(tokens))) if tokens[one].text == ":"), 0)
    while first < len(tokens) and (tokens[first].low in (*HONORIFICS, "the", "by", "–", "-") or head_at(tokens, first)):
        first += 1
    stop = name_run(tokens, first) if first < len(tokens) else first
    after = roles.past_honours(tokens, stop)
    if stop - first >= 2 and _closed(tokens, after) and _is_somebody(tokens, first, stop, bodies):
        return first, stop
    for place, token in enumerate(tokens):
        if token.low in ("of", "for") and any(head_at(tokens, one) for one in range(place)):
            found = next(iter(_after_role(tokens, place, bodies)), None)
            if found and _is_somebody(tokens, *found, bodies):
                return found
            break
    return None


def _after_role(
    tokens: Sequence[Token], place: int, bodies: Sequence[tuple[str, SourceSpan]]
) -> Iterator[tuple[int, int]]:
    """The name after a role with its portfolio, with or without a comma: "Adviser to Minister Oh, Anna Berg, tel."."""
    comma = next((one for one in range(place, len(tokens)) if tokens[one].text == ","), None)
    if comma is not None and comma + 1 < len(tokens) and can_name(tokens[comma + 1]):
        stop = name_run(tokens, comma + 1)
        if stop - comma > 2 and _closed(tokens, stop) and _all_foreign(tokens, comma + 1, stop):
            yield comma + 1, stop
    yield from after_portfolio(tokens, place, (), bodies)


def _closed(tokens: Sequence[Token], place: int) -> bool:
    return place >= len(tokens) or tokens[place].text in (",", "|", "(", "–", "—", "-", "/", "•", "·", ";")


def _is_somebody(tokens: Sequence[Token], first: int, stop: int, bodies: Sequence[tuple[str, SourceSpan]]) -> bool:
    """True for words shaped like a name of which English has not all, and that are in no body's name."""
    named = is_name(tokens, first, stop) and not in_body(tokens, first, stop, bodies)
    shouted = all(token.text.isupper() for token in tokens[first:stop])
    return named and not shouted and any(is_foreign(token.text) for token in tokens[first:stop])


def _all_foreign(tokens: Sequence[Token], first: int, stop: int) -> bool:
    return is_foreign(tokens[stop - 1].text) and not any(token.text.isupper() for token in tokens[first:stop])


def _role_beside(tokens: Sequence[Token], name: tuple[int, int]) -> tuple[int, int] | None:
    """The role after a name in its line; with a comma in it where a body's part follows: "Director, Press Office"."""
    after = roles.past_honours(tokens, name[1])
    told = roles.role_after(tokens, after)
    if told or name[0] < 3 or tokens[name[0] - 1].text != ",":
        return told
    return roles.role_before(tokens, name[0] - 1)


def _role_below(reading: Reading, following: Sequence[Passage]) -> list[Token]:
    """The tokens of the next line if it is a role: "Press Officer", "Spokesperson for Foreign Affairs"."""
    if not following or following[0].kind not in _KINDS:
        return []
    words = following[0].span.cut(reading.document.text)
    if len(words) > _LONGEST or re.search(r"[.!?:;@]|\d{3}", words):
        return []
    tokens = tokens_of(words, following[0].span.start)
    head = next((one for one in range(min(6, len(tokens))) if head_at(tokens, one)), None)
    if head is None or not tokens[0].capital or any(token.text == "," for token in tokens[:head]):
        return []
    return tokens[: roles.role_end(tokens, _last_head(tokens, head))]


def _last_head(tokens: Sequence[Token], head: int) -> int:
    while head_at(tokens, head + 1):
        head += 1
    return head
