"""The units of work: lists in, lists out, the same in this process, in another one, or on another machine.

`analyse` makes summaries of sources, `make` makes drafts of summaries; `Workers` hands lists of them to processes.
"""

from __future__ import annotations

import zlib
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from concurrent.futures import Future, ProcessPoolExecutor
from dataclasses import dataclass, field, replace
from functools import lru_cache, partial
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Self, TypeVar

from generator import builds
from generator.config import Config
from generator.drafts.edits import is_critical
from generator.errors import GeneratorError, SourceError
from generator.locales import Locale
from generator.provenance import digest, file_digest
from generator.startup import look_rarely
from generator.steps.edits import EDITED, Left, Recipe, keep_words, with_proposals
from generator.steps.plan import Proposals
from generator.steps.reading import Sources, read_sources
from generator.units.segment import Origin

if TYPE_CHECKING:
    from generator.drafts import Draft, Renderer, Written
    from generator.sources.document import SourceDocument
    from generator.steps.beside import Beside
    from generator.steps.reading import Summarize
    from generator.summaries.model import Summary
    from generator.translation.engine import Route
    from generator.units.segment import TranslationUnit

# So many sources or drafts are done in the time that a process takes to start and to load what it works with.
_FEW = 25

Task = TypeVar("Task")
Result = TypeVar("Result")


@dataclass(frozen=True, slots=True)
class Analysis:
    """A source's summary, frozen, with what the record needs to know of it; or the error that there is instead.

    `parts` is what its file, with this SHA-256, consists of; `segments` those of each document kind, by id.
    """

    source: str
    language: str = ""
    summary: bytes = b""
    keys: frozenset[tuple[str, str]] = frozenset()
    error: SourceError | None = None
    sha256: str = ""
    parts: bytes = b""
    segments: Mapping[str, tuple[str, ...]] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Sheets:
    """Drafts in one language to be made: summaries, each with the kinds wanted and its units by segment id.

    `ours` are digests of texts that earlier runs wrote, and some that one that was cut short did not note; `left` are
    the drafts that a person has changed; `proposals` the words that persons gave to segments of a draft elsewhere.
    """

    config: Config
    locale: Locale
    formats: tuple[str, ...]
    wanted: tuple[tuple[Summary, tuple[str, ...], Mapping[str, TranslationUnit]], ...]
    route: Route | None
    ours: frozenset[str] = frozenset()
    left: Mapping[str, Left] = field(default_factory=dict)
    proposals: Proposals = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Drafted:
    """What became of one draft, the digest of its sidecar, and the texts made for it, compressed, by ending.

    `base` is the text as rendered with its units, frozen, where a person's changes were merged into it. A draft
    that was left alone has no digests: a person's file that breaks off in the middle is no whole one yet.
    `asked` and `asked_of_source` are the ids of the messages that it was rendered with; `words` a person's wording by
    segment, as far as it may be proposed elsewhere; `held` the source texts of wordings that a check refuses.
    """

    written: Written
    sidecar: str
    texts: Mapping[str, bytes]
    base: bytes = b""
    conflicts: int = 0
    has_words: bool = False
    asked: frozenset[str] = frozenset()
    asked_of_source: frozenset[str] = frozenset()
    words: Mapping[str, str] = field(default_factory=dict)
    held: tuple[str, ...] = ()


def analyse(task: Sources, summarize: Summarize | None = None) -> list[Analysis]:
    """The analyses of the sources, in their order; one that cannot be read has an error. `summarize` is as for
    `reading.read_sources`."""
    from generator.sources import source_id

    return [
        Analysis(source_id(path), error=found) if isinstance(found, SourceError) else _analysis(*found, task.config)
        for path, found in zip(task.paths, read_sources(task, summarize), strict=True)
    ]


def _analysis(document: SourceDocument, found: Summary, config: Config) -> Analysis:
    """The summary with a person's edits; where these cannot be read there is none: they would be passed over."""
    from generator.drafts.selection import KINDS, segments
    from generator.steps.parts import of_source
    from generator.summaries import pairs
    from generator.summaries.editing import with_edits

    try:
        summary = with_edits(found, config.output)
    except SourceError as error:
        return Analysis(found.id, error=error)
    return Analysis(
        summary.id,
        summary.language,
        builds.freeze(summary),
        pairs.keys(summary),
        sha256=document.sha256,
        parts=builds.freeze(of_source(document)),
        segments={kind: tuple(one.id for one in segments(summary, kind)) for kind in KINDS},
    )


def make(task: Sheets) -> list[Drafted]:
    """The drafts, rendered and on disk, in the order of the summaries and kinds."""
    from generator import drafts

    rendering = renderer(task.config)
    done = []
    with builds.Journal(task.config.root / ".gen") as journal:
        for summary, kinds, units in task.wanted:
            for kind in kinds:
                order = drafts.Order(kind, task.locale, task.formats)
                done.append(_made(task, Recipe(summary, order, units, task.route, task.config), rendering, journal))
    return done


@lru_cache(maxsize=1)
def renderer(config: Config) -> Renderer:
    """One for all lists of a run: it takes longer to read the templates than to fill them."""
    from generator import drafts

    return drafts.Renderer(config)


