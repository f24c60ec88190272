"""`output/summaries/<id>.yaml` in, what a person made of a summary out; written again only when that is asked for.

The file is composed and never constructed: every scalar is the text that the person wrote, and nothing is executed.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from generator.errors import SourceError
from generator.summaries.editable import SECTIONS, Field, RoleWords, Section, Values

MAX_BYTES = 1_000_000
_MAX_DEPTH = 8
_HINT = "mend the line, or move the file away; until then nothing is made of this source"
_DATE = re.compile(
    r"(?P<year>\d{4}|-)(?:-(?P<month>\d\d)(?:-(?P<day>\d\d))?)?"
    r"(?:T(?:[01]\d|2[0-3]):[0-5]\d(?:Z|[-+]\d\d:\d\d)?)?"
)
_NUMBER = re.compile(r"[-+]?\d+(?:\.\d+)?")


@dataclass(frozen=True, slots=True)
class Entry:
    """One element in the file: its key, empty where a person added it, its fields, and the line it begins in."""

    key: str
    values: Values
    line: int = 0


Entries = Mapping[str, tuple[Entry, ...]]


@dataclass(frozen=True, slots=True)
class Edits:
    """A summary as a person left it: `entries` by section, `made` what the program had written there.

    `unplaced` are the edits whose place in the source is gone; `comments` the person's own lines of comment.
    """

    path: str
    entries: Entries
    made: Entries
    unplaced: Entries
    comments: tuple[str, ...] = ()


def read_edits(raw: bytes, path: str) -> Edits:
    """What the file says. Raises SourceError with file and line for whatever cannot be understood: a person's words
    are used as they are meant or not at all, and never passed over in silence."""
    return _Reader(path).edits(raw)


class _Reader:
    """Reads one file; every method raises SourceError naming the line."""

    def __init__(self, path: str) -> None:
        self._path = path

    def edits(self, raw: bytes) -> Edits:
        text = self._text(raw)
        root = self._composed(text)
        parts = self._mapping(root, "the file", {"source", "made", "unplaced", *_NAMES})
        if "made" not in parts:
            raise self._error("`made:` is missing; what you changed cannot be told from what was found", 0)
        made = self._mapping(parts["made"], "`made`", _NAMES)
        unplaced = self._mapping(parts["unplaced"], "`unplaced`", _NAMES) if "unplaced" in parts else {}
        entries = self._sections(parts, listed=False)
        return Edits(self._path, entries, self._sections(made), self._sections(unplaced), _comments(text))

    def _text(self, raw: bytes) -> str:
        if len(raw) > MAX_BYTES:
            raise SourceError(f"{self._path} is larger than {MAX_BYTES} bytes", _HINT)
        try:
            return raw.decode("utf-8-sig")
        except UnicodeDecodeError as error:
            raise self._error("is not UTF-8", raw[: error.start].count(b"\n")) from error

    def _composed(self, text: str) -> Any:
        import yaml

        try:
            return yaml.compose(text, Loader=_loader())
        except yaml.YAMLError as error:
            mark = getattr(error, "problem_mark", None) or getattr(error, "context_mark", None)
            said = getattr(error, "problem", None) or str(error).splitlines()[0]
            line = mark.line if mark else text[: getattr(error, "position", 0)].count("\n")
            raise self._error(str(said), line) from error

    def _error(self, said: str, line: int) -> SourceError:
        return SourceError(f"{self._path}, line {line + 1}: {said}", _HINT)

    def _mapping(self, node: Any, what: str, names: Iterable[str]) -> dict[str, Any]:
        """The nodes of a mapping by their keys, each of which may stand there once."""
        if node is None or _is_null(node):
            return {}
        if node.id != "mapping":
            raise self._error(f"{what} is not a mapping of names to values", node.start_mark.line)
        found: dict[str, Any] = {}
        known = set(names)
        for key, value in node.value:
            line = key.start_mark.line
            name = self._scalar(key) or ""
            if name in found:
                raise self._error(f"`{name}` stands here for the second time", line)
            if name not in known:
                raise self._error(f"{what} has no `{name}`; it may have {', '.join(sorted(known))}", line)
            found[name] = value
        return found

    def _sections(self, parts: Mapping[str, Any], listed: bool = True) -> Entries:
        return {one.name: tuple(self._entries(one, parts[one.name], listed)) for one in SECTIONS if one.name in parts}

    def _entries(self, section: Section, node: Any, listed: bool) -> Iterator[Entry]:
        if _is_null(node):
            return
        if section.single and node.id != "sequence":
            yield self._entry(section, node)
            return
        if section.single and not listed:
            raise self._error(f"of `{section.name}` there is only one; write it without `- `", node.start_mark.line)
        if node.id != "sequence":
            raise self._error(f"`{section.name}` is not a list; begin each element with `- `", node.start_mark.line)
        yield from (self._entry(section, one) for one in node.value if not _is_null(one))

    def _entry(self, section: Section, node: Any) -> Entry:
        line = node.start_mark.line
        if node.id == "scalar" and section.needs in {("text",), ("name",)}:
            return Entry("", {**dict.fromkeys(section.fields), section.needs[0]: self._scalar(node)}, line)
        parts = self._mapping(node, f"an element of `{section.name}`", ("key", "by", *section.fields))
        values = {name: self._field(name, parts.get(name)) for name in section.fields}
        missing = [name for name in section.needs if not values[name]]
        if missing or not any(values.values()):
            needed = missing[0] if missing else section.fields[0]
            raise self._error(f"this element of `{section.name}` says nothing under `{needed}`", line)
        self._check(values, parts)
        return Entry(self._scalar(parts["key"]) or "" if "key" in parts else "", values, line)

    def _check(self, values: Values, parts: Mapping[str, Any]) -> None:
        day, number = values.get("date"), values.get("value")
        if isinstance(day, str) and not all(_is_date(one) for one in day.split("/", 1)):
            said = f"{day!r} is no date; write 2025-05-10, --05-10 without a year, 2025-05 or 2025-05-10/2025-05-12"
            raise self._error(said, parts["date"].start_mark.line)
        if isinstance(number, str) and not _NUMBER.fullmatch(number):
            raise self._error(f"{number!r} is no number; write 1250.5", parts["value"].start_mark.line)

    def _field(self, name: str, node: Any) -> Field:
        if name == "roles":
            return tuple(self._roles(node)) if node is not None and not _is_null(node) else ()
        return self._scalar(node) if node is not None else None

    def _roles(self, node: Any) -> Iterator[RoleWords]:
        if node.id != "sequence":
            raise self._error("`roles` is not a list; begin each role with `- `", node.start_mark.line)
        for one in node.value:
            if one.id == "scalar":
                words, organisation = self._scalar(one), None
            else:
                parts = self._mapping(one, "a role", ("text", "organisation"))
                words, organisation = [
                    self._scalar(parts[name]) if name in parts else None for name in ("text", "organisation")
                ]
            if words is None:
                raise self._error("this role says nothing under `text`", one.start_mark.line)
            yield words, organisation

    def _scalar(self, node: Any) -> str | None:
        """The text of a scalar as it was written, numbers and dates too; None for an empty one."""
        if node.id != "scalar":
            raise self._error("this must be one line of text", node.start_mark.line)
        return None if _is_null(node) else str(node.value).strip() or None


def _is_date(value: str) -> bool:
    """True for a day that the calendar has, a month, a year, or a day whose year is left open."""
    match = _DATE.fullmatch(value)
    if not match or (match["month"] is None and match["year"] == "-") or ("T" in value and match["day"] is None):
        return False
    year = 2000 if match["year"] == "-" else int(match["year"])
    try:
        date(year, int(match["month"] or 1), int(match["day"] or 1))
    except ValueError:
        return False
    return True


_NAMES = frozenset(one.name for one in SECTIONS)


def _is_null(node: Any) -> bool:
    return node is not None and node.id == "scalar" and node.tag == "tag:yaml.org,2002:null"


def _loader() -> Any:
    """A safe loader that refuses what could expand without bound: aliases and deep nesting."""
    import yaml

    class Loader(yaml.SafeLoader):
        depth = 0

        def compose_node(self, parent: Any, index: Any) -> Any:
            parser: Any = self
            event = parser.peek_event()
            mark: Any = event.start_mark
            if isinstance(event, yaml.AliasEvent):
                raise yaml.composer.ComposerError(None, None, "aliases (`*name`) are not read here", mark)
            if event.tag and event.tag.startswith("tag:yaml.org,2002:python"):
                raise yaml.composer.ComposerError(None, None, "tags that build objects are refused", mark)
            if self.depth >= _MAX_DEPTH:
                raise yaml.composer.ComposerError(None, None, "this is nested too deeply", mark)
            self.depth += 1
            try:
                return super().compose_node(parent, index)
            finally:
                self.depth -= 1

    return Loader


def _comments(text: str) -> tuple[str, ...]:
    """The person's own lines of comment, without those that the program writes."""
    ours = {line for block in (_HEAD, _MADE, _UNPLACED) for line in block.splitlines()}
    lines = (line.strip() for line in text.splitlines())
    return tuple(dict.fromkeys(line for line in lines if line.startswith("#") and line not in ours))


