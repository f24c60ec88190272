"""Files in, their digests out: contents are read again only where size, times or inode of a file changed.

A file that changed twice within one tick of the file system's clock looks the same after as between; so what was seen
of a file is trusted later only if the file was at rest for longer than such a tick (Git's "racy" entries).
"""

from __future__ import annotations

import contextlib
import os
from collections.abc import Iterable
from pathlib import Path

from generator.provenance import digest, file_digest

_NAME = "files"
_VERSION = 1
# Size, times of modification and change, inode; and the digest of what the file held.
_Known = tuple[int, int, int, int, str]
# Linux stamps files by the timer tick (1 to 10 ms); a file system that keeps whole seconds shows none below them.
_FINE, _COARSE = 20_000_000, 2_000_000_000
# One in so many digests has to be new for all of them to be written again.
_WORTH_KEEPING = 50


def rest_before(now: int) -> int:
    """The time, in nanoseconds, before which a file must have changed last for its stamp to be trusted at `now`."""
    return now - (_FINE if now % 1_000_000 else _COARSE)


def clock(folder: Path) -> int:
    """What the file system's own clock says, in nanoseconds; the computer's may go otherwise."""
    import tempfile

    handle, name = tempfile.mkstemp(dir=folder, prefix=".clock.")
    try:
        return os.fstat(handle).st_ctime_ns
    finally:
        os.close(handle)
        Path(name).unlink()


class FileDigests:
    """The digests of files, remembered in a folder that may be deleted at any time."""

    def __init__(self, folder: Path) -> None:
        self._path = folder / _NAME
        self._known = self._read()
        self._fresh = 0

    def of(self, path: Path | str) -> str:
        """The digest of a file's contents; for one that cannot be read, the name of the error."""
        name = str(path)
        try:
            found = os.stat(name)  # noqa: PTH116 - thousands of times in a run; a Path takes twice as long
        except OSError as error:
            self._fresh += self._known.pop(name, None) is not None
            return type(error).__name__
        seen = (found.st_size, found.st_mtime_ns, found.st_ctime_ns, found.st_ino)
        known = self._known.get(name)
        if known and known[:4] == seen:
            return known[4]
        try:
            content = file_digest(Path(name))
        except OSError as error:
            return type(error).__name__
        self._known[name] = (*seen, content)
        self._fresh += 1
        return content

    def all(self, paths: Iterable[Path]) -> str:
        """One digest over several files, in their order."""
        return digest("\n".join(self.of(path) for path in paths))

    def save(self) -> None:
        """Keep what is known for the next run; a folder that cannot be written only costs time.

        A little that is new is not worth writing all of it: the next run that needs it reads those files again.
        """
        if self._fresh * _WORTH_KEEPING <= len(self._known):
            return
        with contextlib.suppress(OSError):
            self._path.parent.mkdir(parents=True, exist_ok=True)
            limit = rest_before(clock(self._path.parent))
            kept = {name: known for name, known in self._known.items() if known[2] < limit}
            from generator.builds.codec import freeze

            replace_file(self._path, freeze((_VERSION, kept)))

    def _read(self) -> dict[str, _Known]:
        from generator.builds.codec import Damaged, thaw

        try:
            version, kept = thaw(self._path.read_bytes())
        except (OSError, Damaged, TypeError, ValueError):
            return {}
        return kept if version == _VERSION and isinstance(kept, dict) else {}


def replace_file(path: Path, content: str | bytes) -> None:
    """Nothing; the file holds the content, whole or not at all."""
    import tempfile

    handle, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.", suffix=".part")
    try:
        with os.fdopen(handle, "wb") as stream:
            stream.write(content.encode() if isinstance(content, str) else content)
        Path(name).replace(path)
    except BaseException:
        Path(name).unlink(missing_ok=True)
        raise
