"""READ FIRST: the road from seeds to drafts. Only what changed is done again; what is done is noted for the next run.

    seeds/ -> sources -> summaries -> drafts.segments -> translation -> drafts.render -> output/

`make_drafts` walks this road; the functions below it are its steps, in order. `analysis` reads the sources, `plan` says
what there is to do and why, `work` does it, in this process or in several.
"""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from generator.builds.stamp import Stamp
from generator.errors import GeneratorError, NoRoute, UsageError
from generator.steps.orders import Failure, Mode, Order, Outcome, Progress

if TYPE_CHECKING:
    from generator import builds
    from generator.config import Config
    from generator.locales import Locale
    from generator.steps.analysis import Library
    from generator.steps.beside import Beside
    from generator.steps.combined import Combined
    from generator.steps.edits import Left
    from generator.steps.plan import Inputs, Job
    from generator.steps.record import Record
    from generator.steps.scope import Ground, Scope
    from generator.steps.work import Drafted, Sheets, Workers
    from generator.translation.engine import Engine

__all__ = ["Failure", "Mode", "Order", "Outcome", "Progress", "choose", "find_seeds", "make_drafts"]

# So many sources' drafts are translated in one go and handed to one process.
_BATCH = 20
# Where the system keeps the translators that are programs; one that is installed may open a better route.
_SYSTEM = Path("/usr/share/apertium/modes")


@dataclass(frozen=True, slots=True)
class _Run:
    """What every step of one run shares."""

    order: Order
    config: Config
    engines: tuple[Engine, ...]
    store: builds.Store
    record: Record
    inputs: Inputs
    workers: Workers
    progress: Progress
    outcome: Outcome
    unfinished: Mapping[str, str]


def make_drafts(order: Order, config: Config, mode: Mode | None = None) -> Outcome:
    """Drafts for the sources, kinds and locales asked for; those whose inputs did not change are left alone.

    Raises GeneratorError where the run cannot start; a document or language that fails alone is in the outcome.
    """
    mode = mode or Mode()
    stamp = Stamp(config.root / ".gen", _places(config), repr((order, _surroundings())))
    if noted := stamp.found():
        current, edited, orphans = (list(noted.get(name, ())) for name in ("current", "edited", "orphans"))
        return Outcome(current=current, edited=edited, orphans=orphans)
    with ExitStack() as stack:
        beside = stack.enter_context(_beside(stamp, config, mode))
        run = _begin(order, config, mode, beside, stack)
        from generator.steps import scope

        since = None if order.title or run.unfinished else scope.since(stamp, config, run.store.number)
        made, settled = (None, []) if since else _settled(run, mode.dry)
        seeds = find_seeds(config)
        chosen = choose(order.sources, seeds, config)
        single = _read(run, seeds, chosen)
        near = _near(run, since)
        library, wanted = _combined(run, single, seeds, chosen) if order.title else (single, _jobs(run, chosen, near))
        run.record.judge.library = library
        stale = list(_stale(run, wanted, made))
        if not mode.dry:
            _make(run, stale, library)
            _make(run, list(_proposed(run, chosen)), library)
            _finish(run, stamp, settled)
        run.inputs.digests.save()
    return run.outcome


def _places(config: Config) -> list[Path]:
    """The files and folders that a run reads or writes; while none of them looks different, there is nothing to do."""
    own = [config.root / "gen.toml", config.seeds, config.output, *config.template_folders, *config.locale_folders]
    return [*own, config.models_folder, *config.package_folders, _SYSTEM, Path(__file__).resolve().parent]


def _surroundings() -> list[tuple[str, int]]:
    """The folders that packages are installed in, with the time of the last installation."""
    folders = (Path(name) for name in sys.path if "packages" in name)
    return [(str(folder), folder.stat().st_mtime_ns) for folder in folders if folder.is_dir()]


