"""An invented press release with everything that a summary can hold, and units for it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from generator.config import Config
from generator.findings import Finding, Severity
from generator.locales import Locale
from generator.provenance import SourceSpan, digest
from generator.summaries.model import (
    Contact,
    Contradiction,
    Event,
    Figure,
    Licence,
    Notice,
    Organisation,
    Person,
    Quotation,
    Role,
    Said,
    StatedDate,
    Statement,
    Summary,
)
from generator.translation.engine import Label, Model, Route
from generator.units.segment import Origin, Segment, State, TranslationUnit

TITLE = "Valdria and Orlenne Agree on River Safety"
LEAD = (
    "The Ministry of Waterways (Minister Ada Brunell, hereinafter MOW) and the Office of Foreign Relations (OFR) "
    "signed a joint plan on river safety at the Harbour Hall in Port Selm on the morning of March 4."
)
MESSAGES = (
    "The plan gives both sides the same flood warnings within 15 minutes.",
    "Under the plan, MOW will share gauge readings, while OFR will speak for both sides in the River Commission.",
    "Both sides aim to have 40 new gauges at work before the next flood season.",
    "A working group at the vice-ministerial level will meet every quarter.",
)
SUMMIT = 'The "Three Rivers Summit" will be held in Port Selm on April 21-22.'
WORDS = "A river does not stop at a border, and neither will our warnings. We share what we measure."
ATTRIBUTION = "Minister Ada Brunell of MOW said,"
CONTACT = (
    "For questions, please contact the Press Division (Phone: +99-1-555-0142, E-mail: of the Ministry of Waterways."
)
NOTICE = "* This text has been translated by AI."
TEXT = "\n\n".join([TITLE, LEAD, *MESSAGES, SUMMIT, f'{ATTRIBUTION} "{WORDS}"', CONTACT, NOTICE])


def span(words: str, text: str = TEXT) -> SourceSpan:
    """Where the words first stand in the text."""
    start = text.index(words)
    return SourceSpan(start, start + len(words))


def _statement(words: str) -> Statement:
    return Statement(text=words, spans=(span(words),), source="river-safety")


def release() -> Summary:
    """The summary of the invented release."""
    return Summary(
        id="river-safety",
        source="seeds/river-safety.txt",
        sha256=digest(TEXT),
        language="en",
        licence=Licence(id="kogl-1", name="KOGL Type 1", obliges=("attribution",)),
        title=_statement(TITLE),
        publisher=_statement("Ministry of Waterways"),
        lead=_statement(LEAD),
        key_messages=tuple(_statement(one) for one in MESSAGES),
        events=(
            Event(
                text=LEAD,
                spans=(span(LEAD),),
                what="joint plan on river safety",
                date=StatedDate(value="--03-04", stated="March 4", span=span("March 4")),
                place="Harbour Hall in Port Selm",
            ),
            Event(
                text=SUMMIT,
                spans=(span(SUMMIT),),
                what="Three Rivers Summit",
                date=StatedDate(value="--04-21/--04-22", stated="April 21-22", span=span("April 21-22")),
                place="Port Selm",
            ),
        ),
        people=(
            Person(
                text="Ada Brunell",
                spans=(span("Ada Brunell"),),
                name="Ada Brunell",
                roles=(Role(text="Minister", span=span("Minister Ada Brunell"), organisation="MOW"),),
            ),
        ),
        organisations=(
            Organisation(
                text="Ministry of Waterways",
                spans=(span("Ministry of Waterways"),),
                name="Ministry of Waterways",
                acronym="MOW",
            ),
            Organisation(
                text="Office of Foreign Relations",
                spans=(span("Office of Foreign Relations"),),
                name="Office of Foreign Relations",
                acronym="OFR",
            ),
            Organisation(text="River Commission", spans=(span("River Commission"),), name="River Commission"),
        ),
        quotations=(
            Quotation(
                text=WORDS,
                spans=(span(WORDS),),
                speaker="Ada Brunell",
                role="Minister",
                attribution=Statement(text=f'{ATTRIBUTION} "{WORDS}"', spans=(span(f'{ATTRIBUTION} "{WORDS}"'),)),
            ),
        ),
        figures=(
            Figure(text="15 minutes", spans=(span("15 minutes"),), value="15", unit="minutes", counts="flood warnings"),
            Figure(text="40 new gauges", spans=(span("40 new gauges"),), value="40", counts="new gauges"),
        ),
        contacts=(Contact(text=CONTACT, spans=(span(CONTACT),), name="Press Division", phone="+99-1-555-0142"),),
        notices=(Notice(text=NOTICE, spans=(span(NOTICE),), kind="machine-translated"),),
        contradictions=(
            Contradiction(
                kind="office",
                says=(
                    Said(source="river-safety", text="Minister Ada Brunell", span=span("Minister Ada Brunell")),
                    Said(source="old-release", text="Minister Ole Vance", span=SourceSpan(12, 30)),
                ),
                message="two holders of one office",
            ),
        ),
    )


def route_to(tag: str, label: Label = Label.ROUGH_DRAFT) -> Route:
    """A route from English by one invented model."""
    model = Model("pseudo", Locale("en"), Locale(tag), "marks", "1", digest("marks"), "CC0-1.0")
    return Route((model,), label)


def unit_of(
    segment: Segment, target: str, state: State = State.TRANSLATED, findings: tuple[Finding, ...] = ()
) -> TranslationUnit:
    """A unit that an engine made."""
    return TranslationUnit(segment, target, state, Origin.ENGINE, route="en>xx", confidence=0.5, findings=findings)


WARNING = Finding("numbers", Severity.WARNING, "a number differs", "40")


@pytest.fixture
def summary() -> Summary:
    """The invented release."""
    return release()


@pytest.fixture
def config(tmp_path: Path) -> Config:
    """The settings of an empty project, with the templates and strings that come with the program."""
    return Config(tmp_path)


@pytest.fixture
def translated() -> Callable[..., dict[str, TranslationUnit]]:
    """Units for every segment of a document kind: the words of a target language around the source's, visibly."""
    from generator import drafts

    def units(summary: Summary, kind: str = "brief", before: str = "‹", after: str = "›") -> dict[str, TranslationUnit]:
        return {one.id: unit_of(one, f"{before}{one.text}{after}") for one in drafts.segments(summary, kind)}

    return units
