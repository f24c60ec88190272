"""A sentence in, the words out that name what happens in it: an occasion with a name, one by its noun, or a verb."""

from __future__ import annotations

import re
from collections.abc import Sequence

from generator.provenance import SourceSpan
from generator.summaries.clauses import CLAUSE, FINITE
from generator.summaries.model import StatedDate
from generator.summaries.text import Sentence, Word
from generator.summaries.vocabulary import BODY_HEADS, EVENT_HEADS, HAPPENING, INCIDENTS, STRONG_EVENT_HEADS

_HEADS = "|".join(sorted(EVENT_HEADS, key=len, reverse=True))
_QUOTED = re.compile(rf"[\"“‘'«](?P<name>[^\"“”«»]{{3,90}}?\b(?:{_HEADS})(?: \d{{4}})?)[,.]?[\"”’'»]", re.IGNORECASE)
_CAPITAL = re.compile(
    rf"(?:(?:[A-Z][\w’'&.–-]*|\d{{1,3}}(?:st|nd|rd|th))(?: (?:of|for|on|the|and"
    rf"|in)(?= [A-Z]))* ){{1,8}}(?:{'|'.join(sorted((one.title() for one in EVENT_HEADS), key=len, reverse=True))})\b"
    r"(?: (?:on|of|for) (?:the )?[A-Z][\w’'-]*(?: (?:and |of |the )?[A-Z][\w’'-]*)*)?"
)
HAPPENS = re.compile(
    r"\b(?:"
    + "|".join(sorted(HAPPENING, key=len, reverse=True))
    + r"|took place|takes? place|will (?:discuss|cover|visit|host|address|chair|attend|open|begin|start))\b",
    re.IGNORECASE,
)
_SIGNED = re.compile(
    r"\b(?:an? |the )?(?:[\w-]+ ){0,4}?(?:MOU|memorandum|agreement|treaty|declaration|protocol|accord"
    r"|statement|charter|communiqu[ée])\b[^,.;]{0,40}?(?:,(?:[^.;]|\.(?=\d)){0,70},)?"
    r"[^,.;]{0,20}?\b(?:was|were|will be|has been"
    r"|is to be) (?:signed|adopted|concluded|initialled|ratified)\b"
    r"|(?:\bthe )?(?:\b(?:following|two|three|four|several) )?\b(?:documents|agreements|memoranda|MoUs?|treaties"
    r"|contracts|instruments) (?:was|were|will be) signed\b"
    r"|\bsigned (?:\d+|two|three|four|five|six|seven|eight|nine|ten|several|a number of) (?:[\w-]+ ){0,4}?"
    r"(?:agreements|memoranda|MoUs|treaties|contracts|documents)\b"
    r"|\b(?:signed|sign|signing of|adopted|ratified|initialled) (?:an? |the )?(?:[\w-]+ ){0,4}?(?:MOU"
    r"|memorandum(?: of \w+)?|agreement|treaty|declaration|protocol|accord|charter)\b",
    re.IGNORECASE,
)


