"""Drafts whose source is gone in, the same drafts marked out; where the source is there again, without the mark.

They are left in place with every word of theirs. A run that is cut short is completed by the next one: the record has
a flag before anything is written, and the sidecar says what is in the files as long as a mark may be in any.
"""

from __future__ import annotations

import json
import os
import zlib
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from generator import builds
from generator.config import Config
from generator.drafts.vanished import ENTRY, entries, marked, shifted, without_mark
from generator.drafts.write import put
from generator.errors import OutputError
from generator.locales import Locale, Messages, read_messages
from generator.provenance import digest, file_digest
from generator.sources.files import find_sources, source_id
from generator.steps.plan import source_of
from generator.steps.versions import GEN, keep_edits, now

# What the record has of a draft that is being marked or freed of its mark, and of one that is marked.
_FLAG, _BEGUN, _DONE = "vanished", "begun", "done"
_ENDINGS = ("md", "html")


@dataclass(slots=True)
class Settled:
    """The drafts that are in place without a source, and the files that were written to say so, or no more to."""

    orphans: list[str] = field(default_factory=list)
    files: list[Path] = field(default_factory=list)


@dataclass(slots=True)
class _File:
    """A file of a draft: its text with line feeds alone, as it is and as it is to be; `as_made` where nobody changed
    it, `breaks` are the line endings that it has."""

    path: Path
    ending: str
    text: str
    after: str
    breaks: str
    as_made: bool = False


@dataclass(slots=True)
class _Change:
    """What is to be written of one draft."""

    draft: str
    told: dict[str, Any]
    files: list[_File]
    gone: bool


def settle(
    config: Config, store: builds.Store, history: builds.History, made: dict[str, builds.Made], dry: bool = False
) -> Settled:
    """Marks the drafts whose source is gone, takes the mark away where it is there again, and says which are left.

    `made` is what the record has of all drafts, and is kept up with it. Drafts of which no file is left are forgotten.
    With `dry` nothing is written. Raises OutputError.
    """
    if not config.seeds.is_dir():
        return Settled()
    sources = {source_id(path) for path in find_sources(config.seeds)}
    there = sorted(_on_disk(config.output))
    gone = {draft: missing for draft in there if (missing := _missing(draft, config, sources))}
    found = Settled(list(gone))
    if not dry:
        changes = [*_to_mark(config, made, gone), *_to_free(config, made, [one for one in there if one not in gone])]
        found.files = _write(config, store, history, made, changes)
        _forget(config, store, made, sources.union(source_of(draft) for draft in gone))
    return found


def _forget(config: Config, store: builds.Store, made: dict[str, builds.Made], sources: Collection[str]) -> None:
    """Drops what is recorded of drafts that have no source and no file any more."""
    lost = [one for one, how in made.items() if source_of(one) not in sources and "title" not in how.fingerprint]
    lost = [one for one in lost if not any(_file(config, one, ending).is_file() for ending in _ENDINGS)]
    if lost:
        store.forget(lost)
    for draft in lost:
        del made[draft]


def _on_disk(output: Path) -> Iterator[str]:
    """The drafts that have a sidecar."""
    ending = f".{builds.SIDECAR}"
    for folder in output.iterdir() if output.is_dir() else ():
        # Names alone: of thousands of files a Path each would take longer than the listing.
        names = os.listdir(folder) if folder.is_dir() else ()  # noqa: PTH208
        yield from (f"{folder.name}/{name.removesuffix(ending)}" for name in names if name.endswith(ending))


def _file(config: Config, draft: str, ending: str) -> Path:
    return config.output / f"{draft}.{ending}"


def _missing(draft: str, config: Config, sources: Collection[str]) -> tuple[str, ...]:
    """The paths of the sources of a draft that are gone."""
    if source_of(draft) in sources:
        return ()
    told = _told(_file(config, draft, builds.SIDECAR)) or {}
    rows = told.get("sources") if isinstance(told.get("sources"), list) else [told.get("source")]
    paths = [str(row["path"]) for row in rows or () if isinstance(row, dict) and row.get("path")]
    if "sources" in told:
        return tuple(path for path in paths if source_id(Path(path)) not in sources)
    return tuple(paths) or (source_of(draft),)


def _told(path: Path) -> dict[str, Any] | None:
    """What a sidecar says; None where there is none that can be read."""
    try:
        told = json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return None
    return told if isinstance(told, dict) and isinstance(told.get("draft_sha256"), dict) else None


def _to_mark(config: Config, made: Mapping[str, builds.Made], gone: Mapping[str, Sequence[str]]) -> Iterator[_Change]:
    """The drafts that have no source and do not say so yet."""
    messages: dict[str, Messages] = {}
    for draft, missing in gone.items():
        told = _told(_file(config, draft, builds.SIDECAR))
        if told is None or _is_done(config, draft, made.get(draft)):
            continue
        tag = draft.partition("/")[0]
        words = messages.setdefault(tag, read_messages(Locale(tag), config.locale_folders))
        paths = ", ".join(missing)
        # In a line that is read from the right a path keeps its own direction.
        path = f"\u2068{paths}\u2069" if Locale(tag).direction == "rtl" else paths
        yield _marking(config, draft, told, words.text("status.vanished", path=path))


