"""A reading in, what happens at a time or as a named occasion out: one event per sentence that states one."""

from __future__ import annotations

import re
from collections.abc import Sequence

from generator.findings import Finding
from generator.provenance import SourceSpan
from generator.summaries.dates import find_dates, find_relative
from generator.summaries.model import Event, Quotation, StatedDate
from generator.summaries.relative import counted_from, relative_span, resolve
from generator.summaries.text import Reading, Sentence, Word
from generator.summaries.vocabulary import EVENT_HEADS, HAPPENING, SPEECH_VERBS, STRONG_EVENT_HEADS

_HEADS = "|".join(sorted(EVENT_HEADS, key=len, reverse=True))
_QUOTED = re.compile(rf"[\"“‘'«](?P<name>[^\"“”«»]{{3,90}}?\b(?:{_HEADS})(?: \d{{4}})?)[,.]?[\"”’'»]", re.IGNORECASE)
_CAPITAL = re.compile(
    rf"(?:(?:[A-Z][\w’'&.-]*|\d{{1,3}}(?:st|nd|rd|th))(?: (?:of|for|on|the|and"
    rf"|in)(?= [A-Z]))* ){{1,8}}(?:{'|'.join(sorted((one.title() for one in EVENT_HEADS), key=len, reverse=True))})\b"
    r"(?: (?:on|of|for) (?:the )?[A-Z][\w’'-]*(?: (?:and |of |the )?[A-Z][\w’'-]*)*)?"
)
_HAPPENS = re.compile(
    r"\b(?:"
    + "|".join(sorted(HAPPENING, key=len, reverse=True))
    + r"|took place|takes? place|will (?:discuss|cover|visit|host|address|chair|attend|open|begin|start))\b",
    re.IGNORECASE,
)
# To the end of a clause: a point or comma in a number ends none, nor does one after an initial.
_CLAUSE = r"(?:[^,;:.]|[.,](?=\d)|(?<=\b[A-Z])\.|(?<=\b(?:Dr|Mr|Ms|St|No))\.)*"
_NAME = r"[A-Z][\w’'&.-]*\w(?: \([A-Z]{2,8}\))?"
_PLACE = re.compile(
    rf"\b(?:at|in) (?:the )?(?P<place>{_NAME}(?: (?:(?:of|for|and|the|de) )*{_NAME}| (?:building"
    rf"|headquarters|office|hall|hotel|campus|palace|cent(?:re|er)|complex|venue)\b)*"
    rf"(?:(?: in |, )(?:the )?{_NAME}(?: {_NAME})*)*)"
)
_SIGNED = re.compile(
    r"\b(?:an? |the )?(?:[\w-]+ ){0,4}?(?:MOU|memorandum|agreement|treaty|declaration|protocol|accord"
    r"|statement|charter|communiqu[ée])\b[^,.;]{0,40}?(?:,(?:[^.;]|\.(?=\d)){0,70},)?"
    r"[^,.;]{0,20}?\b(?:was|were|will be|has been"
    r"|is to be) (?:signed|adopted|concluded|initialled|ratified)\b"
    r"|\b(?:signed|sign|signing of|adopted|ratified|initialled) (?:an? |the )?(?:[\w-]+ ){0,4}?(?:MOU"
    r"|memorandum(?: of \w+)?|agreement|treaty|declaration|protocol|accord|charter)\b",
    re.IGNORECASE,
)


def find_events(
    reading: Reading, quotations: Sequence[Quotation], day: StatedDate | None
) -> tuple[tuple[Event, ...], tuple[Finding, ...]]:
    """The events of the document in order, with a finding for each date that was counted from `day`, the document's
    own.

    What is only said in a quotation is none, and an occasion without a date of its own is taken where it is first
    named, unless it is dated elsewhere.
    """
    sentences = [
        one for one in reading.sentences if not _mostly_quoted(one, quotations) and not one.text.rstrip().endswith("?")
    ]
    said = [span for one in quotations for span in one.spans]
    told = [event for sentence in sentences for event in _events(reading, sentence, day)]
    found = [one for one in told if not (one.date and any(span.overlaps(one.date.span) for span in said))]
    dated = {_key(one.what) for one in found if one.date}
    seen: set[str] = set()
    kept: list[Event] = []
    for event in found:
        # A sentence with words like "on Sunday" tells of something that happens then, though nobody can say which day.
        timely = event.date or relative_span(event.text, 0)
        if timely or not any(_key(event.what) in other or other in _key(event.what) for other in dated | seen):
            kept.append(event)
            seen.add(_key(event.what))
    counted = [
        one.date for one in kept if one.date and day and any(one.date.span == span for span in _relative_spans(one))
    ]
    return tuple(kept), tuple(counted_from(one, day) for one in counted if day)


def _relative_spans(event: Event) -> list[SourceSpan]:
    start = event.span.start if event.span else 0
    return [span for _, span in find_relative(event.text, start)]


def _key(what: str) -> str:
    return re.sub(r"^(?:the|an?) |[\"“”‘’']", "", what.casefold())


