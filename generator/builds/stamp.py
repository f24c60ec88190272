"""The shortest way to say "nothing to do": one stamp over everything that a run read and wrote."""

from __future__ import annotations

import contextlib
import json
import time
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from generator.builds.files import clock, replace_file, rest_before, tree_digest
from generator.provenance import digest

_NAME = "stamps.json"
_MOST = 16


class Stamp:
    """What was found when an order had nothing left to do; it holds as long as no file looks different."""

    def __init__(self, folder: Path, roots: Sequence[Path], order: str) -> None:
        self._path, self._roots, self._order = folder / _NAME, roots, digest(order)

    def found(self) -> Mapping[str, Any] | None:
        """What was noted with the stamp, if it still holds; None where there has to be a closer look."""
        known = self._read().get(self._order)
        if not isinstance(known, dict) or known.get("tree") != tree_digest(self._roots)[0]:
            return None
        return known

    def set(self, noted: Mapping[str, Any]) -> None:
        """Note that there is nothing left to do. Without a moment of rest since the last change nothing is noted."""
        with contextlib.suppress(OSError):
            tree, latest = tree_digest(self._roots)
            limit = rest_before(clock(self._path.parent))
            if 0 <= latest - limit < 50_000_000:
                # A run that has just written would have no stamp: a tick of the clock is worth waiting for.
                time.sleep((latest - limit) / 1e9 + 0.001)
                tree, latest = tree_digest(self._roots)
                limit = rest_before(clock(self._path.parent))
            if latest < limit:
                self._write({**self._read(), self._order: {"tree": tree, **noted}})

    def _read(self) -> dict[str, Any]:
        try:
            kept = json.loads(self._path.read_text(encoding="utf-8"))
        except (OSError, ValueError):
            return {}
        return kept if isinstance(kept, dict) else {}

    def _write(self, stamps: dict[str, Any]) -> None:
        replace_file(self._path, json.dumps(dict(list(stamps.items())[-_MOST:])))
