"""A path in, a SourceDocument out, whatever the format of the file."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from generator.config import SourcesConfig
from generator.errors import SourceError, UnknownLocale
from generator.locales import canonical
from generator.provenance import digest
from generator.sources.blocks import Extracted
from generator.sources.decode import decode
from generator.sources.document import SourceDocument, SourceMeta
from generator.sources.files import sidecar, source_id
from generator.sources.language import detect_language
from generator.sources.markdown import ENDINGS as _MARKDOWN
from generator.sources.markdown import markdown_lines
from generator.sources.meta import read_meta
from generator.sources.passages import cut_passages
from generator.sources.quality import check_text

_TEXT = _MARKDOWN | {".txt", ".text"}
_PAGES = frozenset({".html", ".htm", ".xhtml"})
ENDINGS = _TEXT | _PAGES | {".docx", ".pdf"}


def read_source(path: Path, root: Path, config: SourcesConfig | None = None) -> SourceDocument:
    """The source at `path` with what its sidecar says; `path` in it is relative to `root` where it lies inside.

    Raises SourceError, one line, for a file that is gone, empty, in no format or encoding that can be read, or too
    large.
    """
    settings = config or SourcesConfig()
    if path.suffix.lower() not in ENDINGS:
        known = ", ".join(sorted(ENDINGS))
        raise SourceError(
            f"{path.name}: {path.suffix or 'no ending'} is not a format that can be read", f"formats: {known}"
        )
    raw = _bytes(path, settings)
    meta, findings = read_meta(sidecar(path))
    inside = path.resolve().is_relative_to(root.resolve())
    shown = path.resolve().relative_to(root.resolve()) if inside else path
    document = _document(shown.as_posix(), raw, meta, settings)
    return replace(document, findings=(*findings, *document.findings))


def read_text(name: str, raw: bytes, config: SourcesConfig | None = None) -> SourceDocument:
    """The source that the bytes of a file called `name` hold; nothing is read from disk."""
    return _document(name, raw, SourceMeta(), config or SourcesConfig())


def _bytes(path: Path, config: SourcesConfig) -> bytes:
    try:
        size = path.stat().st_size
        if size > config.max_bytes:
            message = f"{path.name} is too large: {size} bytes, {config.max_bytes} allowed"
            raise SourceError(message, "raise sources.max_bytes in gen.toml")
        return path.read_bytes()
    except FileNotFoundError as error:
        raise SourceError(f"{path.name} is not there any more") from error
    except OSError as error:
        raise SourceError(f"{path.name} cannot be read: {error.strerror}") from error


def _document(shown: str, raw: bytes, meta: SourceMeta, config: SourcesConfig) -> SourceDocument:
    name = Path(shown).name
    if not raw.strip():
        raise SourceError(f"{name} is empty")
    read = _extracted(name, raw, meta, config)
    _refuse_long(name, read.text, config)
    language = _language(meta.language or read.language) or detect_language(read.text)
    return SourceDocument(
        id=source_id(Path(shown)),
        path=shown,
        sha256=digest(raw),
        text=read.text,
        language=language,
        passages=read.passages,
        meta=meta,
        findings=(*read.findings, *check_text(read.text, read.passages, language)),
        extracted=Path(shown).suffix.lower() not in _TEXT,
    )


def _extracted(name: str, raw: bytes, meta: SourceMeta, config: SourcesConfig) -> Extracted:
    """The text and passages of a file, by its ending; readers are loaded only when a file needs them."""
    ending = Path(name).suffix.lower()
    if ending in _PAGES:
        from generator.sources.html import read_html

        return read_html(name, raw, meta.encoding)
    if ending == ".docx":
        from generator.sources.docx import read_docx

        return read_docx(name, raw)
    if ending == ".pdf":
        from generator.sources.pdf import read_pdf

        return read_pdf(name, raw)
    decoded = decode(name, raw, meta.encoding)
    # Before the text is cut: a huge one would take its time.
    _refuse_long(name, decoded.text, config)
    told = markdown_lines(decoded.text) if ending in _MARKDOWN else {}
    return Extracted(decoded.text, cut_passages(decoded.text, told), decoded.findings)


def _language(tag: str) -> str:
    """The tag in canonical spelling, or nothing where what a page or person wrote is no tag."""
    try:
        return canonical(tag).tag if tag else ""
    except UnknownLocale:
        return ""


def _refuse_long(name: str, text: str, config: SourcesConfig) -> None:
    if len(text) > config.max_characters:
        limit = f"{len(text)} characters, {config.max_characters} allowed"
        raise SourceError(f"{name} is too long: {limit}", "raise sources.max_characters in gen.toml, or split the file")
