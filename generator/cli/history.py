"""`gen history` and `gen restore`: what became of a draft, and any earlier version of it."""

from __future__ import annotations

import click

from generator.cli.talk import project_config, say, table


@click.command()
@click.argument("draft")
@click.pass_context
def history(context: click.Context, draft: str) -> None:
    """What changed in a draft (fr/talks.brief), when and for which reason."""
    from generator.steps.versions import draft_name, versions

    config = project_config(context)
    table(
        [
            {"version": number, "when": one.time, "file": one.ending, "by": one.author, "why": one.reason}
            for number, one in enumerate(versions(draft_name(draft, config), config), 1)
        ]
    )


@click.command()
@click.argument("draft")
@click.argument("version", required=False, type=click.IntRange(min=1))
@click.pass_context
def restore(context: click.Context, draft: str, version: int | None) -> None:
    """Bring back an earlier version of a draft; what stands there now is kept in its history."""
    from generator.steps.versions import draft_name
    from generator.steps.versions import restore as bring_back

    config = project_config(context)
    number, path = bring_back(draft_name(draft, config), version, config)
    say(f"version {number} is back in {path.relative_to(config.root).as_posix()}; gen treats it as a person's text")
