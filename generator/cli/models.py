"""`gen models …` and `gen doctor`: what this machine can translate, and what it lacks."""

from __future__ import annotations

import json
import sys
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

import click

from generator.cli.talk import project_config, say, table
from generator.errors import UsageError
from generator.locales import parse_locale

if TYPE_CHECKING:
    from click._termui_impl import ProgressBar

    from generator.config import Config
    from generator.locales import Locale
    from generator.models import Model

    Pair = tuple[Locale, Locale]


@click.group()
def models() -> None:
    """Translation models: what is installed, what can be installed or removed."""


_ENGINES = click.Choice(["bergamot", "argos"])


@models.command("list")
@click.option("--json", "as_json", is_flag=True, help="Print a list with one object per model.")
@click.pass_context
def list_models(context: click.Context, as_json: bool) -> None:
    """The directions that the installed engines translate, with model, version, licence and size."""
    from generator.models import installed

    rows = [
        {
            "engine": one.engine,
            "from": one.source.tag,
            "to": one.target.tag,
            "model": one.name + (" (test only)" if one.test_only else ""),
            "version": one.version,
            "licence": one.licence,
            "size": one.size,
        }
        for one in installed(project_config(context))
    ]
    _show(rows, as_json)


@models.command()
@click.argument("source", metavar="[FROM]", required=False)
@click.argument("target", metavar="[TO]", required=False)
@click.option("--json", "as_json", is_flag=True, help="Print a list with one object per model.")
@click.pass_context
def available(context: click.Context, source: str | None, target: str | None, as_json: bool) -> None:
    """The models on Firefox's list, read over the network: the newest of each direction, with the size to download."""
    from generator.models import offered

    config = project_config(context)
    say(f"asking {config.models.firefox} for the list of Firefox's models …")
    wanted = [parse_locale(tag) if tag else None for tag in (source, target)]
    rows = [
        {
            "from": one.source.tag,
            "to": one.target.tag,
            "version": one.version,
            "architecture": one.architecture,
            "size": one.size,
        }
        for one in offered(config, *wanted)
    ]
    _show(rows, as_json)


def _show(rows: list[dict[str, object]], as_json: bool) -> None:
    """The rows as a table with sizes in megabytes of 10^6 bytes, or as JSON in bytes."""
    if as_json:
        click.echo(json.dumps(rows, ensure_ascii=False, indent=2))
    else:
        table([{**row, "size": f"{int(str(row['size'])) / 1e6:.1f} MB"} for row in rows])


@models.command()
@click.argument("words", metavar="[FROM TO | PLACE]", nargs=-1)
@click.option("--from", "place", metavar="PLACE", help="A file, a folder or an address that holds models.")
@click.option("--licence", default="", metavar="SPDX", help="The licence of Firefox's models that do not tell theirs.")
@click.option("--engine", type=_ENGINES, help="Over the network, only a model of this engine.")
@click.pass_context
def install(
    context: click.Context, words: tuple[str, ...], place: str | None, licence: str, engine: str | None
) -> None:
    """Install models: those in PLACE, or the one FROM TO over the network.

    PLACE is an archive (.argosmodel, .zip, a bundle), a folder of archives or of Firefox's files (model.….bin,
    vocab.….spm, lex.….bin, plain or packed), or the address of an archive. Without PLACE, Firefox's list is asked
    for a model FROM TO, then the Argos index.
    """
    from generator.models import install_from_network

    config = project_config(context)
    alone, pair = _place_and_pair(words)
    place = place or alone
    if place:
        installed = _from_place(place, config, pair, licence)
    elif pair:
        with _bar() as bar:
            installed = install_from_network(pair, config, engine or "", partial(_advance, bar), say)
    else:
        raise UsageError("nothing to install", "gen models install en fr, or gen models install --from FILE")
    for model in installed:
        say(f"installed {model.name} {model.version} ({model.source} to {model.target}), licence {model.licence}")


def _place_and_pair(words: tuple[str, ...]) -> tuple[str | None, Pair | None]:
    """One word is a place, two are languages."""
    if len(words) > 2:
        raise UsageError(f"{words[2]!r} is one word too many", "gen models install en fr")
    if len(words) == 2:
        return None, (parse_locale(words[0]), parse_locale(words[1]))
    return (words[0] if words else None), None


def _from_place(place: str, config: Config, pair: Pair | None, licence: str) -> list[Model]:
    from generator.models import install_from, install_from_address

    if not place.startswith(("https://", "http://")):
        return install_from(Path(place), config, pair, licence)
    with _bar() as bar:
        return install_from_address(place, config, pair, licence, partial(_advance, bar))


def _bar() -> ProgressBar[int]:
    return click.progressbar(length=1, label="downloading", file=sys.stderr)


def _advance(bar: ProgressBar[int], done: int, whole: int | None) -> None:
    bar.length = whole or done
    bar.update(done - bar.pos)


@models.command()
@click.argument("file", type=click.Path(path_type=Path, dir_okay=False))
@click.pass_context
def bundle(context: click.Context, file: Path) -> None:
    """Put the installed models that this project needs into one file, for a machine without network.

    There: gen models install --from FILE.
    """
    from generator.models.bundle import bundle as write_bundle

    for model in write_bundle(project_config(context), file):
        say(f"bundled {model.name} {model.version} ({model.source} to {model.target})")


@models.command()
@click.argument("source", metavar="FROM")
@click.argument("target", metavar="TO")
@click.option("--engine", type=_ENGINES, help="Where models of two engines are installed, which one.")
@click.pass_context
def remove(context: click.Context, source: str, target: str, engine: str | None) -> None:
    """Remove the model FROM TO from this project."""
    from generator.models import remove as remove_package

    removed = remove_package(parse_locale(source), parse_locale(target), project_config(context), engine or "")
    say(f"removed {removed.name} {removed.version}")


@click.command()
@click.pass_context
def doctor(context: click.Context) -> None:
    """The installation: what is there, what is missing, and what to type."""
    from generator.models import doctor as examine

    for fact in examine(project_config(context)):
        click.echo(f"{fact.state:8} {fact.name}" + (f"\n         {fact.hint}" if fact.hint else ""))
