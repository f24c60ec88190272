"""A reading in, the people named in it out, each once, with the roles that this source states."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Sequence

from generator.provenance import SourceSpan
from generator.sources.document import PassageKind
from generator.summaries import roles
from generator.summaries.careers import Known, told_roles
from generator.summaries.lexicon import is_foreign
from generator.summaries.mentions import Mention, with_roles
from generator.summaries.model import Organisation, Person, Role
from generator.summaries.name_lines import named_lines
from generator.summaries.names import find_names
from generator.summaries.text import READ, Reading, dateline_length
from generator.summaries.tokens import span_of, tokens_of


def find_people(reading: Reading, organisations: Sequence[Organisation]) -> tuple[Person, ...]:
    """The people whom the document names, in the order of their first mention.

    A surname with a title belongs to the one person who bears it; where two could be meant it is left to neither.
    """
    bodies = sorted(((one.name, span) for one in organisations for span in one.spans), key=lambda one: one[1])
    mentions = [*_in_titles(reading, bodies), *_mentions(reading, bodies)]
    mentions.extend(_in_lines(reading, bodies, mentions))
    mentions.extend((*_in_bylines(reading, bodies), *_to_ask(reading, bodies)))
    known = _gather(mentions)
    _other_mentions(reading, known)
    for person in known:
        # What holds somebody else's name is that one's role.
        others = [span for one in known if one is not person for span in one.spans]
        person.roles = [role for role in person.roles if not _is_of_another(reading.document.text, role, others)]
    for person, role in told_roles(reading, known):
        # "Among them was Senator Anna Berg": that tells her name, not what she is.
        if not any(role.span and role.span.overlaps(span) for span in person.spans):
            _add_role(person, role)
    made = [_made(reading, one) for one in known]
    return tuple(sorted(made, key=lambda one: one.spans[0]))


def _is_of_another(text: str, role: Role, others: Sequence[SourceSpan]) -> bool:
    """True for a role that holds somebody else's name, unless it is held with that one: "Adviser to Minister Berg"."""
    inside = [span for span in others if role.span and role.span.contains(span)]
    return any(not (role.span and _HELD_WITH.search(text[role.span.start : span.start])) for span in inside)


_HELD_WITH = re.compile(
    r"^(?:[A-Z][\w-]*(?: [\w-]+){0,4} to|(?:\w+ ){0,2}(?:[Ss]pokes\w+|[Aa]ides?|[Aa]dvis[eo]r|[Cc]hief of [Ss]taff"
    r"|[Aa]ssistant|[Ss]ecretary|[Rr]epresentative|[Ee]nvoy) (?:of|for)) (?:the )?(?:[\w’'.-]+ ){0,5}$"
    # "translator of the novels of Anna Berg", "son of Carl Holm".
    r"|^[a-z][\w’' -]* of $"
)


def _made(reading: Reading, known: Known) -> Person:
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
        skipped = dateline_length(passage.span.cut(text))
        tokens = tokens_of(passage.span.cut(text)[skipped:], passage.span.start + skipped)
        seen = [one for one in reading.names if one.label == "PERSON" and passage.span.contains(one.span)]
        taken: list[SourceSpan] = []
        for first, last in find_names(tokens, seen, bodies, reading):
            span = span_of(tokens[first:last])
            if not any(span.overlaps(other) for other in taken):
                taken.append(span)
                yield from with_roles(text, tokens, first, last, bodies)


_SPOKEN_BY = re.compile(
    r"\b(?:speech|remarks|statement|address|message|keynote|lecture|intervention|toast|letter|interview|article)\b"
    r"(?: \w+){0,3}? (?:by|of|from|with) (?:the )?",
    re.IGNORECASE,
)


def _in_titles(reading: Reading, bodies: Sequence[tuple[str, SourceSpan]]) -> Iterator[Mention]:
    """Who speaks, where a title says so: "Speech by Minister Anna Berg at the opening"; other titles have capitals that
    are no names."""
    text = reading.document.text
    for _, passage in reading.passages(PassageKind.TITLE, PassageKind.SUBTITLE):
        match = _SPOKEN_BY.search(passage.span.cut(text))
        if not match:
            yield from _in_line(text, passage.span, bodies, reading)
            continue
        tokens = tokens_of(passage.span.cut(text)[match.end() :], passage.span.start + match.end())
        found = next(iter(sorted(find_names(tokens, (), bodies, reading))), None)
        if found and found[0] <= 8:
            yield from with_roles(text, tokens, *found, bodies)


