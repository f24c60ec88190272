"""What English denies and others say by a word of their own, and the other way round, each beside the opposite."""

from __future__ import annotations

import pytest
from checking import found

VIEW = "The union does not share this view."
OPEN = "The chair did not rule out a second vote."
HIDDEN = "The name of the donor was not disclosed."
WAY = "There was no alternative to the ferry."
SOME = "Not all of the divers returned."
BARE = "Cyclists without a helmet must walk."
EVERY = "The frost spared no orchard."
ONCE = "The bridge will not open until the tests are complete."
RESCUED = "Without the lamp the crew would not have seen the reef."
LATER = "The tram is not expected before noon."
ASKED = "The mayor refused to comment on the rumour."
WATCHED = "Do not leave your bicycle unattended."
# A source that denies, a language, a translation that does not and is fair, and one that says the opposite.
DENIED = [
    (VIEW, "de", "Die Gewerkschaft ist anderer Ansicht.", "Die Gewerkschaft teilt diese Ansicht."),
    (VIEW, "zh-Hans", "工会对此持不同意见。", "工会同意这一看法。"),
    (VIEW, "ca", "El sindicat discrepa d’aquesta opinió.", "El sindicat comparteix aquesta opinió."),
    (OPEN, "es", "La presidenta dejó abierta una segunda votación.", "La presidenta anunció una segunda votación."),
    (OPEN, "ru", "Председатель допустил второе голосование.", "Председатель отверг второе голосование."),
    (HIDDEN, "ja", "寄付者の名は伏せられた。", "寄付者の名が公表された。"),
    (HIDDEN, "ar", "بقي اسم المتبرع سريًا.", "أُعلن اسم المتبرع."),
    (WAY, "it", "Il traghetto era l’unica via.", "C’erano altre vie oltre al traghetto."),
    (WAY, "ko", "여객선이 유일한 길이었다.", "여객선과 버스가 있었다."),
    (SOME, "fr", "Certains plongeurs sont restés au fond.", "Les plongeurs sont revenus."),
    (BARE, "fr", "Les cyclistes dépourvus de casque doivent marcher.", "Les cyclistes casqués doivent marcher."),
    (EVERY, "de", "Der Frost traf jeden Obstgarten.", "Der Frost verschonte den Obstgarten."),
    (EVERY, "ja", "霜はすべての果樹園を襲った。", "霜は果樹園を助けた。"),
    (ONCE, "pt-BR", "A ponte abrirá após a conclusão dos testes.", "A ponte abrirá até a conclusão dos testes."),
    (RESCUED, "ru", "Если бы не фонарь, экипаж не увидел бы риф.", "С фонарём экипаж увидел риф."),
    (RESCUED, "ja", "灯りがなければ、乗組員は暗礁を見落としていた。", "灯りで乗組員は暗礁を見た。"),
    (LATER, "ko", "전차는 빨라야 정오에 올 예정이다.", "전차는 정오에 올 예정이다."),
    (ASKED, "ru", "Мэр уклонился от комментариев о слухах.", "Мэр прокомментировал слухи."),
    (ASKED, "de", "Was an dem Gerücht dran ist, ließ der Bürgermeister offen.", "Der Bürgermeister äußerte sich."),
    ("There was never a better year for plums.", "zh-Hans", "今年是李子的最佳年份。", "有过李子的好年份。"),
    (WATCHED, "es", "Vigile su bicicleta en todo momento.", "Deje su bicicleta desatendida."),
]
KEEP = "Keep your keys with you at all times."
KNOWN = "The council is aware of the noise."
BRIEF = "The detour is temporary."
EARLY = "Please be on time."
LONG = "The oven is on around the clock."
LAST = "The two choirs last met in 2011."
WARY = "Beware of cheap ropes."
LED = "Dogs must be accompanied by an adult."
WIDE = "Laughter is universal."
# A source that denies nothing, a language, a fair translation that does, and one that says the opposite.
STATED = [
    (KEEP, "de", "Lassen Sie Ihre Schlüssel nie aus den Augen.", "Nehmen Sie Ihre Schlüssel nie mit."),
    (KEEP, "zh-Hans", "钥匙不要离身。", "不要带钥匙。"),
    (KNOWN, "fr", "Le conseil n’ignore pas le bruit.", "Le conseil n’entend pas le bruit."),
    (BRIEF, "de", "Die Umleitung ist nicht von Dauer.", "Die Umleitung gilt nicht."),
    (EARLY, "ru", "Пожалуйста, не опаздывайте.", "Пожалуйста, не приходите."),
    (EARLY, "ko", "늦지 않게 와 주세요.", "오지 마세요. 않으면 됩니다."),
    (LONG, "ru", "Печь работает без перерывов.", "Печь не работает."),
    (LONG, "ja", "窯は休みなく稼働している。", "窯は稼働していない。"),
    (LAST, "fr", "Les deux chœurs ne s’étaient pas vus depuis 2011.", "Les deux chœurs ne se verront pas."),
    (LAST, "ru", "Хоры не встречались с 2011 года.", "Хоры не встретятся."),
    (WARY, "it", "Non fidatevi delle corde economiche.", "Non buttate le corde economiche."),
    (LED, "es", "Los perros no pueden pasar sin un adulto.", "Los perros no pueden pasar con un adulto."),
    (LED, "de", "Hunde dürfen nicht ohne Erwachsene hinein.", "Hunde dürfen nicht hinein."),
    (WIDE, "es", "La risa no conoce fronteras.", "La risa no es para todos."),
]


