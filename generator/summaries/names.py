"""Tokens of a passage in, the stretches that are people's names out: by titles, by roles, by speech, by the model."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from generator.provenance import SourceSpan
from generator.sources.wording import word_set
from generator.summaries import roles
from generator.summaries.text import Named, Reading
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


def find_names(
    tokens: Sequence[Token], seen: Sequence[Named], bodies: Sequence[tuple[str, SourceSpan]], reading: Reading
) -> Iterator[tuple[int, int]]:
    """The tokens of each name: those after a title first, then those that speak, then those that the model saw."""
    yield from _after_titles(tokens, seen, bodies)
    yield from _beside_speech(tokens, bodies)
    yield from _beside_roles(tokens, bodies)
    yield from _called(tokens, bodies)
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
        stop = _of_estate(tokens, place, stop)
        if stop > place + 1 and _is_name(tokens, place + 1, stop):
            yield place + 1, stop
            yield from _second(tokens, place, stop)
        elif tokens[place + 1].low in ("of", "for", "to", "from", "on"):
            yield from _after_portfolio(tokens, place + 1, seen, bodies)


def _second(tokens: Sequence[Token], title: int, stop: int) -> Iterator[tuple[int, int]]:
    """The second name after a title of several: "the journalists Anna Berg and Carl Holm"."""
    if tokens[title].low.endswith("s") and stop + 1 < len(tokens) and tokens[stop].low == "and":
        end = name_run(tokens, stop + 1)
        if end > stop + 1 and _is_name(tokens, stop + 1, end):
            yield stop + 1, end


_PEERS = word_set("""
lord lady baroness baron viscount viscountess earl duke duchess marquess
""")


def _of_estate(tokens: Sequence[Token], title: int, stop: int) -> int:
    """The end of a peer's name with the place that belongs to it: "Lord Huxley of Wyre"."""
    place = stop + 1
    peer = tokens[title].low in _PEERS and stop == title + 2
    goes_on = peer and place < len(tokens) and tokens[stop].low == "of" and can_name(tokens[place])
    return place + 1 if goes_on else stop


def _after_portfolio(
    tokens: Sequence[Token], place: int, seen: Sequence[Named], bodies: Sequence[tuple[str, SourceSpan]]
) -> Iterator[tuple[int, int]]:
    """The name in "Minister of Rivers and Tides Lena Oh"; `place` is that of "of"."""
    if place + 1 >= len(tokens):
        return
    last = _portfolio_end(tokens, place)
    first = last
    while (
        first > place and can_name(tokens[first - 1]) and (first == last or touching(tokens[first - 1], tokens[first]))
    ):
        first -= 1
    # The word after "of" is the portfolio's, whatever the model thinks.
    first = max(first, place + 2 + (tokens[place + 1].low == "the"))
    if first > last:
        return
    start = _name_start(tokens, place, (first, last), seen, bodies)
    if start is None or not place + 1 < start < last:
        # "Minister of Roads Anna Berg of the Republic of Sund": the name is followed by its country.
        start = _seen_start(tokens, place + 2, last, seen)
    if start is None or not place + 1 < start < last:
        return
    stop = name_run(tokens, start)
    if stop - start >= 2 and _is_name(tokens, start, stop) and not in_body(tokens, start, stop, bodies):
        yield start, stop


def _portfolio_end(tokens: Sequence[Token], place: int) -> int:
    """The place after the last capital of a portfolio and what follows it without another role."""
    end = place
    while end < len(tokens) and end - place < 16 and not _another_role(tokens, end) and _goes_on(tokens, place, end):
        end += 3 if _bracketed(tokens, end) else 1
    while end > place and not tokens[end - 1].capital:
        end -= 1
    return end


def _goes_on(tokens: Sequence[Token], place: int, end: int) -> bool:
    small = tokens[end].low in ("of", "for", "and", "the")
    return tokens[end].capital or small or end == place or _inner_comma(tokens, end) or _bracketed(tokens, end)


def _name_start(
    tokens: Sequence[Token],
    place: int,
    run: tuple[int, int],
    seen: Sequence[Named],
    bodies: Sequence[tuple[str, SourceSpan]],
) -> int | None:
    """Where the name begins in the capitals after a portfolio: after the portfolio of a ministry that the text names,
    else where the model sees a person begin, else the last two capitals of three or more."""
    first, last = run
    if first > 0 and tokens[first - 1].text in (",", ")"):
        return first
    start = (
        _after_body(tokens, place + 1, bodies)
        or _after_known_portfolio(tokens, place + 1, bodies)
        or _seen_start(tokens, first, last, seen)
    )
    # Failing all that, what a small word follows: "Minister of Roads Anna Berg met"; a state has no second name.
    small = last < len(tokens) and tokens[last].low.isalpha()
    state = _STATE & {one.low for one in tokens[place:last]}
    # "Secretary of State for Overseas Aid announced": two capitals after a small word are a portfolio.
    portfolio = last - first == 2 and tokens[first - 1].low in ("of", "for", "to")
    return last - 2 if start is None and last - first >= 2 and small and not state and not portfolio else start


