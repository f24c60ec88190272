"""Formulae, loanwords and compounds that languages say in their own way, each beside a translation that is wrong."""

from __future__ import annotations

import pytest
from checking import found

# A source, a language, a fair translation, another one, and the check that reports that one.
CASES = [
    # Doubled letters: "to bring together", "to write down".
    (
        "The envoy helped to reunite the brothers.",
        "ar",
        "ساعد المبعوث في لمّ شمل الأخوين.",
        "لم يساعد المبعوث في جمع الأخوين.",
        "negation",
    ),
    (
        "The envoy wrote down the names of the villages.",
        "ar",
        "دوّن المبعوث أسماء القرى.",
        "المبعوث دون أسماء القرى.",
        "negation",
    ),
    # What is firm is without reserve; what has no coast is landlocked.
    (
        "Portugal firmly condemns the raid.",
        "es",
        "Portugal condena sin paliativos la incursión.",
        "Portugal no condena la incursión.",
        "negation",
    ),
    (
        "Landlocked states met in Asunción.",
        "fr",
        "Des États sans littoral se sont réunis à Asunción.",
        "Des États ne se sont pas réunis à Asunción.",
        "negation",
    ),
    (
        "The guest left without paying.",
        "ru",
        "Гость ушёл, ничего не заплатив.",
        "Гость не ушёл без оплаты.",
        "negation",
    ),
    (
        "The outcome is not clear.",
        "es",
        "El resultado es dudoso.",
        "El resultado es claro.",
        "negation",
    ),
    (
        "The plant reported no defects and closed at noon.",
        "pt-BR",
        "A fábrica comunicou a ausência de defeitos e fechou ao meio-dia.",
        "A fábrica comunicou defeitos e fechou ao meio-dia.",
        "negation",
    ),
    # "As long as" compares, too; "look on while" says what is looked at.
    (
        "The vote took twice as long as planned by the clerks.",
        "ja",
        "投票には事務局の予定の２倍の時間がかかった。",
        "投票には事務局の予定の３倍の時間がかかった。",
        "number-words",
    ),
    (
        "We will stay for as long as that is needed.",
        "ru",
        "Мы останемся столько, сколько потребуется.",
        "Мы останемся.",
        "omissions",
    ),
    # Loanwords and names.
    (
        "The Open Data Forum goes to the mayor of Turku.",
        "de",
        "Das Open Data Forum geht zu dem Bürgermeister von Turku.",
        "Das Open Data Forum wird von dem Bürgermeister von Turku geschlossen, und alle gehen.",
        "additions",
    ),
    (
        "Growth was driven by exports as opposed to spending.",
        "fr",
        "La croissance a été tirée par les exportations et non par la dépense.",
        "La croissance a été tirée par les importations et non par la dépense.",
        "polarity",
    ),
    (
        "The votes were counted after the hearing by volunteers.",
        "ar",
        "تم عد الأصوات بعد الجلسة من قبل متطوعين.",
        "تم عد الأصوات قبل الجلسة بواسطة متطوعين.",
        "polarity",
    ),
    (
        "The gallery opens on Friday.",
        "de",
        "Die Galerie öffnet am Freitag.",
        "Die Galerie macht am Freitag zu und bleibt zu.",
        "polarity",
    ),
    (
        "The course covers machine learning for nurses.",
        "it",
        "Il corso riguarda il machine learning per infermieri.",
        "Il corso riguarda il machine learning for nurses.",
        "leftovers",
    ),
    (
        "The cook served thiebou yapp from his village.",
        "pt-BR",
        "O cozinheiro serviu thiebou yapp de sua aldeia.",
        "O cozinheiro serviu thiebou yapp from his village.",
        "leftovers",
    ),
    (
        "Write to us on Mastodon (@mfa_tonga), Telegram (mfa.tonga) or WhatsApp.",
        "ru",
        "Пишите нам: Mastodon (@mfa_tonga), Telegram (mfa.tonga), WhatsApp.",
        "Write to us: Mastodon (@mfa_tonga), Telegram (mfa.tonga), WhatsApp.",
        "script",
    ),
    (
        "The pilots were Ulla Berg, Tove Lind, Marit Dahl and Saga Holm.",
        "zh-Hans",
        "飞行员是Ulla Berg、Tove Lind、Marit Dahl和Saga Holm。",
        "The pilots Ulla Berg, Tove Lind, Marit Dahl, Saga Holm.",
        "script",
    ),
    (
        "The plasma flow slows down.",
        "ko",
        "플라스마 흐름(plasma flow)이 느려진다.",
        "plasma flow이 느려진다.",
        "leftovers",
    ),
    (
        "Where do I get a permit? See how to get it here.",
        "pt-BR",
        "Onde se obtém a licença? Veja como obtê-la aqui.",
        "¿Dónde se obtiene la licencia? Vea cómo obtenerla aquí.",
        "language",
    ),
    # Long names and formulae count by what they say.
    (
        "We offer our most sincere and heartfelt condolences to the relatives of the seven miners.",
        "es",
        "Damos el pésame a los familiares de los siete mineros.",
        "Damos el pésame.",
        "length",
    ),
    (
        "The Ambassador Extraordinary and Plenipotentiary of the Republic of Malta to Japan planted a cherry tree.",
        "ja",
        "駐日マルタ大使が桜の木を植えた。",
        "駐日大使。",
        "length",
    ),
    (
        "The Norwegian envoy, Liv Aas, and the Danish envoy, Bo Krag, lit the candles in the chapel.",
        "ru",
        "Посланник Норвегии Лив Ос и посланник Дании Бо Краг зажгли свечи.",
        "Посланник Норвегии Лив Ос зажёг свечи.",
        "omissions",
    ),
    # Compounds are short, and clauses have their commas.
    (
        "Drought-hit farmers will get loans.",
        "ru",
        "Фермеры, пострадавшие от засухи, получат кредиты.",
        "Фермеры получат кредиты, и им пообещали построить новые дороги до осени.",
        "additions",
    ),
    (
        "Dual nationals going to Qatar should take both cards.",
        "de",
        "Personen mit doppelter Staatsangehörigkeit, die nach Katar reisen, sollten beide Ausweise mitnehmen.",
        "Doppelstaatler sollten beide Ausweise nach Katar mitnehmen, und die Botschaft wird allen dabei helfen.",
        "additions",
    ),
    (
        "Crews moved in to clear the road and other lorries have been sent to help.",
        "de",
        "Mannschaften rückten an, um die Straße zu räumen, und zur Unterstützung wurden weitere Lastwagen entsandt.",
        "Mannschaften räumten die Straße, Lastwagen kamen und halfen, und die Leute aus dem Dorf brachten Suppe.",
        "additions",
    ),
    # Sentences that begin with a digit; what is quoted goes on behind its mark.
    (
        "She fell in the first round. 36 of the 116 skaters did the same.",
        "ca",
        "Va caure a la primera ronda. Van fer el mateix 36 dels 116 patinadors.",
        "Va caure a la primera ronda.",
        "sentences",
    ),
    (
        "He said: “The harvest was good. We are glad of it. The barns are full for the winter.”",
        "ja",
        "同氏は「収穫は良かった。うれしく思う。納屋は冬に備えて一杯だ。」と述べた。",
        "同氏は「収穫は良かった。」と述べた。",
        "sentences",
    ),
    (
        "In 1956 she moved to Gävle, where she began to work for the post office as an engraver.",
        "ko",
        "그는 1956년에 예블레로 이주하였습니다. 그곳에서 그는 우체국의 조각공으로 일하기 시작하였습니다.",
        "그는 1956년에 예블레로 이주하였습니다. 그곳에서 그는 우체국의 조각공으로 일하기 시작하였으며 나중에 시장으로 "
        "선출되어 도시의 모든 다리를 새로 놓게 하였습니다.",
        "sentences",
    ),
    (
        "The sample shows the coat of a lion and not that of a cub.",
        "es",
        "La muestra recuerda más al pelaje de un león que al de un cachorro.",
        "La muestra recuerda al pelaje de un león y al de un cachorro.",
        "negation",
    ),
    (
        "We thank every nurse in Tromsø from the bottom of our hearts for coming.",
        "de",
        "Wir danken jeder Pflegekraft in Tromsø von Herzen.",
        "Wir danken Tromsø.",
        "length",
    ),
]


