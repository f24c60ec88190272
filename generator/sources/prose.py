"""A line in, whether it reads as running text out."""

from __future__ import annotations

import re

# A note may hang on the end: "[1]", or "[^1]" in Markdown.
_END = re.compile(r"[.!?…。！？;]['\"”’»)\]*_]*(?:\s?\[(?:\d+|\^[^\]\s]+)\])*$")
_LONGEST_HEADING = 120
# What leads in to a quotation on the next line is no heading.
_SAYS = re.compile(
    r"\b(?:said|says|added|stated|wrote|told \w+|commented|remarked|explained|declared)\W*$", re.IGNORECASE
)
_LEAD_IN = re.compile(r"[:：]$")
# "... opened a port in May 2025. It was": a headline holds no end of a sentence with another after it.
_TWO_SENTENCES = re.compile(
    r"^(?:\S+\s+){4,}\S*(?<!\bProf)(?<!\bCapt)(?<!\bSept)(?<!\bDept)(?<!\b[A-Z][a-z]{3})(?:[a-zß-ÿ]{4}|\d{4}|[)”\"])"
    r"[.!?][”\")]*\s+[“\"(]?[A-Z][\w’'-]*\s\S"
)
_END_MARK = re.compile(r"\s*(?:[/(\[<-]+\s?(?:end|ends|fin)\s?[/)\]>-]+|#{2,}|-30-)\s*$", re.IGNORECASE)


def is_prose(line: str) -> bool:
    """True if a line reads as running text: it ends as a sentence does, or is too long for a heading."""
    line = _END_MARK.sub("", line) or line
    words = len(line.split())
    if _TWO_SENTENCES.search(line):
        return True
    if _END.search(line):
        return words >= 3 or (len(line) >= 12 and words < 3 and not line.isascii())
    return len(line) > _LONGEST_HEADING or (bool(_LEAD_IN.search(line)) and (words > 5 or bool(_SAYS.search(line))))


def goes_on(line: str) -> bool:
    """True if a line ends as a sentence or a lead-in does; a headline does not."""
    return bool(_END.search(line) or _LEAD_IN.search(line))
