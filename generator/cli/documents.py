"""`gen brief`, `gen factsheet`: one command per document kind."""

from __future__ import annotations

import click

from generator.cli.talk import end, progress, project_config, tell
from generator.config import FORMATS
from generator.errors import UsageError
from generator.locales import canonical


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
    @click.option("--combine", is_flag=True, help="One document of all the sources named, under a --title.")
    @click.option("--title", default="", help="The title of the combined document, in the language of its sources.")
    @click.option(
        "--format",
        "formats",
        multiple=True,
        type=click.Choice(FORMATS),
        help="May be repeated (default: those in gen.toml).",
    )
    @click.pass_context
    def command(  # noqa: PLR0913, PLR0917 - one parameter per option
        context: click.Context,
        sources: tuple[str, ...],
        tags: tuple[str, ...],
        combine: bool,
        title: str,
        formats: tuple[str, ...],
    ) -> None:
        from generator.pipeline import Mode, Order, make_drafts

        if combine != bool(title.strip()):
            raise UsageError("--combine and --title go together", 'gen brief --combine A B --title "A and B" --lang fr')
        locales = tuple(dict.fromkeys(canonical(tag) for tag in tags))
        config = project_config(context)
        order = Order((kind,), locales, sources, formats or config.drafts.formats, title.strip())
        outcome = make_drafts(order, config, Mode(progress(), config.build.jobs, once=True))
        tell(outcome, config.root)
        end(context, outcome)

    return command


brief = _document_command("brief", "Briefs in output/<TAG>/<id>.brief.<ext>, for the sources named or for all.")
factsheet = _document_command(
    "factsheet", "Fact sheets in output/<TAG>/<id>.factsheet.<ext>, for the sources named or for all."
)
