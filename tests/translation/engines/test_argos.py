"""Argos packages: whatever was asked before and in whatever company, a text gets the same answer."""

from __future__ import annotations

import shutil
from pathlib import Path
from zipfile import ZipFile

import pytest
from translating import config

from generator.locales import Locale
from generator.translation.engines.argos import ArgosEngine, batch_tokens

PACKAGES = Path(__file__).parent.parent.parent / "packages"
TEXTS = ["the port is open", "the sea is calm", "the port is open and the sea is calm"]


@pytest.fixture
def engine(tmp_path: Path) -> ArgosEngine:
    """An engine with the packages that the tests come with."""
    for package in sorted(PACKAGES.glob("*.argosmodel")):
        ZipFile(package).extractall(tmp_path / "models" / "argos")
    return ArgosEngine(config(tmp_path))


def test_an_answer_does_not_depend_on_its_neighbours_or_on_what_was_asked_before(engine: ArgosEngine) -> None:
    model = next(one for one in engine.models() if one.source == Locale("en"))
    together = engine.translate(TEXTS, model)
    assert together == [engine.translate([text], model)[0] for text in TEXTS]


def test_a_model_that_is_open_is_not_read_again(engine: ArgosEngine) -> None:
    model = next(one for one in engine.models() if one.source == Locale("en"))
    before = engine.translate(TEXTS, model)
    assert model.path is not None
    shutil.rmtree(model.path)
    assert engine.translate(TEXTS, model) == before


@pytest.mark.parametrize(
    ("lengths", "cores", "most"),
    [([20] * 1_000, 2, 2_048), ([20] * 20, 2, 220), ([20] * 20, 4, 120), ([3_000], 2, 3_000), ([], 2, 0)],
)
def test_a_batch_is_as_large_as_is_best_and_leaves_no_core_idle(lengths: list[int], cores: int, most: int) -> None:
    tokens = [["x"] * length for length in lengths]
    assert batch_tokens(tokens, cores) <= most
    assert batch_tokens(tokens, cores) >= max(lengths, default=0)
