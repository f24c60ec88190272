"""What a person did to a summary stays, is told apart from the program's words, and is never lost."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from support import RELEASE, Project

from generator.errors import SourceError
from generator.sources import read_source
from generator.summaries import summarize
from generator.summaries.editing import apply_edits, written
from generator.summaries.edits_file import read_edits
from generator.summaries.model import Author, Summary


@pytest.fixture
def summary_of(tmp_path: Path) -> Callable[[str], Summary]:
    """Summaries of texts, all of them as if of one file."""

    def summary(text: str) -> Summary:
        path = tmp_path / "seeds" / "talks.txt"
        path.parent.mkdir(exist_ok=True)
        path.write_text(text, encoding="utf-8")
        return summarize(read_source(path, tmp_path))

    return summary


SummaryOf = Callable[[str], Summary]


def edited(file: str, summary: Summary) -> Summary:
    return apply_edits(summary, read_edits(file.encode(), "talks.yaml"))[0]


def changed(file: str, old: str, new: str) -> str:
    """The file with the first mention changed, which is the person's part of it."""
    assert old in file
    return file.replace(old, new, 1)


def without(file: str, words: str) -> str:
    """The file without the first list element that holds these words."""
    head, found, rest = file.partition(words)
    assert found
    return head[: head.rindex("\n- ") + 1] + rest.partition("\n")[2]


def texts(elements: tuple) -> list[str]:
    return [one.text for one in elements]


PILOTS = "The talks will cover customs, safety at sea and the training of 250 pilots."


def test_an_untouched_file_changes_nothing(summary_of: SummaryOf) -> None:
    summary = summary_of(RELEASE)
    file = written(summary, None)
    assert apply_edits(summary, read_edits(file.encode(), "talks.yaml")) == (summary, ())
    assert written(summary, read_edits(file.encode(), "talks.yaml")) == file


def test_a_dropped_message_is_gone_and_the_others_stay(summary_of: SummaryOf) -> None:
    summary = summary_of(RELEASE)
    left = edited(without(written(summary, None), PILOTS), summary).key_messages
    assert texts(left) == [one for one in texts(summary.key_messages) if one != PILOTS]
    assert all(one.author is Author.SOURCE for one in left)


def test_a_corrected_role_is_a_persons_and_keeps_its_place(summary_of: SummaryOf) -> None:
    summary = summary_of(RELEASE)
    left = edited(changed(written(summary, None), "- text: Ambassador\n", "- text: Special Envoy\n"), summary)
    before, after = summary.people[1], left.people[1]
    assert [role.text for role in after.roles] == ["Special Envoy"]
    assert after.roles[0].author is Author.PERSON and after.author is Author.PERSON
    assert (after.roles[0].span, after.spans) == (before.roles[0].span, before.spans)
    assert left.people[0] == summary.people[0]


@pytest.mark.parametrize(
    ("old", "new", "attribute", "value"),
    [
        ("place: Port Elin", "place: Port Elin, north quay", "place", "Port Elin, north quay"),
        ("  place: Port Elin\n", "", "place", None),
        ("what: talks with Norrland", "what: free port talks", "what", "free port talks"),
    ],
)
def test_an_event_is_corrected(summary_of: SummaryOf, old: str, new: str, attribute: str, value: str | None) -> None:
    summary = summary_of(RELEASE)
    event = edited(changed(written(summary, None), old, new), summary).events[0]
    assert getattr(event, attribute) == value
    assert event.author is Author.PERSON and event.span == summary.events[0].span


def test_a_corrected_date_keeps_its_place_and_an_added_one_has_none(summary_of: SummaryOf) -> None:
    summary = summary_of(RELEASE)
    file = changed(written(summary, None), "date: '2025-03-03'", "date: 2025-03-04")
    file = changed(file, "events:\n", "events:\n- what: signing\n  date: --07\n")
    added, corrected = edited(file, summary).events[:2]
    assert summary.events[0].date and corrected.date and added.date
    assert (corrected.date.value, corrected.date.span) == ("2025-03-04", summary.events[0].date.span)
    assert (added.what, added.date.value, added.spans) == ("signing", "--07", ())


