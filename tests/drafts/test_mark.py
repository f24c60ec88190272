"""The mark of a draft whose source is gone: put into any text, taken out again to the same bytes."""

from __future__ import annotations

import pytest

from generator.drafts.vanished import marked, shifted, without_mark
from generator.drafts.writers.html import page
from generator.locales import Locale

SENTENCE = "The source *is* gone: seeds/my_file_.txt <b> | [1]"
MARKDOWN = [
    "**Office** — Brief\n\n# Title\n\n> **Draft.** Not reviewed\n\nText\n",
    "# Title\n",
    "# Title\n\nText without a status\n",
    "No title here\n",
    "",
    "\ufeff# Title\n\n\n> Status\n",
    "\ufeffNo title\n",
    "> A quotation first\n\n# Title\n> Status\n",
    "> **⚠ Somebody's own warning**\n>\n> and more\n",
]
PAGES = [
    '<h1>T</h1>\n<blockquote class="status">\n<p>Draft</p>\n</blockquote>\n',
    "<p>Office</p>\n<h1>T</h1>\n<p>Text</p>\n",
]


@pytest.mark.parametrize(("text", "ending"), [*((one, "md") for one in MARKDOWN), *((one, "html") for one in PAGES)])
def test_the_text_is_the_same_without_its_mark(text: str, ending: str) -> None:
    found = marked(text, ending, SENTENCE)
    assert found is not None and "⚠" in found.mark
    assert found.text == text[: found.start] + found.mark + text[found.start :]
    assert without_mark(found.text, found.mark) == text
    assert without_mark(text, found.mark) == text


@pytest.mark.parametrize("text", MARKDOWN)
def test_the_mark_shows_the_sentence_and_nothing_else(text: str) -> None:
    found = marked(text, "md", SENTENCE)
    assert found is not None
    shown = page(found.text.removeprefix("\ufeff"), Locale("en")).body
    assert "<strong>⚠ The source *is* gone: seeds/my_file_.txt &lt;b&gt; | [1]</strong>" in shown
    assert shown.count("<h1>") == ("# Title" in text)


def test_a_page_without_title_has_no_place_for_a_mark() -> None:
    assert marked("<p>A person's own page</p>", "html", SENTENCE) is None


def test_of_a_mark_that_somebody_took_apart_only_the_own_line_goes() -> None:
    found = marked(MARKDOWN[0], "md", SENTENCE)
    assert found is not None
    line = found.mark.splitlines(keepends=True)[0]
    apart = found.text.replace(found.mark, line + "> Mine\n>\n")
    assert without_mark(apart, found.mark) == apart.replace(line, "")
    reworded = found.text.replace("gone", "lost")
    assert without_mark(reworded, found.mark) == reworded


def test_only_what_stands_after_the_mark_moves_and_broken_rows_stay() -> None:
    units = [{"at": {"md": [[0, 4], [10, 12], "x", [3]]}}, {"at": None}, "row"]
    shifted(units, "md", 10, 5)
    assert units == [{"at": {"md": [[0, 4], [15, 17], "x", [3]]}}, {"at": None}, "row"]
    shifted(None, "md", 10, 5)
