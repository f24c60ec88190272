"""Other ways to say the same, which pass, and small changes, which fail: numbers, times, negations, marks."""

from __future__ import annotations

import pytest
from checking import reported

PASS = [
    ("fr", "The gates open at 12.00 GMT.", "Les portes ouvrent à 12 h GMT."),
    ("fr", "The trail climbs 1,000 feet.", "Le sentier s'élève sur 300 mètres."),
    ("fr", "Some twenty gardeners came.", "Une vingtaine de jardiniers sont venus."),
    ("fr", "It is the club's 1,000th match.", "C'est le millième match du club."),
    ("es", "The lens is a 35mm one.", "El objetivo es de 35 mm."),
    ("es", "Forty-six orchards were replanted.", "Se replantaron cuarenta y seis huertos."),
    ("it", "Twenty-seven bakers won a prize.", "Ventisette fornai hanno vinto un premio."),
    ("de", "Four million trees were planted.", "Vier Millionen Bäume wurden gepflanzt."),
    ("ru", "Six divers were rescued.", "Шестеро водолазов были спасены."),
    ("ko", "Three orchards were flooded.", "과수원 세 곳이 침수되었다."),
    ("ja", "The lake froze in the 1960s.", "湖は1960年代に凍結した。"),
    ("ar", "Twenty-one bakers came.", "حضر واحد وعشرون خبازًا."),
    ("de", "The concert starts at half past seven.", "Das Konzert beginnt um halb acht."),
    ("pt-BR", "The ferry left on April 26 with mail.", "A balsa partiu em 26/4 com a correspondência."),
    ("es", "The cyclist was not hurt.", "El ciclista resultó ileso."),
    ("it", "The bridge is not easy to reach.", "Il ponte è difficile da raggiungere."),
    ("de", "The “Salt” fair has begun.", "Die Messe »Salz« hat begonnen."),
    ("ru", "The choir [twelve voices] sang.", "Хор [двенадцать голосов] пел."),
    ("de", "They toured southern France.", "Sie bereisten Südfrankreich."),
]

FAIL = [
    ("ja", "Article 14 covers ferries.", "第四十条はフェリーに適用される。", "numbers"),
    ("fr", "Prices rose from 3 to 5 francs.", "Les prix sont passés de 5 à 3 francs.", "numbers"),
    ("pt-BR", "Hundreds of thousands of bees died.", "Centenas de milhões de abelhas morreram.", "numbers"),
    ("ko", "Three orchards were flooded.", "과수원 네 곳이 침수되었다.", "number-words"),
    ("pt-BR", "One in four bakers agrees.", "Um em cada quarenta padeiros concorda.", "number-words"),
    ("ca", "The kiosk closes at noon.", "El quiosc tanca a les 14 h.", "times"),
    ("ar", "It starts at half past nine in the evening.", "يبدأ في التاسعة والنصف صباحًا.", "times"),
    ("pt-BR", "The club has ruled out a sale.", "O clube não descartou uma venda.", "negation"),
    ("ja", "The rules are inadequate.", "規則は十分である。", "negation"),
    ("ja", "She calls it 'the long view' here.", "彼女はこれを『長期的視点と呼ぶ。", "quotes"),
    ("ja", "The choir sang in the old hall.", "合唱団は古い会館でで歌った。", "loops"),
    ("ru", "The van will serve remote villages.", "Фургон будет обслуживать remote villages.", "leftovers"),
    ("pt-BR", "It costs $400 million.", "Custa R$ 400 milhões.", "currency"),
    ("pt-BR", '"The port is open," he said.', "«O porto está aberto», disse ele.", "typography"),
]


@pytest.mark.parametrize(("tag", "source", "target"), PASS)
def test_other_words_for_the_same_pass(tag: str, source: str, target: str) -> None:
    assert reported(source, target, tag) == set()


@pytest.mark.parametrize(("tag", "source", "target", "check"), FAIL)
def test_a_small_change_is_found(tag: str, source: str, target: str, check: str) -> None:
    assert check in reported(source, target, tag)
