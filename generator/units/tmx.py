"""A TMX file in, its units out, one at a time: TMX 1.1 to 1.4b of any tool, read in blocks whatever its size."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path
from typing import Any

from generator.errors import MemoryFileError, UnknownLocale
from generator.locales import Locale, canonical
from generator.units.languages import tag_for
from generator.units.memory_units import Context, MemoryUnit
from generator.units.segment import Origin, SegmentKind, State

_BLOCK = 1 << 16
_ANY_SOURCE = "*all*"
# Elements whose content is the code of another format, not words (TMX 1.4b, content markup).
_CODES = frozenset({"bpt", "ept", "it", "ph", "ut"})
_DATE = re.compile(r"(\d{4})-?(\d\d)-?(\d\d)T(\d\d):?(\d\d):?(\d\d)Z?")


@dataclass(frozen=True, slots=True)
class Variant:
    """One language's text of a unit (`tuv`) and who wrote it when."""

    language: str
    text: str
    attributes: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class TmxUnit:
    """One `tu` as it stands in a file: bytes `start` to `end` (the beginning of its end tag), `srclang` resolved."""

    variants: tuple[Variant, ...]
    props: Mapping[str, str]
    attributes: Mapping[str, str]
    note: str
    source_language: str
    start: int
    end: int


@dataclass(slots=True)
class Frame:
    """What stands around the units: the bytes where the body's tags begin, and how bytes become characters."""

    body_start: int = -1
    body_end: int = -1
    encoding: str = "utf-8"
    source_language: str = _ANY_SOURCE


def read_tmx(path: Path, frame: Frame | None = None) -> Iterator[TmxUnit]:
    """The units of a file in their order; `frame` is filled in as the file is read.

    Raises MemoryFileError where the file cannot be read, is not well-formed, is no TMX, or declares entities: those
    could pull in other files or grow without end. A reference to the TMX DTD is allowed and not followed.
    """
    from xml.etree.ElementTree import ParseError

    from defusedxml.common import DefusedXmlException  # type: ignore[import-untyped]

    try:
        yield from _units(path, frame or Frame())
    except ParseError as error:
        raise MemoryFileError(f"{path} is not well-formed XML: {error}", "correct that line") from error
    except DefusedXmlException as error:
        raise MemoryFileError(f"{path} declares entities, which is refused", "export it again without a DTD") from error
    except (OSError, ValueError, LookupError) as error:
        raise MemoryFileError(f"cannot read {path}: {error}") from error


def memory_units(unit: TmxUnit, target: Locale) -> tuple[MemoryUnit, ...]:
    """What a TMX unit says about a target language; nothing where it lacks that language, or has no words in it.

    A unit without a source language of its own counts for each of its other languages. Units of other tools carry no
    state: a person is taken to have approved them.
    """
    by_tag = {variant.language: variant for variant in unit.variants}
    tag = tag_for(target, by_tag)
    if tag is None or not by_tag[tag].text.strip():
        return ()
    return tuple(
        _memory_unit(unit, source, by_tag[tag]) for source in _sources(unit, by_tag, tag) if source.text.strip()
    )


def _sources(unit: TmxUnit, by_tag: Mapping[str, Variant], target_tag: str) -> list[Variant]:
    others = [variant for tag, variant in by_tag.items() if tag != target_tag]
    if unit.source_language.lower() == _ANY_SOURCE:
        return others
    wanted = Locale(_canonical_tag(unit.source_language))
    own = tag_for(wanted, (variant.language for variant in others), any_region=True)
    return [by_tag[own]] if own else others


def _memory_unit(unit: TmxUnit, source: Variant, target: Variant) -> MemoryUnit:
    props = unit.props
    return MemoryUnit(
        source=source.text,
        target=target.text,
        state=_choice(State, props.get("x-state"), State.REVIEWED, State.TRANSLATED),
        origin=_choice(Origin, props.get("x-origin"), Origin.HUMAN, Origin.ENGINE),
        author=_first(("changeid", "creationid"), target, unit),
        time=iso_time(_first(("changedate", "creationdate"), target, unit)),
        context=Context(
            props.get("x-document", props.get("file", "")), props.get("x-previous", ""), props.get("x-next", "")
        ),
        kind=_choice(SegmentKind, props.get("x-kind"), None, None),
        note=unit.note,
        language=_canonical_tag(source.language),
    )


def _choice(values: Any, written: str | None, absent: Any, unknown: Any) -> Any:
    if written is None:
        return absent
    return values(written) if written in list(values) else unknown


def _first(names: tuple[str, ...], variant: Variant, unit: TmxUnit) -> str:
    """The first of the attributes that says something: the target's before the unit's, changes before creations."""
    return next((one for owner in (variant, unit) for name in names if (one := owner.attributes.get(name))), "")


