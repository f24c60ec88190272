"""The Markdown of a draft in, its passages out: headings, bullets, rows, paragraphs, each with where it stands."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from generator.drafts.marks import Spans
from generator.drafts.wording import BULLET, form, key, without_citations

_SEPARATOR = re.compile(r"[\s>]*")


@dataclass(frozen=True, slots=True)
class Passage:
    """One passage as written. `tail` is what follows up to the next: line breaks, and the marks of an empty quotation.

    `form` is equal for passages that an editor laid out differently, `key` for those with the same plain words, `words`
    for those that differ in references too.
    """

    text: str
    tail: str
    start: int
    kind: str
    form: str = field(init=False)
    key: str = field(init=False)
    words: str = field(init=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "form", form(self.text))
        object.__setattr__(self, "key", key(self.form))
        object.__setattr__(self, "words", without_citations(self.key))

    @property
    def end(self) -> int:
        """Where its text ends in the draft, exclusive."""
        return self.start + len(self.text)


def passages(markdown: str) -> list[Passage]:
    """The passages of a draft; together with their tails they are the draft, but for empty lines at its head.

    A line goes on with the passage before it where nothing new begins: editors wrap long lines.
    """
    return [_passage(markdown, *place) for place in _places(markdown)]


def _passage(markdown: str, start: int, end: int, following: int) -> Passage:
    text = markdown[start:end].rstrip()
    return Passage(text, markdown[start + len(text) : following], start, _kind(text))


def _places(markdown: str) -> Iterator[tuple[int, int, int]]:
    """Start and end of each passage, and where the next one starts."""
    starts: list[int] = []
    ends: list[int] = []
    before = ""
    for line in re.finditer(r"[^\n]+", markdown):
        if _SEPARATOR.fullmatch(line[0]):
            before = ""
            continue
        # Whatever stands between two lines but one line break is an empty line.
        close = bool(ends) and bool(before) and ends[-1] + 1 == line.start()
        if close and _goes_on(before, line[0]):
            ends[-1] = line.end()
        else:
            starts.append(line.start())
            ends.append(line.end())
        before = line[0]
    if starts:
        yield from zip(starts, ends, [*starts[1:], len(markdown)], strict=True)


def _goes_on(before: str, line: str) -> bool:
    return _kind(before) in {"text": ("text", "bullet", "quote"), "quote": ("quote",)}.get(_kind(line), ())


def _kind(line: str) -> str:
    stripped = line.lstrip()
    for sign, kind in (("#", "heading"), ("|", "row"), (">", "quote")):
        if stripped.startswith(sign):
            return kind
    return "bullet" if BULLET.match(line) else "text"


@dataclass(frozen=True, slots=True)
class Place:
    """Where a segment's words stand in a passage, counted from its start."""

    segment: str
    start: int
    end: int


def places(parts: Sequence[Passage], at: Mapping[str, Spans]) -> list[list[Place]]:
    """For each passage the segments in it, in order. Spans that lie in no passage or overlap another are left out."""
    spans = sorted((start, end, segment) for segment, found in at.items() for start, end in found if start < end)
    within: list[list[Place]] = [[] for _ in parts]
    number, last = 0, 0
    for start, end, segment in spans:
        while number < len(parts) and parts[number].end < end:
            number += 1
        if number == len(parts):
            break
        if start >= max(parts[number].start, last):
            offset = parts[number].start
            within[number].append(Place(segment, start - offset, end - offset))
            last = end
    return within
