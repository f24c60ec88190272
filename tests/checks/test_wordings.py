"""What one language denies and another says without a denial, each beside a translation that turns the sense round."""

from __future__ import annotations

import pytest
from checking import found

from generator.checks.folding import without_vowels

FROZEN = "The museum will not reopen until May."
LATE = "The contractor failed to respect the deadline."
FAR = "Output is nowhere near the target."
KEEPS = "The so-called grey market keeps expanding."
SPARED = "The new toll does not apply to buses."
CUT = "The landslide left the valley without electricity."
UNSET = "The route is still open."
# A source, a language, a fair translation and one that says the opposite.
CASES = [
    (FROZEN, "ru", "Музей откроется только в мае.", "Музей откроется до мая."),
    (FROZEN, "pt-BR", "O museu só reabrirá em maio.", "O museu reabrirá até maio."),
    (FROZEN, "ja", "美術館は5月になって初めて再開する。", "美術館は5月までに再開する。"),
    (FROZEN, "it", "Il museo riaprirà solo a maggio.", "Il museo riaprirà entro maggio."),
    (FROZEN, "de", "Das Museum öffnet erst im Mai wieder.", "Das Museum öffnet bis Mai wieder."),
    (LATE, "es", "El contratista incumplió el plazo.", "El contratista cumplió el plazo."),
    (LATE, "de", "Der Auftragnehmer hat die Frist versäumt.", "Der Auftragnehmer hat die Frist eingehalten."),
    (LATE, "ru", "Подрядчик нарушил сроки.", "Подрядчик соблюл сроки."),
    (LATE, "ar", "أخلّ المقاول بالموعد.", "التزم المقاول بالموعد."),
    (FAR, "de", "Die Produktion liegt weit unter dem Ziel.", "Die Produktion liegt nahe am Ziel."),
    (FAR, "ru", "Выпуск намного ниже цели.", "Выпуск близок к цели."),
    (KEEPS, "ar", "ما يسمى بالسوق الرمادية لا تتوقف عن التوسع.", "ما يسمى بالسوق الرمادية لا تتوسع."),
    (KEEPS, "it", "Il cosiddetto mercato grigio non smette di espandersi.", "Il mercato grigio non si espande."),
    (KEEPS, "ca", "L’anomenat mercat gris no para d’expandir-se.", "L’anomenat mercat gris no s’expandeix."),
    ("His request was rejected.", "ar", "رُفض طلبه.", "قُبل طلبه."),
    ("The price has not changed.", "de", "Der Preis blieb stabil.", "Der Preis hat sich geändert."),
    ("Remember to sign the form.", "fr", "N'oubliez pas de signer le formulaire.", "Ne signez pas le formulaire."),
    ("Wages remained the same.", "pt-BR", "Os salários não mudaram.", "Os salários não foram pagos."),
    ("Guests must be at least 18.", "ru", "Гости должны быть не моложе 18 лет.", "Гостям не должно быть 18 лет."),
    ("Results will follow soon.", "es", "Los resultados no tardarán en llegar.", "Los resultados no llegarán."),
    (
        "Register by noon; otherwise you cannot vote.",
        "ar",
        "سجّل قبل الظهر، وإلا فلن تتمكن من التصويت.",
        "سجّل قبل الظهر، وإلا فستتمكن من التصويت.",
    ),
    ("The concert will not take place.", "de", "Das Konzert fällt aus.", "Das Konzert findet statt."),
    ("Two envoys did not attend.", "es", "Dos enviados se ausentaron.", "Dos enviados asistieron."),
    ("They need a permit after more than ten days.", "es", "Necesitan un permiso pasados más de diez días.",
     "No necesitan permiso pasados más de diez días."),
    ("The senate has not decided whether it will vote.", "ja", "上院は投票するか否かを決めていない。",
     "上院は投票するか否かを決めた。"),
    (SPARED, "de", "Busse sind von der neuen Maut ausgenommen.", "Die neue Maut gilt für Busse."),
    (SPARED, "ar", "تُعفى الحافلات من الرسوم الجديدة.", "تسري الرسوم الجديدة على الحافلات."),
    (SPARED, "fr", "Les bus sont exemptés du nouveau péage.", "Le nouveau péage s’applique aux bus."),
    (SPARED, "ko", "버스는 새 통행료에서 제외된다.", "새 통행료는 버스에 적용된다."),
    ("The survey is not compulsory.", "it", "Il sondaggio è facoltativo.", "Il sondaggio è obbligatorio."),
    ("Guests may not bring any pets.", "de", "Gäste dürfen keinerlei Haustiere mitbringen.",
     "Gäste dürfen Haustiere mitbringen."),
    (CUT, "ar", "تسبب الانهيار الأرضي في انقطاع الكهرباء عن الوادي.", "أعاد الانهيار الأرضي الكهرباء إلى الوادي."),
    (CUT, "ru", "Оползень обесточил долину.", "Оползень дал долине свет."),
    (UNSET, "de", "Die Strecke steht noch nicht fest.", "Die Strecke steht nicht zur Debatte."),
    (UNSET, "pt-BR", "O trajeto ainda não foi definido.", "O trajeto não é esse."),
    ("The danger remains.", "ja", "危険がなくなったわけではない。", "危険はない。"),
    ("The danger remains.", "fr", "Le danger n’a pas disparu.", "Il n’y a pas de danger."),
    ("Fares must be paid in exact change.", "ru", "Проезд оплачивается без сдачи.", "Проезд не оплачивается сдачей."),
    ("Filters must be changed at least twice a year.", "ru", "Фильтры следует менять не реже двух раз в год.",
     "Фильтры не следует менять два раза в год."),
    ("Both climbers are safe.", "es", "Ninguno de los dos escaladores resultó herido.",
     "Ninguno de los dos escaladores llegó."),
    ("If no deal is reached, the line will close.", "ko", "합의에 이르지 못할 경우 노선은 폐쇄된다.",
     "합의에 이를 경우 노선은 열린다."),
]  # fmt: skip


