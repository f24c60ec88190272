"""Segments and message ids in, escaped and marked words of the draft's language out."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass, field

from markupsafe import Markup

from generator.drafts.escape import escape
from generator.drafts.marks import Marks
from generator.locales import Locale, Messages
from generator.units.segment import Segment, SegmentKind, TranslationUnit


@dataclass(frozen=True, slots=True)
class Words:
    """What a draft says: strings of the office in the target locale, and the segments' words.

    `translates` is False where source and target language are the same: then the source's own words are shown.
    """

    locale: Locale
    messages: Messages
    originals: Messages
    units: Mapping[str, TranslationUnit]
    translates: bool
    marks: Marks = field(default_factory=Marks)
    # The ids of the messages that were looked up, in this language and in the source's.
    asked: set[str] = field(default_factory=set)
    asked_of_source: set[str] = field(default_factory=set)

    def t(self, message_id: str, **values: object) -> Markup:
        """The message with `values` filled in; whatever is not marked safe in it is escaped."""
        self.asked.add(message_id)
        return self._filled(self.messages.text(message_id), values)

    def count(self, message_id: str, number: int, **values: object) -> Markup:
        """The message in the plural form of the number; `{count}` is filled in."""
        self.asked.add(message_id)
        return self._filled(self.messages.plural(message_id, number), values)

    def of(self, segment: Segment) -> Markup:
        """The segment's words in the draft's language; the source's words, visibly marked, where there are none."""
        target = self.target(segment)
        if target is not None:
            shown = self.marks.around(segment.id, escape(target))
            return self._marked(shown, "mark.not_translated") if self._is_left(segment, target) else shown
        shown = self.marks.around(segment.id, escape(segment.text))
        return shown if not self.translates else self._marked(shown, "mark.not_translated")

    def _is_left(self, segment: Segment, target: str) -> bool:
        """True if an engine's answer was given up for the source's own words; a body is known by its own name."""
        given_up = any(one.check == _GIVEN_UP for one in self.units[segment.id].findings)
        return given_up and target == segment.text and segment.kind is not SegmentKind.NAME

    def signed(self, words: Markup) -> Markup:
        """The words with the mark of those that a person in the office wrote or changed."""
        return self._marked(words, "mark.person")

    def _marked(self, words: Markup, mark: str) -> Markup:
        return words + Markup(" *(") + self.t(mark) + Markup(")*")

    def target(self, segment: Segment) -> str | None:
        """The translation of a segment, or None: there is none, or none is needed."""
        unit = self.units.get(segment.id) if self.translates else None
        return unit.target if unit and unit.target and unit.target.strip() else None

    def with_original(self, segment: Segment) -> Markup:
        """The segment's words followed by the source's own in brackets, where those differ."""
        target = self.target(segment)
        if target is None or target.casefold() == segment.text.casefold():
            return self.of(segment)
        return self.t("mark.with_original", words=self.of(segment), original=segment.text)

    def quoted(self, words: Markup) -> Markup:
        """The words between the quotation marks of the draft's language."""
        return self.t("quotation.quoted", words=words)

    def original(self, text: str) -> Markup:
        """Words of the source between the quotation marks of its own language."""
        self.asked_of_source.add("quotation.quoted")
        return self.isolated(_filled(self.originals.text("quotation.quoted"), {"words": escape(text)}))

    def isolated(self, words: object) -> Markup:
        """Words that are not of the draft's language, with a direction of their own where that may be another one.

        Without it a telephone number is read backwards in a right-to-left line, and an Arabic name in a French line
        takes the number after it along (Unicode Standard Annex 9, first strong isolate).
        """
        shown = escape(words)
        is_turned = self.locale.direction == "rtl" or any(unicodedata.bidirectional(one) in _LEFTWARDS for one in shown)
        return Markup(f"\u2068{shown}\u2069") if shown and is_turned else shown

    def _filled(self, message: str, values: Mapping[str, object]) -> Markup:
        """The message; values that are not finished words of the draft keep their own direction."""
        own = {name: self.isolated(one) if type(one) is str else one for name, one in values.items()}
        return _filled(message, own)


# The check that puts the source's words back where a translation cannot be trusted.
_GIVEN_UP = "round-trip"
# What the Unicode bidirectional algorithm writes from right to left.
_LEFTWARDS = frozenset({"R", "AL"})
_PLACE = re.compile(r"\{(\w+)\}")


def _filled(message: str, values: Mapping[str, object]) -> Markup:
    """The message as safe Markdown. A message may hold no syntax of its own: it is escaped like every other text."""
    # In one pass: a value that happens to hold `{name}` is text.
    return Markup(_PLACE.sub(lambda place: str(escape(values.get(place[1], place[0]))), str(escape(message))))