def _to_ask(reading: Reading, bodies: Sequence[tuple[str, SourceSpan]]) -> Iterator[Mention]:
    """Who is named with a title in a sentence that says whom to ask: "please contact Director Anna Berg (tel."."""
    for _, passage in reading.passages(PassageKind.CONTACT):
        words = passage.span.cut(reading.document.text)
        if not _ASKS.search(words):
            continue
        tokens = tokens_of(words, passage.span.start)
        for first, last in find_names(tokens, (), bodies, reading):
            found = with_roles(reading.document.text, tokens, first, last, bodies) if last - first > 1 else ()
            yield from (one for one in found if one.titled or one.role)


_ASKS = re.compile(r"\b(?:contact|call|write to|reach|ask) (?:[a-z]+ ){0,3}[^\Wa-z\d_]")


def _in_line(
    text: str, span: SourceSpan, bodies: Sequence[tuple[str, SourceSpan]], reading: Reading
) -> Iterator[Mention]:
    """Who is named in a line at the head that is written like a sentence, or that is a name with a role: "Anna Berg,
    Department Spokesperson"."""
    tokens = tokens_of(span.cut(text), span.start)
    longer = [token for token in tokens if len(token.text) > 3 and token.text[0].isalpha()]
    plain = sum(not token.capital for token in longer) >= 0.45 * len(longer)
    taken: list[SourceSpan] = []
    for first, last in find_names(tokens, (), bodies, reading):
        place = span_of(tokens[first:last])
        told = roles.role_after(tokens, last) if first == 0 else None
        if (plain or (told and told[1] == len(tokens))) and not any(place.overlaps(other) for other in taken):
            taken.append(place)
            yield from with_roles(text, tokens, first, last, bodies)


def _in_bylines(reading: Reading, bodies: Sequence[tuple[str, SourceSpan]]) -> Iterator[Mention]:
    """Who signs a text together: "Anna Berg, Minister of Tides of Norland, and Carl Holm, Mayor of Havn"."""
    text = reading.document.text
    for _, passage in reading.passages(PassageKind.BYLINE, PassageKind.SUBTITLE):
        tokens = tokens_of(passage.span.cut(text), passage.span.start)
        if tokens and tokens[-1].word and any(token.low == "and" for token in tokens):
            names = find_names(tokens, (), bodies, reading)
            signed = [one for name in names for one in with_roles(text, tokens, *name, bodies) if one.role]
            yield from signed if len({one.span for one in signed}) > 1 else ()


def _in_lines(
    reading: Reading, bodies: Sequence[tuple[str, SourceSpan]], found: Sequence[Mention]
) -> Iterator[Mention]:
    """Who is named in a line of the head or foot, with the role in it or in the line below."""
    text = reading.document.text
    for tokens, name, beside, below in named_lines(reading, bodies):
        span = span_of(tokens[name[0] : name[1]])
        if any(span.overlaps(one.span) and (one.role or one.span != span) for one in found):
            continue
        stated = list(with_roles(text, tokens, *name, bodies))
        if below:
            role = span_of(below)
            yield Mention(span.cut(text), span, Role(text=role.cut(text), span=role), True)
        if beside and not any(one.role for one in stated):
            yield Mention(span.cut(text), span, roles.made_role(text, tokens, *beside, None), True)
        yield from stated


def _gather(mentions: Sequence[Mention]) -> list[Known]:
    """One person per full name; then the short mentions, each to the one person it can mean."""
    known: list[Known] = []
    full = [one for one in mentions if " " in one.name.strip()]
    for mention in sorted(full, key=lambda one: (-len(one.name.split()), one.span)):
        person = _bearer(known, mention.name)
        if person is None:
            person = Known(mention.name)
            known.append(person)
        _add(person, mention)
    for mention in (one for one in mentions if " " not in one.name.strip()):
        bearers = _bearers(known, mention)
        if len(bearers) == 1:
            _add(bearers[0], mention)
        elif not bearers and mention.titled:
            known.append(Known(mention.name))
            _add(known[-1], mention)
    return known


