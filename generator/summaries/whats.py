"""A sentence and a date in it in, the words out that name what happens then: an occasion, a verb, or nothing."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from generator.provenance import SourceSpan
from generator.sources.wording import word_set
from generator.summaries.acts import told_act
from generator.summaries.clauses import FINITE, with_subject
from generator.summaries.model import Organisation, Place, Quotation, StatedDate
from generator.summaries.occasions import (
    HAPPENS,
    common_occasions,
    done_before,
    happening,
    named_occasions,
    stated_act,
    without_date,
)
from generator.summaries.relative import looks_ahead, relative_span
from generator.summaries.text import Sentence
from generator.summaries.vocabulary import INCIDENTS, SPEECH_VERBS, STRONG_EVENT_HEADS


@dataclass(frozen=True, slots=True)
class Known:
    """What else the document says: who is quoted, which bodies and places it names, and when it was published."""

    quotations: Sequence[Quotation]
    organisations: Sequence[Organisation]
    places: Sequence[Place]
    published: StatedDate | None
    roles: Sequence[SourceSpan] = ()

    @property
    def located(self) -> list[SourceSpan]:
        """Where places and bodies are named."""
        return [span for one in (*self.places, *self.organisations) for span in one.spans]


# Verbs of statistics: what they tell was measured, and did not happen on a day.
_MEASURES = word_set("""
rose fell grew increased decreased declined dropped stood reached amounted totalled totaled averaged narrowed widened
accounted shrank exceeded remained
""")
_CALLED_OFF = re.compile(r"\b(?:postponed|cancell?ed|called off|suspended|brought forward|rescheduled)\b")
_FOUNDED = re.compile(r"\b(?:was|were) (?:first )?(?:founded|established|created|set up|launched|inaugurated|opened)\b")


def dated_what(known: Known, sentence: Sentence, part: Sentence, date: StatedDate) -> SourceSpan | None:
    """The words that name what happens on a date: the occasion named nearest before it, else what happens; None where
    somebody only speaks of the date or something was only measured then."""
    whole = done_before(part, date) or _lasting(sentence, part, date)
    if whole is not None:
        return whole
    nearest = _occasion(known, part, date)
    named = None if nearest is None else without_date(sentence, nearest, date)
    if named is not None and (only_says(part, date) or not _is_where_only(sentence, named)):
        return named
    if _made_known(sentence, date):
        return with_subject(sentence, happening(part, date))
    if only_says(part, date) or (_measured(part) and not _AGREED.search(part.text)):
        return None
    span = with_subject(sentence, happening(part, date))
    shorter = _worded(sentence, without_date(sentence, span, date))
    if not SPEECH_VERBS.isdisjoint(_words(sentence, shorter)[-1:]):
        return _what_was_said(sentence, date) or span
    told = [one for one in (shorter, span) if len(_words(sentence, one)) > 1]
    return _with_object(part, span, date) or next(iter(told), None)


def _with_object(part: Sentence, span: SourceSpan, date: StatedDate) -> SourceSpan | None:
    """What was signed or opened, told after the date: "signed in Elm on 3 May a pact on tides"; else None."""
    verb = _DONE_TO.search(part.text[: date.span.start - part.span.start])
    done = _OBJECT.match(part.text, date.span.end - part.span.start)
    if not verb or not done or span.start >= date.span.start:
        return None
    whole = SourceSpan(span.start, part.span.start + done.end())
    # Signatories with all their offices stand among the people.
    return whole if len(_words(part, whole)) <= _LONGEST else SourceSpan(part.span.start + verb.start(), whole.end)


_LONGEST = 35
# Verbs that need to be told of what; between them and a date only where it was.
_DONE_TO = re.compile(
    r"\b(?:signed|opened|launched|inaugurated|concluded|adopted|ratified|unveiled|initialled|presented|visited)"
    r"(?: (?:here|in|at) [^,;]{2,50}?)?(?: on| in)? (?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,? )?$"
)
_OBJECT = re.compile(r",? (?:an?|the|its|their|two|three|four|several) [^,;.]{3,160}")


def _lasting(sentence: Sentence, part: Sentence, date: StatedDate) -> SourceSpan | None:
    """What lasts, told with its end: "The hall is open until 25 May"."""
    if not _UNTIL.search(sentence.text[: date.span.start - sentence.span.start]) or only_says(part, date):
        return None
    span = with_subject(sentence, happening(part, date))
    return SourceSpan(span.start, date.span.end) if span.start < date.span.start else None


def _made_known(sentence: Sentence, date: StatedDate) -> bool:
    """True for the day on which something was made known, whatever it says: "announced on June 1 that"."""
    before = sentence.text[: date.span.start - sentence.span.start]
    return _MAKES_KNOWN.search(before) is not None


_MAKES_KNOWN = re.compile(
    r"\b(?:announced|published|released|unveiled|issued) (?:here |today )?(?:\(|on )?(?:\w+day,? )?$"
)


def _is_where_only(sentence: Sentence, occasion: SourceSpan) -> bool:
    """True for "a meeting" after "at": what was done there says more than that there was one."""
    before = sentence.text[: occasion.start - sentence.span.start]
    words = _words(sentence, occasion)
    return len(words) <= 2 and words[-1].islower() and re.search(r"\b(?:at|during)\s$", before) is not None


_UNTIL = re.compile(r"\b(?:until|till|through) (?:the )?$", re.IGNORECASE)
_AGREED = re.compile(
    r"\b(?:reached|remained) (?:an? )?(?:\w+ ){0,2}?(?:agreement|deal|consensus|understanding|in force)\b"
)


def _measured(part: Sentence) -> bool:
    worth = re.search(r"\b(?:is|was|were) (?:worth|valued)\b", part.text) is not None
    if re.search(r"\bfell (?:silent|ill|apart|victim)\b", part.text):
        return False
    return worth or any(word.low in _MEASURES and word.tag in ("VBD", "VBN") for word in part.words)


def _occasion(known: Known, part: Sentence, date: StatedDate) -> SourceSpan | None:
    """The occasion that is named nearest before a date, unless the part tells what befell it, or it is no occasion but
    what struck or came."""
    if _CALLED_OFF.search(part.text) or _FOUNDED.search(part.text):
        return None
    occasions = _occasions(known, part)
    nearest = min(
        occasions, key=lambda one: (one.start > date.span.start, abs(one.start - date.span.start)), default=None
    )
    if nearest is not None and (_is_subject_of_speech(part, nearest, date) or _is_of_next(part, nearest, date)):
        return None
    verb = next((word for word in part.words if word.tag in FINITE), None)
    words = [] if nearest is None else [word for word in part.words if nearest.start <= word.start < nearest.end]
    struck = verb is not None and nearest is not None and nearest.end < verb.start < date.span.start
    return None if struck and any(word.low in INCIDENTS for word in words) else nearest


def _is_of_next(part: Sentence, occasion: SourceSpan, date: StatedDate) -> bool:
    """True for the meeting of "to open a centre by March and to hold the next meeting": that is not its day."""
    between = part.text[date.span.end - part.span.start : occasion.start - part.span.start]
    return occasion.start > date.span.end and re.search(r"\band (?:to|will|would)\b", between) is not None


def _is_subject_of_speech(part: Sentence, occasion: SourceSpan, date: StatedDate) -> bool:
    """True for the earthquake of "issued a statement today on the earthquake": that is not its day."""
    if occasion.start < date.span.end:
        return False
    told = part.text[: date.span.start - part.span.start]
    between = part.text[date.span.end - part.span.start : occasion.start - part.span.start]
    return bool(_SPOKE.search(told)) and re.search(r"\b(?:on|about|regarding|concerning|over)\s$", between) is not None


_SPOKE = re.compile(r"\b(?:statement|message|remarks|press release|comment\w*|spoke|said|declar\w+|address\w*)\b")


def tells_of_occasion(known: Known, part: Sentence) -> bool:
    """True if a part of a sentence names an occasion, by name or by a noun."""
    return bool(_occasions(known, part))


def _occasions(known: Known, part: Sentence) -> list[SourceSpan]:
    """The occasions of a part: those with names of their own, or as part of a longer phrase; else those by a noun."""
    named, common = _named(known, part), _common(known, part)
    # An article alone makes no longer phrase.
    whole = [one for one in common if any(one.contains(other) and other.start - one.start > 4 for other in named)]
    return [*whole, *(one for one in named if not any(other.contains(one) for other in whole))] or common


def _common(known: Known, part: Sentence) -> list[SourceSpan]:
    """The occasions by a noun, without those within another, or the name of a body: "the Northern Assembly"."""
    found = common_occasions(part)
    outer = [one for one in found if not any(other != one and other.contains(one) for other in found)]
    roles = [span for span in known.roles if span.overlaps(part.span)]
    inner = [one for one in outer if any(span.contains(SourceSpan(one.start + 4, one.end)) for span in roles)]
    return [one for one in outer if one not in inner and not _begins_with_body(known, part, one)]


def _begins_with_body(known: Known, part: Sentence, one: SourceSpan) -> bool:
    """True for "the National Assembly for ratification", where the noun is a body's; not for "the Example Council
    meeting"."""
    bodies = (span for body in known.organisations for span in body.spans if span.overlaps(one))
    last = max((span.end for span in bodies if span.start <= one.start + 4), default=None)
    rest = (word.low for word in part.words if last is not None and last <= word.start < one.end)
    return last is not None and not any(word in STRONG_EVENT_HEADS for word in rest)


