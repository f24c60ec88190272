"""Translations are set as their language sets text, and no word or value changes with it."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from translating import config

from generator.errors import ConfigError
from generator.locales import Locale
from generator.translation.rewriting import needed
from generator.translation.typography import open_style, set_in_style
from generator.units.segment import SegmentKind


def styled(tmp_path: Path, tag: str, source: str, target: str, kind: SegmentKind = SegmentKind.SENTENCE) -> str:
    """The target in the style that is shipped for a locale."""
    style = open_style(Locale(tag), config(tmp_path).locale_folders)
    return set_in_style(source, target, style, kind)[0]


@pytest.mark.parametrize(
    ("tag", "target", "wanted"),
    [
        ("fr", 'Le "Pacte bleu" est signé.', "Le «\u00a0Pacte bleu\u00a0» est signé."),
        ("fr", "Le « Pacte bleu » est signé.", "Le «\u00a0Pacte bleu\u00a0» est signé."),
        ("fr", 'Il dit "un “mot” rare".', "Il dit «\u00a0un “mot” rare\u00a0»."),
        ("pt-BR", 'O "Pacto Azul" vale.', "O “Pacto Azul” vale."),
        ("es", 'El "Pacto" vale.', "El «Pacto» vale."),
        ("de", 'Der "Pakt" gilt.', "Der „Pakt“ gilt."),
        ("pt-BR", "O 'Pacto Azul' vale.", "O “Pacto Azul” vale."),
        ("fr", "Il dit \"un 'mot' rare\".", "Il dit «\u00a0un “mot” rare\u00a0»."),
        ("fr", "L'accord de l'été n'est pas signé.", "L’accord de l’été n’est pas signé."),
        ("es", '"Oímos "nunca más" demasiado", dijo.', "«Oímos “nunca más” demasiado», dijo."),
        ("es", '"Uno" y "dos" y "tres".', "«Uno» y «dos» y «tres»."),
        ("ar-XB", 'The "Pact" holds.', 'The "Pact" holds.'),
        ("fr", 'Un 7" et un mot', 'Un 7" et un mot'),
    ],
)
def test_quotation_marks_are_the_locales(tmp_path: Path, tag: str, target: str, wanted: str) -> None:
    assert styled(tmp_path, tag, 'The "Pact" holds.', target) == wanted


def test_marks_within_a_quotation_are_the_inner_ones(tmp_path: Path) -> None:
    assert styled(tmp_path, "fr", "x", 'Le "Pacte" vaut.', SegmentKind.QUOTATION) == "Le “Pacte” vaut."


@pytest.mark.parametrize(
    ("tag", "source", "target", "wanted"),
    [
        ("fr", "1,200 people", "1.200 personnes", "1\u202f200 personnes"),
        ("fr", "1,200 people", "1,200 personnes", "1\u202f200 personnes"),
        ("fr", "1,250.5 km", "1.250,5 km", "1\u202f250,5 km"),
        ("fr", "1.5 million", "1.5 million", "1,5 million"),
        ("es", "1,200 people", "1,200 personas", "1200 personas"),
        ("es", "12,000 people", "12,000 personas", "12.000 personas"),
        ("pt-BR", "1,234,567 votes", "1 234 567 votos", "1.234.567 votos"),
        ("ja", "1,200 people", "1200人", "1,200人"),
        # Other digits are other numbers, and a year or a version is no quantity: all stay.
        ("fr", "1,200 people", "1.300 personnes", "1.300 personnes"),
        ("fr", "in 2026", "en 2026", "en 2026"),
        ("fr", "version 3.11.7", "version 3.11.7", "version 3.11.7"),
        ("fr", "call +47 22 33 44 55", "appelez le +47 22 33 44 55", "appelez le +47 22 33 44 55"),
        ("fr", "1,200 and 11,200", "1.200 et 11.200", "1\u202f200 et 11\u202f200"),
    ],
)
def test_numbers_have_the_separators_of_the_locale(
    tmp_path: Path, tag: str, source: str, target: str, wanted: str
) -> None:
    assert styled(tmp_path, tag, source, target) == wanted


@pytest.mark.parametrize(
    ("tag", "target", "wanted"),
    [
        ("fr", "ambassadeur de les Nations unies", "ambassadeur des Nations unies"),
        ("fr", "le ministère de les TIC", "le ministère des TIC"),
        ("fr", "Il parle à les ministres", "Il parle aux ministres"),
        ("fr", "il est temps de les voir", "il est temps de les voir"),
        ("fr", "il est prêt à le dire", "il est prêt à le dire"),
        ("fr", "2el vice-ministre", "2e vice-ministre"),
        ("fr", "de la la Corée", "de la Corée"),
        ("fr", "adhésion à la UE et à le UNICEF, de OMS", "adhésion à l’UE et à l’UNICEF, d’OMS"),
        (
            "fr",
            "plus que dans 2019, dans 2022 pour tous, dans 2000 ans",
            "plus qu’en 2019, en 2022 pour tous, dans 2000 ans",
        ),
        ("fr", "à partir de 1 mai, avant de 12 mars, de 12 pays", "à partir du 1er mai, avant du 12 mars, de 12 pays"),
        ("fr", "de 6 à 7 mai, de 6 à 7 pays", "du 6 au 7 mai, de 6 à 7 pays"),
        ("fr", "aux 15 heures:30, à 17 heures:00", "à 15\u00a0h\u00a030, à 17 heures"),
        ("fr", "une carte du siècle XVI", "une carte du XVIe siècle"),
        (
            "fr",
            "il a reçu milliard de dollars, un milliard de plus, 2 milliards d’euros, le milliard d’euros",
            "il a reçu un milliard de dollars, un milliard de plus, 2 milliards d’euros, le milliard d’euros",
        ),
        ("fr", "de lundi le vendredi", "du lundi au vendredi"),
        (
            "fr",
            "L'août de 2021, le mai, depuis le mars de 2020, le mai dernier, le 5 mai 2020",
            "En août 2021, en mai, depuis mars 2020, le mai dernier, le 5 mai 2020",
        ),
        ("es", "El agosto de 2021, desde el mayo, el mayo pasado", "En agosto de 2021, desde mayo, el mayo pasado"),
        (
            "fr",
            "L'assise de presse, de l'assise, une assise",
            "La conférence de presse, de la conférence, une conférence",
        ),
        ("fr", "Ils aussi ont participé d'une table ronde.", "Ils ont aussi participé à une table ronde."),
        ("fr", "Il a remercié aux voisins la prochaine semaine.", "Il a remercié les voisins la semaine prochaine."),
        ("es", "Participaron de una mesa redonda.", "Participaron en una mesa redonda."),
        (
            "fr",
            "le lundi, 16 novembre, le lundi le 3 mai, lundi 5 mai",
            "le lundi 16 novembre, le lundi 3 mai, lundi 5 mai",
        ),
        ("fr", "1,5 millions, 2,5 millions, 1 milliards", "1,5 million, 2,5 millions, 1 milliard"),
        ("es", "Así fue. Cuándo vuelve? Qué noche! ¿Y ahora?", "Así fue. ¿Cuándo vuelve? ¡Qué noche! ¿Y ahora?"),
        ("es", "de 6 a 7 de mayo, de 6 a 7 de los países", "del 6 al 7 de mayo, de 6 a 7 de los países"),
        ("ca", "de 6 a 7 d'agost, de dilluns el divendres", "del 6 al 7 d’agost, de dilluns a divendres"),
        ("es", "la oficina de el ministro", "la oficina del ministro"),
        ("es", "la casa de El Cairo", "la casa de El Cairo"),
        ("ca", "la casa de el ministre", "la casa del ministre"),
        ("it", "la casa di il ministro", "la casa del ministro"),
        ("pt-BR", "a carta de a Cúpula", "a carta da Cúpula"),
        ("pt-BR", "1,5 milhões, 11 milhões, 1 bilhões", "1,5 milhão, 11 milhões, 1 bilhão"),
    ],
)
def test_contractions_that_were_left_open_are_closed(tmp_path: Path, tag: str, target: str, wanted: str) -> None:
    assert styled(tmp_path, tag, "x", target).replace("’", "'") == wanted.replace("’", "'")


@pytest.mark.parametrize(
    ("tag", "target", "wanted"),
    [
        ("pt-BR", "a cerimónia académica no Quénia", "a cerimônia acadêmica no Quênia"),
        (
            "pt-BR",
            "o controlo e a protecção, em contacto com a equipa",
            "o controle e a proteção, em contato com a equipe",
        ),
        ("pt-BR", "em 1 de Setembro e 11 de Maio", "em 1º de setembro e 11 de maio"),
        ("pt-BR", "antes do final de Fevereiro, em Janeiro", "antes do final de fevereiro, em janeiro"),
        ("pt-BR", "na Primavera e no Inverno de 2026", "na primavera e no inverno de 2026"),
        ("pt-BR", "entre Novembro e Março, de Março a Abril", "entre novembro e março, de março a abril"),
        ("pt-BR", "António Nabais, no Rio de Janeiro, também viu o planeta", None),
        ("pt-BR", "21 de maio; eles irão; 3,1 de média; porém", None),
        ("fr", "du 1 septembre au 21 septembre", "du 1er septembre au 21 septembre"),
        ("fr", "1 mois, 31 mars, 2 000,1 mars", None),
    ],
)
def test_words_are_spelt_as_the_country_spells_them(tmp_path: Path, tag: str, target: str, wanted: str | None) -> None:
    assert styled(tmp_path, tag, "x", target) == (wanted or target)


def test_french_marks_have_their_spaces_and_addresses_stay(tmp_path: Path) -> None:
    target = "Voici : c'est vrai ! Voir https://ex.org/a?b:c;d et a.b@ex.org à 15:30."
    assert (
        styled(tmp_path, "fr", "x", target)
        == "Voici\u00a0: c’est vrai\u202f! Voir https://ex.org/a?b:c;d et a.b@ex.org à 15:30."
    )


@pytest.mark.parametrize("after", ["", ".", ",", " de", ")", ";"])
def test_a_per_cent_sign_has_its_space_whatever_follows(tmp_path: Path, after: str) -> None:
    assert styled(tmp_path, "fr", "x", f"(11,3%{after}").startswith("(11,3\u00a0%")


def test_two_spaces_become_one_where_the_source_has_one(tmp_path: Path) -> None:
    assert styled(tmp_path, "pt-BR", "a b", "a  b !") == "a b!"
    assert styled(tmp_path, "pt-BR", "a  b", "a  b") == "a  b"


def test_what_changed_is_named(tmp_path: Path) -> None:
    style = open_style(Locale("fr"), config(tmp_path).locale_folders)
    _, changed = set_in_style('1,200 "x"', '1.200 "x"', style, SegmentKind.SENTENCE)
    assert changed == ("quotation_marks", "numbers")


@pytest.mark.parametrize("written", ["quotes = 3", "[repairs]\n'(' = 'x'", "nonsense = 1", "quotes = ["])
def test_a_style_that_cannot_be_read_is_an_error_of_the_settings(tmp_path: Path, written: str) -> None:
    folder = tmp_path / "locales" / "fr"
    folder.mkdir(parents=True)
    (folder / "style.toml").write_text(written, encoding="utf-8")
    with pytest.raises(ConfigError, match=r"style\.toml"):
        open_style(Locale("fr"), config(tmp_path).locale_folders)


@pytest.mark.parametrize(
    ("pattern", "letters"),
    [
        (r"\bde les (?=\w+s\b)", "de les "),
        (r"\b(Pol|Est)ónia\b", "ónia"),
        (r"\bcolou?rs\b", "colo"),
        (r"\bports*\b", "port"),
        (r"\bon{0,1} board", " board"),
        (r"\bMoscovo\b|\bQuito\b", ""),
        (r"[a-z(]+ed\b", "ed"),
        (r"(?i)\bmoscovo\b", ""),
        (r"\d+", ""),
    ],
)
def test_a_rule_is_tried_only_where_its_certain_letters_stand(pattern: str, letters: str) -> None:
    assert needed(re.compile(pattern)) == letters


@pytest.mark.parametrize(
    ("source", "target", "wanted"),
    [
        ("The meeting in Nairobi ended.", "La reunión a Nairobi terminó.", "La reunión en Nairobi terminó."),
        ("In France, they vote.", "A Francia, votan.", "En Francia, votan."),
        ("He spoke in Geneva on Monday.", "Habló a Ginebra el lunes.", "Habló en Ginebra el lunes."),
        ("He travelled to Geneva.", "Viajó a Ginebra.", "Viajó a Ginebra."),
        ("The troops arrived in Haiti.", "Las tropas llegaron a Haití.", "Las tropas llegaron a Haití."),
        ("In Peru he wrote to Peru's press.", "A Perú escribió a la prensa.", "A Perú escribió a la prensa."),
    ],
)
def test_where_something_is_is_not_where_it_goes(tmp_path: Path, source: str, target: str, wanted: str) -> None:
    assert styled(tmp_path, "es", source, target) == wanted


def test_a_french_town_is_where_it_is(tmp_path: Path) -> None:
    assert styled(tmp_path, "fr", "They met in Malmö.", "Ils se sont vus dans Malmö.") == "Ils se sont vus à Malmö."
    assert styled(tmp_path, "fr", "They met near Malmö.", "Ils sont dans Malmö.") == "Ils sont dans Malmö."
