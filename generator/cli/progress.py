"""How the work goes, for whoever watches: bars on a terminal, plain lines in a log."""

from __future__ import annotations

from typing import Any

import click

from generator.pipeline import Progress

_STEPS = {"read": "reading {} sources", "write": "writing {} drafts"}
# A log is told of a step only where there is enough of it to wait for.
_WORTH_A_LINE = 50


class Lines(Progress):
    """A line when a long step begins, and for every tenth of it."""

    def begin(self, step: str, count: int) -> None:
        self._step, self._count, self._done = step, count, 0
        if count >= _WORTH_A_LINE:
            click.echo(_STEPS[step].format(count) + " …", err=True)

    def advance(self, count: int) -> None:
        before, self._done = self._done, self._done + count
        if self._count >= _WORTH_A_LINE and before * 10 // self._count != self._done * 10 // self._count:
            click.echo(f"  {self._done} of {self._count}", err=True)


class Bar(Progress):
    """A bar with counts and the time left; it is gone when the step is done, and when the command ends in its midst."""

    def __init__(self) -> None:
        self._bar: Any = None
        # However the command ends: a bar that stays hides the cursor and is drawn over what is said after it.
        click.get_current_context().call_on_close(self._stop)

    def begin(self, step: str, count: int) -> None:
        from rich.console import Console
        from rich.progress import BarColumn, MofNCompleteColumn, TextColumn, TimeRemainingColumn
        from rich.progress import Progress as Drawn

        self._stop()
        columns = (TextColumn(_STEPS[step].format(count)), BarColumn(), MofNCompleteColumn(), TimeRemainingColumn())
        self._bar = Drawn(*columns, console=Console(stderr=True), transient=True)
        self._task, self._left = self._bar.add_task(step, total=count), count
        self._bar.start()

    def advance(self, count: int) -> None:
        if self._bar:
            self._bar.advance(self._task, count)
        self._left -= count
        if self._left <= 0:
            self._stop()

    def _stop(self) -> None:
        if self._bar:
            self._bar.stop()
            self._bar = None
