"""Sentences: a text in, its sentences out; was one left out of the translation, or added to it?"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import lru_cache

from generator.checks.pair import Pair, warning
from generator.findings import Finding

# Characters of a translation for one of its English source: medians of the FLORES-101 devtest, lines 1-500.
_USUAL = {
    "fr": 1.18,
    "es": 1.19,
    "pt": 1.08,
    "ca": 1.12,
    "de": 1.17,
    "it": 1.19,
    "ru": 1.07,
    "ar": 0.87,
    "zh": 0.32,
    "ja": 0.43,
    "ko": 0.49,
    "id": 1.07,
    "tr": 1.01,
    "vi": 1.04,
}
# What goes on behind a question that is quoted: “…?” 그는 물었다, “……？”她问道.
_SAID = r"(?![”’\"][^.!?。！？]{0,25}(?:물었|말했|밝혔|강조|덧붙|전했|적었|반문|说|問|问|道|表示|指出|强调|写))"
_BREAK = re.compile(
    rf"[.!?؟]{_SAID}(?=[\"”»’)]?\s+[\"“«„‘(¿¡—-]?\s?[^\W\d_a-zà-ÿа-я])"
    r"|(?<=[a-zà-ÿа-я]{4})[.!?](?=\s+\d)"
    # What is quoted goes on behind its mark: 「…。」と述べた.
    rf"|[。！？]{_SAID}(?=[^」』）\s]|[」』）][^」』）\sとはをがのにもでや、。])"
)
# Where a sentence may be cut into two, and what joins two into one.
_CUTS = re.compile(
    r"[,;:—–(]|\b(?:which|who|whose|where|while|when|but|because|after|before|although|though|so|as|meaning|with|than|that|"
    r"since|until|if|unless|how|what|why)\b",
    re.IGNORECASE,
)
_JOINTS = re.compile(
    r"[;:,،؛、，；–—]|\b(?:a causa|debid[oa]s?|porque|perquè|parce|car|weil|wegen|из-за|поскольку)\b|بسبب"
    r"|\bи\b|\bund\b|\bet\b|\by\b|\be\b|\bi\b|(?<!\w)و"
)
_ABBREVIATION = re.compile(
    # "The 3. August" of German, and no English sentence that ends with a number.
    r"(?<![\w-])(?:[^\W\d_]|prof[aª]|\d{1,2}(?=\.\s\w)"
    r"(?!\.\s(?:The|This|These|It|He|She|We|They|There|An?|In|On|At|For|But|All|Its|Their|More|Most)\b)|mrs?|ms|dra?|sra?"
    r"|sta?|nos?|nr|art|vs|etc|ltd|co|inc|gen|col|lt|prof|hon|sen|rep|gov|jr|bzw|ca|evtl|usw|mio|mrd|str|тыс|млн|млрд|гг|руб|долл|проф|акад|им|тел|стр|ст|см|núm|pág|ee|uu|av|mme|cf|fig|vol|ed|[ap]\.?m)\.",
    re.IGNORECASE,
)
# From this share of the source on, the sentences before the last one say all of it, unless it may be cut near there.
_WHOLE, _NEAR = 0.78, 0.15
# The lengths of texts that are shorter than this vary more.
_FEW = 80
# Languages whose texts are of less even length, and cut English sentences more.
_UNEVEN = {"zh": 1.25, "ko": 1.25}
# Sentences that stand for each other are of about the same length.
_ALIKE = (0.5, 2.0)


def check_sentences(pair: Pair) -> Iterator[Finding]:
    """A sentence of the source seems to be missing in the translation, or to have been added.

    Sentences may be joined or divided: only where the length changes as well is something missing or added.
    """
    source, target = len(sentences(pair.source)), len(sentences(pair.target))
    share = len(pair.target) / max(1, len(pair.source)) / usual_length(pair.target_locale.language)
    joined = _joints(pair.target) > _joints(pair.source)
    if source > target and share < _least(joined and target == 1, pair):
        yield warning("sentences", f"{source} sentences became {target}: one may be missing")
    elif target > source and (_is_longer(source, target, share, pair) or _is_whole(pair)):
        yield warning("sentences", f"{source} sentences became {target}: one may have been added")


def _least(joined: bool, pair: Pair) -> float:
    """The share of the usual length that a translation with fewer sentences has, if these were joined."""
    if joined:
        return 0.58 if len(pair.source) < _FEW else 0.7
    return 0.7 if pair.target_locale.language in _UNEVEN else 0.78


def sentences(text: str) -> Sequence[str]:
    """The sentences of a text; points after abbreviations end none."""
    return _sentences(text)


@lru_cache(maxsize=64)
def _sentences(text: str) -> tuple[str, ...]:
    # What is looked through has the same length, so that its places are those of the text.
    plain = _ABBREVIATION.sub(lambda match: match[0][:-1] + "\0", text.replace("...", "\0\0…"))
    body, found, start = plain.rstrip().rstrip("\"'”’»“」』)）"), [], 0
    for match in _BREAK.finditer(body):
        found.append(text[start : match.end()].strip())
        start = match.end()
    return (*found, text[start:].strip())


def aligned(pair: Pair) -> Sequence[Pair]:
    """The sentences of a pair, each with the one that stands for it; the pair itself where that is not certain."""
    here, there = sentences(pair.source), sentences(pair.target)
    if len(here) != len(there) or len(here) < 2:
        return (pair,)
    usual = usual_length(pair.target_locale.language)
    shares = [len(two) / usual / max(1, len(one)) for one, two in zip(here, there, strict=True)]
    if not all(_ALIKE[0] < share < _ALIKE[1] for share in shares):
        return (pair,)
    return [replace(pair, source=one, target=two) for one, two in zip(here, there, strict=True)]


def usual_length(language: str) -> float:
    """How many characters a language usually needs for one of English."""
    return _USUAL.get(language, 1.1)


def _is_longer(source: int, target: int, share: float, pair: Pair) -> bool:
    """True if the translation is longer than one whose long sentences were cut."""
    most = min(1.5, 1.12 + 0.05 * len(_CUTS.findall(pair.source)))
    most *= _UNEVEN.get(pair.target_locale.language, 1)
    return target > source + pair.source.count(";") and share > most


def _is_whole(pair: Pair) -> bool:
    """True if what stands before the last sentence is as long as the source, which is not cut where that would end."""
    before = len(pair.target) - len(sentences(pair.target)[-1])
    part = before / usual_length(pair.target_locale.language) / max(1, len(pair.source))
    kept = ";" if re.search("[;؛；]", pair.target) else ""
    if not kept and len(sentences(pair.target)) <= len(sentences(pair.source)) + pair.source.count(";"):
        return False
    return part >= _WHOLE and not is_cut(pair.source, part, _NEAR, kept)


def is_cut(text: str, part: float, near: float, kept: str = "") -> bool:
    """True if a text may be cut near some part of it (0 to 1), at marks other than those that were kept."""
    cuts = (match.start() / len(text) for match in _CUTS.finditer(text) if match[0] != kept)
    return any(abs(cut - part) <= near for cut in cuts)


def _joints(text: str) -> int:
    return len(_JOINTS.findall(text))
