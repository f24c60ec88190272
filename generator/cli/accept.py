"""`gen accept`: a person's edits become reviewed and are used wherever the segment recurs."""

from __future__ import annotations

import click

from generator.cli.talk import project_config, say, say_error


@click.command()
@click.argument("drafts", nargs=-1, required=True, metavar="DRAFT...")
@click.pass_context
def accept(context: click.Context, drafts: tuple[str, ...]) -> None:
    """Make a person's edits in drafts (fr/talks.brief) reviewed, and use them wherever the segment recurs."""
    from generator.steps.acceptance import accept as take
    from generator.steps.versions import draft_name

    config = project_config(context)
    code = 0
    for one in take([draft_name(draft, config) for draft in drafts], config):
        wordings = "one wording" if one.wordings == 1 else f"{one.wordings} wordings"
        say(f"accepted {wordings} of output/{one.draft}, used in every draft from the next gen build on")
        for source in one.refused:
            say(f"left in its draft alone, a check found something critical: {source}")
        for failure in one.outcome.failures:
            say_error(failure.error, failure.what)
        code = max(code, int(one.outcome.exit_code))
    context.exit(code)
