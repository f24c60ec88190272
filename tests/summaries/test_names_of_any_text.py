"""Names, roles, bodies and speakers in wordings of many countries: rules of language, not of one text."""

from __future__ import annotations

import pytest

from generator.sources import read_text
from generator.summaries import summarize
from generator.summaries.lexicon import is_english_word, is_foreign
from generator.summaries.model import Summary


def _summary(text: str) -> Summary:
    return summarize(read_text("note.txt", f"A headline over some news\n\n{text}\n".encode()))


def _roles(text: str) -> dict[str, list[str]]:
    return {one.name: [role.text for role in one.roles] for one in _summary(text).people}


@pytest.mark.parametrize("word", ["Missions", "Affairs", "digitalisation", "Asia-Pacific", "People’s", "has"])
def test_forms_and_pairs_of_words_are_english(word: str) -> None:
    assert is_english_word(word) and not is_foreign(word)


@pytest.mark.parametrize("word", ["Murchadha", "Okonjo-Price", "Al-Mutlaqi", "Đặng"])
def test_names_are_not(word: str) -> None:
    assert is_foreign(word)


@pytest.mark.parametrize(
    ("text", "name", "role"),
    [
        (
            "A crew led by Deputy Head of Mission Tomasz Ó Cuilinn, arrived in Havn by ferry at noon.",
            "Tomasz Ó Cuilinn",
            "Deputy Head of Mission",
        ),
        (
            '"We can see them," said Under Secretary of the Treasury for Tides and Foreign Ports Mark T. Oyelade-Rho.',
            "Mark T. Oyelade-Rho",
            "Under Secretary of the Treasury for Tides and Foreign Ports",
        ),
        (
            'Gaspard "Captain Zéro" Mbuyi-Lo is the chief of the Example Movement and a former major in the Sund Army.',
            'Gaspard "Captain Zéro" Mbuyi-Lo',
            "chief of the Example Movement",
        ),
        (
            "His Highness Sheikh Sultan bin Harb Al Nasseri, Minister of Tides, held a phone call today.",
            "Sultan bin Harb Al Nasseri",
            "Minister of Tides",
        ),
        (
            "The Minister of State at the Department, Patience Adeleke-Walsh TD, will meet captains tomorrow.",
            "Patience Adeleke-Walsh",
            "Minister of State at the Department",
        ),
        (
            "Counsellor-Minister Berg left. Minister-Counsellor Inkeri Halla-aho-Bah has been appointed Consul General "
            "in Havn as of 1 May.",
            "Inkeri Halla-aho-Bah",
            "Consul General in Havn",
        ),
        (
            "The ship was met by the Director General of Ports, Commodore (ret.) Teodor van Rijn, on Monday.",
            "Teodor van Rijn",
            "Director General of Ports",
        ),
        (
            "Dr Yusra al-Khatib, who chairs the steering group, left Havn on Monday.",
            "Yusra al-Khatib",
            "chairs the steering group",
        ),
        (
            "The President appointed Valtteri Sjöberg-Abdi, Master of Laws, as Ambassador for Tides on Monday.",
            "Valtteri Sjöberg-Abdi",
            "Ambassador for Tides",
        ),
        (
            "She came with Lena Pavlovna Drozdova and her brother, Anton Drozdov, on Monday.",
            "Anton Drozdov",
            "her brother",
        ),
        (
            "Minister Oh was received by the Members of the Norland Parliament Thore Hindriksen and Ada Mehmedova.",
            "Thore Hindriksen",
            "Members of the Norland Parliament",
        ),
        (
            "Ms Päivi Kettu-Aalto, who was until recently Deputy Director of the Example Institute, said so.",
            "Päivi Kettu-Aalto",
            "Deputy Director of the Example Institute",
        ),
        (
            "The Special Representative of the Secretary-General, Marthe Kjelsrud-Obi, told the captains so.",
            "Marthe Kjelsrud-Obi",
            "Special Representative of the Secretary-General",
        ),
        (
            "The EU's head of delegation, Gautier van den Eynde, announced help for Havn.",
            "Gautier van den Eynde",
            "EU's head of delegation",
        ),
    ],
)
def test_a_person_has_the_whole_name_and_the_role(text: str, name: str, role: str) -> None:
    found = _roles(text)
    assert name in found and any(role in stated for stated in found[name])


def test_in_a_list_of_roles_and_names_each_has_its_own() -> None:
    found = _roles(
        "The Governor of Kadal, Shri Harish Mukherji, the Minister for Ports, Shipping and Waterways, Shri Devendra "
        "Chauhan, the Minister of State, Dr. Ayesha Siddiqui-Rao, and others were present."
    )
    assert found == {
        "Harish Mukherji": ["Governor of Kadal"],
        "Devendra Chauhan": ["Minister for Ports, Shipping and Waterways"],
        "Ayesha Siddiqui-Rao": ["Minister of State"],
    }


