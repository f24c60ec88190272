"""A text in, the names of bodies out that no English word for a body tells: "Tourism Norland", "Casa de Mareas"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from generator.provenance import SourceSpan
from generator.sources.wording import word_set
from generator.summaries.lexicon import is_foreign
from generator.summaries.portfolios import starts_name
from generator.summaries.tokens import Token, span_of, tokens_of, touching
from generator.summaries.vocabulary import EVENT_HEADS, FOREIGN_HEADS, MONTHS, NOT_BODIES, OPENERS, ROLE_HEADS, WEEKDAYS

Found = tuple[str, SourceSpan]


def headless_names(text: str, start: int) -> Iterator[Found]:
    """Bodies in other languages, those that a country closes, those that are called so, and offices of officers."""
    tokens = tokens_of(text, start)
    for first, stop in (*_foreign(tokens), *_of_country(tokens)):
        span = span_of(tokens[first:stop])
        yield text[span.start - start : span.end - start], span
    for pattern in (_KNOWN, _OFFICE, _CALLED):
        for match in pattern.finditer(text):
            group = match.lastgroup or "name"
            words = match[group].split()
            lone = group == "name" and len(words) == 1 and pattern is _CALLED and not is_foreign(words[0])
            barred = OPENERS if pattern is _OFFICE else _NO_NAMES
            if words[0].casefold() not in barred and not lone:
                yield match[group], SourceSpan(start + match.start(group), start + match.end(group))


_NO_NAMES = OPENERS | ROLE_HEADS | set(MONTHS) | set(WEEKDAYS)
_JOINTS = word_set("""
de del de la las los el du des d da do dos das di della dei e y et und für der die das zur zum van voor en het sans
og för och av af pour para por im la le les l
""")


def _foreign(tokens: Sequence[Token]) -> Iterator[tuple[int, int]]:
    """Names around a foreign word for a body: capitals, the small words that join them, and small words that no
    dictionary of English has."""
    for place, token in enumerate(tokens):
        if not token.capital or token.low not in FOREIGN_HEADS:
            continue
        first = place
        while first > 0 and _leads(tokens, first):
            first -= 1
        stop = _foreign_end(tokens, place)
        if stop - first > 1:
            yield first, stop


def _leads(tokens: Sequence[Token], place: int) -> bool:
    before = tokens[place - 1]
    return touching(before, tokens[place]) and starts_name(before) and is_foreign(before.text)


def _foreign_end(tokens: Sequence[Token], head: int) -> int:
    """The place after the last word that belongs to the name of the foreign body."""
    end = place = head + 1
    while place < len(tokens) and place - head < 10 and touching(tokens[place - 1], tokens[place]):
        token = tokens[place]
        joint = token.low in _JOINTS and not token.capital
        if not (joint or (starts_name(token) and token.low not in _NO_NAMES) or is_foreign(token.text)):
            break
        place += 1
        end = end if joint else place
    return end


_SIDES = word_set("""
north south east west northern southern eastern western central new great greater lesser equatorial mainland
metropolitan upper lower inner outer republic kingdom visit destination brand global_ vision mission embassy
president minister ambassador in of from to united saint papua antigua team made lake mount gulf port river island
islands bay strait cape valley greetings miss team dear thank welcome hello capital
""")


def _of_country(tokens: Sequence[Token]) -> Iterator[tuple[int, int]]:
    """Two to four capitals of which the last is a country, the first none: "Tourism Norland", "Tide Watch Norland";
    with a list before: "Roads, Rivers and Tides Norland"."""
    for last in range(1, len(tokens)):
        if not _is_country(tokens[last].text) or not touching(tokens[last - 1], tokens[last]):
            continue
        follows = tokens[last + 1] if last + 1 < len(tokens) else None
        if follows and follows.capital and touching(tokens[last], follows):
            continue
        first = last
        while (
            first > 0 and last - first < 3 and touching(tokens[first - 1], tokens[first]) and _fits(tokens[first - 1])
        ):
            first -= 1
        opens = first > 0 and tokens[first - 1].capital and touching(tokens[first - 1], tokens[first])
        if first < last and not opens and not _is_country(" ".join(one.text for one in tokens[first : last + 1])):
            yield _with_list(tokens, first), last + 1


def _goes_before(tokens: Sequence[Token], first: int) -> bool:
    return first > 0 and touching(tokens[first - 1], tokens[first]) and _fits(tokens[first - 1])


def _fits(token: Token) -> bool:
    barred = _NO_NAMES | _SIDES | NOT_BODIES | EVENT_HEADS
    return starts_name(token) and token.low not in barred and not token.text.isupper() and not _is_country(token.text)


def _with_list(tokens: Sequence[Token], first: int) -> int:
    """Where "Roads, Rivers and Tides Norland" begins."""
    if first < 3 or tokens[first - 1].low != "and" or not _fits(tokens[first - 2]):
        return first
    if tokens[first - 3].text == "," and first > 3 and _fits(tokens[first - 4]):
        return first - 4
    return first


def _is_country(name: str) -> bool:
    from generator.summaries.places import is_territory

    # "Open Indo-Pacific": a region of several is no state that a body may be of.
    return name[0].isupper() and "-" not in name and name not in _CONTINENTS and is_territory(name)


_CONTINENTS = (
    "Africa",
    "America",
    "Americas",
    "Antarctica",
    "Asia",
    "Europe",
    "Oceania",
    "Arctic",
    "Pacific",
    "Caribbean",
)


# Houses, states and societies that everybody knows and whose names have no word for a body.
_KNOWN = re.compile(
    r"\b(?P<name>Holy See|House of (?:Commons|Lords|Representatives|Councillors|Assembly|Keys)|Save the Children"
    r"|Médecins Sans Frontières|Doctors Without Borders|Reporters Without Borders|Médecins du Monde|Human Rights Watch"
    r"|Amnesty International|Transparency International|Greenpeace|Oxfam|Handicap International|Verkhovna Rada|Knesset"
    r"|Bundestag|Bundesrat|Riksdag|Storting|Folketing|Eduskunta|Sejm|Oireachtas|Lok Sabha|Rajya Sabha|Kremlin|Seimas"
    r"|Saeima|Riigikogu|Althingi|State Duma|Dáil(?: Éireann)?|Seanad"
    r"|Nationalrat|Ständerat|Tweede Kamer|Cortes Generales|Bundesversammlung"
    r"|White House|Élysée)\b"
)
_OFFICE = re.compile(
    r"\b(?P<name>Office of the (?:Vice[ -])?(?:President|Prime Minister|Ombudsman|Ombudsperson|Attorney[ -]General"
    r"|Auditor[ -]General|Prosecutor(?:[ -]General)?"
    r"|(?:UN |United Nations )?High Commissioner for [A-Z]\w+(?: [A-Z]\w+)*)"
    r"|(?:(?!The )[A-Z][\w-]+ ){0,2}(?:Ombudsman|Ombudsperson|Prosecutor|Attorney[ -]General|Auditor[ -]General"
    r"|Comptroller|Public Defender)(?: General)?['’]s Office)\b"
)
_PROPER = r"[^\Wa-z\d_][\w&’'-]"
_SMALL_WORDS = r"(?:of|for|without|against)(?: the| an?)?"
_CALLED = re.compile(
    r"\b(?:agency|company|charity|NGO|airline|firm|newspaper|broadcaster|think tank|regulator|carrier|manufacturer"
    r"|start-up|startup|shipbuilder|retailer|weekly|daily|organi[sz]ation|foundation|orphanage|non-profit(?: group)?"
    r"|trade body|team|aid group|network|fund|cooperative|choir|orchestra|band|school|hospital|shelter)"
    # "techTide Forward" begins small.
    rf"(?: (?P<name>(?:[^\Wa-z\d_]|[a-z]{{1,5}}(?=[A-Z]))[\w&’'-]+(?:(?: {_SMALL_WORDS})? {_PROPER}*)*"
    r"(?:(?<= [A-Z])(?:\.[A-Z])+\.)?)"
    # "a local aid organisation, Bread for All, has": between commas a name of several words.
    rf"|, (?P<beside>{_PROPER}+(?:(?: {_SMALL_WORDS}| to| in)? {_PROPER}*)+)"
    r"(?=[,.;)])|, (?P<short>[A-Z]{2,8}(?:-[A-Z]{2,4})?)(?=[,.;)]))"
)
