"""A process beside this one, with the language model: it reads the few sources that changed, while this one loads what
is made of them.

The model takes as long to load as the rules, checks, tables and templates together; both take longer than all the work
on one changed sentence, and neither needs the other.
"""

from __future__ import annotations

import contextlib
import os
import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from types import TracebackType
from typing import TYPE_CHECKING, Self

if TYPE_CHECKING:
    from multiprocessing.connection import Connection
    from multiprocessing.context import ForkProcess

    from generator.sources.document import SourceDocument
    from generator.summaries.text import Reading

    # Goes through what there will be to do with some documents, step by step.
    Rehearse = Callable[[Sequence[SourceDocument]], Iterator[object]]


class Beside:
    """The process, as a context manager that ends it. It ends as well when the one that it works for is gone.

    It is a copy of this one. So it has to be started before there are threads, locks and open files, which two should
    not share.
    """

    def __init__(self) -> None:
        self._process: ForkProcess | None = None

    @property
    def started(self) -> bool:
        """True if there is a process that reads."""
        return self._process is not None

    def start(self) -> None:
        """Begin to load the model; not where this process has it already, where there is no second processor, or where
        a system has something against copies."""
        if sys.platform != "linux" or "spacy" in sys.modules or len(os.sched_getaffinity(0)) == 1:
            return
        import multiprocessing

        context = multiprocessing.get_context("fork")
        self._pipe, there = context.Pipe()
        self._process = context.Process(target=_work, args=(there, self._pipe), daemon=True)
        self._process.start()
        there.close()

    def read(self, documents: Iterable[SourceDocument], rehearse: Rehearse) -> Sequence[Reading]:
        """The readings of the documents, in order, for whose sake the process is waited for.

        What it does not answer, because it met with an error or ended, is read here.
        """
        from generator.summaries.text import read_documents

        asked = list(documents)
        with contextlib.suppress(OSError, EOFError):
            self._pipe.send(asked)
            for _ in rehearse(asked):
                if self._pipe.poll():
                    break
            found: list[Reading] = self._pipe.recv()
            return found
        return list(read_documents(asked))

    def end(self) -> None:
        """Nothing more will be read; the process need not be waited for."""
        if self._process:
            self._process.kill()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.end()
        if self._process:
            self._process.join()
            self._pipe.close()


def _work(pipe: Connection, other: Connection) -> None:
    """What the process does: it loads the model, and then reads the documents that come through the pipe."""
    import signal

    signal.signal(signal.SIGINT, signal.SIG_IGN)
    # It hears that the first process is gone only while nobody else has that one's end of the pipe.
    other.close()
    # Whoever reads in its place meets with the same error, and can say so.
    with contextlib.suppress(Exception):
        _load()
        while True:
            _answer(pipe)


def _load() -> None:
    from generator.errors import GeneratorError
    from generator.summaries.text import load_model

    # Without a model, documents in other languages can still be read.
    with contextlib.suppress(GeneratorError):
        load_model()


def _answer(pipe: Connection) -> None:
    from generator.summaries.text import read_documents

    pipe.send(list(read_documents(pipe.recv())))
