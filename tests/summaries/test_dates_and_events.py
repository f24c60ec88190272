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


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("in the second half of 2025 and in Q1 2026", ["2025-07/2025-12", "2026-01/2026-03"]),
        ("on Friday 7 and Saturday 8 November", ["--11-07/--11-08"]),
        ("on 8 and 9 October 2025", ["2025-10-08/2025-10-09"]),
        ("on March 3 and 4, 2025", ["2025-03-03/2025-03-04"]),
        ("mid-September", ["--09"]),
        ("in spring 2026", ["2026"]),
    ],
)
def test_halves_quarters_pairs_of_days_and_seasons_are_dates(text: str, value: list[str]) -> None:
    assert [one.value for one in find_dates(text)] == value


@pytest.mark.parametrize(
    ("dateline", "words", "value"),
    [
        ("HAVN, 12 March 2025 — ", "met the pilots in Havn on Monday", "2025-03-10"),
        ("HAVN, 12 March 2025 — ", "will meet the pilots in Havn on Friday", "2025-03-14"),
        ("HAVN, 12 March 2025 — ", "will meet the pilots in Havn next Friday", "2025-03-14"),
        ("HAVN, Wednesday 12 March — ", "met the pilots in Havn last Tuesday", "--03-11"),
        ("HAVN, 12 March — ", "met the pilots in Havn last Tuesday", None),
        ("HAVN, 12 March — ", "will meet the pilots in the second half of the year", None),
        ("HAVN, 12 March 2025 — ", "will hold a meeting in the second half of the year", "2025-07/2025-12"),
    ],
)
def test_a_weekday_is_counted_by_the_tense_and_only_from_a_known_day(
    dateline: str, words: str, value: str | None
) -> None:
    summary = _summary(f"{dateline}Minister Anna Bergström {words}.")
    assert {one.date.value for one in summary.events if one.date} == ({value} if value else set())


def test_next_friday_in_the_same_week_is_counted_with_a_doubt() -> None:
    summary = _summary("HAVN, 12 March 2025 — Minister Anna Bergström will open the school next Friday.")
    (doubt,) = [one for one in summary.findings if one.check == "relative-date"]
    assert "a week later may be meant" in doubt.message


def test_the_same_day_is_that_of_the_last_thing_done_not_of_what_is_to_come() -> None:
    text = (
        "The ministers met the pilots in Havn on 3 May 2025. The council will vote on 9 June 2025. "
        "On the same day, the ministers visited the new school."
    )
    assert [one.date.value for one in _events(text) if one.date] == ["2025-05-03", "2025-06-09", "2025-05-03"]


PROGRAMME = """Programme

Wednesday 8 October 2025
08:30   Arrival of delegations (photo opportunity)
10.00 – 11.30  First session: Ice and Tides. Chair: Anna Bergström

Thursday 9 October 2025
9 a.m.  Closing press conference

All sessions take place at the Maritime Museum in Havn.
"""


def test_every_line_of_a_programme_is_an_event_with_its_day_and_hour() -> None:
    told = [
        (one.what, one.date.value) for one in _events(f"The ministry invites the press.\n\n{PROGRAMME}") if one.date
    ]
    assert told == [
        ("Arrival of delegations", "2025-10-08T08:30"),
        ("First session: Ice and Tides", "2025-10-08T10:00"),
        ("Closing press conference", "2025-10-09T09:00"),
    ]


def test_a_notice_of_what_when_and_where_is_one_event() -> None:
    text = "What: Opening of the river school\n\nWhen: Tuesday 5 May 2026, 10:00\n\nWhere: Town Hall, Havn\n\n"
    told = _events(
        f"The ministry invites the press to the school in Havn.\n\n{text}Please bring a press card with you."
    )
    assert ("Opening of the river school", "2026-05-05T10:00", "Town Hall, Havn") in [
        (one.what, one.date.value if one.date else "", one.place) for one in told
    ]