def _named(known: Known, part: Sentence) -> list[SourceSpan]:
    """The occasions with a name of their own, without what is the name of a body: "National Assembly"."""
    bodies = [span for one in known.organisations for span in one.spans if span.overlaps(part.span)]
    bodies += [span for span in known.roles if span.overlaps(part.span)]
    return [one for one in named_occasions(part) if not any(span.contains(one) for span in bodies)]


def _words(sentence: Sentence, span: SourceSpan) -> list[str]:
    return sentence.text[span.start - sentence.span.start : span.end - sentence.span.start].split()


def _worded(sentence: Sentence, span: SourceSpan) -> SourceSpan:
    """A phrase without the verb that only leads to its date: "The next briefing is"."""
    words = sentence.text[span.start - sentence.span.start : span.end - sentence.span.start]
    copula = re.search(r"\s(?:is|are|was|were|be|will be|took|falls)$", words)
    return SourceSpan(span.start, span.start + copula.start()) if copula else span


def _what_was_said(sentence: Sentence, date: StatedDate) -> SourceSpan | None:
    """What somebody "announced today", where that stands before: the first part of the sentence, if it has a verb."""
    comma = sentence.text.find(", ", 0, date.span.start - sentence.span.start)
    first = SourceSpan(sentence.span.start, sentence.span.start + max(comma, 0))
    verbs = any(word.tag in FINITE for word in sentence.words if first.start <= word.start < first.end)
    return first if verbs else None


