"""Titles that show a gender are held against what somebody noted about the person, and nothing is guessed."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import pytest
from translating import config, into, sentence

from generator.findings import Finding, Severity
from generator.locales import Locale
from generator.translation import translate
from generator.translation.engine import Hypothesis, Label, Model, Route
from generator.translation.people import title_findings
from generator.units.persons import Gender, Person, Persons
from generator.units.segment import Origin, Segment, SegmentKind, State, TranslationUnit

ADA = "Ada Lindqvist"


def found(tag: str, source: str, target: str, *people: Person) -> list[Finding]:
    segment = Segment(source, SegmentKind.SENTENCE, (ADA, "NATO") if ADA in source else ())
    unit = TranslationUnit(segment, target, State.TRANSLATED, Origin.ENGINE)
    return list(title_findings(unit, Persons(people, Locale("en")), Locale(tag)))


def ada(gender: Gender = Gender.UNKNOWN, title: str = "") -> Person:
    return Person(ADA, ADA, title, gender)


SHOWN = {
    "pt-BR": ("O ministro", "A ministra"),
    "es": ("El ministro", "La ministra"),
    "ca": ("El ministre", "La ministra"),
    "fr": ("Le ministre", "La ministre"),
    "it": ("Il ministro", "La ministra"),
    "de": ("Außenminister", "Außenministerin"),
}


@pytest.mark.parametrize("tag", SHOWN)
def test_a_title_that_shows_a_gender_which_nobody_noted_is_a_warning(tag: str) -> None:
    for form in SHOWN[tag]:
        [finding] = found(tag, f"Foreign Minister {ADA} spoke.", f"{form} {ADA} x.")
        assert finding.severity is Severity.WARNING
        assert finding.where == ADA
        assert "nobody noted" in finding.message


@pytest.mark.parametrize("tag", SHOWN)
def test_a_noted_gender_is_right_or_a_warning(tag: str) -> None:
    masculine, feminine = SHOWN[tag]
    source = f"{ADA}, Minister of Science and ICT, spoke."
    assert not found(tag, source, f"{feminine} {ADA}.", ada(Gender.FEMININE))
    assert not found(tag, source, f"{masculine} {ADA}.", ada(Gender.MASCULINE))
    [wrong] = found(tag, source, f"{masculine} {ADA}.", ada(Gender.FEMININE))
    assert "woman" in wrong.message
    [wrong] = found(tag, source, f"{feminine} {ADA}.", ada(Gender.MASCULINE))
    assert "a man" in wrong.message


@pytest.mark.parametrize(
    ("tag", "source", "target"),
    [
        ("fr", f"Minister {ADA} spoke.", f"Ministre {ADA} a parlé."),
        ("es", f"The spokesperson, {ADA}, spoke.", f"Portavoz {ADA} habló."),
        ("es", f"{ADA} visited the ministry.", f"{ADA} visitó el ministerio."),
        ("es", f"{ADA} spoke to the ministers.", f"{ADA} habló a los ministros."),
        ("es", f"The minister thanked NATO and {ADA}.", f"El ministro dio las gracias a la OTAN y a {ADA}."),
        ("ja", f"Minister {ADA} spoke.", "エイダ・リンドクヴィスト大臣が語った。"),
        ("es", f"Ambassador Ms. {ADA} spoke.", f"La embajadora {ADA} habló."),
        ("es", f"Spokeswoman {ADA} spoke.", f"La portavoz {ADA} habló."),
        ("es", "The minister spoke.", "El ministro habló."),
    ],
)
def test_where_no_gender_shows_or_the_source_tells_it_nothing_is_said(tag: str, source: str, target: str) -> None:
    assert found(tag, source, target) == []


def test_what_the_source_tells_is_held_against_the_title() -> None:
    [wrong] = found("es", f"Chairwoman {ADA} spoke.", f"El presidente {ADA} habló.")
    assert "woman" in wrong.message
    [wrong] = found("pt-BR", f"Ambassador Mr. {ADA} spoke.", f"A embaixadora {ADA} falou.")
    assert "a man" in wrong.message


def test_the_official_title_must_stand_there() -> None:
    person = ada(Gender.FEMININE, "ministra das Relações Exteriores")
    source = f"Foreign Minister {ADA} spoke."
    assert not found("pt-BR", source, f"A Ministra das Relações Exteriores {ADA} falou.", person)
    [finding] = found("pt-BR", source, f"A chanceler {ADA} falou.", person)
    assert "ministra das Relações Exteriores" in finding.message
    assert not found("pt-BR", f"{ADA} spoke.", f"{ADA} falou.", person)


def project_with(root: Path, **rows: str) -> None:
    """The people of a project in some languages: `pt_BR="Ada Lindqvist,…"`."""
    for tag, row in rows.items():
        path = root / "locales" / tag.replace("_", "-") / "persons.csv"
        path.parent.mkdir(parents=True)
        path.write_text(f"name,local_name,title,gender,note\n{row}\n", "utf-8")


def test_an_official_name_stands_in_a_real_translation(tmp_path: Path) -> None:
    segment = sentence("Vladimir Oake signed the agreement in Oslo.", "Vladimir Oake")
    [before] = into("pt-BR", [segment], config(tmp_path))
    assert "Vladimir Oake" in (before.target or "")
    project_with(tmp_path, pt_BR="Vladimir Oake,Vladímir Oque,,m,")
    [unit] = into("pt-BR", [segment], config(tmp_path))
    assert "Vladímir Oque" in (unit.target or "")
    assert not [one for one in unit.findings if one.check in ("names", "terms", "persons")]


def test_an_official_name_comes_through_every_step_of_a_route(tmp_path: Path) -> None:
    project_with(tmp_path, fr="Vladimir Oake,Vladimir Oaque,,m,")
    [unit] = into("fr", [sentence("Vladimir Oake signed the agreement in Oslo.", "Vladimir Oake")], config(tmp_path))
    assert "Vladimir Oaque" in (unit.target or "")
    assert not [one for one in unit.findings if one.check in ("names", "terms")]


class Answering:
    """An engine of another script that gives one sentence for another and leaves every name in its letters."""

    name = "answering"
    mangles_names = False

    def __init__(self, model: Model, before: str, after: str) -> None:
        self._model, self._before, self._after = model, before, after

    def models(self) -> Sequence[Model]:
        return (self._model,)

    def translate(self, texts: Sequence[str], model: Model, count: int = 1) -> list[list[Hypothesis]]:
        return [[Hypothesis(text.replace(self._before, self._after))] for text in texts]


@pytest.mark.parametrize(
    ("tag", "after", "name"),
    [
        ("ru", "подписала соглашение", "Ада Линдквист"),
        ("ko", "님이 협정에 서명했습니다", "아다 린드크비스트"),
        ("ar", "وقعت الاتفاق", "آدا ليندكفيست"),
    ],
)
def test_an_official_name_in_another_script_replaces_the_letters_of_the_source(
    tmp_path: Path, tag: str, after: str, name: str
) -> None:
    project_with(tmp_path, **{tag: f"{ADA},{name},,f,"})
    model = Model("answering", Locale("en"), Locale(tag), "one sentence", "1", "0", "MIT")
    engine = Answering(model, "signed the agreement", after)
    segment = sentence(f"{ADA} signed the agreement.", ADA)
    [unit] = translate([segment], Route((model,), Label.GIST_ONLY), (engine,), config(tmp_path))
    assert name in (unit.target or "")
    assert ADA not in (unit.target or "")
    assert not [one for one in unit.findings if one.check in ("names", "terms", "persons")]


def test_the_title_that_an_engine_chose_is_reported_until_the_gender_is_noted(tmp_path: Path) -> None:
    segment = sentence("Minister Ada Lindqvist opened the meeting.", "Ada Lindqvist")
    [unit] = into("pt-BR", [segment], config(tmp_path))
    [finding] = [one for one in unit.findings if one.check == "persons"]
    assert finding.severity is Severity.WARNING
    assert finding.segment == segment.id
    shown = "m" if "ministro" in finding.message.lower() else "f"
    project_with(tmp_path, pt_BR=f"Ada Lindqvist,,,{shown},")
    [unit] = into("pt-BR", [segment], config(tmp_path))
    assert not [one for one in unit.findings if one.check == "persons"]
