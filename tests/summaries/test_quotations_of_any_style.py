"""Quotation marks of many countries and attributions of many kinds: the words, and who is told to have said them."""

from __future__ import annotations

import pytest

from generator.sources import read_text
from generator.summaries import summarize


def _said(text: str) -> list[tuple[str | None, str]]:
    made = summarize(read_text("note.txt", f"A headline over some news of the harbour\n\n{text}\n".encode()))
    return [(one.speaker, one.text) for one in made.quotations]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (
            "'The sailors' union told us that it isn't safe,' Minister Lena Okafor-Holm said, 'and we believe them.'",
            ["The sailors' union told us that it isn't safe", "and we believe them."],
        ),
        (
            "Director Mirela Ionescu-Park said: ‘Our members’ patience is not endless. We’ve waited for ten years.’",
            ["Our members’ patience is not endless. We’ve waited for ten years."],
        ),
        (
            "»We build now and here«, said Mayor Jurgen Tollmann, »or never at all.« Then he left for the harbour.",
            ["We build now and here", "or never at all."],
        ),
        (
            "Ambassador Claire Delorme-Osei told them: « The talks have begun and they will not stop. » All left.",
            ["The talks have begun and they will not stop."],
        ),
        (
            "“We won,” said Captain Ineke Vandersteen. “That is all that I have to say about it.”",
            ["We won", "That is all that I have to say about it."],
        ),
    ],
)
def test_marks_of_all_kinds_hold_words(text: str, said: list[str]) -> None:
    found = _said(text)
    assert [words for _, words in found] == said
    assert None not in {speaker for speaker, _ in found}


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        (
            '"The tests go on until May," a spokeswoman for the Example Office said.',
            "a spokeswoman for the Example Office",
        ),
        (
            '"We saw no lights at all," said an official of the Ministry of Tides.',
            "an official of the Ministry of Tides",
        ),
        (
            "In a letter to Prime Minister Ketura Olliver, the Secretary-General wrote: “We mourn with you all.”",
            "the Secretary-General",
        ),
        (
            "The Head of the EO, Dr Lai Wing-tsz, met the crew. Later a spokesman for the EO said: “It is over now.”",
            "a spokesman for the EO",
        ),
    ],
)
def test_who_speaks_without_a_name_is_nobody_else(text: str, speaker: str) -> None:
    assert [one for one, _ in _said(text)] == [speaker]


@pytest.mark.parametrize(
    "text",
    [
        "The advice follows the “state of high water in all ports” that the President declared on 28 October.",
        "There is a Norlandic saying, “a boat with one oar must choose its wind”. None of us can choose.",
    ],
)
def test_terms_and_sayings_are_no_speech(text: str) -> None:
    assert _said(text) == []


def test_words_read_from_somebodys_letter_are_the_writers() -> None:
    text = (
        "A medal went to the photographer Bohdan Ryzhko, who died in May. His sister, Inka, took it for him and read "
        "from his last letter: “The light is terrible here. I will be home for the plums.”"
    )
    assert [one for one, _ in _said(text)] == ["Bohdan Ryzhko"]


_TWO = (
    "Ms. Ilse Varga, Minister of Tides of Norland, and Mr. Pavo Lindqvist, Minister of Ports of Sundria, met in Elm. "
    "“We share one bay,” said Ms. Varga. "
)


@pytest.mark.parametrize(
    ("text", "speaker", "words"),
    [
        (
            _TWO + "Her Sundrian counterpart, for his part, spoke of « a bay that two towns keep clean ».",
            "Pavo Lindqvist",
            "a bay that two towns keep clean",
        ),
        (
            "The Union of Harbour Pilots, a group of 36 crews, called the plan “a first step”.",
            "Union of Harbour Pilots",
            "a first step",
        ),
        (
            "Orla Byrnes-Quill, director of the Tide Museum, described the news as “late but welcome”.",
            "Orla Byrnes-Quill",
            "late but welcome",
        ),
        (
            "Orla Byrnes-Quill, director of the Tide Museum, regretted that « the boats were left at the quay ».",
            "Orla Byrnes-Quill",
            "the boats were left at the quay",
        ),
    ],
)
def test_a_few_words_are_told_with_who_used_them(text: str, speaker: str, words: str) -> None:
    assert (speaker, words) in _said(text)


@pytest.mark.parametrize(
    "text",
    [
        "Director Orla Byrnes-Quill called the harbour a “grey tidal zone”.",
        "The Union of Harbour Pilots described the plan in its “Blue Tide Report”.",
    ],
)
def test_terms_that_somebody_uses_are_no_speech(text: str) -> None:
    assert _said(text) == []


def test_a_counterpart_who_may_be_two_people_is_nobody() -> None:
    text = _TWO.replace("met in Elm", "and Ms. Ida Holmqvist, Minister of Roads of Sundria, met in Elm")
    found = _said(text + "Her Sundrian counterpart spoke of « a bay that two towns keep clean ».")
    assert "Ida Holmqvist" not in [speaker for speaker, words in found if words.startswith("a bay")]
    assert "Pavo Lindqvist" not in [speaker for speaker, words in found if words.startswith("a bay")]


def test_speech_behind_a_dash_may_be_that_of_an_office_in_small_letters() -> None:
    said = "– This is a grave case, says director Tove Lindqvist."
    text = f"The trawlers were fined on Monday by the agency in Elm.\n\n{said}"
    assert ("Tove Lindqvist", "This is a grave case") in _said(text)
