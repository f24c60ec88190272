"""A reading in, who published it out: by a label, the holder of the rights, the letterhead, the trail of links or the
contact."""

from __future__ import annotations

import re
from collections.abc import Sequence

from generator.provenance import SourceSpan
from generator.sources.contact_lines import EMAIL
from generator.sources.document import PassageKind
from generator.sources.letterhead import is_letterhead, is_person_or_rank
from generator.summaries.dates import find_dates
from generator.summaries.heading import BYLINE, statement_at
from generator.summaries.licences import find_holder
from generator.summaries.model import Author, Organisation, Statement
from generator.summaries.place_words import is_territory
from generator.summaries.text import STORY, Reading
from generator.summaries.vocabulary import BODY_HEADS

# What leads to the name of the office in a line over the title.
_ISSUED_BY = re.compile(
    r"(?:from|issued by|publisher|source|department|division|section|unit|office|bureau)\s?:\s+(?:the )?"
    r"|(?:(?:press|news|media) (?:release|statement|note) |(?:issued |published |released )?)(?:from|by) (?:the )?",
    re.IGNORECASE,
)


def find_publisher(reading: Reading, organisations: tuple[Organisation, ...]) -> Statement | None:
    """Who published the source: as a person states it, as the copyright or licence line says, or as the letterhead
    does."""
    stated = reading.document.meta.publisher
    if stated:
        at = _first_mention(reading, stated)
        return (
            statement_at(reading, at)
            if at
            else Statement(text=stated, source=reading.document.id, author=Author.PERSON)
        )
    labelled = _LABEL_LINE.search(reading.document.text)
    if labelled and (labelled["colon"] or is_letterhead(labelled["name"])):
        # "Issued by: Public Affairs Bureau" under the head of a ministry: the bureau is a part of it.
        head = _letterhead(reading) if _PRESS.search(labelled["name"]) else None
        whole = head if head and not _PRESS.search(head.text) else None
        part = re.match(r"[^,]+, (?:the )?", labelled["name"])
        is_part = part and _PRESS.search(part[0]) and _OWN_BODY.search(labelled["name"], part.end())
        begin = labelled.start("name") + (part.end() if part and is_part else 0)
        return whole or statement_at(reading, SourceSpan(begin, labelled.end("name")))
    holder = find_holder(reading)
    if holder:
        own = _without_state(reading, holder)
        head = _letterhead(reading) or _trail_body(reading)
        if head and _OWN_BODY.search(head.text) and _is_only_owner(own.cut(reading.document.text), organisations):
            return head
        return _in_full(reading, own) or statement_at(reading, _by_name(reading, own, organisations))
    head = _letterhead(reading)
    named = (
        (head and _answers(head.text) and _trail_body(reading))
        or head
        or _titled_body(reading)
        or _contact_body(reading, organisations)
        or _domain_body(reading, organisations)
        or _trail_body(reading)
    )
    return named or _issuing_rank(reading)


def _is_only_owner(words: str, organisations: tuple[Organisation, ...]) -> bool:
    """True for a holder of rights that says less than a letterhead: the government of a state, which holds those of
    all its ministries, or letters that the text explains nowhere."""
    letters = re.fullmatch(r"[^\W\d_]{2,8}", words) is not None and words.isupper()
    known = any(words in (one.acronym, one.name) for one in organisations)
    return bool(_STATE_OWNER.match(words)) or (letters and not known)


_STATE_OWNER = re.compile(
    r"(?:the )?(?:\w+ )?(?:government|republic|kingdom|state|commonwealth|crown)\b", re.IGNORECASE
)


def _trail_body(reading: Reading) -> Statement | None:
    """The office in a trail of links or a line of several pieces over the text: "State » Ministry of Examples » News",
    "Ministry of Examples – Press release, 3 May"."""
    text = reading.document.text
    story = next((passage.span.start for _, passage in reading.passages(*STORY)), 0)
    for _, passage in reading.passages(PassageKind.BOILERPLATE, PassageKind.BYLINE):
        if passage.span.start >= story:
            return None
        pieces = list(_PIECE.finditer(passage.span.cut(text)))
        for piece in pieces if len(pieces) > 1 else ():
            if is_letterhead(piece[0]) and _OWN_BODY.search(piece[0]) and not _answers(piece[0]):
                return statement_at(
                    reading, SourceSpan(passage.span.start + piece.start(), passage.span.start + piece.end())
                )
    return None