def _another_role(tokens: Sequence[Token], place: int) -> bool:
    """True at the "and" before another role: "Director for Roads Anna Berg and Ambassador Carl Holm"."""
    return tokens[place].low == "and" and (roles.head_at(tokens, place + 1) or roles.head_at(tokens, place + 2))


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
    """The place after "Rivers and Tides" where the text names a "Ministry of Rivers and Tides"."""
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
        if stop - place > 2 and _is_name(tokens, place + 1, stop) and not in_body(tokens, place + 1, stop, bodies):
            yield place + 1, stop
        first = place
        while (
            first > 0
            and can_name(tokens[first - 1])
            and touching(tokens[first - 1], tokens[first])
            and place - first < 4
        ):
            first -= 1
        if place - first >= 2 and _is_name(tokens, first, place) and not in_body(tokens, first, place, bodies):
            yield first, place


def _called(tokens: Sequence[Token], bodies: Sequence[tuple[str, SourceSpan]]) -> Iterator[tuple[int, int]]:
    """The name in "a teacher named Lena Oh"."""
    for place in range(1, len(tokens) - 1):
        if tokens[place].low in ("named", "called") and roles.head_at(tokens, place - 1):
            stop = name_run(tokens, place + 1)
            if stop - place > 2 and _is_name(tokens, place + 1, stop) and not in_body(tokens, place + 1, stop, bodies):
                yield place + 1, stop


def _beside_roles(tokens: Sequence[Token], bodies: Sequence[tuple[str, SourceSpan]]) -> Iterator[tuple[int, int]]:
    """Names of two words or more that a role follows: "Anna Berg, Minister of Tides" or "Anna Berg is Director of"."""
    place = 0
    while place < len(tokens):
        stop = name_run(tokens, place) if can_name(tokens[place]) else place
        if (
            stop - place >= 2
            and _is_name(tokens, place, stop)
            and not in_body(tokens, place, stop, bodies)
            and not (place and tokens[place - 1].low in ("in", "near", "at", "from", "to"))
            and _has_role(tokens, stop)
        ):
            yield place, stop
        place = max(stop, place + 1)


def _has_role(tokens: Sequence[Token], place: int) -> bool:
    if roles.role_after(tokens, place) or roles.role_as(tokens, place) or roles.told_beside(tokens, place):
        return True
    if place >= len(tokens) or tokens[place].low not in ("is", "was"):
        return False
    head = next((one for one in range(place + 1, min(place + 7, len(tokens))) if roles.head_at(tokens, one)), None)
    return head is not None and roles.is_predicate(tokens[place + 1 :], head - place - 1)


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
    # "a Roadmap on Supply Chains": what a paper is on is no person.
    if first > 0 and tokens[first - 1].low in (
        "on",
        "under",
        "into",
        "visited",
        "visits",
        "visiting",
        "left",
        "reached",
    ):
        return
    # "the Prime Minister of Lesser Antora": what an office is of is no person.
    if first > 1 and tokens[first - 1].low in ("of", "for") and _ends_role(tokens, first - 2):
        return
    stop = name_run(tokens, first)
    # "Norlandic Prime Minister": what stands right before a role belongs to it.
    if stop < len(tokens) and stop > first and roles.head_at(tokens, stop) and touching(tokens[stop - 1], tokens[stop]):
        return
    if stop <= first or _is_place_here(reading, span_of(tokens[first:stop])) or not _acts(reading, tokens, first, stop):
        return
    if (
        stop - first >= 2
        and _is_name(tokens, first, stop)
        and not in_body(tokens, first, stop, bodies)
        and _backed(reading, span)
    ):
        yield first, stop


def _ends_role(tokens: Sequence[Token], place: int) -> bool:
    """True if a role stands right there, or with no comma within a few words before."""
    for back in range(place, max(-1, place - 5), -1):
        if tokens[back].text in (",", ";", ":"):
            return False
        if roles.head_at(tokens, back):
            return True
    return False


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


_TOWNS = {"city", "town", "island", "islands", "province", "district", "region"}


def _is_name(tokens: Sequence[Token], first: int, stop: int) -> bool:
    """True if no word of the run is one of bodies, occasions, months or papers, and it is not all initials."""
    words = tokens[first:stop]
    lows = {word.low.rstrip(".") for word in words}
    if (len(words) == 1 and lows & ROLE_MODIFIERS) or any(word.low in ROLE_MODIFIERS for word in words[:1]):
        return False
    if lows & (
        BODY_HEADS
        | EVENT_HEADS
        | NOT_BODIES
        | _TOWNS
        | set(MONTHS) - {"may", "april", "june", "august"}
        | set(WEEKDAYS)
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


def in_body(tokens: Sequence[Token], first: int, stop: int, bodies: Sequence[tuple[str, SourceSpan]]) -> bool:
    span = span_of(tokens[first:stop])
    return any(span.overlaps(other) for _, other in bodies)


def _without_body(tokens: Sequence[Token], first: int, stop: int, bodies: Sequence[tuple[str, SourceSpan]]) -> int:
    """The end of a name run, cut where a body's name begins in it."""
    while stop > first and in_body(tokens, first, stop, bodies):
        stop -= 1
    return stop
