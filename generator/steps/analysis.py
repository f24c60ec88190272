"""Sources in, what they state and what they say against each other out; only what changed is read again."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from generator import builds
from generator.config import Config
from generator.errors import OutputError, SourceError
from generator.provenance import digest
from generator.steps import work
from generator.steps.reading import Sources

if TYPE_CHECKING:
    from generator.steps.plan import Inputs
    from generator.summaries.model import Summary

# So many sources are read in one go by the language model, and handed to one process.
_BATCH = 10
# So many summaries are held while they are compared.
_HELD = 256


class Library:
    """The summaries of a project by source id, read from the record when they are asked for."""

    def __init__(self, store: builds.Store) -> None:
        self._store = store
        self._bare = lru_cache(_HELD)(self._read)

    def summary(self, source: str) -> Summary:
        """A source's summary with what other sources say against it. Raises OutputError for a damaged record."""
        bare = self._bare(source)
        contradictions, findings = self._thaw(source, 1)
        return replace(bare, contradictions=contradictions, findings=(*bare.findings, *findings))

    def bare(self, source: str) -> Summary:
        """A source's summary as if there were no other source."""
        return self._bare(source)

    def _read(self, source: str) -> Summary:
        summary: Summary = self._thaw(source, 0)
        return summary

    def _thaw(self, source: str, part: int) -> Any:
        kept = self._store.summary(source) or (b"", b"")
        try:
            return builds.thaw(kept[part])
        except builds.Damaged as error:
            self._store.forget_sources([source])
            raise OutputError(f"what was noted of {source} is damaged and was taken away", "run gen again") from error


@dataclass(frozen=True, slots=True)
class Reading:
    """What reading the sources needs: the files by id, where digests and results are kept, and who does the work."""

    seeds: Mapping[str, Path]
    config: Config
    inputs: Inputs
    store: builds.Store
    workers: work.Workers
    details: builds.Details


def changed_sources(reading: Reading) -> dict[str, str]:
    """The sources that have to be read, each with the recipe of the summary that it will have."""
    known = reading.store.analysed()
    recipes = ((name, reading.inputs.recipe(path)) for name, path in reading.seeds.items())
    return {name: recipe for name, recipe in recipes if name not in known or known[name].recipe != recipe}


def read_changed(
    reading: Reading, changed: Mapping[str, str], advance: Callable[[int], None], meanwhile: Iterable[object] = ()
) -> dict[str, SourceError]:
    """Why sources could not be read, by id; the record holds the summaries of all others.

    `advance` is told how many sources have been read. A source that is gone is forgotten. `meanwhile` is as for
    `Workers.analyse`.
    """
    known = reading.store.analysed()
    gone = [name for name in known if name not in reading.seeds]
    reading.store.compare_again([name for name in [*changed, *gone] if name in known])
    reading.store.forget_sources(gone)
    errors: dict[str, SourceError] = {}
    tasks = (
        Sources(tuple(reading.seeds[name] for name in names), reading.config)
        for names in work.batches(list(changed), _BATCH)
    )
    for found in reading.workers.analyse(tasks, len(changed), meanwhile):
        for one in found:
            if one.error:
                errors[one.source] = one.error
            else:
                note = builds.Analysed(changed[one.source], one.language)
                reading.store.keep_summary(one.source, note, one.summary, one.keys)
        _keep_details(reading.details, found)
        advance(len(found))
    reading.store.forget_sources(errors)
    return errors


def _keep_details(details: builds.Details, found: Sequence[work.Analysis]) -> None:
    """Remember what the sources consist of, and which segments stand in the documents made of them."""
    details.keep_parts({one.sha256: one.parts for one in found if not one.error})
    details.keep_segments({f"{one.source}.{kind}": ids for one in found for kind, ids in one.segments.items()})


def compare_changed(reading: Reading) -> None:
    """Brings what sources say against each other up to date for those that changed and those that speak of the same."""
    from generator.summaries import pairs

    store, place = reading.store, {name: number for number, name in enumerate(reading.seeds)}
    pending = [name for name, one in store.analysed().items() if one.said is None]
    store.compare_again(pending)
    library = Library(store)
    for name in sorted((name for name, one in store.analysed().items() if one.said is None), key=place.__getitem__):
        others = sorted(store.neighbours([name]) - {name}, key=place.__getitem__)
        said = pairs.against(library.bare(name), map(library.bare, others), place)
        store.keep_said(name, builds.freeze(said), digest(repr(said)) if any(said) else "")
