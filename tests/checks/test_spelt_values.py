"""Ranks, shares, spans and days that one language writes in digits and another in words or by their name."""

from __future__ import annotations

import pytest
from checking import found


@pytest.mark.parametrize(
    ("source", "target", "tag"),
    [
        ("The 71st session of the board ended.", "انتهت الدورة الحادية والسبعون للمجلس.", "ar"),
        ("The maps date from the 11th, 12th and 13th centuries.", "تعود الخرائط إلى القرون 11 و12 و13.", "ar"),
        ("Centuries 11, 12 and 13 are shown.", "تُعرض القرون الحادي عشر والثاني عشر والثالث عشر.", "ar"),
        ("The 62nd session of the board ended.", "Шестьдесят вторая сессия совета завершилась.", "ru"),
        ("They marked the 70th year of the port.", "Отметили семидесятый год порта.", "ru"),
        ("The 71st session ended.", "La soixante et onzième session s’est achevée.", "fr"),
        ("The 83rd session ended.", "Va acabar la vuitanta-tresena sessió.", "ca"),
        ("The 48th session ended.", "È terminata la quarantottesima sessione.", "it"),
        ("The ferry cost 1.5 million euros.", "Паром обошёлся в полтора миллиона евро.", "ru"),
        ("The dam cost 3.5 billion kroner.", "Плотина обошлась в три с половиной миллиарда крон.", "ru"),
        ("They have met for a decade and a half.", "Se reúnen desde hace quince años.", "es"),
        ("The pact is a century and a half old.", "Der Pakt ist 150 Jahre alt.", "de"),
        ("The loan runs for 18 months.", "يستمر القرض سنة ونصف السنة.", "ar"),
        ("Three out of five pupils walk.", "60 % der Kinder gehen zu Fuß.", "de"),
        ("Seven in ten villages have a well.", "井戸のある村は7割に上る。", "ja"),
        ("Nearly a third of the pupils walk.", "児童の約3割が歩いて通う。", "ja"),
        ("A two-thirds majority is needed.", "Il faut une majorité des deux tiers.", "fr"),
        ("The desk closes on New Year's Eve.", "Le guichet ferme le 31 décembre.", "fr"),
        ("The desk closes on 24 December.", "El mostrador cierra en Nochebuena.", "es"),
        ("Reports are due by the end of June.", "Отчёты следует сдать до 30 июня.", "ru"),
        ("The moss is 3.5 millimetres thick.", "La molsa fa 3,5 mil·límetres de gruix.", "ca"),
        ("The pass lasts 24 months.", "O passe vale por dois anos.", "pt-BR"),
        ("The pass lasts 12 months.", "El pase dura un año.", "es"),
        ("The pass lasts 90 days.", "البطاقة صالحة لمدة ثلاثة أشهر.", "ar"),
        ("The course takes two weeks.", "Le cours dure quinze jours.", "fr"),
        ("Two hundred and six boats left.", "Salieron doscientos seis barcos.", "es"),
        ("Between one hundred and two hundred boats left.", "Partiram entre cem e duzentos barcos.", "pt-BR"),
        ("The port sold 121 boats.", "O porto vendeu cento e vinte e um barcos.", "pt-BR"),
        ("Some thirty boats took part.", "Участвовало около трёх десятков лодок.", "ru"),
        ("Two and a half million trees grow here.", "Zweieinhalb Millionen Bäume wachsen hier.", "de"),
        ("Four and a half million trees grow here.", "Viereinhalb Millionen Bäume wachsen hier.", "de"),
        ("Sales tripled to 9 million.", "売り上げは3倍の900万に増えた。", "ja"),
        ("Some 400,000 boats left.", "Partirono circa quattrocentomila barche.", "it"),
        ("Some 500,000 trees were felled.", "Вырубили около полумиллиона деревьев.", "ru"),
    ],
)  # fmt: skip
def test_a_value_in_words_passes(source: str, target: str, tag: str) -> None:
    assert found(source, target, tag) == set()


@pytest.mark.parametrize(
    ("source", "target", "tag", "check"),
    [
        ("Two hundred and six boats left.", "Salieron doscientos nueve barcos.", "es", "number-words"),
        ("The port sold 121 boats.", "O porto vendeu cento e trinta e um barcos.", "pt-BR", "numbers"),
        ("The 71st session of the board ended.", "انتهت الدورة الحادية والثمانون للمجلس.", "ar", "numbers"),
        ("Centuries 11, 12 and 13 are shown.", "تُعرض القرون الحادي عشر والثاني عشر والرابع عشر.", "ar", "numbers"),
        ("The 62nd session of the board ended.", "Шестьдесят третья сессия совета завершилась.", "ru", "numbers"),
        ("The 71st session ended.", "La soixante-treizième session s’est achevée.", "fr", "numbers"),
        ("The 83rd session ended.", "Va acabar la vuitanta-quatrena sessió.", "ca", "numbers"),
        ("The 48th session ended.", "È terminata la quarantanovesima sessione.", "it", "numbers"),
        ("The dam cost 3.5 billion kroner.", "Плотина обошлась в два с половиной миллиарда крон.", "ru", "numbers"),
        ("They have met for a decade and a half.", "Se reúnen desde hace veinte años.", "es", "number-words"),
        ("The pass lasts 24 months.", "O passe vale por três anos.", "pt-BR", "numbers"),
        ("The pass lasts 12 months.", "El pase dura una semana.", "es", "numbers"),
        ("A dozen boats took part.", "Участвовало два десятка лодок.", "ru", "number-words"),
        ("Four and a half million trees grow here.", "Dreieinhalb Millionen Bäume wachsen hier.", "de", "number-words"),
        ("Three out of five pupils walk.", "70 % der Kinder gehen zu Fuß.", "de", "numbers"),
        ("Three out of five pupils walk.", "児童の5分の2が歩いて通う。", "ja", "number-words"),
        ("Two thirds of the pupils walk.", "Un tercio de los alumnos va a pie.", "es", "number-words"),
        ("The desk closes on New Year's Eve.", "Le guichet ferme le 30 décembre.", "fr", "numbers"),
        ("The desk closes on 24 December.", "El mostrador cierra en Navidad.", "es", "dates"),
        ("The ferry cost 1.5 million euros.", "Паром обошёлся в четыре миллиона евро.", "ru", "numbers"),
    ],
)  # fmt: skip
def test_another_value_in_words_is_reported(source: str, target: str, tag: str, check: str) -> None:
    assert check in found(source, target, tag)
