"""spaCy without its commands: a network client, a browser of models and much else that nothing here asks for."""

from __future__ import annotations

import importlib
import sys
from types import ModuleType

# spaCy loads its commands for the sake of one function that describes the installation: a quarter of its start.
_UNUSED = {"spacy.cli": (), "spacy.cli.info": ("info",)}


def import_spacy() -> ModuleType:
    """The package `spacy`; its commands can still be imported later, by whoever needs them."""
    if "spacy" in sys.modules:
        return sys.modules["spacy"]
    for name, functions in _UNUSED.items():
        empty = ModuleType(name)
        for function in functions:
            setattr(empty, function, None)
        sys.modules[name] = empty
    try:
        return importlib.import_module("spacy")
    except ImportError:
        # Another version of it, which needs more of them.
        _forget("spacy")
        return importlib.import_module("spacy")
    finally:
        for name in _UNUSED:
            if isinstance(sys.modules.get(name), ModuleType) and not hasattr(sys.modules[name], "__file__"):
                del sys.modules[name]


def _forget(package: str) -> None:
    """Take a package that was loaded in part out of what is loaded."""
    for name in [one for one in sys.modules if one == package or one.startswith(f"{package}.")]:
        del sys.modules[name]
