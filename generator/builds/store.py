"""What is known from earlier runs, in `.gen/state.sqlite`: how drafts were made, summaries, answers of engines.

It can be deleted: then everything counts as stale, is made again, and comes out the same. A store that is damaged is
begun anew; one of another version too, but for what a person's changes are told by.
"""

from __future__ import annotations

import json
import os
import sqlite3
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from contextlib import AbstractContextManager, contextmanager
from dataclasses import dataclass
from itertools import count
from pathlib import Path
from types import TracebackType
from typing import Self

from generator.errors import OutputError

_VERSION = 5
_TABLES = (
    "made (draft TEXT PRIMARY KEY, fingerprint TEXT, files TEXT)",
    "analysed (source TEXT PRIMARY KEY, recipe TEXT, language TEXT, said_digest TEXT, summary BLOB, said BLOB)",
    "said (topic TEXT, source TEXT, saying TEXT, PRIMARY KEY (topic, source, saying)) WITHOUT ROWID",
    "answers (key TEXT PRIMARY KEY, answer BLOB) WITHOUT ROWID",
    "bases (draft TEXT PRIMARY KEY, base BLOB)",
    "failed (source TEXT PRIMARY KEY, message TEXT)",
)
# What a person's changes are told by; it cannot be made again.
_KEPT = ("bases",)
# SQLite takes so many values in one question.
_MANY = 500


@dataclass(frozen=True, slots=True)
class Made:
    """A draft as last made: the fingerprint of its inputs and the digest of each file that was written."""

    fingerprint: Mapping[str, str]
    files: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Analysed:
    """What is known of a source: the `recipe` of its summary (a digest of what went in), its language, and a digest of
    what other sources say against it, None while they have not been compared."""

    recipe: str
    language: str
    said: str | None = None


