"""Folders in, a listing of all that lies in them out: names, sizes and times; nothing is opened.

A listing is as quick as the walk itself, and two of them tell whether anything may have changed in between.
"""

from __future__ import annotations

import os
import stat
from array import array
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from hashlib import blake2b
from pathlib import Path

# The names in a folder, in the order in which the system lists them, and the size and time of change of each in turn.
# Not the time of modification, which programs set as they like.
Listed = tuple[list[str], list[int]]
# Behind the path of a file that is a root of its own, where else a folder's path stands.
_ALONE = "\0"
# What stands where the listing is known not to be true; no file is of such a size.
_FALSE = (-1, -1)


@dataclass(frozen=True, slots=True)
class Changes:
    """The files that look different in one listing than in another, those that are new, and those that are gone."""

    changed: set[str] = field(default_factory=set)
    came: set[str] = field(default_factory=set)
    went: set[str] = field(default_factory=set)

    def __iter__(self) -> Iterator[str]:
        return iter((*self.changed, *self.came, *self.went))


class Tree:
    """What lies in some files and folders, at the moment when it was listed."""

    def __init__(self, roots: Iterable[Path]) -> None:
        self._folders: dict[str, Listed] = {}
        self._roots = [str(root) for root in roots]
        for root in map(Path, self._roots):
            self._list_root(root)

    @property
    def digest(self) -> str:
        """A digest over all names, sizes and times."""
        names: list[str] = []
        numbers = array("q")
        for folder in sorted(self._folders):
            listed = self._folders[folder]
            names += (f"\0{folder}", *listed[0])
            numbers.extend(listed[1])
        hashed = blake2b("\n".join(names).encode("utf-8", "surrogateescape"), digest_size=20)
        hashed.update(numbers.tobytes())
        return hashed.hexdigest()

    @property
    def latest(self) -> int:
        """The time of the latest change, in nanoseconds; 0 where there is no file."""
        return _latest(self._folders.values())

    def latest_in(self, folder: Path) -> int:
        """The time of the latest change in a folder and those below it."""
        return _latest(self._folders[one] for one in self._folders if Path(one).is_relative_to(folder))

    @property
    def listing(self) -> Mapping[str, Listed]:
        """All names, sizes and times, by folder."""
        return self._folders

    def since(self, before: Mapping[str, Listed]) -> Changes:
        """What is different here from an earlier listing of the same files and folders."""
        found = Changes()
        for folder in before.keys() | self._folders.keys():
            if before.get(folder) != self._folders.get(folder):
                old, new = (_rows(folder, listing.get(folder)) for listing in (before, self._folders))
                found.came.update(new.keys() - old.keys())
                found.went.update(old.keys() - new.keys())
                found.changed.update(path for path, row in new.items() if old.get(path, row) != row or row == _FALSE)
        return found

    def look_again(self, paths: Iterable[Path]) -> int:
        """The time of the latest change of these files, whose entries are now as they are found.

        The listing is false from now on if anything else came to their folders or went.
        """
        by_folder: dict[str, list[str]] = {}
        for path in paths:
            by_folder.setdefault(str(path.parent), []).append(path.name)
        return max((self._look_into(folder, names) for folder, names in by_folder.items()), default=0)

    def _look_into(self, folder: str, names: Iterable[str]) -> int:
        before, numbers = self._folders.get(folder, ([], []))
        known = dict(zip(before, _pairs(numbers), strict=True))
        latest = 0
        for name in names:
            known.pop(name, None)
            try:
                found = os.stat(f"{folder}/{name}")  # noqa: PTH116 - thousands of times after a first run
            except OSError:
                continue
            known[name] = (found.st_size, found.st_ctime_ns)
            latest = max(latest, found.st_ctime_ns)
        there = _names(folder)
        gone = [] if known.keys() <= set(there) else ["?"]
        rows = [known.get(name, _FALSE) for name in [*there, *gone]]
        self._folders[folder] = ([*there, *gone], [number for row in rows for number in row])
        for parent in map(str, Path(folder).parents):
            if any(parent == root or parent.startswith(f"{root}{os.sep}") for root in self._roots):
                self._folders.setdefault(parent, ([], []))
        return latest

    def _list_root(self, root: Path) -> None:
        try:
            found = root.stat()
        except OSError:
            return
        if stat.S_ISDIR(found.st_mode):
            self._list_folder(str(root))
        else:
            # A root of its own: its folder may be listed as well, or not at all.
            self._folders[f"{root}{_ALONE}"] = ([root.name], [found.st_size, found.st_ctime_ns])

    def _list_folder(self, folder: str) -> None:
        names: list[str] = []
        numbers: list[int] = []
        below = []
        self._folders[folder] = (names, numbers)
        try:
            with os.scandir(folder) as entries:
                for entry in entries:
                    if entry.is_dir():
                        # Python writes there whenever it likes.
                        below += [entry.path] if entry.name != "__pycache__" else []
                        continue
                    found = entry.stat()
                    names.append(entry.name)
                    numbers += (found.st_size, found.st_ctime_ns)
        except OSError:
            # Whoever needs the folder says what is wrong with it; here it only has to look changed.
            names.append("?")
            numbers += _FALSE
        for path in below:
            self._list_folder(path)


def _latest(listings: Iterable[Listed]) -> int:
    return max((max(listed[1][1::2], default=0) for listed in listings), default=0)


def _rows(folder: str, listed: Listed | None) -> dict[str, tuple[int, int]]:
    """The size and time of change of each file that is listed for a folder, by its path."""
    names, numbers = listed or ([], [])
    paths = [folder.removesuffix(_ALONE)] if folder.endswith(_ALONE) else [f"{folder}{os.sep}{name}" for name in names]
    return dict(zip(paths, _pairs(numbers), strict=True))


def _pairs(numbers: list[int]) -> Iterator[tuple[int, int]]:
    return zip(numbers[::2], numbers[1::2], strict=True)


def _names(folder: str) -> list[str]:
    """The names of what is no folder, in the order in which the system lists them."""
    try:
        with os.scandir(folder) as entries:
            return [entry.name for entry in entries if not entry.is_dir()]
    except OSError:
        return ["?"]
