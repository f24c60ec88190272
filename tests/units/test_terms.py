"""The term base: what it finds in a source, which forms it accepts in a target, and what it says about bad rows."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.errors import TermBaseError
from generator.locales import Locale
from generator.units.terms import Term, TermBase, TermStatus, open_term_base
from generator.units.territories import territory_terms

EN = Locale("en")


def base(*terms: Term, target: str = "pt-BR", source: str = "en") -> TermBase:
    return TermBase(terms, Locale(source), Locale(target))


def term(source: str, target: str = "x", status: str = "preferred", pos: str = "", domain: str = "") -> Term:
    return Term(source, target, TermStatus(status), pos, "", domain)


def surfaces(terms: TermBase, text: str) -> list[str]:
    return [match.surface for match in terms.matches(text)]


@pytest.mark.parametrize(
    ("source", "text", "found"),
    [
        ("foreign minister", "Both foreign ministers met.", ["foreign ministers"]),
        ("foreign minister", "The Foreign Minister's aide", ["Foreign Minister"]),
        ("ministry", "Two ministries agreed.", ["ministries"]),
        ("press", "The press, pressed and pressing.", ["press"]),
        ("memorandum of understanding", "Three memoranda of understanding", ["memoranda of understanding"]),
        ("MOU", "Two MOUs were signed, no mou.", ["MOUs"]),
        ("MoU", "One MoU and two MoUs, and a mou", ["MoU", "MoUs"]),
        ("WHO", "Those who ask the WHO", ["WHO"]),
        ("WHO", "WHO IS COMING TO SEOUL", []),
        ("NATO", "NATO AND THE SUMMIT", ["NATO"]),
        ("UN", "The U.N. and the UN, but not unUN or UNESCO", ["U.N.", "UN"]),
        ("Turkey", "A turkey came from Turkey.", ["Turkey"]),
        ("summit", "The SUMMIT of summits: a Summit", ["SUMMIT", "summits", "Summit"]),
        (
            "secretary-general",
            "The Secretary General and the secretary‑general",
            ["Secretary General", "secretary‑general"],
        ),
        ("Ministers’ Session", "the Ministers' Session", ["Ministers' Session"]),
        ("sign", "They signed, sign and are signing; the signal stayed.", ["signed", "sign", "signing"]),
        ("summit", "See https://summit.example.org/summit or summit@example.org", []),
        ("US", "The US paid US$5 and US$ 300.", ["US"]),
        ("C++", "C++ is not C.", ["C++"]),
        ("R&D", "New R&D centre; R and D", ["R&D"]),
        ("a.c", "abc a.c", ["a.c"]),
        ("(AI)", "Artificial intelligence (AI)", ["(AI)"]),
    ],
)
def test_a_term_is_found_by_its_lemma_its_case_and_at_word_boundaries(source: str, text: str, found: list[str]) -> None:
    pos = "verb" if source == "sign" else "noun"
    assert surfaces(base(term(source, pos=pos)), text) == found


@pytest.mark.parametrize(
    ("language", "source", "text", "found"),
    [
        ("ko", "외교부", "외교부는 서울에서 외교부장관과 만났다. 대외교부", ["외교부"]),
        ("ja", "外務省", "日本の外務省は発表した。", ["外務省"]),
        ("zh", "联合国", "他在联合国安全理事会发言", ["联合国"]),
        ("ar", "الأمم المتحدة", "اجتمعت الأمم المتحدة اليوم", ["الأمم المتحدة"]),
        ("hi", "कि", "किताब और कि", ["कि"]),
        ("ru", "Совет", "Совет и советы", ["Совет"]),
    ],
)
def test_sources_in_any_script(language: str, source: str, text: str, found: list[str]) -> None:
    assert surfaces(base(term(source), source=language), text) == found


def test_the_longest_term_wins_and_matches_never_overlap() -> None:
    terms = base(term("UN"), term("Security Council"), term("UN Security Council"), term("council resolution"))
    text = "The UN Security Council resolution and the UN"
    assert surfaces(terms, text) == ["UN Security Council", "UN"]
    assert [match.span.cut(text) for match in terms.matches(text)] == ["UN Security Council", "UN"]


@pytest.mark.parametrize(
    ("target", "wanted", "text", "form"),
    [
        ("pt-BR", "reunião bilateral", "As reuniões bilaterais terminaram.", "reuniões bilaterais"),
        ("pt-BR", "Conselho de Segurança", "do conselho de segurança", "conselho de segurança"),
        ("pt-BR", "cônsul", "O consulado abriu.", None),
        ("pt-BR", "IA", "A ia de Ana", None),
        ("es", "embajador", "La embajadora habló.", "embajadora"),
        ("ca", "associació estratègica", "les associacions estratègiques", "associacions estratègiques"),
        ("fr", "ministre", "le ministère", None),
        ("fr", "intelligence artificielle", "l’intelligence artificielle", "intelligence artificielle"),
        ("fr", "chef d’État", "les chefs d'État", "chefs d'État"),
        ("fr", "ambassadeur", "L’ambassadrice", "ambassadrice"),
        ("it", "Ministero degli Affari esteri", "Ministero affari esteri", "Ministero affari esteri"),
        ("it", "governance dell’IA", "la governance della IA", "governance della IA"),
        ("de", "Vereinte Nationen", "der Vereinten Nationen", "Vereinten Nationen"),
        ("de", "Gipfel", "Nach dem Klimagipfel", "Klimagipfel"),
        ("de", "Entwicklungsland", "in Entwicklungsländern", "Entwicklungsländern"),
        ("de", "Rat", "Ratlos und rational", None),
        ("sv", "avtal", "avtalet gäller", "avtalet"),
        ("es", "no proliferación", "la proliferación", None),
        ("pt-BR", "porta-voz", "a porta", None),
        ("ja", "外務省", "日本の外務省は", "外務省"),
        ("ar", "الأمم المتحدة", "قالت الأمم المتحدة", "الأمم المتحدة"),
        ("ar-XB", "MSIT", "msit", None),
    ],
)
def test_inflected_forms_are_accepted_and_other_words_are_not(
    target: str, wanted: str, text: str, form: str | None
) -> None:
    terms = base(term("thing", wanted), target=target)
    found = terms.verify(terms.matches("a thing")[0], text)
    assert (found.form if found else None) == form
    assert found is None or found.span.cut(text) == form


def test_a_deprecated_form_is_told_only_where_no_better_one_stands() -> None:
    terms = base(term("AI", "AI", "deprecated"), term("AI", "inteligência artificial", "admitted"), term("AI", "IA"))
    (match,) = terms.matches("the AI age")
    assert match.wording == "IA"
    found = [terms.verify(match, text) for text in ("a era da AI", "AI e IA", "a inteligência artificial e AI", "nada")]
    assert [one and (one.form, one.deprecated) for one in found] == [
        ("AI", True),
        ("IA", False),
        ("inteligência artificial", False),
        None,
    ]


def test_what_is_not_to_be_translated_must_stand_as_it_is() -> None:
    terms = base(term("MSIT", "MSIT", "do-not-translate"))
    (match,) = terms.matches("said MSIT")
    assert match.wording == "MSIT"
    assert terms.verify(match, "disse o MSIT") is not None
    assert terms.verify(match, "disse o MCTIC") is None


@pytest.mark.parametrize(
    ("text", "wording"),
    [
        ("The foreign minister spoke.", "ministro das Relações Exteriores"),
        ("Foreign ministers spoke.", "Ministro das Relações Exteriores"),
        ("“Foreign ministers spoke.", "Ministro das Relações Exteriores"),
        ("FOREIGN MINISTER SPEAKS", "MINISTRO DAS RELAÇÕES EXTERIORES"),
    ],
)
def test_the_wording_takes_the_case_of_its_place(text: str, wording: str) -> None:
    terms = base(term("foreign minister", "ministro das Relações Exteriores"))
    assert terms.matches(text)[0].wording == wording


def test_bad_rows_are_findings_and_the_good_ones_are_used() -> None:
    terms = base(
        term("", "nothing"),
        term("nowhere", ""),
        term(".*", "anything"),
        term("x" * 10_000),
        term("summit", "cúpula"),
        term("summit", "cimeira"),
        term("east", "west"),
        term("west", "east"),
        term("=cmd|'/c calc'!A0", "=1+1"),
        term("pact", "pacto"),
        term("pact", "Pacto", "deprecated"),
        term("treaty", "tratado"),
        term("treaty", "tratado"),
    )
    said = " ".join(finding.message for finding in terms.findings)
    for words in ("the source term is empty", "the target term is empty", "no word in the source", "10000 characters"):
        assert words in said
    assert "two preferred targets, 'cúpula' and 'cimeira'" in said
    assert "goes in a circle: east → west → east" in said
    assert "spreadsheet formula" in said
    assert "'Pacto' is deprecated here and allowed in another row" in said
    assert "treaty" not in said
    match = terms.matches("the summit")[0]
    assert match.wording == "cúpula"
    assert [terms.verify(match, text) is not None for text in ("a cúpula", "a cimeira")] == [True, True]
    assert len(terms.terms) == 8


def test_more_terms_do_not_repeat_what_is_wrong_with_the_others() -> None:
    terms = base(term("summit", "cúpula"), term("summit", "cimeira"))
    assert terms.extended([term("Japan", "Japão"), term("Summit", "cume")]).findings == terms.findings


def test_two_parts_of_speech_are_no_conflict() -> None:
    assert not base(term("address", "endereço", pos="noun"), term("address", "discursar", pos="verb")).findings


def folder(root: Path, files: dict[str, str]) -> Path:
    for name, rows in files.items():
        path = root / name / "terms.csv"
        path.parent.mkdir(parents=True)
        path.write_text("source,target,status\n" + rows, encoding="utf-8")
    return root


def test_the_special_tag_and_the_own_folder_win(tmp_path: Path) -> None:
    own = folder(tmp_path / "own", {"fr": "summit,sommet,preferred\nSummit talks,pourparlers,\n"})
    shipped = folder(
        tmp_path / "shipped",
        {
            "fr": "summit,cime,preferred\nsummit,pic,admitted\ntreaty,traité,\n",
            "fr-CA": "treaty,convention,preferred\n",
            "en": "summit,top,preferred\n",
        },
    )
    wordings = {
        tag: {
            one.source: [term.target for term in one.terms]
            for one in open_term_base(Locale(tag), (own, shipped)).concepts
        }
        for tag in ("fr", "fr-CA", "ja")
    }
    assert wordings["fr"] == {"summit": ["sommet"], "Summit talks": ["pourparlers"], "treaty": ["traité"]}
    assert wordings["fr-CA"]["treaty"] == ["convention"]
    assert wordings["ja"] == {}


def test_the_digest_follows_what_matters(tmp_path: Path) -> None:
    first = base(term("summit", "cúpula"))
    assert first.digest == base(Term("summit", "cúpula", note="seen", line=7)).digest
    assert first.digest != base(term("summit", "cimeira")).digest
    assert first.digest != base(term("summit", "cúpula"), target="pt-PT").digest


@pytest.mark.parametrize(
    ("target", "name"), [("pt-BR", "Coreia do Sul"), ("ja", "韓国"), ("ar", "كوريا الجنوبية"), ("de", "Südkorea")]
)
def test_territories_come_from_cldr_and_never_against_the_term_base(target: str, name: str) -> None:
    locale = Locale(target)
    terms = base(term("Japan", "Nippon"), target=target).extended(territory_terms(EN, locale))
    korea, japan = terms.matches("South Korea and Japan, not Pseudo-Accents or the World")
    assert (korea.wording, japan.wording) == (name, "Nippon")
    assert korea.term is not None
    assert korea.term.domain == "territory"
    assert terms.verify(korea, f"({name})") is not None


def test_a_broken_term_file_is_an_error_that_names_it(tmp_path: Path) -> None:
    folder(tmp_path, {"fr": 'summit,"sommet,preferred\n'})
    with pytest.raises(TermBaseError, match=r"fr/terms.csv, line"):
        open_term_base(Locale("fr"), (tmp_path,))
