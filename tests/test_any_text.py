"""Whatever a text looks like, its summary comes back with right spans: releases cut, shuffled and mistyped."""

from __future__ import annotations

import random
from collections.abc import Iterator
from pathlib import Path

import pytest

from generator.sources import read_text
from generator.summaries import summarize_each
from generator.summaries.model import Summary

GOLD = Path(__file__).resolve().parent.parent / "bench" / "gold"


def broken_texts(count: int) -> Iterator[str]:
    """Pieces of real releases with one thing wrong each: cut anywhere, a sign lost or doubled, words out of order."""
    whole = [path.read_text(encoding="utf-8") for path in sorted(GOLD.glob("*.txt"))]
    chance = random.Random(9)
    for number in range(count):
        text = chance.choice(whole)
        start = chance.randrange(len(text) - 20)
        piece = text[start : start + chance.randrange(20, 700)]
        if number % 3 == 1:
            piece = piece.replace(chance.choice(' ,.()"\n'), chance.choice(["", "\n", "  ", ",", "(", "“"]))
        if number % 3 == 2:
            words = piece.split(" ")
            chance.shuffle(words)
            piece = " ".join(words)
        yield piece


def spans_of(summary: Summary) -> Iterator[tuple[str, int, int]]:
    for one in (*summary.key_messages, *summary.sentences, *summary.sections):
        if one.span:
            yield one.text, one.span.start, one.span.end


def test_a_broken_text_still_gives_a_summary_with_right_spans() -> None:
    texts = [text for text in broken_texts(250) if text.strip()]
    documents = [read_text(f"piece-{number}.txt", text.encode()) for number, text in enumerate(texts)]
    for document, summary in zip(documents, summarize_each(documents), strict=True):
        for words, start, end in spans_of(summary):
            assert "".join(document.text[start:end].split()) == "".join(words.split())


ENDINGS = ("Minister for", "Minister for the", "the Minister of", "Ambassador to the", "Minister of the (", "“", "on")


@pytest.mark.parametrize("ending", ENDINGS)
def test_a_text_may_end_in_the_middle_of_a_role(ending: str) -> None:
    text = f"Port Opens in Elm\n\nNorrland opened a port in Elm on 3 May 2025.\n\nIt was opened by {ending}"
    (summary,) = summarize_each([read_text("cut.txt", text.encode())])
    assert [one.date.value for one in summary.events if one.date] == ["2025-05-03"]
