"""Words that attribute a quotation in, the person meant out: by name, by role ("the Minister"), or by pronoun."""

from __future__ import annotations

import re
from collections.abc import Sequence

from generator.provenance import SourceSpan
from generator.summaries.model import Person
from generator.summaries.text import Reading

# A name after one of these is not the one who speaks: "after talks with Anna Berg, Carl Holm said".
_ASIDE = re.compile(
    r"\b(?:with|to|from|by|for|of|between|against|alongside|about|behind|on behalf of|told|thanked"
    r"|asked)\s(?:the\s)?(?:[\w’'.-]+\s){0,6}$"
)
_DEFINITE = re.compile(
    r"\b[Tt]he (?P<role>(?:[A-Z][\w’'-]*)(?: (?:(?:of|for|and) )*[A-Z][\w’'-]*)*|minister|president|ambassador"
    r"|spokes\w+"
    r"|secretary-general|director-general|chair|governor|mayor)\b"
)


def who_speaks(reading: Reading, cue: SourceSpan, verb: int, leads: bool, people: Sequence[Person]) -> Person | None:
    """The person to whom the words of `cue` ascribe a quotation, or None where they name nobody.

    `verb` is the offset of the verb of speech; `leads` tells that the cue stands before the quotation.
    """
    named = sorted(_named(reading, cue, people), key=lambda pair: pair[0])
    before = [pair for pair in named if pair[0] < verb]
    after = [pair for pair in named if verb <= pair[0] <= verb + 160]
    # "..., Anna Berg noted, while Carl Holm ...": who stands right before the verb speaks.
    beside = [pair for pair in before[-1:] if not leads and _touches(reading.document.text[pair[0] : verb])]
    if beside:
        return beside[0][1]
    subjects = [pair for pair in before if not _ASIDE.search(reading.document.text[cue.start : pair[0]])] or before
    chosen = (subjects[-1:] or after[:1]) if leads else (after[:1] or subjects[-1:])
    if chosen:
        return chosen[0][1]
    words = cue.cut(reading.document.text)
    if _somebody_else(reading, cue, people):
        return None
    meant = re.search(r"\b(?:he|she|they)\b", words, re.IGNORECASE) or _DESCRIBED.search(words)
    return last_subject(reading, cue.start, people) if meant else None


# Somebody without a name, for whom a pronoun may stand.
_SOMEBODY = re.compile(
    r"\b(?:[Mm]y|[Oo]ur|[Hh]is|[Hh]er|[Aa]n?|[Oo]ne|[Tt]he) (?:\w+ )?(?:grand)?"
    r"(?:mother|father|parents?|sister|brother|wife|husband"
    r"|daughter|son|friend|neighbou?r|teacher|farmer|fisherman|woman|man|girl|boy|student|pupil|nurse|child|colleague"
    r"|survivor|resident|villager|refugee|worker|volunteer|soldier|driver)\b"
)


def _somebody_else(reading: Reading, cue: SourceSpan, people: Sequence[Person]) -> bool:
    """True if the last of whom the passage spoke before a pronoun has no name: "my grandmother ... she told me"."""
    sentence = reading.sentence_at(cue.start)
    if sentence is None:
        return False
    start = min(one.span.start for one in reading.sentences if one.passage == sentence.passage)
    told = list(_SOMEBODY.finditer(reading.document.text, start, cue.end))
    named = [span.start for one in people for span in one.spans if start <= span.start < cue.end]
    return bool(told) and told[-1].start() > max(named, default=-1)


def somebody(reading: Reading, cue: SourceSpan) -> str | None:
    """The person without a name of whom the passage of a cue spoke last, in its words: "my grandmother"."""
    sentence = reading.sentence_at(cue.start)
    if sentence is None:
        return None
    start = min(one.span.start for one in reading.sentences if one.passage == sentence.passage)
    told = list(_SOMEBODY.finditer(reading.document.text, start, cue.end))
    # Of several in one sentence the first is who it is about.
    last = [one for one in told if "." not in reading.document.text[one.end() : told[-1].start()]]
    return last[0][0] if last else None


