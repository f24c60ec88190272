"""The first room: files in `seeds/` become documents, decoded, cut into passages, with what a person knows about
them."""

from generator.sources.extracted import keep_extracted
from generator.sources.files import check_ids, find_sources, sidecar, source_id
from generator.sources.reading import read_source, read_text

__all__ = ["check_ids", "find_sources", "keep_extracted", "read_source", "read_text", "sidecar", "source_id"]
