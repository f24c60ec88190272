"""International bodies by the names that each language gives them: text in, the bodies that it names out."""

from __future__ import annotations

import csv
import re
from collections.abc import Iterator, Mapping
from functools import lru_cache
from pathlib import Path

from generator.checks.pair import Pair, critical, warning
from generator.findings import Finding

_TABLE = Path(__file__).parent / "bodies.csv"
_UNSPACED = frozenset({"ja", "zh", "ko", "ar"})
# Bodies that stand in the names of others, and never by themselves for another.
_WEAK = frozenset({"UN", "Commonwealth"})
_CAPITALS = re.compile(r"[A-Z]{3}")
# What may stand for a body: the whole for its part, the kind for the one.
_STANDS_FOR = {
    "EU": frozenset({"European Commission", "European Parliament", "European Council"}),
    "ECB": frozenset({"Central Bank"}),
    "Central Bank": frozenset({"ECB"}),
    "European Commission": frozenset({"EU"}),
    "European Parliament": frozenset({"EU"}),
    "European Council": frozenset({"EU"}),
}


def check_bodies(pair: Pair) -> Iterator[Finding]:
    """An international body is another one in the translation, or kept the acronym that it has in English."""
    language = pair.target_locale.language
    if pair.same_language or pair.source_locale.language != "en" or pair.source.isupper() or not _knows(language):
        return
    here = bodies_in(pair.source, "en")
    if not here and not _CAPITALS.search(pair.source):
        return
    there = bodies_in(pair.target, language)
    added = [body for body in there if body not in here and body not in _WEAK]
    for body, words in here.items():
        if body in there or _STANDS_FOR.get(body, frozenset()).intersection(there):
            continue
        if added:
            yield critical("bodies", f"{words} became {there[added[0]]}", words)
            return
        if words.isupper() and re.search(rf"(?<![\w-]){words}(?![\w-])", pair.target):
            yield warning("bodies", f"{words} has another acronym in the translation's language", words)
    for body in added:
        if _is_acronym(there[body], pair.target) and not any(body in _STANDS_FOR.get(one, ()) for one in here):
            yield critical("bodies", f"{there[body]} is a body that the source does not name", there[body])


def _is_acronym(form: str, text: str) -> bool:
    """True for a body in capitals, or in brackets as acronyms of scripts without capitals are."""
    return (form.isupper() and len(form) > 2) or f"({form})" in text


def bodies_in(text: str, language: str) -> Mapping[str, str]:
    """The bodies that a text in a language names, by their key in the table, and how."""
    any_of, each = _patterns(language)
    # Most English texts name no body: their words tell which may be named before any pattern is tried.
    bodies = _may_be_named(text) if language == "en" else each
    if any_of is None or not bodies or not (language == "en" or any_of.search(text)):
        return {}
    found = ((body, each[body].search(text)) for body in bodies)
    return {body: match[0] for body, match in found if match}


def names_body(acronym: str, pair: Pair) -> bool:
    """True if the target names, in whatever form, the body that an English acronym stands for."""
    there = bodies_in(pair.target, pair.target_locale.language)
    return bool(there and bodies_in(acronym, "en").keys() & there.keys())


def _knows(language: str) -> bool:
    return bool(_patterns(language)[1])


def _may_be_named(text: str) -> list[str]:
    """The bodies of which a form begins with a word of an English text."""
    openers = _openers()
    words = openers.keys() & re.findall(r"\w+", text)
    return [body for body in _patterns("en")[1] if any(body in openers[word] for word in words)]


@lru_cache(maxsize=1)
def _openers() -> Mapping[str, frozenset[str]]:
    """By first word of an English form, the bodies that it may begin."""
    with _TABLE.open(encoding="utf-8", newline="") as lines:
        forms = [(form, row["en"].split("|")[0]) for row in csv.DictReader(lines) for form in row["en"].split("|")]
    words = {re.split(r"\W", form)[0] for form, _ in forms}
    return {word: frozenset(body for form, body in forms if re.split(r"\W", form)[0] == word) for word in words}


@lru_cache(maxsize=16)
def _patterns(language: str) -> tuple[re.Pattern[str] | None, Mapping[str, re.Pattern[str]]]:
    """A pattern for any body, and one for each."""
    with _TABLE.open(encoding="utf-8", newline="") as lines:
        cells = {row["en"].split("|")[0]: row.get(language, "") for row in csv.DictReader(lines)}
    pieces = {
        body: "|".join(_piece(form, language) for form in cell.split("|")) for body, cell in cells.items() if cell
    }
    whole = re.compile("|".join(pieces.values())) if pieces else None
    return whole, {body: re.compile(piece) for body, piece in pieces.items()}


def _piece(form: str, language: str) -> str:
    """The pattern of a form, in which a star stands for an ending and a question mark for a letter or mark or none."""
    words = re.escape(form).replace(r"\*", r"\w*").replace(r"\?", ".?").replace(r"\ ", r"\s+")
    if language in _UNSPACED and not form.isascii():
        return words
    if form.isupper() and " " not in form:
        return rf"(?<![\w-]){words}(?![\w$€£¥])" if form.isascii() else rf"(?<!\w){words}(?!\w)"
    end = "" if form.endswith("*") else r"(?!\w)"
    return rf"(?i:(?<!\w){words}{end})"
