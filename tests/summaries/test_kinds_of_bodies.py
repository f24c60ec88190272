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
        ("She will travel on to Skagvik and Umbrel on Thursday.", ["Skagvik", "Umbrel"]),
        ("The fishermen of Sandu Bendar wait for the tide.", ["Sandu Bendar"]),
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


@pytest.mark.parametrize(
    ("sentence", "name", "role"),
    [
        (
            "She met the Chargé d'Affaires a.i. of Norland, Tobias Wennergren, on Monday.",
            "Tobias Wennergren",
            "Chargé d'Affaires a.i. of Norland",
        ),
        (
            "According to Lucía Monge Retana, head negotiator, talks go on in June.",
            "Lucía Monge Retana",
            "head negotiator",
        ),
        (
            "She came with the president of the Norland Chamber of Traders (NCT), the entrepreneur Rosa Akuffo-Stern.",
            "Rosa Akuffo-Stern",
            "president of the Norland Chamber of Traders",
        ),
        (
            "It was signed by Otabek Yuldosho‘jayev, Ambassador Extraordinary and Plenipotentiary of Norland to Sund.",
            "Otabek Yuldosho‘jayev",
            "Ambassador Extraordinary and Plenipotentiary of Norland to Sund",
        ),
    ],
)
def test_offices_are_told_whole(sentence: str, name: str, role: str) -> None:
    assert role in [role.text for one in _summary(sentence).people if one.name == name for role in one.roles]


@pytest.mark.parametrize(
    ("sentence", "names"),
    [
        ("She was taken to the Princess Oda Hospital at night.", ["Princess Oda Hospital"]),
        ("Give to the Prime Minister's Relief Fund today.", ["Prime Minister's Relief Fund"]),
        (
            "The Red Cross Society of Norland and Médecins Sans Frontières sent help.",
            ["Red Cross Society of Norland", "Médecins Sans Frontières"],
        ),
        ("The Ministry of Ports of Costa Clara del Sur agreed.", ["Ministry of Ports of Costa Clara del Sur"]),
        ("The Skagvik Fishermen's Co-operative won.", ["Skagvik Fishermen's Co-operative"]),
        ("A treaty of the Venâncio de Moura Diplomatic Academy.", ["Venâncio de Moura Diplomatic Academy"]),
        (
            "It is verified by the Mission to Support the Peace Process in Norland (MSPN).",
            ["Mission to Support the Peace Process in Norland"],
        ),
        ("The Global Fund to Fight Tides, Storms and Floods pays.", ["Global Fund to Fight Tides, Storms and Floods"]),
        ("He leads the EU Delegation to Norland now.", ["EU Delegation to Norland"]),
        (
            "He leads the Permanent Representation of Norland to NATO now.",
            ["Permanent Representation of Norland to NATO", "NATO"],
        ),
        ("The Norlandic Committee for Tides (C5) met.", ["Norlandic Committee for Tides"]),
        ("It was built by PKP Wschód Sp. z o.o. last year.", ["PKP Wschód Sp. z o.o."]),
        ("It was built by České Dráhy Nové a.s. last year.", ["České Dráhy Nové a.s."]),
        ("The Norland Centres for Disease Control (NCDC) agreed.", ["Norland Centres for Disease Control"]),
        ("Norlandic Church Aid sent blankets.", ["Norlandic Church Aid"]),
        ("She visited the Tema Oil Refinery on Monday.", ["Tema Oil Refinery"]),
        ("The freight was paid by Oman Air Cargo last year.", ["Oman Air Cargo"]),
        ("It was sold to the company Inversiones Costa Plata S.A. for a port.", ["Inversiones Costa Plata S.A."]),
        ("It was left unanswered by the Attorney General’s Office.", ["Attorney General’s Office"]),
        (
            "He led the Department for Africa and the Middle East for years.",
            ["Department for Africa and the Middle East"],
        ),
    ],
)
def test_whose_and_after_whom_a_body_is_named(sentence: str, names: list[str]) -> None:
    assert _bodies(sentence) == names


@pytest.mark.parametrize(
    ("sentence", "values"),
    [
        ("By noon more than 1,200 had been injured and some 15,000 have no roof.", ["1200", "15000"]),
        ("The award comes with PHP 500,000 and US$ 63,000 for books.", ["500000", "63000"]),
        ("The portal was shut down for 31 hours on 9 February.", ["31"]),
        ("The number of ships rose from 22 to 31 this year.", ["22", "31"]),
        ("It has two million friends.", ["2000000"]),
    ],
)
def test_numbers_whose_noun_goes_without_saying(sentence: str, values: list[str]) -> None:
    assert [one.value for one in _summary(sentence).figures] == values


