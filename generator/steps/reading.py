"""Source files in, their documents and summaries out."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, TypeAlias

from generator.config import Config, SummariesConfig
from generator.errors import SourceError

if TYPE_CHECKING:
    from generator.sources.document import SourceDocument
    from generator.summaries.model import Summary

    Summarize = Callable[[Sequence[SourceDocument], SummariesConfig], Sequence[Summary]]

# A document with its summary as the program finds it, or why it cannot be read.
Found: TypeAlias = "tuple[SourceDocument, Summary] | SourceError"


@dataclass(frozen=True, slots=True)
class Sources:
    """Source files to be read."""

    paths: tuple[Path, ...]
    config: Config


def read_sources(task: Sources, summarize: Summarize | None = None) -> list[Found]:
    """What is found in each source, in their order; the language model reads all of them in one stream.

    `summarize` does what `summaries.summarize_all` does, or has it done elsewhere.
    """
    from generator.sources import keep_extracted, read_source
    from generator.summaries import summarize_all

    documents, errors = [], {}
    for path in task.paths:
        try:
            documents.append(read_source(path, task.config.root, task.config.sources))
            keep_extracted(documents[-1], task.config.root / ".gen" / "extracted")
        except SourceError as error:
            errors[path] = error
    found = zip(documents, (summarize or summarize_all)(documents, task.config.summaries), strict=True)
    return [errors.get(path) or next(found) for path in task.paths]
