"""What happens and when, in wordings of many offices: what ends, what was signed where, what is a name."""

from __future__ import annotations

import pytest

from generator.sources import read_text
from generator.summaries import summarize


def _events(text: str) -> list[tuple[str, str | None]]:
    made = summarize(read_text("note.txt", f"A headline over some news of the harbour\n\n{text}\n".encode()))
    return [(one.what, one.date.value if one.date else None) for one in made.events]


@pytest.mark.parametrize(
    ("text", "what", "date"),
    [
        (
            "The exhibition runs until 25 January 2027 and admission is free.",
            "The exhibition runs until 25 January 2027",
            "2027-01-25",
        ),
        (
            "Ada Reyes, Minister of Tides of Norland, signed in Havn on 3 May 2024 a pact on tides with the port.",
            "Ada Reyes, Minister of Tides of Norland, signed in Havn on 3 May 2024 a pact on tides with the port",
            "2024-05-03",
        ),
        (
            "The minister opened the exhibition « Two Banks, One River » in Sund.",
            "The minister opened the exhibition « Two Banks, One River » in Sund",
            None,
        ),
        ("Registration is open until 30 June.", "Registration is open until 30 June", "--06-30"),
        (
            "The treaty, signed in Havn on 3 May 1999, entered into force on 1 January 2000.",
            "The treaty, signed in Havn",
            "1999-05-03",
        ),
        (
            "The ministers decided to set up a Joint Tide Watch.",
            "The ministers decided to set up a Joint Tide Watch",
            None,
        ),
        ("The protocol raises the number of boats to 550.", "The protocol raises the number of boats to 550", None),
        (
            "It was agreed at a Special Meeting of the Harbour Committee on Tides, chaired by Norland.",
            "Special Meeting of the Harbour Committee",
            None,
        ),
        ("In the morning the crew toured the shipyard in Sund.", "the crew toured the shipyard in Sund", None),
        (
            "It will enter into force after both chambers have approved it, and no later than 31 December 2026.",
            "It will enter into force after both chambers have approved it",
            "2026-12-31",
        ),
        (
            "The pact will take effect once both ministries have told each other, on 1 June 2026.",
            "The pact will take effect once both ministries have told each other",
            "2026-06-01",
        ),
        (
            "On 3 March 2025, when the only cable to Elm fell silent for 31 hours, banks closed.",
            "the only cable to Elm fell silent for 31 hours",
            "2025-03-03",
        ),
    ],
)
def test_what_happens_is_told_in_words_that_stand_alone(text: str, what: str, date: str | None) -> None:
    assert (what, date) in _events(text)


def test_a_place_behind_the_date_is_where_it_was() -> None:
    text = "Ada Reyes signed a pact on safety in the Arctic on Monday, 9 March 2026, in Lisbon."
    made = summarize(read_text("note.txt", f"A headline over some news of the harbour\n\n{text}\n".encode()))
    assert [one.place for one in made.events] == ["Lisbon"]


def test_a_place_before_another_date_is_where_that_was() -> None:
    text = "Norland will open 20 schools from September 2027, Minister Ada Reyes announced in Lisbon on 3 May 2026."
    made = summarize(read_text("note.txt", f"A headline over some news of the harbour\n\n{text}\n".encode()))
    places = {one.date.value: one.place for one in made.events if one.date}
    assert places["2027-09"] is None


def test_the_day_in_the_name_of_a_law_is_none_on_which_anything_happens() -> None:
    assert _events("The law of 12 May 1999 applies to all ships in the port.") == []


def test_lines_of_dates_may_have_an_hour_a_note_or_a_month() -> None:
    found = _events(
        "The office invites all who want to take part in the talks on tides.\n\n## Key dates\n\n"
        "- Applications close: 14 May 2026, 12 noon (local time)\n- Results: by the end of September\n"
        "- Study begins: February 2027\n\nAll are welcome to apply."
    )
    assert found == [("Applications close", "2026-05-14"), ("Results", "--09"), ("Study begins", "2027-02")]


def test_days_count_from_a_dateline_in_brackets() -> None:
    text = "(Sund Bay, Norland, Thursday 9 July 2026) The harbour master of Sund died at her home on Tuesday evening."
    made = summarize(read_text("note.txt", f"A headline over some news of the harbour\n\n{text}\n".encode()))
    assert made.published and made.published.value == "2026-07-09"
    assert [one.date.value for one in made.events if one.date] == ["2026-07-07"]


def test_a_meeting_is_where_its_sentence_begins_and_not_where_its_subject_is() -> None:
    text = "In Lisbon, Minister Ada Lindqvist met the mayor on 3 March 2025 to discuss the situation in Kenya."
    made = summarize(read_text("note.txt", f"A headline over some news of the harbour\n\n{text}\n".encode()))
    assert [one.place for one in made.events] == ["Lisbon"]


@pytest.mark.parametrize(
    "text",
    [
        "The aid will be provided as follows:\n\n- 5 boats for Elm;\n- 9 boats for Sund.",
        "The agreement of old remains one of the pillars of the town.",
        "The ministers decided that it was late.",
    ],
)
def test_what_leads_to_a_list_or_tells_no_act_is_no_event(text: str) -> None:
    assert _events(text) == []


def test_a_week_is_counted_for_what_was_presented_then() -> None:
    text = "ELM, 16 October 2025 – Under the plan, which was presented last week, the fleet will grow by five boats."
    assert "2025-10-06/2025-10-12" in [date for _, date in _events(text)]


def test_what_was_agreed_to_do_by_a_day_is_told_from_a_list() -> None:
    found = _events("We agreed:\n\n(a) to open a line between our ports by 1 October 2026;\n(b) to meet as friends.")
    assert found == [("to open a line between our ports", "2026-10-01")]


def test_what_only_a_quotation_tells_is_no_event() -> None:
    text = 'Also named is Oda Brekke, who "opened the gate every night", according to the Tide Board of Elm.'
    assert _events(text) == []


def test_a_sentence_that_names_somebody_by_a_style_of_address_can_lead() -> None:
    text = "Her Excellency Ada Reyes, Minister of Tides, opened the northern harbour in Havn on Monday."
    made = summarize(
        read_text("note.txt", f"Harbour opened\n\n{text}\n\nThe harbour has room for 30 boats.\n".encode())
    )
    assert made.lead and made.lead.text == text