_WILL_SAY = re.compile(r"\b(?:will|is expected to|is to) (?:also )?(?:say|tell|stress|argue)\b")


def only_says(part: Sentence, date: StatedDate | None = None) -> bool:
    """True where somebody only speaks of a date: "The governor said inflation had been low in January"."""
    verbs = [word for word in part.words if word.tag in FINITE]
    before = [word for word in verbs if date is None or word.start < date.span.start]
    verb = next(iter(before[-1:] or verbs[:1]), None)
    if _WILL_SAY.search(part.text):
        return True
    ahead = re.search(r"\b(?:will|shall|should|would|must|is to|are to)\b", part.text)
    return verb is not None and verb.low in SPEECH_VERBS and not ahead and not HAPPENS.search(part.text)


def undated_what(known: Known, sentence: Sentence) -> list[SourceSpan]:
    names = _named(known, sentence)
    if names:
        return names
    act = stated_act(sentence) or told_act(sentence)
    if act:
        return [act]
    day = relative_span(sentence.text, 0)
    if day is None:
        return []
    common = _common(known, sentence)[:1]
    timely = looks_ahead(sentence.text) or (_DAY.search(day.cut(sentence.text)) and HAPPENS.search(sentence.text))
    if common or not timely:
        # "Today" may only mean these times.
        return common if day.cut(sentence.text).casefold() != "today" or HAPPENS.search(sentence.text) else []
    found = with_subject(sentence, happening(sentence))
    return [found] if found.end - found.start > 12 else []


# A relative date that is one day, though nobody can say which.
_DAY = re.compile(r"day|morrow|night|morning|noon|evening", re.IGNORECASE)
