"""Names, acronyms, addresses and quoted titles behind placeholders, and back again.

A placeholder looks like a foreign surname ("Xqa"): of eighteen forms that were tried, those that look like a number, a
code or a mark are translated, dropped or split by one engine or the other; this one came through all of them unharmed,
keeps its place in the sentence, and lets the words around it agree.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache
from itertools import count
from pathlib import Path
from string import ascii_lowercase

from generator.checks.links import CODE, EMAIL, URL, phones
from generator.checks.names import ACRONYM
from generator.checks.tables import read_table
from generator.translation.agreement import agreed

# Marks of one pair belong together: in "The 'Forum' will …, the double mark opens something that ends elsewhere.
_QUOTED = re.compile(
    r"(?<!\w)(?:\"(?=\w)(?P<plain>[^\"]*[\w.!?])\"|“(?P<curly>[^“”]*)”|«\s?(?P<angle>[^«»]*?)\s?»"
    r"|‘(?P<single>[^‘’]*)’(?!\w)|'(?=\w)(?P<straight>[^']*[\w.!?])')(?!\w)"
)
# American usage puts a comma or full stop inside the marks, where it hides that the words are a name.
_INSIDE = re.compile(r"([,.])([\"”’'])(?=\s|$)")
_PLACEHOLDER = re.compile(r"\bXq([a-z]{1,2})(?![a-z])")
_RESTORED = re.compile(r"(?P<before>\b\w{1,6} )?(?P<mark>[\"“‘'«]\s?)?\b(?P<name>Xq[a-z]{1,2})(?![a-z])")
_SMALL = frozenset(
    re.findall(
        r"\w+", "a an and as at by for from in into of on or the to with e de da do das dos em para y la el del i"
    )
)


@dataclass(frozen=True, slots=True)
class Shielded:
    """A text whose protected words are placeholders, and what each of them stands for."""

    text: str
    words: Mapping[str, str]

    def restore(self, text: str, write: Callable[[str], str] = lambda word: word, language: str = "") -> str:
        """The text with every placeholder replaced by its words, as `write` would have them written.

        The article or preposition before it loses its vowel where the language wants that: "de IA" is "d'IA" in French.
        Before a name of several words that is written otherwise it takes the gender and number of the new first word,
        in quotation marks or not.
        """
        elisions = _elisions(language)

        def put(match: re.Match[str]) -> str:
            hidden = self.words.get(match["name"], match["name"])
            word = write(hidden)
            before = match["before"] or ""
            if before and word != hidden and " " in word:
                before = agreed(before.strip(), word, language) + " "
            elided, vowels = elisions.get(before.strip().lower(), ("", ""))
            if elided and _first_letter(word) in vowels:
                before = elided[0].upper() + elided[1:] if before[0].isupper() else elided
            return before + (match["mark"] or "") + word

        return _RESTORED.sub(put, text)

    def survived(self, text: str) -> bool:
        """True if the text holds exactly the placeholders of the shielded one, in any order."""
        return sorted(_PLACEHOLDER.findall(text)) == sorted(_PLACEHOLDER.findall(self.text))


def shield(text: str, words: Iterable[str]) -> Shielded:
    """The text with these words behind placeholders, the longest first; the same words get the same placeholder.

    Placeholders that stand in the text already are none of these.
    """
    known: dict[str, str] = {}
    pattern = _any_of(words)
    if not pattern:
        return Shielded(text, {})
    free = (name for name in map(_name, count()) if name not in text)

    def hide(match: re.Match[str]) -> str:
        name = next((name for name, word in known.items() if word == match[0]), "")
        if not name:
            name = next(free)
            known[name] = match[0]
        return name

    return Shielded(pattern.sub(hide, text), known)


def protected_words(text: str, keep: Iterable[str]) -> list[str]:
    """What must not be translated in a text: the words of `keep` that stand in it, acronyms, codes and addresses."""
    shouted = text.isupper()
    found = [name for name in keep if name in text] + phones(text)
    for pattern in (URL, EMAIL, CODE, *(() if shouted else (ACRONYM,))):
        found += [match[0] for match in pattern.finditer(text)]
    return list(dict.fromkeys(found))


def marks_outside(text: str) -> str:
    """The text with the comma or full stop before a closing quotation mark put after it."""
    return _INSIDE.sub(r"\2\1", text)


def quoted_titles(text: str) -> list[str]:
    """The names in quotation marks (of events, documents, bodies) with their marks: all chief words in capitals."""
    return [match[0] for match in _QUOTED.finditer(text) if is_title(_inside(match))]


def quoted_words(text: str, words: Iterable[str]) -> list[str]:
    """Those of some words that stand alone in quotation marks, with their marks."""
    wanted = set(words)
    return [match[0] for match in _QUOTED.finditer(text) if _inside(match) in wanted]


def quoted(text: str) -> list[str]:
    """Everything that stands in quotation marks, in order, without the marks."""
    return [_inside(match) for match in _QUOTED.finditer(text)]


def with_quoted(text: str, replacements: Mapping[int, str], marks: str = "") -> str:
    """The text with the words of its n-th quotation marks replaced, and every pair of marks by `marks` where given."""
    counter = iter(range(len(text)))

    def put(match: re.Match[str]) -> str:
        words = replacements.get(next(counter), _inside(match))
        return f"{marks[0]}{words}{marks[1]}" if marks else match[0].replace(_inside(match), words, 1)

    return _QUOTED.sub(put, text)


def is_title(words: str) -> bool:
    """True for words of which two or more are chief words, all of them in capitals."""
    chief = [word for word in re.findall(r"[^\W\d_][\w’'-]*", words) if word.lower() not in _SMALL]
    return len(chief) >= 2 and all(word[0].isupper() for word in chief)


def _inside(match: re.Match[str]) -> str:
    return next(words for words in match.groups() if words is not None)


def _any_of(words: Iterable[str]) -> re.Pattern[str] | None:
    ordered = sorted({word for word in words if word.strip()}, key=len, reverse=True)
    if not ordered:
        return None
    return re.compile("|".join(rf"(?<!\w){re.escape(word)}(?!\w)" for word in ordered))


def _name(number: int) -> str:
    # Two letters from the twenty-seventh on: "Xqaa".
    first, second = divmod(number, len(ascii_lowercase))
    return "Xq" + (ascii_lowercase[first - 1] if first else "") + ascii_lowercase[second]


def _first_letter(word: str) -> str:
    """The first letter without its accent: "É" is "e"."""
    return unicodedata.normalize("NFD", word)[0].lower()


@lru_cache(maxsize=16)
def _elisions(language: str) -> Mapping[str, tuple[str, str]]:
    """By word, what stands for it before a vowel, and which vowels these are: "u" often sounds as a consonant."""
    rows = [row for row in read_table(Path(__file__).with_name("elisions.csv")) if row["language"] == language]
    return {word: (row["elided"], row["vowels"]) for row in rows for word in row["words"].split("|")}
