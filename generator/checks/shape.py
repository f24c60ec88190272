"""Is the target there, and of a length that can be right?"""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.checks.links import without_links
from generator.checks.pair import Pair, critical, warning
from generator.findings import Finding

# Characters of the target for one of the source, for sentences that are long enough to say something about.
_SHORTEST, _LONGEST = 0.45, 2.3
_DENSE = {"zh": (0.12, 1.0), "ja": (0.2, 1.3), "ko": (0.25, 1.4), "ar": (0.22, 1.8)}
_FEWEST = 40
_SENTENCE_END = re.compile(r"[.!?؟。！？](?=[\"”»’)]?\s+[\"“«‘(¿¡]?[^\W\d_a-zà-ÿ])")
_LEAVINGS = re.compile(r"⟦|⟧|\bXq[a-z]+\b|</?(?:s|unk|pad)>|▁|[\ufffd\u0000-\u0008]|⁇|#\w+#|@@")


def check_empty(pair: Pair) -> Iterator[Finding]:
    """The translation is empty."""
    if pair.source.strip() and not pair.target.strip():
        yield critical("empty", "there is no translation")


def check_length(pair: Pair) -> Iterator[Finding]:
    """The translation is much shorter or longer than the source: a part may be missing or repeated."""
    length = len(pair.source)
    if length < _FEWEST or not pair.target.strip():
        return
    shortest, longest = _DENSE.get(pair.target_locale.language, (_SHORTEST, _LONGEST))
    share = len(pair.target) / length
    if share < shortest:
        yield warning("length", f"the translation has {share:.0%} of the source's length: a part may be missing")
    elif share > longest:
        yield warning("length", f"the translation has {share:.0%} of the source's length")


def check_sentences(pair: Pair) -> Iterator[Finding]:
    """The translation has fewer or more sentences than the source."""
    if pair.unspaced:
        return
    source, target = _ends(pair.source), _ends(pair.target)
    if (source > 1 and target < source - 1) or target > source + 1:
        yield warning("sentences", f"{source} sentences became {target}")


def check_markers(pair: Pair) -> Iterator[Finding]:
    """Marks of the machinery stand in the translation: placeholders, pieces of words, characters that are none."""
    for match in _LEAVINGS.finditer(pair.target):
        if match[0] not in pair.source:
            yield critical("markers", f"{match[0]!r} is no part of a translation", match[0])


def check_end(pair: Pair) -> Iterator[Finding]:
    """The translation does not end as the source does: a question mark or the full stop of a sentence is missing."""
    source, target = _end(pair.source), _end(pair.target)
    if source == "?" and target not in "?؟？;" and not pair.unspaced:
        yield warning("end", "the source ends with a question mark and the translation does not")
    elif source == "." and target.isalnum() and without_links(pair.target)[-1:].strip():
        yield warning("end", "the full stop at the end is missing: the sentence may be cut off")


def _ends(text: str) -> int:
    return (
        len(re.findall(r"[.!?؟。！？](?=[\"”»’)]?\s+[\"“«‘(¿¡]?[^\W\d_a-zà-ÿ])", re.sub(r"\b\w{1,3}\.", "", text))) + 1
    )


def _end(text: str) -> str:
    bare = text.rstrip().rstrip("\"'”’»“」』)）] ")
    return bare[-1:] or " "
