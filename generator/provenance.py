"""Provenance: which document, which characters, and the digests by which both are known again."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True, order=True)
class SourceSpan:
    """Characters `start` to `end` (exclusive) of a source text, counted in Unicode code points.

    `source` is the source's id where several are spoken of together, else empty.
    """

    start: int
    end: int
    source: str = ""

    def overlaps(self, other: SourceSpan) -> bool:
        """True if both spans share at least one character."""
        return self.start < other.end and other.start < self.end and self.source == other.source

    def contains(self, other: SourceSpan) -> bool:
        """True if `other` lies wholly inside this span."""
        return self.start <= other.start and other.end <= self.end and self.source == other.source

    def cut(self, text: str) -> str:
        """The words of `text` that this span covers."""
        return text[self.start : self.end]

    def as_list(self) -> list[int]:
        """The span in the shape of the contract."""
        return [self.start, self.end]


@dataclass(frozen=True, slots=True)
class Provenance:
    """Where a statement stands: the source's id and the characters in its text."""

    source: str
    span: SourceSpan


def digest(content: bytes | str) -> str:
    """The SHA-256 of the content (text as UTF-8), in hexadecimal."""
    raw = content.encode("utf-8", "surrogatepass") if isinstance(content, str) else content
    return hashlib.sha256(raw).hexdigest()


def file_digest(path: Path) -> str:
    """The SHA-256 of a file's bytes, in hexadecimal, read in blocks."""
    with path.open("rb") as stream:
        return hashlib.file_digest(stream, "sha256").hexdigest()
