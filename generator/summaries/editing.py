"""A summary and a person's edits of it in, the summary as the person wants it out; nothing of theirs is lost.

Three versions meet: what the program had found when the file was written (`made`), what the person made of it, and what
the program finds now. What the person changed is theirs, what they left alone follows the source. Elements are known
again by their keys, or by words that are nearly the same.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from generator.errors import SourceError
from generator.findings import Finding, Severity
from generator.sources.files import edits_file
from generator.summaries.editable import SECTIONS, Field, Section, Values, added, edited, keyed, values_of
from generator.summaries.edits_file import MAX_BYTES, Edits, Entry, edits_text, read_edits
from generator.summaries.model import Author, Quotation, Statement, Summary

# From so many hundredths alike on, words are the same element, changed in the source.
_ALIKE = 90


@dataclass(frozen=True, slots=True)
class Row:
    """One element as it comes out: its key, empty for a person's own, and its fields as the file shows them."""

    key: str
    values: Values
    element: Statement


@dataclass(slots=True)
class _Merged:
    """What became of one section; `found` are the program's own elements by key, those that it left out included."""

    rows: list[Row] = field(default_factory=list)
    found: dict[str, Statement] = field(default_factory=dict)
    unplaced: list[Entry] = field(default_factory=list)
    findings: list[Finding] = field(default_factory=list)


def edits_of(summary_id: str, output: Path) -> Edits | None:
    """A person's edits of a summary, or None where there are none. Raises SourceError for a file that is broken."""
    path = edits_file(summary_id, output)
    try:
        raw = path.read_bytes()
    except (FileNotFoundError, NotADirectoryError):
        return None
    except OSError as error:
        raise SourceError(f"{_shown(path)} cannot be read: {error.strerror}") from error
    return read_edits(raw, _shown(path))


def _shown(path: Path) -> str:
    return "/".join(path.parts[-3:])


def with_edits(summary: Summary, output: Path) -> Summary:
    """The summary with a person's edits, if there are any. Raises SourceError for a file that is broken."""
    edits = edits_of(summary.id, output)
    return apply_edits(summary, edits)[0] if edits else summary


def apply_edits(summary: Summary, edits: Edits) -> tuple[Summary, tuple[Finding, ...]]:
    """The summary as a person wants it, and findings on what could not be kept; they are among the summary's own too.

    Elements that a person changed or added are theirs (`Author.PERSON`), the former keep their spans.
    """
    merged = {section: _merge(section, summary, edits) for section in SECTIONS}
    findings = tuple(finding for one in merged.values() for finding in one.findings)
    parts: dict[str, Any] = {}
    for section, one in merged.items():
        elements = tuple(row.element for row in one.rows)
        parts[section.name] = elements if not section.single else elements[0] if elements else None
    # References show the source's words, also where a person has changed the statement.
    replaced = tuple(one for part in merged.values() for one in _originals(part))
    parts |= {"sentences": (*summary.sentences, *replaced), "findings": (*summary.findings, *findings)}
    return replace(summary, **parts), findings


def _originals(merged: _Merged) -> Iterator[Statement]:
    edited_keys = {row.key for row in merged.rows if row.key and row.element.author is Author.PERSON}
    for key in edited_keys & set(merged.found):
        one = merged.found[key]
        yield Statement(text=one.text, spans=one.spans, source=one.source)


def written(summary: Summary, edits: Edits | None) -> str:
    """The file for a person to edit: the summary as the program finds it now, with the person's edits merged in.

    Raises SourceError where it would be longer than what is read again.
    """
    before = edits or Edits("", {}, {}, {})
    merged = {section.name: _merge(section, summary, before) for section in SECTIONS}
    unplaced = {name: (*before.unplaced.get(name, ()), *one.unplaced) for name, one in merged.items()}
    now = Edits(
        before.path,
        {name: tuple(Entry(row.key, row.values) for row in one.rows) for name, one in merged.items()},
        {section.name: _made(section, merged[section.name]) for section in SECTIONS},
        unplaced,
        before.comments,
    )
    text = edits_text(now, summary.source)
    if len(text.encode("utf-8", "replace")) > MAX_BYTES:
        raise SourceError(f"the summary of {summary.source} is too long to be edited in one file")
    return text


def _made(section: Section, merged: _Merged) -> tuple[Entry, ...]:
    return tuple(Entry(key, values_of(section, one)) for key, one in merged.found.items())


def _merge(section: Section, summary: Summary, edits: Edits) -> _Merged:
    """One section of the three versions, in the person's order; what is new stands after what precedes it there."""
    entries, base = edits.entries.get(section.name, ()), {one.key: one for one in edits.made.get(section.name, ())}
    merged = _Merged(found=keyed(section, section.elements(summary)))
    news = list(merged.found)
    merged.found |= _passed_over(section, summary, base, merged.found)
    now = _paired(section, base, merged.found)
    merge = _SectionMerge(section, summary, edits.path, merged, base, now)
    for entry in _with_keys(section, entries, base):
        merge.take(entry)
    merge.take_new([key for key in news if key not in now.values()], news)
    waiting = edits.unplaced.get(section.name, ())
    merged.findings += [merge.finding("edit-unplaced", one, "waits under `unplaced`") for one in waiting]
    return merged


