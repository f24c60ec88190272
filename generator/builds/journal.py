"""What a run is about to write, noted before it writes, so that a run cut short is not taken for a person's edit."""

from __future__ import annotations

import os
from collections.abc import Mapping
from pathlib import Path
from types import TracebackType
from typing import Self

from generator.errors import OutputError

_PATTERN = "journal.*"


class Journal:
    """The notes of one process, as a context manager."""

    def __init__(self, folder: Path) -> None:
        self._path = folder / f"journal.{os.getpid()}"

    def __enter__(self) -> Self:
        try:
            self._path.parent.mkdir(parents=True, exist_ok=True)
            self._stream = self._path.open("ab", buffering=0)
        except OSError as error:
            raise OutputError(f"cannot write .gen/: {error}", "make the project folder writable") from error
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._stream.close()

    def intend(self, texts: Mapping[str, str]) -> None:
        """Note the digests of texts that will be written next; the system has them when this returns.

        Each comes with the digest of the text that a person had left, where its words go into the new one, else empty.
        """
        try:
            self._stream.write("".join(f"{one} {words}".rstrip() + "\n" for one, words in texts.items()).encode())
        except OSError as error:
            raise OutputError(f"cannot write .gen/: {error}", "free some space") from error


def unfinished(folder: Path, output: Path) -> dict[str, str]:
    """The digests of what runs that were cut short may have written, each with that of the person's text in it or an
    empty string; the half-written files they left are removed.

    Called by the one run that holds the lock.
    """
    notes = list(folder.glob(_PATTERN))
    parts = [*folder.glob(".*.part"), *folder.glob("stamps/.*"), *(output.glob("*/.*.part") if notes else ())]
    for part in parts:
        part.unlink(missing_ok=True)
    lines = (line for path in notes for line in path.read_text("ascii", "replace").splitlines())
    noted = (line.partition(" ") for line in lines)
    return {one: words for one, _, words in noted if one}


def finish(folder: Path) -> None:
    """Take the notes away: all that was written is recorded."""
    for path in folder.glob(_PATTERN):
        path.unlink(missing_ok=True)
