"""The pseudo engine marks text, keeps what must be kept, and is used only where the settings name it."""

from __future__ import annotations

from pathlib import Path

import pytest
from translating import config, into, sentence

from generator.errors import NoRoute


@pytest.mark.parametrize("tag", ["fr", "ar", "zh-Hant", "ko"])
def test_any_language_is_marked_with_its_tag(tmp_path: Path, tag: str) -> None:
    [unit] = into(tag, [sentence("The 14 ports of MHT open at 8:30.")], config(tmp_path, "pseudo"))
    assert unit.target == f"[{tag}: The 14 ports of MHT open at 8:30.]"


def test_pseudo_locales_show_accents_and_direction(tmp_path: Path) -> None:
    [accented] = into("en-XA", [sentence("Ports open.")], config(tmp_path, "pseudo"))
    [turned] = into("ar-XB", [sentence("Ports open.")], config(tmp_path, "pseudo"))
    assert accented.target == "Pórtš ópéñ."
    assert turned.target == "\u202ePorts open.\u202c"


def test_it_is_never_used_unless_named(tmp_path: Path) -> None:
    with pytest.raises(NoRoute):
        into("sw", [sentence("Ports open.")], config(tmp_path))
