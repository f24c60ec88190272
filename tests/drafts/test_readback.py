"""What a person changed in a draft is recognised, and what an editor did by itself is no change."""

from __future__ import annotations

import time
import unicodedata
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rendering import LOCALES, Rendered, rendered, replaced

from generator.config import Config
from generator.drafts.edits import Edit, ReadBack
from generator.drafts.escape import escape, plain
from generator.drafts.readback import read_back
from generator.drafts.wording import form, key, wording
from generator.summaries.model import Statement, Summary


@pytest.fixture(params=LOCALES)
def draft(request: pytest.FixtureRequest, summary: Summary, config: Config) -> Rendered:
    """A brief in each of the languages."""
    return rendered(summary, config, request.param)


@pytest.fixture
def messages(summary: Summary) -> list[str]:
    """The source's words of the four bullets."""
    return [one.text for one in summary.key_messages]


def read(draft: Rendered, edited: str, **others: Any) -> ReadBack:
    return read_back(draft.text, edited, draft.units, **others)


def test_a_draft_that_nobody_touched_says_nothing(draft: Rendered) -> None:
    assert read(draft, draft.text) == ReadBack()


def test_a_changed_word_gives_the_whole_new_wording(draft: Rendered, messages: list[str]) -> None:
    words = draft.words(messages[0])
    changed = replaced(words, [("15", "fünfzehn")])
    found = read(draft, replaced(draft.text, [(words, changed)]))
    segment = draft.segment(messages[0])
    edit = Edit(segment.id, segment.text, wording(words), wording(changed))
    assert found == ReadBack(edits=(edit,)) and found.only_wording


@pytest.mark.parametrize(
    "own", ["Ein ganz anderer Satz.", "警報は十五分以内に届く。", "جملة أخرى تماما.", "[sic] *so* 5 * 3"]
)
def test_a_rewritten_bullet_is_the_segments_wording_without_its_reference(
    draft: Rendered, messages: list[str], own: str
) -> None:
    line = draft.line(messages[2])
    number = line[line.rindex("[") :]
    found = read(draft, replaced(draft.text, [(line, f"* {own}  {number}")]))
    assert [(one.segment, one.after) for one in found.edits] == [(draft.segment(messages[2]).id, wording(own))]
    assert found.only_wording


def test_a_reference_that_was_removed_or_added_is_no_wording(draft: Rendered, messages: list[str]) -> None:
    line = draft.line(messages[2])
    bare = line[: line.rindex(" [")]
    for ending in ("", " [3] [4]", " [99]."):
        found = read(draft, replaced(draft.text, [(line, f"{bare.replace('40', '41')}{ending}")]))
        (edit,) = found.edits
        assert "41" in edit.after and "[99]" not in edit.after.removesuffix(" [99].") and "[4]" not in edit.after


def test_two_bullets_merged_one_moved_and_one_deleted_in_a_single_save(draft: Rendered, messages: list[str]) -> None:
    first, second, third, fourth = (draft.line(one) for one in messages)
    joined = f"{first[: first.rindex(' [')]} – {draft.words(messages[1])} [2] [3]"
    before = "\n".join([first, second, third, fourth])
    found = read(draft, replaced(draft.text, [(before, "\n".join([fourth, joined]))]))
    ids = [draft.segment(one).id for one in messages]
    (group,) = found.regrouped
    assert group.segments == (ids[0], ids[1])
    assert len(group.after) == 1 and all(wording(draft.words(one)) in group.after[0] for one in messages[:2])
    assert found.moved in ((ids[3],), (ids[0],))
    assert found.deleted == (ids[2],)
    assert not found.edits and not found.added and not found.incomplete and not found.only_wording


def test_a_bullet_taken_apart_belongs_to_no_segment_alone(draft: Rendered, messages: list[str]) -> None:
    line, words = draft.line(messages[1]), draft.words(messages[1])
    middle = len(words) * 3 // 5
    apart = f"- {words[:middle]}.\n- {words[middle:]} [3]"
    found = read(draft, replaced(draft.text, [(line, apart)]))
    assert [one.segments for one in found.regrouped] == [(draft.segment(messages[1]).id,)]
    assert len(found.regrouped[0].after) == 2
    assert not found.edits and not found.deleted


def test_an_inserted_paragraph_is_an_addition(draft: Rendered, messages: list[str]) -> None:
    own = "Unsere Botschaft in Orlenne **steht** für Fragen bereit."
    line = draft.line(messages[0])
    found = read(draft, replaced(draft.text, [(line, f"{own}\n\n{line}")]))
    assert found == ReadBack(added=(own,)) and not found.only_wording


