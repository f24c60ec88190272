"""What of a summary a person may edit: elements in, their plain fields out, and fields back into elements.

A field is a line of text or nothing; only roles are a list, of the role and the organisation that it is held in.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from generator.provenance import SourceSpan, digest
from generator.summaries.model import (
    Author,
    Contact,
    Event,
    Figure,
    Organisation,
    Person,
    Place,
    Quotation,
    Role,
    StatedDate,
    Statement,
    Summary,
)

RoleWords = tuple[str, str | None]
Field = str | None | tuple[RoleWords, ...]
Values = Mapping[str, Field]


@dataclass(frozen=True, slots=True)
class Section:
    """One part of a summary: its name there, its elements' type and fields, and which of these tell elements apart."""

    name: str
    kind: type[Statement]
    fields: tuple[str, ...]
    identity: tuple[str, ...]
    needs: tuple[str, ...]
    single: bool = False

    def elements(self, summary: Summary) -> tuple[Statement, ...]:
        """The section's elements in a summary."""
        found = getattr(summary, self.name)
        return tuple(found) if not self.single else (found,) if found else ()

    def known_by(self, values: Values) -> str:
        """The words by which an element is known again."""
        return " ".join(str(values.get(name) or "") for name in self.identity).strip()


def _words(name: str, single: bool = False) -> Section:
    return Section(name, Statement, ("text",), ("text",), ("text",), single)


SECTIONS = (
    _words("title", single=True),
    _words("publisher", single=True),
    _words("byline", single=True),
    _words("lead", single=True),
    _words("key_messages"),
    Section("events", Event, ("what", "date", "place", "text"), ("text", "what"), ("what",)),
    Section("people", Person, ("name", "roles"), ("name",), ("name",)),
    Section("organisations", Organisation, ("name", "acronym"), ("name",), ("name",)),
    Section("quotations", Quotation, ("text", "speaker", "role"), ("text",), ("text",)),
    Section("figures", Figure, ("value", "unit", "counts", "text"), ("text", "counts"), ("value",)),
    Section("places", Place, ("name",), ("name",), ("name",)),
    Section("contacts", Contact, ("name", "phone", "email"), ("name", "phone", "email"), ()),
)


def values_of(section: Section, element: Statement) -> dict[str, Field]:
    """The element's fields as a person edits them."""
    return {name: _field(getattr(element, name)) for name in section.fields}


def _field(value: object) -> Field:
    if isinstance(value, StatedDate):
        return value.value
    if isinstance(value, tuple):
        return tuple((role.text.strip(), (role.organisation or "").strip() or None) for role in value)
    return str(value).strip() or None if value else None


def keyed(section: Section, elements: Iterable[Statement]) -> dict[str, Statement]:
    """The elements by their keys: the same words have the same key, and equal ones are numbered."""
    found: dict[str, Statement] = {}
    for element in elements:
        key = first = digest(section.known_by(values_of(section, element)))[:8]
        number = 1
        while key in found:
            number += 1
            key = f"{first}-{number}"
        found[key] = element
    return found


def edited(section: Section, element: Statement, values: Values) -> Statement:
    """The element with a person's values; it keeps its place in the source."""
    before = values_of(section, element)
    changed = {name: value for name, value in values.items() if before[name] != value}
    fields: dict[str, Any] = {name: _set(name, value, element) for name, value in changed.items()}
    return replace(element, author=Author.PERSON, **fields)


def _set(name: str, value: Field, element: Statement) -> object:
    if name == "date" and isinstance(value, str):
        stated = getattr(element, "date", None)
        span = stated.span if stated else element.span
        return StatedDate(value=value, stated=value, span=span or SourceSpan(0, 0))
    if name == "roles":
        return _roles(value if isinstance(value, tuple) else (), getattr(element, "roles", ()))
    return value


def _roles(wanted: Sequence[RoleWords], stated: Sequence[Role]) -> tuple[Role, ...]:
    """The roles wanted: those that the source states as it does, the others a person's.

    A role that stands where one that is not wanted any more stood is its correction and keeps its place in the source.
    """
    known = {(role.text.strip(), role.organisation): role for role in stated}
    return tuple(
        known.get(words) or _corrected(words, stated[number] if number < len(stated) else None, wanted)
        for number, words in enumerate(wanted)
    )


def _corrected(words: RoleWords, role: Role | None, wanted: Sequence[RoleWords]) -> Role:
    free = role if role and (role.text.strip(), role.organisation) not in wanted else None
    return Role(text=words[0], span=free.span if free else None, organisation=words[1], author=Author.PERSON)


def added(section: Section, values: Values, source: str) -> Statement:
    """An element that a person wrote; it stands nowhere in the source."""
    open_fields = {name: None for name in section.fields if name in _OPEN}
    needed = {name: "" for name in section.fields if name not in {*_OPEN, "date", "roles"}}
    shown = (values.get("text"), values.get("what"), values.get("name"))
    words = next((one for one in shown if one), None) or " ".join(str(one) for one in values.values() if one)
    own: dict[str, Any] = {**open_fields, **needed, "text": words, "source": source, "author": Author.PERSON}
    blank = section.kind(**own)
    given: dict[str, Any] = {name: _set(name, value, blank) for name, value in values.items() if value}
    return replace(blank, **given)


_OPEN = frozenset({"place", "acronym", "speaker", "role", "unit", "counts", "phone", "email"})
