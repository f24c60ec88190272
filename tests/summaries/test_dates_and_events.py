"""Dates no finer than stated, events with them, and relative dates only from a stated day."""

from __future__ import annotations

import pytest

from generator.sources import read_text
from generator.summaries import summarize
from generator.summaries.dates import find_dates
from generator.summaries.model import Event, Summary


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("on the morning of May 10.", ["--05-10"]),
        ("held on May 21-22, in person", ["--05-21/--05-22"]),
        ("from 30 May to 2 June 2025", ["2025-05-30/2025-06-02"]),
        ("from 29 December to 3 January 2025", ["2024-12-29/2025-01-03"]),
        ("Posted : July 4, 2026, 08:20 Updated : July 5, 2026, 09:00", ["2026-07-04T08:20", "2026-07-05T09:00"]),
        ("12 March 2025 at 10 a.m.", ["2025-03-12T10:00"]),
        ("on 03.11.2025 and 2025-11-04", ["2025-11-03", "2025-11-04"]),
        ("in May 2024 and by 2030", ["2024-05", "2030"]),
        ("on 10/05/2024 or 25/05/2024", ["2024", "2024-05-25"]),
        ("the 3rd of June", ["--06-03"]),
        ("It may rain in March, but on 31 June or May 45 it cannot.", ["--03"]),
        ("Resolution 2781 (2025), page 2024, 1,240 ships, No. 5/2024", []),
    ],
)
def test_dates_are_no_finer_than_stated(text: str, values: list[str]) -> None:
    found = find_dates(text, 100)
    assert [one.value for one in found] == values
    assert all(text[one.span.start - 100 : one.span.end - 100] == one.stated for one in found)


def _summary(text: str) -> Summary:
    return summarize(read_text("note.txt", f"A headline over some news\n\n{text}\n".encode()))


def _events(text: str) -> list[Event]:
    return list(_summary(text).events)


def test_an_event_is_its_sentence_with_what_when_and_where() -> None:
    text = (
        "The Havn Harbour Forum, to be held at the Maritime Museum (MM) in Havn on the afternoon of May "
        "22, will discuss ice."
    )
    (event,) = _events(text)
    assert (event.text, event.what, event.place) == (text, "Havn Harbour Forum", "Maritime Museum (MM) in Havn")
    assert event.date is not None and event.date.value == "--05-22"


def test_named_occasions_without_a_date_and_signings_are_events() -> None:
    text = (
        'The ministers reviewed the "Havn Ice Summit" and the "Blue Forum," set for about ten days later. '
        "An MOU was signed."
    )
    assert [(one.what, one.date) for one in _events(text)] == [
        ("Havn Ice Summit", None),
        ("Blue Forum", None),
        ("An MOU was signed", None),
    ]


def test_what_is_only_said_or_asked_is_no_event() -> None:
    assert _events('"We will open the school on 3 May," said Minister Anna Bergström. Will it open on 4 May?') == []


@pytest.mark.parametrize(
    ("dateline", "words", "value"),
    [
        ("HAVN, 1 March 2025 — ", "yesterday", "2025-02-28"),
        ("HAVN, 12 March — ", "yesterday", "--03-11"),
        ("HAVN, 12 March 2025 — ", "three days ago", "2025-03-09"),
        ("HAVN, 1 March — ", "yesterday", None),
        ("", "yesterday", None),
    ],
)
def test_a_relative_date_counts_from_a_stated_day_and_says_so(dateline: str, words: str, value: str | None) -> None:
    summary = _summary(f"{dateline}Minister Anna Bergström opened the school for pilots in Havn {words}.")
    (event,) = summary.events
    assert (event.date.value if event.date else None) == value
    assert ("relative-date" in {finding.check for finding in summary.findings}) is (value is not None)


def test_a_date_in_the_text_is_no_date_of_publication() -> None:
    assert _summary("Minister Anna Bergström opened the school for pilots in Havn on 3 May 2025.").published is None
