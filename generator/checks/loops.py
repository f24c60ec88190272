"""Does the target say the same words over and over?"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from generator.checks.pair import Pair, critical, warning
from generator.findings import Finding

_LONGEST = 12
# Words that rightly follow themselves: reflexive "nous nous", relative "die die", "that that".
_REDUPLICATING = frozenset({"ar", "id", "ms", "vi", "tr"})
_DOUBLED = frozenset({"nous", "vous", "die", "der", "das", "had", "that", "si", "бы", "очень", "era"})


def check_loops(pair: Pair) -> Iterator[Finding]:
    """The translation repeats a word or a phrase without the source doing so: the engine was caught in a loop."""
    source, target = _units(pair, pair.source), _units(pair, pair.target)
    repeated = _repetition(target, pair.unspaced)
    if not repeated:
        return
    words, times = repeated
    if times == 2 and len(words) <= 2 and _may_repeat(words, pair):
        return
    glue = "" if pair.unspaced else " "
    if not _repetition(source, False) or times > 3:
        kind = critical if times >= 3 else warning
        yield kind("loops", f"{glue.join(words)!r} stands {times} times in a row", glue.join(words))


def check_repeated_phrases(pair: Pair) -> Iterator[Finding]:
    """A phrase of five words or more stands more often in the translation than anything does in the source."""
    if pair.unspaced:
        return
    target = _phrases(_units(pair, pair.target))
    source = _phrases(_units(pair, pair.source))
    most = max(source.values(), default=1)
    phrase, times = max(target.items(), key=lambda one: one[1], default=((), 0))
    if times > most and times > 1:
        yield warning("loops", f"{' '.join(phrase)!r} stands {times} times", " ".join(phrase))


def _may_repeat(words: Sequence[str], pair: Pair) -> bool:
    """True for what languages rightly say twice: reflexives, "little by little", adverbs in Arabic and Indonesian."""
    source = _units(pair, pair.source)
    again = any(word in source[place + 1 : place + 3] for place, word in enumerate(source))
    # "informe de De Souza": the second is part of a name.
    name = re.search(rf"\b{re.escape(words[0])} {re.escape(words[0].capitalize())}\b", pair.target)
    return again or bool(name) or words[0] in _DOUBLED or pair.target_locale.language in _REDUPLICATING


def _units(pair: Pair, text: str) -> list[str]:
    """What can repeat: words, or single characters where words are not spaced."""
    words = [word.casefold() for word in pair.words(text)]
    return [letter for word in words for letter in word] if pair.unspaced and text == pair.target else words


def _repetition(words: Sequence[str], characters: bool) -> tuple[Sequence[str], int] | None:
    """The phrase that is repeated in a row most often, and how often: twice for words, thrice for single characters."""
    best: tuple[Sequence[str], int] | None = None
    for size in range(1, min(_LONGEST, len(words) // 2) + 1):
        least = 4 if characters and size == 1 else 3 if characters and size == 2 else 2
        for start in range(len(words) - 2 * size + 1):
            phrase = words[start : start + size]
            times = 1
            while words[start + times * size : start + (times + 1) * size] == phrase:
                times += 1
            # Digits repeat in any list or phone number.
            if times >= max(least, (best or ((), 0))[1] + 1) and not all(word.isdigit() for word in phrase):
                best = (phrase, times)
    return best


def _phrases(words: Sequence[str], size: int = 5) -> Counter[tuple[str, ...]]:
    return Counter(tuple(words[start : start + size]) for start in range(len(words) - size + 1))
