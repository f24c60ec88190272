"""A reading in, the bodies named in it out, with the acronym where the source joins the two."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from generator.provenance import SourceSpan
from generator.sources.document import PassageKind
from generator.sources.wording import word_set
from generator.summaries.acronyms import CONNECTORS, letters_before, short_after
from generator.summaries.model import Organisation
from generator.summaries.text import READ, Reading
from generator.summaries.tokens import Token, span_of, tokens_of, touching
from generator.summaries.vocabulary import (
    BODY_HEADS,
    EVENT_HEADS,
    HONORIFICS,
    KNOWN_BODIES,
    NOT_BODIES,
    OPENERS,
    ROLE_HEADS,
    WEAK_BODY_HEADS,
)

# "and" in the names of bodies, in English and in the languages that names are quoted in.
_AND = word_set("""
and & og och und et y e
""")
_LISTED = re.compile(
    r"\b(?:companies|firms|corporations|organi[sz]ations|agencies|institutions|institutes|banks"
    r"|universities|ministries|bodies|manufacturers|operators|publishers|airlines|developers|providers|NGOs|charities)"
    r",? (?:like|such as|including|namely|among them) (?P<names>[^.;:()]+)"
)


@dataclass(slots=True)
class _Body:
    """A body while its mentions are gathered."""

    name: str
    spans: list[SourceSpan] = field(default_factory=list)
    acronym: str | None = None


def find_organisations(reading: Reading) -> tuple[Organisation, ...]:
    """The bodies that the document names, each once with all its mentions, in the order of their first one."""
    bodies: dict[str, _Body] = {}
    for name, span in _mentions(reading):
        bodies.setdefault(_key(name), _Body(name)).spans.append(span)
    _join_acronyms(reading, bodies)
    _join_initials(bodies)
    _mention_acronyms(reading, bodies)
    made = (_made(reading, body) for body in bodies.values())
    return tuple(sorted(made, key=lambda one: one.spans[0]))


def _made(reading: Reading, body: _Body) -> Organisation:
    spans = tuple(sorted(set(body.spans)))
    # The first mention may be the acronym, in a headline; the element is known by its name.
    named = [span for span in spans if span.cut(reading.document.text) == body.name] or list(spans)
    ordered = (named[0], *(span for span in spans if span != named[0]))
    return Organisation(
        text=named[0].cut(reading.document.text),
        spans=ordered,
        source=reading.document.id,
        name=body.name,
        acronym=body.acronym,
    )


def _mentions(reading: Reading) -> Iterator[tuple[str, SourceSpan]]:
    found: list[tuple[str, SourceSpan]] = []
    for _, passage in reading.passages(*READ, PassageKind.SUBTITLE, PassageKind.CONTACT):
        text = passage.span.cut(reading.document.text)
        found.extend(_quoted_bodies(text, passage.span.start))
        _add(found, _defined(text, passage.span.start))
        _add(found, _headed(text, passage.span.start))
        _add(found, _listed(text, passage.span.start))
        _add(found, _described(text, passage.span.start))
    _add(found, _known(reading))
    yield from found


def _add(found: list[tuple[str, SourceSpan]], more: Iterator[tuple[str, SourceSpan]]) -> None:
    found.extend(one for one in more if not any(one[1].overlaps(span) for _, span in found))


_QUOTED_NAME = re.compile(r"[\"“‘'«](?P<name>[A-Z][^\"“”‘'«».!?]{4,80}?)[,.]?[\"”’'»]")


def _quoted_bodies(text: str, start: int) -> Iterator[tuple[str, SourceSpan]]:
    """Names in quotation marks that end in a word for a body: "AI and Digital Council"."""
    for match in _QUOTED_NAME.finditer(text):
        words = match["name"].split()
        named = all(word[0].isupper() or word.casefold() in CONNECTORS or word[0].isdigit() for word in words)
        if named and len(words) > 1 and words[-1].casefold() in BODY_HEADS:
            yield match["name"], SourceSpan(start + match.start("name"), start + match.end("name"))


def _defined(text: str, start: int) -> Iterator[tuple[str, SourceSpan]]:
    """Bodies whose acronym stands behind them in brackets: all words whose initials it is, commas and all."""
    for match in re.finditer(r"\s\(?[\"“‘']?(?P<short>[A-Z][A-Za-z&-]{1,9})[\"”’']?\)", text):
        long = letters_before(text[: match.start()], match["short"]) if text[match.start() + 1] == "(" else None
        if long and long[0].isupper() and (_names_body(long) or match["short"] in KNOWN_BODIES):
            begin = start + match.start() - len(long)
            yield long, SourceSpan(begin, begin + len(long))


def _names_body(name: str) -> bool:
    words = re.findall(r"[\w’'-]+", name.casefold())
    # These two are bodies only where an acronym is given to them.
    return bool(set(words) & (BODY_HEADS | {"partnership", "programme"})) and words[-1] not in (
        NOT_BODIES | EVENT_HEADS
    ) - {"programme"}


def _headed(text: str, start: int) -> Iterator[tuple[str, SourceSpan]]:
    """Capitalised names with a word for a body in them: "Ministry of ...", "... Council"."""
    tokens = tokens_of(text, start)
    place = 0
    while place < len(tokens):
        if not _names(tokens[place]) or (tokens[place].low in OPENERS and tokens[place].low not in BODY_HEADS):
            place += 1
            continue
        stop = _capital_run(tokens, place)
        begin, end = _body_in(tokens, place, stop)
        if end > begin:
            span = span_of(tokens[begin:end])
            yield text[span.start - start : span.end - start], span
        place = max(stop, end, place + 1)


def _names(token: Token) -> bool:
    return (
        token.capital and token.text[0].isalpha() and token.low not in HONORIFICS and not _QUALIFIER.search(token.text)
    )


# "UK-registered", "London-based": they say of a body what it is.
_QUALIFIER = re.compile(r"-[a-z]+(?:ed|ing)$|-led$")


def _capital_run(tokens: Sequence[Token], place: int) -> int:
    """The place after the capitalised words that stand side by side from `place`."""
    while place + 1 < len(tokens):
        if touching(tokens[place], tokens[place + 1]) and _names(tokens[place + 1]):
            place += 1
        elif _is_whose(tokens, place):
            place += 2
        else:
            break
    return place + 1


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
        and _names(tokens[place + 2])
    )


def _body_in(tokens: Sequence[Token], first: int, stop: int) -> tuple[int, int]:
    """The part of a run of capitalised words that names a body, with what "of ..." adds to it; empty if it names
    none."""
    heads = [place for place in range(first, stop) if _is_head(tokens, place)]
    if not heads:
        return first, first
    begin = _after_role(tokens, first, heads[-1])
    head = heads[-1]
    tail = _of_tail(tokens, head + 1) if head + 1 == stop else head + 1
    begin = _with_pair(tokens, begin) if head == stop - 1 else begin
    alone = head == begin and tail == head + 1
    weak = tokens[head].low in WEAK_BODY_HEADS and head == begin
    follows = tokens[head + 1].low if head + 1 < stop else ""
    if alone or (weak and not _is_of(tokens, head + 1)) or follows in NOT_BODIES | EVENT_HEADS or follows in ROLE_HEADS:
        return first, first
    return begin, tail


def _is_head(tokens: Sequence[Token], place: int) -> bool:
    """True for a word that names a body; a forum is one where it says what it is on, else an occasion."""
    if tokens[place].low == "forum":
        return place + 2 < len(tokens) and tokens[place + 1].low in ("on", "for") and tokens[place + 2].capital
    # In other spellings "Ag" is a name.
    return tokens[place].low in BODY_HEADS or tokens[place].text == "AG"


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
    return first if opens and not listed and first < begin - 1 else begin


def _pairs(token: Token) -> bool:
    """True for a word that may be the first half of a pair: "Economic", "Road"; no body, role or acronym."""
    return _names(token) and token.low not in BODY_HEADS | ROLE_HEADS | OPENERS and not token.text.isupper()


def _after_role(tokens: Sequence[Token], first: int, head: int) -> int:
    """Past a role that stands before the body: "Director Anna" never, "Press Office" whole."""
    # "General Assembly", "Chief Office": these words stand in names of bodies as well.
    roles = [
        place
        for place in range(first, head)
        if tokens[place].low in ROLE_HEADS - {"general", "chief", "inspector", "auditor"}
    ]
    return roles[-1] + 1 if roles else first


def _is_of(tokens: Sequence[Token], place: int) -> bool:
    return place < len(tokens) and tokens[place].low in ("of", "for")


def _of_tail(tokens: Sequence[Token], place: int) -> int:
    """The place after "of A, B and C (of the D)", or `place` where nothing of the kind follows."""
    end = place
    while end < len(tokens) and tokens[end].low in ("of", "for", "on"):
        start = end + 1 + (end + 1 < len(tokens) and tokens[end + 1].low in ("the", "a"))
        stop = _listed_capitals(tokens, start)
        if stop == start:
            return end
        end = stop
    return end


def _listed_capitals(tokens: Sequence[Token], start: int) -> int:
    """The place after capitalised words joined by commas and "and", as far as they can be one portfolio."""
    end = start
    joined = False
    while (stop := _portfolio(tokens, end)) > end:
        end = stop
        if joined:
            return end
        joint = _joint(tokens, end)
        if joint == end or _portfolio(tokens, joint) == joint:
            return end
        joined = tokens[joint - 1].low in _AND
        if _begins_another(tokens, joint) or (tokens[end].text == "," and not _list_ends_in_and(tokens, joint)):
            return end
        end = joint
    return end


def _begins_another(tokens: Sequence[Token], place: int) -> bool:
    """True if a word after "and" begins another name: a role, "Ministry of ...", "Norland Bank"; not in "Science and
    Exchange", where the word for a body is the last of its name."""
    stop = _portfolio(tokens, place)
    heads = [one for one in range(place, stop) if tokens[one].low in BODY_HEADS]
    return tokens[place].low in ROLE_HEADS or (bool(heads) and (stop - place > 1 or _is_of(tokens, stop)))


