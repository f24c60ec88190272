"""Words that attribute a quotation in, the person meant out: by name, by role ("the Minister"), or by pronoun."""

from __future__ import annotations

import re
from collections.abc import Sequence

from generator.provenance import SourceSpan
from generator.summaries.lexicon import is_foreign
from generator.summaries.model import Person, Quotation
from generator.summaries.pronouns import fits, is_quoted, somebody_else, styled
from generator.summaries.text import Reading
from generator.summaries.tokens import is_compound_role
from generator.summaries.trades import ROLE_WORDS
from generator.summaries.vocabulary import ROLE_HEADS

# A name after one of these is not the one who speaks: "after talks with Anna Berg, Carl Holm said".
_ASIDE = re.compile(
    r"\b(?:with|to|from|by|for|of|between|against|alongside|about|behind|on behalf of|told|thanked"
    r"|asked)\s(?:the\s)?(?:[\w’'.-]+\s){0,6}$"
)
# "Welcoming Ambassador Berg, the President said": whom the first words name is not who speaks.
_PARTICIPLE = re.compile(r"^\W*(?:(?:In|On|Upon|While|After|Before|When) )?[^\W\d_]{2,}ing\b[^,]*$")


_COUNTERPART = re.compile(r"^\W*(?:[Hh]is|[Hh]er|[Tt]heir|[Tt]he) (?P<people>[A-Z]\w{4,}) (?:counterpart|colleague)\b")


def counterpart(words: str, people: Sequence[Person], last: Quotation | None) -> Person | None:
    """The one person with an office of the country whose people the words name: "Her Norlandic counterpart" is the
    Minister of Norland where a minister spoke before; None where several or nobody may be meant."""
    match = _COUNTERPART.match(words)
    if match is None:
        return None
    held = [one for one in people if any(_of_country(role.text, match["people"]) for role in one.roles)]
    if len(held) > 1 and last is not None:
        rank = {word for one in people if one.name == last.speaker for word in _ranks(one)}
        held = [one for one in held if rank & _ranks(one)]
    return held[0] if len(held) == 1 else None


def _ranks(person: Person) -> set[str]:
    return {word for role in person.roles for word in role.text.casefold().split()} & ROLE_HEADS


def _of_country(role: str, people: str) -> bool:
    """True for a role whose last words are a country with the name of a people: "of Norland" and "Norlandic"."""
    last = role.rsplit(maxsplit=1)[-1]
    stem = last[:-1] if last[-1:] in "aeoy" else last
    return len(stem) >= 4 and last[0].isupper() and people.startswith(stem) and len(people) - len(stem) <= 4


def _in_brackets(before: str) -> bool:
    return before.count("(") > before.count(")")


def _is_aside(before: str) -> bool:
    """True if the words before a name in its sentence make it somebody else's than the subject's."""
    return _in_brackets(before) or _ASIDE.search(before) is not None or _PARTICIPLE.search(before) is not None


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
    office = leads and _unheld(cue.cut(reading.document.text)[: verb - cue.start], cue.start, named)
    if office or _is_unknown(reading, cue, verb, leads, people):
        return None
    subjects = [pair for pair in before if not _is_aside(reading.document.text[cue.start : pair[0]])] or [
        pair for pair in before if not _in_brackets(reading.document.text[cue.start : pair[0]])
    ]
    chosen = (subjects[-1:] or after[:1]) if leads else (after[:1] or subjects[-1:])
    if chosen:
        return chosen[0][1]
    words = cue.cut(reading.document.text)
    if somebody_else(reading, cue, people):
        return None
    pronoun = pronoun_beside(words, verb - cue.start)
    if pronoun is None and not _DESCRIBED.search(words):
        return None
    return last_subject(reading, cue.start, [one for one in people if fits(reading, one, pronoun or "")])


def _unheld(words: str, start: int, named: Sequence[tuple[int, Person]]) -> bool:
    """True where an office that nobody here holds stands right before the verb: "In a letter to Anna Berg, the Governor
    wrote"."""
    last = next((one for one in reversed(list(_DEFINITE.finditer(words))) if not words[one.end() :].strip()), None)
    office = last is not None and _OFFICE.search(last["role"]) is not None
    return office and last is not None and not any(at >= start + last.start() for at, _ in named)


_OFFICE = re.compile(r"^[A-Z]\w+[ -][A-Z]|^[a-z]+-[a-z]+$")
_GOES_ON = re.compile(r"(?:He|She)\s")
_NEAR_BEFORE = re.compile(r"\b(?P<one>he|she|they)(?:\s\w+){0,2}\s*$", re.IGNORECASE)
_NEAR_AFTER = re.compile(r"^\w+\s(?P<one>he|she|they)\b", re.IGNORECASE)


