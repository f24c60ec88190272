"""Where the gold's words stand, which element of a summary is which of the gold's, and what a summary leaks."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator
from typing import Any

Span = tuple[int, int]
Element = dict[str, Any]

_TITLES = frozenset(
    {"the", "h.e", "he", "hon", "dr", "prof", "professor", "mr", "ms", "mrs", "sir", "dame", "lord", "lady"}
    | {"sheikh", "sheikha", "minister", "ambassador", "senator"}
)
_PAGE_ONLY_FIELDS = ("metadata_only", "warning_only", "licence_only", "contact_field_only")


def shared(one: Iterable[Span], other: Iterable[Span]) -> int:
    """How many characters both sets of spans cover."""
    return len(_characters(one) & _characters(other))


def covered(spans: Iterable[Span]) -> int:
    """How many characters the spans cover together, none counted twice."""
    return len(_characters(spans))


def _characters(spans: Iterable[Span]) -> set[int]:
    return set().union(*(range(start, end) for start, end in spans))


def plain(words: str) -> str:
    """The words for a comparison: composed, lower case, straight apostrophes, single spaces, no article in front."""
    composed = unicodedata.normalize("NFC", words).replace("’", "'").casefold()
    return " ".join(composed.split()).removeprefix("the ").strip(" .,;:")


def name_words(name: str) -> list[str]:
    """The words of a person's name without titles of courtesy."""
    return [word for word in plain(name).split() if word.strip(".") not in _TITLES]


def span_of(node: Element | None) -> Span | None:
    """The gold's span as a pair, or None where the text does not have it."""
    return (node["start"], node["end"]) if node and "start" in node else None


def spans_given(element: Element) -> list[Span]:
    """Every span of an element of a summary."""
    given = element.get("spans") or [element["span"]]
    return [(start, end) for start, end in given]


def overlap(node: Element, element: Element) -> bool:
    """True if the gold's span and any span of the element share a character."""
    place = span_of(node)
    return bool(place and shared([place], spans_given(element)))


def _names(named: Element) -> set[str]:
    own = [named["name"], *named.get("aliases", [])]
    if named.get("acronym"):
        own.append(named["acronym"])
    if "roles" not in named and "span" in named:
        own.append(named["span"]["text"])
    return {plain(name) for name in own if name}


def _person_names(person: Element) -> set[str]:
    return {" ".join(name_words(name)) for name in [person["name"], *person.get("aliases", [])]}


def same_person(gold: Element, given: Element) -> bool:
    """True if the given person bears the name of the gold's, titles of courtesy aside."""
    return " ".join(name_words(given["name"])) in _person_names(gold)


def same_organisation(gold: Element, given: Element) -> bool:
    """True if the given organisation bears the name or the acronym of the gold's."""
    return bool({plain(given["name"]), plain(given.get("acronym") or given["name"])} & _names(gold))


def place_words(gold: Element, text: str) -> None:
    """The gold with the offsets of its words in an extracted text; words that were not extracted stay without."""
    for event in gold.get("events", []):
        _place(event["span"], text, 0)
        if "date_span" in event:
            _place(event["date_span"], text, event["span"].get("start", 0))
    for node in _nodes(gold):
        if "start" not in node:
            _place(node, text, 0)


def _place(node: Element, text: str, after: int) -> None:
    pattern = re.compile(r"\s+".join(map(re.escape, node["text"].split())))
    if found := pattern.search(text, after):
        node["start"], node["end"] = found.span()


def _nodes(node: Any) -> Iterator[Element]:
    if isinstance(node, dict):
        if isinstance(node.get("text"), str):
            yield node
        for below in node.values():
            yield from _nodes(below)
    elif isinstance(node, list):
        for below in node:
            yield from _nodes(below)


def leaks(gold: Element, summary: Element) -> list[str]:
    """A sentence for each element that holds words of the page's furniture."""
    told: list[str] = []
    for line in gold["boilerplate"]:
        place = span_of(line["span"])
        for field_name, element in _exposed(summary, line["rule"]):
            if place and shared([place], spans_given(element)) and not _known(gold, field_name, element):
                told.append(
                    f"{field_name}: {element['text'][:60]!r} holds {line['span']['text'][:40]!r} ({line['rule']})"
                )
    return told


def _exposed(summary: Element, rule: str) -> Iterator[tuple[str, Element]]:
    lists = ["key_messages"]
    single = ["lead"]
    if rule == "never" or rule in _PAGE_ONLY_FIELDS:
        lists += ["events", "people", "quotations", "organisations"]
        single += ["title"]
    for name in lists:
        yield from ((name, element) for element in summary[name])
    for name in single:
        if summary.get(name):
            yield name, summary[name]


def _known(gold: Element, field_name: str, element: Element) -> bool:
    """True for what the gold itself takes from such a line: a publisher named in the licence, a person to call."""
    if field_name == "people":
        return any(same_person(one, element) for one in gold["people"])
    if field_name == "organisations":
        return any(same_organisation(one, element) for one in gold["organisations"])
    if field_name == "events":
        lines = [place for line in gold["boilerplate"] if (place := span_of(line["span"]))]
        inside = [one for one in gold["events"] if (place := span_of(one["span"])) and shared([place], lines)]
        return any(overlap(one["span"], element) for one in inside)
    return False


def wrong_spans(summary: Element, text: str) -> list[str]:
    """A sentence for each element of the summary, at any depth, whose span does not give its words."""
    told: list[str] = []
    for where, node in _spanned(summary, ""):
        words = node.get("text", node.get("stated"))
        start, end = node["span"]
        if words is not None and text[start:end] != words:
            told.append(f"{where}: {words[:50]!r} is {text[start:end][:50]!r}")
        for start, end in node.get("spans", []):
            if not (0 <= start < end <= len(text)) or not text[start:end].strip():
                told.append(f"{where}: no words at [{start}, {end}]")
        if node.get("spans") and node["spans"][0] != node["span"]:
            told.append(f"{where}: the first of its spans is not its span")
    return told


def _spanned(node: Any, where: str) -> Iterator[tuple[str, Element]]:
    if isinstance(node, dict):
        if isinstance(node.get("span"), list):
            yield where, node
        for key, below in node.items():
            if key not in ("contradictions", "findings"):
                yield from _spanned(below, f"{where}/{key}")
    elif isinstance(node, list):
        for place, below in enumerate(node):
            yield from _spanned(below, f"{where}[{place}]")