def _beside(stamp: Stamp, config: Config, mode: Mode) -> Beside:
    """What will read the sources if a few of them changed, being loaded already if it looks like that."""
    from generator.steps.beside import Beside

    found = Beside()
    if mode.once and stamp.is_older_than_files_in(config.seeds):
        found.start()
    return found


def _begin(order: Order, config: Config, mode: Mode, beside: Beside, stack: ExitStack) -> _Run:
    """Everything that a run needs, opened; the project is this run's alone until the stack is closed."""
    from generator import builds
    from generator.locales import check_known
    from generator.steps.changes import Judge
    from generator.steps.plan import Inputs
    from generator.steps.record import Record
    from generator.steps.work import Workers
    from generator.translation import open_engines

    check_known(order.locales)
    folder = config.root / ".gen"
    engines = open_engines(config)
    stack.enter_context(builds.lock(folder))
    store = stack.enter_context(builds.Store(folder))
    details = stack.enter_context(builds.Details(folder))
    history = stack.enter_context(builds.History(folder))
    unfinished = builds.unfinished(folder, config.output)
    inputs = Inputs(config, engines, builds.FileDigests(folder))
    workers = stack.enter_context(Workers(mode.jobs, folder, beside))
    record = Record(store, details, history, Judge(inputs, store, details))
    return _Run(order, config, engines, store, record, inputs, workers, mode.progress, Outcome(), unfinished)


def _settled(run: _Run, dry: bool) -> tuple[dict[str, builds.Made], list[Path]]:
    """What is recorded of every draft, and the files that were written as a source is gone or there again."""
    from generator.steps import vanished

    made = run.store.all_made()
    settled = vanished.settle(run.config, run.store, run.record.history, made, dry)
    run.outcome.orphans += settled.orphans
    return made, settled.files


def find_seeds(config: Config) -> dict[str, Path]:
    """The project's source files by id. Raises where there are none, or where two share an id."""
    from generator.sources.files import check_ids, find_sources, source_id

    paths = find_sources(config.seeds)
    if not paths:
        raise GeneratorError(f"no sources in {config.seeds}", "put a press release there")
    check_ids(paths)
    return {source_id(path): path for path in paths}


def choose(asked: Sequence[str], seeds: Mapping[str, Path], config: Config) -> dict[str, Path]:
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


def _read(run: _Run, seeds: Mapping[str, Path], chosen: Mapping[str, Path]) -> Library:
    """The summaries of all sources; those that changed are made again, and compared with the others.

    A source that cannot be read is a failure only where it was asked for.
    """
    from generator.steps import analysis, answers, rehearsal

    reading = analysis.Reading(seeds, run.config, run.inputs, run.store, run.workers, run.record.details)
    if changed := analysis.changed_sources(reading):
        run.progress.begin("read", len(changed))
    desk = answers.Desk(run.config, run.engines, run.store, run.inputs)
    meanwhile = rehearsal.rehearse(desk, run.order, changed)
    errors = analysis.read_changed(reading, changed, run.progress.advance, meanwhile)
    analysis.compare_changed(reading)
    run.store.keep_failures({name: str(error) for name, error in errors.items()})
    run.outcome.failures += [Failure(name, error) for name, error in errors.items() if name in chosen]
    run.inputs.proposals = run.record.details.proposals()
    return analysis.Library(run.store)


def _near(run: _Run, since: builds.Since | None) -> Scope:
    """The drafts that have to be looked at, now that the sources are read; the outcome has the others already."""
    from generator.steps import scope

    if since is None:
        return scope.Scope()
    found = scope.narrow(since, run.config, _ground(run))
    run.outcome.current += found.left
    run.outcome.edited += found.edited
    run.outcome.orphans += found.orphans
    return found


def _ground(run: _Run) -> Ground:
    from generator.steps.scope import Ground

    return Ground(run.store.number, run.store.analysed(), run.inputs.proposals)


