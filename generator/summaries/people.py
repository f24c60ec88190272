"""A reading in, the people named in it out, each once, with the roles that this source states."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from generator.provenance import SourceSpan
from generator.sources.wording import word_set
from generator.summaries import roles
from generator.summaries.model import Organisation, Person, Role
from generator.summaries.text import READ, Named, Reading, Sentence
from generator.summaries.tokens import Token, can_name, name_run, span_of, tokens_of, touching
from generator.summaries.vocabulary import (
    BODY_HEADS,
    EVENT_HEADS,
    HONORIFICS,
    MONTHS,
    NOT_BODIES,
    OPENERS,
    ROLE_HEADS,
    ROLE_MODIFIERS,
    SPEECH_VERBS,
    WEEKDAYS,
)


@dataclass(frozen=True, slots=True)
class Mention:
    """A name where it stands; `role` is what stands beside it, `titled` if a title or honorific does."""

    name: str
    span: SourceSpan
    role: Role | None = None
    titled: bool = False


@dataclass(slots=True)
class _Known:
    """A person while mentions are gathered."""

    name: str
    spans: list[SourceSpan] = field(default_factory=list)
    roles: list[Role] = field(default_factory=list)


def find_people(reading: Reading, organisations: Sequence[Organisation]) -> tuple[Person, ...]:
    """The people whom the document names, in the order of their first mention.

    A surname with a title belongs to the one person who bears it; where two could be meant it is left to neither.
    """
    bodies = sorted(((one.name, span) for one in organisations for span in one.spans), key=lambda one: one[1])
    mentions = list(_mentions(reading, bodies))
    known = _gather(mentions)
    for person, role in _told_roles(reading, known):
        _add_role(person, role)
    _other_mentions(reading, known)
    made = [_made(reading, one) for one in known]
    return tuple(sorted(made, key=lambda one: one.spans[0]))


def _made(reading: Reading, known: _Known) -> Person:
    spans = sorted(set(known.spans))
    first = next((span for span in spans if span.cut(reading.document.text) == known.name), spans[0])
    ordered = (first, *(span for span in spans if span != first))
    return Person(
        text=first.cut(reading.document.text),
        spans=ordered,
        source=reading.document.id,
        name=known.name,
        roles=tuple(known.roles),
    )


def _mentions(reading: Reading, bodies: Sequence[tuple[str, SourceSpan]]) -> Iterator[Mention]:
    text = reading.document.text
    for _, passage in reading.passages(*READ):
        tokens = tokens_of(passage.span.cut(text), passage.span.start)
        seen = [one for one in reading.names if one.label == "PERSON" and passage.span.contains(one.span)]
        taken: list[SourceSpan] = []
        for first, last in _names(tokens, seen, bodies, reading):
            span = span_of(tokens[first:last])
            if not any(span.overlaps(other) for other in taken):
                taken.append(span)
                yield from _with_roles(text, tokens, first, last, bodies)


def _names(
    tokens: Sequence[Token], seen: Sequence[Named], bodies: Sequence[tuple[str, SourceSpan]], reading: Reading
) -> Iterator[tuple[int, int]]:
    """The tokens of each name: those after a title first, then those that speak, then those that the model saw."""
    yield from _after_titles(tokens, seen, bodies)
    yield from _beside_speech(tokens, bodies)
    yield from _beside_roles(tokens, bodies)
    for named in seen:
        first = next((place for place, token in enumerate(tokens) if token.end > named.span.start), None)
        if first is not None:
            yield from _seen_name(tokens, first, named.span, bodies, reading)


def _after_titles(
    tokens: Sequence[Token], seen: Sequence[Named], bodies: Sequence[tuple[str, SourceSpan]]
) -> Iterator[tuple[int, int]]:
    for place in range(len(tokens) - 1):
        titled = roles.head_at(tokens, place) or tokens[place].low in HONORIFICS
        if not titled or (not touching(tokens[place], tokens[place + 1]) and tokens[place].low not in HONORIFICS):
            continue
        stop = name_run(tokens, place + 1)
        stop = _without_body(tokens, place + 1, stop, bodies)
        if stop > place + 1 and _is_name(tokens, place + 1, stop):
            yield place + 1, stop
        elif tokens[place + 1].low in ("of", "for", "to"):
            yield from _after_portfolio(tokens, place + 1, seen, bodies)


def _after_portfolio(
    tokens: Sequence[Token], place: int, seen: Sequence[Named], bodies: Sequence[tuple[str, SourceSpan]]
) -> Iterator[tuple[int, int]]:
    """The name in "Minister of Science and ICT Lee Jong Ho": after the portfolio of a ministry that the text names,
    else
    where the model sees a person begin, else the last two capitals of three or more."""
    end = place
    while (
        end < len(tokens)
        and end - place < 16
        and (
            tokens[end].capital
            or tokens[end].low in ("of", "for", "and", "the")
            or end == place
            or _inner_comma(tokens, end)
            or _bracketed(tokens, end)
        )
    ):
        end += 3 if _bracketed(tokens, end) else 1
    last = end
    while last > place and not tokens[last - 1].capital:
        last -= 1
    first = last
    while (
        first > place and can_name(tokens[first - 1]) and (first == last or touching(tokens[first - 1], tokens[first]))
    ):
        first -= 1
    # The word after "of" is the portfolio's, whatever the model thinks.
    first = max(first, place + 2 + (tokens[place + 1].low == "the"))
    if first > 0 and tokens[first - 1].text in (",", ")"):
        start: int | None = first
    else:
        start = (
            _after_body(tokens, place + 1, bodies)
            or _after_known_portfolio(tokens, place + 1, bodies)
            or _seen_start(tokens, first, last, seen)
        )
    # Failing all that, what a small word follows: "Minister of Roads Anna Berg met"; a state has no second name.
    if (
        start is None
        and last - first >= 2
        and last < len(tokens)
        and tokens[last].low.isalpha()
        and not _STATE & {one.low for one in tokens[place:last]}
    ):
        start = last - 2
    if start is None or not place + 1 < start < last:
        return
    stop = name_run(tokens, start)
    if stop - start >= 2 and _is_name(tokens, start, stop) and not _in_body(tokens, start, stop, bodies):
        yield start, stop


def _inner_comma(tokens: Sequence[Token], place: int) -> bool:
    """True for a comma within a portfolio, or one that a name with a capital follows: "Minister for Trade, Anna
    Berg"."""
    return tokens[place].text == "," and (
        roles.comma_in_portfolio(tokens, place)
        or (place + 1 < len(tokens) and can_name(tokens[place + 1]) and _ends_clause(tokens, place + 1))
    )


