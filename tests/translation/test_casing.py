"""The case of headings and of texts in capitals, and the names that keep theirs."""

from __future__ import annotations

import pytest

from generator.locales import Locale
from generator.translation.casing import is_shouted, names_in, names_within, sentence_case, title_case

BODY = (
    "The Harbour Council met Lena Oh of the Salt Bureau, and Estora signed on Monday.",
    "It speaks of the Digital Charter of Ports; the charter is new.",
)


def test_names_are_the_runs_that_stand_in_capitals_within_a_sentence() -> None:
    found = names_within(BODY)
    assert {"Harbour Council", "Lena Oh", "Salt Bureau", "Estora", "Digital Charter of Ports"} <= set(found)
    assert not {"The", "It", "Ports", "Charter"} & set(found)


def test_what_stands_in_small_letters_elsewhere_is_no_name() -> None:
    assert names_within(["They read the Charter.", "A charter is a text."]) == ()


def test_a_title_names_nothing() -> None:
    assert names_within(["Major Step Forward For Estora", "THE PORT OF ESTORA."]) == ()


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Estora Signs New Digital Charter of Ports", "Estora signs new Digital Charter of Ports"),
        ("LENA OH VISITS ESTORA", "Lena Oh visits Estora"),
        ("Nothing of Theirs Stands Here", "Nothing of theirs stands here"),
    ],
)
def test_a_heading_keeps_the_names_of_its_body(text: str, expected: str) -> None:
    assert sentence_case(text, (), Locale("en"), names_in(text, names_within(BODY))) == expected


@pytest.mark.parametrize(
    ("text", "shouted"),
    [
        ("THE PORT IS CLOSED.", True),
        ("NATO AND THE EU", False),
        ("UN WOMEN", False),
        ("NATO", False),
        ("ASEAN", False),
        ("OPEN", False),
        ("IMO ASSEMBLY", True),
        ("The Port", False),
        ("", False),
        ("2025 — 30 %", False),
        ("ПОРТ ЗАКРЫТ СЕГОДНЯ", True),
        ("공항 폐쇄", False),
    ],
)
def test_acronyms_are_no_shouting(text: str, shouted: bool) -> None:
    assert is_shouted(text) is shouted


def test_a_name_in_capitals_keeps_its_acronyms() -> None:
    assert title_case("MINISTRY OF ICT AND TRADE") == "Ministry of ICT and Trade"
