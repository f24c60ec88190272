"""A reading in, the lead and the key messages out: ranked by LexRank, filtered by what a reader can use alone.

LexRank: Erkan and Radev 2004, "LexRank: Graph-based Lexical Centrality as Salience in Text Summarization". Most
sentences of a release have no word in common, so likeness is kept only where there is some.
"""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Iterator, Sequence

from generator.provenance import SourceSpan
from generator.sources.contact_lines import EMAIL
from generator.sources.document import PassageKind
from generator.sources.wording import word_set
from generator.summaries.model import Quotation, Statement
from generator.summaries.text import STORY, Reading, Sentence
from generator.summaries.vocabulary import CONNECTIVES, PRONOUNS

_STOP_WORDS = word_set("""
a about after all also an and any are as at be been before being between both but by can could did do does
during each for from had has have he her his how however if in including into is it its itself made make may
more most must new no nor not of on only or other our out over own said same shall she should since so some
such than that the their them then there these they this those through to too under until up upon us very was
we were what when where which while who whom will with within would you your
""")
_SHORTEST, _LONGEST = 7, 75
_ALIKE = 0.55
# By Erkan and Radev: sentences less alike than this are not linked.
_UNRELATED = 0.1
_EXACT = 1e-6
# Beyond this many sentences only those that open a paragraph are compared: the work grows with the square.
_MOST = 600
# What is said to the people in the room and tells a reader nothing.
_COURTESY = re.compile(
    r"^(?:(?:I|we) (?:would like to |want to |wish to |also )?(?:thank|welcome|wish|look forward"
    r"|am (?:pleased|delighted|honou?red|glad|happy))\b|thank you\b|good (?:morning|afternoon"
    r"|evening)\b|welcome to\b|it is (?:a|an|my) (?:great )?(?:pleasure|honou?r|privilege)\b|let me\b"
    r"|(?:dear|distinguished|honou?rable|esteemed) (?:colleagues|friends|guests|delegates|ladies)\b"
    r"|(?:your )?excellenc(?:y|ies)\b|ladies and gentlemen\b|friends,|[A-Z .'-]{3,40}: (?:good"
    r"|thank)\b|the following (?:is attributable|(?:joint )?(?:statement|text|remarks?) (?:was|is|were|are))\b"
    r"|the (?:full )?text of (?:the following|this|the) (?:\w+ )?(?:statement|declaration|letter|message)"
    r"|(?:begin|end) text\b)|\b(?:is|are|was|reads?) as follows\W*$",
    re.IGNORECASE,
)
# What a publisher says of the text itself, and of who answers for it.
_DISCLAIMER = re.compile(
    r"\b(?:is|are) based on (?:the )?information (?:available|known)\b"
    r"|\b(?:accepts?|assumes?) no (?:liability|responsibility)\b"
    r"|\bresponsibility\b[^.]{0,60}\blies with\b|\b(?:can|may|should) (?:donate|give) to\b|\bfor more information\b"
    r"|\b(?:photographs?|photos|videos?|images) (?:can|may) be\b|\bplease (?:credit|note|see|visit)\b"
    r"|\bfigures are (?:provisional|rounded|estimates)\b",
    re.IGNORECASE,
)
# Thanks to hosts at the end of a text, and how to reach somebody.
_THANKS = re.compile(
    r"\b(?:express\w*|convey\w*|extend\w*|renew\w*)\s(?:\w+ ){0,3}?(?:gratitude|appreciation|thanks)\b[^.]{0,60}?\b"
    r"(?:to|for) (?:the |its |their )?(?:government|people|authorities|organi[sz]ers|hosts?|participants|hospitality"
    r"|partners|staff|media|support|cooperation|co-operation|arrangements|attention|understanding)\b"
    r"|\bthank(?:ed|s)? [^.]{0,120}\bhospitality\b"
    r"|\b(?:requests?|questions|enquiries|inquiries|applications) (?:should|can|may|must) be "
    r"(?:sent|directed|made|addressed|submitted) (?:to|by|at|via|in)\b",
    re.IGNORECASE,
)
# What a text adds so that a word or a body is understood: "A TEU is the volume of ...", "X has offices in ...".
_BODY = (
    r"(?:(?:inter)?(?:governmental|national) )?(?:institution|agency|body|organi[sz]ation|association|company"
    r"|network|forum|foundation|fund|bank|institute|programme|program|initiative|platform|alliance|partnership|department|ministry"
    r"|arm|service|provider|manufacturer|think tank|charity|university|centre|center)"
)
_DEFINITION = re.compile(
    rf"^(?:The |An? )?[^\Wa-z\d_][^.,;]{{0,110}}?(?: \([^)]{{2,40}}\))? (?:is|are) (?:the|an?|one of the)\b"
    rf"[^.,;]{{0,70}}?\b{_BODY}s?\b[^.]*\b(?:of|for|that|which|to|with|dealing|working|dedicated|responsible|based)\b"
    r"|^[^\Wa-z\d_][\w’' -]{2,40}(?:, [^.]{0,80},)? (?:is|has) an? (?:\w+ ){0,3}"
    r"(?:country|state|town|city|population) of\b"
    r"|^An? [A-Z]{2,8} is (?:the|an?) |^(?:The )?[^\Wa-z\d_][^.;]{0,120} (?:has|maintains|operates) (?:\w+ )?"
    r"(?:offices|branches|member (?:states|countries)) (?:in|at|across)\b"
    r"|^(?:The term|The word|In this (?:text|release|report)) "
)
# What a journalist asks is not what the office says.
_ASKED = re.compile(r"\W*(?:Q(?:uestion)?|QUESTION|JOURNALIST|REPORTER)(?: \d+)?\s?(?:[.:：]|\()")
_TO_EDITORS = re.compile(r"\W*notes? (?:to|for) (?:the )?editors?\b", re.IGNORECASE)
_AFTERWARDS = re.compile(r"\W*(?:about (?:the |us\b|[A-Z])|notes? (?:to|for) (?:the )?editors?\b)", re.IGNORECASE)
_OPINION = re.compile(r"^(?:If|Imagine|Perhaps|Maybe|Clearly|Of course|Undoubtedly|Let us|Suppose|Should)\b")


