"""A reading in, the warnings that the source carries out: translated by machine, embargo, draft, correction and
others."""

from __future__ import annotations

from generator.provenance import SourceSpan
from generator.sources.document import Passage, PassageKind
from generator.sources.notice_lines import notice_kind
from generator.summaries.model import Notice
from generator.summaries.sentences import sentence_spans
from generator.summaries.text import Reading


def find_notices(reading: Reading) -> tuple[Notice, ...]:
    """The notices in order, each with its kind."""
    text = reading.document.text
    spans = [span for _, passage in reading.passages(*_KINDS) for span in _pieces(text, passage)]
    found = ((span, notice_kind(span.cut(text))) for span in spans)
    return tuple(
        Notice(text=span.cut(text), spans=(span,), source=reading.document.id, kind=kind)
        for span, kind in found
        if kind
    )


# A licence line may say in its next sentence that the text is not binding.
_KINDS = (PassageKind.NOTICE, PassageKind.LICENCE, PassageKind.BYLINE)


def _pieces(text: str, passage: Passage) -> list[SourceSpan]:
    if passage.kind is PassageKind.NOTICE:
        return [passage.span]
    return sentence_spans(passage.span.cut(text), passage.span.start)
