"""The translation memory of one language: a person's units in `locales/<tag>/memory.tmx`, found again by their words.

The door of this part of the room: `open_memory`, `TranslationMemory.exact`, `lookup`, `add`, `import_tmx`,
`export_tmx`. The answers of engines are not in here: the record of earlier runs keeps them.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from types import TracebackType
from typing import Self

from generator.config import Config
from generator.findings import Finding, Severity
from generator.locales import Locale
from generator.provenance import file_digest
from generator.units.memory_index import Answer, MemoryIndex
from generator.units.memory_units import Added, Contents, Context, Match, MemoryUnit, Query
from generator.units.segment import Origin
from generator.units.similarity import exact_key, score
from generator.units.tmx import memory_units, read_tmx
from generator.units.tmx_write import merge_into, write_tmx

MEMORY_FILE = "memory.tmx"
_CHECK = "memory"
# Below this a translator is quicker without the match (the threshold that most tools start from).
_FLOOR = 75
_CANDIDATES = 120
# A segment longer than this is compared with no other: it is no sentence.
_LONGEST_FUZZY = 2_000


class TranslationMemory:
    """The units of one target locale, as a context manager. Opening it brings the index up to date with the file.

    Times are the caller's: nothing here asks the clock.
    """

    def __init__(self, tmx: Path, index: Path, source: Locale, target: Locale) -> None:
        self._tmx = tmx
        self._index_path = index
        self._source = source
        self._target = target

    def __enter__(self) -> Self:
        self._index = MemoryIndex(self._index_path)
        try:
            self._asked(self._refresh)
        except BaseException:
            self._index.close()
            raise
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._index.close()

    @property
    def contents(self) -> Contents:
        """How many units the file holds for this target, and what it holds besides."""
        facts = self._asked(self._index.facts)
        skipped = tuple((tag, count) for tag, count in json.loads(facts["skipped"]))
        return Contents(int(facts["units"]), skipped, self._source, self._target)

    def units(self) -> Iterator[MemoryUnit]:
        """All units for this target."""
        return self._index.units()

    def exact(self, queries: Sequence[Query]) -> list[Match | None]:
        """The best unit with exactly the text of each query, or None; this is what translation asks."""
        return [next(iter(self._exact(query)), None) for query in queries]

    def lookup(self, queries: Sequence[Query], floor: int = _FLOOR, limit: int = 3) -> list[list[Match]]:
        """The best units for each query, best first: those with the same text, or else similar ones from `floor` on.

        Only white space and the kind of quotation marks may differ in the same text. A reviewed unit comes before one
        that is not; among reviewed ones the context decides, then the time. A similar text never scores 100.
        """
        return [self._exact(query)[:limit] or self._similar(query, floor, limit) for query in queries]

    def add(self, units: Sequence[MemoryUnit]) -> Added:
        """Put a person's units into the file and the index; on disk when this returns.

        A unit replaces the one with its source and context. A reviewed one is never replaced by one that is not, and
        nothing in the file that this program does not know is touched. Raises MemoryFileError.
        """
        return self._asked(lambda: self._merge(units, []))

    def import_tmx(self, path: Path) -> tuple[Added, tuple[Finding, ...]]:
        """Take over the units of another tool's file, whatever its size; what that did, and what was left out.

        Units without a context get the file's name as their document: they stand beside the project's own wording and
        never in its place. A second import of the file changes nothing.
        """
        skipped: Counter[str] = Counter()
        added = self._asked(lambda: self._merge(self._foreign(path, skipped), None))
        return added, _skipped_finding(path, skipped)

    def export_tmx(self, path: Path) -> int:
        """Write every unit into a TMX 1.4 file for other tools; how many they are."""
        return write_tmx(path, self.units(), self._source, self._target)

    def _asked(self, question: Callable[[], Answer]) -> Answer:
        """The answer of the index, made again from the file if it is damaged."""
        return self._index.ask(question, self._refresh)

    def _refresh(self) -> None:
        if self._index.facts().get("stamp") == _stamp(self._tmx):
            return
        with self._index.exclusive():
            self._refresh_inside()

    def _refresh_inside(self) -> None:
        """Make the index again where the file is not the one that it was made from."""
        stamp = _stamp(self._tmx)
        if self._index.facts().get("stamp") == stamp:
            return
        content = file_digest(self._tmx) if self._tmx.is_file() else ""
        if self._index.facts().get("digest") == content:
            self._index.note({"stamp": stamp})
            return
        skipped: Counter[str] = Counter()
        units = _read(self._tmx, self._target, skipped) if content else iter(())
        count = self._index.rebuild(units)
        self._index.note({"stamp": stamp, "digest": content, "units": str(count), "skipped": _pairs(skipped)})

    def _merge(self, units: Iterable[MemoryUnit], taken: list[MemoryUnit] | None) -> Added:
        """Merge into the file, then into the index; unit by unit where `taken` can hold them, else as a whole."""
        with self._index.exclusive():
            self._refresh_inside()
            noted = taken.append if taken is not None else lambda unit: None
            added = merge_into(self._tmx, units, self._source, self._target, noted)
            if taken is not None and (added.new or added.changed):
                self._index.put(taken)
                count = int(self._index.facts()["units"]) + added.new
                content = file_digest(self._tmx)
                self._index.note({"stamp": _stamp(self._tmx), "digest": content, "units": str(count)})
            self._refresh_inside()
        return added

    def _foreign(self, path: Path, skipped: Counter[str]) -> Iterator[MemoryUnit]:
        """The units of another tool's file that are of this memory's languages, each with a context."""
        skipped.clear()
        for unit in _read(path, self._target, skipped):
            if _language(unit.language) != self._source.language:
                skipped[unit.language] += 1
            elif unit.context == Context():
                yield replace(unit, context=Context(document=path.name))
            else:
                yield unit

    def _exact(self, query: Query) -> list[Match]:
        found = self._asked(lambda: self._index.exact(query.text))
        units = [unit for unit in found if _language(unit.language) == self._source.language]
        ranked = sorted(units, key=lambda unit: _rank(unit, query), reverse=True)
        best_of_each = {unit.target: unit for unit in reversed(ranked)}
        matches = [Match(100, unit) for unit in ranked if best_of_each[unit.target] is unit]
        if matches and (finding := _undecided(matches, query)):
            matches[0] = replace(matches[0], findings=(finding,))
        return matches

    def _similar(self, query: Query, floor: int, limit: int) -> list[Match]:
        key = exact_key(query.text)
        if not key or len(key) > _LONGEST_FUZZY:
            return []
        candidates = self._asked(lambda: self._index.similar(query.text, _CANDIDATES))
        scored = [(score(key, exact_key(source), floor), number) for number, source in candidates]
        found = [Match(points, self._index.unit(number)) for points, number in scored if points]
        mine = [one for one in found if _language(one.unit.language) == self._source.language]
        return sorted(mine, key=lambda one: (one.score, *_rank(one.unit, query)), reverse=True)[:limit]


def open_memory(config: Config, source: Locale, target: Locale) -> TranslationMemory:
    """The project's memory for a target locale, to be entered with `with`; an empty one where there is no file yet."""
    tmx = config.root / "locales" / target.tag / MEMORY_FILE
    return TranslationMemory(tmx, config.root / ".gen" / f"memory-{target.tag}.sqlite", source, target)


