"""What each rung of the ladder is good for: how many findings fewer the drafts have because of it.

    python bench/ladder.py [--quick] [--verbose]

The sources in `seeds/` and `gold/` are summarised, and all segments of their documents translated with the engines that
come with the installation: the Firefox model into Portuguese, Apertium onwards, and, with the small Argos packages of
the tests, an engine that has many hypotheses to offer. A unit keeps what was tried on it: for each rung how many
findings went because its answer was taken. `ladder` sums these over all routes, and what is left in
the end is told for each route.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path
from zipfile import ZipFile

sys.path.insert(0, str(Path(__file__).resolve().parent))
sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from measure import ROOT, report

from generator import drafts
from generator.config import Config, TranslationConfig
from generator.locales import Locale
from generator.sources import read_source
from generator.summaries import summarize_all
from generator.translation import find_route, open_engines, translate
from generator.translation.rungs import RUNGS, RUNGS_SHIELDED, rung_name
from generator.units.segment import Segment, TranslationUnit

FOLDERS = (ROOT / "seeds", ROOT / "bench" / "gold")
PACKAGES = ROOT / "tests" / "packages"
INSTALLED, SMALL = ("bergamot", "apertium"), ("argos",)
ROUTES = (("pt-BR", INSTALLED), ("fr", INSTALLED), ("ca", INSTALLED), ("es", INSTALLED), ("fr", SMALL), ("de", SMALL))
NAMES = ("corrected_terms", *(rung_name(one) for one in (*RUNGS[1:], *RUNGS_SHIELDED[1:])))
MOST_QUICK = 40


def measure(quick: bool, verbose: bool = False) -> dict[str, int]:
    """By rung, how many findings it removed; those that removed none too. `quick`: few segments of one route."""
    segments = list(_segments())
    chosen = segments[:: max(len(segments) // MOST_QUICK, 1)] if quick else segments
    removed: Counter[str] = Counter(dict.fromkeys(NAMES, 0))
    with tempfile.TemporaryDirectory() as folder:
        for tag, engines in ROUTES[:1] if quick else ROUTES:
            units = _translated(chosen, tag, engines, Path(folder))
            taken = _removed(units)
            _tell(f"{tag} by {', '.join(engines)}", units, taken, verbose)
            removed.update(taken)
    return dict(removed)


def _segments() -> Iterator[Segment]:
    """Every different segment of every document of the sources that are in English."""
    paths = [path for folder in FOLDERS for path in sorted(folder.iterdir()) if path.suffix in (".txt", ".html")]
    documents = [read_source(path, ROOT) for path in paths]
    summaries = [one for one in summarize_all(documents) if one.language.startswith("en")]
    rows = [drafts.segments(summary, kind) for summary in summaries for kind in ("brief", "factsheet")]
    yield from dict.fromkeys(segment for row in rows for segment in row)


def _translated(segments: Sequence[Segment], tag: str, engines: Sequence[str], folder: Path) -> list[TranslationUnit]:
    config = Config(folder, translation=TranslationConfig(engines=tuple(engines)))
    if engines == SMALL and not config.package_folders[0].is_dir():
        for package in sorted(PACKAGES.glob("*.argosmodel")):
            ZipFile(package).extractall(config.package_folders[0])
    opened = open_engines(config)
    return translate(segments, find_route(opened, Locale("en"), Locale(tag)), opened, config)


def _removed(units: Sequence[TranslationUnit]) -> Counter[str]:
    """By rung, the findings that went because its answer was taken."""
    counted: Counter[str] = Counter()
    for unit in units:
        for attempt in unit.tried:
            if attempt.rung in NAMES:
                counted[attempt.rung] += attempt.removed
    return counted


def _tell(route: str, units: Sequence[TranslationUnit], removed: Counter[str], verbose: bool) -> None:
    left = sum(len(unit.findings) for unit in units)
    asked = Counter(one.rung for unit in units for one in unit.tried if one.rung in NAMES)
    print(f"{route}: {len(units)} segments, {left} findings are left")
    for name in NAMES:
        if asked[name]:
            print(f"  {name:24} tried {asked[name]:4}, removed {removed[name]:4}")
    for unit in units if verbose else ():
        for one in unit.tried:
            if one.removed > 0 and one.rung in NAMES:
                print(f"  {one.rung} -{one.removed}\n     {unit.segment.text}\n     {unit.target}")


def main() -> None:
    """Translate, count and print."""
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--quick", action="store_true", help="forty segments, into Portuguese only")
    options.add_argument("--verbose", action="store_true", help="print every unit that a rung made better")
    chosen = options.parse_args()
    report({"ladder": measure(chosen.quick, chosen.verbose)})


if __name__ == "__main__":
    main()
