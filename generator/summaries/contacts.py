"""A reading in, whom to ask out; a part of a contact that is missing or broken is left out and reported."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from generator.findings import Finding, Severity
from generator.provenance import SourceSpan
from generator.sources.contact_lines import EMAIL, PHONE
from generator.sources.document import PassageKind
from generator.summaries.dates import find_dates
from generator.summaries.model import Contact
from generator.summaries.text import Reading

_CUE = re.compile(r"\b(?:e-?mail|mail)\b\s*[:：]?", re.IGNORECASE)
_PHONE_CUE = re.compile(r"\b(?:tel(?:ephone)?|phone|mobile|hotline|call)\b\.?\s*[:：]?", re.IGNORECASE)
_CAPITALS = r"[^\Wa-z\d_][\w’'&.-]*(?:(?: (?:of|for|and|the|at|de|van|von|den|der|&))* [^\Wa-z\d_][\w’'&.-]*)*"
_WHO = (
    re.compile(
        rf"(?<!\bthe )(?<!\bour )\b(?:[Cc]ontact|[Cc]all|[Ww]rite to|[Rr]each)(?: with| us at"
        rf"| the following)?[:：]?\**\s(?:the |our |its )?(?P<name>{_CAPITALS}(?:, {_CAPITALS}(?=[\s,(]))?)"
    ),
    # "our Example Centre at +00 ...".
    re.compile(rf"\b(?:the|our|its) (?P<name>{_CAPITALS})(?= (?:at|on|by|via) (?:telephone |phone )?[(+\d])"),
    # "Label: Name, address"; the label is kept only where no name follows.
    re.compile(rf"^[^:：@\n]{{2,50}}[:：]\**\s*(?:the )?(?P<name>{_CAPITALS})", re.MULTILINE),
    re.compile(rf"^(?:the )?(?P<name>{_CAPITALS}(?: in {_CAPITALS})?)(?=\s*(?:[,:;(|–-]|$))", re.MULTILINE),
)
_NO_NAME = re.compile(
    r"^(?:tel(?:ephone)?|phone|e-?mail|mail|mobile|fax|contacts?|contact (?:details|points?|persons?)"
    r"|media|press|media contacts?|press contacts?|media (?:enquiries|inquiries)|press (?:enquiries"
    r"|inquiries)|enquiries|inquiries|for|notes?|further"
    r"|more|information|further information|website|web|accreditation|follow us.*|address|hotline)\b\W*$",
    re.IGNORECASE,
)
# How the addresses of an office are made is nobody's address.
_PATTERN = re.compile(r"(?:first|fore|given)?name[._-](?:last|sur|family)?name@|name\.surname@", re.IGNORECASE)
_REACH = re.compile(r"\b(?:call|reach|contact|telephone|phone|dial|write to|e-?mail)\b", re.IGNORECASE)


def find_contacts(reading: Reading) -> tuple[tuple[Contact, ...], tuple[Finding, ...]]:
    """The contacts in order, and a finding for each part that is announced and not there."""
    contacts: list[Contact] = []
    findings: list[Finding] = []
    whole = (*_blocks(reading), *_in_story(reading))
    for span in (part for one in whole for part in _parts(reading, one)):
        contact = _contact(reading, span)
        if contact:
            contacts.append(contact)
            findings.extend(_broken(reading, span, contact))
    return tuple(sorted(contacts, key=lambda one: one.spans[0])), tuple(findings)


def _parts(reading: Reading, span: SourceSpan) -> Iterator[SourceSpan]:
    words = span.cut(reading.document.text)
    if "\n" in words:
        yield span
    elif EMAIL.search(words):
        yield from _people_apart(words, span.start)
    else:
        yield from _numbers_apart(words, span.start)


def _blocks(reading: Reading) -> Iterator[SourceSpan]:
    """Contact passages that stand together, as one stretch each; a second e-mail address begins a new one."""
    text = reading.document.text
    current: SourceSpan | None = None
    for place, passage in reading.passages(PassageKind.CONTACT):
        apart = current is not None and (
            _is_apart(text, current, passage.span) or _is_full(current.cut(text), passage.span.cut(text))
        )
        if current is None or apart:
            if current is not None:
                yield current
            current = _with_heading(reading, place)
        else:
            current = SourceSpan(current.start, passage.span.end)
    if current is not None:
        yield current


def _is_apart(text: str, block: SourceSpan, line: SourceSpan) -> bool:
    """True for a line after an empty one, unless it holds only the number or the address that the block over it has
    not, as pages set them in paragraphs of their own."""
    if text[block.end : line.start].count("\n") <= 1:
        return False
    told, words = block.cut(text), line.cut(text)
    parts = (EMAIL.search(told), PHONE.search(told)), (EMAIL.search(words), PHONE.search(words))
    other = any(parts[0]) and any(parts[1]) and not any(before and after for before, after in zip(*parts, strict=True))
    return not (other and _ONLY_REACHES.match(words) and not text[block.end : line.start].strip())


_ONLY_REACHES = re.compile(
    r"\W*(?:(?:tel(?:ephone)?|phone|mobile|e-?mail)\b\W*)?(?:[+(\d][\d ()./+-]+|\S+@\S+)\W*$", re.IGNORECASE
)


def _with_heading(reading: Reading, place: int) -> SourceSpan:
    """A contact passage with the heading right over it that names the office to ask: "Press Office"."""
    passages, text = reading.document.passages, reading.document.text
    here, over = passages[place].span, passages[place - 1] if place else None
    if over is None or over.kind is not PassageKind.HEADING or text[over.span.end : here.start].count("\n") > 2:
        return here
    words = over.span.cut(text)
    office = _OFFICE.fullmatch(words) and _ONLY_REACHES.match(here.cut(text))
    return SourceSpan(over.span.start, here.end) if office else here


_OFFICE = re.compile(
    r"(?:the )?(?:[^\W\d_][\w’'&-]* ){0,6}(?:office|unit|section|department|service|team|desk|division"
    r"|directorate|bureau)"
    r"(?: of(?: [^\W\d_][\w’'&-]*){1,6})?",
    re.IGNORECASE,
)


def _is_full(block: str, line: str) -> bool:
    """True if a line begins a contact of its own: the block has a number or address, and the line names somebody."""
    complete = EMAIL.search(block) or any(_is_phone(one[0]) for one in PHONE.finditer(block))
    reaches = EMAIL.search(line) or any(_is_phone(one[0]) for one in PHONE.finditer(line))
    named = _name(line) is not None or _OTHER_NUMBER.match(line) is not None
    return (bool(complete and reaches) and named) or bool(EMAIL.search(block) and EMAIL.search(line))


# "From abroad: +00 ...", "Adviser to Minister Berg, Jon Dahl, tel. ...": a number of somebody or something else.
_OTHER_NUMBER = re.compile(
    r"(?!\W*(?:tel|phone|mobile|mob|fax|e-?mail|office|direct|cell|or)\b)[^\W\d_][^\d@+]{4,}?[:,]\s*(?:tel\w*\.?:?\s*)?[(+\d]",
    re.IGNORECASE,
)


def _in_story(reading: Reading) -> Iterator[SourceSpan]:
    """Sentences of the story that give a number or address to reach somebody at."""
    for sentence in reading.sentences:
        numbers = [one[0] for one in PHONE.finditer(sentence.text) if _is_phone(one[0])]
        if _REACH.search(sentence.text) and (EMAIL.search(sentence.text) or any("+" in one for one in numbers)):
            yield sentence.span


def _numbers_apart(words: str, start: int) -> Iterator[SourceSpan]:
    """A stretch that gives several numbers, each of another place, in parts that end with their numbers."""
    numbers = [one for one in PHONE.finditer(words) if _is_phone(one[0])]
    ends = [one.end() for one, after in pairwise(numbers) if _ANOTHER.search(words[one.end() : after.start()])]
    for begin, end in pairwise([0, *ends, len(words)]):
        lead = _BETWEEN.match(words[begin:end]) if begin else None
        yield SourceSpan(start + begin + (lead.end() if lead else 0), start + end)


def _people_apart(words: str, start: int) -> Iterator[SourceSpan]:
    """A sentence that gives several people, each with what reaches them in brackets, in one part for each."""
    ends = [one.end() for one in _NEXT_PERSON.finditer(words) if PHONE.search(one[0]) or EMAIL.search(one[0])]
    ends = ends or _ends_with_address(words)
    for begin, end in pairwise([0, *ends, len(words)]):
        lead = _BETWEEN.match(words[begin:end]) if begin else None
        yield SourceSpan(start + begin + (lead.end() if lead else 0), start + end)


def _ends_with_address(words: str) -> list[int]:
    """The places after the sentences that give an address, where another one follows."""
    found = [one.end() for one in EMAIL.finditer(words)]
    return [end for end, after in pairwise(found) if re.match(r"\.?\s[A-Z]", words[end : end + 3])]


_NEXT_PERSON = re.compile(r"\([^()]*(?:\(\d+\)[^()]*)?\)(?=,? (?:and|or) [^\Wa-z\d_])")
# What stands between the numbers of two places, and what of it belongs to neither.
_ANOTHER = re.compile(r"\b(?:and|or)\b.*\b(?:the|our|its) [A-Z]|\([^)]+\)\W+(?:and|or)\b|\b(?:and|or) (?:from|in) \w+")
_BETWEEN = re.compile(r"(?:\s?\([^)]*\))?[\s,;]*(?:and |or )?")


def _contact(reading: Reading, span: SourceSpan) -> Contact | None:
    words = span.cut(reading.document.text)
    email = next((one for one in EMAIL.finditer(words) if not _PATTERN.match(one[0])), None)
    phones = [match for match in PHONE.finditer(words) if _is_phone(match[0])]
    # "1200-394 Havn | Tel. +00 21 ...": the number with a sign or label before one that may be a postal code.
    phone = next((one for one in phones if one[0][0] in "+(0" or _PHONE_CUE.search(words[: one.start()])), None)
    phone = phone or next(iter(phones), None)
    name = _name(words)
    if not (email or phone or (name and not EMAIL.search(words))):
        return None
    # "+993 23 55 50 00 (24 hours)": what is in a bracket that the number does not close is none of it.
    number = re.sub(r"^\((?=[^)]*$)|(?<=\d)\s?\([^)]*$", "", phone[0]).strip() if phone else None
    return Contact(
        text=words,
        spans=(span,),
        source=reading.document.id,
        name=name,
        phone=number,
        email=email[0].rstrip(".") if email else None,
    )


def _is_phone(digits: str) -> bool:
    return 6 <= sum(one.isdigit() for one in digits) <= 16 and not find_dates(digits)


def _name(words: str) -> str | None:
    for pattern in _WHO:
        for match in pattern.finditer(words):
            name = match["name"].rstrip(".,")
            if not _NO_NAME.match(name) and not EMAIL.match(name):
                return name
    return None


def _broken(reading: Reading, span: SourceSpan, contact: Contact) -> Iterator[Finding]:
    words = span.cut(reading.document.text)
    announced = ((_CUE, contact.email, "e-mail address"), (_PHONE_CUE, contact.phone, "telephone number"))
    for cue, part, kind in announced:
        match = cue.search(words)
        if part is None and match and words[match.end() - 1] in ":：":
            yield Finding(
                "contact",
                Severity.WARNING,
                f"the contact announces an {kind} and gives none; it was left out".replace("an t", "a t"),
                match[0],
                reading.document.id,
            )
