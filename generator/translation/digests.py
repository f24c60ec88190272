"""Digests of model files, remembered by size and time of change so that asking again costs nothing."""

from __future__ import annotations

import json
import os
from collections.abc import Iterable
from pathlib import Path

from generator.provenance import digest, file_digest

_NAME = "model-digests.json"


class Digests:
    """Digests kept in a folder that can be deleted at any time. Where it cannot be written, nothing is remembered."""

    def __init__(self, folder: Path) -> None:
        self._path = folder / _NAME

    def of(self, files: Iterable[Path]) -> str:
        """The digest of the file, or of the files' digests in their order where there are several."""
        known = self._read()
        found = {str(path): known.get(_key(path)) or file_digest(path) for path in files}
        fresh = {_key(Path(path)): value for path, value in found.items()}
        if not fresh.keys() <= known.keys():
            self._write({**known, **fresh})
        digests = list(found.values())
        return digests[0] if len(digests) == 1 else digest("\n".join(digests))

    def _read(self) -> dict[str, str]:
        try:
            kept = json.loads(self._path.read_text(encoding="utf-8"))
        except (OSError, ValueError):
            return {}
        return kept if isinstance(kept, dict) else {}

    def _write(self, digests: dict[str, str]) -> None:
        import tempfile

        try:
            self._path.parent.mkdir(parents=True, exist_ok=True)
            descriptor, name = tempfile.mkstemp(dir=self._path.parent)
            with os.fdopen(descriptor, "w", encoding="utf-8") as stream:
                json.dump(digests, stream, indent=0)
            Path(name).replace(self._path)
        except OSError:
            return  # a folder that cannot be written only costs time


def _key(path: Path) -> str:
    state = path.stat()
    return f"{path.resolve()} {state.st_size} {state.st_mtime_ns}"
