"""How many planted errors the checks find, and how often they cry wolf, beside Translate Toolkit's pofilter.

    python bench/checks.py [--quick] [--verbose] [--half even|odd] [--pairs DIR] [--flores DIR]

`pairs/<tag>.jsonl` holds correct translations and translations with one planted error, written by hand. An error is
found if a check reports a warning or worse; a false alarm is such a report on a correct translation. pofilter
(`pip install '.[bench]'`) is given every filter that it has; `classes` holds, for each class of error, our recall and
pofilter's, both less the false alarms of the same checker on the correct pairs of that class. A pair may come with the
terms that its project's term base has; our checks are given them. `lowest_tenth_lift` is that of `confidence.py` (ours,
and by counting findings alone), `ladder` that of `ladder.py`. `--half` takes every other row of each file: rules
are made with the even rows in sight and told on the odd ones. `--flores` takes the FLORES-101 devtest (not committed)
and prints, for each language, the share of human translations that a check reports as a warning or worse, and as
critical: lines 501-1,012, which no rule was made with.
"""

from __future__ import annotations

import argparse
import json
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent))
sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from measure import report

from generator.checks import check_unit
from generator.findings import Severity
from generator.locales import Locale, parse_locale
from generator.units.segment import Origin, Segment, SegmentKind, State, TranslationUnit
from generator.units.terms import Term, TermBase

PAIRS = Path(__file__).resolve().parent / "pairs"
SOURCE = parse_locale("en")
# The devtest's names of the languages, and the lines that are reported; the others serve to decide.
FLORES = {
    "ar": "ara",
    "ca": "cat",
    "de": "deu",
    "es": "spa",
    "fr": "fra",
    "it": "ita",
    "ja": "jpn",
    "ko": "kor",
    "pt-BR": "por",
    "ru": "rus",
    "zh-Hans": "zho_simpl",
}
FIRST, LAST = 501, 1012


@dataclass(frozen=True)
class Row:
    """A translation that somebody wrote, and whether an error of `kind` was planted in it."""

    tag: str
    kind: str
    error: bool
    source: str
    target: str
    keep: tuple[str, ...] = ()
    terms: dict[str, str] = field(default_factory=dict, hash=False)


@dataclass
class Tally:
    """How a checker did on rows: errors found of errors planted, alarms on correct rows."""

    planted: int = 0
    found: int = 0
    correct: int = 0
    alarms: int = 0

    def count(self, row: Row, reported: bool) -> None:
        """Enter one row."""
        if row.error:
            self.planted += 1
            self.found += reported
        else:
            self.correct += 1
            self.alarms += reported

    @property
    def recall(self) -> float:
        return self.found / self.planted if self.planted else 0.0

    @property
    def false_alarms(self) -> float:
        return self.alarms / self.correct if self.correct else 0.0


Checker = Callable[[Row], list[str]]


def read_rows(folder: Path, half: str = "") -> Iterator[Row]:
    """Every row of every language, or those of even or odd index in their file."""
    start, step = {"even": (0, 2), "odd": (1, 2)}.get(half, (0, 1))
    for path in sorted(folder.glob("*.jsonl")):
        for line in path.read_text("utf-8").splitlines()[start::step]:
            shape = json.loads(line)
            keep, terms = tuple(shape.get("keep", ())), shape.get("terms", {})
            yield Row(path.stem, shape["class"], shape["error"], shape["source"], shape["target"], keep, terms)


def ours(row: Row) -> list[str]:
    """What our checks report on a row, warnings and worse."""
    segment = Segment(row.source, SegmentKind.SENTENCE, row.keep)
    unit = TranslationUnit(segment, row.target, State.TRANSLATED, Origin.ENGINE)
    target = parse_locale(row.tag)
    found = check_unit(unit, SOURCE, target, term_base(row, target))
    return [f"{one.check}: {one.message}" for one in found if one.severity is not Severity.INFO]


def flores_lines(path: Path) -> list[str]:
    """The lines of a file of the devtest; some are quoted as in CSV."""
    lines = [line.strip() for line in path.read_text("utf-8").splitlines()]
    return [line[1:-1].replace('""', '"').strip() if _is_quoted(line) else line for line in lines]


def _is_quoted(line: str) -> bool:
    return line[:1] == line[-1:] == '"' and '""' in line


def human_shares(folder: Path, step: int = 1) -> dict[str, tuple[float, float]]:
    """By language, the shares of human translations that are reported and that are reported as critical."""
    chosen = range(FIRST - 1, LAST, step)
    sources, shares = flores_lines(folder / "eng.devtest"), {}
    for tag, name in FLORES.items():
        targets, locale = flores_lines(folder / f"{name}.devtest"), parse_locale(tag)
        worst = [_worst(sources[line], targets[line], locale) for line in chosen]
        flagged, critical = (sum(one >= least for one in worst) / len(worst) for least in (1, 2))
        shares[tag] = (round(flagged, 4), round(critical, 4))
    return shares


