"""The index of a translation memory: SQLite under `.gen/`, which can be deleted at any time and is made again."""

from __future__ import annotations

import sqlite3
from array import array
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import TypeVar

from generator.errors import MemoryFileError
from generator.units.memory_units import Context, MemoryUnit
from generator.units.segment import Origin, SegmentKind, State
from generator.units.similarity import exact_key, index_words, key_hash

Answer = TypeVar("Answer")

_VERSION = 2
_SCHEMA = """
CREATE TABLE facts (name TEXT PRIMARY KEY, value TEXT) WITHOUT ROWID;
CREATE TABLE units (id INTEGER PRIMARY KEY, hash INTEGER, source TEXT, target TEXT, state TEXT, origin TEXT,
  author TEXT, time TEXT, document TEXT, previous TEXT, following TEXT, kind TEXT, note TEXT, language TEXT);
CREATE INDEX units_by_hash ON units (hash);
CREATE TABLE places (word TEXT, part INTEGER, units BLOB, PRIMARY KEY (word, part)) WITHOUT ROWID;
"""
_COLUMNS = "source, target, state, origin, author, time, document, previous, following, kind, note, language"
_FROM_FILE = ("facts", "units", "places")
# Places held in memory while the index is made (4 bytes each), and looked at for one query.
_PLACES_AT_ONCE = 500_000
_PLACES_PER_QUERY = 40_000


