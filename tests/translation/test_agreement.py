"""The article before a term that replaces another follows the term, and stays where nothing tells."""

from __future__ import annotations

import pytest

from generator.translation.agreement import agreed
from generator.translation.shield import shield


@pytest.mark.parametrize(
    ("language", "article", "words", "wanted"),
    [
        ("pt", "o", "Carta dos Portos", "a"),
        ("pt", "pela", "Acordo de Paris", "pelo"),
        ("pt", "pelo", "Estados Unidos", "pelos"),
        ("ca", "el", "Ciutat de la Justícia", "la"),
        ("ca", "el", "Tractat de París", "el"),
        ("ca", "dels", "Estats Units", "dels"),
        ("ca", "dels", "Nacions Unides", "de les"),
        ("es", "Los", "EE. UU. y México", "Los"),
        ("es", "los", "OTAN ampliada", "los"),
        ("fr", "le", "Charte des ports", "la"),
        ("it", "il", "problema comune", "il"),
        ("de", "der", "Rote Halbmond", "der"),
    ],
)
def test_an_article_agrees_with_the_term_after_it(language: str, article: str, words: str, wanted: str) -> None:
    assert agreed(article, words, language) == wanted


@pytest.mark.parametrize("mark", ["", "“", "'", "« "])
def test_it_agrees_with_a_term_in_quotation_marks_as_well(mark: str) -> None:
    shielded = shield(f"The {mark}Ocean Charter is signed", ["Ocean Charter"])
    [name] = shielded.words
    written = shielded.restore(f"O {mark}{name} foi assinada", lambda _: "Carta do Oceano", "pt")
    assert written == f"A {mark}Carta do Oceano foi assinada"
