"""Options in, exit code out: the command `gen`. Talk goes to standard error, results to standard output."""

from __future__ import annotations

import json
import sys
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any, NoReturn

import click

from generator import __version__
from generator.config import Config, find_project, load_config
from generator.errors import GeneratorError, UsageError
from generator.locales import parse_locale

if TYPE_CHECKING:
    from generator.pipeline import Outcome

FORMATS = ("md", "html")


class Gen(click.Group):
    """The command group; the one place where errors become a line on standard error and an exit code."""

    def invoke(self, context: click.Context) -> Any:
        """Run the command; no traceback for anything that a user can cause."""
        try:
            return super().invoke(context)
        except GeneratorError as error:
            say_error(error)
            context.exit(int(error.exit_code))


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


def say(line: str) -> None:
    """One line on standard error."""
    click.echo(line, err=True)


def say_error(error: GeneratorError, what: str = "") -> None:
    """An error in one line, with its hint, on standard error."""
    say(f"error: {what}: {error}" if what else f"error: {error}")


def _config(context: click.Context) -> Config:
    """The settings of the project that the command runs in."""
    root = context.find_root().obj
    return load_config(root.resolve() if root else find_project(Path.cwd()))


@run.command()
@click.argument("sources", nargs=-1, metavar="[SOURCE]...")
@click.option("--messages", type=click.IntRange(min=1), help="How many key messages at most.")
@click.option("--json", "as_json", is_flag=True, help="Print a list with one object per source.")
@click.pass_context
def summarize(context: click.Context, sources: tuple[str, ...], messages: int | None, as_json: bool) -> None:
    """Structured summaries: who said and did what, where and when, each with its place in the source."""
    from dataclasses import replace

    from generator.pipeline import summarise
    from generator.summaries.export import summary_as_dict, summary_as_text

    config = _config(context)
    if messages:
        config = replace(config, summaries=replace(config.summaries, messages=messages))
    summaries, outcome = summarise(sources, config)
    if as_json:
        click.echo(json.dumps([summary_as_dict(one) for one in summaries], ensure_ascii=False, indent=2))
    else:
        click.echo("\n".join(summary_as_text(one) for one in summaries))
    _end(context, outcome)


def _document_command(kind: str, sentence: str) -> None:
    """Add the command that makes drafts of one kind."""

    @run.command(name=kind, help=sentence)
    @click.argument("sources", nargs=-1, metavar="[SOURCE]...")
    @click.option(
        "--lang",
        "tags",
        multiple=True,
        required=True,
        metavar="TAG",
        help="A BCP 47 tag: fr, pt-BR, ... May be repeated.",
    )
    @click.option(
        "--format",
        "formats",
        multiple=True,
        type=click.Choice(FORMATS),
        help="May be repeated (default: those in gen.toml).",
    )
    @click.pass_context
    def command(
        context: click.Context, sources: tuple[str, ...], tags: tuple[str, ...], formats: tuple[str, ...]
    ) -> None:
        from generator.pipeline import Order, make_drafts

        locales = tuple(dict.fromkeys(parse_locale(tag) for tag in tags))
        config = _config(context)
        order = Order(kind, locales, sources, formats or config.drafts.formats)
        outcome = make_drafts(order, config, _progress())
        _tell(outcome, config)
        _end(context, outcome)


_document_command("brief", "Briefs in output/<TAG>/<id>.brief.<ext>, for the sources named or for all.")
_document_command("factsheet", "Fact sheets in output/<TAG>/<id>.factsheet.<ext>, for the sources named or for all.")


def _progress() -> Callable[[str, int], None]:
    """Says what goes on where somebody watches; silent in a pipe or log."""
    if not sys.stderr.isatty():
        return lambda step, count: None
    words = {
        "read": "reading {} sources",
        "summarise": "summarising {} sources",
        "translate": "translating {} segments",
        "write": "writing {} drafts",
    }
    return lambda step, count: say(click.style(words[step].format(count) + " …", dim=True))


