"""Every text comes out of a draft as it went in, whatever converts the Markdown."""

from __future__ import annotations

import html
from collections.abc import Callable
from html.parser import HTMLParser

import markdown
import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from generator.drafts.escape import escape, plain
from generator.drafts.writers.html import page
from generator.locales import Locale

HOSTILE = [
    "{{ 7*7 }}",
    "{% for x in y %}",
    "<script>alert(1)</script>",
    "<img src=x onerror=alert(1)>",
    "[x](javascript:alert(1))",
    "[1]",
    "[a]: http://example.org",
    "![x](http://example.org/x.png)",
    "<http://example.org>",
    "https://example.org/a_b_c?d=1&copy=2#e",
    "press@example.org",
    "# heading",
    "C# and F##",
    "## #",
    "#",
    "> quoted",
    "- one",
    "+",
    "---",
    "- - -",
    "===",
    "1. first",
    "1986. A great year",
    "٣. ثالث",
    "2) second",
    "| a | b |",
    "a \\| b",
    "*emphasis* and _this_ and __that__ and snake_case_name and a__b",
    "`code` ``more``",
    "\\`\\*\\",
    "AT&T &amp; &#60; &notit; R&D",
    "~~~",
    "~~gone~~",
    "a  b",
    "line\nbreak\u2028here\x0b",
    "\x02klzzwxh:0001\x03",
    "\x00\ud800",
    "    code?",
    "term\n: definition",
    "*[HTML]: text",
    "[^1]",
    "5 < 6 > 4 & 3",
    "\u202eright to left\u202c",
]
SYNTAX = st.text(
    st.sampled_from(list("\\`*_{}[]()<>#+-.!|&;~=:\"'^$@%/ \n\taA1é٣\u00a0\u202f\U0010ff00\x02")), max_size=24
)
TEXTS = st.one_of(SYNTAX, st.text(max_size=24))


class _Shown(HTMLParser):
    """The text of an HTML page, and the tags that a text must not bring with it."""

    def __init__(self) -> None:
        super().__init__()
        self.words = ""
        self.tags: list[str] = []

    def handle_data(self, data: str) -> None:
        self.words += data

    def handle_starttag(self, tag: str, attrs: object) -> None:
        self.tags.append(tag)


def _ours(text: str) -> str:
    return page(text, Locale("en")).body


def _python_markdown(text: str) -> str:
    return markdown.markdown(text, extensions=["tables"])


def _commonmark(text: str) -> str:
    return MarkdownIt("commonmark", {"html": True}).enable("table").enable("strikethrough").render(text)


CONVERTERS = pytest.mark.parametrize("convert", [_ours, _python_markdown, _commonmark])
# Each place where a template may print a value, and the tags that belong to the place.
PLACES = {
    "{}": ["p"],
    "before {} after [2]": ["p"],
    "# {}": ["h1"],
    "- {}": ["ul", "li"],
    "> {}": ["blockquote", "p"],
    "> *“{}”*": ["blockquote", "p", "em"],
    "| a | b |\n|---|---|\n| {} | x |": ["div", "table", "thead", "tr", "th", "th", "tbody", "tr", "td", "td"],
}


def _shown(place: str, text: str, convert: Callable[[str], str]) -> tuple[str, list[str]]:
    shown = _Shown()
    shown.feed(convert(place.replace("{}", str(escape(text)))))
    shown.close()
    return " ".join(shown.words.split()), shown.tags


def _check(text: str, convert: Callable[[str], str]) -> None:
    wanted = plain(text)
    for place, tags in PLACES.items():
        if not wanted and place != "before {} after [2]":
            continue
        words, found = _shown(place, text, convert)
        assert " ".join(wanted.split()) in words, (place, str(escape(text)))
        assert [tag for tag in found if tag not in ("div", "a")] == [tag for tag in tags if tag != "div"], (
            place,
            str(escape(text)),
        )


@CONVERTERS
@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_text_is_shown_as_text(text: str, convert: Callable[[str], str]) -> None:
    _check(text, convert)


@CONVERTERS
@settings(max_examples=300, deadline=None)
@given(TEXTS)
@example("_" * 3)
def test_any_text_is_shown_as_text(convert: Callable[[str], str], text: str) -> None:
    _check(text, convert)


@pytest.mark.parametrize("text", ["[1]", "see [12] there", "[x](javascript:alert(1))", "https://example.org"])
def test_text_of_the_source_never_becomes_a_link(text: str) -> None:
    assert "<a" not in page(str(escape(text)), Locale("en")).body


@pytest.mark.parametrize(
    "text",
    [
        "The vice-minister (2nd) said: “It's 3.5 per cent; +2 or -4!” – see p. 7, art. 5.",
        "Le 1er mai, à 15 h : l’accord-cadre « Rhin » (n° 4) coûte 1,5 M€.",
        "10. Mai 2024 was no date"[4:],
        "https://example.org/path?a=1&b=2",
        "Research & development, snake_case, C++",
    ],
)
def test_ordinary_prose_is_left_as_it_is(text: str) -> None:
    assert escape(text) == text


def test_escaping_twice_happens_only_once() -> None:
    assert escape(escape("*a*")) == escape("*a*") == r"\*a\*"


def test_html_entities_stay_what_they_are() -> None:
    assert html.unescape(page(str(escape("&lt;b&gt; &copy;")), Locale("en")).body) == "<p>&lt;b&gt; &copy;</p>"
