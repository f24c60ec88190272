"""A draft whose source is gone in, the same draft with a mark that says so out; and back, to the same bytes.

The mark stands in the status under the title. What was put in is noted in the sidecar, to be taken out again exactly:
no other byte of a file is touched, whoever wrote it.
"""

from __future__ import annotations

import html
import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from generator.drafts.escape import escape

# The sidecar's entry, by file ending.
ENTRY = "vanished"
_HEADING = re.compile(r"^\ufeff?# [^\n]*\n", re.MULTILINE)
_STATUS, _END_OF_TITLE = '<blockquote class="status">\n', "</h1>\n"


@dataclass(frozen=True, slots=True)
class Marked:
    """A text with the mark in it: what was put in, and where it begins."""

    text: str
    mark: str
    start: int


def marked(text: str, ending: str, sentence: str) -> Marked | None:
    """The text of a file with the sentence as its mark; None where there is no place for one."""
    place = _in_page(text, sentence) if ending == "html" else _in_markdown(text, sentence)
    if place is None:
        return None
    start, mark = place
    return Marked(text[:start] + mark + text[start:], mark, start)


def without_mark(text: str, mark: str) -> str:
    """The text without the mark, wherever it stands now, once; as it is where somebody made other words of it."""
    line = next((one for one in mark.split("\n") if "⚠" in one), mark) + "\n"
    for written in (mark, line):
        if written in text:
            return text.replace(written, "", 1)
    return text


def _in_markdown(text: str, sentence: str) -> tuple[int, str]:
    line = f"> **⚠ {escape(sentence)}**\n"
    heading = _HEADING.search(text)
    if heading is None:
        return int(text.startswith("\ufeff")), f"{line}\n"
    after = re.compile(r"\n*").match(text, heading.end())
    start = after.end() if after else heading.end()
    # One block with the status that follows: two in a row are one to some readers and two to others.
    return (start, f"{line}>\n") if text.startswith(">", start) else (heading.end(), f"\n{line}")


def _in_page(text: str, sentence: str) -> tuple[int, str] | None:
    line = f"<p><strong>⚠ {html.escape(sentence, quote=False)}</strong></p>\n"
    for before, mark in ((_STATUS, line), (_END_OF_TITLE, f"{_STATUS}{line}</blockquote>\n")):
        if before in text:
            return text.index(before) + len(before), mark
    return None


def entries(told: Mapping[str, Any]) -> dict[str, dict[str, Any]]:
    """What a sidecar notes of the marks in its draft's files, by ending: the `mark`, and of a file that nobody had
    changed its digest before, `sha256`, and where the mark begins, `start`."""
    found = told.get(ENTRY)
    rows = found.items() if isinstance(found, dict) else ()
    return {ending: row for ending, row in rows if isinstance(row, dict) and isinstance(row.get("mark"), str)}


def shifted(units: object, ending: str, start: int, by: int) -> None:
    """Moves what stands from `start` on in the files of this ending, as the units of a sidecar have it."""
    for unit in units if isinstance(units, list) else []:
        at = unit.get("at") if isinstance(unit, dict) else None
        if isinstance(at, dict) and isinstance(at.get(ending), list):
            at[ending] = [_moved(span, start, by) for span in at[ending]]


def _moved(span: object, start: int, by: int) -> object:
    whole = isinstance(span, list) and len(span) == 2 and all(isinstance(edge, int) for edge in span)
    return [edge + by if span[0] >= start else edge for edge in span] if whole and isinstance(span, list) else span