def find_lead(reading: Reading, quotations: Sequence[Quotation]) -> Statement | None:
    """The sentence that opens the story: the first of its running text that is more than a short phrase."""
    story = [one for one in reading.sentences if one.kind in STORY and not _is_speech(one, quotations)]
    usable = [one for one in story if not one.text.endswith("?") and not _COURTESY.search(one.text)]
    whole = [one for one in usable if _length(one.text) >= 8 and one.has_verb and not _points_back(one)]
    chosen = next(iter(whole[:1] or usable[:1]), None)
    return _statement(reading, [chosen]) if chosen else None


def _points_back(sentence: Sentence) -> bool:
    """True for "She", "This", "Their office"; "Her Excellency Ada Reyes" is a name."""
    return sentence.first_word in PRONOUNS and not sentence.names_by_style


def find_messages(
    reading: Reading, lead: Statement | None, quotations: Sequence[Quotation], named: Sequence[Statement], most: int
) -> tuple[Statement, ...]:
    """At most `most` key messages in the order of the source, none of them the lead, none alike.

    Each section gives its weightiest sentence before any gives a second one. Sentences that name a person or body of
    `named` weigh more: they say who does what.
    """
    story = [one for one in reading.sentences if one.kind in STORY]
    ranked = [(one, weight * _who(one, named)) for one, weight in rank(story)]
    usable = [
        (one, weight)
        for one, weight in ranked
        if _stands_alone(one) and not _is_speech(one, quotations) and not _is_aside(reading, one)
    ]
    ordered = sorted(usable, key=lambda pair: (-pair[1], pair[0].span))
    chosen: list[Sentence] = []
    for sentence in _by_section(reading, [one for one, _ in ordered]):
        if len(chosen) >= most:
            break
        if not (lead and lead.span and sentence.span.overlaps(lead.span)) and not any(
            _alike(sentence, other) for other in chosen
        ):
            chosen.append(sentence)
    return tuple(_statement(reading, [one]) for one in sorted(chosen, key=lambda one: one.span))


