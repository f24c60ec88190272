"""Patterns of a locale's `style.toml` in, texts with what is written instead out."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

_PARTS = re.compile(r"\\.|\[\^?\]?(?:\\.|[^\]])*\]|.", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Rewrite:
    """A pattern, what is written instead, and letters without which no text matches: most texts lack them."""

    pattern: re.Pattern[str]
    instead: str
    needed: str


Rewriting = tuple[Rewrite, ...]


def rewriting(rows: Mapping[str, object]) -> Rewriting:
    """The rows of a table, by pattern what is written instead. Raises re.error for what is no pattern."""
    patterns = {re.compile(one): str(instead) for one, instead in rows.items()}
    return tuple(Rewrite(pattern, instead, needed(pattern)) for pattern, instead in patterns.items())


def rewritten(text: str, rows: Rewriting) -> str:
    """The text with each row applied in turn."""
    for row in rows:
        if row.needed in text:
            text = row.pattern.sub(row.instead, text)
    return text


def needed(pattern: re.Pattern[str]) -> str:
    """The longest run of characters that stands in every match of a pattern; empty where none is certain."""
    if pattern.flags & (re.IGNORECASE | re.VERBOSE):
        return ""
    runs, depth = [""], 0
    for part in _PARTS.findall(pattern.pattern):
        depth += (part == "(") - (part == ")")
        if depth == 0 and part == "|":
            return ""
        if depth == 0 and part in ("?", "*", "{"):
            runs[-1] = runs[-1][:-1]
        is_plain = depth == 0 and len(part) == 1 and (part.isalpha() or part == " ")
        runs = [*runs[:-1], runs[-1] + part] if is_plain else [*runs, ""]
    return max(runs, key=len)
