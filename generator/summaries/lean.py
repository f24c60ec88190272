"""A language model of spaCy without what nothing here asks for: its start is half of the work on a changed sentence."""

from __future__ import annotations

import importlib
import sys
from collections.abc import Callable, Sequence
from types import ModuleType
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokenizer import Tokenizer

# spaCy loads its commands for the sake of one function that describes the installation: a quarter of its start.
_UNUSED = {"spacy.cli": (), "spacy.cli.info": ("info",)}
_TOKENIZER = "generator.bare.v1"
# The 80,000 strings that stood in the texts of its training: a model works with their digests, and adds the strings of
# what it reads. Only its labels would be missed.
_STRINGS = "strings"


def load(name: str, unused: Sequence[str]) -> Language:
    """The model in an installed package, without its parts of these names."""
    spacy = import_spacy()
    spacy.registry.tokenizers(_TOKENIZER)(_bare_tokenizer)
    # The model brings its tokenizer's rules; those of the language would be made first and thrown away.
    bare = {"nlp": {"tokenizer": {"@tokenizers": _TOKENIZER}}}
    model: Language = spacy.load(name, exclude=[*unused, _STRINGS], config=bare)
    for _, part in model.pipeline:
        for label in getattr(part, "labels", ()):
            model.vocab.strings.add(label)
    return model


def _bare_tokenizer() -> Callable[[Language], Tokenizer]:
    def made(model: Language) -> Tokenizer:
        from spacy.tokenizer import Tokenizer

        return Tokenizer(model.vocab)

    return made


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
