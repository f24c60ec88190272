"""A process beside this one, for the few sources that changed: it reads them while this one loads what becomes of them.

Reading takes the language model and rules; drafts take checks, tables and templates. Each takes longer to load than all
the work on one changed sentence, and neither needs the other.
"""

from __future__ import annotations

import contextlib
import os
import sys
from collections.abc import Callable, Iterable
from types import TracebackType
from typing import TYPE_CHECKING, Self, TypeVar

if TYPE_CHECKING:
    from multiprocessing.connection import Connection
    from multiprocessing.context import ForkProcess

Result = TypeVar("Result")


class Beside:
    """The process, as a context manager that ends it. It ends as well when the one that it works for is gone.

    It is a copy of this one. So it has to be started before there are threads, locks and open files, which two should
    not share.
    """

    def __init__(self) -> None:
        self._process: ForkProcess | None = None

    @property
    def started(self) -> bool:
        """True if there is a process to be asked."""
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

    def ask(self, meanwhile: Iterable[object], function: Callable[..., Result], *arguments: object) -> Result:
        """What a function gives; `meanwhile` is gone through step by step until that is there.

        What the process does not answer, because it met with an error or ended, is done here.
        """
        with contextlib.suppress(OSError, EOFError):
            self._pipe.send((function, arguments))
            for _ in meanwhile:
                if self._pipe.poll():
                    break
            found: Result = self._pipe.recv()
            return found
        # It may still be at work: what it says from now on would be taken for the answer to something else.
        self.end()
        return function(*arguments)

    def end(self) -> None:
        """Nothing more will be asked; the process takes a while to end, and need not be waited for yet."""
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
    """What the process does: it loads the language model, and then answers."""
    import signal

    signal.signal(signal.SIGINT, signal.SIG_IGN)
    # It hears that the first process is gone only while nobody else has that one's end of the pipe.
    other.close()
    # Whoever does the work in its place meets with the same error, and can say so.
    with contextlib.suppress(Exception):
        _load()
        while True:
            function, arguments = pipe.recv()
            pipe.send(function(*arguments))


def _load() -> None:
    from generator.errors import GeneratorError
    from generator.summaries.text import load_model

    # Without a model, documents in other languages can still be read.
    with contextlib.suppress(GeneratorError):
        load_model()
