"""What lies in `.gen/` may be broken in any way: the next run says so, works on, and no history is deleted."""

from __future__ import annotations

import random
import sqlite3
import zlib
from pathlib import Path

import pytest

from generator.builds import History, Made, Store, Version
from generator.builds.store import database
from generator.errors import OutputError
from generator.provenance import digest

PAGE = 4096


def _fill(folder: Path) -> None:
    """A store and a history with more than a few pages in them."""
    with Store(folder) as store, History(folder) as history:
        store.record_all(
            {f"fr/talks-{number}.brief": Made({"source": digest(str(number))}, {}) for number in range(400)}
        )
        for number in range(400):
            text = digest(str(number))
            version = Version("fr/talks.brief", "md", digest(text), "2025-01-01T00:00:00Z", "gen", "")
            history.add([(version, zlib.compress(text.encode()))])


def _break(path: Path) -> None:
    """Every page but the first becomes something else; what is still in the journal beside it is lost."""
    content = bytearray(path.read_bytes())
    assert len(content) > 4 * PAGE
    content[PAGE:] = random.Random(1).randbytes(len(content) - PAGE)
    path.write_bytes(content)


def _read_both(folder: Path) -> None:
    with Store(folder) as store, History(folder) as history:
        store.all_made()
        history.of("fr/talks.brief")


def test_a_broken_store_is_taken_away_and_the_history_stays(tmp_path: Path) -> None:
    _fill(tmp_path)
    _break(tmp_path / "state.sqlite")
    with pytest.raises(OutputError, match=r"state\.sqlite was damaged"):
        _read_both(tmp_path)
    _read_both(tmp_path)
    with History(tmp_path) as history:
        assert len(history.of("fr/talks.brief")) == 400


def test_a_broken_history_is_put_aside_and_the_store_stays(tmp_path: Path) -> None:
    _fill(tmp_path)
    broken = tmp_path / "history/history.sqlite"
    _break(broken)
    content = broken.read_bytes()
    with pytest.raises(OutputError, match=r"history\.1\.damaged"):
        _read_both(tmp_path)
    _read_both(tmp_path)
    assert (tmp_path / "history/history.1.damaged").read_bytes() == content
    with Store(tmp_path) as store:
        assert len(store.all_made()) == 400


def test_a_history_broken_in_its_first_page_is_put_aside(tmp_path: Path) -> None:
    _fill(tmp_path)
    path = tmp_path / "history/history.sqlite"
    content = path.read_bytes()
    path.write_bytes(content[:200] + random.Random(2).randbytes(len(content) - 200))
    with History(tmp_path) as history:
        assert history.of("fr/talks.brief") == []
    assert (path.parent / "history.1.damaged").exists()


@pytest.mark.parametrize("content", [b"this is no database" * 999, b"SQLite format 3\x00" + b"\xff" * 9999])
def test_a_history_that_is_none_is_put_aside(content: bytes, tmp_path: Path) -> None:
    path = tmp_path / "history/history.sqlite"
    path.parent.mkdir()
    path.write_bytes(content)
    with History(tmp_path) as history:
        assert history.of("fr/talks.brief") == []
    assert (path.parent / "history.1.damaged").read_bytes() == content


def test_what_a_persons_changes_are_told_by_outlives_a_new_version_of_the_store(tmp_path: Path) -> None:
    with Store(tmp_path) as store:
        store.keep_bases({"fr/talks.brief": b"as rendered"})
        store.record("fr/talks.brief", Made({}, {}))
    with sqlite3.connect(tmp_path / "state.sqlite") as connection:
        connection.execute("PRAGMA user_version = 1")
    connection.close()
    with Store(tmp_path) as store:
        assert store.base("fr/talks.brief") == b"as rendered"
        assert store.all_made() == {}


def test_a_store_whose_making_was_cut_short_is_made(tmp_path: Path) -> None:
    with sqlite3.connect(tmp_path / "some.sqlite") as connection:
        connection.execute("CREATE TABLE one (old TEXT)")
    connection.close()
    made = database(tmp_path / "some.sqlite", 2, ("one (new TEXT)", "two (name TEXT)"), ("two (name)",))
    made.execute("SELECT new, name FROM one, two")
    made.close()