def _jobs(run: _Run, chosen: Mapping[str, Path], scope: Scope) -> Iterator[Job]:
    """One job per locale, source and kind within the scope; a language that no route leads to is one failure."""
    known = run.store.analysed()
    for locale in run.order.locales:
        stranded: dict[str, NoRoute] = {}
        for name, path in chosen.items():
            if name not in known:
                continue
            for kind in run.order.kinds:
                if not scope.covers(f"{locale.tag}/{name}.{kind}"):
                    continue
                try:
                    yield run.inputs.job(name, path, kind, locale, known[name])
                except NoRoute as error:
                    stranded[name] = error
        run.outcome.failures += _unreachable(locale, stranded, len(chosen))


def _unreachable(locale: Locale, stranded: Mapping[str, NoRoute], count: int) -> Iterator[Failure]:
    """One failure for each route that is missing; it names the sources concerned where they are not all there are."""
    for error in {id(error): error for error in stranded.values()}.values():
        names = [name for name, one in stranded.items() if one is error]
        some = f" ({', '.join(names[:3])}{', …' if len(names) > 3 else ''})" if len(names) < count else ""
        yield Failure(locale.tag + some, error)


def _combined(
    run: _Run, library: Library, seeds: Mapping[str, Path], chosen: Mapping[str, Path]
) -> tuple[Combined, Iterator[Job]]:
    """The chosen sources as one, and its jobs; none where one of them could not be read, which is a failure already."""
    from generator.steps import combined

    whole = combined.under_title(run.order.title, library, seeds, chosen)
    known = run.store.analysed()
    if any(one not in known for one in chosen):
        return whole, iter(())
    made_of = {path: known[name] for name, path in chosen.items()}
    return whole, combined.jobs(whole, run.order, run.inputs, made_of, run.outcome)


def _stale(run: _Run, jobs: Iterable[Job], made: Mapping[str, builds.Made] | None) -> Iterator[Job]:
    """The jobs whose inputs changed since their drafts were made, or whose files are not as they were made.

    `made` is what the record has of all drafts, if it was asked for that already.
    """
    from generator import builds
    from generator.steps import versions

    output = run.config.output
    for job in jobs:
        draft = job.draft
        known = run.store.made(draft) if made is None else made.get(draft)
        states = builds.states(output, draft, run.order.formats, known, run.inputs.digests)
        versions.keep_edits(run.record.history, output, draft, states)
        if reasons := run.record.judge.reasons(job, known, states):
            run.outcome.reasons[draft] = reasons
            yield job
            continue
        run.outcome.current.append(draft)
        if builds.FileState.EDITED in states.values():
            run.outcome.edited.append(draft)


def _proposed(run: _Run, chosen: Mapping[str, Path]) -> Iterator[Job]:
    """The jobs whose drafts have a segment that a person worded in another draft, as was seen only now."""
    from generator import builds
    from generator.steps.scope import Scope, different

    before, now = run.inputs.proposals, run.record.details.proposals()
    run.inputs.proposals = now
    near = Scope(frozenset(), frozenset() if run.order.title else frozenset(different(before, now)))
    for job in _jobs(run, chosen, near) if near.drafts else ():
        if made := run.store.made(job.draft):
            states = builds.states(run.config.output, job.draft, run.order.formats, made, run.inputs.digests)
            if reasons := run.record.judge.reasons(job, made, states):
                run.outcome.take_back(job.draft, reasons)
                yield job


def _make(run: _Run, jobs: Sequence[Job], library: Library | Combined) -> None:
    """The drafts of all jobs: each batch translated here, then rendered and written by whoever works, then noted."""
    from generator.steps.work import make

    if jobs:
        run.progress.begin("write", len(jobs))
    by_draft = {job.draft: job for job in jobs}
    for done in run.workers.each(make, _sheets(run, jobs, library), len(jobs)):
        _note(run, by_draft, done)
        run.outcome.written += [one.written for one in done]
        run.progress.advance(len(done))


