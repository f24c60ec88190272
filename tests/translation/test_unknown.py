"""A word that a dictionary lacks stands in the words of the term base or of the source, and a person is told."""

from __future__ import annotations

from pathlib import Path

import pytest
from translating import config, into, sentence

from generator.findings import Finding, Severity
from generator.translation.engines.apertium import ApertiumEngine
from generator.units.segment import TranslationUnit

LEVERS = "The levers are in the antechamber and went unnoticed."


def about(unit: TranslationUnit) -> list[Finding]:
    return [one for one in unit.findings if one.check == "unknown-words"]


def test_the_engine_tells_which_words_it_does_not_know(tmp_path: Path) -> None:
    engine = ApertiumEngine(config(tmp_path))
    model = next(one for one in engine.models() if (one.source.tag, one.target.tag) == ("pt", "ca"))
    [[known], [unknown]] = engine.translate(["A casa é nova.", "As alavancas são de Zork."], model)
    assert known.unknown == ()
    assert set(unknown.unknown) == {"alavancas", "Zork"}


@pytest.mark.parametrize("tag", ["ca", "es", "fr"])
def test_a_word_that_nobody_knows_stands_as_in_the_source_with_a_warning(tmp_path: Path, tag: str) -> None:
    [unit] = into(tag, [sentence(LEVERS)], config(tmp_path))
    assert "levers" in (unit.target or "")
    assert "alavancas" not in (unit.target or "")
    assert {one.where for one in about(unit)} >= {"levers"}
    assert {one.severity for one in about(unit)} == {Severity.WARNING}


def test_the_term_base_has_the_word(tmp_path: Path) -> None:
    path = tmp_path / "locales" / "es" / "terms.csv"
    path.parent.mkdir(parents=True)
    path.write_text("source,target,status,pos,note,domain\nlever,palanca,preferred,noun,,\n", "utf-8")
    [unit] = into("es", [sentence("He pulled the lever.")], config(tmp_path))
    assert "palanca" in (unit.target or "")
    assert about(unit) == []


def test_names_and_words_of_the_source_are_left_alone(tmp_path: Path) -> None:
    text = "Mr Zorkon showed the startup in Oslo."
    [unit] = into("es", [sentence(text, "Zorkon")], config(tmp_path))
    assert "Zorkon" in (unit.target or "")
    assert about(unit) == []


def test_without_a_pivot_nothing_is_unknown(tmp_path: Path) -> None:
    [unit] = into("pt-BR", [sentence(LEVERS)], config(tmp_path))
    assert about(unit) == []
