"""`terms.csv` in and out: rows of terms, whose cells no spreadsheet takes for formulas."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path

from generator.errors import TermBaseError
from generator.findings import Finding, Severity
from generator.units.files import replacing
from generator.units.term_findings import CHECK
from generator.units.terms import Term, TermStatus

COLUMNS = ("source", "target", "status", "pos", "note", "domain")
_NEEDED = COLUMNS[:2]
# A spreadsheet runs a cell that begins so (full-width signs in East Asian settings); after an apostrophe it is text.
_FORMULA = re.compile("'*[=+\\-@\t\r＝＋－＠]")


def read_terms(path: Path) -> tuple[tuple[Term, ...], tuple[Finding, ...]]:
    """The rows of a term file and what is odd about it; rows that cannot be understood are findings, never an error.

    Comma, semicolon or tab, UTF-8 with or without BOM. Raises TermBaseError where the file cannot be read, is not UTF-8
    or lacks a column that is needed; nothing is ever written back.
    """
    findings: list[Finding] = []
    terms = [
        term for line, row in read_rows(path, COLUMNS, _NEEDED, findings) if (term := _term(line, row, path, findings))
    ]
    return tuple(terms), tuple(findings)


def write_terms(path: Path, terms: Iterable[Term]) -> None:
    """Write the terms to a file, in their order, all of it or nothing; `read_terms` gives the same terms back."""
    rows = ([one.source, one.target, str(one.status), one.pos, one.note, one.domain] for one in terms)
    write_rows(path, COLUMNS, rows)


def merge_terms(mine: Sequence[Term], others: Iterable[Term]) -> tuple[Term, ...]:
    """My rows as they are, then those of the others that say something new: nothing of mine is dropped or changed."""
    known = {(one.source, one.target, one.status) for one in mine}
    return (*mine, *(one for one in others if (one.source, one.target, one.status) not in known))


def read_rows(
    path: Path, columns: Sequence[str], needed: Sequence[str], findings: list[Finding]
) -> Iterator[tuple[int, Mapping[str, str]]]:
    """Each row as its line number and its cells by column, stripped and without the apostrophe against formulas."""
    text = _text(path)
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=_delimiter(text, columns), strict=True)
    try:
        header = [name.strip().casefold() for name in next(reader, [])]
        _check_header(path, header, columns, needed, findings)
        for cells in reader:
            if any(cell.strip() for cell in cells):
                if len(cells) > len(header):
                    findings.append(_finding(path, reader.line_num, f"{len(cells)} cells under {len(header)} columns"))
                yield reader.line_num, {name: _plain(cell) for name, cell in zip(header, cells, strict=False)}
    except csv.Error as error:
        raise TermBaseError(f"{_name(path)}, line {reader.line_num}: {error}", "check the quotation marks") from error


def write_rows(path: Path, columns: Sequence[str], rows: Iterable[Sequence[str]]) -> None:
    """Write rows of cells under a header, all or nothing; cells that look like formulas get an apostrophe."""
    try:
        with replacing(path) as stream:
            for row in (columns, *rows):
                stream.write(",".join(_quoted(_neutral(cell)) for cell in row) + "\n")
    except OSError as error:
        raise TermBaseError(f"cannot write {_name(path)}: {error.strerror}", "make the folder writable") from error


def _text(path: Path) -> str:
    try:
        with path.open(encoding="utf-8-sig", newline="") as stream:
            return stream.read()
    except UnicodeDecodeError as error:
        raise TermBaseError(f"{_name(path)} is not UTF-8 (byte {error.start})", "save it as CSV UTF-8") from error
    except OSError as error:
        raise TermBaseError(f"cannot read {_name(path)}: {error.strerror}") from error


def _delimiter(text: str, columns: Sequence[str]) -> str:
    """The sign that cuts the first line into most of the known columns; spreadsheets write what their locale wants."""
    first = next(iter(text.splitlines()), "").casefold()
    return max(",;\t", key=lambda sign: sum(cell.strip(' "') in columns for cell in first.split(sign)))


def _check_header(
    path: Path, header: Sequence[str], columns: Sequence[str], needed: Sequence[str], findings: list[Finding]
) -> None:
    missing = [name for name in needed if name not in header]
    if missing:
        raise TermBaseError(
            f"{_name(path)}, line 1: no column {' and '.join(missing)}",
            f"the first line must name the columns {','.join(columns)}",
        )
    for name in header:
        if name not in columns:
            findings.append(_finding(path, 1, f"unknown column {name!r}, its cells are not used"))
        elif header.count(name) > 1:
            findings.append(_finding(path, 1, f"column {name} stands there twice, the last one is used"))


def _term(line: int, row: Mapping[str, str], path: Path, findings: list[Finding]) -> Term | None:
    written = row.get("status", "").casefold()
    try:
        status = TermStatus(written or "preferred")
    except ValueError:
        known = ", ".join(TermStatus)
        findings.append(_finding(path, line, f"row not used: unknown status {written!r} (one of: {known})"))
        return None
    source = row.get("source", "")
    target = row.get("target", "") or (source if status is TermStatus.DO_NOT_TRANSLATE else "")
    return Term(source, target, status, row.get("pos", ""), row.get("note", ""), row.get("domain", ""), line)


def _neutral(cell: str) -> str:
    return f"'{cell}" if _FORMULA.match(cell) else cell


def _quoted(cell: str) -> str:
    """The cell in quotation marks where it needs them; the `csv` module forgets the carriage return."""
    return '"' + cell.replace('"', '""') + '"' if any(sign in cell for sign in ',"\r\n') else cell


def _plain(cell: str) -> str:
    cell = cell.strip()
    return cell[1:] if cell.startswith("'") and _FORMULA.match(cell) else cell


def _finding(path: Path, line: int, message: str) -> Finding:
    return Finding(CHECK, Severity.WARNING, f"{_name(path)}, line {line}: {message}", where=f"line {line}")


def _name(path: Path) -> str:
    """The file as a user knows it: with the folder that names the locale."""
    return f"{path.parent.name}/{path.name}"