def _sheets(run: _Run, jobs: Sequence[Job], library: Library | Combined) -> Iterator[Sheets]:
    """What there is to render, batch by batch; all batches of a route in one run, so that its engines load once."""
    from generator.steps import answers, versions
    from generator.steps.work import Sheets, batches

    desk = answers.Desk(run.config, run.engines, run.store, run.inputs)
    for (locale, language), sources in _by_route(jobs).items():
        for batch in batches(list(sources.items()), _BATCH):
            summaries = [(library.summary(name), tuple(kinds)) for name, kinds in batch]
            route = run.inputs.route(language, locale)
            try:
                units = answers.units_of(desk, summaries, route, locale)
            except GeneratorError as error:
                run.outcome.failures.append(Failure(locale.tag, error))
                break
            wanted = tuple((summary, kinds, one) for (summary, kinds), one in zip(summaries, units, strict=True))
            drafts = [f"{locale.tag}/{name}.{kind}" for name, kinds in batch for kind in kinds]
            proposals = {draft: rows for draft in drafts if (rows := run.inputs.proposals.get(draft))}
            ours = frozenset((*run.unfinished, *versions.pages_made(drafts, run.store)))
            left = _left(run, drafts)
            yield Sheets(run.config, locale, run.order.formats, wanted, route, ours, left, proposals)


def _left(run: _Run, drafts: Sequence[str]) -> dict[str, Left]:
    """The drafts among these that hold a person's words or changes, as the person left them."""
    from generator.steps import versions

    if "md" not in run.order.formats:
        return {}
    found = (
        (draft, versions.as_left(draft, run.config.output, run.store, run.record.history, run.unfinished))
        for draft in drafts
    )
    return {draft: left for draft, left in found if left}


def _by_route(jobs: Sequence[Job]) -> dict[tuple[Locale, str], dict[str, list[str]]]:
    """The kinds wanted of each source, for each target locale and source language."""
    routes: dict[tuple[Locale, str], dict[str, list[str]]] = {}
    for job in jobs:
        routes.setdefault((job.locale, job.language), {}).setdefault(job.source, []).append(job.kind)
    return routes


def _note(run: _Run, jobs: Mapping[str, Job], done: Sequence[Drafted]) -> None:
    """Record how drafts were made, and what a person should know of them."""
    run.record.note(jobs, done, run.outcome.reasons)
    for one in done:
        draft = one.written.draft
        if one.has_words and one.written.digests and draft not in run.outcome.kept:
            run.outcome.kept.append(draft)
        if one.conflicts:
            run.outcome.conflicts[draft] = one.conflicts
        if one.held:
            run.outcome.held[draft] = one.held


def _finish(run: _Run, stamp: Stamp, settled: Sequence[Path]) -> None:
    """All that was written is noted: the journals go, and if nothing failed the next run may see that at a glance.

    `settled` are files that were written because the source of their drafts went or came back.
    """
    from generator import builds
    from generator.builds.outputs import files_of

    run.record.finish()
    builds.finish(run.config.root / ".gen")
    if not run.outcome.failures:
        drafts = sorted([*run.outcome.current, *(one.draft for one in run.outcome.written)])
        edited = [*run.outcome.edited, *(one.draft for one in run.outcome.written if one.edited)]
        written = [one.draft for one in run.outcome.written]
        files = [path for draft in written for path in files_of(run.config.output / draft, run.order.formats)]
        noted = {"current": drafts, "edited": sorted(edited), "orphans": run.outcome.orphans}
        stamp.set(noted, _ground(run), [*files, *settled], lambda: all(_is_as_made(run, one) for one in written))


def _is_as_made(run: _Run, draft: str) -> bool:
    """True if the files of a draft that this run made are still as it made them."""
    from generator import builds

    found = builds.states(run.config.output, draft, run.order.formats, run.store.made(draft), run.inputs.digests)
    return all(state in (builds.FileState.AS_MADE, builds.FileState.EDITED) for state in found.values())
