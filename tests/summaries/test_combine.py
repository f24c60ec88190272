"""A brief of several sources: what they share is said once, and everything says which source it is from."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import Result
from support import RELEASE, Project

from generator.config import load_config
from generator.drafts import Order, Renderer, segments
from generator.errors import UsageError
from generator.locales import canonical
from generator.provenance import SourceSpan
from generator.sources import read_source
from generator.summaries import summarize_all
from generator.summaries.combine import combine
from generator.summaries.model import Summary

OTHER = """\
Fisheries Agency Welcomes Free Port

The Fisheries Agency welcomed the talks with Norrland at Port Elin on 3 March 2025. The talks will cover customs, \
safety at sea and the training of 250 pilots.

Fisheries Commissioner Ada Lindqvist praised the Ministry of Harbours and Trade. "Boats come first," said Director \
Ines Okoro.

Licensed under CC BY 4.0.
"""
TITLE = "Two bodies on the free port"

Combined = Callable[..., tuple[Summary, dict[str, str]]]


@pytest.fixture
def combined(tmp_path: Path) -> Combined:
    """The combined summary of texts, named a, b, … in their order, with the texts by source id."""

    def of(*texts: str, title: str = TITLE) -> tuple[Summary, dict[str, str]]:
        (tmp_path / "seeds").mkdir(exist_ok=True)
        documents = []
        for name, text in zip("abcdef", texts, strict=False):
            path = tmp_path / "seeds" / f"{name}.txt"
            path.write_text(text, encoding="utf-8")
            documents.append(read_source(path, tmp_path))
        return combine(summarize_all(documents), title), {one.id: one.text for one in documents}

    return of


def spans(value: object) -> list[SourceSpan]:
    return [span for one in value for span in one.spans]  # type: ignore[attr-defined]


def test_every_span_names_its_source_and_holds_its_words(combined: Combined) -> None:
    summary, texts = combined(RELEASE, OTHER)
    told = [*summary.key_messages, *summary.events, *summary.people, *summary.organisations, *summary.quotations]
    assert {span.source for span in spans(told)} == {"a", "b"}
    for one in (*summary.key_messages, *summary.quotations, *summary.sentences):
        assert all(span.cut(texts[span.source]) == one.text for span in one.spans)
    roles = [role for person in summary.people for role in person.roles if role.span]
    assert all(role.span.cut(texts[role.span.source]) == role.text for role in roles if role.span)


def test_people_organisations_and_events_of_both_are_one(combined: Combined) -> None:
    summary, _ = combined(RELEASE, OTHER)
    (ada,) = [one for one in summary.people if one.name == "Ada Lindqvist"]
    assert {span.source for span in ada.spans} == {"a", "b"}
    assert [role.span.source for role in ada.roles if role.span] == ["a", "b"]
    (ministry,) = [one for one in summary.organisations if "Harbours" in one.name]
    assert {span.source for span in ministry.spans} == {"a", "b"} and ministry.acronym == "MHT"
    (talks,) = [one for one in summary.events if "talks" in one.what]
    assert {span.source for span in talks.spans} == {"a", "b"}


def test_a_message_of_both_is_said_once(combined: Combined) -> None:
    summary, _ = combined(RELEASE, OTHER)
    (pilots,) = [one for one in summary.key_messages if "250 pilots" in one.text]
    assert [span.source for span in pilots.spans] == ["a", "b"]
    order = [one.source for one in summary.key_messages]
    assert order == sorted(order) and set(order) == {"a", "b"}


def test_what_differs_in_a_number_is_said_twice_and_as_a_contradiction(combined: Combined) -> None:
    summary, _ = combined(RELEASE, OTHER.replace("250 pilots", "260 harbour pilots"))
    assert len([one for one in summary.key_messages if "pilots" in one.text]) == 2
    other = RELEASE.replace("250 pilots", "250 harbour pilots")
    summary, _ = combined(other, OTHER.replace("250 pilots", "260 harbour pilots"))
    assert [one.kind for one in summary.contradictions] == ["figure"]


def test_namesakes_by_one_word_and_other_days_stay_apart(combined: Combined) -> None:
    summary, _ = combined(
        RELEASE, OTHER.replace("3 March 2025", "4 March 2025").replace("Ada Lindqvist", "Ida Lindqvist")
    )
    assert {"Ada Lindqvist", "Ida Lindqvist"} <= {one.name for one in summary.people}
    assert len([one for one in summary.events if "talks" in one.what]) == 2


def test_the_strictest_licence_holds(combined: Combined) -> None:
    assert combined(RELEASE, OTHER)[0].licence.id == "all-rights-reserved"
    assert combined(OTHER, RELEASE)[0].licence.id == "all-rights-reserved"
    free = OTHER.replace("Fisheries", "Forest")
    assert combined(OTHER, free)[0].licence.id == "cc-by-4.0"
    assert combined(OTHER, free.replace("Licensed under CC BY 4.0.", ""))[0].licence.id == "unknown"


@pytest.mark.parametrize("kind", ["brief", "factsheet"])
def test_references_say_which_source(combined: Combined, tmp_path: Path, kind: str) -> None:
    summary, texts = combined(RELEASE, OTHER)
    draft = Renderer(load_config(tmp_path)).draft(summary, Order(kind, canonical("en"), ("md", "html")), {}, None)
    text = draft.files["md"]
    references = [line for line in text.splitlines() if line.startswith("[") and "seeds/" in line]
    for line in references:
        words, place = line.rsplit(" — ", 1)
        path, _, span = place.partition(", characters ")
        start, end = map(int, span.split("–"))
        stated = texts[path.removeprefix("seeds/").removesuffix(".txt")][start:end]
        assert stated in words
    assert {line.rsplit("seeds/", 1)[1][0] for line in references} == {"a", "b"}
    (pilots,) = [line for line in text.splitlines() if line.startswith("- ") and "250 pilots" in line]
    assert pilots.count("[") == 2
    assert "“Fisheries Agency Welcomes Free Port”" in text and "Opens Talks With Norrland”" in text
    assert "CC BY 4.0" in text and "All rights reserved" in text


def test_segments_name_the_source_of_their_words(combined: Combined) -> None:
    summary, texts = combined(RELEASE, OTHER)
    placed = [one for one in segments(summary, "brief") if one.provenance]
    assert {one.provenance.source for one in placed if one.provenance} == {"a", "b"}
    for one in placed:
        assert one.provenance and one.text in one.provenance.span.cut(texts[one.provenance.source])


def test_one_source_or_two_languages_are_refused(combined: Combined) -> None:
    with pytest.raises(UsageError, match="one source alone"):
        combined(RELEASE)
    french = "Le ministère des Ports a ouvert lundi les négociations avec la région voisine sur un port franc.\n" * 3
    with pytest.raises(UsageError, match="a is in en, b is in fr"):
        combined(RELEASE, french)
    with pytest.raises(UsageError, match="title"):
        combined(RELEASE, OTHER, title=" / ")


# Through the command line


def combine_brief(project: Project, *more: str) -> Result:
    return project.gen("brief", "--combine", "a", "b", "--title", TITLE, *more)


@pytest.fixture
def two(pseudo: Project) -> Project:
    pseudo.seed("a.txt", RELEASE)
    pseudo.seed("b.txt", OTHER)
    return pseudo


DRAFT = "fr/two-bodies-on-the-free-port.brief"


def test_a_combined_brief_is_made_and_made_again_only_when_stale(two: Project) -> None:
    assert combine_brief(two, "--lang", "fr").exit_code == 0
    text = two.read(DRAFT + ".md")
    assert "seeds/a.txt, " in text and "seeds/b.txt, " in text
    sidecar = two.sidecar(DRAFT)
    assert [one["path"] for one in sidecar["sources"]] == ["seeds/a.txt", "seeds/b.txt"]
    texts = {"a": RELEASE, "b": OTHER}
    placed = [unit for unit in sidecar["units"] if unit["span"]]
    assert {unit["of"] for unit in placed} == {"a", "b"}
    assert all(unit["source"] in texts[unit["of"]][slice(*unit["span"])] for unit in placed)
    files = {path: path.stat().st_mtime_ns for path in (two.root / "output/fr").iterdir()}
    combine_brief(two, "--lang", "fr")
    assert {path: path.stat().st_mtime_ns for path in (two.root / "output/fr").iterdir()} == files
    two.seed("b.txt", OTHER.replace("Boats come first", "Nets come first"))
    result = combine_brief(two, "--lang", "fr")
    assert result.exit_code == 0 and "Nets come first" in two.read(DRAFT + ".md")


def test_status_knows_a_combined_draft(two: Project) -> None:
    combine_brief(two, "--lang", "fr")

    def standing() -> dict[str, object]:
        return next(one for one in json.loads(two.gen("status", "--json").stdout) if one["draft"] == f"output/{DRAFT}")

    assert standing()["state"] == "current"
    two.seed("b.txt", OTHER + "\nThe quay opens in May.\n")
    assert (standing()["state"], standing()["reasons"]) == ("stale", ["b: seed sentence 5 added"])
    (two.root / "seeds/b.txt").unlink()
    assert standing()["state"] == "stale"


def test_a_persons_edits_are_in_the_combined_brief(two: Project) -> None:
    two.gen("summarize", "b", "--write")
    path = two.root / "output/summaries/b.yaml"
    text = path.read_text("utf-8").replace("- text: Director\n", "- text: Head of Boats\n", 1)
    path.write_text(text, encoding="utf-8")
    combine_brief(two, "--lang", "en")
    assert "Head of Boats *(wording: office)*" in two.read("en/two-bodies-on-the-free-port.brief.md")


def test_a_persons_words_in_a_combined_brief_are_accepted(two: Project) -> None:
    combine_brief(two, "--lang", "fr")
    unit = next(one for one in two.sidecar(DRAFT)["units"] if "Both sides agreed" in one["source"])
    path = two.root / f"output/{DRAFT}.md"
    text = path.read_text("utf-8")
    shown = "\\" + unit["target"]  # an opening bracket is escaped in Markdown
    assert shown in text
    path.write_text(text.replace(shown, "Les deux parties se reverront en juin."), encoding="utf-8")
    result = two.gen("accept", DRAFT)
    assert result.exit_code == 0, result.stderr
    after = next(one for one in two.sidecar(DRAFT)["units"] if "Both sides agreed" in one["source"])
    assert (after["target"], after["state"]) == ("Les deux parties se reverront en juin.", "reviewed")


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("a", "b", "--combine"), "go together"),
        (("a", "b", "--title", "T"), "go together"),
        (("a", "--combine", "--title", "T"), "one source alone"),
        (("a", "b", "--combine", "--title", "A"), "id of the source a.txt"),
        (("a", "x", "--combine", "--title", "T"), "no source 'x'"),
        (("a", "b", "--combine", "--title", "?!"), "no letter"),
    ],
)
def test_what_cannot_be_combined_is_a_usage_error(two: Project, arguments: tuple[str, ...], said: str) -> None:
    result = two.gen("brief", "--lang", "fr", *arguments)
    assert result.exit_code == 2 and said in result.stderr
    assert not (two.root / "output/fr").exists()
