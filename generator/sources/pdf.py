"""A PDF in, its text out (pypdf), page by page, without the lines that stand on every page."""

from __future__ import annotations

import logging
import re
import time
from collections import Counter
from collections.abc import Sequence
from io import BytesIO
from typing import TYPE_CHECKING

from generator.errors import SourceError
from generator.findings import Finding, Severity
from generator.sources.blocks import MOST_CHARACTERS, Extracted, placed
from generator.sources.boilerplate import form_of
from generator.sources.document import PassageKind
from generator.sources.passages import cut_passages

if TYPE_CHECKING:
    from pypdf import PdfReader

_MOST_PAGES = 400
# Reading stops here: a page takes milliseconds unless the file was made to take for ever.
_MOST_SECONDS = 60.0
# A page of a release has hundreds of letters; a scan has none, or a stamp.
_FEWEST_LETTERS = 20


def read_pdf(name: str, raw: bytes) -> Extracted:
    """The text of a PDF; each passage says on which page it begins.

    Raises SourceError where the file is encrypted, damaged, a scan without text, or too long.
    """
    pages = _pages(name, raw)
    letters = sum(letter.isalpha() for page in pages for letter in page)
    if letters < _FEWEST_LETTERS:
        raise SourceError(f"{name} is a scan: it has no text", "its text must be recognised (OCR) first")
    bare, repeated = _without_margins(pages)
    text = "\n".join([*bare, *repeated])
    places, at = [], 0
    for number, page in enumerate(bare, 1):
        places.append((at, f"page {number}"))
        at += len(page) + 1
    empty = [str(number) for number, page in enumerate(pages, 1) if not page.strip()]
    findings = [Finding("scan", Severity.WARNING, f"no text on page {', '.join(empty)}")] if empty else []
    return Extracted(text, placed(cut_passages(text), places), tuple(findings))


def _pages(name: str, raw: bytes) -> list[str]:
    from pypdf.errors import PyPdfError

    try:
        reader = _open(name, raw)
        if len(reader.pages) > _MOST_PAGES:
            raise SourceError(f"{name} is too long: {len(reader.pages)} pages, {_MOST_PAGES} allowed", "split the file")
        return _texts(name, reader)
    except (
        PyPdfError,
        ValueError,
        KeyError,
        TypeError,
        AttributeError,
        IndexError,
        OSError,
        RecursionError,
        OverflowError,
        AssertionError,
    ) as error:
        # pypdf raises whatever a broken object leads to; every one of them means that the file is damaged.
        raise SourceError(f"{name} is damaged: {(str(error).splitlines() or ['unreadable'])[0][:120]}") from error


def _open(name: str, raw: bytes) -> PdfReader:
    from pypdf import PasswordType, PdfReader

    # What it would say of a broken file is said in our one line.
    logging.getLogger("pypdf").setLevel(logging.CRITICAL)
    reader = PdfReader(BytesIO(raw), strict=False)
    # Many files are encrypted with an empty password, only to forbid printing; those open for everybody.
    if reader.is_encrypted and reader.decrypt("") is PasswordType.NOT_DECRYPTED:
        raise SourceError(f"{name} is encrypted", "save it without a password")
    return reader


def _texts(name: str, reader: PdfReader) -> list[str]:
    texts: list[str] = []
    started = time.monotonic()
    for page in reader.pages:
        texts.append(_clean(page.extract_text() or ""))
        if sum(map(len, texts)) > MOST_CHARACTERS:
            raise SourceError(f"{name} is too long: more than {MOST_CHARACTERS} characters")
        if time.monotonic() - started > _MOST_SECONDS:
            raise SourceError(
                f"{name} takes too long to read: {_MOST_SECONDS:.0f} seconds and {len(texts)} pages; it was given up"
            )
    return texts


def _clean(text: str) -> str:
    """The text of a page without characters that no text has and spaces at the ends of lines."""
    visible = re.sub(r"[\x00-\x08\x0b-\x1f\ud800-\udfff]", "", text.replace("\r\n", "\n"))
    return "\n".join(line.rstrip() for line in visible.split("\n"))


def _without_margins(pages: Sequence[str]) -> tuple[list[str], list[str]]:
    """The pages without the heads and feet that stand on most of them, and once those that state terms or contacts."""
    margins = Counter(_masked(line) for page in pages for line in set(_margin_lines(page)))
    repeated = {line for line, count in margins.items() if count >= max(2, len(pages) * 0.6)}
    bare = ["\n".join(line for line in page.split("\n") if _masked(line) not in repeated) for page in pages]
    lines = dict.fromkeys(line.strip() for page in pages for line in _margin_lines(page) if _masked(line) in repeated)
    kept = [line for line in lines if form_of(line) in (PassageKind.LICENCE, PassageKind.NOTICE, PassageKind.CONTACT)]
    return bare, ["", *kept] if kept else []


def _margin_lines(page: str) -> list[str]:
    lines = [line.strip() for line in page.split("\n") if line.strip()]
    return lines[:2] + lines[-2:]


def _masked(line: str) -> str:
    return re.sub(r"\d+", "0", line.strip())