def _bracketed(tokens: Sequence[Token], place: int) -> bool:
    """True where an acronym stands in brackets: "Chair of the Example Fund (EF) Anna Berg"."""
    return place + 2 < len(tokens) and tokens[place].text == "(" and tokens[place + 2].text == ")"


def _ends_clause(tokens: Sequence[Token], place: int) -> bool:
    stop = name_run(tokens, place)
    return stop - place >= 2 and (stop >= len(tokens) or not tokens[stop].capital)


def _after_body(tokens: Sequence[Token], place: int, bodies: Sequence[tuple[str, SourceSpan]]) -> int | None:
    """The place after the body in "Director-General of the Example Bureau Anna Berg"."""
    start = place + (place < len(tokens) and tokens[place].low == "the")
    if start >= len(tokens):
        return None
    ends = [span.end for _, span in bodies if span.start == tokens[start].start]
    after = next((one for one in range(start, len(tokens)) if ends and tokens[one].start >= max(ends)), None)
    return after if after is not None and can_name(tokens[after]) else None


_STATE = word_set("""
republic kingdom federation sultanate emirate principality commonwealth states union
""")


def _after_known_portfolio(tokens: Sequence[Token], place: int, bodies: Sequence[tuple[str, SourceSpan]]) -> int | None:
    """The place after "Science and ICT" where the text names a "Ministry of Science and ICT"."""
    for portfolio in {name.split(joint, 1)[1] for name, _ in bodies for joint in (" of ", " for ") if joint in name}:
        words = [one.low for one in tokens_of(portfolio)]
        start = place + (place < len(tokens) and tokens[place].low == "the" and words[:1] != ["the"])
        if words and [one.low for one in tokens[start : start + len(words)]] == words:
            return start + len(words)
    return None


def _seen_start(tokens: Sequence[Token], first: int, last: int, seen: Sequence[Named]) -> int | None:
    starts = {named.span.start for named in seen}
    return next((place for place in range(first, last) if tokens[place].start in starts and last - place >= 2), None)


