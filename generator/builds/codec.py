"""Values between rooms in, bytes for the store out, and back; reading runs no code but our own dataclasses and enums.

Pickle is the fastest format that keeps types. The store lies in a folder that may come from somebody else, so a name
outside this program, or one that is no dataclass or enum, is refused.
"""

from __future__ import annotations

import importlib
import io
import pickle
from dataclasses import is_dataclass
from enum import Enum
from typing import Any

_PACKAGE = __name__.partition(".")[0]


class Damaged(Exception):
    """The bytes are not what `freeze` made, or were made by other code."""


def freeze(value: object) -> bytes:
    """The value as bytes; made of dataclasses and enums of this program and of Python's plain types."""
    stream = io.BytesIO()
    _Writer(stream, protocol=5).dump(value)
    return stream.getvalue()


def thaw(frozen: bytes) -> Any:
    """The value again. Raises Damaged."""
    try:
        return _Reader(io.BytesIO(frozen)).load()
    except (pickle.UnpicklingError, AttributeError, EOFError, ImportError, LookupError, TypeError, ValueError) as error:
        raise Damaged(str(error)) from error


class _Writer(pickle.Pickler):
    def reducer_override(self, value: Any) -> Any:
        # Python 3.11.0 to 3.11.3 write the name of a member and how to look it up; to be read it must be a class's.
        return (type(value), (value.value,)) if isinstance(value, Enum) else NotImplemented


class _Reader(pickle.Unpickler):
    def find_class(self, module: str, name: str) -> Any:
        if module == _PACKAGE or module.startswith(f"{_PACKAGE}."):
            found = getattr(importlib.import_module(module), name)
            if isinstance(found, type) and (is_dataclass(found) or issubclass(found, Enum)):
                return found
        raise pickle.UnpicklingError(f"{module}.{name} is nothing that the store holds")
