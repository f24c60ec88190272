"""Summaries in, the units of their segments out: from the memory, from the record of answers, from the engines."""

from __future__ import annotations

import contextlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from generator import builds, drafts
from generator.config import Config
from generator.locales import Locale
from generator.steps.plan import Inputs, answer_keys
from generator.summaries.model import Summary
from generator.translation import check_wordings, translate
from generator.translation.engine import Engine, Route
from generator.translation.recall import recalled
from generator.units.segment import Origin, Segment, TranslationUnit


@dataclass(frozen=True, slots=True)
class Desk:
    """What finding units needs: engines, and where earlier answers are kept."""

    config: Config
    engines: tuple[Engine, ...]
    store: builds.Store
    inputs: Inputs


def units_of(
    desk: Desk, summaries: Sequence[tuple[Summary, tuple[str, ...]]], route: Route | None, locale: Locale
) -> list[dict[str, TranslationUnit]]:
    """The units of each summary by segment id; only segments that were never translated so are given to the engines."""
    if route is None:
        return [{} for _ in summaries]
    rows = [{one.id: one for kind in kinds for one in drafts.segments(summary, kind)} for summary, kinds in summaries]
    everything = list(dict.fromkeys(one for row in rows for one in row.values()))
    remembered = _remembered(desk, everything, route, locale)
    asked = [one for one in everything if one not in remembered]
    keys = answer_keys(asked, desk.inputs.answers(route), desk.inputs.terms(route))
    units = _known_units(desk, keys)
    missing = {key: segment for segment, key in keys.items() if key not in units}
    if missing:
        units |= _new_units(desk, missing, route)
    return [{name: remembered.get(one) or _placed(units[keys[one]], one) for name, one in row.items()} for row in rows]


def _known_units(desk: Desk, keys: Mapping[Segment, str]) -> dict[str, TranslationUnit]:
    """Units that engines made before, by key; what is damaged is asked for again."""
    found = {}
    for key, kept in desk.store.answers(list(set(keys.values()))).items():
        with contextlib.suppress(builds.Damaged):
            found[key] = builds.thaw(kept)
    return found


def _new_units(desk: Desk, missing: Mapping[str, Segment], route: Route) -> dict[str, TranslationUnit]:
    """Units of the engines, by key, noted before they are used."""
    units = translate(list(missing.values()), route, desk.engines, desk.config)
    found = dict(zip(missing, units, strict=True))
    desk.store.keep_answers({key: builds.freeze(one) for key, one in found.items() if one.origin is Origin.ENGINE})
    return found


def _remembered(
    desk: Desk, segments: Sequence[Segment], route: Route, locale: Locale
) -> dict[Segment, TranslationUnit]:
    """The units whose wording a person has reviewed, from the memory, with what the checks find in them.

    They are never kept as an engine's answer: what is taken out of the memory is gone from the drafts too.
    """
    found = recalled(segments, route.steps[0].source, locale, desk.config)
    units = [unit for unit in found if unit]
    checked = check_wordings(units, route, desk.config) if units else []
    return {
        unit.segment: replace(one, findings=(*one.findings, *unit.findings), confidence=None)
        for unit, one in zip(units, checked, strict=True)
    }


def _placed(unit: TranslationUnit, segment: Segment) -> TranslationUnit:
    """The unit where this segment stands: the same words in another source have another provenance."""
    return replace(unit, segment=segment)
