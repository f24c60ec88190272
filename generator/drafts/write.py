"""A draft in, its files on disk out: atomically, and never over a person's words.

A file whose bytes are not those that the sidecar records was edited; without a readable sidecar every file counts as
edited. Its new text is put beside it as `<id>.<kind>.new.<ext>` and taken away once both agree again.
"""

from __future__ import annotations

import os
import tempfile
from collections.abc import Collection, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from generator.drafts.draft import Draft
from generator.drafts.sidecar import Sidecar, read_sidecar, sidecar_text, unit_shapes
from generator.errors import OutputError
from generator.provenance import digest


@dataclass(frozen=True, slots=True)
class Written:
    """What became of a draft's files. `digests` are those of the text the program made, by ending, edited or not."""

    draft: str
    digests: Mapping[str, str]
    files: tuple[Path, ...] = ()
    unchanged: tuple[Path, ...] = ()
    edited: tuple[Path, ...] = ()
    beside: tuple[Path, ...] = ()


@dataclass(slots=True)
class _Desk:
    """The files of one draft while they are written: what was known of them, what is known now, what was done."""

    draft: Draft
    folder: Path
    stem: str
    before: Sidecar
    ours: Collection[str] = ()
    digests: dict[str, str] = field(default_factory=dict)
    beside: dict[str, str] = field(default_factory=dict)
    kept: dict[str, list[dict[str, Any]]] = field(default_factory=dict)
    files: list[Path] = field(default_factory=list)
    unchanged: list[Path] = field(default_factory=list)
    edited: list[Path] = field(default_factory=list)
    new: list[Path] = field(default_factory=list)

    def path(self, ending: str) -> Path:
        """Where the file of a format stands."""
        return self.folder / f"{self.stem}.{ending}"


def write(draft: Draft, output: Path, ours: Collection[str] = (), rendered: Mapping[str, str] | None = None) -> Written:
    """Writes the draft's files and its sidecar below `output`; a file whose bytes stay the same is not touched.

    `ours` are digests of texts that runs wrote and the sidecar, lost or not yet written, says nothing of, or whose
    changes by a person are in the draft; `rendered` are those of its files without these. Raises OutputError.
    """
    folder, stem = output / draft.locale.tag, f"{draft.id}.{draft.kind}"
    sidecar = folder / f"{stem}.provenance.json"
    with _output_errors(output, draft):
        folder.mkdir(parents=True, exist_ok=True)
        before = read_sidecar(sidecar) or Sidecar()
        desk = _Desk(draft, folder, stem, before, ours)
        _carry_over(desk)
        for ending, text in draft.files.items():
            _place(desk, ending, text)
        record = Sidecar(desk.digests, desk.beside, desk.kept, unit_shapes(draft), rendered=rendered or {})
        # Last: a run that is cut short leaves files that the next one finds equal, and records then.
        put(sidecar, sidecar_text(draft, record))
    made = {ending: digest(text) for ending, text in draft.files.items()}
    return Written(draft.name, made, tuple(desk.files), tuple(desk.unchanged), tuple(desk.edited), tuple(desk.new))


def _carry_over(desk: _Desk) -> None:
    """What is recorded of formats that are not written this time stays true."""
    before, made = desk.before, desk.draft.files
    desk.digests = {ending: sha256 for ending, sha256 in before.digests.items() if ending not in made}
    desk.beside = {ending: sha256 for ending, sha256 in before.beside.items() if ending not in made}
    # The units of this draft say nothing of where they stand in those files; the earlier ones do.
    desk.kept = {ending: before.kept.get(ending, before.units) for ending in desk.digests}


def _place(desk: _Desk, ending: str, text: str) -> None:
    """One file of the draft: written, left alone, or put beside an edited one."""
    path = desk.path(ending)
    on_disk = _digest_on_disk(path)
    if on_disk in (None, digest(text), desk.before.digests.get(ending)) or on_disk in desk.ours:
        (desk.unchanged if not put(path, text) else desk.files).append(path)
        desk.digests[ending] = digest(text)
        _clear_beside(desk, ending)
        return
    desk.edited.append(path)
    if ending in desk.before.digests:
        desk.digests[ending] = desk.before.digests[ending]
        desk.kept[ending] = desk.before.kept.get(ending, desk.before.units)
    beside = desk.path(f"new.{ending}")
    there = _digest_on_disk(beside)
    if there in (None, digest(text), desk.before.beside.get(ending)) or there in desk.ours:
        put(beside, text)
        desk.beside[ending] = digest(text)
        desk.new.append(beside)
    else:
        # The new text was edited too; a person's words again.
        desk.edited.append(beside)


def _clear_beside(desk: _Desk, ending: str) -> None:
    """Takes the `.new` file away, if it is as the program wrote it."""
    beside = desk.path(f"new.{ending}")
    if ending in desk.before.beside and _digest_on_disk(beside) == desk.before.beside[ending]:
        beside.unlink()


def _digest_on_disk(path: Path) -> str | None:
    """The digest of a file, None where there is none; line endings that a checkout or editor changed do not count."""
    try:
        content = path.read_bytes()
    except FileNotFoundError:
        return None
    return digest(content.replace(b"\r\n", b"\n"))


def put(path: Path, text: str | bytes) -> bool:
    """True if the file was written: whole or not at all, through a temporary file in the same folder.

    One that holds the text already is left untouched.
    """
    content = text.encode("utf-8") if isinstance(text, str) else text
    if path.is_file() and path.read_bytes() == content:
        return False
    handle, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.", suffix=".part")
    part = Path(name)
    try:
        with os.fdopen(handle, "wb") as stream:
            stream.write(content)
            stream.flush()
            os.fsync(stream.fileno())
        # mkstemp's files are private; a draft is read like any other file.
        part.chmod(0o666 & ~_umask())
        part.replace(path)
    except BaseException:
        part.unlink(missing_ok=True)
        raise
    return True


def _umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask


@contextmanager
def _output_errors(output: Path, draft: Draft) -> Iterator[None]:
    try:
        yield
    except OSError as error:
        where = Path(error.filename).name if error.filename else draft.name
        message = f"cannot write {output.name}/{draft.name} ({where}: {error.strerror})"
        raise OutputError(message, "make the output folder writable, or free some space") from error
