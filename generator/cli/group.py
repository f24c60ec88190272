"""The command `gen` itself: the project it runs in, and the one place where errors become a line and an exit code."""

from __future__ import annotations

import importlib
from pathlib import Path
from typing import Any, NoReturn

import click

from generator import __version__
from generator.cli.talk import say_error
from generator.errors import GeneratorError, UsageError
from generator.startup import look_rarely

# The module of each command, loaded when the command is asked for: a run with nothing to do is over sooner.
_MODULES = {
    "accept": "accept",
    "brief": "documents",
    "build": "build",
    "doctor": "models",
    "factsheet": "documents",
    "history": "history",
    "memory": "memory",
    "models": "models",
    "restore": "history",
    "settings": "group",
    "status": "status",
    "summarize": "summaries",
    "terms": "terms",
    "watch": "watch",
}


class Gen(click.Group):
    """The command group; no traceback for anything that a user can cause."""

    def list_commands(self, context: click.Context) -> list[str]:
        """The names of all commands."""
        return sorted(_MODULES)

    def get_command(self, context: click.Context, name: str) -> click.Command | None:
        """The command of this name, or None."""
        if name not in _MODULES:
            return None
        found: click.Command = getattr(importlib.import_module(f"generator.cli.{_MODULES[name]}"), name)
        return found

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
def settings() -> None:
    """Every setting of gen.toml with its default and what it means, as a gen.toml."""
    from generator.config import describe_settings

    click.echo(describe_settings())


def main() -> None:
    """The command `gen`."""
    look_rarely()
    run(prog_name="gen")
