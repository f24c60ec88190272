"""A draft that is rendered again keeps everything that a person did to it, and chooses nothing silently."""

from __future__ import annotations

import re
import time
import unicodedata
from collections import Counter
from collections.abc import Callable
from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from rendering import LOCALES, Rendered, rendered, replaced
from support import ROOT

from generator.config import Config
from generator.drafts.conflicts import Clash, Merged, Notes, with_stale_notes
from generator.drafts.merge import merge
from generator.drafts.readback import read_back
from generator.drafts.wording import note, without_notes, wording
from generator.locales import Locale, read_messages
from generator.summaries.model import Statement, Summary

NOTES = Notes.of(read_messages(Locale("fr"), [ROOT / "locales"]))
Make = Callable[..., Rendered]
OWN = "Unsere Botschaft in Orlenne steht für Fragen bereit."


@pytest.fixture(params=LOCALES)
def make(request: pytest.FixtureRequest, summary: Summary, config: Config) -> Make:
    """Renders the brief in one of the languages: with a person's words by source text, or of a changed summary."""

    def made(human: dict[str, str] | None = None, changed: Summary | None = None) -> Rendered:
        plain = rendered(changed or summary, config, request.param)
        words = {plain.segment(source).id: target for source, target in (human or {}).items()}
        return rendered(changed or summary, config, request.param, words) if words else plain

    return made


@pytest.fixture
def messages(summary: Summary) -> list[str]:
    """The source's words of the four bullets."""
    return [one.text for one in summary.key_messages]


def with_message(summary: Summary, number: int, text: str | None) -> Summary:
    """The summary with one key message saying something else, or without it."""
    kept = list(summary.key_messages)
    if text is None:
        del kept[number]
    else:
        kept[number] = replace(kept[number], text=text)
    return replace(summary, key_messages=tuple(kept))


def merged(base: Rendered | None, edited: str, new: Rendered) -> Merged:
    if base is None:
        return merge(None, edited, new.text, new_at=new.at, notes=NOTES)
    return merge(base.text, edited, new.text, base_at=base.at, new_at=new.at, notes=NOTES)


def test_where_nobody_edited_the_new_draft_stands(make: Make, summary: Summary) -> None:
    base, new = make(), make(changed=with_message(summary, 1, "MOW will share nothing before June."))
    for edited in (base.text, base.text.replace("\n", "\r\n"), base.text.replace("\n", " \n").rstrip()):
        assert merged(base, edited, new) == Merged(new.text, (), new.at)


def test_where_nothing_is_new_the_edited_draft_stands(make: Make, messages: list[str]) -> None:
    base = make()
    edited = replaced(base.text, [("15", "16"), (base.line(messages[1]), f"{OWN}\n\n- Neu\n{base.line(messages[1])}")])
    assert merged(base, edited, base).text == edited


def test_an_edit_read_back_and_rendered_needs_no_merge(make: Make, messages: list[str]) -> None:
    base, new = make(), make({messages[0]: "Ein anderer *Satz* [so]."})
    words = new.words(messages[0])
    edited = replaced(base.text, [(base.words(messages[0]), words)])
    result = merged(base, edited, new)
    assert result.text == new.text and not result.conflicts
    assert read_back(base.text, edited, base.units).edits[0].after == "Ein anderer *Satz* [so]."


def test_a_persons_markup_survives_the_rendering_of_their_words(make: Make, messages: list[str]) -> None:
    base, new = make(), make({messages[0]: "Ein anderer Satz."})
    edited = replaced(base.text, [(base.words(messages[0]), "Ein **anderer** Satz.")])
    result = merged(base, edited, new)
    assert "- Ein **anderer** Satz. [2]\n" in result.text and not result.conflicts


def test_additions_deletions_and_moves_survive_a_new_rendering(
    make: Make, summary: Summary, messages: list[str]
) -> None:
    base = make()
    first, second, third, fourth = (base.line(one) for one in messages)
    bullets = "\n".join([first, second, third, fourth])
    edited = replaced(base.text, [(bullets, "\n".join([fourth, first, third])), ("\n## ", f"\n{OWN}\n\n## ")])
    new = make(changed=with_message(summary, 0, messages[0].replace("15", "20")))
    result = merged(base, edited, new)
    assert not result.conflicts
    assert "\n".join([fourth, new.line(messages[0].replace("15", "20")), third]) in result.text
    assert second not in result.text and f"\n{OWN}\n\n## " in result.text


