"""Did words of the source language stay in the target?"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from generator.checks.frequency import frequencies, frequency
from generator.checks.links import without_links
from generator.checks.names import PARTICLES, writes_latin
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
# On the Zipf scale, a thousand times commoner; the lists begin at 3.
_COMMONER = 3.0
_RELATED = ("fr", "es", "it", "pt", "de")
# English words that other languages have taken over since the lists were counted, or seldom print.
_LOANS = frozenset(
    re.findall(
        r"\w+",
        "newsletter newsletters podcast podcasts pitch startup startups streaming hackathon blockchain webinar "
        "webinars smartphone smartphones software hardware online offline feedback briefing spread lobby fintech "
        "coworking peacekeeping throughput royalties wicket wickets crowdfunding chatbot chatbots phishing ransomware "
        "malware spyware cloud cluster clusters workshop workshops roadshow roaming router dashboard deepfake "
        "deepfakes benchmark benchmarking start-up know-how ranking rankings hub hubs boom stock jazz rugby surf skate "
        "trekking swap swaps hedge prime rating ratings token tokens machine influencer influencers leasing factoring "
        "dumping",
    )
)
_LATIN = re.compile(r"(?<![A-Za-z\d@._/-])[a-z]{4,}(?![A-Za-z\d@_/-])")
_SYMBOLS = frozenset({"mmol", "kcal", "mbar", "dpi", "kbit", "mbit"})
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
    if not heading and all(_is_shared(word, pair.target_locale.language) for word in words):
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
    elif pair.source_locale.language == "en" and (left := _lone(pair)):
        yield warning("leftovers", f"{', '.join(left)!r} was not translated", left[0])


def _is_shared(word: str, language: str) -> bool:
    """True for a word that the language of the target has nearly as often as English: "Social", "marketing"."""
    own = frequency(word, language)
    return own > 0 and frequency(word, "en") - own < 2


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
            plain = sum(word.islower() and len(word) > 2 and word not in PARTICLES for word in run)
            if plain >= 2 and not any(word.isdigit() for word in run):
                best = run
    return best


def _foreign(pair: Pair) -> list[str]:
    """English function words in the translation that its language does not have."""
    own = _HOMOGRAPHS.get(pair.target_locale.language, frozenset())
    words = [word for word in pair.words(_free(pair.target, pair.keep)) if word in _ENGLISH - own]
    return words if len(words) >= 2 else []


def _lone(pair: Pair) -> list[str]:
    """English words in lower case that stand in both texts, though the language of the target does not know them."""
    language = pair.target_locale.language
    source = {word for word in pair.words(_free(pair.source, pair.keep)) if word.islower() and word.isalpha()}
    if not writes_latin(language):
        both = source.intersection(_LATIN.findall(_free(pair.target, pair.keep))) - _SYMBOLS
        return sorted(word for word in both if {word, word.removesuffix("s")} & frequencies("en").keys())
    both = source.intersection(re.split(r"[^\w-]+", _free(pair.target, pair.keep))) if frequencies(language) else set()
    return sorted(word for word in both if len(word) > 3 and _is_english(word, language))


def _is_english(word: str, language: str) -> bool:
    """True if a word is common in English, and neither it nor its other number in a language."""
    english, own = frequencies("en"), frequencies(language)
    common, other = english.get(word, 0.0), max(own.get(word.removesuffix("s"), 0.0), own.get(f"{word}s", 0.0))
    rare = common - own.get(word, 0.0) >= _COMMONER and other < common - 0.3 and word not in _LOANS
    return rare and not _is_international(word, language)


@lru_cache(maxsize=4096)
def _is_international(word: str, language: str) -> bool:
    """True for a word that several other languages have as English does: "yoga", "kayak"."""
    forms = {word, word.removesuffix("s")}
    return sum(bool(forms & frequencies(other).keys()) for other in _RELATED if other != language) > 1


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