def _marking(config: Config, draft: str, told: dict[str, Any], sentence: str) -> _Change:
    before = entries(told)
    noted: dict[str, dict[str, object]] = {}
    files = list(_files(config, draft, _ENDINGS))
    for one in files:
        known = before.get(one.ending, {})
        one.text = one.after = without_mark(one.text, known["mark"]) if known else one.text
        found = marked(one.text, one.ending, sentence)
        if found is None:
            continue
        one.after, noted[one.ending] = found.text, {"mark": found.mark}
        one.as_made = digest(one.text) == known.get("sha256", told["draft_sha256"].get(one.ending))
        if one.as_made:
            # Of a run that was cut short the sidecar has it already.
            shifted(told.get("units"), one.ending, found.start, 0 if "sha256" in known else len(found.mark))
            told["draft_sha256"][one.ending] = digest(one.after)
            noted[one.ending] |= {"start": found.start, "sha256": digest(one.text)}
    return _Change(draft, {**told, ENTRY: noted}, files, gone=True)


def _is_done(config: Config, draft: str, made: builds.Made | None) -> bool:
    """True if the draft was marked and its sidecar is as it was then."""
    if made is None or made.fingerprint.get(_FLAG) != _DONE:
        return False
    return made.files.get(builds.SIDECAR) == file_digest(_file(config, draft, builds.SIDECAR))


def _to_free(config: Config, made: Mapping[str, builds.Made], drafts: Sequence[str]) -> Iterator[_Change]:
    """The drafts that have their source again and still say otherwise."""
    for draft in drafts:
        flagged = made[draft].fingerprint.get(_FLAG) if draft in made else _has_entry(config, draft)
        if flagged and (told := _told(_file(config, draft, builds.SIDECAR))) is not None:
            yield _freeing(config, draft, told)


def _has_entry(config: Config, draft: str) -> bool:
    """True if a draft that is not on record says in its sidecar that it is marked."""
    return f'"{ENTRY}"'.encode() in _file(config, draft, builds.SIDECAR).read_bytes()


def _freeing(config: Config, draft: str, told: dict[str, Any]) -> _Change:
    noted = entries(told)
    files = list(_files(config, draft, noted))
    for one in files:
        row = noted[one.ending]
        one.after = without_mark(one.text, row["mark"])
        if isinstance(row.get("sha256"), str) and isinstance(row.get("start"), int):
            one.as_made = digest(one.after) == row["sha256"]
            told["draft_sha256"][one.ending] = row["sha256"]
            shifted(told.get("units"), one.ending, row["start"], -len(row["mark"]))
    told.pop(ENTRY, None)
    return _Change(draft, told, files, gone=False)


def _files(config: Config, draft: str, endings: Collection[str]) -> Iterator[_File]:
    """The files of a draft that are there and can be read."""
    for ending in endings:
        path = _file(config, draft, ending)
        try:
            written = path.read_bytes().decode("utf-8")
        except (OSError, UnicodeDecodeError):
            continue
        # Where somebody mixed both, each line keeps its own.
        breaks = "\r\n" if 0 < written.count("\n") == written.count("\r\n") else "\n"
        text = written.replace("\r\n", "\n") if breaks == "\r\n" else written
        yield _File(path, ending, text, text, breaks)


def _write(
    config: Config,
    store: builds.Store,
    history: builds.History,
    made: dict[str, builds.Made],
    changes: Sequence[_Change],
) -> list[Path]:
    """The files that were written."""
    if not changes:
        return []
    known = {one.draft: made[one.draft] for one in changes if one.draft in made}
    store.record_all({draft: _flagged(one, _BEGUN) for draft, one in known.items()})
    written: list[Path] = []
    with builds.Journal(config.root / ".gen") as journal:
        for one in changes:
            texts = (text for file in one.files if file.as_made for text in (file.text, file.after))
            journal.intend(dict.fromkeys(map(digest, texts), ""))
            _keep(history, config, one)
            written += _put_all(config, one)
    recorded = {one.draft: _recorded(config, one, known[one.draft]) for one in changes if one.draft in known}
    store.record_all(recorded)
    made.update(recorded)
    return written


def _flagged(made: builds.Made, flag: str) -> builds.Made:
    kept = {name: value for name, value in made.fingerprint.items() if name != _FLAG}
    return builds.Made(kept | ({_FLAG: flag} if flag else {}), made.files)


def _recorded(config: Config, change: _Change, made: builds.Made) -> builds.Made:
    """What the record has of a draft from now on."""
    files = {file.ending: digest(file.after) for file in change.files if file.as_made}
    files[builds.SIDECAR] = file_digest(_file(config, change.draft, builds.SIDECAR))
    return builds.Made(_flagged(made, _DONE if change.gone else "").fingerprint, {**made.files, **files})


def _keep(history: builds.History, config: Config, change: _Change) -> None:
    """What stands there goes into the history, and what will stand there."""
    theirs = {file.ending: builds.FileState.CHANGED for file in change.files if not file.as_made}
    keep_edits(history, config.output, change.draft, theirs)
    reason = "its source is gone" if change.gone else "its source is there again"
    texts = [(file, digest(file.after), zlib.compress(file.after.encode(), 1)) for file in change.files]
    history.add(
        (builds.Version(change.draft, file.ending, sha256, now(), GEN, reason), text) for file, sha256, text in texts
    )


def _put_all(config: Config, change: _Change) -> list[Path]:
    """The paths of a draft's files, written, its sidecar among them: first where there is a mark to come, else last."""
    sidecar = _file(config, change.draft, builds.SIDECAR)
    texts = [(file.path, file.after.replace("\n", file.breaks)) for file in change.files]
    told = (sidecar, json.dumps(change.told, ensure_ascii=False, indent=1) + "\n")
    ordered = [told, *texts] if change.gone else [*texts, told]
    try:
        for path, text in ordered:
            put(path, text)
    except OSError as error:
        message = f"cannot write {config.output.name}/{change.draft} ({error.strerror})"
        raise OutputError(message, "make the output folder writable, or free some space") from error
    return [path for path, _ in ordered]
