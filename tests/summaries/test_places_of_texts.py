"""Places by what stands around their names, whatever else the names stand in."""

from __future__ import annotations

import pytest

from generator.sources import read_text
from generator.summaries import summarize


def _places(text: str) -> set[str]:
    made = summarize(read_text("note.txt", f"A headline over some news of today\n\n{text}\n".encode()))
    return {one.name for one in made.places}


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("The talks of the Japan-Kenya Strategic Dialogue went well.", {"Japan", "Kenya"}),
        ("They met the Ambassador to Austria Moon Chul-woo in the hall.", {"Austria"}),
        (
            "The office has branches in Havn, Elm, Norrvik, Tromby and Öster.",
            {"Havn", "Elm", "Norrvik", "Tromby", "Öster"},
        ),
        ("Tomorrow, the President will leave for Banjul with her ministers.", {"Banjul"}),
        ("Nine clinics in Turkana and Marsabit counties have light.", {"Turkana", "Marsabit"}),
        ("The firm, a Saskatoon-based maker of lamps, has nine clerks.", {"Saskatoon"}),
        (
            "The passengers were on their way to Barranquilla, Riohacha and Quibdó.",
            {"Barranquilla", "Riohacha", "Quibdó"},
        ),
        ("She laid a wreath at Rajghat and spoke with the pupils.", {"Rajghat"}),
        ("The forum will be held in Dili, Timor-Leste, by the council.", {"Dili", "Timor-Leste"}),
        ("His father came to Cardiff from Calabar in a small boat.", {"Cardiff", "Calabar"}),
        ("The UAE sent medicines to the islands of the Indo-Pacific.", {"UAE", "Indo-Pacific"}),
    ],
)
def test_names_are_places_by_what_the_text_says_of_them(text: str, places: set[str]) -> None:
    assert places <= _places(text)


@pytest.mark.parametrize(
    ("text", "other"),
    [
        ("The President of the Republic opened the school in Havn.", "Republic"),
        ("Typhoon Kalmaya struck the towns in Havn and Elm.", "Typhoon Kalmaya"),
        ("They met in the Kenyan capital.", "Kenyan"),
        ("The United Nations sent nine boats to the port in Havn.", "United Nations"),
    ],
)
def test_states_in_general_storms_and_bodies_are_no_places(text: str, other: str) -> None:
    assert other not in _places(text)


def test_a_place_in_a_line_of_its_own_over_the_day_is_one() -> None:
    text = "Statement on the closure of the observatory in Belmara\n\n14.11.2025\nBruxby\n\nIt condemns it.\n"
    made = summarize(read_text("note.txt", text.encode()))
    assert "Bruxby" in {one.name for one in made.places}
