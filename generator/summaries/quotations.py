"""A reading in, the words that people said out: names and titles in quotation marks are told apart from speech."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from generator.findings import Finding, Severity
from generator.provenance import SourceSpan
from generator.sources.document import PassageKind
from generator.summaries.attribution import ANNOUNCES, VERB, Cue, Voices, same_speaker, speaker_of
from generator.summaries.model import Organisation, Person, Quotation, Statement
from generator.summaries.quotation_marks import SENTENCE_END, Quoted, inner, quoted_words
from generator.summaries.text import STORY, Reading
from generator.summaries.vocabulary import SPEECH_VERBS, WEAK_SPEECH_VERBS

# How far from a quotation the words that attribute it can stand.
_REACH = 600
_ATTRIBUTION_BEFORE = re.compile(
    r"(?:[,:]|\bthat|\b(?:" + "|".join(sorted(SPEECH_VERBS)) + r"))(?:\s\w+){0,3}\s*$", re.IGNORECASE
)


def find_quotations(
    reading: Reading, people: Sequence[Person], organisations: Sequence[Organisation]
) -> tuple[tuple[Quotation, ...], tuple[Finding, ...]]:
    """The quotations in order, each with its speaker where one is named, and a finding for each that never closes."""
    found: list[Quotation] = []
    findings: list[Finding] = []
    last: Quotation | None = None
    passages: list[Quoted] = []
    for quoted in quoted_words(reading):
        cue = _cue(reading, quoted)
        if not _is_speech(reading, quoted, cue, last):
            continue
        last = _quotation(reading, quoted, cue, Voices(people, organisations, last))
        found.append(last)
        passages.append(quoted)
        if not quoted.closed and not _continues(reading, quoted):
            findings.append(_never_closed(reading, quoted))
    spoken = _of_one_voice(passages, found)
    return spoken, (*findings, *(_nobody_named(reading, one) for one in spoken if one.speaker is None))


def _of_one_voice(passages: Sequence[Quoted], found: Sequence[Quotation]) -> tuple[Quotation, ...]:
    """The quotations, those that a next paragraph goes on with the speaker who is named only under the last."""
    spoken = list(found)
    for place in range(len(spoken) - 2, -1, -1):
        here, after = spoken[place], spoken[place + 1]
        goes_on = not passages[place].closed and passages[place + 1].passage == passages[place].passage + 1
        if goes_on and here.speaker is None and after.speaker:
            spoken[place] = replace(here, speaker=after.speaker, role=after.role)
    return tuple(spoken)


def _cue(reading: Reading, quoted: Quoted) -> Cue | None:
    """The words that attribute a quotation: those before it in its sentence, or those after it."""
    before = _before(reading, quoted)
    after = _after(reading, quoted)
    for span, leads in ((before, True), (after, False)):
        words = span.cut(reading.document.text)
        verbs = [match[0].casefold() for match in VERB.finditer(words) if not _PROVERB.search(words[: match.end()])]
        if verbs and _reaches(words, leads):
            return Cue(span, bool(set(verbs) - WEAK_SPEECH_VERBS) or "according to" in verbs, leads)
    # "Anna Berg congratulated the crew in a message: “...”": a colon leads to words as a verb of speech does.
    if _LEADS_ON.search(before.cut(reading.document.text)):
        return Cue(before, False, True)
    signed = _signature(reading, quoted)
    return Cue(signed, True, False, signed=True) if signed else None


# "There is an old saying, “...”": nobody says it.
_PROVERB = re.compile(r"\b(?:an?|the|old|our)\s(?:(?!statement|message|letter|note)[\w-]+\s){0,3}saying$")
_LEADS_ON = re.compile(
    r"\w+ \w+ \w+[^.!?]*\b(?:message|letter|statement|words|way|post|speech|reply|note|appeal):$"
    r"|\b[a-z]{3,}ed(?: \w+ly)?:$"
)


def _signature(reading: Reading, quoted: Quoted) -> SourceSpan | None:
    """The name under or after a quotation that stands alone: "— Anna Berg, Minister of X" or a line of its own."""
    text = reading.document.text
    passage = reading.document.passages[quoted.passage].span
    if text[passage.start : quoted.outer.start].strip():
        return None
    beside = re.match(r"\s?[:—–-]\s(?=[^\Wa-z\d_])", text[quoted.outer.end : passage.end])
    if beside and passage.end - quoted.outer.end <= _LONGEST_SIGNATURE:
        return SourceSpan(quoted.outer.end + beside.end(), passage.end)
    following = reading.document.passages[quoted.passage + 1 : quoted.passage + 2]
    kinds = (*STORY, PassageKind.HEADING, PassageKind.QUOTE)
    if text[quoted.outer.end : passage.end].strip() or not following or following[0].kind not in kinds:
        return None
    words = following[0].span.cut(text)
    dash = len(words) - len(words.lstrip("—–- "))
    words = words[dash:]
    signed = _SIGNED.match(words) and len(words) <= _LONGEST_SIGNATURE and not words.endswith((".", "!", "?", ":"))
    return SourceSpan(following[0].span.start + dash, following[0].span.end) if signed else None


_LONGEST_SIGNATURE = 220
_SIGNED = re.compile(r"[^\Wa-z\d_][\w.'’-]+(?: [\w.'’-]+){1,6}, \S")


def _before(reading: Reading, quoted: Quoted) -> SourceSpan:
    """What stands between the end of the sentence or quotation before, and the opening mark."""
    text = reading.document.text
    floor = max(reading.document.passages[quoted.passage].span.start, quoted.outer.start - _REACH)
    segment = text[floor : quoted.outer.start]
    stops = [match.end() for match in re.finditer(rf"{SENTENCE_END}[\"”’»]?\s|(?<=[.,!?…])[\"”»]\s(?=[A-Z])", segment)]
    start = floor + (stops[-1] if stops else 0)
    found = inner(text, start, quoted.outer.start)
    return found if found.start < found.end else _introduction(reading, quoted)


def _introduction(reading: Reading, quoted: Quoted) -> SourceSpan:
    """The sentence before a passage that opens with the quotation, where it ends in a colon: "Anna Berg said:"."""
    earlier = [one for one in reading.sentences if one.passage < quoted.passage and one.kind in STORY]
    over = reading.document.passages[quoted.passage - 1] if quoted.passage else None
    if over and over.kind is PassageKind.HEADING and _HEADS.search(over.span.cut(reading.document.text)):
        return over.span
    if earlier and earlier[-1].text.endswith((":", "：")) and quoted.passage - earlier[-1].passage <= 2:
        return earlier[-1].span
    return SourceSpan(quoted.outer.start, quoted.outer.start)


_HEADS = re.compile(rf"(?:\b(?:{ANNOUNCES})\b.*|\b(?:said|says|stated|commented|wrote)):?$", re.IGNORECASE)


def _after(reading: Reading, quoted: Quoted) -> SourceSpan:
    """What stands between the closing mark and the end of the sentence or the next quotation."""
    text = reading.document.text
    ceiling = min(reading.document.passages[quoted.passage].span.end, quoted.outer.end + _REACH)
    rest = text[quoted.outer.end : ceiling]
    if rest[:1].isspace() and rest.lstrip()[:1].isupper() and text[quoted.inner.end - 1 : quoted.inner.end] in ".!":
        first = re.match(r"\s*(?:[A-Z][\w’'.-]*\s){1,6}(?:said|says|added|stated)\b", rest)
        if not first:
            return SourceSpan(quoted.outer.end, quoted.outer.end)
    stop = re.search(rf"{SENTENCE_END}(?:\s|$)|[,:]?\s?[\"“«](?=\w)|;", rest)
    return inner(text, quoted.outer.end, quoted.outer.end + (stop.start() if stop else len(rest)))


def _reaches(words: str, leads: bool) -> bool:
    """True if the verb of speech belongs to the quotation: words before it end in the verb, a colon, comma or
    "that"."""
    if leads:
        return bool(_ATTRIBUTION_BEFORE.search(words)) or bool(VERB.search(words[-60:]))
    verb = VERB.search(words)
    return verb is not None and verb.start() <= 120


def _is_speech(reading: Reading, quoted: Quoted, cue: Cue | None, last: Quotation | None) -> bool:
    words = quoted.inner.cut(reading.document.text)
    count = len(words.split())
    if (count < 3 and not _is_brief(words, cue)) or _is_title(words):
        return False
    if reading.document.passages[quoted.passage].kind is PassageKind.QUOTE:
        return cue is not None or last is not None
    # Outside America the comma stands after the closing mark.
    comma = reading.document.text[quoted.outer.end : quoted.outer.end + 1] == ","
    whole = bool(re.search(r"[.!?…,]$", words)) or not quoted.closed or (comma and cue is not None and not cue.leads)
    # So does the full stop, where a colon leads to a whole sentence; a signature stands beside whole words anyway.
    before = reading.document.text[: quoted.outer.start].rstrip()[-1:]
    whole = whole or (before in ":," and count >= 5) or (cue is not None and cue.signed)
    if cue is None:
        return (
            whole
            and words[0].isupper()
            and (_follows_speech(reading, quoted, last) or _stands_as_sentence(reading, quoted))
        )
    if _is_sentence(words) and whole:
        return True
    # "the “state of high water” that she declared": after an article it is a term.
    if not cue.leads and not whole and _ARTICLE.search(reading.document.text[: quoted.outer.start]):
        return False
    return not words[0].isupper() and _is_fragment(reading, quoted, cue, count)


def _is_fragment(reading: Reading, quoted: Quoted, cue: Cue, count: int) -> bool:
    """True for a part of a sentence to which a verb of speech leads, and which is more than a term."""
    described = _DESCRIBES.search(cue.span.cut(reading.document.text)) is not None
    # "called the plan “a first breath”", but 'called it a “grey zone”' and "the so-called".
    term = count < 5 and _ARTICLE.search(reading.document.text[: quoted.outer.start])
    return count >= (4 if cue.strong else 3) and (cue.strong or (described and not term))


def _is_brief(words: str, cue: Cue | None) -> bool:
    """True for two words that somebody said, as their mark tells: "We won,"."""
    marked = words[0].isupper() and words[-1] in ".!?," and len(words.split()) == 2
    return marked and cue is not None and cue.strong and not cue.leads and not cue.signed


_ARTICLE = re.compile(r"\b(?:the|an?|this|that|so-called|its|their)\s$", re.IGNORECASE)
# "She described the response as", "He called it": what follows is said by who does so.
_DESCRIBES = re.compile(r"\b(?:described|describes|called|calls|praised|hailed|termed)\b[^.;]{2,80}$", re.IGNORECASE)


def _stands_as_sentence(reading: Reading, quoted: Quoted) -> bool:
    """True if the marks hold whole sentences that stand on their own in the passage."""
    text = reading.document.text
    passage = reading.document.passages[quoted.passage].span
    before = text[passage.start : quoted.outer.start].rstrip()
    after = text[quoted.outer.end : passage.end].strip()
    return (not before or before[-1] in ".!?:") and (not after or after[0].isupper() or after[0] in '"“«')


def _is_title(words: str) -> bool:
    """True for a name or title: nearly all of its longer words have capitals, and no sentence ends inside."""
    longer = [word for word in re.findall(r"[^\W\d_][\w’'-]*", words) if len(word) > 3]
    capitals = sum(word[0].isupper() for word in longer)
    return bool(longer) and capitals >= 0.7 * len(longer) and not re.search(r"[.!?]\s", words)


def _is_sentence(words: str) -> bool:
    return words[0].isupper() or words[0] in "\"'“‘([…" or len(words.split()) >= 8


def _follows_speech(reading: Reading, quoted: Quoted, last: Quotation | None) -> bool:
    """True if the quotation stands alone, or goes on after one by a known speaker in the same or the last passage."""
    passage = reading.document.passages[quoted.passage].span
    near = last is not None and last.span is not None and passage.start - last.span.end < 250
    return near and last is not None and last.speaker is not None


def _quotation(reading: Reading, quoted: Quoted, cue: Cue | None, voices: Voices) -> Quotation:
    text = reading.document.text
    inner = _without_comma(text, quoted.inner)
    speaker, role = speaker_of(reading, cue, voices) if cue else same_speaker(reading, quoted, voices)
    attribution = Statement(text=cue.span.cut(text), spans=(cue.span,), source=reading.document.id) if cue else None
    return Quotation(
        text=inner.cut(text),
        spans=(inner,),
        source=reading.document.id,
        speaker=speaker,
        role=role,
        attribution=attribution,
    )


def _without_comma(text: str, span: SourceSpan) -> SourceSpan:
    """The words without a comma that only leads on to the attribution."""
    return SourceSpan(span.start, span.end - 1) if text[span.end - 1] == "," else span


def _continues(reading: Reading, quoted: Quoted) -> bool:
    """True if the next passage opens with a mark: a quotation of several paragraphs closes only in its last."""
    passages = reading.document.passages
    following = next((one for one in passages[quoted.passage + 1 :]), None)
    return following is not None and reading.document.text[following.span.start] in "\"“«'‘"


def _nobody_named(reading: Reading, one: Quotation) -> Finding:
    return Finding(
        "speaker",
        Severity.INFO,
        "the words beside a quotation do not tell for certain who speaks",
        one.text[:60],
        reading.document.id,
    )


def _never_closed(reading: Reading, quoted: Quoted) -> Finding:
    words = quoted.inner.cut(reading.document.text)[:60]
    return Finding(
        "open-quotation",
        Severity.WARNING,
        "a quotation is never closed; its end is a guess",
        words,
        reading.document.id,
    )
