"""The command `gen` itself: the project it runs in, and the one place where errors become a line and an exit code."""

from __future__ import annotations

from pathlib import Path
from typing import Any, NoReturn

import click

from generator import __version__
from generator.cli.accept import accept
from generator.cli.build import build
from generator.cli.documents import brief, factsheet
from generator.cli.history import history, restore
from generator.cli.memory import memory
from generator.cli.models import doctor, models
from generator.cli.status import status
from generator.cli.summaries import summarize
from generator.cli.talk import project_config, say_error
from generator.cli.terms import terms
from generator.cli.watch import watch
from generator.errors import GeneratorError, UsageError


class Gen(click.Group):
    """The command group; no traceback for anything that a user can cause."""

    def invoke(self, context: click.Context) -> Any:
        """Run the command; an error ends it with one line and the contract's exit code."""
        try:
            return super().invoke(context)
        except GeneratorError as error:
            say_error(error)
            _exit(context, int(error.exit_code))


def _exit(context: click.Context, code: int) -> NoReturn:
    context.exit(code)


@click.group(cls=Gen, name="gen", context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100})
@click.version_option(__version__, prog_name="gen")
@click.option(
    "--project",
    type=click.Path(path_type=Path, file_okay=False),
    help="The project folder (default: found upwards from here).",
)
@click.pass_context
def run(context: click.Context, project: Path | None) -> None:
    """Briefs and fact sheets in many languages from the press releases in seeds/, without a network."""
    if project and not project.is_dir():
        raise UsageError(f"no folder {project}", "--project takes the folder that holds seeds/")
    context.obj = project


@click.command()
@click.pass_context
def settings(context: click.Context) -> None:
    """Every setting of gen.toml with its default and what it means, as a gen.toml."""
    from generator.config import describe_settings

    project_config(context)
    click.echo(describe_settings())


for command in (
    accept,
    brief,
    build,
    doctor,
    factsheet,
    history,
    memory,
    models,
    restore,
    settings,
    status,
    summarize,
    terms,
    watch,
):
    run.add_command(command)


def main() -> None:
    """The command `gen`."""
    run(prog_name="gen")
