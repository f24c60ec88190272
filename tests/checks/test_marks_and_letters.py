"""Quotation marks and letters of other languages: marks, spaces inside, transliterations, other characters."""

from __future__ import annotations

import pytest
from checking import found

QUOTED = 'The critic called the play "a triumph for the whole town".'


@pytest.mark.parametrize(
    ("tag", "fair", "wrong"),
    [
        ("it", "Il critico ha definito l’opera «un trionfo per tutta la città».",
         "Il critico ha definito l’opera „un trionfo per tutta la città“."),
        ("it", "Il critico ha definito l’opera “un trionfo per tutta la città”.",
         "Il critico ha definito l’opera « un trionfo per tutta la città »."),
        ("pt-BR", "O crítico chamou a peça de “um triunfo para toda a cidade”.",
         "O crítico chamou a peça de “ um triunfo para toda a cidade ”."),
        ("ko", "비평가는 그 연극을 “온 마을의 승리”라고 불렀다.", "비평가는 그 연극을 «온 마을의 승리»라고 불렀다."),
        ("zh-Hans", "评论家称该剧是“全镇的胜利”。", "评论家称该剧是„全镇的胜利”。"),
        ("ru", "Критик назвал пьесу «триумфом всего города».", "Критик назвал пьесу « триумфом всего города »."),
        ("de", "Der Kritiker nannte das Stück „einen Triumph für die ganze Stadt“.",
         "Der Kritiker nannte das Stück „ einen Triumph für die ganze Stadt “."),
    ],
)  # fmt: skip
def test_quotation_marks_are_those_of_the_language(tag: str, fair: str, wrong: str) -> None:
    assert found(QUOTED, fair, tag) == set()
    assert "typography" in found(QUOTED, wrong, tag)


@pytest.mark.parametrize(
    ("tag", "fair", "wrong"),
    [
        ("fr", "Le critique a parlé d’un « triomphe ».", "Le critique a parlé d’un «triomphe»."),
        ("de", "Der Kritiker nannte es „einen Triumph“.", "Der Kritiker nannte es „einen Triumph”."),
        ("de", "Der Kritiker nannte es »einen Triumph«.", "Der Kritiker nannte es «einen Triumph»."),
        ("de-CH", "Der Kritiker nannte es «einen Triumph».", "Der Kritiker nannte es „einen Triumph”."),
        ("ca", "El crític va parlar d’«un triomf».", 'El crític va parlar d’"un triomf".'),
        ("es", "El crítico habló de «un triunfo».", "El crítico habló de 'un triunfo'."),
        ("zh-Hans", "评论家称其为“胜利”。", "评论家称其为「胜利」。"),
    ],
)
def test_marks_are_of_one_kind(tag: str, fair: str, wrong: str) -> None:
    source = 'The critic called it "a triumph".'
    assert "typography" not in found(source, fair, tag)
    assert "typography" in found(source, wrong, tag)


def test_french_has_spaces_inside_its_marks() -> None:
    assert found(QUOTED, "Le critique a qualifié la pièce de « triomphe pour toute la ville ».", "fr") == set()


@pytest.mark.parametrize(
    ("tag", "fair", "wrong"),
    [
        ("zh-Hans", "议会将讨论渡轮的检查。", "議會將討論渡輪的檢查。"),
        ("zh-Hans", "议会将讨论渡轮的检查。", "议会将讨论渡輪的檢查。"),
        ("zh-Hant", "議會將討論渡輪的檢查。", "議會將讨论渡轮的檢查。"),
    ],
)
def test_chinese_keeps_to_one_kind_of_characters(tag: str, fair: str, wrong: str) -> None:
    source = "The council will discuss the inspection of the ferry."
    assert "script" not in found(source, fair, tag)
    assert "script" in found(source, wrong, tag)


@pytest.mark.parametrize(
    ("tag", "fair", "wrong"),
    [
        ("ru", "Паром отменён из-за сильного ветра.", "Паром отменён iz-za silnogo vetra."),
        ("ja", "強風のため、フェリーは欠航となった。", "tsuyoi kaze のため、フェリーは欠航となった。"),
        ("ar", "أُلغيت العبّارة بسبب الرياح القوية.", "أُلغيت العبّارة بسبب alriyah alqawiya."),
    ],
)
def test_words_put_into_latin_letters_are_left_over(tag: str, fair: str, wrong: str) -> None:
    source = "The ferry was cancelled because of strong winds."
    assert found(source, fair, tag) == set()
    assert "leftovers" in found(source, wrong, tag)


def test_two_english_words_behind_an_article_are_left_over() -> None:
    source = "The school teaches the history of artificial intelligence."
    assert found(source, "L’école enseigne l’histoire de l’intelligence artificielle.", "fr") == set()
    assert "leftovers" in found(source, "L’école enseigne l’histoire de l’artificial intelligence.", "fr")


@pytest.mark.parametrize(
    ("tag", "fair", "wrong"),
    [
        (
            "es",
            "«La feria es un paso importante», dijo la alcaldesa.",
            "«La feria es un important step», dijo la alcaldesa.",
        ),
        ("ja", "市長は「見本市は重要な一歩だ」と述べた。", "市長は「見本市はimportant stepだ」と述べた。"),
    ],
)
def test_what_is_quoted_is_translated(tag: str, fair: str, wrong: str) -> None:
    source = "“The fair is an important step,” said the mayor."
    assert "leftovers" not in found(source, fair, tag)
    assert "leftovers" in found(source, wrong, tag)


def test_a_title_in_marks_may_stay_as_it_is() -> None:
    source = "The play “Never Look Back Again” opens on Monday."
    assert "leftovers" not in found(source, "La obra «Never look back again» se estrena el lunes.", "es")
