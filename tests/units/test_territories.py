"""Territories as terms: CLDR's names, and in English also the other short names of a country."""

from __future__ import annotations

import pytest

from generator.locales import Locale
from generator.units.terms import TermBase, TermStatus
from generator.units.territories import territory_terms

EN = Locale("en")


@pytest.mark.parametrize(
    ("target", "written", "name"),
    [
        ("fr", "Cabo Verde", "Cap-Vert"),
        ("fr", "Cape Verde", "Cap-Vert"),
        ("fr", "Turkey", "Turquie"),
        ("fr", "Trinidad and Tobago", "Trinité-et-Tobago"),
        ("fr", "Saint Vincent and the Grenadines", "Saint-Vincent-et-les Grenadines"),
        ("es", "Saint Lucia", "Santa Lucía"),
        ("de", "Bosnia and Herzegovina", "Bosnien und Herzegowina"),
        ("ja", "East Timor", "東ティモール"),
    ],
)
def test_a_country_is_known_by_every_short_name_that_english_has_for_it(target: str, written: str, name: str) -> None:
    terms = TermBase(territory_terms(EN, Locale(target)), EN, Locale(target))
    (match,) = terms.matches(f"They met in {written} today.")
    assert (match.surface, match.wording) == (written, name)


def test_into_english_names_are_written_out_and_all_their_forms_accepted() -> None:
    french = Locale("fr")
    terms = TermBase(territory_terms(french, EN), french, EN)
    (match,) = terms.matches("Ils iront à Sainte-Lucie demain.")
    assert match.wording == "Saint Lucia"
    assert all(terms.verify(match, f"They go to {name}.") for name in ("Saint Lucia", "St. Lucia"))
    assert terms.verify(match, "They go to Saint Luke.") is None


def test_no_pseudo_locale_and_no_organisation_is_a_territory() -> None:
    terms = territory_terms(EN, Locale("fr"))
    assert not {"XA", "XB", "ZZ", "EU", "UN"} & {one.note for one in terms}
    assert {one.status for one in terms} == {TermStatus.PREFERRED}