def test_merge_two_move_one_delete_one_in_a_single_save(make: Make, summary: Summary, messages: list[str]) -> None:
    base = make()
    lines = [base.line(one) for one in messages]
    joined = f"{lines[0].rsplit(' [', 1)[0]} – {base.words(messages[1])} [2] [3]"
    edited = replaced(base.text, [("\n".join(lines), "\n".join([lines[3], joined]))])
    new = make(changed=replace(summary, title=replace(summary.title, text="Another Title for It")))
    result = merged(base, edited, new)
    assert "\n".join([lines[3], joined]) + "\n\n" in result.text
    assert lines[2] not in result.text and not result.conflicts
    assert "Another Title for It" in result.text


def test_what_both_sides_added_at_one_place_stands_twice_without_a_conflict(
    make: Make, summary: Summary, messages: list[str]
) -> None:
    base = make()
    more = replace(summary, key_messages=(*summary.key_messages, Statement(text="The fifth message.", source="x")))
    new = make(changed=more)
    line = base.line(messages[3])
    result = merged(base, replaced(base.text, [(line, f"{line}\n- {OWN}")]), new)
    assert not result.conflicts
    assert f"- {OWN}\n" in result.text and new.line("The fifth message.") in result.text


def test_both_versions_of_a_passage_that_both_changed_stand_with_notes(
    make: Make, summary: Summary, messages: list[str]
) -> None:
    base, changed = make(), messages[0].replace("15", "20")
    new = make(changed=with_message(summary, 0, changed))
    edited = replaced(base.text, [(base.line(messages[0]), "- Meine Fassung mit 15 Minuten. [2]")])
    result = merged(base, edited, new)
    notes = NOTES
    own = f"- Meine Fassung mit 15 Minuten. [2]{note(notes.mine)}\n{new.line(changed)}{note(notes.theirs)}\n"
    assert own in result.text
    (conflict,) = result.conflicts
    assert (conflict.clash, conflict.mine) == (Clash.BOTH, "- Meine Fassung mit 15 Minuten. [2]")
    assert conflict.theirs == new.line(changed)
    # Nobody decided yet: it stays as it is, and the next version takes the place of the new one.
    assert merged(new, result.text, new).text == result.text
    last = make(changed=with_message(summary, 0, messages[0].replace("15", "25")))
    again = merged(new, result.text, last).text
    assert again.count(note(notes.mine)) == again.count(note(notes.theirs)) == 1
    assert last.line(messages[0].replace("15", "25")) in again and "Meine Fassung" in again
    # Decided: the person's own, without a note.
    decided = result.text.replace(note(notes.mine), "").replace(f"{new.line(changed)}{note(notes.theirs)}\n", "")
    assert merged(new, decided, new).text == decided


def test_a_conflict_in_a_table_is_a_row_of_the_table(make: Make, summary: Summary) -> None:
    base = make()
    event = replace(summary.events[1], what="Four Rivers Summit", text="The Four Rivers Summit will be held.")
    new = make(changed=replace(summary, events=(summary.events[0], event)))
    words = base.words("Three Rivers Summit")
    result = merged(base, replaced(base.text, [(f"| {words}", "| Mein Treffen")]), new)
    assert len(result.conflicts) == 1
    rows = [line for line in result.text.splitlines() if "⚠" in line]
    assert len(rows) == 2 and all(row.startswith("| ") and row.endswith(")* |") for row in rows)
    assert {row.count("|") for row in rows} == {base.line("Three Rivers Summit").count("|")}
    start = result.text.index(rows[0])
    assert result.text[start - 2] == "|" and result.text[start : start + len(rows[0]) + 2] == f"{rows[0]}\n|"


def test_an_edited_passage_whose_source_vanished_stays_with_a_note(
    make: Make, summary: Summary, messages: list[str]
) -> None:
    base, new = make(), make(changed=with_message(summary, 2, None))
    result = merged(base, replaced(base.text, [("40", "41")]), new)
    (conflict,) = result.conflicts
    assert conflict.clash is Clash.DROPPED and "41" in conflict.mine and not conflict.theirs
    assert f"{without_notes(base.line(messages[2]).replace('40', '41'))}{note(NOTES.dropped)}\n" in result.text
    # Unedited, it goes.
    assert merged(base, base.text, new).text == new.text


def test_a_removed_passage_that_says_something_else_now_is_shown_once(
    make: Make, summary: Summary, messages: list[str]
) -> None:
    base, changed = make(), messages[2].replace("40", "44")
    new = make(changed=with_message(summary, 2, changed))
    edited = replaced(base.text, [(base.line(messages[2]) + "\n", "")])
    result = merged(base, edited, new)
    assert [one.clash for one in result.conflicts] == [Clash.REMOVED]
    assert f"{new.line(changed)}{note(NOTES.removed)}\n" in result.text
    assert merged(new, edited, new).text == edited.replace(base.line(messages[0]), new.line(messages[0]))


