"""A sentence and a place in it in, where it happens out: a place, body or building named after "at" or "in"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from generator.provenance import SourceSpan
from generator.summaries.dates import find_dates
from generator.summaries.text import Sentence
from generator.summaries.vocabulary import EVENT_HEADS

_NAME = r"[A-Z][\w’'&.-]*\w(?: \([A-Z]{2,8}\))?"
_PLACE = re.compile(
    rf"\b(?:[Aa]t|[Ii]n) (?:the )?(?P<place>{_NAME}"
    rf"(?: (?:(?:of the|of|for|and|de|del|da|do) )*{_NAME}| (?:al|el|an|ad|as|ar)-{_NAME}"
    r"| (?:building|headquarters|office|hall|hotel|campus|palace|cent(?:re|er)|complex|venue)\b| \d+(?= of the))*"
    rf"(?:(?: in |, | of )(?:the )?{_NAME}(?: {_NAME})*)*)"
)
# What is spoken of: "the situation in Norland" is no place where anybody met.
_SPOKEN_OF = re.compile(
    r"\b(?:situation|war|wars|conflicts?|crisis|crises|peace|security|stability|tensions?|developments?|investments?"
    r"|interests?|partners?|fighting|violence)\s$",
    re.IGNORECASE,
)
_NOWHERE = re.compile(
    r"(?:AI|ICT|January|February|March|April|May|June|July|August|September|October|November|December"
    r"|Q\d|Mr|Ms|Dr|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)\b"
)
_BUILT = re.compile(
    r"\b(?:building|headquarters|hall|hotel|campus|palace|cent(?:re|er)|complex|house|museum|airport|park|square"
    r"|university|castle|schloss|villa|stadium|port|harbou?r|hospital|school|library|theatre|residence|monument|cemetery)\b",
    re.IGNORECASE,
)


def find_venue(sentence: Sentence, near: SourceSpan, named: Sequence[SourceSpan]) -> str | None:
    """The words after "at" or "in" that name a place, body or building, right behind some words or else nearest to
    their beginning; `named` is where such are."""
    inside = [span for span in named if span.overlaps(sentence.span)]
    found = []
    for match in _PLACE.finditer(sentence.text):
        start = sentence.span.start + match.start("place")
        place = "".join(_pieces(match["place"], start, inside)).rstrip(" .,")
        if (
            place
            and place.split()[-1].casefold() not in EVENT_HEADS
            and not find_dates("in " + place)
            and not _NOWHERE.match(place)
            and not _SPOKEN_OF.search(sentence.text[: match.start()])
            and place[-2:] not in ("'s", "’s")
            and not (start >= near.end and _OF_A_DAY.match(sentence.text, match.start("place") + len(place)))
        ):
            between = sentence.text[near.end - sentence.span.start : match.start("place")]
            found.append((0 if _BEHIND.fullmatch(between) else abs(start - near.start), place))
    return min(found)[1] if found else None


# "From May, she said in Havn on Monday": that is where she said so. A date of its own right behind is no other one's.
_OF_A_DAY = re.compile(r" (?:on|last|this) (?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|\d|[A-Z][a-z]{2,8} \d)")
_BEHIND = re.compile(r",? (?:in|at)(?: the)? ")


def _pieces(place: str, start: int, named: Sequence[SourceSpan]) -> Iterator[str]:
    """The parts of "Museum of Ships in Havn, Norland" as long as each names something that is somewhere."""
    at = 0
    for piece in re.split(r"(?<=\w)(?=, | in )", place):
        span = SourceSpan(start + at, start + at + len(piece))
        if not (any(span.overlaps(one) for one in named) or _BUILT.search(piece)):
            return
        yield piece
        at += len(piece)
