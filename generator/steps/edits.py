"""A draft as a person left it and what the program would write now in, one draft with the words of both out."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from generator.findings import Finding, Severity
from generator.locales import Locale, canonical
from generator.units.segment import Origin, Segment, State, TranslationUnit

if TYPE_CHECKING:
    from generator.config import Config
    from generator.drafts import Draft, Order, Renderer
    from generator.drafts.conflicts import Merged, Notes
    from generator.drafts.edits import ReadBack
    from generator.drafts.inline_marks import InlineMarks
    from generator.drafts.marks import Spans
    from generator.drafts.stale import Stale
    from generator.summaries.model import Summary
    from generator.translation.engine import Route

# The file that a person edits; the others are made from it.
EDITED = "md"
# The check under which a wording from another draft is reported.
PROPOSAL = "proposal"


@dataclass(frozen=True, slots=True)
class Left:
    """The Markdown of a draft as a person left it.

    `base` is the text that the program rendered before, in which the spans of `units` count; None where it is lost, and
    `rendered` its digest. `older` is such a text with its units from the run before that.
    `outdated` are the passages whose source had changed under that person's words, and `regrouped` the segments whose
    passages the person had put together or taken apart, as the sidecar has them.
    """

    text: str
    base: str | None
    units: Sequence[Mapping[str, Any]]
    outdated: Sequence[Mapping[str, Any]] = ()
    regrouped: Sequence[str] = ()
    rendered: str = ""
    older: tuple[str, Sequence[Mapping[str, Any]]] | None = None


@dataclass(frozen=True, slots=True)
class Kept:
    """A draft with a person's words in it, the text as rendered without their other changes, and its units.

    `conflicts` counts the places that a person has to decide.
    """

    draft: Draft
    rendered: str
    units: list[dict[str, Any]]
    conflicts: int


@dataclass(frozen=True, slots=True)
class Recipe:
    """What a draft is rendered from."""

    summary: Summary
    order: Order
    units: Mapping[str, TranslationUnit]
    route: Route | None
    config: Config


def keep_words(renderer: Renderer, recipe: Recipe, left: Left) -> Kept | None:
    """The draft with everything that a person did to it; None where their file breaks off, so that it is left alone."""
    from generator.drafts import readback, stale
    from generator.drafts.conflicts import NOTE_IDS, Notes, with_stale_notes
    from generator.drafts.inline_marks import InlineMarks
    from generator.drafts.sidecar import unit_shapes

    machine = renderer.draft(recipe.summary, recipe.order, recipe.units, recipe.route)
    left = _with_base(renderer, recipe, left, machine)
    messages = renderer.messages(recipe.order.locale)
    notes, marks = Notes.of(messages), InlineMarks(messages)
    now, at = marks.bare(machine.files[EDITED], machine.at[EDITED])
    bare = _without_marks(left, marks)
    read = readback.read_back(bare.base, bare.text, bare.units, new=now, new_at=at, stale_note=notes.stale)
    if read.incomplete:
        return None
    source = canonical(recipe.summary.language)
    regrouped = _regrouped(read, left)
    edits = [one for one in read.edits if one.everywhere and one.segment not in regrouped]
    words = _earlier(left.units, machine) | {one.segment: (one.after, State.TRANSLATED) for one in edits}
    wording = {segment: target for segment, (target, _) in words.items()}
    fresh = stale.stale(left.units, wording, machine.segments, recipe.units)
    words |= {one.segment: (one.wording, State.TRANSLATED) for one in fresh if one.segment}
    words = {segment: one for segment, one in words.items() if not _is_accepted(recipe.units.get(segment), one[0])}
    human = _units(words, machine.segments, recipe, source)
    drawn = renderer.draft(recipe.summary, recipe.order, {**recipe.units, **human}, recipe.route)
    text, places = marks.bare(drawn.files[EDITED], drawn.at[EDITED])
    unmarked = replace(drawn, files={**drawn.files, EDITED: text}, at={**drawn.at, EDITED: places})
    merged = marks.again(_merged(bare, fresh, unmarked, notes), left.text, drawn.files[EDITED])
    marked = {one.segment for one in fresh if one.segment} | set(read.noted)
    noted = with_stale_notes(merged.text, merged.at, sorted(marked), notes.stale)
    waiting = {*read.noted, *_noted_wordings(left)}
    outdated = stale.still_outdated(left.outdated, fresh, waiting, wording, _of_now(machine, recipe))
    drawn = replace(drawn, outdated=outdated, regrouped=regrouped, asked=drawn.asked | set(NOTE_IDS.values()))
    draft = renderer.redrawn(drawn, noted.text, noted.at, source)
    return Kept(draft, drawn.files[EDITED], unit_shapes(drawn), len(merged.conflicts))


def _without_marks(left: Left, marks: InlineMarks) -> Left:
    """The same without the office's own marks behind words, which are nobody's edit."""
    text, _ = marks.bare(left.text, {})
    if left.base is None:
        return replace(left, text=text)
    base, at = marks.bare(left.base, {str(unit.get("segment")): _spans(unit) for unit in left.units})
    units = [
        {**unit, "at": {**unit["at"], EDITED: at[unit["segment"]]}} if at.get(str(unit.get("segment"))) else unit
        for unit in left.units
    ]
    return replace(left, text=text, base=base, units=units)


def _merged(left: Left, fresh: Sequence[Stale], drawn: Draft, notes: Notes) -> Merged:
    """The draft as rendered now with what the person did; their words stay where nothing of it says these any more."""
    from generator.drafts.merge import merge
    from generator.drafts.recorded import disowned

    base: str | None = left.base
    at: Mapping[str, Spans] = {}
    if base is not None:
        gone = [one.old_segment for one in fresh if one.segment is None]
        base, at = disowned(base, {unit["segment"]: _spans(unit) for unit in left.units}, gone)
    return merge(base, left.text, drawn.files[EDITED], base_at=at, new_at=drawn.at[EDITED], notes=notes)


def _regrouped(read: ReadBack, left: Left) -> tuple[str, ...]:
    """The segments whose passages the person put together or took apart: now, or earlier and still otherwise."""
    now = [segment for one in read.regrouped for segment in one.segments]
    edited = {one.segment for one in read.edits} | set(read.differing)
    return tuple(dict.fromkeys([*now, *(one for one in left.regrouped if one in edited)]))


def _of_now(draft: Draft, recipe: Recipe) -> dict[str, tuple[str, str | None]]:
    """The source and the translation of each segment as they would be without a person."""
    units = {one.id: recipe.units.get(one.id) for one in draft.segments}
    return {one.id: (one.text, unit.target if (unit := units[one.id]) else None) for one in draft.segments}


def _noted_wordings(left: Left) -> Iterator[str]:
    """The wordings of passages that the source no longer has and that still carry a note."""
    from generator.drafts.wording import notes_in, wording

    lines = [wording(line) for line in left.text.splitlines() if notes_in(line)]
    for row in left.outdated:
        words = row.get("wording") if isinstance(row, Mapping) and not row.get("segment") else None
        if isinstance(words, str) and any(words in line for line in lines):
            yield words


def _with_base(renderer: Renderer, recipe: Recipe, left: Left, machine: Draft) -> Left:
    """The same with the text that the program rendered before, where that was lost and comes out again.

    Whoever has the drafts and no record of them, as after a checkout, has the digest of that text in the sidecar.
    """
    from generator.drafts.sidecar import unit_shapes
    from generator.provenance import digest

    if left.base is not None or not left.rendered:
        return left
    human = _units(_earlier(left.units, machine), machine.segments, recipe, canonical(recipe.summary.language))
    worded = renderer.draft(recipe.summary, recipe.order, {**recipe.units, **human}, recipe.route)
    for drawn in (worded, machine):
        if digest(drawn.files[EDITED]) == left.rendered:
            return replace(left, base=drawn.files[EDITED], units=unit_shapes(drawn))
    return replace(left, base=left.older[0], units=left.older[1]) if left.older else left


def _is_accepted(unit: TranslationUnit | None, wording: str) -> bool:
    """True if the memory holds the person's wording: then it is used as the memory has it, reviewed."""
    return unit is not None and unit.origin is Origin.MEMORY and unit.target == wording


