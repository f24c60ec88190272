"""A tail of a translation that is joined to it by a word for which the source has none: "and promised to return"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache

from generator.checks.pair import Pair
from generator.checks.sentences import sentences, usual_length

_AND = {"es": "y|e", "pt": "e", "ca": "i", "fr": "et", "it": "e(?! non oltre)|ed", "de": "und", "ru": "и"}
# Where no spaces part words, behind a comma.
_GOES_ON = {"zh": "，(?:并|且|而且|同时|还|以及)(?!未|非|不)"}
# Behind a comma: German and Russian put one before every clause.
_WHICH = {
    "es": "que|lo que|lo cual|el cual|la cual|los cuales|las cuales|quien|quienes|donde|cuy[oa]s?",
    "pt": "que|o que|o qual|a qual|onde|cuj[oa]s?|quem",
    "ca": "que|cosa que|el qual|la qual|on|qui",
    "fr": "qui|que|dont|où|ce qui|ce que|lequel|laquelle|lesquels",
    "it": "che|il che|il quale|la quale|dove|cui",
    "ar": "الذي|التي|الذين|مما",
}
_BUT = {
    "es": "pero|aunque|si bien",
    "pt": "mas|embora|porém",
    "ca": "però|encara que|tot i que",
    "fr": "mais|bien que|même si",
    "it": "ma|anche se|sebbene",
    "de": "aber|obwohl|doch|jedoch",
    "ru": "но|хотя(?! бы)|однако",
    "ar": "لكن|ولكن|غير أن|إلا أن",
}
# Participles, but no nouns of that ending.
_PARTICIPLE = (
    r"(?!(?:fish|meet|build|train|fund|bank|hous|shipp|farm|min|rul|hear|brief|morn|even|dur|noth|someth|anyth|spr|k|nurs"
    r"|plann|engineer|market|monitor|wedd|paint|understand|gather|beij|th|smuggl|traffick)ing\b)\w+ing"
)
# What English has in their places.
_ENGLISH_AND = re.compile(
    r"\b(?:and|as well as|half|quarter|hundred|while|plus|together|also|but|then|including|between|along|followed|or"
    r"|nor|when|where|which|who|besides|addition|whose|more than|so|before|after|with)\b|[,;&:—–+(]|\d[-.]\d"
    rf"|\b[a-z]+ty-[a-z]+\b|\b{_PARTICIPLE}\b",
    re.IGNORECASE,
)
_ENGLISH_WHICH = re.compile(rf"\b(?:which|who|whom|whose|where|when|{_PARTICIPLE})\b", re.IGNORECASE)
_ENGLISH_BUT = re.compile(
    r"\b(?:but|although|though|however|while|whilst|yet|despite|whereas|even|still|only|except|instead|rather"
    r"|otherwise|nevertheless|unless|without|notwithstanding)\b|;",
    re.IGNORECASE,
)
_ENGLISH_MARKS, _COMMAS = re.compile(r"[,;:—–(]"), re.compile(r"[,،](?=\s)")
# The letters of a tail, the share of the usual length that all has, and what stands before the tail by its kind.
_LEAST, _LEAST_UNSPACED, _LONGER = 16, 6, 1.1
_WHOLE = {"and": 0.7, "but": 0.7, "which": 0.75, "goes on": 0.6}
_ALIKE = 5


def joined_tail(pair: Pair) -> str:
    """The tail of a translation that says more than the source, from the word that joins it on; empty if none does."""
    usual = usual_length(pair.target_locale.language) * max(1, len(pair.source))
    if len(pair.target) < _LONGER * usual or len(sentences(pair.source)) > 1 or len(sentences(pair.target)) > 1:
        return ""
    least = _LEAST_UNSPACED if pair.unspaced else _LEAST
    body = pair.target.rstrip(".。 »”\"'’")
    for kind, match in _joined(pair, body):
        if len(body) - match.start() >= least and match.start() >= _WHOLE[kind] * usual:
            return body[match.start() :]
    return ""


def _joined(pair: Pair, body: str) -> Iterator[tuple[str, re.Match[str]]]:
    """The last word of each kind that joins clauses, where the source has fewer of that kind."""
    for kind, pattern in _joints(pair.target_locale.language).items():
        if (found := list(pattern.finditer(body))) and _is_more(kind, found, pair, body):
            yield kind, found[-1]


def _is_more(kind: str, found: Sequence[re.Match[str]], pair: Pair, body: str) -> bool:
    """True if the source has fewer joints of a kind than were found."""
    if kind == "and":
        once = [one for one in found if not _is_said_twice(body, one)]
        return len(once) > len(_ENGLISH_AND.findall(pair.source)) and once[-1] is found[-1]
    if kind == "goes on":
        return not _ENGLISH_AND.search(pair.source)
    if kind == "but":
        return not _ENGLISH_BUT.search(pair.source)
    fewer = len(_ENGLISH_MARKS.findall(pair.source)) < len(_COMMAS.findall(body))
    return fewer and len(found) > len(_ENGLISH_WHICH.findall(pair.source))


def _is_said_twice(body: str, match: re.Match[str]) -> bool:
    """True for what is named in two genders: "Forscherinnen und Forscher"."""
    before, after = body[: match.start()].split()[-1:], body[match.end() :].split()[:1]
    return bool(before and after) and before[0][:_ALIKE].casefold() == after[0][:_ALIKE].casefold()


@lru_cache(maxsize=32)
def _joints(language: str) -> Mapping[str, re.Pattern[str]]:
    """The words of a language that join clauses, by kind."""
    found = {}
    for kind, words, before in (("and", _AND, r"\b"), ("which", _WHICH, r"[,،]\s"), ("but", _BUT, r"[,،]\s")):
        if language in words:
            found[kind] = re.compile(rf"{before}(?:{words[language]})\s", re.IGNORECASE)
    if language in _GOES_ON:
        found["goes on"] = re.compile(_GOES_ON[language])
    return found
