"""A reading in, the words out that stand in quotation marks, behind a dash or set off by the layout, speech or not."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from generator.provenance import SourceSpan
from generator.sources.document import PassageKind
from generator.summaries.text import STORY, Reading

# Which mark closes what which mark opens.
_PAIRS = {'"': '"', "“": "”", "„": "”“", "«": "»", "»": "«", "‘": "’", "'": "'", "「": "」", "『": "』", "``": "''"}
_OPENERS = "\"“„«»‘'「『"


@dataclass(frozen=True, slots=True)
class Quoted:
    """Words between quotation marks: `outer` with the marks, `inner` without; `closed` tells whether a mark ends
    them."""

    outer: SourceSpan
    inner: SourceSpan
    passage: int
    closed: bool


def quoted_words(reading: Reading) -> Iterator[Quoted]:
    """Everything between quotation marks in the story, outermost pairs only."""
    text = reading.document.text
    last: Quoted | None = None
    for place, passage in reading.passages(*STORY, PassageKind.QUOTE):
        rest = _rest(text, place, passage.span, last)
        if rest:
            last = rest
            yield rest
            continue
        if passage.kind is PassageKind.QUOTE:
            if _SIGNATURE.match(text, passage.span.start):
                continue
            attributed = (
                list(_between_marks(reading, place, passage.span)) if _is_attributed(text, passage.span) else []
            )
            if attributed:
                last = attributed[-1]
                yield from attributed
                continue
            yield _set_off(text, place, passage.span)
            continue
        if _is_unmarked(reading, place):
            yield Quoted(passage.span, passage.span, place, True)
            continue
        dashed = list(_after_dash(text, place, passage.span))
        if dashed:
            yield from dashed
            continue
        for last in _between_marks(reading, place, passage.span):
            yield last


def _between_marks(reading: Reading, place: int, span: SourceSpan) -> Iterator[Quoted]:
    """What stands between the marks of a passage."""
    text = reading.document.text
    at = span.start
    while at < span.end:
        if text[at] in _OPENERS and _opens(text, at):
            close = _close(text, at, span.end)
            end = close if close is not None else span.end
            if close is not None or text[at] not in "'‘" or _opens_next(reading, place, at):
                outer = SourceSpan(at, min(end + 1, span.end))
                yield Quoted(outer, inner(text, at + 1, end), place, close is not None)
                at = end
        at += 1


def _is_attributed(text: str, span: SourceSpan) -> bool:
    """True for words set off that have marks of their own and say between or after them whose they are."""
    words = span.cut(text)
    if words[0] not in _OPENERS:
        return False
    closed = max(words.rfind(mark, 1) for mark in _PAIRS[words[0]])
    return closed > 0 and (len(words) - closed > 12 or re.search(r"[,.!?][\"”»]\s\w", words) is not None)


_SIGNATURE = re.compile(r"[—–-]\s?(?=[^\Wa-z\d_])")


def _rest(text: str, place: int, span: SourceSpan, last: Quoted | None) -> Quoted | None:
    """The rest of a quotation that the passage before left open, where this one closes it and opens none itself."""
    if last is None or last.closed or last.passage != place - 1 or text[span.start] in _OPENERS:
        return None
    opened = text[last.outer.start]
    if opened not in '"“„«':
        return None
    close = next((at for at in range(span.start, span.end) if text[at] in _PAIRS[opened]), None)
    if close is None or any(mark in text[span.start : close] for mark in "“„«"):
        return None
    return Quoted(SourceSpan(span.start, close + 1), inner(text, span.start, close), place, True)


_SAYS = re.compile(r"\b(?:said|says|added|stated|commented|remarked|continued)\s?[:：]$")
_FIRST_PERSON = re.compile(r"\b(?:I|[Ww]e|[Oo]ur|[Mm]y|us|me)\b")


def _is_unmarked(reading: Reading, place: int) -> bool:
    """True for speech without marks under "Anna Berg said:", as pages show it that set it off; it goes on as long as
    somebody speaks of himself."""
    passages, text = reading.document.passages, reading.document.text
    words = passages[place].span.cut(text)
    if not place or passages[place].kind is not PassageKind.PARAGRAPH or re.search(r"[\"“”„«»]|(?<!\w)[‘']|:$", words):
        return False
    before = passages[place - 1]
    if before.kind is not PassageKind.PARAGRAPH:
        return False
    led = _SAYS.search(before.span.cut(text)) is not None
    return led or (bool(_FIRST_PERSON.search(words)) and _is_unmarked(reading, place - 1))


_DASHED = re.compile(
    r"(?P<said>[^\"“”«»]{12,}?[,.!?…]) (?:says|said|adds|added|comments|commented|explains|explained|states|stated"
    r"|stresses|stressed|notes|noted) (?=(?:[a-z][\w-]* ){0,3}[^\Wa-z\d_]|the |he\b|she\b)"
    r"|(?P<nordic>[^\"“”«»]{12,}?[,.!?…]) (?:säger|sade|menar|berättar|sier|sa|siger|sagde|uttaler|fortæller)\b"
    r"|(?P<told>[^\"“”«»]{12,}?,) (?:he|she|the [\w-]+(?: [\w-]+)?|[^\Wa-z\d_][\w.’'-]+(?: [^\Wa-z\d_][\w.’'-]+){0,4})"
    r" (?:said|says|added|adds|stressed|noted|explained)\b"
)
SENTENCE_END = (
    r"(?<!\b[A-Z])(?<!\bDr)(?<!\bMr)(?<!\bMs)(?<!\bMrs)(?<!\bHon)(?<!\bRt)(?<!\bGen)(?<!\bProf)(?<!\bSt)"
    r"(?<!\bMme)[.!?]"
)


def _after_dash(text: str, place: int, span: SourceSpan) -> Iterator[Quoted]:
    """Speech that a dash opens at the head of a line, as in Nordic releases: "– It is time, says Anna Berg. More"."""
    if not re.search(r"(?:^|\n)[ \t\u00a0]*[–—-][ \t\u00a0]*$", text[max(0, span.start - 8) : span.start]):
        return
    match = _DASHED.match(span.cut(text))
    if not match:
        return
    end = span.start + match.end(match.lastgroup or 0)
    yield Quoted(SourceSpan(span.start, end), SourceSpan(span.start, end), place, True)
    stop = re.compile(rf"{SENTENCE_END}\s+").search(text, end + 1, span.end)
    if stop and stop.end() < span.end:
        yield Quoted(SourceSpan(stop.end(), span.end), SourceSpan(stop.end(), span.end), place, True)


def _opens_next(reading: Reading, place: int, at: int) -> bool:
    """True for a single mark at the head of a passage where the next one opens with the same: a quotation of several
    paragraphs opens each and closes only the last."""
    passages = reading.document.passages
    text = reading.document.text
    return (
        at == passages[place].span.start
        and place + 1 < len(passages)
        and text[passages[place + 1].span.start] == text[at]
    )


def _set_off(text: str, place: int, span: SourceSpan) -> Quoted:
    """A quotation that the layout sets off, with or without marks of its own."""
    start = span.start + (text[span.start] in _OPENERS)
    end = span.end - (text[span.end - 1] in "\"”“»’'" and start > span.start)
    return Quoted(span, SourceSpan(start, max(start, end)), place, True)


def _opens(text: str, at: int) -> bool:
    before = text[at - 1] if at else " "
    after = text[at + 1] if at + 1 < len(text) else " "
    if text[at] == "»":
        # German books: »so«; the mark that closes French words has nothing but space or a point after it.
        return before.isspace() and after.isalpha()
    # French leaves a space inside its marks.
    return not (before.isalnum() or before in ".,!?") and (text[at] == "«" or not after.isspace())


def _close(text: str, at: int, end: int) -> int | None:
    """Where the mark at `at` is closed; a straight or single mark closes only at the end of a word."""
    closing = _PAIRS[text[at]]
    for place in range(at + 1, end):
        if text[place] not in closing:
            continue
        after = text[place + 1] if place + 1 < end else " "
        before = text[place - 1]
        # Korean and Japanese put their particles right after the closing mark.
        if (
            (after.isalnum() and after.isascii())
            or after.lower() != after.upper()
            or (text[at] in "\"'" and before.isspace())
        ):
            continue
        if text[at] in "'‘" and _is_apostrophe(text, at, place, end):
            continue
        return place
    return None


_NEXT_MARK = re.compile(r"(?P<opens>(?<!\w)(?<![.,!?…])[‘'](?=\w))|(?<=[.,!?…\w])[’'](?!\w)")


def _is_apostrophe(text: str, opened: int, place: int, end: int) -> bool:
    """True for the mark after a plural ("Leaders’ Session") when another single mark closes the words later."""
    after = text[place + 1 : place + 2]
    if text[place - 1] != "s" or after != " ":
        return False
    # The next single mark that opens or closes words: one that closes them leaves this one within.
    following = _NEXT_MARK.search(text, place + 1, end)
    return following is not None and following["opens"] is None


def inner(text: str, start: int, end: int) -> SourceSpan:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return SourceSpan(start, end)