def test_a_quotation_set_off_is_that_of_who_signs_it() -> None:
    text = (
        b"# Court rules on fishing in the sound\n\nThe judge Ngozi Farquhar said the ban was \xe2\x80\x9cnot made to "
        b"stand, however well it was meant\xe2\x80\x9d.\n\n> \xe2\x80\x9cThis is not the end of tides. It is their "
        b"beginning.\xe2\x80\x9d\n> \xe2\x80\x94 Catriona Maclennan-Obi, chair of the Skagvik Club\n"
    )
    spoken = summarize(read_text("note.md", text)).quotations
    assert [one.speaker for one in spoken] == ["Ngozi Farquhar", "Catriona Maclennan-Obi"]


def test_a_name_with_tomorrow_in_it_is_no_date() -> None:
    assert not any(one.date for one in _summary("The charity Tides for Tomorrow opened an office.").events)


def test_a_call_for_applications_is_a_title_not_somebody_to_call() -> None:
    text = (
        b"Call for applications: Tidal Scholarships for Students 2026/27\n\nThe office invites students to apply now.\n"
    )
    made = summarize(read_text("note.txt", text))
    assert made.title and made.title.text.startswith("Call for applications")
    assert not made.contacts


@pytest.mark.parametrize(
    ("sentence", "value"),
    [
        ("Interviews will take place between 6 and 17 April 2026 in Havn.", "2026-04-06/2026-04-17"),
        ("Interviews will take place from 6 to 17 April 2026 in Havn.", "2026-04-06/2026-04-17"),
    ],
)
def test_days_between_are_a_range(sentence: str, value: str) -> None:
    assert [one.date.value for one in _summary(sentence).events if one.date] == [value]


def test_who_is_told_to_be_among_others_is_named() -> None:
    made = _summary("Eighteen students came. Among them is Kimberly Tzunún of Quetzalten, who studies tides.")
    assert [one.name for one in made.people] == ["Kimberly Tzunún"]


def test_who_only_does_something_at_a_place_speaks_at_no_occasion() -> None:
    text = (
        b"President Bakari opens solar park at Skagvik-Nord\n\nSkagvik-Nord, 30 November 2025\n\n"
        b"President Salifu Bakari on Saturday opened the solar park in the presence of many people.\n"
    )
    events = summarize(read_text("note.txt", text)).events
    assert [one.date.value for one in events if one.date] == ["2025-11-29"]


def test_an_acronym_in_small_letters_is_the_name_that_has_all_its_letters() -> None:
    made = _summary("It came through the Norlandic Agency for Development (Norad) last year.")
    assert [(one.name, one.acronym) for one in made.organisations] == [("Norlandic Agency for Development", "Norad")]


@pytest.mark.parametrize(
    ("sentence", "values"),
    [
        ("The deficit came to P2.9 billion in May, with grants of up to P500,000 for firms.", ["2900000000", "500000"]),
        ("Attacks rose from 12 in 2024 to 21 in 2025.", ["12", "21"]),
        ("They were fined RM500,000, and a fund of USD50 million was set up.", ["500000", "50000000"]),
        ("The USS50 and RMS500 class of boats is old.", []),
        ("Rs. 305 crore and ₹2 lakh were paid.", ["3050000000", "200000"]),
        ("The G20 met on the M4 near K2.", []),
    ],
)
def test_letters_before_a_number_are_money_only_where_it_is_a_sum(sentence: str, values: list[str]) -> None:
    assert [one.value for one in _summary(sentence).figures] == values


_SET_OFF = (
    "# Navies sail together\n\nThe talks with Hon. Akosua Frimpong-Sarpo, Minister of Tides, were held in June.\n\n"
    '> "Pirates do not carry passports, and neither do the fish," Hon. Frimpong-Sarpo said after the signing. '
    '"From July our two navies will sail to one timetable."\n'
)


def test_words_set_off_with_marks_of_their_own_are_read_by_their_marks() -> None:
    spoken = summarize(read_text("note.md", _SET_OFF.encode())).quotations
    assert [(one.speaker, one.text[:12]) for one in spoken] == [
        ("Akosua Frimpong-Sarpo", "Pirates do n"),
        ("Akosua Frimpong-Sarpo", "From July ou"),
    ]


def test_a_term_after_an_article_is_no_speech() -> None:
    assert not _summary("We act because of the “state of internal high water” that the ruler declared.").quotations


def test_a_court_finds_in_its_own_words() -> None:
    spoken = _summary("The Court found that the State «knew of the tides and preferred not to look».").quotations
    assert [one.speaker for one in spoken] == ["The Court"]


def test_a_style_means_whom_sentences_begin_with() -> None:
    text = (
        "Her Excellency Luz Chaparrez was received by the ruler. She also met with Her Excellency Maryam Al-Derhami, "
        'Minister of State for Tides.\n\nIn a statement to the press, Her Excellency said: "Whoever has sat at a table '
        'knows what patience is worth."'
    )
    assert [one.speaker for one in _summary(text).quotations] == ["Luz Chaparrez"]


