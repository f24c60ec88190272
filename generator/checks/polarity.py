"""Does the target say the opposite of the source: rose for fell, before for after, imports for exports?"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from generator.checks.denials import has_negation
from generator.checks.pair import Pair, warning, without_kept
from generator.checks.stems import sides
from generator.findings import Finding

_TABLE = "polarity.csv"
# Clauses, in which a noun stands beside its own verb.
_CLAUSES = re.compile(r"[,;،؛、，；.]|\b(?:but|while|whereas|and)\b", re.IGNORECASE)

# "By" is "from before" in Arabic where a noun follows, and a flight is spelt like "left"; "and then" has the word for
# "after" in Chinese.
_ASIDE = {
    "ar": re.compile(r"(?<!\w)من قبل(?= \w)|(?<!\w)\w{0,3}رحل(?:ة|ات|تين|ته|اته)\w*"),
    "zh": re.compile("然后|然後|前后|前後|后者|後者|落后|落後"),
}
# What has the word of one side and says nothing of it: "as opposed to", "a starting point".
_NO_SIDE = re.compile(
    r"\bas opposed to\b|\bstart-?ups?\b"
    r"|\b(?:sanctions|measures|restrictions|tariffs|duties|fines|limits|curfew) imposed\b"
    r"|\b(?:starting|departure|launch) (?:points?|lines?)\b|\bto (?:start|begin) with\b"
    r"|\bno(?:body| one)(?= (?:\w+ ){0,4}(?:behind|excluded|spared|immune)\b)",
    re.IGNORECASE,
)
# "Over 25,000": more than so many.
_OVER = re.compile(
    r"\bover(?= (?:[€$£]|EUR |USD |CHF )?\d[\d,.]* ?(?!years?|months?|weeks?|days?|decades?|hours?)[a-z])",
    re.IGNORECASE,
)
_BEFORE_DOING = re.compile(r"\b(?:before|after) (?:\w+ly )?\w+ing\b", re.IGNORECASE)
# What says "must" by two denials.
_MUST = re.compile(
    "なければな(?:らない|りません|らず)|ねばな(?:らない|りません|らず)|なくてはなら?ない|不得不|지 않으면 안"
)
# Who must do one thing before another does it first, whatever is said first.
_MUST_BEFORE = re.compile(
    r"\b(?:must|ha(?:s|ve) to|should|needs? to|required to|asked to|advised to|urged to|obliged to|shall|please)\b.*\b"
    r"(?:before|after)\b",
    re.IGNORECASE,
)
_PART = re.compile(
    r"\b(?:more|less|fewer) than (?:(?:a|one|two)[ -])?(?:half|third|quarter)s?\b|\bhalved\b|\bby half\b", re.IGNORECASE
)


def check_polarity(pair: Pair) -> Iterator[Finding]:
    """The translation has the opposite of a word of the source: "fell" for "rose", "after" for "before".

    Only where one side of a pair of opposites stands in the source and only the other in the translation, or where
    two nouns of opposite sense have changed their verbs.
    """
    if pair.same_language or pair.source_locale.language != "en":
        return
    # A loanword is no opposite: names that stand in both texts say nothing.
    source = sides(_OVER.sub("more than", _NO_SIDE.sub(" ", without_kept(pair.source, pair.target))), "en", _TABLE)
    if not source:
        return
    language = pair.target_locale.language
    target = sides(_plain(pair), language, _TABLE)
    may_cross = len(source) > 1 and len(target) > 1
    if target and has_negation(_MUST.sub(" ", pair.target), language) != has_negation(pair.source, "en"):
        target = {name: found for name, found in target.items() if name in _DENYING}
    for name, found in target.items():
        here = source.get(name)
        if _is_told_otherwise(name, pair):
            continue
        if here and _is_opposite(here, found) and not _has_both(pair.source, name, here):
            yield warning("polarity", f"the translation seems to say the opposite of the source ({name})")
            return
    if may_cross and (crossed := _crossed(pair)):
        yield warning("polarity", f"what the source says of one, the translation says of the other ({crossed})")


def _is_told_otherwise(name: str, pair: Pair) -> bool:
    """True where words of the other side say the same beside something else that the texts have."""
    if name == "above":
        # "By more than half" is "to less than half".
        return _PART.search(pair.source) is not None
    if name == "before":
        # "Calls at Busan before returning" is "returns after it has called at Busan".
        return _BEFORE_DOING.search(pair.source) is not None and not _MUST_BEFORE.search(pair.source)
    if name == "safe" and has_negation(pair.source, "en"):
        return False
    other = {"all": _UNHARMED, "safe": _HURT, "exception": _MISSING}.get(name)
    return other is not None and other.search(pair.target) is not None


def _plain(pair: Pair) -> str:
    """The target without its names that stand in the source and without what only sounds like an opposite."""
    target, aside = without_kept(pair.target, pair.source), _ASIDE.get(pair.target_locale.language)
    return aside.sub(" ", target) if aside else target


# "No one was injured" is "alle blieben unverletzt", and "all are safe" that nobody was hurt.
_UNHARMED = re.compile(
    r"\b(?:un(?:verletzt|versehrt|beschadet)|ill?es|indemn|saine?s et sauf|ilès|ilesos|sans i estalvis|sanos y salvos"
    r"|a salvo|sãos e salvos|невредим|цел[ыо])|سالم|無事|無傷|무사",
    re.IGNORECASE,
)
# "All but two came" is "only two were missing".
_MISSING = re.compile(
    r"\b(?:fehl|abwesend|falt|ausent|absent|manqu|manca|assent|отсутств)|n['’]étaient pas"
    r"|غاب|تغيب|غياب|欠席|缺席|불참|빠졌",
    re.IGNORECASE,
)
_HURT = re.compile(
    r"\b(?:verletzt|zu schaden|blessée?s?|herid[oa]s?|ferid[oa]s?|ferit[oaie]?|ferits|пострада(?:ли|л[ао]?)\b)"
    r"|يصب|إصابات|負傷|けが|부상|다친|다치지|受伤|伤亡",
    re.IGNORECASE,
)
# The other side of a source that has one: who is released was detained, and who leaves is expected somewhere.
_OTHER_SIDE = {
    ("support", "a"): re.compile(r"\b(?:against|oppos\w*)\b", re.IGNORECASE),
    ("stance", "a"): re.compile(
        r"\b(?:opposition|voted? against|votes? against|refus\w*|against any)\b", re.IGNORECASE
    ),
    ("begin", "a"): re.compile(
        r"\b(?:the end|finish\w*|complet\w*|clos(?:e|es|ed|ing)|conclu\w+|until|till)\b", re.IGNORECASE
    ),
    ("increase", "a"): re.compile(r"\b(?:cuts?|cutting|lower\w*|fewer|loss(?:es)?|less(?! than))\b", re.IGNORECASE),
    ("increase", "b"): re.compile(r"\b(?:higher|more(?! than)|doubl\w+|expan\w+)\b", re.IGNORECASE),
    ("arrest", "b"): re.compile(
        r"\b(?:detain\w*|detention|prisoner\w*|hostage\w*|captive\w*|custody|imprison\w*|jail\w*)\b", re.IGNORECASE
    ),
    ("leave", "b"): re.compile(
        r"\b(?:reach\w*|expected|due|bound|land(?:s|ed|ing)|return\w*|headed|call(?:s|ed)? at|destination"
        r"|for (?=[A-Z]))"
    ),
}


def _has_both(source: str, name: str, here: Counter[str]) -> bool:
    """True if the source tells the other side too, in words that say so only beside the one."""
    return any((found := _OTHER_SIDE.get((name, side))) and found.search(source) for side in here)


# Opposites of which one side is itself a negation.
_DENYING = frozenset({"all", "safe", "longer"})


def _is_opposite(source: Counter[str], target: Counter[str]) -> bool:
    """True if one side became the other, or both sides became twice the same."""
    if len(target) != 1:
        return False
    (side, times), *_ = target.items()
    if len(source) == 1:
        return side not in source
    return times > source[side] and times >= source.total()


def _crossed(pair: Pair) -> str:
    """The name of an opposite whose sides stand, clause for clause, beside the wrong side of another; else empty."""
    here, there = (_combined(pair.source, "en"), _combined(pair.target, pair.target_locale.language))
    for names, combinations in here.items():
        others = there.get(names, set())
        if others and len(combinations) == 2 and not combinations & others:
            return names[0]
    return ""


def _combined(text: str, language: str) -> dict[tuple[str, str], set[tuple[str, str]]]:
    """For two opposites that share a clause of which each has one side there: the sides that stand together."""
    combined: dict[tuple[str, str], set[tuple[str, str]]] = {}
    for clause in _CLAUSES.split(text):
        single = sorted(
            (name, next(iter(here))) for name, here in sides(clause, language, _TABLE).items() if len(here) == 1
        )
        for place, (first, side) in enumerate(single):
            for second, other in single[place + 1 :]:
                combined.setdefault((first, second), set()).add((side, other))
    return combined
