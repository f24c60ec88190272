"""Was a clause or a member of a list left out of the translation, or added to it?"""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.checks.pair import Pair, warning
from generator.checks.sentences import is_cut, sentences, usual_length
from generator.findings import Finding

# What joins members of a list and clauses: marks, conjunctions, the ends of sentences inside a text.
_JOINTS = re.compile(
    r"(?<!\d)[,،、;；؛:：](?!\d)|[.。](?=\s|[^\s」』）])(?!\d)"
    r"|\b(?:and|or|but|und|oder|et|ou|y|e|o|i|u|и|или|sowie|aber|mais|pero|però)\b"
    r"|(?<!\w)و(?=\w{2})|および|及び|と|や|または|も|し、|て、|り、",
    re.IGNORECASE,
)
_LIST = re.compile(r"\w+, (?:\w+ ){1,4}?\w*,? ?\b(?:and|or) \w+|\w+, (?:\w+ ?){1,4},? (?:and|or) \w+")
_RELATIVE = re.compile(r", (?:which|who|whose|where|that)\b")
_SAID_AGAIN = re.compile(r"\b(\w+), \1\b", re.IGNORECASE)
# Words that other languages say in far fewer letters: numbers, offices.
_SHORTENED = re.compile(
    r"\d|\b(?:half|quarter|hundred|thousand|million|billion|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve"
    r"|dozen|twenty|thirty|noon|midnight|first|second|\w+teenth|in order to)\b|\bi\.e\.",
    re.IGNORECASE,
)
# English that says in many words what others, and good English, say in few; nothing is lost with it.
_WORDY = re.compile(
    r"\b(?:in view of|due to|owing to|despite|in spite of|in light of) the fact(?= that\b)"
    r"|\bit (?:has been|was|is) (?:decided|agreed|noted|recalled|emphasi[sz]ed|understood) that\b"
    r"|\b(?:is|are|was|were) made up of\b|\bfor the purposes? of\b|\bat (?:this|that) point in time\b"
    r"|\b(?:that|which|who) (?:is|are|was|were) (?:currently |presently )?(?:represented |located |held )?"
    r"(?=in\b)|\bcontinues? to (?:apply|exist|be in force)\b|\bin the event(?= that\b)|\bwith regard(?= to\b)"
    r"|(?<=Court) of Justice\b",
    re.IGNORECASE,
)
_OFFICES = re.compile(r"\b(?:Minist\w+|Official|Secretary|State)\b")
# Lengths vary more in Chinese and Korean, and German writes words together.
_VARYING = {"zh": 1.2, "ko": 1.2, "de": 1.03}
_JOINED = re.compile(r"[,;:—–(]|[.!?](?=\s)")
# A tail: from this share of the usual length on, of so many letters at least, behind what says this share of the source
# (1 is all of it), and the source not cut near there. On FLORES-101 devtest, lines 1-500, 12 of 4,000 have one.
_LONGER, _LEAST, _WHOLE, _FAR = 1.4, 14, 0.75, 0.25
_MARKS = (", ", "، ", "; ", "؛ ", " – ", " — ")
# A tail behind a comma that goes on with "and", "including", "with".
_TAIL = re.compile(
    r",\s?(?:и|y|e|i|et|und|darunter|dont|inclu\w+|acompañ\w+|acompan\w+|avec|mit|wobei|sowie|con|com|amb|с)\b"
    r"[^,،;—–]{10,}\.?$|،\s?و[^،]{12,}$",
    re.IGNORECASE,
)


def check_omissions(pair: Pair) -> Iterator[Finding]:
    """A clause or a member of a list of the source seems to be missing in the translation.

    Only where the translation is shorter than translations usually are and has fewer joints ("and", commas) as well,
    or is so short that no fair translation of the FLORES-101 devtest was.
    """
    length = len(_WORDY.sub("", pair.source))
    if length < 30 or pair.same_language:
        return
    share = len(pair.target) / length / usual_length(pair.target_locale.language)
    share *= _VARYING.get(pair.target_locale.language, 1)
    if share >= 0.775 or not pair.target.strip():
        return
    if _lacks_clause(pair, length, share) or _lacks_member(pair):
        yield warning("omissions", f"the translation has {share:.0%} of the usual length: a part may be missing")


def _lacks_clause(pair: Pair, length: int, share: float) -> bool:
    if share >= 0.7:
        return False
    if _SHORTENED.search(pair.source):
        return length >= 130 and share < 0.6
    offices = len(_OFFICES.findall(pair.source))
    if (length >= 130 and share < 0.66) or (length >= 90 and share < 0.62 and offices < 2):
        return True
    if length >= 60 and share < 0.57 and not offices and not pair.unspaced:
        return True
    return length >= 45 and offices < 2 and _joints(pair.source) > _joints(pair.target)


def _lacks_member(pair: Pair) -> bool:
    """True if a list of three or more has fewer joints in the target."""
    if not (found := _LIST.search(pair.source)) or _RELATIVE.search(found[0]):
        return False
    if _SAID_AGAIN.search(pair.source) or _SHORTENED.search(pair.source):
        return False
    return _joints(pair.source) > _joints(pair.target) and len(_OFFICES.findall(pair.source)) < 2


def check_additions(pair: Pair) -> Iterator[Finding]:
    """A clause seems to have been added: a tail behind a comma, before which all of the source is said."""
    length = len(pair.source)
    if length < 30 or pair.same_language or pair.unspaced or pair.target_locale.language == "ko":
        return
    share = len(pair.target) / length / usual_length(pair.target_locale.language)
    if share >= _LONGER and _has_tail(pair):
        yield warning("additions", f"the translation has {share:.0%} of the usual length: a part may have been added")
        return
    if share <= 1.18 or _JOINED.search(pair.source) or not _TAIL.search(pair.target.rstrip()):
        return
    if _joints(pair.target) > _joints(pair.source):
        yield warning("additions", f"the translation has {share:.0%} of the usual length: a part may have been added")


def _has_tail(pair: Pair) -> bool:
    """True if what stands before the last comma is as long as the source, which is not cut near its place."""
    # Arabic says numbers and offices in many more letters.
    if pair.target_locale.language == "ar" and (_SHORTENED.search(pair.source) or _OFFICES.search(pair.source)):
        return False
    target = pair.target.rstrip(".。 ")
    place = max(target.rfind(mark) for mark in _MARKS)
    if place < 0 or len(target) - place < _LEAST or len(sentences(pair.source)) != len(sentences(pair.target)):
        return False
    part = place / usual_length(pair.target_locale.language) / len(pair.source)
    # Arabic is of less even length.
    far = 2 * _FAR if pair.target_locale.language == "ar" else _FAR
    return part >= _WHOLE and not is_cut(pair.source, part, far) and _joints(pair.target) >= _joints(pair.source)


def _joints(text: str) -> int:
    return len(_JOINTS.findall(text))
