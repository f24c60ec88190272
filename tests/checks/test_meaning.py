"""What a translation says: names, offices, places, ranks and languages, in pairs that pass and pairs that fail."""

from __future__ import annotations

import time

import pytest

from generator.checks import check_unit
from generator.findings import Severity
from generator.locales import parse_locale
from generator.units.segment import Origin, Segment, SegmentKind, State, TranslationUnit
from generator.units.terms import Term, TermBase

SOURCE = parse_locale("en")


def found(source: str, target: str, tag: str, *keep: str, terms: dict[str, str] | None = None) -> dict[str, Severity]:
    """The names of the checks that report something on a pair, with a severity of each."""
    locale = parse_locale(tag)
    unit = TranslationUnit(Segment(source, SegmentKind.SENTENCE, keep), target, State.TRANSLATED, Origin.ENGINE)
    base = TermBase((Term(*one) for one in terms.items()), SOURCE, locale) if terms else None
    return {one.check: one.severity for one in check_unit(unit, SOURCE, locale, base)}


PLACES = "The envoys of Austria and Peru met in Geneva."
PLACES_RIGHT = {
    "pt-BR": "Os enviados da Áustria e do Peru reuniram-se em Genebra.",
    "es": "Los enviados de Austria y el Perú se reunieron en Ginebra.",
    "ca": "Els enviats d'Àustria i del Perú es van reunir a Ginebra.",
    "fr": "Les envoyés de l'Autriche et du Pérou se sont réunis à Genève.",
    "it": "Gli inviati di Austria e Perù si sono incontrati a Ginevra.",
    "de": "Die Gesandten Österreichs und Perus trafen sich in Genf.",
    "ru": "Посланники Австрии и Перу встретились в Женеве.",
    "ar": "التقى مبعوثا النمسا وبيرو في جنيف.",
    "ja": "オーストリアとペルーの特使がジュネーブで会談した。",
    "zh-Hans": "奥地利和秘鲁的特使在日内瓦会面。",
}
PLACES_WRONG = {
    "pt-BR": "Os enviados da Austrália e do Peru reuniram-se em Genebra.",
    "es": "Los enviados de Australia y el Perú se reunieron en Ginebra.",
    "ca": "Els enviats d'Àustria i del Perú es van reunir a Gènova.",
    "fr": "Les envoyés de l'Australie et du Pérou se sont réunis à Genève.",
    "it": "Gli inviati di Austria e Perù si sono incontrati a Genova.",
    "de": "Die Gesandten Österreichs und Paraguays trafen sich in Genf.",
    "ru": "Посланники Австралии и Перу встретились в Женеве.",
    "ar": "التقى مبعوثا أستراليا وبيرو في جنيف.",
    "ja": "オーストラリアとペルーの特使がジュネーブで会談した。",
    "zh-Hans": "澳大利亚和秘鲁的特使在日内瓦会面。",
}


@pytest.mark.parametrize("tag", PLACES_RIGHT)
def test_places_in_another_language_are_the_same_places(tag: str) -> None:
    assert found(PLACES, PLACES_RIGHT[tag], tag) == {}


@pytest.mark.parametrize("tag", PLACES_WRONG)
def test_another_place_is_critical(tag: str) -> None:
    assert found(PLACES, PLACES_WRONG[tag], tag).get("places") is Severity.CRITICAL


OFFICE = "The Vice Minister of Tides thanked the ambassador."
OFFICES = [
    ("pt-BR", "A vice-ministra das Marés agradeceu ao embaixador.", "A ministra das Marés agradeceu ao embaixador."),
    (
        "es",
        "El viceministro de Mareas dio las gracias al embajador.",
        "El ministro de Mareas elogió al cónsul.",
    ),
    (
        "ca",
        "El viceministre de Marees va donar les gràcies a l'ambaixador.",
        "El ministre va elogiar el cònsol.",
    ),
    ("fr", "Le vice-ministre des Marées a remercié l'ambassadeur.", "Le ministre des Marées a remercié l'ambassadeur."),
    ("it", "Il viceministro delle Maree ha ringraziato l'ambasciatore.", "Il ministro ha ringraziato l'ambasciatore."),
    ("de", "Die Vizeministerin für Gezeiten dankte der Botschafterin.", "Die Ministerin dankte der Botschafterin."),
    ("ru", "Заместитель министра приливов поблагодарил посла.", "Министр приливов поблагодарил посла."),
    ("ar", "شكر نائب وزير المد والجزر السفير.", "شكر وزير المد والجزر السفير."),
    ("ja", "潮汐省の副大臣は大使に謝意を表した。", "潮汐大臣は大使に謝意を表した。"),
    ("ko", "조석부 차관은 대사에게 감사를 표했다.", "조석부 장관은 대사에게 감사를 표했다."),
]


@pytest.mark.parametrize(("tag", "right", "wrong"), OFFICES)
def test_a_vice_minister_stays_one(tag: str, right: str, wrong: str) -> None:
    assert "offices" not in found(OFFICE, right, tag)
    assert found(OFFICE, wrong, tag).get("offices") is Severity.CRITICAL


