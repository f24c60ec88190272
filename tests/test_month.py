"""Whatever an office does to its project, builds lose no word of it and come to rest."""

from __future__ import annotations

from pathlib import Path

import pytest
from month import Month


@pytest.mark.parametrize("number", [1, 2])
def test_a_fortnight_in_an_office_loses_no_word(tmp_path: Path, number: int) -> None:
    month = Month(tmp_path, number)
    for _ in range(14):
        month.pass_day()