# What was done between people is an occasion though no day is told.
_DONE = re.compile(
    r"(?<!\bto )\b(?:met (?:today |yesterday |on \w+ |in \w+ )*with|met (?=[A-Z]|the [A-Z]|h(?:is|er) )"
    r"|paid (?:an? (?:\w+ ){0,2}?(?:visit|call)|tribute|homage)"
    r"|called on (?=(?:the )?(?:H|President|Prime|King|Queen|Minister|Sultan|Emir|Governor|Speaker|Foreign"
    r"|Deputy|Vice|Secretary|Crown|Chief|Mayor))"
    r"|(?:have |has )?handed over|presented (?:his|her|their) (?:letters? of )?creden\w+|(?:was|were) sworn in"
    r"|(?:has|have|was|were|has been|have been) (?:today )?(?:appointed|elected|summoned)|appointed (?=[A-Z])"
    r"|(?:(?:has|have) )?summoned (?=the |an? )|laid (?:a wreath|the foundation)|cut the ribbon"
    r"|held (?:(?:an? |separate |bilateral |official |extensive |\w+ rounds? of )*"
    r"(?:\w+ )?(?:talks|discussions|meetings?|consultations|call|conversation))"
    r"|co-chaired|chaired the|was inaugurated|inaugurated (?=the |an? )"
    r"|(?:was|were) (?:\w+ )?received (?:by|in audience)"
    r"|received (?=the |an? |(?:\w+ ){0,2}?(?:[Aa]mbassadors?|[Mm]inister|delegation))"
    r"|spoke (?:(?:by|on the|over the) (?:tele)?phone |by video(?:conference| link)? )?(?:with|to)"
    r" (?=[A-Z]|the [A-Z]|h(?:is|er) )"
    r"|(?:visited|toured|attended|addressed) (?=the |an? |[A-Z]|\d)|delivered (?:an? |the )(?:\w+ ){0,2}?"
    r"(?:lecture|speech|address|statement|remarks|keynote)|witnessed the (?:signing|exchange|handover)"
    r"|exchanged (?:instruments|notes|letters|documents|gifts)|(?:were|was) exchanged|unveiled (?=the |an? )"
    r"|hosted (?=an? |the )|(?:have |has )?launched (?=the |an? )"
    r"|(?:have |has )?(?:today )?reached an? (?:\w+ )?agreement"
    r"|agreed to (?:set up|establish|create|hold|convene|launch|open|resume)|accepted (?:an?|the|his|her) invitation"
    rf"|invited (?:[\w.’'-]+ ){{1,5}}?to (?:visit|pay)|opened (?=the |an? )(?!\w+ door))\b{CLAUSE}"
)
# What is on, or set for later, by a noun with "is".
_ON = re.compile(
    r"\b(?:is|are|was|were) (?:(?:currently|now|also|then) )?(?:on an? (?:[\w-]+ ){0,3}?(?:visit|trip|mission|tour)\b"
    r"|scheduled|planned|followed by an? |accompanied by |attended by |preceded by an? |under ?way\b)"
    rf"{CLAUSE}"
    rf"|\b(?:was|were|has been|have been) (?:postponed|cancell?ed|called off)\b{CLAUSE}"
)
# What will be done, by a verb that stands for an occasion: "will be received by", "is to visit".
_COMING = re.compile(
    r"(?<!\bnot )\b(?:will|shall|is to|are to|is due to|are due to"
    r"|(?:is|are) (?:expected|scheduled|planned|set) to|plans? to|intends? to)"
    r" (?:also |then |now |jointly |officially |formally |both )?(?:be )?"
    r"(?:held|hold|host|hosted|open|opened|attend|visit|travel|receive|received by|meet|sign|signed|launch|launched"
    r"|set up|established|establish|adopt|adopted|take place|convene|convened|deliver (?:an? |the )|chair|co-chair"
    r"|present|presented|submit|submitted|publish|published|start work|begin|enter into force"
    r"|come into (?:force|effect)|join|joined by|lead (?:an? |the )|address|inaugurate|inaugurated|end with"
    r"|conclude with|unveil|unveiled|vote|reopen|reopened|depart|arrive|land|fly|pay (?:an? |tribute)|take up"
    rf"|appointed|sworn in)\b{CLAUSE}"
)


def stated_act(sentence: Sentence) -> SourceSpan | None:
    """The words of something done between people, or to be done, though no day is told: "was received by the King"."""
    for pattern in (_SIGNED, _DONE, _COMING, _ON):
        match = pattern.search(sentence.text)
        if match:
            end = len(sentence.text[: match.end()].rstrip())
            return SourceSpan(sentence.span.start + match.start(), sentence.span.start + end)
    return None


# What leads to a date: "on the evening of", "as of the".
_TO_DATE = re.compile(
    r"(?:\s+(?:on|in|from|of|for|the|at|by|until|since|as|to|between|early|late|mid|morning|afternoon|evening|night|end"
    r"|least|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|and"
    r"|beginning|week|scheduled|planned|due|starting|beginning|no|later|than|before|after|around|during"
    r"|today|first|second|third|last|next|half|days|course|middle|\(|,))*[\s(,]*$"
)


def without_date(sentence: Sentence, span: SourceSpan, date: StatedDate) -> SourceSpan:
    """The phrase without a date at its end, and without what leads to the date; whole where it goes on after it."""
    goes_on = len(sentence.text[date.span.end - sentence.span.start : span.end - sentence.span.start].split()) > 2
    if date.span.start - span.end > 1 or date.span.start <= span.start or goes_on:
        return span
    words = sentence.text[span.start - sentence.span.start : date.span.start - sentence.span.start]
    kept = _TO_DATE.sub("", words)
    return SourceSpan(span.start, span.start + len(kept)) if kept.strip() else span


