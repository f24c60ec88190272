"""The term base: `locales/<tag>/terms.csv` in, the terms of a source text and their forms in a target out.

The door of this part of the room: `open_term_base`, `TermBase.matches`, `TermBase.verify`.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from generator.findings import Finding
from generator.locales import Locale, locale_files
from generator.provenance import SourceSpan, digest
from generator.units.matching import Matcher, is_acronym
from generator.units.tokens import fold

if TYPE_CHECKING:
    from generator.units.forms import Forms, Reading

TERMS_FILE = "terms.csv"
# The domain of the names of people.
PERSON = "person"
# So many source texts are remembered with their terms.
_REMEMBERED = 4096


class TermStatus(StrEnum):
    """What a term base says about a target term (TBX administrative status, and "leave it as it is")."""

    PREFERRED = "preferred"
    ADMITTED = "admitted"
    DEPRECATED = "deprecated"
    DO_NOT_TRANSLATE = "do-not-translate"


@dataclass(frozen=True, slots=True)
class Term:
    """One row of a term base: a source term and one target term for it. `line` is where the row stands, 0 unknown."""

    source: str
    target: str
    status: TermStatus = TermStatus.PREFERRED
    pos: str = ""
    note: str = ""
    domain: str = ""
    line: int = 0


@dataclass(frozen=True, slots=True)
class Concept:
    """All that a term base says about one source term, in the order of its rows."""

    source: str
    terms: tuple[Term, ...]

    @property
    def preferred(self) -> Term | None:
        """The term to write: the first preferred or untranslated one, else the first admitted, else None."""
        for wanted in ((TermStatus.PREFERRED, TermStatus.DO_NOT_TRANSLATE), (TermStatus.ADMITTED,)):
            for term in self.terms:
                if term.status in wanted:
                    return term
        return None


@dataclass(frozen=True, slots=True)
class TermMatch:
    """A term that stands in a source text: where, as written there (`surface`), and what is known about it."""

    span: SourceSpan
    surface: str
    concept: Concept
    at_start: bool = False

    @property
    def term(self) -> Term | None:
        """The term to write, see `Concept.preferred`."""
        return self.concept.preferred

    @property
    def is_person(self) -> bool:
        """True for the name of a person, with the wording that is official in the target."""
        return self.term is not None and self.term.domain == PERSON

    @property
    def wording(self) -> str:
        """The words to put into a target, in the case of the source: capitals throughout, or one at the beginning."""
        if self.term is None:
            return ""
        if self.term.status is TermStatus.DO_NOT_TRANSLATE:
            return self.surface
        words = self.term.target
        shouted = len(self.surface) > 1 and self.surface.isupper() and not self.concept.source.isupper()
        if shouted and not is_acronym(self.concept.source):
            return words.upper()
        if self.at_start and self.surface[:1].isupper() and not is_acronym(words.split()[0]):
            return words[:1].upper() + words[1:]
        return words


@dataclass(frozen=True, slots=True)
class Found:
    """A term that stands in a target: the form as written there, where, and the row that allows or deprecates it."""

    form: str
    span: SourceSpan
    term: Term

    @property
    def deprecated(self) -> bool:
        """True if the form is one that the term base tells not to use."""
        return self.term.status is TermStatus.DEPRECATED


class TermBase:
    """The terms of one language pair, ready to be looked up; `findings` says what is wrong with them.

    Made by `open_term_base` or from `Term`s. Rows that cannot be used (no word in them, too long) are findings.
    """

    def __init__(self, terms: Iterable[Term], source: Locale, target: Locale, findings: Iterable[Finding] = ()) -> None:
        from generator.units.term_findings import check_terms

        self.source = source
        self.target = target
        self.terms, checked = check_terms(tuple(terms), source)
        self.findings = tuple(dict.fromkeys((*findings, *checked)))
        # The last texts that were looked through: a source is read once for all of its translations.
        self._read: dict[str, tuple[TermMatch, ...]] = {}

    def matches(self, text: str) -> tuple[TermMatch, ...]:
        """The terms in a source text, in order: by lemma, the longest first, never overlapping."""
        known = self._read.get(text)
        if known is None:
            if len(self._read) >= _REMEMBERED:
                self._read.clear()
            known = self._read[text] = self._matches(text)
        return known

    def wanted(self, text: str, keep: Sequence[str] = ()) -> tuple[TermMatch, ...]:
        """The terms of a source text that its target must carry: those with a wording, outside of the words of `keep`.

        A country's name within the name of a person is no term; that name itself is, where it has a row.
        """
        matches = [one for one in self.matches(text) if one.term]
        kept = [match.span() for word in keep if matches for match in re.finditer(re.escape(word), text)]
        return tuple(
            one
            for one in matches
            if one.is_person or not any(start < one.span.end and one.span.start < end for start, end in kept)
        )

    def _matches(self, text: str) -> tuple[TermMatch, ...]:
        start = len(text) - len(text.lstrip(" \t\n\"'“‘«([•–—-"))
        return tuple(
            TermMatch(span, span.cut(text), concept, span.start <= start) for span, concept in self._matcher.find(text)
        )

    def verify(self, match: TermMatch, target_text: str) -> Found | None:
        """The form in which the target renders the match: inflected or not, preferred before admitted.

        A form that is only deprecated comes back with `deprecated` set; None means that the term is not there.
        """
        return self.verify_all((match,), target_text)[0]

    def verify_all(self, matches: Sequence[TermMatch], target_text: str) -> tuple[Found | None, ...]:
        """What `verify` gives for each match, with the target read once."""
        reading: Reading | None = None
        found: list[Found | None] = []
        for match in matches:
            literal = _literally(match, target_text)
            if literal is None:
                reading = reading or self._forms.read(target_text)
            found.append(literal or self._inflected(match, target_text, reading))
        return tuple(found)

    def _inflected(self, match: TermMatch, target_text: str, words: Reading | None) -> Found | None:
        for term, target in _accepted(match):
            span = words and self._forms.find(target, words, is_verb=term.pos == "verb")
            if span:
                return Found(span.cut(target_text), span, term)
        return None

    def extended(self, terms: Iterable[Term]) -> TermBase:
        """This term base with more terms (territories, persons) for sources that it does not know itself."""
        known = {_across_files(term.source) for term in self.terms}
        more = (term for term in terms if _across_files(term.source) not in known)
        return TermBase((*self.terms, *more), self.source, self.target, self.findings)

    @property
    def digest(self) -> str:
        """A digest of everything that changes what `matches` and `verify` say; notes and line numbers do not."""
        rows = (f"{one.source}\t{one.target}\t{one.status}\t{one.pos}" for one in self.terms)
        return digest("\n".join((self.source.tag, self.target.tag, *rows)))

    @cached_property
    def concepts(self) -> tuple[Concept, ...]:
        """The source terms in the order of their first rows, each with all its rows."""
        rows: dict[str, list[Term]] = {}
        for term in self.terms:
            rows.setdefault(term_key(term.source), []).append(term)
        return tuple(Concept(own[0].source, tuple(own)) for own in rows.values())

    @cached_property
    def _matcher(self) -> Matcher[Concept]:
        verbs = ((one.source, all(term.pos == "verb" for term in one.terms), one) for one in self.concepts)
        return Matcher(verbs, self.source.language)

    @cached_property
    def _forms(self) -> Forms:
        from generator.units.forms import Forms

        return Forms(self.target.language)


def open_term_base(
    target: Locale, folders: Sequence[Path], source: Locale | None = None, extra: Iterable[Term] = ()
) -> TermBase:
    """The term base of a target locale: `terms.csv` along its fallback chain, in each of the locale folders.

    The row of a more special tag wins over that of its ancestor, the project's folder over the shipped one: all rows of
    one source term come from one file. `extra` terms (territories, persons) come after all files. Without any file
    it is empty. Raises TermBaseError where a file cannot be read as a term base.
    """
    from generator.units.terms_csv import read_terms

    chosen: dict[str, list[Term]] = {}
    findings: list[Finding] = []
    for path in term_files(target, folders):
        rows: dict[str, list[Term]] = {}
        terms, about = read_terms(path)
        findings += about
        for term in terms:
            rows.setdefault(_across_files(term.source), []).append(term)
        chosen |= {key: own for key, own in rows.items() if key not in chosen}
    more = (one for one in extra if _across_files(one.source) not in chosen)
    return TermBase((*(one for own in chosen.values() for one in own), *more), source or Locale("en"), target, findings)


def term_files(target: Locale, folders: Sequence[Path], name: str = TERMS_FILE) -> list[Path]:
    """The term files that hold for a locale, the strongest first."""
    found = locale_files(target, folders)
    return [path for path in found if path.name == name and Locale(path.parent.name).language == target.language]


def term_key(source: str) -> str:
    """What makes two source terms one: the case does, white space and the kind of apostrophe do not."""
    return " ".join(source.replace("\u2019", "'").split())


def _across_files(source: str) -> str:
    """What makes a row of one file replace those of another: the case does not matter, but for acronyms."""
    key = term_key(source)
    return key if is_acronym(key.split(" ", 1)[0]) else fold(key)


def _literally(match: TermMatch, target_text: str) -> Found | None:
    """The term to write where it stands in a target letter by letter, as it mostly does: found without reading on."""
    term = match.term
    if term is None:
        return None
    words = match.surface if term.status is TermStatus.DO_NOT_TRANSLATE else term.target
    start = target_text.find(words)
    end = start + len(words)
    if start < 0 or target_text[max(start - 1, 0) : start].isalnum() or target_text[end : end + 1].isalnum():
        return None
    return Found(words, SourceSpan(start, end), term)


def _accepted(match: TermMatch) -> Iterator[tuple[Term, str]]:
    """The target terms that a match may be rendered with, best first; the deprecated ones last."""
    order = list(TermStatus)
    order.insert(0, order.pop())
    for term in sorted(match.concept.terms, key=lambda one: order.index(one.status)):
        if term.status is TermStatus.DO_NOT_TRANSLATE:
            yield term, match.surface
        yield term, term.target
