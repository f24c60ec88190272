"""Opposites of ministries' texts: eased and escalated, warned against and called for, upper house and lower house."""

from __future__ import annotations

import pytest
from checking import found

# A source, a language, a fair translation and one that says the opposite.
CASES = [
    ("The melting slowed in June.", "pt-BR", "O degelo desacelerou em junho.", "O degelo acelerou em junho."),
    ("The melting slowed in June.", "ar", "تباطأ الذوبان في يونيو.", "تسارع الذوبان في يونيو."),
    ("The glacier's retreat accelerated.", "de", "Der Rückzug des Gletschers hat sich beschleunigt.",
     "Der Rückzug des Gletschers hat sich verlangsamt."),
    ("The drought has eased in the valley.", "es", "La sequía ha remitido en el valle.",
     "La sequía se ha agravado en el valle."),
    ("Quarrels over water escalated in May.", "ja", "水をめぐる争いは5月に激化した。",
     "水をめぐる争いは5月に緩和した。"),
    ("The unions warned against new fees.", "ar", "حذّرت النقابات من فرض رسوم جديدة.",
     "دعت النقابات إلى فرض رسوم جديدة."),
    ("The queen regretted the delay.", "it", "La regina si è rammaricata del ritardo.",
     "La regina ha elogiato il ritardo."),
    ("The mayor supports the new tram line.", "de", "Die Bürgermeisterin unterstützt die neue Straßenbahnlinie.",
     "Die Bürgermeisterin lehnt die neue Straßenbahnlinie ab."),
    ("The town lifted the curfew.", "fr", "La ville a levé le couvre-feu.", "La ville a maintenu le couvre-feu."),
    ("The rules encourage short stays.", "pt-BR", "As regras incentivam estadas curtas.",
     "As regras desestimulam estadas curtas."),
    ("The fence will hamper the work of the shepherds.", "ru", "Забор затруднит работу пастухов.",
     "Забор облегчит работу пастухов."),
    ("The price of salt rose sharply.", "ca", "El preu de la sal va augmentar fortament.",
     "El preu de la sal va augmentar lleugerament."),
    ("The dam has been fully repaired.", "es", "La presa se ha reparado por completo.",
     "La presa se ha reparado parcialmente."),
    ("The bank offers short-term loans.", "fr", "La banque propose des prêts à court terme.",
     "La banque propose des prêts à long terme."),
    ("The upper house will vote on Monday.", "ja", "上院は月曜日に採決する。", "下院は月曜日に採決する。"),
    ("The pier was finished ahead of schedule.", "de", "Der Anleger wurde vorzeitig fertiggestellt.",
     "Der Anleger wurde mit Verspätung fertiggestellt."),
    ("The captain was acquitted.", "it", "Il capitano è stato assolto.", "Il capitano è stato condannato."),
    ("Unemployment fell in spring.", "pt-BR", "O desemprego caiu na primavera.", "O emprego caiu na primavera."),
    ("The island withdrew from the pact.", "ru", "Остров вышел из пакта.", "Остров присоединился к пакту."),
    ("The committee was optimistic.", "ar", "كانت اللجنة متفائلة.", "كانت اللجنة متشائمة."),
]  # fmt: skip


@pytest.mark.parametrize(("source", "tag", "fair", "turned"), CASES)
def test_the_opposite_is_reported_and_a_fair_word_is_not(source: str, tag: str, fair: str, turned: str) -> None:
    assert found(source, fair, tag) == set()
    assert "polarity" in found(source, turned, tag)


@pytest.mark.parametrize(
    ("source", "tag", "target"),
    [
        ("The ferry left Elm at noon and is expected in Sund at six.", "es",
         "El ferri zarpó de Elm a mediodía y se prevé que llegue a Sund a las seis."),
        ("The office asked for the release of all detainees.", "ar", "طالب المكتب بالإفراج عن جميع المحتجزين."),
        ("The office asked for the release of all detainees.", "fr",
         "Le bureau a demandé la libération de tous les détenus."),
        ("The duty on salt was lower than in May.", "ca", "El dret sobre la sal era inferior al de maig."),
        ("The ship calls at Elm before sailing home.", "ja", "船はエルムに寄港した後、帰港する。"),
        ("The council refused to lower duties on salt before May.", "de",
         "Der Rat lehnte es ab, die Zölle auf Salz vor Mai zu senken."),
        ("Twelve nurses from Elm and Sund came.", "de", "Zwölf Pflegerinnen und Pfleger aus Elm und Sund kamen."),
    ],
)  # fmt: skip
def test_the_other_side_may_be_told_in_other_words(source: str, tag: str, target: str) -> None:
    assert not {"polarity", "additions"} & found(source, target, tag)


@pytest.mark.parametrize(
    ("source", "tag", "target"),
    [
        ("The ferry left Elm at noon.", "es", "El ferri llegó a Elm a mediodía."),
        ("Two sailors were arrested.", "fr", "Deux marins ont été libérés."),
    ],
)
def test_what_leaves_does_not_arrive(source: str, tag: str, target: str) -> None:
    assert "polarity" in found(source, target, tag)
