"""Tokens after a role in, the name that a portfolio stands before out: "Minister of Rivers and Tides Lena Oh"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from generator.provenance import SourceSpan
from generator.sources.wording import word_set
from generator.summaries import roles
from generator.summaries.lexicon import is_foreign
from generator.summaries.name_shapes import in_body, is_name
from generator.summaries.role_heads import head_at
from generator.summaries.text import Named
from generator.summaries.tokens import Token, can_name, name_run, tokens_of, touching


def after_portfolio(
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
    # The word after "of" is the portfolio's, whatever the model thinks, unless the office is whole with it.
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
    if stop - start >= 2 and is_name(tokens, start, stop) and not in_body(tokens, start, stop, bodies):
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
    small = tokens[end].low in ("of", "for", "and", "the") or (
        tokens[end].low in ("in", "at", "to", "with", "on") and end + 1 < len(tokens) and tokens[end + 1].capital
    )
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
        or _first_foreign(tokens, first, last)
    )
    # Failing all that, what a small word follows: "Minister of Roads Anna Berg met"; a state has no second name.
    small = last < len(tokens) and tokens[last].low.isalpha()
    state = _STATE & {one.low for one in tokens[place:last]}
    # "Secretary of State for Overseas Aid announced": two capitals after a small word are a portfolio.
    portfolio = last - first == 2 and tokens[first - 1].low in ("of", "for", "to")
    # "experts to the Example Response Teams", "member of the Example Economic Area": nobody's office.
    office = not tokens[place - 1].low.endswith(("s", "member"))
    guessed = last - first >= 2 and small and office and not state and not portfolio
    return last - 2 if start is None and guessed else start


def _another_role(tokens: Sequence[Token], place: int) -> bool:
    """True at the "and" before another role: "Director for Roads Anna Berg and Ambassador Carl Holm"."""
    return tokens[place].low == "and" and (head_at(tokens, place + 1) or head_at(tokens, place + 2))


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
        end = start + len(words)
        if words and [one.low for one in tokens[start:end]] == words and end < len(tokens) and can_name(tokens[end]):
            return end
    return None


def _seen_start(tokens: Sequence[Token], first: int, last: int, seen: Sequence[Named]) -> int | None:
    starts = {named.span.start for named in seen}
    return next((place for place in range(first, last) if tokens[place].start in starts and last - place >= 2), None)


_SMALL = word_set("""
of for and the in at to with on
""")


def _first_foreign(tokens: Sequence[Token], first: int, last: int) -> int | None:
    """Where the words begin in a run of capitals that no dictionary has, with the word before if there is only one:
    what stands before them is the portfolio's. The first word after "of" or "and" is never a name's."""
    least = first + (first > 0 and tokens[first - 1].low in _SMALL)
    found = next((one for one in range(least, last) if is_foreign(tokens[one].text)), None)
    if found is None:
        return None
    start = found if last - found >= 2 else last - 2
    return start if start >= least else None
