"""A Markdown document in, the same without its marks of emphasis and links; a summary of that in, the document's own
words out.

"It **opens on Monday** in Oslo" reads like any sentence only without the marks, and offsets are those of the file with
them: the rules read the one, the summary gives the other.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, fields, is_dataclass, replace
from typing import Any, TypeVar

from generator.provenance import SourceSpan
from generator.sources.document import SourceDocument
from generator.sources.markdown import is_markdown
from generator.summaries.model import Statement, Summary

_EMPHASIS = re.compile(
    r"(?<![\w*\\])(?P<stars>\*{1,3})(?=[^\s*])(?:[^*]{0,400}?[^\s*\\])(?P<closing_stars>(?P=stars))(?![\w*])"
    r"|(?<![\w\\])(?P<lines>_{1,3})(?=[^\s_])(?:[^_]{0,400}?[^\s_\\])(?P<closing_lines>(?P=lines))(?!\w)"
)
_LINK = re.compile(r"(?<![!\\])(?P<opening>\[)[^\[\]]{1,300}(?P<target>\]\([^()\s]{1,500}\))")
# Fields of statements that hold words of theirs.
_CUT_OUT = ("what", "place", "role", "unit", "counts")
# What each of them hides, by the names of its groups.
_MARKS = {_LINK: ("opening", "target"), _EMPHASIS: ("stars", "closing_stars", "lines", "closing_lines")}
# Stands where a mark was found: no letter, no space, no mark.
_TAKEN = "\0"

Part = TypeVar("Part")


@dataclass(frozen=True, slots=True)
class Plain:
    """A document as the rules read it; `places` is where each of its characters stands in the one that was read, and
    empty where both are the same."""

    document: SourceDocument
    text: str
    places: Sequence[int] = ()

    def restored(self, summary: Summary) -> Summary:
        """The summary in the words and offsets of the document that was read."""
        return self._back(summary) if self.places else summary

    def _back(self, part: Part) -> Part:
        """A part of a summary, whatever it is, with every span and every verbatim text put back."""
        back: Any = part
        if isinstance(part, SourceSpan):
            back = self._span(part)
        elif isinstance(part, tuple):
            back = tuple(map(self._back, part))
        elif is_dataclass(part) and not isinstance(part, type):
            changed = {one.name: self._back(getattr(part, one.name)) for one in fields(part)}
            back = replace(part, **changed)
            if isinstance(part, Statement):
                back = replace(back, text=self._words(part), **self._parts(part))
        return back  # type: ignore[no-any-return]

    def _parts(self, statement: Statement) -> dict[str, Any]:
        """The words of a statement that are cut out of it, by the names of their fields, as the file has them."""
        whole = getattr(statement, "attribution", None) or statement
        found: dict[str, Any] = {}
        for name in _CUT_OUT:
            words = getattr(statement, name, None) or ""
            start = whole.text.find(words) if words and whole.span else -1
            if start >= 0 and whole.span:
                begin = whole.span.start + start
                found[name] = self._span(SourceSpan(begin, begin + len(words))).cut(self.text)
        return found

    def _span(self, span: SourceSpan) -> SourceSpan:
        """The span as narrow as it can be; with the mark before or after it where it has the other one of the pair."""
        if not 0 <= span.start < span.end <= len(self.places):
            return span
        words = span.cut(self.document.text)
        begin, end = self.places[span.start], self.places[span.end - 1] + 1
        before = self.places[span.start - 1] + 1 if span.start else 0
        after = self.places[span.end] if span.end < len(self.places) else len(self.text)
        wider = [
            SourceSpan(*one, span.source) for one in ((begin, end), (before, end), (begin, after), (before, after))
        ]
        return next((one for one in wider if unmarked(one.cut(self.text)) == words), wider[0])

    def _words(self, statement: Statement) -> str:
        """The statement with the marks within it; without them where only one of a pair is."""
        if statement.span is None or statement.text != statement.span.cut(self.document.text):
            return statement.text
        words = self._span(statement.span).cut(self.text)
        return words if unmarked(words) == statement.text else statement.text


def plain(document: SourceDocument) -> Plain:
    """A document without its inline marks, where it is one in Markdown that has any; else the document itself."""
    if not is_markdown(document.path):
        return Plain(document, document.text)
    marks = sorted(mark for one in document.passages for mark in _marks(document.text, one.span))
    if not marks:
        return Plain(document, document.text)
    hidden = {place for begin, end in marks for place in range(begin, end)}
    places = [place for place in range(len(document.text)) if place not in hidden]
    spans = [
        SourceSpan(bisect_left(places, one.span.start), bisect_left(places, one.span.end)) for one in document.passages
    ]
    passages = tuple(replace(one, span=span) for one, span in zip(document.passages, spans, strict=True))
    text = "".join(document.text[place] for place in places)
    return Plain(replace(document, text=text, passages=passages), document.text, places)


def unmarked(words: str) -> str:
    """The words without the marks of emphasis and links, where these are whole."""
    whole = SourceSpan(0, len(words))
    for begin, end in sorted(_marks(words, whole), reverse=True):
        words = words[:begin] + words[end:]
    return words


def _marks(text: str, span: SourceSpan) -> Iterator[tuple[int, int]]:
    """Where the marks stand in a part of a text, one pair within another too."""
    inside, before = span.cut(text), ""
    while inside != before:
        before = inside
        for pattern, names in _MARKS.items():
            for begin, end in [one.span(name) for one in pattern.finditer(inside) for name in names if one[name]]:
                yield span.start + begin, span.start + end
                inside = f"{inside[:begin]}{_TAKEN * (end - begin)}{inside[end:]}"