# What stands between the arrows of a trail of links, or the dashes of a line.
_PIECE = re.compile(r"[^\s»›>→|·•*_–—](?:[^»›>→|·•]*?[^\s»›>→|·•*_–—])?(?=\s*(?:[»›→|·•]|>{1,3})\s|\s[–—]\s|[\s*_]*$)")


def _without_state(reading: Reading, holder: SourceSpan) -> SourceSpan:
    """The name in a copyright line without the state that it adds: "Ministry of Examples - Norland"."""
    match = re.fullmatch(r"(?P<name>.+?)\s[-–—|]\s(?P<state>[^-–—|]+)", holder.cut(reading.document.text))
    return (
        SourceSpan(holder.start, holder.start + match.end("name")) if match and is_territory(match["state"]) else holder
    )


def _in_full(reading: Reading, holder: SourceSpan) -> Statement | None:
    """The letterhead, where it goes on after the name that a copyright line has: "Ministry of Examples and Tides"."""
    words, head = holder.cut(reading.document.text), _letterhead(reading)
    return head if head and head.text != words and head.text.startswith(f"{words},") else None


def _by_name(reading: Reading, holder: SourceSpan, organisations: tuple[Organisation, ...]) -> SourceSpan:
    """Where the name stands of a body that a line names by its acronym alone."""
    short = holder.cut(reading.document.text)
    return next((one.spans[0] for one in organisations if one.acronym == short != one.name), holder)


# A part of a body that speaks for it.
_PRESS = re.compile(r"\b(?:press|media|information|communications?|public (?:affairs|relations))\b", re.IGNORECASE)
_LABEL_LINE = re.compile(
    r"^(?i:publisher|published by|issued by|issuing (?:body|authority)"
    r"|responsible (?:for (?:this|the) page|body|ministry|authority|department))(?P<colon>\s?:)?\s*(?i:the )?"
    r"(?P<name>[^\Wa-z\d_][^\n@:]{4,100}?)[ .]*$",
    re.MULTILINE,
)


def _letterhead(reading: Reading) -> Statement | None:
    """The office at the head: one that a label names ("From: ..."), else the first that is a body of its own, else any
    part of one."""
    labelled: list[SourceSpan] = []
    found: list[SourceSpan] = []
    for _, passage in reading.passages(PassageKind.BYLINE):
        words = passage.span.cut(reading.document.text)
        if len(words) > 120 or find_dates(words) or BYLINE.search(words) or is_person_or_rank(words):
            continue
        lead = _ISSUED_BY.match(words)
        if not (lead or is_letterhead(words) or set(re.findall(r"\w+", words.casefold())) & _OFFICES):
            continue
        rest = words[lead.end() if lead else 0 :]
        begin = passage.span.end - len(rest)
        if rest[:1].isupper() or not lead:
            (labelled if lead else found).append(SourceSpan(begin, begin + len(_body_alone(rest))))
    ministries = [span for span in found if _OWN_BODY.search(span.cut(reading.document.text))]
    chosen = (_labelled_first(reading, labelled, found) or ministries or found)[:1]
    return statement_at(reading, chosen[0]) if chosen else None


def _titled_body(reading: Reading) -> Statement | None:
    """The office whose name stands where the title would, in a text that has none."""
    for _, passage in reading.passages(PassageKind.TITLE):
        words = passage.span.cut(reading.document.text)
        if is_letterhead(words) and not is_person_or_rank(words):
            return statement_at(reading, SourceSpan(passage.span.start, passage.span.start + len(_body_alone(words))))
    return None


