"""A sentence and a place in it in, the part out that tells what happens there, and phrases with who does it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from generator.provenance import SourceSpan
from generator.sources.wording import word_set
from generator.summaries.dates import find_dates
from generator.summaries.text import Sentence, Word
from generator.summaries.vocabulary import INCIDENTS, STRONG_EVENT_HEADS, WEEKDAYS

FINITE = ("MD", "VBD", "VBZ", "VBP")
# Where one part ends and the next begins: a comma is one outside of numbers and dates, "and" before a verb.
_CUT = re.compile(
    r"[;:]\s|,\s|\s[–—]\s|\s(?=and (?:that|will|would|should|is|are|was|were|has|have|had)\b)"
    r"|\s(?=and (?:the|an?|its|their|his|her|our) (?:[\w’'-]+ ){1,4}?(?:will|would|is|are|was|were|has|have)\b)"
    r"|\s(?=since (?:he|she|it|they|we) )"
    r"|\s(?=(?:while|before|after|once|when|unless|as soon as) (?:the |an? )?(?:[\w’'-]+ ){1,5}?"
    r"(?:is|are|was|were|has|have|had|meets?|met|will)\b)"
)
# A part that only says when or if another one holds; some of these have the date of that one.
_ASIDE = re.compile(r"(?:while|before|after|once|when|unless|as soon as)\s", re.IGNORECASE)
_THEN = re.compile(r"(?:once|when|as soon as)\s")
# To the end of a clause: a point or comma in a number or in quotation marks ends none, nor one after an initial.
CLAUSE = (
    r"(?:\"[^\"\n]{1,90}\"|“[^”\n]{1,90}”|«[^»\n]{1,90}»|„[^“\n]{1,90}“|[^,;:.]|[.,:](?=\d)|(?<=\b[A-Z])\.|(?<=\b(?:Dr|Mr|Ms|St|No|Lt|Rt|Jr|Sr))\."
    r"|(?<=\b(?:Sdn|Bhd|Ltd|Inc|Pte))\."
    r"|(?<=\b(?:Mrs|Hon|Gen|Col|Sen|Rep|Amb|Rev|Mme|Smt))\.|(?<=\bProf)\.|(?<=\d [ap])\.|(?<=\d [ap]\.m)\.(?=\s[a-z]))*"
)


def part_with(sentence: Sentence, span: SourceSpan) -> Sentence:
    """The part of a sentence around a date that has a verb or names an occasion: with the parts before it where it has
    none of its own, else with those after it. Parts that only say when something else holds tell nothing."""
    cuts = _cuts(sentence)
    place = next(number for number, (_, end) in enumerate(cuts) if span.start < end or number == len(cuts) - 1)
    offset = sentence.span.start
    aside = [SourceSpan(*one) for one in cuts[:place] if _ASIDE.match(sentence.text, one[0] - offset)]
    aside += [SourceSpan(*one) for one in cuts[place : place + 1] if _THEN.match(sentence.text, one[0] - offset)]
    first = last = place
    if re.match(r",\swhen\s", sentence.text[span.end - offset :]) and place + 1 < len(cuts):
        # "On 3 May, when the cable fell silent": that was the day.
        last = place + 1
    while sentence.words and not _tells(_between(sentence, cuts[first][0], cuts[last][1], aside)):
        if first > 0 and last == place:
            first -= 1
        elif last < len(cuts) - 1:
            last += 1
        else:
            break
    return _between(sentence, cuts[first][0], cuts[last][1], aside)


def _cuts(sentence: Sentence) -> list[tuple[int, int]]:
    """The parts of a sentence as offsets of the document; nothing is cut within dates, brackets and quotation marks."""
    whole = [(one.span.start, one.span.end) for one in find_dates(sentence.text, sentence.span.start)]
    start = sentence.span.start
    whole += [(start + one.start(), start + one.end()) for one in _KEPT.finditer(sentence.text)]
    places = [start + one.end() for one in _CUT.finditer(sentence.text)]
    inner = [one for one in places if not any(begin < one <= end for begin, end in whole)]
    return list(zip([start, *inner], [*inner, sentence.span.end], strict=True))


_KEPT = re.compile(r"\([^()\n]{1,120}\)|\"[^\"\n]{1,90}\"|“[^”\n]{1,90}”|«[^»\n]{1,90}»|„[^“\n]{1,90}“")


def _between(sentence: Sentence, start: int, end: int, aside: Sequence[SourceSpan]) -> Sentence:
    """A part of the sentence, without the words in what is said aside."""
    span = SourceSpan(start, end)
    text = sentence.text[start - sentence.span.start : end - sentence.span.start]
    kept = (one for one in sentence.words if not any(part.start <= one.start < part.end for part in aside))
    words = tuple(one for one in kept if start <= one.start < end)
    return replace(sentence, text=text, span=span, words=words)


def _tells(part: Sentence) -> bool:
    nouns = (word for word in part.words if word.pos == "NOUN")
    verbs = any(word.tag in FINITE for word in part.words)
    return verbs or any(word.low in STRONG_EVENT_HEADS | INCIDENTS for word in nouns)


# Words before a verb that are not who did it.
_NO_SUBJECT = re.compile(
    r"(?:where|when|while|or|also|then|there|in|at|on|during|after|before|as|by|which|who|that"
    r"|with|through|within|into|upon|for|from|to|of|following|if|since|until"
    r"|under(?! ?-?[Ss]ecretary)|meanwhile|not|today|yesterday"
    r"|(?:this|these|those|that)$)\b",
    re.IGNORECASE,
)
_LONGEST_SUBJECT, _LONGEST_LEAD = 24, 26
# A clause may be as long as this to keep its subject, where its verb is the second one of it.
_LONGEST_CLAUSE = 34
_BEFORE_SUBJECT = (
    ", ",
    "; ",
    ": ",
    " that ",
    "– ",
    "— ",
    " before ",
    " after ",
    " until ",
    " when ",
    " while ",
    " where ",
)
_LEADS = re.compile(
    r"(?:[Aa]nd|[Bb]ut|[Bb]efore|[Aa]fter|[Ww]hen|[Ww]hile|[Uu]ntil|[Ww]here)\s(?=the |an? |[A-Z])"
    r"|(?:and|but)\s"
    r"|\d{1,2}\.\s|(?:First|Second|Third|Finally),\s|\([a-z\d]{1,3}\)\s"
)
_HELPING = word_set(
    "is are was were has have had been be being will shall would can could may to also now then not yet already"
)


def with_subject(sentence: Sentence, span: SourceSpan) -> SourceSpan:
    """A phrase that begins with a verb together with who or what does it, where that stands before it; any other as it
    is. The second verb of a clause takes the first one along, so that the clause has its subject."""
    first = next((word for word in sentence.words if word.start >= span.start), None)
    if first is None or first.start != span.start or first.tag not in (*FINITE, "VB", "VBN", "VBG"):
        return span
    begins = _group_start(sentence, first)
    if first.tag == "VB" and not any(one.start == begins and one.tag in FINITE for one in sentence.words):
        return span
    found = _subject_before(sentence, SourceSpan(begins, span.end))
    if found.start < begins:
        return found
    chained = _chained(sentence, begins)
    if chained is None:
        begins = begins if first.tag == "VBN" and begins == first.start else _noun_before(sentence, begins)
        return span if first.tag == "VBG" else SourceSpan(begins, span.end)
    whole = _subject_before(sentence, SourceSpan(chained, span.end))
    words = sentence.text[whole.start - sentence.span.start : span.end - sentence.span.start].split()
    return whole if whole.start < chained and len(words) <= _LONGEST_CLAUSE else SourceSpan(begins, span.end)


def _group_start(sentence: Sentence, verb: Word) -> int:
    """Where the words that help a verb begin: "has" in "has opened"."""
    start = verb.start
    for word in reversed([one for one in sentence.words if one.start < verb.start]):
        if word.low not in _HELPING and word.tag != "RB":
            break
        start = word.start if word.low in _HELPING else start
    return start


def _noun_before(sentence: Sentence, begins: int) -> int:
    """Where the noun or pronoun right before a verb begins, with what describes it: "41 others" in "and 41 others
    were"; the verb's own place where there is none."""
    before = [word for word in sentence.words if word.start < begins]
    if before and before[-1].tag in ("WDT", "WP"):
        # "The pilot that ran", "an agreement on Thursday that will".
        before = _without_day(before[:-1])
    first = len(before)
    if before and before[-1].tag == "PRP" and (first == 1 or before[-2].pos != "NOUN"):
        # "In the town of Elm she will"; but "the supplies it sent".
        return before[-1].start
    while first > 0 and len(before) - first < 8 and (before[first - 1].pos or before[first - 1].tag in _NOUN_PHRASE):
        first -= 1
    while first < len(before) and before[first].tag == "POS":
        first += 1
    named = any(word.pos in ("NOUN", "PROPN") or word.tag == "PRP" for word in before[first:])
    return before[first].start if named else begins


