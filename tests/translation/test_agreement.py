"""The article before a term that replaces another follows the term, and stays where nothing tells."""

from __future__ import annotations

import pytest

from generator.translation.agreement import agreed


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
