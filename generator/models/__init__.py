"""Models on disk: Argos packages installed from a file, a folder or the Argos index, and removed again."""

from __future__ import annotations

import tempfile
from collections.abc import Sequence
from pathlib import Path

from generator.config import Config
from generator.errors import ModelError
from generator.locales import Locale
from generator.models.archive import Archive, delete, examine, unpack
from generator.models.bundle import ENDING, bundle, is_bundle, unbundled
from generator.models.doctor import Fact, doctor
from generator.models.fetch import Progress
from generator.models.index import download
from generator.models.lock import LOCK_FILE, enter, read_lock, verify
from generator.translation.engine import Model
from generator.translation.engines import open_engines
from generator.translation.engines.argos import ArgosEngine

__all__ = ["Fact", "bundle", "doctor", "install_from", "install_from_index", "installed", "remove"]


def installed(config: Config) -> list[Model]:
    """Every direction that the engines named in the settings can translate now."""
    return [model for engine in open_engines(config) for model in engine.models()]


def install_from(place: Path, config: Config, pair: tuple[Locale, Locale] | None = None) -> list[Model]:
    """The packages installed from an archive, or from all archives in a folder, of one direction where `pair` says so.

    All archives are examined before the first is unpacked. Raises ModelError where one is refused or none fits.
    """
    if not place.exists():
        raise ModelError(f"no such file or folder: {place}", "gen models install --from FILE")
    if is_bundle(place):
        with tempfile.TemporaryDirectory(prefix="gen-bundle-") as folder:
            return _install_all(unbundled(place, Path(folder)), place, config, pair)
    paths = sorted(place.glob(f"*{ENDING}")) if place.is_dir() else [place]
    return _install_all(paths, place, config, pair)


def _install_all(paths: Sequence[Path], place: Path, config: Config, pair: tuple[Locale, Locale] | None) -> list[Model]:
    """The packages of these archives, each the bytes that the project's lock says; new ones are entered there."""
    lock = config.root / LOCK_FILE
    archives = [archive for path in paths if _fits(archive := examine(path), pair)]
    if not archives:
        wanted = f" from {pair[0]} to {pair[1]}" if pair else ""
        raise ModelError(f"no {ENDING} archive{wanted} in {place}", "archives of Argos packages end in .argosmodel")
    known = read_lock(lock)
    digests = {archive.path.name: verify(archive.path, known) for archive in archives}
    models = [_install(archive, config) for archive in archives]
    enter(lock, digests)
    return models


def install_from_index(source: Locale, target: Locale, config: Config, progress: Progress | None = None) -> list[Model]:
    """The package of one direction, downloaded from the Argos index and installed. This uses the network.

    A download that was cut off goes on when it is asked for again; `progress` is told the bytes that came and their
    number. Raises ModelError without a network, or where the index has no such package.
    """
    with tempfile.TemporaryDirectory(prefix="gen-download-") as folder:
        path = download(source, target, Path(folder), config.models_folder / ".downloads", progress)
    models = install_from(path, config, None)
    path.unlink()
    return models


def remove(source: Locale, target: Locale, config: Config) -> Model:
    """The package that was removed from the project's models folder. Raises ModelError where there is none."""
    model = next((one for one in _matching(_packages(config), source, target) if _is_own(one, config)), None)
    if not model or not model.path:
        raise ModelError(f"no package from {source} to {target} in {config.package_folders[0]}", "gen models list")
    try:
        delete(model.path)
    except OSError as error:
        raise ModelError(f"cannot remove {model.path}: {error.strerror}") from error
    return model


def _packages(config: Config) -> Sequence[Model]:
    """The Argos packages that this project can use, its own and those of ARGOS_PACKAGES_DIR."""
    return ArgosEngine(config).models()


def _install(archive: Archive, config: Config) -> Model:
    folder = unpack(archive, config.package_folders[0])
    return next(model for model in _packages(config) if model.path == folder)


def _fits(archive: Archive, pair: tuple[Locale, Locale] | None) -> bool:
    return pair is None or (archive.source.serves(pair[0]) and archive.target.serves(pair[1]))


def _matching(models: Sequence[Model], source: Locale, target: Locale) -> list[Model]:
    return [one for one in models if one.source.serves(source) and one.target.serves(target)]


def _is_own(model: Model, config: Config) -> bool:
    return model.path is not None and model.path.parent == config.package_folders[0]
