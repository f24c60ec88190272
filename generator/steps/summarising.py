"""Sources in, their summaries out, or the files in which a person edits them: what `gen summarize` does."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from generator.errors import OutputError, SourceError
from generator.pipeline import Failure, Outcome, Progress, choose, find_seeds
from generator.steps import reading

if TYPE_CHECKING:
    from generator.config import Config
    from generator.summaries.model import Summary


def summarise(
    sources: Sequence[str], config: Config, progress: Progress | None = None
) -> tuple[list[Summary], Outcome]:
    """The summaries of the sources asked for, with what all sources of the project say against each other.

    Nothing is noted: whoever may only read can ask.
    """
    from generator.summaries.compare import with_contradictions
    from generator.summaries.editing import with_edits

    seeds = find_seeds(config)
    chosen, outcome, summaries = choose(sources, seeds, config), Outcome(), []
    (progress or Progress()).begin("read", len(seeds))
    failures: list[Failure] = []
    for found in _found(seeds, config, failures):
        try:
            summaries.append(with_edits(found, config.output))
        except SourceError as error:
            failures.append(Failure(found.id, error))
    outcome.failures += [one for one in failures if one.what in chosen]
    return [one for one in with_contradictions(summaries) if one.id in chosen], outcome


def write_summaries(
    sources: Sequence[str], config: Config, progress: Progress | None = None
) -> tuple[list[Path], Outcome]:
    """The files in which a person edits the summaries of the sources asked for, written, with their edits in them."""
    from generator.sources.files import edits_file
    from generator.summaries.editing import edits_of, written
    from generator.units.files import replacing

    chosen, outcome, paths = choose(sources, find_seeds(config), config), Outcome(), []
    (progress or Progress()).begin("read", len(chosen))
    for found in _found(chosen, config, outcome.failures):
        path = edits_file(found.id, config.output)
        try:
            text = written(found, edits_of(found.id, config.output))
            with replacing(path) as stream:
                stream.write(text)
            paths.append(path)
        except SourceError as error:
            outcome.failures.append(Failure(found.id, error))
        except OSError as error:
            raise OutputError(f"{path} cannot be written: {error.strerror}") from error
    return paths, outcome


def _found(seeds: Mapping[str, Path], config: Config, failures: list[Failure]) -> Iterator[Summary]:
    """The summaries as the program finds them; a source that cannot be read is a failure."""
    for name, found in zip(seeds, reading.read_sources(reading.Sources(tuple(seeds.values()), config)), strict=True):
        if isinstance(found, SourceError):
            failures.append(Failure(name, found))
        else:
            yield found[1]
