"""Short texts without a context there and back again: do the words that carry meaning come home?

Engines invent where they have little to go by: "Government Complex in Seoul" has become a hotel. A sentence carries
itself; a name, a title or a heading of a few words is translated back where the reverse model is installed.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from generator.errors import EngineError
from generator.findings import Finding, Severity
from generator.translation.engine import Engine, Model
from generator.translation.pieces import Answer, Piece
from generator.units.segment import SegmentKind

CHECK = "round-trip"
_ALONE = frozenset({SegmentKind.NAME, SegmentKind.PHRASE, SegmentKind.ROLE, SegmentKind.HEADING})
_MOST_WORDS = 8
# Words that are spelt alike up to their endings; synonyms are not, and some of them are to be expected.
_ALIKE = 75
_ENOUGH = 0.5
_FEWEST = 2
_WORD = re.compile(r"[^\W_][\w’'-]*")


def applies(piece: Piece) -> bool:
    """True for a piece that is short, stands alone, and has words to compare."""
    words = _WORD.findall(piece.text)
    return piece.kind in _ALONE and 0 < len(words) <= _MOST_WORDS and any(word.isalpha() for word in words)


def returned(back: tuple[Engine, Model], texts: Sequence[str]) -> list[str]:
    """The texts translated back, in their order, in one call."""
    engine, model = back
    different = list(dict.fromkeys(texts))
    answers = engine.translate(different, model)
    if len(answers) != len(different) or not all(answers):
        raise EngineError(f"{engine.name} gave {len(answers)} answers to {len(different)} segments")
    by_text = dict(zip(different, (row[0].text for row in answers), strict=True))
    return [by_text[text] for text in texts]


def agreement(source: str, came_back: str, known: Sequence[str] = ()) -> float:
    """The share of the words of both texts that the other has, from 0 to 1.

    Small words and endings do not count; one word too many is 0. `known` are words that are right for certain.
    """
    there, home = _stems(source, known), _stems(came_back, known)
    # One word alone mostly comes back as a synonym.
    if len(there) < _FEWEST:
        return 1.0
    kept, mine = [_is_among(word, home) for word in there], [_is_among(word, there) for word in home]
    # Where every word came home and brought another along, the engine has added it: "Kite Hill Station".
    return 0.0 if all(kept) and not all(mine) else (sum(kept) + sum(mine)) / (len(there) + len(home))


def doubt(share: float) -> tuple[Finding, ...]:
    """A warning where the words that came back are too few."""
    if share >= _ENOUGH:
        return ()
    return (Finding(CHECK, Severity.WARNING, f"translated back, {share:.0%} of the words agree"),)


def given_up(piece: Piece, answer: Answer) -> Answer:
    """The source's own words, with a warning that says so."""
    message = f"{piece.source!r} could not be translated reliably; the source's words stand"
    note = Finding(CHECK, Severity.WARNING, message, piece.source)
    return Answer(piece.source, None, (note,), answer.tried, (note,), settled=True, agreement=answer.agreement)


def _stems(text: str, known: Sequence[str]) -> list[str]:
    for words in sorted(known, key=len, reverse=True):
        text = re.sub(rf"(?<!\w){re.escape(words)}(?!\w)", " ", text, flags=re.IGNORECASE)
    stem, small = _english()
    folded = [word.casefold().replace("’", "'").removesuffix("'s") for word in _WORD.findall(text)]
    return [stem(word) for word in folded if word not in small]


def _english() -> tuple[Callable[[str], str], frozenset[str]]:
    from generator.checks.tables import function_words
    from generator.units.lemmas import stemmer

    return stemmer("en"), function_words().get("en", frozenset())


def _is_among(word: str, words: Sequence[str]) -> bool:
    from rapidfuzz import fuzz

    return any(fuzz.ratio(word, other) >= _ALIKE for other in words)
