"""TBX in and out: both versions, both styles, and files that want more than to be read."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.errors import TermBaseError
from generator.locales import Locale
from generator.units.tbx import read_tbx, write_tbx
from generator.units.terms import Term, TermStatus

EN, PT = Locale("en"), Locale("pt-BR")
TERMS = (
    Term("Q&A <draft>", "perguntas & respostas", TermStatus.PREFERRED, "noun", 'see "style"', "media"),
    Term("Q&A <draft>", "P&R", TermStatus.ADMITTED, "acronym", "", "media"),
    Term("Q&A <draft>", "Q&A", TermStatus.DEPRECATED, "", "", "media"),
    Term("MSIT", "MSIT", TermStatus.DO_NOT_TRANSLATE),
    Term("sign", "assinar", TermStatus.PREFERRED, "verb"),
)
STYLED = """<?xml version="1.0"?>
<tbx xmlns="urn:iso:std:iso:30042:ed-2" type="TBX-Basic" style="dct" xml:lang="en"
     xmlns:min="http://www.tbxinfo.net/ns/min" xmlns:basic="http://www.tbxinfo.net/ns/basic">
<tbxHeader><fileDesc><sourceDesc><p>x</p></sourceDesc></fileDesc></tbxHeader><text><body>
<conceptEntry id="a"><min:subjectField>law</min:subjectField>
<langSec xml:lang="EN-GB"><termSec><term>treaty</term></termSec><termSec><term>convention</term></termSec></langSec>
<langSec xml:lang="pt"><descripGrp><basic:definition>an  accord</basic:definition></descripGrp>
<termSec><term>tratado</term><min:administrativeStatus>supersededTerm-admn-sts</min:administrativeStatus>
<min:partOfSpeech>noun</min:partOfSpeech></termSec></langSec></conceptEntry>
<conceptEntry id="b"><langSec xml:lang="en"><termSec><term>pact</term></termSec></langSec>
<langSec xml:lang="pt-PT"><termSec><term>pacto</term></termSec></langSec></conceptEntry>
</body></text></tbx>
"""
BOMB = '<!DOCTYPE tbx [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><tbx><text><body>&b;</body></text></tbx>'
OUTSIDE = '<?xml version="1.0"?><!DOCTYPE tbx [<!ENTITY a SYSTEM "file:///etc/hostname">]><tbx>&a;</tbx>'


@pytest.mark.parametrize("version", [2, 3])
def test_what_is_written_is_read_again(tmp_path: Path, version: int) -> None:
    path = tmp_path / "terms.tbx"
    write_tbx(path, TERMS, EN, PT, version)
    first = path.read_bytes()
    terms, findings = read_tbx(path, EN, PT)
    assert terms == TERMS
    assert findings == ()
    write_tbx(path, terms, EN, PT, version)
    assert path.read_bytes() == first


def test_version_3_is_tbx_basic_with_categories_as_attributes(tmp_path: Path) -> None:
    etree = pytest.importorskip("lxml.etree")
    path = tmp_path / "terms.tbx"
    write_tbx(path, TERMS, EN, PT)
    root = etree.parse(str(path)).getroot()
    names = {"t": "urn:iso:std:iso:30042:ed-2"}
    assert root.tag == "{urn:iso:std:iso:30042:ed-2}tbx"
    assert (root.get("type"), root.get("style")) == ("TBX-Basic", "dca")
    assert {one.getparent().tag.split("}")[1] for one in root.iterfind(".//t:termNote", names)} == {"termSec"}
    parts = {one.text for one in root.iterfind(".//t:termNote[@type='partOfSpeech']", names)}
    assert parts <= {"noun", "verb", "adjective", "adverb", "other"}
    assert [one[0].tag.split("}")[1] for one in root.iterfind(".//t:termSec", names)] == ["term"] * 8
    assert len({one.get("id") for one in root.iterfind(".//t:conceptEntry", names)}) == 3


def test_the_older_version_is_read_by_translate_toolkit(tmp_path: Path) -> None:
    tbx = pytest.importorskip("translate.storage.tbx")
    path = tmp_path / "terms.tbx"
    write_tbx(path, TERMS, EN, PT, version=2)
    units = tbx.tbxfile.parsefile(str(path)).units
    assert (units[0].source, units[0].target) == ("Q&A <draft>", "perguntas & respostas")
    assert len(units) == 3


def test_other_styles_synonyms_and_languages(tmp_path: Path) -> None:
    path = tmp_path / "other.tbx"
    path.write_text(STYLED, "utf-8")
    terms, (finding,) = read_tbx(path, EN, PT)
    assert terms == tuple(
        Term(name, "tratado", TermStatus.DEPRECATED, "noun", "an accord", "law") for name in ("treaty", "convention")
    )
    assert "1 concepts have no term in en or none in pt-BR" in finding.message


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (BOMB, "declares entities"),
        (OUTSIDE, "declares entities"),
        ("<tbx>", "not well-formed"),
        ("", "not well-formed"),
    ],
)
def test_hostile_and_broken_files_are_refused(tmp_path: Path, content: str, said: str) -> None:
    path = tmp_path / "bad.tbx"
    path.write_text(content, "utf-8")
    with pytest.raises(TermBaseError, match=said):
        read_tbx(path, EN, PT)


def test_a_missing_file_is_an_error_that_names_it(tmp_path: Path) -> None:
    with pytest.raises(TermBaseError, match=r"none\.tbx"):
        read_tbx(tmp_path / "none.tbx", EN, PT)
