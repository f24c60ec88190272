"""What was made from which inputs, kept in `.gen/state.sqlite`; it can be deleted, then everything counts as stale."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType
from typing import Self

from generator.errors import OutputError

_VERSION = 1


@dataclass(frozen=True, slots=True)
class Made:
    """A draft as last made: the fingerprint of its inputs and the digest of each file that was written."""

    fingerprint: Mapping[str, str]
    files: Mapping[str, str]


class Store:
    """The record of made drafts, as a context manager; a store that is damaged or of another version is begun anew."""

    def __init__(self, folder: Path) -> None:
        self._path = folder / "state.sqlite"

    def __enter__(self) -> Self:
        try:
            self._path.parent.mkdir(parents=True, exist_ok=True)
            self._connection = self._open()
        except (OSError, sqlite3.OperationalError) as error:
            raise OutputError(
                f"cannot write {self._path.parent.name}/: {error}", "make the project folder writable"
            ) from error
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._connection.close()

    def made(self, draft: str) -> Made | None:
        """What is recorded for a draft (its path without ending), or None."""
        row = self._connection.execute("SELECT fingerprint, files FROM made WHERE draft = ?", (draft,)).fetchone()
        return Made(json.loads(row[0]), json.loads(row[1])) if row else None

    def record(self, draft: str, made: Made) -> None:
        """Remember how a draft was made; on disk when this returns."""
        row = (draft, json.dumps(dict(made.fingerprint)), json.dumps(dict(made.files)))
        with self._connection:
            self._connection.execute("INSERT OR REPLACE INTO made VALUES (?, ?, ?)", row)

    def _open(self) -> sqlite3.Connection:
        try:
            return self._connect()
        except sqlite3.DatabaseError as error:
            if isinstance(error, sqlite3.OperationalError):
                raise
            self._path.unlink()
            return self._connect()

    def _connect(self) -> sqlite3.Connection:
        connection = sqlite3.connect(self._path, timeout=10)
        (version,) = connection.execute("PRAGMA user_version").fetchone()
        if version != _VERSION:
            with connection:
                connection.execute("DROP TABLE IF EXISTS made")
                connection.execute("CREATE TABLE made (draft TEXT PRIMARY KEY, fingerprint TEXT, files TEXT)")
                connection.execute(f"PRAGMA user_version = {_VERSION}")
        return connection