def _mostly_quoted(sentence: Sentence, quotations: Sequence[Quotation]) -> bool:
    length = sum(one.span.end - one.span.start for one in quotations if one.span and sentence.span.overlaps(one.span))
    return length * 2 > sentence.span.end - sentence.span.start


def _events(reading: Reading, sentence: Sentence, day: StatedDate | None) -> list[Event]:
    """One event for each date of a sentence; without one, an event for each occasion that it names."""
    if not sentence.has_verb:
        return []
    dates = _dates(sentence, day)
    pairs: list[tuple[SourceSpan, StatedDate | None]] = [
        (span, date) for date in dates for span in _dated_what(sentence, date)
    ]
    if not dates:
        pairs = [(span, None) for span in _undated_what(sentence)]
    place = _place(sentence.text)
    return [
        Event(
            text=sentence.text,
            spans=(sentence.span,),
            source=reading.document.id,
            what=span.cut(reading.document.text),
            date=date,
            place=place,
        )
        for span, date in pairs
    ]


# A day until which something holds is none on which anything happens.
_VALIDITY = re.compile(
    r"\b(?:valid|in force|in effect|eligible|exempt|usable|recognised|accepted)\s(?:\w+ )?"
    r"(?:until|till|through|to|up to"
    r"|before)\s(?:the )?(?:end of )?$",
    re.IGNORECASE,
)


def _dates(sentence: Sentence, day: StatedDate | None) -> list[StatedDate]:
    """The dates on which something happens, at most three: days and months; a year alone where an occasion is named."""
    dates = find_dates(sentence.text, sentence.span.start)
    dates = [one for one in dates if not _VALIDITY.search(sentence.text[: one.span.start - sentence.span.start])]
    finer = [one for one in dates if not re.fullmatch(r"\d{4}(?:/\d{4})?", one.value)]
    if finer:
        return finer[:3]
    counted = resolve(sentence.text, sentence.span.start, day)
    longer = counted is not None and "/" in counted.value and bool(_common(sentence))
    if counted and (longer or _HAPPENS.search(sentence.text)):
        return [counted]
    return dates[:1] if dates and (_named(sentence) or _common(sentence)) and _HAPPENS.search(sentence.text) else []


def _dated_what(sentence: Sentence, date: StatedDate) -> list[SourceSpan]:
    """The words that name what happens on a date: the occasion named nearest before it, else what happens."""
    occasions = _named(sentence) or _common(sentence)
    nearest = sorted(occasions, key=lambda span: (span.start > date.span.start, abs(span.start - date.span.start)))
    if nearest:
        return [_before_date(sentence, nearest[0], date)]
    if _only_says(sentence):
        return []
    happening = _happening(sentence)
    return [happening] if happening else []


def _only_says(sentence: Sentence) -> bool:
    """True where somebody only speaks of a date: "The governor said inflation had been low in January"."""
    verb = next((word for word in sentence.words if word.tag in ("MD", "VBD", "VBZ", "VBP")), None)
    ahead = re.search(r"\b(?:will|shall|should|would|must|is to|are to)\b", sentence.text)
    return verb is not None and verb.low in SPEECH_VERBS and not ahead and not _HAPPENS.search(sentence.text)


def _undated_what(sentence: Sentence) -> list[SourceSpan]:
    names = _named(sentence)
    if names:
        return names
    signed = _SIGNED.search(sentence.text)
    if signed:
        return [SourceSpan(sentence.span.start + signed.start(), sentence.span.start + signed.end())]
    timely = relative_span(sentence.text, 0)
    met = _MET.search(sentence.text)
    if not timely:
        return [SourceSpan(sentence.span.start + met.start(), sentence.span.start + met.end())] if met else []
    common = _common(sentence)[:1]
    if not _HAPPENS.search(sentence.text):
        # "Today" may only mean these times.
        return [] if re.search(r"\btoday\b", sentence.text, re.IGNORECASE) else common
    if common:
        return common
    happening = _happening(sentence)
    return [happening] if happening else []


# What was done between people is an occasion though no day is told.
_MET = re.compile(
    r"(?<!\bto )\b(?:met with|paid (?:a (?:\w+ ){0,2}?(?:visit|call)|tribute)|called on|handed over"
    r"|presented (?:his|her|their) credentials|was sworn in|has appointed|have appointed|was appointed|were appointed"
    r"|has been appointed|was elected"
    rf"|has been elected|laid a wreath|held (?:talks|discussions|a meeting)|co-chaired|was inaugurated)\b{_CLAUSE}"
)


def _before_date(sentence: Sentence, span: SourceSpan, date: StatedDate) -> SourceSpan:
    """The phrase without a date that stands in it, and without the preposition before the date."""
    if not span.overlaps(date.span) and date.span.start - span.end > 1:
        return span
    words = sentence.text[span.start - sentence.span.start : date.span.start - sentence.span.start]
    return (
        SourceSpan(span.start, span.start + len(re.sub(r"(?:\s+(?:on|in|from|of|for|the|at))*\s*$", "", words)))
        if words.strip()
        else span
    )


