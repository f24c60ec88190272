"""A draft's sidecar in, the passages of it that wait for a person out: old and new source, both wordings."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass
from enum import StrEnum
from typing import Any

from generator.drafts.passages import passages
from generator.drafts.wording import notes_in, without_notes, wording
from generator.findings import Severity
from generator.steps.edits import PROPOSAL
from generator.units.segment import Origin


class Wait(StrEnum):
    """Why a passage waits: its source changed under a person's words, a note in the draft asks to decide, somebody
    worded it otherwise in another draft, or a check found something critical in a person's words, which therefore stay
    in this draft."""

    OUTDATED = "outdated"
    CONFLICT = "conflict"
    PROPOSAL = "proposal"
    HELD = "held"


@dataclass(frozen=True, slots=True)
class Waiting:
    """One passage. `source` is what the source says now, None where it no longer does; `old_source` what the wording
    was written for, None where that is the same. `wording` is what stands in the draft, `proposed` what could stand
    there instead, None where there is nothing. `why` says where a proposal comes from, what a check found, or what the
    note in the draft says. A conflict is a passage of the draft, of which no more is known.
    """

    kind: Wait
    segment: str | None
    old_source: str | None
    source: str | None
    wording: str | None
    proposed: str | None
    why: str = ""

    def as_dict(self) -> dict[str, object]:
        """The passage as JSON has it."""
        return asdict(self) | {"kind": str(self.kind)}


def waiting(told: Mapping[str, Any], markdown: str = "") -> list[Waiting]:
    """The passages that wait, by what the sidecar says, and the draft itself: first those whose source changed.

    Rows of the sidecar that somebody broke are left out.
    """
    outdated = list(_outdated(told))
    marked = {one.segment for one in outdated}
    others = [row for unit in _rows(told, "units") if unit.get("segment") not in marked for row in _of_unit(unit)]
    conflicts = _conflicts(markdown, [one.wording for one in outdated if one.wording])
    return [*outdated, *conflicts, *sorted(others, key=lambda one: list(Wait).index(one.kind))]


def _conflicts(markdown: str, outdated: Sequence[str]) -> Iterator[Waiting]:
    """The passages with a note of the program that are none of the outdated ones."""
    if not notes_in(markdown):
        return
    for one in passages(markdown):
        notes, words = notes_in(one.text), wording(without_notes(one.text))
        if notes and not any(other in words for other in outdated):
            why = "; ".join(note.strip(" *()⚠") for note in notes)
            yield Waiting(Wait.CONFLICT, None, None, None, without_notes(one.text).strip(), None, why)


def _outdated(told: Mapping[str, Any]) -> Iterator[Waiting]:
    for row in _rows(told, "outdated"):
        segment, old, new, wording, proposed = (
            _text(row, name) for name in ("segment", "old_source", "new_source", "wording", "proposed")
        )
        yield Waiting(Wait.OUTDATED, segment, old, new, wording, proposed)


def _of_unit(unit: Mapping[str, Any]) -> Iterator[Waiting]:
    segment, source, wording = (_text(unit, name) for name in ("segment", "source", "target"))
    findings = list(_rows(unit, "findings"))
    for one in findings:
        if one.get("check") == PROPOSAL:
            why = _text(one, "draft") or ""
            yield Waiting(Wait.PROPOSAL, segment, None, source, wording, _text(one, "where"), why)
    critical = [one for one in findings if one.get("severity") == Severity.CRITICAL]
    if critical and unit.get("origin") == Origin.HUMAN:
        why = "; ".join(str(one.get("message")) for one in critical)
        yield Waiting(Wait.HELD, segment, None, source, wording, None, why)


def _text(row: Mapping[str, Any], name: str) -> str | None:
    value = row.get(name)
    return value if isinstance(value, str) else None


def _rows(told: Mapping[str, Any], name: str) -> Iterator[Mapping[str, Any]]:
    rows = told.get(name)
    return (row for row in (rows if isinstance(rows, list) else []) if isinstance(row, dict))
