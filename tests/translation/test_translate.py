"""Segments become units over a real route: each once, in order, checked, and honest about what went wrong."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import pytest
from translating import config, into, sentence

from generator.config import Config
from generator.errors import EngineError
from generator.findings import Severity
from generator.locales import Locale
from generator.translation import check_wordings, translate
from generator.translation.carrier import carried
from generator.translation.casing import names_in, names_within
from generator.translation.engine import Hypothesis, Label, Model, Route
from generator.translation.sentences import sentences
from generator.units.memory import open_memory
from generator.units.memory_units import MemoryUnit
from generator.units.segment import Origin, Segment, SegmentKind, State, TranslationUnit

MODEL = Model("scripted", Locale("en"), Locale("pt-BR"), "scripted", "1", "0", "MIT")
ROUTE = Route((MODEL,), Label.GIST_ONLY)


class Scripted:
    """An engine that answers from a table; what is not there it gives back. It records what it was asked."""

    name = "scripted"
    mangles_names = False

    def __init__(self, answers: dict[str, list[str]]) -> None:
        self.answers = answers
        self.asked: list[list[str]] = []

    def models(self) -> Sequence[Model]:
        return (MODEL,)

    def translate(self, texts: Sequence[str], model: Model, count: int = 1) -> list[list[Hypothesis]]:
        self.asked.append(list(texts))
        return [[Hypothesis(one) for one in self.answers.get(text, [text])[:count]] for text in texts]


def test_units_come_in_the_order_of_the_segments(tmp_path: Path) -> None:
    texts = ["The port is open.", "The question is clear.", "Diplomacy connects borders."]
    units = into("pt-BR", [sentence(text) for text in texts], config(tmp_path))
    assert [unit.segment.text for unit in units] == texts
    assert [unit.target for unit in units][1] == "A questão é clara."
    assert {(unit.state, unit.origin, unit.route) for unit in units} == {(State.TRANSLATED, Origin.ENGINE, "en>pt-BR")}


def test_the_same_sentence_is_asked_for_once_and_in_one_call(tmp_path: Path) -> None:
    engine = Scripted({})
    segments = [sentence("Um."), sentence("Dois. Um."), Segment("Um.", SegmentKind.QUOTATION)]
    translate(segments, ROUTE, (engine,), config(tmp_path))
    assert engine.asked[0] == ["Um.", "Dois."]


def test_sentences_are_sent_one_at_a_time_and_joined_with_a_space(tmp_path: Path) -> None:
    text = "We want a port. We will not hurry. Dr. Reyes agreed at 3 p.m. in Oslo."
    [unit] = into("pt-BR", [Segment(text, SegmentKind.QUOTATION)], config(tmp_path))
    assert unit.target
    assert unit.target.count(". ") >= 2
    assert not [finding for finding in unit.findings if finding.severity == "critical"]


@pytest.mark.parametrize("title", ["H.E.", "H.R.H.", "Capt.", "Rear Adm.", "Rev."])
def test_a_style_of_address_ends_no_sentence(title: str) -> None:
    assert sentences(f"They met {title} Ada Reyes. She spoke.") == [f"They met {title} Ada Reyes.", "She spoke."]


def test_a_wording_to_avoid_is_replaced_with_its_article_and_capitals(tmp_path: Path) -> None:
    [unit] = into(
        "pt-BR", [Segment("Minister of African Integration and Foreign Affairs", SegmentKind.ROLE)], config(tmp_path)
    )
    assert unit.target == "Ministro da Integração Africana e das Relações Exteriores"
    assert [one.rung for one in unit.tried] == ["corrected_terms"]


def test_a_heading_in_title_case_is_recased(tmp_path: Path) -> None:
    heading = Segment("AI International Norms as a New Diplomatic Battlefield", SegmentKind.HEADING)
    [unit] = into("pt-BR", [heading], config(tmp_path))
    assert unit.target == "Normas internacionais de IA como um novo campo de batalha diplomático"


def test_a_heading_keeps_the_capitals_of_names_that_the_body_writes_with_them(tmp_path: Path) -> None:
    text = "Minister Signs Fishing Pact With Estora"
    body = names_within(
        ["The minister signed a fishing pact with Estora on Monday.", "The Pact holds; the pact is new."]
    )
    with_names, without = into(
        "pt-BR",
        [Segment(text, SegmentKind.HEADING, names=names_in(text, body)), Segment(text, SegmentKind.HEADING)],
        config(tmp_path),
    )
    assert with_names.target == "Ministro assina pacto de pesca com Estora"
    assert without.target == "Ministro assina pacto de pesca com estora"


@pytest.mark.parametrize(
    ("kind", "text", "target"),
    [
        (SegmentKind.SENTENCE, "THE PORT IS CLOSED TODAY.", "O porto está fechado hoje."),
        (SegmentKind.QUOTATION, "THE PORT IS CLOSED.", "O porto está fechado."),
        (SegmentKind.SENTENCE, "Entry is free. THE PORT IS CLOSED.", "A entrada é gratuita. O porto está fechado."),
        (SegmentKind.NAME, "PUBLIC RELATIONS DIVISION", "Divisão de Relações Públicas"),
        (SegmentKind.NAME, "IMO ASSEMBLY", "Assembleia da OMI"),
        (SegmentKind.ROLE, "MINISTER OF TRADE", "Ministro do Comércio"),
    ],
)
def test_what_is_all_in_capitals_is_translated_like_any_text(
    tmp_path: Path, kind: SegmentKind, text: str, target: str
) -> None:
    [unit] = into("pt-BR", [Segment(text, kind)], config(tmp_path))
    assert unit.target == target


def test_names_in_a_text_in_capitals_are_written_as_the_body_has_them(tmp_path: Path) -> None:
    text = "MINISTER LENA OH SIGNED A FISHING PACT WITH ESTORA."
    segment = Segment(text, SegmentKind.SENTENCE, names=names_in(text, ["Lena Oh", "Estora"]))
    [unit] = into("pt-BR", [segment], config(tmp_path))
    assert unit.target and "Lena Oh" in unit.target and "Estora" in unit.target


@pytest.mark.parametrize(
    ("name", "target"),
    [
        ("AI Global Forum", "Fórum Global de IA"),
        ("Public Relations Division", "Divisão de Relações Públicas"),
        ("Ministry of Science and ICT", "Ministério da Ciência e das TIC"),
    ],
)
def test_a_name_that_stands_alone_is_carried_by_a_sentence(tmp_path: Path, name: str, target: str) -> None:
    [unit] = into("pt-BR", [Segment(name, SegmentKind.NAME)], config(tmp_path))
    assert unit.target == target


@pytest.mark.parametrize(
    ("words", "is_carried"),
    [
        ("Talks on a wider partnership", True),
        ("Exhibition opened by the minister", True),
        ("Estora and Norway signed a pact in Oslo", False),
        ("Ministers will meet in Oslo", False),
        ("The talks", False),
        ("Oslo", False),
    ],
)
def test_a_clause_needs_no_sentence_that_carries_it(words: str, is_carried: bool) -> None:
    assert (carried(words, SegmentKind.PHRASE, Locale("en")) is not None) == is_carried


def test_a_lost_name_is_won_back_by_another_hypothesis(tmp_path: Path) -> None:
    text = "Ada Lindqvist spoke."
    engine = Scripted({text: ["Ada falou.", "Ada Lindqvist falou."]})
    [unit] = translate([sentence(text, "Ada Lindqvist")], ROUTE, (engine,), config(tmp_path))
    assert unit.target == "Ada Lindqvist falou."
    assert [(one.rung, one.findings) for one in unit.tried] == [("alternative", 0)]
    assert unit.findings == ()


def test_a_lost_name_is_won_back_behind_a_placeholder(tmp_path: Path) -> None:
    text = "Ada Lindqvist spoke."
    engine = Scripted({text: ["Ada falou."], "Xqa spoke.": ["Xqa falou."]})
    [unit] = translate([sentence(text, "Ada Lindqvist")], ROUTE, (engine,), config(tmp_path))
    assert unit.target == "Ada Lindqvist falou."


def test_what_cannot_be_won_back_is_flagged(tmp_path: Path) -> None:
    text = "Ada Lindqvist spoke for 14 minutes."
    engine = Scripted({text: ["Ela falou por 15 minutos."], "Xqa spoke for 14 minutes.": ["Ela falou."]})
    [unit] = translate([sentence(text, "Ada Lindqvist")], ROUTE, (engine,), config(tmp_path))
    assert {finding.check for finding in unit.findings} >= {"names", "numbers"}
    assert all(finding.segment == unit.segment.id for finding in unit.findings)


def test_only_what_fails_is_asked_again(tmp_path: Path) -> None:
    good, bad = "The port is open.", "Ada Lindqvist spoke."
    engine = Scripted({good: ["O porto está aberto."], bad: ["Ada falou.", "Ada Lindqvist falou."]})
    translate([sentence(good), sentence(bad, "Ada Lindqvist")], ROUTE, (engine,), config(tmp_path))
    assert all(good not in asked for asked in engine.asked[1:])


def test_an_engine_that_returns_another_number_is_an_error(tmp_path: Path) -> None:
    class Short(Scripted):
        def translate(self, texts: Sequence[str], model: Model, count: int = 1) -> list[list[Hypothesis]]:
            return super().translate(texts, model, count)[1:]

    with pytest.raises(EngineError, match="1 answers to 2"):
        translate([sentence("One."), sentence("Two.")], ROUTE, (Short({}),), config(tmp_path))


def test_nothing_to_translate_is_no_work(tmp_path: Path) -> None:
    assert into("pt-BR", [], config(tmp_path)) == []


@pytest.mark.parametrize("text", ["…", "!!!", "🎉", "—", "12.5", "שלום and مرحبا", "a" * 5000, "word " * 2000])
def test_odd_segments_come_back_as_units(tmp_path: Path, text: str) -> None:
    [unit] = into("pt-BR", [sentence(text)], config(tmp_path))
    assert unit.target


def write_terms(root: Path, tag: str, *rows: str) -> None:
    """A term base of the project's own."""
    folder = root / "locales" / tag
    folder.mkdir(parents=True)
    (folder / "terms.csv").write_text("source,target,status\n" + "\n".join(rows) + "\n", encoding="utf-8")