def _earlier(units: Sequence[Mapping[str, Any]], machine: Draft) -> dict[str, tuple[str, State]]:
    """The words that are a person's by what the sidecar says, and whether they were reviewed.

    What came from the memory follows the memory as long as the source says the same.
    """
    from generator.drafts.stale import human_words

    now = {one.id for one in machine.segments}
    units = [one for one in units if one.get("origin") != Origin.MEMORY or one.get("segment") not in now]
    states = {str(unit.get("segment")): str(unit.get("state")) for unit in units}
    return {
        segment: (words, State(states[segment]) if states[segment] in set(State) else State.TRANSLATED)
        for segment, words in human_words(units).items()
    }


def _units(
    words: Mapping[str, tuple[str, State]], segments: Sequence[Segment], recipe: Recipe, source: Locale
) -> dict[str, TranslationUnit]:
    """A person's words as units, with what the checks find in them, for the segments that the draft has now."""
    here = [one for one in segments if one.id in words]
    units = [TranslationUnit(one, *words[one.id], Origin.HUMAN) for one in here]
    found = {}
    for unit in _checked(units, recipe, source):
        machine = recipe.units.get(unit.segment.id)
        others = [one for one in machine.findings if one.check == PROPOSAL] if machine else []
        found[unit.segment.id] = replace(unit, findings=(*unit.findings, *others))
    return found


def _checked(units: Sequence[TranslationUnit], recipe: Recipe, source: Locale) -> list[TranslationUnit]:
    from generator.checks import check_unit
    from generator.translation import check_wordings

    if recipe.route and units:
        return check_wordings(units, recipe.route, recipe.config)
    return [replace(unit, findings=check_unit(unit, source, recipe.order.locale)) for unit in units]


def with_proposals(
    units: Mapping[str, TranslationUnit], proposals: Sequence[tuple[str, str, str]]
) -> Mapping[str, TranslationUnit]:
    """The units, each with a finding for every wording that a person gave to its segment in another draft."""
    found = dict(units)
    for segment, wording, draft in proposals:
        unit = found.get(segment)
        if unit and unit.target != wording:
            message = f"a person says it otherwise in output/{draft}"
            finding = Finding(PROPOSAL, Severity.INFO, message, wording, draft=f"output/{draft}", segment=segment)
            found[segment] = replace(unit, findings=(*unit.findings, finding))
    return found


def _spans(unit: Mapping[str, Any]) -> tuple[tuple[int, int], ...]:
    from generator.drafts.recorded import known_units

    return tuple(known_units([unit], EDITED).at.get(str(unit.get("segment")), ()))
