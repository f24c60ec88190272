"""Models on disk: Argos packages and Firefox's models, installed from a file, a folder or the network, and removed.

Both go the same way: found and examined (`archive`, `firefox`), held against `models.lock`, unpacked beside their
place and renamed into it.
"""

from __future__ import annotations

import re
import shutil
import tempfile
from collections.abc import Callable, Sequence
from pathlib import Path
from urllib.parse import unquote, urlsplit

from generator.config import Config
from generator.errors import ModelError
from generator.locales import Locale
from generator.models.archive import Archive, delete, examine, unpack
from generator.models.bundle import ENDINGS, bundle, is_bundle, unbundled
from generator.models.doctor import Fact, doctor
from generator.models.fetch import Progress, fetch
from generator.models.firefox import FirefoxModel, holds_firefox, models_in, unpack_firefox
from generator.models.index import download
from generator.models.lock import LOCK_FILE, enter, read_lock, verify
from generator.models.records import Offer, download_offer, read_offers
from generator.translation.engine import Model
from generator.translation.engines import open_engines
from generator.translation.engines.argos import ArgosEngine
from generator.translation.engines.bergamot import BergamotEngine, packages_folder

__all__ = [
    "Fact",
    "Model",
    "Offer",
    "bundle",
    "doctor",
    "install_from",
    "install_from_address",
    "install_from_index",
    "install_from_list",
    "install_from_network",
    "installed",
    "offered",
    "remove",
]

Pair = tuple[Locale, Locale]
Found = Archive | FirefoxModel
_UNSAFE = re.compile(r"[^\w.-]", re.ASCII)


def installed(config: Config) -> list[Model]:
    """Every direction that the engines named in the settings can translate now."""
    return [model for engine in open_engines(config) for model in engine.models()]


def install_from(place: Path, config: Config, pair: Pair | None = None, licence: str = "") -> list[Model]:
    """The models installed from an archive, or from all that a folder holds, of one direction where `pair` says so.

    A folder may hold archives and Firefox's files, loose or each model in a folder of its own. All are examined before
    the first is unpacked. `licence` is that of Firefox's models that do not tell theirs. Raises ModelError where one
    is refused or none fits.
    """
    if not place.exists():
        raise ModelError(f"no such file or folder: {place}", "gen models install --from FILE")
    if is_bundle(place):
        with tempfile.TemporaryDirectory(prefix="gen-bundle-") as folder:
            return _install_all(_found(unbundled(place, Path(folder)), licence, pair), place, config)
    return _install_all(_found([place], licence, pair), place, config)


def install_from_address(
    address: str, config: Config, pair: Pair | None = None, licence: str = "", progress: Progress | None = None
) -> list[Model]:
    """The models of an archive or bundle that was downloaded from an address. This uses the network.

    A download that was cut off goes on when it is asked for again. Raises ModelError.
    """
    name = _UNSAFE.sub("_", Path(unquote(urlsplit(address).path)).name).lstrip(".")
    if not name:
        raise ModelError(f"{address} names no file", "the address of an archive ends in its name")
    path = fetch([address], config.models_folder / ".downloads" / name, progress)
    try:
        return install_from(path, config, pair, licence)
    finally:
        path.unlink()


def _found(places: Sequence[Path], licence: str, pair: Pair | None) -> list[Found]:
    """The models in archives and folders, of one direction where `pair` says so; each was examined."""
    found: list[Found] = []
    for place in places:
        if place.is_dir():
            archives = [path for ending in ENDINGS.values() for path in sorted(place.glob(f"*{ending}"))]
            found += [*_found(archives, licence, pair), *models_in(place, licence, pair)]
        elif holds_firefox(place):
            found += models_in(place, licence, pair)
        else:
            found.append(examine(place))
    return [one for one in found if pair is None or (one.source.serves(pair[0]) and one.target.serves(pair[1]))]


