"""The term base at work: which terms a text must carry, whether an answer carries them, and how it is put right.

An engine's own rendering is kept wherever the term base accepts it, inflected or not. A form that the term base tells
not to use is replaced where it stands; a term that is missing is carried through the engine behind a placeholder.
Whether the terms stand in the end is told in one place, by `checks.terms`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

from generator.locales import Locale
from generator.provenance import file_digest
from generator.translation.agreement import agreed

if TYPE_CHECKING:
    from generator.units.persons import Persons
    from generator.units.terms import Found, Term, TermBase, TermMatch

# Term files that come with the program have English sources.
_SHIPPED_SOURCE = "en"
_ARTICLE = re.compile(r"^(?:the|an?)\s+", re.IGNORECASE)
_ARTICLE_BEFORE = re.compile(r"\b(\w{1,4}) $")
_MOST_TIMES = 5
_CONTINENTS = frozenset({"Africa", "America", "Asia", "Australia", "Europe"})
# Cities that are words as well, or regions of another name.
_NO_CITIES = frozenset(
    {"Center", "Nome", "Phoenix", "Regina", "Resolute", "Troll", "Nelson", "Vincennes", "Mobile", "Vatican"}
)
_SMALL = 3


@dataclass(frozen=True, slots=True)
class Terminology:
    """The terms of one source language in one target language, and the people that the project knows in it."""

    base: TermBase
    people: Persons | None = None

    def wanted(self, text: str, keep: Sequence[str] = ()) -> tuple[TermMatch, ...]:
        """The terms of a source text that a target must carry: those with a wording, outside of the words of `keep`."""
        return self.base.wanted(text, keep)

    def missing(self, matches: Sequence[TermMatch], target: str) -> tuple[TermMatch, ...]:
        """Those of the terms that the target does not carry in any accepted form."""
        found = self.base.verify_all(matches, target)
        return tuple(match for match, one in zip(matches, found, strict=True) if one is None or one.deprecated)

    def corrected(self, matches: Sequence[TermMatch], target: str) -> str:
        """The target with the term to write in place of every form that is not to be used, in its own capitals."""
        for match, there in zip(matches, self.base.verify_all(matches, target), strict=True):
            target = self._in_its_capitals(match, target) if there else target
            shunned = _only_deprecated(match)
            for _ in range(_MOST_TIMES if shunned else 0):
                found = shunned and self.base.verify(shunned, target)
                if not found or self._accepted_there(match, target, found):
                    break
                wording = replace(match, at_start=False).wording
                target = _replaced(target, found, wording, self.base.target.language)
        return target

    def whole(self, text: str) -> str | None:
        """The term base's own wording where the text is nothing but a term, with or without an article."""
        bare = _ARTICLE.sub("", text.strip())
        match = next(iter(self.base.matches(bare)), None)
        if match is None or match.term is None or match.surface != bare:
            return None
        wording = match.wording
        return wording[:1].upper() + wording[1:] if bare[:1].isupper() else wording

    def names(self, text: str) -> tuple[str, ...]:
        """The terms of a text that are names, in the capitals that they keep in a heading."""
        shouted = text.isupper()
        named = (one for one in self.base.matches(text) if one.concept.source[:1].isupper())
        return tuple(one.concept.source if shouted else one.surface for one in named)

    def _in_its_capitals(self, match: TermMatch, target: str) -> str:
        """The target with the capitals and small words of the term as its row has them, where its chief words are the
        same; its first letter depends on its place, and within a longer name so do all."""
        found = self.base.verify(match, target)
        if not found or found.deprecated or found.form.isupper():
            return target
        words = found.term.target
        if found.form == words or _chief_words(found.form) != _chief_words(words):
            return target
        if _NAME_BEFORE.search(target[: found.span.start]):
            return target
        return target[: found.span.start] + found.form[0] + words[1:] + target[found.span.end :]

    def _accepted_there(self, match: TermMatch, target: str, found: Found) -> bool:
        """True if the very same words are also an accepted form, as in a longer name."""
        accepted = self.base.verify(match, target)
        return accepted is not None and not accepted.deprecated and accepted.span == found.span