def test_an_added_statement_has_no_span_and_stands_where_it_was_put(summary_of: SummaryOf) -> None:
    summary = summary_of(RELEASE)
    file = changed(written(summary, None), "key_messages:\n", "key_messages:\n- Two more rounds are planned.\n")
    first, *others = edited(file, summary).key_messages
    assert (first.text, first.author, first.spans) == ("Two more rounds are planned.", Author.PERSON, ())
    assert tuple(others) == summary.key_messages


def test_the_persons_order_is_kept(summary_of: SummaryOf) -> None:
    summary = summary_of(RELEASE)
    file = written(summary, None)
    start = file.index("- key", file.index("key_messages:"))
    end = file.index("\n\n", start)
    rows = file[start:end].split("\n- ")
    rows[0] = rows[0].removeprefix("- ")
    left = edited(file[:start] + "\n".join(f"- {row}" for row in reversed(rows)) + file[end:], summary)
    assert left.key_messages == tuple(reversed(summary.key_messages))


def test_changed_words_of_a_quotation_are_reported(summary_of: SummaryOf) -> None:
    summary = summary_of(RELEASE)
    left = edited(changed(written(summary, None), "We will not hurry", "We shall not hurry"), summary)
    assert [one.check for one in left.findings if one.check.startswith("edit")] == ["edit-quotation"]
    assert left.quotations[0].author is Author.PERSON


def test_the_source_of_a_changed_message_can_still_be_shown(summary_of: SummaryOf) -> None:
    summary = summary_of(RELEASE)
    left = edited(changed(written(summary, None), "250 pilots.", "250 harbour pilots."), summary)
    (message,) = [one for one in left.key_messages if one.author is Author.PERSON]
    assert message.text.endswith("250 harbour pilots.")
    assert PILOTS in [one.text for one in left.sentences if one.span == message.span]


# After a change of the source


def test_edits_outlive_a_change_of_their_sentence(summary_of: SummaryOf) -> None:
    file = changed(written(summary_of(RELEASE), None), "- text: Ambassador\n", "- text: Special Envoy\n")
    file = without(file, PILOTS)
    later = summary_of(RELEASE.replace("of 250 pilots", "of 260 pilots").replace("14 of 20", "15 of 20"))
    left = edited(file, later)
    assert [role.text for role in left.people[1].roles] == ["Special Envoy"]
    assert not any("pilots" in text for text in texts(left.key_messages))
    assert any("15 of 20" in text for text in texts(left.key_messages))


def test_what_is_new_in_the_source_comes_in_at_its_place(summary_of: SummaryOf) -> None:
    file = without(written(summary_of(RELEASE), None), PILOTS)
    news = "The two ministries will publish a joint report on dredging every autumn."
    later = summary_of(RELEASE.replace("Minister Ada", f"{news}\n\nMinister Ada"))
    left = texts(edited(file, later).key_messages)
    assert left == [text for text in texts(later.key_messages) if text != PILOTS] and news in left


def test_an_edit_whose_place_is_gone_is_reported_and_kept_in_the_file(summary_of: SummaryOf) -> None:
    file = changed(written(summary_of(RELEASE), None), "250 pilots.", "250 harbour pilots.")
    later = summary_of(RELEASE.replace(PILOTS, ""))
    left = edited(file, later)
    lost = [one for one in left.findings if one.check == "edit-unplaced"]
    assert "no longer in the source" in lost[0].message and "harbour pilots" in lost[0].where
    assert "harbour pilots" not in " ".join(texts(left.key_messages))
    again = written(later, read_edits(file.encode(), "talks.yaml"))
    assert "harbour pilots" in again[again.index("\nunplaced:") : again.index("\nmade:")]
    once_more = written(later, read_edits(again.encode(), "talks.yaml"))
    assert once_more == again
    assert [one.check for one in edited(again, later).findings if one.check.startswith("edit")] == ["edit-unplaced"]


def test_where_person_and_source_both_changed_a_word_the_person_wins_and_it_is_said(summary_of: SummaryOf) -> None:
    file = changed(written(summary_of(RELEASE), None), "place: Port Elin", "place: North Quay")
    later = summary_of(RELEASE.replace("at Port Elin", "at Port Elsa"))
    left = edited(file, later)
    assert left.events[0].place == "North Quay"
    (said,) = [one for one in left.findings if one.check == "edit-conflict"]
    assert "Port Elsa" in said.message