def _bearer(known: Sequence[Known], name: str) -> Known | None:
    """The person who bears this full name: the same words in any order, or the same with a middle name left out."""
    words = _folded(name)
    for one in known:
        others = _folded(one.name)
        if words == others or sorted(words) == sorted(others):
            return one
        # "Anna Berg" and "Anna Berg-Holm" are one.
        if len(words) == len(others) > 1 and words[:-1] == others[:-1] and _is_part(words[-1], others[-1]):
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


def _is_part(one: str, other: str) -> bool:
    """True if a surname is part of another with a hyphen."""
    shorter, longer = sorted((one, other), key=len)
    return "-" in longer and shorter in longer.split("-")


def _bearers(known: Sequence[Known], mention: Mention) -> list[Known]:
    """Whom a name of one word can mean: those with this role who have the word anywhere in their names, where there is
    a role, else those who have it first or last, else those who have it inside."""
    word = _folded(mention.name)[0]
    anywhere = [one for one in known if word in _folded(one.name)]
    if mention.role:
        # "Ministers Berg and Holm": each is the one who is a minister.
        title = mention.role.text.casefold().removesuffix("s")
        held = [one for one in anywhere if any(title in role.text.casefold() for role in one.roles)]
        if len(held) == 1:
            return held
    return [one for one in anywhere if _is_short_for(mention.name, one.name)] or anywhere


def _is_short_for(short: str, name: str) -> bool:
    """True for the first or last word of a name: which one is the family's differs by country."""
    words = _folded(name)
    return _folded(short)[0] in (words[0], words[-1])


def _folded(name: str) -> list[str]:
    plain = unicodedata.normalize("NFKD", name)
    return "".join(one for one in plain if not unicodedata.combining(one)).casefold().replace("’", "'").split() or [""]


def _add(person: Known, mention: Mention) -> None:
    person.spans.append(mention.span)
    if mention.role:
        _add_role(person, mention.role)


def _add_role(person: Known, role: Role) -> None:
    """Adds a role unless the same words stand there; a bare title repeats a fuller one ("Minister Park")."""
    low = re.sub(r"^(?:the|a|an) ", "", role.text.casefold())
    if " " not in low and low.endswith("s") and any(low[:-1] in one.text.casefold().split() for one in person.roles):
        # "Judges Berg and Holm" after "Judge Anna Berg".
        return
    for place, other in enumerate(person.roles):
        known = re.sub(r"^(?:the|a|an) ", "", other.text.casefold())
        if low == known or f" {low} " in f" {known} " or (known.startswith(low) and role.organisation is None):
            if role.organisation and not other.organisation and low == known:
                person.roles[place] = Role(text=other.text, span=other.span, organisation=role.organisation)
            return
    person.roles.append(role)


def _other_mentions(reading: Reading, known: Sequence[Known]) -> None:
    """Adds the places where a full name, or a surname that only one person bears, stands and was not noticed."""
    from generator.summaries.organisations import occurrences

    for person in known:
        if " " in person.name:
            _add_occurrences(person, occurrences(reading, person.name), known)
    for person in known:
        surname = _surname(reading, person, known)
        if surname:
            _add_occurrences(person, occurrences(reading, surname), known)


def _add_occurrences(person: Known, spans: Iterator[SourceSpan], known: Sequence[Known]) -> None:
    taken = [span for one in known for span in one.spans]
    person.spans.extend(span for span in spans if not any(span.overlaps(other) for other in taken))


def _surname(reading: Reading, person: Known, known: Sequence[Known]) -> str | None:
    """The last word of a name, if nobody else bears it and it is no common word or place here."""
    words = person.name.split()
    last = words[-1]
    shared = any(last in other.name.split() for other in known if other is not person)
    text = reading.document.text
    common = re.search(rf"(?<!\w){re.escape(last.casefold())}(?!\w)", text) is not None
    # "According to", "handed to" and "of" may lead to a person, if English has not the word.
    leads = "in|at|near" if is_foreign(last) else "in|at|near|of|(?<!ccording )to"
    place = re.search(rf"\b(?:{leads}) {re.escape(last)}(?!\w)", text) is not None
    return None if len(words) < 2 or len(last) < 4 or shared or common or place else last
