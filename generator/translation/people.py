"""People of a project in a translation: a title that shows a gender, beside a name of which somebody noted the gender.

English titles have no gender, those of six of our languages do. An engine picks one; which one is right stands in
`persons.csv` or in the source ("Ms.", "spokeswoman"), and where it stands nowhere, a person is asked.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from generator.checks.names import ACRONYM
from generator.checks.tables import read_table
from generator.findings import Finding, Severity
from generator.locales import Locale
from generator.units.persons import Gender, Person, Persons
from generator.units.segment import TranslationUnit
from generator.units.tokens import fold

CHECK = "persons"
_TABLE = Path(__file__).with_name("titles.csv")
# Articles and prepositions with one, and what else agrees, before a title that is the same for both.
_BEFORE = {
    "pt": ("o|ao|do|pelo|no|um|este|novo|ex-", "a|à|da|pela|na|uma|esta|nova"),
    "es": ("el|al|del|un|este|nuevo", "la|una|esta|nueva"),
    "ca": ("el|al|del|pel|un|aquest|nou", "la|una|aquesta|nova"),
    "fr": ("le|du|au|un|ce|nouveau|ancien", "la|une|cette|nouvelle|ancienne"),
    "it": ("il|del|al|dal|nel|un|nuovo", "la|della|alla|dalla|nella|una|nuova"),
}
# Between a title and the name: "Minister of Science and ICT Ada Lindqvist", "President of the Republic, Ada Lindqvist".
_OF = r"(?:(?: |, )(?:of|for|the|and|in|to|[A-Z][\w&-]*)){0,9}(?: |, ?)"
_HIS = r"(?:Mr\.?|Sir|Lord|His Excellency|H\.E\. Mr\.?)"
_HER = r"(?:Ms\.?|Mrs\.?|Miss|Madam|Dame|Lady|Her Excellency|H\.E\. (?:Ms|Mrs)\.?)"
_ANY = rf"(?:(?:{_HIS}|{_HER}|Dr\.?|Prof\.?|H\.E\.) )?"
_WOMAN, _MAN = r"\w+woman", r"\w+man"


@dataclass(frozen=True, slots=True)
class Title:
    """One office: its English words, and its forms in a language that tell a man or a woman."""

    english: re.Pattern[str]
    masculine: re.Pattern[str]
    feminine: re.Pattern[str]

    def shown(self, text: str) -> tuple[str, str]:
        """The form in a text that tells a man, and the one that tells a woman; empty where there is none."""
        found = (self.masculine.search(text), self.feminine.search(text))
        masculine, feminine = (match[0].strip() if match else "" for match in found)
        return masculine, feminine


def title_findings(unit: TranslationUnit, people: Persons, target: Locale) -> Iterator[Finding]:
    """A warning for each person whose title shows a gender that nobody noted, or another than the one noted.

    Where an official title is noted and the source gives the person a title, the official one must stand there.
    """
    text, words = unit.segment.text, unit.target or ""
    for name in _names(unit, people):
        titles = [title for title in _titles(target.language) if _holds(title, name, text)]
        person = people.find(name) or Person(name, name)
        if person.title and titles and fold(person.title) not in fold(words):
            yield _warning(name, f"the official title of {person.local_name} is {person.title!r}")
            continue
        for title in titles[:1]:
            yield from _gender_findings(title, person, words, _told(name, text))


def _gender_findings(title: Title, person: Person, words: str, told: Gender) -> Iterator[Finding]:
    masculine, feminine = title.shown(words)
    gender = person.gender or told
    shown = masculine or feminine
    if not gender and shown:
        yield _warning(person.name, f"{shown!r} for {person.local_name}: nobody noted the gender in persons.csv")
    elif gender is Gender.FEMININE and masculine and not feminine:
        yield _warning(person.name, f"{masculine!r} for {person.local_name}, who is a woman")
    elif gender is Gender.MASCULINE and feminine and not masculine:
        yield _warning(person.name, f"{feminine!r} for {person.local_name}, who is a man")


def _names(unit: TranslationUnit, people: Persons) -> list[str]:
    """The names of people in the source: those that stay as they are, and those that the project knows."""
    kept = [one for one in unit.segment.keep if not ACRONYM.fullmatch(one) and not any(map(str.isdigit, one))]
    known = [person.name for _, person in people.matches(unit.segment.text)]
    return list(dict.fromkeys((*known, *(one for one in kept if people.find(one) is None))))


def _holds(title: Title, name: str, text: str) -> bool:
    """True if the source gives the person this title, before the name or after a comma or bracket behind it."""
    before = rf"(?<![\w-])(?:{title.english.pattern})(?![\w-]){_OF}{_ANY}{re.escape(name)}"
    after = rf"{re.escape(name)} ?[,(] ?(?:[\w'’.-]+ ){{0,4}}(?:{title.english.pattern})(?![\w-])"
    return any(re.search(pattern, text) for pattern in (before, after))


def _told(name: str, text: str) -> Gender:
    """What the source itself says: "Ms." before the name, or a title that ends in -woman or -man."""
    for gender, mark, title in ((Gender.FEMININE, _HER, _WOMAN), (Gender.MASCULINE, _HIS, _MAN)):
        patterns = (rf"(?<!\w){mark} {re.escape(name)}", rf"(?<!\w){title}{_OF}{re.escape(name)}")
        after = rf"{re.escape(name)} ?[,(] ?(?:[\w'’.-]+ ){{0,4}}{title}(?!\w)"
        if any(re.search(pattern, text) for pattern in (*patterns, after)):
            return gender
    return Gender.UNKNOWN


@lru_cache(maxsize=16)
def _titles(language: str) -> Sequence[Title]:
    """The titles that show a gender in a language; none for a language without rows."""
    rows = [row for row in read_table(_TABLE) if row["language"] == language]
    masculine, feminine = _BEFORE.get(language, ("", ""))
    return tuple(
        Title(_english(row["title"]), _forms(row["masculine"], masculine), _forms(row["feminine"], feminine))
        for row in rows
    )


def _english(words: str) -> re.Pattern[str]:
    """The English title in small letters or with capitals: "Vice Minister", "foreign minister"."""
    cased = (f"[{word[0].upper()}{word[0]}]{word[1:]}" for word in words.split("|"))
    men_and_women = (one.replace("person", "(?:person|man|woman)") for one in cased)
    return re.compile("|".join(men_and_women))


def _forms(written: str, before: str) -> re.Pattern[str]:
    """The forms of a cell; one after `~` tells a gender only by the word before it."""
    parts = [
        rf"(?<!\w)(?:{before}) (?:vice-|ex-)?{form[1:]}(?!\w)" if form.startswith("~") else rf"(?<!\w){form}(?![\w])"
        for form in written.split("|")
    ]
    return re.compile("|".join(parts), re.IGNORECASE)


def _warning(name: str, message: str) -> Finding:
    return Finding(CHECK, Severity.WARNING, message, name)