def pronoun_beside(words: str, verb: int) -> str | None:
    """The pronoun that is the subject of the verb at this place in the words of a cue: "she told reporters"."""
    near = _NEAR_BEFORE.search(words[:verb]) or _NEAR_AFTER.search(words[verb:])
    return near["one"].casefold() if near else None


_CAPITALS = r"[^\Wa-z\d_][\w’'-]*(?:\s(?:[a-z]{1,3}\s){0,2}[^\Wa-z\d_][\w.’'-]*)*"
_RUN_BEFORE = re.compile(rf"(?P<run>{_CAPITALS})(?:,[^,]{{3,80}},)?\s(?:\w+ly\s|also\s|then\s|later\s)?$")
_RUN_AFTER = re.compile(rf"^\w+\s(?P<run>{_CAPITALS})")


def _is_unknown(reading: Reading, cue: SourceSpan, verb: int, leads: bool, people: Sequence[Person]) -> bool:
    """True if the subject of the verb of speech is a name that is nobody's here: then nobody else speaks."""
    words = cue.cut(reading.document.text)
    at = verb - cue.start
    run = _RUN_BEFORE.search(words[:at]) or (None if leads else _RUN_AFTER.search(words[at:]))
    if run is None:
        return False
    start = cue.start + run.start("run") + (0 if run.re is _RUN_BEFORE else at)
    stretch = SourceSpan(start, start + len(run["run"]))
    if any(stretch.overlaps(span) for one in people for span in one.spans):
        return False
    name = [word for word in run["run"].split() if word[0].isupper()]
    return len(name) > 1 and is_foreign(name[-1]) and is_foreign(name[-2])


# Somebody named before under another description: "said the head of her country's diplomacy".
_DESCRIBED = re.compile(
    r"\b[Tt]he (?:[\w’'-]+ ){0,3}?(?:head|chief|leader|diplomat|minister|president|chancellor"
    r"|chair(?:man|woman|person)?"
    r"|ambassador|envoy|premier|commissioner|governor|mayor|secretary)\b"
)


def _touches(between: str) -> bool:
    """True if nothing but a name of a few words stands between two places."""
    return len(between.split()) <= 4 and not re.search(r"[,;:]|[a-z]{2,} [a-z]{2,}", between)


# "Her guest noted that ...": who that is nobody can tell, and "he" after it is no other.
UNNAMED_SUBJECT = re.compile(r"(?:^|[.!?”\"\n]\s*)(?:His|Her|Their)\s(?:\w+\s)?[a-z]+\s[a-z]+")


def last_subject(reading: Reading, offset: int, people: Sequence[Person], within: bool = False) -> Person | None:
    """The person whom the nearest sentence before `offset` in the same passage is about; failing that, whom the passage
    or, unless it is to be found `within` it, the one before it names last."""
    earlier = [one for one in reading.sentences if one.span.start < offset]
    if not earlier:
        return None
    place = earlier[-1].passage
    for sentence in reversed(earlier[-6:]):
        stretch = SourceSpan(sentence.span.start, min(sentence.span.end, offset))
        text = reading.document.text
        named = [pair for pair in _named(reading, stretch, people) if not is_quoted(text[stretch.start : pair[0]])]
        named.sort(key=lambda pair: pair[0])
        if named and sentence.passage >= place - (not within):
            subjects = [pair for pair in named if not _is_aside(reading.document.text[stretch.start : pair[0]])]
            if not subjects and _GOES_ON.match(sentence.text):
                # "She also met Anna Berg": whom a sentence before is about.
                continue
            return (subjects or named)[0][1]
        if not named and UNNAMED_SUBJECT.match(sentence.text):
            return None
    return None


def _named(reading: Reading, span: SourceSpan, people: Sequence[Person]) -> list[tuple[int, Person]]:
    """Who is named in a stretch, with the place: by name, or by a role that one of them alone has."""
    found = [(one.start, person) for person in people for one in person.spans if span.contains(one)]
    for match in _DEFINITE.finditer(span.cut(reading.document.text)):
        holder = _holder(reading, match["role"], span.start + match.start(), people)
        if holder and not any(abs(start - span.start - match.end()) < 3 for start, _ in found):
            found.append((span.start + match.start(), holder))
    found.extend(styled(reading, span, people))
    return found


def _holder(reading: Reading, role: str, offset: int, people: Sequence[Person]) -> Person | None:
    """The person with this role; of several, the one whom the text named last before."""
    words = set(role.casefold().split())
    if not any(word in ROLE_WORDS or is_compound_role(word) for word in words):
        # "A spokesman for the Example Office": that is nobody's title.
        return None
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