def test_a_deleted_notice_of_the_program_does_not_come_back(make: Make, summary: Summary) -> None:
    base = make()
    status = base.text[base.text.index("> **") : base.text.index("\n>\n") + 3]
    edited = replaced(base.text, [(status, "")])
    result = merged(base, edited, make(changed=with_message(summary, 0, None)))
    assert status.splitlines()[0] not in result.text and not result.conflicts


def test_references_are_numbered_anew_in_edited_passages(make: Make, summary: Summary, messages: list[str]) -> None:
    base, new = make(), make(changed=with_message(summary, 0, None))
    old_number, number = (one.line(messages[2]).rsplit("[", 1)[1] for one in (base, new))
    assert old_number != number
    edited = replaced(base.text, [(base.words(messages[2]), "Mein Satz.")])
    result = merged(base, edited, new)
    assert f"- Mein Satz. [{number}\n" in result.text and not result.conflicts


def test_without_the_base_both_versions_of_what_differs_stand(
    make: Make, summary: Summary, messages: list[str]
) -> None:
    new = make(changed=with_message(summary, 0, messages[0].replace("15", "20")))
    base = make()
    edited = replaced(base.text, [("## ", f"{OWN}\n\n## ")])
    result = merged(None, edited, new)
    assert OWN in result.text
    assert base.words(messages[0]) in result.text and new.words(messages[0].replace("15", "20")) in result.text
    assert {one.clash for one in result.conflicts} == {Clash.UNKNOWN}
    assert merged(None, new.text, new).text == new.text


def test_the_segments_of_the_merged_text_are_where_it_says(make: Make, summary: Summary, messages: list[str]) -> None:
    base = make()
    new = make({messages[1]: "Mein Satz"})
    line = base.line(messages[0])
    edited = replaced(base.text, [(base.words(messages[1]), "Mein **Satz**"), (line, f"{OWN}\n\n- {OWN}\n{line}")])
    result = merged(base, edited, new)
    assert set(result.at) == set(new.at)
    for unit in new.units:
        for start, end in result.at[unit["segment"]]:
            assert wording(result.text[start:end]) == wording(new.text[slice(*new.at[unit["segment"]][0])])


def test_a_stale_passage_is_marked_after_its_words_until_the_mark_is_taken_away(
    make: Make, summary: Summary, messages: list[str]
) -> None:
    changed, quotation = messages[0].replace("15", "20"), summary.quotations[0].text
    base, words = make(), "Ein Satz der Person."
    new = make({changed: words}, with_message(summary, 0, changed))
    edited = replaced(base.text, [(base.words(messages[0]), words)])
    result = merged(base, edited, new)
    assert result.text == new.text
    segments = [new.segment(changed).id, new.segment(quotation).id]
    marked = with_stale_notes(result.text, result.at, segments, NOTES.stale)
    assert f"- {words}{note(NOTES.stale)} [2]\n" in marked.text
    assert all(
        marked.text[slice(*new_place)] == result.text[slice(*place)]
        for segment, found in result.at.items()
        for place, new_place in zip(found, marked.at[segment], strict=True)
    )
    end = marked.at[segments[1]][0][1]
    assert marked.text[end] != " " or marked.text[end + 1] in "»"
    found = read_back(new.text, marked.text, new.units)
    assert set(found.noted) == set(segments) and not found.edits and not found.unattributed
    assert not read_back(new.text, result.text, new.units).noted
    assert with_stale_notes(marked.text, marked.at, segments, NOTES.stale) == marked
    # It is set anew each time, so that it goes when its reason goes.
    assert merged(new, marked.text, new).text == new.text


def test_broken_markdown_is_kept_as_it_is(make: Make, summary: Summary, messages: list[str]) -> None:
    base, new = make(), make(changed=with_message(summary, 0, messages[0].replace("15", "20")))
    broken = "\n```\n| a\n***\n[x](\n> > -\n<b>\n====\n"
    result = merged(base, base.text + broken, new)
    assert all(line in result.text for line in broken.split("\n"))


def test_a_line_without_segments_is_merged_word_by_word() -> None:
    base = "# A draft\n\nTo be reviewed · 3 findings · 2 dates.\n"
    mine = base.replace("To be reviewed", "Reviewed by the desk")
    merged_both = merge(base, mine, base.replace("3 findings", "4 findings"), notes=NOTES)
    assert merged_both == Merged("# A draft\n\nReviewed by the desk · 4 findings · 2 dates.\n")
    clash = merge(
        base, base.replace("3 findings", "no findings"), base.replace("3 findings", "4 findings"), notes=NOTES
    )
    assert len(clash.conflicts) == 1 and "no findings" in clash.text and "4 findings" in clash.text


def test_a_passage_that_both_sides_moved_stands_once_where_the_person_put_it() -> None:
    lines = ["- Alpha is first.", "- Beta comes second.", "- Gamma, the third.", "- Delta ends it."]
    base, mine, theirs = (
        "\n".join(lines[one] for one in order) + "\n" for order in ((0, 1, 2, 3), (3, 0, 1, 2), (0, 3, 1, 2))
    )
    assert merge(base, mine, theirs, notes=NOTES) == Merged(mine)


