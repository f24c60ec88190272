"""Releases of kinds that the rules were not written for: web pages, signed quotations, long titles, lists of people."""

from __future__ import annotations

import pytest

from generator.sources import read_text
from generator.summaries import summarize
from generator.summaries.model import Summary

BODY = "\n\nThe Ministry of Roads of Norland opened the new bridge over the Tarn on 3 May 2025 in the town of Arvik.\n"


def of(text: str) -> Summary:
    return summarize(read_text("release.txt", text.encode()))


def roles(summary: Summary) -> dict[str, list[str]]:
    return {one.name: [role.text for role in one.roles] for one in summary.people}


@pytest.mark.parametrize(
    "furniture",
    [
        "GOV.NORLAND\nCookies on this site: we use some essential cookies.\nMenu   Search",
        "Media Centre >> Press Releases",
        "View | Roads Office of Norland",
        "P.O. Box 77   Telephone: 555 0177   Website: www.roads.example",
        "Bulletin 12 | Arvik, Tuesday, May 6",
        "Sweep: Government Offices of Norland\n\nPress release from the Ministry of Roads",
        "An official website of the Government of Norland\nHere's how you know",
        "Ministry of Roads | Republic of Norland",
        "Permanent Mission of the Republic of Norland to the United Nations, Geneva",
    ],
)
def test_the_furniture_over_a_headline_is_neither_title_nor_message(furniture: str) -> None:
    summary = of(f"{furniture}\n\nMinister opens the bridge over the Tarn{BODY}")
    assert summary.title is not None
    assert summary.title.text == "Minister opens the bridge over the Tarn"
    said = [one.text for one in (*summary.key_messages, *([summary.lead] if summary.lead else []))]
    assert not any(line in text for line in filter(None, furniture.splitlines()) for text in said)


@pytest.mark.parametrize(
    ("head", "day"),
    [
        ("Bridge opened over the Tarn\n\nMAY 6, 2025", "2025-05-06"),
        ("Bridge opened over the Tarn\n\nPublished\n12 May 2025\nLast updated\n13 May 2025", "2025-05-12"),
        ("Bulletin 12 | Arvik, Tuesday, May 6\n\nBridge opened over the Tarn today", "--05-06"),
        ("Press release | No. 44 | 17.06.2025\n\nBridge opened over the Tarn", "2025-06-17"),
    ],
)
def test_the_day_of_publication_is_read_at_the_head(head: str, day: str) -> None:
    published = of(head + BODY).published
    assert published is not None
    assert published.value == day


def test_a_dateline_gives_the_day_and_no_person() -> None:
    summary = of("Bridge opened over the Tarn\n\nPort Ailsa, 27 July 2025: The bridge was opened by Anna Berg, mayor.")
    assert summary.published is not None and summary.published.value == "2025-07-27"
    assert [one.name for one in summary.people] == ["Anna Berg"]


@pytest.mark.parametrize(
    ("paragraphs", "speaker", "words"),
    [
        (
            "– It should not cost a fortune to cross, says Minister for Roads Anna Berg. Others pay less.",
            "Anna Berg",
            ["It should not cost a fortune to cross", "Others pay less."],
        ),
        (
            "The Minister of Roads, Baroness Anna Berg, said:\n\n'We waited years for this day.\n\n'It has come now.'",
            "Anna Berg",
            ["We waited years for this day.", "It has come now."],
        ),
        (
            "“The river was a border for a century. It is one no more.”\nAnna Berg, Minister of Roads of Norland",
            "Anna Berg",
            ["The river was a border for a century. It is one no more."],
        ),
        (
            "“We have waited long for this day”, Anna Berg noted, while Carl Holm praised the engineers of the bridge.",
            "Anna Berg",
            ["We have waited long for this day"],
        ),
    ],
)
def test_quotations_that_are_dashed_signed_or_go_on(paragraphs: str, speaker: str, words: list[str]) -> None:
    text = f"Minister opens the bridge over the Tarn{BODY}\n{paragraphs}\n"
    found = [one for one in of(text).quotations if one.speaker == speaker]
    assert [one.text for one in found] == words


@pytest.mark.parametrize(
    ("sentence", "name", "role"),
    [
        (
            "The Chairperson of the Example Commission, H.E. Mme. Aïda Kountché, spoke.",
            "Aïda Kountché",
            "Chairperson of",
        ),
        ("The office appointed Maribel Ochoa as Ambassador to Tavast.", "Maribel Ochoa", "Ambassador to Tavast"),
        ("Sir Carl Holm KCMG, who leads the Tarn Bridge Network, spoke.", "Carl Holm", "leads the Tarn Bridge Network"),
        ("Director-General for Roads Seo Ji-won and Ambassador Luíza Prates met.", "Seo Ji-won", "Director-General"),
        (
            "The session was chaired by Ms Aiko Tanaka of the Tarn River Council.",
            "Aiko Tanaka",
            "of the Tarn River Council",
        ),
        (
            "The panel heard Dr. Wanjiru wa Kamande, former Minister of Tides of Kirinya.",
            "Wanjiru wa Kamande",
            "former",
        ),
    ],
)
def test_roles_before_behind_and_around_a_name(sentence: str, name: str, role: str) -> None:
    stated = roles(of(f"Minister opens the bridge over the Tarn{BODY}\n{sentence}\n"))
    assert any(one.startswith(role) for one in stated[name])


def test_whom_an_office_is_of_is_no_person() -> None:
    summary = of("Bridge opened over the Tarn\n\nThe Prime Minister of Lesser Antora, Sir Desmond Holm KCMG, came too.")
    assert roles(summary) == {"Desmond Holm": ["Prime Minister of Lesser Antora"]}


@pytest.mark.parametrize(
    "name",
    [
        "Ministry of Justice and Prisons",
        "National Road and Ferry Inspectorate",
        "Ailsa Fishermen's League",
        "High-Level Panel on Grain Corridors",
    ],
)
def test_names_of_bodies_are_whole(name: str) -> None:
    summary = of(f"Minister opens the bridge over the Tarn{BODY}\nThe {name} will report on the bridge.\n")
    assert name in [one.name for one in summary.organisations]


def test_what_a_body_is_stays_out_of_its_name() -> None:
    summary = of(f"Minister opens the bridge{BODY}\nThe UK-registered Election Support Network was asked to observe.\n")
    assert "Election Support Network" in [one.name for one in summary.organisations]


def test_quantities_in_words_and_with_spaces() -> None:
    summary = of(f"Minister opens the bridge{BODY}\nOf 240 000 tonnes of steel, five workers welded most of it.\n")
    assert {one.value for one in summary.figures} >= {"240000", "5"}


def test_a_clause_does_not_end_at_a_decimal_point_and_validity_is_no_event() -> None:
    text = "The office signed a contract worth €1.4 billion on 4 May 2025. Old permits stay valid until 1 June 2026."
    events = of(f"Minister opens the bridge{BODY}\n{text}\n").events
    assert any("€1.4 billion" in one.what for one in events)
    assert not any(one.date and one.date.value == "2026-06-01" for one in events)


def test_the_sentence_that_introduces_a_statement_does_not_lead() -> None:
    opening = "The text of the following statement was released by the Bureau of Roads on behalf of its members."
    lead = of(f"Joint statement on the bridge over the Tarn\n\n{opening}\n{BODY}").lead
    assert lead is not None and lead.text.startswith("The Ministry of Roads")
