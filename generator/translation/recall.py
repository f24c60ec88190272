"""Segments in, the units that a person has reviewed out: what a person wrote once is never asked of an engine again."""

from __future__ import annotations

from collections.abc import Sequence

from generator.config import Config
from generator.locales import Locale
from generator.units.segment import Origin, Segment, TranslationUnit


def recalled(
    segments: Sequence[Segment], source: Locale, target: Locale, config: Config
) -> list[TranslationUnit | None]:
    """For each segment the unit whose wording a person has approved for exactly this text, or None.

    Nothing is opened, and no index made, where the target has no `memory.tmx`.
    """
    if not segments or not (config.root / "locales" / target.tag / "memory.tmx").is_file():
        return [None] * len(segments)
    from generator.units.memory import open_memory
    from generator.units.memory_units import Context, Query

    queries = [
        Query(one.text, Context(document=one.provenance.source if one.provenance else ""), one.kind) for one in segments
    ]
    with open_memory(config, source, target) as memory:
        matches = memory.exact(queries)
    return [
        TranslationUnit(one, match.unit.target, match.unit.state, Origin.MEMORY, "", 1.0, match.findings)
        if match and match.binding
        else None
        for one, match in zip(segments, matches, strict=True)
    ]