def _without_day(words: list[Word]) -> list[Word]:
    """The words without a day of the week that ends them, nor its "on" and "last"."""
    if not words or words[-1].low not in WEEKDAYS:
        return words
    rest = words[:-1]
    while rest and rest[-1].low in ("on", "last", "this", "next"):
        rest = rest[:-1]
    return rest


_NOUN_PHRASE = ("PRP", "PRP$", "POS", "$", "HYPH")


def _chained(sentence: Sentence, begins: int) -> int | None:
    """Where the verb before begins, to which "and" or a comma joins this one: "arrived in Havn and has opened"."""
    before = [word for word in sentence.words if word.start < begins]
    if not before or before[-1].low not in ("and", "but", "then", ","):
        return None
    verbs = [word for word in before if word.tag in FINITE]
    leads = [word.start for word in before if word.low == "that" and word.tag == "IN"]
    if leads and before[-2:-1] and before[-2].text == ",":
        # "She recalled that it had opened, and paid": the second verb is hers.
        verbs = [word for word in verbs if word.start < leads[0]] or verbs
    return _group_start(sentence, verbs[-1]) if verbs else None


def _subject_before(sentence: Sentence, span: SourceSpan) -> SourceSpan:
    """The span with the subject that stands right before its first verb; the span itself where none does."""
    lead = sentence.text[: span.start - sentence.span.start]
    begin = max(lead.rfind(mark) + len(mark) if mark in lead else 0 for mark in _BEFORE_SUBJECT)
    if re.fullmatch(r"(?:which|who|whom|that)\s(?:[\w’'-]+\s){0,3}", lead[begin:]):
        begin = _antecedent(sentence, begin)
    elif not lead[begin + _time_first(lead[begin:]) :].strip() and len(lead.split()) <= _LONGEST_LEAD:
        # "Anna Berg, Minister of Tides, will open": no part of that has a verb.
        begin = 0
    begin = _list_start(lead, begin)
    joint = _LEADS.match(lead[begin:])
    begin += joint.end() if joint else 0
    begin += _time_first(lead[begin:])
    start, subject = sentence.span.start + begin, lead[begin:]
    verbs = any(word.tag in FINITE for word in sentence.words if start <= word.start < span.start)
    short = len(subject.split()) <= (_LONGEST_LEAD if ", " in subject else _LONGEST_SUBJECT)
    # "Ada Reyes, Minister of Tides, signed": what ends with a comma stands beside the subject.
    beside = begin > 0 and subject.rstrip().endswith(",")
    usable = subject.strip() and short and not (_NO_SUBJECT.match(subject) or _JOINED.search(subject) or beside)
    dated = any(one.span.start < 12 for one in find_dates(subject))
    return SourceSpan(start, span.end) if usable and not verbs and not dated else span


