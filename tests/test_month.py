"""Whatever an office does to its project, builds lose no word of it and come to rest."""

from __future__ import annotations

from pathlib import Path

from month import Month


def test_a_fortnight_in_an_office_loses_no_word(tmp_path: Path) -> None:
    month = Month(tmp_path, 1)
    for _ in range(14):
        month.pass_day()