@pytest.mark.parametrize(
    "text",
    [
        "Help reached Saint Brannoc last July, and Saint Brannoc, the island of bells, was glad.",
        "Solomon Islanders know how to come through a storm, and Solomon Islanders, they say, stay.",
        "The project is led by Coopérative Lait du Bas-Fleuve and will help 300 farmers.",
    ],
)
def test_places_peoples_and_bodies_are_nobody(text: str) -> None:
    assert _summary(text).people == ()


def test_people_are_read_in_lines_under_a_text() -> None:
    found = _roles(
        "The port opens in May, it was said.\n\nContacts\n\nZsófia Berecz-Lo\nPress Officer\n+32 2 555 50 18\n"
    )
    assert found == {"Zsófia Berecz-Lo": ["Press Officer"]}


@pytest.mark.parametrize(
    ("text", "name", "acronym"),
    [
        ("It is run by Médecins Sans Frontières in Havn.", "Médecins Sans Frontières", None),
        ("He came from Business Finland to Havn.", "Business Finland", None),
        ("The Agence maritime de la Francophonie (AMF) pays.", "Agence maritime de la Francophonie", "AMF"),
        ("It asked the Common Harbour for Eastern and Southern Isles (COHESI).", "", None),
        ("The gold was bought by Sable Crescent Trading DMCC in May.", "Sable Crescent Trading DMCC", None),
        ("The Department for Tides and Civil Help Operations (DG TIDE) has offices.", "", None),
        (
            "The Directorate-General for Tides and Help (DG TIDE) has offices.",
            "Directorate-General for Tides and Help",
            "DG TIDE",
        ),
        ("The Union of Small Island Ports – USIP – agreed.", "Union of Small Island Ports", "USIP"),
        ("The Ombudsman’s Office agreed in May.", "Ombudsman’s Office", None),
    ],
)
def test_a_body_is_known_without_an_english_word_for_one(text: str, name: str, acronym: str | None) -> None:
    found = {one.name: one.acronym for one in _summary(text).organisations}
    assert not name or (name in found and found[name] == acronym)


def test_a_title_is_no_body() -> None:
    text = '"We can," said Under Secretary of the Treasury for Tides Mark T. Oyelade-Rho on Monday.'
    assert not any("Oyelade" in one.name or "Tides" in one.name for one in _summary(text).organisations)


_TWO = "Minister Anna Bergström met Ms Lena Oduya-Falk, Director of Tides, in Havn on Monday.\n\n"


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("‘Nobody should drive to the port,’ Ms Oduya-Falk advised.", "Lena Oduya-Falk"),
        (
            "Ambassador Tomas Ek wrote to Carlos Duarte. Zinaida Hrytsenko Wojcik wrote: “We burn lamps.”",
            "Zinaida Hrytsenko Wojcik",
        ),
        (
            "Welcoming Minister Bergström, Director Oduya-Falk recalled it. “We were taught by it,” she remarked.",
            "Lena Oduya-Falk",
        ),
        ("Director Oduya-Falk issued the following statement today:\n\n“The sea is near. We go on.", "Lena Oduya-Falk"),
        (
            "A mother of two who gave no name summed up the journey as follows: “My children slept for once.”",
            "A mother",
        ),
        (
            "Minister Bergström thanked Mr Ek for “seven calm years”. Her guest was glad. “We were keepers,” he said.",
            None,
        ),
        ("A survivor told the Example Radio: “We waved our flag until it burned.”", "A survivor"),
        ("Lena Oduya-Falk congratulated the crew in a message: “You inherit a fine ship.”", "Lena Oduya-Falk"),
    ],
)
def test_who_speaks_is_the_subject_and_nobody_where_it_is_open(text: str, speaker: str | None) -> None:
    said = _summary(_TWO + text).quotations[-1]
    assert said.speaker == speaker


def test_a_quotation_of_two_paragraphs_has_the_speaker_under_the_second() -> None:
    summary = _summary(
        _TWO + '"Behind each of these figures is a mother.\n\nWe will not look away, whatever comes."\n\n'
        "Lena Oduya-Falk, Director of Tides\n\nMore will be told in May."
    )
    assert [one.speaker for one in summary.quotations] == ["Lena Oduya-Falk", "Lena Oduya-Falk"]


def test_an_open_speaker_is_told() -> None:
    summary = _summary("The port of Havn is open again.\n\n“We are glad that it is open again at last.”")
    assert [one.speaker for one in summary.quotations] == [None]
    assert "speaker" in {one.check for one in summary.findings}