def test_a_correction_that_the_source_takes_over_is_the_sources_again(summary_of: SummaryOf) -> None:
    file = changed(written(summary_of(RELEASE), None), "- text: Ambassador\n", "- text: Special Envoy\n")
    later = summary_of(RELEASE.replace("Ambassador", "Special Envoy"))
    left = edited(file, later)
    assert left.people == later.people


def test_rewriting_keeps_edits_order_additions_and_comments(summary_of: SummaryOf) -> None:
    file = changed(written(summary_of(RELEASE), None), "- text: Ambassador\n", "- text: Special Envoy\n")
    file = changed(
        file, "key_messages:\n", "# Ask the harbour office.\nkey_messages:\n- Two more rounds are planned.\n"
    )
    file = without(file, PILOTS)
    later = summary_of(RELEASE.replace("14 of 20", "15 of 20"))
    again = written(later, read_edits(file.encode(), "talks.yaml"))
    assert edited(again, later) == edited(file, later)
    assert again.count("# Ask the harbour office.") == 1
    assert written(later, read_edits(again.encode(), "talks.yaml")) == again


def test_an_edited_message_stays_when_fewer_are_chosen(summary_of: SummaryOf) -> None:
    from dataclasses import replace

    summary = summary_of(RELEASE)
    last = summary.key_messages[-1].text
    file = changed(written(summary, None), "had cleared 14 of 20", "cleared 14 of 20")
    left = edited(file, replace(summary, key_messages=summary.key_messages[:1]))
    assert left.key_messages[-1].text == last.replace("had cleared", "cleared")
    assert not left.findings[len(summary.findings) :]


# Files that are broken


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("lead:\n", "lead:\n  {\n", "expected"),
        ("key_messages:\n", "key_messages: none\nx:\n", "has no `x`"),
        ("people:\n", "lead:\npeople:\n", "second time"),
        ("  place: Port Elin\n", "  plce: Port Elin\n", "has no `plce`"),
        ("  place: Port Elin\n", "  place: [Port, Elin]\n", "one line of text"),
        ("date: '2025-03-03'", "date: 2025-02-30", "is no date"),
        ("value: '250'", "value: many", "is no number"),
        ("contacts: []", "contacts: &a [*a]", "aliases"),
        ("contacts: []", "contacts: !!python/object/apply:os.getcwd []", "refused"),
        ("contacts: []", "contacts: " + "[" * 5000, "nested too deeply"),
        ("contacts: []", "contacts: {name: x}", "is not a list"),
        ("contacts: []", "contacts:\n- {key: abc}", "says nothing"),
        ("made:\n", "was:\n", "has no `was`"),
    ],
)
def test_a_broken_file_is_one_line_that_names_the_place(summary_of: SummaryOf, old: str, new: str, said: str) -> None:
    file = changed(written(summary_of(RELEASE), None), old, new)
    with pytest.raises(SourceError) as caught:
        read_edits(file.encode(), "output/summaries/talks.yaml")
    assert "\n" not in str(caught.value) and said in caught.value.message
    assert caught.value.message.startswith("output/summaries/talks.yaml, line ")
    place = int(caught.value.message.split("line ")[1].split(":")[0])
    first = file[: file.index(new)].count("\n") + 1
    assert first <= place <= first + new.count("\n") + 2


@pytest.mark.parametrize(
    "raw",
    [b"", b"- a\n- b\n", b"just words", b"\xff\xfe\x00", b"a: \x00", b"x" * 2_000_000, b"made: {}\n---\nmade: {}\n"],
)
def test_a_file_that_is_no_edited_summary_is_refused(raw: bytes) -> None:
    with pytest.raises(SourceError, match=r"talks\.yaml"):
        read_edits(raw, "talks.yaml")


# Through the command line

FILE = "summaries/talks.yaml"


def edit(project: Project, old: str, new: str) -> None:
    path = project.root / "output" / FILE
    path.write_text(changed(path.read_text("utf-8"), old, new), encoding="utf-8")


