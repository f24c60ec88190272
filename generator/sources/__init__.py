"""The first room: files in `seeds/` become documents, decoded, cut into passages, with what a person knows about
them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.startup import names_from

if TYPE_CHECKING:
    from generator.sources.extracted import keep_extracted
    from generator.sources.files import check_ids, find_sources, sidecar, source_id
    from generator.sources.reading import read_source, read_text

# The rules that cut a file into passages are many, and whoever only takes documents does not need them.
_PLACES = {
    "extracted": ("keep_extracted",),
    "files": ("check_ids", "find_sources", "sidecar", "source_id"),
    "reading": ("read_source", "read_text"),
}

__all__ = ["check_ids", "find_sources", "keep_extracted", "read_source", "read_text", "sidecar", "source_id"]

__getattr__ = names_from(__name__, _PLACES)
