"""`gen status`: how every draft stands and why."""

from __future__ import annotations

import json
import textwrap
from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING

import click

from generator.cli.build import build_order
from generator.cli.talk import project_config, say
from generator.errors import UsageError
from generator.locales import canonical

if TYPE_CHECKING:
    from rich.table import Table
    from rich.text import Text

    from generator.steps.standing import Standing

_COLOURS = {"current": "green", "stale": "yellow", "missing": "magenta", "blocked": "red"}


# Reviewed units of all, critical findings and warnings.
_HEAD = ("state", "draft", "rev/all", "crit/warn", "label")
# From this width on, four versions of a passage stand beside each other.
_WIDE = 110
_GONE = "(nothing in the draft comes from this any more)"
_WAITS = {
    "outdated": "the source changed under a person's words; they stand, with a note, until somebody decides",
    "conflict": "a passage waits for a decision: {why}",
    "proposal": "a person says it otherwise in {why}; gen accept there uses their words everywhere",
    "held": "a check found something critical in a person's words; they stay in this draft: {why}",
}


@click.command()
@click.argument("drafts", nargs=-1, metavar="[DRAFT]...")
@click.option("--lang", "tags", multiple=True, metavar="TAG", help="Only drafts in this language; may be repeated.")
@click.option("--source", "sources", multiple=True, metavar="ID", help="Only drafts of this source; may be repeated.")
@click.option("--state", "states", multiple=True, type=click.Choice(tuple(_COLOURS)), help="Only drafts in this state.")
@click.option("--json", "as_json", is_flag=True, help="Print a list with one object per draft.")
@click.pass_context
def status(  # noqa: PLR0913, PLR0917 - click hands over every option
    context: click.Context,
    drafts: tuple[str, ...],
    tags: tuple[str, ...],
    sources: tuple[str, ...],
    states: tuple[str, ...],
    as_json: bool,
) -> None:
    """Every draft, or those named (fr/talks.brief): its state, the reasons, and what waits for a person.

    Of a draft that is named, each passage that waits is shown: where its source changed under a person's words, the
    old source, the new one, the words and the proposed translation.
    """
    from generator.steps.standing import standings
    from generator.steps.versions import draft_name

    config = project_config(context)
    wanted = [canonical(tag).tag for tag in tags]
    names = [draft_name(one, config) for one in drafts]
    found = [
        one
        for one in standings(build_order(config, may_be_empty=True), config)
        if (not wanted or one.lang in wanted)
        and (not sources or one.source in sources)
        and (not states or one.state in states)
        and (not names or one.draft in names)
    ]
    if missing := set(names) - {one.draft for one in found}:
        raise UsageError(f"no draft {sorted(missing)[0]}", "gen status lists the drafts")
    if as_json:
        click.echo(json.dumps([one.as_dict() for one in found], ensure_ascii=False, indent=2))
    else:
        _draw(found)
        for one in found if names else []:
            _draw_waiting(one)
        if any(one.waiting for one in found) and not names:
            say("passages wait for a person; gen status DRAFT shows them")
        _tell_contradictions(found)


def _draw(found: list[Standing]) -> None:
    """The drafts as a table, and how many are in each state."""
    from rich.console import Console

    console = Console(soft_wrap=True, highlight=False)
    for line in _rows(found, console.width if console.is_terminal else None):
        console.print(line)
    counts = {state: sum(one.state == state for one in found) for state in _COLOURS}
    say(", ".join(f"{count} {state}" for state, count in counts.items() if count) or "no drafts")


def _rows(found: list[Standing], width: int | None) -> Iterator[Text]:
    """A line for each draft. Why it stands so follows on its line, or below where it would be wider than the terminal;
    without a terminal there is no such width."""
    from rich.text import Text

    table = [_HEAD, *(_cells(one) for one in found)]
    widths = [max(len(row[place]) for row in table) for place in range(len(_HEAD))]
    if width and sum(widths) + 2 * len(widths) > width:
        # The label is that of the language; every other column is the draft's own.
        table, widths = [row[:-1] for row in table], widths[:-1]
    lines = ["  ".join(cell.ljust(size) for cell, size in zip(row, widths, strict=True)) for row in table]
    yield Text(lines[0].rstrip() if width else f"{lines[0]}  why", "dim")
    for one, line in zip(found, lines[1:], strict=True):
        why = "; ".join(_why(one))
        drawn = Text(line)
        drawn.stylize(_COLOURS[one.state], 0, widths[0])
        if why and (width is None or len(line) + 2 + len(why) <= width):
            drawn.append(f"  {why}")
            why = ""
        drawn.rstrip()
        yield drawn
        if width and why:
            yield from (Text(f"  {part}") for part in textwrap.wrap(why, max(20, width - 2), break_on_hyphens=False))


def _cells(one: Standing) -> tuple[str, ...]:
    reviewed = one.units.get("reviewed", 0) + one.units.get("final", 0)
    counted = f"{reviewed}/{sum(one.units.values())}" if one.units and any(one.units.values()) else ""
    findings = f"{one.findings.get('critical', 0)}/{one.findings.get('warning', 0)}" if counted else ""
    return str(one.state), one.draft, counted, findings, one.label


def _why(one: Standing) -> Iterator[str]:
    yield from one.reasons
    if one.edited and not any(reason.startswith("a person edited") for reason in one.reasons):
        yield "edited"
    if one.waiting:
        yield f"{len(one.waiting)} {'passage waits' if len(one.waiting) == 1 else 'passages wait'}"


def _draw_waiting(one: Standing) -> None:
    """The passages of a draft that wait for a person, the versions of each side by side."""
    from rich.console import Console

    console = Console(highlight=False)
    for number, passage in enumerate(one.waiting, 1):
        said = _WAITS[str(passage.kind)].format(why=passage.why)
        versions = {
            "source before": passage.old_source,
            "source now" if passage.old_source else "source": passage.source or (_GONE if passage.old_source else None),
            "wording in this draft": passage.wording,
            "proposed": passage.proposed,
        }
        shown = {name: words for name, words in versions.items() if words is not None}
        if console.is_terminal:
            console.print(f"\n{number}. {said}", markup=False, style="bold")
            console.print(_side_by_side(shown, console.width))
        else:
            click.echo(f"\n{number}. {said}")
            for name, words in shown.items():
                click.echo(f"   {name}: {words}")


def _side_by_side(versions: Mapping[str, str], width: int) -> Table:
    """The versions of a passage in columns, two by two where the terminal is too narrow for all."""
    from rich.table import Table
    from rich.text import Text

    columns = len(versions) if width >= _WIDE else min(2, len(versions))
    drawn = Table(box=None, pad_edge=False, show_header=False, padding=(0, 2, 0, 0))
    for _ in range(columns):
        drawn.add_column(ratio=1, overflow="fold")
    rows = [Text.assemble((f"{name}\n", "dim"), f"{words}\n") for name, words in versions.items()]
    for start in range(0, len(rows), columns):
        drawn.add_row(*rows[start : start + columns])
    drawn.expand = True
    return drawn


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
