"""The index of Argos packages on the network: two locales in, a downloaded archive out. Only ever when asked."""

from __future__ import annotations

import re
from pathlib import Path

from generator.errors import ModelError, UnknownLocale
from generator.locales import Locale, from_engine_code
from generator.models.fetch import Progress, fetch
from generator.translation.engines.argos import argos_library

_SAFE = re.compile(r"[^\w.-]", re.ASCII)


def download(
    source: Locale, target: Locale, folder: Path, kept: Path | None = None, progress: Progress | None = None
) -> Path:
    """The archive of one direction, downloaded into `kept`, where what a cut-off download left is continued.

    The index is read by Argos' own code, in a folder that may go afterwards.
    Raises ModelError where the index cannot be read, has no such package, or the download fails.
    """
    library = argos_library(folder / "packages")
    library.update_package_index()
    # Without an index, asking for the available packages would ask for the index again, and so on without end.
    index = folder / "argos-index.json"
    if not index.is_file():
        hint = "is there a network? gen models install --from FILE needs none"
        raise ModelError("the Argos index could not be read", hint)
    try:
        packages = library.get_available_packages()
    except ValueError as error:
        raise ModelError("the Argos index is not JSON", "gen models install --from FILE") from error
    found = [one for one in packages if _is_direction(one.from_code, one.to_code, source, target)]
    if not found:
        raise ModelError(f"the Argos index has no package from {source} to {target}", "gen models list")
    newest = max(found, key=lambda one: _version(one.package_version))
    version = newest.package_version.replace(".", "_")
    name = f"translate-{newest.from_code}_{newest.to_code}-{version}.argosmodel"
    return fetch(newest.links, (kept or folder) / _SAFE.sub("_", name), progress)


def _is_direction(from_code: object, to_code: object, source: Locale, target: Locale) -> bool:
    """True if a package of the index has this direction; one that names no languages is for something else."""
    try:
        return from_engine_code(str(from_code)).serves(source) and from_engine_code(str(to_code)).serves(target)
    except UnknownLocale:
        return False


def _version(written: str) -> tuple[int, ...]:
    return tuple(int(part) for part in written.split(".") if part.isdigit())
