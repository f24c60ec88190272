"""Drafts that were made in, what the next run has to know of them in the record."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from generator import builds
from generator.steps import versions
from generator.steps.changes import ASKED, ASKED_OF_SOURCE, Judge, asked_parts
from generator.steps.plan import Job
from generator.steps.work import Drafted


@dataclass(frozen=True, slots=True)
class Record:
    """Where it is noted how drafts were made."""

    store: builds.Store
    details: builds.Details
    history: builds.History
    judge: Judge

    def note(self, jobs: Mapping[str, Job], done: Sequence[Drafted], reasons: Mapping[str, Sequence[str]]) -> None:
        """Record how drafts were made, of what and why, and keep their texts."""
        made, texts, bases = {}, [], {}
        parts: dict[str, builds.Parts] = {}
        for one in done:
            written = one.written
            if not written.digests:
                continue
            job = jobs[written.draft]
            asked, asked_of_source = asked_parts(one.asked), asked_parts(one.asked_of_source)
            parts.update([asked, asked_of_source, *self.judge.of_now(job)])
            fingerprint = {**job.fingerprint, ASKED: asked[0], ASKED_OF_SOURCE: asked_of_source[0]}
            made[written.draft] = builds.Made(fingerprint, {**written.digests, builds.SIDECAR: one.sidecar})
            bases[written.draft] = one.base
            why = "; ".join(reasons[written.draft])
            texts += [
                (builds.Version(written.draft, ending, written.digests[ending], versions.now(), "gen", why), text)
                for ending, text in one.texts.items()
            ]
        self.details.keep_parts({name: builds.freeze(found) for name, found in parts.items()})
        self._note_words([one for one in done if one.written.digests])
        self.history.add(texts)
        self.store.keep_bases(bases)
        # Last: a draft that is on record has all of the rest.
        self.store.record_all(made)

    def _note_words(self, done: Sequence[Drafted]) -> None:
        known = self.details.worded()
        words = {one.written.draft: one.words for one in done if one.words or one.written.draft in known}
        if words:
            self.details.keep_wordings(words)

    def finish(self) -> None:
        """Note the drafts that changes passed by, and forget what no draft is made of any more."""
        passed_by = self.judge.adopted
        if passed_by:
            parts = dict(one for job, _ in passed_by.values() for one in self.judge.of_now(job))
            self.details.keep_parts({name: builds.freeze(found) for name, found in parts.items()})
            self.store.record_all({draft: made for draft, (_, made) in passed_by.items()})
        if self.details.is_large():
            values = (value for one in self.store.all_made().values() for value in one.fingerprint.values())
            self.details.forget_parts({one for value in values for one in value.split("\n")})