def _made(task: Sheets, recipe: Recipe, renderer: Renderer, journal: builds.Journal) -> Drafted:
    """One draft on disk, with what a person did to it."""
    from generator.drafts import Written

    name = f"{task.locale.tag}/{recipe.summary.id}.{recipe.order.kind}"
    recipe = replace(recipe, units=with_proposals(recipe.units, task.proposals.get(name, ())))
    left = task.left.get(name)
    if left is None:
        draft = renderer.draft(recipe.summary, recipe.order, recipe.units, recipe.route)
        return _written(task, draft, journal, task.ours)
    kept = keep_words(renderer, recipe, left)
    if kept is None:
        path = task.config.output / f"{name}.{EDITED}"
        return Drafted(Written(name, {}, edited=(path,)), "", {}, has_words=True)
    # The person's text is in the history and in the merged one; it may be replaced.
    ours = task.ours | {digest(left.text), digest(left.text.replace("\r\n", "\n"))}
    is_merged = kept.rendered != kept.draft.files[EDITED]
    merged = _Merged(digest(left.text), {EDITED: digest(kept.rendered)} if is_merged else None)
    done = _written(task, kept.draft, journal, ours, merged)
    base = builds.freeze((kept.rendered, kept.units)) if is_merged else b""
    outdated = {one.segment for one in kept.draft.outdated}
    words = {one: unit for one, unit in kept.draft.units.items() if unit.origin is Origin.HUMAN}
    return replace(
        done,
        base=base,
        conflicts=kept.conflicts,
        has_words=True,
        words={one: unit.target or "" for one, unit in words.items() if not is_critical(unit) and one not in outdated},
        held=tuple(unit.segment.text for one, unit in words.items() if is_critical(unit) and one not in outdated),
    )


@dataclass(frozen=True, slots=True)
class _Merged:
    """A text with a person's words: the digest of the one that they left, and the digests of what was rendered beneath,
    by ending, where it is another."""

    words: str
    rendered: Mapping[str, str] | None


def _written(
    task: Sheets,
    draft: Draft,
    journal: builds.Journal,
    ours: frozenset[str],
    merged: _Merged | None = None,
) -> Drafted:
    from generator import drafts

    words = {EDITED: merged.words} if merged else {}
    journal.intend({digest(text): words.get(ending, "") for ending, text in draft.files.items()})
    written = drafts.write(draft, task.config.output, ours, merged.rendered if merged else None)
    texts = {ending: zlib.compress(text.encode(), 1) for ending, text in draft.files.items()}
    sidecar = file_digest(task.config.output / f"{written.draft}.{builds.SIDECAR}")
    return Drafted(written, sidecar, texts, asked=draft.asked, asked_of_source=draft.asked_of_source)


class Workers:
    """Some processes, or only this one, to which lists of work are given, as a context manager.

    The process beside this one, where it was started, reads a few sources for which the others are not worth a start.
    """

    def __init__(self, jobs: int, folder: Path, beside: Beside) -> None:
        self._jobs, self._folder, self._beside = jobs, folder, beside
        self._pool: ProcessPoolExecutor | None = None

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        # The next run of this process may find other templates.
        renderer.cache_clear()
        if self._pool:
            self._pool.shutdown(wait=True, cancel_futures=True)

    def analyse(self, tasks: Iterable[Sources], size: int, meanwhile: Iterable[object]) -> Iterator[list[Analysis]]:
        """What `analyse` makes of each; `meanwhile` as for `Beside.ask`, if the process beside reads the sources."""
        if size < _FEW and self._beside.started:
            from generator.summaries import summarize_all

            yield from (analyse(task, partial(self._beside.ask, meanwhile, summarize_all)) for task in tasks)
            self._beside.end()
        else:
            self._beside.end()
            yield from self.each(analyse, tasks, size)

    def each(self, work: Callable[[Task], Result], tasks: Iterable[Task], size: int) -> Iterator[Result]:
        """The results in the order of the tasks; a task is asked for only shortly before its turn.

        `size` says how many sources or drafts there are in all of them: a few are done here sooner than elsewhere.
        """
        if self._jobs == 1 or (self._pool is None and size < _FEW):
            yield from map(work, tasks)
            return
        from concurrent.futures.process import BrokenProcessPool

        waiting: deque[Future[Result]] = deque()
        try:
            for task in tasks:
                waiting.append(self._started().submit(work, task))
                if len(waiting) > self._jobs + 1:
                    yield waiting.popleft().result()
            while waiting:
                yield waiting.popleft().result()
        except BrokenProcessPool as error:
            raise GeneratorError("a working process ended early", "is there memory enough? try fewer --jobs") from error

    def _started(self) -> ProcessPoolExecutor:
        if self._pool is None:
            import multiprocessing

            # Not by forking: the libraries for language and translation have threads of their own.
            context = multiprocessing.get_context("spawn")
            self._pool = ProcessPoolExecutor(self._jobs, context, _begin, (self._folder,))
        return self._pool


def _begin(folder: Path) -> None:
    """A working process begins: it ends with the run that it works for, even if that is killed."""
    import multiprocessing
    import os
    import signal
    import threading

    look_rarely()
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    builds.hold_for_work(folder)
    parent = multiprocessing.parent_process()
    if parent is not None:

        def follow() -> None:
            parent.join()
            os._exit(1)

        threading.Thread(target=follow, daemon=True).start()


def batches(rows: Sequence[Task], size: int) -> Iterator[Sequence[Task]]:
    """The rows in lists of at most `size`."""
    return (rows[start : start + size] for start in range(0, len(rows), size))
