"""Statements in, numbered references out: `[n]` in the order in which the template prints them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from markupsafe import Markup

from generator.provenance import SourceSpan
from generator.summaries.model import Statement, Summary


@dataclass(frozen=True, slots=True)
class Reference:
    """One line of the list of references: the source's words and where they stand."""

    number: int
    text: str
    span: SourceSpan


@dataclass(slots=True)
class References:
    """The references of one draft; a number is given when a citation is printed, so that it follows the template."""

    sentences: tuple[Statement, ...]
    _numbers: dict[SourceSpan, int] = field(default_factory=dict)
    _texts: dict[SourceSpan, str] = field(default_factory=dict)

    @classmethod
    def of(cls, summary: Summary) -> References:
        """No references yet, and the sentences of the summary in which shorter statements are looked up."""
        attributions = [one.attribution for one in summary.quotations if one.attribution]
        sentences = [*summary.sentences, summary.lead, *summary.key_messages, *summary.events, *attributions]
        others = [*summary.figures, *summary.quotations]
        return cls(tuple(one for one in [*sentences, *others] if one is not None and one.span is not None))

    def cite(self, text: str, span: SourceSpan | None) -> Citation:
        """A citation of these words; it prints nothing where the words have no place in the source."""
        return Citation(self, *self._sentence(text, span))

    def _sentence(self, text: str, span: SourceSpan | None) -> tuple[str, SourceSpan | None]:
        """The known sentence in which the words stand, so that a reader is shown the whole of it; else the words."""
        if span is None:
            return text, None
        around = [one for one in self.sentences if one.span is not None and one.span.contains(span)]
        if not around:
            return text, span
        widest = max(around, key=lambda one: one.span.end - one.span.start if one.span else 0)
        return widest.text, widest.span

    def number(self, text: str, span: SourceSpan) -> int:
        """The number of the reference to this span; the next free one at its first mention."""
        self._texts.setdefault(span, text)
        return self._numbers.setdefault(span, len(self._numbers) + 1)

    def __iter__(self) -> Iterator[Reference]:
        for span, number in self._numbers.items():
            yield Reference(number, self._texts[span], span)

    def __bool__(self) -> bool:
        return bool(self._numbers)


@dataclass(frozen=True, slots=True)
class Citation:
    """` [n]`, numbered when it is printed."""

    references: References
    text: str
    span: SourceSpan | None

    def __html__(self) -> Markup:
        if self.span is None:
            return Markup("")
        return Markup(f" [{self.references.number(self.text, self.span)}]")

    def __bool__(self) -> bool:
        return self.span is not None
