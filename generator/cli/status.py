"""`gen status`: how every draft stands and why."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import click

from generator.cli.build import build_order
from generator.cli.talk import project_config, say
from generator.locales import canonical

if TYPE_CHECKING:
    from generator.steps.standing import Standing

_COLOURS = {"current": "green", "stale": "yellow", "missing": "magenta", "blocked": "red"}


@click.command()
@click.option("--lang", "tags", multiple=True, metavar="TAG", help="Only drafts in this language; may be repeated.")
@click.option("--source", "sources", multiple=True, metavar="ID", help="Only drafts of this source; may be repeated.")
@click.option("--state", "states", multiple=True, type=click.Choice(tuple(_COLOURS)), help="Only drafts in this state.")
@click.option("--json", "as_json", is_flag=True, help="Print a list with one object per draft.")
@click.pass_context
def status(
    context: click.Context, tags: tuple[str, ...], sources: tuple[str, ...], states: tuple[str, ...], as_json: bool
) -> None:
    """Every draft: its state and the reasons."""
    from generator.steps.standing import standings

    config = project_config(context)
    wanted = [canonical(tag).tag for tag in tags]
    found = [
        one
        for one in standings(build_order(config, may_be_empty=True), config)
        if (not wanted or one.lang in wanted)
        and (not sources or one.source in sources)
        and (not states or one.state in states)
    ]
    if as_json:
        click.echo(json.dumps([one.as_dict() for one in found], ensure_ascii=False, indent=2))
    else:
        _draw(found)
        _tell_contradictions(found)


def _draw(found: list[Standing]) -> None:
    """The drafts as a table, and how many are in each state."""
    from rich.console import Console
    from rich.table import Table
    from rich.text import Text

    drawn = Table(box=None, pad_edge=False)
    for name in ("state", "draft", "why", "units", "findings", "label"):
        drawn.add_column(name)
    for one in found:
        units = " ".join(f"{count} {state}" for state, count in one.units.items() if count)
        findings = " ".join(f"{count} {severity}" for severity, count in one.findings.items() if count)
        why = "; ".join((*one.reasons, *(["edited by a person"] if one.edited else [])))
        # As text: what stands in brackets is no markup of the table's.
        cells = (one.draft, why, units, findings, one.label)
        drawn.add_row(Text(str(one.state), _COLOURS[one.state]), *map(Text, cells))
    Console(soft_wrap=True).print(drawn)
    counts = {state: sum(one.state == state for one in found) for state in _COLOURS}
    say(", ".join(f"{count} {state}" for state, count in counts.items() if count) or "no drafts")


def _tell_contradictions(found: list[Standing]) -> None:
    """What the sources of these drafts say against each other, each contradiction once with both sides."""
    told = {one.message: one for each in found for one in each.contradictions}
    if told:
        say(
            f"{len(told)} contradiction{'s' if len(told) > 1 else ''} between sources; nothing was merged or corrected:"
        )
    for one in told.values():
        click.echo(f"  {one.message}")
        for said in one.says:
            click.echo(f"    {said.source}, characters {said.span.start}–{said.span.end}: “{said.text}”")
