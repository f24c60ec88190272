"""Was a clause or a member of a list left out of the translation, or added to it?"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from generator.checks.clauses import lost_clause, new_clause
from generator.checks.extents import plainly
from generator.checks.joints import joints
from generator.checks.pair import Pair, warning
from generator.checks.sentences import is_cut, sentences, usual_length
from generator.checks.tails import joined_tail
from generator.findings import Finding

_LIST = re.compile(r"\w+, (?:\w+ ){1,4}?\w*,? ?\b(?:and|or) \w+|\w+, (?:\w+ ?){1,4},? (?:and|or) \w+")
# A list of longer members.
_LONG_LIST = re.compile(r"(?<=.{20})\w+, (?:[\w'’-]+ ){1,12}?[\w'’-]*,? ?\b(?:and|or) \w+")
_RELATIVE = re.compile(
    r", (?:which|who|whose|where|that|provided|if|when|while|because|although|though|unless|so|but|as|since|after"
    r"|before|with|once|until|even|despite)\b"
)
_PARTICIPIAL = re.compile(
    r", ((?:which (?:was|were|is|are|had been) )?\w+(?:ed|en|wn|ght|lt|id|de|ing) (?:\w+ )?"
    r"(?:by|in|at|to|with|for|on|from)\b[^,]{3,60}|(?:including|notably|especially)\b[^,]{3,60}),"
)
_ADVERB = re.compile(r", (?:however|therefore|moreover|too|also|meanwhile|for example|in turn|for instance),")
_SAID_AGAIN = re.compile(r"\b(\w+), \1\b", re.IGNORECASE)
_APPOSED = re.compile(r", ((?:[A-Z][\w’'.-]+ ?){1,4}),")
_NUMBER = re.compile(
    r"\d|\b(?:million|billion|thousand|hundred|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth)s?\b", re.IGNORECASE
)
# Members of a list: three or more, none of which begins as a clause or a name does.
_MEMBER = (
    r"(?!\w+(?:ed|ing)\b|which|who|where|when|then|but|other|many|his|her|its|their|will|has|is|are|was|were|not"
    r"|\w+th\b|(?:on|in|at|for|with|from|by|as|after|before|during|about|under)\b)"
)
_MEMBERS = re.compile(
    rf"\b[^\W\d]{{3,}}(?:, {_MEMBER}[^\W\dA-Z]+(?: [^\W\dA-Z]+){{0,3}})+,? (?:and|or) {_MEMBER}[^\W\dA-Z]+\b"
)
_BETWEEN = re.compile(r",? (?:and|or) |, ")
# A text that begins with an adverbial has a comma after it that parts no members.
_ASIDE = re.compile(
    r"(?:In|On|At|By|For|From|During|According|After|Before|With|Over|Since|As|If|When|While|Although|Despite|Under|To"
    r"|Through|Following|Today|Yesterday|Once|Among|Between|Without|However|Moreover|Dear|Yes|No)\b"
)
_OFFICES = re.compile(r"\b(?:Minist\w+|Official|Secretary|State)\b")
# Shares of the usual length: below which a clause may be missing, a member of a list by its
# joints in all of the text, one by those of the list, and anything.
_LOST_AND = 0.7
_MISSING, _SHORTER, _SHORT, _FULL = 0.665, 0.82, 0.95, 1.0
# Lengths vary more in Chinese and Korean, and German writes words together.
_VARYING = {"zh": 1.2, "ko": 1.2, "de": 1.03}
_CUT = re.compile(r"[,;:—–(]|[.!?](?=\s)")
# A tail: from this share of the usual length on, of so many letters at least, behind what says this share of the source
# (1 is all of it), and the source not cut near there. On FLORES-101 devtest, lines 1-500, 12 of 4,000 have one.
_LONGER, _LEAST, _WHOLE, _FAR = 1.45, 14, 0.75, 0.25
# Shares from which a tail may have been added that a word of its own joins, one with "and", a clause.
_LONG, _TAILED, _TOO_LONG, _FAR_LONGER = 1.1, 1.18, 1.2, 1.3
_SOURCE_MARKS, _TARGET_MARKS = re.compile(r"[,;:—–(](?!\d)|\s-\s"), re.compile(r"[,،;؛—–](?!\d)")
_MARKS = (", ", "، ", "; ", "؛ ", " – ", " — ")
# The same "and" as that of the source.
_AND, _SAID_AND = (
    re.compile(r"\b(?:и|y|e|i|et|und)\b|(?<!\w)و(?=\w{2})|(?<=[가-힣])(?:와|과|며|고|거나)(?= )|및"),
    re.compile(r"\b(?:and|as well as|along with)\b|&"),
)
_AND_TAIL = re.compile(r",\s(?:и|y|e|i|et|und)\b[^,،;—–]{10,}$")
# What other languages say in more words, by the letters that this takes them: compounds, acronyms.
_COMPOUND, _ACRONYM, _COMPACT, _FORM = re.compile(r"\b[A-Za-z]+-[a-z]{3,}\b"), re.compile(r"\b[A-Z]{2,6}s?\b"), 12, 12
# Words that open what stands between commas where every clause has them.
_CLAUSED = frozenset({"de", "ru"})
_CLAUSE = re.compile(
    r"\b(?:that|which|who|whom|whose|where|when|if|because|while|how|what|why|whether|\w{2,}ing)\b|\b[A-Za-z]{2,}-(?=[a-z]{3})"
)
# A tail behind a comma that goes on with "and", "including", "with".
_TAIL = re.compile(
    r",\s?(?:и|y|e|i|et|und|darunter|dont|inclu\w+|acompañ\w+|acompan\w+|avec|mit|wobei|sowie|con|com|amb|с)\b"
    r"[^,،;—–]{10,}\.?$|،\s?و[^،]{12,}$",
    re.IGNORECASE,
)


def check_omissions(pair: Pair) -> Iterator[Finding]:
    """A clause or a member of a list of the source seems to be missing in the translation.

    Only where nothing in the translation stands for the word that opens the clause, or it is shorter than translations
    usually are and has fewer joints ("and", commas) as well, or is so short that no fair translation of the FLORES-101
    devtest was.
    """
    if len(pair.source) < 30 or pair.same_language or not pair.target.strip():
        return
    share = _share(pair, len(pair.source))
    if share < _FULL and (opening := lost_clause(pair)):
        yield warning("omissions", f"nothing in the translation stands for {opening!r}: a part may be missing", opening)
    elif share < _SHORT and _lacks(pair, share, numbered := _NUMBER.search(pair.source) is not None):
        # What is wordy says less: that is looked at last, as it takes long.
        plain = pair if share >= _SHORTER else replace(pair, source=plainly(pair.source, pair.compact))
        share = _share(plain, len(plain.source))
        if plain is pair or _lacks(plain, share, numbered):
            yield warning("omissions", f"the translation has {share:.0%} of the usual length: a part may be missing")


def _lacks(pair: Pair, share: float, numbered: bool) -> bool:
    """True if a clause or a member is missing for all that the lengths say; numbers are shorter elsewhere."""
    share *= _VARYING.get(pair.target_locale.language, 1)
    return _lacks_clause(pair, share, numbered) or _lacks_member(pair, share, numbered)


def _share(pair: Pair, length: int) -> float:
    """The length of the target beside the usual one for so many characters of English."""
    return len(pair.target) / max(1, length) / usual_length(pair.target_locale.language)


def _lacks_clause(pair: Pair, share: float, numbered: bool) -> bool:
    if share >= _LOST_AND:
        return False
    said, offices = len(pair.source), len(_OFFICES.findall(pair.source))
    if offices > 1:
        return False
    uneven = pair.unspaced or pair.target_locale.language in _VARYING
    if (said >= 130 and share < (0.6 if uneven else 0.64)) or (said >= 90 and share < (0.52 if uneven else 0.6)):
        return True
    if said >= 60 and share < (0.5 if pair.target_locale.language == "ar" else 0.56) and not offices and not uneven:
        return True
    least = 0.62 if numbered else _LOST_AND if _lost_and(pair) else _MISSING
    least = least - 0.06 if uneven else least
    return said >= 45 and share < least and joints(_unnamed(pair.source), "en") > _joined(pair)


def _lost_and(pair: Pair) -> bool:
    """True if the source joins two parts by "and", and the target nothing."""
    return not pair.unspaced and _SAID_AND.search(pair.source) is not None and not _AND.search(pair.target)


def _unnamed(text: str) -> str:
    """A text without the commas around what says who or what is meant: "the envoy, Ann Lee,", "the text, made by"."""
    return _PARTICIPIAL.sub(r" \1", _APPOSED.sub(r" \1", _ADVERB.sub("", text)))


def _lacks_member(pair: Pair, share: float, numbered: bool) -> bool:
    """True if a list of three or more has fewer joints in the target."""
    named = _unnamed(pair.source)
    if share < _SHORTER and not numbered and (found := _LIST.search(named) or _LONG_LIST.search(named)):
        again = _RELATIVE.search(found[0]) or _SAID_AGAIN.search(pair.source)
        return not again and joints(named, "en") > _joined(pair) and len(_OFFICES.findall(pair.source)) < 2
    if pair.target_locale.language in _VARYING or not (found := _MEMBERS.search(pair.source)):
        return False
    aside = _ASIDE.match(pair.source) and "," not in pair.source[: found.start()]
    return not aside and len(_BETWEEN.findall(found[0])) > _joined(pair)


def check_additions(pair: Pair) -> Iterator[Finding]:
    """A clause seems to have been added: a tail before which all of the source is said, or one with a joint of its own.

    Such a joint ("and", "which", "although") has none in the source that stands for it.
    """
    length = len(pair.source)
    if length < 30 or pair.same_language:
        return
    share = _share(pair, length)
    if share <= _LONG:
        return
    share = _share(pair, length + _unsaid(pair.source))
    if (share >= _TOO_LONG and (opening := new_clause(pair))) or (opening := joined_tail(pair)):
        yield warning("additions", f"nothing in the source stands for {opening!r}: a part may have been added", opening)
    elif not pair.unspaced and pair.target_locale.language != "ko" and _is_too_long(pair, share):
        yield warning("additions", f"the translation has {share:.0%} of the usual length: a part may have been added")


def _unsaid(text: str) -> int:
    """How many letters an English text leaves out: "flood-hit" is "that were hit by the flood"."""
    return _COMPACT * len(_COMPOUND.findall(text)) + _FORM * len(_ACRONYM.findall(text))


def _is_too_long(pair: Pair, share: float) -> bool:
    """True for a tail behind all of the source, or one that goes on with "and" or "including"."""
    if share >= _LONGER and _has_tail(pair):
        return True
    if share <= _TAILED or _CUT.search(pair.source) or not _TAIL.search(pair.target.rstrip()):
        return False
    said = len(_SAID_AND.findall(pair.source)) >= len(_AND.findall(pair.target)) and _AND_TAIL.search(pair.target)
    return _gained(pair) > 0 and not (said and share < _FAR_LONGER)


def _has_tail(pair: Pair) -> bool:
    """True if what stands before the last comma is as long as the source, which is not cut near its place."""
    # Arabic says numbers and offices in many more letters.
    if pair.target_locale.language == "ar" and (_NUMBER.search(pair.source) or _OFFICES.search(pair.source)):
        return False
    target = pair.target.rstrip(".。 ")
    place = max(target.rfind(mark) for mark in _MARKS)
    if place < 0 or len(target) - place < _LEAST or len(sentences(pair.source)) != len(sentences(pair.target)):
        return False
    part = place / usual_length(pair.target_locale.language) / len(pair.source)
    # Arabic is of less even length.
    far = 2 * _FAR if pair.target_locale.language == "ar" else _FAR
    if part < _WHOLE or is_cut(pair.source, part, far) or _gained(pair) < 0:
        return False
    marks = len(_SOURCE_MARKS.findall(pair.source))
    if pair.target_locale.language in _CLAUSED:
        marks += 2 * len(_CLAUSE.findall(pair.source))
    return len(_TARGET_MARKS.findall(target)) > marks


def _gained(pair: Pair) -> int:
    """How many more joints the target has than the source."""
    return joints(pair.target, pair.target_locale.language, apart=True) - joints(pair.source, "en", apart=True)


def _joined(pair: Pair) -> int:
    return joints(pair.target, pair.target_locale.language)
