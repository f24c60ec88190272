"""Firefox's model files in, an installed model out: loose in a folder or in a zip archive, as Firefox names them.

`model.enfr.intgemm.alphas.bin`, `vocab.enfr.spm` (or `srcvocab.` and `trgvocab.`) and `lex.50.50.enfr.s2t.bin`, each
as it is or packed (`.gz`, `.zst`). What else lies beside them is left where it is.
"""

from __future__ import annotations

import json
import re
import tempfile
import zipfile
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path, PurePosixPath
from typing import Any

from generator.errors import EngineError, ModelError, UnknownLocale
from generator.locales import Locale
from generator.models.archive import put_in_place, refuse_unsafe
from generator.models.packing import unpacked
from generator.provenance import digest
from generator.translation.engines.bergamot import (
    METADATA,
    FirefoxPackage,
    firefox_locale,
    try_package,
    write_package,
)

ENDING = ".fxmodel"
_NAMES = {
    "model": re.compile(r"model\.(?P<pair>[A-Za-z_-]{4,24})\.intgemm\w*(?:\.\w+)*\.bin"),
    "vocabulary": re.compile(r"vocab\.(?P<pair>[A-Za-z_-]{4,24})\.spm"),
    "source vocabulary": re.compile(r"srcvocab\.(?P<pair>[A-Za-z_-]{4,24})\.spm"),
    "target vocabulary": re.compile(r"trgvocab\.(?P<pair>[A-Za-z_-]{4,24})\.spm"),
    "shortlist": re.compile(r"lex\.(?:\d+\.)*(?P<pair>[A-Za-z_-]{4,24})\.s2t\.bin"),
}
_PACKINGS = ("", ".gz", ".zst")
_CODE = re.compile(r"[a-z]{2,3}(?:[-_][A-Za-z]{2,4})?")
_MOST_METADATA = 1024**2


@dataclass(frozen=True, slots=True)
class Part:
    """One file of a model: its role, the name that it gets, how it is packed, and where it lies in its place."""

    role: str
    name: str
    packing: str
    entry: str


@dataclass(frozen=True, slots=True)
class Facts:
    """What is known of a model beside its files; `expected` are the SHA-256 of unpacked files by name."""

    version: str = "unknown"
    licence: str = "unknown"
    name: str = ""
    origin: str = ""
    expected: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class FirefoxModel:
    """A model that was found whole in a folder or an archive, and the direction it translates."""

    place: Path
    source: Locale
    target: Locale
    parts: tuple[Part, ...]
    facts: Facts

    @property
    def files(self) -> tuple[Path, ...]:
        """The files as they were received: the archive, or each of the loose files."""
        return tuple(self.place / part.entry for part in self.parts) if self.place.is_dir() else (self.place,)

    @property
    def folder(self) -> str:
        """The name of the folder that it is installed in."""
        return f"{self.source}-{self.target}"


def models_in(place: Path, licence: str = "", pair: tuple[Locale, Locale] | None = None) -> list[FirefoxModel]:
    """The models in an archive, or in a folder and the folders in it; archives in a folder are not looked into.

    Raises ModelError where a model is not whole, or does not tell its languages and `pair` does not either.
    """
    if place.is_dir():
        folders = [place, *sorted(path for path in place.iterdir() if path.is_dir())]
        entries = [path.relative_to(place).as_posix() for one in folders for path in sorted(one.iterdir())]
    else:
        entries = _entries(place)
    grouped: dict[tuple[str, str], list[Part]] = {}
    for entry in entries:
        for key, part in _parts(entry):
            grouped.setdefault(key, []).append(part)
    found = [(key, parts) for key, parts in grouped.items() if any(part.role == "model" for part in parts)]
    return [_model(place, code, _whole(place, parts), licence, pair) for (_, code), parts in found]


def holds_firefox(place: Path) -> bool:
    """True for a zip archive in which a file is named as Firefox names a model."""
    try:
        with zipfile.ZipFile(place) as archive:
            names = archive.namelist()
    except (zipfile.BadZipFile, EOFError, OSError):
        return False
    return any(part.role == "model" for name in names for _, part in _parts(name))


def part_named(name: str, packing: str) -> Part | None:
    """The part of a model that a file of this name is, packed so; None for another name."""
    role = next((role for role, pattern in _NAMES.items() if pattern.fullmatch(name)), None)
    return Part(role, name, packing, name + packing) if role else None


def unpack_firefox(model: FirefoxModel, packages: Path) -> Path:
    """The folder of the installed model: unpacked beside its place, tried, and then renamed into it.

    A model of the same direction is replaced whole; one that does not translate leaves everything as it was.
    """
    try:
        packages.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryDirectory(prefix=".incoming-", dir=packages.parent) as incoming:
            fresh = Path(incoming) / model.folder
            fresh.mkdir()
            package = FirefoxPackage(
                model.source,
                model.target,
                model.facts.name or f"Firefox {model.source.language}-{model.target.language}",
                model.facts.version,
                model.facts.licence,
                {part.role: (part.name, _put(model, part, fresh)) for part in model.parts},
            )
            _tried(model, package, fresh)
            write_package(package, fresh, model.facts.origin or model.place.name)
            return put_in_place(fresh, packages / model.folder, Path(incoming))
    except OSError as error:
        hint = "is there room, and may it be written?"
        raise ModelError(f"cannot install into {packages}: {error.strerror}", hint) from error