def named_occasions(sentence: Sentence) -> list[SourceSpan]:
    """The occasions named with capitals or in quotation marks, in order."""
    found: list[SourceSpan] = []
    for pattern in (_QUOTED, _CAPITAL):
        for match in pattern.finditer(sentence.text):
            span = _bare(match, sentence.span.start)
            if not any(span.overlaps(other) for other in found):
                found.append(span)
    return sorted(span for span in found if _is_occasion(sentence, span))


_NAMED_PLACES = "|".join(one.title() for one in BODY_HEADS | {"hall", "palace"})
_IN_A_NAME = re.compile(rf"[ -](?:[A-Z][\w’'-]+ ){{0,2}}(?:{_NAMED_PLACES})\b")


def _is_occasion(sentence: Sentence, span: SourceSpan) -> bool:
    """True unless the words are or stand in the name of a body or building: "Harbour Convention Centre"."""
    words = sentence.text[span.start - sentence.span.start : span.end - sentence.span.start]
    before = sentence.text[max(0, span.start - sentence.span.start - 1) : span.start - sentence.span.start]
    after = sentence.text[span.end - sentence.span.start : span.end - sentence.span.start + 1]
    if (before, after) == ("(", ")"):
        return False
    if _IN_A_NAME.match(sentence.text, span.end - sentence.span.start):
        return False
    # A treaty is no occasion.
    if re.search(r"\bConvention(?: (?:on|for|of|against)\b|$)", words):
        return False
    # "Special Meeting of the Tide Committee": an occasion where it has a name of its own.
    named = _OF_ITS_OWN.match(words)
    return len(words.split()) > 1 and (
        named is not None
        or not re.search(r"\b(?:Council|Ministry|Committee|Commission|Department|Office|Minister)$", words)
    )


_OF_ITS_OWN = re.compile(
    r"(?:Special|Extraordinary|Annual|Ordinary|Emergency|Inaugural|High-[Ll]evel|Plenary|\w+th|First|Second|Third|\d+\w\w)"
    r" (?:[A-Z]\w+ )?(?:Meeting|Session|Conference|Summit|Dialogue|Forum|Round|Consultations?) of\b"
)


def _bare(match: re.Match[str], start: int) -> SourceSpan:
    """The name of the occasion without an article or a small word that only begins the sentence."""
    if "name" in match.re.groupindex:
        return SourceSpan(start + match.start("name"), start + match.end("name"))
    lead = re.match(
        r"(?:(?:The|At|During|In|On|A|An|For|Following|After|Before|This|As|Furthermore|Ahead of the) )+", match[0]
    )
    return SourceSpan(start + match.start() + (lead.end() if lead else 0), start + match.end())


def common_occasions(sentence: Sentence) -> list[SourceSpan]:
    """Common nouns for an occasion with what stands around them: "the opening ceremony of the new embassy"."""
    words = sentence.words
    found = []
    for place, word in enumerate(words):
        # "The arrival fee": the head of such a phrase is its last noun.
        heads = place + 1 == len(words) or words[place + 1].pos not in ("NOUN", "PROPN")
        if word.low in STRONG_EVENT_HEADS | INCIDENTS and word.pos in ("NOUN", "PROPN") and heads:
            first = _phrase_start(words, place)
            bracketed = (
                first > 0
                and words[first - 1].text == "("
                and words[place + 1 : place + 2]
                and words[place + 1].text == ")"
            )
            if (word.low in INCIDENTS and first == place) or bracketed:
                continue
            # "Its first meeting": whose it is stands in the sentence before.
            first += words[first].tag == "PRP$" and first < place
            found.append(SourceSpan(words[first].start, words[_phrase_end(words, place)].end))
    return found


def _phrase_start(words: Sequence[Word], place: int) -> int:
    first = place
    while (
        first > 0
        and place - first < 7
        and (
            words[first - 1].pos in ("ADJ", "NOUN", "PROPN", "NUM")
            or words[first - 1].text in ("'s", "’s", "-", "–", "’", "'")
            or words[first - 1].tag in ("VBN", "VBG", "PRP$")
        )
    ):
        first -= 1
    if first > 0 and words[first - 1].pos == "DET":
        first -= 1
    return first


