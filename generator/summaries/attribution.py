"""The words beside a quotation in, its speaker out, with the role; nobody where the words leave it open."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from generator.provenance import SourceSpan
from generator.summaries.model import Organisation, Person, Quotation, Role
from generator.summaries.pronouns import SOMEBODY, fits, somebody
from generator.summaries.quotation_marks import Quoted
from generator.summaries.speakers import UNNAMED_SUBJECT, counterpart, last_subject, pronoun_beside, who_speaks
from generator.summaries.text import Reading
from generator.summaries.vocabulary import QUOTING_VERBS, SPEECH_VERBS

# Words that announce somebody's words without a verb of speech.
ANNOUNCES = (
    r"(?:the )?following (?:\w+ )?(?:statement|remarks|message|comments?|declaration|letter|words)"
    r"|quotes? attributable to|(?:statement|remarks|message|quotes?|comments?) (?:by|from|of)|attribut(?:ed|able) to"
    r"|(?:found|held|ruled) that|summed up|as follows|in the words of|put it"
)
VERB = re.compile(
    r"\b(?:"
    + "|".join(sorted((SPEECH_VERBS | QUOTING_VERBS) - {"according"}))
    + rf"|according to|sp(?:oke|eaks|eaking) of|{ANNOUNCES})\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Cue:
    """Words beside a quotation that say who speaks."""

    span: SourceSpan
    strong: bool
    leads: bool
    signed: bool = False


@dataclass(frozen=True, slots=True)
class Voices:
    """Who may be speaking: the people and bodies of the document, and the quotation before."""

    people: Sequence[Person]
    organisations: Sequence[Organisation]
    last: Quotation | None


def same_speaker(reading: Reading, quoted: Quoted, voices: Voices) -> tuple[str | None, str | None]:
    """Who speaks where nothing beside the quotation says so: who spoke last in the passage or, where the quotation
    opens it, right before; else whom the sentence before it is about."""
    passage = reading.document.passages[quoted.passage].span
    last = voices.last
    if last and last.span and last.span.start >= passage.start:
        others = _others_between(last.span.end, quoted.outer.start, voices)
        return (None, None) if others else (last.speaker, last.role)
    person = last_subject(reading, quoted.outer.start, voices.people) if quoted.outer.start > passage.start else None
    if person:
        return person.name, role_near(person, quoted.outer)
    near = last is not None and last.span is not None and passage.start - last.span.end < _NEAR
    return (last.speaker, last.role) if near and last else (None, None)


# How far apart two quotations of one speaker can stand if nothing says whose the second is.
_NEAR = 250


def speaker_of(reading: Reading, cue: Cue, voices: Voices) -> tuple[str | None, str | None]:
    """The full name and the role of whom the words of a cue name or mean by a pronoun; failing that, a body or the
    speaker as described there."""
    words = cue.span.cut(reading.document.text)
    verbs = list(VERB.finditer(words))
    nearest = (verbs[-1] if cue.leads else verbs[0]) if verbs else None
    at = nearest.start() if nearest else 0
    pronoun = pronoun_beside(words, at)
    before = _before(reading, cue, pronoun, voices) if pronoun else None
    if before:
        return before
    if cue.leads and _READ_OUT.search(words):
        author = _author(reading, cue, voices)
        return (author.name, role_near(author, cue.span)) if author else (None, None)
    nobody = _indefinite(words, at, cue.leads)
    if nobody:
        return nobody, None
    person = counterpart(words[:at], voices.people, voices.last) or who_speaks(
        reading, cue.span, cue.span.start + at, cue.leads, voices.people
    )
    if person:
        return person.name, role_near(person, cue.span)
    body = _body(reading, cue, nearest, voices)
    kin = SOMEBODY.search(words)
    unnamed = somebody(reading, cue.span) if pronoun else (kin[0] if kin else None)
    return body or unnamed or _unnamed(words, at), None


# "Her daughter read from her last letter": the words are the mother's.
_READ_OUT = re.compile(
    r"\b(?:read|quoted|cited)\s(?:out\s)?(?:(?:aloud|a passage|words|lines)\s)?from (?:his|her|their)\s[^,.;]+:?$"
)


def _author(reading: Reading, cue: Cue, voices: Voices) -> Person | None:
    """Whom the passage of a cue named last before the sentence of the cue."""
    sentence = reading.sentence_at(cue.span.start)
    if sentence is None:
        return None
    start = reading.document.passages[sentence.passage].span.start
    named = [(span, one) for one in voices.people for span in one.spans if start <= span.start < sentence.span.start]
    return max(named, key=lambda pair: pair[0])[1] if named else None


_ONE_OF = (
    r"(?:[Aa]n?|[Oo]ne)\s(?:[\w’'-]+\s){0,4}?(?:spokes\w+|official|source|officer|diplomat|aide)"
    r"(?:\s(?:for|of|at|from|in|with|to)\s[^,;:]+?)?"
)
_ONE_BEFORE = re.compile(rf"\b(?P<who>{_ONE_OF})\s(?:\w+ly\s|also\s|later\s)?$")
_ONE_AFTER = re.compile(rf"\w+\s(?P<who>{_ONE_OF})(?=[.;:]|$|,\s[^\W_A-Z])")


def _indefinite(words: str, at: int, leads: bool) -> str | None:
    """The speaker who is one of several and has no name: "a spokesperson for the Example Office"."""
    match = _ONE_BEFORE.search(words[:at]) or (None if leads else _ONE_AFTER.match(words[at:]))
    return match["who"] if match else None


def _before(reading: Reading, cue: Cue, pronoun: str, voices: Voices) -> tuple[str | None, str | None] | None:
    """Who spoke before, where "she said" goes on from that: in this passage, or right before it, and nobody else is
    named between, by name or office."""
    last = voices.last
    if last is None or last.speaker is None or last.span is None:
        return None
    speaker = next((one for one in voices.people if one.name == last.speaker), None)
    if speaker and not fits(reading, speaker, pronoun):
        return None
    if _others_between(last.span.end, cue.span.start, voices):
        return None
    sentence = reading.sentence_at(cue.span.start)
    start = reading.document.passages[sentence.passage].span.start if sentence else cue.span.start
    if last.span.start < start:
        # A new paragraph: "The President ... “...,” she told them."
        subject = last_subject(reading, cue.span.start, voices.people, within=True)
        if subject and subject.name != last.speaker and fits(reading, subject, pronoun):
            return subject.name, role_near(subject, cue.span)
    if UNNAMED_SUBJECT.search(reading.document.text[last.span.end : cue.span.start]):
        return None, None
    return last.speaker, last.role


def _others_between(start: int, end: int, voices: Voices) -> bool:
    """True if anybody else is named between a quotation and the words that go on from it, or they are far apart."""
    return end - start > 800 or any(
        start <= span.start < end and one.name != (voices.last and voices.last.speaker)
        for one in voices.people
        for span in one.spans
    )


def _body(reading: Reading, cue: Cue, verb: re.Match[str] | None, voices: Voices) -> str | None:
    """The body that is the subject of the verb, or after "according to"; one that stands elsewhere does not speak."""
    text = reading.document.text
    start = cue.span.start + (verb.start() if verb else 0)
    end = cue.span.start + (verb.end() if verb else 0)
    # A body in the name of another does not speak for it.
    named = [span for one in voices.organisations for span in one.spans if cue.span.contains(span)]
    for one in voices.organisations:
        for span in one.spans:
            if not cue.span.contains(span) or any(other != span and other.contains(span) for other in named):
                continue
            before, after = text[span.end : start].split(), text[end : span.start].split()
            leads = span.end <= start and (len(before) <= 4 or bool(_APPOSED.fullmatch(text[span.end : start])))
            # "told the Example Radio:": what follows such a verb before the words is whom they were told.
            object_ = cue.leads and verb is not None and verb[0].casefold() in QUOTING_VERBS
            if leads or (span.start >= end and not object_ and len(after) <= 3 and not {"at", "in", "to"} & set(after)):
                return one.name
    return None


# ", a group of 36 harbour towns, ".
_APPOSED = re.compile(r"(?: \([^()]{2,15}\))?, (?:the|an?|which|its) [^,.;:]{4,90}, (?:\w+ly )?")


def role_near(person: Person, near: SourceSpan) -> str | None:
    """The role stated in the attribution itself, or else the first one stated of the person."""
    beside = next((role for role in person.roles if role.span and near.contains(role.span)), None)
    chosen: Role | None = beside or (person.roles[0] if person.roles else None)
    if chosen is None:
        return None
    return chosen.text


def _unnamed(words: str, at: int) -> str | None:
    """The speaker as described where nobody is named: "the spokesperson", "a ministry official"."""
    found = re.finditer(
        r"\b(?:[Tt]he|[Aa]n?|[Oo]ne|[A-Z][\w-]+['’]s)\s(?:[\w’'-]+\s){0,4}?(?i:spokes\w+|official|ministry|minister"
        r"|president|ambassador|statement|director|secretary|source|government|embassy|officer|delegate"
        r"|expert|council|chair|court|tribunal|commission|board|authority|agency|department|panel|judges?)\b(?:-\w+)?",
        words,
    )
    nearest = min(found, key=lambda one: min(abs(one.start() - at), abs(one.end() - at)), default=None)
    return nearest[0] if nearest else None