def _beside_speech(tokens: Sequence[Token], bodies: Sequence[tuple[str, SourceSpan]]) -> Iterator[tuple[int, int]]:
    """Names of two words or more right after or before a verb of speech that follows a closing mark."""
    for place, token in enumerate(tokens):
        if token.low not in (
            "said",
            "says",
            "stated",
            "added",
            "told",
            "noted",
            "explained",
            "stressed",
            "remarked",
            "commented",
        ):
            continue
        stop = name_run(tokens, place + 1)
        if stop - place > 2 and _is_name(tokens, place + 1, stop) and not _in_body(tokens, place + 1, stop, bodies):
            yield place + 1, stop
        first = place
        while (
            first > 0
            and can_name(tokens[first - 1])
            and touching(tokens[first - 1], tokens[first])
            and place - first < 4
        ):
            first -= 1
        if place - first >= 2 and _is_name(tokens, first, place) and not _in_body(tokens, first, place, bodies):
            yield first, place


def _beside_roles(tokens: Sequence[Token], bodies: Sequence[tuple[str, SourceSpan]]) -> Iterator[tuple[int, int]]:
    """Names of two words or more that a role follows: "Anna Berg, Minister of Tides" or "Anna Berg is Director of"."""
    place = 0
    while place < len(tokens):
        stop = name_run(tokens, place) if can_name(tokens[place]) else place
        if (
            stop - place >= 2
            and _is_name(tokens, place, stop)
            and not _in_body(tokens, place, stop, bodies)
            and _has_role(tokens, stop)
        ):
            yield place, stop
        place = max(stop, place + 1)


def _has_role(tokens: Sequence[Token], place: int) -> bool:
    if roles.role_after(tokens, place):
        return True
    if place >= len(tokens) or tokens[place].low not in ("is", "was"):
        return False
    head = next((one for one in range(place + 1, min(place + 7, len(tokens))) if roles.head_at(tokens, one)), None)
    return head is not None and _is_role_phrase(tokens[place + 1 :], head - place - 1)


def _seen_name(
    tokens: Sequence[Token], first: int, span: SourceSpan, bodies: Sequence[tuple[str, SourceSpan]], reading: Reading
) -> Iterator[tuple[int, int]]:
    while first < len(tokens) and tokens[first].start < span.end and not can_name(tokens[first]):
        first += 1
    if first >= len(tokens) or tokens[first].start >= span.end:
        return
    while (
        first > 0
        and can_name(tokens[first - 1])
        and touching(tokens[first - 1], tokens[first])
        and tokens[first - 1].low not in OPENERS
    ):
        first -= 1
    stop = name_run(tokens, first)
    if stop <= first or _is_place_here(reading, span_of(tokens[first:stop])) or not _acts(reading, tokens, first, stop):
        return
    if (
        stop - first >= 2
        and _is_name(tokens, first, stop)
        and not _in_body(tokens, first, stop, bodies)
        and _backed(reading, span)
    ):
        yield first, stop


def _acts(reading: Reading, tokens: Sequence[Token], first: int, stop: int) -> bool:
    """True if something besides the model's word makes a name a person's: a verb after it, "by" or a verb of speech
    before it, an age or role beside it, or a second mention."""
    name = span_of(tokens[first:stop])
    before = tokens[first - 1].low if first else ""
    if before in SPEECH_VERBS or before in ("by", "and", "with", "mr", "ms") or before in ROLE_HEADS:
        return True
    sentence = reading.sentence_at(name.start)
    following = next((word for word in sentence.words if word.start >= name.end), None) if sentence else None
    verb = following is not None and following.tag in ("VBD", "VBZ", "VBP", "MD")
    mentions = sum(
        one.label == "PERSON" and one.span.cut(reading.document.text) == name.cut(reading.document.text)
        for one in reading.names
    )
    return verb or mentions > 1 or (following is not None and following.text in (",", "(", "'s", "’s"))


def _is_place_here(reading: Reading, span: SourceSpan) -> bool:
    """True if the text uses the name as that of a place anywhere: "in X", "the Republic of X", "the town of X"."""
    name = re.escape(span.cut(reading.document.text))
    where = (
        r"(?:in|at|near|around|(?:Republic|Kingdom|Sultanate|Federation|State|city|town|village|port"
        r"|island|province|region|capital) of)"
    )
    return re.search(rf"\b{where} (?:the )?{name}(?!\w|['’]s)", reading.document.text) is not None


def _backed(reading: Reading, span: SourceSpan) -> bool:
    """True unless the model takes the same words for something else as often."""
    words = span.cut(reading.document.text)
    same = [one.label for one in reading.names if one.span.cut(reading.document.text) == words]
    return same.count("PERSON") * 2 > len(same)


