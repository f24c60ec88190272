"""What every command shares: the project's settings, lines for a person, tables."""

from __future__ import annotations

import sys
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, NoReturn

import click

from generator.config import Config, find_project, load_config
from generator.errors import GeneratorError

if TYPE_CHECKING:
    from generator.pipeline import Outcome

_STEPS = {
    "read": "reading {} sources",
    "summarise": "summarising {} sources",
    "translate": "translating {} segments",
    "write": "writing {} drafts",
}


def project_config(context: click.Context) -> Config:
    """The settings of the project that the command runs in."""
    root = context.find_root().obj
    return load_config(root.resolve() if root else find_project(Path.cwd()))


def say(line: str) -> None:
    """One line on standard error."""
    click.echo(line, err=True)


def say_error(error: GeneratorError, what: str = "") -> None:
    """An error in one line, with its hint, on standard error."""
    say(f"error: {what}: {error}" if what else f"error: {error}")


def progress() -> Callable[[str, int], None]:
    """Says what goes on where somebody watches; silent in a pipe or log."""
    if not sys.stderr.isatty():
        return lambda step, count: None
    return lambda step, count: say(click.style(_STEPS[step].format(count) + " …", dim=True))


def end(context: click.Context, outcome: Outcome) -> NoReturn:
    """Report what failed and end with the outcome's exit code."""
    for failure in outcome.failures:
        say_error(failure.error, failure.what)
    context.exit(int(outcome.exit_code))


def table(rows: Sequence[Mapping[str, object]]) -> None:
    """Rows of one shape as a table on standard output; where there are none, the word none."""
    from rich.console import Console
    from rich.table import Table

    if not rows:
        say("none")
        return
    drawn = Table(box=None, pad_edge=False)
    for name in rows[0]:
        drawn.add_column(name)
    for row in rows:
        drawn.add_row(*(str(value) for value in row.values()))
    Console(soft_wrap=True).print(drawn)