class Store:
    """The record of earlier runs, as a context manager."""

    def __init__(self, folder: Path) -> None:
        self._path = folder / "state.sqlite"

    def __enter__(self) -> Self:
        self._connection = database(self._path, _VERSION, _TABLES, ("said (source)",), kept=_KEPT)
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        close(self._connection, self._path, error)

    @property
    def number(self) -> int:
        """A number by which this record is told from one that is begun anew when it is lost."""
        return int(self._connection.execute("PRAGMA application_id").fetchone()[0])

    def made(self, draft: str) -> Made | None:
        """What is recorded for a draft (its path without ending), or None."""
        row = self._connection.execute("SELECT fingerprint, files FROM made WHERE draft = ?", (draft,)).fetchone()
        return Made(json.loads(row[0]), json.loads(row[1])) if row else None

    def all_made(self) -> dict[str, Made]:
        """What is recorded of every draft."""
        rows = self._connection.execute("SELECT draft, fingerprint, files FROM made ORDER BY draft").fetchall()
        # In one go: each by itself takes three times as long.
        told = json.loads(f"[{','.join(one for row in rows for one in row[1:])}]")
        return {row[0]: Made(*told[2 * place : 2 * place + 2]) for place, row in enumerate(rows)}

    def record(self, draft: str, made: Made) -> None:
        """Remember how a draft was made; on disk when this returns."""
        self.record_all({draft: made})

    def record_all(self, drafts: Mapping[str, Made]) -> None:
        """Remember how drafts were made; on disk, all of them, when this returns."""
        rows = [
            (draft, json.dumps(dict(one.fingerprint)), json.dumps(dict(one.files))) for draft, one in drafts.items()
        ]
        with self._writing() as connection:
            connection.executemany("INSERT OR REPLACE INTO made VALUES (?, ?, ?)", rows)

    def forget(self, drafts: Iterable[str]) -> None:
        """Drop what is recorded of drafts."""
        with self._writing() as connection:
            connection.executemany("DELETE FROM made WHERE draft = ?", [(draft,) for draft in drafts])

    def analysed(self) -> dict[str, Analysed]:
        """What is known of every source, by its id."""
        rows = self._connection.execute("SELECT source, recipe, language, said_digest FROM analysed")
        return {source: Analysed(recipe, language, said) for source, recipe, language, said in rows}

    def keep_summary(self, source: str, known: Analysed, summary: bytes, topics: Iterable[tuple[str, str]]) -> None:
        """Remember a source's summary, and its topics, each with what it says of them, by which others are found."""
        with self._writing() as connection:
            row = (source, known.recipe, known.language, known.said, summary, b"")
            connection.execute("INSERT OR REPLACE INTO analysed VALUES (?, ?, ?, ?, ?, ?)", row)
            connection.execute("DELETE FROM said WHERE source = ?", (source,))
            rows = [(topic, source, saying) for topic, saying in topics]
            connection.executemany("INSERT OR IGNORE INTO said VALUES (?, ?, ?)", rows)

    def keep_said(self, source: str, said: bytes, said_digest: str) -> None:
        """Remember what other sources say against one."""
        with self._writing() as connection:
            connection.execute(
                "UPDATE analysed SET said = ?, said_digest = ? WHERE source = ?", (said, said_digest, source)
            )

    def compare_again(self, sources: Iterable[str]) -> None:
        """Forget what other sources say against these and their neighbours, all at once."""
        with self._writing() as connection:
            rows = [(source,) for source in self.neighbours(sources)]
            connection.executemany("UPDATE analysed SET said_digest = NULL WHERE source = ?", rows)

    def summary(self, source: str) -> tuple[bytes, bytes] | None:
        """A source's summary and what others say against it, as they were kept."""
        row = self._connection.execute("SELECT summary, said FROM analysed WHERE source = ?", (source,)).fetchone()
        return (bytes(row[0]), bytes(row[1] or b"")) if row else None

    def all_said(self) -> dict[str, bytes]:
        """What others say against each source that was compared, as it was kept, by the source's id."""
        rows = self._connection.execute("SELECT source, said FROM analysed WHERE said_digest IS NOT NULL")
        return {source: bytes(said) for source, said in rows if said}

    def forget_sources(self, sources: Iterable[str]) -> None:
        """Drop what is known of sources that are gone."""
        with self._writing() as connection:
            for source in sources:
                connection.execute("DELETE FROM analysed WHERE source = ?", (source,))
                connection.execute("DELETE FROM said WHERE source = ?", (source,))

    def neighbours(self, sources: Iterable[str]) -> set[str]:
        """The sources that say something else of a topic of one of these, or share one of which nothing is said; and
        these themselves."""
        found = set(sources)
        for source in list(found):
            rows = self._connection.execute(
                "SELECT DISTINCT other.source FROM said AS mine JOIN said AS other ON other.topic = mine.topic "
                "AND (other.saying != mine.saying OR mine.saying = '') WHERE mine.source = ?",
                (source,),
            )
            found.update(row[0] for row in rows)
        return found

    def answers(self, keys: Sequence[str]) -> dict[str, bytes]:
        """What engines answered under these keys; those never asked are left out."""
        found: dict[str, bytes] = {}
        for start in range(0, len(keys), _MANY):
            some = keys[start : start + _MANY]
            marks = ",".join("?" * len(some))
            found.update(self._connection.execute(f"SELECT key, answer FROM answers WHERE key IN ({marks})", some))
        return found

    def keep_answers(self, answers: Mapping[str, bytes]) -> None:
        """Remember what engines answered."""
        with self._writing() as connection:
            connection.executemany("INSERT OR REPLACE INTO answers VALUES (?, ?)", answers.items())

    def keep_bases(self, bases: Mapping[str, bytes]) -> None:
        """Remember drafts as they were rendered before a person's changes were merged in; empty ones are forgotten."""
        with self._writing() as connection:
            connection.executemany("DELETE FROM bases WHERE draft = ?", [(draft,) for draft in bases])
            connection.executemany("INSERT INTO bases VALUES (?, ?)", [row for row in bases.items() if row[1]])

    def base(self, draft: str) -> bytes | None:
        """A draft as rendered, where what lies on disk differs because a person's changes are in there."""
        row = self._connection.execute("SELECT base FROM bases WHERE draft = ?", (draft,)).fetchone()
        return bytes(row[0]) if row else None

    def keep_failures(self, messages: Mapping[str, str]) -> None:
        """Remember which sources could not be read and why; what was remembered before is forgotten."""
        with self._writing() as connection:
            connection.execute("DELETE FROM failed")
            connection.executemany("INSERT INTO failed VALUES (?, ?)", messages.items())

    def failures(self) -> dict[str, str]:
        """Why sources could not be read the last time, by id."""
        return dict(self._connection.execute("SELECT source, message FROM failed"))

    def _writing(self) -> AbstractContextManager[sqlite3.Connection]:
        return writing(self._connection)


@contextmanager
def writing(connection: sqlite3.Connection) -> Iterator[sqlite3.Connection]:
    """A transaction: all of it is on disk afterwards, or nothing. Raises OutputError where it cannot be written."""
    try:
        with connection:
            yield connection
    except sqlite3.OperationalError as error:
        raise _cannot(error) from error


