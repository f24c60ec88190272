"""A draft as written, as a person left it and as rendered now in; one text with both sides' changes out.

The passages of all three versions are paired first; which of them stand, and in which order, is merged by merge3 (the
three-way merge of Breezy). A passage that both sides changed is merged word by word where no segment stands in it, and
otherwise kept in both versions, each with a note. A person's words are in the merged text, whatever else happens.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from generator.drafts.alignment import Pairs, located, pairs
from generator.drafts.conflicts import Clash, Conflict, Merged, Notes, with_note
from generator.drafts.marks import Spans
from generator.drafts.passages import Passage, Place, passages, places
from generator.drafts.wording import CITATION, note, notes_in, without_notes


def merge(  # noqa: PLR0913 - three versions, and where the segments stand in two of them
    base: str | None,
    edited: str,
    new: str,
    *,
    base_at: Mapping[str, Spans] | None = None,
    new_at: Mapping[str, Spans] | None = None,
    notes: Notes,
) -> Merged:
    """The new draft with everything that a person did to the old one.

    `base` is the draft as it was rendered, without a person's changes outside segments; None where it is lost: then
    what differs is kept in both versions, each with its note. Merging again with the same `base` and `new` changes
    nothing.
    """
    return _Merging(base, edited, new, notes).result(base_at or {}, new_at or {})


@dataclass(slots=True)
class _Slot:
    """One passage in the versions that have it, with its number in the edited and the new one.

    `worded` is True where a segment stood in it; `said` are the segments of the new version.
    """

    old: Passage | None = None
    mine: Passage | None = None
    theirs: Passage | None = None
    mine_number: int = -2
    theirs_number: int = -2
    worded: bool = False
    said: Sequence[Place] = ()

    @property
    def is_mine(self) -> bool:
        """True if the person wrote or changed the passage."""
        return self.mine is not None and (self.old is None or self.mine.words != self.old.words)

    @property
    def is_news(self) -> bool:
        """True if the new draft alone has it, and says something that the person has not seen or removed before."""
        if self.mine is not None or self.theirs is None:
            return False
        return self.old is None or (self.worded and self.theirs.words != self.old.words)


@dataclass(frozen=True, slots=True)
class _Piece:
    """Text of the merged draft, with its number and tail in the edited and in the new version."""

    text: str
    kind: str
    mine: tuple[int, str] = (-2, "")
    theirs: tuple[int, str] = (-2, "")
    spans: Sequence[tuple[str, int, int]] = ()


class _Merging:
    """One merge of three versions."""

    def __init__(self, base: str | None, edited: str, new: str, notes: Notes) -> None:
        self._notes, self._known = notes, base is not None
        self._old, self._mine, self._theirs = (passages(one) for one in (base or "", _plain(edited, notes), new))
        self._conflicts: list[Conflict] = []

    def result(self, base_at: Mapping[str, Spans], new_at: Mapping[str, Spans]) -> Merged:
        """The merged draft."""
        segments, said = places(self._old, base_at), places(self._theirs, new_at)
        mine, theirs = self._names(segments, said)
        slots = self._slots(mine, theirs, segments, said)
        order = _order([f"old {number}" for number in range(len(self._old))], mine, theirs, slots)
        text, at = _joined([piece for name in order for piece in self._pieces(slots[name])])
        return Merged(text, tuple(self._conflicts), at)

    def _names(self, segments: list[list[Place]], said: list[list[Place]]) -> tuple[list[str], list[str]]:
        """A name for each passage of the edited and the new draft, equal where it is the same passage."""
        count = len(self._mine)
        if not self._known:
            same = pairs(self._mine, self._theirs)
            return [f"mine {one}" for one in range(count)], _named("mine", same, len(self._theirs), "theirs")
        from_old = pairs(self._old, self._mine)
        known = _same_segments(self._old, self._theirs, segments, said)
        known = {**known, **_agreeing(self._old, self._mine, self._theirs, from_old, known)}
        mine = _named("old", from_old, count, "mine")
        theirs = _named("old", pairs(self._old, self._theirs, known), len(self._theirs), "theirs")
        added = {self._mine[one].words: name for one, name in enumerate(mine) if name.startswith("mine")}
        # The same words, added by both.
        both = [
            added.pop(part.words, name) if name.startswith("theirs") else name
            for part, name in zip(self._theirs, theirs, strict=True)
        ]
        return mine, both

    def _slots(
        self, mine: list[str], theirs: list[str], segments: list[list[Place]], said: list[list[Place]]
    ) -> dict[str, _Slot]:
        slots = {f"old {one}": _Slot(part, worded=bool(segments[one])) for one, part in enumerate(self._old)}
        for number, name in enumerate(mine):
            slot = slots.setdefault(name, _Slot())
            slot.mine, slot.mine_number = self._mine[number], number
        for number, name in enumerate(theirs):
            slot = slots.setdefault(name, _Slot())
            slot.theirs, slot.theirs_number, slot.said = self._theirs[number], number, said[number]
        return slots

    def _pieces(self, slot: _Slot) -> Iterator[_Piece]:
        """The text of one passage of the merged draft: two pieces where both versions stand."""
        mine, theirs = slot.mine, slot.theirs
        if mine is not None and theirs is not None:
            yield from self._both(slot, mine, theirs)
        elif mine is not None:
            gone = slot.old is not None and slot.worded
            yield _piece(slot, self._noted(Clash.DROPPED, mine.text, "") if gone else mine.text)
        elif theirs is not None:
            clash = Clash.UNKNOWN if not self._known else Clash.REMOVED if slot.old is not None else None
            yield _piece(slot, self._noted(clash, "", theirs.text) if clash else theirs.text)

    def _noted(self, clash: Clash, mine: str, theirs: str) -> str:
        """The one version that there is, with a note that says why it needs a decision."""
        mine = without_notes(mine)
        self._conflicts.append(Conflict(clash, mine, theirs))
        notes = {
            Clash.DROPPED: self._notes.dropped,
            Clash.REMOVED: self._notes.removed,
            Clash.UNKNOWN: self._notes.unknown,
        }
        return with_note(mine or theirs, notes[clash])

    def _both(self, slot: _Slot, mine: Passage, theirs: Passage) -> Iterator[_Piece]:
        text = _agreed(slot.old, mine, theirs, slot.worded)
        if text is not None:
            yield _piece(slot, text)
            return
        own = without_notes(mine.text)
        self._conflicts.append(Conflict(Clash.BOTH if self._known else Clash.UNKNOWN, own, theirs.text))
        yield _Piece(with_note(own, self._notes.mine), mine.kind)
        said = [(one.segment, one.start, one.end) for one in slot.said]
        tail = (slot.theirs_number, theirs.tail)
        yield _Piece(with_note(theirs.text, self._notes.theirs), theirs.kind, theirs=tail, spans=said)


def _plain(edited: str, notes: Notes) -> str:
    """The edited text with line feeds alone, without spaces at line ends and without notes that are set anew each time.

    Its letters stay as the person's editor composed them.
    """
    text = edited.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n")
    return "\n".join(line.rstrip(" \t") for line in text.replace(note(notes.stale), "").split("\n"))


def _named(prefix: str, same: Pairs, count: int, own: str) -> list[str]:
    return [f"{prefix} {same[one]}" if one in same else f"{own} {one}" for one in range(count)]


def _same_segments(
    old: Sequence[Passage], new: Sequence[Passage], segments: list[list[Place]], said: list[list[Place]]
) -> Pairs:
    """Old and new passages in which the same segments stand: they belong together whatever their words are."""
    waiting: dict[tuple[str, ...], list[int]] = {}
    for number, within in enumerate(segments):
        if within:
            waiting.setdefault((old[number].kind, *(one.segment for one in within)), []).append(number)
    found: Pairs = {}
    for number, within in enumerate(said):
        group = waiting.get((new[number].kind, *(one.segment for one in within)))
        if group:
            found[number] = group.pop(0)
    return found


def _agreeing(
    old: Sequence[Passage], mine: Sequence[Passage], theirs: Sequence[Passage], from_old: Pairs, known: Pairs
) -> Pairs:
    """New passages that say what the person made of an old one: the pairs of the new with the old."""
    taken = set(known.values())
    said = {
        mine[number].words: one
        for number, one in from_old.items()
        if one not in taken and mine[number].words != old[one].words
    }
    free = [number for number in range(len(theirs)) if number not in known]
    return {number: said.pop(theirs[number].words) for number in free if theirs[number].words in said}


def _order(base: list[str], mine: list[str], theirs: list[str], slots: Mapping[str, _Slot]) -> list[str]:
    """The names of the passages that stand in the merged draft, in its order."""
    from merge3 import Merge3

    order: list[str] = []
    for region in Merge3(base, mine, theirs).merge_regions():
        if region[0] == "conflict":
            _, start, end, *rest = region
            order += _union(set(base[start:end]), mine[rest[0] : rest[1]], theirs[rest[2] : rest[3]])
        else:
            side = {"unchanged": base, "b": theirs}.get(region[0], mine)
            order += side[region[1] : region[2]]
    order = _without_doubles(order, mine)
    _bring_back(order, mine, lambda name: slots[name].is_mine)
    _bring_back(order, theirs, lambda name: slots[name].is_news)
    return order


def _union(base: set[str], mine: Sequence[str], theirs: Sequence[str]) -> list[str]:
    """Both sides of a place where both took away, added or moved passages: the person's order, new ones among them."""
    order = [name for name in mine if name not in base or name in theirs]
    _bring_back(order, theirs, lambda name: name not in base)
    return order


