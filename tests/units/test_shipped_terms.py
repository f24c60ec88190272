"""The term bases that come with the program: every row is sound, and found again in its own words."""

from __future__ import annotations

import pytest
from support import ROOT

from generator.locales import Locale
from generator.units.persons import open_persons
from generator.units.terms import TermBase, open_term_base

FOLDERS = (ROOT / "locales",)
TAGS = sorted(path.parent.name for path in FOLDERS[0].glob("*/terms.csv"))


def base(tag: str) -> TermBase:
    return open_term_base(Locale(tag), FOLDERS)


def test_every_shipped_language_has_one() -> None:
    assert TAGS == ["ca", "de", "es", "fr", "it", "pt-BR"]
    assert {tag: len(base(tag).concepts) > 120 for tag in TAGS} == dict.fromkeys(TAGS, True)
    assert len({frozenset(one.source for one in base(tag).concepts) for tag in TAGS}) == 1


@pytest.mark.parametrize("tag", TAGS)
def test_no_row_is_odd(tag: str) -> None:
    assert [finding.message for finding in base(tag).findings] == []


@pytest.mark.parametrize("tag", TAGS)
def test_every_term_is_found_whole_and_verified_by_each_of_its_targets(tag: str) -> None:
    terms = base(tag)
    for concept in terms.concepts:
        (match,) = terms.matches(f"We saw the {concept.source} there.")
        assert match.surface == concept.source
        for one in concept.terms:
            found = terms.verify(match, f"… {one.target} …")
            assert found is not None, one
            assert found.form == one.target, one


@pytest.mark.parametrize("tag", TAGS)
def test_the_targets_use_the_apostrophe_of_print(tag: str) -> None:
    assert [one.target for one in base(tag).terms if "'" in one.target] == []


@pytest.mark.parametrize(
    ("tag", "source", "target"),
    [
        ("pt-BR", "UN Security Council", "Conselho de Segurança das Nações Unidas"),
        ("es", "WHO", "OMS"),
        ("ca", "artificial intelligence", "intel·ligència artificial"),
        ("fr", "Official Development Assistance", "aide publique au développement"),
        ("de", "AI", "KI"),
        ("it", "OECD", "OCSE"),
    ],
)
def test_official_names(tag: str, source: str, target: str) -> None:
    assert base(tag).matches(source)[0].wording.casefold() == target.casefold()


@pytest.mark.parametrize("tag", TAGS)
def test_no_person_is_shipped(tag: str) -> None:
    people = open_persons(Locale(tag), FOLDERS)
    assert (people.people, people.findings) == ((), ())
    assert (FOLDERS[0] / tag / "persons.csv").read_text("utf-8") == "name,local_name,title,gender,note\n"