@pytest.mark.parametrize(
    ("line", "story", "value"),
    [
        ("Date: 09/03/2026", "The storm came on 2 March and left on 4 March.", "2026-03-09"),
        ("Date: 09/03/2026", "The storm came on 2 September and left on 4 March.", "2026"),
        ("Date: 09/03/2026", "The file of 25/02/2026 says that the storm came late.", "2026-03-09"),
        ("Date: 09/03/2026", "The file of 02/25/2026 says that the storm came late.", "2026-09-03"),
        ("Date: 09/03/2026", "The storm came late and left early, as they do.", "2026"),
    ],
)
def test_the_order_of_a_date_in_numbers_is_that_of_the_text(line: str, story: str, value: str) -> None:
    text = f"Storms come late this year\n\n{line}\n\n{story} Many people had to leave their homes by night.\n"
    made = summarize(read_text("note.txt", text.encode()))
    assert made.published is not None and made.published.value == value
    assert any(one.check == "date-order" for one in made.findings) == (len(value) > 4)


def test_what_is_kept_back_until_a_day_is_of_that_day() -> None:
    text = (
        b"EMBARGOED UNTIL 10:00 HRS, 27 FEBRUARY 2026\n\nTrade falls for the third month\n\n"
        b"Trade fell by 3 percent in December, the office announced.\n"
    )
    made = summarize(read_text("note.txt", text))
    assert made.published is not None and made.published.value == "2026-02-27"


@pytest.mark.parametrize(
    ("foot", "publisher"),
    [
        ("Contact\nMinistry of Tides, Communication Unit\nTel: +47 23 55 50 02", "Ministry of Tides"),
        ("Responsible for this page: Ministry of Tides", "Ministry of Tides"),
        ("Copyright Ministry of Tides, Ports and Roads. All Rights Reserved.", "Ministry of Tides, Ports and Roads"),
    ],
)
def test_the_foot_tells_the_publisher_whole(foot: str, publisher: str) -> None:
    text = f"Storms come late this year\n\nThe storm came late and left early, as they do in most years.\n\n{foot}\n"
    made = summarize(read_text("note.txt", text.encode()))
    assert made.publisher is not None and made.publisher.text == publisher


def test_extracts_with_a_source_are_allowed() -> None:
    text = (
        b"Storms come late this year\n\nThe storm came late and left early, as they do in most years.\n\n"
        b"Copyright Statistics Norland 2026. Extracts may be published if sources are duly acknowledged.\n"
    )
    assert summarize(read_text("note.txt", text)).licence.id == "reproduction-with-source"


@pytest.mark.parametrize(
    ("sentence", "what", "value"),
    [
        ("Applications close on May 12, 2026.", "Applications close", "2026-05-12"),
        (
            "The ministry announced on June 1, 2026 that exports rose 11 percent.",
            "The ministry announced",
            "2026-06-01",
        ),
        (
            "The Tides Agency closed its office in Havn at the end of 2024.",
            "The Tides Agency closed its office",
            "2024",
        ),
        ("In addition the office will open in Havn on 4 May 2026.", "the office will open", "2026-05-04"),
    ],
)
def test_what_opens_closes_or_is_made_known_is_an_event(sentence: str, what: str, value: str) -> None:
    events = _summary(sentence).events
    assert [(one.what[: len(what)], one.date.value) for one in events if one.date] == [(what, value)]


def test_months_in_capitals_and_languages_to_read_in_are_known() -> None:
    text = (
        b"Vessel leaves the river today\n\nPosted On: 17 SEP 2025 6:42PM by PIB Havn\n\nThe vessel MV Rani left Sund "
        b"with goods for the islands.\n\nRead this release in: Hindi , Urdu\n"
    )
    made = summarize(read_text("note.txt", text))
    assert made.published is not None and made.published.value.startswith("2025-09-17")
    assert [one.name for one in made.places] == ["Sund"]


def test_words_that_lead_to_a_list_are_no_event() -> None:
    assert not _summary("The Court ordered Norland, among other measures, to:").events


def test_a_line_with_some_days_is_no_title() -> None:
    text = (
        b"JOINT STATEMENT\nThe Foreign Ministers of the Tide Four Meeting in Skagvik\n\nSkagvik, 5-6 June 2026\n\n"
        b"We, the Foreign Ministers of four states, met in Skagvik and agreed on the dues of ships.\n"
    )
    made = summarize(read_text("note.txt", text))
    assert made.title is not None and made.title.text.startswith("The Foreign Ministers")


def test_a_body_named_shortly_again_is_the_same() -> None:
    made = _summary("The High Commission of Norland opens. The High Commission asks for patience.")
    assert [(one.name, len(one.spans)) for one in made.organisations] == [("High Commission of Norland", 2)]


