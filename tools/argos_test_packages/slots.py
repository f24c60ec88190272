"""A random generator and the lexicon in; actors, objects, times, places, names and figures in three languages out."""

from __future__ import annotations

import random
from dataclasses import dataclass, replace
from string import ascii_uppercase
from typing import Literal

from grammar import Article, Phrase
from lexicon import Lexicon
from times import Triple

Names = Literal["listed", "shielded", "open"]

VENUES: tuple[Triple, ...] = (
    ("at the ministry", "au ministère", "im Ministerium"),
    ("at the embassy", "à l'ambassade", "in der Botschaft"),
    ("at the university", "à l'université", "an der Universität"),
    ("in the capital", "dans la capitale", "in der Hauptstadt"),
    ("at the headquarters of the organisation", "au siège de l'organisation", "am Sitz der Organisation"),
    ("online", "en ligne", "online"),
)
TITLES = (
    ("Minister", "le ministre", "la ministre", "Minister", "Ministerin"),
    (
        "Foreign Minister",
        "le ministre des Affaires étrangères",
        "la ministre des Affaires étrangères",
        "Außenminister",
        "Außenministerin",
    ),
    ("Deputy Minister", "le vice-ministre", "la vice-ministre", "Vizeminister", "Vizeministerin"),
    ("Prime Minister", "le Premier ministre", "la Première ministre", "Premierminister", "Premierministerin"),
    ("President", "le président", "la présidente", "Präsident", "Präsidentin"),
    ("Ambassador", "l'ambassadeur", "l'ambassadrice", "Botschafter", "Botschafterin"),
    ("Director", "le directeur", "la directrice", "Direktor", "Direktorin"),
    ("Professor", "le professeur", "la professeure", "Professor", "Professorin"),
)
MEN = (
    *("Jan", "Paul", "Tomas", "Luc", "Marco", "David", "Peter", "Omar"),
    *("Anton", "Henri", "Erik", "Pedro", "Min-jun", "Do-yun", "Seo-jun", "Karim"),
)
WOMEN = (
    *("Clara", "Anna", "Sofia", "Maria", "Elena", "Julia", "Amina", "Laura"),
    *("Ingrid", "Marta", "Nina", "Carmen", "Seo-yeon", "Ha-eun", "Leila", "Eva"),
)
SURNAMES = (
    *("Keller", "Moreau", "Rossi", "Silva", "Novak", "Haddad", "Lindholm", "Okoro"),
    *("Berger", "Costa", "Tanaka", "Weber", "Lambert", "Santos", "Dahl", "Ferrari"),
    *("Kowalski", "Nagy", "Popescu", "Ortega", "Fischer", "Laurent", "Mbeki", "Andersen"),
    *("Kang", "Yoon", "Cho", "Lim", "Seo", "Baek", "Diallo", "Rahman"),
)
ACRONYMS = (
    *("MOFA", "MSIT", "AI", "UN", "EU", "OECD", "KIST", "ODA"),
    *("APEC", "ASEAN", "UNESCO", "WHO", "IMO", "G20", "NATO"),
)
NAMED = ("ministry", "institute", "agency", "committee", "council", "working group", "Ministry of Culture")
NATIONAL = (
    *("government", "minister", "foreign minister", "embassy"),
    *("delegation", "ambassador", "president", "parliament"),
)
MINISTRIES = (*("MOFA", "MSIT", "KIST", "MFA", "MOTIE"),)
TITLE_STARTS = ("Seoul", "Global", "Open", "Digital", "Young", "World")
TITLE_ENDS = (("Peace", "Forum"), ("Data", "Days"), ("Diplomacy", "Dialogue"), ("Policy", "Lab"), ("Future", "Week"))
ONSETS = (
    *("b", "c", "d", "f", "g", "h", "j", "k", "l", "m", "n", "p", "r", "s", "t", "v", "w", "y", "z"),
    *("br", "ch", "dr", "gr", "kl", "kr", "pr", "qu", "sch", "sh", "st", "th", "tr", "", "", ""),
)
RHYMES = (
    *("a", "e", "i", "o", "u", "y", "ae", "au", "ee", "ei", "ie", "oo", "ou", "an", "ar", "el", "en", "er", "il", "in"),
    *("ing", "ir", "ol", "on", "ong", "or", "ul", "un", "ung", "ur", "ald", "ann", "ert", "ick", "ill", "ost", "uck"),
)
SCALES = (("million", "millions", "Millionen"), ("billion", "milliards", "Milliarden"))
CURRENCIES = (("euros", "euros", "Euro"), ("dollars", "dollars", "Dollar"), ("won", "wons", "Won"))


