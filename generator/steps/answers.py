"""Summaries in, the units of their segments out: from the memory, from the record of answers, from the engines."""

from __future__ import annotations

import contextlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from generator import builds, drafts
from generator.checks import check_unit
from generator.config import Config
from generator.locales import Locale
from generator.steps.plan import Inputs, answer_keys
from generator.summaries.model import Summary
from generator.translation import translate
from generator.translation.engine import Engine, Route
from generator.units.memory import open_memory
from generator.units.memory_units import Match, Query
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
    keys = answer_keys([one for row in rows for one in row.values()], desk.inputs.answers(route, locale))
    units = _known_units(desk, keys)
    missing = {key: segment for segment, key in keys.items() if key not in units}
    if missing:
        units |= _new_units(desk, missing, route)
    placed = [{name: _placed(units[keys[one]], one) for name, one in row.items()} for row in rows]
    return [_with_memory(desk, row, route, locale) for row in placed]


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
    desk.store.keep_answers({key: builds.freeze(unit) for key, unit in found.items()})
    return found


def _with_memory(
    desk: Desk, units: dict[str, TranslationUnit], route: Route, locale: Locale
) -> dict[str, TranslationUnit]:
    """The units with a person's reviewed wording from the memory in place of the engines', where there is one."""
    if not (desk.config.root / "locales" / locale.tag / "memory.tmx").is_file():
        return units
    with open_memory(desk.config, route.steps[0].source, locale) as memory:
        matches = memory.exact([Query(unit.segment.text, kind=unit.segment.kind) for unit in units.values()])
    known = {name: match for name, match in zip(units, matches, strict=True) if match and match.binding}
    return {name: _remembered(unit, known[name], route) if name in known else unit for name, unit in units.items()}


def _remembered(unit: TranslationUnit, match: Match, route: Route) -> TranslationUnit:
    """The unit with the memory's wording, and with what the checks find in it."""
    found = TranslationUnit(unit.segment, match.unit.target, match.unit.state, Origin.MEMORY)
    findings = check_unit(found, route.steps[0].source, route.steps[-1].target)
    return replace(found, findings=(*findings, *match.findings))


def _placed(unit: TranslationUnit, segment: Segment) -> TranslationUnit:
    """The unit where this segment stands: the same words in another source have another provenance."""
    return replace(unit, segment=segment)
