"""A summary in, the contract's JSON object out."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from generator.provenance import SourceSpan
from generator.summaries.model import (
    Author,
    Contact,
    Contradiction,
    Event,
    Figure,
    Licence,
    Notice,
    Organisation,
    Person,
    Place,
    Quotation,
    Role,
    StatedDate,
    Statement,
    Summary,
)


def summary_as_dict(summary: Summary) -> dict[str, Any]:
    """The summary in the shape of the contract: plain lists, dicts, strings and None."""
    return {
        "id": summary.id,
        "source": summary.source,
        "sha256": summary.sha256,
        "title": _optional(summary.title),
        "publisher": _optional(summary.publisher),
        "byline": _optional(summary.byline),
        "published": _date(summary.published),
        "updated": _date(summary.updated),
        "language": summary.language,
        "licence": _licence(summary.licence),
        "lead": _optional(summary.lead),
        "key_messages": [_element(one) for one in summary.key_messages],
        "events": [_event(one) for one in summary.events],
        "people": [_person(one) for one in summary.people],
        "organisations": [_organisation(one) for one in summary.organisations],
        "quotations": [_quotation(one) for one in summary.quotations],
        "figures": [_figure(one) for one in summary.figures],
        "places": [_place(one) for one in summary.places],
        "contacts": [_contact(one) for one in summary.contacts],
        "notices": [_notice(one) for one in summary.notices],
        "sections": [_element(one) for one in summary.sections],
        "contradictions": [contradiction_as_dict(one) for one in summary.contradictions],
        "findings": [one.as_dict() for one in summary.findings],
    }


def _element(one: Statement) -> dict[str, Any]:
    element: dict[str, Any] = {"text": one.text, "span": _span(one.span), "spans": _spans(one.spans)}
    # Only a person's statements carry the mark: the shape of all others is the contract's and nothing more.
    return element | {"author": "person"} if one.author is Author.PERSON else element


def _optional(one: Statement | None) -> dict[str, Any] | None:
    return _element(one) if one else None


def _span(span: SourceSpan | None) -> list[int] | None:
    return span.as_list() if span else None


def _spans(spans: Sequence[SourceSpan]) -> list[list[int]]:
    return [span.as_list() for span in spans]


def _date(date: StatedDate | None) -> dict[str, Any] | None:
    if date is None:
        return None
    place = date.span.as_list() if date.span.start < date.span.end else None
    return {"value": date.value, "stated": date.stated, "span": place}


def _licence(licence: Licence) -> dict[str, Any]:
    codes = {"obliges": list(licence.obliges), "forbids": list(licence.forbids)}
    return {"id": licence.id, "name": licence.name, "span": _span(licence.span), **codes}


def _role(role: Role) -> dict[str, Any]:
    shape = {"text": role.text, "span": _span(role.span), "organisation": role.organisation}
    return shape | {"author": "person"} if role.author is Author.PERSON else shape


def _person(one: Person) -> dict[str, Any]:
    return _element(one) | {"name": one.name, "roles": [_role(role) for role in one.roles]}


def _organisation(one: Organisation) -> dict[str, Any]:
    return _element(one) | {"name": one.name, "acronym": one.acronym}


def _event(one: Event) -> dict[str, Any]:
    return _element(one) | {"what": one.what, "date": _date(one.date), "place": one.place}


def _quotation(one: Quotation) -> dict[str, Any]:
    said = one.attribution
    attribution = {"text": said.text, "span": _span(said.span)} if said else None
    return _element(one) | {"speaker": one.speaker, "role": one.role, "attribution": attribution}


def _figure(one: Figure) -> dict[str, Any]:
    return _element(one) | {"value": one.value, "unit": one.unit, "counts": one.counts}


def _place(one: Place) -> dict[str, Any]:
    return _element(one) | {"name": one.name}


def _contact(one: Contact) -> dict[str, Any]:
    return _element(one) | {"name": one.name, "phone": one.phone, "email": one.email}


def _notice(one: Notice) -> dict[str, Any]:
    return _element(one) | {"kind": one.kind}


def contradiction_as_dict(one: Contradiction) -> dict[str, Any]:
    """A contradiction as JSON has it: its kind, what each source says where, and a message."""
    says = [{"source": said.source, "text": said.text, "span": said.span.as_list()} for said in one.says]
    return {"kind": one.kind, "says": says, "message": one.message}