def _joint(tokens: Sequence[Token], place: int) -> int:
    """The place after ", ", "and" or ", and" between two parts."""
    if place < len(tokens) and tokens[place].text == ",":
        place += 1
    if place < len(tokens) and tokens[place].low in _AND:
        place += 1
    if place < len(tokens) and tokens[place].low == "the" and tokens[place - 1].low == "and":
        return place - 1
    return place


def _portfolio(tokens: Sequence[Token], place: int) -> int:
    # "Ministry of Justice": a portfolio before it is a judge.
    while place < len(tokens) and _names(tokens[place]) and tokens[place].low not in ROLE_HEADS - {"justice"} | OPENERS:
        place += 1
        if place < len(tokens) and not touching(tokens[place - 1], tokens[place]):
            break
    return place


def _list_ends_in_and(tokens: Sequence[Token], place: int) -> bool:
    """True if the comma list that continues at `place` has short parts without a body and ends in "and X"."""
    for _ in range(4):
        stop = _portfolio(tokens, place)
        if stop == place or stop - place > 3 or any(token.low in BODY_HEADS for token in tokens[place:stop]):
            return False
        if stop < len(tokens) and tokens[stop].low in ("and", "&"):
            return _portfolio(tokens, stop + 1) > stop + 1 and tokens[stop + 1].low not in BODY_HEADS | ROLE_HEADS
        if tokens[place - 1].low in ("and", "&"):
            return True
        if stop >= len(tokens) or tokens[stop].text != ",":
            return False
        place = stop + 1
        place += place < len(tokens) and tokens[place].low in ("and", "&")
    return False


