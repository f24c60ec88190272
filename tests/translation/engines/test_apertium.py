"""Apertium gives the same words for the same segment, and never sees a name as a word."""

from __future__ import annotations

import random
from pathlib import Path

import pytest
from translating import config, into, sentence

from generator.errors import EngineError
from generator.locales import Locale
from generator.translation.engine import Model
from generator.translation.engines.apertium import ApertiumEngine

pytestmark = pytest.mark.needs_apertium

# Sentences that changed each other when they went through one tagger: it remembers "sobre" and reads "uma" anew.
PORTUGUESE = [
    "Os dois ministros conversaram sobre a pesca.",
    "Ele construiu uma campainha de porta, disse ele.",
    "Um navio chegou ao porto ontem, mas poucos o viram.",
    "As velocidades são mais altas do que as da rede antiga.",
    "Como as penas não têm um eixo bem desenvolvido, os cientistas esperam.",
    "Agora estamos fazendo nada.",
    "A delegação fala sobre as regras sobre o comércio.",
    "O jogo foi adiado para que os adultos pudessem votar.",
    "Quanto mais tarde, tanto pior para a cidade.",
    "A proposta foi enviada contra a vontade de todos, como sempre.",
]


@pytest.fixture
def engine(tmp_path: Path) -> ApertiumEngine:
    return ApertiumEngine(config(tmp_path))


def model(engine: ApertiumEngine, source: str, target: str) -> Model:
    return next(one for one in engine.models() if (one.source.tag, one.target.tag) == (source, target))


def test_a_segment_gives_the_same_words_whatever_its_neighbours(engine: ApertiumEngine) -> None:
    catalan = model(engine, "pt", "ca")
    alone = {text: engine.translate([text], catalan)[0][0].text for text in PORTUGUESE}
    for seed in range(4):
        shuffled = random.Random(seed).sample(PORTUGUESE, len(PORTUGUESE))
        together = engine.translate(shuffled, catalan)
        assert {text: answers[0].text for text, answers in zip(shuffled, together, strict=True)} == alone


@pytest.mark.parametrize("text", ["a/b", "^x$", "[y]", "{z}", "<b>", "50 @ 60", "c:\\d", "preço de 5 $"])
def test_marks_of_the_stream_format_are_text(engine: ApertiumEngine, text: str) -> None:
    [[answer]] = engine.translate([f"O sinal {text} fica."], model(engine, "pt", "ca"))
    assert text.replace("preço", "preu") in answer.text


def test_an_empty_segment_keeps_its_place(engine: ApertiumEngine) -> None:
    answers = engine.translate(["Bom dia.", "", "Boa noite."], model(engine, "pt", "ca"))
    assert [one[0].text.lower() for one in answers] == ["bon dia.", "", "bona nit."]


def test_a_hang_is_an_error_that_names_the_program(tmp_path: Path) -> None:
    engine = ApertiumEngine(config(tmp_path))
    engine._timeout = 0.0001  # the setting is in whole seconds
    with pytest.raises(EngineError, match="did not answer"):
        engine.translate(PORTUGUESE, model(engine, "pt", "ca"))


def test_models_name_their_version_and_licence(engine: ApertiumEngine) -> None:
    catalan = model(engine, "pt", "ca")
    assert catalan.version[0].isdigit()
    assert catalan.licence == "GPL-2.0-or-later"
    assert len(catalan.sha256) == 64
    assert model(engine, "ca", "pt-BR").name == "cat-por_BR"