def _labelled_first(
    reading: Reading, labelled: Sequence[SourceSpan], found: Sequence[SourceSpan]
) -> Sequence[SourceSpan]:
    """The offices that a label names, unless one stands at the head without a label, or the label names a person."""
    text = reading.document.text
    bodies = [span for span in labelled if not _TITLED.match(span.cut(text))]
    # "Site: Example Offices" names where a text stands, not whose it is.
    whose = [span for span in found if ": " not in span.cut(text)]
    return bodies if bodies and not any(span.start < bodies[0].start for span in whose) else []


def _body_alone(words: str) -> str:
    """The name of an office without the state, person or acronym that its line adds."""
    name = _ISSUED_WITH.split(words)[0]
    name = re.sub(r"\s\([A-Z][\w-]*\)$", "", name)
    before, comma, last = name.rpartition(", ")
    return before if comma and is_territory(last) else name


def _issuing_rank(reading: Reading) -> Statement | None:
    """The office of the person who issues: "Minister for Examples" under the name of the minister."""
    for _, passage in reading.passages(PassageKind.BYLINE):
        words = passage.span.cut(reading.document.text)
        if is_person_or_rank(words) and _RANK_FIRST.match(words):
            return statement_at(reading, passage.span)
    return None


_RANK_FIRST = re.compile(r"(?:\w+ ){0,2}(?:Minister|Secretary|Commissioner|President|Governor)\b")
# A body of its own, not a part of one.
_OWN_BODY = re.compile(
    r"\b(?:ministry|department|embassy|bureau|institute|council|commission|agency|union|service|association|organi[sz]ation"
    r"|foreign office|global affairs)\b",
    re.IGNORECASE,
)
_TITLED = re.compile(r"(?:The )?(?:Rt |Right )?(?:Hon|Mr|Ms|Mrs|Dr|Sir|Dame|Lord|Lady|Baroness|Senator|H\.?E)\b")


# What follows the name of the office in its line: the state, or the person who issues with it.
_ISSUED_WITH = re.compile(
    r", Republic|\s[|·•/]\s|,? and (?=(?i:the )?(?:Rt |Right )?(?:Hon(?:ou?rable)?|Baroness|Lord|Lady|Sir|Dame"
    r"|Dr|Mr|Ms|Mrs|Senator|Prof(?:essor)?|H\.E|His Excellency|Her Excellency)\b)"
)
_OFFICES = BODY_HEADS - {"press", "news", "mission", "service", "times", "post", "home", "board", "guard"}


def _contact_body(reading: Reading, organisations: tuple[Organisation, ...]) -> Statement | None:
    """The body that the contact names: it is the one that answers for the text."""
    for _, passage in reading.passages(PassageKind.CONTACT):
        words = passage.span.cut(reading.document.text)
        inside = [
            span
            for one in organisations
            for span in one.spans
            if passage.span.contains(span) and not _answers(one.name)
        ]
        # "Ministry of Examples, Press Unit": the body before its part.
        whole = [span for span in inside if _OWN_BODY.search(span.cut(reading.document.text))]
        if inside and not re.match(r"accreditation", words, re.IGNORECASE):
            last = max(whole or inside, key=lambda span: span.start)
            return statement_at(reading, _by_name(reading, last, organisations))
    return None


def _domain_body(reading: Reading, organisations: tuple[Organisation, ...]) -> Statement | None:
    """The body whose acronym is in the address of the contact: press@mof.example."""
    domains = {
        label
        for _, passage in reading.passages(PassageKind.CONTACT)
        for one in EMAIL.finditer(passage.span.cut(reading.document.text))
        for label in re.split(r"[@.]", one[0].casefold())
    }
    owner = next((one for one in organisations if one.acronym and one.acronym.casefold() in domains), None)
    return statement_at(reading, owner.spans[0]) if owner else None


def _answers(name: str) -> bool:
    """True for a part of a body that answers the telephone and publishes nothing of its own."""
    return name.casefold() in _PARTS or name.rsplit(maxsplit=1)[-1].casefold() in ("team", "unit", "desk", "section")


_PARTS = frozenset({"press office", "public relations division", "press service", "media office", "press unit"})


def _first_mention(reading: Reading, name: str) -> SourceSpan | None:
    match = re.search(rf"(?<!\w){re.escape(name)}(?!\w)", reading.document.text)
    return SourceSpan(match.start(), match.end()) if match else None