def test_run_after_run_nothing_is_lost_and_nothing_comes_back(
    make: Make, summary: Summary, messages: list[str]
) -> None:
    """The road of a build: read back, render with the person's words, merge; the rendered draft is the next base."""
    base = make()
    disk = replaced(base.text, [(base.words(messages[0]), "Mein Satz."), ("## ", f"{OWN}\n\n## ")])
    human: dict[str, str] = {}
    for changed in (summary, with_message(summary, 3, "It will meet twice a year."), summary):
        edits = read_back(base.text, disk, base.units).edits
        human |= {edit.source: edit.after for edit in edits if edit.everywhere}
        new = make(human, changed)
        disk = merged(base, disk, new).text
        base = new
        assert "- Mein Satz. [2]\n" in disk and disk.count(OWN) == 1 and "⚠" not in disk
    assert human == {messages[0]: "Mein Satz."}
    line = base.line(messages[1])
    disk = replaced(disk, [("Mein Satz.", "Mein zweiter Satz."), (f"{line}\n", "")])
    (edit,) = read_back(base.text, disk, base.units).edits
    new = make({messages[0]: edit.after})
    result = merged(base, disk, new)
    assert result.text == disk and not result.conflicts


def words_of(text: str) -> Counter[str]:
    return Counter(re.findall(r"\w+", unicodedata.normalize("NFC", text)))


LINES = st.text(alphabet=st.sampled_from(list("abcdéß 12漢字#>-*|[]_\\.!\u202e")), max_size=30)
CHANGES = st.lists(
    st.tuples(st.sampled_from(["add", "drop", "move", "rewrite", "insert", "join"]), st.integers(0, 99), LINES),
    max_size=8,
)


def changed_by_hand(text: str, changes: list[tuple[str, int, str]]) -> str:
    """The text after what people do to lines."""
    lines = text.split("\n")
    for what, where, words in changes:
        number = where % max(1, len(lines) - 1)
        if what == "add":
            lines[number:number] = [words, ""]
        elif what == "rewrite":
            lines[number] = f"- {words}" if lines[number].startswith("- ") else words
        elif what == "insert":
            lines[number] = f"{lines[number][: where // 2]} {words} {lines[number][where // 2 :]}"
        elif what == "join" and number + 1 < len(lines):
            lines[number : number + 2] = [" ".join(lines[number : number + 2])]
        elif what in ("drop", "move"):
            line = lines.pop(number)
            lines[where % 7 : where % 7] = [line] if what == "move" else []
    return "\n".join(lines) + "\n"


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(changes=CHANGES, message=st.integers(0, 3), case=st.tuples(st.booleans(), st.booleans()))
def test_no_word_that_a_person_added_is_lost(
    summary: Summary, config: Config, changes: list[tuple[str, int, str]], message: int, case: tuple[bool, bool]
) -> None:
    known, replaces = case
    base = rendered(summary, config, "fr")
    edited = changed_by_hand(base.text, changes)
    source = "Both sides aim at something else now."
    after = with_message(summary, message, source if replaces else None)
    new = rendered(after, config, "fr")
    edits = {one.segment: one.after for one in read_back(base.text, edited, base.units).edits if one.everywhere}
    ids = {one.id for one in new.draft.segments}
    new = rendered(after, config, "fr", {segment: words for segment, words in edits.items() if segment in ids})
    result = merged(base if known else None, edited, new)
    added = words_of(edited) - words_of(base.text)
    # A reference's number is the program's.
    added = Counter({word: count for word, count in added.items() if not word.isdecimal()})
    assert not added - words_of(result.text)
    if known:
        assert words_of(merged(new, result.text, new).text) == words_of(result.text)


def test_a_long_draft_is_merged_quickly(summary: Summary, config: Config) -> None:
    source = " ".join(one.text for one in summary.key_messages)
    many = tuple(Statement(text=f"{number}: {source}", source="x") for number in range(90))
    base = rendered(replace(summary, key_messages=many), config, "fr")
    new = rendered(replace(summary, key_messages=(*many[:40], *many[41:])), config, "fr")
    assert len(base.text.encode()) > 30_000
    edited = base.text.replace(" 40 ", " vierzig ").replace("\n- \\[fr: 3: The", "\n- Neu.\n- \\[fr: 3: Der")
    times = []
    for _ in range(5):
        start = time.process_time()
        merged(base, edited, new)
        times.append(time.process_time() - start)
    # A bound against quadratic work, far from the 50 ms that it takes; how fast it is is measured elsewhere.
    assert min(times) < 1
