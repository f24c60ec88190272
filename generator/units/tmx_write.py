"""Units and a TMX file in, the file with the units in it out: TMX 1.4, in one order, nothing else in it touched."""

from __future__ import annotations

import json
import re
import sqlite3
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import asdict, astuple, replace
from io import BufferedReader
from pathlib import Path
from typing import TYPE_CHECKING

from generator.errors import MemoryFileError
from generator.locales import Locale
from generator.units.files import replacing
from generator.units.languages import tag_for
from generator.units.memory_units import Added, Context, MemoryUnit
from generator.units.segment import Origin, SegmentKind, State
from generator.units.similarity import exact_key
from generator.units.tmx import Frame, TmxUnit, memory_units, read_tmx, tmx_time
from generator.units.xml_text import attribute, content, writable

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

_TUV_LANG = "{http://www.w3.org/XML/1998/namespace}lang"
_TAIL = "  </body>\n</tmx>\n"
_DECLARED = re.compile(r"(<\?xml[^>]*encoding=)([\"'])[^\"']*\2")


def write_tmx(path: Path, units: Iterable[MemoryUnit], source: Locale, target: Locale) -> int:
    """Write units into a file of their own, in the order of their sources; how many they were. All of it or nothing."""
    with _Merge(target, source.tag) as merge:
        merge.want(units)
        merge.add_new()
        return merge.write(path, _head(source), _TAIL)


def merge_into(
    path: Path,
    units: Iterable[MemoryUnit],
    source: Locale,
    target: Locale,
    applied: Callable[[MemoryUnit], None] = lambda unit: None,
) -> Added:
    """Put units into a TMX file, which is made where there is none: what was new, changed, or there already.

    A unit replaces the target of the one with its source and context, unless that one is reviewed and it is not.
    Everything else in the file stays as it is, letter by letter: other languages, other tools' properties, comments.
    The units are in the order of their sources afterwards. Nothing is written where nothing changes. `applied` is told
    every unit that the file took. Raises MemoryFileError; the file is then as it was.
    """
    frame = Frame(source_language=source.tag)
    with _Merge(target, source.tag) as merge:
        merge.want(units)
        if path.exists():
            merge.add_old(path, frame, applied)
        changed = merge.added.changed
        new = merge.add_new(applied)
        if changed or new:
            merge.write(path, *_surroundings(path, frame, source, merge.old_end))
        return replace(merge.added, new=new)