@pytest.fixture
def talks(pseudo: Project) -> Project:
    """A project with one release, whose summary is written out to be edited."""
    pseudo.seed("talks.txt")
    result = pseudo.gen("summarize", "talks", "--write")
    assert result.exit_code == 0 and "output/summaries/talks.yaml" in result.stderr
    return pseudo


@pytest.mark.parametrize("tag", ["en", "fr", "en-XA", "ar-XB"])
def test_every_draft_marks_a_persons_words(talks: Project, tag: str) -> None:
    edit(talks, "- text: Ambassador\n", "- text: Special Envoy\n")
    edit(talks, "key_messages:\n", "key_messages:\n- Two more rounds are planned.\n")
    assert talks.gen("brief", "--lang", tag).exit_code == 0
    marked = [line for line in talks.read(f"{tag}/talks.brief.md").splitlines() if line.endswith(")*") or ")* " in line]
    assert len(marked) == 2
    if tag in {"en", "fr"}:
        mark = {"en": "wording: office", "fr": "formulation du bureau"}[tag]
        assert all(f"*({mark})*" in line for line in marked)
    if tag == "en":
        assert marked[0] == "- Two more rounds are planned. *(wording: office)*"
        assert "| Special Envoy *(wording: office)* [" in marked[1]


def test_an_edit_makes_its_drafts_stale_and_no_others(talks: Project) -> None:
    talks.seed("other.txt", RELEASE.replace("Norrland", "Westmark").replace("Lindqvist", "Berg"))
    talks.gen("brief", "--lang", "en")
    assert "written" not in talks.gen("brief", "--lang", "en").stderr
    edit(talks, "place: Port Elin", "place: North Quay")
    before = talks.read("en/other.brief.md")
    status = json.loads(talks.gen("status", "--json").stdout)
    reasons = {one["draft"]: one["reasons"] for one in status if one["lang"] == "en" and one["kind"] == "brief"}
    assert reasons["output/en/talks.brief"] == ["section events of its edited summary changed"]
    talks.gen("brief", "--lang", "en")
    assert "North Quay" in talks.read("en/talks.brief.md") and talks.read("en/other.brief.md") == before


def test_a_broken_file_stops_its_source_and_no_other(talks: Project) -> None:
    talks.seed("other.txt", RELEASE.replace("Norrland", "Westmark"))
    edit(talks, "lead:\n", "lead: [\n")
    for command in (("brief", "--lang", "en"), ("summarize", "--json"), ("summarize", "--write")):
        kept = (talks.root / "output" / FILE).read_bytes()
        result = talks.gen(*command)
        assert result.exit_code == 1
        assert "output/summaries/talks.yaml, line " in result.stderr and "Traceback" not in result.stderr
        assert (talks.root / "output" / FILE).read_bytes() == kept
    assert not (talks.root / "output/en/talks.brief.md").exists()
    assert (talks.root / "output/en/other.brief.md").exists()
    edit(talks, "lead: [\n", "lead:\n")
    assert talks.gen("brief", "--lang", "en").exit_code == 0
    assert (talks.root / "output/en/talks.brief.md").exists()


def test_json_tells_a_persons_statements(talks: Project) -> None:
    edit(talks, "key_messages:\n", "key_messages:\n- Two more rounds are planned.\n")
    edit(talks, "- text: Ambassador\n", "- text: Special Envoy\n")
    (summary,) = json.loads(talks.gen("summarize", "--json").stdout)
    added = summary["key_messages"][0]
    assert added == {"text": "Two more rounds are planned.", "span": None, "spans": [], "author": "person"}
    assert [role.get("author") for person in summary["people"] for role in person["roles"]] == [None, "person"]


def test_deleting_the_file_gives_the_programs_own_summary_back(talks: Project) -> None:
    talks.gen("brief", "--lang", "en")
    before = talks.read("en/talks.brief.md")
    edit(talks, "place: Port Elin", "place: North Quay")
    talks.gen("brief", "--lang", "en")
    assert talks.read("en/talks.brief.md") != before
    (talks.root / "output" / FILE).unlink()
    talks.gen("brief", "--lang", "en")
    assert talks.read("en/talks.brief.md") == before
