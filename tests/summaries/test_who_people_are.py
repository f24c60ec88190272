"""What the words around a name say of somebody: trades, ranks, fathers' names, surnames of two, whose role it is."""

from __future__ import annotations

import pytest

from generator.sources import read_text
from generator.summaries import summarize


def _roles(text: str) -> dict[str, list[str]]:
    made = summarize(read_text("note.txt", f"A headline over some news\n\n{text}\n".encode()))
    return {one.name: [role.text for role in one.roles] for one in made.people}


@pytest.mark.parametrize(
    ("text", "name", "role"),
    [
        ("A beekeeper in Sundvik, Mr Orvo Tailleke, told the crew that it had rained.", "Orvo Tailleke", "beekeeper"),
        ("The prize went to Yumi Ostrander, translator into Norlandic of the tide tables.", "Yumi Ostrander", "transl"),
        ("It was given to the photographer Bohdan Ryzhko, who lives in Havn.", "Bohdan Ryzhko", "photographer"),
        ("The Controller of the Example Office, Dr Lai Wing-tsz, met the crew.", "Lai Wing-tsz", "Controller of the E"),
        ("The Minister of Tides, the Honourable Zaya Tremblant, left.", "Zaya Tremblant", "Minister of Tides"),
        ("The team is led by Lt. Col. Sverre Adjei-Holm, a surgeon in the army.", "Sverre Adjei-Holm", "Lt. Col."),
        ("Maj. Gen. (ret.) Piet Oduya opened the gates on Monday.", "Piet Oduya", "Maj. Gen. (ret.)"),
        (
            "Inka Sarpaneva, currently in Havn, will be Ambassador to Norland from May.",
            "Inka Sarpaneva",
            "Ambassador to",
        ),
        (
            "Mr Ayo Brandvold joins us. She has led the ministry’s Tide Unit since 2020.",
            "Ayo Brandvold",
            "has led the mi",
        ),
        ("The prize goes to Wambui Njoroge-Eklund, a hydrologist from Sund.", "Wambui Njoroge-Eklund", "hydrologist"),
        (
            "They named Sari Niinivaara as Consul General in Havn and Piotr Zielinski-Ba as Envoy to Sund.",
            "Sari Niinivaara",
            "Consul General in Havn",
        ),
        ("President Ilham Rustamov and First Lady Gulnara Rustamova came.", "Gulnara Rustamova", "First Lady"),
        ("The singer Madoumba thanked the crew of the ship.", "Madoumba", "singer"),
        (
            "She was joined by the Coast Security and Intelligence Adviser, Vice-Admiral (Ret’d) Gwen St. Hilaire.",
            "Gwen St. Hilaire",
            "Coast Security and Intelligence Adviser",
        ),
        (
            "The two curators, Dr. Asma bint Khalfan Al Kindi and Prof. Bertil Xolo Tenorio, have left.",
            "Bertil Xolo Tenorio",
            "curators",
        ),
        (
            "Dr Losa Fifita-Moala, a marine biologist from Vava, urged all to apply.",
            "Losa Fifita-Moala",
            "marine biolog",
        ),
        (
            "It went to Haruki Minobe, translator into Norlandic of the novels of Livia Rebrean.",
            "Haruki Minobe",
            "translator into Norlandic of the novels of Livia Rebrean",
        ),
    ],
)
def test_what_is_told_beside_a_name_is_a_role(text: str, name: str, role: str) -> None:
    assert any(one.startswith(role) for one in _roles(text).get(name, []))


def test_two_after_one_word_for_several_both_have_it() -> None:
    found = _roles("The curators Alva Ngugi and Timo Skarsgaard have edited a catalogue.")
    assert set(found) == {"Alva Ngugi", "Timo Skarsgaard"}


