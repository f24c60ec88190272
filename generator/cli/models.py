"""`gen models …` and `gen doctor`: what this machine can translate, and what it lacks."""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from generator.cli.talk import project_config, say, table
from generator.errors import UsageError
from generator.locales import parse_locale

if TYPE_CHECKING:
    from click._termui_impl import ProgressBar


@click.group()
def models() -> None:
    """Translation models: what is installed, what can be installed or removed."""


@models.command("list")
@click.option("--json", "as_json", is_flag=True, help="Print a list with one object per model.")
@click.pass_context
def list_models(context: click.Context, as_json: bool) -> None:
    """The directions that the installed engines translate, with model, version and licence."""
    from generator.models import installed

    rows = [
        {
            "engine": one.engine,
            "from": one.source.tag,
            "to": one.target.tag,
            "model": one.name + (" (test only)" if one.test_only else ""),
            "version": one.version,
            "licence": one.licence,
        }
        for one in installed(project_config(context))
    ]
    if as_json:
        click.echo(json.dumps(rows, ensure_ascii=False, indent=2))
    else:
        table(rows)


@models.command()
@click.argument("source", metavar="FROM", required=False)
@click.argument("target", metavar="TO", required=False)
@click.option(
    "--from", "place", type=click.Path(path_type=Path), help="An .argosmodel file, or a folder that holds some."
)
@click.pass_context
def install(context: click.Context, source: str | None, target: str | None, place: Path | None) -> None:
    """Install the Argos package FROM TO; without --from, from the Argos index, over the network."""
    from generator.models import install_from, install_from_index

    config = project_config(context)
    pair = (parse_locale(source), parse_locale(target)) if source and target else None
    if place:
        installed = install_from(place, config, pair)
    elif pair:
        say(f"asking the Argos index over the network for {pair[0]} to {pair[1]} …")
        with click.progressbar(length=1, label="downloading", file=sys.stderr) as bar:
            installed = install_from_index(*pair, config, lambda done, whole: _advance(bar, done, whole))
    else:
        raise UsageError("nothing to install", "gen models install en fr, or gen models install --from FILE")
    for model in installed:
        say(f"installed {model.name} {model.version} ({model.source} to {model.target})")


def _advance(bar: ProgressBar[int], done: int, whole: int | None) -> None:
    bar.length = whole or done
    bar.update(done - bar.pos)


@models.command()
@click.argument("file", type=click.Path(path_type=Path, dir_okay=False))
@click.pass_context
def bundle(context: click.Context, file: Path) -> None:
    """Put the packages that this project needs into one file, for a machine without network.

    There: gen models install --from FILE.
    """
    from generator.models.bundle import bundle as write_bundle

    for model in write_bundle(project_config(context), file):
        say(f"bundled {model.name} {model.version} ({model.source} to {model.target})")


@models.command()
@click.argument("source", metavar="FROM")
@click.argument("target", metavar="TO")
@click.pass_context
def remove(context: click.Context, source: str, target: str) -> None:
    """Remove the Argos package FROM TO from this project."""
    from generator.models import remove as remove_package

    removed = remove_package(parse_locale(source), parse_locale(target), project_config(context))
    say(f"removed {removed.name} {removed.version}")


@click.command()
@click.pass_context
def doctor(context: click.Context) -> None:
    """The installation: what is there, what is missing, and what to type."""
    from generator.models import doctor as examine

    for fact in examine(project_config(context)):
        click.echo(f"{fact.state:8} {fact.name}" + (f"\n         {fact.hint}" if fact.hint else ""))
