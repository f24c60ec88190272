"""Bodies of many kinds in their names as they stand: posts abroad, companies, parts of bodies, charities."""

from __future__ import annotations

import pytest

from generator.sources.reading import read_text
from generator.summaries import summarize
from generator.summaries.model import Summary


def _summary(sentence: str) -> Summary:
    return summarize(read_text("note.txt", f"A headline over some news\n\n{sentence}\n".encode()))


def _bodies(sentence: str) -> list[str]:
    return [one.name for one in _summary(sentence).organisations]


@pytest.mark.parametrize(
    ("sentence", "names"),
    [
        ("She met the Consulate General in Port Ansel on Monday.", ["Consulate General in Port Ansel"]),
        ("The Consulate General of Norland in Havn is closed.", ["Consulate General of Norland"]),
        ("Call the Embassy in Havn, which knows more.", ["Embassy in Havn"]),
        ("The Municipality of Skagvik built the stage.", ["Municipality of Skagvik"]),
        ("Pupils of the Skagvik Conservatory sang there.", ["Skagvik Conservatory"]),
        ("It was built by Tidemark Steel Co., Ltd. in two years.", ["Tidemark Steel Co., Ltd."]),
        ("It was built by Minera del Mar S.A. de C.V. in two years.", ["Minera del Mar S.A. de C.V."]),
        ("It was built by Ferrum Norlandia GmbH & Co. KG in two years.", ["Ferrum Norlandia GmbH & Co. KG"]),
        ("The charity Bridge of Tides sent 40 helpers.", ["Bridge of Tides"]),
        ("A local aid organisation, Gift of the Shore, sent 40 helpers.", ["Gift of the Shore"]),
        ("The emergency response team, CERT-NL, helped.", ["CERT-NL"]),
        ("The trade body eTide Forward agreed.", ["eTide Forward"]),
        ("She was treated at St. Oda's Hospital last week.", ["St. Oda's Hospital"]),
        ('The "Skagen" Cultural Association danced.', ['"Skagen" Cultural Association']),
        ("The AI and Tidal Policy Board meets in June.", ["AI and Tidal Policy Board"]),
        (
            "He works at the Faculty of Tides of the University of Havn.",
            ["Faculty of Tides of the University of Havn", "University of Havn"],
        ),
        (
            "The Tidal Affairs, Ports and Rivers Department has agreed.",
            ["Tidal Affairs, Ports and Rivers Department"],
        ),
        ("The Skagen Mining and Metal Company has agreed.", ["Skagen Mining and Metal Company"]),
    ],
)
def test_a_body_is_named_whole(sentence: str, names: list[str]) -> None:
    assert _bodies(sentence) == names


@pytest.mark.parametrize(
    "sentence",
    [
        "Norland is a member of the Norlandic Economic Area and trades with it.",
        "Norland will send three experts to the Norlandic Rapid Response Teams in May.",
    ],
)
def test_what_a_state_is_part_of_is_no_person(sentence: str) -> None:
    assert not _summary(sentence).people


def test_two_ministers_share_the_words_that_stand_before_their_names() -> None:
    text = "The Ministers of Roads and of Tides, Karl Vestergren and Maja Trnskova, opened the bridge."
    roles = {one.name: [role.text for role in one.roles] for one in _summary(text).people}
    shared = ["Ministers of Roads and of Tides"]
    assert roles == {"Karl Vestergren": shared, "Maja Trnskova": shared}


def test_those_whom_one_sentence_says_to_ask_are_apart() -> None:
    text = (
        "The bridge was opened on Monday and many people came to see it in the rain.\n\n"
        "For further information, please contact Director Lena Quist (Phone: +47-44-555-4040) or Deputy Director "
        "Jon Brekkhus (Phone: +47-44-555-4043, E-mail: jon@roads.example) of the Roads Division."
    )
    made = _summary(text)
    reached = [(one.name, one.phone, one.email) for one in made.contacts]
    assert reached == [
        ("Director Lena Quist", "+47-44-555-4040", None),
        ("Deputy Director Jon Brekkhus", "+47-44-555-4043", "jon@roads.example"),
    ]
    assert {one.name: one.roles[0].text for one in made.people} == {
        "Lena Quist": "Director",
        "Jon Brekkhus": "Deputy Director",
    }


def test_the_letters_behind_a_part_of_a_body_are_those_of_the_body() -> None:
    made = _summary("He led the Tide Section of the Norlandic Coast Agency (AKN) for years.")
    assert {one.name: one.acronym for one in made.organisations} == {
        "Tide Section of the Norlandic Coast Agency": None,
        "Norlandic Coast Agency": "AKN",
    }


def test_a_letterhead_in_capitals_is_the_body_that_the_text_names_in_letters() -> None:
    text = (
        b"ASSOCIATION OF SOUTHEAST ASIAN NATIONS\n\nLeaders agree on tides in Havn\n\n"
        b"The leaders of ASEAN agreed on 5 May 2025 that tides in Havn should be measured.\n"
    )
    assert [one.name for one in summarize(read_text("note.txt", text)).organisations] == ["ASEAN"]


@pytest.mark.parametrize(
    ("sentence", "places"),
    [
        ("Students from Puerto Alba, Villa Brisa and Quebrada Larga sang.", ["Puerto Alba"]),
        ("The two ships were built at Skagvik and Umbrel last year.", ["Skagvik", "Umbrel"]),
        ("She left Skagvik for Umbrel at noon.", ["Skagvik", "Umbrel"]),
        ("The boat sank off Skagvik in the night.", ["Skagvik"]),
        ("The storm struck Santa Brisa in the night.", ["Santa Brisa"]),
        ("Fighting spread to the Skagvik and Umbrel suburbs.", ["Skagvik", "Umbrel"]),
        ("They were flown to Air Force Base Skagvik by night.", ["Air Force Base Skagvik"]),
        ("The Consulate General in Skagvik is closed.", ["Skagvik"]),
    ],
)
def test_what_words_around_a_name_make_a_place(sentence: str, places: list[str]) -> None:
    made = _summary(sentence)
    assert set(places) <= {one.name for one in made.places}
    assert not made.people


def test_a_headline_written_like_a_sentence_names_places() -> None:
    text = b"Talks on tides take place in Skagvik this week\n\nThe ministers met for two days and agreed on dues.\n"
    assert [one.name for one in summarize(read_text("note.txt", text)).places] == ["Skagvik"]