def scripted(root: Path, segment: Segment, answers: dict[str, list[str]], ladder: bool = True) -> TranslationUnit:
    """The unit of a segment, from an engine that answers from a table."""
    return translate([segment], ROUTE, (Scripted(answers),), with_ladder(config(root), ladder))[0]


def with_ladder(settings: Config, ladder: bool) -> Config:
    """The settings with the ladder or without it."""
    return replace(settings, translation=replace(settings.translation, ladder=ladder))


def test_an_accepted_form_of_a_term_stays_as_the_engine_wrote_it(tmp_path: Path) -> None:
    write_terms(tmp_path, "pt-BR", "harbour council,conselho portuário,preferred")
    unit = scripted(
        tmp_path, sentence("Harbour councils met."), {"Harbour councils met.": ["Conselhos portuários vêm."]}
    )
    assert (unit.target, unit.findings, unit.tried) == ("Conselhos portuários vêm.", (), ())


def test_a_form_that_is_not_to_be_used_is_replaced_and_recorded(tmp_path: Path) -> None:
    write_terms(tmp_path, "pt-BR", "sea pact,pacto do mar,preferred", "sea pact,pacto marítimo,deprecated")
    text = "They signed the sea pact."
    unit = scripted(tmp_path, sentence(text), {text: ["Eles assinaram o pacto marítimo."]})
    assert unit.target == "Eles assinaram o pacto do mar."
    assert [one.rung for one in unit.tried] == ["corrected_terms"]


