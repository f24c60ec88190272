"""A draft as written and as a person left it in, what the person changed out: wording by segment, and all the rest.

Nothing here is certain about a person's intention, so nothing is guessed: words that cannot be told to be a segment's
are reported as they stand. Whatever is reported, the person's text itself is kept by `merge`.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from generator.drafts.alignment import contains, located, out_of_order, pairs
from generator.drafts.edits import Changed, Edit, ReadBack, Regrouped
from generator.drafts.escape import plain
from generator.drafts.marks import Spans
from generator.drafts.passages import Passage, Place, passages, places
from generator.drafts.recorded import Known, composed, known_units, rebuilt
from generator.drafts.wording import normal, note, notes_in, unwrapped, without_citations, without_notes, wording


def read_back(  # noqa: PLR0913 - the versions of a draft, and where the words of two of them stand
    base: str | None,
    edited: str,
    units: Sequence[Mapping[str, Any]] | None,
    *,
    new: str = "",
    new_at: Mapping[str, Spans] | None = None,
    ending: str = "md",
    stale_note: str = "",
) -> ReadBack:
    """What a person changed in a draft since it was written.

    `base` is the text in which the spans of `units`, the sidecar's list, count. Where it is gone, `new` and `new_at`,
    the draft as rendered now, stand in for it with the words that the sidecar knows. Without usable units everything
    that changed is unattributed. `stale_note` says which notes make a segment
    a noted one; without it all do. Never raises for what a person did to draft or sidecar.
    """
    known = known_units(units, ending)
    base, at = (base, known.at) if base is not None else rebuilt(units, new, new_at or {}, ending)
    if not base:
        return ReadBack(incomplete=not edited.strip())
    text, at = composed(base, at)
    reading = _Reading(text, normal(edited), at, known, ending)
    return reading.result(note(normal(stale_note)) if stale_note else "")


@dataclass(frozen=True, slots=True)
class _Found:
    """One segment at one place: its words before, and after; None where they are gone."""

    segment: str
    before: str
    after: str | None


class _Reading:
    """One comparison of a draft as written and as it is."""

    def __init__(self, base: str, edited: str, at: Mapping[str, Spans], known: Known, ending: str) -> None:
        self._known, self._ending = known, ending
        self._old, self._new = passages(base), passages(edited)
        self._places = [
            [one for one in within if self._is_believed(part.text, one)]
            for part, within in zip(self._old, places(self._old, at), strict=True)
        ]
        self._pairs = pairs(self._old, self._new)
        self._became = {old: new for new, old in self._pairs.items()}
        self._cut = self._first_missing(base, edited)
        self._forget_fragment()
        self._joined = dict(self._joins())
        self._parts = dict(self._splits())
        self._located: dict[int, list[tuple[int, int]] | None] = {}

    def _is_believed(self, text: str, place: Place) -> bool:
        """True if the words at the place are those that the sidecar names: neither of them was tampered with."""
        found = wording(text[place.start : place.end])
        expected = unicodedata.normalize("NFC", self._known.words[place.segment])
        return found == expected or found == plain(expected)

    def _first_missing(self, base: str, edited: str) -> int:
        """The number of the first old passage that is missing because the file breaks off; their count otherwise."""
        count = len(self._old)
        if not self._new:
            return 0
        open_end = base.endswith("\n") and not edited.endswith("\n")
        final, number = self._new[-1].text, len(self._new) - 1
        last = max((old for new, old in self._pairs.items() if new != number), default=-1)
        begun = next((one for one in range(last + 1, count) if self._old[one].text.startswith(final)), None)
        if begun is not None and final != self._old[begun].text:
            return begun if open_end or begun < count - 1 else count
        last = max(last, self._pairs.get(number, -1))
        # Whoever cuts a draft short on purpose can end it with a line break.
        return self._pairs.get(number, last + 1) if open_end and last < count - 1 else count

    def _forget_fragment(self) -> None:
        """Takes what stands before the break out of the comparison: it is half a passage, of whichever."""
        if self._cut < len(self._old) and self._new:
            old = self._pairs.pop(len(self._new) - 1, None)
            self._became = {one: new for one, new in self._became.items() if one != old}
            self._new.pop()

    def _joins(self) -> Iterator[tuple[int, int]]:
        """Old passages that are gone because their words stand in another one now, and in which new one."""
        gone = [one for one in range(len(self._old)) if one not in self._became and self._places[one]]
        touched = [one for one in range(len(self._new)) if self._changed(one)]
        for old in gone:
            words = self._body(self._old[old])
            for new in touched:
                partner = self._pairs.get(new)
                before = self._body(self._old[partner]) if partner is not None else ""
                if contains(self._body(self._new[new]), words) and not contains(before, words):
                    yield old, new
                    break

    def _splits(self) -> Iterator[tuple[int, int]]:
        """New passages that hold a part of an old one's words, and of which."""
        touched = [(old, new) for new, old in self._pairs.items() if self._changed(new) and self._places[old]]
        for number, part in enumerate(self._new):
            if number in self._pairs or number in self._joined.values():
                continue
            words = self._body(part)
            for old, new in touched:
                if contains(self._body(self._old[old]), words) and not contains(self._body(self._new[new]), words):
                    yield number, old
                    break

    def _changed(self, new: int) -> bool:
        return new not in self._pairs or self._new[new].words != self._old[self._pairs[new]].words

    def _body(self, part: Passage) -> str:
        return part.words.lstrip("#>- ")

    def result(self, stale_note: str) -> ReadBack:
        """What the comparison says."""
        regrouped = tuple(self._regrouped())
        apart = {segment for one in regrouped for segment in one.segments}
        found = [one for old in range(min(self._cut, len(self._old))) for one in self._read(old)]
        found = [one for one in found if one.segment not in apart]
        edits, differing = self._edits(found)
        return ReadBack(
            edits=edits,
            regrouped=regrouped,
            differing=differing,
            deleted=self._deleted(found, apart),
            moved=self._moved(),
            added=tuple(self._new[one].text for one in self._additions()),
            unattributed=tuple(self._unattributed()),
            noted=tuple(self._noted(stale_note)),
            incomplete=self._cut < len(self._old),
        )

    def _read(self, old: int) -> Iterator[_Found]:
        """The segments of one old passage, and what became of their words."""
        segments, new = self._places[old], self._became.get(old)
        text = self._old[old].text
        before = [wording(text[one.start : one.end]) for one in segments]
        if new is None:
            yield from (_Found(one.segment, words, None) for one, words in zip(segments, before, strict=True))
            return
        if not self._changed(new):
            yield from (_Found(one.segment, words, words) for one, words in zip(segments, before, strict=True))
            return
        other = self._line(new)
        for one, words, (start, end) in zip(segments, before, self._spans(old) or (), strict=False):
            yield _Found(one.segment, words, _after(other[start:end]))

    def _spans(self, old: int) -> list[tuple[int, int]] | None:
        """Where the segments of a changed passage stand in the line that it became; None where nobody can tell."""
        if old not in self._located:
            line = self._line(self._became[old])
            self._located[old] = located(self._old[old].text, self._places[old], line)
        return self._located[old]

    def _line(self, new: int) -> str:
        """A passage of the edited draft on one line, without our notes."""
        return unwrapped(without_notes(self._new[new].text))

    def _edits(self, found: Sequence[_Found]) -> tuple[tuple[Edit, ...], tuple[str, ...]]:
        """The edits, and the segments that were given different words at different places."""
        wordings: dict[str, list[_Found]] = {}
        for one in found:
            wordings.setdefault(one.segment, []).append(one)
        edits, differing = [], []
        for segment, all_places in wordings.items():
            changed = list(dict.fromkeys(one.after for one in all_places if one.after not in (None, one.before)))
            if len(changed) > 1:
                differing.append(segment)
            elif changed and changed[0] is not None:
                everywhere = all(one.after == changed[0] for one in all_places if one.after is not None)
                source = self._known.source[segment]
                edits.append(Edit(segment, source, all_places[0].before, changed[0], self._ending, everywhere))
        return tuple(edits), tuple(differing)

    def _deleted(self, found: Sequence[_Found], apart: set[str]) -> tuple[str, ...]:
        standing = {one.segment for one in found if one.after is not None}
        standing |= {one.segment for old in range(self._cut, len(self._old)) for one in self._places[old]}
        standing |= {one.segment for old in self._lost_track() for one in self._places[old]}
        gone = (one.segment for one in found if one.segment not in standing and one.segment not in apart)
        return tuple(dict.fromkeys(gone))

    def _lost_track(self) -> Iterator[int]:
        """Changed passages of which nobody can tell where their segments went."""
        for new, old in self._pairs.items():
            if old < self._cut and self._changed(new) and self._places[old] and self._spans(old) is None:
                yield old

    def _moved(self) -> tuple[str, ...]:
        numbers = out_of_order(self._pairs)
        return tuple(dict.fromkeys(one.segment for number in numbers for one in self._places[number]))

    def _regrouped(self) -> Iterator[Regrouped]:
        """Joined passages with the one that they were joined to, and those that were taken apart."""
        groups: dict[int, list[int]] = {}
        for old, new in self._joined.items():
            partner = self._pairs.get(new)
            groups.setdefault(new, [] if partner is None else [partner]).append(old)
        for new, numbers in groups.items():
            yield self._group(sorted(numbers), [new])
        for old in dict.fromkeys(self._parts.values()):
            parts = [new for new, whole in self._parts.items() if whole == old]
            yield self._group([old], sorted([self._became[old], *parts]))

    def _group(self, old: Sequence[int], new: Sequence[int]) -> Regrouped:
        segments = dict.fromkeys(one.segment for number in old for one in self._places[number])
        after = tuple(wording(without_citations(self._new[one].text)) for one in new)
        return Regrouped(tuple(segments), tuple(wording(without_citations(self._old[one].text)) for one in old), after)

    def _additions(self) -> Iterator[int]:
        regrouped = {*self._joined.values(), *self._parts}
        return (one for one in range(len(self._new)) if one not in self._pairs and one not in regrouped)

    def _unattributed(self) -> Iterator[Changed]:
        """Passages that were changed where no segment stands, or deleted though no segment stood in them."""
        regrouped = {*self._joined.values(), *(self._became[old] for old in self._parts.values())}
        for old, part in enumerate(self._old[: self._cut]):
            new = self._became.get(old)
            if new is None and not self._places[old]:
                yield Changed(part.text, "")
            elif new is not None and new not in regrouped and self._changed_around(old, new):
                yield Changed(part.text, self._new[new].text)

    def _changed_around(self, old: int, new: int) -> bool:
        """True if the passage was changed elsewhere than in its segments' words."""
        if not self._changed(new):
            return False
        text, other, segments = self._old[old].text, self._line(new), self._places[old]
        spans = self._spans(old)
        if not segments or spans is None:
            return True
        around = _around(text, [(one.start, one.end) for one in segments])
        return around != _around(other, spans)

    def _noted(self, stale_note: str) -> Iterator[str]:
        for new, old in self._pairs.items():
            notes = notes_in(self._new[new].text)
            if stale_note in notes or (notes and not stale_note):
                yield from (one.segment for one in self._places[old])


def _after(markdown: str) -> str | None:
    """The words that a person left of a segment; None where not a letter or digit is left."""
    words = wording(markdown)
    return words if any(one.isalnum() for one in words) else None


def _around(text: str, spans: Sequence[tuple[int, int]]) -> list[str]:
    """What stands before, between and after the spans, as words to compare."""
    edges = [0, *(edge for span in spans for edge in span), len(text)]
    fixed = [text[edges[number] : edges[number + 1]] for number in range(0, len(edges), 2)]
    return ["".join(without_citations(wording(one)).split()).lstrip("-*+") for one in fixed]
