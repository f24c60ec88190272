"""The translation memory through its door: what comes back for a text, what adding does, what an index survives."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from support import ROOT

from generator.config import Config
from generator.errors import MemoryFileError
from generator.locales import Locale
from generator.units.memory import TranslationMemory, open_memory
from generator.units.memory_units import Added, Context, MemoryUnit, Query
from generator.units.segment import Origin, SegmentKind, State
from generator.units.similarity import exact_key

EN = Locale("en")
TALKS = "The talks “began” on 3 May in Port Elin."
Open = Callable[[], TranslationMemory]


@pytest.fixture
def memory(tmp_path: Path) -> Open:
    """Opens the pt-BR memory of an empty project."""
    return lambda: open_memory(Config(tmp_path), EN, Locale("pt-BR"))


def tmx(project: Path, tag: str = "pt-BR") -> Path:
    return project / "locales" / tag / "memory.tmx"


def unit(source: str, target: str, time: str = "", **more: object) -> MemoryUnit:
    return MemoryUnit(source, target, time=time, **more)  # type: ignore[arg-type]


def best(memory: TranslationMemory, text: str, context: Context | None = None) -> tuple[int, str] | None:
    found = memory.lookup([Query(text, context or Context())])[0]
    return (found[0].score, found[0].unit.target) if found else None


@pytest.mark.parametrize(
    ("text", "score"),
    [
        (TALKS, 100),
        ('  The talks "began" on\u00a03 May  in Port Elin. ', 100),
        ("the talks “began” on 3 May in Port Elin.", 99),
        ("The talks “began” on 4 May in Port Elin.", 96),
        ("The talks “began” on 3 June in Port Elin.", range(80, 99)),
        ("The talk “began” on 3 May in Port Elin.", range(80, 99)),
        ("The talks did not begin on 3 May in Port Elin.", range(75, 96)),
        ("The minister will visit the harbour tomorrow.", None),
        ("", None),
        ("…", None),
    ],
)
def test_only_the_same_words_score_100(memory: Open, text: str, score: int | range | None) -> None:
    with memory() as units:
        units.add([unit(TALKS, "As conversas começaram.")])
        found = best(units, text)
    if score is None:
        assert found is None
    else:
        assert found is not None
        assert found[0] in (score if isinstance(score, range) else [score])


@pytest.mark.parametrize(
    ("known", "text"),
    [
        ("外务大臣于五月三日在首尔会见了记者。", "外务大臣于五月四日在首尔会见了记者。"),
        ("اجتمع الوزير مع السفراء يوم الاثنين في العاصمة", "اجتمع الوزير مع السفراء يوم الثلاثاء في العاصمة"),
        ("외교부는 서울에서 회의를 열었다.", "외교부는 부산에서 회의를 열었다."),
        ("रूस और भारत ने समझौते पर हस्ताक्षर किए", "रूस और चीन ने समझौते पर हस्ताक्षर किए"),
    ],
)
def test_similar_texts_are_found_in_any_script(memory: Open, known: str, text: str) -> None:
    with memory() as units:
        units.add([unit(known, "x"), unit("Something else entirely.", "y")])
        assert best(units, known) == (100, "x")
        found = best(units, text)
        assert found is not None
        assert 75 <= found[0] < 100
        assert found[1] == "x"


def test_numbers_alone_never_make_a_text_the_same(memory: Open) -> None:
    with memory() as units:
        units.add([unit("It cost 5 million.", "Custou 5 milhões."), unit("1,250.5", "1.250,5")])
        assert best(units, "It cost 7 million.") == (96, "Custou 5 milhões.")
        assert best(units, "9,999.9") is None


def test_reviewed_wording_beats_what_an_engine_said(memory: Open) -> None:
    machine = unit(TALKS, "máquina", "2025-05-01T00:00:00Z", state=State.TRANSLATED, origin=Origin.ENGINE)
    with memory() as units:
        units.add([machine, unit(TALKS, "pessoa", "2024-05-01T00:00:00Z", context=Context("a"))])
        match = units.exact([Query(TALKS)])[0]
    assert match is not None
    assert (match.unit.target, match.binding, match.findings) == ("pessoa", True, ())


def test_an_engine_s_answer_in_the_file_does_not_bind(memory: Open) -> None:
    with memory() as units:
        units.add([unit(TALKS, "máquina", state=State.TRANSLATED, origin=Origin.ENGINE)])
        match = units.exact([Query(TALKS)])[0]
    assert match is not None
    assert (match.score, match.binding) == (100, False)


def test_the_context_decides_between_two_reviewed_wordings(memory: Open) -> None:
    old, new = "2024-01-01T00:00:00Z", "2025-01-01T00:00:00Z"
    with memory() as units:
        units.add(
            [
                unit("Chair", "cadeira", old, context=Context("furniture", "p", "n")),
                unit("Chair", "presidente", new, context=Context("council", "q", "m")),
                unit("Chair", "presidência", old, context=Context("council", "r", "m")),
            ]
        )
        wordings = [
            units.exact([Query("Chair", context)])[0]
            for context in (
                Context("furniture"),
                Context("council", "r", "x"),
                Context("other", "p", "n"),
                Context("council"),
                Context("elsewhere"),
            )
        ]
    assert [one and one.unit.target for one in wordings] == [
        "cadeira",
        "presidência",
        "cadeira",
        "presidente",
        "presidente",
    ]
    assert [bool(one and one.findings) for one in wordings] == [False, False, False, True, True]
    finding = wordings[4] and wordings[4].findings[0]
    assert finding
    assert "two reviewed translations of 'Chair': 'presidente' (2025-01-01)" in finding.message


def test_a_wording_for_everywhere_beats_that_of_another_place(memory: Open) -> None:
    with memory() as units:
        elsewhere = unit("Chair", "cadeira", "2025-01-01T00:00:00Z", context=Context("furniture"))
        units.add([elsewhere, unit("Chair", "presidente", "2024-01-01T00:00:00Z")])
        match = units.exact([Query("Chair", Context("council"))])[0]
    assert match is not None
    assert (match.unit.target, match.findings) == ("presidente", ())


def test_the_kind_decides_where_the_context_does_not(memory: Open) -> None:
    with memory() as units:
        heading = unit("Next steps", "PRÓXIMOS PASSOS", context=Context("a"), kind=SegmentKind.HEADING)
        units.add([heading, unit("Next steps", "Próximos passos", context=Context("b"), kind=SegmentKind.SENTENCE)])
        found = [
            units.exact([Query("Next steps", kind=kind)])[0] for kind in (SegmentKind.HEADING, SegmentKind.SENTENCE)
        ]
    assert [one and one.unit.target for one in found] == ["PRÓXIMOS PASSOS", "Próximos passos"]


def test_adding_is_new_changed_or_nothing(memory: Open, tmp_path: Path) -> None:
    with memory() as units:
        assert units.add([unit(TALKS, "um")]) == Added(new=1)
        before = (tmx(tmp_path).read_bytes(), tmx(tmp_path).stat().st_mtime_ns)
        assert units.add([unit(TALKS, "um", "2025-01-01T00:00:00Z")]) == Added(same=1)
        assert (tmx(tmp_path).read_bytes(), tmx(tmp_path).stat().st_mtime_ns) == before
        assert units.add([unit(TALKS, "dois"), unit("Other.", "Outro.")]) == Added(new=1, changed=1)
        assert units.add([unit(TALKS, "três", state=State.TRANSLATED)]) == Added(same=1)
        assert best(units, TALKS) == (100, "dois")
        assert units.contents.units == 2
        assert units.add([]) == Added()


def test_the_index_follows_the_file(memory: Open, tmp_path: Path) -> None:
    with memory() as units:
        units.add([unit(TALKS, "um"), unit("Other.", "Outro.")])
    edited = tmx(tmp_path).read_text("utf-8").replace(">um<", ">editado<")
    tmx(tmp_path).write_text(edited, "utf-8")
    with memory() as units:
        assert best(units, TALKS) == (100, "editado")
        assert units.contents.units == 2
    tmx(tmp_path).unlink()
    with memory() as units:
        assert best(units, TALKS) is None


@pytest.mark.parametrize("damage", ["deleted", "garbage", "middle", "version"])
def test_an_index_that_is_gone_or_damaged_is_made_again(memory: Open, tmp_path: Path, damage: str) -> None:
    with memory() as units:
        units.add([unit(f"Sentence number {number} of many.", f"{number}") for number in range(400)])
    index = tmp_path / ".gen" / "memory-pt-BR.sqlite"
    content = index.read_bytes()
    if damage == "deleted":
        index.unlink()
    elif damage == "garbage":
        index.write_bytes(b"no database" * 100)
    elif damage == "middle":
        index.write_bytes(content[:4096] + os.urandom(len(content) - 4096))
    else:
        index.write_bytes(content[:60] + (99).to_bytes(4, "big") + content[64:])
    with memory() as units:
        assert best(units, "Sentence number 7 of many.") == (100, "7")
        assert len(list(units.units())) == 400


def test_what_another_process_adds_meanwhile_stays(memory: Open, tmp_path: Path) -> None:
    script = (
        "import sys; from pathlib import Path\n"
        "from generator.config import Config; from generator.locales import Locale\n"
        "from generator.units.memory import open_memory; from generator.units.memory_units import MemoryUnit\n"
        "with open_memory(Config(Path(sys.argv[1])), Locale('en'), Locale('pt-BR')) as memory:\n"
        "    for number in range(8): memory.add([MemoryUnit(f'{sys.argv[2]} {number}', 'x')])\n"
    )
    running = [
        subprocess.Popen([sys.executable, "-c", script, str(tmp_path), name], cwd=ROOT) for name in ("first", "second")
    ]
    assert [one.wait(timeout=60) for one in running] == [0, 0]
    with memory() as units:
        assert units.contents.units == 16


def test_a_file_in_the_way_is_an_error_that_names_it(memory: Open, tmp_path: Path) -> None:
    (tmp_path / ".gen").write_text("in the way")
    with pytest.raises(MemoryFileError, match=r"\.gen"), memory():
        pass


def test_languages_do_not_mix(memory: Open, tmp_path: Path) -> None:
    with memory() as units:
        units.add([unit("Chat", "Conversa"), unit("Chat", "Gato", language="fr")])
        assert best(units, "Chat") == (100, "Conversa")
    with open_memory(Config(tmp_path), Locale("fr"), Locale("pt-BR")) as units:
        assert best(units, "Chat") == (100, "Gato")
    with open_memory(Config(tmp_path), EN, Locale("ar")) as units:
        assert best(units, "Chat") is None


WORDS = st.text(st.characters(codec="utf-8", exclude_categories=["Cc", "Cs"]), max_size=40).filter(exact_key)
UNITS = st.builds(
    MemoryUnit,
    source=WORDS,
    target=WORDS.filter(str.strip),
    state=st.sampled_from([State.TRANSLATED, State.REVIEWED, State.FINAL]),
    origin=st.sampled_from(Origin),
    author=st.text(st.characters(codec="utf-8", exclude_categories=["C"]), max_size=8).map(str.strip),
    time=st.sampled_from(["", "2025-03-01T10:15:00Z"]),
    context=st.builds(Context, st.sampled_from(["", "a b", '<&">']), st.sampled_from(["", "p"])),
    kind=st.sampled_from([None, *SegmentKind]),
    note=st.sampled_from(["", "see <b> & co"]),
)


@settings(max_examples=40, deadline=None)
@given(units=st.lists(UNITS, max_size=6, unique_by=lambda one: (exact_key(one.source), one.context)))
def test_every_unit_comes_back_from_the_file(tmp_path_factory: pytest.TempPathFactory, units: list[MemoryUnit]) -> None:
    config = Config(tmp_path_factory.mktemp("project"))
    with open_memory(config, EN, Locale("ar")) as memory:
        memory.add(units)
    (config.root / ".gen" / "memory-ar.sqlite").unlink()
    with open_memory(config, EN, Locale("ar")) as memory:
        assert sorted(map(repr, memory.units())) == sorted(map(repr, units))
        assert memory.add(units) == Added(same=len(units))


def test_text_that_no_encoding_knows_does_no_harm(memory: Open) -> None:
    broken = "half \ud83d of an emoji"
    with memory() as units:
        units.add([unit(broken, "meio \ud83d emoji")])
        assert best(units, broken) == (100, "meio  emoji")
        assert best(units, broken + " \ud83d or two") is not None


def test_the_facts_of_the_file_are_counted(memory: Open, tmp_path: Path) -> None:
    tmx(tmp_path).parent.mkdir(parents=True)
    tmx(tmp_path).write_text(
        '<tmx version="1.4"><header srclang="en"/><body>'
        '<tu><tuv xml:lang="en"><seg>a</seg></tuv><tuv xml:lang="pt-BR"><seg>b</seg></tuv></tu>'
        '<tu><tuv xml:lang="en"><seg>a</seg></tuv><tuv xml:lang="fr"><seg>b</seg></tuv></tu>'
        '<tu><tuv xml:lang="en"><seg>a</seg></tuv><tuv xml:lang="pt-BR"><seg> </seg></tuv></tu>'
        "</body></tmx>",
        "utf-8",
    )
    with memory() as units:
        assert units.contents.units == 1
        assert units.contents.skipped == (("", 1), ("fr", 1))
        assert json.dumps(units.contents.skipped)
