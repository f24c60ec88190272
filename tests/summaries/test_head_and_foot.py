"""Who published a text and when, whom to ask, and what of its foot is no message."""

from __future__ import annotations

import pytest

from generator.sources import read_text
from generator.summaries import summarize
from generator.summaries.model import Summary

TITLE = "Norland opens a new port for its eastern islands"
BODY = (
    "Norland has opened a new port in Havn, from which ferries will serve the eastern islands of the country. "
    "The port has nine quays and a hall for the fishermen of the town.\n\n"
    "Ships of twelve countries will call at the port every week, and the ferries will leave at seven in the morning.\n"
)


def _summary(text: str) -> Summary:
    return summarize(read_text("port.txt", text.encode()))


@pytest.mark.parametrize(
    ("head", "foot", "publisher"),
    [
        ("Department of Ports, Norway", "", "Department of Ports"),
        ("World Ports and Growth (WPG)", "For interviews, please contact:\nPorts Section\nTel.: +00 22 555 58 28", ""),
        ("", "© Content Owned by Ministry of Ports, Government of Norland. All rights reserved.", "Ministry of Ports"),
        ("", "All rights reserved - Ministry of Ports and Lakes - 2025", "Ministry of Ports and Lakes"),
        ("Northern Ports Service\nThe Harbour Service of the Union of Norland", "", "Northern Ports Service"),
        ("Cancillería de Norlandia", "", "Cancillería de Norlandia"),
        ("Cabinet Office and The Rt Hon Anna Berg MP", "", "Cabinet Office"),
        ("Senator the Hon Anna Berg\nMinister for Ports", "", "Minister for Ports"),
    ],
)
def test_the_letterhead_or_the_holder_of_the_rights_is_the_publisher(head: str, foot: str, publisher: str) -> None:
    made = _summary(f"{head}\n\n{TITLE}\n\n{BODY}\n{foot}\n")
    assert made.publisher is not None
    assert made.publisher.text == publisher or (not publisher and made.publisher.text == "World Ports and Growth")


def test_a_label_names_the_publisher_without_the_person_beside_it() -> None:
    label = "From: Ports, Lakes & Rivers Office and Baroness Berg of Elm"
    made = _summary(f"{TITLE}\n\n{label}\n\n{BODY}\nContacts\nMedia Relations Office\n343-555-0160\nm@p.example\n")
    assert made.publisher is not None
    assert made.publisher.text == "Ports, Lakes & Rivers Office"


@pytest.mark.parametrize(
    "line",
    ["14.05.2025 - Press release", "May 14, 2025 - Havn, Norland - Ports Norland", "May 14, 2025", "2025-05-14"],
)
def test_the_row_under_the_title_says_when_it_was_published(line: str) -> None:
    made = _summary(f"{TITLE}\n\n{line}\n\n{BODY}")
    assert made.published is not None
    assert made.published.value == "2025-05-14"
    assert not any(one.date and one.date.span == made.published.span for one in made.events)


def test_a_dateline_may_have_its_day_in_brackets() -> None:
    made = _summary(f"{TITLE}\n\nHavn, N.D. (May 14, 2025). {BODY}")
    assert made.published is not None
    assert made.published.value == "2025-05-14"


def test_a_numbered_title_has_the_day_of_publication() -> None:
    made = _summary(f"No: 87, 14 May 2025, Press Release Regarding the New Port of Havn\n\n{BODY}")
    assert made.published is not None
    assert made.published.value == "2025-05-14"


@pytest.mark.parametrize("line", ["Date modified: 2025-05-15", "Page last updated on: May 15, 2025"])
def test_the_day_of_a_change_is_the_update_and_no_event(line: str) -> None:
    made = _summary(f"{TITLE}\n\nMay 14, 2025\n\n{BODY}\n{line}\n")
    assert made.published is not None
    assert made.updated is not None
    assert (made.published.value, made.updated.value) == ("2025-05-14", "2025-05-15")
    assert not any(one.date and one.date.value == "2025-05-15" for one in made.events)


@pytest.mark.parametrize(
    "sentence",
    [
        "The Mission expresses its gratitude to the people and the authorities of Norland for their hospitality.",
        "The World Ports Forum (WPF) is the leading institution of the ports dealing with trade and growth.",
        "A TPU is the volume of a standard container for the ports of the northern islands.",
        "The World Ports Forum has offices in Havn, Elm and the towns of the eastern islands.",
        "Requests should be sent to the Press Office of the port of Havn by noon.",
        "Q. (Jon Dahl, Daily Tide) It was reported this morning that four ferries of the port had been stopped.",
    ],
)
def test_courtesies_definitions_and_questions_are_no_messages(sentence: str) -> None:
    made = _summary(f"{TITLE}\n\n{BODY}\n{sentence}\n")
    assert made.key_messages
    assert not any(sentence.startswith(one.text) or one.text in sentence for one in made.key_messages)


