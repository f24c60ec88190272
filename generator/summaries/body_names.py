"""A text in, its capitalised names with a word for a body in them out: "Ministry of ...", "... Council"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from generator.provenance import SourceSpan
from generator.sources.wording import word_set
from generator.summaries.legal_forms import is_legal_form, name_before, past_legal_forms
from generator.summaries.lexicon import is_foreign
from generator.summaries.place_words import is_territory
from generator.summaries.portfolios import is_of, listed_capitals, of_tail, starts_name
from generator.summaries.tokens import PARTICLES, Token, span_of, tokens_of, touching
from generator.summaries.vocabulary import (
    BODY_HEADS,
    EVENT_HEADS,
    KNOWN_BODIES,
    MONTHS,
    NOT_BODIES,
    OPENERS,
    ROLE_HEADS,
    WEAK_BODY_HEADS,
)


def headed_names(text: str, start: int) -> Iterator[tuple[str, SourceSpan]]:
    """Capitalised names with a word for a body in them: "Ministry of ...", "... Council"."""
    tokens = tokens_of(text, start)
    places = list(_bodies_in(tokens))
    for place, (begin, end) in enumerate(places):
        # "Tide Mining and Metal Company" begins in what seemed to be "Tide Mining".
        if place + 1 == len(places) or places[place + 1][0] > begin:
            span = span_of(tokens[begin:end])
            yield text[span.start - start : span.end - start], span
            yield from _within(text, start, tokens[begin:end])


def _bodies_in(tokens: Sequence[Token]) -> Iterator[tuple[int, int]]:
    place = 0
    while place < len(tokens):
        if not starts_name(tokens[place]) or (tokens[place].low in OPENERS and tokens[place].low not in BODY_HEADS):
            place += 1
            continue
        stop = _capital_run(tokens, place)
        begin, end = _body_in(tokens, place, stop)
        if end == begin and _is_small_form(tokens, stop):
            begin, end = _after_role(tokens, place, stop), past_legal_forms(tokens, stop)
        if end > begin:
            yield begin, end
        place = max(stop, end, place + 1)


def _is_small_form(tokens: Sequence[Token], place: int) -> bool:
    """True for a legal form in small letters, which no capitals have with them: "a.s.", "Sp. z o.o."."""
    if place >= len(tokens):
        return False
    after_sp = tokens[place].text == "." and tokens[place - 1].text == "Sp"
    return after_sp or (tokens[place].text.islower() and is_legal_form(tokens[place]))


def _within(text: str, start: int, tokens: Sequence[Token]) -> Iterator[tuple[str, SourceSpan]]:
    """The body that another one is part of: in "Faculty of Tides of the University of Havn" the university."""
    for place in range(1, len(tokens) - 1):
        first = place + 1 + (tokens[place + 1].low == "the")
        if tokens[place].low == "to" and tokens[place + 1].text in KNOWN_BODIES:
            yield tokens[first].text, span_of(tokens[first : first + 1])
        if tokens[place].low != "of" or first == place + 1 or first >= len(tokens):
            continue
        begin, end = _body_in(tokens, first, _capital_run(tokens, first))
        if end > begin and not _OF_STATES & {one.low for one in tokens[begin:end]}:
            span = span_of(tokens[begin:end])
            yield text[span.start - start : span.end - start], span


# Their bodies are named with them everywhere.
_OF_STATES = word_set("union government states community")


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
    """True where a name goes on past a day: "May 5 Movement"."""
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
    if place + 2 >= len(tokens) or tokens[place + 1].text not in _POSSESSIVE or not starts_name(tokens[place + 2]):
        return False
    after_saint = tokens[place + 2].low in _AFTER_SAINTS and tokens[place].capital
    return tokens[place].low in _WHOSE or (after_saint and not is_territory(tokens[place].text))


_AFTER_SAINTS = word_set("college hospital church clinic school academy infirmary hospice")
_POSSESSIVE = ("'s", "’s", "'", "’")
# What is named after a saint or founder: "St. Anna's Hospital".
_NAMED_AFTER = word_set("""
college hospital church clinic school academy infirmary hospice university foundation institute library theatre museum
centre center trust
""")


def _body_in(tokens: Sequence[Token], first: int, stop: int) -> tuple[int, int]:
    """The part of a run of capitalised words that names a body, with what "of ..." adds to it; empty if it names
    none."""
    heads = [place for place in range(first, stop) if _is_head(tokens, place)]
    if not heads:
        return first, first
    begin = _after_role(tokens, first, heads[-1])
    head = heads[-1]
    whole = tokens[head].low in _WITHOUT_TAIL
    tail = _tail(tokens, head, stop) if not whole else head + 1
    begin = _begin(tokens, begin, head) if head == stop - 1 else begin
    alone = head == begin and tail == head + 1
    weak = tokens[head].low in WEAK_BODY_HEADS and head == begin
    follows = tokens[head + 1].low if head + 1 < stop else ""
    explained = tail > head + 1 and tail < len(tokens) and tokens[tail].text == "("
    if (
        alone
        or (weak and not is_of(tokens, head + 1) and not explained)
        or follows in NOT_BODIES | EVENT_HEADS | _ANSWERS
        or follows in ROLE_HEADS
    ):
        return first, first
    return begin, tail


# "Ports Press Desk" answers for a body and is none.
_ANSWERS = word_set("desk line kit contact contacts enquiries inquiries officer")


def _begin(tokens: Sequence[Token], begin: int, head: int) -> int:
    """Where a name begins of which the run of capitals may have only the end."""
    if is_legal_form(tokens[head]):
        return name_before(tokens, begin)
    if tokens[head].low in _TRADES:
        return begin
    if tokens[head].low in _NAMED_AFTER and is_foreign(tokens[begin].text):
        begin = name_before(tokens, begin)
    return _with_holder(tokens, _with_quoted(tokens, _with_pair(tokens, begin)))


def _with_holder(tokens: Sequence[Token], begin: int) -> int:
    """Where "the Prime Minister's Relief Fund" begins."""
    if begin < 2 or tokens[begin - 1].text not in _POSSESSIVE or tokens[begin - 2].low not in _HOLDERS:
        return begin
    first = begin - 2
    while first > 0 and tokens[first - 1].capital and tokens[first - 1].low in ("prime", "vice", "deputy", "first"):
        first -= 1
    return first if tokens[first].capital else begin


_HOLDERS = word_set("minister president governor mayor chancellor ombudsman speaker king queen premier prosecutor")


def _with_quoted(tokens: Sequence[Token], begin: int) -> int:
    """Where 'the "Example" Cultural Association' begins."""
    if begin < 3 or tokens[begin - 1].text not in _CLOSING or not tokens[begin - 2].capital:
        return begin
    near = range(begin - 2, max(-1, begin - 6), -1)
    return next((one for one in near if tokens[one].text in _OPENING and tokens[one + 1].capital), begin)


_OPENING, _CLOSING = '"“«„', '"”»“'


def _tail(tokens: Sequence[Token], head: int, stop: int) -> int:
    """The place after what follows a word for a body and belongs to the name."""
    if is_legal_form(tokens[head]):
        return past_legal_forms(tokens, head)
    form = past_legal_forms(tokens, head + 1)
    if head + 1 < stop and tokens[head + 1].low in _GOES_ON:
        return head + 2
    if form > head + 1 or head + 1 < stop:
        return form
    end = _addressed(tokens, of_tail(tokens, head + 1), head)
    return _seat(tokens, end) if end == head + 1 and tokens[head].low in _POSTS else end


# What may follow a word for a body in its name: "Norlandic Church Aid".
_GOES_ON = word_set("aid international worldwide executive relief watch action")


def _addressed(tokens: Sequence[Token], place: int, head: int) -> int:
    """The place after whom a mission is sent to, or what a fund is to do: "Delegation to Sund", "Fund to Fight Tides";
    as far as an acronym in brackets, if one follows: "Mission to Support the Talks in Sund (MSTS)"."""
    if tokens[head].low not in _SENT or place + 1 >= len(tokens) or tokens[place].low != "to":
        return place
    start = place + 1 + (tokens[place + 1].low == "the")
    end = further = listed_capitals(tokens, start)
    if end == start:
        return place
    while further + 1 < len(tokens) and tokens[further].low in _JOINTS:
        further += 1
        further = max(further, listed_capitals(tokens, further))
    return further if further < len(tokens) and tokens[further].text == "(" else end


_JOINTS = word_set("in on of for and with the")
_SENT = word_set("mission delegation representation fund alliance campaign coalition taskforce")
# Posts that are told apart by where they are: "Embassy in Havn", "Consulate General in Havn".
_POSTS = word_set("embassy consulate general consulate-general")


def _seat(tokens: Sequence[Token], place: int) -> int:
    """The place after "in Havn" and "in Port of Havn", or `place`."""
    if place + 1 >= len(tokens) or tokens[place].low != "in" or not starts_name(tokens[place + 1]):
        return place
    end = place + 2
    while end < len(tokens) and touching(tokens[end - 1], tokens[end]):
        joint = tokens[end].low in PARTICLES and end + 1 < len(tokens) and tokens[end + 1].capital
        if not joint and not starts_name(tokens[end]):
            break
        end += 1
    return end


def _is_head(tokens: Sequence[Token], place: int) -> bool:
    """True for a word that names a body; a forum is one where it says what it is on, else an occasion."""
    if tokens[place].low == "forum":
        return place + 2 < len(tokens) and tokens[place + 1].low in ("on", "for") and tokens[place + 2].capital
    before = tokens[place - 1].low if place else ""
    if tokens[place].low in ("centre", "center") and before in ("convention", "conference", "congress", "exhibition"):
        return False
    if is_legal_form(tokens[place]):
        return place > 0 and tokens[place - 1].capital
    if tokens[place].low in _SELDOM_BODIES:
        return _is_seldom_body(tokens, place)
    trade = tokens[place].low in _TRADES and _is_trade_of_company(tokens, place)
    mapped = tokens[place].low == "survey" and before in _SURVEYS and tokens[place].capital
    known = tokens[place].low in BODY_HEADS or (before, tokens[place].low) == ("consulate", "general")
    return trade or mapped or known


# Offices that survey a country; any other survey asks people.
_SURVEYS = word_set("geological ordnance hydrographic geodetic geodesic archaeological antarctic topographic cadastral")


# Bodies where a name of its own stands before them: "African Water Facility"; else a plan or a relation.
_SELDOM_BODIES = word_set("""
facility reserve partnership initiative compact appeal trust platform mechanism corps
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