def _entries(place: Path) -> list[str]:
    """The files of an archive, which was found to be safe. Raises ModelError."""
    try:
        with zipfile.ZipFile(place) as archive:
            entries = archive.infolist()
            refuse_unsafe(place, entries)
            damaged = archive.testzip()
    except (zipfile.BadZipFile, EOFError, OSError, RuntimeError) as error:
        raise ModelError(f"{place.name} was refused: not a readable zip archive ({error})") from error
    if damaged:
        raise ModelError(f"{place.name} was refused: {damaged} is damaged")
    return [entry.filename for entry in entries if not entry.is_dir()]


def _parts(entry: str) -> list[tuple[tuple[str, str], Part]]:
    """The part of a model that a file is by its name, by its folder and pair of codes; nothing for another file."""
    path = PurePosixPath(entry)
    for packing in _PACKINGS:
        plain = path.name.removesuffix(packing)
        for role, pattern in _NAMES.items() if path.name.endswith(packing) else ():
            if match := pattern.fullmatch(plain):
                return [((path.parent.as_posix(), match["pair"]), Part(role, plain, packing, entry))]
    return []


def _whole(place: Path, parts: Sequence[Part]) -> tuple[Part, ...]:
    """One file for each role, the unpacked before the packed one. Raises ModelError where a vocabulary is missing."""
    ordered = sorted(parts, key=lambda part: (list(_NAMES).index(part.role), _PACKINGS.index(part.packing), part.entry))
    found: dict[str, Part] = {}
    for part in ordered:
        found.setdefault(part.role, part)
    if "vocabulary" not in found and not {"source vocabulary", "target vocabulary"} <= found.keys():
        raise ModelError(f"{place.name} was refused: there is no vocabulary for {found['model'].name}")
    return tuple(found.values())


def _model(
    place: Path, code: str, parts: tuple[Part, ...], licence: str, pair: tuple[Locale, Locale] | None
) -> FirefoxModel:
    folder = PurePosixPath(parts[0].entry).parent
    said = _metadata(place, (folder / METADATA).as_posix())
    facts = _facts(said, licence, place)
    if "source" in said and "target" in said:
        source, target = _locales(place, str(said["source"]), str(said["target"]))
    else:
        source, target = _direction(place, code, pair)
    return FirefoxModel(place, source, target, parts, facts)


def _facts(said: Mapping[str, Any], licence: str, place: Path) -> Facts:
    files = said.get("files")
    listed = [one for one in (files.values() if isinstance(files, dict) else ()) if isinstance(one, dict)]
    expected = {str(one.get("name")): str(one.get("sha256")) for one in listed}
    return Facts(
        str(said.get("version", "unknown")),
        licence or str(said.get("licence") or said.get("license") or "unknown"),
        str(said.get("name", "")),
        str(said.get("origin") or place.name),
        expected,
    )


def _metadata(place: Path, entry: str) -> Mapping[str, Any]:
    """What a `metadata.json` beside the files says, if it is one of ours; empty where there is none."""
    try:
        if place.is_dir():
            content = (place / entry).read_bytes()[: _MOST_METADATA + 1]
        else:
            with zipfile.ZipFile(place) as archive, archive.open(entry) as stream:
                content = stream.read(_MOST_METADATA + 1)
        said = json.loads(content.decode("utf-8")) if len(content) <= _MOST_METADATA else {}
    except (OSError, KeyError, ValueError):
        return {}
    return said if isinstance(said, dict) and said.get("engine") == "bergamot" else {}


def _direction(place: Path, code: str, pair: tuple[Locale, Locale] | None) -> tuple[Locale, Locale]:
    """The two languages that "enfr" stands for; nearly all models have English on one side."""
    readings = [
        (code[:cut], code[cut:])
        for cut in range(2, len(code) - 1)
        if _CODE.fullmatch(code[:cut]) and _CODE.fullmatch(code[cut:])
    ]
    usual = [one for one in readings if "en" in one] or readings
    found = [one for both in usual if (one := _if_known(*both))]
    if pair:
        found = [one for one in found if one[0].language == pair[0].language and one[1].language == pair[1].language]
    if len(found) == 1:
        return found[0]
    hint = "gen models install FROM TO --from …"
    raise ModelError(f"{place.name} was refused: {code!r} does not name two languages for certain", hint)


def _if_known(source: str, target: str) -> tuple[Locale, Locale] | None:
    try:
        return firefox_locale(source), firefox_locale(target)
    except UnknownLocale:
        return None


def _locales(place: Path, source: str, target: str) -> tuple[Locale, Locale]:
    try:
        return firefox_locale(source), firefox_locale(target)
    except UnknownLocale as error:
        raise ModelError(f"{place.name} was refused: {METADATA}: {error.message}") from error


def _put(model: FirefoxModel, part: Part, folder: Path) -> str:
    """The SHA-256 of a part, unpacked into a folder. Raises ModelError where it is not the one that was expected."""
    if model.place.is_dir():
        with (model.place / part.entry).open("rb") as stream:
            content = unpacked(stream, part.packing, part.name)
    else:
        with zipfile.ZipFile(model.place) as archive, archive.open(part.entry) as packed:
            content = unpacked(packed, part.packing, part.name)
    found = digest(content)
    if model.facts.expected.get(part.name, found) != found:
        raise ModelError(f"{part.name} was refused: its SHA-256 is not the one that was published with it")
    (folder / part.name).write_bytes(content)
    return found


def _tried(model: FirefoxModel, package: FirefoxPackage, folder: Path) -> None:
    try:
        try_package(package, folder)
    except EngineError as error:
        hint = "get the model again from where it was published"
        raise ModelError(f"{model.place.name} was refused: {error.message}", hint) from error
