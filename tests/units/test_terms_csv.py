"""terms.csv in and out: nothing lost, no formula let loose, and every oddity told with its line."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.errors import TermBaseError
from generator.units.terms import Term, TermStatus
from generator.units.terms_csv import merge_terms, read_terms, write_terms

CELLS = st.text(st.characters(codec="utf-8"), max_size=30).map(str.strip)
ROWS = st.lists(
    st.builds(Term, CELLS.filter(bool), CELLS.filter(bool), st.sampled_from(TermStatus), CELLS, CELLS, CELLS),
    max_size=8,
)


def unnumbered(terms: tuple[Term, ...]) -> list[tuple[str, ...]]:
    return [(one.source, one.target, one.status, one.pos, one.note, one.domain) for one in terms]


@given(ROWS)
def test_what_is_written_is_read_again(tmp_path_factory: pytest.TempPathFactory, rows: list[Term]) -> None:
    path = tmp_path_factory.mktemp("terms") / "terms.csv"
    write_terms(path, rows)
    assert unnumbered(read_terms(path)[0]) == unnumbered(tuple(rows))


@pytest.mark.parametrize("cell", ["=cmd|'/c calc'!A0", "+1", "-1+1", "@SUM(A1)", "'=1", "＝1+1", "''@x"])
def test_no_cell_is_a_formula_and_each_comes_back(tmp_path: Path, cell: str) -> None:
    path = tmp_path / "terms.csv"
    write_terms(path, [Term(cell, cell, note=cell)])
    written = path.read_text("utf-8").splitlines()[1]
    assert all(one.strip('"').startswith("'") for one in written.split(",")[:2])
    (term,) = read_terms(path)[0]
    assert (term.source, term.target, term.note) == (cell, cell, cell)


@pytest.mark.parametrize(
    "content",
    [
        "source;target;status\nsummit;cúpula;preferred\n",
        "source\ttarget\tstatus\nsummit\tcúpula\tpreferred\n",
        "\ufeffTarget,Source,Status\r\ncúpula,summit,Preferred\r\n",
        "source,target\n\n summit , cúpula \n,,\n",
    ],
)
def test_what_spreadsheets_make_of_it_is_understood(tmp_path: Path, content: str) -> None:
    path = tmp_path / "terms.csv"
    path.write_bytes(content.encode("utf-8"))
    terms, findings = read_terms(path)
    assert [(one.source, one.target, one.status) for one in terms] == [("summit", "cúpula", TermStatus.PREFERRED)]
    assert findings == ()


def test_odd_rows_are_findings_with_their_line(tmp_path: Path) -> None:
    path = tmp_path / "fr" / "terms.csv"
    path.parent.mkdir()
    path.write_text(
        "source,target,status,colour\nsummit,sommet,good,red\ntreaty,traité,preferred,blue,more\nMSIT,,do-not-translate\n",
        "utf-8",
    )
    terms, findings = read_terms(path)
    assert [(one.source, one.target, one.line) for one in terms] == [("treaty", "traité", 3), ("MSIT", "MSIT", 4)]
    said = [finding.message for finding in findings]
    assert said[0] == "fr/terms.csv, line 1: unknown column 'colour', its cells are not used"
    assert "line 2: row not used: unknown status 'good'" in said[1]
    assert "line 3: 5 cells under 4 columns" in said[2]


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"", "line 1: no column source and target"),
        (b"english,french\na,b\n", "line 1: no column source and target"),
        (b"source,status\na,b\n", "line 1: no column target"),
        ("source,target\né,b\n".encode("latin-1"), "is not UTF-8"),
        (b'source,target\n"a,b\n', "line 2"),
        (b"source,target\n" + b"x" * 200_000 + b",b\n", "field larger than field limit"),
    ],
)
def test_what_is_no_term_file_is_an_error(tmp_path: Path, content: bytes, said: str) -> None:
    path = tmp_path / "terms.csv"
    path.write_bytes(content)
    with pytest.raises(TermBaseError, match=said):
        read_terms(path)
    assert path.read_bytes() == content


def test_a_failed_write_leaves_the_old_file(tmp_path: Path) -> None:
    path = tmp_path / "terms.csv"
    write_terms(path, [Term("a", "b")])
    before = path.read_bytes()

    def rows():  # type: ignore[no-untyped-def]
        yield Term("c", "d")
        raise RuntimeError

    with pytest.raises(RuntimeError):
        write_terms(path, rows())
    assert path.read_bytes() == before
    assert [one.name for one in tmp_path.iterdir()] == ["terms.csv"]


def test_merging_keeps_mine_and_adds_what_is_new() -> None:
    mine = (Term("a", "b", note="mine"), Term("c", "d"))
    merged = merge_terms(mine, [Term("a", "b", note="theirs"), Term("a", "x", TermStatus.ADMITTED)])
    assert merged == (*mine, Term("a", "x", TermStatus.ADMITTED))
