"""A summary in, the segments of one document kind out: everything in it that has to be put into another language.

What a draft shows and what is translated for it are decided here, once; `context` asks for the same segments again.
Names of people are never segments: they stand in every language as the source wrote them.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from generator.drafts.from_markdown import Shown
from generator.errors import UsageError
from generator.provenance import Provenance, SourceSpan
from generator.summaries.model import Contact, Event, Figure, Person, Quotation, Statement, Summary
from generator.translation.casing import names_in, names_within
from generator.units.segment import Segment, SegmentKind

KINDS = ("brief", "factsheet")
# A fact sheet is two pages at most: so many facts, and so much of everything else. The brief holds the rest.
_FEWEST_FACTS, _MOST_FACTS, _CHARACTERS_OF_FACTS = 3, 5, 700
_ROWS = 7
# No release has as much as this; of a long report a brief says how much it leaves out.
_MOST_EVENTS, _MOST_NAMES, _MOST_QUOTATIONS, _MOST_CONTACTS = 40, 60, 20, 12


def segments(summary: Summary, kind: str) -> list[Segment]:
    """The segments of a document in the order of the document, each once."""
    if kind not in KINDS:
        raise UsageError(f"unknown document kind {kind!r}", f"kinds: {', '.join(KINDS)}")
    select = Selection(fitted(summary, kind), Keep(summary))
    chosen = [*select.head(), *(select.brief() if kind == "brief" else select.factsheet())]
    return list({segment.id: segment for segment in chosen}.values())


def fitted(summary: Summary, kind: str) -> Summary:
    """The part of the summary that there is room for in a document of this kind."""
    if kind != "factsheet":
        return _brief(summary)
    return replace(
        summary,
        key_messages=_facts(summary.key_messages),
        events=tuple(dated(summary.events)[:_ROWS]),
        people=tuple(replace(one, roles=one.roles[:1]) for one in summary.people[:_ROWS]),
        organisations=summary.organisations[:_ROWS],
        figures=summary.figures[:_ROWS],
        contacts=tuple(reachable(summary.contacts)[:2]),
    )


def _brief(summary: Summary) -> Summary:
    events = dated(summary.events)
    if len(events) > _MOST_EVENTS:
        # One that says when comes before one that only says where.
        first = sorted(range(len(events)), key=lambda place: (events[place].date is None, place))[:_MOST_EVENTS]
        events = [events[place] for place in sorted(first)]
    return replace(
        summary,
        events=tuple(events),
        people=summary.people[:_MOST_NAMES],
        organisations=summary.organisations[:_MOST_NAMES],
        quotations=summary.quotations[:_MOST_QUOTATIONS],
        contacts=tuple(reachable(summary.contacts)[:_MOST_CONTACTS]),
    )


def left_out(summary: Summary, kind: str) -> int:
    """How many events, people, organisations, quotations and contacts a brief has no room for."""
    if kind == "factsheet":
        return 0
    whole, part = replace(summary, events=tuple(dated(summary.events))), fitted(summary, kind)
    whole = replace(whole, contacts=tuple(reachable(summary.contacts)))
    rows = ("events", "people", "organisations", "quotations", "contacts")
    return sum(len(getattr(whole, row)) - len(getattr(part, row)) for row in rows)


def _facts(messages: Sequence[Statement]) -> tuple[Statement, ...]:
    facts = list(messages[:_MOST_FACTS])
    while len(facts) > _FEWEST_FACTS and sum(len(one.text) for one in facts) > _CHARACTERS_OF_FACTS:
        facts.pop()
    return tuple(facts)


class Selection:
    """The segments of a summary's statements; `keep` knows the words that stand in every language as they are."""

    def __init__(self, summary: Summary, keep: Keep) -> None:
        self.summary = summary
        self.shown = Shown(summary)
        self._keep = keep

    def head(self) -> Iterator[Segment]:
        """Title and publisher, which stand in every document."""
        if self.summary.title:
            yield self.of(self.summary.title, SegmentKind.HEADING)
        publishers = (one.publisher for one in self.summary.origins)
        yield from (named for one in publishers if one and (named := self.body(one.text, one.span)))

    def brief(self) -> Iterator[Segment]:
        """The body of a brief."""
        if self.summary.lead:
            yield self.of(self.summary.lead, SegmentKind.SENTENCE)
        yield from (self.of(one, SegmentKind.SENTENCE) for one in self.summary.key_messages)
        yield from self._shared()
        for quotation in self.summary.quotations:
            yield self.of(quotation, SegmentKind.QUOTATION)
            if role := self.speaker_role(quotation):
                yield role

    def factsheet(self) -> Iterator[Segment]:
        """The body of a fact sheet."""
        yield from (self.of(one, SegmentKind.SENTENCE) for one in self.summary.key_messages)
        yield from self._shared()
        for figure in self.summary.figures:
            yield from (segment for segment in (self.unit(figure), self.counts(figure)) if segment)

    def _shared(self) -> Iterator[Segment]:
        for event in dated(self.summary.events):
            yield self.what(event)
            if place := self.place(event):
                yield place
        for person in self.summary.people:
            yield from self.roles(person)
        yield from (named for one in self.summary.organisations if (named := self.body(one.name, one.span)))
        asked = reachable(self.summary.contacts)
        yield from (self.part(one.name, one, SegmentKind.NAME) for one in asked if one.name)

    def of(self, statement: Statement, kind: SegmentKind) -> Segment:
        """The whole statement as one segment."""
        return self.phrase(statement.text, statement.span, kind)

    def phrase(self, text: str, span: SourceSpan | None, kind: SegmentKind = SegmentKind.PHRASE) -> Segment:
        """Some words of the source as one segment."""
        provenance = Provenance(span.source or self.summary.id, span) if span else None
        text = self.shown(text, span.source if span else "")
        if kind is SegmentKind.SENTENCE:
            # Out of the source's list the entry stands alone, or in another order.
            text = text.rstrip().rstrip(";,").rstrip() or text
        names = self._keep.names_in(text) if kind is SegmentKind.HEADING or text.isupper() else ()
        return Segment(text, kind, self._keep.within(text), provenance, names)

    def part(self, words: str, whole: Statement, kind: SegmentKind = SegmentKind.PHRASE) -> Segment:
        """Some words of a statement, with the characters where these words stand in it."""
        start = whole.text.find(words)
        if whole.span is None or start < 0:
            return self.phrase(words, whole.span, kind)
        first, source = whole.span.start + start, whole.span.source
        shown = self.shown.whole(words, whole.text[start + len(words) :], source)
        return self.phrase(shown, SourceSpan(first, first + len(words), source), kind)

    def what(self, event: Event) -> Segment:
        """What an event is."""
        return self.part(event.what, event)

    def place(self, event: Event) -> Segment | None:
        """Where an event is, if stated."""
        return self.part(event.place, event) if event.place else None

    def roles(self, person: Person) -> Iterator[Segment]:
        """A person's roles, each followed by the organisation it is held in, if that has to be translated."""
        for role in person.roles:
            yield self.phrase(role.text, role.span, SegmentKind.ROLE)
            if role.organisation and (named := self.body(role.organisation, self._place_of(role.organisation))):
                yield named

    def body(self, name: str, span: SourceSpan | None) -> Segment | None:
        """The name of an organisation, unless it is one capitalised word.

        A brand or an acronym stands in every language as it is, and alone an engine makes nonsense of it.
        """
        if name[:1].isupper() and not re.search(r"[\s-]", name):
            return None
        return self.phrase(name, span, SegmentKind.NAME)

    def _place_of(self, name: str) -> SourceSpan | None:
        """Where an organisation is named in full."""
        return next((one.span for one in self.summary.organisations if one.name == name), None)

    def speaker_role(self, quotation: Quotation) -> Segment | None:
        """The role in which a speaker is quoted, if stated."""
        if not quotation.role:
            return None
        return self.part(quotation.role, quotation.attribution or quotation, SegmentKind.ROLE)

    def unit(self, figure: Figure) -> Segment | None:
        """A figure's unit, unless it is a sign or an acronym."""
        spelt = figure.unit is not None and re.search(r"[^\W\d_]{3}", figure.unit) and not figure.unit.isupper()
        return self.part(figure.unit, figure) if figure.unit and spelt else None

    def counts(self, figure: Figure) -> Segment | None:
        """What a figure counts, if stated."""
        return self.part(figure.counts, figure) if figure.counts else None


