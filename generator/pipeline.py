"""READ FIRST: the road from seeds to drafts. Gather everything, translate once per language, then write.

    seeds/ -> sources -> summaries -> drafts.segments -> translation -> drafts.render -> output/

`make_drafts` walks this road; the functions below it are its steps, in order.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TYPE_CHECKING

from generator import builds
from generator.config import Config
from generator.errors import ExitCode, GeneratorError, NoRoute, SourceError, UsageError
from generator.locales import Locale, canonical, locale_files
from generator.provenance import digest, file_digest
from generator.sources.files import check_ids, find_sources, sidecar, source_id

if TYPE_CHECKING:
    from generator.drafts import Written
    from generator.summaries.model import Summary
    from generator.translation.engine import Engine, Route
    from generator.units.segment import Segment, TranslationUnit

# Told what is going on: a step ("read", "summarise", "translate", "write") and how much of it there is.
Progress = Callable[[str, int], None]


@dataclass(frozen=True, slots=True)
class Order:
    """What a user asked for. No `sources` means all of them; they are ids or paths."""

    kind: str
    locales: tuple[Locale, ...]
    sources: tuple[str, ...] = ()
    formats: tuple[str, ...] = ("md", "html")


@dataclass(frozen=True, slots=True)
class Failure:
    """Something that could not be made, and why; the rest of the run went on."""

    what: str
    error: GeneratorError


@dataclass(slots=True)
class Outcome:
    """What a run did: the drafts it made, those that were current already, and what could not be made.

    `edited` names the current ones that a person has changed since.
    """

    written: list[Written] = field(default_factory=list)
    current: list[str] = field(default_factory=list)
    edited: list[str] = field(default_factory=list)
    failures: list[Failure] = field(default_factory=list)

    @property
    def exit_code(self) -> ExitCode:
        """The contract's exit code: 3 where all failed for want of a route, 1 where something failed."""
        if not self.failures:
            return ExitCode.DONE
        nothing_made = not self.written and not self.current
        if nothing_made and all(isinstance(failure.error, NoRoute) for failure in self.failures):
            return ExitCode.NOT_STARTED
        return ExitCode.SOME_FAILED


@dataclass(frozen=True, slots=True)
class _Job:
    """One draft to be made: a source, a locale, and the fingerprint of everything that goes into it."""

    source: str
    locale: Locale
    draft: str
    fingerprint: builds.Fingerprint


@dataclass(frozen=True, slots=True)
class _Run:
    """What every step of one run shares."""

    order: Order
    config: Config
    engines: tuple[Engine, ...]
    store: builds.Store
    progress: Progress
    outcome: Outcome


def make_drafts(order: Order, config: Config, progress: Progress = lambda step, count: None) -> Outcome:
    """Drafts of one kind for the sources and locales asked for; those whose inputs did not change are left alone.

    Raises GeneratorError where the run cannot start; a document or language that fails alone is in the outcome.
    """
    from generator.translation import open_engines

    seeds = _seeds(config)
    chosen = _chosen(order.sources, seeds, config)
    with builds.Store(config.root / ".gen") as store:
        run = _Run(order, config, open_engines(config), store, progress, Outcome())
        jobs = [job for job in _jobs(run, chosen, seeds) if _is_stale(run, job)]
        if jobs:
            summaries = _summaries(seeds, {job.source for job in jobs}, config, run.outcome, progress)
            for batch in _batches(jobs, summaries):
                _make(run, batch, summaries)
    return run.outcome


def summarise(
    sources: Sequence[str], config: Config, progress: Progress = lambda step, count: None
) -> tuple[list[Summary], Outcome]:
    """The summaries of the sources asked for, with what all sources of the project say against each other."""
    seeds = _seeds(config)
    chosen = _chosen(sources, seeds, config)
    outcome = Outcome()
    summaries = _summaries(seeds, set(chosen), config, outcome, progress)
    return [summary for name, summary in summaries.items() if name in chosen], outcome


def _seeds(config: Config) -> dict[str, Path]:
    """The project's source files by id. Raises where there are none, or where two share an id."""
    paths = find_sources(config.seeds)
    if not paths:
        raise GeneratorError(f"no sources in {config.seeds}", "put a press release there")
    check_ids(paths)
    return {source_id(path): path for path in paths}


def _chosen(asked: Sequence[str], seeds: Mapping[str, Path], config: Config) -> dict[str, Path]:
    """The seeds that a user named by id or path; all of them where they named none."""
    if not asked:
        return dict(seeds)
    by_path = {path.resolve(): name for name, path in seeds.items()}
    chosen: dict[str, Path] = {}
    for one in asked:
        name = one if one in seeds else by_path.get(Path(one).resolve()) or by_path.get((config.root / one).resolve())
        if name is None:
            raise UsageError(f"no source {one!r} in {config.seeds}", f"sources there: {', '.join(list(seeds)[:8])}")
        chosen[name] = seeds[name]
    return chosen


