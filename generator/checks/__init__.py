"""Checks: a translated unit in, findings out, each written for the person who reviews the draft.

Every check is a function that takes the pair of texts and yields findings; the first paragraph of its docstring says
what is wrong where it reports something.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import replace

from generator.checks.bodies import check_bodies
from generator.checks.continents import check_continents
from generator.checks.currency import check_currency
from generator.checks.currency_codes import check_currency_codes
from generator.checks.dates import check_dates, check_weekdays
from generator.checks.kinds import check_kinds
from generator.checks.language import check_language, check_script
from generator.checks.leftovers import check_identical, check_leftovers
from generator.checks.links import check_codes, check_links
from generator.checks.loops import check_loops, check_repeated_phrases
from generator.checks.marked import check_marked
from generator.checks.multiples import check_multiples
from generator.checks.names import check_acronyms, check_names
from generator.checks.negation import check_negation
from generator.checks.numbers import check_numbers
from generator.checks.offices import check_offices
from generator.checks.omissions import check_additions, check_omissions
from generator.checks.ordinals import check_ordinals
from generator.checks.pair import Pair, pair_of
from generator.checks.places import check_places
from generator.checks.polarity import check_polarity
from generator.checks.quantities import check_number_words
from generator.checks.quotes import check_brackets, check_quotes
from generator.checks.sentences import check_sentences
from generator.checks.shape import check_empty, check_end, check_length, check_markers
from generator.checks.spans import check_spans
from generator.checks.terms import check_terms
from generator.checks.times import check_times
from generator.checks.typography import check_typography
from generator.findings import Finding
from generator.locales import Locale
from generator.units.segment import TranslationUnit
from generator.units.terms import TermBase

Check = Callable[[Pair], Iterable[Finding]]

CHECKS: tuple[Check, ...] = (
    check_numbers,
    check_number_words,
    check_multiples,
    check_ordinals,
    check_dates,
    check_times,
    check_spans,
    check_weekdays,
    check_currency,
    check_currency_codes,
    check_names,
    check_marked,
    check_places,
    check_continents,
    check_offices,
    check_acronyms,
    check_bodies,
    check_terms,
    check_codes,
    check_links,
    check_negation,
    check_polarity,
    check_kinds,
    check_loops,
    check_repeated_phrases,
    check_identical,
    check_leftovers,
    check_script,
    check_language,
    check_quotes,
    check_brackets,
    check_length,
    check_sentences,
    check_omissions,
    check_additions,
    check_markers,
    check_end,
    check_typography,
)


def check_unit(
    unit: TranslationUnit, source: Locale, target: Locale, terms: TermBase | None = None
) -> tuple[Finding, ...]:
    """What the checks find in a unit, in the order of `CHECKS`; nothing for a unit that has no target yet.

    Given a term base, its terms must stand in the target, which may use no other form of them.
    """
    if unit.target is None:
        return ()
    pair = pair_of(unit, source, target, terms)
    found = tuple(check_empty(pair)) or tuple(finding for check in CHECKS for finding in check(pair))
    segment = unit.segment.id if found else ""
    return tuple(replace(finding, segment=segment) for finding in found)


def explain(check: Check) -> str:
    """The first paragraph of a check's docstring: what is wrong where it reports something."""
    return " ".join((check.__doc__ or "").split("\n\n")[0].split())
