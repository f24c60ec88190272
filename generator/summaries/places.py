"""A reading in, the places named in it out: countries by CLDR, other places as the language model sees them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from generator.provenance import SourceSpan
from generator.summaries.model import Organisation, Person, Place
from generator.summaries.text import Reading

_LABELS = ("GPE", "LOC", "FAC")
_SHORT = frozenset({"UK", "US", "USA", "UAE", "U.S.", "U.K."})


def find_places(reading: Reading, people: Sequence[Person], organisations: Sequence[Organisation]) -> tuple[Place, ...]:
    """The places that the document names, each once with all its mentions; not those inside a person's or body's name."""
    taken = [span for one in (*people, *organisations) for span in one.spans]
    mentions: dict[str, list[SourceSpan]] = {}
    for named in reading.names:
        span = _bare(reading.document.text, named.span)
        name = span.cut(reading.document.text)
        if named.label in _LABELS and _is_place(name) and not any(span.overlaps(other) for other in taken):
            mentions.setdefault(name, []).append(span)
    return tuple(Place(text=name, spans=tuple(spans), source=reading.document.id, name=name) for name, spans in mentions.items())


def is_territory(name: str) -> bool:
    """True for the English name of a country or territory (CLDR)."""
    return name.casefold() in _territories()


@lru_cache(maxsize=1)
def _territories() -> frozenset[str]:
    from generator.locales import Locale

    names = Locale("en").babel().territories.items()
    short = (name.split(" (")[0] for code, name in names)
    return frozenset(name.casefold() for name in (*short, "Czech Republic", "Turkey", "Korea", "Republic of Korea"))


def _bare(text: str, span: SourceSpan) -> SourceSpan:
    words = span.cut(text)
    lead = re.match(r"(?:[Tt]he\s|[\"'“‘\s])*", words)
    skipped = lead.end() if lead else 0
    kept = re.sub(r"(?:['’]s?|[\"'”’,.\s])+$", "", words[skipped:]) if words not in _SHORT else words[skipped:]
    return SourceSpan(span.start + skipped, span.start + skipped + len(kept))


def _is_place(name: str) -> bool:
    """True for a name with a capital that is not just letters: the model takes AI for a country."""
    if not name or not name[0].isupper() or "\n" in name:
        return False
    return name in _SHORT or is_territory(name) or not (name.isupper() and len(name) <= 5)
