"""What every command shares: the project's settings, lines for a person, tables."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, NoReturn

import click

from generator.config import Config, find_project, load_config
from generator.errors import GeneratorError

if TYPE_CHECKING:
    from generator.drafts import Written
    from generator.findings import Finding
    from generator.pipeline import Outcome, Progress

# More lines than these on what was made say less.
_MOST_LINES = 200


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


def progress() -> Progress:
    """Tells how the work goes: a bar with counts and the time left on a terminal, a line for each step in a log."""
    from generator.cli.progress import Bar, Lines

    return Bar() if sys.stderr.isatty() else Lines()


def end(context: click.Context, outcome: Outcome) -> NoReturn:
    """Report what failed, each error once with all that it concerns, and end with the outcome's exit code."""
    concerned: dict[str, dict[str, None]] = {}
    for failure in outcome.failures:
        concerned.setdefault(str(failure.error), {})[failure.what] = None
    for error, whats in concerned.items():
        say(f"error: {', '.join(whats)}: {error}")
    context.exit(int(outcome.exit_code))


def tell(outcome: Outcome, root: Path) -> None:
    """What was made, a line for each file that somebody should know of."""
    lines = [line for written in outcome.written for line in _lines(written, root)]
    for line in lines[:_MOST_LINES]:
        say(line)
    if len(lines) > _MOST_LINES:
        say(f"… {len(outcome.written)} made in all")
    for draft in outcome.kept:
        places = outcome.conflicts.get(draft, 0)
        decide = f"; to decide, marked ⚠: {places}" if places else ""
        say(f"edited by a person, words kept: output/{draft}{decide}")
    for draft, sources in outcome.held.items():
        for source in sources:
            say(f"a check found something critical, so these words stay in output/{draft} alone: {source}")
    tell_orphans(outcome)
    for draft in outcome.edited:
        say(f"edited by a person, left as it is: output/{draft}; the text as made stands beside it")
    if len(outcome.current) == 1:
        say(f"output/{outcome.current[0]} is current already")
    elif outcome.current:
        say(f"{len(outcome.current)} current already")


def tell_orphans(outcome: Outcome) -> None:
    """A line on the drafts whose source is gone, where there are any."""
    if outcome.orphans:
        more = f" and {len(outcome.orphans) - 3} more" if len(outcome.orphans) > 3 else ""
        named = ", ".join(f"output/{one}" for one in outcome.orphans[:3])
        say(f"left in place, marked, their source is gone: {named}{more}")


def _lines(written: Written, root: Path) -> list[str]:
    def names(paths: tuple[Path, ...]) -> str:
        return ", ".join(path.relative_to(root).as_posix() for path in paths)

    lines = [f"made {names(written.files)}"] if written.files else []
    if written.unchanged:
        lines.append(f"unchanged {names(written.unchanged)}")
    if written.edited and not written.digests:
        lines.append(f"left as it is until it is whole, it breaks off in the middle: {names(written.edited)}")
    elif written.edited:
        lines.append(f"edited by a person, left as it is: {names(written.edited)}; new text: {names(written.beside)}")
        lines += [
            f"edits in {path.name} are kept and go nowhere; make them in {path.with_suffix('.md').name}"
            for path in written.edited
            if path.suffix == ".html"
        ]
    return lines


def say_findings(findings: Iterable[Finding]) -> None:
    """Findings, one line each, on standard error."""
    for one in findings:
        say(f"{one.severity}: {one.message}" + (f" ({one.where})" if one.where else ""))


def table(rows: Sequence[Mapping[str, object]]) -> None:
    """Rows of one shape as a table on standard output; where there are none, the word none."""
    from rich.console import Console
    from rich.table import Table
    from rich.text import Text

    if not rows:
        say("none")
        return
    drawn = Table(box=None, pad_edge=False)
    for name in rows[0]:
        drawn.add_column(name)
    for row in rows:
        drawn.add_row(*(Text(str(value)) for value in row.values()))
    if sys.stdout.isatty():
        Console().print(drawn)
        return
    # What another program reads is cut nowhere, and not filled up with spaces.
    console = Console(soft_wrap=True, width=10_000)
    with console.capture() as printed:
        console.print(drawn)
    click.echo("\n".join(line.rstrip() for line in printed.get().splitlines()))
