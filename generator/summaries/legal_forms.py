"""Tokens of a company's name in, where its legal form ends out: "Tide Steel Co., Ltd.", "Mareas S.A. de C.V."."""

from __future__ import annotations

from collections.abc import Sequence

from generator.sources.wording import word_set
from generator.summaries.lexicon import is_foreign
from generator.summaries.tokens import PARTICLES, Token, tokens_of, touching

# What companies are by law, in letters; in other spellings "Ag" and "As" are words.
_IN_LETTERS = word_set("""
AG DMCC SA SAS SARL BV NV AB ASA AS OY Oy Oyj SE KK FZE FZCO JSC PJSC OJSC CJSC PTE Pte Pty PTY SpA Srl Ltda Bhd Tbk KG
KGaA LP LLP Kft Zrt OÜ PAO OAO OOO ApS Sdn Berhad Inc Ltd LLC PLC plc GmbH Co Corp LTD INC SIA UAB AD EAD EOOD DAC Lda
Limited Incorporated
""")
_WITH_POINTS = word_set("s.a. s.p.a. s.r.l. d.o.o. d.d. o.o. a.s. n.v. b.v. c.v. s.a.s. k.s. j.s.c. s.l. s.c.")
# What may stand between two parts of one form.
_BETWEEN = word_set(". , & ( ) / and de z")


def is_legal_form(token: Token) -> bool:
    """True for the word or letters of a legal form: "GmbH", "S.A."."""
    return token.text in _IN_LETTERS or token.low in _WITH_POINTS


def past_legal_forms(tokens: Sequence[Token], place: int) -> int:
    """The place after the legal forms that stand at `place`, with their points and commas, or `place` itself: in
    "Tide Steel Co., Ltd. has" with `place` at "Co" that of "has"."""
    end = place
    for one in range(place, min(place + 9, len(tokens))):
        if is_legal_form(tokens[one]):
            end = one + 1
        elif tokens[one].low not in _BETWEEN or one - end > 2:
            break
    return end + 1 if end > place and _owns_point(tokens, end) else end


def without_legal_form(name: str) -> str:
    """The name of a company as a text goes on to call it: "Tide Steel" for "Tide Steel Co., Ltd."; a lone word that
    may be any word stays with its form."""
    tokens = tokens_of(name)
    first = next((place for place in range(1, len(tokens)) if _ends_in_form(tokens, place)), None)
    if first is None:
        return name
    short = name[: tokens[first - 1].end]
    return short if first > 1 or is_foreign(short) else name


def _ends_in_form(tokens: Sequence[Token], place: int) -> bool:
    end = past_legal_forms(tokens, place)
    return end > place and all(token.text in ".)" for token in tokens[end:])


def _owns_point(tokens: Sequence[Token], place: int) -> bool:
    """True for the point of an abbreviation; at the end of a sentence it is the sentence's."""
    if place >= len(tokens) or tokens[place].text != "." or tokens[place].start != tokens[place - 1].end:
        return False
    return place + 1 < len(tokens) and not tokens[place + 1].capital and tokens[place - 1].text != "Limited"


def name_before(tokens: Sequence[Token], begin: int) -> int:
    """Where the name of a company begins whose words small ones join: "Minera del Mar S.A."."""
    while begin > 1 and tokens[begin - 1].low in PARTICLES and touching(tokens[begin - 2], tokens[begin - 1]):
        if not tokens[begin - 2].capital or tokens[begin - 1].capital:
            break
        begin -= 2
        while begin > 0 and tokens[begin - 1].capital and touching(tokens[begin - 1], tokens[begin]):
            begin -= 1
    return begin
