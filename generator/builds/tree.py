"""Folders in, a listing of all that lies in them out: names, sizes and times; nothing is opened.

A listing is as quick as the walk itself, and two of them tell whether anything may have changed in between.
"""

from __future__ import annotations

import os
import stat
from array import array
from collections.abc import Iterable
from hashlib import blake2b
from pathlib import Path

# Size and time of change; not the time of modification, which programs set as they like.
_Seen = tuple[int, int]


class Tree:
    """What lies in some files and folders, at the moment when it was listed."""

    def __init__(self, roots: Iterable[Path]) -> None:
        self._folders: dict[str, dict[str, _Seen]] = {}
        for root in roots:
            self._list_root(root)

    @property
    def digest(self) -> str:
        """A digest over all names, sizes and times; the order in which the system lists them does not matter."""
        names: list[str] = []
        seen: list[_Seen] = []
        for folder in sorted(self._folders):
            names.append(f"\0{folder}")
            for name, one in sorted(self._folders[folder].items()):
                names.append(name)
                seen.append(one)
        hashed = blake2b("\n".join(names).encode("utf-8", "surrogateescape"), digest_size=20)
        hashed.update(array("q", (number for one in seen for number in one)).tobytes())
        return hashed.hexdigest()

    @property
    def latest(self) -> int:
        """The time of the latest change, in nanoseconds; 0 where there is no file."""
        return max((one[1] for folder in self._folders.values() for one in folder.values()), default=0)

    def look_again(self, paths: Iterable[Path]) -> int:
        """The time of the latest change of these files, whose entries are now as they are found."""
        return max((self._look_at(path) for path in paths), default=0)

    def _look_at(self, path: Path) -> int:
        folder, name = str(path.parent), path.name
        try:
            found = path.stat()
        except OSError:
            self._folders.get(folder, {}).pop(name, None)
            return 0
        self._folders.setdefault(folder, {})[name] = (found.st_size, found.st_ctime_ns)
        return found.st_ctime_ns

    def _list_root(self, root: Path) -> None:
        try:
            found = root.stat()
        except OSError:
            return
        if stat.S_ISDIR(found.st_mode):
            self._list_folder(str(root))
        else:
            self._folders.setdefault(str(root.parent), {})[root.name] = (found.st_size, found.st_ctime_ns)

    def _list_folder(self, folder: str) -> None:
        listed = self._folders.setdefault(folder, {})
        below = []
        try:
            with os.scandir(folder) as entries:
                for entry in entries:
                    if entry.is_dir():
                        # Python writes there whenever it likes.
                        below += [entry.path] if entry.name != "__pycache__" else []
                        continue
                    found = entry.stat()
                    listed[entry.name] = (found.st_size, found.st_ctime_ns)
        except OSError:
            # Whoever needs the folder says what is wrong with it; here it only has to look changed.
            listed["?"] = (-1, -1)
        for path in below:
            self._list_folder(path)
