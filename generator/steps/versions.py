"""What became of a draft over time: every text that was made or seen, and any of them back in its place."""

from __future__ import annotations

import contextlib
import zlib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from generator import builds
from generator.config import Config
from generator.drafts.sidecar import Sidecar, read_sidecar
from generator.drafts.stale import human_words
from generator.drafts.write import put
from generator.errors import OutputError, UsageError
from generator.provenance import digest
from generator.steps.edits import EDITED, Left

GEN, PERSON = "gen", "person"


def now() -> str:
    """The time in UTC, ISO 8601."""
    from datetime import UTC, datetime

    return datetime.now(UTC).isoformat(timespec="seconds").replace("+00:00", "Z")


def keep_edits(
    history: builds.History, output: Path, draft: str, states: Mapping[str, builds.FileState], reason: str = "edited"
) -> None:
    """Keep the texts of a draft's files that are not as they were made: they are a person's."""
    edited = (builds.FileState.EDITED, builds.FileState.CHANGED)
    for ending, state in states.items():
        if state not in edited or ending == builds.SIDECAR:
            continue
        path = output / f"{draft}.{ending}"
        if path.is_file():
            text = path.read_bytes()
            history.add([(builds.Version(draft, ending, digest(text), now(), PERSON, reason), zlib.compress(text, 1))])


def as_left(
    draft: str, output: Path, store: builds.Store, history: builds.History, unfinished: Mapping[str, str]
) -> Left | None:
    """The Markdown of a draft as a person left it, with what it was made from; None where nobody has touched it.

    What a run that was cut short had put a person's words into, and no sidecar tells of, counts as the person left it
    before that run.
    """
    path = output / f"{draft}.{EDITED}"
    if not path.is_file():
        return None
    content = path.read_bytes()
    plain = digest(content.replace(b"\r\n", b"\n"))
    base, sidecar = store.base(draft), read_sidecar(output / f"{draft}.{builds.SIDECAR}") or Sidecar()
    made = store.made(draft)
    words = unfinished.get(plain, "") if plain != sidecar.digests.get(EDITED) else ""
    content = (history.text(words) if words else None) or content
    known = {*unfinished, sidecar.digests.get(EDITED), made.files.get(EDITED) if made else None}
    has_words = words or base or sidecar.rendered or human_words(sidecar.units)
    if plain in known and not has_words:
        return None
    try:
        text = content.decode("utf-8")
    except UnicodeDecodeError:
        # Words that cannot be read cannot be merged; the new text will stand beside.
        return None
    # What the sidecar tells of lies there: a draft that is no merged one is as it was rendered.
    rendered = sidecar.rendered.get(EDITED) or sidecar.digests.get(EDITED, "")
    kept = _base(base)
    if kept and rendered in ("", digest(kept[0])):
        return Left(text, *kept, sidecar.outdated, sidecar.regrouped)
    # There is no base, or a run was cut short that had written the sidecar and not noted the new one.
    written = None if sidecar.rendered else history.text(rendered)
    before = written.decode("utf-8") if written else None
    return Left(text, before, sidecar.units, sidecar.outdated, sidecar.regrouped, rendered, kept)


def _base(frozen: bytes | None) -> tuple[str, Sequence[Mapping[str, Any]]] | None:
    """The text that was rendered before, and its units, as the record has them."""
    if frozen:
        with contextlib.suppress(builds.Damaged):
            rendered, units = builds.thaw(frozen)
            return rendered, units
    return None


def pages_made(drafts: Iterable[str], store: builds.Store) -> Iterator[str]:
    """The digests of the drafts' pages as they were made, which are the program's even where a sidecar is lost.

    Not those of the Markdown: what a person worded stands there, and without a sidecar nobody else knows of it.
    """
    for draft in drafts:
        if made := store.made(draft):
            yield from (one for ending, one in made.files.items() if ending != EDITED)


def draft_name(words: str, config: Config) -> str:
    """The draft that a user names by its path, with or without output/ and ending: `fr/talks.brief`.

    Raises UsageError where it names none.
    """
    path = Path(words)
    for place in (path, config.root / path):
        if place.resolve().is_relative_to(config.output.resolve()):
            path = place.resolve().relative_to(config.output.resolve())
            break
    name, tag = path.name, path.parent.name
    identity, _, rest = name.partition(".")
    if not (tag and identity and rest):
        raise UsageError(f"{words!r} names no draft", "a draft is named like fr/talks.brief")
    return f"{tag}/{identity}.{rest.partition('.')[0]}"


def versions(draft: str, config: Config) -> list[builds.Version]:
    """The versions of a draft, the oldest first. Raises UsageError where none is known."""
    with builds.History(config.root / ".gen") as history:
        return _known(draft, history)


def restore(draft: str, number: int | None, config: Config) -> tuple[int, Path]:
    """The number of the version that is back in its file, and that file; by default the Markdown before the last.

    The text that stood there is kept first. The next run takes the restored text for a person's. Raises UsageError.
    """
    folder = config.root / ".gen"
    with builds.lock(folder), builds.History(folder) as history:
        found = _known(draft, history)
        chosen = number if number is not None else _before_last(draft, found)
        if not 1 <= chosen <= len(found):
            raise UsageError(f"{draft} has no version {chosen}", f"gen history {draft} lists them")
        version = found[chosen - 1]
        text = history.text(version.digest)
        if text is None:
            raise OutputError(f"version {chosen} of {draft} is lost", "gen history lists the others")
        path = config.output / f"{draft}.{version.ending}"
        keep_edits(history, config.output, draft, {version.ending: builds.FileState.CHANGED}, "before it was restored")
        path.parent.mkdir(parents=True, exist_ok=True)
        put(path, text)
        kept = builds.Version(draft, version.ending, version.digest, now(), PERSON, f"restored from version {chosen}")
        history.add([(kept, zlib.compress(text, 1))])
    return chosen, path


def _known(draft: str, history: builds.History) -> list[builds.Version]:
    found = history.of(draft)
    if not found:
        raise UsageError(f"nothing is known of {draft}", "gen status lists the drafts")
    return found


def _before_last(draft: str, found: list[builds.Version]) -> int:
    numbers = [number for number, one in enumerate(found, 1) if one.ending == "md"]
    if len(numbers) < 2:
        raise UsageError(f"{draft} has no earlier version")
    return numbers[-2]
