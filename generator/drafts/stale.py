"""The units of a draft with a person's words and the segments of the source as it is now in, what went stale out.

A segment's id changes with its text: which new segment an old one became is told by their likeness (Indel similarity,
RapidFuzz) and by their neighbours.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from generator.drafts.recorded import known_units
from generator.units.segment import Origin, Segment, State, TranslationUnit

# Less alike, two sentences say different things; next to the same neighbours they may be less alike.
_ALIKE, _BETWEEN_NEIGHBOURS = 70, 40


@dataclass(frozen=True, slots=True)
class Stale:
    """A person's wording whose source changed: `segment` and `new_source` are those of now, None where it vanished.

    `proposed` is the translation of the new source, None where there is none.
    """

    old_segment: str
    segment: str | None
    old_source: str
    new_source: str | None
    proposed: str | None
    wording: str


def human_words(units: Sequence[Mapping[str, Any]] | None) -> dict[str, str]:
    """The words that are a person's, by segment: written or reviewed by one, as the sidecar has them."""
    kept = (State.REVIEWED, State.FINAL)
    return {
        unit["segment"]: unit["target"]
        for unit in (units if isinstance(units, (list, tuple)) else [])
        if isinstance(unit, Mapping)
        and isinstance(unit.get("segment"), str)
        and isinstance(unit.get("target"), str)
        and (unit.get("origin") == Origin.HUMAN or unit.get("state") in kept)
    }


def stale(
    units: Sequence[Mapping[str, Any]] | None,
    words: Mapping[str, str],
    segments: Sequence[Segment],
    proposed: Mapping[str, TranslationUnit],
) -> tuple[Stale, ...]:
    """What became of a person's `words`, by old segment id, where the source changed: in the order of the document.

    `units` are those of the sidecar, in its order; `segments` those of the draft now; `proposed` the engines' units.
    """
    source = known_units(units, "").source
    became = _successors(list(source), source, segments)
    by_id = {one.id: one for one in segments}
    return tuple(
        _stale(old, source[old], by_id.get(became.get(old, "")), proposed, words[old])
        for old in source
        if old in words and old not in by_id
    )


def still_outdated(
    earlier: Sequence[Mapping[str, Any]],
    fresh: Sequence[Stale],
    noted: Collection[str],
    words: Mapping[str, str],
    now: Mapping[str, tuple[str, str | None]],
) -> tuple[Stale, ...]:
    """All passages that wait for a person: those that went stale now, and `earlier` ones that still carry their note.

    `noted` are the segments, and the wordings whose source is gone, that do; `now` is the source and the proposed
    translation of each segment. A wording that went stale twice is shown with the source that it was written for.
    """
    rows = {str(row.get("segment") or row.get("wording")): row for row in earlier if _is_whole(row)}
    found = [_since(one, rows.get(one.old_segment)) for one in fresh]
    replaced = {one.old_segment for one in fresh}
    for name, row in rows.items():
        segment = row["segment"]
        if name not in noted or name in replaced or (segment and segment not in now):
            continue
        source, proposed = now[segment] if segment else (None, None)
        wording = words.get(segment, row["wording"]) if segment else row["wording"]
        found.append(Stale(row["old_segment"], segment, row["old_source"], source, proposed, wording))
    return tuple(found)


def _is_whole(row: object) -> bool:
    """True if nobody broke this row of a sidecar."""
    if not isinstance(row, Mapping) or not isinstance(row.get("segment"), (str, type(None))):
        return False
    return all(isinstance(row.get(name), str) for name in ("old_segment", "old_source", "wording"))


def _since(one: Stale, before: Mapping[str, Any] | None) -> Stale:
    return replace(one, old_segment=before["old_segment"], old_source=before["old_source"]) if before else one


def _stale(old: str, source: str, new: Segment | None, proposed: Mapping[str, TranslationUnit], wording: str) -> Stale:
    if new is None:
        return Stale(old, None, source, None, None, wording)
    unit = proposed.get(new.id)
    return Stale(old, new.id, source, new.text, unit.target if unit else None, wording)


def _successors(old: Sequence[str], source: Mapping[str, str], segments: Sequence[Segment]) -> dict[str, str]:
    """The new segment that each vanished old one became, as far as it became one; best matches first."""
    now = [one.id for one in segments]
    taken: set[str] = set()
    became: dict[str, str] = {}
    for _, gone, came in sorted(_matches(old, now, source, segments)):
        if gone not in became and came not in taken:
            became[gone] = came
            taken.add(came)
    return became


def _matches(
    old: Sequence[str], now: Sequence[str], source: Mapping[str, str], segments: Sequence[Segment]
) -> Iterator[tuple[float, str, str]]:
    """Old and new segments of one kind that may belong together, with minus their likeness."""
    from rapidfuzz import fuzz

    gone = [place for place, one in enumerate(old) if one not in set(now)]
    came = [place for place, one in enumerate(now) if one not in set(old)]
    for before in gone:
        for after in came:
            if _kind(old[before]) != str(segments[after].kind):
                continue
            beside = _around(old, before) & _around(now, after)
            floor = _BETWEEN_NEIGHBOURS if beside else _ALIKE
            score = fuzz.ratio(source[old[before]], segments[after].text, score_cutoff=floor)
            if score:
                yield -score - 10 * len(beside), old[before], now[after]


def _kind(segment: str) -> str:
    return segment.rsplit("-", 1)[0]


def _around(ids: Sequence[str], place: int) -> set[tuple[int, str]]:
    """The neighbours of a segment, each with the side it stands on."""
    return {(step, ids[place + step]) for step in (-1, 1) if 0 <= place + step < len(ids)}
