"""`models.lock` in, what each model archive must be out: one line for each, its SHA-256 and its name.

The file lies in the project folder and can be committed: whoever installs the same archive gets the same bytes, or is
told. An archive that is not in it yet is entered when it is installed.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from pathlib import Path

from generator.errors import ModelError
from generator.provenance import file_digest

LOCK_FILE = "models.lock"
_LINE = re.compile(r"(?P<digest>[0-9a-f]{64})  (?P<name>[^/\\]+)")


def read_lock(path: Path) -> dict[str, str]:
    """The SHA-256 of every archive by its name; nothing where there is no file. Raises ModelError for another form."""
    try:
        lines = path.read_text(encoding="utf-8").splitlines()
    except FileNotFoundError:
        return {}
    except (OSError, UnicodeDecodeError) as error:
        raise ModelError(f"{path.name} cannot be read: {error}") from error
    return parse_lock(lines)


def parse_lock(lines: Iterable[str]) -> dict[str, str]:
    """The same, of lines; empty ones and those that begin with # say nothing."""
    found = {}
    for number, line in enumerate(lines, 1):
        if not line.strip() or line.startswith("#"):
            continue
        match = _LINE.fullmatch(line.rstrip())
        if not match:
            raise ModelError(f"{LOCK_FILE}, line {number}: not a SHA-256, two spaces and a name")
        found[match["name"]] = match["digest"]
    return found


def written(digests: Mapping[str, str]) -> str:
    """The text of a lock file, in the order of the names."""
    return "".join(f"{digest}  {name}\n" for name, digest in sorted(digests.items()))


def verify(archive: Path, digests: Mapping[str, str]) -> str:
    """The archive's SHA-256. Raises ModelError where the lock has another one for its name."""
    found = file_digest(archive)
    wanted = digests.get(archive.name, found)
    if found != wanted:
        raise ModelError(
            f"{archive.name} was refused: its SHA-256 is {found[:12]}…, {LOCK_FILE} has {wanted[:12]}…",
            f"get the archive again, or take its line out of {LOCK_FILE} if it was replaced on purpose",
        )
    return found


def enter(path: Path, digests: Mapping[str, str]) -> None:
    """Nothing: archives that the lock does not have yet are in it; what it has stays. Written whole or not at all."""
    known = read_lock(path)
    if digests.keys() <= known.keys():
        return
    incoming = path.with_name(f".{path.name}.incoming")
    try:
        incoming.write_text(written({**digests, **known}), encoding="utf-8")
        incoming.replace(path)
    except OSError as error:
        raise ModelError(f"cannot write {path.name}: {error.strerror}") from error
