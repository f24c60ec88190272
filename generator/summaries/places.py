"""A reading in, the places named in it out: countries by CLDR, other places as the language model sees them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from generator.provenance import SourceSpan
from generator.sources.wording import word_set
from generator.summaries.model import Organisation, Person, Place
from generator.summaries.text import Reading
from generator.summaries.vocabulary import BODY_HEADS, EVENT_HEADS, MONTHS, NOT_BODIES, OPENERS, ROLE_HEADS, WEEKDAYS

_BUILDINGS = word_set("""
building complex hall palace hotel airport square street road avenue house
""")
_LABELS = ("GPE", "LOC", "FAC")
_SHORT = frozenset({"UK", "US", "USA", "UAE", "U.S.", "U.K."})


def find_places(reading: Reading, people: Sequence[Person], organisations: Sequence[Organisation]) -> tuple[Place, ...]:
    """The places that the document names, each once with all its mentions; not those inside a person's or body's
    name."""
    taken = [span for one in (*people, *organisations) for span in one.spans]
    mentions: dict[str, list[SourceSpan]] = {}
    for span in (*_located(reading), *_of_rulers(reading), *_named_territories(reading), *_seen(reading)):
        name = span.cut(reading.document.text)
        known = (
            mentions.setdefault(name, [])
            if _is_place(name) and not any(span.overlaps(other) for other in taken)
            else None
        )
        if known is not None:
            known.append(span)
            taken.append(span)
    found = (
        Place(text=name, spans=tuple(sorted(spans)), source=reading.document.id, name=name)
        for name, spans in mentions.items()
    )
    return tuple(sorted(found, key=lambda one: one.spans))


def _seen(reading: Reading) -> Iterator[SourceSpan]:
    """The places that the language model sees."""
    yield from (_bare(reading.document.text, named.span) for named in reading.names if named.label in _LABELS)


def _located(reading: Reading) -> Iterator[SourceSpan]:
    """Capitalised names after "in" or "near" that are no date, language, title or occasion."""
    for sentence in reading.sentences:
        for match in _IN.finditer(sentence.text):
            words = {word.casefold() for word in match["name"].split()}
            if not words & _NO_PLACES and not words & _languages():
                start = sentence.span.start + match.start("name")
                yield SourceSpan(start, start + len(match["name"]))


_RULED = re.compile(
    r"\b(?:[Pp]rime [Mm]inister|[Pp]resident|King|Queen|Sultan|Emir|Government|[Cc]itizens"
    r"|[Pp]eople|[Cc]apital"
    r"|[Pp]rovinces?"
    r"|[Rr]egions?|[Dd]istricts?|[Tt]owns?|[Ii]slands?|[Vv]illages?|travel(?:led|s)? to|return(?:ed|s)? to"
    r"|(?:visit|trip|journey) to) "
    r"(?:of )?(?:the )?(?P<name>[^\Wa-z\d_][^\W\d_][\w’-]*(?: (?:del? |do |da )?[^\Wa-z\d_][\w’-]*){0,2})"
    r"(?: and (?P<more>[^\Wa-z\d_][^\W\d_][\w’-]*))?(?![\w’-])"
)
_AT = re.compile(
    r"\bat (?:the )?(?P<name>(?:[^\Wa-z\d_][\w’'-]* ){0,3}(?:Villa|Palacio|Palais|Schloss|Castle|Palace|House|Hall"
    r"|Cent(?:re|er)|Hotel|Stadium|Airport|Harbou?r|Museum)(?: (?:of )?[^\Wa-z\d_][\w’'-]*){0,2})(?![\w-])"
)


def _of_rulers(reading: Reading) -> Iterator[SourceSpan]:
    """What somebody rules, lives in or travels to: "the President of Norland", "the provinces of Sur and Hamra"; and
    the buildings where something is."""
    for sentence in reading.sentences:
        for match in (*_RULED.finditer(sentence.text), *_AT.finditer(sentence.text)):
            if match.re is _RULED and " of " not in match[0] and " to " not in match[0]:
                continue
            for group in match.re.groupindex:
                words = {word.casefold() for word in (match[group] or "").split()}
                if words and (match.re is _AT or not words & (_NO_PLACES | BODY_HEADS)):
                    start = sentence.span.start + match.start(group)
                    yield SourceSpan(start, start + len(match[group]))


def _named_territories(reading: Reading) -> Iterator[SourceSpan]:
    """The countries and territories of CLDR that are named."""
    for sentence in reading.sentences:
        for match in re.finditer(r"[^\Wa-z\d_]\w+(?: [^\Wa-z\d_]\w+){0,2}", sentence.text):
            if is_territory(match[0]):
                start = sentence.span.start + match.start()
                yield SourceSpan(start, start + len(match[0]))


_IN = re.compile(
    r"\b(?:in|near|around) (?:the )?(?:(?:city|town|village|port"
    r"|capital) of )?(?P<name>[^\Wa-z\d_][^\W\d_][\w’'-]*(?: [^\Wa-z\d_][\w’'-]*){0,3})(?![\w’'-])"
)
_NO_PLACES = (
    frozenset(MONTHS)
    | frozenset(WEEKDAYS)
    | EVENT_HEADS
    | NOT_BODIES - _BUILDINGS
    | OPENERS
    | ROLE_HEADS
    | word_set("""
ai ict parliament q1 q2 q3 q4
""")
)


@lru_cache(maxsize=1)
def _languages() -> frozenset[str]:
    from generator.locales import Locale

    return frozenset(name.casefold() for name in Locale("en").babel().languages.values())


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
