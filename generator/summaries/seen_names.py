"""A name that the language model saw in, its tokens out if it is a person's: the model takes places, ships and storms
for people, so something besides its word has to speak for one."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from generator.provenance import SourceSpan
from generator.sources.wording import word_set
from generator.summaries.lexicon import is_foreign
from generator.summaries.name_shapes import in_body, is_backed, is_name, is_place_here
from generator.summaries.place_words import COMERS
from generator.summaries.role_heads import head_at
from generator.summaries.text import Reading
from generator.summaries.tokens import Token, can_name, name_run, span_of, touching
from generator.summaries.vocabulary import OPENERS, ROLE_HEADS, SPEECH_VERBS


def name_seen(
    tokens: Sequence[Token], first: int, span: SourceSpan, bodies: Sequence[tuple[str, SourceSpan]], reading: Reading
) -> Iterator[tuple[int, int]]:
    """The tokens of a name that the model saw in a span, whose first token is `first`, if it is a person's."""
    while first < len(tokens) and tokens[first].start < span.end and not can_name(tokens[first]):
        first += 1
    if first >= len(tokens) or tokens[first].start >= span.end:
        return
    first = _with_first_names(tokens, first, span)
    # "a Roadmap on Supply Chains": what a paper is on is no person.
    if first > 0 and (tokens[first - 1].low in _LEADS_TO_NOBODY or _is_home(tokens, first)):
        return
    # "the Prime Minister of Lesser Antora": what an office is of is no person.
    if first > 1 and tokens[first - 1].low in ("of", "for") and _ends_role(tokens, first - 2):
        return
    stop = name_run(tokens, first)
    # "Norlandic Prime Minister": what stands right before a role belongs to it.
    if stop < len(tokens) and stop > first and head_at(tokens, stop) and touching(tokens[stop - 1], tokens[stop]):
        return
    if tokens[first].low in OF_PLACES or _of_a_people(tokens[stop - 1]):
        return
    if stop <= first or is_place_here(reading, span_of(tokens[first:stop])) or not _acts(reading, tokens, first, stop):
        return
    if (
        stop - first >= 2
        and is_name(tokens, first, stop)
        and not in_body(tokens, first, stop, bodies)
        and is_backed(reading, span)
    ):
        yield first, stop


_LEADS_TO_NOBODY = word_set("""
on under into visited visits visiting left reached off ferry ship vessel frigate boat yacht tanker trawler steamer
tug destroyer submarine cruiser freighter barge lifeboat
""")


def _is_home(tokens: Sequence[Token], first: int) -> bool:
    """True where a place stands: after those who live there ("the fishermen of Sund Bay"), or in a list of places."""
    lived = first > 1 and tokens[first - 1].low == "of" and tokens[first - 2].low in _DWELLERS
    return lived or _listed_with_places(tokens, first)


_DWELLERS = word_set("""
fishermen farmers residents inhabitants villagers traders herders miners townspeople islanders dockers natives shores
streets quays
""")


def _listed_with_places(tokens: Sequence[Token], first: int) -> bool:
    """True for the last names of a list that begins with a place: "students from Havn, Sund Bay and Port Elm"."""
    place = first
    while place > 0 and (tokens[place - 1].capital or tokens[place - 1].low in (",", "and")):
        place -= 1
    if place == first or place < 2:
        return False
    lead = tokens[place - 1].low
    return lead in ("in", "near", "between", "across") or (lead == "from" and tokens[place - 2].low in COMERS)


def _with_first_names(tokens: Sequence[Token], first: int, span: SourceSpan) -> int:
    """Where a name begins of which the model may have seen only the end; not in what stands after "of the": in
    "Members of the Norland Storting Anna Berg" the model saw the whole name."""
    start = first
    while (
        start > 0
        and can_name(tokens[start - 1])
        and touching(tokens[start - 1], tokens[start])
        and tokens[start - 1].low not in OPENERS
    ):
        start -= 1
    if tokens[start].low in OF_PLACES and start < first:
        return first
    whole = first + 1 < len(tokens) and tokens[first + 1].start < span.end
    after_small = start > 0 and tokens[start - 1].low in ("of", "for", "the", "in", "at", "and", "with", "its")
    return first if whole and after_small else start


# Names that begin with one of these are more often places' than people's, if no title says otherwise.
OF_PLACES = word_set("""
saint st st. san santa santo são port porto puerto lake lac mount monte cape cabo isla ilha île fort camp villa nova
new nueva nuevo nouvelle nouveau costa
hotel plaza casa palazzo schloss calle rue via avenida hms hmas uss ins rms mv ss
operation hurricane typhoon cyclone storm
""")


def _of_a_people(token: Token) -> bool:
    """True for the plural of an English word, as in "Norland Islanders"."""
    low = token.low
    return low == "people" or (low.endswith(("ers", "ians", "ans", "men")) and not is_foreign(token.text))


_LEADS_TO_THINGS = word_set("""
in at near on under over into through across around from to of the this its their our a an aboard
""")


def _ends_role(tokens: Sequence[Token], place: int) -> bool:
    """True if a role stands right there, or with no comma within a few words before."""
    for back in range(place, max(-1, place - 5), -1):
        if tokens[back].text in (",", ";", ":"):
            return False
        if head_at(tokens, back):
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
    if verb or mentions > 1 or (following is not None and following.text in (",", "(", "'s", "’s")):
        return True
    # A word that no dictionary has, and nothing before it that leads to a place or thing.
    last = tokens[stop - 1]
    return is_foreign(last.text) and not last.text.isupper() and before not in _LEADS_TO_THINGS
