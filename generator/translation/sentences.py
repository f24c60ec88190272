"""Text in, sentences out: engines get one at a time, and a sentence that fails is cut again at its clauses."""

from __future__ import annotations

import re

# An end mark, closing marks, white space, and then what a sentence begins with.
_END = re.compile(r"(?<=[.!?…])([\"”’»)\]]{0,2})\s+(?=[\"“‘«(\[¿¡]{0,2}[^\W_a-z])")
_ASIAN_END = re.compile(r"(?<=[。！？])(?![」』”）])")
# Words after which a full stop ends no sentence; months and streets are written so in many offices' releases.
_ABBREVIATIONS = re.compile(
    r"(?:^|[\s(\"“])(?:[A-Z]|(?:[A-Z]\.)+[A-Z]|Mr|Mrs|Ms|Dr|Prof|St|Gen|Col|Lt|Sgt|Capt|Cdr|Adm|Maj|Brig|Rev|Rep|Sen|Gov"
    r"|Hon|Amb|No|Nos|vs|approx|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|Inc|Ltd|Co|Corp|Jr|Sr|Art|Ph\.D"
    r"|a\.m|p\.m|e\.g|i\.e)\.$"
)
# Where a long sentence may be cut: after a semicolon or colon, before a comma and a word that begins a clause.
_CLAUSE = re.compile(
    r"(?<=;)\s+|,\s+(?=(?:and|but|while|which|who|where|as well as|including|with|such as|or|so|because)\b)",
    re.IGNORECASE,
)
_SHORTEST_CLAUSE = 4
_MOST_WORDS, _MOST_CHARACTERS = 100, 800


def sentences(text: str) -> list[str]:
    """The sentences of a text, in order; a text without an end mark is one."""
    found: list[str] = []
    start = 0
    for match in sorted([*_END.finditer(text), *_ASIAN_END.finditer(text)], key=lambda one: one.start()):
        sentence = text[start : match.start()] + (match[1] if match.re is _END else "")
        if not _ABBREVIATIONS.search(sentence):
            found.append(sentence.strip())
            start = match.end()
    return [one for one in [*found, text[start:].strip()] if one]


def portions(sentence: str) -> list[str]:
    """The sentence cut to what an engine can be given at once: 100 words or 800 characters, at a clause if possible.

    Longer ones are no sentences but tables, lists without marks, or noise; engines cut them off or never come back.
    """
    portion = re.compile(rf"(?s)(?:\S+\s+){{{_MOST_WORDS}}}|.{{{_MOST_CHARACTERS}}}")
    found: list[str] = []
    while match := portion.match(sentence):
        whole = match[0][:_MOST_CHARACTERS]
        marks = [mark.end() for mark in re.finditer(r"[;:,]\s|\s", whole) if mark.end() > len(whole) // 2]
        clause = [mark.end() for mark in re.finditer(r"[;:,]\s", whole) if mark.end() > len(whole) // 2]
        end = (clause or marks or [len(whole)])[-1]
        found.append(sentence[:end].strip())
        sentence = sentence[end:]
    return [*found, sentence.strip()] if sentence.strip() else found


def clauses(sentence: str) -> list[tuple[str, str]]:
    """The clauses of a sentence, each with what joined it to the next; one clause where it cannot be cut.

    A piece of fewer than four words stays with the one before.
    """
    pieces: list[tuple[str, str]] = []
    start = 0
    for match in _CLAUSE.finditer(sentence):
        piece = sentence[start : match.start()]
        rest = sentence[match.end() :]
        if min(len(piece.split()), len(rest.split())) >= _SHORTEST_CLAUSE and _is_balanced(piece):
            pieces.append((piece, ", " if match[0].startswith(",") else " "))
            start = match.end()
    return [*pieces, (sentence[start:], "")]


def _is_balanced(piece: str) -> bool:
    """False inside brackets or quotation marks, where a cut would leave one half of the pair."""
    pairs = (("(", ")"), ("[", "]"), ("“", "”"), ("«", "»"))
    return piece.count('"') % 2 == 0 and all(piece.count(left) == piece.count(right) for left, right in pairs)
