"""Licences, notices and contacts by their form, and what other languages allow."""

from __future__ import annotations

from dataclasses import replace

import pytest

from generator.sources import read_text
from generator.sources.document import SourceMeta
from generator.summaries import summarize
from generator.summaries.model import Summary

_STORY = "A headline over some news\n\nThe Ministry of Tides opened a school for pilots in Havn.\n\n"


def _summary(text: str) -> Summary:
    return summarize(read_text("note.txt", (_STORY + text + "\n").encode()))


@pytest.mark.parametrize(
    ("line", "identity", "forbids"),
    [
        ("© 2025 Ministry of Tides. All rights reserved.", "all-rights-reserved", {"republication", "derivatives"}),
        ("Copyright ⓒ Tide Press All rights reserved.", "all-rights-reserved", {"republication", "derivatives"}),
        ('KOGL Type 1: the works of the Ministry of Tides can be used under "KOGL Type 1".', "kogl-1", set()),
        ("본 저작물은 공공누리 제4유형에 따라 이용할 수 있습니다.", "kogl-4", {"commercial-use", "derivatives"}),
        ("Licensed under the Open Government Licence v3.0.", "ogl-3.0", set()),
        ("This text is available under CC BY-NC-ND 4.0.", "cc-by-nc-nd-4.0", {"commercial-use", "derivatives"}),
        ("Creative Commons Attribution-ShareAlike 4.0 International licence", "cc-by-sa-4.0", set()),
        ("Licence: https://creativecommons.org/licenses/by-nc/3.0/", "cc-by-nc-3.0", {"commercial-use"}),
        ("This is a work of the United States Government and in the public domain.", "us-public-domain", set()),
        ("This release of the Republic of Norrland is in the public domain.", "public-domain", set()),
        ("The content of this website may be reproduced if the source is named.", "reproduction-with-source", set()),
        ("Nothing is said of terms here, none at all.", "unknown", {"republication"}),
    ],
)
def test_a_licence_is_recognised_with_what_it_forbids(line: str, identity: str, forbids: set[str]) -> None:
    licence = _summary(line).licence
    assert (licence.id, set(licence.forbids)) == (identity, forbids)


def test_the_sidecar_holds_against_the_text_and_the_difference_is_told() -> None:
    document = read_text("note.txt", (_STORY + "© 2025 Ministry of Tides. All rights reserved.\n").encode())
    summary = summarize(replace(document, meta=SourceMeta(licence="kogl-1")))
    assert summary.licence.id == "kogl-1"
    assert [finding.check for finding in summary.findings] == ["licence"]


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("* This article has been translated by AI.", "machine-translated"),
        ("EMBARGOED until Wednesday 8 October 2025, 06:00 GMT", "embargo"),
        ("Correction: the number of pilots is 120.", "correction"),
        ("DRAFT - not for circulation", "draft"),
        ("This briefing is not for attribution.", "not-for-attribution"),
        ("Note: this statement is not binding in law.", "not-binding"),
        ("[Provisional translation]", "unofficial-translation"),
        ("Check against delivery", "check-against-delivery"),
    ],
)
def test_a_notice_is_carried_with_its_kind(line: str, kind: str) -> None:
    assert [one.kind for one in _summary(line).notices] == [kind]


@pytest.mark.parametrize(
    "line",
    [
        "By utilizing AI translation, the ministry can promote its culture to the world.",
        "The embargo on arms was lifted by the council after nine years of war and many talks in three cities.",
        "Ministers adopted the draft treaty on pilots.",
    ],
)
def test_a_sentence_on_such_a_subject_is_no_notice(line: str) -> None:
    assert _summary(line).notices == ()


def test_a_broken_part_of_a_contact_is_left_out_and_told() -> None:
    line = (
        "For further information, please contact the Press Division (Phone: +47-55-202-4034, E-mail: of the Ministry."
    )
    summary = _summary(line)
    (contact,) = summary.contacts
    assert (contact.name, contact.phone, contact.email) == ("Press Division", "+47-55-202-4034", None)
    assert "contact" in {finding.check for finding in summary.findings}


def test_each_line_that_names_somebody_is_a_contact() -> None:
    lines = (
        "Media contacts\n\nAccreditation: Ngaire Tau, accreditation@mot.example\nOffice: Luca van den "
        "Berg, +47 55 555 0163"
    )
    assert [(one.name, one.phone, one.email) for one in _summary(lines).contacts] == [
        ("Ngaire Tau", None, "accreditation@mot.example"),
        ("Luca van den Berg", "+47 55 555 0163", None),
    ]


@pytest.mark.parametrize(
    ("text", "language", "dates", "places"),
    [
        (
            "노를란드 외교부, 새로운 협의회 출범\n\n"
            "노를란드 외교부는 2025년 5월 10일 오슬로에서 새로운 해양협의회를 출범시켰다고 밝혔다. "
            "프랑스와 독일도 참석하였다.\n",
            "ko",
            ["2025-05-10"],
            ["프랑스", "독일"],
        ),
        (
            "Utrikesministern besöker Norland\n\nUtrikesminister Anna Berg besökte den 12 mars 2025 Norland "
            "för samtal om "
            "handel och säkerhet. Hon träffade även företrädare för Frankrike.\n",
            "sv",
            ["2025-03-12"],
            ["Frankrike"],
        ),
        (
            "Visite du ministre au Norland\n\nLe ministre des affaires étrangères s’est rendu le 1er juin au "
            "Norland pour des "
            "entretiens sur le commerce avec l’Allemagne.\n",
            "fr",
            ["--06-01"],
            ["Allemagne"],
        ),
        (
            "زيارة الوزير إلى نورلاند\n\n"
            "استقبل وزير الخارجية اليوم سفير نورلاند وبحث معه سبل تعزيز التعاون "
            "بين البلدين في 2025-03-12.\n",
            "ar",
            ["2025-03-12"],
            [],
        ),
    ],
)
def test_another_language_gives_what_it_allows_and_says_what_it_skipped(
    text: str, language: str, dates: list[str], places: list[str]
) -> None:
    summary = summarize(read_text("note.txt", text.encode()))
    assert summary.language == language and summary.lead is not None
    assert summary.people == () and summary.organisations == ()
    assert [one.date.value for one in summary.events if one.date] == dates
    assert [one.name for one in summary.places] == places
    assert "language" in {finding.check for finding in summary.findings}


@pytest.mark.parametrize("cut", range(40, 1500, 97))
def test_a_text_cut_anywhere_is_summarised_with_right_spans(cut: int) -> None:
    text = (
        _STORY
        + 'The Secretary-General of the Tide Council (TC), Dr. Noura Al-Harzani, said: "We agreed (at last) on the '
        "‘Havn Pact’ of 3 May.\n\n• Minister of\n\n> quoted, by the Ministry of\n\n" * 6
    )[:cut]
    document = read_text("note.txt", text.encode())
    summary = summarize(document)
    elements = (*summary.people, *summary.organisations, *summary.events, *summary.quotations, *summary.key_messages)
    assert all(one.span and one.span.cut(text) == one.text for one in elements)