def test_what_stands_under_about_is_no_message() -> None:
    about = "Ports Norland keeps forty harbours in the country and was given its present name in 1999."
    made = _summary(f"{TITLE}\n\n{BODY}\nAbout Ports Norland\n\n{about}\n")
    assert about not in [one.text for one in made.key_messages]


def test_each_number_is_a_contact_of_its_own() -> None:
    line = (
        "Our citizens may reach our Consulate General in Elm at +996 3222 555 14 and the Call Center at +90 312 555 29."
    )
    made = _summary(f"{TITLE}\n\n{BODY}\n{line}\n")
    assert [(one.name, one.phone) for one in made.contacts] == [
        ("Consulate General", "+996 3222 555 14"),
        ("Call Center", "+90 312 555 29"),
    ]


def test_people_under_one_another_are_two_contacts() -> None:
    lines = (
        "Inquiries:\n\nJon Dahl, Director, tel. +358 295 550 112\n"
        "Adviser to Minister Berg, Ida Holm, tel. +358 295 550 348"
    )
    made = _summary(
        f"{TITLE}\n\n{BODY}\n{lines}\n\nOur email addresses are in the format firstname.lastname@p.example.\n"
    )
    assert [one.phone for one in made.contacts] == ["+358 295 550 112", "+358 295 550 348"]


def test_the_names_of_other_pages_are_no_contacts() -> None:
    made = _summary(f'{TITLE}\n\n{BODY}\nFor more information\nPorts of Norland\nFactsheet: "Ports of the north"\n')
    assert made.contacts == ()


def test_a_text_without_any_statement_is_reported() -> None:
    made = _summary("Press releases of the month\n")
    assert "statements" in [one.check for one in made.findings]
    assert "statements" not in [one.check for one in _summary(BODY).findings]


def test_the_lead_leans_on_nothing() -> None:
    text = (
        "Good afternoon.\n\nMinister Anna Berg left for the port of Elm this morning. She will meet the pilots of the "
        "northern islands tomorrow and visit their school.\n"
    )
    lead = _summary(f"{TITLE}\n\n{text}").lead
    assert lead is not None
    assert lead.text == "Minister Anna Berg left for the port of Elm this morning."


def test_a_postal_code_is_no_number_to_call() -> None:
    made = _summary(f"{TITLE}\n\n{BODY}\nPort Street 12, 1200-394 Havn | Tel. +351 21 555 01 10\n")
    assert [one.phone for one in made.contacts] == ["+351 21 555 01 10"]


def test_an_office_in_small_letters_is_the_publisher() -> None:
    made = _summary(f"embassy of norland in elm\n\n{TITLE}\n\n2 Jun 2025 · 3 min read\n\n{BODY}")
    assert made.title is not None
    assert made.publisher is not None
    assert (made.title.text, made.publisher.text) == (TITLE, "embassy of norland in elm")


def test_the_line_that_ends_a_text_may_hold_its_day() -> None:
    text = (
        "A headline over some news of the harbour\n\nThe office met the crews today and told them of the tides.\n\n"
        "They will meet again in May, and the talks will go on until then.\n\nEnds/Thursday, March 19, 2026\n"
    )
    published = summarize(read_text("note.txt", text.encode())).published
    assert published is not None
    assert published.value == "2026-03-19"


@pytest.mark.parametrize(
    ("head", "foot", "publisher"),
    [
        ("", "Copyright 2025 Ministry of Tides - Sri Lanka. All rights reserved.", "Ministry of Tides"),
        (
            "Ministry of Tides, Ports and Trade",
            "© 2025 Ministry of Tides - Kenya.",
            "Ministry of Tides, Ports and Trade",
        ),
        ("MINISTRY OF TIDES", "ISSUED BY:\nPUBLIC AFFAIRS BUREAU\nMINISTRY OF TIDES", "MINISTRY OF TIDES"),
        ("", "Issued by: Public Affairs Bureau", "Public Affairs Bureau"),
    ],
)
def test_the_publisher_is_the_whole_body_without_its_state(head: str, foot: str, publisher: str) -> None:
    body = "The talks on tides opened in Elm on 3 March 2025 with 40 towns. They will go on until May."
    made = _summary(f"{head}\n\nTalks Open in Elm\n\n{body}\n\n{foot}\n".lstrip())
    assert made.publisher is not None
    assert made.publisher.text == publisher
    assert " - " not in " ".join(one.name for one in made.organisations)


