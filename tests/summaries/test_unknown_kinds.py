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


@pytest.mark.parametrize(
    ("text", "name", "role"),
    [
        (
            "His Highness Sheikh Khalid bin Nasser, Amir of the State of Zubara, received HE Mrs. Ingrid Solheim, "
            "Minister of Tides of Norland, in his palace.",
            "Khalid bin Nasser",
            "Amir of the State of Zubara",
        ),
        (
            "The Meeting was chaired by H.E. Tan Sri Datuk Amar Jugah anak Barieng, Minister of Tides of Melanua.",
            "Amar Jugah anak Barieng",
            "Minister of Tides of Melanua",
        ),
        (
            "External Affairs Minister (EAM), Dr. Raghu Iyer will pay a visit to Marovia.",
            "Raghu Iyer",
            "External Affairs Minister",
        ),
        ("They asked for the release of the journalists Mariam Sow and Issa Tandja.", "Issa Tandja", "journalists"),
        ("The Minister of Tides, Ambassador Mauro Prado, spoke first.", "Mauro Prado", "Minister of Tides"),
        (
            "The President met Carl Holm, Secretary for Relations with States.",
            "Carl Holm",
            "Secretary for Relations with States",
        ),
    ],
)
def test_styles_of_address_of_many_countries_are_read(text: str, name: str, role: str) -> None:
    people = of(f"A headline over some news\n\n{text}\n").people
    assert role in [one.text for person in people if person.name == name for one in person.roles]


def test_speech_without_marks_under_its_speaker_is_a_quotation() -> None:
    said = (
        "Minister for Tides Lena Oh said:\n\nI have come to Havn with one message.\n\nThe boats sail on 3 May 2025.\n"
    )
    (quotation,) = of(f"A headline over some news\n\n{said}").quotations
    assert (quotation.text, quotation.speaker) == ("I have come to Havn with one message.", "Lena Oh")


def test_the_clauses_of_a_resolution_tell_what_is_asked_for() -> None:
    text = "1. Requests the Commission to report back on the mission in Kubango by 15 December 2024;\n"
    (event,) = of(f"A communiqué on the mission\n\nThe Council met to discuss the mission.\n\n{text}").events
    assert event.date is not None and event.date.value == "2024-12-15"


def test_places_are_what_the_text_uses_as_such() -> None:
    text = (
        "HAVN, 3 May 2025 – Norland will open an office in Zarafkand and Lusanda. The Embassy of Sund stands near the "
        "Cerro Alto volcano. The Norlandic minister met his guests at the Stenbock House."
    )
    names = [one.name for one in of(f"A headline over some news\n\n{text}\n").places]
    assert names == ["HAVN", "Norland", "Zarafkand", "Lusanda", "Sund", "Cerro Alto", "Stenbock House"]


@pytest.mark.parametrize(
    ("language", "text", "value"),
    [
        (
            "de",
            "Die Ministerin wird am 5. März 2026 nach Zagreb reisen und dort ein Abkommen unterzeichnen.",
            "2026-03-05",
        ),
        ("fr", "Le ministre se rendra en Norvège les 12 et 13 mai 2026 pour un entretien.", "2026-05-12/2026-05-13"),
        ("es", "La comisión mixta se reunirá en Lisboa el 14 de noviembre de 2026 por la mañana.", "2026-11-14"),
        ("sv", "Den 24 november 2025 deltar utrikesministern i mötet med kollegorna i Riga.", "2025-11-24"),
        ("ko", "양측은 2026년 3월 10일 서울에서 제8차 정책협의회를 개최하고 북극 협력을 논의하였다.", "2026-03-10"),
    ],
)
def test_other_languages_give_their_days_and_say_what_was_skipped(language: str, text: str, value: str) -> None:
    summary = of(f"{text}\n")
    assert summary.language == language
    assert [one.date.value for one in summary.events if one.date] == [value]
    assert any(one.check == "language" and "skipped" in one.message for one in summary.findings)
