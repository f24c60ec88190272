"""A reading in, what its head and foot say of it out: title, publisher, byline, dates of publication and update."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from generator.provenance import SourceSpan
from generator.sources.contact_lines import EMAIL
from generator.sources.document import PassageKind
from generator.sources.letterhead import is_letterhead, is_person_or_rank
from generator.summaries.calendars import find_local_dates
from generator.summaries.dates import find_dates
from generator.summaries.day_order import in_order
from generator.summaries.licences import find_holder
from generator.summaries.model import Author, Organisation, StatedDate, Statement
from generator.summaries.place_words import is_territory
from generator.summaries.text import STORY, Reading, dateline_length
from generator.summaries.vocabulary import BODY_HEADS, ROLE_HEADS

_BY = re.compile(
    r"^\W*(?i:by|author|reporter|written by|text)\s?:?\s+(?P<name>[^\W\d_a-z][\w.'’-]*(?:(?:,? "
    r"| and )(?!(?i:posted|published|updated)\b)[^\W\d_a-z][\w.'’-]*){0,7})"
)
_UPDATED = re.compile(
    r"\b(?:updated|last (?:updated|modified|reviewed)|modified"
    r"|revised)\b[^\d]{0,20}$",
    re.IGNORECASE,
)
# What leads to the name of the office in a line over the title.
_ISSUED_BY = re.compile(
    r"(?:from|issued by|publisher|source|department|division|section|unit|office|bureau)\s?:\s+(?:the )?"
    r"|(?:(?:press|news|media) (?:release|statement|note) |(?:issued |published |released )?)(?:from|by) (?:the )?",
    re.IGNORECASE,
)
_HEAD_KINDS = (PassageKind.BYLINE, PassageKind.SUBTITLE)


def find_title(reading: Reading) -> Statement | None:
    """The title as the source has it, or as a person states it in the sidecar."""
    stated = reading.document.meta.title
    for _, passage in reading.passages(PassageKind.TITLE):
        if not stated or stated == passage.span.cut(reading.document.text):
            return _statement(reading, passage.span)
    return Statement(text=stated, source=reading.document.id, author=Author.PERSON) if stated else None


def find_publisher(reading: Reading, organisations: tuple[Organisation, ...]) -> Statement | None:
    """Who published the source: as a person states it, as the copyright or licence line says, or as the letterhead
    does."""
    stated = reading.document.meta.publisher
    if stated:
        at = _first_mention(reading, stated)
        return (
            _statement(reading, at) if at else Statement(text=stated, source=reading.document.id, author=Author.PERSON)
        )
    labelled = _LABEL_LINE.search(reading.document.text)
    if labelled and (labelled["colon"] or is_letterhead(labelled["name"])):
        # "Issued by: Public Affairs Bureau" under the head of a ministry: the bureau is a part of it.
        head = _letterhead(reading) if _PRESS.search(labelled["name"]) else None
        whole = head if head and not _PRESS.search(head.text) else None
        return whole or _statement(reading, SourceSpan(labelled.start("name"), labelled.end("name")))
    holder = find_holder(reading)
    if holder:
        own = _without_state(reading, holder)
        return _in_full(reading, own) or _statement(reading, _by_name(reading, own, organisations))
    named = (
        _letterhead(reading)
        or _titled_body(reading)
        or _contact_body(reading, organisations)
        or _domain_body(reading, organisations)
    )
    return named or _issuing_rank(reading)


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


def find_byline(reading: Reading) -> Statement | None:
    """The author's name as the byline gives it."""
    for _, passage in reading.passages(PassageKind.BYLINE):
        words = passage.span.cut(reading.document.text)
        match = _BY.search(words)
        if match and not set(match["name"].casefold().split()) & BODY_HEADS:
            start = passage.span.start + match.start("name")
            name, _, office = match["name"].partition(", ")
            # "By Anna Berg, Minister for Tides": the office is none of the name.
            length = len(name) if office.split(" ")[0].casefold() in ROLE_HEADS else len(match["name"])
            return _statement(reading, SourceSpan(start, start + length))
    return None


def find_published(reading: Reading) -> tuple[StatedDate | None, StatedDate | None]:
    """The dates of publication and of the last update, only where the head, the foot or a dateline states them."""
    published = updated = None
    for words, start in _dated_lines(reading):
        for date in _dates(reading, words, start):
            if _UPDATED.search(_label(reading, start) + words[: date.span.start - start]):
                updated = updated or date
            elif "/" not in date.value:
                published = published or date
    text = reading.document.text
    return (published and in_order(text, published)), (updated and in_order(text, updated))


def _dated_lines(reading: Reading) -> Iterator[tuple[str, int]]:
    """The lines whose dates are those of the document: with a word like "posted", then the dateline, then a date
    alone at
    the head."""
    text = reading.document.text
    story = next((passage.span.start for _, passage in reading.passages(*STORY)), len(text))
    heads = [(passage.span.cut(text), passage.span.start) for _, passage in reading.passages(*_HEAD_KINDS)]
    yield from (line for line in heads if _CUED.search(_label(reading, line[1]) + line[0]))
    dateline = text[story : story + dateline_length(text[story : story + 120])] or _bracketed(text[story : story + 120])
    if dateline and _dates(reading, dateline):
        yield dateline, story
    for line, start in heads:
        # "Havn, 3 February 2026, corresponding to 15 Sha'ban 1447".
        words = line.partition(", corresponding to ")[0]
        dates = _dates(reading, words)
        row = re.search(r"\s[|·•–—-]\s", words) is not None
        if start < story and dates and (row or sum(len(one.stated) for one in dates) >= 0.3 * len(words)):
            yield words, start
    yield from _foot(reading)
    yield from _numbered_title(reading)
    # What is kept back until a day appears on it.
    for _, passage in reading.passages(PassageKind.NOTICE):
        words = passage.span.cut(text)
        if re.match(r"\W*(?:strict(?:ly)? )?(?:under )?embargo", words, re.IGNORECASE):
            yield words, passage.span.start