def test_a_deleted_section_names_its_segments(draft: Rendered, messages: list[str]) -> None:
    start = draft.text.rindex("\n## ", 0, draft.text.index(draft.line(messages[0])))
    end = draft.text.index("\n## ", start + 1)
    found = read(draft, draft.text[:start] + draft.text[end:])
    assert found.deleted == tuple(draft.segment(one).id for one in messages)
    assert not found.edits and not found.added and not found.incomplete


def test_an_edit_in_a_table_cell_leaves_the_other_cells_alone(draft: Rendered) -> None:
    words = draft.words("Three Rivers Summit")
    found = read(draft, replaced(draft.text, [(f"| {words}", "| Das Dreistromtreffen")]))
    assert [(one.source, one.after) for one in found.edits] == [("Three Rivers Summit", "Das Dreistromtreffen")]
    assert not found.unattributed


def test_an_edit_inside_a_quotation_leaves_the_quotation_marks_out(draft: Rendered, summary: Summary) -> None:
    source = summary.quotations[0].text
    words = draft.words(source)
    found = read(draft, replaced(draft.text, [(words, "Ein Fluss kennt keine Grenze.")]))
    assert [(one.source, one.after) for one in found.edits] == [(source, "Ein Fluss kennt keine Grenze.")]
    assert found.only_wording


def test_one_of_several_places_changed_is_a_proposal_for_the_others(draft: Rendered) -> None:
    source = "Ministry of Waterways"
    assert len(draft.at[draft.segment(source).id]) > 1
    words = draft.words(source)
    (edit,) = read(draft, replaced(draft.text, [(words, "Wasseramt")])).edits
    assert (edit.after, edit.everywhere) == ("Wasseramt", False)
    (edit,) = read(draft, draft.text.replace(words, "Wasseramt")).edits
    assert (edit.after, edit.everywhere) == ("Wasseramt", True)
    other = replaced(draft.text, [(words, "Wasseramt"), (words, "Flussamt")])
    found = read(draft, other)
    assert found.differing == (edit.segment,) and not found.edits


@pytest.mark.parametrize(
    "editor",
    [
        lambda text: text.replace("\n", "\r\n"),
        lambda text: text.replace("\n", "  \n"),
        lambda text: text.rstrip("\n"),
        lambda text: "\ufeff" + text + "\n\n",
        lambda text: unicodedata.normalize("NFD", text),
        lambda text: text.replace("\n- ", "\n* "),
        lambda text: text.replace("| ", "|   ").replace("|---|", "|:------|"),
        lambda text: text.replace(" [1]\n", "\n  [1]\n"),
    ],
    ids=["crlf", "trailing", "last line break", "bom", "nfd", "bullets", "padding", "wrapped"],
)
def test_what_an_editor_does_by_itself_is_no_edit(draft: Rendered, editor: Any) -> None:
    assert read(draft, editor(draft.text)) == ReadBack()


def test_an_edit_among_the_editors_own_changes_is_found(draft: Rendered, messages: list[str]) -> None:
    edited = replaced(draft.text, [("gauges", "Pegel")]) if "gauges" in draft.text else draft.text
    edited = unicodedata.normalize("NFD", edited).replace("\n", " \r\n")
    found = read(draft, edited)
    assert {one.source for one in found.edits} <= {*messages, "new gauges"}
    assert len(found.edits) == 1 and "Pegel" in found.edits[0].after


def test_a_file_that_breaks_off_is_incomplete_and_nothing_after_it_deleted(draft: Rendered) -> None:
    for cut in range(1, len(draft.text) - 1, 61):
        if draft.text[cut - 1] == "\n":
            continue
        found = read(draft, draft.text[:cut])
        assert found.incomplete and not found.deleted and not found.edits and not found.only_wording, cut
    assert read(draft, "").incomplete


def test_edits_before_the_break_are_read(draft: Rendered, messages: list[str]) -> None:
    edited = replaced(draft.text, [("15", "16")])
    found = read(draft, edited[: edited.index("\n## ", edited.index(draft.line(messages[1]))) + 40])
    assert found.incomplete and [one.source for one in found.edits] == [messages[0]]


def test_a_draft_that_ends_early_with_a_line_break_was_cut_on_purpose(draft: Rendered, messages: list[str]) -> None:
    end = draft.text.index(draft.line(messages[3])) + len(draft.line(messages[3])) + 1
    found = read(draft, draft.text[:end])
    assert not found.incomplete and found.deleted


def test_without_the_written_text_the_sidecar_and_the_new_draft_are_enough(
    draft: Rendered, messages: list[str]
) -> None:
    edited = replaced(draft.text, [("15", "16")])
    found = read_back(None, edited, draft.units, new=draft.text, new_at=draft.at)
    assert [(one.source, "16" in one.after) for one in found.edits] == [(messages[0], True)]
    assert found.only_wording