_HEAD = """\
# The summary of a source, to be corrected by hand. What you may do:
#   - take an element away: delete it with its key; a whole list may be left empty
#   - correct it: change its words, a role, a name, a date (2025-05-10, --05-10 without a year), a place; leave its key
#   - add one: write it without a key; it is shown as the office's own wording
#   - put elements into another order
# Every draft marks what you changed or added. What the program finds when the source changes is taken over where you
# changed nothing. The file is rewritten only by `gen summarize --write`, with your changes in it."""
_UNPLACED = """\
# Your changes to words that the source no longer has. Put them back by hand, or delete them."""
_MADE = """\
# What the program itself found, so that your changes can be told from it: leave it as it is."""


def edits_text(edits: Edits, source: str) -> str:
    """The file, to be read by a person; `read_edits` reads the same from it."""
    blocks = [_HEAD, *edits.comments, _yaml({"source": source})]
    for one in SECTIONS:
        rows = [_row(entry) for entry in edits.entries.get(one.name, ())]
        blocks.append(_yaml({one.name: rows if not one.single else rows[0] if rows else None}))
    if any(edits.unplaced.values()):
        blocks.append(f"{_UNPLACED}\n{_yaml({'unplaced': _shapes(edits.unplaced)})}")
    blocks.append(f"{_MADE}\n{_yaml({'made': _shapes(edits.made)})}")
    return "\n\n".join(block.strip("\n") for block in blocks) + "\n"


def _yaml(shape: Mapping[str, object]) -> str:
    import yaml

    return yaml.safe_dump(shape, allow_unicode=True, sort_keys=False, width=110)


def _shapes(entries: Entries) -> dict[str, object]:
    return {one.name: [_row(entry) for entry in entries[one.name]] for one in SECTIONS if entries.get(one.name)}


def _row(entry: Entry) -> dict[str, object]:
    own: dict[str, object] = {"key": entry.key} if entry.key else {"by": "person"}
    for name, value in entry.values.items():
        if isinstance(value, tuple):
            own[name] = [{"text": text, **({"organisation": body} if body else {})} for text, body in value]
        elif value is not None:
            own[name] = value
    return own