def test_titles_of_counts_fathers_and_councillors_are_no_part_of_a_name() -> None:
    found = _roles(
        "Those who came were Count Aurel von Hohenfels, Father Emmanuel Okoronkwo SJ and Cllr Bron Llewellyn."
    )
    assert list(found) == ["Aurel von Hohenfels", "Emmanuel Okoronkwo", "Bron Llewellyn"]


def test_fathers_and_grandfathers_names_belong_to_a_name() -> None:
    text = "The Crown Prince Jaber bin Hamad bin Saif Al Nuwaisiri met Sayyida Maryam bint Saif Al Harithiyah."
    found = _roles(f"{text} They spoke of the tides, of the ships that had come and of what was to be done.")
    assert list(found) == ["Jaber bin Hamad bin Saif Al Nuwaisiri", "Maryam bint Saif Al Harithiyah"]


def test_a_second_surname_with_a_hyphen_makes_no_second_person() -> None:
    found = _roles("Dame Iona Prescott-Baptiste died in May. Born in Havn, Iona Prescott read law there.")
    assert list(found) == ["Iona Prescott-Baptiste"]


@pytest.mark.parametrize(
    ("text", "name", "role"),
    [
        ("Guests were Prime Minister Radu Vladescu, members of Parliament and the corps.", "Radu Vladescu", "members"),
        ("In a letter to the Hon. Ketura Olliver, the Director wrote that it was late.", "Ketura Olliver", "Director"),
        (
            "The Consulate General of Norland, under Consul General Iva Sandoval, packed it.",
            "Iva Sandoval",
            "Consulate",
        ),
        ("The Rector, Prof. Ketura Olliver, opened the hall.", "Ketura Olliver", "Prof"),
    ],
)
def test_roles_of_others_and_styles_are_not_given_to_a_name(text: str, name: str, role: str) -> None:
    found = _roles(text)
    assert name in found
    assert not any(one.startswith(role) for one in found[name])


@pytest.mark.parametrize(
    "text",
    [
        "They met in Prince Edmund, Norland, on Monday.",
        "The boats will return on 29 June, the feast of Saint Peter, with all their crews.",
        "The fishermen of Sandu Bendar have never seen the line on the map.",
        "Forms are at the office of the Commissioner Northern in Sund.",
        "The port guide Sund Tours took visitors to the museum with pilot Boat 12 alongside.",
    ],
)
def test_places_and_sides_are_nobody(text: str) -> None:
    assert _roles(text) == {}


def test_two_who_sign_a_text_together_are_both_named_with_their_offices() -> None:
    text = (
        "Two small states, one long cable\n12 September 2025\n"
        "Karel Tammvere-Saar, Minister of Tides of Sund, and Ngira Uchelkeiu, Minister of State of Norland\n\n"
        "Sund and Norland lie far apart. One of us has snow for four months of the year; the other has none.\n\n"
        "That is why we signed a paper on the cables in Havn last week. We believe that larger states should read it.\n"
    )
    made = summarize(read_text("note.txt", text.encode()))
    assert {one.name: [role.text for role in one.roles] for one in made.people} == {
        "Karel Tammvere-Saar": ["Minister of Tides of Sund"],
        "Ngira Uchelkeiu": ["Minister of State of Norland"],
    }


@pytest.mark.parametrize(
    ("text", "name", "role"),
    [
        ("Lt. Gen. Dato' Rahim bin Osman said that it had rained.", "Rahim bin Osman", "Lt. Gen."),
        ("Prof. Ketura Olliver reviewed the case of the harbour.", "Ketura Olliver", "Prof."),
    ],
)
def test_ranks_are_told_without_the_honours_around_them(text: str, name: str, role: str) -> None:
    assert role in _roles(text)[name]


def test_a_name_that_a_bracket_cuts_short_is_a_persons() -> None:
    text = "MARKO VELINSKI (VELINSKI) paid the guards. His brother, DARKO VELINSKI, drove. TIDE LINES (TL) was fined."
    assert set(_roles(text)) == {"MARKO VELINSKI", "DARKO VELINSKI"}
