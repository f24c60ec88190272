"""A source in Markdown: its reader sees words, and the sidecar the characters where they stand in the file."""

from __future__ import annotations

from dataclasses import replace

import pytest
from support import Project

from generator.drafts.from_markdown import without_marks
from generator.drafts.selection import Keep, Selection
from generator.provenance import SourceSpan
from generator.summaries.model import Event, Licence, Summary

RELEASE = "\n\n".join(
    [
        "# Ministry of **Harbours** Opens _New_ Office",
        "The **Ministry of Harbours and Trade** (MHT) will open an office in Elm on *12 June 2025*, "
        "[Minister Ada Lindqvist](https://mht.example) announced.[^1]",
        "The office will employ ~~12~~ **15 people**; write to <office@mht.example>.",
        "[^1]: The office is subject to approval by the Assembly of Norrland.\n",
    ]
)


@pytest.mark.parametrize(
    ("markdown", "words"),
    [
        ("The **Ministry** of _Trade_ met.", "The Ministry of Trade met."),
        ("See [the plan](https://a.example/b_c) and `code`.", "See the plan and code."),
        ("It starts in May.[^2]", "It starts in May."),
        ("[^note]: It starts in May.", "It starts in May."),
        ("Write to <press@a.example> or <https://a.example>.", "Write to press@a.example or https://a.example."),
        (r"Five \* three is 15 & more &amp; more", "Five * three is 15 & more & more"),
        ("a < b, 5 * 3 * 2, file_name_x, [sic] stays", "a < b, 5 * 3 * 2, file_name_x, [sic] stays"),
        ("an office in [Norland", "an office in Norland"),
        ("an office in Elm on *", "an office in Elm on"),
        ("**Elm and Oak", "Elm and Oak"),
        ("Elm and Oak**", "Elm and Oak"),
        ("15 people*", "15 people*"),
        ("[^1]", "[^1]"),
    ],
)
def test_words_without_marks(markdown: str, words: str) -> None:
    assert without_marks(markdown) == words


@pytest.mark.parametrize("tag", ["en", "fr", "ar-XB"])
def test_a_draft_of_a_markdown_source_shows_words(project: Project, tag: str) -> None:
    project.setting("translation", "engines", '["pseudo"]')
    path = project.seed("office.md", RELEASE)
    assert project.gen("brief", "--lang", tag).exit_code == 0
    text = project.read(f"{tag}/office.brief.md")
    assert r"\*" not in text and "[^" not in text and "https://mht" not in text and r"\_" not in text
    assert "The Ministry of Harbours and Trade (MHT) will open an office in Elm on 12 June 2025" in text
    written = path.read_text(encoding="utf-8")
    for unit in project.sidecar(f"{tag}/office.brief")["units"]:
        start, end = unit["span"]
        assert without_marks(written[start:end]) == unit["source"]


def test_marks_in_a_text_file_are_its_words(project: Project) -> None:
    project.seed("office.txt", RELEASE)
    project.gen("brief", "--lang", "en")
    assert r"\*\*Ministry of Harbours and Trade\*\*" in project.read("en/office.brief.md")


def test_combined_sources_are_shown_each_in_its_own_way(project: Project) -> None:
    project.seed("office.md", RELEASE)
    project.seed("plain.txt", RELEASE.replace("Elm", "Oak"))
    assert project.gen("brief", "--combine", "--title", "Offices", "office", "plain", "--lang", "en").exit_code == 0
    text = project.read("en/offices.brief.md")
    assert "The Ministry of Harbours and Trade (MHT) will open an office in Elm" in text
    assert r"The \*\*Ministry of Harbours and Trade\*\* (MHT) will open an office in Oak" in text


def test_words_that_end_in_a_link_are_shown_without_its_brackets() -> None:
    licence = Licence(id="unknown", name="")
    marked = Summary(id="a", source="seeds/a.md", sha256="", language="en", licence=licence)
    bare = replace(marked, source="seeds/a.txt")
    text = "They opened an office in [Norland](https://a.example) on 3 May."
    for summary, what in ((marked, "an office in Norland"), (bare, "an office in [Norland]")):
        event = Event(text=text, spans=(SourceSpan(5, 5 + len(text)),), what="an office in [Norland]")
        segment = Selection(summary, Keep(summary)).what(event)
        assert segment.text == what
        assert segment.provenance and segment.provenance.span == SourceSpan(17, 39)
