"""A token in, whether it is the head of a role out: "Minister", "Secretary-General", "Members of the Storting"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from generator.summaries.tokens import Token, has_patronymic, is_compound_role
from generator.summaries.trades import ROLE_WORDS, SMALL_TRADES, is_plural_trade
from generator.summaries.vocabulary import SPEECH_VERBS


def head_at(tokens: Sequence[Token], place: int) -> bool:
    """True if the word at `place` is the head of a role: "Minister", "Secretary-General"."""
    if not 0 <= place < len(tokens):
        return False
    if (tokens[place].low == "pm" and not tokens[place].text.isupper()) or has_patronymic(tokens, place):
        return False
    post = tokens[place].low == "general" and place > 0 and tokens[place - 1].low == "consulate"
    low = re.sub(r"-(?:elect|designate|at-large)$", "", tokens[place].low)
    if low in ("member", "members"):
        return place + 1 < len(tokens) and tokens[place + 1].low == "of" and _is_proper(tokens, place + 2)
    if low in ("d'affaires", "d’affaires"):
        return True
    if low == "executive":
        return place > 0 and tokens[place - 1].low == "chief"
    return not post and (
        low in ROLE_WORDS
        or tokens[place].text in SMALL_TRADES
        or (is_plural_trade(low) and _leads_to_names(tokens, place))
        or is_compound_role(low)
        or (
            low == "general"
            and place > 0
            and tokens[place - 1].low in ("secretary", "director", "consul", "commissioner")
        )
    )


def _leads_to_names(tokens: Sequence[Token], place: int) -> bool:
    """True for "the photographers Anna Berg and Carl Holm", not for "students from Havn", "the Chamber of Traders"."""
    follows = tokens[place + 1] if place + 1 < len(tokens) else None
    ofs = place > 0 and tokens[place - 1].low in ("of", "for")
    return follows is not None and not ofs and (follows.capital or follows.text == ",")


def _is_proper(tokens: Sequence[Token], place: int) -> bool:
    """True if a capital follows, after an article at most: "Members of the Storting", not "members of the public"."""
    place += place < len(tokens) and tokens[place].low in ("the", "its", "our")
    return place < len(tokens) and tokens[place].capital


def is_predicate(tokens: Sequence[Token], head: int) -> bool:
    """True if nothing but articles, adjectives and modifiers stands before the head, so that it is the predicate."""
    return not any(
        token.low in ("to", "with", "for", "that", "by", "not", "on", "in")
        or token.low in SPEECH_VERBS
        or (not token.word and token.text != "-")
        for token in tokens[:head]
    )
