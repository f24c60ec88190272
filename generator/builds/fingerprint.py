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
    return f"{__version__}+{digest(' '.join(_room(one) for one in rooms or ('',)))[:16]}"


@lru_cache(maxsize=16)
def _room(name: str) -> str:
    """A digest of the code and tables of a room: a folder, a module, or the whole package where it has no name."""
    place = Path(__file__).resolve().parent.parent / name
    files = sorted(place.rglob("*")) if place.is_dir() else [place.with_suffix(".py")]
    return files_digest(path for path in files if path.suffix in {".py", ".toml", ".csv"})
