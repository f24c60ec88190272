"""Words of a source in, the words that its reader sees out: in Markdown, no marks of emphasis, links and footnotes.

A statement is verbatim and has its marks; whoever reads the draft, and the engine that translates it, wants the words.
"""

from __future__ import annotations

import re

from generator.drafts.wording import wording
from generator.sources.markdown import is_markdown
from generator.summaries.model import Summary

_FOOTNOTE = re.compile(r"(?<!\\)\[\^[^\]\s]+\](?::\s+)?")
_ADDRESS = re.compile(r"<((?:https?://|mailto:)[^<>\s]+|[^<>\s@]+@[^<>\s@]+)>")
# Where a summary cut words out of a link or of emphasis: opened and never closed, or the other way round.
_OPENED = re.compile(r"(?<!\\)\[(?=[^\[\]]*$)")
_LEFT = re.compile(r"^(?:\*{1,3}|_{1,3})(?=\S)|(?:\s+[*_]{1,3}|(?<=[^\s\\*_])(?:\*{2,3}|_{2,3}))$")
_LINKED = re.compile(r"\([^()\s]*\)")
_STRUCK = re.compile(r"(?<!\\)~~(?=\S)(.+?)(?<=\S)~~")


class Shown:
    """What the words of a summary's sources look like to a reader."""

    def __init__(self, summary: Summary) -> None:
        marked = [one for one in summary.origins if is_markdown(one.source)]
        # The spans of a summary of one source do not name it.
        self._marked = {one.id for one in marked} | ({""} if marked and not summary.parts else set())

    def __call__(self, text: str, source: str = "") -> str:
        """The words as a reader sees them; `source` is the id of the source where there are several."""
        return without_marks(text) if source in self._marked else text

    def whole(self, words: str, rest: str, source: str = "") -> str:
        """Words that were cut out of a sentence, with the address of the link that they end in; `rest` follows them."""
        address = _LINKED.match(rest) if source in self._marked and words.endswith("]") else None
        return words + address[0] if address else words


def without_marks(markdown: str) -> str:
    """The words of the Markdown of a sentence; where nothing is left of it, as it stands."""
    bare = _STRUCK.sub(r"\1", _ADDRESS.sub(r"\1", _FOOTNOTE.sub("", markdown)))
    return _LEFT.sub("", _OPENED.sub("", wording(bare))) or markdown
