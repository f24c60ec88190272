"""A target term and a target text in, the place where the term stands out: inflected, in any case, or nowhere."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cached_property, lru_cache

from generator.provenance import SourceSpan
from generator.units.lemmas import has_endings, light_words, share_endings, stemmer
from generator.units.matching import is_acronym
from generator.units.tokens import Token, fold, tokens, without_accents

# A compound takes the term as its beginning or end; shorter terms would be found in any long word.
_COMPOUND_FROM = 5
_COMPOUNDING = frozenset({"de", "nl", "sv", "da", "nb", "no", "fi", "hu", "et"})
# Endings longer than this make another word, whatever the stemmer says.
_LONGEST_ENDING = 4


@dataclass(frozen=True, slots=True)
class Word:
    """A word of a target with the forms in which it is compared."""

    text: str
    start: int
    end: int
    folded: str
    bare: str
    light: bool
    is_acronym: bool


@dataclass(frozen=True, slots=True)
class Reading:
    """A text in words: all of them, those that carry a term, and with which two letters words begin."""

    words: tuple[Word, ...]
    weighty: tuple[Word, ...]
    heads: frozenset[str]


class Forms:
    """Finds terms of one target language in texts. Stems are remembered as long as this object lives."""

    def __init__(self, language: str) -> None:
        self._language = language
        self._light = light_words(language)
        self._stems: dict[str, str] = {}
        self._terms: dict[str, Reading] = {}
        # A text is read before its terms are put right, and again when they are verified.
        self.read = lru_cache(maxsize=256)(self._read)

    def _read(self, text: str) -> Reading:
        """A target text in words, to be handed to `find` for each term."""
        words = tuple(self._words(text))
        weighty = tuple(word for word in words if not word.light)
        return Reading(words, weighty, frozenset(word.bare[:2] for word in words))

    def find(self, term: str, text: Reading, is_verb: bool = False) -> SourceSpan | None:
        """Where the term stands in a text, or None. Articles and contractions inside it may differ or be missing."""
        by_stem = is_verb or not has_endings(self._language)
        known = self._terms.get(term)
        if known is None:
            known = self._terms[term] = self._read(term)
        # A term of short words only ("lei") is looked for among all words.
        wanted, places = (known.weighty, text.weighty) if known.weighty else (known.words, text.words)
        if not wanted or (wanted[0].bare[:2] not in text.heads and self._language not in _COMPOUNDING):
            return None
        for at in range(len(places) - len(wanted) + 1):
            part = places[at : at + len(wanted)]
            if all(self._same(one, other, by_stem) for one, other in zip(wanted, part, strict=True)):
                return SourceSpan(part[0].start, part[-1].end)
        return None

    def _words(self, text: str) -> Iterator[Word]:
        for token in tokens(text):
            folded = fold(token.text)
            forms = (folded, without_accents(folded), self._is_light(token), is_acronym(token.text))
            yield Word(token.text, token.start, token.end, *forms)

    def _is_light(self, token: Token) -> bool:
        """Articles, contractions, quotation marks: what changes between two forms of one term."""
        return token.text in "'\"“”«»" or token.text in self._light

    def _same(self, term: Word, word: Word, by_stem: bool) -> bool:
        if term.is_acronym:
            return word.text in (term.text, term.text + "s")
        if term.folded == word.folded or term.bare == word.bare:
            return True
        if term.bare[:2] != word.bare[:2]:
            return self._compounds(term, word)
        if term.light or not term.text[0].isalpha():
            return False
        return self._inflected(term, word, by_stem) or self._compounds(term, word)

    def _inflected(self, term: Word, word: Word, by_stem: bool) -> bool:
        if abs(len(term.bare) - len(word.bare)) > _LONGEST_ENDING:
            return False
        if share_endings(term.bare, word.bare, self._language):
            return True
        return by_stem and self._stem(term.folded) == self._stem(word.folded)

    def _compounds(self, term: Word, word: Word) -> bool:
        """`Gipfel` stands in `Gipfelerklärung` and in `Klimagipfel`."""
        if self._language not in _COMPOUNDING or len(term.bare) < _COMPOUND_FROM:
            return False
        return word.bare.startswith(term.bare) or term.bare in word.bare[-len(term.bare) - 2 :]

    def _stem(self, word: str) -> str:
        known = self._stems.get(word)
        if known is None:
            known = self._stems[word] = self._stem_word(word)
        return known

    @cached_property
    def _stem_word(self) -> Callable[[str], str]:
        return stemmer(self._language)