class MemoryIndex:
    """Units by the hash of their text and by their words. One that is damaged or of another version is begun anew."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._db = self._opened()

    def close(self) -> None:
        """Close the database."""
        self._db.close()

    def ask(self, question: Callable[[], Answer], repair: Callable[[], None]) -> Answer:
        """The answer to a question that is put to this index; a damaged one is thrown away and repaired first."""
        try:
            return question()
        except sqlite3.OperationalError as error:
            raise self._unwritable(error) from error
        except sqlite3.DatabaseError:
            self._db.close()
            self._path.unlink(missing_ok=True)
            self._db = self._connect()
            repair()
            return question()

    @contextmanager
    def exclusive(self) -> Iterator[None]:
        """A transaction that no other process can begin before this one ends; nothing is kept if an error ends it."""
        self._begin()
        try:
            yield
        except BaseException:
            self._db.rollback()
            raise
        self._db.execute("COMMIT")

    def facts(self) -> dict[str, str]:
        """What was noted about the file that this index was made from."""
        return dict(self._db.execute("SELECT name, value FROM facts"))

    def note(self, facts: Mapping[str, str]) -> None:
        """Note facts about the file, in the place of those of the same name."""
        self._db.executemany("INSERT OR REPLACE INTO facts VALUES (?, ?)", facts.items())

    def rebuild(self, units: Iterable[MemoryUnit]) -> int:
        """Index these units and no others; how many they are."""
        for table in _FROM_FILE:
            self._db.execute(f"DELETE FROM {table}")
        places = _Places(self._db)
        count = 0
        for count, unit in enumerate(units, 1):  # noqa: B007 - the count is wanted
            self._insert(unit, places)
        places.flush()
        return count

    def put(self, units: Iterable[MemoryUnit]) -> None:
        """Index units, each in the place of the one with its text, language and context."""
        places = _Places(self._db)
        for unit in units:
            old = next((one for one, other in self._numbered(unit.source) if _same_place(unit, other)), None)
            if old is None:
                self._insert(unit, places)
            else:
                self._db.execute("UPDATE units SET target=?, state=?, origin=?, author=?, time=? WHERE id=?",
                                 (unit.target, unit.state, unit.origin, unit.author, unit.time, old))  # fmt: skip
        places.flush()

    def exact(self, text: str) -> list[MemoryUnit]:
        """The units with this source text, in any context."""
        return [unit for _, unit in self._numbered(text)]

    def similar(self, text: str, limit: int) -> list[tuple[int, str]]:
        """Numbers and sources of units that share words with a text, those that share most first."""
        words = self._chosen_words(index_words(exact_key(text)))
        shared: Counter[int] = Counter()
        for (places,) in self._db.execute(f"SELECT units FROM places WHERE word IN ({_marks(words)})", words):
            shared.update(array("I", places))
        enough = max(1, len(words) // 3)
        best = sorted(((count, -number) for number, count in shared.items() if count >= enough), reverse=True)[:limit]
        numbers = [-number for _, number in best]
        return list(self._db.execute(f"SELECT id, source FROM units WHERE id IN ({_marks(numbers)})", numbers))

    def unit(self, number: int) -> MemoryUnit:
        """The unit of a number that `similar` gave."""
        return _unit(self._db.execute(f"SELECT {_COLUMNS} FROM units WHERE id = ?", (number,)).fetchone())

    def units(self) -> Iterator[MemoryUnit]:
        """All units, in the order of the file."""
        for row in self._db.execute(f"SELECT {_COLUMNS} FROM units ORDER BY id"):
            yield _unit(row)

    def _opened(self) -> sqlite3.Connection:
        try:
            self._path.parent.mkdir(parents=True, exist_ok=True)
            return self._connect()
        except sqlite3.OperationalError as error:
            raise self._unwritable(error) from error
        except sqlite3.DatabaseError:
            self._path.unlink()
            return self._connect()
        except OSError as error:
            raise self._unwritable(error) from error

    def _connect(self) -> sqlite3.Connection:
        db = sqlite3.connect(self._path, timeout=60, isolation_level=None)
        try:
            db.execute("PRAGMA synchronous = NORMAL")
            if db.execute("PRAGMA user_version").fetchone() != (_VERSION,):
                _begin_schema(db)
        except sqlite3.Error:
            db.close()
            raise
        return db

    def _begin(self) -> None:
        try:
            self._db.execute("BEGIN IMMEDIATE")
        except sqlite3.OperationalError as error:
            raise self._unwritable(error) from error

    def _unwritable(self, error: Exception) -> MemoryFileError:
        return MemoryFileError(f"cannot write {self._path}: {error}", "make the project folder writable")

    def _insert(self, unit: MemoryUnit, places: _Places) -> None:
        key = exact_key(unit.source)
        row = (key_hash(key), *_row(unit))
        number = self._db.execute(f"INSERT INTO units (hash, {_COLUMNS}) VALUES (?{', ?' * 12})", row).lastrowid
        places.add(index_words(key), number or 0)

    def _numbered(self, text: str) -> list[tuple[int, MemoryUnit]]:
        key = exact_key(text)
        rows = self._db.execute(f"SELECT id, {_COLUMNS} FROM units WHERE hash = ?", (key_hash(key),)).fetchall()
        return [(row[0], _unit(row[1:])) for row in rows if exact_key(row[1]) == key]

    def _chosen_words(self, words: set[str]) -> list[str]:
        """The rarest of the words, so many that their places can be looked at in a few milliseconds."""
        sizes = self._db.execute(
            f"SELECT word, SUM(LENGTH(units)) / 4 FROM places WHERE word IN ({_marks(words)}) GROUP BY word",
            tuple(words),
        )
        chosen: list[str] = []
        room = _PLACES_PER_QUERY
        for word, size in sorted(sizes, key=lambda one: (one[1], one[0])):
            if chosen and size > room:
                break
            chosen.append(word)
            room -= size
        return chosen


class _Places:
    """Which units a word stands in, gathered and written in parts."""

    def __init__(self, db: sqlite3.Connection) -> None:
        self._db = db
        self._gathered: dict[str, array[int]] = {}
        self._count = 0

    def add(self, words: Iterable[str], unit: int) -> None:
        """Note that a unit has these words."""
        for word in words:
            self._gathered.setdefault(word, array("I")).append(unit)
            self._count += 1
        if self._count >= _PLACES_AT_ONCE:
            self.flush()

    def flush(self) -> None:
        """Write what was gathered, for each word after its last part."""
        last: Callable[[str], int] = lambda word: self._db.execute(  # noqa: E731
            "SELECT IFNULL(MAX(part), 0) FROM places WHERE word = ?", (word,)
        ).fetchone()[0]
        rows = [(word, last(word) + 1, places.tobytes()) for word, places in sorted(self._gathered.items())]
        self._db.executemany("INSERT INTO places VALUES (?, ?, ?)", rows)
        self._gathered, self._count = {}, 0


def _begin_schema(db: sqlite3.Connection) -> None:
    """Make the tables, unless another process has made them meanwhile; those of another version go."""
    db.execute("BEGIN IMMEDIATE")
    if db.execute("PRAGMA user_version").fetchone() != (_VERSION,):
        tables = db.execute("SELECT name FROM sqlite_master WHERE type = 'table'").fetchall()
        for statement in (*(f'DROP TABLE "{table}"' for (table,) in tables), *_SCHEMA.split(";")):
            db.execute(statement)
        db.execute(f"PRAGMA user_version = {_VERSION}")
    db.execute("COMMIT")


def _same_place(unit: MemoryUnit, other: MemoryUnit) -> bool:
    return unit.context == other.context and unit.language.split("-", 1)[0] == other.language.split("-", 1)[0]


def _row(unit: MemoryUnit) -> tuple[str, ...]:
    context = unit.context
    return (
        unit.source, unit.target, unit.state, unit.origin, unit.author, unit.time,
        context.document, context.previous, context.following, unit.kind or "", unit.note, unit.language,
    )  # fmt: skip


def _unit(row: Sequence[str]) -> MemoryUnit:
    source, target, state, origin, author, time, document, previous, following, kind, note, language = row
    return MemoryUnit(
        source, target, State(state), Origin(origin), author, time, Context(document, previous, following),
        SegmentKind(kind) if kind else None, note, language,
    )  # fmt: skip


def _marks(values: Iterable[object]) -> str:
    return ", ".join("?" for _ in values)
