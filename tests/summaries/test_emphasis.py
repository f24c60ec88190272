"""Marks of emphasis are no words: what is bold in a Markdown release is read like the rest, and kept as it is."""

from __future__ import annotations

import pytest

from generator.sources import read_text
from generator.summaries import summarize
from generator.summaries.emphasis import plain, unmarked
from generator.summaries.model import Summary

TEXT = """# Harbour opens in Sund

*Sund, 2 March 2026*

The northern harbour of Sund **opens on Monday 9 March** after three months of repairs.

Minister **Ada Reyes** said that 15 **pilots** and __30 boats__ will move there on 1 *April* 2026.
"""


def _summary(text: str = TEXT, name: str = "note.md") -> Summary:
    return summarize(read_text(name, text.encode()))


def test_what_is_bold_is_read_and_given_with_its_marks() -> None:
    made = _summary()
    assert (
        made.lead
        and made.lead.text == "The northern harbour of Sund **opens on Monday 9 March** after three months of repairs."
    )
    assert made.lead.span and made.lead.span.cut(TEXT) == made.lead.text
    assert [(one.value, one.span.cut(TEXT)) for one in (made.published,) if one] == [("2026-03-02", "2 March 2026")]
    assert [one.name for one in made.people] == ["Ada Reyes"]
    assert "--03-09" in [one.date.value for one in made.events if one.date]


def test_every_span_is_that_of_the_file() -> None:
    made = _summary()
    for one in (*made.people, *made.figures, *made.key_messages, *made.events):
        assert one.span and unmarked(one.span.cut(TEXT)) == unmarked(one.text)
    assert ("15", "pilots") in [(one.value, one.counts) for one in made.figures]


def test_the_words_of_a_link_are_read_and_its_target_is_not() -> None:
    text = TEXT.replace("northern harbour of Sund", "northern [harbour of Sund](https://sund.example/harbour)")
    made = _summary(text)
    assert made.lead and made.lead.span and made.lead.span.cut(text) == made.lead.text
    assert "https://sund.example/harbour" in made.lead.text
    assert unmarked(made.events[0].what).startswith("The northern harbour of Sund opens on Monday 9 March")
    assert made.events[0].what in text


def test_the_other_half_of_a_pair_is_taken_along() -> None:
    text = f"{TEXT}\n**Issued by:** Press Unit, Ministry of Tides\n**Contact:** +47 22 24 90 90\n"
    made = _summary(text)
    assert made.publisher and made.publisher.text == "Ministry of Tides"
    for one in (made.publisher, *made.contacts):
        assert one.span and one.span.cut(text) == one.text


@pytest.mark.parametrize(
    ("words", "bare"),
    [
        ("It **opens** *today* and __stays__ _so_.", "It opens today and stays so."),
        ("2 * 3 * 4, a_b_c, * and **", "2 * 3 * 4, a_b_c, * and **"),
        ("***Both*** at once", "Both at once"),
        ("**one *in* another** and *one **in** another*", "one in another and one in another"),
        ("[the _port_](https://port.example/_a_/b)", "the port"),
        (
            "See [the **port**](https://port.example/a_b_c), [1] and ![a picture](p.png)",
            "See the port, [1] and ![a picture](p.png)",
        ),
        ("one \\*star\\* is text", "one \\*star\\* is text"),
    ],
)
def test_only_pairs_around_words_are_marks(words: str, bare: str) -> None:
    assert unmarked(words) == bare


def test_a_text_that_is_no_markdown_is_left_as_it_is() -> None:
    document = read_text("note.txt", TEXT.encode())
    assert plain(document).document is document
    made = _summary(name="note.txt")
    assert made.lead and "**" in made.lead.text


@pytest.mark.parametrize(
    "days", ["Monday to Friday", "Mondays to Thursdays", "Tuesday–Friday", "every Tuesday and Friday"]
)
def test_days_of_every_week_are_no_dates(days: str) -> None:
    made = _summary(
        f"# Visa section\n\nSund, 2 March 2026\n\nThe visa section will be open from 9 a.m. to noon, {days}.\n"
    )
    assert [one.date for one in made.events if one.date] == []