def _by_section(reading: Reading, ordered: Sequence[Sentence]) -> list[Sentence]:
    """The sentences with the best of each section first, then the second best of each, and so on."""
    headings = [place for place, _ in reading.passages(PassageKind.HEADING)]
    turns: Counter[int] = Counter()
    queued: list[tuple[int, int, Sentence]] = []
    for place, sentence in enumerate(ordered):
        section = sum(heading < sentence.passage for heading in headings)
        queued.append((turns[section] if len(headings) > 1 else 0, place, sentence))
        turns[section] += 1
    return [sentence for _, _, sentence in sorted(queued, key=lambda one: one[:2])]


def _who(sentence: Sentence, named: Sequence[Statement]) -> float:
    inside = any(sentence.span.contains(span) for one in named for span in one.spans)
    return 1.5 if inside else 1.0


_PORTRAIT = re.compile(
    r"\b(?:is|was) an? (?:[\w-]+ ){0,3}"
    r"(?:diplomat|politician|lawyer|economist|official|expert|leader|minister|scientist)\b"
    r"|\bhas served as\b|\bwas born\b|^(?:[^\Wa-z\d_][\w.’'-]+ ){2,4}is (?:the )?(?:[A-Z][\w-]+ ){1,4}(?:of|for)\b"
    r"|\b(?:is|was) (?:the producer of|a member of)\b|\bwas founded in\b"
)


def _is_aside(reading: Reading, sentence: Sentence) -> bool:
    """True for a sentence that says who somebody is, or a body, whom to ask, or what a journalist asks: that is for
    other lists and for notes."""
    if _PORTRAIT.search(sentence.text) or _DEFINITION.search(sentence.text) or _THANKS.search(sentence.text):
        return True
    if EMAIL.search(sentence.text) or re.search(r"\+\d[\d ().-]{6,}", sentence.text):
        return True
    text = reading.document.text
    own = reading.document.passages[sentence.passage].span.cut(text)
    if _ASKED.match(own) or _TO_EDITORS.match(own):
        return True
    headings = [one.span for place, one in reading.passages(PassageKind.HEADING) if place < sentence.passage]
    return bool(headings) and _AFTERWARDS.match(headings[-1].cut(text)) is not None


def rank(sentences: Sequence[Sentence]) -> list[tuple[Sentence, float]]:
    """The sentences with their weights, the weightiest first: LexRank, more for those early in the text."""
    compared = [one for one in sentences if len(words_of(one.text)) >= 3]
    if len(compared) > _MOST:
        compared = _paragraph_openers(compared)[:_MOST]
    if not compared:
        return []
    weights = _lexrank([words_of(one.text) for one in compared])
    total = len(compared)
    scored = [
        (one, weight * _bonus(one, place, total))
        for place, (one, weight) in enumerate(zip(compared, weights, strict=True))
    ]
    return sorted(scored, key=lambda pair: (-pair[1], pair[0].span))


def words_of(text: str) -> list[str]:
    """The words of a sentence that carry meaning, in lower case, crudely stemmed."""
    words = re.findall(r"[^\W_][\w’'-]*", text.casefold())
    return [_stem(word) for word in words if word not in _STOP_WORDS and (len(word) > 1 or not word.isascii())]


def _stem(word: str) -> str:
    word = re.sub(r"['’]s?$", "", word)
    return re.sub(r"(?:ies|ing|ed|es|s)$", "", word) if len(word) > 5 else word


def _bonus(sentence: Sentence, place: int, total: int) -> float:
    """A release says first what matters most: the first sentence weighs half as much again as the last. Short
    sentences carry little; an opinion carries none."""
    early = 1.5 - 0.5 * place / total
    length = min(1.0, _length(sentence.text) / 18)
    return early * length


