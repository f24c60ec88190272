"""What a check looks at: the source and target words of one unit, and the locales that both are written in."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from functools import lru_cache

from generator.findings import Finding, Severity
from generator.locales import Locale
from generator.units.segment import SegmentKind, TranslationUnit
from generator.units.terms import TermBase

# Languages that put no spaces between words.
_UNSPACED = frozenset({"zh", "ja", "th", "lo", "km", "my"})
# Vowel signs are no letters and part of their word all the same.
_WORD = re.compile(r"\w[\w\u064b-\u0652]*(?:[-’'·]\w[\w\u064b-\u0652]*)*")


@dataclass(frozen=True, slots=True)
class Pair:
    """A source text and its translation. `keep` are the words that must stand in the target as they are."""

    source: str
    target: str
    source_locale: Locale
    target_locale: Locale
    keep: tuple[str, ...]
    kind: SegmentKind
    terms: TermBase | None = None

    @property
    def unspaced(self) -> bool:
        """True if the target's language puts no spaces between words."""
        return self.target_locale.language in _UNSPACED

    @property
    def compact(self) -> bool:
        """True if the target's language says offices and names in few characters, spaces or none."""
        return self.unspaced or self.target_locale.language == "ko"

    @property
    def same_language(self) -> bool:
        """True if nothing was to be translated, as with the accented pseudo-locale."""
        return self.source_locale.language == self.target_locale.language

    def words(self, text: str) -> list[str]:
        """The words of the source or the target, without marks, as they are written."""
        return _WORD.findall(text)


def pair_of(unit: TranslationUnit, source: Locale, target: Locale, terms: TermBase | None = None) -> Pair:
    """The pair of a translated unit, both texts in Unicode's composed form (NFC)."""
    composed = [unicodedata.normalize("NFC", text) for text in (unit.segment.text, unit.target or "")]
    return Pair(composed[0], composed[1], source, target, unit.segment.keep, unit.segment.kind, terms)


_NAME = re.compile(r"[A-ZÀ-Þ][\w’'-]+(?: (?:de |del |do |da |di )?[A-ZÀ-Þ][\w’'-]+)+")


@lru_cache(maxsize=64)
def without_kept(text: str, other: str) -> str:
    """A text without the names of two words or more that stand in another as they are: "Calle Mayor"."""
    if not _NAME.search(text):
        return text
    folded = other.casefold()
    return _NAME.sub(lambda match: " | " if match[0].casefold() in folded else match[0], text)


def critical(check: str, message: str, where: str = "") -> Finding:
    """A finding that blocks release."""
    return Finding(check, Severity.CRITICAL, message, where)


def warning(check: str, message: str, where: str = "") -> Finding:
    """A finding that wants a look."""
    return Finding(check, Severity.WARNING, message, where)


@lru_cache(maxsize=8192)
def phrase(words: str) -> re.Pattern[str]:
    """A pattern for a word or phrase that stands alone, whatever its case; scripts without spaces match anywhere."""
    return re.compile(phrase_pattern(words), re.IGNORECASE)


def phrase_pattern(words: str) -> str:
    """That pattern as it is written, to be a part of another."""
    if _is_arabic(words[0]):
        # Conjunctions, prepositions and the article are written together with their word.
        words = words.removeprefix("ال")
        left, right = r"(?<!\w)[وف]?[بلك]?(?:ال|ل)?", r"(?!\w)"
    else:
        left = r"(?<!\w)" if _is_spaced(words[0]) else ""
        right = r"(?!\w)" if _is_spaced(words[-1]) else ""
    return left + re.escape(words).replace(r"\ ", r"\s+") + right


@lru_cache(maxsize=1024)
def any_phrase(words: tuple[str, ...]) -> re.Pattern[str]:
    """A pattern for the first of some words or phrases that stands alone; for nothing where there are none."""
    return re.compile("|".join(phrase_pattern(one) for one in words) or "(?!)", re.IGNORECASE)


def _is_spaced(letter: str) -> bool:
    """True for letters of scripts that put spaces between words and add no endings that matter here."""
    return letter.isalnum() and letter < "\u1100"


def _is_arabic(letter: str) -> bool:
    return "\u0600" <= letter <= "\u06ff"
