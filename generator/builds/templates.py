"""A template's name in, it and everything that it includes out."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from pathlib import Path

_NAMED = re.compile(r"\{%[-+]?\s*(?:include|import|from|extends)\s+(?P<quote>['\"])(?P<name>[^'\"]+)(?P=quote)")
_COMPUTED = re.compile(r"\{%[-+]?\s*(?:include|import|from|extends)\s+(?!['\"])")


def template_files(names: Sequence[str], folders: Sequence[Path]) -> list[Path]:
    """The files of the templates, with those that they include, sorted; where a name is computed, all there are."""
    found: dict[str, Path] = {}
    waiting = list(names)
    while waiting:
        name = waiting.pop()
        path = next((folder / name for folder in folders if (folder / name).is_file()), None)
        if name in found or path is None:
            continue
        found[name] = path
        source = path.read_text(encoding="utf-8", errors="replace")
        waiting += [match["name"] for match in _NAMED.finditer(source)]
        if _COMPUTED.search(source):
            waiting += _every(folders)
    return [found[name] for name in sorted(found)]


def _every(folders: Sequence[Path]) -> Iterator[str]:
    return (path.name for folder in folders if folder.is_dir() for path in folder.glob("*.j2"))
