"""`gen summarize`: the structured summaries, for a person or a program."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import replace
from typing import TYPE_CHECKING

import click

from generator.cli.talk import end, progress, project_config, say

if TYPE_CHECKING:
    from generator.summaries.model import Summary


@click.command()
@click.argument("sources", nargs=-1, metavar="[SOURCE]...")
@click.option("--messages", type=click.IntRange(min=1), help="How many key messages at most.")
@click.option("--write", is_flag=True, help="Write output/summaries/<id>.yaml for a person to edit; keeps their edits.")
@click.option("--json", "as_json", is_flag=True, help="Print a list with one object per source.")
@click.pass_context
def summarize(
    context: click.Context, sources: tuple[str, ...], messages: int | None, write: bool, as_json: bool
) -> None:
    """Structured summaries: who said and did what, where and when, each with its place in the source."""
    from generator.steps.summarising import summarise, write_summaries
    from generator.summaries.export import summary_as_dict

    config = project_config(context)
    if messages:
        config = replace(config, summaries=replace(config.summaries, messages=messages))
    if write:
        paths, outcome = write_summaries(sources, config, progress())
        for path in paths:
            say(f"written: {path.relative_to(config.root) if path.is_relative_to(config.root) else path}")
        end(context, outcome)
    summaries, outcome = summarise(sources, config, progress())
    if as_json:
        click.echo(json.dumps([summary_as_dict(one) for one in summaries], ensure_ascii=False, indent=2))
    else:
        click.echo("\n\n".join("\n".join(_lines(one)) for one in summaries))
    end(context, outcome)


def _lines(summary: Summary) -> Iterator[str]:
    """A summary as a person reads it in a terminal."""
    yield click.style(summary.title.text if summary.title else summary.id, bold=True)
    date = summary.published.stated if summary.published else "date not stated"
    yield f"{summary.source} · {summary.publisher.text if summary.publisher else '–'} · {date} · {summary.licence.name}"
    if summary.lead:
        yield f"\n{summary.lead.text}"
    yield from _section("Key messages", (one.text for one in summary.key_messages))
    yield from _section(
        "Events", (f"{one.date.stated if one.date else '–'}: {one.what}, {one.place or '–'}" for one in summary.events)
    )
    yield from _section(
        "People", (f"{one.name}: {'; '.join(role.text for role in one.roles) or '–'}" for one in summary.people)
    )
    yield from _section(
        "Organisations", (f"{one.name} ({one.acronym})" if one.acronym else one.name for one in summary.organisations)
    )
    yield from _section("Quotations", (f"{one.speaker or '–'}: “{one.text}”" for one in summary.quotations))
    yield from _section("Notices", (f"{one.kind}: {one.text}" for one in summary.notices))
    yield from _section("Contradictions", (one.message for one in summary.contradictions))
    yield from _section("Findings", (f"{one.severity}: {one.message}" for one in summary.findings))


def _section(heading: str, lines: Iterator[str]) -> Iterator[str]:
    found = list(lines)
    if found:
        yield f"\n{click.style(heading, bold=True)}"
        yield from (f"  {line}" for line in found)