def test_a_missing_term_is_carried_through_the_engine_and_its_article_agrees(tmp_path: Path) -> None:
    write_terms(tmp_path, "pt-BR", "Harbour Charter,Carta dos Portos,preferred")
    text = "They signed the Harbour Charter."
    answers = {text: ["Eles assinaram o Fretamento."], "They signed the Xqa.": ["Eles assinaram o Xqa."]}
    unit = scripted(tmp_path, sentence(text), answers)
    assert unit.target == "Eles assinaram a Carta dos Portos."
    assert unit.tried[-1].rung == "missing_terms"
    assert not unit.findings


def test_a_term_that_cannot_be_had_is_a_finding(tmp_path: Path) -> None:
    write_terms(tmp_path, "pt-BR", "Harbour Charter,Carta dos Portos,preferred")
    text = "They signed the Harbour Charter."
    unit = scripted(tmp_path, sentence(text), {text: ["Assinaram."], "They signed the Xqa.": ["Eles assinaram."]})
    assert [one.check for one in unit.findings if "Carta dos Portos" in one.message] == ["terms"]


def test_a_lost_term_is_told_once_however_often_the_unit_is_checked(tmp_path: Path) -> None:
    write_terms(tmp_path, "pt-BR", "Harbour Charter,Carta dos Portos,preferred")
    text = "They signed the Harbour Charter. They read the Harbour Charter at noon."
    unit = scripted(tmp_path, sentence(text), {}, ladder=False)
    assert [(one.check, one.where, one.severity) for one in unit.findings if one.check == "terms"] == [
        ("terms", "Harbour Charter", Severity.CRITICAL)
    ]