def _listed(text: str, start: int) -> Iterator[tuple[str, SourceSpan]]:
    """The names in "companies like A, B and C"."""
    for match in _LISTED.finditer(text):
        at = match.start("names")
        for part in re.finditer(
            r"(?:^|, (?:and )?| and )(?P<name>[A-Z][\w&.’'-]*(?: [A-Z][\w&.’'-]*){0,4})(?=,| and|$)", match["names"]
        ):
            name = part["name"]
            yield name, SourceSpan(start + at + part.start("name"), start + at + part.end("name"))


_DESCRIBED = re.compile(
    r"(?<![\w.-])(?P<name>[A-Z][\w&’'-]+(?: [A-Z][\w&’'-]+){0,3}), (?:the|an?) (?:[a-z][\w-]* ){0,3}?"
    r"(?:committee|agency|body|charity|bank|company|manufacturer|council|think tank|federation|institute|association"
    r"|organi[sz]ation|operator|regulator|non-governmental organi[sz]ation|NGO|trade union|newspaper|broadcaster)\b"
)


def _described(text: str, start: int) -> Iterator[tuple[str, SourceSpan]]:
    """Names that the words after them call a body: "Coreval, the committee of ..."."""
    for match in _DESCRIBED.finditer(text):
        name = match["name"]
        if name.split()[0].casefold() not in OPENERS and not set(name.casefold().split()) & (ROLE_HEADS | HONORIFICS):
            yield name, SourceSpan(start + match.start("name"), start + match.end("name"))


