"""Any text in, Markdown out that shows exactly this text and nothing else.

Every value that reaches a draft is hostile until it went through here: HTML, Markdown syntax and template syntax in a
source stand in the draft as text. Escaping is minimal, so that ordinary prose stays readable Markdown. The rules hold
for CommonMark and for Python-Markdown alike, with raw HTML switched on or off.
"""

from __future__ import annotations

import re
from functools import lru_cache

from markupsafe import Markup

from generator.drafts.marks import ALPHABET

# Our own marks, lone surrogates and the byte order mark; then control characters and line separators.
_NEVER = re.compile(rf"[{''.join(ALPHABET)}\ud800-\udfff\ufeff]")
_BREAKS = re.compile(r"[\x00-\x1f\x7f-\x9f\u2028\u2029]")
_SPACES = re.compile(" {2,}")
# These open something anywhere in a line: an escape, code, emphasis, a link or reference, a table cell.
_ANYWHERE = re.compile(r"[\\`*\[|]")
# An underscore inside a word opens nothing.
_UNDERSCORE = re.compile(r"(?<![^\W_])_|_(?![^\W_])")
# `&lt;` rather than `\<`: a reader that knows no such escape would let the tag through.
_ENTITY = re.compile(r"&(?=#?\w+;)")
_STRIKE = re.compile(r"~(?=~)")
# These open a heading, quotation or list, or draw a rule, but only at the start of a line.
_LINE_START = re.compile(r"(\d*)([#>]|[-+](?=[-+\s]|$)|(?<=\d)[.)](?=\s|$))")
_UNDERLINE = re.compile(r"=+$")
# Python-Markdown takes every number sign at the end of a heading for its closing sequence.
_TRAILING_SIGNS = re.compile(r"#+$")


def plain(text: str) -> str:
    """The text as a draft can hold it: one line, without control characters, lone surrogates and our own marks.

    Runs of spaces become one, as every browser shows them; no-break spaces stay.
    """
    return _SPACES.sub(" ", _BREAKS.sub(" ", _NEVER.sub("", text))).strip()


def escape(value: object) -> Markup:
    """Markdown that shows the value as text; what is marked safe (`Markup`, or has `__html__`) passes as it is.

    `Markup` means "safe Markdown" in this room: the type is Jinja's own, so that macros and blocks keep it.
    """
    if hasattr(value, "__html__"):
        return Markup(value.__html__())
    return _shown(str(value))


# A text stands in several documents, and the strings of a language in all.
@lru_cache(maxsize=4096)
def _shown(text: str) -> Markup:
    return Markup(_escaped(plain(text)))


def _escaped(text: str) -> str:
    text = _TRAILING_SIGNS.sub(lambda signs: r"\#" * len(signs[0]), _inner(text))
    if _UNDERLINE.match(text):
        return "&#61;" + text[1:]
    if text.startswith(r"\#") and _TRAILING_SIGNS.match(text.replace("\\", "")):
        return text
    return _LINE_START.sub(r"\1\\\2", text, count=1) if _LINE_START.match(text) else text


def _inner(text: str) -> str:
    text = _ANYWHERE.sub(r"\\\g<0>", text)
    text = _UNDERSCORE.sub(r"\\_", text)
    text = _ENTITY.sub("&amp;", text)
    return _STRIKE.sub("&#126;", text).replace("<", "&lt;")
