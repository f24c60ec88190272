"""The record of made drafts: it survives, it can be lost, and it says what changed."""

from __future__ import annotations

from pathlib import Path

from generator.builds import Made, Store, changed, files_digest

DRAFT = "fr/talks.brief"


def test_what_was_recorded_is_there_next_time(tmp_path: Path) -> None:
    made = Made({"source": "1"}, {"md": "2"})
    with Store(tmp_path / ".gen") as store:
        assert store.made(DRAFT) is None
        store.record(DRAFT, made)
    with Store(tmp_path / ".gen") as store:
        assert store.made(DRAFT) == made


def test_a_damaged_record_is_begun_anew(tmp_path: Path) -> None:
    (tmp_path / "state.sqlite").write_bytes(b"this is no database" * 100)
    with Store(tmp_path) as store:
        assert store.made(DRAFT) is None
        store.record(DRAFT, Made({}, {}))
        assert store.made(DRAFT) is not None


def test_a_record_of_another_version_is_begun_anew(tmp_path: Path) -> None:
    import sqlite3

    with sqlite3.connect(tmp_path / "state.sqlite") as connection:
        connection.execute("CREATE TABLE made (something TEXT)")
        connection.execute("PRAGMA user_version = 999")
    connection.close()
    with Store(tmp_path) as store:
        assert store.made(DRAFT) is None


def test_the_inputs_that_changed_are_named() -> None:
    assert changed({"source": "1", "template": "2"}, {"source": "1", "template": "3", "models": "4"}) == (
        "template",
        "models",
    )
    assert changed({"source": "1"}, {"source": "1"}) == ()
    assert changed(None, {"source": "1"}) == ("never made",)


def test_a_digest_tells_contents_order_and_missing_files_apart(tmp_path: Path) -> None:
    one, two = tmp_path / "one", tmp_path / "two"
    one.write_text("1")
    two.write_text("2")
    digests = [
        files_digest([one, two]),
        files_digest([two, one]),
        files_digest([one]),
        files_digest([one, tmp_path / "none"]),
    ]
    assert len(set(digests)) == 4
