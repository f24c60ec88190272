"""The office's marks behind words of a draft: a person edits beside them, takes them away or leaves them."""

from __future__ import annotations

import pytest
from support import ROOT, Project

from generator.drafts.conflicts import Merged
from generator.drafts.inline_marks import InlineMarks
from generator.locales import Locale, read_messages

OWN = "Norrland and the Ministry opened talks on a port."
MARK = " *(formulation du bureau)*"
BRIEF = "fr/harbour.brief.md"


@pytest.fixture
def office(project: Project) -> Project:
    """A project whose release has a title that somebody in the office wrote."""
    (project.root / "gen.toml").write_text(
        '[translation]\nengines = ["pseudo"]\n[build]\nlanguages = ["fr"]\nkinds = ["brief"]\n', encoding="utf-8"
    )
    project.seed("harbour.txt")
    assert project.gen("summarize", "--write").exit_code == 0
    path = project.root / "output/summaries/harbour.yaml"
    title = "text: Ministry of Harbours and Trade Opens Talks With Norrland"
    path.write_text(path.read_text("utf-8").replace(title, f"text: {OWN}", 1), encoding="utf-8")
    assert project.gen("build").exit_code == 0
    assert f"# \\[fr: {OWN}]{MARK}\n" in project.read(BRIEF)
    return project


def edit(project: Project, old: str, new: str) -> str:
    path = project.root / "output" / BRIEF
    text = path.read_text("utf-8")
    assert old in text
    path.write_text(text.replace(old, new), encoding="utf-8")
    result = project.gen("build")
    assert result.exit_code == 0 and "⚠" not in project.read(BRIEF), result.stderr
    found = project.read(BRIEF)
    project.gen("build")
    assert project.read(BRIEF) == found
    return found


@pytest.mark.parametrize("left", [MARK, ""])
def test_a_passage_with_a_mark_is_reworded_without_a_conflict(office: Project, left: str) -> None:
    text = edit(office, f"# \\[fr: {OWN}]{MARK}", f"# La Norlande et le ministère négocient un port{left}")
    assert f"# La Norlande et le ministère négocient un port{left}\n" in text
    (unit,) = (one for one in office.sidecar("fr/harbour.brief")["units"] if one["source"] == OWN)
    assert unit["origin"] == "human" and unit["target"] == "La Norlande et le ministère négocient un port"
    ((start, end),) = unit["at"]["md"]
    assert text[start:end] == unit["target"]


def test_a_mark_that_a_person_took_away_stays_away(office: Project) -> None:
    text = edit(office, f"{OWN}]{MARK}", f"{OWN}]")
    assert f"# \\[fr: {OWN}]\n" in text and MARK not in text


def test_an_edit_elsewhere_leaves_the_marks(office: Project) -> None:
    text = edit(office, "## Messages clés\n", "## Messages clés\n\nUn mot de la rédaction.\n")
    assert f"# \\[fr: {OWN}]{MARK}\n" in text and "Un mot de la rédaction." in text


def test_marks_out_and_in_again_give_the_same_text_and_places() -> None:
    marks = InlineMarks(read_messages(Locale("en"), (ROOT / "locales",)))
    drawn = "- One *(not translated)* [3]\n| Two | x *(wording: office)* [1] |\n- Three\n"
    at = {
        "one": ((2, 5),),
        "x": ((drawn.index("x *"), drawn.index("x *") + 1),),
        "three": ((drawn.index("Three"), drawn.index("Three") + 5),),
    }
    bare, places = marks.bare(drawn, at)
    assert bare == "- One [3]\n| Two | x [1] |\n- Three\n"
    assert [bare[start:end] for spans in places.values() for start, end in spans] == ["One", "x", "Three"]
    again = marks.again(Merged(bare, at=places), drawn, drawn)
    assert again.text == drawn and again.at == at
    assert marks.again(Merged(bare, at=places), bare, drawn).text == bare
    assert marks.again(Merged(bare, at=places), drawn, bare).text == bare
