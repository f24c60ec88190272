"""Speech and its speakers: every kind of mark, attribution before, amid and after, and what only looks like speech."""

from __future__ import annotations

import pytest

from generator.sources import read_text
from generator.summaries import summarize
from generator.summaries.model import Summary

_NAMED = "Minister Anna Bergström met Governor Carlos Duarte in Havn on Monday morning.\n\n"


def _summary(text: str) -> Summary:
    return summarize(read_text("note.txt", f"A headline over some news\n\n{_NAMED}{text}\n".encode()))


def _said(text: str) -> list[tuple[str, str | None]]:
    return [(one.text, one.speaker) for one in _summary(text).quotations]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (
            'Minister Bergström said, "We agreed. It was time."',
            [("We agreed. It was time.", "Anna Bergström")],
        ),
        (
            "“We all agreed,” said Bergström, “and it was high time.”",
            [("We all agreed", "Anna Bergström"), ("and it was high time.", "Anna Bergström")],
        ),
        (
            "Governor Duarte added: ‘The pilots’ school must open in May.’",
            [("The pilots’ school must open in May.", "Carlos Duarte")],
        ),
        (
            "In the end they found the words for it. „We sind uns einig about the harbour“, said Minister Bergström.",
            [("We sind uns einig about the harbour", "Anna Bergström")],
        ),
        (
            '"We all agreed on it," Duarte said.\n\n"The \'Harbour Pact\' will make pilots of both coasts one crew."',
            [
                ("We all agreed on it", "Carlos Duarte"),
                ("The 'Harbour Pact' will make pilots of both coasts one crew.", "Carlos Duarte"),
            ],
        ),
        (
            "The Governor thanked the Minister. He called the pact “a very long way round to a small door.”",
            [("a very long way round to a small door.", "Carlos Duarte")],
        ),
        (
            "According to the Minister, “no ship will have to wait any more.”",
            [("no ship will have to wait any more.", "Anna Bergström")],
        ),
        (
            "Governor Duarte said:\n\n> The school is for everyone who sails on this coast.\n> It opens in May.",
            [
                ("The school is for everyone who sails on this coast.", "Carlos Duarte"),
                ("It opens in May.", "Carlos Duarte"),
            ],
        ),
    ],
)
def test_speech_has_its_speaker(text: str, said: list[tuple[str, str | None]]) -> None:
    assert _said(text) == said


@pytest.mark.parametrize(
    "text",
    [
        'They opened the "AI and Digital Harbour Council" and the "Havn Summit," which meets in May.',
        "The plan, called “Hand to Hand”, was printed in the magazine ‘Pilots & Ports’ last year.",
        'The ministry (hereinafter referred to as ‘MoT’) published the "Report on the Safety of Northern Pilots."',
        "The captains’ school and the pilots’ union are 'Norland Today' guests.",
    ],
)
def test_names_and_titles_in_marks_are_no_speech(text: str) -> None:
    assert _said(text) == []


def test_a_quotation_that_never_closes_is_kept_and_reported() -> None:
    summary = _summary('Minister Bergström promised to look into it. "Boats are next on our list.')
    assert [(one.text, one.speaker) for one in summary.quotations] == [
        ("Boats are next on our list.", "Anna Bergström")
    ]
    assert "open-quotation" in {finding.check for finding in summary.findings}


def test_a_quotation_of_two_paragraphs_is_not_called_open() -> None:
    summary = _summary(
        '"We agreed on all of it," said Governor Duarte. "It took years.\n\n"Now the work begins for us."'
    )
    assert [one.speaker for one in summary.quotations] == ["Carlos Duarte"] * 3
    assert not {"open-quotation", "unbalanced-quotes"} & {finding.check for finding in summary.findings}


def test_the_role_is_the_one_stated_with_the_words() -> None:
    (found,) = _summary('Minister Bergström said, "We agreed. It was time."').quotations
    assert found.role == "Minister"
    assert found.attribution is not None and found.attribution.text == "Minister Bergström said,"


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("In turn, Minister Lena Oh affirmed: “Sund returns to this table without conditions”.", "Lena Oh"),
        ('Minister Lena Oh described the help as "a gesture that the people of Sund will not forget".', "Lena Oh"),
        (
            "Minister Lena Oh wrote to the Minister for Roads, Carl Holm. “It was with sorrow that I heard,” the "
            "Minister wrote.",
            "Lena Oh",
        ),
        (
            "Minister Lena Oh spoke last. My grandmother lost a brother there. She told me so often that I still hear "
            'her: "He was playing in the river that day."',
            "My grandmother",
        ),
    ],
)
def test_who_speaks_is_who_acts(text: str, speaker: str) -> None:
    (quotation,) = summarize(read_text("note.txt", f"A headline over some news\n\n{text}\n".encode())).quotations
    assert quotation.speaker == speaker