class _Merge:
    """The units of a file and those to be put into it, sorted in a temporary database so that size does not matter."""

    def __init__(self, target: Locale, language: str) -> None:
        self._target = target
        self._language = language
        self.added = Added()
        self.old_end = 0

    def __enter__(self) -> _Merge:
        # The empty name is SQLite's for a database on disk that nobody else sees and that goes with the connection.
        self._store = sqlite3.connect("", isolation_level=None)
        self._store.execute("CREATE TABLE wanted (key TEXT PRIMARY KEY, unit TEXT) WITHOUT ROWID")
        self._store.execute("CREATE TABLE written (source TEXT, context TEXT, raw TEXT)")
        self._store.execute("BEGIN")
        return self

    def __exit__(self, *exception: object) -> None:
        self._store.close()

    def want(self, units: Iterable[MemoryUnit]) -> None:
        """Note the units to be put in; of two with one source and context, the later."""
        self._store.executemany(
            "INSERT OR REPLACE INTO wanted VALUES (?, ?)",
            ((_key(unit), json.dumps(asdict(unit))) for unit in map(_clean, units)),
        )

    def add_old(self, path: Path, frame: Frame, applied: Callable[[MemoryUnit], None]) -> None:
        """Take over the units of a file, each as it stands, or with the wording that is wanted for it."""
        with path.open("rb") as stream:
            for old in read_tmx(path, frame):
                before = self.old_end or _after_tag(stream, frame, frame.body_start)
                gap = _cut(stream, frame, before, old.start).strip()
                self.old_end = _after_tag(stream, frame, old.end)
                raw = _cut(stream, frame, old.start, self.old_end)
                mine = memory_units(old, self._target)
                self._keep(old, mine, self._renewed(mine, raw, applied), gap)
        self._language = frame.source_language

    def add_new(self, applied: Callable[[MemoryUnit], None] = lambda unit: None) -> int:
        """Add what is still wanted; how many units that is."""
        count = 0
        for (written,) in self._store.execute("SELECT unit FROM wanted"):
            unit = _from_json(written)
            self._sort_in(unit.source, unit.context, _new(unit, self._target, self._language))
            applied(unit)
            count += 1
        return count

    def write(self, path: Path, head: str, tail: str) -> int:
        """Write head, units in order and tail; how many units there are."""
        count = 0
        try:
            with replacing(path) as stream:
                stream.write(head)
                for (raw,) in self._store.execute("SELECT raw FROM written ORDER BY source, context, raw"):
                    stream.write(f"    {raw}\n")
                    count += 1
                stream.write(tail)
        except OSError as error:
            raise MemoryFileError(f"cannot write {path}: {error.strerror}", "make the folder writable") from error
        return count

    def _renewed(self, rows: Iterable[MemoryUnit], raw: str, applied: Callable[[MemoryUnit], None]) -> str:
        for mine in rows:
            key = _key(mine)
            found = self._store.execute("SELECT unit FROM wanted WHERE key = ?", (key,)).fetchone()
            if not found:
                continue
            self._store.execute("DELETE FROM wanted WHERE key = ?", (key,))
            unit = _from_json(found[0])
            if _says_nothing_new(unit, mine):
                self.added = replace(self.added, same=self.added.same + 1)
                return raw
            self.added = replace(self.added, changed=self.added.changed + 1)
            applied(unit)
            return _changed(raw, unit, self._target)
        return raw

    def _keep(self, old: TmxUnit, rows: Sequence[MemoryUnit], raw: str, gap: str) -> None:
        """A comment before a unit goes with it."""
        source = rows[0].source if rows else next((one.text for one in old.variants), "")
        self._sort_in(source, rows[0].context if rows else Context(), f"{gap}\n    {raw}" if gap else raw)

    def _sort_in(self, source: str, context: Context, raw: str) -> None:
        self._store.execute("INSERT INTO written VALUES (?, ?, ?)", (source, "\0".join(astuple(context)), raw))


def _clean(unit: MemoryUnit) -> MemoryUnit:
    """The unit without what XML cannot hold."""
    context = Context(*(writable(part) for part in astuple(unit.context)))
    return replace(
        unit,
        context=context,
        source=writable(unit.source),
        target=writable(unit.target),
        author=writable(unit.author),
        note=writable(unit.note),
    )


def _key(unit: MemoryUnit) -> str:
    """What makes two units one: the source's words and language, and the context."""
    language = unit.language.split("-", 1)[0]
    return "\0".join((exact_key(unit.source), language, *astuple(unit.context)))


def _says_nothing_new(unit: MemoryUnit, old: MemoryUnit) -> bool:
    if old.approved and not unit.approved:
        return True
    return (unit.target, unit.state, unit.origin) == (old.target, old.state, old.origin)


def _from_json(written: str) -> MemoryUnit:
    fields = json.loads(written)
    fields["context"] = Context(**fields["context"])
    fields["kind"] = SegmentKind(fields["kind"]) if fields["kind"] else None
    return MemoryUnit(**{**fields, "state": State(fields["state"]), "origin": Origin(fields["origin"])})


def _new(unit: MemoryUnit, target: Locale, language: str) -> str:
    """A unit as it is written: one property, one language a line. `language` is the one that the header names."""
    who = {"creationdate": tmx_time(unit.time), "creationid": unit.author}
    credit = "".join(f" {name}={attribute(value)}" for name, value in who.items() if value)
    props = ((name, value) for name, value in _props(unit).items() if value)
    lines = ["<tu>" if unit.language == language else f"<tu srclang={attribute(unit.language)}>"]
    lines += [f"  <prop type={attribute(name)}>{content(value)}</prop>" for name, value in props]
    lines += [f"  <note>{content(unit.note)}</note>"] if unit.note else []
    lines += [f"  <tuv xml:lang={attribute(unit.language)}><seg>{content(unit.source)}</seg></tuv>"]
    lines += [f"  <tuv xml:lang={attribute(target.tag)}{credit}><seg>{content(unit.target)}</seg></tuv>", "</tu>"]
    return "\n    ".join(lines)