def _named(sentence: Sentence) -> list[SourceSpan]:
    """The occasions named with capitals or in quotation marks, in order."""
    found: list[SourceSpan] = []
    for pattern in (_QUOTED, _CAPITAL):
        for match in pattern.finditer(sentence.text):
            span = _bare(match, sentence.span.start)
            if not any(span.overlaps(other) for other in found):
                found.append(span)
    return sorted(span for span in found if _is_occasion(sentence, span))


def _is_occasion(sentence: Sentence, span: SourceSpan) -> bool:
    words = sentence.text[span.start - sentence.span.start : span.end - sentence.span.start]
    return len(words.split()) > 1 and not re.search(
        r"\b(?:Council|Ministry|Committee|Commission|Department|Office|Minister)$", words
    )


def _bare(match: re.Match[str], start: int) -> SourceSpan:
    """The name of the occasion without an article or a small word that only begins the sentence."""
    if "name" in match.re.groupindex:
        return SourceSpan(start + match.start("name"), start + match.end("name"))
    lead = re.match(
        r"(?:(?:The|At|During|In|On|A|An|For|Following|After|Before|This|As|Furthermore|Ahead of the) )+", match[0]
    )
    return SourceSpan(start + match.start() + (lead.end() if lead else 0), start + match.end())


def _common(sentence: Sentence) -> list[SourceSpan]:
    """Common nouns for an occasion with what stands around them: "the opening ceremony of the new embassy"."""
    words = sentence.words
    found = []
    for place, word in enumerate(words):
        if word.low in STRONG_EVENT_HEADS and word.pos in ("NOUN", "PROPN"):
            found.append(SourceSpan(words[_phrase_start(words, place)].start, words[_phrase_end(words, place)].end))
    return found


def _phrase_start(words: Sequence[Word], place: int) -> int:
    first = place
    while (
        first > 0
        and place - first < 7
        and (
            words[first - 1].pos in ("ADJ", "NOUN", "PROPN", "NUM")
            or words[first - 1].text in ("'s", "’s", "-", "’")
            or words[first - 1].tag in ("VBN", "VBG", "PRP$")
        )
    ):
        first -= 1
    if first > 0 and words[first - 1].pos == "DET":
        first -= 1
    return first


def _phrase_end(words: Sequence[Word], place: int) -> int:
    """The last word of "... ceremony for the "River Council"": one phrase by of, for, on or with."""
    last = place
    if place + 2 < len(words) and words[place + 1].low in ("of", "for", "on", "with", "between"):
        after = place + 2
        while (
            after < len(words)
            and after - place < 14
            and (
                words[after].pos in ("DET", "ADJ", "NOUN", "PROPN", "NUM")
                or words[after].text in "\"“”'‘’-"
                or (words[after].low in ("'s", "’s", "and") and words[after - 1].pos in ("NOUN", "PROPN"))
            )
        ):
            after += 1
        while after - 1 > place and words[after - 1].pos not in ("NOUN", "PROPN") and words[after - 1].text not in '"”':
            after -= 1
        last = after - 1 if after - 1 > place + 1 else place
    return last


def _happening(sentence: Sentence) -> SourceSpan | None:
    """The verb of a dated sentence and what follows it up to the next comma: "will open its doors to the public"."""
    match = re.search(
        rf"(?:\b(?:will|is|are|was|were|has|have|been|be|to)\s)*(?:{_HAPPENS.pattern}){_CLAUSE}",
        sentence.text,
        re.IGNORECASE,
    )
    if match:
        return SourceSpan(
            sentence.span.start + match.start(), sentence.span.start + match.start() + len(match[0].rstrip())
        )
    return _predicate(sentence) or sentence.span


def _predicate(sentence: Sentence) -> SourceSpan | None:
    """The first finite verb of a sentence and what follows it in its clause."""
    verb = next((word for word in sentence.words if word.tag in ("MD", "VBD", "VBZ", "VBP")), None)
    if verb is None or verb.start < sentence.span.start:
        return None
    clause = re.compile(_CLAUSE).match(sentence.text, verb.start - sentence.span.start)
    words = clause[0].rstrip() if clause else ""
    if len(words.split()) < 3:
        words = sentence.text[verb.start - sentence.span.start :].rstrip(" .!")
    return SourceSpan(verb.start, verb.start + len(words)) if words else None


def _place(text: str) -> str | None:
    """Where it happens: capitalised words after "at" or "in" that are no date and no topic."""
    for match in _PLACE.finditer(text):
        place = match["place"].rstrip(" .,")
        if not find_dates("in " + place) and not _NOWHERE.match(place) and len(place) > 2:
            return place
    return None


_NOWHERE = re.compile(
    r"(?:AI|ICT|January|February|March|April|May|June|July|August|September|October|November|December"
    r"|Q\d|Mr|Ms|Dr|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)\b"
)