def _paragraph_openers(sentences: Sequence[Sentence]) -> list[Sentence]:
    seen: set[int] = set()
    return [one for one in sentences if not (one.passage in seen or seen.add(one.passage))]  # type: ignore[func-returns-value]


def _lexrank(sentences: Sequence[Sequence[str]]) -> list[float]:
    """The weight of each sentence: the principal left eigenvector, to a millionth, by the power method, of the matrix
    whose rows are the shares of each sentence's likeness to others, with 0.15 of chance."""
    likenesses = [(row, 0.85 / sum(row.values())) for row in _likenesses(sentences)]
    shares = [{other: one * share for other, one in row.items()} for row, share in likenesses]
    weights = [1.0 / len(sentences)] * len(sentences)
    while True:
        following = [0.15 * sum(weights) / len(sentences)] * len(sentences)
        for weight, row in zip(weights, shares, strict=True):
            for other, share in row.items():
                following[other] += weight * share
        length = math.hypot(*following)
        following = [one / length for one in following]
        if math.dist(following, weights) <= _EXACT:
            return following
        weights = following


def _likenesses(sentences: Sequence[Sequence[str]]) -> Iterator[dict[int, float]]:
    """For each sentence the places of those that are like it, itself among them, with their idf-modified cosines."""
    spread = Counter(word for words in sentences for word in set(words))
    idf = {word: 1 + math.log(len(sentences) / count) for word, count in spread.items()}
    weighted = [{word: count * idf[word] for word, count in Counter(words).items()} for words in sentences]
    lengths = [math.hypot(*words.values()) for words in weighted]
    having: dict[str, list[tuple[int, float]]] = {}
    for place, words in enumerate(weighted):
        for word, weight in words.items():
            having.setdefault(word, []).append((place, weight / lengths[place]))
    for words, length in zip(weighted, lengths, strict=True):
        found: dict[int, float] = {}
        for word, weight in words.items():
            for other, theirs in having[word]:
                found[other] = found.get(other, 0.0) + weight / length * theirs
        yield {other: one for other, one in found.items() if one >= _UNRELATED}


def _stands_alone(sentence: Sentence) -> bool:
    """True if a reader understands the sentence without the one before it, and it states something."""
    count = _length(sentence.text)
    if (
        not _SHORTEST <= count <= _LONGEST
        or not sentence.has_verb
        or not re.search(r"[.!…。][\"”’»)\]]*$|(?<=\w);$", sentence.text)
    ):
        return False
    if _points_back(sentence) or sentence.first_word in CONNECTIVES or sentence.is_to_do:
        return False
    return not (
        _OPINION.match(sentence.text)
        or _DISCLAIMER.search(sentence.text)
        or _COURTESY.search(sentence.text)
        or sentence.text.endswith("?")
        or _unbalanced(sentence.text)
    )


def _unbalanced(text: str) -> bool:
    return text.count("(") != text.count(")") or text.count("“") != text.count("”") or text.count('"') % 2 == 1


def _length(text: str) -> int:
    """How many words a sentence has; where no spaces part them, two characters count as one."""
    return max(len(text.split()), sum(not one.isascii() and one.lower() == one.upper() for one in text) // 2)


def _alike(one: Sentence, other: Sentence) -> bool:
    first, second = set(words_of(one.text)), set(words_of(other.text))
    return len(first & second) > _ALIKE * min(len(first), len(second))


def _is_speech(sentence: Sentence, quotations: Sequence[Quotation]) -> bool:
    return any(span.overlaps(sentence.span) for one in quotations for span in one.spans)


def _statement(reading: Reading, sentences: Sequence[Sentence]) -> Statement:
    span = SourceSpan(sentences[0].span.start, sentences[-1].span.end)
    return Statement(text=span.cut(reading.document.text), spans=(span,), source=reading.document.id)
