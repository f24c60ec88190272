"""Two versions of a draft in, which passage of the one became which of the other out, and where its words went.

Passages are paired from the surest sign to the weakest: the same words in the same order, the same words elsewhere (a
passage that was moved), like words (Indel similarity, RapidFuzz), and last the same place between two sure neighbours
(a passage rewritten from scratch). Within a pair, the words that stand before and after a segment in its line say where
the segment begins and ends, however much of it was rewritten.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise

from generator.drafts.passages import Passage, Place
from generator.drafts.wording import BULLET, CITATION

# Passages that are less alike than this have nothing to do with each other; short ones share characters by chance.
_ALIKE = 60
_WORDS_ENOUGH = 12
# So many of the most alike are weighed against each other.
_CANDIDATES = 8
# Longer lines are not compared character by character: that takes time by the square of their length.
_LONGEST = 2000

Pairs = dict[int, int]


def pairs(old: Sequence[Passage], new: Sequence[Passage], known: Mapping[int, int] | None = None) -> Pairs:
    """The number of the old passage for each new one that comes from it; each stands in one pair at most.

    `known` are pairs that are certain already.
    """
    found: Pairs = dict(known or {})
    _pair_in_order(old, new, found)
    _pair_equals(old, new, found)
    _pair_alike(old, new, found)
    _pair_by_place(old, new, found)
    return found


def _pair_in_order(old: Sequence[Passage], new: Sequence[Passage], found: Pairs) -> None:
    from rapidfuzz.distance import LCSseq

    taken = set(found.values())
    # A number for each passage that is paired already: it equals nothing.
    left: list[object] = [number if number in taken else one.words for number, one in enumerate(old)]
    right: list[object] = [-1 - number if number in found else one.words for number, one in enumerate(new)]
    for step in LCSseq.opcodes(left, right):
        if step.tag == "equal":
            for offset in range(step.src_end - step.src_start):
                found[step.dest_start + offset] = step.src_start + offset


def _free(old: Sequence[Passage], new: Sequence[Passage], found: Pairs) -> tuple[list[int], list[int]]:
    taken = set(found.values())
    return [one for one in range(len(old)) if one not in taken], [one for one in range(len(new)) if one not in found]


def _pair_equals(old: Sequence[Passage], new: Sequence[Passage], found: Pairs) -> None:
    before, after = _free(old, new, found)
    waiting: dict[str, list[int]] = {}
    for number in before:
        waiting.setdefault(old[number].words, []).append(number)
    for number in after:
        if waiting.get(new[number].words):
            found[number] = waiting[new[number].words].pop(0)


def _pair_alike(old: Sequence[Passage], new: Sequence[Passage], found: Pairs) -> None:
    from rapidfuzz import fuzz, process

    before, after = _free(old, new, found)
    texts = {kind: {one: old[one].words for one in before if old[one].kind == kind} for kind in _kinds(old, before)}
    scored = [
        (-score, abs(one - other), one, other)
        for other in after
        for _, score, one in process.extract(
            new[other].words,
            texts.get(new[other].kind, {}),
            scorer=fuzz.ratio,
            score_cutoff=_ALIKE,
            limit=_CANDIDATES,
        )
    ]
    taken = set(found.values())
    # Equally alike: the nearer one, so that the order stays.
    for _, _, one, other in sorted(scored):
        if one not in taken and other not in found:
            found[other] = one
            taken.add(one)


def _kinds(parts: Sequence[Passage], numbers: Sequence[int]) -> set[str]:
    return {parts[number].kind for number in numbers}


def _pair_by_place(old: Sequence[Passage], new: Sequence[Passage], found: Pairs) -> None:
    """Pairs what stands alone between the same neighbours, or as many of a kind as there were."""
    before, after = _free(old, new, found)
    gaps: dict[tuple[int, int], list[int]] = {}
    for number in after:
        gaps.setdefault(_neighbours(number, len(new), found, len(old)), []).append(number)
    for (first, last), numbers in gaps.items():
        there = [one for one in before if first < one < last]
        if [old[one].kind for one in there] == [new[one].kind for one in numbers]:
            found.update(zip(numbers, there, strict=True))


def _neighbours(number: int, count: int, found: Mapping[int, int], end: int) -> tuple[int, int]:
    """The old numbers of the nearest paired passages before and after a new one."""
    first = next((found[one] for one in range(number - 1, -1, -1) if one in found), -1)
    last = next((found[one] for one in range(number + 1, count) if one in found), end)
    return first, last


def out_of_order(found: Mapping[int, int]) -> list[int]:
    """The old passages that were moved: the fewest whose move explains the order of the new ones."""
    from rapidfuzz.distance import LCSseq

    order = [found[number] for number in sorted(found)]
    steps = LCSseq.opcodes(sorted(order), order)
    kept = {order[one] for step in steps if step.tag == "equal" for one in range(step.dest_start, step.dest_end)}
    return sorted(set(order) - kept)


def contains(passage: str, words: str) -> bool:
    """True if these words, or nearly these, stand in the passage."""
    from rapidfuzz import fuzz

    if len(words) < _WORDS_ENOUGH or len(words) > len(passage) * 1.2:
        return False
    return words in passage or fuzz.partial_ratio(words, passage, score_cutoff=80) > 0


def located(text: str, segments: Sequence[Place], other: str) -> list[tuple[int, int]] | None:
    """Where each segment of a passage stands in another version of it; None where that cannot be told.

    An empty span: its words were deleted. References that were added right after a segment are not in its span.
    """
    if not segments:
        return []
    anchors = _anchors(text, segments)
    if anchors is None:
        return None
    first, last = _leftmost(anchors, other), _rightmost(anchors, other)
    if first is None or last is None:
        return _by_matching(text, segments, other)
    if first == last:
        return _trimmed(first, other)
    # More than one way to cut it: the one that leaves most as it was.
    before = [text[one.start : one.end] for one in segments]
    return _trimmed(max(first, last, key=lambda spans: _kept(before, spans, other)), other)


def _kept(before: Sequence[str], spans: Sequence[tuple[int, int]], other: str) -> float:
    from rapidfuzz import fuzz

    return sum(fuzz.ratio(one, other[start:end]) for one, (start, end) in zip(before, spans, strict=True))


def _anchors(text: str, segments: Sequence[Place]) -> list[re.Pattern[str]] | None:
    """Patterns for what stands before, between and after the segments; None where two touch."""
    edges = [0, *(edge for one in segments for edge in (one.start, one.end)), len(text)]
    fixed = [text[edges[number] : edges[number + 1]] for number in range(0, len(edges), 2)]
    if any(not one for one in fixed[1:-1]):
        return None
    found = [re.compile(r"\A\s*" + _loosely(fixed[0], optional=True))]
    found += [re.compile(_loosely(one)) for one in fixed[1:-1]]
    return [*found, re.compile(_loosely(fixed[-1], optional=True) + r"\s*\Z")]


def _loosely(fixed: str, optional: bool = False) -> str:
    """A pattern for fixed words: spaces may be more or fewer, references others, signs of lists of another kind."""
    bullet = BULLET.match(fixed)
    pattern, rest = (r"(?:[-*+]|\d{1,9}[.)])\s+", fixed[bullet.end() :]) if bullet else ("", fixed)
    pieces = re.split(r"(\s*\[\d+\])|(\s+)", rest)
    cited, some = r"(?:\s*\[\d+\](?!\())*", r"(?:\s*\[\d+\](?!\())+"
    for text, citation, space in zip(pieces[0::3], [*pieces[1::3], None], [*pieces[2::3], None], strict=True):
        pattern += re.escape(text)
        if citation:
            pattern += cited if optional or rest.strip() != citation.strip() else some
        elif space:
            # Empty cells and ends of lines: an editor may take every space away.
            pattern += r"\s*" if rest.strip() else r"\s+"
    return pattern + (cited if optional and not fixed.strip() else "")


def _leftmost(anchors: Sequence[re.Pattern[str]], other: str) -> list[tuple[int, int]] | None:
    head = anchors[0].match(other)
    if head is None:
        return None
    spans, start = [], head.end()
    for anchor in anchors[1:]:
        found = anchor.search(other, start)
        if found is None:
            return None
        spans.append((start, found.start()))
        start = found.end()
    return spans


def _rightmost(anchors: Sequence[re.Pattern[str]], other: str) -> list[tuple[int, int]] | None:
    head, tail = anchors[0].match(other), anchors[-1].search(other)
    if head is None or tail is None:
        return None
    spans, end = [], tail.start()
    for anchor in reversed(anchors[1:-1]):
        found = next(_backwards(anchor, other, head.end(), end), None)
        if found is None:
            return None
        spans.append((found.end(), end))
        end = found.start()
    return [(head.end(), end), *reversed(spans)] if end >= head.end() else None


def _backwards(anchor: re.Pattern[str], other: str, start: int, end: int) -> Iterator[re.Match[str]]:
    yield from reversed(list(anchor.finditer(other, start, end)))


def _by_matching(text: str, segments: Sequence[Place], other: str) -> list[tuple[int, int]] | None:
    """Spans from the stretches that both versions share, where the words around the segments were changed too."""
    from difflib import SequenceMatcher

    if max(len(text), len(other)) > _LONGEST:
        return None
    blocks = [one for one in SequenceMatcher(None, text, other, autojunk=False).get_matching_blocks() if one.size > 2]
    spans = []
    for one in segments:
        start = max((b.b + min(b.size, one.start - b.a) for b in blocks if b.a < one.start), default=None)
        end = min((b.b + max(0, one.end - b.a) for b in blocks if b.a + b.size > one.end), default=None)
        # At the edge of the line nothing stands around it.
        start = 0 if start is None and not text[: one.start].strip() else start
        end = len(other) if end is None and not CITATION.sub("", text[one.end :]).strip() else end
        if start is None or end is None or end < start:
            return None
        spans.append((start, end))
    overlap = any(first[1] > second[0] for first, second in pairwise(spans))
    return None if overlap else _trimmed(spans, other)


def _trimmed(spans: Sequence[tuple[int, int]], other: str) -> list[tuple[int, int]]:
    """The spans without spaces and references at their ends."""
    return [_trim(start, end, other) for start, end in spans]


def _trim(start: int, end: int, other: str) -> tuple[int, int]:
    words = re.sub(r"(?:\s*(?<![\\\w])\[\d+\])+\s*$", "", other[start:end]).rstrip()
    lead = len(words) - len(words.lstrip())
    return (start + lead, start + len(words)) if words.strip() else (start, start)
