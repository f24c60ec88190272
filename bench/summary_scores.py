"""Gold facts and one summary, in the contract's JSON -> per kind: what was found, missed, right and false.

An element is told to be the gold's by the characters that both cover, a person or an organisation by name. Recall
counts the gold's elements of a tier; precision counts every element of the summary against the gold's of all tiers,
`may` included. Two elements for one person or organisation are one right and one false.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from summary_spans import (
    Element,
    Span,
    covered,
    name_words,
    overlap,
    plain,
    same_organisation,
    same_person,
    shared,
    span_of,
    spans_given,
)

Same = Callable[[Element, Element], bool]


@dataclass(slots=True)
class Score:
    """What one kind came to in one file; the lists hold words to show."""

    kind: str
    wanted: dict[str, int] = field(default_factory=lambda: {"must": 0, "should": 0})
    found: dict[str, int] = field(default_factory=lambda: {"must": 0, "should": 0})
    given: int = 0
    right: int = 0
    missed: list[str] = field(default_factory=list)
    false: list[str] = field(default_factory=list)

    def want(self, tier: str, found: bool, words: str) -> None:
        """Count one element of the gold."""
        if tier not in self.wanted:
            return
        self.wanted[tier] += 1
        self.found[tier] += found
        if not found:
            self.missed.append(f"[{tier}] {words}")

    def give(self, right: bool, words: str) -> None:
        """Count one element of the summary."""
        self.given += 1
        self.right += right
        if not right:
            self.false.append(words)


def score(gold: Element, summary: Element) -> list[Score]:
    """The score of every kind for one file."""
    return [one(gold, summary) for one in KINDS]


# Named: people, their roles, organisations, acronyms ---------------------------------------------------------------


def _same_role(gold: Element, given: Element) -> bool:
    place, words = span_of(gold["span"]), plain(given["text"])
    if place and given.get("span") and shared([place], [tuple(given["span"])]):
        return True
    return any(words in other or other in words for other in (plain(gold["span"]["text"]), plain(gold["value"])))


def _role_stated(gold: Element, given: Element) -> bool:
    return any(_same_role(role, one) for role in gold["roles"] for one in given["roles"])


def people(gold: Element, summary: Element) -> Score:
    """A person counts with the name and, where the gold states roles, with one that overlaps.

    One without any role is missed, but not false; one with none but other roles is both.
    """

    def found_in(one: Element, given: Element) -> bool:
        return same_person(one, given) and (not one["roles"] or _role_stated(one, given))

    def known(one: Element, given: Element) -> bool:
        return found_in(one, given) or (same_person(one, given) and not given["roles"])

    return _named(Score("people"), (gold["people"], summary["people"]), found_in, known)


def organisations(gold: Element, summary: Element) -> Score:
    """An organisation counts by its name or its acronym."""
    lists = (gold["organisations"], summary["organisations"])
    return _named(Score("organisations"), lists, same_organisation, same_organisation)


def _named(counted: Score, lists: tuple[list[Element], list[Element]], found_in: Same, known: Same) -> Score:
    wanted, given = lists
    for one in wanted:
        counted.want(one["tier"], any(found_in(one, element) for element in given), one["name"])
    taken: set[str] = set()
    for element in given:
        matches = [one for one in wanted if known(one, element)]
        # The gold may list a body and its parent under one alias: the exact name goes first.
        matches.sort(key=lambda one: plain(one["name"]) != plain(element["name"]))
        free = [mark for one in matches if (mark := _once(one, element)) not in taken]
        taken.update(free[:1])
        roles = "; ".join(role["text"] for role in element.get("roles", []))
        words = element["name"] + (f" ({roles})" if roles else "")
        counted.give(bool(free), words + (" [twice]" if matches and not free else ""))
    return counted


def _once(one: Element, element: Element) -> str:
    """What may be given once only: the gold's element, or each of its forms where the text does not join them."""
    unjoined = "acronym_span" in one and not _has_acronym(one)
    return f"{one['id']} {plain(element['name'])}" if unjoined else one["id"]


def _has_acronym(one: Element) -> bool:
    """True where the text joins the name and the acronym: side by side, or by a word that says so."""
    words = (one.get("acronym_span") or one.get("span") or {}).get("text", "")
    return (
        bool(one.get("acronym")) and one["acronym"] != one["name"] and (one["name"] in words or "hereinafter" in words)
    )


def roles(gold: Element, summary: Element) -> Score:
    """Every role that the gold states for a person, and every role given to one."""
    found = Score("roles")
    for one in gold["people"]:
        given = [role for person in summary["people"] if same_person(one, person) for role in person["roles"]]
        for role in one["roles"]:
            found.want(one["tier"], any(_same_role(role, other) for other in given), f"{one['name']}: {role['value']}")
    for person in summary["people"]:
        stated = [role for one in gold["people"] if same_person(one, person) for role in one["roles"]]
        for role in person["roles"]:
            found.give(any(_same_role(one, role) for one in stated), f"{person['name']}: {role['text']}")
    return found


