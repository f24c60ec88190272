"""What the tests build their small worlds from: a project folder, `gen` run in it, and a release to put there."""

from __future__ import annotations

import json
import shutil
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from click.testing import CliRunner, Result

from generator.cli import run
from generator.cli.build import build_order
from generator.config import load_config
from generator.pipeline import Mode, make_drafts

ROOT = Path(__file__).resolve().parent.parent

RELEASE = """\
Home
  • News
  • Press Releases

Ministry of Harbours and Trade Opens Talks With Norrland

The Ministry of Harbours and Trade (MHT) opened talks with Norrland on a free port at Port Elin on 3 March 2025.

The talks will cover customs, safety at sea and the training of 250 pilots. Both sides agreed to meet again in June.

Minister Ada Lindqvist of MHT said, "We want a port that serves both peoples. We will not hurry, and we will not stop."

Ambassador Tomas Reyes said the first round had cleared 14 of 20 open points.

Copyright © Ministry of Harbours and Trade. All rights reserved.
"""


@dataclass
class Project:
    """A project folder, and `gen` run in it as a user would."""

    root: Path

    def gen(self, *arguments: str) -> Result:
        """Run `gen` with the contract's exit codes; `.stdout` and `.stderr` are apart."""
        return CliRunner().invoke(run, ["--project", str(self.root), *arguments], catch_exceptions=False)

    def seed(self, name: str, content: str | bytes = RELEASE) -> Path:
        """Put a source document into seeds/."""
        path = self.root / "seeds" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content.encode() if isinstance(content, str) else content)
        return path

    def read(self, path: str) -> str:
        """A draft's text, by its path under output/."""
        return (self.root / "output" / path).read_text(encoding="utf-8")

    def sidecar(self, path: str) -> dict[str, Any]:
        """A draft's provenance sidecar, by the draft's path under output/ without its ending."""
        return json.loads(self.read(path + ".provenance.json"))

    def setting(self, section: str, name: str, value: str) -> None:
        """Write one setting into gen.toml."""
        (self.root / "gen.toml").write_text(f"[{section}]\n{name} = {value}\n", encoding="utf-8")


def looked(project: Project) -> dict[str, object]:
    """What a run would do."""
    config = load_config(project.root)
    found = make_drafts(build_order(config), config, Mode(dry=True))
    told = {name: sorted(getattr(found, name)) for name in ("current", "edited", "orphans")}
    failures = sorted((one.what, str(one.error)) for one in found.failures)
    return {**told, "reasons": found.reasons, "failures": failures}


def looked_at_all(project: Project) -> dict[str, object]:
    """The same by a run that does not know what happened."""
    stamps, aside = project.root / ".gen/stamps", project.root / "aside"
    stamps.rename(aside)
    try:
        return looked(project)
    finally:
        shutil.rmtree(stamps, ignore_errors=True)
        aside.rename(stamps)
