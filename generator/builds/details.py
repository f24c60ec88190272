"""What the inputs of drafts consist of, and which words a person gave to which segments, in `.gen/details.sqlite`.

It can be deleted: then reasons name the inputs alone, and proposals come back as the drafts are read again.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from pathlib import Path
from types import TracebackType
from typing import Self

from generator.builds.store import close, database, writing

_VERSION = 1
_TABLES = (
    "parts (digest TEXT PRIMARY KEY, parts BLOB) WITHOUT ROWID",
    "kept (count INTEGER)",
    "wordings (draft TEXT, segment TEXT, wording TEXT, PRIMARY KEY (draft, segment)) WITHOUT ROWID",
    "stands (segment TEXT, document TEXT, PRIMARY KEY (segment, document)) WITHOUT ROWID",
)
# Fewer parts than these are not worth looking through.
_FEW = 500


class Details:
    """The record of what inputs consist of, as a context manager."""

    def __init__(self, folder: Path) -> None:
        self._path = folder / "details.sqlite"

    def __enter__(self) -> Self:
        self._connection = database(self._path, _VERSION, _TABLES, ("stands (document)",))
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        close(self._connection, self._path, error)

    def parts(self, digest: str) -> bytes | None:
        """What the input with this digest consists of, as it was kept, or None."""
        row = self._connection.execute("SELECT parts FROM parts WHERE digest = ?", (digest,)).fetchone()
        return bytes(row[0]) if row else None

    def known(self) -> set[str]:
        """The digests of all inputs whose parts are kept."""
        return {row[0] for row in self._connection.execute("SELECT digest FROM parts")}

    def keep_parts(self, parts: Mapping[str, bytes]) -> None:
        """Remember what inputs consist of, by their digests."""
        if parts:
            with writing(self._connection) as connection:
                connection.executemany("INSERT OR REPLACE INTO parts VALUES (?, ?)", parts.items())

    def is_large(self) -> bool:
        """True once so much was noted since parts were last forgotten that a look at what is needed pays."""
        count, before = (
            self._connection.execute(f"SELECT {what}").fetchone()[0]
            for what in ("(SELECT COUNT(*) FROM parts)", "(SELECT IFNULL(MAX(count), 0) FROM kept)")
        )
        return bool(count > _FEW + 2 * before)

    def forget_parts(self, wanted: Collection[str]) -> None:
        """Drop the parts of inputs that no draft is made of any more."""
        known = self.known()
        gone = known - set(wanted)
        with writing(self._connection) as connection:
            connection.executemany("DELETE FROM parts WHERE digest = ?", [(one,) for one in gone])
            connection.execute("DELETE FROM kept")
            connection.execute("INSERT INTO kept VALUES (?)", (len(known) - len(gone),))

    def keep_wordings(self, drafts: Mapping[str, Mapping[str, str]]) -> None:
        """Remember the words that persons gave to segments of drafts and nobody has reviewed; all that each has."""
        rows = [(draft, *row) for draft, words in drafts.items() for row in words.items()]
        with writing(self._connection) as connection:
            connection.executemany("DELETE FROM wordings WHERE draft = ?", [(draft,) for draft in drafts])
            connection.executemany("INSERT INTO wordings VALUES (?, ?, ?)", rows)

    def worded(self) -> set[str]:
        """The drafts that such words are remembered of."""
        return {row[0] for row in self._connection.execute("SELECT DISTINCT draft FROM wordings")}

    def keep_segments(self, documents: Mapping[str, Iterable[str]]) -> None:
        """Remember which segments stand in documents of some kind (`talks.brief`), whatever the language."""
        rows = [(segment, document) for document, segments in documents.items() for segment in segments]
        with writing(self._connection) as connection:
            connection.executemany("DELETE FROM stands WHERE document = ?", [(one,) for one in documents])
            connection.executemany("INSERT OR IGNORE INTO stands VALUES (?, ?)", rows)

    def proposals(self) -> dict[str, tuple[tuple[str, str, str], ...]]:
        """For each draft the words that a person gave to one of its segments in another draft of its language:
        triples of the segment, the words, and the draft that they stand in."""
        rows = self._connection.execute(
            "SELECT draft, wordings.segment, wording, document FROM wordings JOIN stands USING (segment) ORDER BY 1, 2"
        )
        found: dict[str, list[tuple[str, str, str]]] = {}
        for draft, segment, wording, document in rows:
            other = f"{draft.partition('/')[0]}/{document}"
            if other != draft:
                found.setdefault(other, []).append((segment, wording, draft))
        return {draft: tuple(rows) for draft, rows in found.items()}
