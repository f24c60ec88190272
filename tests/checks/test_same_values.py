"""Numbers, ranks, spans and marks that are said in other ways in another language, and some that changed."""

from __future__ import annotations

import pytest
from checking import found


@pytest.mark.parametrize(
    ("source", "target", "tag"),
    [
        ("The tour takes 45 minutes.", "La visite dure trois quarts d’heure.", "fr"),
        ("The tour takes 45 minutes.", "Der Rundgang dauert eine Dreiviertelstunde.", "de"),
        ("The first eight boats left at 4:30 p.m.", "最初の8隻は午後4時半に出航した。", "ja"),
        ("Wind now supplies 31 per cent, five years ahead.", "El viento aporta ya el 31 %, cinco años antes.", "es"),
        ("It was 31 per cent five years ago.", "Hace cinco años era el 31 %.", "es"),
        ("Aid for Latin America has grown.", "La ayuda a América Latina ha crecido.", "es"),
        ("They met in Shanghai.", "Es van trobar a Xangai.", "ca"),
        ("The first eight boats have left.", "Die ersten acht Boote sind ausgelaufen.", "de"),
        ("The fair is held in the third week of October.", "Die Messe ist in der dritten Oktoberwoche.", "de"),
        ("It cost 0.7 to 1.3 billion euros.", "Es kostete 700 Millionen bis 1,3 Milliarden Euro.", "de"),
        ("The plant delivers 2,500 megawatts.", "La centrale fournit 2,5 gigawatts.", "fr"),
        ("It was the 17th meeting of the panel.", "C’était la dix-septième réunion du groupe.", "fr"),
        ("It was the 21st meeting of the panel.", "كان ذلك الاجتماع الحادي والعشرين للجنة.", "ar"),
        ("The chapel dates from the 14th century.", "La capella és del segle xiv.", "ca"),
        ("Article 9(3) was amended.", "Se modificó el artículo 9.3.", "es"),
        ("The permit lasts six months.", "El permiso dura medio año.", "es"),
        ("Section 3.5 of the code applies for 20 days.", "La secció 3.5 del codi s’aplica durant 20 dies.", "ca"),
        ("Turnout rose by 4 percentage points.", "La participation a augmenté de 4 points.", "fr"),
        ("Duties fell from 4.5% to 3.8%.", "Die Zölle sanken von 4,5 auf 3,8 Prozent.", "de"),
        ("It cost €1.3-€1.6 billion.", "Costó entre 1.300 y 1.600 millones de euros.", "es"),
        ("The desk is staffed 10 to 6 on weekdays.", "La ventanilla abre los laborables de 10 a 18 horas.", "es"),
        ("The shelter is open 24 hours a day.", "El refugio abre las 24 horas.", "es"),
        ("Apply before 12 noon.", "Подайте заявку до 12:00.", "ru"),
        ("More than six million people voted.", "超过 600 多万人投了票。", "zh-Hans"),
        ("The law takes effect in November.", "该法十一月生效。", "zh-Hans"),
        ("It is the country’s 4th largest port.", "Es ist der viertgrößte Hafen des Landes.", "de"),
        ("A 5-day strike began.", "Началась пятидневная забастовка.", "ru"),
        ("Ring the guide (phone: 044-555-0177).", "案内係まで（電話：044-555-0177）。", "ja"),
        ("Prices are four times those of 2010.", "Els preus són el quàdruple que el 2010.", "ca"),
        ("Three quarters of the decade was dry.", "Tres cuartas partes del decenio fueron secas.", "es"),
        ("A sheet of 20 by 30.5 inches.", "20×30.5インチの紙。", "ja"),
        ("Both lakes froze.", "两个湖都结了三尺冰。", "zh-Hans"),
        ("The first snow fell on 7 July.", "初雪は7月7日に降った。", "ja"),
        ("The game “Red Kites” is free.", "Игра Red Kites бесплатна.", "ru"),
    ],
)  # fmt: skip
def test_the_same_value_passes(source: str, target: str, tag: str) -> None:
    assert found(source, target, tag) == set()


@pytest.mark.parametrize(
    ("source", "target", "tag", "check"),
    [
        ("The first eight boats have left.", "Die ersten neun Boote sind ausgelaufen.", "de", "number-words"),
        ("The plant delivers 2,500 megawatts.", "La centrale fournit 2,5 mégawatts.", "fr", "numbers"),
        ("It was the 17th meeting of the panel.", "C’était la dix-huitième réunion du groupe.", "fr", "numbers"),
        ("She won a second term.", "Ganhou um terceiro mandato.", "pt-BR", "ordinals"),
        ("The treaty was signed in May 2011.", "Договор был подписан в марте 2011 года.", "ru", "dates"),
        ("The licence is valid for one year.", "La licence est valable un mois.", "fr", "spans"),
        ("The strike lasted three weeks.", "Der Streik dauerte drei Tage.", "de", "spans"),
        ("Duties fell from 4.5% to 3.8%.", "Die Zölle sanken von 4,5 auf 3,8 Promille.", "de", "numbers"),
        ("It cost €1.3-€1.6 billion.", "Costó entre 1.200 y 1.600 millones de euros.", "es", "numbers"),
        ("The desk is staffed 10 to 6 on weekdays.", "La ventanilla abre de 10 a 17 horas.", "es", "numbers"),
        ("The shelter is open 24 hours a day.", "El refugio abre 12 horas.", "es", "numbers"),
        ("Apply 48 hours before.", "Presente la solicitud 24 horas antes.", "es", "numbers"),
        ("Apply before 12 noon.", "Подайте заявку до 14:00.", "ru", "numbers"),
        ("More than six million people voted.", "超过 700 多万人投了票。", "zh-Hans", "numbers"),
        ("The law takes effect in November.", "该法十二月生效。", "zh-Hans", "dates"),
        ("It is the country’s 4th largest port.", "Es ist der fünftgrößte Hafen des Landes.", "de", "numbers"),
        ("A 5-day strike began.", "Началась шестидневная забастовка.", "ru", "numbers"),
        ("Ring the guide (phone: 044-555-0177).", "案内係まで（電話：044-555-0178）。", "ja", "links"),
        ("Prices are four times those of 2010.", "Els preus són el triple que el 2010.", "ca", "number-words"),
        ("Wind supplies 31 per cent of the power.", "Wind liefert 31 Prozentpunkte des Stroms.", "de", "numbers"),
        ("Turnout rose by 4 percentage points.", "La participación aumentó un 4 %.", "es", "numbers"),
        ("The dyke is 2.75 metres high.", "O dique tem 2.75 metros de altura.", "pt-BR", "typography"),
        ("“Thank you,” said the nurse.", "\"Danke\", sagte die Pflegerin.", "de", "typography"),
    ],
)  # fmt: skip
def test_a_changed_value_or_mark_is_reported(source: str, target: str, tag: str, check: str) -> None:
    assert check in found(source, target, tag)
