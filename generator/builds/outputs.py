"""A draft's files on disk and what is recorded of them in, how each file stands to it out."""

from __future__ import annotations

import os
from collections.abc import Mapping, Sequence
from enum import StrEnum
from pathlib import Path

from generator.builds.files import FileDigests
from generator.builds.store import Made
from generator.provenance import digest

SIDECAR = "provenance.json"
# The format that a person writes in; the others are made of it.
_WRITTEN = "md"


class FileState(StrEnum):
    """How a file of a draft stands to what was made. `EDITED`: a person changed it, and what was made stands beside; or
    they changed that as well, and it is a page, which says what the Markdown says."""

    AS_MADE = "as made"
    EDITED = "edited by a person"
    MISSING = "missing"
    CHANGED = "not as it was made"


def states(
    output: Path, draft: str, formats: Sequence[str], made: Made | None, digests: FileDigests
) -> dict[str, FileState]:
    """The state of each file of a draft (its path in the output folder, without ending), by ending, the sidecar's
    among them."""
    # As strings: this is asked of every draft of a project, and a Path takes longer to make than a file to look at.
    name, wanted = f"{output}{os.sep}{draft}", made.files if made else {}
    found = {ending: _state(name, ending, wanted, digests) for ending in (*formats, SIDECAR)}
    if found[SIDECAR] is FileState.EDITED:
        # A sidecar is no place to edit: it is made again.
        found[SIDECAR] = FileState.CHANGED
    return found


def files_of(draft: Path, formats: Sequence[str]) -> list[Path]:
    """Every file that belongs to a draft (its path without ending), whether it is there or not."""
    endings = [SIDECAR, *formats, *(f"new.{one}" for one in formats)]
    return [draft.with_name(f"{draft.name}.{ending}") for ending in endings]


def _state(draft: str, ending: str, made: Mapping[str, str], digests: FileDigests) -> FileState:
    path = f"{draft}.{ending}"
    wanted = made.get(ending)
    if wanted is None:
        return FileState.MISSING
    if _is(path, wanted, digests):
        return FileState.AS_MADE
    if not Path(path).is_file():
        return FileState.MISSING
    beside = f"{draft}.new.{ending}"
    both = ending != _WRITTEN and Path(beside).is_file()
    return FileState.EDITED if both or _is(beside, wanted, digests) else FileState.CHANGED


def _is(path: str, wanted: str, digests: FileDigests) -> bool:
    if digests.of(path) == wanted:
        return True
    if not Path(path).is_file():
        return False
    # A checkout or editor may have changed the line endings, which are no words.
    content = Path(path).read_bytes()
    return b"\r\n" in content and digest(content.replace(b"\r\n", b"\n")) == wanted
