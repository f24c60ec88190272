"""Names that nobody listed are found in the source, and told where the translation has others."""

from __future__ import annotations

import pytest

from generator.checks import check_unit
from generator.checks.persons import persons
from generator.locales import parse_locale
from generator.units.segment import Origin, Segment, SegmentKind, State, TranslationUnit


def names_told(source: str, target: str, tag: str) -> list[str]:
    """The names that the check tells to be others in the target."""
    unit = TranslationUnit(Segment(source, SegmentKind.SENTENCE), target, State.TRANSLATED, Origin.ENGINE)
    found = check_unit(unit, parse_locale("en"), parse_locale(tag))
    return [one.where for one in found if one.check == "names"]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Health Minister Amadou Traore opened the clinic.", ["Amadou Traore"]),
        ("The sculptor Jane Marsh lives in Vienna.", ["Jane Marsh"]),
        ("Mr. J. P. van Houten and Dr Lwazi Khumalo agreed.", ["J. P. van Houten", "Lwazi Khumalo"]),
        ("The Vandersloot Foundation paid for it.", ["Vandersloot"]),
        ("Yesterday Petra Lindqvist's book won.", ["Petra Lindqvist"]),
        ("The Prime Minister's Office said so.", []),
        ("The Nanotechnology Institute and the Hellenic Foundation met.", []),
        ("King Charles and Prince William came to New York on Monday.", []),
        ("The European Central Bank and the World Health Organization agree.", []),
        ("Secretary-General of the United Nations", []),
        ("MINISTER PETRA LINDQVIST SPEAKS", []),
    ],
)
def test_names_are_found_by_what_stands_around_them(text: str, names: list[str]) -> None:
    assert [name.text for name in persons(text)] == names


SAME = [
    ("fr", "Judge Petra Lindqvist read it.", "La juge Petra Lindqvist l’a lu."),
    ("de", "Judge Petra Lindqvist's book is new.", "Das Buch der Richterin Petra Lindqvists ist neu."),
    ("de", "President Mikhail Gorbachev came.", "Präsident Michail Gorbatschow kam."),
    ("es", "Dr. Jose Ramirez came.", "Vino el Dr. José Ramírez."),
    ("ru", "Judge Petra Lindqvist read it.", "Его прочитала судья Петра Линдквист."),
    ("ar", "Judge Petra Lindqvist read it.", "قرأته القاضية بيترا ليندكفيست."),
    ("ja", "Fernando Saarinen won.", "フェルナンド・サーリネンが優勝した。"),
    ("fr", "King Charles came.", "Le roi Charles est venu."),
]
OTHER = [
    ("fr", "Judge Petra Lindqvist read it.", "La juge Petra Lindholm l’a lu."),
    ("ca", "The painter Paul Stone came.", "Va venir el pintor Paul Pedra."),
    ("de", "The Vandersloot Foundation paid for it.", "Bezahlt hat es die Vanderslott-Stiftung."),
    ("pt-BR", "Envoy Rosa Falk arrived.", "A enviada Rosana Falk chegou."),
    ("ru", "Judge Petra Lindqvist read it.", "Его прочитала судья Петра Лундгрен."),
    ("ar", "Judge Petra Lindqvist read it.", "قرأته القاضية بيترا أندرسون."),
    ("ja", "The singer Alice Marsh came.", "歌手のアリス・沼が来た。"),
]


@pytest.mark.parametrize(("tag", "source", "target"), SAME)
def test_a_name_in_the_form_of_the_language_passes(tag: str, source: str, target: str) -> None:
    assert names_told(source, target, tag) == []


@pytest.mark.parametrize(("tag", "source", "target"), OTHER)
def test_another_name_in_its_place_is_told(tag: str, source: str, target: str) -> None:
    assert names_told(source, target, tag)
