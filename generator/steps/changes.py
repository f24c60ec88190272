"""How a draft was made and what it would be made of now in, the reasons why it is stale out: what changed, by name.

A draft is stale where something changed that it uses: of the terms, messages and memory entries of its language only
those that stand in it count. What its inputs consisted of is in the record (`builds.Details`), by their digests.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from generator import builds
from generator.errors import GeneratorError
from generator.locales import canonical
from generator.provenance import digest
from generator.sources.files import edits_file, sidecar, source_id
from generator.steps import parts
from generator.steps.analysis import Library
from generator.steps.combined import Combined
from generator.steps.plan import Inputs, Job

# The message ids that a draft was rendered with, by their digest, and those of the source's language.
ASKED, ASKED_OF_SOURCE = "message ids", "message ids of the source"
_ASKED = {"messages": ASKED, "strings of the source": ASKED_OF_SOURCE}
# What `builds.Parts` of these is read from the source's own folder, for each source of a draft that combines several.
_OF_SOURCES = frozenset({"source", "metadata", "edits", "others"})
_GONE = (builds.FileState.MISSING, builds.FileState.CHANGED)


@dataclass
class Judge:
    """Says of drafts whether they are stale and why; each change is looked into once in a run.

    `library` has the summaries of the sources as they are known. `adopted` collects the drafts that changes passed by:
    they are current, and from now on are taken to be made of what is there now.
    """

    inputs: Inputs
    store: builds.Store
    details: builds.Details
    library: Library | Combined | None = None
    adopted: dict[str, tuple[Job, builds.Made]] = field(default_factory=dict)
    _in_record: set[str] | None = None
    _parts: dict[tuple[str, str], builds.Parts | None] = field(default_factory=dict)
    _texts: dict[tuple[str, str], tuple[str, ...]] = field(default_factory=dict)
    _matchers: dict[tuple[str, str, str], Callable[[str], set[str]]] = field(default_factory=dict)

    def reasons(self, job: Job, made: builds.Made | None, states: Mapping[str, builds.FileState]) -> tuple[str, ...]:
        """Why a draft has to be made again, in words; empty where it is current."""
        names = builds.changed(made.fingerprint if made else None, job.fingerprint)
        if made is None:
            return builds.in_words(names)
        said = tuple(dict.fromkeys(words for name in names for words in self._reasons(name, job, made.fingerprint)))
        gone = (_of_file(f"{job.source}.{job.kind}.{ending}", state) for ending, state in states.items())
        found = (*said, *filter(None, gone))
        draft = job.draft
        self.adopted.pop(draft, None)
        if names and not found:
            self.adopted[draft] = job, builds.Made({**made.fingerprint, **job.fingerprint}, made.files)
        return found

    def of_now(self, job: Job) -> Iterator[tuple[str, builds.Parts]]:
        """What the inputs of a draft consist of, each with its digest, as far as these are not in the record."""
        if self._in_record is None:
            self._in_record = self.details.known()
        known = self._in_record
        for name, value in job.fingerprint.items():
            for place, one in enumerate(value.split("\n")):
                if len(one) == 64 and one not in known and (found := self._now(name, one, job, place)) is not None:
                    known.add(one)
                    yield one, found

    def _reasons(self, name: str, job: Job, before: builds.Fingerprint) -> Iterator[str]:
        """What one input that changed gives as reasons; none where nothing of it is used in the draft."""
        if name == "program":
            yield builds.program_words(before.get(name, ""), job.fingerprint[name])
            return
        old, new = before.get(name, "").split("\n"), job.fingerprint[name].split("\n")
        if len(old) != len(new) or name == "title":
            yield from builds.in_words([name])
            return
        for place, (was, now) in enumerate(zip(old, new, strict=True)):
            if was != now:
                several = len(job.paths) > 1 and name in _OF_SOURCES
                prefix = f"{source_id(job.paths[place])}: " if several else ""
                yield from (prefix + words for words in self._told(name, job, before, (was, now, place)))

    def _told(self, name: str, job: Job, before: builds.Fingerprint, change: tuple[str, str, int]) -> tuple[str, ...]:
        was, now, place = change
        old, new = self._before(name, was), self._now(name, now, job, place)
        if old is None or new is None:
            return builds.in_words([name])
        found = builds.difference(old, new)
        if name in ("terms", "persons", "memory") or name in _ASKED:
            found = found.among(self._used(name, job, before, (was, now), (old, new, found)))
            if not found.names:
                return ()
        if name == "memory":
            return builds.told(name, old, new, self._by_text(job, found))
        return builds.told(name, old, new, found)

    def _used(
        self,
        name: str,
        job: Job,
        before: builds.Fingerprint,
        digests: tuple[str, str],
        change: tuple[builds.Parts, builds.Parts, builds.Difference],
    ) -> set[str]:
        """The names of those changed parts that stand in the draft."""
        old, new, found = change
        if name in _ASKED:
            asked = self._before(name, before.get(_ASKED[name], "").partition("\n")[0] or "?")
            return set(found.names) if asked is None else {one for one, _ in asked}
        if name == "memory":
            return {parts.entry_name(text) for text in self._texts_of(job)}
        key = (name, *digests)
        if key not in self._matchers:
            values = {**dict(old), **dict(new)}
            self._matchers[key] = _finder({one: values[one] for one in found.names}, job.language)
        return {one for text in self._texts_of(job) for one in self._matchers[key](text)}

    def _by_text(self, job: Job, found: builds.Difference) -> builds.Difference:
        """The memory's entries by what they translate instead of by hash."""
        texts = {parts.entry_name(text): text for text in self._texts_of(job)}
        sides = (tuple(texts[one] for one in side) for side in (found.changed, found.added, found.removed))
        return builds.Difference(*sides)

    def _texts_of(self, job: Job) -> tuple[str, ...]:
        """The source texts of a draft's segments."""
        key = (job.source, job.kind)
        if key not in self._texts:
            from generator.drafts import segments

            library = self.library or Library(self.store)
            self._texts[key] = tuple(one.text for one in segments(library.summary(job.source), job.kind))
        return self._texts[key]

    def _before(self, name: str, value: str) -> builds.Parts | None:
        """What an input consisted of; None where that is not in the record."""
        # No digest: there was nothing, or no file.
        if len(value) != 64:
            return None if value == "?" else ()
        if (name, value) not in self._parts:
            kept = self.details.parts(value)
            try:
                self._parts[name, value] = builds.thaw(kept) if kept else None
            except builds.Damaged:
                self._parts[name, value] = None
        return self._parts[name, value]

    def _now(self, name: str, value: str, job: Job, place: int) -> builds.Parts | None:
        """What an input consists of; None where that cannot be said."""
        if len(value) != 64:
            return ()
        key = (name, value)
        if self._parts.get(key) is None:
            self._parts[key] = self._before(name, value) or self._read(name, job, place)
        return self._parts[key]

    def _read(self, name: str, job: Job, place: int) -> builds.Parts | None:
        config, path = self.inputs.config, job.paths[min(place, len(job.paths) - 1)] if job.paths else Path()
        try:
            if name in _OF_SOURCES:
                return self._of_source(name, path)
            return {
                "template": lambda: parts.of_files(self.inputs.template_files(job.kind)),
                "messages": lambda: parts.of_messages(job.locale, config.locale_folders),
                "strings of the source": lambda: parts.of_messages(canonical(job.language), config.locale_folders),
                "settings": lambda: parts.of_settings(config),
                "proposals": lambda: parts.of_proposals(self.inputs.proposals.get(job.draft, ())),
            }.get(name, lambda: self._of_route(name, job))()
        except (GeneratorError, builds.Damaged):
            # Whoever needs the file says what is wrong with it.
            return None

    def _of_source(self, name: str, path: Path) -> builds.Parts | None:
        source = source_id(path)
        if name == "source":
            return parts.of_file(path, self.inputs.config)
        if name == "others":
            kept = self.store.summary(source)
            return parts.of_said(builds.thaw(kept[1]), source) if kept and kept[1] else None
        if name == "metadata":
            return parts.of_metadata(sidecar(path))
        return parts.of_edits(edits_file(source, self.inputs.config.output))

    def _of_route(self, name: str, job: Job) -> builds.Parts | None:
        """What depends on the way from the source's language to the draft's."""
        from generator.translation import word_folders

        config, route = self.inputs.config, self.inputs.route(job.language, job.locale)
        if route is None or name == "route":
            return parts.of_route(route) if name == "route" else ()
        source, target = route.steps[0].source, route.steps[-1].target
        folders = word_folders(route, config)
        if name == "terms":
            return parts.of_terms(self.inputs.terms(route))
        if name == "persons":
            return parts.of_persons(self.inputs.terms(route))
        if name == "style":
            return parts.of_style(target, folders)
        return parts.of_memory(config, source, (job.locale, target)) if name == "memory" else None


def _of_file(name: str, state: builds.FileState) -> str:
    """What a file of a draft gives as a reason; nothing where it is as it was made, or the new text stands beside."""
    if state is builds.FileState.CHANGED and not name.endswith(builds.SIDECAR):
        return f"a person edited {name}"
    return f"{name} is {state}" if state in _GONE else ""


def _finder(names: Mapping[str, str], language: str) -> Callable[[str], set[str]]:
    """Which of the names stand in a text, told as the term base tells it; the values say which are verbs.

    A name that stands within another of them may be passed over.
    """
    from generator.units.matching import Matcher

    matcher = Matcher(((one, value.startswith(parts.VERB), one) for one, value in names.items()), language)
    return lambda text: {name for _, name in matcher.find(text)}


def asked_parts(ids: Iterable[str]) -> tuple[str, builds.Parts]:
    """The digest under which message ids are kept, and they themselves as parts."""
    found = tuple((one, "") for one in sorted(ids))
    return digest(repr(found)), found
