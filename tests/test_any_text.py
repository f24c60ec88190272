"""Whatever a text looks like, its summary comes back with right spans: releases cut, shuffled and mistyped."""

from __future__ import annotations

import random
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from support import RELEASE, Project

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


def test_every_release_gives_its_drafts(project: Project) -> None:
    for path in GOLD.glob("*.txt"):
        shutil.copy(path, project.root / "seeds")
    (project.root / "gen.toml").write_text(
        '[translation]\nengines = ["pseudo"]\n[build]\nlanguages = ["ar-XB"]\nkinds = ["brief", "factsheet"]\n',
        encoding="utf-8",
    )
    result = project.gen("build")
    assert result.exit_code == 0, result.stderr
    assert len(list((project.root / "output/ar-XB").glob("*.md"))) == 2 * len(list(GOLD.glob("*.txt")))


LICENCES = {
    "CC BY 4.0": (),
    "CC BY-SA 4.0": ("sous la même licence",),
    "CC BY-NC-SA 4.0": ("commerciale", "même licence"),
    "CC BY-NC-ND 3.0": ("commerciale", "Les adaptations"),
    "CC0": (),
    "KOGL Type 4": ("commerciale", "Les adaptations"),
    "Open Government Licence v3.0": (),
    "Licence Ouverte": (),
}


@pytest.mark.parametrize(("licence", "wanted"), LICENCES.items())
def test_whatever_a_licence_asks_for_is_said_in_the_draft(
    pseudo: Project, licence: str, wanted: tuple[str, ...]
) -> None:
    pseudo.seed("harbour.txt", RELEASE.replace("All rights reserved.", f"Licensed under {licence}."))
    result = pseudo.gen("brief", "--lang", "fr")
    assert result.exit_code == 0, result.stderr
    assert all(words in pseudo.read("fr/harbour.brief.md") for words in wanted)