@pytest.mark.parametrize("tag", ["ca", "fr", "es"])
def test_names_and_acronyms_survive_two_and_three_steps(tmp_path: Path, tag: str) -> None:
    text = (
        "Minister Lee Jong Ho of the Ministry of Foreign Affairs (MOFA) and Cho Tae-yul discussed AI at the UN "
        'before the "Northern Harbour Forum" with KANG Dohyun on May 10.'
    )
    names = ("Lee Jong Ho", "Cho Tae-yul", "KANG Dohyun")
    [unit] = into(tag, [sentence(text, *names)], config(tmp_path))
    assert unit.route.endswith(f">{tag}")
    assert unit.target
    for name in (*names, "MOFA", "Northern Harbour Forum", "10", "IA", "ONU"):
        assert name in unit.target
    assert not [finding for finding in unit.findings if finding.check in ("names", "acronyms", "numbers", "dates")]


def test_french_articles_elide_before_what_was_protected(tmp_path: Path) -> None:
    [unit] = into("fr", [sentence("The AI changes the work of the UN.")], config(tmp_path))
    assert unit.target
    assert "L’IA" in unit.target
    assert "de l’ONU" in unit.target


def test_brazilian_portuguese_is_taken_for_portuguese(engine: ApertiumEngine) -> None:
    assert model(engine, "pt", "ca").source == Locale("pt")


@pytest.mark.parametrize(
    ("portuguese", "french"),
    [
        ("A Suécia e a Polônia enviarão ajuda.", "la Suède et la Pologne enverront"),
        ("Hoje a França pagou.", "la France"),
        ("O acordo com a Polônia foi assinado.", "avec la Pologne"),
    ],
)
def test_an_article_before_a_country_is_no_preposition(engine: ApertiumEngine, portuguese: str, french: str) -> None:
    catalan = engine.translate([portuguese], model(engine, "pt", "ca"))[0][0].text
    assert french in engine.translate([catalan], model(engine, "ca", "fr"))[0][0].text


def test_a_country_under_its_acronym_and_its_name_is_in_the_target_s_words(tmp_path: Path) -> None:
    [unit] = into("fr", [sentence("The United States President said that US troops would leave.")], config(tmp_path))
    assert "Estats" not in (unit.target or "")


@pytest.mark.parametrize(
    ("portuguese", "french"),
    [
        ("De acordo com o ministério, a paz dura.", "Selon le ministère"),
        ("Ele está de acordo com o plano.", "d'accord avec"),
        ("A delegação foi liderada pela ministra.", "dirigée par"),
        ("As conversas ocorreram em Paris.", "ont eu lieu à Paris"),
        ("A reunião será realizada em Paris.", "aura lieu à Paris"),
        ("Eles congratularam-se com a decisão.", "ont accueilli avec satisfaction la décision"),
        ("Ele pediu a ambos os lados.", "aux deux parties"),
        ("O Quênia e o Brasil assinaram.", "Kenya et le Brésil"),
        ("Eles permanecem por até 90 dias.", "pendant un maximum de 90 jours"),
        ("É válido por pelo menos seis meses.", "pendant au moins six mois"),
    ],
)
def test_phrases_of_press_releases_are_said_in_words_that_it_knows(
    engine: ApertiumEngine, portuguese: str, french: str
) -> None:
    catalan = engine.translate([portuguese], model(engine, "pt", "ca"))[0][0].text
    assert french in engine.translate([catalan], model(engine, "ca", "fr"))[0][0].text


@pytest.mark.parametrize(
    ("portuguese", "french"),
    [
        ("O fundo recebeu 2,4 bilhões de dólares.", "2,4 milliards de dollars"),
        ("O fundo recebeu US$ 2,4 bilhões.", "2,4 milliards de dollars"),
        ("O fundo recebeu US$ 300.", "300 dollars"),
        ("O fundo recebeu 3 trilhões de euros.", "3 billions d"),
    ],
)
def test_large_numbers_keep_their_value_on_the_way_through_european_portuguese(
    engine: ApertiumEngine, portuguese: str, french: str
) -> None:
    [[catalan]] = engine.translate([portuguese], model(engine, "pt", "ca"))
    [[written]] = engine.translate([catalan.text], model(engine, "ca", "fr"))
    assert french in written.text
