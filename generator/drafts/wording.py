"""Markdown as a person wrote it in, the plain words it shows out: the way back from `escape`, and what is no wording.

References such as `[3]`, our own short notes, line endings, spaces at line ends and the way Unicode composes a letter
are none of a person's words: two texts that differ in these alone have the same `key`.
"""

from __future__ import annotations

import html
import re
import unicodedata

_ESCAPED = re.compile(r"\\([!-/:-@\[-`{-~])|&#?\w+;")
_CODE = re.compile(r"(?<![\\`])(`+)(?!`)(.+?)(?<!`)\1(?!`)", re.DOTALL)
_LINK = re.compile(r"(?<!\\)!?\[((?:\\.|[^\[\]\\])*)\]\((?:\\.|[^()\\\s])*(?:\s+\"[^\"]*\")?\)")
_STARS = re.compile(r"(?<!\\)(\*{1,3})(?=\S)((?:\\.|[^\\*])+?)(?<=\S)\1(?!\*)", re.DOTALL)
_UNDERSCORES = re.compile(r"(?<![\w\\])(_{1,3})(?=\S)((?:\\.|[^\\_]|_(?=\w)){1,300}?)(?<=\S)\1(?!\w)", re.DOTALL)

CITATION = re.compile(r"(?<![\\\w])\[(\d+)\](?!\()")
_CITATIONS = re.compile(r"\s*(?<![\\\w])\[\d+\](?!\()")
BULLET = re.compile(r"\s*(?:[-*+]|\d{1,9}[.)])\s+")
_RULE_OF_TABLE = re.compile(r"[\s|:-]*-[\s|:-]*")
# A line break inside a passage is a space, a quotation's mark after it included.
_WRAPPED = re.compile(r"[ \t]*\n[ \t]*(?:>[ \t]?)*")
# What frames a line and is not in it.
_FRAME = re.compile(r"^(?:\s*>)*\s*(?:#{1,6}\s+|(?:[-*+]|\d{1,9}[.)])\s+)?|\s+#*$")

# Our own notes in a draft stand in these: emphasis, brackets and a sign that no source text keeps unescaped.
_SIGN = "⚠"
_NOTE = re.compile(r"\s*(?<!\\)\*\(⚠ [^\n*()|]*\)\*")


def note(words: str) -> str:
    """A short note of the program, as it stands in a draft after the passage that it is about."""
    # Plain words: a note must end where it ends, and break no table cell.
    inner = re.sub(r"[*|()\s]+", " ", words).strip()
    return f" *(⚠ {inner})*"


def without_notes(markdown: str) -> str:
    """The Markdown without notes of the program."""
    return _NOTE.sub("", markdown) if _SIGN in markdown else markdown


def notes_in(markdown: str) -> list[str]:
    """The notes of the program in the Markdown, as `note` wrote them."""
    return [f" {one.strip()}" for one in _NOTE.findall(markdown)] if _SIGN in markdown else []


def normal(text: str) -> str:
    """The text with line feeds alone and letters composed (NFC)."""
    unbroken = text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n")
    return unicodedata.normalize("NFC", unbroken)


def unwrapped(markdown: str) -> str:
    """The passage on one line. Between letters of scripts without spaces a line break stands for nothing."""
    return _WRAPPED.sub(_joint, markdown) if "\n" in markdown else markdown


def _joint(broken: re.Match[str]) -> str:
    text, start, end = broken.string, broken.start(), broken.end()
    around = text[max(start - 1, 0) : start] + text[end : end + 1]
    wide = len(around) == 2 and all(unicodedata.east_asian_width(one) in "WF" for one in around)
    return "" if wide else " "


def wording(markdown: str) -> str:
    """The plain words that the Markdown of one passage shows: no escapes, no emphasis, no addresses of links."""
    plain = _without_markup(unwrapped(markdown))
    return (_ESCAPED.sub(_meant, plain) if "\\" in plain or "&" in plain else plain).strip()


def _without_markup(markdown: str) -> str:
    if not any(sign in markdown for sign in ("*", "_", "`", "](")):
        return markdown
    markdown = _LINK.sub(r"\1", _CODE.sub(r"\2", markdown))
    for emphasis in (_STARS, _UNDERSCORES):
        before = ""
        while before != markdown:
            before, markdown = markdown, emphasis.sub(r"\2", markdown)
    return markdown


def _meant(escaped: re.Match[str]) -> str:
    return escaped[1] or html.unescape(escaped[0])


def form(markdown: str) -> str:
    """The passage as an editor may have rewritten it without anybody changing it: spaces, signs of lists, padding."""
    line = " ".join(unwrapped(unicodedata.normalize("NFC", without_notes(markdown))).split())
    if line.startswith("|"):
        bare = re.sub(r"\s*(?<!\\)\|\s*", "|", line)
        return re.sub(r":?-+:?", "---", bare) if _RULE_OF_TABLE.fullmatch(bare) else bare
    return BULLET.sub("- ", line, count=1) if BULLET.match(line) else line


def key(line: str) -> str:
    """The plain words of a passage's `form` with the kind of its line: what versions share that differ in markup."""
    return _mark(line) + " ".join(wording(_FRAME.sub("", line)).split())


def _mark(line: str) -> str:
    return "- " if line.startswith("- ") else line[: len(line) - len(line.lstrip("#>"))]


def without_citations(text: str) -> str:
    """The text without references, for comparing: their numbers follow the template."""
    return _CITATIONS.sub("", text) if "[" in text else text
