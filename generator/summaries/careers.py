"""Sentences that tell who somebody is in, the roles that they state out: "She has served as ambassador to ..."."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from generator.provenance import SourceSpan
from generator.summaries.model import Role
from generator.summaries.role_heads import head_at, is_predicate
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
    r"|confirmed)(?: as)?|became|becomes|will (?:be|become|serve as|start as)|remains|took office as"
    r"|takes office as) (?=(?P<role>[^.;!?]+))"
)


# "She has served as", "At headquarters he was".
_PRONOUN = re.compile(
    r"(?:(?:At|In|From|Since|Until|During|After|Before|Previously|Prior|Earlier|Between)\b[^.,]{0,50},? )?"
    r"(?:[Hh]e|[Ss]he)\b"
)
_COUNTED = re.compile(r"^\W*(?:First(?:ly)?|Second(?:ly)?|Third(?:ly)?|Fourth|Finally|Lastly|Today|Also), ")


def told_roles(reading: Reading, known: Sequence[Known]) -> Iterator[tuple[Known, Role]]:
    """Roles told in sentences: "Lena Oh is a marine biologist", "She has served as ambassador to ..."."""
    subject: Known | None = None
    for sentence in reading.sentences:
        named = _subject(sentence, known)
        pronoun = _PRONOUN.match(sentence.text) is not None
        subject = named or (subject if pronoun else None)
        if subject is None:
            alone = _appointed(sentence, known) or _only_mentioned(sentence, known)
            subject = alone if alone and not pronoun else None
            continue
        for role in _predicates(reading.document.text, sentence, [span for one in known for span in one.spans]):
            yield subject, role
        subject = _appointed(sentence, known) or subject


_APPOINTS = re.compile(
    r"\b(?:(?:appointment|nomination|election|designation) of|appointed|nominated|named|elected)"
    r" (?:the |Mr\.? |Ms\.? |Mrs\.? |Dr\.? |H\.E\. |Ambassador )*$"
)


def _appointed(sentence: Sentence, known: Sequence[Known]) -> Known | None:
    """Whom a sentence says to be appointed: the next one's "he" or "she"."""
    for one in known:
        for span in one.spans:
            inside = sentence.span.contains(span)
            if inside and _APPOINTS.search(sentence.text[: span.start - sentence.span.start]):
                return one
    return None


def _subject(sentence: Sentence, known: Sequence[Known]) -> Known | None:
    """The person with whose name, or a title before it, the sentence begins."""
    for one in known:
        for span in one.spans:
            lead = _COUNTED.sub("", sentence.text[: max(0, span.start - sentence.span.start)])
            if sentence.span.contains(span) and (
                len(lead.split()) <= 6 and not re.search(r"[,;:]|\b(?:with|by|to|from)\b", lead)
            ):
                return one
    return None


def _only_mentioned(sentence: Sentence, known: Sequence[Known]) -> Known | None:
    inside = [one for one in known if any(sentence.span.contains(span) for span in one.spans)]
    return inside[0] if len(inside) == 1 else None


def _without(sentence: Sentence, named: Sequence[SourceSpan]) -> str:
    """The words of a sentence without the names in it, which may hold what somebody is called in quotation marks."""
    words = sentence.text
    for span in sorted((one for one in named if sentence.span.contains(one)), reverse=True):
        words = words[: span.start - sentence.span.start] + words[span.end - sentence.span.start :]
    return words


# "She will head the Example Mission in Havn", "he previously led the Tides Unit": what is held, told by a verb.
_HOLDS = re.compile(
    r"\b(?P<role>(?:will (?:head|lead|direct|run|command|represent)"
    r"|(?:currently |now |also )?(?:heads|leads|directs|runs|owns"
    r"|commands|represents)|(?:has|have) (?:headed|led|directed|run|chaired|commanded)"
    r"|(?:previously|formerly|earlier) (?:headed|led|directed|ran|chaired|commanded|owned))"
    r" (?:the |its |(?:the |its )?[a-z]+['’]s )?[^\Wa-z\d_][\w’'-]*"
    r"(?: (?:(?:of|for|and|the|in|on) )*[^\Wa-z\d_][\w’'-]*)+)"
)


def _predicates(text: str, sentence: Sentence, named: Sequence[SourceSpan]) -> Iterator[Role]:
    if re.search(r"[\"“”«»]", _without(sentence, named)):
        return
    for match in _BECOMES.finditer(sentence.text):
        # "the appointment of Anna Berg as Ambassador" tells nothing of who appoints her.
        before = sentence.text[: match.start()].split()[-1:]
        if match[0] == "as " and before and before[0][0].isupper():
            continue
        start = sentence.span.start + match.start("role")
        for phrase, at in _offices(match["role"]):
            tokens = tokens_of(phrase, start + at)
            head = next((place for place in range(min(len(tokens), 10)) if head_at(tokens, place)), None)
            if head is not None and is_predicate(tokens, head):
                span = span_of(tokens)
                yield Role(text=span.cut(text), span=span)
    for match in (*_ACCREDITED.finditer(sentence.text), *_HOLDS.finditer(sentence.text)):
        start = sentence.span.start + match.start("role")
        yield Role(text=match["role"], span=SourceSpan(start, start + len(match["role"])))


_ACCREDITED = re.compile(
    r"\b(?:is|was|are|be|been|and) (?:also |concurrently |jointly )?(?P<role>accredited (?:as \w+ )?to (?:the )?"
    r"[^\Wa-z\d_][\w’'-]*(?: (?:(?:of|and|the|for|on) )*[^\Wa-z\d_][\w’'-]*)*)"
)
_OFFICE_ENDS = re.compile(
    r",? (?:who|which|and has|and was|and is|and held|and will|and would|and since|since|until|in \d{4}|from \d{4}"
    r"|between \d{4}|for (?:\w+ )?years|on \d+|as of|as from|from \d+|with effect|effective"
    r"|during|when|while|by)\b|, (?!and\b)|,? and,"
)
# "Director of Roads and, since 2021, Director General of Tides": a second office after a date.
_ANOTHER = re.compile(
    r"(?:,? and,? |, )(?:(?:later|then|most recently|previously),? |(?:since|from|in|until) [\w ]{2,20},? )"
    r"(?:as )?(?:the )?(?=[^\Wa-z\d_])"
)


# "Director of Roads and adviser to the Minister", "chief of the crew and a former captain": a second by "and".
_AS_WELL = re.compile(r" and (?:an? |the )?(?=(?:former |senior |special )?[a-z-]+ (?:of|to|for|at|in) (?:the )?[A-Z])")


def _offices(words: str) -> Iterator[tuple[str, int]]:
    """The offices that stand after "was", each with its place: one, and those that a date leads to."""
    starts = [0, *(match.end() for pattern in (_ANOTHER, _AS_WELL) for match in pattern.finditer(words))]
    for start in starts:
        phrase = _OFFICE_ENDS.split(words[start:])[0]
        if phrase.strip():
            yield phrase, start