def close(connection: sqlite3.Connection, path: Path, error: BaseException | None, aside: bool = False) -> None:
    """Closes a database at the end of a run that `error` ended, if one did.

    One that turned out to be damaged is taken away, or put aside, so that the next run begins a new one. Raises
    OutputError in place of what SQLite says.
    """
    is_damaged = isinstance(error, sqlite3.DatabaseError) and _is_damaged(connection)
    connection.close()
    if is_damaged:
        place = _take_away(path, aside)
        what = f"{path.name} was damaged and " + (f"lies in {place.name} now" if place else "has been taken away")
        raise OutputError(what, "run gen again") from error
    if isinstance(error, sqlite3.OperationalError):
        raise _cannot(error) from error


def _is_damaged(connection: sqlite3.Connection) -> bool:
    """True if it is this database that is broken, and not another one that is open beside it."""
    try:
        (found,) = connection.execute("PRAGMA quick_check(1)").fetchone()
    except sqlite3.OperationalError:
        return False
    except sqlite3.DatabaseError:
        return True
    return bool(found != "ok")


def _cannot(error: Exception) -> OutputError:
    return OutputError(f"cannot write .gen/: {error}", "make the project folder writable, or free some space")


def database(
    path: Path,
    version: int,
    tables: Sequence[str],
    indexes: Sequence[str],
    kept: Collection[str] | None = (),
) -> sqlite3.Connection:
    """A database with these tables; one that is damaged or of another version is begun anew. Raises OutputError.

    The tables named in `kept` stay as they are from one version to the next. Where `kept` is None nothing of what was
    there is deleted: it lies beside under another name.
    """
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        try:
            return _opened(path, version, tables, indexes, kept)
        except sqlite3.DatabaseError as error:
            if isinstance(error, sqlite3.OperationalError):
                raise
            _take_away(path, kept is None)
            return _opened(path, version, tables, indexes, kept)
    except (OSError, sqlite3.OperationalError) as error:
        if found := _to_be_read(path, version):
            return found
        raise _cannot(error) from error


def _to_be_read(path: Path, version: int) -> sqlite3.Connection | None:
    """The database where its folder cannot be written, for whoever only asks; None if it is not one to be read so."""
    journal = path.with_name(f"{path.name}-wal")
    if not path.is_file() or os.access(path.parent, os.W_OK) or (journal.exists() and journal.stat().st_size):
        return None
    connection = sqlite3.connect(f"{path.absolute().as_uri()}?immutable=1", uri=True)
    if _version(connection) == version:
        return connection
    connection.close()
    return None


def _opened(
    path: Path, version: int, tables: Sequence[str], indexes: Sequence[str], kept: Collection[str] | None
) -> sqlite3.Connection:
    connection = sqlite3.connect(path, timeout=10)
    try:
        if kept is None and _version(connection) not in (0, version):
            connection.close()
            _take_away(path, aside=True)
            connection = sqlite3.connect(path, timeout=10)
        _prepare(connection, version, tables, indexes, kept or ())
    except BaseException:
        connection.close()
        raise
    return connection


def _version(connection: sqlite3.Connection) -> int:
    (found,) = connection.execute("PRAGMA user_version").fetchone()
    return int(found)


def _prepare(
    connection: sqlite3.Connection, version: int, tables: Sequence[str], indexes: Sequence[str], kept: Collection[str]
) -> None:
    """The tables and indexes, where they are not there yet."""
    # A run that is killed loses nothing; after a power failure the last drafts are made again.
    connection.execute("PRAGMA journal_mode = WAL")
    connection.execute("PRAGMA synchronous = NORMAL")
    if _version(connection) == version:
        return
    with connection:
        there = [name for (name,) in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")]
        for name in set(there) - set(kept):
            connection.execute(f'DROP TABLE "{name}"')
        for table in tables:
            connection.execute(f"CREATE TABLE IF NOT EXISTS {table}")
        for number, index in enumerate(indexes):
            connection.execute(f"CREATE INDEX IF NOT EXISTS by_{number} ON {index}")
        connection.execute(f"PRAGMA application_id = {int.from_bytes(os.urandom(3))}")
        connection.execute(f"PRAGMA user_version = {version}")


def _take_away(path: Path, aside: bool) -> Path | None:
    """Where the database lies now; None where it was deleted."""
    place = next(one for number in count(1) if not (one := path.with_suffix(f".{number}.damaged")).exists())
    for ending in ("-wal", "-shm", ""):
        part = path.with_name(path.name + ending)
        if aside and not ending:
            part.rename(place)
        else:
            part.unlink(missing_ok=True)
    return place if aside else None
