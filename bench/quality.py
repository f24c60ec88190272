"""How good every installed route is: chrF and BLEU on FLORES-101 devtest, beside the published figures.

    python bench/quality.py --flores DIR [--quick] [--only TAG]… [--bare] [--write] [--keep FILE] [--without REPAIR]…

DIR holds the devtest files by ISO 639-3 name (`eng.devtest`); they are not part of this repository (Goyal et al. 2021,
CC BY-SA 4.0). Lines 1 to 500 decide (choices, the router's table), lines 501 to 1,012 are reported. `--bare` gives the
engines' answers without ladder, terms and typography as well; `--write` puts the BLEU of lines 1 to 500 into the table
`[measured]` of the router. `--keep` remembers what was measured in a file, so that a run that was cut off goes on.
`--without` leaves a repair out (agreement, unknown) and `--decide` measures lines 1 to 500 alone: what a repair gains
there decides whether it stays.
"""

from __future__ import annotations

import argparse
import importlib
import json
import re
import sys
import tempfile
from collections.abc import Callable, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent))
sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from measure import ROOT, report

from generator.config import Config
from generator.locales import Locale, parse_locale
from generator.translation import list_routes, open_engines, translate
from generator.translation.engine import Engine, Route
from generator.translation.quality import read_quality, route_key
from generator.units.segment import Segment, SegmentKind

# FLORES' names of the languages that can be a target, with the locale that their text is in.
NAMES = {
    "ara": "ar",
    "cat": "ca",
    "deu": "de",
    "fra": "fr",
    "ind": "id",
    "ita": "it",
    "jpn": "ja",
    "kor": "ko",
    "por": "pt-BR",
    "rus": "ru",
    "spa": "es",
    "tur": "tr",
    "vie": "vi",
    "zho_simpl": "zh",
}
# Where a repair is called, and what stands in its place when it is left out.
REPAIRS: dict[str, tuple[str, str, Callable[..., object]]] = {
    "agreement": ("generator.translation.shield", "agreed", lambda article, words, language: article),
    "unknown": ("generator.translation.unknown", "in_source_words", lambda pieces, answers, steps: answers),
}
TABLE = ROOT / "generator" / "translation" / "quality.toml"
DECIDE = 500


def lines(folder: Path, name: str) -> list[str]:
    """The lines of one language."""
    return (folder / f"{name}.devtest").read_text(encoding="utf-8").splitlines()


def score(answers: Sequence[str], references: Sequence[str], language: str) -> tuple[float, float]:
    """chrF and BLEU, tokenised as the language needs."""
    from sacrebleu.metrics.bleu import BLEU
    from sacrebleu.metrics.chrf import CHRF

    tokenizer = {"zh": "zh", "ja": "char", "ko": "char"}.get(language, "13a")
    chrf, bleu = CHRF(), BLEU(tokenize=tokenizer)
    # FLORES has straight apostrophes in some lines and curly ones in others; sacrebleu takes them for other words.
    texts = [text.replace("’", "'") for text in answers]
    against = [[text.replace("’", "'") for text in references]]
    return chrf.corpus_score(texts, against).score, bleu.corpus_score(texts, against).score


def bare(texts: Sequence[str], route: Route, engines: Sequence[Engine]) -> list[str]:
    """The engines' first answers, nothing else."""
    by_name = {engine.name: engine for engine in engines}
    answers = list(texts)
    for step in route.steps:
        answers = [row[0].text for row in by_name[step.engine].translate(answers, step)]
    return answers


def ours(texts: Sequence[str], route: Route, engines: Sequence[Engine], config: Config) -> list[str]:
    """What a draft would have."""
    segments = [Segment(text, SegmentKind.SENTENCE) for text in texts]
    return [unit.target or "" for unit in translate(segments, route, engines, config)]


def write_table(measured: dict[str, float]) -> None:
    """The measured BLEU of some routes, put into the router's table."""
    table = TABLE.read_text(encoding="utf-8")
    for key, bleu in measured.items():
        line = f'"{key}" = {bleu:.1f}'
        pattern = rf'(?m)^"{re.escape(key)}" = [\d.]+$'
        head, rest = table.split("[published]", 1)
        head = re.sub(pattern, line, head) if re.search(pattern, head) else head.rstrip() + f"\n{line}\n\n"
        table = head + "[published]" + rest
    TABLE.write_text(table, encoding="utf-8")


@dataclass(frozen=True, slots=True)
class Figures:
    """What one route reaches: chrF and BLEU of lines 1 to 500 and of the others, and of the engines alone on these."""

    decided: tuple[float, float]
    reported: tuple[float, float]
    alone: tuple[float, float] | None = None


