"""A summary and its units in, what a template may print out: views whose every text is escaped and marked already."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from markupsafe import Markup

from generator.drafts.cautions import Caution, cautions
from generator.drafts.escape import escape
from generator.drafts.material import Material
from generator.drafts.references import Citation
from generator.drafts.selection import Keep, Selection, dated, reachable
from generator.drafts.status import Status, status
from generator.summaries.model import (
    Author,
    Event,
    Figure,
    Licence,
    Organisation,
    Person,
    Quotation,
    Role,
    StatedDate,
    Statement,
    Summary,
)
from generator.units.segment import Segment, SegmentKind


@dataclass(frozen=True, slots=True)
class Said:
    """Words and where the source says them."""

    words: Markup
    cite: Citation


@dataclass(frozen=True, slots=True)
class EventRow:
    """An event; `when` and `where` are empty where the source does not say."""

    what: Said
    when: Markup
    where: Markup


@dataclass(frozen=True, slots=True)
class PersonRow:
    """A person, named as in the source, and the roles stated there."""

    name: Markup
    cite: Citation
    roles: tuple[Said, ...]


@dataclass(frozen=True, slots=True)
class OrganisationRow:
    """An organisation; the acronym is empty where there is none."""

    said: Said
    acronym: Markup


@dataclass(frozen=True, slots=True)
class FigureRow:
    """A number with its unit, and what it counts."""

    value: Markup
    counts: Said


@dataclass(frozen=True, slots=True)
class QuotationBlock:
    """A quotation: `words` are the translation, or empty where only the original is given."""

    words: Markup
    original: Markup
    speaker: Markup
    cite: Citation


@dataclass(frozen=True, slots=True)
class ContactLine:
    """Whom to ask, as far as the source says; each part may be empty."""

    name: Markup
    phone: Markup
    email: Markup
    cite: Citation


@dataclass(frozen=True, slots=True)
class SourceLine:
    """What is known of a source; publisher, byline and the dates are empty where it does not say."""

    publisher: Markup
    published: Markup
    updated: Markup
    byline: Markup
    licence: Markup


class Context:
    """What a template may print. An attribute is empty or None where the source says nothing: `if` leaves it out."""

    def __init__(self, material: Material) -> None:
        self._material, self._summary, self._words = material, material.summary, material.words
        self._select = Selection(material.summary, Keep(material.summary))
        self.references = material.references
        self.kind = material.kind
        self.status: Status = status(material)
        self.cautions: tuple[Caution, ...] = cautions(material)

    @property
    def title(self) -> Markup:
        """The title; the source's id where it has none."""
        title = self._summary.title
        if title is None:
            return self._words.isolated(self._summary.id)
        return self._signed(self._words.of(self._select.of(title, SegmentKind.HEADING)), title)

    @property
    def sources(self) -> tuple[SourceLine, ...]:
        """The source; several where the draft combines them."""
        return tuple(self._source(one) for one in self._summary.origins)

    @property
    def publisher(self) -> Markup:
        """Who published the source."""
        return self._publisher(self._summary)

    @property
    def byline(self) -> Markup:
        """Who wrote the source, as it says."""
        return self._byline(self._summary)

    @property
    def published(self) -> Markup:
        """The date of publication."""
        return self._date(self._summary.published)

    @property
    def updated(self) -> Markup:
        """The date of the last change, where it is not that of publication."""
        return self._updated(self._summary)

    @property
    def language(self) -> Markup:
        """The name of the source's language."""
        return escape(self._words.locale.language_name(self._summary.language))

    @property
    def licence(self) -> Markup:
        """The licence by the name that the source gives it; in the draft's language where that is no proper name."""
        return self._licence(self._summary.licence)

    @property
    def as_stated(self) -> Markup:
        """Whose statements these are, where the source is not free to use; empty for the others."""
        if self._summary.licence.id != "all-rights-reserved":
            return Markup("")
        if not self.publisher:
            return self._words.t("source.as_stated")
        return self._words.t("source.as_stated_by", publisher=self.publisher)

    @property
    def lead(self) -> Said | None:
        """The lead."""
        return self._sentence(self._summary.lead) if self._summary.lead else None

    @property
    def key_messages(self) -> tuple[Said, ...]:
        """The key messages."""
        return tuple(self._sentence(one) for one in self._summary.key_messages)

    @property
    def events(self) -> tuple[EventRow, ...]:
        """The events that say when or where, in the order of the source."""
        return tuple(self._event(one) for one in dated(self._summary.events))

    @property
    def people(self) -> tuple[PersonRow, ...]:
        """The people named, in the order of the source."""
        return tuple(self._person(one) for one in self._summary.people)

    @property
    def organisations(self) -> tuple[OrganisationRow, ...]:
        """The organisations named, in the order of the source."""
        return tuple(self._organisation(one) for one in self._summary.organisations)

    @property
    def figures(self) -> tuple[FigureRow, ...]:
        """The figures that say what they count, in the order of the source."""
        return tuple(self._figure(one) for one in self._summary.figures)

    @property
    def quotations(self) -> tuple[QuotationBlock, ...]:
        """The quotations, in the order of the source."""
        return tuple(self._quotation(one) for one in self._summary.quotations)

    @property
    def contacts(self) -> tuple[ContactLine, ...]:
        """Whom to ask, where the source says how."""
        return tuple(self._contacts())

    @property
    def attributions(self) -> tuple[Markup, ...]:
        """Publisher and title of each source in its own words, as its licence wants them named."""
        return tuple(self._attribution(one) for one in self._summary.origins)

    @property
    def terms(self) -> tuple[Markup, ...]:
        """What each licence obliges to and forbids, and that the publisher has not seen the translation; sentences."""
        licences = [self._summary.licence, *(one.licence for one in self._summary.origins)]
        sentences = list(dict.fromkeys(sentence for one in licences for sentence in self._terms(one)))
        return (*sentences, self._words.t("licence.translation_note")) if self._material.route else tuple(sentences)

    @property
    def models(self) -> tuple[Markup, ...]:
        """The models that the draft passed through, each with its licence."""
        route = self._material.route
        steps = route.steps if route else ()
        return tuple(
            self._words.t("model.line", engine=step.engine, model=step.name, version=step.version, licence=step.licence)
            for step in steps
        )

    @property
    def path(self) -> Markup:
        """The source's path in the project."""
        return self._words.isolated(self._summary.source)

    def _source(self, one: Summary) -> SourceLine:
        dates = self._date(one.published), self._updated(one)
        return SourceLine(self._publisher(one), *dates, self._byline(one), self._licence(one.licence))

    def _publisher(self, summary: Summary) -> Markup:
        publisher = summary.publisher
        if publisher is None:
            return Markup("")
        named = self._select.body(publisher.text, publisher.span)
        return self._signed(self._words.of(named) if named else self._foreign(publisher.text, publisher), publisher)

    def _byline(self, summary: Summary) -> Markup:
        return (
            self._signed(self._foreign(summary.byline.text, summary.byline), summary.byline)
            if summary.byline
            else Markup("")
        )

    def _updated(self, summary: Summary) -> Markup:
        published, updated = summary.published, summary.updated
        return Markup("") if published and updated and published.value == updated.value else self._date(updated)

    def _licence(self, licence: Licence) -> Markup:
        try:
            return self._words.t(f"licence.name.{licence.id}")
        except KeyError:
            return self._words.isolated(licence.name)

    def _attribution(self, summary: Summary) -> Markup:
        publisher, title = summary.publisher, summary.title
        named = self._foreign(publisher.text, publisher) if publisher else self._words.isolated(summary.source)
        if title is None:
            return self._words.t("licence.attribution_untitled", publisher=named)
        return self._words.t("licence.attribution", publisher=named, title=self._original(title))

    def _terms(self, licence: Licence) -> list[Markup]:
        try:
            return [self._words.t(f"licence.sentence.{licence.id}")]
        except KeyError:
            sentences = [self._words.t("licence.used_under", licence=licence.name)]
            sentences += [self._words.t(f"oblige.{code}") for code in licence.obliges]
            return sentences + [self._words.t(f"forbid.{code}") for code in licence.forbids]

    def _sentence(self, statement: Statement) -> Said:
        return self._said(self._words.of(self._select.of(statement, SegmentKind.SENTENCE)), statement)

    def _signed(self, words: Markup, said: Statement | Role) -> Markup:
        """The words, marked where they are not the source's but a person's who edited the summary."""
        return self._words.signed(words) if said.author is Author.PERSON else words

    def _said(self, words: Markup, statement: Statement) -> Said:
        return Said(self._signed(words, statement), self._cite(statement))

    def _foreign(self, text: str, statement: Statement) -> Markup:
        """Words of a statement that stand in every language as they are."""
        return self._words.isolated(self._select.shown(text, _source_of(statement)))

    def _original(self, statement: Statement) -> Markup:
        """The statement in the source's own words."""
        return self._words.original(self._select.shown(statement.text, _source_of(statement)))

    def _cite(self, statement: Statement) -> Citation:
        return self.references.cite(statement.text, *statement.spans)

    def _date(self, stated: StatedDate | None) -> Markup:
        if stated is None:
            return Markup("")
        words = self._words.locale.date(stated.value)
        return self._words.t("date.year_not_stated", date=words) if stated.value.startswith("--") else escape(words)

    def _organisation(self, organisation: Organisation) -> OrganisationRow:
        segment = self._select.body(organisation.name, organisation.span)
        # Whoever publishes the draft must check an official name: the source's own stands beside it.
        name = self._words.with_original(segment) if segment else self._foreign(organisation.name, organisation)
        acronym = self._foreign(organisation.acronym or "", organisation)
        return OrganisationRow(self._said(name, organisation), acronym)

    def _named(self, segment: Segment | None) -> Markup:
        """The words of a name, place or role; a route that is too rough to trust gets the original beside them."""
        if segment is None:
            return Markup("")
        return self._words.with_original(segment) if self._material.gist_only else self._words.of(segment)

    def _event(self, event: Event) -> EventRow:
        where = self._named(self._select.place(event))
        return EventRow(self._said(self._named(self._select.what(event)), event), self._date(event.date), where)

    def _person(self, person: Person) -> PersonRow:
        roles = tuple(self._role(one) for one in person.roles)
        # One reference is enough for a name whose roles have their own.
        cite = self.references.cite(person.text, *(() if roles else person.spans))
        # A corrected role is marked itself; the name beside it is the source's.
        only_roles = person.name == person.text and any(one.author is Author.PERSON for one in person.roles)
        name = self._foreign(person.name, person)
        return PersonRow(name if only_roles else self._signed(name, person), cite, roles)

    def _role(self, role: Role) -> Said:
        words = self._named(self._select.phrase(role.text, role.span, SegmentKind.ROLE))
        cite = self.references.cite(role.text, role.span)
        if not role.organisation or role.organisation in role.text:
            return Said(self._signed(words, role), cite)
        named = self._select.body(role.organisation, role.span)
        organisation = self._words.of(named) if named else self._words.isolated(role.organisation)
        held = self._words.t("role.held_in", role=words, organisation=organisation)
        return Said(self._signed(held, role), cite)

    def _figure(self, figure: Figure) -> FigureRow:
        unit, counts = self._select.unit(figure), self._select.counts(figure)
        number = escape(self._words.locale.number(figure.value))
        if unit or figure.unit:
            shown = self._words.of(unit) if unit else escape(figure.unit)
            number = self._words.t("figure.with_unit", number=number, unit=shown)
        if counts is None:
            return FigureRow(self._signed(number, figure), Said(Markup(""), self._cite(figure)))
        return FigureRow(number, self._said(self._words.of(counts), figure))

    def _quotation(self, quotation: Quotation) -> QuotationBlock:
        segment = self._select.of(quotation, SegmentKind.QUOTATION)
        cite = self._cite(quotation)
        # A rough machine's words are never put into somebody's mouth.
        silent = self._words.translates and (self._material.gist_only or self._words.target(segment) is None)
        words = Markup("") if silent else self._words.quoted(self._words.of(segment))
        original = self._original(quotation) if self._words.translates else Markup("")
        return QuotationBlock(words, original, self._signed(self._speaker(quotation), quotation), cite)

    def _speaker(self, quotation: Quotation) -> Markup:
        role = self._select.speaker_role(quotation)
        shown = self._named(role)
        if not quotation.speaker:
            return shown or self._words.t("quotation.no_speaker")
        name = self._foreign(quotation.speaker, quotation)
        return self._words.t("quotation.speaker", name=name, role=shown) if role else name

    def _contacts(self) -> Iterator[ContactLine]:
        for contact in reachable(self._summary.contacts):
            named = self._select.phrase(contact.name, contact.span, SegmentKind.NAME) if contact.name else None
            name = self._words.of(named) if named else Markup("")
            cite, phone, email = self._cite(contact), contact.phone or "", contact.email or ""
            reached = self._words.isolated(phone), self._words.isolated(email)
            yield ContactLine(self._signed(name, contact), *reached, cite)


def _source_of(statement: Statement) -> str:
    """The id of the source that a statement is of, where there are several."""
    return statement.span.source if statement.span else ""
