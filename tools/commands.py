"""Writes docs/commands.md, the reference of every command, from the program's own help.

python tools/commands.py
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import click

from generator.cli import run

PAGE = Path(__file__).resolve().parent.parent / "docs" / "commands.md"
HEAD = "# Commands\n\nMade from the program's own help by `python tools/commands.py`.\n"


def reference() -> str:
    """The whole page."""
    return HEAD + "".join(f"\n## `{name}`\n\n```\n{text}\n```\n" for name, text in _helps(run, "gen", None))


def _helps(command: click.Command, name: str, parent: click.Context | None) -> Iterator[tuple[str, str]]:
    settings = {"help_option_names": ["-h", "--help"], "terminal_width": 100, "max_content_width": 100}
    context = click.Context(command, info_name=name.rpartition(" ")[2], parent=parent, **settings)
    yield name, command.get_help(context)
    if isinstance(command, click.Group):
        for child in command.list_commands(context):
            yield from _helps(command.get_command(context, child), f"{name} {child}", context)


if __name__ == "__main__":
    PAGE.parent.mkdir(exist_ok=True)
    PAGE.write_text(reference(), encoding="utf-8")
