"""Every text of a draft that was made or seen, kept by its digest in `.gen/history/`, and when and why it came.

A history that is damaged is never deleted: what can be saved of it may be a person's words.
"""

from __future__ import annotations

import zlib
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType
from typing import Self

from generator.builds.store import close, database, writing
from generator.provenance import digest

_VERSION = 1
_TABLES = (
    "texts (digest TEXT PRIMARY KEY, text BLOB) WITHOUT ROWID",
    "versions (number INTEGER PRIMARY KEY, draft TEXT, ending TEXT, digest TEXT, time TEXT, author TEXT, reason TEXT)",
)


@dataclass(frozen=True, slots=True)
class Version:
    """One text of one file of a draft. `time` is ISO 8601 in UTC, `author` gen or person."""

    draft: str
    ending: str
    digest: str
    time: str
    author: str
    reason: str


class History:
    """The versions of a project's drafts, as a context manager. Times are the caller's."""

    def __init__(self, folder: Path) -> None:
        self._path = folder / "history" / "history.sqlite"

    def __enter__(self) -> Self:
        self._connection = database(self._path, _VERSION, _TABLES, ("versions (draft, ending)",), None)
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        close(self._connection, self._path, error, aside=True)

    def add(self, versions: Iterable[tuple[Version, bytes]]) -> None:
        """Keep versions with their compressed texts; one that is the draft's latest already is passed over."""
        with writing(self._connection) as connection:
            for version, text in versions:
                if self._latest(version.draft, version.ending) == version.digest:
                    continue
                connection.execute("INSERT OR IGNORE INTO texts VALUES (?, ?)", (version.digest, text))
                connection.execute(
                    "INSERT INTO versions (draft, ending, digest, time, author, reason) VALUES (?, ?, ?, ?, ?, ?)",
                    (version.draft, version.ending, version.digest, version.time, version.author, version.reason),
                )

    def of(self, draft: str) -> list[Version]:
        """The versions of a draft, the oldest first."""
        rows = self._connection.execute(
            "SELECT draft, ending, digest, time, author, reason FROM versions WHERE draft = ? ORDER BY number", (draft,)
        )
        return [Version(*row) for row in rows]

    def text(self, sha256: str) -> bytes | None:
        """The text with this digest, or None where there is none or it was lost."""
        row = self._connection.execute("SELECT text FROM texts WHERE digest = ?", (sha256,)).fetchone()
        try:
            text = zlib.decompress(row[0]) if row else None
        except zlib.error:
            return None
        return text if text is not None and digest(text) == sha256 else None

    def _latest(self, draft: str, ending: str) -> str:
        row = self._connection.execute(
            "SELECT digest FROM versions WHERE draft = ? AND ending = ? ORDER BY number DESC LIMIT 1", (draft, ending)
        ).fetchone()
        return str(row[0]) if row else ""
