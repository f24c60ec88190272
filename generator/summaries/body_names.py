"""A text in, its capitalised names with a word for a body in them out: "Ministry of ...", "... Council"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from generator.provenance import SourceSpan
from generator.sources.wording import word_set
from generator.summaries.portfolios import is_of, of_tail, starts_name
from generator.summaries.tokens import Token, span_of, tokens_of, touching
from generator.summaries.vocabulary import (
    BODY_HEADS,
    EVENT_HEADS,
    MONTHS,
    NOT_BODIES,
    OPENERS,
    ROLE_HEADS,
    WEAK_BODY_HEADS,
)


def headed_names(text: str, start: int) -> Iterator[tuple[str, SourceSpan]]:
    """Capitalised names with a word for a body in them: "Ministry of ...", "... Council"."""
    tokens = tokens_of(text, start)
    place = 0
    while place < len(tokens):
        if not starts_name(tokens[place]) or (tokens[place].low in OPENERS and tokens[place].low not in BODY_HEADS):
            place += 1
            continue
        stop = _capital_run(tokens, place)
        begin, end = _body_in(tokens, place, stop)
        if end > begin:
            span = span_of(tokens[begin:end])
            yield text[span.start - start : span.end - start], span
        place = max(stop, end, place + 1)


def _capital_run(tokens: Sequence[Token], place: int) -> int:
    """The place after the capitalised words that stand side by side from `place`."""
    while place + 1 < len(tokens):
        if place + 2 < len(tokens) and tokens[place + 1].text == "&" and starts_name(tokens[place + 2]):
            place += 2
            continue
        if touching(tokens[place], tokens[place + 1]) and starts_name(tokens[place + 1]):
            place += 1
        elif _is_dated(tokens, place) or _is_whose(tokens, place):
            place += 2
        else:
            break
    return place + 1


# What stands after them is no part of them: "Secretary of the Treasury for Tides".
_WITHOUT_TAIL = word_set("""
treasury parliament senate storting bundestag knesset sejm riksdag folketing congress
""")


def _is_dated(tokens: Sequence[Token], place: int) -> bool:
    """True where a name goes on past a day: "May 9 Movement"."""
    if place + 2 >= len(tokens) or tokens[place].low not in MONTHS or not tokens[place + 1].text.isdigit():
        return False
    return tokens[place + 2].low in _FOUNDED_ON and tokens[place + 2].capital


_FOUNDED_ON = word_set("""
movement party front brigade university committee foundation coalition club group
""")
_WHOSE = word_set("""
children women men people peoples fishermen veterans workers farmers teachers nurses doctors lawyers consumers
citizens youth seamen merchants lords commons king queen
""")


def _is_whose(tokens: Sequence[Token], place: int) -> bool:
    """True where a name goes on past a possessive: "Example Fishermen's League", "World Children's Alliance"."""
    return (
        place + 2 < len(tokens)
        and tokens[place].low in _WHOSE
        and tokens[place + 1].text in ("'s", "’s", "'", "’")
        and starts_name(tokens[place + 2])
    )


def _body_in(tokens: Sequence[Token], first: int, stop: int) -> tuple[int, int]:
    """The part of a run of capitalised words that names a body, with what "of ..." adds to it; empty if it names
    none."""
    heads = [place for place in range(first, stop) if _is_head(tokens, place)]
    if not heads:
        return first, first
    begin = _after_role(tokens, first, heads[-1])
    head = heads[-1]
    whole = tokens[head].low in _WITHOUT_TAIL
    tail = of_tail(tokens, head + 1) if head + 1 == stop and not whole else head + 1
    begin = _with_pair(tokens, begin) if head == stop - 1 else begin
    alone = head == begin and tail == head + 1
    weak = tokens[head].low in WEAK_BODY_HEADS and head == begin
    follows = tokens[head + 1].low if head + 1 < stop else ""
    if alone or (weak and not is_of(tokens, head + 1)) or follows in NOT_BODIES | EVENT_HEADS or follows in ROLE_HEADS:
        return first, first
    return begin, tail


def _is_head(tokens: Sequence[Token], place: int) -> bool:
    """True for a word that names a body; a forum is one where it says what it is on, else an occasion."""
    if tokens[place].low == "forum":
        return place + 2 < len(tokens) and tokens[place + 1].low in ("on", "for") and tokens[place + 2].capital
    before = tokens[place - 1].low if place else ""
    if tokens[place].low in ("centre", "center") and before in ("convention", "conference", "congress", "exhibition"):
        return False
    if tokens[place].low in _SELDOM_BODIES:
        return _is_seldom_body(tokens, place)
    if tokens[place].text in _LEGAL_FORMS:
        return place > 0 and tokens[place - 1].capital
    return tokens[place].low in BODY_HEADS


# What companies are by law, in letters; in other spellings "Ag" and "As" are words.
_LEGAL_FORMS = word_set("""
AG DMCC SA SAS SARL BV NV AB ASA AS OY Oy Oyj SE KK FZE FZCO JSC PJSC OJSC CJSC PTE Pte Pty PTY SpA Srl Ltda Bhd Tbk KG
KGaA LP LLP Kft Zrt OÜ PAO OAO OOO ApS
""")
# Bodies where a name of its own stands before them: "African Water Facility"; else a plan or a relation.
_SELDOM_BODIES = word_set("""
facility reserve partnership initiative compact appeal trust platform mechanism
""")
_RELATIONS = word_set("""
strategic comprehensive economic development bilateral cooperation special enhanced public private trade security
defence defense digital energy global green social cultural political close strong new
""")


def _is_seldom_body(tokens: Sequence[Token], place: int) -> bool:
    """True for such a word after at least two capitals that are no mere qualities: a "Comprehensive Strategic
    Partnership" is none."""
    first = place
    while first > 0 and place - first < 4 and tokens[first - 1].capital and touching(tokens[first - 1], tokens[first]):
        first -= 1
    before = [token for token in tokens[first:place] if token.low not in OPENERS]
    ends = place + 1 >= len(tokens) or not (tokens[place + 1].capital and touching(tokens[place], tokens[place + 1]))
    return ends and len(before) >= 2 and any(token.low not in _RELATIONS for token in before)


