"""Drafts made once more as they are, and thrown away: what that takes is loaded by the time their source is read."""

from __future__ import annotations

import contextlib
from collections.abc import Iterable, Iterator

from generator import drafts
from generator.locales import Locale
from generator.steps import answers
from generator.steps.analysis import Library
from generator.steps.orders import Order
from generator.steps.work import renderer
from generator.summaries.model import Summary
from generator.translation import check_wordings

# So many units of a draft ask for most of the tables that all of them ask for.
_ENOUGH = 8


def rehearse(desk: answers.Desk, order: Order, sources: Iterable[str]) -> Iterator[None]:
    """Makes the drafts that there were of one of the sources, locale by locale.

    No engine is asked and nothing is noted or written.
    """
    known = desk.store.analysed()
    # Whatever goes wrong will go wrong again when it counts, and is told then.
    with contextlib.suppress(Exception):
        for source in [one for one in sources if one in known][:1]:
            summary = Library(desk.store).bare(source)
            for locale in order.locales:
                _make(desk, order, summary, locale)
                yield


def _make(desk: answers.Desk, order: Order, summary: Summary, locale: Locale) -> None:
    route = desk.inputs.route(summary.language, locale)
    units = answers.known_units(desk, summary, order.kinds, route, locale)
    if units is None:
        return
    if route:
        check_wordings(list(units.values())[:_ENOUGH], route, desk.config)
    for kind in order.kinds:
        renderer(desk.config).draft(summary, drafts.Order(kind, locale, order.formats), units, route)