def _worst(source: str, target: str, locale: Locale) -> int:
    """0 if no check warns, 1 if one does, 2 if a finding is critical."""
    unit = TranslationUnit(Segment(source, SegmentKind.SENTENCE), target, State.TRANSLATED, Origin.ENGINE)
    found = {one.severity for one in check_unit(unit, SOURCE, locale)}
    return 2 if Severity.CRITICAL in found else int(Severity.WARNING in found)


def term_base(row: Row, target: Locale) -> TermBase | None:
    """The terms that come with a row, None where there are none."""
    return TermBase((Term(*one) for one in row.terms.items()), SOURCE, target) if row.terms else None


def pofilter() -> Checker | None:
    """Translate Toolkit's checker with every filter on, or None where it is not installed."""
    try:
        from translate.filters import checks
        from translate.storage import base
    except ImportError:
        return None

    def check(row: Row) -> list[str]:
        checker = checks.StandardChecker(checks.CheckerConfig(targetlanguage=row.tag.replace("-", "_")))
        unit = base.TranslationUnit(row.source)
        unit.target = row.target
        return [f"{name}: {message}" for name, message in checker.run_filters(unit).items()]

    return check


def tally(rows: Sequence[Row], checker: Checker, key: Callable[[Row], str]) -> dict[str, Tally]:
    """A tally for each value of `key`."""
    tallies: dict[str, Tally] = {}
    for row in rows:
        tallies.setdefault(key(row), Tally()).count(row, bool(checker(row)))
    return tallies


def print_misses(rows: Sequence[Row]) -> None:
    """Every planted error that was missed and every false alarm, to read."""
    for row in rows:
        found = ours(row)
        if row.error != bool(found):
            verdict = "MISSED" if row.error else "FALSE ALARM"
            print(f"{verdict} {row.tag} {row.kind}\n   {row.source}\n   {row.target}\n   {'; '.join(found)}")


def main() -> None:
    """Score and print."""
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--quick", action="store_true", help="every tenth row")
    options.add_argument("--verbose", action="store_true", help="print every miss and every false alarm")
    options.add_argument("--half", choices=("even", "odd"), default="", help="every other row of each file")
    options.add_argument("--peer", action=argparse.BooleanOptionalAction, default=True, help="run pofilter as well")
    options.add_argument("--pairs", type=Path, default=PAIRS, help="another folder of pairs")
    options.add_argument("--flores", type=Path, help="the folder of the FLORES-101 devtest")
    chosen = options.parse_args()
    rows = list(read_rows(chosen.pairs, chosen.half))[:: 10 if chosen.quick else 1]
    if chosen.verbose:
        print_misses(rows)
    theirs = pofilter() if chosen.peer else None
    began = time.process_time()
    by_class, whole = tally(rows, ours, lambda row: row.kind), tally(rows, ours, lambda row: "all")["all"]
    each = (time.process_time() - began) / max(1, 2 * len(rows))
    peer = tally(rows, theirs, lambda row: row.kind) if theirs else {}
    print(f"{'class':18} {'planted':>7} {'recall':>7} {'alarms':>7}   pofilter: recall, alarms")
    for kind, one in sorted(by_class.items()):
        other = peer.get(kind, Tally())
        beside = f"{other.recall:.2f} {other.false_alarms:.2f}"
        print(f"{kind:18} {one.planted:7} {one.recall:7.2f} {one.false_alarms:7.2f}   {beside}")
    for tag, one in sorted(tally(rows, ours, lambda row: row.tag).items()):
        print(f"{tag:18} {one.planted:7} {one.recall:7.2f} {one.false_alarms:7.3f}")
    print(f"{'all':18} {whole.planted:7} {whole.recall:7.3f} {whole.false_alarms:7.4f}")
    print(f"{1000 * each:.2f} ms for one pair")
    classes = {
        kind: [round(each.recall - each.false_alarms, 3) for each in (one, peer.get(kind, Tally()))]
        for kind, one in sorted(by_class.items())
    }
    figures = {
        "recall": round(whole.recall, 3),
        "false_alarms": round(whole.false_alarms, 4),
        "classes": classes,
    }
    if chosen.flores:
        humans = human_shares(chosen.flores, 10 if chosen.quick else 1)
        print_humans(humans)
        figures["human_translations"] = humans
    report({**figures, **_beside(chosen)})


def print_humans(shares: dict[str, tuple[float, float]]) -> None:
    """The shares of human translations that are reported, a line for each language."""
    print(f"{'human translations':18} {'flagged':>7} {'critical':>8}")
    for tag, (flagged, critical) in shares.items():
        print(f"{tag:18} {flagged:7.3f} {critical:8.3f}")


def _beside(chosen: argparse.Namespace) -> dict[str, object]:
    """What benches of their own measure on the same pairs."""
    from confidence import measure as lifts
    from confidence import told_on
    from ladder import measure as removed

    lifted = lifts(told_on(chosen.pairs, chosen.half))
    return {"lowest_tenth_lift": lifted, "ladder": removed(chosen.quick)}


if __name__ == "__main__":
    main()
