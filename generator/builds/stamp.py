"""The shortest way to say "nothing to do": one stamp over everything that a run read and wrote."""

from __future__ import annotations

import contextlib
import json
import time
from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from generator.builds.files import clock, replace_file, rest_before
from generator.builds.tree import Changes, Tree
from generator.provenance import digest

_FOLDER = "stamps"
_LISTING = ".listing"
# One for each order; what nobody has ordered for long is dropped.
_MOST = 16
_WORTH_WAITING = 50_000_000
# Longer than a tick of the clock that files are stamped by.
_TICK = 0.012


@dataclass(frozen=True, slots=True)
class Since:
    """What was noted when nothing was left to do, the ground that it stood on, and what looks different since."""

    noted: Mapping[str, Any]
    ground: Any
    changes: Changes


class Stamp:
    """What was found when an order had nothing left to do; it holds as long as no file looks different.

    The files are listed once, before a run reads any of them, and those that it writes are looked at once more. So
    what somebody changes while the run is at work makes the stamp a false one, and is seen by the next run.
    """

    def __init__(self, folder: Path, roots: Sequence[Path], order: str) -> None:
        self._folder = folder / _FOLDER
        self._path = self._folder / f"{digest(order)[:32]}.json"
        self._listing = self._path.with_suffix(_LISTING)
        self._tree = Tree(roots)
        self._noted: Mapping[str, Any] = {}
        self._limit: int | None = None

    def found(self) -> Mapping[str, Any] | None:
        """What was noted with the stamp, if it still holds; None where there has to be a closer look."""
        try:
            known = json.loads(self._path.read_text(encoding="utf-8"))
        except (OSError, ValueError):
            known = None
        self._noted = known if isinstance(known, dict) else {}
        if self._noted.get("tree") == self._tree.digest:
            return self._noted
        with contextlib.suppress(OSError):
            self._folder.mkdir(parents=True, exist_ok=True)
            # A file that changed just now may change again within the same tick of the clock: it is no ground.
            self._limit = rest_before(clock(self._folder))
        return None

    def is_older_than_files_in(self, folder: Path) -> bool:
        """True if there is a stamp, and a file in this folder or below it was changed after it was set.

        A quick look for whoever can be wrong: files that are gone count for nothing.
        """
        try:
            set_at = self._path.stat().st_ctime_ns
        except OSError:
            return False
        return self._tree.latest_in(folder) > set_at

    def since(self) -> Since | None:
        """What there was when the stamp was set and what happened since; None where that is not known.

        To be asked after `found`.
        """
        from generator.builds.codec import Damaged, thaw

        try:
            tree, listing, ground = thaw(self._listing.read_bytes())
            # A run may have been cut short between the two files.
            return Since(self._noted, ground, self._tree.since(listing)) if tree == self._noted.get("tree") else None
        except (OSError, Damaged, AttributeError, TypeError, ValueError):
            return None

    def set(
        self, noted: Mapping[str, Any], ground: object, written: Collection[Path], as_made: Callable[[], bool]
    ) -> None:
        """Note that there is nothing left to do, after these files were written or taken away.

        `noted` (for JSON) is for whoever finds the stamp true, `ground` (to be frozen) for whoever asks what happened
        since. `as_made` is asked after the files have been looked at: one that is no longer as this run wrote it is
        something to do. Nothing is noted where a file was changing when the run began.
        """
        if self._limit is None or self._tree.latest >= self._limit:
            return
        with contextlib.suppress(OSError):
            latest = self._tree.look_again(written)
            stamp, listing = self._stamped(noted, ground)
            if 0 <= (wait := latest - rest_before(clock(self._folder))) < _WORTH_WAITING:
                # A run that has just written would have no stamp: a tick of the clock is worth waiting for.
                time.sleep(wait / 1e9 + _TICK)
            if _latest(written) == latest < rest_before(clock(self._folder)) and as_made():
                self._write(stamp, listing)

    def _stamped(self, noted: Mapping[str, Any], ground: object) -> tuple[str, bytes]:
        """The stamp and the listing behind it, as they are kept."""
        from generator.builds.codec import freeze

        tree = self._tree.digest
        return json.dumps({"tree": tree, **noted}), freeze((tree, self._tree.listing, ground))

    def _write(self, stamp: str, listing: bytes) -> None:
        replace_file(self._path, stamp)
        replace_file(self._listing, listing)
        stamps = sorted(self._folder.glob("*.json"), key=lambda path: path.stat().st_mtime_ns, reverse=True)
        for path in stamps[_MOST:]:
            path.unlink(missing_ok=True)
            path.with_suffix(_LISTING).unlink(missing_ok=True)


def _latest(paths: Collection[Path]) -> int:
    """The time of the latest change of these files, in nanoseconds; those that are gone count for nothing."""
    times = []
    for path in paths:
        with contextlib.suppress(OSError):
            times.append(path.stat().st_ctime_ns)
    return max(times, default=0)
