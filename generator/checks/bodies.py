"""International bodies by the names that each language gives them: text in, the bodies that it names out."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import lru_cache
from pathlib import Path

from generator.checks.initials import are_initials
from generator.checks.pair import Pair, critical, warning
from generator.checks.tables import read_table
from generator.findings import Finding

_TABLES = tuple(Path(__file__).parent / name for name in ("bodies.csv", "treaties.csv"))
_UNSPACED = frozenset({"ja", "zh", "ko", "ar"})
# Bodies that stand in the names of others, and never by themselves for another.
_WEAK = frozenset({"UN", "Commonwealth"})
# Bodies that languages name too variously to tell that they are under a wrong name.
_LOOSE = frozenset({"UN", "EU", "OHCHR", "Commonwealth", "Supreme Court", "Central Bank"})
_CAPITALS = re.compile(r"[A-Z]{3}")
_WORD = re.compile(r"\w+")
# What may stand for a body: the whole for its part, the kind for the one.
_STANDS_FOR = {
    "EU": frozenset({"European Commission", "European Parliament", "European Council"}),
    "Red Cross": frozenset({"International Committee of the Red Cross", "IFRC"}),
    # By its initials alone: its full name has an established one in each language.
    "ICRC": frozenset({"Red Cross"}),
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
    named = bodies_in(pair.source, "en")
    here = {body: words for body, words in named.items() if not has_own_meaning(words, pair.source)}
    if not here and not _CAPITALS.search(pair.source):
        return
    there = bodies_in(pair.target, language)
    added = [body for body in there if body not in here and body not in _WEAK]
    for body, words in here.items():
        if body in there or any(_STANDS_FOR.get(one, frozenset()).intersection(there) for one in (body, words)):
            continue
        # What names a treaty may be plain words elsewhere ("diplomatic relations"): no body becomes one.
        others = [one for one in added if (one in _treaties()) == (body in _treaties())]
        if others:
            yield critical("bodies", f"{words} became {there[others[0]]}", words)
            return
        if words.isupper() and re.search(rf"(?<![\w-]){words}(?![\w-])", pair.target):
            yield warning("bodies", f"{words} has another acronym in the translation's language", words)
        elif body not in _LOOSE and not words.isupper():
            yield warning("bodies", f"{words} has an established name that is not in the translation", words)
    for body in added:
        if _is_acronym(there[body], pair.target) and not any(body in _STANDS_FOR.get(one, ()) for one in here):
            yield critical("bodies", f"{there[body]} is a body that the source does not name", there[body])


def _is_acronym(form: str, text: str) -> bool:
    """True for a body in capitals, or in brackets as acronyms of scripts without capitals are."""
    return (form.isupper() and len(form) > 2) or f"({form})" in text


def bodies_in(text: str, language: str) -> Mapping[str, str]:
    """The bodies that a text in a language names, by their key in the table, and how."""
    found = ((body, _pattern(forms, language).search(text)) for body, forms in _may_be_named(text, language))
    return {body: match[0] for body, match in found if match}


def names_body(acronym: str, pair: Pair) -> bool:
    """True if the target names, in whatever form, the body that an English acronym stands for."""
    there = bodies_in(pair.target, pair.target_locale.language)
    return bool(there and {*bodies_in(acronym, "en"), *_STANDS_FOR.get(acronym, ())}.intersection(there))


def has_own_meaning(acronym: str, source: str) -> bool:
    """True if an English text explains a body's acronym by other words: "Island Cable Council (ICC)"."""
    before, bracketed, after = source.partition(f"({acronym})")
    known = bodies_in(acronym, "en").keys() if bracketed else ()
    return bool(known) and are_initials(acronym, before) and not known & bodies_in(before + after, "en").keys()


def _knows(language: str) -> bool:
    return bool(_forms(language))


def _may_be_named(text: str, language: str) -> list[tuple[str, str]]:
    """The bodies, with their forms, of which one begins as some word of the text does: most texts name none."""
    first = _beginnings(language)
    if language in _UNSPACED:
        named = {body for opening, bodies in first.items() if opening in text for body in bodies}
    else:
        words = _WORD.findall(text)
        folded = {_folded(word, language) for word in words}
        openings = {*words, *folded, *(f"{word[:size]}*" for word in folded for size in range(2, len(word) + 1))}
        named = {body for opening in openings & first.keys() for body in first[opening]}
    return [(body, forms) for body, forms in _forms(language).items() if body in named] if named else []


@lru_cache(maxsize=16)
def _forms(language: str) -> Mapping[str, str]:
    """The forms of each body in a language, as the table has them."""
    return {row["en"].split("|")[0]: cell for row in _rows() if (cell := row.get(language, ""))}


@lru_cache(maxsize=1)
def _rows() -> tuple[Mapping[str, str], ...]:
    return tuple(row for table in _TABLES for row in read_table(table))


@lru_cache(maxsize=1)
def _treaties() -> frozenset[str]:
    return frozenset(row["en"].split("|")[0] for row in read_table(_TABLES[1]))


@lru_cache(maxsize=16)
def _beginnings(language: str) -> Mapping[str, frozenset[str]]:
    """The bodies by the first words of their forms, with a star where the word may go on."""
    bodies: dict[str, set[str]] = {}
    for body, forms in _forms(language).items():
        for form in forms.split("|"):
            bodies.setdefault(_opening(form, language), set()).add(body)
    return {opening: frozenset(some) for opening, some in bodies.items()}


def _opening(form: str, language: str) -> str:
    if language in _UNSPACED:
        return re.split(r"[*? ]", _bare(form, language))[0]
    found = _WORD.match(form)
    assert found
    if form[found.end() : found.end() + 1] in ("*", "?"):
        return f"{_folded(found[0], language)}*"
    return found[0] if _is_one_acronym(form) else _folded(found[0], language)


def _folded(word: str, language: str) -> str:
    """The word in lower case; in English as it is, where "a general assembly" is none of a name."""
    return word if language == "en" else word.casefold()


@lru_cache(maxsize=512)
def _pattern(forms: str, language: str) -> re.Pattern[str]:
    return re.compile("|".join(_piece(form, language) for form in forms.split("|")))


def _bare(form: str, language: str) -> str:
    """A form without the article of Arabic."""
    return form.removeprefix("ال") if language == "ar" else form


def _is_one_acronym(form: str) -> bool:
    return form.isupper() and " " not in form


def _piece(form: str, language: str) -> str:
    """The pattern of a form, in which a star stands for an ending and a question mark for a letter or mark or none."""
    words = re.escape(_bare(form, language)).replace(r"\*", r"\w*").replace(r"\?", ".?").replace(r"\ ", r"\s+")
    if language in _UNSPACED and not form.isascii():
        # The article of Arabic loses its first letter behind "to" and "of": "للأمم".
        return rf"(?:ال|لل){words}" if _bare(form, language) != form else words
    if language in _UNSPACED and _is_one_acronym(form):
        return rf"(?<![A-Za-z\d-]){words}(?![A-Za-z\d$€£¥])"
    if _is_one_acronym(form):
        return rf"(?<![\w-]){words}(?![\w$€£¥])" if form.isascii() else rf"(?<!\w){words}(?!\w)"
    end = "" if form.endswith("*") else r"(?!\w)"
    return rf"(?i:(?<!\w){words}{end})"
