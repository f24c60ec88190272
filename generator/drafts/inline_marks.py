"""The office's short marks behind words of a draft, "(not translated)" and "(wording: office)": out of it and back in.

They are set anew whenever a draft is rendered and are nobody's wording; so what a person changed is told, and merged,
without them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import replace

from generator.drafts.conflicts import Merged
from generator.drafts.marks import Spans
from generator.drafts.wording import CITATION
from generator.locales import Messages

MARK_IDS = ("mark.not_translated", "mark.person")
# A mark and where it stands in its line when no mark does.
_Places = tuple[tuple[int, str], ...]


class InlineMarks:
    """The marks of one language."""

    def __init__(self, messages: Messages) -> None:
        words = [messages.text(one) for one in MARK_IDS]
        self._pattern = re.compile("|".join(re.escape(f" *({one})*") for one in words))

    def bare(self, text: str, at: Mapping[str, Spans]) -> tuple[str, dict[str, Spans]]:
        """The text without marks, and where the segments stand in it then."""
        found = [match.span() for match in self._pattern.finditer(text)]

        def moved(edge: int) -> int:
            return edge - sum(end - start for start, end in found if end <= edge)

        spans = {one: tuple((moved(start), moved(end)) for start, end in places) for one, places in at.items()}
        return self._pattern.sub("", text), spans

    def again(self, merged: Merged, edited: str, drawn: str) -> Merged:
        """The merged text with the marks that its lines have in the draft as drawn, unless the person took them away.

        A line that only the person has keeps what they left.
        """
        theirs, mine = self._lines(drawn), self._lines(edited)
        wanted: list[tuple[int, str]] = []
        at = 0
        for line in merged.text.split("\n"):
            name = _name(line)
            kept = theirs.get(name, mine.get(name, ())) if mine.get(name, True) else ()
            wanted += [(at + place, mark) for place, mark in kept if place <= len(line)]
            at += len(line) + 1
        return _with(merged, wanted)

    def _lines(self, text: str) -> dict[str, _Places]:
        """The marks of each line, by its words."""
        return {_name(self._pattern.sub("", line)): tuple(self._places(line)) for line in text.splitlines()}

    def _places(self, line: str) -> Iterator[tuple[int, str]]:
        out = 0
        for match in self._pattern.finditer(line):
            yield match.start() - out, match[0]
            out += len(match[0])


def _name(line: str) -> str:
    """The line as the versions of a draft share it: references have other numbers."""
    return CITATION.sub("[]", line.rstrip())


def _with(merged: Merged, wanted: list[tuple[int, str]]) -> Merged:
    pieces, last = [], 0
    for place, mark in wanted:
        pieces += [merged.text[last:place], mark]
        last = place

    def moved(edge: int, is_end: bool) -> int:
        return edge + sum(len(mark) for place, mark in wanted if place < edge or (place == edge and not is_end))

    spans = {
        one: tuple((moved(start, False), moved(end, True)) for start, end in places)
        for one, places in merged.at.items()
    }
    return replace(merged, text="".join([*pieces, merged.text[last:]]), at=spans)
