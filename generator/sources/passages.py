"""A text in, its passages out: title, headings, paragraphs, list entries, captions, and what is none of the story."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence, Set

from generator.provenance import SourceSpan
from generator.sources import boilerplate, contact_lines
from generator.sources.document import Passage, PassageKind
from generator.sources.letterhead import is_letterhead
from generator.sources.lines import Line, read_lines, trim
from generator.sources.page_lines import is_address_with_number, is_pointer, is_related
from generator.sources.prose import is_prose
from generator.sources.titles import UNDECIDED, find_title

_NUMBERED_HEADING = re.compile(r"^(?:[IVX]{1,5}|[A-Z]|\d{1,2})[.)]?\s")


def cut_passages(text: str, told: Mapping[int, PassageKind] | None = None) -> tuple[Passage, ...]:
    """The passages of a text, in order; every visible character that may be said stands in exactly one of them.

    `told` gives the kind that a format states for the line that begins at an offset. Navigation, licences, notices and
    contacts are known by their form all the same.
    """
    lines = read_lines(text)
    known = told or {}
    kinds = [_told(line, known) or _kind(line, lines, place) for place, line in enumerate(lines)]
    _mark_contacts(lines, kinds)
    _mark_related(lines, kinds)
    _mark_tail(lines, kinds)
    title = kinds.index(PassageKind.TITLE) if PassageKind.TITLE in kinds else find_title(lines, kinds)
    if title is not None:
        sections = {place for place, line in enumerate(lines) if known.get(line.span.start) is PassageKind.HEADING}
        _mark_head(lines, kinds, title, sections)
    return tuple(passage for line, kind in zip(lines, kinds, strict=True) for passage in _passages(text, line, kind))


def _told(line: Line, told: Mapping[int, PassageKind]) -> PassageKind | None:
    kind = told.get(line.span.start)
    if kind is None or kind in (PassageKind.TITLE, PassageKind.TABLE):
        return kind
    if kind is PassageKind.CAPTION:
        return kind
    return boilerplate.form_of(line.text) or (PassageKind.CAPTION if boilerplate.CREDIT.search(line.text) else kind)


def _kind(line: Line, lines: Sequence[Line], place: int) -> PassageKind:
    form = boilerplate.form_of(line.text)
    if form is not None:
        return form
    if boilerplate.CREDIT.search(line.text) or boilerplate.CAPTION.search(line.text):
        return PassageKind.CAPTION
    if line.text.startswith(">") and line.marker:
        return PassageKind.QUOTE
    if line.marker and (is_prose(line.body) or not _NUMBERED_HEADING.match(line.text)):
        return PassageKind.ITEM
    if is_prose(line.text) or _signs_quotation(lines, place):
        return PassageKind.PARAGRAPH
    return PassageKind.HEADING if _stands_as_heading(line, lines, place) else PassageKind.PARAGRAPH


def _signs_quotation(lines: Sequence[Line], place: int) -> bool:
    """True for a line right under one that is all in quotation marks, with a comma in it: who said so."""
    before = lines[place - 1].text if place and lines[place].gap == 0 else ""
    quoted = before[:1] in '"“«„' and before[-1:] in '"”»“'
    return bool(before) and quoted and "," in lines[place].text


def _stands_as_heading(line: Line, lines: Sequence[Line], place: int) -> bool:
    """A line without a full stop is a heading unless it is one of several short lines in a block, like verse or an
    address."""
    following = lines[place + 1] if place + 1 < len(lines) else None
    if following is None:
        return place == 0
    alone = line.gap > 0 or place == 0 or following.gap > 0
    return alone and (following.gap > 0 or is_prose(following.body) or bool(following.marker))


def _mark_contacts(lines: Sequence[Line], kinds: list[PassageKind]) -> None:
    """The short lines of a block with a contact line belong to it."""
    _mark_before(lines, kinds)
    for place in range(1, len(lines)):
        before = kinds[place - 1] is PassageKind.CONTACT
        close = lines[place].gap == 0 and lines[place].block == lines[place - 1].block
        if before and close and kinds[place] in UNDECIDED and not is_prose(lines[place].text):
            kinds[place] = PassageKind.CONTACT
    _unmark_links(lines, kinds)


def _unmark_links(lines: Sequence[Line], kinds: list[PassageKind]) -> None:
    """What stands under "For more information" without a number or address are the names of other pages."""
    for place, line in enumerate(lines):
        if kinds[place] is not PassageKind.CONTACT or not is_pointer(line.text):
            continue
        after = place + 1
        while after < len(lines) and lines[after].block == line.block and kinds[after] is PassageKind.CONTACT:
            after += 1
        if after > place + 1 and not any(contact_lines.reaches(one.text) for one in lines[place:after]):
            kinds[place:after] = [PassageKind.BOILERPLATE] * (after - place)


def _mark_before(lines: Sequence[Line], kinds: list[PassageKind]) -> None:
    """Marks the name and office that stand right over a number or an address; nothing is a contact over the text."""
    told = next((place for place, line in enumerate(lines) if is_prose(line.body)), len(lines))
    for place in range(len(lines) - 1, told, -1):
        reaches = kinds[place] is PassageKind.CONTACT or (
            kinds[place] in UNDECIDED and contact_lines.is_number(lines[place].text)
        )
        if not reaches:
            continue
        kinds[place] = PassageKind.CONTACT
        if contact_lines.is_contact_label(lines[place].text):
            # Nothing over the heading of contacts is one.
            continue
        before = place - 1
        while (
            before > told
            and lines[before].block == lines[place].block
            and kinds[before] in UNDECIDED
            and not is_prose(lines[before].body)
            and not is_related(lines[before].text)
            and not lines[before].marker
        ):
            kinds[before] = PassageKind.CONTACT
            before -= 1


def _mark_related(lines: Sequence[Line], kinds: list[PassageKind]) -> None:
    """The headlines of other pages, listed under "Related news", are none of the story."""
    listing = False
    for place, line in enumerate(lines):
        if is_related(line.text):
            listing = True
            kinds[place] = PassageKind.BOILERPLATE
        elif listing and kinds[place] in (*UNDECIDED, PassageKind.QUOTE) and not is_prose(line.body):
            kinds[place] = PassageKind.BOILERPLATE
        elif listing and kinds[place] is PassageKind.CONTACT and is_address_with_number(line.text):
            # The house of the office stands under them, with the number of its exchange.
            kinds[place] = PassageKind.BOILERPLATE
        else:
            listing = False


def _mark_tail(lines: Sequence[Line], kinds: list[PassageKind]) -> None:
    """Under the text, what stands after links and tags ("Share: ...") and is no sentence is the page's as well."""
    loose = (*UNDECIDED, PassageKind.QUOTE)
    told = max((place for place, line in enumerate(lines) if kinds[place] in loose and is_prose(line.body)), default=-1)
    tools = False
    for place in range(told + 1, len(lines)) if told >= 0 else ():
        if tools and kinds[place] in loose:
            kinds[place] = PassageKind.BOILERPLATE
        # A rule or "ENDS" may stand over a signature.
        tools = tools or (kinds[place] is PassageKind.BOILERPLATE and not boilerplate.is_mark(lines[place].text))