def acronyms(gold: Element, summary: Element) -> Score:
    """An acronym that the text joins to an organisation's name counts with that name."""
    found = Score("acronyms")
    for one in filter(_has_acronym, gold["organisations"]):
        pair = (plain(one["name"]), one["acronym"])
        given = {(plain(other["name"]), other.get("acronym")) for other in summary["organisations"]}
        found.want(one["tier"], pair in given, f"{one['acronym']} = {one['name']}")
    return found


# Told: events, quotations, key messages ----------------------------------------------------------------------------


def events(gold: Element, summary: Element) -> Score:
    """An event counts where the spans overlap and, where the gold states a date, the dates do."""
    found = Score("events")
    for one in gold["events"]:
        same = [event for event in summary["events"] if overlap(one["span"], event)]
        dates = [span_of(node) for node in (one.get("date_span"), *one.get("date_alternatives", []))]
        stated = [place for place in dates if place]
        right = [e for e in same if e["date"] and shared(stated, [tuple(e["date"]["span"])])] if stated else same
        found.want(one["tier"], bool(right), f"{one['what']} ({one.get('when', 'no date')})" + " [date]" * bool(same))
    for event in summary["events"]:
        found.give(any(overlap(one["span"], event) for one in gold["events"]), event["text"])
    return found


def _parts(quotation: Element) -> list[Span]:
    nodes = [quotation["quote"], *quotation.get("continued", [])]
    return [place for place in map(span_of, nodes) if place]


def _same_speaker(gold: Element, given: Element) -> bool:
    accepted = [gold["speaker"], *gold.get("speaker_aliases", [])]
    if not given.get("speaker"):
        return None in accepted
    words = set(name_words(given["speaker"])) or {plain(given["speaker"])}
    for name in filter(None, accepted):
        known = set(name_words(name)) or {plain(name)}
        if words <= known or known <= words:
            return True
    return False


def _said(gold: Element, given: Sequence[Element]) -> bool:
    """True if the quotations of one speaker together have nine tenths of the gold's words and few others."""
    parts = _parts(gold)
    mine = [one for one in given if _same_speaker(gold, one) and shared(parts, spans_given(one))]
    spans = [place for one in mine for place in spans_given(one) if shared(parts, [place])]
    if not spans or not parts:
        return False
    return shared(parts, spans) >= 0.9 * max(covered(parts), covered(spans))


def _quoted(gold: Element, given: Element) -> bool:
    """True if the given quotation is nothing but words of this one, and no mere scrap of them."""
    parts, spans = _parts(gold), spans_given(given)
    if not _same_speaker(gold, given) or shared(parts, spans) < 0.9 * covered(spans):
        return False
    touched = [part for part in parts if shared([part], spans)]
    return gold.get("kind") == "transcript" or shared(touched, spans) >= 0.9 * covered(touched)


def quotations(gold: Element, summary: Element) -> Score:
    """A quotation counts by its words, with its speaker; interrupted by its attribution it is still one."""
    found = Score("quotations")
    for one in gold.get("quotations", []):
        found.want(one["tier"], _said(one, summary["quotations"]), f"{one['speaker']}: {one['quote']['text'][:70]}")
    for given in summary["quotations"]:
        right = any(_quoted(one, given) for one in gold.get("quotations", []))
        found.give(right, f"{given.get('speaker')}: {given['text'][:70]}")
    return found


def key_messages(gold: Element, summary: Element) -> Score:
    """A message counts as any of the gold's or of its alternatives; as many are wanted as the gold has musts."""
    found = Score("key_messages")
    nodes = [*(one["span"] for one in gold["key_messages"]), *gold.get("key_messages_acceptable_alternatives", [])]
    good = [place for place in map(span_of, nodes) if place]
    for message in summary["key_messages"]:
        found.give(_good_message(spans_given(message), good), message["text"])
    musts = sum(1 for one in gold["key_messages"] if one["tier"] == "must")
    for place in range(musts):
        found.want("must", place < found.right, "one message more")
    return found


def exact_messages(gold: Element, summary: Element) -> Score:
    """The gold's own messages only, tier by tier: which of them were chosen."""
    found = Score("exact_messages")
    for one in gold["key_messages"]:
        place = span_of(one["span"])
        chosen = place and any(_good_message(spans_given(message), [place]) for message in summary["key_messages"])
        found.want(one["tier"], bool(chosen), one["span"]["text"][:90])
    return found


def _good_message(spans: list[Span], good: list[Span]) -> bool:
    whole = [place for place in good if shared([place], spans) >= 0.8 * (place[1] - place[0])]
    return bool(whole) and shared(whole, spans) >= 0.8 * covered(spans)


# Listed: figures, places, contacts, and what stands at the head and the foot ---------------------------------------


def _number(words: str) -> float | None:
    found = re.search(r"\d[\d,. \u00a0]*", words)
    if not found:
        return None
    digits = re.sub(r"[,\s\u00a0](?=\d{3}\b)", "", found[0]).strip(" .,\u00a0")
    return float(digits) if re.fullmatch(r"\d+(\.\d+)?", digits) else None


