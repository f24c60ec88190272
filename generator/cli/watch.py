"""`gen watch`: `gen build` whenever something that goes into a draft changes."""

from __future__ import annotations

import signal
import threading
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

import click

from generator.cli.build import build_order
from generator.cli.talk import progress, project_config, say, say_error, tell
from generator.errors import GeneratorError

if TYPE_CHECKING:
    from generator.config import Config

# Editors write a file in several steps; a burst of changes counts as one.
_REST_MS = 400
# What editors and this program leave beside the files that somebody means.
_LEFT_BEHIND = (".part", ".tmp", ".swp", ".swx", ".bak", ".orig", "~")


@click.command()
@click.pass_context
def watch(context: click.Context) -> None:
    """Run gen build now and whenever a source, template, locale file or setting changes, until Ctrl-C."""
    from watchfiles import watch as changes

    root = project_config(context).root
    stop = threading.Event()
    for name in (signal.SIGINT, signal.SIGTERM):
        signal.signal(name, lambda *_: stop.set())
    _build(context)
    say("watching; end with Ctrl-C")
    found = changes(
        root, watch_filter=_inputs(root), debounce=1600, step=_REST_MS, stop_event=stop, raise_interrupt=False
    )
    for changed in found:
        names = sorted({Path(path).relative_to(root).as_posix() for _, path in changed})
        say(f"changed: {', '.join(names[:5])}" + (f" and {len(names) - 5} more" if len(names) > 5 else ""))
        _build(context)
        if stop.is_set():
            break
    say("watching ended")


def _inputs(root: Path) -> Callable[[object, str], bool]:
    """Tells the changes of what goes into drafts; a draft that somebody is typing in is none."""
    folders = [str(root / name) + "/" for name in ("seeds", "templates", "locales", "models", "output/summaries")]

    def is_input(change: object, path: str) -> bool:
        name = Path(path).name
        if name.startswith((".", "#", "~$")) or name.endswith(_LEFT_BEHIND):
            return False
        return path == str(root / "gen.toml") or path.startswith(tuple(folders))

    return is_input


def _build(context: click.Context) -> None:
    """One build; what goes wrong is said, and the watching goes on."""
    from generator.pipeline import Mode, make_drafts

    try:
        # A context of its own, so that what the build opened is closed when it ends.
        with click.Context(context.command, parent=context):
            # Read each time: the settings may be what changed.
            config: Config = project_config(context)
            outcome = make_drafts(build_order(config), config, Mode(progress(), config.build.jobs))
    except GeneratorError as error:
        say_error(error)
        return
    tell(outcome, config.root)
    for failure in outcome.failures:
        say_error(failure.error, failure.what)
