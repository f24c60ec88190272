"""What keeps a short run short: modules loaded when something of theirs is asked for, and garbage looked for rarely."""

from __future__ import annotations

import atexit
import gc
import importlib
import sys
from collections.abc import Callable, Mapping
from typing import Any

# So many objects more than before are worth a look for garbage. Python's own 700 make it look again and again while
# modules, tables and models are loaded, which stay for good.
_WORTH_A_LOOK = 200_000


def look_rarely() -> None:
    """Garbage is looked for rarely from now on, and not at all at the end of the process, which goes with all of it.

    To be called once, where a process begins.
    """
    gc.set_threshold(_WORTH_A_LOOK)
    atexit.register(gc.freeze)


def names_from(package: str, places: Mapping[str, tuple[str, ...]]) -> Callable[[str], Any]:
    """The `__getattr__` of a package that gives these names, which stand in these modules of it."""
    place_of = {name: place for place, names in places.items() for name in names}

    def get(name: str) -> Any:
        if name not in place_of:
            raise AttributeError(f"module {package!r} has no attribute {name!r}")
        found = getattr(importlib.import_module(f"{package}.{place_of[name]}"), name)
        # Asked for once; from now on it is there.
        setattr(sys.modules[package], name, found)
        return found

    return get
