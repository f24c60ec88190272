"""Statements in, numbered references out: `[n]` in the order in which the template prints them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from markupsafe import Markup

from generator.drafts.from_markdown import Shown
from generator.provenance import SourceSpan
from generator.summaries.model import Author, Statement, Summary


@dataclass(frozen=True, slots=True)
class Reference:
    """One line of the list of references: the source's words and where they stand, `path` in which source."""

    number: int
    text: str
    span: SourceSpan
    path: str


@dataclass(slots=True)
class References:
    """The references of one draft; a number is given when a citation is printed, so that it follows the template."""

    sentences: tuple[Statement, ...]
    paths: Mapping[str, str]
    shown: Shown
    _numbers: dict[SourceSpan, int] = field(default_factory=dict)
    _texts: dict[SourceSpan, str] = field(default_factory=dict)

    @classmethod
    def of(cls, summary: Summary) -> References:
        """No references yet, and the sentences of the summary in which shorter statements are looked up."""
        attributions = [one.attribution for one in summary.quotations if one.attribution]
        sentences = [*summary.sentences, summary.lead, *summary.key_messages, *summary.events, *attributions]
        others = [*summary.figures, *summary.quotations]
        stated = (one for one in [*sentences, *others] if one is not None and one.author is Author.SOURCE)
        paths = {"": summary.source, **{one.id: one.source for one in summary.parts}}
        return cls(tuple(one for one in stated if one.span is not None), paths, Shown(summary))

    def cite(self, text: str, *spans: SourceSpan | None) -> Citation:
        """A citation of these words, once in each source; it prints nothing where they have no place in any."""
        first = {span.source: span for span in reversed(spans) if span is not None}
        return Citation(self, tuple(self._sentence(text, first[name]) for name in reversed(first)))

    def _sentence(self, text: str, span: SourceSpan) -> tuple[str, SourceSpan]:
        """The known sentence in which the words stand, so that a reader is shown the whole of it; else the words."""
        around = [(one.text, one.span) for one in self.sentences if one.span is not None and one.span.contains(span)]
        return max(around, key=lambda one: one[1].end - one[1].start, default=(text, span))

    def number(self, text: str, span: SourceSpan) -> int:
        """The number of the reference to this span; the next free one at its first mention."""
        self._texts.setdefault(span, text)
        return self._numbers.setdefault(span, len(self._numbers) + 1)

    def __iter__(self) -> Iterator[Reference]:
        for span, number in self._numbers.items():
            yield Reference(number, self.shown(self._texts[span], span.source), span, self.paths[span.source])

    def __bool__(self) -> bool:
        return bool(self._numbers)


@dataclass(frozen=True, slots=True)
class Citation:
    """` [n]` for each place, numbered when it is printed."""

    references: References
    places: tuple[tuple[str, SourceSpan], ...]

    def __html__(self) -> Markup:
        return Markup("").join(Markup(f" [{self.references.number(text, span)}]") for text, span in self.places)

    def __bool__(self) -> bool:
        return bool(self.places)
