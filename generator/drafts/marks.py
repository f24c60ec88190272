"""Where each segment's words stand in a written draft: invisible marks while it is made, offsets once it is done.

The marks are characters of Unicode's private-use plane 16. They pass through Markdown and HTML conversion as ordinary
text, are taken out of every source text on its way in, and never reach a file.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from markupsafe import Markup

_OPEN, _CLOSE = "\U0010ff00", "\U0010ff01"
_DIGITS = "".join(chr(0x10FF10 + digit) for digit in range(10))
ALPHABET = frozenset(_OPEN + _CLOSE + _DIGITS)

_MARK = re.compile(f"{_OPEN}(?P<number>[{_DIGITS}]+)|{_CLOSE}")

Spans = tuple[tuple[int, int], ...]


@dataclass(slots=True)
class Marks:
    """The numbers under which the segments of one draft are marked."""

    _numbers: dict[str, int] = field(default_factory=dict)

    def around(self, segment: str, words: Markup) -> Markup:
        """The words between two marks that name the segment."""
        number = self._numbers.setdefault(segment, len(self._numbers))
        digits = "".join(_DIGITS[int(digit)] for digit in str(number))
        return Markup(f"{_OPEN}{digits}{words}{_CLOSE}")

    def set_in(self, text: str, at: Mapping[str, Spans]) -> str:
        """The text with the segments marked where they stand in it; of spans that cross the earlier one is marked."""
        edges: dict[int, list[str]] = {}
        end = 0
        for start, stop, segment in sorted((start, stop, one) for one, spans in at.items() for start, stop in spans):
            if end <= start < stop <= len(text):
                opened, _, closed = self.around(segment, Markup("|")).partition("|")
                edges.setdefault(start, []).append(opened)
                edges.setdefault(stop, []).insert(0, closed)
                end = stop
        pieces, last = [], 0
        for edge in sorted(edges):
            pieces += [text[last:edge], *edges[edge]]
            last = edge
        return "".join([*pieces, text[last:]])

    @property
    def segments(self) -> Sequence[str]:
        """The ids of the marked segments, by number."""
        return list(self._numbers)


def without_marks(marked: str) -> str:
    """The text without marks."""
    return _MARK.sub("", marked)


def unmarked(marked: str, segments: Sequence[str]) -> tuple[str, Mapping[str, Spans]]:
    """The text without marks, and for each segment id where its words stand in it (code points, end exclusive)."""
    pieces: list[str] = []
    at: dict[str, list[tuple[int, int]]] = {}
    opened: list[tuple[str, int]] = []
    length = last = 0
    for mark in _MARK.finditer(marked):
        pieces.append(marked[last : mark.start()])
        length += mark.start() - last
        last = mark.end()
        if mark["number"]:
            opened.append((segments[int("".join(str(_DIGITS.index(digit)) for digit in mark["number"]))], length))
        elif opened:
            segment, start = opened.pop()
            at.setdefault(segment, []).append((start, length))
    pieces.append(marked[last:])
    return "".join(pieces), {segment: tuple(spans) for segment, spans in at.items()}
