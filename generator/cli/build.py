"""`gen build`: everything that gen.toml asks for and that is stale."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from generator.cli.talk import end, progress, project_config, say, tell, tell_orphans
from generator.errors import ConfigError
from generator.locales import canonical

if TYPE_CHECKING:
    from generator.config import Config
    from generator.pipeline import Order, Outcome


@click.command()
@click.option("--jobs", type=click.IntRange(min=1), help="How many processes work (default: that in gen.toml).")
@click.option("--dry-run", is_flag=True, help="Write no draft; print each stale one with the reasons.")
@click.pass_context
def build(context: click.Context, jobs: int | None, dry_run: bool) -> None:
    """Every draft that gen.toml asks for and that is stale, and nothing else."""
    from generator.pipeline import Mode, make_drafts

    config = project_config(context)
    mode = Mode(progress(), jobs or config.build.jobs, dry_run, once=True)
    outcome = make_drafts(build_order(config), config, mode)
    if dry_run:
        _tell_reasons(outcome)
    else:
        tell(outcome, config.root)
    end(context, outcome)


def build_order(config: Config, may_be_empty: bool = False) -> Order:
    """What [build] in gen.toml asks for. Raises ConfigError where it names no language, unless it may be empty."""
    from generator.pipeline import Order

    if not (config.build.languages or may_be_empty):
        raise ConfigError("gen.toml names no languages to build", 'write languages = ["fr"] under [build]')
    locales = tuple(dict.fromkeys(canonical(tag) for tag in config.build.languages))
    return Order(config.build.kinds, locales, config.build.sources, config.build.formats or config.drafts.formats)


def _tell_reasons(outcome: Outcome) -> None:
    """A line on standard output for each stale draft: "fr/talks.brief: the source changed"."""
    for draft, reasons in outcome.reasons.items():
        click.echo(f"{draft}: {'; '.join(reasons)}")
    tell_orphans(outcome)
    say(f"{len(outcome.reasons)} would be made, {len(outcome.current)} current already")