def open_terminology(folders: Sequence[Path], source: Locale, target: Locale) -> Terminology:
    """The terms of the locale folders (the project's, then the program's) from one locale to another, with CLDR's
    territories and the names of people; none where there is no folder to look in."""
    from generator.units.persons import PERSONS_FILE
    from generator.units.terms import TERMS_FILE, TermBase, term_files

    if not folders or source.language == target.language:
        return Terminology(TermBase((), source, target))
    files = (path for name in (TERMS_FILE, PERSONS_FILE) for path in term_files(target, folders, name))
    return _opened(tuple(folders), source, target, tuple((path, _content(path)) for path in files))


# Every batch of a run asks for the same few; the files' digests tell whether they are still the same.
@lru_cache(maxsize=8)
def _opened(
    folders: tuple[Path, ...], source: Locale, target: Locale, contents: tuple[tuple[Path, str], ...]
) -> Terminology:
    from generator.units.persons import open_persons
    from generator.units.terms import open_term_base
    from generator.units.territories import territory_terms

    own = folders if source.language == _SHIPPED_SOURCE else folders[:1]
    places = (*territory_terms(source, target), *_cities(source, target))
    people = open_persons(target, own, source)
    return Terminology(open_term_base(target, own, source, (*people.terms(), *places)), people)


def _content(path: Path) -> str:
    """The digest of a file; of one that cannot be read whoever reads it says why."""
    try:
        return file_digest(path)
    except OSError:
        return ""


def _cities(source: Locale, target: Locale) -> Iterator[Term]:
    """The large cities after which time zones are called, as CLDR writes them in both languages; where one language
    has no name of its own for a city, its time zone's is taken."""
    from generator.units.terms import Term

    names, others = source.babel().time_zones, target.babel().time_zones
    for zone in sorted({*names, *others}):
        usual = zone.rpartition("/")[2].replace("_", " ")
        here, there = (str(one.get(zone, {}).get("city", usual)) for one in (names, others))
        if zone.count("/") == 1 and zone.split("/")[0] in _CONTINENTS and here not in _NO_CITIES:
            yield Term(here, there, pos="noun", domain="city")


def _only_deprecated(match: TermMatch) -> TermMatch | None:
    """The match as one of the forms to avoid alone; None where there are none, or nothing to write instead."""
    from generator.units.terms import Concept, TermStatus

    shunned = tuple(one for one in match.concept.terms if one.status is TermStatus.DEPRECATED)
    return replace(match, concept=Concept(match.concept.source, shunned)) if shunned and match.term else None


# "Ministério das" before "Relações Exteriores": a capital inside the sentence, and small words at most.
_NAME_BEFORE = re.compile(r"\w\W+[^\W\d_a-zà-ÿ]\w+(?: [a-zà-ÿ’']{1,4})* ?$")


def _chief_words(text: str) -> list[str]:
    """The words of more than three letters, with what stands before the first of them: articles are no part of it."""
    first, *others = re.findall(r"\w+", text.casefold())
    return [first, *(word for word in others if len(word) > _SMALL)]


def _replaced(target: str, found: Found, wording: str, language: str) -> str:
    """The target with the wording at the form's place, in its capitals, and the article before it as the wording wants
    it; the first word stays as inflected where it is the same word."""
    first, _, rest = found.form.partition(" ")
    head, _, tail = wording.partition(" ")
    before, after = target[: found.span.start], target[found.span.end :]
    if first[:4].lower() == head[:4].lower() and rest and tail:
        return f"{before}{first} {tail}{after}"
    if found.form.istitle() and " " in found.form and wording.islower():
        wording = " ".join(word[:1].upper() + word[1:] if len(word) > _SMALL else word for word in wording.split(" "))
    elif not before or (first[:1].isupper() and head[:1].isupper()):
        wording = wording[:1].upper() + wording[1:]
    return _ARTICLE_BEFORE.sub(lambda article: f"{agreed(article[1], wording, language)} ", before) + wording + after
