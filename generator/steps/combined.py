"""Several sources as one, under a title: their summary, and the jobs for drafts that tell of all of them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from generator import builds
from generator.errors import NoRoute, UsageError
from generator.provenance import digest
from generator.steps.analysis import Library
from generator.steps.orders import Failure, Order, Outcome
from generator.steps.plan import Inputs, Job, together

if TYPE_CHECKING:
    from generator.summaries.model import Summary


@dataclass(frozen=True, slots=True)
class Combined:
    """Several sources of a library as one, under a title."""

    library: Library
    sources: tuple[str, ...]
    title: str

    def summary(self, source: str) -> Summary:
        """The combined summary, whose id this is. Raises UsageError where the sources cannot be combined."""
        from generator.summaries.combine import combine

        found = combine([self.library.summary(one) for one in self.sources], self.title)
        assert found.id == source
        return found


def under_title(title: str, library: Library, seeds: Mapping[str, Path], chosen: Mapping[str, Path]) -> Combined:
    """The chosen sources as one. Raises UsageError where its id would be that of a source."""
    from generator.summaries.combine import combined_id

    name = combined_id(title)
    if name in seeds:
        raise UsageError(f"{title!r} would have the id of the source {seeds[name].name}", "change the title")
    return Combined(library, tuple(chosen), title)


def jobs(
    combined: Combined, order: Order, inputs: Inputs, made_of: Mapping[Path, builds.Analysed], outcome: Outcome
) -> Iterator[Job]:
    """A job for each locale and kind, made of these files; a language that no route leads to is a failure."""
    from generator.summaries.combine import combined_id

    summary = combined.summary(combined_id(combined.title))
    for locale in order.locales:
        try:
            for kind in order.kinds:
                each = [inputs.fingerprint(path, kind, locale, known) for path, known in made_of.items()]
                fingerprint = {**together(each), "title": digest(combined.title)}
                yield Job(summary.id, kind, locale, summary.language, fingerprint, tuple(made_of))
        except NoRoute as error:
            outcome.failures.append(Failure(locale.tag, error))
