"""A person accepts drafts: their wording becomes reviewed, is kept in the memory, and is used wherever it fits."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from generator import builds
from generator.drafts.sidecar import read_combined, read_sidecar
from generator.errors import UsageError
from generator.locales import canonical, parse_locale
from generator.pipeline import Order, make_drafts
from generator.sources.files import source_id
from generator.steps.versions import now
from generator.units.memory import open_memory
from generator.units.memory_units import MemoryUnit
from generator.units.segment import Origin, SegmentKind, State

if TYPE_CHECKING:
    from generator.config import Config
    from generator.pipeline import Outcome


@dataclass(frozen=True, slots=True)
class Accepted:
    """What became of one draft: how many wordings are in the memory, and the sources of those that a check refused."""

    draft: str
    wordings: int
    refused: tuple[str, ...]
    outcome: Outcome


def accept(drafts: Sequence[str], config: Config) -> list[Accepted]:
    """What became of each draft (`fr/talks.brief`); a wording with a critical finding stays in its draft alone.

    The drafts are read back before and made again after. Raises UsageError for a draft that is not there.
    """
    return [_accept(draft, config) for draft in drafts]


def _accept(draft: str, config: Config) -> Accepted:
    order = _order(draft, config)
    make_drafts(order, config)
    sidecar = read_sidecar(config.output / f"{draft}.{builds.SIDECAR}")
    human = [unit for unit in (sidecar.units if sidecar else []) if unit.get("origin") == Origin.HUMAN]
    refused = tuple(str(unit["source"]) for unit in human if _is_critical(unit))
    sound = [unit for unit in human if not _is_critical(unit)]
    if sound:
        language = _language(order.sources[0], config)
        with open_memory(config, canonical(language), order.locales[0]) as memory:
            memory.add([_memory_unit(unit, language) for unit in sound])
    return Accepted(draft, len(sound), refused, make_drafts(order, config))


def _order(draft: str, config: Config) -> Order:
    """The order that makes this one draft in the formats that it has."""
    tag, _, name = draft.partition("/")
    source, _, kind = name.rpartition(".")
    with builds.Store(config.root / ".gen") as store:
        made = store.made(draft)
    there = [one.name.rpartition(".")[2] for one in (config.output / tag).glob(f"{name}.*")]
    if not there:
        raise UsageError(f"no draft {draft} in {config.output.name}/", "gen status lists the drafts")
    formats = tuple(one for one in (made.files if made else config.drafts.formats) if one != builds.SIDECAR)
    combined, title = read_combined(config.output / f"{draft}.{builds.SIDECAR}")
    return Order((kind,), (parse_locale(tag),), combined or (source,), formats, title)


def _language(source: str, config: Config) -> str:
    """The language of a source, given by its id or path."""
    with builds.Store(config.root / ".gen") as store:
        return store.analysed()[source_id(Path(source))].language


def _is_critical(unit: dict[str, Any]) -> bool:
    return any(finding.get("severity") == "critical" for finding in unit.get("findings", ()))


def _memory_unit(unit: dict[str, Any], language: str) -> MemoryUnit:
    kind = SegmentKind(str(unit["segment"]).rpartition("-")[0])
    return MemoryUnit(
        unit["source"], unit["target"], State.REVIEWED, Origin.HUMAN, time=now(), kind=kind, language=language
    )