def _same_figure(gold: Element, given: Element) -> bool:
    if not overlap(gold["span"], given):
        return False
    known = {_number(str(gold["value"])), _number(gold["span"]["text"])} - {None}
    return not known or _number(str(given["value"])) in known


def figures(gold: Element, summary: Element) -> Score:
    """A figure counts where the spans overlap and the value is the same."""
    found = Score("figures")
    for one in gold.get("numbers", []):
        right = any(_same_figure(one, given) for given in summary["figures"])
        found.want(one["tier"], right, one["span"]["text"])
    for given in summary["figures"]:
        right = any(_same_figure(one, given) for one in gold.get("numbers", []))
        found.give(right, f"{given['text']} = {given['value']} {given.get('unit') or ''}")
    return found


def places(gold: Element, summary: Element) -> Score:
    """A place counts by its name, or by a name that holds it; only recall, the gold's places are not exhaustive."""
    found = Score("places")
    given = [plain(place["name"]) for place in summary["places"]]
    for one in gold.get("places", []):
        name = plain(one["name"])
        found.want("must", any(name in other or other in name for other in given), one["name"])
    return found


def _digits(number: str | None) -> str:
    return re.sub(r"\D", "", number or "")


def _same_contact(gold: Element, given: Element) -> bool:
    numbers = {_digits(gold.get("phone")), *map(_digits, filter(None, [gold.get("phone_tolerated")]))}
    return _digits(given.get("phone")) in numbers and (gold.get("email") or None) == (given.get("email") or None)


def contacts(gold: Element, summary: Element) -> Score:
    """A contact counts with its number and its address, and with none where the source breaks it."""
    found = Score("contacts")
    for one in gold.get("contacts", []):
        right = any(_same_contact(one, given) for given in summary["contacts"])
        found.want(one["tier"], right, f"{one['unit']}: {one.get('phone')}, {one.get('email')}")
    for given in summary["contacts"]:
        right = any(_same_contact(one, given) for one in gold.get("contacts", []))
        found.give(right, f"{given.get('name')}: {given.get('phone')}, {given.get('email')}")
    return found


def title(gold: Element, summary: Element) -> Score:
    """The title counts where four fifths of its characters are the gold's."""
    found = Score("title")
    place, given = span_of(gold["title"]["span"]), summary.get("title")
    right = bool(place and given and _good_message([tuple(given["span"])], [place]))
    found.want(gold["title"]["tier"], right, f"{gold['title']['span']['text']} / given {given and given['text']}")
    return found


def publisher(gold: Element, summary: Element) -> Score:
    """The publisher counts by its name; where none is stated, none is to be given."""
    found = Score("publisher")
    given = plain((summary.get("publisher") or {}).get("text", ""))
    known = [plain(gold["publisher"].get("value", "")), plain(gold["publisher"].get("span", {}).get("text", ""))]
    right = not given if known[0] == "not stated" else bool(given) and any(given in name for name in known)
    found.want(gold["publisher"].get("tier", "must"), right, f"{gold['publisher'].get('value')} / given {given}")
    return found


def published(gold: Element, summary: Element) -> Score:
    """The date of publication counts where the parts that both state agree; none where none is stated."""
    found = Score("published")
    value, given = str(gold["published"]["value"]), (summary.get("published") or {}).get("value")
    right = given is None if value == "not stated" else bool(given) and value[:10] == str(given)[:10]
    right = right or (gold["published"].get("null_ok") is True and given is None)
    found.want(gold["published"].get("tier", "must"), right, f"{value} / given {given}")
    return found


def _licence_words(name: str) -> set[str]:
    return set(re.split(r"[-_\s]", re.sub(r"\bv(?=\d)", "", name.casefold()))) - {"type"}


def licence(gold: Element, summary: Element) -> Score:
    """The licence counts by its kind, one that has no known name by its words."""
    found = Score("licence")
    kind, given = str(gold["licence"]["kind"]), summary["licence"]
    known, wanted = _licence_words(f"{given['id']} {given['name']}"), _licence_words(kind)
    place = span_of(gold["licence"].get("span"))
    at_words = bool(place and given.get("span") and shared([place], [tuple(given["span"])]))
    right = (
        given["id"] == "unknown"
        if kind == "not stated"
        else wanted <= known and not known & {"nc", "nd", "sa"} - wanted
    )
    nameless = kind.startswith("reproduction") and at_words
    found.want(gold["licence"].get("tier", "must"), right or nameless, f"{kind} / given {given['id']}")
    return found


def notices(gold: Element, summary: Element) -> Score:
    """A notice counts where its words are marked as one."""
    found = Score("notices")
    for one in gold.get("warnings_in_text", []):
        right = any(overlap(one["span"], given) for given in summary["notices"])
        found.want(one["tier"], right, f"{one['kind']}: {one['span']['text'][:70]}")
    return found


KINDS: tuple[Callable[[Element, Element], Score], ...] = (
    people,
    roles,
    organisations,
    acronyms,
    events,
    quotations,
    key_messages,
    exact_messages,
    figures,
    places,
    contacts,
    title,
    publisher,
    published,
    licence,
    notices,
)
