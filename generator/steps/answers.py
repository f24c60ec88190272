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
    rows = [_segments(summary, kinds) for summary, kinds in summaries]
    known = _known(desk, list(dict.fromkeys(one for row in rows for one in row.values())), route, locale)
    missing = {key: segment for segment, key in known.keys.items() if key not in known.units}
    if missing:
        known.units.update(_new_units(desk, missing, route))
    return [{name: known.unit(one) for name, one in row.items()} for row in rows]


def known_units(
    desk: Desk, summary: Summary, kinds: tuple[str, ...], route: Route | None, locale: Locale
) -> dict[str, TranslationUnit] | None:
    """The units of a summary by segment id, if no engine has to be asked for any of them."""
    if route is None:
        return {}
    row = _segments(summary, kinds)
    known = _known(desk, list(row.values()), route, locale)
    if known.units.keys() >= set(known.keys.values()):
        return {name: known.unit(one) for name, one in row.items()}
    return None


def _segments(summary: Summary, kinds: tuple[str, ...]) -> dict[str, Segment]:
    return {one.id: one for kind in kinds for one in drafts.segments(summary, kind)}


@dataclass(frozen=True, slots=True)
class _Known:
    """The units of some segments: those that a person worded, and those of the engines, by the keys of the others."""

    remembered: Mapping[Segment, TranslationUnit]
    keys: Mapping[Segment, str]
    units: dict[str, TranslationUnit]

    def unit(self, segment: Segment) -> TranslationUnit:
        """The unit where this segment stands: the same words in another source have another provenance."""
        return self.remembered.get(segment) or replace(self.units[self.keys[segment]], segment=segment)


def _known(desk: Desk, segments: Sequence[Segment], route: Route, locale: Locale) -> _Known:
    """What needs no engine; the segments among these that do have a key and no unit."""
    remembered = _remembered(desk, segments, route, locale)
    asked = [one for one in segments if one not in remembered]
    keys = answer_keys(asked, desk.inputs.answers(route), desk.inputs.terms(route))
    return _Known(remembered, keys, _known_units(desk, keys))


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