@pytest.mark.parametrize(("source", "tag", "fair", "turned"), CASES)
def test_another_wording_is_fair_and_the_opposite_is_not(source: str, tag: str, fair: str, turned: str) -> None:
    assert found(source, fair, tag) == set()
    assert "negation" in found(source, turned, tag)


@pytest.mark.parametrize(
    ("tag", "target"),
    [("ar", "صمود السد أمر وارد."), ("fr", "Le barrage tiendra peut-être."), ("de", "Der Damm mag halten.")],
)
def test_what_is_denied_twice_is_so(tag: str, target: str) -> None:
    assert "negation" not in found("It is not impossible that the dam will hold.", target, tag)
    assert "negation" in found("It is impossible that the dam will hold.", target, tag)


def test_what_is_denied_once_more_for_stress_counts_once() -> None:
    source = "No one may feed the seals, not even the guards."
    assert found(source, "Даже сторожам нельзя кормить тюленей.", "ru") == set()
    assert "negation" in found(source, "Даже сторожам можно кормить тюленей.", "ru")


def test_a_fact_that_might_not_be_is_denied_twice_by_one_word() -> None:
    source = "Without the ferry there would be no market on the island."
    assert "negation" not in found(source, "لولا العبّارة لما كان هناك سوق في الجزيرة.", "ar")
    assert "negation" in found(source, "بفضل العبّارة هناك سوق في الجزيرة.", "ar")


@pytest.mark.parametrize(
    ("tag", "fair", "turned"),
    [
        ("zh", "音乐无国界。", "音乐有国界。"),
        ("ru", "Музыка преодолевает границы.", "У музыки есть границы."),
    ],
)
def test_no_borders_is_said_in_one_word(tag: str, fair: str, turned: str) -> None:
    assert "negation" not in found("Music knows no borders.", fair, tag)
    assert "negation" in found("Music knows no borders.", turned, tag)


def test_vowel_signs_are_taken_off() -> None:
    assert without_vowels("رُفِضَ") == "رفض"
