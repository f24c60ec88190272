"""Lines in, the place of the title out: not the first line, but the one that stands as a title does.

Pages and letters put names of offices, slogans, menus and dates over their titles. A title stands alone, is long enough
to say something, and the text says its words again.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from itertools import pairwise

from generator.sources.document import PassageKind
from generator.sources.letterhead import is_letterhead
from generator.sources.lines import Line
from generator.sources.prose import goes_on, is_prose

UNDECIDED = (PassageKind.PARAGRAPH, PassageKind.HEADING, PassageKind.ITEM)
# No title stands further down, and no headline is longer.
_LAST_LINE, _LONGEST_HEADLINE = 60, 260
# So many characters of the running text are asked for the words of a title.
_ASKED = 1500
# A line that stands this much better is taken before an earlier one; what follows a title says its words too.
_CLEARLY = 1.5


def find_title(lines: Sequence[Line], kinds: Sequence[PassageKind]) -> int | None:
    """The place of the title: among the lines before the running text that are neither the name of an office nor
    navigation that comes again, the first of those that stand best; failing that, the last. None where there is no
    such line."""
    repeated = Counter(line.body.casefold() for line in lines[:40])
    candidates: list[int] = []
    start = len(lines)
    for place, line in enumerate(lines[:_LAST_LINE]):
        prose = kinds[place] in (PassageKind.PARAGRAPH, PassageKind.ITEM) and is_prose(line.body)
        if prose and not _is_long_headline(lines, place):
            start = place
            break
        if kinds[place] in UNDECIDED and not line.marker and repeated[line.body.casefold()] == 1:
            # A breadcrumb ends with the title that follows.
            candidates = [one for one in candidates if not lines[one].text.endswith(f"> {line.text}")]
            candidates.append(place)
    named = [place for place in candidates if not is_letterhead(lines[place].text)] or candidates
    if not any(_says_something(lines[place]) for place in named):
        return next(iter(named[-1:]), None)
    told = _words(" ".join(line.body for line in lines[start:])[:_ASKED])
    standing = {place: _standing(lines, place, told) for place in named}
    best = max(standing.values())
    return next(place for place, stands in standing.items() if stands > best - _CLEARLY)


def _standing(lines: Sequence[Line], place: int, told: set[str]) -> float:
    """How well a line stands as a title, from 0 to 7."""
    words = _words(lines[place].text)
    return (
        2 * _opens_block(lines, place) + 2 * _says_something(lines[place]) + 3 * len(words & told) / (len(words) or 1)
    )


def _opens_block(lines: Sequence[Line], place: int) -> float:
    """1 for a line alone between blank lines, half for the first of several, 0 for any other; several lines at the very
    top are a letterhead."""
    if place and lines[place].gap == 0:
        return 0
    if place + 1 == len(lines) or lines[place + 1].gap:
        return 1
    return 0.5 if place else 0


def _says_something(line: Line) -> bool:
    return len(line.text.split()) >= 4 or len(line.text) >= 30


def _words(text: str) -> set[str]:
    """The words that a title and its text share, cut to their stems; in scripts without spaces, pairs of letters."""
    words = [word for word in re.findall(r"[^\W\d_]+", text.casefold()) if len(word) > 3]
    found = {word[:5] for word in words if word.isascii() or len(word) < 12}
    return found | {"".join(pair) for word in words if not word[0].isascii() for pair in pairwise(word)}


def _is_long_headline(lines: Sequence[Line], place: int) -> bool:
    """True for a line without a full stop that stands alone over the text and is no longer than headlines are."""
    line = lines[place]
    alone = place + 1 < len(lines) and lines[place + 1].gap > 0 and (line.gap > 0 or place == 0)
    return alone and not goes_on(line.text) and not line.marker and len(line.text) <= _LONGEST_HEADLINE