@pytest.mark.parametrize(("source", "tag", "fair", "unfair", "check"), CASES)
def test_fair_and_unfair(source: str, tag: str, fair: str, unfair: str, check: str) -> None:
    assert found(source, fair, tag) == set()
    assert check in found(source, unfair, tag)


# Where English has no such word, the same words of the translation are an error: a fair pair and one that is not.
PAIRS = [
    (
        "pt-BR",
        ("The consul warned hikers against leaving the path.", "O cônsul advertiu que ninguém deve sair da trilha."),
        ("The consul told hikers about the path.", "O cônsul não falou da trilha aos caminhantes."),
        "negation",
    ),
    (
        "ru",
        ("The clerk asked villagers to stay away from the dam.", "Служащий попросил жителей не подходить к плотине."),
        ("The clerk asked villagers to walk to the dam.", "Служащий попросил жителей не идти к плотине."),
        "negation",
    ),
    (
        "de",
        ("Engineers Without Borders dug the well.", "„Engineers Without Borders“ hat den Brunnen gegraben."),
        ("The engineers left without passports.", "Die Ingenieure reisten mit Pässen ab."),
        "negation",
    ),
    (
        "pt-BR",
        ("The talks are more than a gesture.", "As conversas não são um mero gesto."),
        ("More than a hundred nurses came.", "Não vieram cem enfermeiras."),
        "negation",
    ),
    (
        "ru",
        ("How long will they look on while forests burn?", "Долго ли они будут смотреть, как горят леса?"),
        ("The choir sang while the king lit a candle.", "Хор пел."),
        "omissions",
    ),
    (
        "ca",
        ("Turnout was low in May.", "La participació no va ser gaire alta al maig."),
        ("Turnout was high in May.", "La participació no va ser gaire alta al maig."),
        "negation",
    ),
]


@pytest.mark.parametrize(("tag", "fair", "unfair", "check"), PAIRS)
def test_only_beside_such_words(tag: str, fair: tuple[str, str], unfair: tuple[str, str], check: str) -> None:
    assert found(*fair, tag) == set()
    assert check in found(*unfair, tag)
