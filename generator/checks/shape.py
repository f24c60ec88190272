"""Is the target there, and of a length that can be right?"""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.checks.links import without_links
from generator.checks.pair import Pair, critical, warning
from generator.findings import Finding

# Characters of the target for one of the source, for sentences that are long enough to say something about.
_SHORTEST, _LONGEST = 0.38, 2.3
_DENSE = {"zh": (0.12, 1.0), "ja": (0.16, 1.3), "ko": (0.25, 1.4), "ar": (0.22, 1.8)}
_FEWEST = 40
# What may stand at the end for an end mark of the source.
_ENDS = {".": ".。．｡!", "?": "?？؟;。か", ":": ":：", "!": "!！.。"}
_OTHER_ENDS = ".。?？؟:：!！;；؛…"
_QUESTION = re.compile(r"[?？؟](?=[\s\"'”’»“」』)]|$)")
# Japanese asks with a particle as well.
_ASKED = re.compile(r"[?？]|か(?=[。」』）\n]|$)")
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
_BREAK = re.compile(r"[.!?؟](?=[\"”»’)]?\s+[\"“«„‘(¿¡—-]?\s?[^\W\d_a-zà-ÿа-я])|[。！？](?=[」』）]?[^」』）\s])")
# Where a sentence may be cut into two, and what joins two into one.
_CUTS = re.compile(
    r"[,;:—–(]|\b(?:which|who|whose|where|while|when|but|because|after|before|although|though|so|as|meaning|with|than|that|"
    r"where|since|until|if|unless|how|what|why)\b",
    re.IGNORECASE,
)
_JOINTS = re.compile(
    r"[;:,،؛、，；]|\b(?:a causa|debid[oa]s?|porque|perquè|parce|car|weil|wegen|из-за|поскольку)\b|بسبب"
    r"|\bи\b|\bund\b|\bet\b|\by\b|\be\b|\bi\b|(?<!\w)و"
)
_ABBREVIATION = re.compile(
    r"(?<![\w-])(?:[^\W\d_]|prof[aª]|\d{1,2}(?=\.\s\w)|mrs?|ms|dra?|sra?|sta?|nos?|nr|art|vs|etc|ltd|co|inc|gen|col|lt|prof|hon|sen|rep|gov|jr|bzw|ca|"
    r"evtl|usw|mio|mrd|str|тыс|млн|млрд|гг|руб|им|тел|стр|ст|см|см|núm|pág|ee|uu|av|mme|cf|fig|vol|ed|[ap]\.?m)\.",
    re.IGNORECASE,
)
_LEAVINGS = re.compile(r"⟦|⟧|\bXq[a-z]+\b|</?(?:s|unk|pad)>|▁|[\ufffd\u0000-\u0008]|⁇|#\w+#|@@")


def check_empty(pair: Pair) -> Iterator[Finding]:
    """The translation is empty."""
    if pair.source.strip() and not pair.target.strip():
        yield critical("empty", "there is no translation")


def check_length(pair: Pair) -> Iterator[Finding]:
    """The translation is much shorter or longer than the source: a part may be missing or repeated."""
    length = len(pair.source)
    if length < _FEWEST and len(pair.target) > 2.3 * length + 40:
        yield warning("length", f"the translation has {len(pair.target) / length:.0%} of the source's length")
    if length < _FEWEST or not pair.target.strip():
        return
    shortest, longest = _DENSE.get(pair.target_locale.language, (_SHORTEST, _LONGEST))
    share = len(pair.target) / length
    usual = _USUAL.get(pair.target_locale.language, 1.1)
    # The longer a text, the nearer is its translation to the usual length.
    shortest = max(shortest, (0.28 if length < 140 else 0.45) * usual)
    if share < shortest:
        yield warning("length", f"the translation has {share:.0%} of the source's length: a part may be missing")
    elif share > longest:
        yield warning("length", f"the translation has {share:.0%} of the source's length")


def check_sentences(pair: Pair) -> Iterator[Finding]:
    """A sentence of the source seems to be missing in the translation, or to have been added.

    Sentences may be joined or divided: only where the length changes as well is something missing or added.
    """
    source, target = _ends(pair.source), _ends(pair.target)
    usual = _USUAL.get(pair.target_locale.language, 1.1)
    share = len(pair.target) / max(1, len(pair.source)) / usual
    joined = len(_JOINTS.findall(pair.target)) > len(_JOINTS.findall(pair.source))
    if source > target and share < (0.7 if joined and target == 1 else 0.78):
        yield warning("sentences", f"{source} sentences became {target}: one may be missing")
    elif target > source + pair.source.count(";") and share > _most(pair.source):
        yield warning("sentences", f"{source} sentences became {target}: one may have been added")


def usual_length(language: str) -> float:
    """How many characters a language usually needs for one of English."""
    return _USUAL.get(language, 1.1)


def _most(source: str) -> float:
    """The share of the usual length from which a further sentence is an added one: long sentences are rightly cut."""
    return min(1.5, 1.12 + 0.05 * len(_CUTS.findall(source)))


def check_markers(pair: Pair) -> Iterator[Finding]:
    """Marks of the machinery stand in the translation: placeholders, pieces of words, characters that are none."""
    for match in _LEAVINGS.finditer(pair.target):
        if match[0] not in pair.source:
            yield critical("markers", f"{match[0]!r} is no part of a translation", match[0])


def check_end(pair: Pair) -> Iterator[Finding]:
    """The translation does not end as the source does: a mark at the end is missing or another one."""
    source, target = _end(pair.source), _end(pair.target)
    if source not in _ENDS or not without_links(pair.target)[-1:].strip():
        return
    if target.isalnum() and source in ".?:" and not (source == "?" and pair.unspaced):
        yield warning("end", f"the mark {source!r} at the end is missing: the sentence may be cut off")
    elif target in "،,、" or (target in _OTHER_ENDS and target not in _ENDS[source]):
        yield warning("end", f"the source ends with {source!r} and the translation with {target!r}")
    elif len(_QUESTION.findall(pair.source)) > len((_ASKED if pair.unspaced else _QUESTION).findall(pair.target)):
        yield warning("end", "a question of the source is none in the translation")


def _ends(text: str) -> int:
    """How many sentences a text has; points after abbreviations end none."""
    plain = _ABBREVIATION.sub("", text.replace("...", "…").rstrip().rstrip("\"'”’»“」』)）"))
    return len(_BREAK.findall(plain)) + 1


def _end(text: str) -> str:
    bare = text.replace("...", "…").rstrip().rstrip("\"'”’»“」』)）] ")
    return bare[-1:] or " "
