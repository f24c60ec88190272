"""Terms and a source text in, the longest matches out: a tree of lemmas, walked once from every word."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from enum import IntEnum
from typing import Generic, TypeVar

from generator.provenance import SourceSpan
from generator.units.lemmas import ENGLISH_WORDS, lemma, verb_forms
from generator.units.tokens import Token, tokens

# What may follow a Korean noun without a space; anything else makes it another word.
_AFTER_NOUNS = (
    "은 는 이 가 을 를 의 에 와 과 도 로 만 에서 에게 으로 께서 까지 부터 처럼 보다 이나 "
    "에는 에도 과의 와의 에서는 으로는"
)
_PARTICLES = frozenset(_AFTER_NOUNS.split())

# Letters before one of these are the name of a currency: "US$" is no country.
_SIGNS = ("$", "€", "£", "¥")

Entry = TypeVar("Entry")


class _Case(IntEnum):
    """How far the letters' case of one word of a term binds."""

    ANY = 0
    CAPITAL = 1
    EXACT = 2


@dataclass(slots=True)
class _Node(Generic[Entry]):
    """A place in the tree; `ends` are the terms whose last word leads here, strictest case first."""

    children: dict[str, _Node[Entry]] = field(default_factory=dict)
    ends: list[tuple[tuple[tuple[str, _Case], ...], Entry]] = field(default_factory=list)


class Matcher(Generic[Entry]):
    """Finds terms in texts: by lemma, the longest first, from left to right, without overlaps.

    A word of a term in small letters matches any case; one with a capital matches a capital ("Turkey" is no turkey);
    an acronym matches itself and its plural. Signs match literally. A text all in capitals matches every case, but for
    acronyms that look like a common English word.
    """

    def __init__(self, terms: Iterable[tuple[str, bool, Entry]], language: str) -> None:
        """`terms` are triples of the source, whether it is a verb, and what a match gives back."""
        self._language = language
        self._root: _Node[Entry] = _Node()
        self._lemmas: dict[str, str] = {}
        for source, is_verb, entry in terms:
            self._insert(tokens(source), is_verb, entry)

    def find(self, text: str) -> Iterator[tuple[SourceSpan, Entry]]:
        """The spans of the text where terms stand, in order, each with what belongs to the term."""
        words = tokens(text)
        keys = [self._lemma(word.text) for word in words]
        shouted = len(words) > 1 and text.isupper()
        at = 0
        while at < len(words):
            longest = self._longest(words, keys, at, shouted) if words[at].begins else None
            if longest is None or text.startswith(_SIGNS, words[longest[0] - 1].end):
                at += 1
                continue
            end, entry = longest
            yield SourceSpan(words[at].start, words[end - 1].end), entry
            at = end

    def _insert(self, words: Sequence[Token], is_verb: bool, entry: Entry) -> None:
        first = verb_forms(self._lemma(words[0].text)) if is_verb else {self._lemma(words[0].text)}
        bounds = tuple((word.text, _case_of(word.text)) for word in words)
        for form in first:
            node = self._root
            for key in (form, *(self._lemma(word.text) for word in words[1:])):
                node = node.children.setdefault(key, _Node())
            node.ends.append((bounds, entry))
            node.ends.sort(key=lambda end: -sum(case for _, case in end[0]))

    def _longest(self, words: Sequence[Token], keys: Sequence[str], at: int, shouted: bool) -> tuple[int, Entry] | None:
        node: _Node[Entry] | None = self._root
        longest = None
        for end in range(at, len(words)):
            node = node.children.get(keys[end]) if node else None
            if node is None:
                break
            if node.ends and _ends_a_word(words, end):
                found = next((one for one in node.ends if _case_fits(one[0], words[at : end + 1], shouted)), None)
                longest = (end + 1, found[1]) if found else longest
        return longest

    def _lemma(self, word: str) -> str:
        known = self._lemmas.get(word)
        if known is None:
            known = self._lemmas[word] = lemma(word, self._language)
        return known


def is_acronym(word: str) -> bool:
    """True for a word whose capitals matter: `AI`, `G20`, `MoU`; not for `Seoul` or `I`."""
    if word.islower():
        return False
    return sum(letter.isupper() for letter in word) >= 2 or (len(word) > 1 and word.isupper())


def _case_of(word: str) -> _Case:
    if is_acronym(word):
        return _Case.EXACT
    return _Case.CAPITAL if word[:1].isupper() else _Case.ANY


def _case_fits(bounds: Sequence[tuple[str, _Case]], words: Sequence[Token], shouted: bool) -> bool:
    return all(_word_fits(term, case, word.text, shouted) for (term, case), word in zip(bounds, words, strict=True))


def _word_fits(term: str, case: _Case, word: str, shouted: bool) -> bool:
    if case is _Case.ANY or word == term:
        return not (case is _Case.EXACT and shouted and term.lower() in ENGLISH_WORDS)
    if case is _Case.CAPITAL:
        return word[0].isupper()
    return word == term + "s" or (shouted and word in (term.upper(), term.upper() + "S"))


def _ends_a_word(words: Sequence[Token], last: int) -> bool:
    """False in the midst of a run of Hangul, unless what is left of it is a particle."""
    rest = []
    for word in words[last + 1 :]:
        if word.begins:
            break
        rest.append(word.text)
    return not rest or "".join(rest) in _PARTICLES