def _props(unit: MemoryUnit) -> Mapping[str, str]:
    context = unit.context
    return {
        "x-state": unit.state,
        "x-origin": unit.origin,
        "x-kind": unit.kind or "",
        "x-document": context.document,
        "x-previous": context.previous,
        "x-next": context.following,
    }


def _changed(raw: str, unit: MemoryUnit, target: Locale) -> str:
    """The unit with another target, and who wrote it when; everything else as it stands."""
    from xml.etree.ElementTree import ParseError, tostring

    from defusedxml.ElementTree import fromstring  # type: ignore[import-untyped]

    try:
        element: Element = fromstring(raw)
    except ParseError as error:
        raise MemoryFileError(f"cannot change the unit {raw[:80]!r}: {error}", "correct it by hand") from error
    variants = {one.get(_TUV_LANG) or one.get("lang") or "": one for one in element.findall("tuv")}
    variant = variants[tag_for(target, variants) or ""]
    for name, value in (("changedate", tmx_time(unit.time)), ("changeid", unit.author)):
        if value:
            variant.set(name, value)
    segment = variant.find("seg")
    if segment is not None:
        segment[:] = []
        segment.text = unit.target
    for name in ("x-state", "x-origin", "x-kind"):
        if value := _props(unit)[name]:
            _set_prop(element, name, value)
    return tostring(element, encoding="unicode").strip()


def _set_prop(element: Element, name: str, value: str) -> None:
    from xml.etree.ElementTree import Element as make

    for prop in element.findall("prop"):
        if prop.get("type") == name:
            prop.text = value
            return
    prop = make("prop", {"type": name})
    prop.text, prop.tail = value, element.text
    place = next(at for at, child in enumerate(element) if child.tag == "tuv")
    element.insert(place, prop)


def _head(source: Locale) -> str:
    from generator import __version__

    return (
        '<?xml version="1.0" encoding="UTF-8"?>\n<tmx version="1.4">\n'
        f'  <header creationtool="Communiqué" creationtoolversion={attribute(__version__)} segtype="sentence"'
        f' o-tmf="TMX" adminlang="en" srclang={attribute(source.tag)} datatype="plaintext"/>\n  <body>\n'
    )


def _surroundings(path: Path, frame: Frame, source: Locale, last: int) -> tuple[str, str]:
    """What stands before and after the units: the file's own, in UTF-8, or ours where there is no file.

    `last` is where its last unit ends.
    """
    if frame.body_end < 0:
        return _head(source), _TAIL
    with path.open("rb") as stream:
        start = _after_tag(stream, frame, frame.body_start)
        head = _cut(stream, frame, 0, start).lstrip("\ufeff")
        tail = _cut(stream, frame, last or start, path.stat().st_size)
    if head.endswith("/>"):
        head, tail = head[: head.rindex("<")] + "<body>", "</body>" + tail
    return _DECLARED.sub(r"\1\2UTF-8\2", head) + "\n", "  " + tail.lstrip()


def _cut(stream: BufferedReader, frame: Frame, start: int, end: int) -> str:
    stream.seek(start)
    return stream.read(end - start).decode(frame.encoding)


def _after_tag(stream: BufferedReader, frame: Frame, start: int) -> int:
    """Where the tag that begins at a byte ends."""
    stream.seek(start)
    found = bytearray()
    closing = ">".encode(frame.encoding)
    while closing not in found:
        more = stream.read(64)
        if not more:
            return start + len(found)
        found += more
    return start + found.index(closing) + len(closing)
