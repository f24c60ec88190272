"""A reading in a language without rules for names in, what can be told all the same out, and a finding on the rest."""

from __future__ import annotations

import re
from collections.abc import Sequence

from generator.findings import Finding, Severity
from generator.provenance import SourceSpan
from generator.summaries.calendars import find_local_dates
from generator.summaries.model import Event, Place, Quotation
from generator.summaries.quotation_marks import Quoted, quoted_words
from generator.summaries.text import STORY, Reading

SKIPPED = "people, roles, organisations, figures and speakers"


def find_dated(reading: Reading) -> tuple[Event, ...]:
    """The sentences that state a day, as events whose words are the whole sentence."""
    found = []
    for sentence in reading.sentences:
        dates = find_local_dates(sentence.text, sentence.span.start, reading.document.language)
        if dates:
            found.append(
                Event(
                    text=sentence.text,
                    spans=(sentence.span,),
                    source=reading.document.id,
                    what=sentence.text,
                    date=dates[0],
                )
            )
    return tuple(found)


def find_quoted(reading: Reading) -> tuple[Quotation, ...]:
    """Longer words in quotation marks, without a speaker: who speaks cannot be told in this language."""
    text = reading.document.text
    spoken = (one.inner for one in quoted_words(reading) if _is_long(text, one))
    return tuple(
        Quotation(text=span.cut(text), spans=(span,), source=reading.document.id, speaker=None) for span in spoken
    )


def _is_long(text: str, quoted: Quoted) -> bool:
    """True for words that are more than a name: six words, or a sentence in a script without spaces."""
    words = quoted.inner.cut(text)
    return quoted.closed and (
        len(words.split()) >= 6
        or (not words.isascii() and len(words) >= 15 and bool(re.search(r"[.。!?다요]$", words)))
    )


def find_territories(reading: Reading) -> tuple[Place, ...]:
    """The countries that the text names, by CLDR's names in its language."""
    from generator.locales import Locale

    try:
        names = set(Locale(reading.document.language).babel().territories.values())
    except LookupError:
        return ()
    found: dict[str, list[SourceSpan]] = {}
    ending = _ENDINGS.get(reading.document.language.split("-")[0], "")
    for _, passage in reading.passages(*STORY):
        for name, span in _mentions(passage.span.cut(reading.document.text), passage.span.start, names, ending):
            found.setdefault(name, []).append(span)
    return tuple(
        Place(text=name, spans=tuple(spans), source=reading.document.id, name=name) for name, spans in found.items()
    )


# What may follow the name of a country in a language; in the others a word may take any ending.
_WHOLE = dict.fromkeys(("es", "fr", "it", "pt", "ca", "nl", "gl", "oc"), r"(?!\w)")
_GENITIVE = dict.fromkeys(("de", "sv", "da", "nb", "no", "nn"), r"(?:e?s)?(?!\w)")
_ENDINGS = _WHOLE | _GENITIVE


def _mentions(words: str, start: int, names: set[str], ending: str) -> Sequence[tuple[str, SourceSpan]]:
    present = [name for name in names if (len(name) > 2 or not name.isascii()) and name in words]
    if not present:
        return ()
    # A word may take endings in some languages, so only its beginning is held to a boundary.
    pattern = re.compile(
        r"(?<!\w)(?:" + "|".join(re.escape(name) for name in sorted(present, key=len, reverse=True)) + ")" + ending
    )
    found = [
        (next(name for name in sorted(present, key=len, reverse=True) if match[0].startswith(name)), match.start())
        for match in pattern.finditer(words)
    ]
    return [(name, SourceSpan(start + at, start + at + len(name))) for name, at in found]


def skipped(reading: Reading) -> Finding:
    """What the summary lacks because of the language of the source, for the reader to know."""
    tag = reading.document.language
    if tag == "und":
        return Finding(
            "language",
            Severity.WARNING,
            f"the language could not be told; {SKIPPED} were skipped; state `language:` in the sidecar",
        )
    return Finding(
        "language",
        Severity.WARNING,
        f"the source is in {_name(tag)} ({tag}), for which there are no rules: {SKIPPED} were skipped",
        tag,
    )


def _name(tag: str) -> str:
    from generator.locales import Locale

    try:
        return Locale("en").language_name(tag)
    except LookupError:
        return tag