# "Havn (August 7, 2025). The Ministry ...".
_BRACKETED = re.compile(r"[^\W\d_][^!?\n()]{1,50}\([^()\n]{6,30}\d{4}\)\s?[.:–—-]\s")


def _bracketed(words: str) -> str:
    """The dateline of a story that has its day in brackets, or an empty string."""
    match = _BRACKETED.match(words)
    return match[0] if match else ""


_NUMBERED = re.compile(
    r"(?:(?:no|nr|number|press release|statement|communiqu[ée])\b[^,]{0,25},\s)?[^,]*?\d{4}[,:]\s", re.IGNORECASE
)


def _numbered_title(reading: Reading) -> Iterator[tuple[str, int]]:
    """The head of a title that begins with a number or a kind of document and a day: "No: 87, 19 April 2025, ..."."""
    for _, passage in reading.passages(PassageKind.TITLE):
        words = passage.span.cut(reading.document.text)
        match = _NUMBERED.match(words)
        if match and len(match[0]) <= 60:
            yield words[: match.end()], passage.span.start


def _foot(reading: Reading) -> Iterator[tuple[str, int]]:
    """The line under the text that holds a place and a day and nothing else."""
    half = len(reading.document.text) // 2
    for _, passage in reading.passages(PassageKind.PARAGRAPH):
        words = passage.span.cut(reading.document.text)
        ends = _ENDS.match(words) if passage.span.start >= half and len(words) <= 60 else None
        if ends and _dates(reading, words[ends.end() :]):
            yield words[ends.end() :], passage.span.start + ends.end()
    for _, passage in reading.passages(PassageKind.BYLINE):
        words = passage.span.cut(reading.document.text)
        dates = _dates(reading, words)
        rest = len(words) - sum(len(one.stated) for one in dates)
        if passage.span.start >= half and dates and rest <= 30 and not _UPDATED.search(words):
            yield words, passage.span.start


# "Ends/Thursday, March 19, 2026".
_ENDS = re.compile(r"\W*(?:ends?|issued(?: on| at)?|released)\s?[/:,–—-]?\s?(?=\w)", re.IGNORECASE)


def _label(reading: Reading, start: int) -> str:
    """The label in a line of its own right over a line: "Published" over "12 May 2025"."""
    lines = reading.document.text[max(0, start - 60) : start].splitlines()
    label = lines[-1].strip() if lines else ""
    return f"{label} " if _CUED.fullmatch(label.rstrip(" :：").split(" ")[-1]) and len(label.split()) <= 3 else ""


_CUED = re.compile(r"\b(?:posted|published|updated|released?|issued|date|modified|revised|created)\b", re.IGNORECASE)


def _dates(reading: Reading, words: str, start: int = 0) -> list[StatedDate]:
    """The dates in a line, by the rules of the document's language."""
    # A line in capitals has its months in capitals; the words given are the line's own.
    folded = words.title() if words.isupper() and len(words.title()) == len(words) else _MONTH.sub(_titled, words)
    if folded != words and reading.english:
        found = find_dates(folded, start)
        return [replace(one, stated=words[one.span.start - start : one.span.end - start]) for one in found]
    return find_dates(words, start) if reading.english else find_local_dates(words, start, reading.document.language)


# "17 SEP 2025" in a line of small letters.
_MONTH = re.compile(r"\b(?:JAN|FEB|MAR|APR|MAY|JUN|JUL|AUG|SEPT?|OCT|NOV|DEC)[A-Z]{0,6}(?=[ .,]+\d|\b)")


def _titled(match: re.Match[str]) -> str:
    return match[0].title()


def _first_mention(reading: Reading, name: str) -> SourceSpan | None:
    match = re.search(rf"(?<!\w){re.escape(name)}(?!\w)", reading.document.text)
    return SourceSpan(match.start(), match.end()) if match else None


def _letterhead(reading: Reading) -> Statement | None:
    """The office at the head: one that a label names ("From: ..."), else the first that is a body of its own, else any
    part of one."""
    labelled: list[SourceSpan] = []
    found: list[SourceSpan] = []
    for _, passage in reading.passages(PassageKind.BYLINE):
        words = passage.span.cut(reading.document.text)
        if len(words) > 120 or find_dates(words) or _BY.search(words) or is_person_or_rank(words):
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
    return _statement(reading, chosen[0]) if chosen else None


def _titled_body(reading: Reading) -> Statement | None:
    """The office whose name stands where the title would, in a text that has none."""
    for _, passage in reading.passages(PassageKind.TITLE):
        words = passage.span.cut(reading.document.text)
        if is_letterhead(words) and not is_person_or_rank(words):
            return _statement(reading, SourceSpan(passage.span.start, passage.span.start + len(_body_alone(words))))
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
            return _statement(reading, passage.span)
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
            return _statement(reading, _by_name(reading, last, organisations))
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
    return _statement(reading, owner.spans[0]) if owner else None


def _answers(name: str) -> bool:
    """True for a part of a body that answers the telephone and publishes nothing of its own."""
    return name.casefold() in _PARTS or name.rsplit(maxsplit=1)[-1].casefold() in ("team", "unit", "desk")


_PARTS = frozenset({"press office", "public relations division", "press service", "media office", "press unit"})


def _statement(reading: Reading, span: SourceSpan) -> Statement:
    return Statement(text=span.cut(reading.document.text), spans=(span,), source=reading.document.id)
