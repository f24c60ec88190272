"""`lexicon.txt` in, nouns, topics, countries, cities and verbs out."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from grammar import Article, Noun, Phrase, german_forms

NOUN_SECTIONS = ("actor", "people", "document", "event", "project")
TOPIC_SECTIONS = ("relation", "cooperation", "issue", "topic", "threat", "protected", "purpose_object")


@dataclass(frozen=True, slots=True)
class Country:
    """A country as subject and object (`name`), as a place, after "of" and "from", and its adjective."""

    name: Phrase
    place: tuple[str, str, str]
    of: tuple[str, str, str]
    origin: tuple[str, str, str]
    nationality: str
    french_nationality: tuple[str, str, str, str]
    german_nationality: str


@dataclass(frozen=True, slots=True)
class Verb:
    """A verb's forms in three languages, the classes of object it takes, and how French and German govern them."""

    en: tuple[str, str, str]
    fr: tuple[str, str, str]
    de: tuple[str, str, str, str]
    objects: tuple[str, ...]
    french_preposition: str
    german_preposition: str
    german_case: str


@dataclass(frozen=True, slots=True)
class Lexicon:
    """All words of the corpus, by section, in the order of the file."""

    nouns: dict[str, tuple[Noun, ...]]
    topics: dict[str, tuple[Phrase, ...]]
    countries: tuple[Country, ...]
    cities: tuple[tuple[str, str, str], ...]
    verbs: tuple[Verb, ...]


def read_lexicon(path: Path) -> Lexicon:
    """The words in a file of the form that `lexicon.txt` explains."""
    sections: dict[str, list[list[str]]] = {}
    for line in path.read_text(encoding="utf-8").splitlines():
        if line.startswith("["):
            rows = sections.setdefault(line.strip("[]"), [])
        elif line and not line.startswith("#"):
            rows.append([field.strip() for field in line.split(" | ")])
    return Lexicon(
        nouns={name: tuple(_noun(*row) for row in sections[name]) for name in NOUN_SECTIONS},
        topics={name: tuple(_topic(*row) for row in sections[name]) for name in TOPIC_SECTIONS},
        countries=tuple(_country(row) for row in sections["country"]),
        cities=tuple((en, fr, de) for en, fr, de in sections["city"]),
        verbs=tuple(_verb(row) for row in sections["verb"]),
    )


def _noun(en: str, fr: str, de: str) -> Noun:
    fr_gender, fr_words = fr.split(" ", 1)
    de_gender, de_words = de.split(" ", 1)
    return Noun(en.lstrip("*"), fr_gender, fr_words, de_gender, de_words, person=en.startswith("*"))


def _topic(en: str, fr: str, de: str) -> Phrase:
    fr_gender, fr_words = fr.split(" ", 1)
    de_gender, article, de_words = de.split(" ", 2)
    german_article: Article = "none" if article == "none" else "the"
    return Phrase(
        en=en,
        fr=fr_words,
        de=german_forms(de_words, de_gender, german_article),
        plural="p" in fr_gender,
        feminine="f" in fr_gender,
        german_gender=de_gender,
    )


def _country(row: list[str]) -> Country:
    en, fr, fr_place, de, nationality, fr_nationality, de_stem = row
    fr_gender, fr_words = fr.split(" ", 1)
    if de.startswith("="):
        de_gender, forms = "n", german_forms(de[1:], "n", "none")
    else:
        de_gender, de_words = de.split(" ", 1)
        forms = german_forms(de_words, de_gender, "the")
    name = Phrase(en, fr_words, forms, plural="p" in fr_gender, feminine="f" in fr_gender, german_gender=de_gender)
    masculine, feminine, masculines, feminines = fr_nationality.split()
    return Country(
        name=name,
        place=(f"in {en}", fr_place, f"in+{forms[2]}"),
        of=(f"of {en}", f"de+{_after_de(fr_words, fr_gender)}", forms[3]),
        origin=(en, f"de+{_after_de(fr_words, fr_gender)}", f"aus {forms[2]}"),
        nationality=nationality,
        french_nationality=(masculine, feminine, masculines, feminines),
        german_nationality=de_stem,
    )


def _after_de(french: str, gender: str) -> str:
    """A country as it stands after "de" in a title: a feminine name of one word drops its article."""
    if gender == "f" and " de " not in french:
        return french.removeprefix("la ").removeprefix("l'")
    return french


def _verb(row: list[str]) -> Verb:
    en, fr, de, objects, fr_preposition, government = [*row, *("-", "a")[len(row) - 4 :]]
    base, past, participle = en.split(", ")
    infinitive, fr_participle, future = fr.split(", ")
    de_infinitive, de_past, de_participle, zu = de.split(", ")
    *preposition, case = government.split()
    return Verb(
        en=(base, past, participle),
        fr=(infinitive, fr_participle, future),
        de=(de_infinitive, de_past, de_participle, zu),
        objects=tuple(objects.split()),
        french_preposition="" if fr_preposition == "-" else fr_preposition + "+",
        german_preposition=preposition[0] + "+" if preposition else "",
        german_case=case,
    )
