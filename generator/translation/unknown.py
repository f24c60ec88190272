"""Words that an engine of rules does not know: from the term base, or in the source's words, with a finding.

A dictionary leaves a word that it does not have as it is: over a pivot, a Portuguese word in a Spanish sentence. The
model that wrote that word tells which word of the source it is, and so does the way back from the pivot. Endings of
the target put on such words were tried: they gained next to nothing and made words that do not exist.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace

from generator.findings import Finding, Severity
from generator.translation.engine import Engine, Model
from generator.translation.pieces import Answer, Piece
from generator.translation.roundtrip import returned
from generator.translation.rungs import Step
from generator.units.lemmas import light_words, stemmer

CHECK = "unknown-words"
# Shorter ones are parts of names and abbreviations as a rule.
_SHORTEST = 3
_VOWELS = "aeioué"
_WORD = re.compile(r"[^\W\d_][\w’'-]*")


def in_source_words(pieces: Sequence[Piece], answers: Sequence[Answer], steps: Sequence[Step]) -> list[Answer]:
    """The answers after the last step; a word that an engine did not know stands as the term base or the source has it.

    Each such word is a warning, so that a person translates it. Names and words of the source itself are left alone.
    """
    left = {place: _left(*both) for place, both in enumerate(zip(pieces, answers, strict=True))}
    right = _of_the_target({word for row in left.values() for word in row}, steps)
    doubtful = {place: words for place, row in left.items() if (words := [word for word in row if word not in right])}
    if not doubtful:
        return list(answers)
    meant = _meant({place: pieces[place].source for place in doubtful}, doubtful, steps[0])
    return [
        _replaced(answer, doubtful[place], meant[place], steps[-1]) if place in doubtful else answer
        for place, answer in enumerate(answers)
    ]


def _left(piece: Piece, answer: Answer) -> list[str]:
    """The unknown words that still stand in the answer: in small letters, and not in the source."""
    here = {word.casefold() for word in _WORD.findall(piece.source)}
    return [
        word
        for word in dict.fromkeys(answer.unknown)
        if len(word) >= _SHORTEST
        and word.isalpha()
        and word.islower()
        and word not in here
        and _place_of(word).search(answer.text)
    ]


def _of_the_target(words: set[str], steps: Sequence[Step]) -> set[str]:
    """Those of some words that the engine of the last step knows as words of the target: "diabetes" is Spanish too."""
    if not words:
        return set()
    ordered, step = sorted(words), steps[-1]
    readers = [one for one in step.engine.models() if one.source.language == step.model.target.language]
    answers = step.engine.translate(ordered, readers[0]) if readers and step.engine.mangles_names else []
    return {word for word, row in zip(ordered, answers, strict=False) if not row[0].unknown}


def _meant(
    sources: Mapping[int, str], words: Mapping[int, Sequence[str]], step: Step
) -> Mapping[int, Mapping[str, str]]:
    """By place and word of the pivot, the word of the source that it stands for; words that nothing tells are left out.

    Asked are the way back, where it is installed, and the model that wrote the word, for each word of the source alone.
    """
    found: dict[int, dict[str, str]] = {place: {} for place in words}
    there = _translated({word for row in words.values() for word in row}, step.back)
    for place, row in words.items():
        back = {word: _same(there.get(word, ""), _chief(sources[place], step), step.source.language) for word in row}
        found[place] |= {word: one for word, one in back.items() if one}
    open_places = [place for place, row in words.items() if len(found[place]) < len(row)]
    chief = {word for place in open_places for word in _chief(sources[place], step)}
    forth = _translated(chief, None if step.engine.mangles_names else (step.engine, step.model))
    for place in open_places:
        by_pivot = {forth.get(word, ""): word for word in _chief(sources[place], step)}
        for word in words[place]:
            same = _same(word, [one for one in by_pivot if one], step.model.target.language)
            if word not in found[place] and same:
                found[place][word] = by_pivot[same]
    return found


def _translated(words: set[str], by: tuple[Engine, Model] | None) -> Mapping[str, str]:
    """Each word translated alone; nothing without a model."""
    ordered = sorted(words)
    return dict(zip(ordered, returned(by, ordered), strict=True)) if by and ordered else {}


def _chief(source: str, step: Step) -> list[str]:
    """The words of a source that carry meaning, as they stand there."""
    small = light_words(step.source.language)
    return [word for word in dict.fromkeys(_WORD.findall(source)) if word.casefold() not in small]


def _same(words: str, among: Sequence[str], language: str) -> str:
    """The one of some words that has the stem of another, or of one of several; empty where that is not certain."""
    stem = stemmer(language)
    wanted = {stem(word) for word in _WORD.findall(words.casefold())}
    found = {stem(word.casefold()): word for word in among if stem(word.casefold()) in wanted}
    return next(iter(found.values())) if len(found) == 1 else ""


def _replaced(answer: Answer, words: Sequence[str], meant: Mapping[str, str], step: Step) -> Answer:
    text, notes = answer.text, []
    for word in words:
        source = meant.get(word, "")
        wording = step.terms.whole(source) if source and step.terms else None
        fits = source and not (_elided(word, text) and (wording or source)[0].lower() not in _VOWELS)
        if fits:
            text = (wording or source).join(_place_of(word).split(text))
        if not fits or not wording:
            notes.append(_finding(word, source if fits else ""))
    return replace(answer, text=text, notes=(*answer.notes, *notes), checked=False)


def _place_of(word: str) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w){re.escape(word)}(?!\w)")


def _elided(word: str, text: str) -> bool:
    """True if an article or preposition before the word has lost its vowel to it."""
    return re.search(rf"[’']{re.escape(word)}(?!\w)", text) is not None


def _finding(word: str, source: str) -> Finding:
    if source:
        return Finding(
            CHECK, Severity.WARNING, f"{source!r} could not be translated and stands as in the source", source
        )
    return Finding(CHECK, Severity.WARNING, f"{word!r} is not translated: the engine does not know it", word)