def _with_pair(tokens: Sequence[Token], begin: int) -> int:
    """Where "the Economic and Social Council" begins: up to three capitalised words and "and" after an article belong
    to it."""
    if begin < 2 or tokens[begin - 1].low != "and":
        return begin
    first = begin - 1
    while first > 0 and begin - first < 5 and _pairs(tokens[first - 1]):
        first -= 1
    opens = first == 0 or tokens[first - 1].low in ("the", "its", "our", "'s", "’s", ",", "|", "–", "-")
    listed = first > 0 and tokens[first - 1].text == "," and begin - first > 2
    # "the Foreign, Commonwealth and Development Ministry": single words parted by a comma.
    triple = first > 1 and tokens[first - 1].text == "," and begin - first == 2 and _pairs(tokens[first - 2])
    if triple and (first == 2 or tokens[first - 3].low in ("the", "its", "our")):
        return first - 2
    return first if opens and not listed and first < begin - 1 else begin


def _pairs(token: Token) -> bool:
    """True for a word that may be the first half of a pair: "Economic", "Press"; no body, role or acronym."""
    barred = (BODY_HEADS - {"press", "news", "trade"}) | ROLE_HEADS | OPENERS
    return starts_name(token) and token.low not in barred and not token.text.isupper()


def _after_role(tokens: Sequence[Token], first: int, head: int) -> int:
    """Past a role that stands before the body: "Director Anna" never, "Press Office" whole."""
    # "General Assembly", "Chief Office": these words stand in names of bodies as well.
    roles = [
        place
        for place in range(first, head)
        if tokens[place].low in ROLE_HEADS - {"general", "chief", "inspector", "auditor"}
    ]
    return roles[-1] + 1 if roles else first