# Bodies that everybody knows and whose names have no word for a body.
_KNOWN_NAMES = re.compile(r"\b(?:United Nations|Interpol|INTERPOL|Europol|Eurojust|Eurostat|Frontex)\b(?! [A-Z])")


def _known(reading: Reading) -> Iterator[tuple[str, SourceSpan]]:
    """Bodies that everybody knows by their letters."""
    for _, passage in reading.passages(*READ):
        for match in _KNOWN_NAMES.finditer(passage.span.cut(reading.document.text)):
            yield match[0], SourceSpan(passage.span.start + match.start(), passage.span.start + match.end())
        for match in re.finditer(r"\b[A-Z][A-Za-z]*[A-Z\d]\b", passage.span.cut(reading.document.text)):
            if match[0] in KNOWN_BODIES:
                yield match[0], SourceSpan(passage.span.start + match.start(), passage.span.start + match.end())


def _key(name: str) -> str:
    return re.sub(r"\s+", " ", name.removeprefix("The ").removeprefix("the ")).casefold()


def _join_acronyms(reading: Reading, bodies: dict[str, _Body]) -> None:
    """Gives each body the acronym that the source puts beside its name: "(ACR)" or "hereinafter referred to as
    'ACR'"."""
    text = reading.document.text
    for body in list(bodies.values()):
        for span in body.spans:
            short = short_after(text, span.end, body.name)
            if short:
                body.acronym = body.acronym or short
                break
    for body in list(bodies.values()):
        other = bodies.get(_key(body.acronym)) if body.acronym else None
        if other and other is not body:
            body.spans.extend(other.spans)
            del bodies[_key(body.acronym or "")]


def _join_initials(bodies: dict[str, _Body]) -> None:
    """Joins a well-known acronym to the full name in the same text whose initials it is: UN and United Nations."""
    for key, short in [(key, body) for key, body in bodies.items() if body.name in KNOWN_BODIES]:
        for body in bodies.values():
            initials = "".join(word[0] for word in body.name.split() if word.casefold() not in CONNECTORS)
            if body is not short and initials == short.name and body.acronym in (None, short.name):
                body.acronym = short.name
                body.spans.extend(short.spans)
                del bodies[key]
                break


def _mention_acronyms(reading: Reading, bodies: dict[str, _Body]) -> None:
    """Adds the places where a body is named by its acronym alone, and where its name stands unnoticed."""
    text = reading.document.text
    for body in bodies.values():
        words = [body.name] + ([body.acronym] if body.acronym else [])
        for word in words:
            for span in occurrences(reading, word):
                if not any(span.overlaps(other) for other in body.spans):
                    body.spans.append(span)
        body.spans.sort()
    longer = sorted(bodies.values(), key=lambda one: -len(one.name))
    for place, body in enumerate(longer):
        covering = [span for other in longer[:place] for span in other.spans if len(other.name) > len(body.name)]
        body.spans = [
            span for span in body.spans if not any(cover.contains(span) and cover != span for cover in covering)
        ]
    for key in [key for key, body in bodies.items() if not body.spans]:
        del bodies[key]
    del text


def occurrences(reading: Reading, name: str) -> Iterator[SourceSpan]:
    """Every place in the story, its titles and headings where a name stands as a word of its own."""
    kinds = (*READ, PassageKind.TITLE, PassageKind.SUBTITLE, PassageKind.HEADING, PassageKind.CONTACT)
    pattern = re.compile(rf"(?<![\w-]){re.escape(name)}(?![\w-])")
    for _, passage in reading.passages(*kinds):
        for match in pattern.finditer(passage.span.cut(reading.document.text)):
            yield SourceSpan(passage.span.start + match.start(), passage.span.start + match.end())
