"""TMX in and out: other tools' files, files that want more than to be read, and a file in which nothing is lost."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.config import Config
from generator.errors import MemoryFileError
from generator.locales import Locale
from generator.units.memory import TranslationMemory, open_memory
from generator.units.memory_units import Added, Context, MemoryUnit, Query
from generator.units.segment import Origin, SegmentKind, State
from generator.units.tmx import memory_units, read_tmx

EN, PT = Locale("en"), Locale("pt-BR")

# As OmegaT and others write it: a DTD that is only named, foreign properties, comments, inline codes, three languages.
FOREIGN = """<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE tmx SYSTEM "tmx14.dtd">
<tmx version="1.4">
  <header creationtool="Other" creationtoolversion="5" segtype="sentence" o-tmf="x" adminlang="EN-US" srclang="EN-US"
    datatype="plaintext"><prop type="x-owner">office</prop><note>kept</note></header>
  <body>
<!-- Default translations -->
    <tu tuid="7" usagecount="3">
      <prop type="x-owner">press</prop>
      <prop type="file">talks.txt</prop>
      <note>ask legal</note>
      <tuv xml:lang="EN-US"><prop type="x-deep">1</prop><seg>The <bpt i="1">&lt;b&gt;</bpt>talks<ept i="1"/>
<hi>began</hi>.</seg></tuv>
      <tuv xml:lang="PT-BR" changeid="ana" changedate="20250301T101500Z" creationid="rui"><seg>Começaram.</seg></tuv>
      <tuv xml:lang="ar"><seg>بدأت</seg></tuv>
    </tu>
    <tu srclang="*all*"><tuv xml:lang="fr"><seg>Accord</seg></tuv><tuv xml:lang="pt"><seg>Acordo</seg></tuv></tu>
    <tu><tuv xml:lang="en"><seg>Only here</seg></tuv><tuv xml:lang="pt-PT"><seg>Só aqui</seg></tuv></tu>
    <tu><tuv lang="en"><seg>Alpha</seg></tuv><tuv lang="pt_br"><seg>Alfa</seg></tuv></tu>
    <!-- the end -->
  </body>
</tmx>
"""
DTD = """
<!ELEMENT tmx (header,body)> <!ATTLIST tmx version CDATA #REQUIRED>
<!ELEMENT header (note|prop|ude)*>
<!ATTLIST header creationtool CDATA #REQUIRED creationtoolversion CDATA #REQUIRED datatype CDATA #REQUIRED
 segtype (block|paragraph|sentence|phrase) #REQUIRED o-tmf CDATA #REQUIRED adminlang CDATA #REQUIRED
 srclang CDATA #REQUIRED>
<!ELEMENT body (tu*)> <!ELEMENT tu ((note|prop)*, tuv+)> <!ATTLIST tu srclang CDATA #IMPLIED>
<!ELEMENT tuv ((note|prop)*, seg)>
<!ATTLIST tuv xml:lang CDATA #REQUIRED creationdate CDATA #IMPLIED creationid CDATA #IMPLIED
 changedate CDATA #IMPLIED changeid CDATA #IMPLIED>