def _jobs(run: _Run, chosen: Mapping[str, Path], seeds: Mapping[str, Path]) -> Iterable[_Job]:
    """One job per locale and source, each with the fingerprint of its inputs."""
    config = run.config
    everywhere = {
        # Contradictions are looked for between all sources, so each draft depends on all of them.
        "sources": builds.files_digest([one for path in seeds.values() for one in (path, sidecar(path))]),
        "templates": builds.files_digest(
            sorted(one for folder in config.template_folders for one in folder.glob("*.j2"))
        ),
        "settings": digest(repr(replace(config, root=Path()))),
        "models": digest(repr([model for engine in run.engines for model in engine.models()])),
        "program": builds.program_digest(),
    }
    for locale in run.order.locales:
        words = builds.files_digest(locale_files(locale, config.locale_folders))
        for name, path in chosen.items():
            own = {"source": builds.files_digest([path, sidecar(path)]), "locale": words}
            yield _Job(name, locale, f"{locale.tag}/{name}.{run.order.kind}", {**own, **everywhere})


def _is_stale(run: _Run, job: _Job) -> bool:
    """True if an input of the draft changed since it was made, or a file is not there as it was written."""
    made = run.store.made(job.draft)
    if made is None or builds.changed(made.fingerprint, job.fingerprint):
        return True
    as_made = [_as_made(run.config.output / job.draft, one, made) for one in run.order.formats]
    if None in as_made:
        return True
    run.outcome.current.append(job.draft)
    if False in as_made:
        run.outcome.edited.append(job.draft)
    return False


def _as_made(draft: Path, extension: str, made: builds.Made) -> bool | None:
    """True if the draft's file is as it was made, False if a person edited it and what was made stands beside it.

    None means that something is missing or out of date.
    """
    file, beside = (draft.with_name(f"{draft.name}.{ending}") for ending in (extension, f"new.{extension}"))
    wanted = made.files.get(extension)
    if file.is_file() and wanted:
        if file_digest(file) == wanted:
            return True
        if beside.is_file() and file_digest(beside) == wanted:
            return False
    return None


def _summaries(
    seeds: Mapping[str, Path], needed: set[str], config: Config, outcome: Outcome, progress: Progress
) -> dict[str, Summary]:
    """Summaries of all sources by id, with what they say against each other.

    A source that cannot be read is a failure only where it was asked for.
    """
    from generator.sources import read_source
    from generator.summaries import summarize_all
    from generator.summaries.compare import with_contradictions

    progress("read", len(seeds))
    documents = []
    for name, path in seeds.items():
        try:
            documents.append(read_source(path, config.root, config.sources))
        except SourceError as error:
            if name in needed:
                outcome.failures.append(Failure(name, error))
    progress("summarise", len(documents))
    return {one.id: one for one in with_contradictions(summarize_all(documents, config.summaries))}


def _batches(jobs: Sequence[_Job], summaries: Mapping[str, Summary]) -> Iterable[list[_Job]]:
    """The jobs that can share one translation call: those of one source language and one target locale."""
    batches: dict[tuple[Locale, str], list[_Job]] = {}
    for job in jobs:
        if job.source in summaries:
            batches.setdefault((job.locale, summaries[job.source].language), []).append(job)
    return batches.values()


def _make(run: _Run, batch: Sequence[_Job], summaries: Mapping[str, Summary]) -> None:
    """The drafts of one batch: their segments translated together, then each draft rendered and written."""
    from generator import drafts

    locale = batch[0].locale
    segments = {one.id: one for job in batch for one in drafts.segments(summaries[job.source], run.order.kind)}
    try:
        route, units = _translate(run, list(segments.values()), summaries[batch[0].source].language, locale)
    except GeneratorError as error:
        run.outcome.failures.append(Failure(locale.tag, error))
        return
    run.progress("write", len(batch))
    renderer = drafts.Renderer(run.config)
    order = drafts.Order(run.order.kind, locale, run.order.formats)
    for job in batch:
        draft = renderer.draft(summaries[job.source], order, units, route)
        written = drafts.write(draft, run.config.output)
        run.outcome.written.append(written)
        run.store.record(job.draft, builds.Made(job.fingerprint, written.digests))


def _translate(
    run: _Run, segments: Sequence[Segment], language: str, locale: Locale
) -> tuple[Route | None, dict[str, TranslationUnit]]:
    """The route from a source language and the units by segment id; no route where none is needed."""
    from generator.translation import find_route, translate

    source = canonical(language)
    if source.serves(locale) or source.language == locale.language:
        return None, {}
    route = find_route(run.engines, source, locale)
    run.progress("translate", len(segments))
    units = translate(segments, route, run.engines, run.config)
    return route, {unit.segment.id: unit for unit in units}