# Somebody named before under another description: "said the head of her country's diplomacy".
_DESCRIBED = re.compile(
    r"\b[Tt]he (?:[\w’'-]+ ){0,3}?(?:head|chief|leader|diplomat|minister|president|chancellor"
    r"|chair(?:man|woman|person)?"
    r"|ambassador|envoy|premier|commissioner|governor|mayor|secretary)\b"
)


def _touches(between: str) -> bool:
    """True if nothing but a name of a few words stands between two places."""
    return len(between.split()) <= 4 and not re.search(r"[,;:]|[a-z]{2,} [a-z]{2,}", between)


def last_subject(reading: Reading, offset: int, people: Sequence[Person]) -> Person | None:
    """The person whom the nearest sentence before `offset` in the same passage is about; failing that, whom the passage
    or the one before it names last."""
    earlier = [one for one in reading.sentences if one.span.start < offset]
    if not earlier:
        return None
    place = earlier[-1].passage
    for sentence in reversed(earlier[-6:]):
        stretch = SourceSpan(sentence.span.start, min(sentence.span.end, offset))
        named = sorted(_named(reading, stretch, people), key=lambda pair: pair[0])
        if named and sentence.passage >= place - 1:
            subjects = [pair for pair in named if not _ASIDE.search(reading.document.text[stretch.start : pair[0]])]
            return (subjects or named)[0][1]
    return None


def _named(reading: Reading, span: SourceSpan, people: Sequence[Person]) -> list[tuple[int, Person]]:
    """Who is named in a stretch, with the place: by name, or by a role that one of them alone has."""
    found = [(one.start, person) for person in people for one in person.spans if span.contains(one)]
    for match in _DEFINITE.finditer(span.cut(reading.document.text)):
        holder = _holder(reading, match["role"], span.start + match.start(), people)
        if holder and not any(abs(start - span.start - match.end()) < 3 for start, _ in found):
            found.append((span.start + match.start(), holder))
    return found


def _holder(reading: Reading, role: str, offset: int, people: Sequence[Person]) -> Person | None:
    """The person with this role; of several, the one whom the text named last before."""
    words = set(role.casefold().split())
    holders = [
        one
        for one in people
        if any(words <= set(re.findall(r"[\w’'-]+", stated.text.casefold())) for stated in one.roles)
    ]
    exact = [one for one in holders if any(_begins(stated.text, role) for stated in one.roles)]
    candidates = exact or holders
    if len(candidates) == 1:
        return candidates[0]
    return _last_subject_of(reading, offset, candidates) or _last_named(offset, candidates)


def _last_named(offset: int, people: Sequence[Person]) -> Person | None:
    earlier = [
        (max(span.start for span in one.spans if span.start < offset), one)
        for one in people
        if one.spans and min(one.spans).start < offset
    ]
    return max(earlier, key=lambda pair: pair[0])[1] if earlier else None


def _last_subject_of(reading: Reading, offset: int, people: Sequence[Person]) -> Person | None:
    """The one of these people with whom the nearest sentence before begins: "the Minister" is who acts."""
    earlier = [one for one in reading.sentences if one.span.start < offset]
    for sentence in reversed(earlier[-8:]):
        for span, one in sorted(((span, each) for each in people for span in each.spans), key=lambda pair: pair[0]):
            if sentence.span.contains(span) and span.start < offset:
                lead = reading.document.text[sentence.span.start : span.start]
                if not re.search(r"[,;:]|\b(?:with|by|to|from|of (?:Mr|Ms|President))\b", lead):
                    return one
    return None


def _begins(stated: str, role: str) -> bool:
    return stated.casefold().startswith(role.casefold()) or stated.casefold().endswith(role.casefold())
