"""A model archive in, an unpacked folder out: nothing is unpacked before the archive has been examined."""

from __future__ import annotations

import json
import re
import shutil
import stat
import tempfile
import zipfile
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from typing import Any

from generator.errors import ModelError, UnknownLocale
from generator.locales import Locale, from_engine_code
from generator.translation.engines.argos import METADATA, argos_installer

# The largest official packages unpack to less than half a gigabyte; weights compress to about nine tenths.
_MOST_BYTES = 2 * 1024**3
_MOST_ENTRIES = 5_000
_MOST_RATIO = 100
_MOST_METADATA = 1024**2
_MODEL = "model/model.bin"
_TOKENIZERS = ("sentencepiece.model", "bpe.model")
_SAFE_NAME = re.compile(r"[\w][\w.-]{0,99}", re.ASCII)


@dataclass(frozen=True, slots=True)
class Archive:
    """An archive that was found to be safe and whole: the folder it unpacks to, and the direction it translates."""

    path: Path
    folder: str
    source: Locale
    target: Locale

    @property
    def files(self) -> tuple[Path, ...]:
        """The files as they were received."""
        return (self.path,)


def examine(path: Path) -> Archive:
    """What an archive holds, read without unpacking it. Raises ModelError for anything that is not right."""
    try:
        with zipfile.ZipFile(path) as archive:
            entries = archive.infolist()
            refuse_unsafe(path, entries)
            folder = _only_folder(path, entries)
            metadata = _metadata(path, archive, folder)
            damaged = archive.testzip()
    # An unknown way of compression and an encrypted archive are RuntimeErrors to zipfile.
    except (zipfile.BadZipFile, EOFError, OSError, RuntimeError) as error:
        raise _refused(path, f"not a readable zip archive ({error})") from error
    if damaged:
        raise _refused(path, f"{damaged} is damaged")
    names = {entry.filename for entry in entries}
    if f"{folder}/{_MODEL}" not in names:
        raise _refused(path, f"there is no {_MODEL} in it")
    if not any(f"{folder}/{name}" in names for name in _TOKENIZERS):
        raise _refused(path, "there is no tokenizer in it")
    return Archive(path, folder, *_direction(path, metadata))


def unpack(archive: Archive, packages: Path) -> Path:
    """The folder of the installed package, unpacked by Argos' own code beside its place and then renamed into it.

    A package of the same name is replaced whole; one that cannot be unpacked leaves everything as it was.
    """
    place = packages / archive.folder
    try:
        packages.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryDirectory(prefix=".incoming-", dir=packages.parent) as incoming:
            argos_installer(Path(incoming)).install_from_path(archive.path)
            return put_in_place(Path(incoming) / archive.folder, place, Path(incoming))
    except OSError as error:
        hint = "is there room, and may it be written?"
        raise ModelError(f"cannot install into {packages}: {error.strerror}", hint) from error


def put_in_place(fresh: Path, place: Path, incoming: Path) -> Path:
    """The place, where an unpacked package now stands; what stood there before is moved into `incoming`."""
    if place.exists():
        place.rename(incoming / ".replaced")
    fresh.rename(place)
    return place


def delete(folder: Path) -> None:
    """Nothing: the package is gone, moved out of sight first so that no half of it is ever found."""
    away = Path(tempfile.mkdtemp(prefix=".outgoing-", dir=folder.parent.parent))
    folder.rename(away / folder.name)
    shutil.rmtree(away)


def refuse_unsafe(path: Path, entries: list[zipfile.ZipInfo]) -> None:
    """Nothing: no entry would leave its folder, is a link, or unpacks to more than a model has. Raises ModelError."""
    if len(entries) > _MOST_ENTRIES:
        raise _refused(path, f"it has {len(entries)} entries")
    if sum(entry.file_size for entry in entries) > _MOST_BYTES:
        raise _refused(path, "it would unpack to more than 2 GiB")
    for entry in entries:
        name = PurePosixPath(entry.filename)
        if name.is_absolute() or ".." in name.parts or "\\" in entry.orig_filename or ":" in entry.filename:
            raise _refused(path, f"it would write outside of its folder ({entry.orig_filename!r})")
        kind = stat.S_IFMT(entry.external_attr >> 16)
        if kind not in (0, stat.S_IFREG, stat.S_IFDIR):
            raise _refused(path, f"{entry.filename} is a link or a device")
        if entry.flag_bits & 0x1:
            raise _refused(path, f"{entry.filename} is encrypted")
        if entry.file_size > _MOST_RATIO * max(entry.compress_size, 1024):
            raise _refused(path, f"{entry.filename} would unpack to over {_MOST_RATIO} times its size")


def _only_folder(path: Path, entries: list[zipfile.ZipInfo]) -> str:
    folders = {PurePosixPath(entry.filename).parts[0] for entry in entries if entry.filename}
    names = [entry.filename for entry in entries]
    if len(folders) != 1 or len(set(names)) != len(names):
        raise _refused(path, "it does not hold exactly one folder")
    folder = folders.pop()
    if not _SAFE_NAME.fullmatch(folder) or f"{folder}/{METADATA}" not in names:
        raise _refused(path, f"there is no {METADATA} in its folder")
    return folder


def _metadata(path: Path, archive: zipfile.ZipFile, folder: str) -> Mapping[str, Any]:
    entry = archive.getinfo(f"{folder}/{METADATA}")
    if entry.file_size > _MOST_METADATA:
        raise _refused(path, f"{METADATA} is too large")
    try:
        metadata = json.loads(archive.read(entry).decode("utf-8"))
    except ValueError as error:
        raise _refused(path, f"{METADATA} is not JSON ({error})") from error
    if not isinstance(metadata, dict):
        raise _refused(path, f"{METADATA} is not an object")
    return metadata


def _direction(path: Path, metadata: Mapping[str, Any]) -> tuple[Locale, Locale]:
    if metadata.get("type", "translate") != "translate":
        raise _refused(path, f"it is no translation package but of the type {metadata['type']!r}")
    codes = metadata.get("from_code"), metadata.get("to_code")
    if not all(isinstance(code, str) for code in codes):
        raise _refused(path, f"{METADATA} does not name its two languages")
    try:
        source, target = (from_engine_code(str(code)) for code in codes)
    except UnknownLocale as error:
        raise _refused(path, f"{METADATA}: {error.message}") from error
    return source, target


def _refused(path: Path, why: str) -> ModelError:
    return ModelError(f"{path.name} was refused: {why}", "get the package again from where it was published")
