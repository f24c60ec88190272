"""persons.csv: people by name, with what the ministry wrote down about them and nothing guessed."""

from __future__ import annotations

from pathlib import Path

from generator.locales import Locale
from generator.units.persons import Gender, Person, merge_persons, open_persons, read_persons, write_persons
from generator.units.terms import TermBase

HEADER = "name,local_name,title,gender,note\n"


def written(root: Path, tag: str, rows: str) -> Path:
    path = root / tag / "persons.csv"
    path.parent.mkdir(parents=True)
    path.write_text(HEADER + rows, "utf-8")
    return root


def test_people_are_found_by_name_and_in_a_text(tmp_path: Path) -> None:
    folder = written(tmp_path, "ru", "Ada Lindqvist-Reyes,Ада Линдквист-Рейес,министр,F,\nTomas Oake,,,,note\n")
    people = open_persons(Locale("ru"), (folder,))
    ada = people.find("ada  lindqvist reyes")
    assert ada == Person("Ada Lindqvist-Reyes", "Ада Линдквист-Рейес", "министр", Gender.FEMININE)
    tomas = people.find("Tomas Oake")
    assert tomas is not None
    assert (tomas.local_name, tomas.gender) == ("Tomas Oake", Gender.UNKNOWN)
    text = "Minister Ada Lindqvist-Reyes met Tomas Oake's aide."
    assert [(span.cut(text), one.name) for span, one in people.matches(text)] == [
        ("Ada Lindqvist-Reyes", "Ada Lindqvist-Reyes"),
        ("Tomas Oake", "Tomas Oake"),
    ]
    assert people.find("Ada") is None


def test_names_can_be_enforced_as_terms(tmp_path: Path) -> None:
    people = open_persons(Locale("ar"), (written(tmp_path, "ar", "Ada Lindqvist,آدا ليندكفيست,,f,\n"),))
    base = TermBase(people.terms(), Locale("en"), Locale("ar"))
    (match,) = base.matches("said Ada Lindqvist")
    assert match.wording == "آدا ليندكفيست"
    assert base.verify(match, "قالت آدا ليندكفيست") is not None


def test_the_special_tag_wins_and_odd_rows_are_findings(tmp_path: Path) -> None:
    written(tmp_path, "fr", "Ada Lindqvist,Ada L.,ministre,f,\n,,,,x\nBo Ek,Bo,,female,\nBo Ek,Bo E.,,m,\n")
    written(tmp_path, "fr-CA", "Ada Lindqvist,Ada Lindqvist,la ministre,f,\n")
    people = open_persons(Locale("fr-CA"), (tmp_path,))
    ada, bo = people.find("Ada Lindqvist"), people.find("Bo Ek")
    assert ada is not None
    assert bo is not None
    assert ada.title == "la ministre"
    assert bo.gender is Gender.UNKNOWN
    said = " | ".join(finding.message for finding in people.findings)
    assert "the gender of 'Bo Ek' is 'female'; write f, m or nothing" in said
    assert "'Bo Ek' stands there twice" in said
    assert "without a name" in said


def test_people_go_out_and_come_in_again_and_what_is_there_stays(tmp_path: Path) -> None:
    people = (
        Person("Ada Lindqvist", "Ада Линдквист", "министр", Gender.FEMININE, 'says "yes", and more'),
        Person("Tomas Oake", "Tomas Oake"),
        Person("=cmd", "-2+3"),
    )
    write_persons(tmp_path / "persons.csv", people)
    assert read_persons(tmp_path / "persons.csv") == (people, ())
    mine = (Person("ada lindqvist", "Ada", "", Gender.UNKNOWN),)
    assert merge_persons(mine, (*people, *people)) == (*mine, *people[1:])
