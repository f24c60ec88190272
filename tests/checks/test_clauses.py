"""Clauses by the words that open them, members of lists, and English that is only wordy."""

from __future__ import annotations

import pytest
from checking import found

from generator.checks.extents import extent, plainly

# A source, a language, a whole translation and one that lacks a clause or a member of a list.
LACKING = [
    (
        "The ferry stayed in port because the harbour had frozen.",
        "es",
        "El transbordador no salió porque el puerto se había helado.",
        "El transbordador se quedó amarrado en el puerto.",
    ),
    (
        "Prices of timber rose, while those of wool fell.",
        "de",
        "Holz wurde teurer, während Wolle billiger wurde.",
        "Die Preise für Holz sind gestiegen.",
    ),
    (
        "For the first time, women may sit on the council.",
        "fr",
        "Pour la première fois, des femmes peuvent siéger au conseil.",
        "Des femmes peuvent siéger au conseil.",
    ),
    (
        "The pool will open on Monday unless the weather is bad.",
        "pt-BR",
        "A piscina abrirá na segunda-feira, a menos que o tempo esteja ruim.",
        "A piscina abrirá na segunda-feira.",
    ),
    (
        "The fund paid for twelve boats, including five for the islands.",
        "ru",
        "Фонд оплатил двенадцать лодок, в том числе пять для островов.",
        "Фонд оплатил двенадцать лодок.",
    ),
    (
        "Bring boots, a lamp and a sleeping bag.",
        "ja",
        "長靴、ランプ、寝袋をお持ちください。",
        "長靴と寝袋をお持ちください。",
    ),
    (
        "Bakers, porters and gardeners will be paid twice a month.",
        "ca",
        "Els forners, els mossos i els jardiners cobraran dos cops al mes.",
        "Els forners cobraran a partir d’ara dos cops al mes.",
    ),
    (
        "The clerk cannot lend money, buy tickets or keep luggage.",
        "ar",
        "لا يمكن للموظف إقراض المال أو شراء التذاكر أو حفظ الأمتعة.",
        "لا يمكن للموظف إقراض المال أو شراء التذاكر.",
    ),
]


@pytest.mark.parametrize(("source", "tag", "whole", "lacking"), LACKING)
def test_a_clause_or_a_member_left_out_is_reported(source: str, tag: str, whole: str, lacking: str) -> None:
    assert found(source, whole, tag) == set()
    assert "omissions" in found(source, lacking, tag)


# Wordy English and a concise translation; and one that says too little.
WORDY = [
    (
        "It should be noted that, in view of the fact that a large number of visitors are expected, it has been "
        "decided that both of the gates will be opened.",
        "de",
        "Da viele Besucher erwartet werden, werden beide Tore geöffnet.",
        "Es werden viele Besucher erwartet.",
    ),
    (
        "The council would like to take this opportunity to express its gratitude to all of the volunteers who were "
        "present in the course of the flood.",
        "fr",
        "Le conseil remercie tous les bénévoles présents lors de l’inondation.",
        "Le conseil remercie les bénévoles.",
    ),
    (
        "The keepers took the opportunity to pay a visit to the zoo and had an exchange of views on the issue of food.",
        "pt-BR",
        "Os tratadores visitaram o zoológico e discutiram a ração.",
        "Os tratadores discutiram.",
    ),
    (
        "The Minister of Agriculture, Forestry and Fisheries attended the opening on behalf of the Government.",
        "ja",
        "農林水産大臣が政府を代表して開会式に出席した。",
        "農相が出席。",
    ),
]


@pytest.mark.parametrize(("source", "tag", "concise", "short"), WORDY)
def test_wordy_english_may_be_said_concisely(source: str, tag: str, concise: str, short: str) -> None:
    assert not {"omissions", "length"} & found(source, concise, tag)
    assert {"omissions", "length"} & found(source, short, tag)


def test_padding_counts_as_what_it_says() -> None:
    assert plainly("He left due to the fact that it rained.") == "He left as it rained."
    assert extent("It is important to note that it rained.") == len("it rained.")
