"""A sentence in, the dates out on which something happens: stated ones first, then counted ones, then years."""

from __future__ import annotations

import re

from generator.summaries.acts import told_act
from generator.summaries.clauses import part_with
from generator.summaries.dates import find_dates
from generator.summaries.model import StatedDate
from generator.summaries.occasions import HAPPENS, named_occasions
from generator.summaries.relative import Counted, looks_ahead, resolve
from generator.summaries.text import Sentence
from generator.summaries.vocabulary import STRONG_EVENT_HEADS
from generator.summaries.whats import Known, only_says, tells_of_occasion

# A day until which something holds is none on which anything happens.
_VALIDITY = re.compile(
    r"\b(?:valid|in force|in effect|eligible|exempt|usable|recognised|accepted)\s(?:\w+ )?"
    r"(?:until|till|through|to|up to"
    r"|before)\s(?:the )?(?:end of )?$",
    re.IGNORECASE,
)


def days_of(sentence: Sentence) -> list[StatedDate]:
    """The days and months on which something happens, at most three."""
    return [one for one in _all_dates(sentence) if not _is_coarse(one)][:3]


def _all_dates(sentence: Sentence) -> list[StatedDate]:
    dates = find_dates(sentence.text, sentence.span.start)
    before = {one.span: sentence.text[: one.span.start - sentence.span.start] for one in dates}
    return [one for one in dates if not any(form.search(before[one.span]) for form in _NO_DAY)]


# "The talks since April" lasted.
_EVER_SINCE = re.compile(
    rf"\b(?:{'|'.join(sorted(STRONG_EVENT_HEADS))})s? since\s(?:early |late |mid-?)?$", re.IGNORECASE
)


# "The law of 12 May 1999 applies": the day is part of the paper's name.
_OF_PAPER = re.compile(
    r"\b(?:law|act|decree|decision|resolution|regulation|directive|judge?ment|ordinance|circular|letter)"
    r"(?: (?:no\.? ?)?[\d/.-]+)?(?:,| of| dated)\s$",
    re.IGNORECASE,
)
_NO_DAY = (_VALIDITY, _EVER_SINCE, _OF_PAPER)


def _is_coarse(date: StatedDate) -> bool:
    """True for a year, a half or a quarter: figures are told of them as often as occasions."""
    return bool(
        re.fullmatch(r"\d{4}(?:/\d{4})?", date.value) or re.search(r"quarter|half|\b[QH]\d", date.stated, re.IGNORECASE)
    )


def years_of(known: Known, sentence: Sentence) -> list[StatedDate]:
    """The first year, half or quarter of a sentence that tells of an occasion."""
    names = tells_of_occasion(known, sentence)
    happens = (names and HAPPENS.search(sentence.text)) or _BEGINS.search(sentence.text)
    return (_all_dates(sentence) if happens else _years_of_act(sentence))[:1]


def _years_of_act(sentence: Sentence) -> list[StatedDate]:
    """The years "in" which what a sentence tells was done, where they stand beside its verb, or an occasion by name
    will be: "the Example Summit in Havn in 2027"."""
    act, text, start = told_act(sentence), sentence.text, sentence.span.start
    occasions = named_occasions(sentence)

    def beside(one: StatedDate) -> bool:
        done = act is not None and act.contains(one.span)
        return done or any(0 < one.span.start - occasion.end < 45 for occasion in occasions)

    return [one for one in _all_dates(sentence) if beside(one) and _IN.search(text[: one.span.start - start])]


_IN = re.compile(r"\b(?:in|at the) $")


# What has its day in a year though no occasion is named.
_BEGINS = re.compile(
    r"\b(?:(?:was|were) (?:founded|established|opened|inaugurated|launched|created|set up|signed|adopted)"
    r"|established (?:diplomatic|consular)|opened in|entered into force"
    r"|(?:will|should|must) (?:be )?\w+(?: [\w,]+){0,12}? (?:by|before|in|from|as of))\b"
    r"|^to (?!be )[a-z]+(?: [\w,-]+){1,20}? by\b"
)


def counted_days(known: Known, sentence: Sentence, days: tuple[StatedDate | None, StatedDate | None]) -> list[Counted]:
    """The relative dates, at most two, of a sentence that tells of something happening then."""
    return [one for one in resolve(sentence.text, sentence.span.start, *days) if _tells_of(known, sentence, one.date)][
        :2
    ]


def _tells_of(known: Known, sentence: Sentence, date: StatedDate) -> bool:
    """True unless a sentence only speaks of a day, week or year; "today" may only mean these times."""
    part = part_with(sentence, date.span)
    named = tells_of_occasion(known, part)
    if "/" in date.value or date.value.count("-") < 2:
        return named or bool(_PAST_ACT.search(part.text) or looks_ahead(part.text))
    if date.stated.casefold() == "today" and _NOW.search(part.text):
        return True
    happens = HAPPENS.search(part.text) or told_act(part)
    return named or bool(happens) or not (date.stated.casefold() == "today" or only_says(part, date))


# What is done in the saying, or on this very day: "is today imposing", "Today I can announce".
_NOW = re.compile(
    r"\b(?:is|are|am) (?:\w+ )?(?:imposing|announcing|launching|designating|signing|opening|releasing|publishing"
    r"|sending|deploying|adding|sanctioning|suspending|lifting|recalling|expelling|joining|marking|celebrating|hosting)\b"
    r"|\b(?:can|is able to|am pleased to|is pleased to) announce\b"
)
# Acts that were done once, even if only their week or year is told.
_PAST_ACT = re.compile(
    r"\b(?:visited|signed|held|met|opened|launched|announced|adopted|inaugurated|hosted|established|appointed|elected"
    r"|presented|tabled|submitted|published|released|approved|summoned"
    r"|travelled|traveled|attended|concluded|will (?:be )?\w+)\b"
)
