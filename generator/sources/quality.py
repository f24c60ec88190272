"""A text in, what would spoil its translation out: mojibake, OCR debris, broken hyphenation, mixed languages, open
quotes."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Sequence
from itertools import zip_longest

from generator.findings import Finding, Severity
from generator.sources.document import Passage, PassageKind
from generator.sources.language import UNKNOWN, detect_language
from generator.sources.lines import open_marks

# UTF-8 read as Windows-1252 or Latin-1 leaves these pairs; nobody writes them.
_MOJIBAKE = re.compile(
    r"[ÃÂ][\u0080-\u00bf‚ƒ„…†‡ˆ‰Š‹Œ‘’“”•–—˜™š›œ©®±]|â(?:€|\u0080)[\u0080-\u00bf™œž“”˜¢\u009d]?|ï¿½"
    r"|\ufffd|Ð[\u0080-\u00bf°]|ì[\u0080-\u00bf‹ž„]"
)
# Letters of two scripts in one word, digits amid letters, and runs of marks are what a scan leaves.
_OCR = re.compile(
    r"\b[a-z]+[01|][a-z]+\b|\b[^\W\d_]*[|¦¬][^\W\d_]+\b"
    r"|(?<!\w)(?:[^\w\s\"'“”‘’().,;:!?…/&%€$£-]{3,})(?!\w)|\b(?:rn[a-z]*rn|l{3,}|I{4,})\b"
)
_HYPHENATED = re.compile(r"\b[^\W\d_]{2,}-[ \t]*[\r\n]+[ \t]*[a-zà-ÿ]{2,}|\b[a-z]{2,}\u00ad\s")
_STORY = (PassageKind.PARAGRAPH, PassageKind.ITEM)
_LONG = 120
_LOOK_ALIKES = {"CYRILLIC", "GREEK", "LATIN"}


def check_text(text: str, passages: Sequence[Passage], language: str) -> list[Finding]:
    """The findings on a source text, one per kind, each with the first place where it shows."""
    checks = (_mojibake, _debris, _hyphenation, _mixed_scripts, _bidi)
    found = [finding for check in checks for finding in check(text)]
    return [*found, *_other_languages(text, passages, language), *_unbalanced(text, passages)]


def _first(check: str, severity: Severity, what: str, places: list[str]) -> Iterator[Finding]:
    if places:
        count = f"{len(places)} places" if len(places) > 1 else "one place"
        yield Finding(check, severity, f"{what} ({count})", places[0])


def _mojibake(text: str) -> Iterator[Finding]:
    places = [_around(text, match) for match in _MOJIBAKE.finditer(text)]
    yield from _first("mojibake", Severity.CRITICAL, "letters were read in the wrong encoding", places)


def _debris(text: str) -> Iterator[Finding]:
    places = [
        match[0]
        for match in _OCR.finditer(text)
        if not re.fullmatch(r"[\W_]*(?:https?|www).*|[-*_=#~.·•]{3,}", match[0])
    ]
    yield from _first("ocr-debris", Severity.WARNING, "characters that look misread from a scan", places)


def _hyphenation(text: str) -> Iterator[Finding]:
    places = [match[0] for match in _HYPHENATED.finditer(text)]
    yield from _first(
        "broken-hyphenation", Severity.WARNING, "words are broken by a hyphen at the end of a line", places
    )


def _mixed_scripts(text: str) -> Iterator[Finding]:
    """Words with letters of two alphabets that look alike: a Cyrillic "а" in a Latin name."""
    suspects = (word for word in re.findall(r"[^\W\d_]+", text) if not word.isascii())
    places = [
        word for word in suspects if len({unicodedata.name(one, " ").split(" ")[0] for one in word} & _LOOK_ALIKES) > 1
    ]
    yield from _first("mixed-scripts", Severity.WARNING, "words mix letters of two alphabets", places)


def _bidi(text: str) -> Iterator[Finding]:
    """Marks that turn the direction of the text around can hide what it says."""
    places = [_around(text, match) for match in re.finditer(r"[\u202a-\u202e\u2066-\u2069]", text)]
    yield from _first("direction-marks", Severity.INFO, "invisible marks change the direction of the text", places)


def _around(text: str, match: re.Match[str]) -> str:
    return " ".join(text[max(0, match.start() - 15) : match.end() + 15].split())


def _other_languages(text: str, passages: Sequence[Passage], language: str) -> Iterator[Finding]:
    """Paragraphs in another language than most of the text; only long ones can be told."""
    others: dict[str, list[str]] = {}
    for passage in passages:
        words = passage.span.cut(text)
        if passage.kind not in _STORY or len(words) < _LONG:
            continue
        other = detect_language(words)
        if other not in (UNKNOWN, language.split("-", maxsplit=1)[0]):
            others.setdefault(other, []).append(words[:60])
    for other, places in others.items():
        yield from _first(
            "mixed-languages", Severity.WARNING, f"parts are written in another language ({other})", places
        )


def _unbalanced(text: str, passages: Sequence[Passage]) -> Iterator[Finding]:
    """Passages with a mark that nothing closes; a quotation of several paragraphs closes only in its last."""
    story = [passage.span.cut(text) for passage in passages if passage.kind in _STORY]
    places = []
    for words, following in zip_longest(story, story[1:], fillvalue=""):
        opened = open_marks(words)
        goes_on = following[:1] in ('"', "“", "«") and following != ""
        if opened and not goes_on:
            places.append(words[:60])
    what = "a quotation mark or bracket is opened and never closed, or the other way round"
    yield from _first("unbalanced-quotes", Severity.WARNING, what, places)
