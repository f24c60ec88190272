"""A person's wording is held against the sentence that it was written for, however the source changed."""

from __future__ import annotations

from dataclasses import replace

import pytest
from rendering import LOCALES, Rendered, rendered

from generator.config import Config
from generator.drafts.stale import Stale, human_words, stale
from generator.summaries.model import Summary

WORDS = "Ein Satz der Person."


@pytest.fixture(params=LOCALES)
def tag(request: pytest.FixtureRequest) -> str:
    """A language."""
    return str(request.param)


def with_messages(summary: Summary, *texts: str) -> Summary:
    """The summary with other key messages."""
    return replace(summary, key_messages=tuple(replace(summary.key_messages[0], text=text) for text in texts))


def found(base: Rendered, now: Rendered) -> tuple[Stale, ...]:
    return stale(base.units, human_words(base.units), now.draft.segments, now.draft.units)


def edited(summary: Summary, config: Config, tag: str, source: str) -> Rendered:
    """A draft in which one segment has a person's words."""
    plain = rendered(summary, config, tag)
    return rendered(summary, config, tag, {plain.segment(source).id: WORDS})


def test_a_changed_sentence_shows_old_new_proposal_and_the_persons_words(
    summary: Summary, config: Config, tag: str
) -> None:
    first, *others = (one.text for one in summary.key_messages)
    changed = first.replace("15", "20")
    base, now = edited(summary, config, tag, first), rendered(with_messages(summary, changed, *others), config, tag)
    segment = now.segment(changed)
    assert found(base, now) == (
        Stale(base.segment(first).id, segment.id, first, changed, now.draft.units[segment.id].target, WORDS),
    )


def test_what_did_not_change_or_is_no_persons_is_not_stale(summary: Summary, config: Config, tag: str) -> None:
    first, second, *others = (one.text for one in summary.key_messages)
    base = edited(summary, config, tag, first)
    assert found(base, base) == ()
    assert found(base, rendered(with_messages(summary, first, f"Now {second}", *others), config, tag)) == ()


def test_a_sentence_that_vanished_leaves_the_persons_words(summary: Summary, config: Config, tag: str) -> None:
    first, *others = (one.text for one in summary.key_messages)
    now = rendered(with_messages(summary, *others), config, tag)
    (one,) = found(edited(summary, config, tag, first), now)
    assert (one.segment, one.new_source, one.proposed, one.wording) == (None, None, None, WORDS)


def test_a_sentence_that_moved_and_changed_is_found_again(summary: Summary, config: Config, tag: str) -> None:
    first, *others = (one.text for one in summary.key_messages)
    changed = first.replace("15", "20")
    now = rendered(with_messages(summary, "Something new was said before it.", *others, changed), config, tag)
    (one,) = found(edited(summary, config, tag, first), now)
    assert one.new_source == changed


def test_a_sentence_written_anew_between_the_same_neighbours_is_found(
    summary: Summary, config: Config, tag: str
) -> None:
    first, second, *others = (one.text for one in summary.key_messages)
    changed = "Under the plan, the ministry will publish all gauge readings of the Commission by itself."
    now = rendered(with_messages(summary, first, changed, *others), config, tag)
    (one,) = found(edited(summary, config, tag, second), now)
    assert one.new_source == changed


@pytest.mark.parametrize("units", [None, [], [3], [{"segment": "a"}], {"segment": "a", "target": "b"}])
def test_a_broken_sidecar_makes_nothing_stale(units: object, summary: Summary, config: Config) -> None:
    now = rendered(summary, config, "fr")
    assert human_words(units) == {}  # type: ignore[arg-type]
    assert stale(units, {"sentence-1": WORDS}, now.draft.segments, {}) == ()  # type: ignore[arg-type]