<!ELEMENT seg (#PCDATA)> <!ELEMENT note (#PCDATA)> <!ELEMENT prop (#PCDATA)> <!ATTLIST prop type CDATA #REQUIRED>
"""
HARBOUR = MemoryUnit(
    "The “harbour” is <open> & free.",
    "O porto está <aberto> & livre.",
    State.FINAL,
    Origin.HUMAN,
    "Ana & Rui",
    "2025-03-01T10:15:00Z",
    Context("talks", "sentence-1", "sentence-3"),
    SegmentKind.SENTENCE,
    'see "style"',
)


def project(root: Path, content: str | bytes) -> Path:
    path = root / "locales" / "pt-BR" / "memory.tmx"
    path.parent.mkdir(parents=True)
    path.write_bytes(content.encode() if isinstance(content, str) else content)
    return path


def memory(root: Path) -> TranslationMemory:
    return open_memory(Config(root), EN, PT)


def test_other_tools_files_are_understood(tmp_path: Path) -> None:
    path = project(tmp_path, FOREIGN)
    units = [one for unit in read_tmx(path) for one in memory_units(unit, PT)]
    assert [(one.language, one.source, one.target) for one in units] == [
        ("en-US", "The talks\nbegan.", "Começaram."),
        ("fr", "Accord", "Acordo"),
        ("en", "Alpha", "Alfa"),
    ]
    first = units[0]
    assert (first.author, first.time, first.note) == ("ana", "2025-03-01T10:15:00Z", "ask legal")
    assert (first.context.document, first.state, first.origin) == ("talks.txt", State.REVIEWED, Origin.HUMAN)
    assert [one.source for unit in read_tmx(path) for one in memory_units(unit, Locale("ar"))] == ["The talks\nbegan."]


def test_nothing_in_a_file_is_lost_when_units_are_added(tmp_path: Path) -> None:
    path = project(tmp_path, FOREIGN)
    with memory(tmp_path) as units:
        assert units.add([HARBOUR]) == Added(new=1)
    after = path.read_text("utf-8")
    head, body = FOREIGN.split("  <body>\n")
    assert after.startswith(head)
    assert [line for line in body.splitlines() if line.strip() not in after] == []
    assert len(list(read_tmx(path))) == 5
    assert after.index("<seg>Accord") < after.index("<seg>Alpha") < after.index("<seg>Only") < after.index("talks<ept")


def test_a_changed_wording_leaves_the_rest_of_its_unit(tmp_path: Path) -> None:
    path = project(tmp_path, FOREIGN)
    change = MemoryUnit("The talks began.", "Iniciaram-se.", author="rui", time="2025-04-01T00:00:00Z",
                        context=Context("talks.txt"))  # fmt: skip
    with memory(tmp_path) as units:
        assert units.add([change]) == Added(changed=1)
        match = units.exact([Query("The talks began.", Context("talks.txt"))])[0]
    assert match is not None
    assert match.unit.target == "Iniciaram-se."
    (unit,) = (one for one in read_tmx(path) if one.attributes.get("tuid") == "7")
    assert unit.attributes == {"tuid": "7", "usagecount": "3"}
    assert unit.props["x-owner"] == "press"
    assert unit.note == "ask legal"
    target = unit.variants[1]
    assert target.text == "Iniciaram-se."
    assert (target.attributes["changeid"], target.attributes["creationid"]) == ("rui", "rui")
    assert unit.variants[2].text == "بدأت"
    assert '<bpt i="1">' in path.read_text("utf-8")


def test_the_order_does_not_depend_on_the_order_of_adding(tmp_path: Path) -> None:
    units = [MemoryUnit(f"Text {number}", str(number)) for number in range(9)]
    written = []
    for turn, order in enumerate((units, units[::-1], units[4:] + units[:4])):
        with memory(tmp_path / str(turn)) as one:
            for unit in order:
                one.add([unit])
        written.append((tmp_path / str(turn) / "locales" / "pt-BR" / "memory.tmx").read_bytes())
    assert written[0] == written[1] == written[2]


def test_one_more_unit_is_a_few_more_lines(tmp_path: Path) -> None:
    path = tmp_path / "locales" / "pt-BR" / "memory.tmx"
    with memory(tmp_path) as units:
        units.add([MemoryUnit(f"Text {number}", str(number)) for number in range(9)])
        before = path.read_text("utf-8").splitlines()
        units.add([MemoryUnit("Text 4b", "x")])
    after = path.read_text("utf-8").splitlines()
    assert [line for line in before if line not in after] == []
    assert len(after) - len(before) == 6
    assert max(map(len, after)) < 200


@pytest.mark.parametrize(
    "content",
    [
        FOREIGN.replace('encoding="UTF-8"', 'encoding="UTF-16"').encode("utf-16"),
        ("\ufeff" + FOREIGN).encode("utf-8"),
        FOREIGN.replace("UTF-8", "ISO-8859-1").replace("بدأت", "x").encode("latin-1"),
        FOREIGN.replace("\n", "\r\n").encode("utf-8"),
        '<tmx version="1.4"><header srclang="en"/><body/></tmx>',
        '<tmx version="1.4" xmlns="http://www.lisa.org/tmx14"><header srclang="en"/><body></body></tmx>',
    ],
)
def test_encodings_and_empty_bodies(tmp_path: Path, content: str | bytes) -> None:
    path = project(tmp_path, content)
    count = len(list(read_tmx(path)))
    with memory(tmp_path) as units:
        units.add([HARBOUR])
    path.read_text("utf-8")
    with memory(tmp_path) as units:
        match = units.exact([Query(HARBOUR.source, HARBOUR.context)])[0]
        assert match is not None
        assert match.unit == HARBOUR
    assert len(list(read_tmx(path))) == count + 1


@pytest.mark.parametrize(
    ("content", "said"),
    [
        ('<!DOCTYPE tmx [<!ENTITY x SYSTEM "file:///etc/hostname">]><tmx><body>&x;</body></tmx>', "declares entities"),
        ('<!DOCTYPE tmx [<!ENTITY x "ha"><!ENTITY y "&x;&x;">]><tmx><body>&y;</body></tmx>', "declares entities"),
        ('<!DOCTYPE tmx [<!ENTITY % x SYSTEM "http://192.0.2.1/x"> %x;]><tmx><body/></tmx>', "declares entities"),
        (FOREIGN.replace("<tu srclang", "<<<<<<< HEAD\n<tu srclang"), "not well-formed XML.*line 17"),
        (FOREIGN[:900], "not well-formed"),
        ("", "not well-formed"),
        ("<xliff/>", "not a TMX file"),
        ('<?xml version="1.0" encoding="no-such"?><tmx/>', "no-such|unknown encoding"),
    ],
)
def test_hostile_and_broken_files_are_refused_and_left_alone(tmp_path: Path, content: str, said: str) -> None:
    path = project(tmp_path, content)
    before = path.read_bytes()
    with pytest.raises(MemoryFileError, match=said), memory(tmp_path):
        pass
    assert path.read_bytes() == before
    assert [one.name for one in path.parent.iterdir()] == ["memory.tmx"]


def test_depth_and_length_do_no_harm(tmp_path: Path) -> None:
    deep = "<hi>" * 20_000 + "word" + "</hi>" * 20_000
    long = "palavra " * 100_000
    variants = "".join(
        f'<tuv xml:lang="{tag}"><seg>{words}</seg></tuv>' for tag, words in (("en", deep), ("pt-BR", long))
    )
    path = project(tmp_path, f'<tmx version="1.4"><header srclang="en"/><body><tu>{variants}</tu></body></tmx>')
    with memory(tmp_path) as units:
        match = units.exact([Query("word")])[0]
        assert match is not None
        assert match.unit.target == long
        units.add([HARBOUR])
        assert units.lookup([Query("x" * 10_000)]) == [[]]
    assert deep in path.read_text("utf-8")


def test_control_characters_do_not_break_the_file(tmp_path: Path) -> None:
    with memory(tmp_path) as units:
        units.add([MemoryUnit("The\x0b talks\x00", "As\x1f conversas\r\n", context=Context("a\x01b"))])
        assert units.add([MemoryUnit("The\x0b talks\x00", "As\x1f conversas\r\n", context=Context("a\x01b"))]).new == 0
    with memory(tmp_path) as units:
        (unit,) = units.units()
    assert (unit.source, unit.target) == ("The talks", "As conversas\r\n")


def test_an_import_stands_beside_the_own_wording_and_changes_nothing_twice(tmp_path: Path) -> None:
    other = tmp_path / "other.tmx"
    other.write_text(FOREIGN, "utf-8")
    with memory(tmp_path / "own") as units:
        units.add([MemoryUnit("Alpha", "Primeiro", time="2020-01-01T00:00:00Z")])
        added, (finding,) = units.import_tmx(other)
        assert added == Added(new=2)
        assert finding.message == "other.tmx: units that were left out: 1 × fr, 1 × pt-PT"
        assert units.import_tmx(other)[0] == Added(same=2)
        match = units.exact([Query("Alpha")])[0]
        assert match is not None
        assert match.unit.target == "Primeiro"
        assert {one.context.document for one in units.units()} == {"", "other.tmx", "talks.txt"}


def test_a_failed_import_changes_nothing(tmp_path: Path) -> None:
    other = tmp_path / "other.tmx"
    other.write_text(FOREIGN[:-20], "utf-8")
    with memory(tmp_path) as units:
        units.add([HARBOUR])
        before = list(units.units())
        with pytest.raises(MemoryFileError, match=r"other\.tmx is not well-formed"):
            units.import_tmx(other)
        with pytest.raises(MemoryFileError, match=r"none\.tmx"):
            units.import_tmx(tmp_path / "none.tmx")
        assert list(units.units()) == before
        assert units.add([HARBOUR]) == Added(same=1)


@pytest.fixture
def exported(tmp_path: Path) -> Path:
    """A memory of three units, exported."""
    path = tmp_path / "export.tmx"
    with memory(tmp_path) as units:
        units.add([HARBOUR, MemoryUnit("Alpha", "Alfa"), MemoryUnit("Zebra", "زيبرا", note="n")])
        assert units.export_tmx(path) == 3
    return path


def test_an_export_follows_the_dtd_and_omegat_s_rules(exported: Path) -> None:
    etree = pytest.importorskip("lxml.etree")
    root = etree.parse(str(exported)).getroot()
    dtd = etree.DTD(__import__("io").StringIO(DTD))
    assert dtd.validate(root), dtd.error_log
    assert root.get("version") == "1.4"
    header = root.find("header")
    assert (header.get("srclang"), header.get("segtype"), header.get("datatype")) == ("en", "sentence", "plaintext")
    lang = "{http://www.w3.org/XML/1998/namespace}lang"
    assert {tuple(one.get(lang) for one in unit.iter("tuv")) for unit in root.iter("tu")} == {("en", "pt-BR")}
    dated = [one for one in root.iter("tuv") if one.get("creationdate")]
    assert [(one.get("creationdate"), one.get("creationid")) for one in dated] == [("20250301T101500Z", "Ana & Rui")]


def test_an_export_is_read_by_translate_toolkit(exported: Path) -> None:
    tmx = pytest.importorskip("translate.storage.tmx")
    store = tmx.tmxfile.parsefile(str(exported))
    assert store.translate(HARBOUR.source, "en", "pt-BR") == HARBOUR.target
    assert [one.source for one in store.units] == ["Alpha", HARBOUR.source, "Zebra"]
    assert [one.getnotes() for one in store.units] == ["", HARBOUR.note, "n"]


def test_an_export_is_the_same_again_after_an_import(exported: Path, tmp_path: Path) -> None:
    again = tmp_path / "again.tmx"
    with memory(tmp_path / "second") as units:
        units.import_tmx(exported)
        units.export_tmx(again)
        assert [(one.source, one.target, one.state) for one in units.units()] == [
            ("Alpha", "Alfa", State.REVIEWED),
            (HARBOUR.source, HARBOUR.target, State.FINAL),
            ("Zebra", "زيبرا", State.REVIEWED),
        ]