def test_a_date_before_a_second_act_is_that_of_the_first() -> None:
    events = _summary("We agreed to open a centre by March 2027 and to hold the next meeting on 12 October.").events
    assert [one.date.value for one in events if one.date and one.what == "the next meeting"] == ["--10-12"]


def test_several_countries_after_a_portfolio_are_places() -> None:
    made = _summary("The Ministers of Foreign Affairs of Czechovia, Hungaria and Slovia met.")
    assert [one.name for one in made.places] == ["Czechovia", "Hungaria", "Slovia"]


def test_a_heading_over_contacts_is_nobody() -> None:
    text = (
        b"Storms come late this year\n\nThe storm came late and left early, as they do in most years.\n\n"
        b"Media Contacts\nNTA Media Team\nNorland Tide Alliance\nEmail: media@nta.example\n"
    )
    made = summarize(read_text("note.txt", text))
    assert not made.people
    assert made.publisher is not None and made.publisher.text == "Norland Tide Alliance"


def test_a_company_is_called_without_its_legal_form_later() -> None:
    made = _summary("Fines were paid by Holderbank Norlandia SA in May. Holderbank Norlandia said it would appeal.")
    assert [(one.name, len(one.spans)) for one in made.organisations] == [("Holderbank Norlandia SA", 2)]
    assert not made.people


def test_who_writes_an_article_is_named_with_the_office() -> None:
    text = (
        b"Small islands, large seas: why the pact matters\n\nBy Teuila Faamausili-Schuster, Minister for Oceans\n\n"
        b"When the storm came in March, my cousin tied his children to a tree, and they lived.\n"
    )
    made = summarize(read_text("note.txt", text))
    assert [(one.name, one.roles[0].text) for one in made.people] == [
        ("Teuila Faamausili-Schuster", "Minister for Oceans")
    ]
    assert not made.places


@pytest.mark.parametrize(
    "text",
    ["It fined Tide Kelapa Sdn. Bhd. RM500,000 for it.", "They paid Oyster Tide Pte. Ltd. a fee of 200 dollars."],
)
def test_a_legal_form_with_points_ends_no_sentence(text: str) -> None:
    assert [one.text for one in _summary(text).sentences] == [text]


@pytest.mark.parametrize(
    ("sentence", "names"),
    [
        ("They gave €4 million to Sea Care Worldwide, Trálaoch and TIDE.", ["Sea Care Worldwide", "Trálaoch", "TIDE"]),
        ("She leads Trálaoch, the Norlandic network of tide watchers.", ["Trálaoch"]),
        ("They met the Norlandic Geological Survey in Elm.", ["Norlandic Geological Survey"]),
        ("Members of the Swift Tide Corps will fly to Elm.", ["Swift Tide Corps"]),
        ("A draft goes to the Saeima in May.", ["Saeima"]),
    ],
)
def test_bodies_that_only_what_is_done_with_them_tells(sentence: str, names: list[str]) -> None:
    assert _bodies(sentence) == names


@pytest.mark.parametrize(
    "sentence",
    [
        "They gave €4 million to Somalia, Kenya and Ethiopia.",
        "The Diplomatic Corps was greeted in the hall.",
        "The Household Income Survey asks 2,000 families.",
        "They paid 200 euros to Anna Lindqvist.",
    ],
)
def test_states_who_are_greeted_and_what_is_asked_are_no_bodies(sentence: str) -> None:
    assert _bodies(sentence) == []


def test_a_headline_like_a_sentence_names_a_body_with_what_it_is_of() -> None:
    text = "Envoys hand back 40 old maps to the Ministry of Tides\n\nThe maps were taken from a ship in 1998.\n"
    assert [one.name for one in summarize(read_text("note.txt", text.encode())).organisations] == ["Ministry of Tides"]


def test_a_headline_in_capitals_on_every_word_names_none() -> None:
    text = "Envoys Open New Ministry of Tides Building\n\nThe house has nine floors and looks at the sea.\n"
    assert summarize(read_text("note.txt", text.encode())).organisations == ()


@pytest.mark.parametrize(("short", "acronym"), [("Antide", "Antide"), ("Boats", None), ("Skagvik", None)])
def test_letters_of_a_name_in_its_own_language_begin_like_the_word_for_a_body(short: str, acronym: str | None) -> None:
    made = _summary(f"She works at the Norlandic National Tide Agency ({short}) in Elm.")
    assert [one.acronym for one in made.organisations] == [acronym]


def test_the_place_of_a_row_under_a_title_may_stand_last() -> None:
    row = "Release 12/2026 | 22 May 2026 | Skagvik, Norland"
    text = f"A headline over some news of tides\n\n{row}\n\nThe tide rose today.\n"
    assert "Skagvik" in {one.name for one in summarize(read_text("note.txt", text.encode())).places}