# What a company does, where a name of its own stands before.
_TRADES = word_set("""
pharmaceuticals pharma chemicals electronics telecom mining steel logistics shipping petroleum semiconductors biotech
robotics aerospace foods partners ventures minerals metals air cargo express
""")


def _is_trade_of_company(tokens: Sequence[Token], place: int) -> bool:
    """True for such a word as the last of a name that a word no dictionary has, or a country, begins; a people's name
    is none."""
    ends = place + 1 >= len(tokens) or not (tokens[place + 1].capital and touching(tokens[place], tokens[place + 1]))
    first = place
    while first > 0 and place - first < 2 and tokens[first - 1].capital and touching(tokens[first - 1], tokens[first]):
        first -= 1
    name = tokens[first].text
    named = is_foreign(name) or is_territory(name)
    return first < place and ends and named and not name.endswith(("ian", "ish", "ese", "ic"))


def _with_pair(tokens: Sequence[Token], begin: int) -> int:
    """Where "the Economic and Social Council" begins: up to three capitalised words and "and" after an article belong
    to it, and "the Foreign, Commonwealth and Development Ministry" has another part before a comma."""
    if begin < 2 or tokens[begin - 1].low != "and":
        return begin
    first = _part(tokens, begin - 1)
    if first == begin - 1:
        return begin
    if _opens(tokens, first):
        return first
    if first == 0 or tokens[first - 1].text != ",":
        return begin
    if first > 1 and tokens[first - 2].low in BODY_HEADS:
        # "Rivers Division, Tides and Ports Department": what stands before the comma is another's.
        return first
    other = _part(tokens, first - 1)
    single = begin - first == 2
    return other if other < first - 1 and _opens(tokens, other) else first if single else begin