@pytest.mark.parametrize(
    ("head", "foot", "publisher"),
    [
        ("State of Norland  »  Ministry of Tides  »  News\n\nPress Office", "", "Ministry of Tides"),
        ("Home > Ministry of Tides > News", "", "Ministry of Tides"),
        ("*Fisheries Agency of Norland · News release · 4 March 2026*", "", "Fisheries Agency of Norland"),
        ("*Ministry of Tides, Havn – Press release, 4 March 2026*", "", "Ministry of Tides, Havn"),
        ("Press release – Ministry of Tides – 4 March 2026", "", "Ministry of Tides"),
        ("Ministry of Tides", "© Government of Norland. All rights reserved.", "Ministry of Tides"),
        ("MINISTRY OF TIDES", "© 2025 MMPP. All rights reserved.", "MINISTRY OF TIDES"),
        ("", "© Government of Norland. All rights reserved.", "Government of Norland"),
        ("Ministry of Tides", "© 2025 Ports Agency. All rights reserved.", "Ports Agency"),
    ],
)
def test_the_publisher_is_the_body_that_says_most(head: str, foot: str, publisher: str) -> None:
    made = _summary(f"{head}\n\n{TITLE}\n\n{BODY}\n{foot}\n".lstrip())
    assert made.publisher is not None
    assert made.publisher.text == publisher


def test_a_trail_without_an_office_is_nobodys() -> None:
    made = _summary(f"Home > Press releases > News\n\n{TITLE}\n\n{BODY}")
    assert made.publisher is None


def test_the_letters_of_the_publisher_may_stand_at_the_foot() -> None:
    foot = "MINISTRY OF TIDES AND EASTERN PORTS (MTEP)\nTel: 03-8555 1100"
    made = _summary(f"MINISTRY OF TIDES AND EASTERN PORTS\n\n{TITLE}\n\n{BODY}\n{foot}\n")
    assert [one.acronym for one in made.organisations if "EASTERN" in one.name] == ["MTEP"]


def test_a_number_and_an_address_in_paragraphs_of_their_own_are_one_contact_under_their_office() -> None:
    page = (
        f"<html><body><main><h1>{TITLE}</h1><p>{BODY}</p><h3>Press Office</h3><p>Tel: +00 22 555 01 00</p>"
        "<p>Email: press@ports.example</p></main></body></html>"
    )
    made = summarize(read_text("port.html", page.encode()))
    assert [(one.name, one.phone, one.email) for one in made.contacts] == [
        ("Press Office", "+00 22 555 01 00", "press@ports.example")
    ]


def test_two_numbers_in_paragraphs_of_their_own_are_two_contacts() -> None:
    made = _summary(f"{TITLE}\n\n{BODY}\nTel: +00 22 555 01 00\n\nTel: +00 22 555 01 99\n")
    assert [one.phone for one in made.contacts] == ["+00 22 555 01 00", "+00 22 555 01 99"]


def test_a_time_of_day_after_a_dash_is_that_of_the_publication() -> None:
    made = _summary(f"{TITLE}\n\nPress Office\nMay 14, 2025 - 6:40 p.m.\n\n{BODY}")
    assert made.published is not None
    assert made.published.value.startswith("2025-05-14")
    assert not made.events or all("6:40" not in one.text for one in made.events)


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("**Contact:** Tove Lindqvist, director, tel. +47 555 01 222", "Tove Lindqvist"),
        ("Embassy of Norland in Elm\nTel. +47 555 01 222", "Embassy of Norland in Elm"),
    ],
)
def test_a_contact_is_named_past_marks_and_with_its_seat(line: str, name: str) -> None:
    made = _summary(f"{TITLE}\n\n{BODY}\n{line}\n")
    assert [one.name for one in made.contacts] == [name]


def test_a_desk_that_answers_is_no_body() -> None:
    made = _summary(f"{TITLE}\n\n{BODY}\nFor further information\nPorts Press Desk, +00 22 555 01 00\n")
    assert made.organisations == ()


def test_nothing_over_the_heading_of_contacts_is_one() -> None:
    lines = ("SHARE", "Copy link", "LATEST STATEMENTS", "Statement on the tides", "CONTACT", "Office of the Tides")
    foot = "\n".join((*lines, "Phone: +47 555 24 900"))
    made = _summary(f"{TITLE}\n\n{BODY}\n{foot}\n")
    assert [(one.name, one.phone) for one in made.contacts] == [("Office of the Tides", "+47 555 24 900")]
