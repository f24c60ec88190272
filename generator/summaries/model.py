"""The structured summary: statements that are verbatim source text, each with the characters where it stands.

Shapes are the contract's; `summaries.export` turns them into JSON.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from generator.findings import Finding
from generator.provenance import SourceSpan


class Author(StrEnum):
    """Whose statement it is: the source's, or a person's who edited the summary."""

    SOURCE = "source"
    PERSON = "person"


@dataclass(frozen=True, slots=True, kw_only=True)
class Statement:
    """Words of the source and where they stand; `spans` lists every mention, the first one first.

    A statement added by a person has no span. `source` is the id of the document.
    """

    text: str
    spans: tuple[SourceSpan, ...] = ()
    source: str = ""
    author: Author = Author.SOURCE

    @property
    def span(self) -> SourceSpan | None:
        """Where the statement is first made, or None where a person added it."""
        return self.spans[0] if self.spans else None


@dataclass(frozen=True, slots=True, kw_only=True)
class Role:
    """A role as stated, and the organisation it is held in where the source says so (by name or acronym)."""

    text: str
    span: SourceSpan | None
    organisation: str | None = None
    author: Author = Author.SOURCE


@dataclass(frozen=True, slots=True, kw_only=True)
class Person(Statement):
    """A person named in this source, with the roles that this source states."""

    name: str
    roles: tuple[Role, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Organisation(Statement):
    """An organisation by its full name as stated, with its acronym where the source joins the two."""

    name: str
    acronym: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class StatedDate:
    """A date as far as it is stated: ISO 8601 `value` without the parts left open (`--05-10`, ranges `a/b`).

    Where a person gave it and the source says nothing of the kind, the span is empty.
    """

    value: str
    stated: str
    span: SourceSpan


@dataclass(frozen=True, slots=True, kw_only=True)
class Event(Statement):
    """Something that happens at a time or place; `text` is the whole sentence, `what` the words naming the event."""

    what: str
    date: StatedDate | None = None
    place: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Quotation(Statement):
    """Quoted words without their outer marks, the speaker as named there, and the words that attribute them."""

    speaker: str | None
    role: str | None = None
    attribution: Statement | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure(Statement):
    """A number with its unit and what it counts; `value` is a plain decimal number in ASCII digits."""

    value: str
    unit: str | None = None
    counts: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Place(Statement):
    """A place named in the source."""

    name: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Contact(Statement):
    """Whom to ask; a part that the source lacks or breaks is None."""

    name: str | None
    phone: str | None = None
    email: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Notice(Statement):
    """A warning that the source carries: `kind` is machine-translated, embargo, draft, correction, ..."""

    kind: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Licence:
    """Under which terms the source may be used; `id` is stable (`kogl-1`, `ogl-3.0`, `cc-by-4.0`,
    `all-rights-reserved`, `unknown`).

    `obliges` and `forbids` are codes (`attribution`, `commercial-use`, `derivatives`, `republication`), worded in
    `locales/`.
    """

    id: str
    name: str
    span: SourceSpan | None = None
    obliges: tuple[str, ...] = ()
    forbids: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Said:
    """One side of a contradiction: what which source says where."""

    source: str
    text: str
    span: SourceSpan


@dataclass(frozen=True, slots=True, kw_only=True)
class Contradiction:
    """Two statements that cannot both hold; `kind` is office, person, event, figure, ..."""

    kind: str
    says: tuple[Said, ...]
    message: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Summary:
    """Everything that one source states, in the order of the source.

    `sentences` are those of the source's own text; a shorter statement is shown to readers inside its sentence. `parts`
    are the summaries that this one combines, where it is of several sources; then each span names its source.
    """

    id: str
    source: str
    sha256: str
    language: str
    licence: Licence
    title: Statement | None = None
    publisher: Statement | None = None
    byline: Statement | None = None
    published: StatedDate | None = None
    updated: StatedDate | None = None
    lead: Statement | None = None
    key_messages: tuple[Statement, ...] = ()
    events: tuple[Event, ...] = ()
    people: tuple[Person, ...] = ()
    organisations: tuple[Organisation, ...] = ()
    quotations: tuple[Quotation, ...] = ()
    figures: tuple[Figure, ...] = ()
    places: tuple[Place, ...] = ()
    contacts: tuple[Contact, ...] = ()
    notices: tuple[Notice, ...] = ()
    sections: tuple[Statement, ...] = ()
    sentences: tuple[Statement, ...] = ()
    contradictions: tuple[Contradiction, ...] = ()
    findings: tuple[Finding, ...] = ()
    parts: tuple[Summary, ...] = ()

    @property
    def origins(self) -> tuple[Summary, ...]:
        """The summaries of the single sources: the parts of a combined one, or this one."""
        return self.parts or (self,)