@pytest.mark.parametrize(("source", "tag", "fair", "turned"), DENIED + STATED)
def test_a_fair_wording_passes_and_the_opposite_is_found(source: str, tag: str, fair: str, turned: str) -> None:
    assert "negation" not in found(source, fair, tag)
    assert {"negation", "polarity"} & found(source, turned, tag)


def test_a_flight_in_arabic_is_no_departure() -> None:
    source = "Guests staying in the harbour may take the late flights."
    assert "polarity" not in found(source, "يمكن للضيوف في الميناء أن يستقلوا الرحلات المتأخرة.", "ar")
    assert "polarity" in found(source, "يمكن للضيوف الذين غادروا الميناء أن يستقلوا الرحلات المتأخرة.", "ar")


def test_what_was_taken_over_in_two_words_is_no_leftover() -> None:
    source = "The town spends more on car sharing and less on street lighting."
    assert found(source, "La città spende di più per il car sharing e meno per i lampioni.", "it") == set()
    assert "leftovers" in found(source, "La città spende di più per il car sharing e meno per street lighting.", "it")


@pytest.mark.parametrize(
    ("tag", "joined", "cut"),
    [
        ("de", "Ja, es regnet – doch die Scheunen sind voll.", "Ja, es regnet."),
        ("ru", "Да, идёт дождь, но амбары полны до крыши.", "Да, идёт дождь."),
    ],
)
def test_two_short_sentences_may_become_one(tag: str, joined: str, cut: str) -> None:
    source = "Yes, it is raining. But the barns are full to the roof."
    assert "sentences" not in found(source, joined, tag)
    assert "sentences" in found(source, cut, tag)


def test_who_asked_stands_behind_the_question() -> None:
    source = '"Who painted the boats?" asked the harbour master.'
    assert "sentences" not in found(source, "“누가 배를 칠했습니까?” 항만장이 이렇게 물었다.", "ko")
    added = "“누가 배를 칠했습니까?” 항만장이 이렇게 물었다. 아무도 대답하지 않았고 갈매기만 크게 울었다."
    assert "sentences" in found(source, added, "ko")


@pytest.mark.parametrize(
    ("tag", "fair", "lost"),
    [
        (
            "ja",
            "ボートについてご質問がありましたら、港湾長がお答えします。",
            "ボートの質問です。港湾長がお答えします。",
        ),
        ("de", "Bei Fragen zu Ihrem Boot hilft der Hafenmeister.", "Sie haben Fragen. Der Hafenmeister hilft."),
    ],
)
def test_a_question_that_is_a_condition_may_be_a_clause(tag: str, fair: str, lost: str) -> None:
    source = "Do you have questions about your boat? The harbour master will help you."
    assert "end" not in found(source, fair, tag)
    assert "end" in found(source, lost, tag)


def test_an_english_sentence_may_end_with_a_number() -> None:
    source = "The youngest rower was 16. The oldest rower on board, a retired baker, had just turned 80."
    fair = "Der jüngste Ruderer war 16. Der älteste an Bord, ein Bäcker im Ruhestand, war gerade 80 geworden."
    assert "sentences" not in found(source, fair, "de")
    assert "sentences" in found(source, "Der jüngste Ruderer war 16 Jahre alt.", "de")


def test_all_but_a_few_are_only_a_few_who_are_missing() -> None:
    source = "All but two of the drummers came."
    assert "polarity" not in found(source, "Nur zwei der Trommler fehlten.", "de")
    assert "polarity" in found(source, "Nur zwei der Trommler kamen.", "de")


def test_a_saying_that_denies_twice_is_told_as_it_goes() -> None:
    source = "Nothing about us without us, say the shepherds."
    assert "negation" not in found(source, "Rien sur nous sans nous, disent les bergers.", "fr")
    assert "negation" in found(source, "Tout sur nous avec nous, disent les bergers.", "fr")


def test_no_exception_in_chinese_is_all() -> None:
    assert "negation" not in found("Without exception, all boats must be lit.", "所有船只毫无例外必须亮灯。", "zh-Hans")
    assert "negation" in found("Without exception, all boats must be lit.", "所有船只不必亮灯。", "zh-Hans")


def test_wherever_in_russian_denies_nothing() -> None:
    source = "The ferrymen are welcome, wherever they may come from."
    assert "negation" not in found(source, "Паромщикам здесь рады, откуда бы они ни приехали.", "ru")
    assert "negation" in found(source, "Паромщикам здесь не рады, откуда бы они ни приехали.", "ru")


def test_a_place_that_cannot_be_reached_is_denied_in_russian() -> None:
    source = "The carts cannot reach the mill."
    assert "negation" not in found(source, "Телеги не могут добраться до мельницы.", "ru")
    assert "negation" in found("The carts can reach the mill.", "Телеги не могут добраться до мельницы.", "ru")