class Kept:
    """Figures by route in a file, written after every route; without a file nothing is remembered."""

    def __init__(self, path: Path | None) -> None:
        self._path = path
        self._known = json.loads(path.read_text("utf-8")) if path and path.is_file() else {}

    def figures(self, key: str, measure: Callable[[], Figures]) -> Figures:
        """The figures of a route, measured if they are not known yet."""
        if key not in self._known:
            self._known[key] = asdict(measure())
            if self._path:
                self._path.write_text(json.dumps(self._known, indent=1), encoding="utf-8")
        known = self._known[key]
        return Figures(tuple(known["decided"]), tuple(known["reported"]), known["alone"] and tuple(known["alone"]))


def without(repairs: Sequence[str]) -> None:
    """Leave these repairs out of everything that is translated from now on."""
    for repair in repairs:
        module, name, instead = REPAIRS[repair]
        setattr(importlib.import_module(module), name, instead)


def parsed() -> argparse.Namespace:
    """What was asked for on the command line."""
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--flores", type=Path, required=True, help="the folder of the devtest files")
    options.add_argument("--quick", action="store_true", help="50 lines of each part")
    options.add_argument("--only", action="append", default=[], help="only this target locale")
    options.add_argument("--bare", action="store_true", help="also what the engines answer by themselves")
    options.add_argument("--write", action="store_true", help="put the figures into the router's table")
    options.add_argument("--project", type=Path, help="a project whose models are used as well")
    options.add_argument("--keep", type=Path, help="a file that remembers what was measured")
    options.add_argument("--decide", action="store_true", help="lines 1 to 500 alone")
    options.add_argument("--without", action="append", default=[], choices=REPAIRS, help="leave this repair out")
    return options.parse_args()


class Bench:
    """The lines, the engines and the settings of one run."""

    def __init__(self, chosen: argparse.Namespace, root: Path) -> None:
        self.chosen = chosen
        self.config = Config(chosen.project or root)
        self.engines = open_engines(self.config)
        self.kept = Kept(chosen.keep)
        size = 50 if chosen.quick else DECIDE
        self.parts = (slice(0, size), slice(DECIDE, DECIDE + size if chosen.quick else None))
        self.english = lines(chosen.flores, "eng")

    def routes(self, target: Locale) -> list[Route]:
        """The installed routes from English, but for those of models made for tests."""
        found = list_routes(self.engines, Locale("en"), target)
        return [route for route in found if not any(step.test_only for step in route.steps)]

    def figures(self, route: Route, name: str) -> Figures:
        """What a route reaches against the references of a language."""
        return self.kept.figures(route_key(route.steps), lambda: self._measure(route, name))

    def _measure(self, route: Route, name: str) -> Figures:
        references, language = lines(self.chosen.flores, name), route.steps[-1].target.language
        scores = [(0.0, 0.0), (0.0, 0.0)]
        for place, part in enumerate(self.parts[:1] if self.chosen.decide else self.parts):
            scores[place] = score(
                ours(self.english[part], route, self.engines, self.config), references[part], language
            )
        part = self.parts[0 if self.chosen.decide else 1]
        answers = bare(self.english[part], route, self.engines) if self.chosen.bare else None
        return Figures(*scores, score(answers, references[part], language) if answers else None)


def main() -> None:
    """Translate, score and print."""
    chosen = parsed()
    without(chosen.without)
    found: dict[str, dict[str, object]] = {}
    measured: dict[str, float] = {}
    with tempfile.TemporaryDirectory() as folder:
        bench = Bench(chosen, Path(folder))
        print(f"{'route':58} {'chrF':>5} {'BLEU':>5} {'chrF':>6} {'BLEU':>6} {'best':>5}  label")
        print(f"{'':58} {'lines 501-1012':>11} {'1-500':>9}")
        for name, tag in NAMES.items():
            if (chosen.only and tag not in chosen.only) or not (chosen.flores / f"{name}.devtest").is_file():
                continue
            for place, route in enumerate(bench.routes(parse_locale(tag))):
                key, figures = route_key(route.steps), bench.figures(route, name)
                measured[key] = figures.decided[1]
                best = read_quality().best.get(route.steps[-1].target.language, 0.0)
                label = read_quality().label_of(measured[key], best)
                (chrf, bleu), decided = figures.reported, figures.decided
                print(
                    f"{key:58} {chrf:5.1f} {bleu:5.1f} {decided[0]:6.1f} {decided[1]:6.2f} {best:5.1f}  {label}",
                    flush=True,
                )
                if figures.alone:
                    print(f"{'  the engines alone':58} {figures.alone[0]:5.1f} {figures.alone[1]:5.1f}", flush=True)
                if place == 0:
                    shown = {"chrf": round(chrf, 1), "bleu": round(bleu, 1), "route": key, "label": str(label)}
                    found[f"en>{tag}"] = shown
    if chosen.write and not chosen.quick and not chosen.without:
        write_table(measured)
    report({"routes": found})


if __name__ == "__main__":
    main()
