"""Which files are sources, and what their ids are."""

from __future__ import annotations

import unicodedata
from pathlib import Path

import pytest

from generator.errors import ExitCode, GeneratorError
from generator.sources import check_ids, find_sources, source_id


def test_sources_come_in_name_order_without_sidecars_and_leftovers(tmp_path: Path) -> None:
    for name in ("b.txt", "a.md", "a.meta.yaml", ".hidden.txt", "b.txt.bak", "~$c.docx", "d.txt~", "Thumbs.db"):
        (tmp_path / name).write_text("words", encoding="utf-8")
    (tmp_path / "folder").mkdir()
    assert [path.name for path in find_sources(tmp_path)] == ["a.md", "b.txt"]


def test_a_missing_folder_holds_no_sources(tmp_path: Path) -> None:
    assert find_sources(tmp_path / "nowhere") == []


@pytest.mark.parametrize(
    ("name", "identity"),
    [
        ("Joint Statement (final).txt", "joint-statement-final"),
        ("외교부 보도자료.txt", "외교부-보도자료"),
        ("بيان صحفي.txt", "بيان-صحفي"),
        (unicodedata.normalize("NFD", "communiqué.txt"), "communiqué"),
        ("---.txt", ""),
    ],
)
def test_an_id_keeps_letters_of_every_script(name: str, identity: str) -> None:
    assert source_id(Path(name)) == identity


@pytest.mark.parametrize("names", [("Note.txt", "note.md"), ("…!.txt",)])
def test_equal_or_empty_ids_stop_the_run_and_name_the_files(names: tuple[str, ...]) -> None:
    with pytest.raises(GeneratorError) as caught:
        check_ids([Path(name) for name in names])
    assert caught.value.exit_code == ExitCode.NOT_STARTED
    assert all(name in caught.value.message for name in names)