def _read(path: Path, target: Locale, skipped: Counter[str]) -> Iterator[MemoryUnit]:
    """The units of a file for a target; what has none is counted under its last language, or "" without words."""
    for unit in read_tmx(path):
        found = memory_units(unit, target)
        yield from found
        if not found:
            tags = [variant.language for variant in unit.variants if variant.text.strip()]
            skipped[tags[-1] if len(tags) > 1 else ""] += 1


def _skipped_finding(path: Path, skipped: Counter[str]) -> tuple[Finding, ...]:
    counts = ", ".join(f"{count} × {tag or 'without words'}" for tag, count in sorted(skipped.items()) if count)
    if not counts:
        return ()
    return (Finding(_CHECK, Severity.INFO, f"{path.name}: units that were left out: {counts}", where=path.name),)


def _rank(unit: MemoryUnit, query: Query) -> tuple[bool, bool, int, bool, str, str]:
    """What makes one unit better than another for a query; the target at last, so that the order is always the same."""
    same_kind = unit.kind is not None and unit.kind == query.kind
    nearness = query.context.nearness(unit.context)
    return unit.approved, unit.origin is not Origin.ENGINE, nearness, same_kind, unit.time, unit.target


def _undecided(matches: Sequence[Match], query: Query) -> Finding | None:
    """What to tell a person where two reviewed wordings fit the context alike."""
    approved = [match.unit for match in matches if match.unit.approved]
    alike = [unit for unit in approved if _rank(unit, query)[:4] == _rank(approved[0], query)[:4]]
    if len(alike) < 2:
        return None
    best, rival, *_ = alike
    message = (
        f"two reviewed translations of {_short(best.source)!r}: {_short(best.target)!r}{_credit(best)} and "
        f"{_short(rival.target)!r}{_credit(rival)}; the newer one is used"
    )
    return Finding(_CHECK, Severity.WARNING, message, where=_short(best.source))


def _credit(unit: MemoryUnit) -> str:
    words = ", ".join(one for one in (unit.author, unit.time[:10]) if one)
    return f" ({words})" if words else ""


def _short(text: str) -> str:
    return text if len(text) <= 80 else text[:79] + "…"


def _language(tag: str) -> str:
    return tag.replace("_", "-").split("-", 1)[0].lower()


def _pairs(counts: Counter[str]) -> str:
    return json.dumps(sorted(counts.items()))


def _stamp(path: Path) -> str:
    """Size and time of change: while they stay, the file is taken to be the same without reading it."""
    if not path.is_file():
        return "none"
    state = path.stat()
    return f"{state.st_size} {state.st_mtime_ns}"
