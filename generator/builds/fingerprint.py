"""Fingerprints: the named inputs of a draft as digests, and in words which of them changed."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import lru_cache
from pathlib import Path

from generator import __version__
from generator.provenance import digest, file_digest

Fingerprint = Mapping[str, str]


def files_digest(paths: Iterable[Path]) -> str:
    """One digest over the contents of several files, in the order given; an unreadable one counts as such."""
    return digest("\n".join(_content(path) for path in paths))


def _content(path: Path) -> str:
    try:
        return file_digest(path)
    except OSError as error:
        # Whoever reads the file next reports why; here it only has to differ from every content.
        return type(error).__name__


def changed(before: Fingerprint | None, now: Fingerprint) -> tuple[str, ...]:
    """The names of the inputs that differ, in the order of `now`; ("never made",) without an earlier one."""
    if before is None:
        return ("never made",)
    return tuple(name for name in now if before.get(name) != now[name])


@lru_cache(maxsize=8)
def program_digest(*rooms: str) -> str:
    """The version of this program with a digest of the code of some rooms, or of all of them where none is named.

    What a draft says depends on the rooms on its road; a change to the command line makes no draft stale.
    """
    package = Path(__file__).resolve().parent.parent
    names = [path for room in rooms for path in (package / room, package / f"{room}.py")] or [package]
    found = (one for name in names for one in ([name] if name.is_file() else name.rglob("*")))
    files = sorted(path for path in found if path.suffix in {".py", ".toml", ".csv"})
    return f"{__version__}+{files_digest(files)[:16]}"