def _is_name(tokens: Sequence[Token], first: int, stop: int) -> bool:
    """True if no word of the run is one of bodies, occasions, months or papers, and it is not all initials."""
    words = tokens[first:stop]
    lows = {word.low.rstrip(".") for word in words}
    if (len(words) == 1 and lows & ROLE_MODIFIERS) or any(word.low in ROLE_MODIFIERS for word in words[:1]):
        return False
    if lows & (
        BODY_HEADS | EVENT_HEADS | NOT_BODIES | set(MONTHS) - {"may", "april", "june", "august"} | set(WEEKDAYS)
    ):
        return False
    if len(words) == 1 and ((words[0].text.isupper() and len(words[0].text) < 4) or words[0].low in MONTHS):
        return False
    return any(len(word.text.rstrip(".")) > 1 for word in words) and not _is_country(
        " ".join(word.text for word in words)
    )


def _is_country(name: str) -> bool:
    from generator.summaries.places import is_territory

    return is_territory(name)


def _in_body(tokens: Sequence[Token], first: int, stop: int, bodies: Sequence[tuple[str, SourceSpan]]) -> bool:
    span = span_of(tokens[first:stop])
    return any(span.overlaps(other) for _, other in bodies)


def _without_body(tokens: Sequence[Token], first: int, stop: int, bodies: Sequence[tuple[str, SourceSpan]]) -> int:
    """The end of a name run, cut where a body's name begins in it."""
    while stop > first and _in_body(tokens, first, stop, bodies):
        stop -= 1
    return stop


def _with_roles(
    text: str, tokens: Sequence[Token], first: int, last: int, bodies: Sequence[tuple[str, SourceSpan]]
) -> Iterator[Mention]:
    span = span_of(tokens[first:last])
    name = span.cut(text)
    honoured = first > 0 and tokens[first - 1].low in HONORIFICS
    before = first - 1
    while before >= 0 and tokens[before].low in HONORIFICS:
        before -= 1
    found: list[Role] = []
    stated = roles.role_before(tokens, before + 1)
    if stated:
        body = (
            roles.body_after(tokens, last, bodies)
            or roles.body_before(tokens, stated[0], bodies)
            or roles.body_of(tokens, *stated, bodies)
        )
        found.append(roles.made_role(text, tokens, *stated, body))
    follows = roles.role_after(tokens, last)
    if follows:
        found.append(roles.made_role(text, tokens, *follows, roles.body_of(tokens, *follows, bodies)))
    if not found:
        found.extend(_role_across_comma(text, tokens, before + 1, last, bodies))
    titled = honoured or bool(stated)
    if not found:
        yield Mention(name, span, None, titled)
    for role in found:
        yield Mention(name, span, role, titled)


def _role_across_comma(
    text: str, tokens: Sequence[Token], first: int, last: int, bodies: Sequence[tuple[str, SourceSpan]]
) -> Iterator[Role]:
    """The role in "the foreign minister, Anna Berg, said": before the comma, with one after the name."""
    closes = last >= len(tokens) or tokens[last].text in (",", ".")
    if first >= 2 and tokens[first - 1].text == "," and closes:
        stated = roles.role_before(tokens, first - 1)
        if stated:
            yield roles.made_role(text, tokens, *stated, roles.body_of(tokens, *stated, bodies))


def _gather(mentions: Sequence[Mention]) -> list[_Known]:
    """One person per full name; then the short mentions, each to the one person it can mean."""
    known: list[_Known] = []
    full = [one for one in mentions if " " in one.name.strip()]
    for mention in sorted(full, key=lambda one: (-len(one.name.split()), one.span)):
        person = _bearer(known, mention.name)
        if person is None:
            person = _Known(mention.name)
            known.append(person)
        _add(person, mention)
    for mention in (one for one in mentions if " " not in one.name.strip()):
        bearers = [one for one in known if _is_short_for(mention.name, one.name)]
        if len(bearers) == 1:
            _add(bearers[0], mention)
        elif not bearers and mention.titled:
            known.append(_Known(mention.name))
            _add(known[-1], mention)
    return known


def _bearer(known: Sequence[_Known], name: str) -> _Known | None:
    """The person who bears this full name: the same words in any order, or the same with a middle name left out."""
    words = _folded(name)
    for one in known:
        others = _folded(one.name)
        if words == others or sorted(words) == sorted(others):
            return one
        if 2 <= len(words) < len(others) and words in (others[: len(words)], others[-len(words) :]):
            return one
        ends = len(words) >= 2 and len(others) >= 2 and (words[0], words[-1]) == (others[0], others[-1])
        inside = set(words) <= set(others) or set(others) <= set(words)
        if ends and inside:
            if len(others) < len(words):
                one.name = name
            return one
    return None


