"""How often Python looks for objects that hold on to each other and to nothing else: by itself, far too often here."""

from __future__ import annotations

import atexit
import gc

# So many objects more than before are worth a look. Python's own 700 make it look again and again while modules, tables
# and models are loaded, which stay for good.
_WORTH_A_LOOK = 20_000


def look_rarely() -> None:
    """To be called once, where a process begins; what is left at its end is not looked at: it goes with the process."""
    gc.set_threshold(_WORTH_A_LOOK)
    atexit.register(gc.freeze)