def _bring_back(order: list[str], side: Sequence[str], wanted: Callable[[str], bool]) -> None:
    """Puts the wanted passages of one side that are missing after those that they follow there."""
    standing, before = set(order), ""
    for name in side:
        if name not in standing and wanted(name):
            order.insert(order.index(before) + 1 if before else 0, name)
            standing.add(name)
        if name in standing:
            before = name


def _without_doubles(order: list[str], mine: Sequence[str]) -> list[str]:
    """Each passage once: where both sides moved it, at the place that the person gave it."""
    if len(set(order)) == len(order):
        return order
    follows = dict(zip(mine[1:], mine, strict=False))
    best: dict[str, int] = {}
    for number, name in enumerate(order):
        if name not in best or (number and order[number - 1] == follows.get(name)):
            best[name] = number
    return [name for number, name in enumerate(order) if best[name] == number]


def _agreed(old: Passage | None, mine: Passage, theirs: Passage, worded: bool) -> str | None:
    """The one text of a passage that both sides have; None where both changed it and neither change may win."""
    if old is not None and mine.form == old.form:
        if theirs.form == old.form:
            return mine.text
        return _as_noted(theirs, mine)
    if old is not None and theirs.form == old.form:
        return mine.text
    if mine.words == theirs.words or (old is not None and theirs.words == old.words):
        return _recited(mine.text, theirs.text)
    return None if old is None or worded else _word_by_word(old.text, mine.text, theirs.text)


