"""The text taken out of a page, a Word document or a PDF, kept for whoever follows the offsets of its summary."""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path

from generator.provenance import digest
from generator.sources.document import SourceDocument


def keep_extracted(document: SourceDocument, folder: Path) -> Path | None:
    """Where the document's text stands now: `<folder>/<id>.<first digits of its SHA-256>.txt`; None for plain text.

    Offsets into .txt and .md files count in the file itself. The texts of earlier versions go. Where the folder cannot
    be written nothing is kept: everything in it can be made again.
    """
    if not document.extracted:
        return None
    path = folder / f"{document.id}.{digest(document.text)[:16]}.txt"
    with suppress(OSError):
        folder.mkdir(parents=True, exist_ok=True)
        incoming = path.with_suffix(".incoming")
        incoming.write_text(document.text, encoding="utf-8", newline="")
        incoming.replace(path)
        for earlier in set(folder.glob(f"{document.id}.{'[0-9a-f]' * 16}.txt")) - {path}:
            earlier.unlink()
    return path