def test_a_speech_is_an_event_on_the_day_of_its_delivery() -> None:
    text = (
        "Speech by Minister Anna Bergström at the opening of the Ice Days\nHavn, 6 May 2025\n\n"
        "Friends, I am glad to see so many of you here in Havn today, where all of this began.\n"
    )
    summary = summarize(read_text("speech.txt", text.encode()))
    assert [(one.what, one.date.value) for one in summary.events if one.date] == [
        ("the opening of the Ice Days", "2025-05-06")
    ]


@pytest.mark.parametrize(
    ("text", "what"),
    [
        ("The embassy in Havn was founded in 1965 and has 41 clerks.", "The embassy in Havn was founded"),
        (
            "Dame Sina Okoro, President of the River Council, will open the school on 9 May.",
            "Dame Sina Okoro, President of the River Council, will open the school",
        ),
        ("The Treaty Council, which was created in 2023, counts 14 states.", "The Treaty Council, which was created"),
        ("She thanked them for the rescue of the sailors on 19 February.", "the rescue of the sailors"),
        (
            "The boats will sail from 1 April and the crews will hold a joint exercise before the end of May.",
            "The boats will sail",
        ),
        ("The Ice Summit planned for 5 May has been postponed.", "The Ice Summit planned for 5 May has been postponed"),
    ],
)
def test_what_happens_reads_as_a_line_of_a_fact_sheet(text: str, what: str) -> None:
    assert _events(text)[0].what == what


def test_what_was_only_measured_then_is_no_event() -> None:
    assert _events("Exports of cocoa rose by 6 per cent in May 2025 and prices fell in June 2025.") == []


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("the floods of July and August destroyed the crops", ["--07/--08"]),
        ("the supporters of the March 9 Movement met", []),
        ("from June to September", ["--06/--09"]),
        ("the talks of June 04, 2025", ["2025-06-04"]),
    ],
)
def test_pairs_of_months_are_dates_and_days_within_names_are_none(text: str, values: list[str]) -> None:
    assert [one.value for one in find_dates(text)] == values


@pytest.mark.parametrize(
    ("words", "value"),
    [
        ("will publish the report within two months", "2025-05-14/2025-07-14"),
        ("will open the forum in three weeks' time", "2025-06-02/2025-06-08"),
        ("will visit the port before the end of the month", "2025-05"),
        ("accepted an invitation to visit Havn before the end of the year", "2025"),
        ("intends to table the text in parliament this autumn", "2025"),
        ("is today imposing sanctions on four smugglers", "2025-05-14"),
        ("said that the study will be presented at the National Library on Friday", "2025-05-16"),
        ("met the pilots in Havn yesterday evening", "2025-05-13"),
        ("saw that ten boats were repaired within two months", None),
    ],
)
def test_words_of_time_are_counted_from_the_day_of_publication(words: str, value: str | None) -> None:
    events = _events(f"HAVN, 14 May 2025 — Minister Anna Bergström {words}.")
    assert {one.date.value for one in events if one.date} == ({value} if value else set())


def test_a_speech_counts_from_the_day_on_which_it_was_given() -> None:
    text = (
        "Minister's speech on the ports\n\nPublished: 22 May 2025\nDelivered on: 21 May 2025\n\n"
        "We met the pilots of Havn yesterday and saw the quays that they had built.\n"
    )
    events = summarize(read_text("speech.txt", text.encode())).events
    assert [one.date.value for one in events if one.date] == ["2025-05-20"]


def test_a_line_with_a_label_and_a_day_is_an_event() -> None:
    events = _events("The school has 34 teachers and nine classes.\n\nStart of term: 15 September 2025\nFees: none")
    assert [(one.what, one.date.value) for one in events if one.date] == [("Start of term", "2025-09-15")]


@pytest.mark.parametrize(
    ("text", "what"),
    [
        (
            "The authorities have evacuated about 400 people from the villages of Elm.",
            "The authorities have evacuated about 400 people from the villages of Elm",
        ),
        ("Delegates signed 11 commercial agreements.", "Delegates signed 11 commercial agreements"),
        ("The following documents were signed by both sides.", "The following documents were signed"),
        ("She met the Prime Minister of Sund.", "She met the Prime Minister of Sund"),
        ("Norland is contributing €6 million to the school.", "Norland is contributing €6 million to the school"),
        (
            "Meetings are scheduled there with Prime Minister Danilo Berg.",
            "Meetings are scheduled there with Prime Minister Danilo Berg",
        ),
        (
            "The commissioner, who is on a two-day visit to Havn, praised the port.",
            "The commissioner, who is on a two-day visit to Havn",
        ),
    ],
)
def test_what_was_done_is_an_event_though_no_day_is_told(text: str, what: str) -> None:
    (event,) = _events(text)
    assert (event.what, event.date) == (what, None)


