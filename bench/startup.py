"""How fast `gen` starts, beside a Python that only imports click and jinja2, and how much memory two seeds take.

    python bench/startup.py [--quick]

Prints `noop_brief` (a second `gen brief` with nothing changed) and `help` (`gen --help`) as ratios of that baseline,
and `peak_mb`, the peak memory of making the briefs of the seeds in pt-BR.
"""

from __future__ import annotations

import argparse
import shutil
import sys
import tempfile
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent))

from measure import ROOT, command_seconds, peak_megabytes, ratio, report

GEN = [sys.executable, "-m", "generator"]
BASELINE = [sys.executable, "-c", "import click, jinja2"]


def main() -> None:
    """Measure and print."""
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--quick", action="store_true", help="three runs instead of eleven")
    runs = 3 if options.parse_args().quick else 11
    with tempfile.TemporaryDirectory() as folder:
        project = Path(folder)
        shutil.copytree(ROOT / "seeds", project / "seeds")
        brief = [*GEN, "brief", "--lang", "pt-BR"]
        figures = {
            "peak_mb": round(peak_megabytes(brief, project)),
            "noop_brief": _against_baseline(brief, project, runs),
            "help": _against_baseline([*GEN, "--help"], project, runs),
        }
    sys.stdout.write(
        f"A second brief with nothing changed takes {figures['noop_brief']} times, `gen --help` {figures['help']} "
        f"times as long as importing click and jinja2; the two seeds into pt-BR take {figures['peak_mb']} MB at most.\n"
    )
    report(figures)


def _against_baseline(command: list[str], project: Path, runs: int) -> float:
    seconds = ratio(lambda: command_seconds(command, project), lambda: command_seconds(BASELINE, project), runs)
    return round(seconds, 2)


if __name__ == "__main__":
    main()
