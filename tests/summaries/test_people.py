"""Who is named with which role: titles, appositions, lists, short mentions, and names of every style."""

from __future__ import annotations

import pytest

from generator.sources import read_text
from generator.summaries import summarize


def _people(text: str) -> dict[str, list[str]]:
    document = read_text("note.txt", f"A headline over some news\n\n{text}\n".encode())
    return {one.name: [role.text for role in one.roles] for one in summarize(document).people}


@pytest.mark.parametrize(
    ("text", "people"),
    [
        ("Foreign Minister Anna Bergström met captains in Havn.", {"Anna Bergström": ["Foreign Minister"]}),
        (
            "Norland's Defence Minister Carlos Duarte met captains in Havn.",
            {"Carlos Duarte": ["Norland's Defence Minister"]},
        ),
        (
            "The Ministry of Tides (Minister HAN Seo-jun) met the press on Monday.",
            {"HAN Seo-jun": ["Minister"]},
        ),
        (
            "Minister of Tides and Harbours Anna Bergström met captains in Havn.",
            {"Anna Bergström": ["Minister of Tides and Harbours"]},
        ),
        (
            "Secretary of State Martin Rhodes met captains in Havn.",
            {"Martin Rhodes": ["Secretary of State"]},
        ),
        (
            "The talks were led by Carlos Duarte, Minister of Trade, Industry and Energy, in Havn.",
            {"Carlos Duarte": ["Minister of Trade, Industry and Energy"]},
        ),
        (
            "The Norlandic foreign minister, Anna Bergström, welcomed the captains in Havn.",
            {"Anna Bergström": ["Norlandic foreign minister"]},
        ),
        (
            "The Prime Minister of Sudmark, Ms. Ilse Botha, the Prime Minister's adviser Jan Kok and others came.",
            {"Ilse Botha": ["Prime Minister of Sudmark"], "Jan Kok": ["Prime Minister's adviser"]},
        ),
        (
            "She came with the Minister of Trade, Dr. Sipho Dlamini; the Minister of Health, Ms. Lerato "
            "Mokoena; and others.",
            {"Sipho Dlamini": ["Minister of Trade"], "Lerato Mokoena": ["Minister of Health"]},
        ),
        (
            "Anna Bergström, Minister of Tides, Carlos Duarte, Minister of Roads, and Fatou Diallo, "
            "Ambassador of Senoria, met.",
            {
                "Anna Bergström": ["Minister of Tides"],
                "Carlos Duarte": ["Minister of Roads"],
                "Fatou Diallo": ["Ambassador of Senoria"],
            },
        ),
        (
            "The Secretary-General of the Straits Council (SC), Noura bint Khalid Al-Harzani, will speak.",
            {"Noura bint Khalid Al-Harzani": ["Secretary-General of the Straits Council"]},
        ),
        (
            "Minister Anna Bergström is a trained engineer. She has served as ambassador to Senoria and was "
            "Director of Pilots.",
            {"Anna Bergström": ["Minister", "a trained engineer", "ambassador to Senoria", "Director of Pilots"]},
        ),
    ],
)
def test_roles_are_those_that_stand_beside_the_name(text: str, people: dict[str, list[str]]) -> None:
    assert _people(text) == people


def test_a_short_mention_is_the_same_person_and_two_of_one_family_are_two() -> None:
    text = (
        "Vice Minister Kang Insun of Norland met Vice Minister KANG Dohyun of Sudmark. Minister Bergström "
        "was there too."
    )
    people = _people(text + " Foreign Minister Anna Bergström spoke first, and Minister Kang listened.")
    assert set(people) == {"Kang Insun", "KANG Dohyun", "Anna Bergström"}
    assert people["Anna Bergström"] == ["Foreign Minister"]


@pytest.mark.parametrize(
    "text",
    [
        "AI and Digital Diplomacy are discussed at the Blue Harbour Summit in Port Lisse.",
        "The Deputy Prime Minister will open the Free and Open Seas Initiative in the Lake Basin.",
        "The Ministers of Arvania, Norland and Senoria adopted the Kota Rasa Plan of Action.",
        "The Republic of Lower Moravia received the Ambassador of the Kingdom of Norland.",
    ],
)
def test_what_is_nobody_is_no_person(text: str) -> None:
    assert _people(text) == {}


def test_organisations_keep_lists_apart_and_portfolios_together() -> None:
    text = (
        "The Ministry of Trade, Industry and Energy, the Norland Maritime Agency and the Economic and "
        "Social Council met. "
        "The World Water Programme (WWP) and the Foreign, Commonwealth & Trade Office (FCTO) sent "
        "observers to the Havn Summit. "
        "Norland uses Official Tide Assistance (OTA) for firms such as Tidewise, Northwind and Skagen Robotics."
    )
    found = summarize(read_text("note.txt", f"A headline over some news\n\n{text}\n".encode())).organisations
    assert {one.name: one.acronym for one in found} == {
        "Ministry of Trade, Industry and Energy": None,
        "Norland Maritime Agency": None,
        "Economic and Social Council": None,
        "World Water Programme": "WWP",
        "Foreign, Commonwealth & Trade Office": "FCTO",
        "Tidewise": None,
        "Northwind": None,
        "Skagen Robotics": None,
    }


@pytest.mark.parametrize(
    ("text", "name", "role"),
    [
        (
            "Third, Ambassador Oumar Lindqvist has been appointed Special Envoy for the Tarn Basin.",
            "Oumar Lindqvist",
            "Special Envoy for the Tarn Basin",
        ),
        ("The prize went to a teacher named Lena Bergström.", "Lena Bergström", "teacher"),
        ("My predecessor, Lord Huxley of Wyre, used to say so.", "Huxley of Wyre", "My predecessor"),
        ("Its president, the businessman Lena Bergström, agreed.", "Lena Bergström", "president"),
        ("Prof. Lena Bergström, University of Havn, spoke first.", "Lena Bergström", "University of Havn"),
        (
            "The Minister announced the appointment of Lena Bergström as Ambassador to Norland. She will also be "
            "accredited to the Kingdom of Sund.",
            "Lena Bergström",
            "accredited to the Kingdom of Sund",
        ),
        (
            "Lena Bergström joined the ministry in 2000. At headquarters she was Director of Roads and, since 2021, "
            "Director General of Tides.",
            "Lena Bergström",
            "Director General of Tides",
        ),
    ],
)
def test_roles_that_stand_in_many_places_are_found(text: str, name: str, role: str) -> None:
    people = summarize(read_text("note.txt", f"A headline over some news\n\n{text}\n".encode())).people
    assert role in [one.text for person in people if person.name == name for one in person.roles]


def test_who_speaks_is_known_from_the_title_of_a_speech() -> None:
    text = (
        "Speech by Federal Minister Lena Bergström at the opening of the Ice Days\n\n"
        "I am glad to see so many of you here today in Havn, where all of this began.\n"
    )
    (person,) = summarize(read_text("speech.txt", text.encode())).people
    assert (person.name, [one.text for one in person.roles]) == ("Lena Bergström", ["Federal Minister"])


def test_a_portfolio_is_nobody() -> None:
    text = "The money is there, the Secretary of State for Overseas Aid announced in Havn on 3 May 2025."
    assert summarize(read_text("note.txt", f"A headline over some news\n\n{text}\n".encode())).people == ()