def _as_noted(theirs: Passage, mine: Passage) -> str:
    """The new text with the notes that still stand in the draft: nobody has decided yet."""
    text = theirs.text
    for one in notes_in(mine.text):
        text = with_note(text, one.strip().removeprefix("*(⚠ ").removesuffix(")*"))
    return text


def _recited(mine: str, theirs: str) -> str:
    """The person's text with the new draft's reference numbers, where it has as many."""
    numbers = CITATION.findall(theirs)
    if len(CITATION.findall(mine)) != len(numbers):
        return mine
    left = iter(numbers)
    return CITATION.sub(lambda _: f"[{next(left)}]", mine)


def _word_by_word(old: str, mine: str, theirs: str) -> str | None:
    """Both sides' changes in one line, None where they touch the same words."""
    from merge3 import Merge3

    base, left, right = ([str(word) for word in re.findall(r"\w+|\s+|[^\w\s]", text)] for text in (old, mine, theirs))
    groups = list(Merge3(base, left, right).merge_groups())
    return None if any(one[0] == "conflict" for one in groups) else "".join(word for one in groups for word in one[1])


def _piece(slot: _Slot, text: str) -> _Piece:
    """The text of a passage, with the segments of the new draft that can be found in it."""
    spans: list[tuple[str, int, int]] = []
    if slot.theirs is not None:
        found = located(slot.theirs.text, slot.said, without_notes(text)) or ()
        spans = [(one.segment, *span) for one, span in zip(slot.said, found, strict=False) if span[0] < span[1]]
    mine = (slot.mine_number, slot.mine.tail) if slot.mine else (-2, "")
    theirs = (slot.theirs_number, slot.theirs.tail) if slot.theirs else (-2, "")
    kind = slot.mine.kind if slot.mine else slot.theirs.kind if slot.theirs else "text"
    return _Piece(text, kind, mine, theirs, spans)


def _joined(pieces: Sequence[_Piece]) -> tuple[str, Mapping[str, Spans]]:
    """The text of the pieces, and where the segments stand in it."""
    texts: list[str] = []
    at: dict[str, list[tuple[int, int]]] = {}
    length = 0
    for number, piece in enumerate(pieces):
        for segment, start, end in piece.spans:
            at.setdefault(segment, []).append((length + start, length + end))
        tail = _between(piece, pieces[number + 1]) if number + 1 < len(pieces) else "\n"
        texts += [piece.text, tail]
        length += len(piece.text) + len(tail)
    return "".join(texts), {segment: tuple(spans) for segment, spans in at.items()}


def _between(piece: _Piece, following: _Piece) -> str:
    """What stands between two passages: as in the version in which they follow each other, or as Markdown wants it."""
    for (number, tail), (other, _) in ((piece.mine, following.mine), (piece.theirs, following.theirs)):
        if number >= 0 and other == number + 1:
            return tail
    if piece.kind != following.kind or piece.kind in ("text", "heading"):
        return "\n\n"
    return "\n>\n" if piece.kind == "quote" else "\n"
