"""Sources that speak of one thing find each other out, and those that agree on it are not compared."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.builds import Analysed, Store
from generator.sources import read_text
from generator.summaries import summarize_all
from generator.summaries.compare import with_contradictions
from generator.summaries.model import Summary
from generator.summaries.pairs import against, keys

_HARBOUR = """Havn Opens Its New Lighthouse

The Minister of Tides, {name}, opened the new lighthouse in Havn with {count} harbour pilots. The ministry said
that all ships are welcome there.

The Baltic Pilots Forum will be held in {place} on {day} May 2025.
"""
_SAME = {"name": "Anna Bergström", "count": "250", "place": "Elm", "day": "3"}


def _summaries(*texts: str) -> list[Summary]:
    return summarize_all([read_text(f"source-{place}.txt", text.encode()) for place, text in enumerate(texts)])


def _neighbours(summaries: list[Summary], folder: Path) -> set[str]:
    with Store(folder) as store:
        for one in summaries:
            store.keep_summary(one.id, Analysed("", "en"), b"", keys(one))
        return store.neighbours([summaries[0].id])


@pytest.mark.parametrize(
    "other", [{"name": "Carlos Duarte"}, {"count": "300"}, {"place": "Oakham"}, {"day": "9"}], ids=str
)
def test_sources_that_contradict_each_other_are_compared(other: dict[str, str], tmp_path: Path) -> None:
    first, second = (_HARBOUR.format(**_SAME), _HARBOUR.format(**{**_SAME, **other}))
    # Nothing else is the same: it is the topic that joins them.
    second = second.replace("Havn Opens Its New Lighthouse", "Ships Have a Light Again").replace("new ", "tall, white ")
    summaries = _summaries(first, second)
    whole = with_contradictions(summaries)[0]
    assert whole.contradictions
    assert _neighbours(summaries, tmp_path) == {"source-0", "source-1"}
    assert against(summaries[0], summaries[1:], {"source-0": 0, "source-1": 1})[0] == whole.contradictions


def test_a_release_that_is_the_same_but_for_one_word_is_compared(tmp_path: Path) -> None:
    first = _HARBOUR.format(**_SAME)
    assert "source-1" in _neighbours(_summaries(first, first.replace("welcome", "awaited")), tmp_path)


def test_sources_that_say_the_same_of_their_topics_are_not_compared(tmp_path: Path) -> None:
    """An office names its minister in every release: comparing all of them would take the square of their number."""
    subjects = ("charts of the coast", "the winter ice", "training for captains", "repairs of the old mole")
    texts = [
        f"News of {subject.title()}\n\nMinister of Tides Anna Bergström spoke in Havn about {subject} and their cost.\n"
        for subject in subjects
    ]
    assert _neighbours(_summaries(*texts), tmp_path) == {"source-0"}