def _phrase_end(words: Sequence[Word], place: int) -> int:
    """The last word of "... ceremony for the "River Council"": one phrase by of, for, on or with, and what names go on
    with."""
    goes = words[place].low in _JOURNEYS and place + 2 < len(words) and words[place + 2].pos in ("PROPN", "DET")
    leads = ("of", "for", "on", "with", "between", "into", *(("to",) if goes else ()))
    if place + 2 >= len(words) or words[place + 1].low not in leads:
        return place
    after = place + 2
    while after < len(words) and after - place < 16:
        step = _step(words, after)
        if not step:
            break
        after += step
    while after - 1 > place and words[after - 1].pos not in ("NOUN", "PROPN") and words[after - 1].text not in '"”':
        after -= 1
    return after - 1 if after - 1 > place + 1 else place


_JOURNEYS = ("visit", "visits", "trip", "journey", "mission", "return", "departure", "tour")


def _step(words: Sequence[Word], place: int) -> int:
    """How many words from a place on belong to a noun phrase: a title in quotation marks whole, "of" before a name."""
    word, before = words[place], words[place - 1]
    if word.text in '"“':
        return next(
            (end - place + 1 for end in range(place + 1, min(place + 12, len(words))) if words[end].text in '"”'), 0
        )
    if word.pos in ("DET", "ADJ", "NOUN", "PROPN", "NUM") or word.text in "'‘’-":
        return 1
    after = words[place + 1 : place + 3]
    names = word.low == "of" and before.pos in ("NOUN", "PROPN") and any(one.pos in ("NOUN", "PROPN") for one in after)
    return int(names or (word.low in ("'s", "’s", "and") and before.pos in ("NOUN", "PROPN")))


def happening(part: Sentence, date: StatedDate | None = None) -> SourceSpan:
    """The verb of a part of a sentence and what follows it: the last before the date, or the first of all."""
    verbs = [word for place, word in enumerate(part.words) if word.tag in FINITE and not _is_money(part.words, place)]
    before = [word for word in verbs if date and word.start < date.span.start]
    verb = next(iter(before[-1:] or verbs[:1]), None)
    if verb is None:
        lead = next((word.end + 1 for word in part.words[:1] if word.tag == "VBG"), part.span.start)
        return SourceSpan(lead, lead + len(part.text[lead - part.span.start :].rstrip(" .,;:")))
    found = re.compile(CLAUSE).match(part.text, verb.start - part.span.start)
    words = found[0].rstrip() if found else ""
    if len(words.split()) < 3:
        words = part.text[verb.start - part.span.start :].rstrip(" .!,;:")
    return SourceSpan(verb.start, verb.start + len(words))


def _is_money(words: Sequence[Word], place: int) -> bool:
    """True for "7.1 billion won"."""
    return words[place].low == "won" and place > 0 and words[place - 1].pos == "NUM"


_SET = ("scheduled", "planned", "set", "expected", "held", "due", "slated")


def _without_place(before: Sequence[Word]) -> list[Word]:
    """The words without a place at their end: "the treaty, signed in Havn"."""
    last = len(before)
    while last > 0 and before[last - 1].pos == "PROPN":
        last -= 1
    placed = 1 < last < len(before) and before[last - 1].low in ("in", "at") and before[last - 2].tag == "VBN"
    return list(before[: last - 1] if placed else before)


def done_before(part: Sentence, date: StatedDate) -> SourceSpan | None:
    """The noun and the participle of "the Social Security Agreement signed last December"."""
    before = [word for word in part.words if word.end <= date.span.start]
    while before and before[-1].tag in ("IN", "DT"):
        before.pop()
    end = before[-1].end if before else 0
    before = _without_place(before)
    # "The forum, scheduled for May" is a forum; "the forecast, published in May" was published.
    apart = before[-2:-1] and before[-2].text == "," and before[-1].low not in _SET
    noun = len(before) - (3 if apart else 2)
    if noun < 0 or before[-1].tag != "VBN" or before[noun].pos not in ("NOUN", "PROPN"):
        return None
    first = _phrase_start(before, noun)
    while first > 1 and before[first - 1].low == "of" and before[first - 2].pos in ("NOUN", "PROPN"):
        # "A report of the Example Group published in June".
        first = _phrase_start(before, first - 2)
    if apart and first > 0 and before[first - 1].text == ",":
        # "Ada Reyes, Minister of Tides, signed": what stands between commas was not signed.
        return None
    first += before[first].tag == "PRP$"
    return SourceSpan(before[first].start, end)
