"""The embedded engine works without a download, verifies its files, and denies nothing that its model did not deny."""

from __future__ import annotations

import re
import shutil
from dataclasses import replace
from pathlib import Path

import pytest
from translating import config, into, sentence

from generator.errors import ModelError
from generator.translation.engines.bergamot import BergamotEngine

# "No" is "in the" before a masculine noun: a postprocessing that takes it for the English word denies all of these.
IN_THE = [
    "The ministers met in the port in the morning.",
    "In the north, in the south and in the centre of the country, schools are open.",
    "The ship is in the harbour.",
    "She works in the ministry.",
    "The agreement was signed in the palace in the presence of the ambassador.",
    "In the future, trade in the region will grow.",
    "In the first year, prices rose in the market.",
    "There is growth in the tourism sector in the interior.",
]


@pytest.fixture
def engine(tmp_path: Path) -> BergamotEngine:
    return BergamotEngine(config(tmp_path))


def test_no_negation_appears_that_the_model_did_not_give(tmp_path: Path) -> None:
    units = into("pt-BR", [sentence(text) for text in IN_THE], config(tmp_path))
    words = re.findall(r"\w+", " ".join(unit.target or "" for unit in units).lower())
    assert words.count("no") >= 5
    assert "não" not in words
    assert not [finding for unit in units for finding in unit.findings if finding.check == "negation"]


def test_it_is_there_right_after_installation(engine: BergamotEngine) -> None:
    assert [(one.source.tag, one.target.tag) for one in engine.models()] == [("en", "pt-BR"), ("pt-BR", "en")]
    assert {one.licence for one in engine.models()} == {"MPL-2.0"}


def test_a_second_hypothesis_comes_from_the_shortlist(engine: BergamotEngine) -> None:
    [answers] = engine.translate(["All-out preparations for the forum"], engine.models()[0], 4)
    assert 1 <= len(answers) <= 2
    assert len({one.text for one in answers}) == len(answers)


def test_both_directions_translate(engine: BergamotEngine) -> None:
    there, back = engine.models()
    [[portuguese]] = engine.translate(["The question is clear."], there)
    [[english]] = engine.translate([portuguese.text], back)
    assert portuguese.text == "A questão é clara."
    assert english.text == "The question is clear."


@pytest.mark.parametrize("damage", ["truncated", "changed", "missing"])
def test_a_model_file_that_is_not_ours_is_refused(engine: BergamotEngine, tmp_path: Path, damage: str) -> None:
    model = engine.models()[0]
    assert model.path
    copy = tmp_path / "model"
    shutil.copytree(model.path, copy)
    weights = next(copy.glob("model.*.bin"))
    content = bytearray(weights.read_bytes())
    if damage == "missing":
        weights.unlink()
    else:
        content[1000] ^= 1
        weights.write_bytes(bytes(content if damage == "changed" else content[:5000]))
    with pytest.raises(ModelError, match=weights.name):
        engine.translate(["Good morning."], replace(model, path=copy))


def test_ordinals_are_written_as_ordinals(engine: BergamotEngine) -> None:
    [[answer]] = engine.translate(["The 78th session of the General Assembly"], engine.models()[0])
    assert "78ª" in answer.text


def test_an_empty_text_stays_empty(engine: BergamotEngine) -> None:
    assert engine.translate(["", "  "], engine.models()[0])[0][0].text == ""
