"""A source text and what a step of a route made of it in, the names that came through that step unchanged out.

Of "a flight from Praia to Sal" the step to Portuguese leaves "Praia" and "Sal", which are a beach and salt to an engine
that looks words up; what two languages write alike and with a capital is a name, unless it is a common word.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from generator.checks.frequency import frequency
from generator.provenance import SourceSpan

_CAPITALISED = re.compile(r"(?<![\w'’-])[^\W\d_a-z]\w+(?:['’-]\w+)*(?: [^\W\d_a-z]\w+(?:['’-]\w+)*)*")
_BEGINS = re.compile(r"(?:^|[.!?:]\s|[\"“«‘(])\W*$")
# Zipf: "central" has 5.0, "memorial" 4.5, "sal" 3.4, "nova" 3.7. Words as common as this may be no name in both.
_COMMON = 4.2


def unchanged_names(source: str, text: str, known: Iterable[SourceSpan], language: str) -> list[str]:
    """The words with capitals that stand alike in a source text of a language and in what was made of it.

    Words of the spans in `known` (terms, whose wording is certain) are none, nor is the first word of a sentence,
    unless it is all that there is; several words in a row are a name even if each is a common one ("Port Louis").
    """
    spans = tuple(known)
    found = []
    for match in _CAPITALISED.finditer(source):
        place, words = SourceSpan(match.start(), match.end()), match[0]
        begins = words != source and _BEGINS.search(source[: match.start()])
        named = " " in words or frequency(words, language) < _COMMON
        if named and not begins and not any(place.overlaps(span) for span in spans) and _stands(words, text):
            found.append(words)
    return list(dict.fromkeys(found))


def _stands(words: str, text: str) -> bool:
    return re.search(rf"(?<![\w-]){re.escape(words)}(?![\w-])", text) is not None
