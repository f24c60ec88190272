"""The engines by name. Each module alone touches its library, and loads it only when it translates."""

from __future__ import annotations

from collections.abc import Callable

from generator.config import Config
from generator.errors import ConfigError
from generator.translation.engine import Engine
from generator.translation.engines.apertium import ApertiumEngine
from generator.translation.engines.argos import ArgosEngine
from generator.translation.engines.bergamot import BergamotEngine
from generator.translation.engines.pseudo import PseudoEngine

ENGINES: dict[str, Callable[[Config], Engine]] = {
    "argos": ArgosEngine,
    "bergamot": BergamotEngine,
    "apertium": ApertiumEngine,
    "pseudo": PseudoEngine,
}


def open_engines(config: Config) -> tuple[Engine, ...]:
    """The engines that the settings name, in that order; nothing is loaded yet.

    Raises ConfigError for a name that is no engine's.
    """
    unknown = [name for name in config.translation.engines if name not in ENGINES]
    if unknown:
        raise ConfigError(f"unknown translation engine {unknown[0]!r}", f"engines are {', '.join(ENGINES)}")
    return tuple(ENGINES[name](config) for name in config.translation.engines)
