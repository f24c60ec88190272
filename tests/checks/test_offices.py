"""Offices keep their rank and their field, however a sentence begins."""

from __future__ import annotations

import pytest

from generator.checks import check_unit
from generator.locales import parse_locale
from generator.units.segment import Origin, Segment, SegmentKind, State, TranslationUnit


def offices(source: str, target: str, tag: str) -> bool:
    """True if the check of offices reports something."""
    unit = TranslationUnit(Segment(source, SegmentKind.SENTENCE), target, State.TRANSLATED, Origin.ENGINE)
    return any(one.check == "offices" for one in check_unit(unit, parse_locale("en"), parse_locale(tag)))


OTHER = [
    ("fr", "The Minister of Trade opened the fair.", "Le ministre de la Culture a inauguré la foire."),
    ("ru", "The Minister of Transport resigned.", "Министр энергетики ушёл в отставку."),
    ("ar", "The Minister of Tourism spoke.", "تحدث وزير الزراعة."),
    ("fr", "The Secretary-General spoke.", "Le secrétaire général adjoint a parlé."),
    ("ca", "The Secretary-General spoke.", "La vicesecretària general va parlar."),
    (
        "es",
        "The Deputy Mayor met the Governor of the island.",
        "El vicealcalde se reunió con el vicegobernador de la isla.",
    ),
    ("ar", "The Crown Prince chaired the session.", "ترأس الملك الجلسة."),
    ("pt-BR", "Sergeant Ilse Brandão was thanked.", "A general Ilse Brandão recebeu agradecimentos."),
]
SAME = [
    (
        "fr",
        "The Minister of Public Works opened the bridge in March.",
        "Le ministre des Travaux publics a ouvert le pont.",
    ),
    (
        "es",
        "The deputy ministers of Trade and of Health met.",
        "La viceministra de Comercio y el viceministro de Salud se reunieron.",
    ),
    (
        "pt-BR",
        "The Ministry of Public Works reopened the road in March.",
        "O Ministério de Obras Públicas reabriu a estrada em março.",
    ),
    ("de", "The Crown Prince spoke to Colonel Weiss.", "Der Kronprinz sprach mit Oberst Weiss."),
    ("es", "It begins in the Plaza Mayor.", "Comienza en la Plaza Mayor."),
]


@pytest.mark.parametrize(("tag", "source", "target"), OTHER)
def test_another_office_is_told(tag: str, source: str, target: str) -> None:
    assert offices(source, target, tag)


@pytest.mark.parametrize(("tag", "source", "target"), SAME)
def test_the_same_office_passes(tag: str, source: str, target: str) -> None:
    assert not offices(source, target, tag)


def test_a_country_in_the_genitive_is_another_country() -> None:
    target = "Делегация из Уругвая обратилась к врачу."
    unit = TranslationUnit(
        Segment("The delegation from Paraguay saw a doctor.", SegmentKind.SENTENCE),
        target,
        State.TRANSLATED,
        Origin.ENGINE,
    )
    found = check_unit(unit, parse_locale("en"), parse_locale("ru"))
    assert "places" in {one.check for one in found}
