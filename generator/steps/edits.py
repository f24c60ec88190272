"""A draft as a person left it and what the program would write now in, one draft with the words of both out."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from generator.locales import Locale, canonical
from generator.units.segment import Origin, Segment, State, TranslationUnit

if TYPE_CHECKING:
    from generator.drafts import Draft, Order, Renderer
    from generator.drafts.stale import Stale
    from generator.summaries.model import Summary
    from generator.translation.engine import Route

# The file that a person edits; the others are made from it.
EDITED = "md"


@dataclass(frozen=True, slots=True)
class Left:
    """The Markdown of a draft as a person left it.

    `base` is the text that the program rendered before, in which the spans of `units` count; None where it is lost.
    """

    text: str
    base: str | None
    units: Sequence[Mapping[str, Any]]


@dataclass(frozen=True, slots=True)
class Kept:
    """A draft with a person's words in it, the text as rendered without their other changes, and its units.

    `conflicts` counts the places that show two versions; `outdated` are a person's words whose source changed.
    """

    draft: Draft
    rendered: str
    units: list[dict[str, Any]]
    conflicts: int
    outdated: tuple[Stale, ...]


@dataclass(frozen=True, slots=True)
class Recipe:
    """What a draft is rendered from."""

    summary: Summary
    order: Order
    units: Mapping[str, TranslationUnit]
    route: Route | None


def keep_words(renderer: Renderer, recipe: Recipe, left: Left) -> Kept | None:
    """The draft with everything that a person did to it; None where their file breaks off, so that it is left alone."""
    from generator.drafts import merge, readback, stale
    from generator.drafts.conflicts import Notes, with_stale_notes
    from generator.drafts.sidecar import unit_shapes

    machine = renderer.draft(recipe.summary, recipe.order, recipe.units, recipe.route)
    now, at = machine.files[EDITED], machine.at[EDITED]
    read = readback.read_back(left.base, left.text, left.units, new=now, new_at=at)
    if read.incomplete:
        return None
    source = canonical(recipe.summary.language)
    words = _earlier(left.units) | {one.segment: (one.after, State.TRANSLATED) for one in read.edits if one.everywhere}
    wording = {segment: target for segment, (target, _) in words.items()}
    outdated = stale.stale(left.units, wording, machine.segments, recipe.units)
    words |= {one.segment: (one.wording, State.TRANSLATED) for one in outdated if one.segment}
    words = {segment: one for segment, one in words.items() if not _is_accepted(recipe.units.get(segment), one[0])}
    human = _units(words, machine.segments, source, recipe.order.locale)
    drawn = renderer.draft(recipe.summary, recipe.order, {**recipe.units, **human}, recipe.route)
    rendered, notes = drawn.files[EDITED], Notes()
    base_at = {unit["segment"]: _spans(unit) for unit in left.units} if left.base is not None else {}
    merged = merge.merge(left.base, left.text, rendered, base_at=base_at, new_at=drawn.at[EDITED], notes=notes)
    marked = {one.segment for one in outdated if one.segment} | set(read.noted)
    noted = with_stale_notes(merged.text, merged.at, sorted(marked), notes.stale)
    draft = replace(drawn, files={**drawn.files, EDITED: noted.text}, at={**drawn.at, EDITED: noted.at})
    return Kept(draft, rendered, unit_shapes(drawn), len(merged.conflicts), outdated)


def _is_accepted(unit: TranslationUnit | None, wording: str) -> bool:
    """True if the memory holds the person's wording: then it is used as the memory has it, reviewed."""
    return unit is not None and unit.origin is Origin.MEMORY and unit.target == wording


def _earlier(units: Sequence[Mapping[str, Any]]) -> dict[str, tuple[str, State]]:
    """The words that are a person's by what the sidecar says, and whether they were reviewed."""
    from generator.drafts.stale import human_words

    states = {str(unit.get("segment")): str(unit.get("state")) for unit in units if isinstance(unit, Mapping)}
    return {
        segment: (words, State(states[segment]) if states[segment] in set(State) else State.TRANSLATED)
        for segment, words in human_words(units).items()
    }


def _units(
    words: Mapping[str, tuple[str, State]], segments: Sequence[Segment], source: Locale, target: Locale
) -> dict[str, TranslationUnit]:
    """A person's words as units, with what the checks find in them, for the segments that the draft has now."""
    from generator.checks import check_unit

    found = {}
    for segment in segments:
        if segment.id in words:
            wording, state = words[segment.id]
            unit = TranslationUnit(segment, wording, state, Origin.HUMAN)
            found[segment.id] = replace(unit, findings=check_unit(unit, source, target))
    return found


def _spans(unit: Mapping[str, Any]) -> tuple[tuple[int, int], ...]:
    from generator.drafts.recorded import known_units

    return tuple(known_units([unit], EDITED).at.get(str(unit.get("segment")), ()))