def _is_short_for(short: str, name: str) -> bool:
    """True for the first or last word of a name: which one is the family's differs by country."""
    words = _folded(name)
    return _folded(short)[0] in (words[0], words[-1])


def _folded(name: str) -> list[str]:
    plain = unicodedata.normalize("NFKD", name)
    return "".join(one for one in plain if not unicodedata.combining(one)).casefold().replace("’", "'").split() or [""]


def _add(person: _Known, mention: Mention) -> None:
    person.spans.append(mention.span)
    if mention.role:
        _add_role(person, mention.role)


def _add_role(person: _Known, role: Role) -> None:
    """Adds a role unless the same words stand there; a bare title repeats a fuller one ("Minister Park")."""
    low = re.sub(r"^(?:the|a|an) ", "", role.text.casefold())
    for place, other in enumerate(person.roles):
        known = re.sub(r"^(?:the|a|an) ", "", other.text.casefold())
        if low == known or f" {low} " in f" {known} " or (known.startswith(low) and role.organisation is None):
            if role.organisation and not other.organisation and low == known:
                person.roles[place] = Role(text=other.text, span=other.span, organisation=role.organisation)
            return
    person.roles.append(role)


_BECOMES = re.compile(
    r"\b(?:is|was|as|serves? as|(?:has |have |had )?(?:previously |formerly |also )?served as|(?:has "
    r"|have |had )?(?:previously |also )?worked as|(?:has )?held the (?:positions?|posts?|office|offices|roles?) of"
    r"|(?:was|were|has been|been|is) (?:appointed|named|elected|sworn in|nominated|re-elected"
    r"|confirmed)(?: as)?|became|becomes|will serve as|remains|took office as|takes office as) (?=(?P<role>[^.;!?]+))"
)


def _told_roles(reading: Reading, known: Sequence[_Known]) -> Iterator[tuple[_Known, Role]]:
    """Roles told in sentences: "Park Jin is a seasoned diplomat", "She has served as ambassador to ..."."""
    subject: _Known | None = None
    for sentence in reading.sentences:
        named = _subject(sentence, known)
        pronoun = sentence.first_word in ("he", "she")
        subject = named or (subject if pronoun else None)
        if subject is None:
            alone = _only_mentioned(sentence, known)
            subject = alone if alone and not pronoun else None
            continue
        for role in _predicates(reading.document.text, sentence):
            yield subject, role


def _subject(sentence: Sentence, known: Sequence[_Known]) -> _Known | None:
    """The person with whose name, or a title before it, the sentence begins."""
    for one in known:
        for span in one.spans:
            lead = sentence.text[: max(0, span.start - sentence.span.start)]
            if sentence.span.contains(span) and (
                len(lead.split()) <= 6 and not re.search(r"[,;:]|\b(?:with|by|to|from)\b", lead)
            ):
                return one
    return None


def _only_mentioned(sentence: Sentence, known: Sequence[_Known]) -> _Known | None:
    inside = [one for one in known if any(sentence.span.contains(span) for span in one.spans)]
    return inside[0] if len(inside) == 1 else None


def _predicates(text: str, sentence: Sentence) -> Iterator[Role]:
    if re.search(r"[\"“”«»]", sentence.text):
        return
    for match in _BECOMES.finditer(sentence.text):
        phrase = re.split(
            r",? (?:who|which|and has|and was|and is|and held|and will|and would|since|until|in \d{4}"
            r"|for (?:\w+ )?years|during|when|while)\b|, (?!and\b)",
            match["role"],
        )[0]
        tokens = tokens_of(phrase, sentence.span.start + match.start("role"))
        head = next((place for place in range(min(len(tokens), 10)) if roles.head_at(tokens, place)), None)
        if head is None or not _is_role_phrase(tokens, head):
            continue
        end = len(tokens)
        span = span_of(tokens[:end])
        yield Role(text=span.cut(text), span=span)


def _is_role_phrase(tokens: Sequence[Token], head: int) -> bool:
    """True if nothing but articles, adjectives and modifiers stands before the head, so that it is the predicate."""
    return not any(
        token.low in ("to", "with", "for", "that", "by", "not", "on", "in")
        or token.low in SPEECH_VERBS
        or (not token.word and token.text != "-")
        for token in tokens[:head]
    )


def _other_mentions(reading: Reading, known: Sequence[_Known]) -> None:
    """Adds the places where a full name stands and was not noticed, in captions and headings too."""
    from generator.summaries.organisations import occurrences

    for person in known:
        if " " not in person.name:
            continue
        for span in occurrences(reading, person.name):
            if not any(span.overlaps(other) for other in person.spans):
                person.spans.append(span)