def _tell(outcome: Outcome, config: Config) -> None:
    """What was made, one line a draft."""
    for written in outcome.written:
        for line in written.lines(config.root):
            say(line)
    if outcome.current:
        say(
            f"{len(outcome.current)} current already"
            if len(outcome.current) > 1
            else f"output/{outcome.current[0]} is current already"
        )


def _end(context: click.Context, outcome: Outcome) -> NoReturn:
    """Report what failed and end with the outcome's exit code."""
    for failure in outcome.failures:
        say_error(failure.error, failure.what)
    context.exit(int(outcome.exit_code))


@run.group()
def models() -> None:
    """Translation models: what is installed, what can be installed or removed."""


@models.command("list")
@click.option("--json", "as_json", is_flag=True, help="Print a list with one object per model.")
@click.pass_context
def models_list(context: click.Context, as_json: bool) -> None:
    """The directions that the installed engines translate, with model, version and licence."""
    from generator.translation import open_engines

    found = [model for engine in open_engines(_config(context)) for model in engine.models()]
    rows = [
        {
            "engine": one.engine,
            "from": one.source.tag,
            "to": one.target.tag,
            "model": one.name,
            "version": one.version,
            "licence": one.licence,
            "test_only": one.test_only,
        }
        for one in found
    ]
    if as_json:
        click.echo(json.dumps(rows, ensure_ascii=False, indent=2))
    else:
        _table(rows)


@models.command("install")
@click.argument("source", metavar="FROM", required=False)
@click.argument("target", metavar="TO", required=False)
@click.option(
    "--from", "place", type=click.Path(path_type=Path), help="An .argosmodel file, or a folder that holds some."
)
@click.pass_context
def models_install(context: click.Context, source: str | None, target: str | None, place: Path | None) -> None:
    """Install the Argos package FROM TO; without --from, from the Argos index, over the network."""
    from generator import models as rooms

    config = _config(context)
    pair = (parse_locale(source), parse_locale(target)) if source and target else None
    if place:
        installed = rooms.install_from(place, config, pair)
    elif pair:
        say(f"asking the Argos index over the network for {pair[0]} to {pair[1]} …")
        installed = rooms.install_from_index(*pair, config)
    else:
        raise UsageError("nothing to install", "gen models install en fr, or gen models install --from FILE")
    for model in installed:
        say(f"installed {model.name} {model.version} ({model.source} to {model.target})")


@models.command("remove")
@click.argument("source", metavar="FROM")
@click.argument("target", metavar="TO")
@click.pass_context
def models_remove(context: click.Context, source: str, target: str) -> None:
    """Remove the Argos package FROM TO from this project."""
    from generator import models as rooms

    removed = rooms.remove(parse_locale(source), parse_locale(target), _config(context))
    say(f"removed {removed.name} {removed.version}")


@run.command()
@click.pass_context
def doctor(context: click.Context) -> None:
    """The installation: what is there, what is missing, and what to type."""
    from generator.models import doctor as examine

    for fact in examine(_config(context)):
        click.echo(f"{fact.state:8} {fact.name}" + (f"\n         {fact.hint}" if fact.hint else ""))


@run.command()
def settings() -> None:
    """Every setting of gen.toml with its default and what it means, as a gen.toml."""
    from generator.config import describe_settings

    click.echo(describe_settings())


def _table(rows: list[dict[str, Any]]) -> None:
    from rich.console import Console
    from rich.table import Table

    if not rows:
        say("none")
        return
    table = Table(box=None, pad_edge=False)
    for name in rows[0]:
        table.add_column(name)
    for row in rows:
        table.add_row(
            *(str(value) if value not in (True, False) else ("yes" if value else "") for value in row.values())
        )
    Console().print(table)


def main() -> None:
    """The command `gen`."""
    run(prog_name="gen")
