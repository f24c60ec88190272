"""What happened since a run left nothing to do in, the drafts that the next one has to look at out: mostly a few.

Whatever may concern any draft is a reason to look at all: settings, templates, words, models, the program, a source
that is gone, a run that was cut short.
"""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from generator import builds
from generator.config import Config
from generator.steps.plan import Proposals, source_of


@dataclass(frozen=True, slots=True)
class Ground:
    """What a run that left nothing to do knew of the sources, and whose words it proposed in which drafts.

    `record` tells its record of drafts from one that was begun anew (`builds.Store.number`).
    """

    record: int
    sources: Mapping[str, builds.Analysed]
    proposals: Proposals


@dataclass(frozen=True, slots=True)
class Scope:
    """The drafts that something may have happened to: all of some sources, and single ones. All where these are None.

    The others are as the run before left them, whose draft names are in `left`: those that a person has changed in
    `edited`, those without a source in `orphans`.
    """

    sources: frozenset[str] | None = None
    drafts: frozenset[str] = frozenset()
    left: tuple[str, ...] = ()
    edited: tuple[str, ...] = ()
    orphans: tuple[str, ...] = ()

    def covers(self, draft: str) -> bool:
        """True if the draft (its path in the output folder, without ending) has to be looked at."""
        return self.sources is None or draft in self.drafts or source_of(draft) in self.sources


def since(stamp: builds.Stamp, config: Config, record: int) -> builds.Since | None:
    """What happened since nothing was left to do, if that was to single sources and drafts alone.

    None where it may concern any draft, or where a draft may have lost its source or got it back, or where the
    `record` of drafts is another one than then.
    """
    found = stamp.since()
    if found is None or not isinstance(found.ground, Ground) or found.ground.record != record:
        return None
    seeds, output = (f"{folder}{os.sep}" for folder in (config.seeds, config.output))
    is_elsewhere = any(not path.startswith((seeds, output)) for path in found.changes)
    is_gone = any(path.startswith(seeds) for path in found.changes.went)
    orphans = set(found.noted["orphans"])
    is_settled = not orphans or not (found.changes.came or orphans.intersection(_drafts(found.changes, output)))
    return found if is_settled and not is_elsewhere and not is_gone else None


def narrow(since: builds.Since, config: Config, now: Ground) -> Scope:
    """The drafts of sources of which something else is known now than then, those for which other words are proposed,
    and those whose files look different."""
    then: Ground = since.ground
    sources = frozenset(different(then.sources, now.sources))
    drafts = frozenset((*different(then.proposals, now.proposals), *_drafts(since.changes, f"{config.output}{os.sep}")))
    found = Scope(sources, drafts)
    left, edited = (tuple(one for one in since.noted[name] if not found.covers(one)) for name in ("current", "edited"))
    return replace(found, left=left, edited=edited, orphans=tuple(since.noted["orphans"]))


def different(before: Mapping[str, object], now: Mapping[str, object]) -> Iterator[str]:
    """The names of what is not the same in both, or in one alone."""
    return (name for name in before.keys() | now.keys() if before.get(name) != now.get(name))


def _drafts(paths: Iterable[str], output: str) -> Iterator[str]:
    """The drafts that files in the output folder belong to: a name has no dot but those before kind and ending."""
    for path in paths:
        if path.startswith(output):
            place = Path(path[len(output) :])
            yield (place.parent / ".".join(place.name.split(".")[:2])).as_posix()