def dated(events: Iterable[Event]) -> list[Event]:
    """The events that say when or where."""
    return [event for event in events if event.date or event.place]


def reachable(contacts: Iterable[Contact]) -> list[Contact]:
    """The contacts that say how to reach them."""
    return [contact for contact in contacts if contact.phone or contact.email]


class Keep:
    """The words of a summary that must stand in every translation as they are."""

    def __init__(self, summary: Summary) -> None:
        # "APEC" and "OpenAI" are written as no ordinary word is; "Council" may be one.
        brands = [one.name for one in summary.organisations if re.fullmatch(r"\S+[A-Z0-9]\S*", one.name)]
        acronyms = [*(one.acronym for one in summary.organisations if one.acronym), *brands]
        # Longest first: "Lena Oh" is kept whole, not as "Oh".
        whole = {*(one.name for one in summary.people if one.name), *acronyms}
        ordered = sorted(whole, key=lambda name: (-len(name), name))
        self._whole = [(name, re.compile(rf"(?<!\w){re.escape(name)}(?!\w)")) for name in ordered]
        self._short = [short for person in summary.people for short in _short_forms(person)]
        stated = (*summary.key_messages, *summary.quotations, *summary.events, summary.lead)
        named = [name for name, _ in self._whole]
        named += [one.name for one in summary.organisations] + [one.name for one in summary.places]
        self._names = tuple(dict.fromkeys((*named, *names_within(one.text for one in stated if one))))

    def names_in(self, text: str) -> tuple[str, ...]:
        """The names that keep their capitals where a text in title case or in capitals is put into small letters."""
        return names_in(text, self._names)

    def within(self, text: str) -> tuple[str, ...]:
        """The kept words that occur in the text."""
        whole = [name for name, pattern in self._whole if pattern.search(text)]
        rest = text
        for name in whole:
            rest = rest.replace(name, " ")
        short = [name for name, pattern in self._short if pattern.search(rest)]
        return tuple(dict.fromkeys([*whole, *short]))


def _short_forms(person: Person) -> Iterator[tuple[str, re.Pattern[str]]]:
    """Parts of a name, where they follow a word of the role: "Park" in "Minister Park", but not in "the Park"."""
    titles = {word for role in person.roles for word in re.findall(r"\w+", role.text) if word[:1].isupper()}
    if not titles:
        return
    before = "|".join(re.escape(title) for title in sorted(titles))
    for part in person.name.split():
        if part[:1].isupper():
            yield part, re.compile(rf"\b(?:{before})\s+{re.escape(part)}(?!\w)")
