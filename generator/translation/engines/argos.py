"""Argos Translate's packages: their tokenizers and CTranslate2 models, the whole batch in one call.

Argos itself cuts sentences with a model that it downloads at run time, and sends 32 tokens at a time; neither is used.
`argos_library` is the one place where its code is imported: its settings read the environment and make directories
when they are imported.
"""

from __future__ import annotations

import importlib
import json
import math
import os
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from types import ModuleType
from typing import Any

from generator.config import Config
from generator.errors import EngineError, ModelError, UnknownLocale
from generator.locales import from_engine_code
from generator.translation.digests import Digests
from generator.translation.engine import Hypothesis, Model

METADATA = "metadata.json"
_MODEL_FILE = Path("model") / "model.bin"
# Best on two cores for batches of a thousand sentences: 2,048 are 5 % slower, 640 are 8 %; Argos sends 32.
_BATCH_TOKENS = 1280
# Opened models that are kept: those of a route over a pivot, and of the way back.
_KEPT = 3
_LENGTH_PENALTY = 0.2
_SPACE = "\u2581"  # how SentencePiece writes a space


@dataclass(frozen=True, slots=True)
class _Opened:
    """A package with its tokenizer, and its model in memory."""

    package: Any
    translator: Any


class ArgosEngine:
    """The packages in the project's models folder and, as Argos has it, in ARGOS_PACKAGES_DIR."""

    name = "argos"
    mangles_names = False

    def __init__(self, config: Config) -> None:
        self._config = config
        self._digests = Digests(config.root / ".gen")
        # By path and digest, the last used last; a ladder of eight rungs would read 60 MB from the disk eight times.
        self._opened: dict[tuple[Path | None, str], _Opened] = {}

    def models(self) -> Sequence[Model]:
        """The installed directions, read from each package's metadata. A folder that is no package is passed over."""
        folders = [path for root in self._config.package_folders for path in _inside(root)]
        return tuple(model for folder in folders if (model := self._model(folder)))

    def translate(self, texts: Sequence[str], model: Model, count: int = 1) -> list[list[Hypothesis]]:
        """Hypotheses with the mean log probability of a token as score: the exponential is between 0 and 1."""
        opened = self._open(model)
        package = opened.package
        tokens = [package.tokenizer.encode(text) for text in texts]
        prefix = [[package.target_prefix]] * len(tokens) if package.target_prefix else None
        width = max(self._config.translation.beam, count)
        try:
            answers = opened.translator.translate_batch(
                tokens,
                target_prefix=prefix,
                max_batch_size=batch_tokens(tokens, _cores()),
                batch_type="tokens",
                beam_size=width,
                num_hypotheses=count,
                replace_unknowns=True,
                length_penalty=_LENGTH_PENALTY,
                return_scores=True,
            )
        except RuntimeError as error:
            raise EngineError(f"argos failed in {model.name}: {error}") from error
        if len(answers) != len(texts):
            raise EngineError(f"argos gave {len(answers)} answers to {len(texts)} segments")
        return [_hypotheses(package, answer) for answer in answers]

    def _model(self, folder: Path) -> Model | None:
        weights = folder / _MODEL_FILE
        metadata = read_metadata(folder / METADATA)
        if not metadata or not weights.is_file():
            return None
        try:
            source, target = from_engine_code(metadata["from_code"]), from_engine_code(metadata["to_code"])
        except (KeyError, UnknownLocale):
            return None
        return Model(
            self.name,
            source,
            target,
            str(metadata.get("code") or folder.name),
            str(metadata.get("package_version", "")),
            self._digests.of([weights]),
            str(metadata.get("license") or metadata.get("licence") or "unknown"),
            folder,
            metadata.get("purpose") == "test",
            sum(path.stat().st_size for path in folder.rglob("*") if path.is_file()),
        )

    def _open(self, model: Model) -> _Opened:
        """The package as Argos reads it and its model; both stay open as long as the engine, the last few used."""
        key = (model.path, model.sha256)
        opened = self._opened.pop(key, None) or _Opened(_package(model), _translator(model))
        self._opened[key] = opened
        while len(self._opened) > _KEPT:
            del self._opened[next(iter(self._opened))]
        return opened


