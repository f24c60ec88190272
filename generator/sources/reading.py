"""A path in, a SourceDocument out, whatever the format of the file."""

from __future__ import annotations

from pathlib import Path

from generator.config import SourcesConfig
from generator.errors import SourceError
from generator.findings import Finding
from generator.provenance import digest
from generator.sources.decode import decode
from generator.sources.document import SourceDocument, SourceMeta
from generator.sources.files import sidecar, source_id
from generator.sources.meta import read_meta
from generator.sources.passages import cut_passages

_TEXT = frozenset({".txt", ".text", ".md", ".markdown"})


def read_source(path: Path, root: Path, config: SourcesConfig | None = None) -> SourceDocument:
    """The source at `path` with what its sidecar says; `path` in it is relative to `root` where it lies inside.

    Raises SourceError, one line, for a file that is gone, empty, no text, in no known encoding, or too large.
    """
    settings = config or SourcesConfig()
    if path.suffix.lower() not in _TEXT:
        raise SourceError(f"{path.name}: {path.suffix or 'no ending'} is not a format that can be read", "give it as .txt or .md")
    raw = _bytes(path, settings)
    meta, findings = read_meta(sidecar(path))
    shown = path.resolve().relative_to(root.resolve()) if path.resolve().is_relative_to(root.resolve()) else path
    return _document(source_id(path), shown.as_posix(), raw, meta, findings, settings)


def read_text(name: str, raw: bytes, config: SourcesConfig | None = None) -> SourceDocument:
    """The source that the bytes of a plain text file called `name` hold; nothing is read from disk."""
    return _document(source_id(Path(name)), name, raw, SourceMeta(), [], config or SourcesConfig())


def _bytes(path: Path, config: SourcesConfig) -> bytes:
    try:
        size = path.stat().st_size
        if size > config.max_bytes:
            raise SourceError(f"{path.name} is too large: {size} bytes, {config.max_bytes} allowed", "raise sources.max_bytes in gen.toml")
        return path.read_bytes()
    except FileNotFoundError as error:
        raise SourceError(f"{path.name} is not there any more") from error
    except OSError as error:
        raise SourceError(f"{path.name} cannot be read: {error.strerror}") from error


def _document(
    identity: str, shown: str, raw: bytes, meta: SourceMeta, findings: list[Finding], config: SourcesConfig
) -> SourceDocument:
    name = Path(shown).name
    decoded = decode(name, raw, meta.encoding)
    refuse_long(name, decoded.text, config)
    return SourceDocument(
        id=identity,
        path=shown,
        sha256=digest(raw),
        text=decoded.text,
        language=meta.language or "en",
        passages=cut_passages(decoded.text),
        meta=meta,
        findings=(*findings, *decoded.findings),
    )


def refuse_long(name: str, text: str, config: SourcesConfig) -> None:
    """Nothing for a text within the limit; raises SourceError for a longer one."""
    if len(text) > config.max_characters:
        limit = f"{len(text)} characters, {config.max_characters} allowed"
        raise SourceError(f"{name} is too long: {limit}", "raise sources.max_characters in gen.toml, or split the file")
