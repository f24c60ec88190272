"""Drafts made once more as they are, and thrown away: what that takes is loaded by the time their sources are read."""

from __future__ import annotations

import contextlib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from generator import drafts
from generator.locales import Locale
from generator.sources.document import SourceDocument
from generator.steps import answers
from generator.steps.analysis import Library
from generator.steps.orders import Order
from generator.steps.work import renderer
from generator.summaries import summarize_unread
from generator.summaries.model import Summary
from generator.translation import check_wordings

# So many units of a draft ask for most of the tables that all of them ask for.
_ENOUGH = 8


@dataclass(frozen=True, slots=True)
class Rehearsal:
    """What a run will do with sources that are being read; to be called with them.

    No engine is asked and nothing is noted or written.
    """

    desk: answers.Desk
    order: Order

    def __call__(self, documents: Sequence[SourceDocument]) -> Iterator[None]:
        """Summarizes the first document and makes the drafts that there were of it, locale by locale."""
        # Whatever goes wrong will go wrong again when it counts, and is told then.
        with contextlib.suppress(Exception):
            summarize_unread(documents[0], self.desk.config.summaries)
            yield
            if documents[0].id in self.desk.store.analysed():
                yield from self._drafts(Library(self.desk.store).bare(documents[0].id))

    def _drafts(self, summary: Summary) -> Iterator[None]:
        for locale in self.order.locales:
            self._draft(summary, locale)
            yield

    def _draft(self, summary: Summary, locale: Locale) -> None:
        desk, order = self.desk, self.order
        route = desk.inputs.route(summary.language, locale)
        units = answers.known_units(desk, summary, order.kinds, route, locale)
        if units is None:
            return
        if route:
            check_wordings(list(units.values())[:_ENOUGH], route, desk.config)
        for kind in order.kinds:
            renderer(desk.config).draft(summary, drafts.Order(kind, locale, order.formats), units, route)
