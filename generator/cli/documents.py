"""`gen brief`, `gen factsheet`: one command per document kind."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from generator.cli.talk import end, progress, project_config, say
from generator.locales import parse_locale

if TYPE_CHECKING:
    from generator.drafts import Written
    from generator.pipeline import Outcome

FORMATS = ("md", "html")


def _document_command(kind: str, sentence: str) -> click.Command:
    """The command that makes drafts of one kind."""

    @click.command(name=kind, help=sentence)
    @click.argument("sources", nargs=-1, metavar="[SOURCE]...")
    @click.option(
        "--lang",
        "tags",
        multiple=True,
        required=True,
        metavar="TAG",
        help="A BCP 47 tag, fr or pt-BR; may be repeated.",
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
        config = project_config(context)
        order = Order(kind, locales, sources, formats or config.drafts.formats)
        outcome = make_drafts(order, config, progress())
        _tell(outcome, config.root)
        end(context, outcome)

    return command


brief = _document_command("brief", "Briefs in output/<TAG>/<id>.brief.<ext>, for the sources named or for all.")
factsheet = _document_command(
    "factsheet", "Fact sheets in output/<TAG>/<id>.factsheet.<ext>, for the sources named or for all."
)


def _tell(outcome: Outcome, root: Path) -> None:
    """What was made, a line for each file that somebody should know of."""
    for written in outcome.written:
        for line in _lines(written, root):
            say(line)
    for draft in outcome.edited:
        say(f"edited by a person, left as it is: output/{draft}; the text as made stands beside it")
    if len(outcome.current) == 1:
        say(f"output/{outcome.current[0]} is current already")
    elif outcome.current:
        say(f"{len(outcome.current)} current already")


def _lines(written: Written, root: Path) -> list[str]:
    def names(paths: tuple[Path, ...]) -> str:
        return ", ".join(path.relative_to(root).as_posix() for path in paths)

    lines = [f"made {names(written.files)}"] if written.files else []
    if written.unchanged:
        lines.append(f"unchanged {names(written.unchanged)}")
    if written.edited:
        lines.append(f"edited by a person, left as it is: {names(written.edited)}; new text: {names(written.beside)}")
    return lines
