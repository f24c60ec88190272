"""A reading in, the places named in it out: countries by CLDR, what the text uses as a place, what the model sees."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from generator.provenance import SourceSpan
from generator.sources.document import PassageKind
from generator.summaries.dates import find_dates
from generator.summaries.lexicon import is_foreign
from generator.summaries.model import Organisation, Person, Place
from generator.summaries.place_words import (
    GEOGRAPHY,
    NEVER,
    NEVER_LAST,
    NO_PLACES,
    SHORT,
    is_language,
    is_territory,
    place_patterns,
)
from generator.summaries.text import READ, Reading, dateline_length
from generator.summaries.vocabulary import MONTHS

__all__ = ["find_places", "is_territory"]

_LABELS = ("GPE", "LOC", "FAC")
_HEAD = (PassageKind.TITLE, PassageKind.SUBTITLE, PassageKind.BYLINE, PassageKind.HEADING)


def find_places(reading: Reading, people: Sequence[Person], organisations: Sequence[Organisation]) -> tuple[Place, ...]:
    """The places that the document names, each once with all its mentions.

    Those inside the name of a person are none; inside the name of a body only what the body is of ("Embassy of
    Norland"), and that is what the text uses as a place elsewhere too.
    """
    taken = [span for one in people for span in one.spans]
    bodies = [span for one in organisations for span in one.spans]
    roles = [role.span for one in people for role in one.roles if role.span]
    names: dict[str, list[SourceSpan]] = {}
    for span in roles:
        found = _ROLE_OF.search(span.cut(reading.document.text))
        if found and found["name"].casefold() not in NO_PLACES and _may_be_state(found["name"]):
            names.setdefault(found["name"], []).append(
                SourceSpan(span.start + found.start("name"), span.start + found.end("name"))
            )
    for span, firm in (*_candidates(reading, roles), *_of_rulers(reading, people)):
        name = span.cut(reading.document.text)
        within = [body for body in bodies if body.overlaps(span)]
        # A body of a place begins before it; the Holy See is a place as well.
        apart = all(firm and (body.start < span.start or (body == span and is_territory(name))) for body in within)
        if _is_place(name, firm) and apart and not any(span.overlaps(other) for other in taken):
            names.setdefault(name, []).append(span)
    for name, span in _actors(reading, names, (*taken, *bodies)):
        names.setdefault(name, []).append(span)
    return tuple(_gathered(reading, names, taken, bodies))


def _candidates(reading: Reading, roles: Sequence[SourceSpan]) -> Iterator[tuple[SourceSpan, bool]]:
    """What may be a place, and whether it is one within the name of a body too; the model is not asked about the
    portfolios of ministers."""
    yield from _stated(reading)
    for span in _seen(reading):
        known = is_territory(span.cut(reading.document.text))
        if known or not any(span.overlaps(role) for role in roles):
            yield span, False


_OF_STATE = re.compile(r" of (?:the )?(?P<name>[^\Wa-z\d_][\w’-]+(?: (?:and )?[^\Wa-z\d_][\w’-]+){0,2})(?![\w-])")
_RULERS = ("president", "king", "queen", "minister", "emir", "sultan", "chancellor", "premier", "ambassador", "mayor")


def _of_rulers(reading: Reading, people: Sequence[Person]) -> Iterator[tuple[SourceSpan, bool]]:
    """What somebody with the title of a ruler or envoy is of: "President Anna Berg of Norland"."""
    for one in people:
        if not any(role.text.casefold().endswith(_RULERS) for role in one.roles):
            continue
        for span in one.spans:
            match = _OF_STATE.match(reading.document.text, span.end)
            if match:
                yield SourceSpan(match.start("name"), match.end("name")), False


# "Minister of Roads of Norland": what follows the portfolio is a country.
_ROLE_OF = re.compile(r"\b(?:of|for) [^,]+ of (?:the )?(?P<name>[^\Wa-z\d_][\w’-]+(?: [^\Wa-z\d_][\w’-]+)?)$")


def _may_be_state(name: str) -> bool:
    """True for a name of a country, or one that no dictionary has."""
    return is_territory(name) or is_foreign(name.rsplit(maxsplit=1)[-1])


_ACTS = (
    r"(?:will|has|have|reiterat\w+|welcom\w+|condemn\w+|support\w+|thank\w+|express\w+|contribut\w+|stands?|offer\w+"
    r"|return\w+|announc\w+|remains?|calls?|proposes?|intends?|is|was|and)\b"
)


def _actors(
    reading: Reading, names: dict[str, list[SourceSpan]], taken: Sequence[SourceSpan]
) -> Iterator[tuple[str, SourceSpan]]:
    """Countries that only act: a name with which sentences begin, where the text has its people's name too ("Norland",
    "Norlandic") or joins it to a place by "and"."""
    text = reading.document.text
    for sentence in reading.sentences:
        match = re.match(rf"(?P<name>[^\Wa-z\d_][\w’-]{{3,}}) (?=(?i:{_ACTS}))", sentence.text)
        name = match["name"] if match else ""
        span = SourceSpan(sentence.span.start, sentence.span.start + len(name))
        free = name and name not in names and not any(span.overlaps(other) for other in taken)
        if free and name.casefold() not in NO_PLACES and _is_country_here(text, name, names, taken):
            yield name, span


def _is_country_here(text: str, name: str, names: dict[str, list[SourceSpan]], taken: Sequence[SourceSpan]) -> bool:
    stem = re.escape(name[:-1] if name[-1] in "aeo" else name)
    if re.search(rf"(?<!\w){stem}(?:a?n|ian|ans|ians|ese|ish|i|ic|er|ers)(?!\w)", text):
        return True
    joined = re.search(
        rf"(?<!\w){re.escape(name)} and (?:the )?(?P<other>[A-Z]\w+)|(?P<first>[A-Z]\w+) and {re.escape(name)}\b", text
    )
    beside = joined is not None and (joined["other"] or joined["first"]) in names
    acts = len(re.findall(rf"(?<!\w){re.escape(name)} (?:will|has|have)\b", text))
    owns = any(span.cut(text).startswith(f"{name} ") for span in taken)
    return beside or acts >= 2 or (acts == 1 and owns)


def _gathered(
    reading: Reading, names: dict[str, list[SourceSpan]], people: Sequence[SourceSpan], bodies: Sequence[SourceSpan]
) -> Iterator[Place]:
    """The places in order, the longer name first where two overlap, each also where it stands unnoticed."""
    taken: list[SourceSpan] = []
    found: list[Place] = []
    shouted = {name.casefold(): name for name in names if not name.isupper()}
    for name in [name for name in names if name.isupper() and name.casefold() in shouted]:
        # "DARVAZ, 21 May" and "Darvaz" are one place.
        names[shouted[name.casefold()]].extend(names.pop(name))
    for name in sorted(names, key=len, reverse=True):
        every = [*names[name], *(span for span in _mentions(reading, name) if not _inside(span, (*people, *bodies)))]
        free = sorted({span for span in every if not any(span.overlaps(other) for other in taken)})
        if any(span.cut(reading.document.text) == name for span in free):
            taken.extend(free)
            # The first of its spans has the name as it is shown; in a dateline it may stand in capitals.
            exact = next(span for span in free if span.cut(reading.document.text) == name)
            spans = (exact, *(span for span in free if span != exact))
            found.append(Place(text=name, spans=spans, source=reading.document.id, name=name))
    yield from sorted(found, key=lambda one: one.spans)


def _inside(span: SourceSpan, others: Sequence[SourceSpan]) -> bool:
    return any(span.overlaps(other) for other in others)


def _mentions(reading: Reading, name: str) -> Iterator[SourceSpan]:
    pattern = re.compile(rf"(?<![\w-]){re.escape(name)}(?![\w$-]|[’']\w{{2}})")
    for _, passage in reading.passages(*READ, PassageKind.TITLE, PassageKind.SUBTITLE, PassageKind.HEADING):
        for match in pattern.finditer(passage.span.cut(reading.document.text)):
            yield SourceSpan(passage.span.start + match.start(), passage.span.start + match.end())


def _seen(reading: Reading) -> Iterator[SourceSpan]:
    """The places that the language model sees, unless the word before makes them a ship."""
    for named in reading.names:
        before = reading.document.text[max(0, named.span.start - 20) : named.span.start]
        money = _MONEY.match(reading.document.text, named.span.end) is not None
        last = named.span.cut(reading.document.text).split()[-1].casefold()
        occasion = last in NO_PLACES - GEOGRAPHY
        titled = before[-1:] in _MARKS
        if named.label in _LABELS and not (money or occasion or titled) and not _VESSEL.search(before):
            yield from _apart(reading.document.text, _bare(reading.document.text, named.span))


# What is called something in quotation marks is an exhibition, a ship or a plan.
_MARKS = ("'", "‘", "“", '"', "«", "„")


def _apart(text: str, span: SourceSpan) -> Iterator[SourceSpan]:
    """The two places of "Havn and Elm", which the model sees as one; a country of that name stays whole."""
    name = span.cut(text)
    first, joint, second = name.partition(" and ")
    if joint and not is_territory(name) and first[:1].isupper() and second[:1].isupper():
        yield SourceSpan(span.start, span.start + len(first))
        yield SourceSpan(span.end - len(second), span.end)
    else:
        yield span


_VESSEL = re.compile(
    r"\b(?:ferry|ship|vessel|frigate|boat|yacht|tanker|trawler|steamer|MV|HMS|USS|SS)\s[\"“'‘]?$", re.IGNORECASE
)


def _stated(reading: Reading) -> Iterator[tuple[SourceSpan, bool]]:
    """What the words around a name make a place, and whether they do so within the name of a body as well."""
    for sentence in reading.sentences:
        yield from _around(sentence.text, sentence.span.start)
    for _, passage in reading.passages(*_HEAD):
        words = passage.span.cut(reading.document.text)
        if _is_like_sentence(words):
            yield from _around(words, passage.span.start)
        # In a line of capitals, or a headline with a capital on every word, only countries and states are certain.
        yield from ((span, True) for span in _countries(words, passage.span.start))
        yield from ((span, True) for span in _dateline(words, passage.span.start))
        yield from ((span, True) for span in _before_day(words, passage.span.start))
    yield from ((span, True) for span in _beside_day(reading))
    story = next((passage.span for _, passage in reading.passages(*READ)), None)
    if story is not None:
        words = story.cut(reading.document.text)
        yield from ((span, True) for span in _before_day(words, story.start))
        length = dateline_length(words)
        yield from ((span, True) for span in _dateline(words[:length], story.start))


def _is_like_sentence(words: str) -> bool:
    """True for a headline that has capitals where a sentence has them."""
    longer = re.findall(r"[^\W\d_][\w’'-]{3,}", words)
    return len(longer) > 3 and sum(word[0].islower() for word in longer) >= 0.35 * len(longer)


def _around(text: str, start: int) -> Iterator[tuple[SourceSpan, bool]]:
    for span in _countries(text, start):
        yield span, True
    for form in place_patterns():
        for match in form.pattern.finditer(text):
            for group in match.re.groupindex:
                lead = _lead(match[group] or "")
                names = [word for word in (match[group] or "")[lead:].split() if not word.islower()]
                words = {word.casefold().rstrip(".") for word in names}
                built = bool(words & GEOGRAPHY)
                barred = words & NO_PLACES and not (built and form.built)
                barred = barred or (form.foreign and not all(is_foreign(word) and word[1:].islower() for word in names))
                # "Small islands need help": a capital at the head of a sentence makes no name.
                opens = group == "more" and match.start(group) == 0 and len(names) == 1
                barred = barred or (opens and not is_foreign(names[0]) and not is_territory(names[0]))
                span = SourceSpan(start + match.start(group) + lead, start + match.end(group))
                if words and not barred and not is_language(words):
                    yield span, form.firm


def _lead(name: str) -> int:
    """How many characters of small words with a capital a name begins with: "The National Park"."""
    lead = re.match(r"(?:(?:The|In|At|On|And|From|Near|Our|Their|Its|This|That|A|An) )*", name)
    return lead.end() if lead else 0


def _countries(text: str, start: int) -> Iterator[SourceSpan]:
    """The countries and territories of CLDR that are named, and "the Republic of ..."."""
    for match in _RUN.finditer(text):
        words = [(one.start(), one.end()) for one in _RUN_WORD.finditer(text, match.start(), match.end())]
        first = 0
        while first < len(words):
            last = next(
                (end for end in range(min(first + 3, len(words)), first, -1) if _is_named(text, words[first:end])), 0
            )
            if last:
                yield SourceSpan(start + words[first][0], start + words[last - 1][1])
            elif _JOINT.search(text[slice(*words[first])]):
                yield from _joint_countries(text, words[first], start)
            first = last or first + 1
    for match in _STATE_OF.finditer(text):
        yield SourceSpan(start + match.start("name"), start + match.end("name"))


# Words with capitals side by side, and each with its hyphens or without: "Brazil–Africa Summit", "Timor-Leste".
_RUN = re.compile(r"[^\Wa-z\d_][\w’'-]*(?:[ –][^\Wa-z\d_][\w’'-]*)*(?!\$)")
_RUN_WORD = re.compile(r"[^\W_](?:\w|-(?=\w)|[’'](?!s\b)(?=\w))*")


_JOINT = re.compile(r"[-–]")


def _joint_countries(text: str, word: tuple[int, int], start: int) -> Iterator[SourceSpan]:
    """The countries of "Japan-Kenya", where each part is one."""
    at, parts = word[0], _JOINT.split(text[slice(*word)])
    if all(map(is_territory, parts)):
        for part in parts:
            yield SourceSpan(start + at, start + at + len(part))
            at += len(part) + 1


def _is_named(text: str, words: Sequence[tuple[int, int]]) -> bool:
    """True for the words of a country, unless a dash parts them."""
    name = text[words[0][0] : words[-1][1]]
    money = _MONEY.match(text, words[-1][1]) is not None
    return not money and (is_territory(name) or (name in SHORT and len(words) == 1))


_MONEY = re.compile(r"\$| dollars?\b| cents?\b")
_STATE_OF = re.compile(
    r"\b(?:Republic|Kingdom|Sultanate|Commonwealth|Principality|Emirate|Duchy|Embassy|Consulate|Government(?: Offices)?"
    r"|Parliament|Permanent Mission|Federation(?= of (?:the )?[^ ]+[.,;\n ](?![A-Z]))) of (?:the )?"
    r"(?P<name>[^\Wa-z\d_][\w\u0300-\u036f’-]+(?:[ -](?:and (?!Chair|Minister|President|Head))?[^\Wa-z\d_]"
    r"[\w\u0300-\u036f’-]+){0,2})(?![\w-])"
)
_DATED = re.compile(
    r"^(?:.{0,40}[|–—:]\s)?\W*"
    r"(?P<name>[^\Wa-z\d_][\w’'.-]*(?:[ -](?:(?:de|del|da|do|la|el|al|of|the|upon|on|sur|am)[ -])?"
    r"[^\Wa-z\d_][\w’'.-]*){0,3})(?:/[^\W\d_]+)?,? (?:\()?(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,? )?"
    r"(?:(?:the )?\d{1,2}(?:st|nd|rd|th)?(?: of)? (?P<m1>[^\W\d_]{3,9})|(?P<m2>[^\W\d_]{3,9})\.? \d{1,2}"
    r"|\d{1,2}[./]\d{1,2}[./]\d{4})\b"
)
_DATED_FIRST = re.compile(
    r"^(?:.{4,40}\s\|\s)?\W*(?:[^\W\d_]{3,9}\.? \d{1,2},? \d{4}|\d{1,2} [^\W\d_]{3,9} \d{4})\s?(?:[-–—|,]|\sin\s)\s?"
    r"(?P<name>[^\Wa-z\d_][\w’'.-]*(?: [^\Wa-z\d_][\w’'.-]*){0,2})(?=(?:, [^\Wa-z\d_][\w’'-]+)?(?:\s?[-–—|]|$))"
)


_MONTHS = frozenset(name[:3] for name in MONTHS)


def _dateline(words: str, start: int) -> Iterator[SourceSpan]:
    """The place of a line that begins with a place and a day, or a day and a place."""
    for pattern in (_DATED, _DATED_FIRST):
        match = pattern.search(words)
        months = (
            [match[group] for group in ("m1", "m2") if group in match.re.groupindex and match[group]] if match else []
        )
        dated = all(one.casefold()[:3] in _MONTHS for one in months)
        if match and dated and not {word.casefold() for word in match["name"].split()} & NO_PLACES:
            yield SourceSpan(start + match.start("name"), start + match.end("name"))
            return


def _beside_day(reading: Reading) -> Iterator[SourceSpan]:
    """The place that stands in a line of its own over or under a line with the day: "Havn" over "4 June 2025"."""
    text, passages = reading.document.text, reading.document.passages
    for one, other in pairwise(passages):
        for place, day in ((one, other), (other, one)):
            words, near = place.span.cut(text), day.span.cut(text)
            close = text[one.span.end : other.span.start].count("\n") == 1 and day.kind is PassageKind.BYLINE
            dated = close and any(len(date.stated) * 2 > len(near) for date in find_dates(near))
            none = {word.casefold() for word in words.split()} & (NO_PLACES - GEOGRAPHY)
            if dated and place.kind in _ALONE and _ONE_NAME.fullmatch(words) and not none:
                yield place.span


_ALONE = (PassageKind.SUBTITLE, PassageKind.PARAGRAPH, PassageKind.HEADING)
_ONE_NAME = re.compile(r"[^\Wa-z\d_][\w’'-]+(?: (?:de |la |of )?[^\Wa-z\d_][\w’'-]+){0,2}(?:, [^\Wa-z\d_][\w’' -]+)?")


_BEFORE_DAY = re.compile(
    r", (?P<name>[^\Wa-z\d_][\w’'.-]*(?: [^\Wa-z\d_][\w’'.-]*){0,2}), "
    r"(?:\d{1,2} [^\W\d_]{3,9}|[^\W\d_]{3,9} \d{1,2},) \d{4}\W*$"
)


def _before_day(words: str, start: int) -> Iterator[SourceSpan]:
    """The place of a line that ends in a place and a day: "at the River Forum, Havn, 18 November 2024"."""
    match = _BEFORE_DAY.search(words)
    if match:
        yield SourceSpan(start + match.start("name"), start + match.end("name"))


def _bare(text: str, span: SourceSpan) -> SourceSpan:
    words = span.cut(text)
    lead = re.match(r"(?:[Tt]he\s|[\"'“‘\s])*", words)
    skipped = lead.end() if lead else 0
    kept = re.sub(r"(?:['’]s?|[\"'”’,.\s])+$", "", words[skipped:]) if words not in SHORT else words[skipped:]
    return SourceSpan(span.start + skipped, span.start + skipped + len(kept))


_SHIPS = ("mv", "m/v", "ms", "hms", "hmas", "hmcs", "uss", "ss", "ins", "rms", "rrs", "hnoms")


def _is_place(name: str, firm: bool) -> bool:
    """True for a name with a capital that is not just letters: the model takes AI for a country."""
    if not name or not name[0].isupper() or "\n" in name or len(name) < 2 or name.casefold() in NO_PLACES:
        return False
    if any(name.endswith(end) and is_territory(name[: -len(end)]) for end in ("n", "an", "ian", "ese", "i")):
        # "Kenyan": of the country.
        return is_territory(name)
    words = name.casefold().split()
    if words[0] in _SHIPS and len(words) > 1:
        return False
    if (set(words) & NEVER or words[-1] in NEVER_LAST) and not is_territory(name):
        return False
    shouted = name.isupper() and ((len(name) <= 5 and not firm) or name.casefold() in NO_PLACES)
    return name in SHORT or is_territory(name) or not shouted
