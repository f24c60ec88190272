"""A reading in, the warnings that the source carries out: translated by machine, embargo, draft, correction and others."""

from __future__ import annotations

from generator.sources.boilerplate import notice_kind
from generator.sources.document import PassageKind
from generator.summaries.model import Notice
from generator.summaries.text import Reading


def find_notices(reading: Reading) -> tuple[Notice, ...]:
    """The notices in order, each with its kind."""
    text = reading.document.text
    found = ((passage, notice_kind(passage.span.cut(text))) for _, passage in reading.passages(PassageKind.NOTICE))
    return tuple(
        Notice(text=passage.span.cut(text), spans=(passage.span,), source=reading.document.id, kind=kind) for passage, kind in found if kind
    )
