"""A role as stated in, the office that it names out, so that two roles can be told to be one office."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher

from generator.sources.wording import word_set
from generator.summaries.model import Person, Role, Summary

# Offices that one person holds at a time. A body has many spokespersons, advisers and deputies.
_SINGLE = re.compile(
    r"\b(?P<rank>prime minister|minister|president|chancellor|premier|secretary[- ]general"
    r"|director[- ]general|governor|mayor|king|queen|"
    r"chair(?:man|woman|person)?|commissioner|chief executive|ceo|head|ambassador|high representative"
    r"|state secretary|secretary of state|rector)\b",
    re.IGNORECASE,
)
_NOT_NOW = re.compile(
    r"\b(?:former|ex|then|past|previous|outgoing|incoming|retired|designate|elect|late|candidate"
    r"|first and second|served)\b",
    re.IGNORECASE,
)
_DEPUTY = re.compile(
    r"\b(?P<order>1st|2nd|3rd|first|second|third)?\s?(?P<deputy>vice|deputy|assistant|under"
    r"|associate)\b",
    re.IGNORECASE,
)
_ORDER = {"1st": "first", "2nd": "second", "3rd": "third"}
_EMPTY = word_set("""
the a an of for and to in on at minister ministry affairs department office republic kingdom state federal
government national acting his her its excellency mr ms new current prime
""")
_SAME = {
    "defense": "defence",
    "labor": "labour",
    "foreign": "foreign",
    "external": "foreign",
    "finances": "finance",
    "economic": "economy",
}
_ALIKE = 0.78


@dataclass(frozen=True, slots=True)
class Office:
    """An office: its rank, what it is for, and of which country or body where that is stated."""

    rank: str
    portfolio: frozenset[str]
    country: str

    def same_as(self, other: Office) -> bool:
        """True if both are one office as far as stated; a country that only one of them states does not part them."""
        if self.rank != other.rank or self.portfolio != other.portfolio:
            return False
        if self.country and other.country:
            return self.country == other.country
        # "President" of nothing named may be anybody's.
        return bool(self.portfolio)


def offices_of(person: Person, summary: Summary, country: str = "") -> Iterator[tuple[Office, Role]]:
    """The offices that a person holds now, by what the source says; `country` is that of the source where known."""
    for role in person.roles:
        office = _office(role, country)
        if office and role.span:
            yield office, role
    del summary


def same_name(one: str, other: str) -> bool:
    """True if two names may be one name spelt twice: order, hyphens, accents, initials and romanisation aside."""
    first, second = _parts(one), _parts(other)
    if sorted(first) == sorted(second) or "".join(first) == "".join(second):
        return True
    if set(first) <= set(second) or set(second) <= set(first) or _initials(first, second):
        return True
    return SequenceMatcher(None, " ".join(sorted(first)), " ".join(sorted(second))).ratio() >= _ALIKE


def _office(role: Role, country: str) -> Office | None:
    match = _SINGLE.search(role.text)
    if not match or _NOT_NOW.search(role.text) or (role.text[0].islower() and role.text.split()[0] in ("a", "an")):
        return None
    deputy = _DEPUTY.search(role.text[: match.start()])
    if deputy and not deputy["order"]:
        return None
    rank = re.sub(r"[- ]", " ", match["rank"].casefold())
    if deputy and deputy["order"]:
        rank = (
            f"{_ORDER.get(deputy['order'].casefold(), deputy['order'].casefold())} {deputy['deputy'].casefold()} {rank}"
        )
    words = f"{role.text} {role.organisation or ''}"
    place = _country(role.text) or _country(role.organisation or "") or country
    portfolio = (
        frozenset(_SAME.get(word, word) for word in _parts(words))
        - _EMPTY
        - frozenset(rank.split())
        - frozenset(_parts(place))
    )
    return Office(rank, portfolio - {"first", "second", "third", "1st", "2nd", "3rd", "vice", "deputy"}, _plain(place))


def _country(words: str) -> str:
    """The country in "Japan's Defence Minister", "Minister of X of the Republic of Y" or "Norwegian Foreign
    Minister"."""
    owner = re.match(r"(?P<name>[A-Z][\w-]*(?: [A-Z][\w-]*)*)['’]s\b", words)
    if owner:
        return owner["name"]
    of = re.search(
        r"\bof (?:the )?(?:Republic of |Kingdom of |State of )(?P<name>[A-Z][\w-]*(?: [A-Z][\w-]*)*)$", words
    )
    if of:
        return of["name"]
    last = re.search(r"\bof (?P<name>[A-Z][\w-]*(?: [A-Z][\w-]*)*)$", words)
    return last["name"] if last and _is_territory(last["name"]) else ""


def _is_territory(name: str) -> bool:
    from generator.summaries.places import is_territory

    return is_territory(name)


def _initials(first: list[str], second: list[str]) -> bool:
    """True for "A. Berg" beside "Anna Berg"."""
    if len(first) != len(second) or not any(len(word) == 1 for word in first + second):
        return False
    return all(
        one == other or (1 in (len(one), len(other)) and one[0] == other[0])
        for one, other in zip(first, second, strict=True)
    )


def _parts(name: str) -> list[str]:
    return re.findall(r"\w+", _plain(re.sub(r"['’]s\b", "", name)))


def _plain(name: str) -> str:
    plain = unicodedata.normalize("NFKD", name)
    return "".join(one for one in plain if not unicodedata.combining(one)).casefold()
