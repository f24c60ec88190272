"""`locales/<tag>/persons.csv` in, people out: how a person is named in a language, the official title, the gender.

The gender is what the ministry wrote down; it is never guessed from a name.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from generator.findings import Finding, Severity
from generator.locales import Locale
from generator.provenance import SourceSpan
from generator.units.matching import Matcher
from generator.units.terms import PERSON, Term, TermStatus, term_files, term_key
from generator.units.terms_csv import read_rows, write_rows
from generator.units.tokens import fold, tokens

PERSONS_FILE = "persons.csv"
COLUMNS = ("name", "local_name", "title", "gender", "note")
_CHECK = "persons"


class Gender(StrEnum):
    """The grammatical gender by which a person's title is written; unknown where nobody wrote it down."""

    FEMININE = "f"
    MASCULINE = "m"
    UNKNOWN = ""


@dataclass(frozen=True, slots=True)
class Person:
    """A person as the source names them, with the name and the official title in the target language."""

    name: str
    local_name: str
    title: str = ""
    gender: Gender = Gender.UNKNOWN
    note: str = ""


class Persons:
    """The people that a project knows in one language."""

    def __init__(self, people: Iterable[Person], source: Locale, findings: Iterable[Finding] = ()) -> None:
        self.people = tuple(people)
        self.findings = tuple(findings)
        self._by_name = {_key(person.name): person for person in self.people}
        self._matcher = Matcher(((person.name, False, person) for person in self.people), source.language)

    def find(self, name: str) -> Person | None:
        """The person of that name, whatever its case, spaces and hyphens; None if there is no row for it."""
        return self._by_name.get(_key(name))

    def matches(self, text: str) -> tuple[tuple[SourceSpan, Person], ...]:
        """The people named in full in a source text, and where."""
        return tuple(self._matcher.find(text))

    def terms(self) -> tuple[Term, ...]:
        """The names as terms of domain `person`, for `TermBase.extended`; what else is known stands in the note."""
        return tuple(
            Term(one.name, one.local_name, TermStatus.PREFERRED, "noun", f"{one.gender} {one.title}".strip(), PERSON)
            for one in self.people
        )


def open_persons(target: Locale, folders: Sequence[Path], source: Locale | None = None) -> Persons:
    """The people of a target locale: `persons.csv` along its fallback chain, the project's before the shipped one.

    A row of a stronger file wins over one of the same name in a weaker. Raises TermBaseError like a term file does.
    """
    chosen: dict[str, Person] = {}
    findings: list[Finding] = []
    for path in term_files(target, folders, PERSONS_FILE):
        mine: dict[str, Person] = {}
        for line, person in _read(path, findings):
            before = mine.setdefault(_key(person.name), person)
            if before != person:
                findings.append(_finding(line, f"{person.name!r} stands there twice; the first row is used"))
        chosen = mine | chosen
    return Persons(chosen.values(), source or Locale("en"), findings)


def read_persons(path: Path) -> tuple[tuple[Person, ...], tuple[Finding, ...]]:
    """The people of one file, in its order, and what is odd about it. Raises TermBaseError like a term file does."""
    findings: list[Finding] = []
    people = tuple(person for _, person in _read(path, findings))
    return people, tuple(findings)


def write_persons(path: Path, people: Iterable[Person]) -> None:
    """Nothing: the people are in the file, all of them or none; `read_persons` gives the same ones back."""
    write_rows(path, COLUMNS, ([one.name, one.local_name, one.title, one.gender, one.note] for one in people))


def merge_persons(mine: Sequence[Person], others: Iterable[Person]) -> tuple[Person, ...]:
    """My rows as they are, then the people of whom I have none: nothing that the office wrote is changed."""
    known = {_key(one.name) for one in mine}
    return (*mine, *{_key(one.name): one for one in others if _key(one.name) not in known}.values())


def _read(path: Path, findings: list[Finding]) -> Iterator[tuple[int, Person]]:
    for line, row in read_rows(path, COLUMNS, COLUMNS[:1], findings):
        name = row["name"]
        if not any(token.is_word for token in tokens(name)):
            findings.append(_finding(line, "a row without a name is not used"))
            continue
        written = row.get("gender", "").casefold()
        gender = Gender(written) if written in ("f", "m") else Gender.UNKNOWN
        if written and gender is Gender.UNKNOWN:
            findings.append(_finding(line, f"the gender of {name!r} is {written!r}; write f, m or nothing"))
        yield line, Person(name, row.get("local_name", "") or name, row.get("title", ""), gender, row.get("note", ""))


def _key(name: str) -> str:
    return fold(term_key(name)).replace("-", " ")


def _finding(line: int, message: str) -> Finding:
    return Finding(_CHECK, Severity.WARNING, f"line {line}: {message}", where=f"line {line}")
