"""A reading in, the bodies named in it out, with the acronym where the source joins the two."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from generator.provenance import SourceSpan
from generator.sources.document import PassageKind
from generator.sources.wording import word_set
from generator.summaries.acronyms import (
    CONNECTORS,
    initials_fit,
    letters_before,
    letters_loosely,
    long_words,
    short_after,
)
from generator.summaries.body_names import headed_names
from generator.summaries.headless_names import headless_names
from generator.summaries.legal_forms import without_legal_form
from generator.summaries.lexicon import is_foreign
from generator.summaries.model import Organisation
from generator.summaries.name_shapes import is_place_here
from generator.summaries.place_words import is_territory
from generator.summaries.text import READ, Reading
from generator.summaries.vocabulary import (
    BODY_HEADS,
    EVENT_HEADS,
    HONORIFICS,
    KNOWN_BODIES,
    NOT_BODIES,
    OPENERS,
    ROLE_HEADS,
)

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
    _join_short(bodies)
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
        _add(found, _defined(text, passage.span.start, reading))
        _add(found, headless_names(text, passage.span.start))
        # A body may stand in the name of its part.
        _add(found, headed_names(text, passage.span.start), apart=False)
        _add(found, _listed(text, passage.span.start))
        _add(found, _described(text, passage.span.start))
        _add(found, _funded(text, passage.span.start, reading))
    _add(found, _in_title(reading))
    for _, passage in reading.passages(PassageKind.BYLINE):
        line = _letterhead(passage.span.cut(reading.document.text), passage.span.start)
        # "Ministry of Examples of Norland" over a text that says "Ministry of Examples" is the same.
        known = {name.casefold() for name, _ in found}
        _add(found, (one for one in line if not any(name in one[0].casefold() for name in known)))
    _add(found, _known(reading))
    yield from found


def _in_title(reading: Reading) -> Iterator[tuple[str, SourceSpan]]:
    """The bodies with what they are of in a title that has capitals where a sentence has them: "Ministry of Tides"."""
    for _, passage in reading.passages(PassageKind.TITLE):
        words = passage.span.cut(reading.document.text)
        longer = re.findall(r"[^\W\d_][\w’'-]{3,}", words)
        if sum(word[0].islower() for word in longer) >= 0.35 * len(longer) > 1:
            yield from (one for one in headed_names(words, passage.span.start) if _OF_SOMETHING.search(one[0]))


_OF_SOMETHING = re.compile(r"^(?:Ministry|Department|Embassy|Bureau|Agency|Institute|Council|Office) (?:of|for) ")


def _letterhead(line: str, start: int) -> Iterator[tuple[str, SourceSpan]]:
    """The body that a line at the head names and says hardly more; in capitals alone nobody tells its words apart."""
    for name, span in (*headed_names(line, start), *headless_names(line, start)):
        if not line.isupper() and len(name) >= 0.6 * len(line):
            yield name, span


def _add(found: list[tuple[str, SourceSpan]], more: Iterator[tuple[str, SourceSpan]], apart: bool = True) -> None:
    """Adds what stands where nothing was found before; with `apart` nothing that overlaps within `more` either."""
    before = found if apart else list(found)
    found.extend(one for one in more if not any(one[1].overlaps(span) for _, span in before))


_QUOTED_NAME = re.compile(r"[\"“‘'«](?P<name>[A-Z][^\"“”‘'«».!?]{4,80}?)[,.]?[\"”’'»]")


def _quoted_bodies(text: str, start: int) -> Iterator[tuple[str, SourceSpan]]:
    """Names in quotation marks that end in a word for a body: "AI and Digital Council"."""
    for match in _QUOTED_NAME.finditer(text):
        words = match["name"].split()
        named = all(word[0].isupper() or word.casefold() in CONNECTORS or word[0].isdigit() for word in words)
        if named and len(words) > 1 and words[-1].casefold() in BODY_HEADS:
            yield match["name"], SourceSpan(start + match.start("name"), start + match.end("name"))


def _defined(text: str, start: int, reading: Reading) -> Iterator[tuple[str, SourceSpan]]:
    """Bodies whose acronym stands behind them in brackets: all words whose initials it is, commas and all."""
    for match in re.finditer(r"\s\(?[\"“‘']?(?P<short>[A-Z][A-Za-z&-]{1,9})[\"”’']?\)", text):
        before = text[: match.start()] if text[match.start() + 1] == "(" else ""
        long = letters_before(before, match["short"]) or letters_loosely(before, match["short"])
        if not long and match["short"] in KNOWN_BODIES:
            run = _NAMED_BEFORE.search(before)
            long = run["name"] if run else None
        long = _whole(text[: match.start()], long) if long else None
        if not long or not long[0].isupper():
            continue
        begin = start + match.start() - len(long)
        known = _names_body(long) or match["short"] in KNOWN_BODIES
        if known or _seen_as_body(reading, SourceSpan(begin, begin + len(long)), long):
            yield long, SourceSpan(begin, begin + len(long))


_NAMED_BEFORE = re.compile(r"(?P<name>[A-Z][\w’'-]*(?: (?:of|for|and|on|the|[A-Z][\w’'-]*)){1,8})$")


def _seen_as_body(reading: Reading, span: SourceSpan, name: str) -> bool:
    """True if the language model takes most of a name for a body's, and no word in it says that it is something
    else."""
    if set(name.casefold().split()) & (NOT_BODIES | EVENT_HEADS | _NO_BODIES):
        return False
    seen = [one.span for one in reading.names if one.label == "ORG" and one.span.overlaps(span)]
    covered = sum(min(one.end, span.end) - max(one.start, span.start) for one in seen)
    return covered >= 0.6 * (span.end - span.start)


_NO_BODIES = word_set("""
product zone area line credit growth rights right income gas energy emissions law system systems operation corridor
disease virus syndrome vehicle vehicles aircraft ship technology number investment debt trade tax tariff unit units
allowance permit equipment device devices weapons fuel water power region sea gulf channel pact note standard time
""")


def _whole(before: str, name: str) -> str:
    """A name that begins with a word like "Office", with whose office it is: "United Nations Office for ... (OCHA)";
    with the states whose body it is in any case."""
    states = _STATES.search(before[: len(before) - len(name)])
    if states:
        return before[states.start() :]
    if name.split(maxsplit=1)[0].casefold() not in BODY_HEADS:
        return name
    owner = re.search(r"(?:[^\Wa-z\d_][\w-]+ ){1,3}$", before[: len(before) - len(name)])
    words = owner[0].split() if owner else []
    while words and words[0].casefold() in OPENERS | ROLE_HEADS | HONORIFICS:
        words.pop(0)
    return before[len(before) - len(name) - len(" ".join(words)) - 1 :] if words else name


_STATES = re.compile(r"\b(?:U\.S\.|US|UK|United Nations|European Union|African Union|UN|EU|AU|ASEAN) $")


def _names_body(name: str) -> bool:
    words = re.findall(r"[\w’'-]+", name.casefold())
    # These two are bodies only where an acronym is given to them.
    return bool(set(words) & (BODY_HEADS | {"partnership", "programme", "market"})) and words[-1] not in (
        NOT_BODIES | EVENT_HEADS
    ) - {"programme"}


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
    r"(?<![\w.-])(?P<name>[A-Z][\w&’'-]+(?: [A-Z][\w&’'-]+){0,3}), (?:the|an?) "
    r"(?:[A-Z][a-z]+(?:an|ish|ese|ic|ch|i) )?(?:[a-z][\w-]* ){0,3}?"
    r"(?:committee|agency|body|charity|bank|company|manufacturer|council|think tank|federation|institute|association"
    r"|organi[sz]ation|operator|regulator|non-governmental organi[sz]ation|NGO|trade union|newspaper|broadcaster"
    r"|network|umbrella body|coalition|alliance)\b"
    r"(?![’'-]| (?:chief|head|director|president|executive|official|spokes\w+|worker|member))"
)


def _described(text: str, start: int) -> Iterator[tuple[str, SourceSpan]]:
    """Names that the words after them call a body: "Coreval, the committee of ..."."""
    for match in _DESCRIBED.finditer(text):
        name = match["name"]
        if name.split()[0].casefold() not in OPENERS and not set(name.casefold().split()) & (ROLE_HEADS | HONORIFICS):
            yield name, SourceSpan(start + match.start("name"), start + match.end("name"))


_FUND = r"[^\Wa-z\d_][\w&’'-]+(?: [^\Wa-z\d_][\w&’'-]+){0,3}"
_FUNDED = re.compile(
    r"(?:[€$£¥]\s?[\d.,]+(?: (?:million|billion|m|bn))?"
    r"|\d[\d.,]*(?: (?:million|billion))?(?: [A-Z]\w+)? (?:euros?|dollars?|pounds|francs|kroner|kronor|yen)"
    r"|(?:EUR|USD|GBP|CHF|NOK|SEK|DKK|JPY)\s?[\d.,]+(?: (?:million|billion))?)"
    rf" to (?:the )?(?P<names>{_FUND}(?:, {_FUND}){{0,5}}(?:,? and (?:the )?{_FUND})?)(?=[.;]|$| for\b| to \w+ )"
)


def _funded(text: str, start: int, reading: Reading) -> Iterator[tuple[str, SourceSpan]]:
    """The bodies to which a sum goes: "€4 million to Sea Aid, Aldora and TIDE"; no place, no person."""
    for match in _FUNDED.finditer(text):
        for part in re.finditer(_FUND, match["names"]):
            span = SourceSpan(start + match.start("names") + part.start(), start + match.start("names") + part.end())
            among = SourceSpan(start + match.start("names"), start + match.end("names"))
            if not _is_no_fund(reading, span, among):
                yield part[0], span


def _is_no_fund(reading: Reading, span: SourceSpan, among: SourceSpan) -> bool:
    """True for what the model takes for a place or person; among bodies it takes foreign words for either."""
    name = span.cut(reading.document.text)
    labels = _labels(reading, span)
    # "GOAL" in capitals is no goal.
    words = set() if name.isupper() else set(name.casefold().split())
    barred = words & (ROLE_HEADS | HONORIFICS | OPENERS | EVENT_HEADS | NOT_BODIES)
    if barred or is_territory(name) or (span == among and "ORG" not in labels):
        return True
    bodies = "ORG" in _labels(reading, among) and is_foreign(name) and not is_place_here(reading, span)
    return not bodies and bool(labels & {"GPE", "LOC", "NORP", "PERSON"})


def _labels(reading: Reading, span: SourceSpan) -> set[str]:
    """What the model takes the names in a stretch for."""
    return {one.label for one in reading.names if one.span.overlaps(span)}


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
            if short and not _is_of_inner(body.name, short, bodies):
                body.acronym = body.acronym or short
                break
    for body in list(bodies.values()):
        other = bodies.get(_key(body.acronym)) if body.acronym else None
        if other and other is not body:
            body.spans.extend(other.spans)
            del bodies[_key(body.acronym or "")]


def _join_short(bodies: dict[str, _Body]) -> None:
    """Joins "the High Commission" to the one "High Commission of Norland" that the text named before."""
    for key, short in list(bodies.items()):
        if short.acronym or any(f" {one} " in short.name for one in ("of", "for", "on")):
            continue
        longer = [one for one in bodies.values() if one.name.startswith((f"{short.name} of ", f"{short.name} for "))]
        if len(longer) == 1 and min(longer[0].spans) < min(short.spans):
            longer[0].spans.extend(short.spans)
            del bodies[key]


def _is_of_inner(name: str, short: str, bodies: dict[str, _Body]) -> bool:
    """True for the acronym of the body that a name ends with: "Tide Section of the Example Coast Agency (ECA)"; where
    neither has its initials, that of the one with as many words."""
    inner = [other.name for other in bodies.values() if name.endswith(f" {other.name}")]
    letters = sum(one.isalpha() for one in short)
    nearer = any(abs(letters - long_words(one)) <= abs(letters - long_words(name)) for one in inner)
    return nearer and not initials_fit(short, name)


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
    stated = {span for body in bodies.values() for span in body.spans}
    for body in bodies.values():
        words = {body.name, without_legal_form(body.name), body.acronym or body.name}
        for word in words:
            for span in occurrences(reading, word):
                if not any(span.overlaps(other) for other in body.spans):
                    body.spans.append(span)
        body.spans.sort()
    longer = sorted(bodies.values(), key=lambda one: -len(one.name))
    for place, body in enumerate(longer):
        covering = [span for other in longer[:place] for span in other.spans if len(other.name) > len(body.name)]
        body.spans = [
            span
            for span in body.spans
            if span in stated or not any(cover.contains(span) and cover != span for cover in covering)
        ]
    for key in [key for key, body in bodies.items() if not body.spans]:
        del bodies[key]


def occurrences(reading: Reading, name: str) -> Iterator[SourceSpan]:
    """Every place in the story, its titles and headings where a name stands as a word of its own."""
    kinds = (*READ, PassageKind.TITLE, PassageKind.SUBTITLE, PassageKind.HEADING, PassageKind.CONTACT)
    pattern = re.compile(rf"(?<![\w-]){re.escape(name)}(?![\w-])")
    for _, passage in reading.passages(*kinds):
        for match in pattern.finditer(passage.span.cut(reading.document.text)):
            yield SourceSpan(passage.span.start + match.start(), passage.span.start + match.end())
