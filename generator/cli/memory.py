"""`gen memory …`: the translations that people made or reviewed, looked up, taken in and given out as TMX."""

from __future__ import annotations

from pathlib import Path

import click

from generator.cli.talk import project_config, say, say_findings, table
from generator.locales import parse_locale

_TAG = click.option("--lang", "tag", required=True, metavar="TAG", help="The target language, a BCP 47 tag.")
_FROM = click.option("--from", "source", default="en", metavar="TAG", help="The source language (default: en).")


@click.group()
def memory() -> None:
    """The translation memory: people's translations, used wherever the segment recurs."""


@memory.command()
@click.argument("text")
@_TAG
@_FROM
@click.pass_context
def find(context: click.Context, text: str, tag: str, source: str) -> None:
    """The units most like a text, with their score from 0 to 100."""
    from generator.units.memory import open_memory
    from generator.units.memory_units import Query

    with open_memory(project_config(context), parse_locale(source), parse_locale(tag)) as opened:
        (matches,) = opened.lookup([Query(text)], limit=10)
    table(
        [
            {"score": one.score, "source": one.unit.source, "target": one.unit.target, "state": str(one.unit.state)}
            for one in matches
        ]
    )


@memory.command("import")
@click.argument("file", type=click.Path(path_type=Path, exists=True, dir_okay=False))
@_TAG
@_FROM
@click.pass_context
def import_memory(context: click.Context, file: Path, tag: str, source: str) -> None:
    """Take the units of a TMX file into the project's memory; a person's own units stay as they are."""
    from generator.units.memory import open_memory

    target = parse_locale(tag)
    with open_memory(project_config(context), parse_locale(source), target) as opened:
        added, findings = opened.import_tmx(file)
    say_findings(findings)
    say(f"{added.new} new, {added.changed} changed, {added.same} known already, in locales/{target.tag}/memory.tmx")


@memory.command("export")
@click.argument("file", type=click.Path(path_type=Path, dir_okay=False))
@_TAG
@_FROM
@click.pass_context
def export_memory(context: click.Context, file: Path, tag: str, source: str) -> None:
    """Write the units of a language to a TMX file."""
    from generator.units.memory import open_memory

    with open_memory(project_config(context), parse_locale(source), parse_locale(tag)) as opened:
        count = opened.export_tmx(file)
    say(f"{count} units in {file}")
