"""A folder of seeds in, the paths of the source documents and their ids out."""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence
from functools import lru_cache
from pathlib import Path

from generator.errors import GeneratorError

META_ENDING = ".meta.yaml"
# Left behind by editors, office programs, browsers and file managers.
_LEFT_BEHIND = (".bak", ".tmp", ".swp", ".orig", ".part", ".crdownload", ".lock", "~")
_JUNK = frozenset({"thumbs.db", "desktop.ini"})


def find_sources(seeds: Path) -> list[Path]:
    """The source documents in `seeds`, in the order of their names; sidecars, hidden and left-over files are passed
    over."""
    if not seeds.is_dir():
        return []
    return sorted((path for path in seeds.iterdir() if _is_source(path)), key=lambda path: path.name)


def source_id(path: Path) -> str:
    """The id of a source: its file name without the ending, in lower case, NFC; letters and digits of every script
    stay, anything else becomes a hyphen. Empty where the name holds neither."""
    return _slug(path.stem)


# A run asks for the id of every source several times.
@lru_cache(maxsize=4096)
def _slug(stem: str) -> str:
    stem = unicodedata.normalize("NFC", stem).lower()
    kept = (letter if unicodedata.category(letter)[0] in "LNM" else " " for letter in stem)
    return unicodedata.normalize("NFC", "-".join("".join(kept).split()))


def check_ids(paths: Sequence[Path]) -> None:
    """Nothing, if every path has an id of its own; raises GeneratorError naming the files that have none or share
    one."""
    owners: dict[str, Path] = {}
    for path in paths:
        identity = source_id(path)
        if not identity:
            raise GeneratorError(f"{path.name} has no letter or digit in its name, so no id", "rename it")
        if identity in owners:
            names = f"{owners[identity].name} and {path.name}"
            raise GeneratorError(f"two sources have the same id {identity!r}: {names}", "rename one of them")
        owners[identity] = path


def sidecar(path: Path) -> Path:
    """Where a person writes what they know about the source at `path`."""
    return path.with_name(path.stem + META_ENDING)


def edits_file(source: str, output: Path) -> Path:
    """Where a person edits the summary of the source with this id."""
    return output / "summaries" / f"{source}.yaml"


def _is_source(path: Path) -> bool:
    name = path.name.lower()
    if name.startswith((".", "~$", "#")) or name.endswith((META_ENDING, ".meta.yml", *_LEFT_BEHIND)):
        return False
    return name not in _JUNK and path.is_file()