def _with_keys(section: Section, entries: Sequence[Entry], base: Mapping[str, Entry]) -> Iterator[Entry]:
    """The entries; of what there is one of, like the title, the one in the file is the one that was found."""
    for entry in entries:
        yield replace(entry, key=next(iter(base))) if section.single and base and not entry.key else entry


def _passed_over(
    section: Section, summary: Summary, base: Mapping[str, Entry], found: Mapping[str, Statement]
) -> dict[str, Statement]:
    """Sentences that were key messages when the file was written and that the program would not choose now."""
    if section.name != "key_messages":
        return {}
    texts = {str(entry.values["text"]) for key, entry in base.items() if key not in found}
    chosen = (one for one in summary.sentences if one.text.strip() in texts)
    return {key: one for key, one in keyed(section, chosen).items() if key in base and key not in found}


def _paired(section: Section, base: Mapping[str, Entry], found: Mapping[str, Statement]) -> dict[str, str]:
    """The key now of each element by its key then: the same one, or that of the words most alike."""
    from rapidfuzz import fuzz

    if section.single:
        return dict(zip(base, found, strict=False))
    pairs = {key: key for key in base if key in found}
    lost = {key: section.known_by(entry.values) for key, entry in base.items() if key not in pairs}
    free = {key: section.known_by(values_of(section, one)) for key, one in found.items() if key not in pairs}
    alike = [
        (score, then, key)
        for then, words in lost.items()
        for key, new in free.items()
        if (score := fuzz.ratio(words, new, score_cutoff=_ALIKE))
    ]
    for _, then, key in sorted(alike, key=lambda one: -one[0]):
        if then not in pairs and key not in pairs.values():
            pairs[then] = key
    return pairs


@dataclass(frozen=True, slots=True)
class _SectionMerge:
    """The merging of one section: `base` is what was found then, by key, `now` the keys of the same elements now."""

    section: Section
    summary: Summary
    path: str
    merged: _Merged
    base: Mapping[str, Entry]
    now: Mapping[str, str]

    def take(self, entry: Entry) -> None:
        """Bring one entry of the file into the section, or put it among those whose place is gone."""
        then = self.base.get(entry.key)
        if then is None or any(row.key == self.now.get(entry.key) for row in self.merged.rows):
            self._add(entry)
        elif entry.key in self.now:
            self._keep(entry, then.values, self.now[entry.key])
        elif entry.values != then.values:
            self.merged.unplaced.append(entry)
            self._report("edit-unplaced", entry, "is no longer in the source")

    def take_new(self, new: Iterable[str], order: Sequence[str]) -> None:
        """Put what the program found since then after what precedes it in the source."""
        rows = self.merged.rows
        for key in new:
            element = self.merged.found[key]
            if self.section.single and rows:
                return
            before = order[: order.index(key)]
            places = [place for place, row in enumerate(rows, 1) if row.key in before]
            rows.insert(max(places, default=0), Row(key, values_of(self.section, element), element))

    def _add(self, entry: Entry) -> None:
        if entry.key:
            self._report("edit-unknown-key", entry, f"has a key that is not known or used twice ({entry.key})")
        element = added(self.section, entry.values, self.summary.id)
        self.merged.rows.append(Row("", entry.values, element))

    def _keep(self, entry: Entry, then: Values, key: str) -> None:
        """An element that is still there: the person's fields where they changed them, else the program's."""
        element = self.merged.found[key]
        found = values_of(self.section, element)
        values = {name: _field(entry.values[name], then.get(name), found[name]) for name in self.section.fields}
        for name, value in values.items():
            if value == entry.values[name] != found[name] != then.get(name) and not isinstance(value, tuple):
                self._report("edit-conflict", entry, f"has another `{name}` in the source now: {found[name]}")
        if values != found:
            element = edited(self.section, element, values)
        if isinstance(element, Quotation) and values["text"] != found["text"]:
            self._report("edit-quotation", entry, "is not what the source quotes")
        self.merged.rows.append(Row(key, values, element))

    def _report(self, check: str, entry: Entry, said: str) -> None:
        self.merged.findings.append(self.finding(check, entry, said))

    def finding(self, check: str, entry: Entry, said: str) -> Finding:
        """A finding on an entry: what a person wrote, and what is the matter with it."""
        words = self.section.known_by(entry.values) or str(next((one for one in entry.values.values() if one), ""))
        message = f"what a person edited in {self.path} (`{self.section.name}`) {said}"
        return Finding(check, Severity.WARNING, message, words, self.summary.id)


def _field(mine: Field, then: Field, found: Field) -> Field:
    """A person's field where they changed it, else the program's; lists are merged element by element."""
    if mine == then:
        return found
    if isinstance(mine, tuple) and isinstance(then, tuple) and isinstance(found, tuple):
        left = [one for one in mine if one not in then or one in found]
        return (*left, *(one for one in found if one not in then and one not in left))
    return mine
