"""What sources say against each other: shown with both spans, and nothing where they only spell or tell differently."""

from __future__ import annotations

import pytest

from generator.sources import read_text
from generator.summaries import summarize_all
from generator.summaries.compare import dates_agree, with_contradictions
from generator.summaries.model import Summary


def _compared(*texts: str) -> list[Summary]:
    documents = [
        read_text(f"source-{place}.txt", f"A headline over some news\n\n{text}\n".encode())
        for place, text in enumerate(texts)
    ]
    return with_contradictions(summarize_all(documents))


def _kinds(*texts: str) -> list[str]:
    return [one.kind for one in _compared(*texts)[0].contradictions]


_TIDES = (
    "The Minister of Tides, {name}, opened the new lighthouse in Havn on 3 May. The ministry said "
    "that all ships are welcome there."
)


def test_two_holders_of_one_office_are_shown_with_both_spans() -> None:
    texts = (
        _TIDES.format(name="Anna Bergström"),
        "Minister of Tides Carlos Duarte met captains in Havn. They spoke about the winter ice and its dangers.",
    )
    summaries = _compared(*texts)
    (found,) = summaries[0].contradictions
    assert summaries[1].contradictions == (found,)
    assert (found.kind, [said.source for said in found.says]) == ("office", ["source-0", "source-1"])
    assert "Bergström" in found.message and "Duarte" in found.message


def test_the_office_is_known_by_its_ministry_too() -> None:
    other = (
        "The Ministry of Tides (Minister Carlos Duarte) published new charts of the coast. They are free "
        "for all captains."
    )
    assert _kinds(_TIDES.format(name="Anna Bergström"), other) == ["office"]


@pytest.mark.parametrize("spelling", ["Anna Bergstrom", "Anna BERGSTRÖM", "Bergström Anna", "A. Bergström"])
def test_two_spellings_of_one_name_stay_silent(spelling: str) -> None:
    assert _kinds(_TIDES.format(name="Anna Bergström"), _TIDES.format(name=spelling)) == []


@pytest.mark.parametrize(("one", "other"), [("Lee Jong Ho", "LEE Jong-ho"), ("Cho Tae-yul", "Cho Tae-yeol")])
def test_two_romanisations_stay_silent(one: str, other: str) -> None:
    assert _kinds(_TIDES.format(name=one), _TIDES.format(name=other)) == []


def test_ministers_of_two_portfolios_or_two_countries_stay_silent() -> None:
    assert (
        _kinds(
            _TIDES.format(name="Anna Bergström"),
            "Minister of Roads Carlos Duarte met drivers in Havn. They spoke about the winter ice.",
        )
        == []
    )
    japan = (
        "Japan's Defense Minister Kenji Arai met officers in Tokyo. They spoke about the winter ice and its dangers."
    )
    assert (
        _kinds(japan, "France's Defense Minister Luc Moreau met officers in Paris. They spoke about the winter ice.")
        == []
    )


def test_one_person_with_two_offices_is_shown() -> None:
    other = "Minister of Roads Anna Bergström met drivers in Havn. They spoke about the winter ice and its dangers."
    assert _kinds(_TIDES.format(name="Anna Bergström"), other) == ["person"]


def test_two_dates_of_one_named_event_are_shown() -> None:
    one = "The Havn Harbour Forum will be held on 3 May 2025 in Havn. Captains from ten countries will attend it."
    assert _kinds(one, one.replace("3 May", "4 May").replace("ten", "some")) == ["event"]
    assert (
        _kinds(one, "The Havn Harbour Forum will open on 3 May in Havn. Nobody knows yet how many captains will come.")
        == []
    )


def test_a_duplicate_and_a_later_version_are_noticed() -> None:
    text = _TIDES.format(name="Anna Bergström")
    assert [one.check for one in _compared(text, text)[0].findings if one.where == "source-1"] == ["duplicate"]
    longer = text + " Minister Bergström thanked the builders, who worked through two winters on the rock."
    assert [one.check for one in _compared(text, longer)[1].findings if one.where == "source-0"] == ["superseded"]


@pytest.mark.parametrize(
    ("one", "other", "agree"),
    [
        ("2024-05-10", "--05-10", True),
        ("2024-05-10", "2025-05-10", False),
        ("--05-21/--05-22", "--05-22", True),
        ("--05-21/--05-23", "2024-05-22", True),
        ("--05-21/--05-22", "--05-24", False),
        ("2024-05", "2024-05-10", True),
        ("2024-05-10T10:00", "2024-05-10", True),
    ],
)
def test_dates_agree_where_both_can_be_true(one: str, other: str, agree: bool) -> None:
    assert dates_agree(one, other) is agree
