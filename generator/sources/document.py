"""The types that leave `sources`: a document's decoded text, cut into passages, and what a person knows about it."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum

from generator.findings import Finding
from generator.provenance import SourceSpan


class PassageKind(StrEnum):
    """What a passage is; only `PARAGRAPH` and `ITEM` hold text that may become a message, `CAPTION` may state people
    and events too."""

    TITLE = "title"
    SUBTITLE = "subtitle"
    HEADING = "heading"
    PARAGRAPH = "paragraph"
    ITEM = "item"
    QUOTE = "quote"
    CAPTION = "caption"
    TABLE = "table"
    BYLINE = "byline"
    CONTACT = "contact"
    NOTICE = "notice"
    LICENCE = "licence"
    BOILERPLATE = "boilerplate"


@dataclass(frozen=True, slots=True)
class Passage:
    """A block of the source, verbatim: `document.text[span.start:span.end]`. `place` says page or paragraph where
    known."""

    span: SourceSpan
    kind: PassageKind
    place: str = ""


@dataclass(frozen=True, slots=True)
class SourceMeta:
    """What a person states about a document in `NAME.meta.yaml`; empty where they state nothing."""

    publisher: str = ""
    licence: str = ""
    language: str = ""
    encoding: str = ""
    country: str = ""
    title: str = ""
    published: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True)
class SourceDocument:
    """One source as read: `text` is the decoded file (or the extracted text), offsets count its code points.

    `path` is relative to the project folder, `sha256` is that of the file's bytes, `language` a BCP 47 tag or `und`.
    `extracted` is true where the text was taken out of another format, so that offsets are not those of the file.
    """

    id: str
    path: str
    sha256: str
    text: str
    language: str = "und"
    passages: tuple[Passage, ...] = ()
    meta: SourceMeta = field(default_factory=SourceMeta)
    findings: tuple[Finding, ...] = ()
    extracted: bool = False
