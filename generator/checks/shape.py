"""Is the target there, and of a length that can be right?"""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.checks.extents import extent
from generator.checks.links import without_links
from generator.checks.pair import Pair, critical, warning
from generator.checks.sentences import usual_length
from generator.findings import Finding

# Characters of the target for one of the source, for sentences that are long enough to say something about.
_SHORTEST, _LONGEST = 0.38, 2.3
_DENSE = {"zh": (0.12, 1.0), "ja": (0.16, 1.3), "ko": (0.22, 1.4), "ar": (0.22, 1.8)}
_FEWEST = 40
# What may stand at the end for an end mark of the source.
_ENDS = {".": ".。．｡!", "?": "?？؟;。か", ":": ":：", "!": "!！.。"}
_OTHER_ENDS = ".。?？؟:：!！;；؛…"
_QUESTION = re.compile(r"[?？؟](?=[\s\"'”’»“」』)]|$)")
# Japanese asks with a particle as well.
_ASKED = re.compile(r"[?？]|か(?=[。」』）\n]|$)")
# What stands under a picture is often no sentence, and what names a place or a time is none in languages that end these
# with a verb.
_CAPTION = re.compile(
    r"^(?:(Pictured|Photo\w*|Picture|Image|Caption|From left|Left to right)|Venue|Place|Date|Time|Contact|Languages?"
    r"|Speakers?|Participants)\b[^.!?:]{0,40}:",
)
# A question that is a condition of what follows it, and how such a clause begins elsewhere.
_CONDITION = re.compile(
    r"(?:^|[.!] )(?:(?:Do|Did|Have|Are|Would|Will|Has|Is) your?|Any|Need|Want|Lost|Looking|Planning|Interested)"
    r"\b[^.!?]{2,120}\?\s+[A-Z]"
)
_IF = {
    "ar": r"إذا|في حال|عند|لمن|لأي", "ca": r"\b(?:si|en cas|per a?)\b", "de": r"\b(?:wenn|falls|bei|sofern|wer)\b",
    "es": r"\b(?:si|en caso|para|quienes)\b", "fr": r"\b(?:si|pour tout|en cas)|\bs['’]il",
    "it": r"\b(?:se|per|in caso|chi)\b",
    "ja": r"たら|場合|際|れば|なら|方は", "ko": r"면|경우|시에|시 ", "pt": r"\b(?:se|em caso|para|caso|quem)\b",
    "ru": r"\b(?:если|при|в случае|по)\b", "zh": r"如|若|倘|凡",
}  # fmt: skip
# Abbreviations, and what marks a note of opening hours or the like.
_SHORTENED = re.compile(r"\b(?:[ap]\.m|e\.g|etc|Inc|Ltd|Co|U\.S|[A-Z]\.[A-Z])\.$")
_MARK_INSIDE = re.compile(r"^[^.!?:]{2,40}:")
_SINGLE = re.compile(r"[^。、？?]*[\u4e00-\u9fff]")
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
    usual = usual_length(pair.target_locale.language)
    # The longer a text, the nearer is its translation to the usual length.
    shortest = max(shortest, (0.28 if length < 140 else 0.45) * usual)
    # English may be wordy, and offices are short elsewhere.
    if share < shortest and len(pair.target) < shortest * extent(pair.source, pair.compact):
        yield warning("length", f"the translation has {share:.0%} of the source's length: a part may be missing")
    elif share > longest:
        yield warning("length", f"the translation has {share:.0%} of the source's length")


def check_markers(pair: Pair) -> Iterator[Finding]:
    """Marks of the machinery stand in the translation: placeholders, pieces of words, characters that are none."""
    for match in _LEAVINGS.finditer(pair.target):
        if match[0] not in pair.source:
            yield critical("markers", f"{match[0]!r} is no part of a translation", match[0])


def check_end(pair: Pair) -> Iterator[Finding]:
    """The translation does not end as the source does: a mark at the end is missing or another one."""
    source, target = _end(pair.source), _end(pair.target)
    if source not in _ENDS or not without_links(pair.target)[-1:].strip() or _ends_short(pair) or _is_noun(pair):
        return
    if target.isalnum() and source in ".?:" and not (source == "?" and pair.unspaced):
        yield warning("end", f"the mark {source!r} at the end is missing: the sentence may be cut off")
    elif target in "،,、" or (target in _OTHER_ENDS and target not in _ENDS[source]):
        yield warning("end", f"the source ends with {source!r} and the translation with {target!r}")
    elif _is_condition(pair):
        return
    elif len(_QUESTION.findall(pair.source)) > len((_ASKED if pair.unspaced else _QUESTION).findall(pair.target)):
        yield warning("end", "a question of the source is none in the translation")


def _is_condition(pair: Pair) -> bool:
    """True for a question that says when the rest holds, and became a clause: "Any questions? Ring us." """
    if not _CONDITION.search(pair.source):
        return False
    return re.search(_IF.get(pair.target_locale.language, "(?!)"), pair.target, re.IGNORECASE) is not None


def _ends_short(pair: Pair) -> bool:
    """True for captions, and where the point ends an abbreviation in a note that is no sentence: "until 12.30 p.m."."""
    if found := _CAPTION.match(pair.source):
        return pair.unspaced or pair.target_locale.language == "ko" or found[1] is not None
    return bool(_SHORTENED.search(pair.source)) and _MARK_INSIDE.search(pair.source) is not None


def _is_noun(pair: Pair) -> bool:
    """True for a question that became a heading, as East Asian texts write those of a list: 申請方法."""
    asked = pair.unspaced and pair.source.rstrip().endswith("?") and len(pair.source) < _FEWEST
    return asked and _SINGLE.fullmatch(pair.target.strip()) is not None


def _end(text: str) -> str:
    bare = text.replace("...", "…").rstrip().rstrip("\"'”’»“」』)）] ")
    return bare[-1:] or " "
