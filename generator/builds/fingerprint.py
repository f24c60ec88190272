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


@lru_cache(maxsize=1)
def program_digest() -> str:
    """The version of this program with a digest of its code, so that a draft made by other code counts as stale."""
    package = Path(__file__).resolve().parent.parent
    files = sorted(path for path in package.rglob("*") if path.suffix in {".py", ".toml", ".csv"})
    return f"{__version__}+{files_digest(files)[:16]}"