def read_metadata(path: Path) -> Mapping[str, Any]:
    """A package's metadata; empty where the file is missing or is no JSON object."""
    try:
        metadata = json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {}
    return metadata if isinstance(metadata, dict) else {}


def argos_library(packages: Path) -> ModuleType:
    """The module `argostranslate.package`, set to work in the folder `packages` and nowhere else."""
    import logging

    with _elsewhere():
        settings: Any = importlib.import_module("argostranslate.settings")
        library = importlib.import_module("argostranslate.package")
    # What goes wrong is told by whoever asked; Argos would print it as well.
    logging.getLogger("argostranslate.utils").propagate = False
    logging.getLogger("argostranslate.utils").addHandler(logging.NullHandler())
    settings.package_data_dir = packages
    settings.package_dirs = [packages]
    settings.data_dir = settings.config_dir = settings.cache_dir = packages.parent
    settings.downloads_dir = packages.parent / "downloads"
    settings.local_package_index = packages.parent / "argos-index.json"
    return library


def argos_installer(packages: Path) -> ModuleType:
    """`argos_library`, ready to install and uninstall: that imports Argos' translator, and onnxruntime with it."""
    with _elsewhere():
        importlib.import_module("argostranslate.translate")
    return argos_library(packages)


@contextmanager
def _elsewhere() -> Iterator[None]:
    """While Argos and onnxruntime are imported they make directories: in a folder that is gone afterwards."""
    import tempfile

    with tempfile.TemporaryDirectory(prefix="gen-argos-") as folder:
        names = ("HOME", "XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME", "ARGOS_PACKAGES_DIR")
        before = {name: os.environ.pop(name, None) for name in names}
        os.environ.update(dict.fromkeys(names, folder))
        try:
            yield
        finally:
            for name, value in before.items():
                os.environ.pop(name)
                if value is not None:
                    os.environ[name] = value


def _inside(root: Path) -> list[Path]:
    return sorted(path for path in root.iterdir() if path.is_dir()) if root.is_dir() else []


def _package(model: Model) -> Any:
    assert model.path is not None
    package = argos_library(model.path.parent).Package(model.path)
    if not hasattr(package, "tokenizer"):
        raise ModelError(f"{model.name} has no tokenizer (looked in {model.path})", "install the package again")
    return package


def _cores() -> int:
    return os.cpu_count() or 1


def batch_tokens(tokens: Sequence[Sequence[str]], cores: int) -> int:
    """How many tokens go through the model at a time: as many as are best, but every core gets its share."""
    total, longest = sum(map(len, tokens)), max(map(len, tokens), default=0)
    shares = cores * max(math.ceil(total / (_BATCH_TOKENS * cores)), 1)
    return max(longest, min(math.ceil(total / shares) + longest, _BATCH_TOKENS))


def _translator(model: Model) -> Any:
    import ctranslate2

    assert model.path is not None
    try:
        return ctranslate2.Translator(str(model.path / "model"), device="cpu", inter_threads=_cores(), intra_threads=1)
    except (RuntimeError, ValueError) as error:
        raise ModelError(f"cannot load {model.name}: {error}", "install the package again") from error


def _hypotheses(package: Any, answer: Any) -> list[Hypothesis]:
    found: dict[str, float] = {}
    for tokens, score in zip(answer.hypotheses, answer.scores, strict=True):
        # CTranslate2 divides by length ** penalty; the mean per token needs a division by the length.
        length = len(tokens) + 1
        found.setdefault(_decode(package, tokens), score * length**_LENGTH_PENALTY / length)
    return [Hypothesis(text, min(score, 0.0) if math.isfinite(score) else None) for text, score in found.items()]


def _decode(package: Any, tokens: Sequence[str]) -> str:
    """The text of some tokens. Argos' own decoding turns every `_` of an address into a space."""
    tokens = list(tokens[1:] if package.target_prefix and tokens[:1] == [package.target_prefix] else tokens)
    if hasattr(package.tokenizer, "lazy_processor"):
        return str(package.tokenizer.lazy_processor().decode_pieces(tokens)).replace(_SPACE, " ").strip()
    return str(package.tokenizer.decode(tokens)).strip()
