"""The table of measured quality: a chain of models in, its BLEU and its label out."""

from __future__ import annotations

import tomllib
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any

from generator.errors import ConfigError
from generator.translation.engine import Label, Model

_TABLE = Path(__file__).with_name("quality.toml")


@dataclass(frozen=True, slots=True)
class Quality:
    """What is known of the quality of routes: BLEU by route, the best BLEU by language, the thresholds of labels."""

    bleu: dict[str, float]
    best: dict[str, float]
    labels: dict[str, float]

    def of(self, steps: Sequence[Model]) -> float | None:
        """The BLEU of a chain, None where it was never measured; a model made for tests has none."""
        if any(step.test_only for step in steps):
            return None
        return self.bleu.get(route_key(steps))

    def label(self, steps: Sequence[Model]) -> Label:
        """The contract's label: the chain's BLEU over the best for its target language; unmeasured is gist only."""
        if not steps:
            return Label.GIST_ONLY
        return self.label_of(self.of(steps), self.best.get(steps[-1].target.language))

    def label_of(self, bleu: float | None, best: float | None) -> Label:
        """The label that a BLEU earns beside the best for its language."""
        if not bleu or not best:
            return Label.GIST_ONLY
        earned = [Label(name) for name, share in self.labels.items() if bleu / best >= share]
        return earned[0] if earned else Label.GIST_ONLY


def route_key(steps: Sequence[Model]) -> str:
    """The chain as the table writes it: `bergamot:en>pt-BR apertium:pt>ca`."""
    return " ".join(f"{step.engine}:{step.source}>{step.target}" for step in steps)


@lru_cache(maxsize=1)
def read_quality() -> Quality:
    """The table that comes with the program."""
    table = read_table(_TABLE)
    labels = dict(sorted(table["labels"].items(), key=lambda one: -one[1]))
    return Quality({**table["published"], **table["measured"]}, table["best"], labels)


def read_table(path: Path) -> dict[str, Any]:
    """The tables of a TOML file. Raises ConfigError where it is none."""
    try:
        return tomllib.loads(path.read_text(encoding="utf-8-sig"))
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise ConfigError(f"{path.parent.name}/{path.name}: {error}") from error