def test_a_persons_wording_is_held_to_the_term_base_too(tmp_path: Path) -> None:
    write_terms(tmp_path, "pt-BR", "Harbour Charter,Carta dos Portos,preferred")
    source = sentence("They signed the Harbour Charter.")
    wordings = ("Assinaram o acordo do porto.", "Assinaram a Carta dos Portos.")
    units = [TranslationUnit(source, one, State.TRANSLATED, Origin.HUMAN) for one in wordings]
    wrong, right = check_wordings(units, ROUTE, config(tmp_path))
    assert [(one.check, one.where) for one in wrong.findings] == [("terms", "Harbour Charter")]
    assert right == units[1]


def test_a_place_within_a_name_that_is_kept_is_no_term(tmp_path: Path) -> None:
    text = "Hana Jordan visited Jordan."
    write_terms(tmp_path, "pt-BR", "Jordan,Xjordânia,preferred")
    segment = sentence(text, "Hana Jordan")
    for target, found in (("Hana Jordan visitou a Xjordânia.", 0), ("Hana Jordan visitou a terra.", 1)):
        unit = scripted(tmp_path, segment, {text: [target]}, ladder=False)
        assert sum(one.check == "terms" for one in unit.findings) == found
    alone = scripted(tmp_path, sentence("Hana Jordan spoke.", "Hana Jordan"), {}, ladder=False)
    assert "terms" not in [one.check for one in alone.findings]


def test_terms_are_told_where_a_real_engine_misses_them(tmp_path: Path) -> None:
    write_terms(tmp_path, "pt-BR", "fish market,peixaria geral,preferred")
    text = "The fish market is open."
    quick = with_ladder(config(tmp_path), False)
    [first], [climbed] = (into("pt-BR", [sentence(text)], one) for one in (quick, config(tmp_path)))
    assert [one.where for one in first.findings if one.check == "terms"] == ["fish market"]
    assert climbed.target and "peixaria geral" in climbed.target.lower()
    assert "terms" not in [one.check for one in climbed.findings]
    assert ("missing_terms", 1) in [(one.rung, one.removed) for one in climbed.tried]


def test_without_the_ladder_every_piece_is_asked_for_once(tmp_path: Path) -> None:
    quick = with_ladder(config(tmp_path), False)
    engine = Scripted({"The port has 5 quays.": ["O porto tem cais."]})
    [unit] = translate([sentence("The port has 5 quays.")], ROUTE, (engine,), quick)
    assert [one.severity for one in unit.findings] == [Severity.CRITICAL] and not unit.tried
    assert engine.asked == [["The port has 5 quays."]]


