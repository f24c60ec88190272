"""What the embedded model has no letters for comes through it unharmed."""

from __future__ import annotations

from pathlib import Path

import pytest
from translating import config, into, sentence

from generator.errors import ModelError
from generator.locales import Locale
from generator.translation.engines.bergamot import BergamotEngine
from generator.translation.engines.vocabulary import Vocabulary, vocabulary

PORTUGUESE = Vocabulary(frozenset("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZãçéó"), latin=True)


@pytest.mark.parametrize("name", ["Växjö", "Łódź", "Győr", "Šibenik", "Ağrı", "Nguyễn", "Tromsø", "Ørsted-Müller"])
def test_a_name_is_written_as_the_source_writes_it(tmp_path: Path, name: str) -> None:
    [unit] = into("pt-BR", [sentence(f"The delegation travelled to {name} on Monday.")], config(tmp_path))
    assert name in (unit.target or "")
    assert not unit.findings


def test_words_in_another_script_stay_as_they_are(tmp_path: Path) -> None:
    [unit] = into("pt-BR", [sentence("The ministry (외교부) published the report.")], config(tmp_path))
    assert "외교부" in (unit.target or "")


def test_a_compound_is_no_name(tmp_path: Path) -> None:
    [unit] = into("pt-BR", [sentence("The twenty-five well-known guests visited Győr.")], config(tmp_path))
    assert "well-known" not in (unit.target or "")
    assert "Győr" in (unit.target or "")


def test_a_common_word_is_read_without_its_marks(tmp_path: Path) -> None:
    engine = BergamotEngine(config(tmp_path))
    with_marks, without = engine.translate(["It was a naïve question.", "It was a naive question."], engine.models()[0])
    assert with_marks == without


def test_a_name_gets_its_marks_back_where_it_comes_out_as_it_went_in() -> None:
    asked: list[str] = []

    def answer(text: str) -> str:
        asked.append(text)
        return text.replace("Zurich", "Zurique").replace("Nino", "Nina")

    assert PORTUGUESE.ask(answer, "Győr, Zürich, a piñata and Niño.") == "Győr, Zurique, a pinata and Nina."
    assert asked == ["Gyor, Zurich, a pinata and Nino."]


def test_two_spellings_of_one_name_are_not_mixed_up() -> None:
    assert PORTUGUESE.ask(str, "Malmö is also spelt Malmo.") == "Malmo is also spelt Malmo."


def test_a_target_in_another_script_is_given_what_it_can_spell_in_its_own() -> None:
    assert Vocabulary(PORTUGUESE.letters, latin=False).ask(str.upper, "Łódź") == "LODZ"


def test_what_is_no_vocabulary_is_an_error() -> None:
    with pytest.raises(ModelError):
        vocabulary(b"no vocabulary", Locale("pt-BR"))
