"""A Markdown text in, the kinds of its lines out: headings, tables, code and front matter, by their marks."""

from __future__ import annotations

import re
from pathlib import PurePath

from generator.sources.document import PassageKind

ENDINGS = frozenset({".md", ".markdown"})
_HEADING = re.compile(r"^ {0,3}(?P<marks>#{1,6})[ \t]+\S")
_UNDERLINE = re.compile(r"^ {0,3}(?P<mark>=|-){3,}[ \t]*$")
_TABLE = re.compile(r"^\s*\|.*\|\s*$")
_IMAGE = re.compile(r"^\s*!\[[^\]]*\]\([^)]*\)\s*$")
# What a note at the foot says is no statement of the text.
_NOTE = re.compile(r"^ {0,3}\[\^[^\]\s]+\]:")
_FENCE = re.compile(r"^ {0,3}(?:```|~~~)")
MARKS = re.compile(r"(?:#{1,6}|>+)[ \t]+")


def is_markdown(path: str) -> bool:
    """True if what stands in a file of this name is Markdown."""
    return PurePath(path).suffix.lower() in ENDINGS


def markdown_lines(text: str) -> dict[int, PassageKind]:
    """The kinds that Markdown's marks give to lines, by the offset of each line's first visible character."""
    told: dict[int, PassageKind] = {}
    fenced = front = False
    before: tuple[int, str] | None = None
    titled = False
    at = 0
    for number, line in enumerate(text.splitlines(keepends=True)):
        first = at + len(line) - len(line.lstrip())
        bare = line.rstrip("\r\n")
        front = bare == "---" if number == 0 else front
        if number and front and bare in ("---", "..."):
            told[first], front = PassageKind.BOILERPLATE, False
        elif front or fenced or _FENCE.match(bare) or _IMAGE.match(bare):
            told[first] = PassageKind.BOILERPLATE
            fenced = fenced != bool(_FENCE.match(bare)) if not front else False
        elif _TABLE.match(bare):
            told[first] = PassageKind.TABLE
        elif _NOTE.match(bare):
            told[first] = PassageKind.CAPTION
        else:
            kind, where = _heading(bare, first, before, titled)
            titled = titled or kind is PassageKind.TITLE
            told |= {where: kind} if kind else {}
        before = (first, bare)
        at += len(line)
    return told


def _heading(line: str, first: int, before: tuple[int, str] | None, titled: bool) -> tuple[PassageKind | None, int]:
    """The kind of a heading and where its line begins; the first one of the highest level is the title."""
    match = _HEADING.match(line)
    if match:
        return (PassageKind.HEADING if titled or len(match["marks"]) > 1 else PassageKind.TITLE), first
    under = _UNDERLINE.match(line)
    if under and before and before[1].strip() and len(before[1].split()) <= 20:
        return (PassageKind.TITLE if under["mark"] == "=" and not titled else PassageKind.HEADING), before[0]
    return None, first
