"""Installed packages in, one file out that installs them on a machine without a network; and back again."""

from __future__ import annotations

import shutil
import zipfile
from collections.abc import Sequence
from pathlib import Path

from generator.config import Config
from generator.errors import ModelError, NoRoute
from generator.locales import Locale, parse_locale
from generator.models.firefox import ENDING as FIREFOX_ENDING
from generator.models.lock import LOCK_FILE, parse_lock, verify, written
from generator.provenance import file_digest
from generator.translation.engine import Engine, Model
from generator.translation.engines import open_engines
from generator.translation.engines.bergamot import packages_folder
from generator.translation.router import find_route

# How the archives of each engine's packages end.
ENDINGS = {"argos": ".argosmodel", "bergamot": FIREFOX_ENDING}
_SOURCE = Locale("en")
_MOST_ARCHIVES = 200
_MOST_LOCK = 1024**2
# Entries of a zip have a time; this one makes the same packages the same file.
_LONG_AGO = (1980, 1, 1, 0, 0, 0)


def bundle(config: Config, path: Path) -> list[Model]:
    """The packages that were put into the file: those on the routes of the project's languages, or all of its own.

    The file is a zip of archives with a `models.lock`; the same packages give the same bytes. Raises ModelError where
    there is nothing to put in, or the file cannot be written.
    """
    models = _needed(config)
    if not models:
        hint = "gen models list; engines inside the program need no package"
        raise ModelError("no installed package is needed by this project's languages", hint)
    incoming = path.with_name(f".{path.name}.incoming")
    try:
        with zipfile.ZipFile(incoming, "w", zipfile.ZIP_STORED) as whole:
            digests = {}
            for model in models:
                archive = _packed(model, incoming)
                name = f"{_folder(model).name}{ENDINGS[model.engine]}"
                digests[name] = file_digest(archive)
                _add(whole, name, archive, zipfile.ZIP_STORED)
                archive.unlink()
            whole.writestr(zipfile.ZipInfo(LOCK_FILE, _LONG_AGO), written(digests))
        incoming.replace(path)
    except OSError as error:
        raise ModelError(f"cannot write {path}: {error.strerror}", "is there room, and may it be written?") from error
    finally:
        incoming.unlink(missing_ok=True)
    return models


def is_bundle(path: Path) -> bool:
    """True for a zip that holds a lock file at its top."""
    if not path.is_file() or not zipfile.is_zipfile(path):
        return False
    with zipfile.ZipFile(path) as whole:
        return LOCK_FILE in whole.namelist()


def unbundled(path: Path, folder: Path) -> list[Path]:
    """The archives of a bundle, copied into a folder, every one the bytes that its lock says. Raises ModelError."""
    try:
        with zipfile.ZipFile(path) as whole:
            if whole.getinfo(LOCK_FILE).file_size > _MOST_LOCK:
                raise ModelError(f"{path.name} was refused: its {LOCK_FILE} is too large")
            digests = parse_lock(whole.read(LOCK_FILE).decode("utf-8").splitlines())
            if set(whole.namelist()) != {LOCK_FILE, *digests} or len(digests) > _MOST_ARCHIVES:
                raise ModelError(f"{path.name} was refused: it does not hold what its {LOCK_FILE} names")
            found = [_taken_out(whole, name, folder) for name in sorted(digests)]
    except (zipfile.BadZipFile, EOFError, OSError, RuntimeError, UnicodeDecodeError) as error:
        raise ModelError(
            f"{path.name} was refused: not a readable bundle ({error})", "make the bundle again"
        ) from error
    for archive in found:
        verify(archive, digests)
    return found


def _needed(config: Config) -> list[Model]:
    """The packages on the routes to the project's languages, in order and once; without languages all of its own."""
    engines = open_engines(config)
    if config.build.languages:
        steps = [step for tag in config.build.languages for step in _steps(engines, parse_locale(tag))]
    else:
        steps = [model for engine in engines for model in engine.models()]
    return [one for one in dict.fromkeys(steps) if _is_package(one, config)]


def _is_package(model: Model, config: Config) -> bool:
    """True for a model that was installed; those that come with the program are on every machine that has it."""
    own = model.path is not None and model.path.parent == packages_folder(config)
    return model.path is not None and (model.engine == "argos" or (model.engine == "bergamot" and own))


def _steps(engines: Sequence[Engine], target: Locale) -> Sequence[Model]:
    if target.language == _SOURCE.language:
        return ()
    try:
        return find_route(engines, _SOURCE, target).steps
    except NoRoute:
        return ()


def _folder(model: Model) -> Path:
    assert model.path is not None
    return model.path


def _packed(model: Model, beside: Path) -> Path:
    """An archive of the package's folder as it is published: one folder in a zip."""
    archive = beside.with_name(f"{beside.name}.{_folder(model).name}")
    with zipfile.ZipFile(archive, "w", zipfile.ZIP_DEFLATED) as packed:
        for file in sorted(_folder(model).rglob("*")):
            if file.is_file() and not file.is_symlink():
                name = file.relative_to(_folder(model).parent).as_posix()
                _add(packed, name, file, zipfile.ZIP_DEFLATED)
    return archive


def _add(archive: zipfile.ZipFile, name: str, file: Path, how: int) -> None:
    entry = zipfile.ZipInfo(name, _LONG_AGO)
    entry.compress_type = how
    entry.file_size = file.stat().st_size
    with file.open("rb") as source, archive.open(entry, "w", force_zip64=True) as target:
        shutil.copyfileobj(source, target)


def _taken_out(whole: zipfile.ZipFile, name: str, folder: Path) -> Path:
    """One archive of the bundle; its name has no folder in it, or the lock would not have been read."""
    path = folder / name
    if path.parent != folder or not name.endswith(tuple(ENDINGS.values())):
        raise ModelError(f"{name!r} is no name of an archive")
    # What is not packed a second time cannot be larger than the file itself.
    if whole.getinfo(name).compress_type != zipfile.ZIP_STORED:
        raise ModelError(f"{name} is compressed twice, which no bundle of ours is")
    with whole.open(name) as source, path.open("wb") as target:
        shutil.copyfileobj(source, target)
    return path