@pytest.mark.parametrize(
    ("tag", "right", "wrong"),
    [
        ("ru", "Выступила Марит Сульберг.", "Выступила Марит Сандвик."),
        ("ar", "ألقت ماريت سولبرغ كلمة.", "ألقت ماريت ساندفيك كلمة."),
        ("ja", "マーリット・ソルベルグ氏が発言した。", "マーリット・サンドヴィク氏が発言した。"),
        ("el", "Μίλησε η Μάριτ Σόλμπεργκ.", "Μίλησε η Μάριτ Σάντβικ."),
        ("ko", "마리트 솔베르그가 연설했다.", "마리트 산드비크가 연설했다."),
    ],
)
def test_a_name_is_heard_in_another_script(tag: str, right: str, wrong: str) -> None:
    assert "names" not in found("Marit Solberg spoke.", right, tag, "Marit Solberg")
    assert found("Marit Solberg spoke.", wrong, tag, "Marit Solberg").get("names") is Severity.CRITICAL


@pytest.mark.parametrize(
    ("tag", "right", "wrong"),
    [
        ("pt-BR", "É o terceiro maior lago.", "É o quarto maior lago."),
        ("es", "Es el tercer lago más grande.", "Es el cuarto lago más grande."),
        ("ca", "És el tercer llac més gran.", "És el quart llac més gran."),
        ("fr", "C'est le troisième lac par la taille.", "C'est le quatrième lac par la taille."),
        ("de", "Es ist der dritte große See.", "Es ist der vierte große See."),
    ],
)
def test_a_rank_stays_the_same(tag: str, right: str, wrong: str) -> None:
    assert "ordinals" not in found("It is the third largest lake.", right, tag)
    assert "ordinals" in found("It is the third largest lake.", wrong, tag)


TIDES = {"Tide Charter": "Charte des marées"}


def test_a_term_is_asked_for_and_found_in_any_case() -> None:
    assert "terms" not in found("The Tide Charter holds.", "La Charte des marées tient.", "fr", terms=TIDES)
    assert found("The Tide Charter holds.", "Le pacte tient.", "fr", terms=TIDES)["terms"] is Severity.CRITICAL
    assert "terms" not in found("The Tide Charter holds.", "Le pacte tient.", "fr")


@pytest.mark.parametrize(
    ("tag", "target"),
    [
        ("pt-BR", "Los dos gobiernos protegerán las aves y los humedales de la región."),
        ("es", "Os dois governos protegerão as aves e as zonas úmidas da região."),
        ("ca", "Los dos gobiernos protegerán las aves y los humedales de la región."),
        ("fr", "I due governi proteggeranno gli uccelli e le zone umide della regione."),
        ("ru", "Обидва уряди захищатимуть птахів і болота цієї області."),
        ("ja", "两国政府将保护该地区的鸟类和湿地。"),
    ],
)
def test_another_language_is_told(tag: str, target: str) -> None:
    source = "Both governments will protect the birds and the wetlands of the region."
    assert "language" in found(source, target, tag)


@pytest.mark.parametrize(
    ("tag", "target"),
    [
        ("fr", "Le bac part-il? Oui."),
        ("fr", "Le plan “Sel” est prêt."),
        ("de", "Der Plan “Salz” ist fertig."),
        ("ja", "“塩”計画は完成した。"),
        ("ru", "План ,,Соль“ готов."),
        ("ar", "هل الخطة جاهزة?"),
    ],
)
def test_marks_of_another_language_are_told(tag: str, target: str) -> None:
    assert found("The plan is ready.", target, tag).get("typography") is Severity.WARNING


@pytest.mark.parametrize(
    ("tag", "source", "target"),
    [
        ("ja", "Support stands at 35 per cent.", "支持率は3割5分である。"),
        ("ja", "The law dates from 2024.", "この法律は令和6年のものである。"),
        ("ru", "The gates open at 9:45 a.m.", "Ворота откроются в 9 часов 45 минут."),
        ("ru", "The rules change in March 2027.", "Правила изменятся в марте 2027 года."),
        ("fr", "Three quarters of the fleet is idle.", "Les trois quarts de la flotte sont à l'arrêt."),
        ("es", "A dozen boats sailed.", "Zarpó una docena de barcos."),
        ("de", "The (new) rule starts on 1 July.", "Die (neue) Regel gilt ab dem 1. Juli."),
    ],
)
def test_other_ways_to_write_it_raise_no_alarm(tag: str, source: str, target: str) -> None:
    assert found(source, target, tag) == {}


@pytest.mark.parametrize("tag", ["fr", "ru", "ar", "ja", "de"])
def test_long_and_odd_segments_take_bounded_time(tag: str) -> None:
    began = time.process_time()
    for text in ("Tide " * 2000, "(" * 10000, "“" * 10000, "1.2." * 2500, "ا ب " * 2500, "no nor " * 1400, "😀" * 9000):
        found(text, text, tag, "Tide Ministry")
        found("The Vice Minister of Tides met 3 envoys.", text, tag)
    assert time.process_time() - began < 60
