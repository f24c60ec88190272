"""What `gen doctor` finds: the installation as it is, with what to type where something is missing."""

from __future__ import annotations

from pathlib import Path

import pytest
from translating import config

from generator.models import doctor


def test_the_embedded_engine_and_the_language_model_are_there(tmp_path: Path) -> None:
    facts = {fact.name: fact.state for fact in doctor(config(tmp_path))}
    assert facts["engine bergamot: en>pt-BR, pt-BR>en"] == "ok"
    assert any(name.startswith("spaCy") and state == "ok" for name, state in facts.items())


def test_missing_models_come_with_what_to_type(tmp_path: Path) -> None:
    missing = next(fact for fact in doctor(config(tmp_path)) if fact.name.startswith("engine argos"))
    assert (missing.state, missing.hint) == ("missing", "gen models install FROM TO")


def test_two_distributions_of_argos_translate_are_reported(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    other = tmp_path / "argostranslate-1.11.0.dist-info"
    other.mkdir()
    (other / "METADATA").write_text("Metadata-Version: 2.1\nName: argostranslate\nVersion: 1.11.0\n")
    monkeypatch.syspath_prepend(str(tmp_path))
    trouble = [fact for fact in doctor(config(tmp_path)) if fact.state == "trouble"]
    assert [fact.name for fact in trouble if "1.11.0" in fact.name]
    assert "pip uninstall" in trouble[0].hint


def test_an_unknown_engine_in_the_settings_is_a_fact(tmp_path: Path) -> None:
    facts = doctor(config(tmp_path, "babelfish"))
    assert [fact for fact in facts if fact.state == "trouble" and "babelfish" in fact.name]


def test_looking_changes_nothing_but_the_cache(tmp_path: Path) -> None:
    doctor(config(tmp_path))
    assert {path.name for path in tmp_path.iterdir()} <= {".gen"}