def _install_all(found: Sequence[Found], place: Path, config: Config) -> list[Model]:
    """The installed models, of files that are the bytes that the project's lock says; new ones are entered there."""
    _refuse_none_and_twice(found, place)
    lock = config.root / LOCK_FILE
    known = read_lock(lock)
    digests = {path.name: verify(path, known) for one in found for path in one.files}
    models = [_install(one, config) for one in found]
    enter(lock, digests)
    return models


def _refuse_none_and_twice(found: Sequence[Found], place: Path) -> None:
    if not found:
        hint = "an archive of Argos, or Firefox's files: model.….bin, vocab.….spm, lex.….bin"
        raise ModelError(f"no {ENDINGS['argos']} archive and no model of Firefox that was asked for in {place}", hint)
    folders = [one.folder for one in found if isinstance(one, FirefoxModel)]
    for folder in folders:
        if folders.count(folder) > 1:
            raise ModelError(f"{place} holds two models of Firefox {folder}", "install one")


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


def install_from_network(
    pair: Pair,
    config: Config,
    engine: str = "",
    progress: Progress | None = None,
    tell: Callable[[str], None] = lambda line: None,
) -> list[Model]:
    """The model of one direction that Firefox's list has, else the package of the Argos index; this uses the network.

    `engine` names one of them alone; `tell` is told whom we ask. Raises ModelError where neither can give a model.
    """
    source, target = pair
    if engine == BergamotEngine.name or (not engine and BergamotEngine.name in config.translation.engines):
        tell(f"asking {config.models.firefox} over the network for {source} to {target} …")
        try:
            offers = offered(config, source, target)
        except ModelError as error:
            if engine:
                raise
            tell(error.message)
            offers = []
        if offers:
            return install_from_list(offers[0], config, progress)
        if engine:
            raise ModelError(f"Firefox's list has no model from {source} to {target}", "gen models available")
    tell(f"asking the Argos index over the network for {source} to {target} …")
    return install_from_index(source, target, config, progress)


def offered(config: Config, source: Locale | None = None, target: Locale | None = None) -> list[Offer]:
    """What Firefox's list has, the best model of each direction asked for. This uses the network; raises ModelError."""
    return read_offers(config.models.firefox, source, target)


def install_from_list(offer: Offer, config: Config, progress: Progress | None = None) -> list[Model]:
    """The model of an offer, downloaded and installed. This uses the network; raises ModelError."""
    model = download_offer(offer, config.models_folder / ".downloads", progress)
    models = _install_all([model], model.place, config)
    shutil.rmtree(model.place)
    return models


def remove(source: Locale, target: Locale, config: Config, engine: str = "") -> Model:
    """The model that was removed from the project's models folder, of one engine where `engine` names it.

    Raises ModelError where there is none, or more than one.
    """
    own = [one for one in _packages(config) if _is_own(one, config) and engine in ("", one.engine)]
    found = [one for one in own if one.source.serves(source) and one.target.serves(target)]
    if not found:
        raise ModelError(f"no package from {source} to {target} in {config.models_folder}", "gen models list")
    if len(found) > 1:
        hint = f"gen models remove {source} {target} --engine {found[0].engine}"
        raise ModelError(f"two models from {source} to {target} are installed", hint)
    path = found[0].path
    assert path is not None
    try:
        delete(path)
    except OSError as error:
        raise ModelError(f"cannot remove {path}: {error.strerror}") from error
    return found[0]


def _packages(config: Config) -> list[Model]:
    """The packages that this project can use: its own, those of ARGOS_PACKAGES_DIR, those that were shipped."""
    return [*ArgosEngine(config).models(), *BergamotEngine(config).models()]


def _install(found: Found, config: Config) -> Model:
    if isinstance(found, FirefoxModel):
        folder = unpack_firefox(found, packages_folder(config))
    else:
        folder = unpack(found, config.package_folders[0])
    return next(model for model in _packages(config) if model.path == folder)


def _is_own(model: Model, config: Config) -> bool:
    return model.path is not None and model.path.parent in (config.package_folders[0], packages_folder(config))