def _mark_head(lines: Sequence[Line], kinds: list[PassageKind], title: int, sections: Set[int]) -> None:
    """Marks the title, what stands before it, and the short lines between it and the running text or first section."""
    for place in range(title):
        if kinds[place] in UNDECIDED:
            office = is_letterhead(lines[place].text)
            kinds[place] = PassageKind.BYLINE if office else PassageKind.BOILERPLATE
    kinds[title] = PassageKind.TITLE
    for place in range(title + 1, len(lines)):
        if kinds[place] not in UNDECIDED:
            continue
        if place in sections:
            return
        if is_prose(lines[place].body) or _opens_section(lines, kinds, place):
            return
        kinds[place] = PassageKind.BYLINE if is_letterhead(lines[place].text) else PassageKind.SUBTITLE


def _opens_section(lines: Sequence[Line], kinds: Sequence[PassageKind], place: int) -> bool:
    """A line followed at once by running text is the heading of the first section, not a subtitle, where the text
    has other headings."""
    later = (PassageKind.HEADING in kinds[place + 1 :]) and kinds[place] is PassageKind.HEADING
    follows = place + 1 < len(lines) and is_prose(lines[place + 1].body) and not lines[place + 1].marker
    short = len(lines[place].text.split()) <= 4
    return later and follows and short


def _passages(text: str, line: Line, kind: PassageKind) -> Iterator[Passage]:
    if kind is PassageKind.CAPTION:
        yield from _caption(text, line)
    elif kind in _WITHOUT_MARKER and line.body:
        yield Passage(line.body_span, kind)
    else:
        yield Passage(line.span, kind)


_WITHOUT_MARKER = (PassageKind.ITEM, PassageKind.QUOTE, PassageKind.SUBTITLE, PassageKind.HEADING, PassageKind.TITLE)


def _caption(text: str, line: Line) -> Iterator[Passage]:
    """The words of a caption, and its credits as boilerplate."""
    at = line.span.start
    for match in boilerplate.CREDIT.finditer(line.text):
        start, end = line.span.start + match.start(), line.span.start + match.end()
        yield from _nonempty(trim(text, at, start), PassageKind.CAPTION)
        yield from _nonempty(trim(text, start, end), PassageKind.BOILERPLATE)
        at = end
    yield from _nonempty(trim(text, at, line.span.end), PassageKind.CAPTION)


def _nonempty(span: SourceSpan, kind: PassageKind) -> Iterator[Passage]:
    if span.start < span.end:
        yield Passage(span, kind)
