"""A Word document in, its text out (python-docx): headings, paragraphs and list entries by their styles."""

from __future__ import annotations

import re
import zipfile
from collections.abc import Iterator
from io import BytesIO
from typing import Any

from generator.errors import SourceError
from generator.findings import Finding, Severity
from generator.sources.blocks import MOST_CHARACTERS, Block, Extracted, compose
from generator.sources.contact_lines import is_contact
from generator.sources.document import PassageKind
from generator.sources.notice_lines import is_licence, notice_kind

# A Word document of a thousand pages unpacks to about 20 MB of XML.
_MOST_UNPACKED = 60_000_000
_MOST_FILES = 2_000
_MOST_RATIO = 200
_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


def read_docx(name: str, raw: bytes) -> Extracted:
    """The text of a Word document, each passage with the number of its paragraph.

    Raises SourceError where the file is no such document, is encrypted or damaged, unpacks to too much, or has no text.
    """
    _check_archive(name, raw)
    document = _open(name, raw)
    blocks = [block for block in _blocks(name, document) if block.text]
    if not blocks:
        raise SourceError(f"{name} holds no text", "if it is a scan, its text must be recognised first")
    findings = [_tables()] if any(block.kind is PassageKind.TABLE for block in blocks) else []
    return compose(blocks, findings)


def _tables() -> Finding:
    return Finding("table", Severity.INFO, "tables are kept in the text, but nothing in them becomes a statement")


def _check_archive(name: str, raw: bytes) -> None:
    """Nothing for a sound archive of sensible size; sizes are looked at before anything is unpacked."""
    if raw.startswith(b"\xd0\xcf\x11\xe0"):
        raise SourceError(f"{name} is encrypted, or an old .doc", "save it as .docx without a password")
    try:
        with zipfile.ZipFile(BytesIO(raw)) as archive:
            entries = archive.infolist()
    except (zipfile.BadZipFile, OSError, ValueError, NotImplementedError) as error:
        raise SourceError(f"{name} is damaged or no Word document") from error
    unpacked = sum(entry.file_size for entry in entries)
    packed = max(1, sum(entry.compress_size for entry in entries))
    if (
        len(entries) > _MOST_FILES
        or unpacked > _MOST_UNPACKED
        or (unpacked > 1_000_000 and unpacked > packed * _MOST_RATIO)
    ):
        raise SourceError(
            f"{name} unpacks to {unpacked} bytes from {packed}, which no Word document does; it was refused"
        )
    if "word/document.xml" not in {entry.filename for entry in entries}:
        raise SourceError(f"{name} is no Word document (it holds no word/document.xml)")


def _open(name: str, raw: bytes) -> Any:
    from docx import Document
    from docx.opc.exceptions import OpcError
    from lxml.etree import LxmlError

    try:
        return Document(BytesIO(raw))
    except (
        OpcError,
        LxmlError,
        KeyError,
        ValueError,
        AttributeError,
        OSError,
        zipfile.BadZipFile,
        zipfile.LargeZipFile,
    ) as error:
        raise SourceError(f"{name} is damaged: {_first_line(error)}") from error


def _first_line(error: Exception) -> str:
    return (str(error).splitlines() or [type(error).__name__])[0][:120]


def _blocks(name: str, document: Any) -> Iterator[Block]:
    length = number = 0
    for element in document.element.body.iter(f"{_W}p", f"{_W}tr"):
        if element.tag == f"{_W}tr":
            block = Block(" | ".join(_text(cell) for cell in element.iter(f"{_W}tc")).strip(" |"), PassageKind.TABLE)
        elif any(parent.tag == f"{_W}tc" for parent in element.iterancestors()):
            continue
        else:
            number += 1
            block = Block(_text(element), _kind(document, element), f"paragraph {number}")
        length += len(block.text)
        if length > MOST_CHARACTERS:
            raise SourceError(f"{name} is too long: more than {MOST_CHARACTERS} characters")
        yield block
    yield from _margins(document)


def _text(element: Any) -> str:
    """The words of a paragraph; deleted ones of tracked changes are no text, line breaks are."""
    pieces: list[str] = []
    for one in element.iter(f"{_W}t", f"{_W}tab", f"{_W}br", f"{_W}noBreakHyphen"):
        pieces.append(
            (one.text or "")
            if one.tag == f"{_W}t"
            else "\n"
            if one.tag == f"{_W}br"
            else "-"
            if one.tag.endswith("Hyphen")
            else " "
        )
    lines = (" ".join(line.split(" ")).strip() for line in "".join(pieces).split("\n"))
    return "\n".join(line for line in lines if line)


def _kind(document: Any, element: Any) -> PassageKind | None:
    """What the style of a paragraph says it is; styles keep their English ids in every language of Word."""
    style = element.find(f"{_W}pPr/{_W}pStyle")
    identity = (style.get(f"{_W}val") or "").casefold() if style is not None else ""
    if re.match(r"title|titel|titre|título", identity):
        return PassageKind.TITLE
    if re.match(r"subtitle|untertitel|sous-titre", identity):
        return PassageKind.SUBTITLE
    if re.match(r"heading|überschrift|berschrift|titre\d|rubrik", identity):
        return PassageKind.HEADING
    if identity.startswith(("caption", "beschriftung")):
        return PassageKind.CAPTION
    del document
    return PassageKind.ITEM if identity.startswith("list") or element.find(f"{_W}pPr/{_W}numPr") is not None else None


def _margins(document: Any) -> Iterator[Block]:
    """The lines of headers and footers that state a licence, a notice or a contact; the rest repeats on every page."""
    seen: set[str] = set()
    for section in document.sections:
        for margin in (section.header, section.footer):
            for paragraph in margin.paragraphs:
                words = paragraph.text.strip()
                if words and words not in seen and (is_licence(words) or notice_kind(words) or is_contact(words)):
                    seen.add(words)
                    yield Block(words)