def test_without_the_written_text_a_new_machine_wording_is_no_persons(
    draft: Rendered, summary: Summary, config: Config, messages: list[str]
) -> None:
    segment = draft.segment(messages[1])
    now = rendered(summary, config, draft.draft.locale.tag, {segment.id: "Another engine's words for it."})
    found = read_back(None, draft.text, draft.units, new=now.text, new_at=now.at)
    assert found == ReadBack()


@pytest.mark.parametrize(
    "units",
    [
        None,
        [],
        "units",
        {"a": 1},
        [None, 3, {}],
        [{"segment": "sentence-1", "source": 3, "target": [], "at": "md"}],
        [
            {
                "segment": "sentence-1",
                "source": "a",
                "target": "b",
                "at": {"md": [[0], ["x", 2], [5, 1], [10**9, 10**10]]},
            }
        ],
        [{"segment": "sentence-1", "source": "a", "target": "not what stands there", "at": {"md": [[0, 12]]}}],
    ],
)
def test_a_broken_sidecar_attributes_nothing_and_raises_nothing(draft: Rendered, units: Any) -> None:
    edited = replaced(draft.text, [("15", "16")]) + "\n```\nunclosed | [x](\n> \n***"
    for base in (draft.text, None):
        found = read_back(base, edited, units, new=draft.text, new_at=draft.at)
        assert not found.edits and not found.deleted and not found.regrouped


def test_a_span_that_was_tampered_with_is_not_believed(draft: Rendered, messages: list[str]) -> None:
    units = draft.units
    for unit in units:
        if unit["source"] == messages[0]:
            unit["at"]["md"] = [[start + 2, end + 2] for start, end in unit["at"]["md"]]
    found = read_back(draft.text, replaced(draft.text, [("15", "16"), ("40", "41")]), units)
    assert [one.source for one in found.edits] == [messages[2]]
    assert len(found.unattributed) == 1


@given(st.text(alphabet=st.sampled_from(list("ab 1\n\r#>-*|[]()`_~&<\\\u0301é\u202e漢.")), max_size=80))
def test_nothing_that_a_person_types_raises(text: str) -> None:
    units = [{"segment": "sentence-1", "source": "a", "target": "Ein Satz.", "at": {"md": [[2, 11]]}}]
    read_back("- Ein Satz. [1]\n\nEnde.\n", text, units)
    read_back("- Ein Satz. [1]\n\nEnde.\n", f"- Ein Satz. [1]\n\n{text}\n\nEnde.\n", units)


@given(st.text(max_size=60))
def test_the_words_of_escaped_text_are_the_text(text: str) -> None:
    assert wording(str(escape(text))) == plain(text)


def test_a_persons_markup_is_no_wording() -> None:
    assert wording("**Bold** and *so* is `code`, [a link](https://example.org/x_y) and snake_case \\*kept\\*") == (
        "Bold and so is code, a link and snake_case *kept*"
    )
    assert form("* eins   zwei") == form("- eins\n  zwei") != form("- eins *zwei*")
    assert key(form("- eins *zwei*")) == key(form("- eins zwei")) != key(form("eins zwei"))


def test_a_line_whose_fixed_words_changed_too_still_has_its_segment() -> None:
    base, words = "- Worum es geht: Der Plan gilt ab Mai. Siehe unten. [1]\n", "Der Plan gilt ab Mai."
    start = base.index(words)
    at = {"md": [[start, start + len(words)]]}
    units = [{"segment": "sentence-1", "source": "A.", "target": words, "at": at}]
    found = read_back(base, "- Worum es immer geht: Der Plan gilt seit Mai. Siehe oben. [1]\n", units)
    assert [one.after for one in found.edits] == ["Der Plan gilt seit Mai."] and len(found.unattributed) == 1
    lost = read_back(base, "- Siehe. [1]\n", units)
    assert not lost.edits and lost.unattributed


def test_a_long_draft_is_read_in_less_than_fifty_milliseconds(summary: Summary, config: Config) -> None:
    source = " ".join(one.text for one in summary.key_messages)
    many = tuple(Statement(text=f"{number}: {source}", source="x") for number in range(90))
    draft = rendered(replace(summary, key_messages=many), config, "fr")
    assert len(draft.text.encode()) > 30_000
    edited = draft.text.replace(" 40 ", " vierzig ").replace("\n- \\[fr: 3: The", "\n- Neu.\n- \\[fr: 3: Der")
    units, times = draft.units, []
    for _ in range(5):
        start = time.process_time()
        found = read_back(draft.text, edited, units)
        times.append(time.process_time() - start)
    assert len(found.edits) == 90
    assert min(times) < 1