@pytest.mark.parametrize("tag", ["pt-BR", "fr", "ca", "es"])
def test_a_name_in_the_term_base_needs_no_engine(tmp_path: Path, tag: str) -> None:
    write_terms(tmp_path, tag, "Kelp Board,Xkelpo Xborda,preferred")
    model = replace(MODEL, target=Locale(tag))
    engine = Scripted({})
    names = [Segment("Kelp Board", SegmentKind.NAME), Segment("the Kelp Board", SegmentKind.PHRASE)]
    units = translate(names, Route((model,), Label.GIST_ONLY), (engine,), config(tmp_path))
    assert [unit.target for unit in units] == ["Xkelpo Xborda", "Xkelpo Xborda"]
    assert engine.asked == []


def test_a_name_is_called_the_same_alone_in_a_sentence_and_over_a_pivot(tmp_path: Path) -> None:
    segments = [Segment("AI Seoul Summit", SegmentKind.NAME), sentence("The 'AI Seoul Summit' will make Seoul known.")]
    for tag, wording in (("pt-BR", "Cúpula de"), ("fr", "Sommet de Séoul sur l’IA")):
        name, within = into(tag, segments, config(tmp_path))
        assert name.target and name.target.startswith(wording)
        assert within.target and wording in within.target


def test_what_a_person_reviewed_beats_the_engine(tmp_path: Path) -> None:
    text = "The port is open."
    unit = MemoryUnit(text, "O porto já abriu.", State.REVIEWED, author="Ada")
    with open_memory(config(tmp_path), Locale("en"), Locale("pt-BR")) as memory:
        memory.add([unit, MemoryUnit("The sea is calm.", "O mar dorme.", State.TRANSLATED)])
    engine = Scripted({"The sea is calm.": ["O mar está calmo."]})
    units = translate([sentence(text), sentence("The sea is calm.")], ROUTE, (engine,), config(tmp_path))
    assert [one.target for one in units] == ["O porto já abriu.", "O mar está calmo."]
    assert [(one.origin, one.state) for one in units] == [
        (Origin.MEMORY, State.REVIEWED),
        (Origin.ENGINE, State.TRANSLATED),
    ]
    assert all(text not in asked for asked in engine.asked)


def test_without_a_memory_file_nothing_is_opened(tmp_path: Path) -> None:
    translate([sentence("The port is open.")], ROUTE, (Scripted({}),), config(tmp_path))
    assert not list(tmp_path.rglob("*.sqlite"))


def test_a_short_name_that_comes_back_as_something_else_keeps_the_sources_words(tmp_path: Path) -> None:
    class Back(Scripted):
        def models(self) -> Sequence[Model]:
            return (MODEL, replace(MODEL, source=MODEL.target, target=MODEL.source))

    asked = ("The Salt Works.", "Salt Works", "Salt works")
    answers = {**{name: ["Hotel Kame"] for name in asked}, "Hotel Kame": ["Kame Hotel"]}
    [unit] = translate([Segment("Salt Works", SegmentKind.NAME)], ROUTE, (Back(answers),), config(tmp_path))
    assert unit.target == "Salt Works"
    assert [(one.check, one.severity) for one in unit.findings] == [("round-trip", Severity.WARNING)]


def test_a_short_name_that_comes_home_is_believed(tmp_path: Path) -> None:
    class Back(Scripted):
        def models(self) -> Sequence[Model]:
            return (MODEL, replace(MODEL, source=MODEL.target, target=MODEL.source))

    answers = {"The Salt Works.": ["A Salina Velha."], "Salina Velha": ["The salt works"]}
    [unit] = translate([Segment("Salt Works", SegmentKind.NAME)], ROUTE, (Back(answers),), config(tmp_path))
    assert (unit.target, unit.findings) == ("Salina Velha", ())


def test_a_term_within_a_longer_name_keeps_its_capitals(tmp_path: Path) -> None:
    write_terms(tmp_path, "pt-BR", "foreign relations,relações exteriores,preferred")
    text = "The Ministry of foreign relations deals with foreign relations."
    answer = "O Ministério das Relações Exteriores trata de Relações Exteriores."
    unit = scripted(tmp_path, sentence(text), {text: [answer]}, ladder=False)
    assert unit.target in (answer, "O Ministério das Relações Exteriores trata de relações exteriores.")
