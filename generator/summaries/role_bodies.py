"""Tokens around a role in, the body of the document in which it is held out."""

from __future__ import annotations

from collections.abc import Sequence

from generator.provenance import SourceSpan
from generator.summaries.tokens import Token, span_of
from generator.summaries.vocabulary import KNOWN_BODIES


def body_of(tokens: Sequence[Token], first: int, last: int, bodies: Sequence[tuple[str, SourceSpan]]) -> str | None:
    """The name of a body that is mentioned among these tokens, or None."""
    if first >= last:
        return None
    span = span_of(tokens[first:last])
    return next((name for name, other in bodies if span.overlaps(other)), None)


def body_after(tokens: Sequence[Token], place: int, bodies: Sequence[tuple[str, SourceSpan]]) -> str | None:
    """The body in "Minister X of BODY", or None."""
    if place + 1 >= len(tokens) or tokens[place].low not in ("of", "from", "at"):
        return None
    first = place + 1 + (tokens[place + 1].low == "the")
    if first >= len(tokens):
        return None
    found = next((name for name, span in bodies if span.start == tokens[first].start), None)
    return found or (tokens[first].text if tokens[first].text in KNOWN_BODIES else None)


def body_before(tokens: Sequence[Token], place: int, bodies: Sequence[tuple[str, SourceSpan]]) -> str | None:
    """The body in "BODY (Minister X", or None; `place` is where the role begins."""
    if place < 2 or tokens[place - 1].text != "(":
        return None
    return next((name for name, span in bodies if span.end == tokens[place - 2].end), None)