@lru_cache(maxsize=256)
def _canonical_tag(tag: str) -> str:
    try:
        return canonical(tag).tag
    except UnknownLocale:
        return tag


def iso_time(written: str) -> str:
    """A TMX date (`20250301T101500Z`) in ISO 8601 with separators; empty where it is no date."""
    found = _DATE.fullmatch(written)
    return "{}-{}-{}T{}:{}:{}Z".format(*found.groups()) if found else ""


def tmx_time(iso: str) -> str:
    """An ISO 8601 time in UTC as TMX writes it; empty where it is no date."""
    found = _DATE.fullmatch(iso)
    return "{}{}{}T{}{}{}Z".format(*found.groups()) if found else ""


def _units(path: Path, frame: Frame) -> Iterator[TmxUnit]:
    from defusedxml.ElementTree import XMLParser  # type: ignore[import-untyped]

    with path.open("rb") as stream:
        frame.encoding = _encoding_of_mark(stream.read(4))
        stream.seek(0)
        target = _Collector(frame)
        parser = XMLParser(target=target)
        expat = parser.parser
        target.position = lambda: expat.CurrentByteIndex
        expat.XmlDeclHandler = target.declaration
        while block := stream.read(_BLOCK):
            parser.feed(block)
            yield from target.take()
        parser.close()
        yield from target.take()
    if frame.body_end < 0:
        raise MemoryFileError(f"{path} is not a TMX file: it has no body")


def _encoding_of_mark(first: bytes) -> str:
    return {b"\xff\xfe": "utf-16-le", b"\xfe\xff": "utf-16-be"}.get(first[:2], "utf-8")


@dataclass(slots=True)
class _Collector:
    """Receives the parser's events and puts units together; keeps one unit at a time and no tree."""

    frame: Frame
    position: Callable[[], int] = int
    _done: list[TmxUnit] = field(default_factory=list)
    _path: list[str] = field(default_factory=list)
    _attributes: dict[str, str] = field(default_factory=dict)
    _start: int = 0
    _props: dict[str, str] = field(default_factory=dict)
    _notes: list[str] = field(default_factory=list)
    _variants: list[Variant] = field(default_factory=list)
    _prop: str = ""
    _variant: dict[str, str] = field(default_factory=dict)
    _words: list[str] | None = None
    _codes: int = 0

    def take(self) -> list[TmxUnit]:
        """The units that are complete, once."""
        done, self._done = self._done, []
        return done

    def declaration(self, version: str, encoding: str | None, standalone: int) -> None:
        """Notes the encoding that the file declares."""
        if encoding and not encoding.lower().startswith("utf-16"):
            self.frame.encoding = encoding

    def start(self, name: str, attributes: dict[str, str]) -> None:
        """An element begins."""
        name = name.rpartition("}")[2]
        inside = self._path[-1] if self._path else ""
        self._path.append(name)
        if self._words is not None:
            self._codes += name in _CODES
        elif name == "tu":
            self._begin_unit(attributes)
        elif name == "tuv":
            self._variant = {key.rpartition("}")[2]: value for key, value in attributes.items()}
        elif name in ("seg", "prop", "note") and inside in ("tu", "tuv"):
            self._words = []
            self._prop = attributes.get("type", "")
        elif name == "body":
            self.frame.body_start = self.position()
        elif name == "header":
            self.frame.source_language = attributes.get("srclang", _ANY_SOURCE)

    def data(self, text: str) -> None:
        """Text of an element."""
        if self._words is not None and not self._codes:
            self._words.append(text)

    def end(self, name: str) -> None:
        """An element ends."""
        name = self._path.pop()
        inside = self._path[-1] if self._path else ""
        if name in _CODES and self._words is not None:
            self._codes -= 1
        elif name in ("seg", "prop", "note") and inside in ("tu", "tuv"):
            self._end_words(name, inside)
        elif name == "tu" and inside == "body":
            self._end_unit()
        elif name == "body":
            self.frame.body_end = self.position()

    def close(self) -> None:
        """The file ends."""

    def _begin_unit(self, attributes: dict[str, str]) -> None:
        self._attributes, self._start = attributes, self.position()
        self._props, self._notes, self._variants = {}, [], []

    def _end_words(self, name: str, inside: str) -> None:
        words = "".join(self._words or ())
        self._words, self._codes = None, 0
        if name == "seg":
            self._variants.append(Variant(self._variant.get("lang", ""), words, self._variant))
        elif inside == "tu" and name == "note":
            self._notes.append(words)
        elif inside == "tu":
            self._props[self._prop] = words

    def _end_unit(self) -> None:
        source = self._attributes.get("srclang", self.frame.source_language)
        note = "\n".join(self._notes)
        variants = tuple(self._variants)
        unit = TmxUnit(variants, self._props, self._attributes, note, source, self._start, self.position())
        self._done.append(unit)
