"""A text in, its lines and blocks out, with offsets; lines that an editor or mailer broke are joined again."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from generator.provenance import SourceSpan
from generator.sources.boilerplate import form_of

# Whatever ends a line in some format, and the characters that a line may hold and still be blank.
_LINE = re.compile(r"[^\r\n\f\v\x85\u2028\u2029]*(?:\r\n|[\r\n\f\v\x85\u2028\u2029]|$)")
_BLANK = " \t\r\n\f\v\x85\u00a0\u200b\u200c\u200d\u2060\ufeff\u3000\u2028\u2029\u202f\u2002\u2003\u2009"
MARKER = re.compile(
    r"(?:#{1,6}|>{1,3}|[•·▪▫◦‣●○■□◆◇▶►›»>*–—-]|\d{1,3}[.)]|\(?[a-z\d][)]|\(?[ivx]{1,4}[.)])[ \t\u00a0]+"
)
# A line that is set off as a whole: "*Office of Examples – Press release*"; the marks are no part of its words.
_EMPHASISED = re.compile(r"(?P<marks>\*{1,3}|_{1,3})(?P<words>[^\s*_][^*_]*[^\s*_]|[^\s*_])(?P=marks)")
# Beyond this no program breaks lines: a line this long is a paragraph.
_WIDEST = 120
_NARROWEST = 45
_ENOUGH = 3


@dataclass(frozen=True, slots=True)
class Line:
    """A line, or a paragraph that was broken over several, without the white space around it.

    `marker` counts the characters of a bullet or number at its start; `gap` the blank lines before it;
    `block` numbers the groups between blank lines.
    """

    text: str
    span: SourceSpan
    marker: int
    gap: int
    block: int

    @property
    def body(self) -> str:
        """The words after the bullet or number."""
        return self.text[self.marker :]

    @property
    def body_span(self) -> SourceSpan:
        """The span of the words after the bullet or number."""
        return SourceSpan(self.span.start + self.marker, self.span.end)


def read_lines(text: str) -> list[Line]:
    """The lines that hold something, in order; lines broken at a fixed width are joined."""
    lines = list(_lines(text))
    width = max((len(line.text) for line in lines), default=0)
    return _joined(text, lines, width) if _NARROWEST < width <= _WIDEST else lines


def trim(text: str, start: int, end: int) -> SourceSpan:
    """The span without blank characters at its ends."""
    while start < end and text[start] in _BLANK:
        start += 1
    while end > start and text[end - 1] in _BLANK:
        end -= 1
    return SourceSpan(start, end)


def open_marks(words: str) -> bool:
    """True if double quotation marks or brackets do not come in pairs."""
    pairs = [("(", ")"), ("[", "]")] + ([] if "„" in words else [("“", "”")])
    # In many languages a list is numbered "a)", so only what is opened counts.
    return words.count('"') % 2 == 1 or any(words.count(opens) > words.count(closes) for opens, closes in pairs)


def _lines(text: str) -> Iterator[Line]:
    gap, block = 0, 0
    for match in _LINE.finditer(text):
        span = trim(text, match.start(), match.end())
        if span.start == span.end:
            gap += 1
            continue
        block += gap > 0
        yield _line(text, span, gap, block)
        gap = 0


def _line(text: str, span: SourceSpan, gap: int, block: int) -> Line:
    words = span.cut(text)
    if whole := _EMPHASISED.fullmatch(words):
        span = SourceSpan(span.start + whole.start("words"), span.start + whole.end("words"))
        words = whole["words"]
    match = MARKER.match(words)
    return Line(words, span, match.end() if match else 0, gap, block)


def _joined(text: str, lines: Sequence[Line], width: int) -> list[Line]:
    """The lines, with each one that stopped only because the next word would not have fitted joined to the next."""
    # A text that was broken at a width has several lines near it; in any other, only what follows a comma or begins
    # with a small letter goes on.
    broken = sum(len(line.text) > width * 0.8 for line in lines) >= _ENOUGH
    joined: list[Line] = []
    last = 0
    for line in lines:
        if joined and _goes_on(line, broken or joined[-1].text.endswith(",")) and _was_full(last, line.text, width):
            whole = SourceSpan(joined[-1].span.start, line.span.end)
            joined[-1] = _line(text, whole, joined[-1].gap, joined[-1].block)
        else:
            joined.append(line)
        last = len(line.text)
    return joined


def _goes_on(line: Line, broken: bool) -> bool:
    return line.gap == 0 and not line.marker and (broken or line.text[0].islower()) and not _is_furniture(line.text)


def _is_furniture(line: str) -> bool:
    """True for a short line that is a page number, an end mark or the like: it continues nothing."""
    return len(line) < 40 and form_of(line) is not None


def _was_full(length: int, following: str, width: int) -> bool:
    first_word = following.split(maxsplit=1)[0]
    return length >= _NARROWEST and length + 1 + len(first_word) > width - 4