@dataclass(slots=True)
class Slots:
    """Draws from the lexicon.

    Names and acronyms are `listed`; or else some are `shielded`, that is placeholders ("Xqa") such as the project puts
    in their place; or some are also made up (`open`), so that a model learns to copy what it has never seen.
    """

    rng: random.Random
    words: Lexicon
    names: Names = "listed"

    def noun(self, section: str, article: Article | None = None) -> Phrase:
        """A noun phrase of that section; without an article given, "the" more often than "a"."""
        noun = self.rng.choice(self.words.nouns[section])
        if section == "people":
            article = "the"
        return noun.phrase(article or self.rng.choice(("the", "the", "a", "this")))

    def topic(self) -> Phrase:
        """Something that one talks about: relations, fields of cooperation, issues, policies."""
        section = self.rng.choice(("relation", "cooperation", "issue", "topic", "topic"))
        return self.rng.choice(self.words.topics[section])

    def policy(self) -> Phrase:
        """Something that one may be for."""
        return self.rng.choice(self.words.topics[self.rng.choice(("relation", "cooperation", "topic"))])

    def object_of(self, kind: str) -> Phrase:
        """An object of a verb that takes this kind."""
        if kind in self.words.topics:
            return self.rng.choice(self.words.topics[kind])
        phrase = self.noun(kind)
        if kind in ("document", "event") and self.rng.random() < 0.3:
            return on(phrase, self.topic())
        if kind == "people" and self.rng.random() < 0.4:
            return self.actor_of_country()
        return phrase

    def actor(self) -> Phrase:
        """Someone who acts: an institution, people, a country or two, a named person."""
        kind = self.rng.choice(
            ("actor", "actor", "people", "people", "country", "two", "national", "person", "acronym")
        )
        if kind in ("actor", "people"):
            return self.noun(kind, "the")
        return {
            "country": self.country,
            "two": self.two_countries,
            "national": self.actor_of_country,
            "person": self.person,
            "acronym": self.institution_with_acronym,
        }[kind]()

    def institution(self) -> Phrase:
        """An institution with "the", for constructions that need a genitive."""
        return self.noun("actor", "the")

    def country(self) -> Phrase:
        """One country."""
        return self.rng.choice(self.words.countries).name

    def two_countries(self) -> Phrase:
        """Two countries, joined."""
        first, second = self.rng.sample(self.words.countries, 2)
        return joined(first.name, second.name)

    def actor_of_country(self) -> Phrase:
        """A government, minister, embassy or delegation, with the adjective or the name of its country."""
        country = self.rng.choice(self.words.countries)
        nouns = [*self.words.nouns["people"][:10], *self.words.nouns["actor"]]
        noun = self.rng.choice([candidate for candidate in nouns if candidate.en in NATIONAL])
        if self.rng.random() < 0.4:
            return noun.phrase("the").followed_by(*country.of)
        french = country.french_nationality["f" in noun.fr_gender]
        german = f"{country.german_nationality}_ {noun.de}"
        national = replace(noun, en=f"{country.nationality} {noun.en}", fr=f"{noun.fr} {french}", de=german)
        return national.phrase("the")

    def person(self) -> Phrase:
        """A named person, mostly with a title."""
        name, feminine = self.name()
        if self.rng.random() < 0.15:
            return Phrase(name, name, (name, name, name, name), False, feminine, "f" if feminine else "m", person=True)
        en, fr_m, fr_f, de_m, de_f = self.rng.choice(TITLES)
        german = f"{de_f if feminine else de_m} {name}"
        return Phrase(
            en=f"{en} {name}",
            fr=f"{fr_f if feminine else fr_m} {name}",
            de=(german, german, german, german),
            feminine=feminine,
            german_gender="f" if feminine else "m",
            person=True,
        )

    def name(self) -> tuple[str, bool]:
        """A full name and whether it is a woman's; a made-up one and a placeholder count as a man's."""
        if shielded := self._shielded():
            return shielded, False
        if self.names == "open" and self.rng.random() < 0.5:
            parts = [self.made_up() for _ in range(self.rng.choice((1, 2, 2, 3)))]
            return " ".join(parts), False
        feminine = self.rng.random() < 0.5
        return f"{self.rng.choice(WOMEN if feminine else MEN)} {self.surname()}", feminine

    def surname(self) -> str:
        """A surname from the list or, with open names, sometimes a made-up one."""
        return self.made_up() if self.names == "open" and self.rng.random() < 0.5 else self.rng.choice(SURNAMES)

    def made_up(self) -> str:
        """A capitalised word that no language knows."""
        parts = [self.rng.choice(ONSETS) + self.rng.choice(RHYMES) for _ in range(self.rng.choice((1, 2, 2, 3)))]
        return "".join(parts).capitalize()

    def acronym(self) -> str:
        """An acronym, which every language keeps as it is."""
        if shielded := self._shielded():
            return shielded
        if self.names == "open" and self.rng.random() < 0.7:
            letters = "".join(self.rng.choices(ascii_uppercase, k=self.rng.choice((2, 3, 4, 4, 5))))
            return letters + (str(self.rng.randint(1, 99)) if self.rng.random() < 0.2 else "")
        return self.rng.choice(ACRONYMS)

    def _shielded(self) -> str:
        """A placeholder now and then, or nothing."""
        if self.names == "listed" or self.rng.random() < 0.75:
            return ""
        return "Xq" + self.rng.choice("aaabbbcccdddeeffghijklmnopqrstuvwxyz")

    def ministry_acronym(self) -> str:
        """The acronym of an institution, or a made-up one."""
        return self.rng.choice(MINISTRIES) if self.names == "listed" else self.acronym()

    def title(self) -> Phrase:
        """The name of an event, which every language keeps as it is."""
        name = self._shielded() or " ".join((self.rng.choice(TITLE_STARTS), *self.rng.choice(TITLE_ENDS)))
        return Phrase(f"the {name}", f"le {name}", (f"das {name}", f"das {name}", f"dem {name}", f"des {name}"))

    def institution_with_acronym(self) -> Phrase:
        """An institution followed by its acronym in brackets, or the acronym alone."""
        if self.rng.random() < 0.5:
            return self.with_acronym()
        return self.bare_acronym()

    def with_acronym(self) -> Phrase:
        """An institution that may have any acronym, with one in brackets."""
        acronym = f"({self.ministry_acronym()})"
        noun = self.rng.choice([noun for noun in self.words.nouns["actor"] if noun.en in NAMED])
        return noun.phrase("the").followed_by(acronym, acronym, acronym)

    def bare_acronym(self) -> Phrase:
        """A ministry called by its acronym, which French and German give an article."""
        acronym = self.ministry_acronym()
        if acronym.startswith("Xq"):  # who knows whether it stands for a ministry or for a person
            return Phrase(acronym, acronym, (acronym, acronym, acronym, acronym))
        french = f"l'{acronym}" if acronym[0] in "AEIOU" else f"le {acronym}"
        return Phrase(acronym, french, (f"das {acronym}", f"das {acronym}", f"dem {acronym}", f"des {acronym}"))

    def acronym_event(self) -> Phrase:
        """An event named with an acronym: the AI summit, le sommet AI, das AI-Gipfeltreffen."""
        acronym = self.acronym()
        short = [noun for noun in self.words.nouns["event"] if " " not in noun.en and "p" not in noun.fr_gender]
        noun = self.rng.choice(short)
        named = replace(noun, en=f"{acronym} {noun.en}", fr=f"{noun.fr} {acronym}", de=f"{acronym}-{noun.de}")
        return named.phrase("the")

    def place(self) -> Triple:
        """A city, a country or a building, with its preposition."""
        kind = self.rng.choice(("city", "city", "city", "country", "venue"))
        if kind == "country":
            return self.rng.choice(self.words.countries).place
        if kind == "venue":
            return self.rng.choice(VENUES)
        en, fr, de = self.city()
        return f"in {en}", f"à+{fr}", f"in {de}"

    def city(self) -> Triple:
        """A city, or with open names also a made-up town or a placeholder."""
        if self.names == "open" and self.rng.random() < 0.2:
            town = self._shielded() or self.made_up()
            return town, town, town
        return self.rng.choice(self.words.cities)

    def money(self) -> Triple:
        """A sum: 2.5 million euros, 2,5 millions d'euros, 2,5 Millionen Euro."""
        en_scale, fr_scale, de_scale = self.rng.choice(SCALES)
        en_unit, fr_unit, de_unit = self.rng.choice(CURRENCIES)
        number = f"{self._figures(1, 2, 3)}" + (f".{self.rng.randint(1, 9)}" if self.rng.random() < 0.5 else "")
        local = number.replace(".", ",")
        return f"{number} {en_scale} {en_unit}", f"{local} {fr_scale} de+{fr_unit}", f"{local} {de_scale} {de_unit}"

    def percentage(self) -> Triple:
        """A percentage, with a decimal in every third."""
        number = f"{self._figures(1, 2)}" + (f".{self.rng.randint(1, 9)}" if self.rng.random() < 0.5 else "")
        local = number.replace(".", ",")
        english = f"{number}%" if self.rng.random() < 0.3 else f"{number} per cent"
        return english, f"{local} %", f"{local} Prozent"

    def _figures(self, *lengths: int) -> int:
        """A number of one of these lengths, each as often as it is named, and never one."""
        length = self.rng.choice(lengths)
        return self.rng.randint(max(2, 10 ** (length - 1)), 10**length - 1)

    def number(self) -> Triple:
        """A cardinal number in figures, grouped by thousands as each language does."""
        english = f"{self._figures(1, 2, 3, 3, 4, 4, 5):,}"
        return english, english.replace(",", " "), english.replace(",", ".")


def on(phrase: Phrase, topic: Phrase) -> Phrase:
    """The phrase with its subject matter: a conference on education."""
    return phrase.followed_by(f"on {topic.en}", f"sur {topic.fr}", f"über {topic.german('a')}")


def joined(first: Phrase, second: Phrase) -> Phrase:
    """Two phrases with "and" between them; feminine only if both are."""
    return replace(
        first,
        en=f"{first.en} and {second.en}",
        fr=f"{first.fr} et {second.fr}",
        de=tuple(f"{a} und {b}" for a, b in zip(first.de, second.de, strict=True)),
        plural=True,
        feminine=first.feminine and second.feminine,
        german_gender="p",
        person=False,
    )