@pytest.mark.parametrize(
    "text",
    [
        "The minister recalled that Norland had financed the first college of the islands.",
        "The agreement has to be endorsed by the council of the islands.",
        "Airlines must offer a refund when a flight is cancelled by the port.",
        "The port, where many boats have been built, is closed to visitors.",
    ],
)
def test_what_is_recalled_or_only_describes_is_no_event(text: str) -> None:
    assert _events(text) == []


@pytest.mark.parametrize(
    ("text", "what"),
    [
        (
            "A team of nine pilots arrived in Havn by ferry and will remain until 28 August.",
            "A team of nine pilots arrived in Havn by ferry and will remain until 28 August",
        ),
        ("They met the pilots. She will continue to Elm on 3 May.", "She will continue to Elm"),
        ("From 3 May the Tide Office will run a joint centre.", "the Tide Office will run a joint centre"),
        (
            "The report follows the victims of Typhoon Kora, which struck Sund in May 2025.",
            "Typhoon Kora, which struck Sund",
        ),
        ("When Hurricane Ida struck Elm on 3 May, the port was closed.", "Hurricane Ida struck Elm"),
        ("Its forecast, published in May 2025, was too high.", "forecast, published"),
        (
            "The sides agreed at the senior officials' meeting in October to build the port.",
            "the senior officials' meeting",
        ),
        ("In the town of Elm she will visit an old mill.", "she will visit an old mill"),
        ("She thanked them for the boats they sent to Elm on 3 May.", "the boats they sent to Elm"),
        ("Nine miners died and 41 others were injured in Elm.", "Nine miners died and 41 others were injured in Elm"),
        (
            "Anna Berg, Minister of Ports, on 3 May 2025 received four pilots.",
            "Anna Berg, Minister of Ports, on 3 May 2025 received four pilots",
        ),
        ("We will explain this to the crews at a meeting on 3 May.", "We will explain this to the crews at a meeting"),
        ("The scheme replaces the pilot that ran in May 2025.", "the pilot that ran"),
        (
            "They signed a pact on Friday that will let ten boats land in Elm from 3 May.",
            "a pact on Friday that will let ten boats land in Elm",
        ),
        ("India, Fiji and Kenya signed the Ports Accord on 3 May.", "India, Fiji and Kenya signed the Ports Accord"),
        ("She welcomed the envoy on his visit to Sund on 3 May.", "visit to Sund"),
        ("She commented after six observers were detained in Elm on 3 May.", "six observers were detained in Elm"),
    ],
)
def test_a_clause_has_its_subject(text: str, what: str) -> None:
    assert what in [one.what for one in _events(text)]


def test_a_year_belongs_to_the_occasion_or_act_beside_it_alone() -> None:
    text = (
        "The sides looked forward to the Second Ice Summit in Havn, Norland, in 2027. "
        "The office has provided aid to the islands since 2014."
    )
    assert [(one.what, one.date.value if one.date else None) for one in _events(text)] == [
        ("Second Ice Summit", "2027"),
        ("The office has provided aid to the islands since 2014", None),
    ]


def test_what_was_not_done_is_no_event() -> None:
    assert _events("The summit of the islands has not been cancelled by its hosts.") == []


def test_a_weekday_without_a_verb_is_not_counted() -> None:
    dates = [one.date for one in _events("HAVN, 2 June 2025 — The programme: a round table on Thursday in Havn.")]
    assert not any(dates)


def test_the_day_of_a_statement_is_not_that_of_what_it_is_on() -> None:
    events = _events("A spokesperson issued a statement today (9 February) on the earthquake in Tarsia.")
    assert "the earthquake" not in [one.what for one in events]