def _list_start(lead: str, begin: int) -> int:
    """Where a list begins whose last two names stand after the last comma: "India, Fiji and Kenya"."""
    names = re.fullmatch(r"[^\Wa-z\d_][^,]*? and [^\Wa-z\d_][^,]*\s", lead[begin:])
    before = re.fullmatch(r"(?:[^\Wa-z\d_][\w’'-]*(?: [^\Wa-z\d_][\w’'-]*){0,3}, )+", lead[:begin])
    dated = find_dates(lead[:begin]) or _NO_SUBJECT.match(lead)
    return 0 if names and before and not dated else begin


_JOINED = re.compile(r"\b(?:and|or|but|then)\s$")


def _time_first(lead: str) -> int:
    """How many characters of a time a part begins with: "On 3 June she", "From next month the office"."""
    cue = re.match(r"(?:(?:[Oo]n|[Ff]rom|[Ii]n|[Aa]t|[Bb]y|[Ss]ince|[Uu]ntil)\s)?(?:the )?", lead)
    at = cue.end() if cue else 0
    for one in find_dates(lead):
        if one.span.start <= at + 1:
            return one.span.end + len(lead[one.span.end :]) - len(lead[one.span.end :].lstrip(" ,"))
    when = _WHEN.match(lead)
    return when.end() if when else 0


_WHEN = re.compile(
    r"(?:(?:[Oo]n|[Ff]rom|[Ii]n) )?(?:(?:[Nn]ext|[Ll]ast|[Tt]his) (?:week|month|year|\w+day|morning|afternoon|evening"
    r"|spring|summer|autumn|winter|fall)|[Tt]oday|[Yy]esterday|[Tt]omorrow|[Tt]onight|the (?:morning|afternoon|evening)"
    r"|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day(?: (?:morning|afternoon|evening))?),?\s"
)


def _antecedent(sentence: Sentence, comma: int) -> int:
    """Where the noun begins that "which" or "who" stands for, as a place in the sentence."""
    before = [word for word in sentence.words if word.start - sentence.span.start < comma - 2]
    first = len(before)
    if before and before[-1].text in '"”':
        opened = (place for place in range(first - 2, -1, -1) if before[place].text in '"“')
        first = next(opened, first)
    proper = bool(before) and before[-1].pos == "PROPN"
    while first > 0 and len(before) - first < 14 and _nominal(before[first - 1]):
        if proper and before[first - 1].low == "of" and before[first].low not in ("the",) and first < len(before) - 1:
            # "the victims of Typhoon Kora, which": the name alone is meant.
            break
        first -= 1
    while first < len(before) and before[first].low in _JOINTS:
        first += 1
    if first > 2 and before[first - 1].low == "by" and before[first - 2].tag == "VBN" and _nominal(before[first - 3]):
        # "A group led by Anna Berg, which": the group is meant.
        first -= 2
        while first > 0 and _nominal(before[first - 1]):
            first -= 1
    return before[first].start - sentence.span.start if first < len(before) else comma


_JOINTS = ("of", "for", "on", "and", "between", "with", "'s", "’s", "-")


def _nominal(word: Word) -> bool:
    return word.pos in ("NOUN", "PROPN", "ADJ", "DET", "NUM") or word.low in _JOINTS or word.text in "€$£¥"
