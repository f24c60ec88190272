"""International bodies are told apart in every language, by their names and by their acronyms."""

from __future__ import annotations

import csv
from importlib import resources

import pytest

from generator.checks import check_unit
from generator.checks.bodies import bodies_in
from generator.locales import parse_locale
from generator.units.segment import Origin, Segment, SegmentKind, State, TranslationUnit


def reports(source: str, target: str, tag: str) -> set[str]:
    """The checks of names that report something."""
    unit = TranslationUnit(Segment(source, SegmentKind.SENTENCE), target, State.TRANSLATED, Origin.ENGINE)
    found = {one.check for one in check_unit(unit, parse_locale("en"), parse_locale(tag))}
    return found & {"bodies", "acronyms"}


SAME = [
    ("fr", "WHO and UNICEF agree.", "L’Organisation mondiale de la Santé et l’UNICEF sont d’accord."),
    (
        "ca",
        "UNHCR thanked the town.",
        "L’Agència de les Nacions Unides per als Refugiats va donar les gràcies al poble.",
    ),
    ("es", "The DRC joined the African Union.", "La República Democrática del Congo se adhirió a la Unión Africana."),
    ("de", "The IAEA and the ECB are here.", "Die IAEO und die EZB sind hier."),
    ("ru", "The EU paid.", "Заплатил Европейский союз."),
    ("ar", "NATO and the IMF met.", "اجتمع حلف شمال الأطلسي وصندوق النقد الدولي."),
    ("ja", "The World Food Programme is here.", "世界食糧計画（WFP）が来ている。"),
    ("fr", "The Port Statistics Office (PSO) counts.", "Le Bureau des statistiques portuaires (BSP) compte."),
    ("es", "USA Gymnastics agrees.", "USA Gymnastics está de acuerdo."),
]
OTHER = [
    ("fr", "The African Union agrees.", "L’Union européenne est d’accord.", "bodies"),
    ("ar", "The World Food Programme left.", "غادر البنك الدولي.", "bodies"),
    ("ru", "UNICEF sent tents.", "ЮНЕСКО отправила палатки.", "bodies"),
    ("ja", "The WTO has decided.", "世界保健機関が決定した。", "bodies"),
    ("es", "The Red Cross came.", "Vino la Media Luna Roja.", "bodies"),
    ("ca", "The EU pays.", "La EU paga.", "acronyms"),
    ("pt-BR", "The IMF pays.", "O IMF paga.", "acronyms"),
    ("ar", "NATO ministers met.", "اجتمع وزراء NATO.", "bodies"),
    ("de", "The IMF pays.", "Der IMF zahlt.", "acronyms"),
]


@pytest.mark.parametrize(("tag", "source", "target"), SAME)
def test_a_body_in_any_form_of_the_language_passes(tag: str, source: str, target: str) -> None:
    assert reports(source, target, tag) == set()


@pytest.mark.parametrize(("tag", "source", "target", "check"), OTHER)
def test_another_body_and_an_english_acronym_are_told(tag: str, source: str, target: str, check: str) -> None:
    assert check in reports(source, target, tag)


@pytest.mark.parametrize("language", ["fr", "es", "pt", "ca", "it", "de", "ru", "ar", "ja", "zh", "ko"])
def test_a_name_in_a_language_is_that_body_alone(language: str) -> None:
    with (resources.files("generator.checks") / "bodies.csv").open(encoding="utf-8", newline="") as lines:
        rows = list(csv.DictReader(lines))
    assert len(rows) > 50
    for row in rows:
        name = row[language].split("|")[-1].replace("*", "").replace("?", "")
        assert row["en"].split("|")[0] in bodies_in(name, language), (row["en"], name)
