"""How every draft stands, from what is recorded and what lies on disk: no model is loaded and no source analysed."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from enum import StrEnum
from pathlib import Path
from typing import Any

from generator import builds
from generator.config import Config
from generator.errors import NoRoute
from generator.locales import Locale
from generator.sources.files import find_sources, source_id
from generator.steps.analysis import Library
from generator.steps.changes import Judge
from generator.steps.combined import Combined
from generator.steps.orders import Order
from generator.steps.plan import Inputs, Job, together
from generator.steps.waiting import Waiting, waiting
from generator.summaries.export import contradiction_as_dict
from generator.summaries.model import Contradiction
from generator.translation import open_engines
from generator.units.segment import Origin

_STATES = ("initial", "translated", "reviewed", "final")
_SEVERITIES = ("critical", "warning")


class Stand(StrEnum):
    """How a draft stands: as its inputs are now, made from earlier ones, not there, or not to be made."""

    CURRENT = "current"
    STALE = "stale"
    MISSING = "missing"
    BLOCKED = "blocked"


@dataclass(frozen=True, slots=True)
class Standing:
    """One draft in the contract's Status shape; `contradictions` are those that its source has a part in, `waiting`
    the passages that a person has to look at."""

    draft: str
    source: str
    kind: str
    lang: str
    state: Stand
    edited: bool
    reasons: tuple[str, ...]
    units: Mapping[str, int]
    findings: Mapping[str, int]
    label: str
    contradictions: tuple[Contradiction, ...] = ()
    waiting: tuple[Waiting, ...] = ()

    def as_dict(self) -> dict[str, object]:
        """The status as JSON has it."""
        return {name: getattr(self, name) for name in self.__slots__} | {
            "draft": f"output/{self.draft}",
            "state": str(self.state),
            "reasons": list(self.reasons),
            "contradictions": [contradiction_as_dict(one) for one in self.contradictions],
            "waiting": [one.as_dict() for one in self.waiting],
        }


def standings(order: Order, config: Config) -> list[Standing]:
    """Every draft that the order asks for or that was made before, by language, source and kind."""
    folder = config.root / ".gen"
    with builds.Store(folder) as store, builds.Details(folder) as details:
        digests = builds.FileDigests(folder)
        seeds = {source_id(path): path for path in find_sources(config.seeds)}
        inputs = Inputs(config, open_engines(config), digests, details.proposals())
        look = _Look(config, order, store, Judge(inputs, store, details), seeds)
        found = [look.at(name) for name in sorted(look.wanted() | set(look.made) | look.on_disk())]
        digests.save()
    return found


class _Look:
    """One look at a project."""

    def __init__(
        self, config: Config, order: Order, store: builds.Store, judge: Judge, seeds: Mapping[str, Path]
    ) -> None:
        self._config, self._order, self._inputs, self._seeds = config, order, judge.inputs, seeds
        self._judging, self._library = judge, Library(store)
        self._analysed, self._failures = store.analysed(), store.failures()
        self._said = store.all_said()
        self.made = store.all_made()

    def wanted(self) -> set[str]:
        """The drafts that the order asks for."""
        sources = [name for name in self._seeds if not self._order.sources or name in self._order.sources]
        tags = [locale.tag for locale in self._order.locales]
        return {f"{tag}/{name}.{kind}" for tag in tags for name in sources for kind in self._order.kinds}

    def on_disk(self) -> set[str]:
        """The drafts whose sidecars lie in the output folder."""
        ending = f".{builds.SIDECAR}"
        found = (path for path in self._config.output.glob(f"*/*{ending}"))
        return {f"{path.parent.name}/{path.name.removesuffix(ending)}" for path in found}

    def at(self, draft: str) -> Standing:
        """How one draft stands."""
        tag, _, name = draft.partition("/")
        source, _, kind = name.rpartition(".")
        made = self.made.get(draft)
        formats = tuple(one for one in made.files if one != builds.SIDECAR) if made else self._order.formats
        states = builds.states(self._config.output, draft, formats, made, self._inputs.digests)
        told = _sidecar(self._config.output / f"{draft}.{builds.SIDECAR}")
        if source not in self._seeds and made and "sources" in told:
            state, reasons = self._judge_combined(Job(source, kind, Locale(tag), "", {}), told, made, states)
        else:
            state, reasons = self._judge(source, kind, Locale(tag), made, states)
        changed = (builds.FileState.EDITED, builds.FileState.CHANGED)
        edited = any(one in changed for ending, one in states.items() if ending != builds.SIDECAR) or _has_words(told)
        counts = _units(told), _findings(told)
        against = self._against([source, *_combined_of(told)])
        return Standing(
            *(draft, source, kind, tag, state, edited, reasons, *counts),
            *(told.get("label") or "", against, tuple(waiting(told, _markdown(self._config.output / f"{draft}.md")))),
        )

    def _against(self, sources: Sequence[str]) -> tuple[Contradiction, ...]:
        """The contradictions that these sources have a part in, each once."""
        found: dict[str, Contradiction] = {}
        for kept in (self._said[name] for name in sources if name in self._said):
            # What is damaged is made anew by the next build.
            with suppress(builds.Damaged):
                found |= {one.message: one for one in builds.thaw(kept)[0]}
        return tuple(found.values())

    def _judge(
        self,
        source: str,
        kind: str,
        locale: Locale,
        made: builds.Made | None,
        states: Mapping[str, builds.FileState],
    ) -> tuple[Stand, tuple[str, ...]]:
        there = (self._config.output / f"{locale.tag}/{source}.{kind}.{builds.SIDECAR}").is_file()
        if source not in self._seeds:
            return Stand.STALE, ("its source is gone; the draft is left in place",)
        if source in self._failures:
            return Stand.BLOCKED, (self._failures[source],)
        known, now = self._analysed.get(source), None
        try:
            now = self._inputs.job(source, self._seeds[source], kind, locale, known) if known else None
        except NoRoute as error:
            return Stand.BLOCKED, (str(error),)
        if known is None or now is None or made is None:
            return (Stand.STALE, ("there is no record of how it was made",)) if there else _MISSING
        self._judging.library = self._library
        reasons = self._judging.reasons(now, made, states)
        if builds.FileState.MISSING in states.values():
            return Stand.MISSING, reasons
        return (Stand.STALE if reasons else Stand.CURRENT), reasons

    def _judge_combined(
        self, job: Job, told: Mapping[str, Any], made: builds.Made, states: Mapping[str, builds.FileState]
    ) -> tuple[Stand, tuple[str, ...]]:
        """How a draft of several sources stands; it is made again only by the command that made it."""
        paths = [self._config.root / str(one.get("path")) for one in _rows(told, "sources")]
        known = [one for path in paths if (one := self._analysed.get(source_id(path)))]
        if not all(path.is_file() for path in paths) or len(known) < len(paths):
            return Stand.STALE, ("one of its sources is gone or cannot be read; the draft is left in place",)
        try:
            each = [
                self._inputs.fingerprint(path, job.kind, job.locale, one)
                for path, one in zip(paths, known, strict=True)
            ]
        except NoRoute as error:
            return Stand.BLOCKED, (str(error),)
        now = {**together(each), "title": made.fingerprint.get("title", "")}
        self._judging.library = Combined(self._library, tuple(map(source_id, paths)), str(told.get("title")))
        job = replace(job, fingerprint=now, language=known[0].language, paths=tuple(paths))
        reasons = self._judging.reasons(job, made, states)
        if builds.FileState.MISSING in states.values():
            return Stand.MISSING, reasons
        return (Stand.STALE if reasons else Stand.CURRENT), reasons


_MISSING = (Stand.MISSING, ("not made yet",))


def _sidecar(path: Path) -> dict[str, Any]:
    """The provenance sidecar; empty where there is none that can be read."""
    try:
        told = json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {}
    return told if isinstance(told, dict) else {}


def _markdown(path: Path) -> str:
    """The draft's text; empty where there is none that can be read."""
    try:
        return path.read_text(encoding="utf-8")
    except (OSError, ValueError):
        return ""


def _has_words(told: Mapping[str, Any]) -> bool:
    """True if a person's changes are in the draft, by what its sidecar says."""
    return bool(told.get("rendered_sha256")) or any(unit.get("origin") == Origin.HUMAN for unit in _rows(told, "units"))


def _combined_of(told: Mapping[str, Any]) -> list[str]:
    """The ids of the sources of a combined draft."""
    return [source_id(Path(str(one.get("path")))) for one in _rows(told, "sources")]


def _units(told: Mapping[str, Any]) -> dict[str, int]:
    states = [unit.get("state") for unit in _rows(told, "units")]
    return {state: states.count(state) for state in _STATES}


def _findings(told: Mapping[str, Any]) -> dict[str, int]:
    severities = [one.get("severity") for one in _rows(told, "findings")]
    return {severity: severities.count(severity) for severity in _SEVERITIES}


def _rows(told: Mapping[str, Any], name: str) -> Iterator[Mapping[str, Any]]:
    rows = told.get(name)
    return (row for row in (rows if isinstance(rows, list) else []) if isinstance(row, dict))
