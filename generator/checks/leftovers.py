"""Did words of the source language stay in the target?"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from generator.checks.links import without_links
from generator.checks.names import writes_latin
from generator.checks.pair import Pair, critical, warning
from generator.findings import Finding

# Words between quotation marks are often the name of an event or a document, which may stay as it is.
_QUOTED = re.compile(r"[\"“«„「『‘'](?=\w)[^\"”»“」』]*[\"”»“」』’']")
_ENGLISH = frozenset(
    re.findall(
        r"\w+",
        "the and of with for that which this these those is are was were will would has have had been their its from "
        "by about into should could may also between during through against while where when who whose what not they",
    )
)
_FEWEST = 3
# Headings of one word, which begin with a capital as names do.
_HEADINGS = frozenset(
    re.findall(
        r"\w+",
        "background overview summary attachment attachments annexes schedule outlook statement objectives purpose "
        "highlights update",
    )
)


def check_identical(pair: Pair) -> Iterator[Finding]:
    """The translation is the source, word for word: it was not translated."""
    words = [word for word in pair.words(_free(pair.source, pair.keep)) if len(word) > 2]
    # A line in capitals is a heading, unless digits make it the name of a standard or a file.
    heading = pair.source.isupper() and len(words) >= _FEWEST and not any(one.isdigit() for one in pair.source)
    heading = heading or _bare(pair.source) in _HEADINGS
    common = words if heading else [word for word in words if word.islower() and word.isalpha()]
    if pair.same_language or not common or _bare(pair.source) != _bare(pair.target):
        return
    kind = critical if len(words) >= _FEWEST else warning
    yield kind("leftovers", "the translation is the same as the source")


def check_leftovers(pair: Pair) -> Iterator[Finding]:
    """Part of the source stands untranslated in the translation."""
    if pair.same_language or _bare(pair.source) == _bare(pair.target):
        return
    run = _longest_run(pair)
    if len(run) >= _FEWEST or (len(run) > 1 and not writes_latin(pair.target_locale.language)):
        yield warning("leftovers", f"{' '.join(run)!r} was not translated", " ".join(run))
    elif pair.source_locale.language == "en" and (left := _foreign(pair)):
        yield warning("leftovers", f"{', '.join(left)!r} seems not to be translated", left[0])


def _longest_run(pair: Pair) -> Sequence[str]:
    """The longest run of words in lower case that stands in both texts, names and quoted words left out."""
    fewest, free = _FEWEST, _free(pair.target, pair.keep)
    if not writes_latin(pair.target_locale.language):
        # Letters of another script stand around: two words in a row are no accident, and need no space before.
        fewest, free = 2, re.sub(r"[^\x00-\u024f]+", " | ", free)
    source = pair.words(_free(pair.source, pair.keep))
    target = f" {' '.join(pair.words(free))} "
    best: Sequence[str] = ()
    for start in range(len(source)):
        for end in range(start + max(fewest, len(best) + 1), len(source) + 1):
            run = source[start:end]
            if f" {' '.join(run)} " not in target:
                break
            if sum(word.islower() and len(word) > 2 for word in run) >= 2 and not any(word.isdigit() for word in run):
                best = run
    return best


def _foreign(pair: Pair) -> list[str]:
    """English function words in the translation that its language does not have."""
    own = _HOMOGRAPHS.get(pair.target_locale.language, frozenset())
    words = [word for word in pair.words(_free(pair.target, pair.keep)) if word in _ENGLISH - own]
    return words if len(words) >= 2 else []


_HOMOGRAPHS = {
    "fr": frozenset({"for", "the"}),
    "de": frozenset({"was", "will", "also", "had", "of"}),
    "it": frozenset({"has", "had"}),
    "es": frozenset({"has", "had"}),
    "pt": frozenset({"for"}),
    "ca": frozenset({"has", "had"}),
    "id": frozenset({"of"}),
    "tr": frozenset({"is", "not"}),
    "vi": frozenset({"that", "when", "what", "by"}),
}


def _free(text: str, keep: Sequence[str]) -> str:
    text = _QUOTED.sub(" | ", without_links(text))
    for name in sorted(keep, key=len, reverse=True):
        text = text.replace(name, " | ")
    return text


def _bare(text: str) -> str:
    return re.sub(r"\W+", " ", text).strip().casefold()
