"""The lists of common words tell an English word that was left behind, and a neighbour's language."""

from __future__ import annotations

import pytest
from checking import reported

from generator.checks.frequency import frequencies, frequency


def test_common_words_have_a_frequency_and_others_none() -> None:
    assert frequency("The", "en") > frequency("landslide", "en") > 3
    assert frequency("landslide", "fr") == 0
    assert frequencies("tlh") == {}


LEFT = [
    ("fr", "The landslide closed the road.", "Le landslide a fermé la route."),
    ("ca", "The outbreak began in the harbour.", "L’outbreak va començar al port."),
    ("es", "Growers will get seedlings in May.", "Los agricultores recibirán seedlings en mayo."),
    ("de", "The clinic treats infants with severe burns.", "Die Klinik behandelt infants mit schweren Verbrennungen."),
    ("ru", "The rooftop garden opens today.", "Сегодня открывается rooftop сад."),
    ("ja", "The law protects whistleblowers.", "この法律はwhistleblowersを保護する。"),
    ("ar", "The police seized counterfeit coins.", "ضبطت الشرطة عملات counterfeit."),
    ("fr", "She praised multilateral cooperation.", "Elle a salué la coopération multilateral."),
]
NOT_LEFT = [
    ("fr", "The conditions of transport are central.", "Les conditions de transport sont au centre du débat."),
    ("pt-BR", "The startup offers software for clinics.", "A startup oferece software para clínicas."),
    ("es", "Ms Ines van den Broek spoke first.", "La Sra. Ines van den Broek habló primero."),
    ("ca", "Control final", "Control final"),
    ("ru", 'The play "Left in silence" opens today.', "Сегодня премьера спектакля «Left in silence»."),
    ("pt-BR", "She praised multilateral cooperation.", "Ela elogiou a cooperação multilateral."),
]
OTHER_LANGUAGE = [
    ("de", "The choir sings in the old church.", "Het koor zingt in de oude kerk.", "language"),
    ("pt-BR", "The school kitchen buys local products.", "La cocina escolar compra productos locales.", "language"),
    ("ru", "Fishermen mend their nets in winter.", "Рибалки лагодять свої сіті взимку.", "script"),
    ("ar", "The clinic tests the samples.", "تفحص العیادة العینات.", "script"),
    ("ja", "The birds come back in March.", "鸟は3月に戻ってくる。", "script"),
]


@pytest.mark.parametrize(("tag", "source", "target"), LEFT)
def test_a_single_english_word_is_left_over(tag: str, source: str, target: str) -> None:
    assert "leftovers" in reported(source, target, tag)


@pytest.mark.parametrize(("tag", "source", "target"), NOT_LEFT)
def test_words_that_both_languages_have_are_not(tag: str, source: str, target: str) -> None:
    assert "leftovers" not in reported(source, target, tag)


@pytest.mark.parametrize(("tag", "source", "target", "check"), OTHER_LANGUAGE)
def test_a_short_sentence_in_a_neighbours_language_is_told(tag: str, source: str, target: str, check: str) -> None:
    assert check in reported(source, target, tag)