def _part(tokens: Sequence[Token], end: int) -> int:
    """Where the one to three capitalised words before `end` begin, or `end`."""
    first = end
    while first > 0 and end - first < 4 and _pairs(tokens[first - 1]):
        first -= 1
    return first


def _opens(tokens: Sequence[Token], place: int) -> bool:
    """True where nothing that stands before can belong to the name."""
    return place == 0 or tokens[place - 1].low in ("the", "its", "our", "'s", "’s", "|", "–", "-", ":", '"', "“", "«")


def _pairs(token: Token) -> bool:
    """True for a word that may be the first half of a pair: "Economic", "Press"; no body, role, occasion or acronym."""
    barred = (BODY_HEADS - {"press", "news", "trade"}) | ROLE_HEADS | OPENERS | EVENT_HEADS
    return starts_name(token) and token.low not in barred and (not token.text.isupper() or token.text in _FIELDS)


# Fields that are written in letters and are no bodies: "the AI and Robotics Council".
_FIELDS = word_set("AI ICT IT HIV STEM SME IP TB LNG R&D DRR WASH ESG")


def _after_role(tokens: Sequence[Token], first: int, head: int) -> int:
    """Past a role that stands before the body: "Director Anna" never, "Press Office" whole."""
    # "General Assembly", "Chief Office": these words stand in names of bodies as well.
    roles = [
        place
        for place in range(first, head)
        if tokens[place].low in ROLE_HEADS - {"general", "chief", "inspector", "auditor"}
        and tokens[place + 1].text not in _POSSESSIVE
    ]
    if roles and roles[-1] == first and tokens[first].low in _NAMED_FOR and tokens[head].low in _NAMED_AFTER:
        return first
    return roles[-1] + 1 if roles else first


# "Princess Oda Hospital" has its name from her.
_NAMED_FOR = word_set("king queen prince princess sultan emperor empress cardinal president saint")
