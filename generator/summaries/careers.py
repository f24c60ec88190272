"""Sentences that tell who somebody is in, the roles that they state out: "She has served as ambassador to ..."."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from generator.provenance import SourceSpan
from generator.summaries import roles
from generator.summaries.model import Role
from generator.summaries.text import Reading, Sentence
from generator.summaries.tokens import span_of, tokens_of


@dataclass(slots=True)
class Known:
    """A person while mentions are gathered."""

    name: str
    spans: list[SourceSpan] = field(default_factory=list)
    roles: list[Role] = field(default_factory=list)


_BECOMES = re.compile(
    r"\b(?:(?:was|were|has been|been|is) (?:appointed|named|elected|sworn in|nominated|re-elected"
    r"|confirmed)(?: as)?|is|was|as|serves? as|(?:has |have |had )?(?:previously |formerly |also )?served as|(?:has "
    r"|have |had )?(?:previously |also )?worked as|(?:has )?held the (?:positions?|posts?|office|offices|roles?) of"
    r"|(?:was|were|has been|been|is) (?:appointed|named|elected|sworn in|nominated|re-elected"
    r"|confirmed)(?: as)?|became|becomes|will serve as|remains|took office as|takes office as) (?=(?P<role>[^.;!?]+))"
)


def told_roles(reading: Reading, known: Sequence[Known]) -> Iterator[tuple[Known, Role]]:
    """Roles told in sentences: "Lena Oh is a marine biologist", "She has served as ambassador to ..."."""
    subject: Known | None = None
    for sentence in reading.sentences:
        named = _subject(sentence, known)
        pronoun = sentence.first_word in ("he", "she")
        subject = named or (subject if pronoun else None)
        if subject is None:
            alone = _only_mentioned(sentence, known)
            subject = alone if alone and not pronoun else None
            continue
        for role in _predicates(reading.document.text, sentence):
            yield subject, role


def _subject(sentence: Sentence, known: Sequence[Known]) -> Known | None:
    """The person with whose name, or a title before it, the sentence begins."""
    for one in known:
        for span in one.spans:
            lead = sentence.text[: max(0, span.start - sentence.span.start)]
            if sentence.span.contains(span) and (
                len(lead.split()) <= 6 and not re.search(r"[,;:]|\b(?:with|by|to|from)\b", lead)
            ):
                return one
    return None


def _only_mentioned(sentence: Sentence, known: Sequence[Known]) -> Known | None:
    inside = [one for one in known if any(sentence.span.contains(span) for span in one.spans)]
    return inside[0] if len(inside) == 1 else None


def _predicates(text: str, sentence: Sentence) -> Iterator[Role]:
    if re.search(r"[\"“”«»]", sentence.text):
        return
    for match in _BECOMES.finditer(sentence.text):
        # "the appointment of Anna Berg as Ambassador" tells nothing of who appoints her.
        before = sentence.text[: match.start()].split()[-1:]
        if match[0] == "as " and before and before[0][0].isupper():
            continue
        phrase = re.split(
            r",? (?:who|which|and has|and was|and is|and held|and will|and would|since|until|in \d{4}"
            r"|for (?:\w+ )?years|on \d|with effect|effective|during|when|while)\b|, (?!and\b)",
            match["role"],
        )[0]
        tokens = tokens_of(phrase, sentence.span.start + match.start("role"))
        head = next((place for place in range(min(len(tokens), 10)) if roles.head_at(tokens, place)), None)
        if head is None or not roles.is_predicate(tokens, head):
            continue
        end = len(tokens)
        span = span_of(tokens[:end])
        yield Role(text=span.cut(text), span=span)
