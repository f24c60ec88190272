"""Do the offices and ministries that the source names stand in the target with their rank and their field?"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import replace
from functools import lru_cache
from pathlib import Path

from generator.checks.folding import without_vowels
from generator.checks.links import without_links
from generator.checks.pair import Pair, critical, without_kept
from generator.checks.tables import read_table
from generator.findings import Finding

_HERE = Path(__file__).parent
# The words after which "vice", "former" and the like are ranks of an office.
_TITLES = (
    r"(?:prime |foreign |first |second |interior |finance |defence |defense |director[- ])?"
    r"(?:minister|president|director|ambassador|consul|governor|mayor|secretary|chancellor|prefect|speaker|chair\w*|"
    r"commissioner|rector|dean|premier|general|ombuds\w+|prosecutor|attorney|envoy|head|king|queen|commander|chief)"
)
_RANKS = {
    "deputy": r"(?:vice|deputy|under|assistant)",
    "former": r"(?:former|ex)",
    "acting": r"(?:acting|interim)",
    "honorary": r"honorary",
    "designate": r"(?<=[-\s])(?:designate|elect)",
}
# Languages that write other words together with an office.
_JOINED = frozenset({"ar", "ja", "zh", "ko"})
_AFTER = frozenset({"designate"})
# Offices that languages name too variously to tell that one is lost ("Director" of a film).
_LOOSE = frozenset({"director"})
_PREMIERS = (
    r"primeir[oa][- ]ministr|primer[oa]? ministr|premi(?:er|ère) ministr|prim[oa] ministr|premierminister"
    r"|ministerpräsident|премьер-министр|رئيس(?:ة)? (?:ال)?(?:وزراء|حكومة)|首相|总理|총리"
)
_MAY_BE_PREMIER = (
    r"\bprime|premier|(?:heads?|president|chief)\w* of (?:the )?(?:government|council|cabinet|executive|state)|\bPM\b"
    r"|(?<!federal )chancellor|first minister|government leader|taoiseach|tánaiste"
)
# What certainly is a deputy in a target: the source must have one as well.
_DEPUTIES = {
    "pt": r"\bvice-?(?=min|pres|dir|gov|prim|pref|côns|reit|secr)|\bsub(?=secretári|diret|governador)"
    r"|\b(?:secretári[oa](?:-geral)?|diretora?(?:-geral)?|ministr[oa]|procuradora?(?:-geral)?) adjunt[oa]",
    "es": r"\bvice(?=min|pres|prim|rrect|cónsul|gob|can|secr|alcald)|\bsub(?=secretari|director|gobernador)"
    r"|\b(?:secretari[oa]|directora?|ministr[oa]|fiscal|alcalde(?:sa)?)(?: general)? adjunt[oa]",
    "ca": r"\bvice(?=min|pres|prim|rect|còns|gov|secr|alcald|batl)|\bsots(?=secretari|director|governador)"
    r"|\b(?:secret[aà]ri[a]?|directora?|ministr[ea]|fiscal)(?: general)? adjunt[a]?",
    "fr": r"\bvice-?(?=min|prés|prem|cons|gouv|amb|secr)|\bsous-(?=secrétaire|directeur|directrice|gouverneur)"
    r"|\b(?:secrétaire|direct\w+|ministre|gouverneure?|procureure?|maire|commissaire)(?: général\w*)? adjoint",
    "it": r"\bvice ?(?=min|pres|dir|gov|sind|prem)", "de": r"\bvize|\bstellvertretende\w* (?=\w*(?:mini|direk|präsi))",
    "ru": r"\bвице-?(?=прем|през|губ|мини|конс|спик|мэр)"
    r"|\bзам(?:естител\w+)? ?(?=мини|дире|пред|прем|губ|рук|ген|сек|глав)",
    "ar": r"(?<!\w)(?:ال)?نائب(?:ة)? (?:رئيس|وزير|ال?مدير|الوزير|الرئيس|محافظ|حاكم|(?:ال)?أمين|المفوض)",
    "ja": r"副(?=大臣|大統領|首相|知事|市長|議長|局長|総裁|長官)|次官|次長",
    "zh": r"副(?=部长|总统|总理|主席|省长|市长|局长)",
    "ko": r"부(?=총리|통령|지사|시장|의장|장관|총장)|차관",
}  # fmt: skip
# Most texts name no rank and no ministry.
_ANY_RANK = re.compile("|".join(_RANKS.values()).replace(r"(?<=[-\s])", ""), re.IGNORECASE)
_ANY_MINISTRY = re.compile("inist(?:er|r)|epartment|ecretary|ommittee")
_DEPUTY = re.compile(
    r"\b(?:vice|deput|under|assistant|sub|second|associate|attorney|acting|delegate"
    # Japan's state ministers stand below its ministers.
    r"|state (?:minister|secretar)(?:s|y|ies)?\b|ministers? of state\b|parliamentary secretar)",
    re.IGNORECASE,
)
# Who holds the same office elsewhere, and may be told by it.
_COUNTERPARTS = re.compile(r"\b(?:counterparts?|opposite numbers?|colleagues?|homologues?)\b", re.IGNORECASE)
# Korean calls a loan as it calls a vice minister.
_LOAN = re.compile(r"\b(?:loans?|credits?|lending)\b", re.IGNORECASE)
_ADVICE = re.compile(
    r"The (?:Foreign )?(?:Ministry|Embassy|Department|Office|Consulate)(?: of Foreign Affairs)? (?:\w+ )?"
    r"(?:advises|recommends|urges|warns|asks|reminds|requests)\b"
)
_SEVERAL = re.compile(
    r"\b(?:vice|deputy|under|assistant)[- ](?:\w+[- ]){0,2}"
    r"(?:ministers|presidents|secretaries|governors|directors|mayors)"
    r"|\bdeputies\b",
    re.IGNORECASE,
)
_MINISTERS = re.compile(
    r"(?:[Mm]inist(?:er|ry|ries|ers)|[Dd]epartment|[Ss]ecretary)(?: of [Ss]tate)? (?:of|for) (?:the )?"
    r"((?:[A-Z][\w-]*[,\s]*(?:and |of |the )*){1,5})"
    r"|((?:(?!The )[A-Z]\w+ ){1,3})(?:Minist(?:er|ry)|Committee)\b(?! (?:of|for|on)\b)",
)


def check_offices(pair: Pair) -> Iterator[Finding]:
    """An office is another one in the translation, or of another rank: a vice minister became a minister.

    Compared are ranks (deputy, former, acting, honorary, designate), offices (minister, prime minister, ambassador,
    consul, governor …) and, where both texts name fields of ministries, those (finance, health …).
    """
    if pair.same_language or not _words("offices.csv", pair.target_locale.language):
        return
    if pair.source_locale.language == "en":
        pair = replace(pair, source=without_links(pair.source), target=without_vowels(without_links(pair.target)))
        yield from _ranks(pair)
        yield from _heads(pair)
        yield from _fields(pair)


def _ranks(pair: Pair) -> Iterator[Finding]:
    there = _words("offices.csv", pair.target_locale.language)
    for rank, words in _RANKS.items() if _ANY_RANK.search(pair.source) else ():
        match = _rank_pattern(rank, words).search(pair.source)
        pattern = _any_of if pair.target_locale.language in _JOINED else _starts
        if match and not pattern(there[rank]).search(pair.target):
            yield critical("offices", f"{match[0]!r} is not {rank} in the translation", match[0])
    added = [match[0] for match in _deputies(pair.target_locale.language).finditer(pair.target)]
    added = [] if added == ["차관"] and _LOAN.search(pair.source) else added
    deputies = len(_DEPUTY.findall(pair.source))
    deputies += len(_COUNTERPARTS.findall(pair.source)) if deputies else 0
    # "The deputy ministers of trade and of health" may become two deputies.
    if len(added) > deputies and not _SEVERAL.search(pair.source):
        yield critical("offices", "the translation has a deputy more than the source", added[-1])


@lru_cache(maxsize=16)
def _deputies(language: str) -> re.Pattern[str]:
    return re.compile(_DEPUTIES.get(language, "(?!)"), re.IGNORECASE)


def _heads(pair: Pair) -> Iterator[Finding]:
    premier = _any_of(_PREMIERS).search(pair.target)
    # Languages of East Asia have one word for chancellors of a federation and prime ministers.
    east = pair.target_locale.language in ("ja", "zh", "ko")
    may_be = rf"{_MAY_BE_PREMIER}|chancellor" if east else _MAY_BE_PREMIER
    if premier and not _any_of(may_be).search(pair.source):
        yield critical("offices", "the translation has a prime minister, the source has none", premier[0])
    if not _any_head().search(pair.source):
        return
    here, there = _words("offices.csv", "en"), _words("offices.csv", pair.target_locale.language)
    plain = re.sub(r"prime ministers?", " ", pair.source, flags=re.IGNORECASE)
    for concept in _concepts("offices.csv"):
        if concept in _RANKS:
            continue
        text = plain if concept == "minister" else pair.source
        text = without_kept(text, pair.target)
        match = _head(here[concept]).search(text)
        if match and _is_subject(match, text) and not _names_office(pair):
            continue
        if match and concept not in _LOOSE and not _any_of(there[concept]).search(pair.target):
            yield critical("offices", f"{match[0]!r} is not in the translation", match[0])


def _is_subject(match: re.Match[str], text: str) -> bool:
    """True for a bare plural that opens a sentence: "Ministers also discussed" may become "il a été question".

    So may the ministry that advises travellers: "wird abgeraten", "se recomienda".
    """
    if _ADVICE.match(text) and not match.start() > len("The Foreign "):
        return True
    return match[0].endswith("s") and not text[: match.start()].strip() and text[match.end() :][:2].strip().islower()


def _names_office(pair: Pair) -> bool:
    words = _words("offices.csv", pair.target_locale.language)
    return any(_any_of(words[concept]).search(pair.target) for concept in _concepts("offices.csv") if words[concept])


def _fields(pair: Pair) -> Iterator[Finding]:
    """Fields of ministries: one that is lost where the target names one that the source does not."""
    if not _ANY_MINISTRY.search(pair.source):
        return
    named = " ".join(match[1] or match[2] for match in _MINISTERS.finditer(pair.source))
    if not named:
        return
    here, there = _words("portfolios.csv", "en"), _words("portfolios.csv", pair.target_locale.language)
    lost = [one for one in here if _starts(here[one]).search(named) and not _any_of(there[one]).search(pair.target)]
    if lost and (added := _added_field(pair, here, there)):
        yield critical("offices", f"the ministry of {lost[0]} is one of {added} in the translation", lost[0])


def _added_field(pair: Pair, here: Mapping[str, str], there: Mapping[str, str]) -> str:
    words = pair.target_locale.language not in (*_JOINED, "de")
    for one in there:
        pattern = _starts(there[one]) if words else _any_of(there[one])
        if pattern.search(pair.target) and not _any_of(here[one]).search(pair.source):
            return one
    return ""


@lru_cache(maxsize=128)
def _head(words: str) -> re.Pattern[str]:
    return re.compile(rf"(?<![\w-])(?:{words})s?(?!\w)", re.IGNORECASE)


@lru_cache(maxsize=1)
def _any_head() -> re.Pattern[str]:
    """Any office at all: most texts name none, and are not searched for each."""
    return _head("|".join(_words("offices.csv", "en").values()))


@lru_cache(maxsize=64)
def _rank_pattern(rank: str, words: str) -> re.Pattern[str]:
    order = rf"{_TITLES}{words}\b" if rank in _AFTER else rf"\b{words}[- ]{_TITLES}"
    return re.compile(order, re.IGNORECASE)


@lru_cache(maxsize=1024)
def _any_of(words: str) -> re.Pattern[str]:
    return re.compile(words, re.IGNORECASE)


@lru_cache(maxsize=1024)
def _starts(words: str) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{words})", re.IGNORECASE)


def _words(table: str, language: str) -> Mapping[str, str]:
    return _columns(table).get(language, {})


def _concepts(table: str) -> tuple[str, ...]:
    return tuple(_columns(table)["en"])


@lru_cache(maxsize=4)
def _columns(table: str) -> Mapping[str, Mapping[str, str]]:
    """By language, the words of each concept, the concepts in the order of the table."""
    rows = read_table(_HERE / table)
    languages = [name for name in rows[0] if name not in ("concept", "kind")]
    return {language: {row["concept"]: row[language] for row in rows} for language in languages}
