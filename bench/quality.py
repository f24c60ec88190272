"""How good every installed route is: chrF and BLEU on FLORES-101 devtest, beside the published figures.

    python bench/quality.py --flores DIR [--quick] [--only TAG]… [--bare] [--write]

DIR holds the devtest files by ISO 639-3 name (`eng.devtest`); they are not part of this repository (Goyal et al. 2021,
CC BY-SA 4.0). Lines 1 to 500 decide (choices, the router's table), lines 501 to 1,012 are reported. `--bare` gives the
engines' answers without ladder, terms and typography as well; `--write` puts the BLEU of lines 1 to 500 into the table
`[measured]` of the router.
"""

from __future__ import annotations

import argparse
import re
import sys
import tempfile
from collections.abc import Sequence
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


def main() -> None:
    """Translate, score and print."""
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--flores", type=Path, required=True, help="the folder of the devtest files")
    options.add_argument("--quick", action="store_true", help="50 lines of each part")
    options.add_argument("--only", action="append", default=[], help="only this target locale")
    options.add_argument("--bare", action="store_true", help="also what the engines answer by themselves")
    options.add_argument("--write", action="store_true", help="put the figures into the router's table")
    options.add_argument("--project", type=Path, help="a project whose models are used as well")
    chosen = options.parse_args()
    english, size = lines(chosen.flores, "eng"), 50 if chosen.quick else DECIDE
    parts = (slice(0, size), slice(DECIDE, DECIDE + size if chosen.quick else None))
    found: dict[str, dict[str, object]] = {}
    measured: dict[str, float] = {}
    with tempfile.TemporaryDirectory() as folder:
        config = Config(chosen.project or Path(folder))
        engines = open_engines(config)
        print(f"{'route':58} {'chrF':>5} {'BLEU':>5} {'1-500':>6} {'best':>5}  label")
        for name, tag in NAMES.items():
            target = parse_locale(tag)
            if (chosen.only and tag not in chosen.only) or not (chosen.flores / f"{name}.devtest").is_file():
                continue
            references = lines(chosen.flores, name)
            for place, route in enumerate(list_routes(engines, Locale("en"), target)):
                if any(step.test_only for step in route.steps):
                    continue
                answers = [ours(english[part], route, engines, config) for part in parts]
                figures = [score(a, references[part], target.language) for a, part in zip(answers, parts, strict=True)]
                key = route_key(route.steps)
                (_, decided), (chrf, bleu) = figures
                measured[key] = decided
                best = read_quality().best.get(target.language, 0.0)
                print(f"{key:58} {chrf:5.1f} {bleu:5.1f} {decided:6.1f} {best:5.1f}  {route.label}", flush=True)
                if chosen.bare:
                    alone = score(bare(english[parts[1]], route, engines), references[parts[1]], target.language)
                    print(f"{'  the engines alone':58} {alone[0]:5.1f} {alone[1]:5.1f}", flush=True)
                shown = {"chrf": round(chrf, 1), "bleu": round(bleu, 1), "route": key, "label": str(route.label)}
                if place == 0:
                    found[f"en>{tag}"] = shown
    if chosen.write and not chosen.quick:
        write_table(measured)
    report({"routes": found})


if __name__ == "__main__":
    main()
