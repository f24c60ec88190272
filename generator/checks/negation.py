"""Does the target deny what the source denies, and nothing else?"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from generator.checks.denials import NOT, certainly, denials, has_negation, negated
from generator.checks.folding import without_vowels
from generator.checks.pair import Pair, critical, warning
from generator.checks.refusals import refused
from generator.checks.sentences import aligned
from generator.checks.wordings import said_otherwise
from generator.findings import Finding

# What denies once in two words.
_COUNTED = re.compile(
    r"\b(?:not|no|never|without|nobody|nothing|none|cannot|unless|prohibited|forbidden|banned)\b|n['’]t\b",
    re.IGNORECASE,
)
# The second word of a French negation: "ne" counts by itself.
_SECOND = re.compile(r"\b(?:pas|personne|rien|aucune?|jamais|point|guère|nul(?:le)?)\b", re.IGNORECASE)
# Adjectives that deny what they are made of and have no other meaning.
_UNDONE = re.compile(
    r"\b(?:unsafe|inadequate|insufficient|impossible|unlawful|illegal|unable|unfair|incomplete|incorrect|invalid|unavailable"
    r"|unacceptable|unauthori[sz]ed|unsuccessful|unfounded|unjustified|unconstitutional|ineligible|inaccurate|unsustainable"
    r"|unreliable|ineffective|unaffordable|inaccessible|unnecessary|inappropriate|unwilling|unaware)\b",
    re.IGNORECASE,
)
# Verbs that keep from something: a translation has one of them as well, or a negation.
_KEPT_FROM = re.compile(
    r"\b(?:avoid(?:s|ed|ing)?|refrain(?:s|ed|ing)?|refus(?:e|es|ed|ing)|reject(?:s|ed|ing)?"
    r"|prohibit(?:s|ed|ing)?|exclud(?:e|es|ed|ing)|forbid(?:s|den)?|bans|banned|banning"
    r"|opt(?:s|ed|ing)? out|abstain(?:s|ed|ing)?)\b",
    re.IGNORECASE,
)
# The words with which all of these begin, and those that deny for certain; the "t" is that of "don't".
_TRIGGERS = frozenset(
    re.findall(
        r"\w+",
        "unsafe inadequate insufficient impossible unlawful illegal unable unfair incomplete incorrect invalid "
        "unavailable unacceptable unauthorised unauthorized unsuccessful unfounded unjustified unconstitutional "
        "ineligible inaccurate unsustainable unreliable ineffective unaffordable inaccessible unnecessary "
        "inappropriate unwilling unaware avoid avoids avoided avoiding refrain refrains refrained refraining "
        "refuse refuses refused refusing reject rejects rejected rejecting prohibit prohibits prohibited "
        "prohibiting exclude excludes excluded excluding forbid forbids forbidden bans banned banning opt opts "
        "opted opting abstain abstains abstained abstaining not no t never none nor neither cannot nobody nothing "
        "nowhere without unless fail failed fails failing hardly scarcely barely rarely seldom deny denies denied "
        "denying rule ruled rules ruling",
    )
)
_LETTERS = re.compile(r"[a-z]+")
# Words that translations say with words of this kind: they leave a "not" beside them undone.
_CARRIED = re.compile(
    r"\b(?:lost|los(?:e|es|ing)|closed|closing|closure|shut|banned|prohibited|forbidden|rejected|refus\w+|suspended|cancelled"
    r"|missing|illegal|difficult|hard|prevent\w*|avoid\w*|excluded|different|false|fake|stopp\w+|deprived"
    r"|only|unlike|contrary|unless|exempt\w*|cancel\w*|rul\w+ out|unlikely|unlawful\w*|except|impossible|absence"
    r"|lack\w*|fail\w*|delay\w*)\b",
    re.IGNORECASE,
)
_NOT_ONLY = re.compile(r"\bunlike\s+(?:only|merely|just|simply|solely)\b", re.IGNORECASE)
# What is said with "without" where English has a word of its own: "safely", "freely", "at once".
_FREELY = re.compile(
    r"\b(?:safe\w*|smooth\w*|free\w*|immediate\w*|prompt\w*|peaceful\w*|quick\w*|swift\w*|direct\w*|certain\w*"
    r"|clear\w*|easi\w*|easy|exempt\w*|waive\w*|seamless\w*|automatic\w*|uncondition\w*|continuous\w*|steadi\w+"
    r"|once|unharmed|well|fully|surely|definite\w*|obvious\w*|record|tireless\w*)\b",
    re.IGNORECASE,
)
_WITHOUT = frozenset(["sans", "sin", "sem", "sense", "senza", "ohne", "без", "دون", "بدون", "بلا"])
_PLAIN_NOT = frozenset(["no", "não", "nicht", "не", "non", "لا", "لم", "لن", "ない", "ません"])
_WITHOUT_ALONE = re.compile(r"\bwithout\b", re.IGNORECASE)
_LONG = 120
_WEAK = {
    "en": re.compile(
        r"\b(?:but|before|even|if|end\w*|against|dead|minor|whether|highly|remain\w*|other|foreign\w*|amateur\w*|wonder\w*"
        r"|outside|alone|pending|till|blind|deaf|loss|too|ill)\b",
        re.IGNORECASE,
    ),
    "ja": re.compile("外|空|まで|終|離|危険|異|違|直後|つつ|閉|反|別"),
    "ru": re.compile(
        r"\b(?:вскоре|опасн|труд|сложн|не(?!(?:за)?медл|обходим|дел|сколь|завис|котор|давн|рв|посредств|прерывн))\w+",
        re.IGNORECASE,
    ),
    "es": re.compile(r"\b(?:imp\w+|neg\w+|otr[oa]s?|demás|libre|además|peligros\w+)\b", re.IGNORECASE),
    "pt": re.compile(r"\b(?:impe\w+|neg\w+|outr[oa]s?|livre|cort\w+|perigos\w+)\b", re.IGNORECASE),
    "ca": re.compile(r"\b(?:imp\w+|neg\w+|altr[eè]s?|lliure|perillos\w+|tall\w+)\b", re.IGNORECASE),
}
# Verbs that exclude: to deny them is to say the opposite of what they say alone.
_EXCLUDED = re.compile(
    r"\b(?:rul(?:e[sd]?|ing) out|avoid\w*|refus\w+|den(?:y|ies|ied|ying)|reject\w*)\b", re.IGNORECASE
)
_NOT_EXCLUDED = {
    "fr": r"\bn(?:e |['’])(?:\w+ ){0,2}(?:pas )(?:\w+ )?(?:exclu|refus|démen|rejet|ni|évit)",
    "es": r"\bno (?:\w+ ){0,2}(?:descart|exclu|rechaz|neg|niega|desm|evit)",
    "pt": r"\bnão (?:\w+ ){0,2}(?:descart|exclu|rejeit|neg|recus|desm|evit)",
    "ca": r"\bno (?:\w+ ){0,2}(?:descart|exclou|rebutj|neg|desm|evit)",
    "it": r"\bnon (?:\w+ ){0,2}(?:esclu|rifiut|resp|neg|smen|evit)",
    "de": r"\bnicht (?:\w+ ){0,2}(?:ausge?schl|ausschl|abge?lehn|verweig|bestr|dement)",
    "ru": r"\bне (?:\w+ ){0,1}(?:исключ|отверг|отклон|отказ|отриц|опров|избега)",
    "ar": r"(?:لم|لا|لن) (?:ي|ت)?(?:ستبعد|رفض|نف|نكر)",
    "ja": r"(?:排除|否定|拒否|却下|除外)(?:し|され)(?:ない|なかった|ません|ていない)",
    "ko": r"(?:배제|부인|거부|거절|기각)하지 않",
}
# What denies once in two places: "neither ... nor", "not ... unless" (only if), "never, never".
_DENYING_ADJECTIVE = re.compile(
    r"un\w{4,}(?:ed|able)$|unusual$|in\w+(?:able|ible)$|abnormal$|illegal|invalid|unlawful|unsafe", re.IGNORECASE
)
_ADJECTIVES = re.compile(r"غير|in|un|im|il|non|dés|des|не|без|無|不|未|非|異常", re.IGNORECASE)
_PAIRED = re.compile(
    r"\bneither\b.{1,80}?\bnor\b|\b(?:not?|nobody|none|never|cannot|n['’]t)\b.{1,100}?\bnot even\b"
    r"|\bnot?\b.{1,60}?\bnor\b|\b(?:not|no|cannot|n['’]t)\b.{1,80}?\bunless\b"
    r"|\bnothing about \w+ without \w+\b|\b(never|no|not|nothing|without)\b,? \1\b",
    re.IGNORECASE,
)
# Beside "until", idioms that elsewhere say "only" do deny: "no habrá declaraciones hasta el sábado".
_UNTIL = re.compile(r"\b(?:no|not|never|cannot|n['’]t)\b.*\b(?:until|till|before)\b", re.IGNORECASE)
# "Not without informing first" is "only after informing", in languages that then have no "without".
_ONLY_AFTER = re.compile(r"\b(?:not|never|cannot|no one|n['’]t)\b.{1,80}?\bwithout (?:first|prior|previous|having)\b")
# With a doubled letter (shadda) they are no particles: "to bring together", "to write down".
_DOUBLED = re.compile(
    "(?<!\\w)[وف]?(?:لم(?=[\u064b-\u0652]*\u0651)|د[\u064b-\u0650]?و(?=[\u064b-\u0652]*\u0651)[\u064b-\u0652]*ن)[\u064b-\u0652]*(?!\\w)"
)
# Within a name: "Doctors Without Borders", a "Did Not Finish".
_IN_NAME = re.compile(r"\b([A-Z]\w+) (?:Not|Without|No|Never)(?= [A-Z])")
# What denies twice, or denies a word that has an opposite: translations may say it without any negation.
_UNSAID = re.compile(
    r"\b(?:hardly|scarcely|barely|rarely|seldom|never|not|nobody|no one|none|cannot|n['’]t)\b.{0,24}?"
    r"\b(?:fail\w*|deny|denies|hesitate|forget|miss)\b"
    r"|\b(?:not|never|no\s\w+)\s(?:\w+\s)?without\b"
    r"|\bnot(?=\s(?:be\s)?safe\b)|\bnothing less than\b"
    r"|\b(?:not|never|cannot|n['’]t)\s(?=(?:\w+\s){1,2}(?:more|less|\w{2,}er) than\b)"
    r"|\b(?:not|cannot|may not|must not)\s(?=exceed)|\bnothing (?=else\b|but\b)"
    r"|\bno(?: one|body|\s\w+)?(?=\s(?:\w+\s){0,4}"
    r"(?:un(?:touched|affected|addressed|turned|answered|challenged|punished)|behind|excluded|spared|immune)\b)"
    r"|\bnot (?=only\b|merely\b|just\b|simply\b|solely\b)",
    re.IGNORECASE,
)


def check_negation(pair: Pair) -> Iterator[Finding]:
    """The translation denies what the source states, or states what the source denies.

    Only clear cases are reported: one side has a word of negation ("not", "não", "ne … pas") and the other has none,
    nor any word that may carry one ("impossible", "unable", "fails to").
    """
    if pair.same_language:
        return
    if pair.target_locale.language == "ar":
        pair = replace(pair, target=without_vowels(_DOUBLED.sub(" ", pair.target)))
    for part in aligned(pair):
        yield from list(_denied(part)) or refused(part)


def _denied(pair: Pair) -> Iterator[Finding]:
    if not _may_differ(pair):
        return
    plain, target_text = said_otherwise(pair, _UNSAID.sub(" unlike ", _IN_NAME.sub(r"\1 unlike", pair.source)))
    pair = replace(pair, target=target_text)
    if not _differs(pair, plain):
        return
    source, target = negated(plain, pair.source_locale.language), negated(pair.target, pair.target_locale.language)
    if source is None or target is None:
        return
    target, source = _with_weak(target, pair.target, pair), _with_weak(source, pair.source, pair)
    if (
        source[0]
        and not any(target)
        and not (_UNTIL.search(plain) and has_negation(pair.target, pair.target_locale.language))
    ):
        yield critical("negation", f"the source says {source[0]!r}; the translation has no negation", source[0])
    elif _turned(pair, source[0]):
        yield critical("negation", "the translation denies what the source excludes")
    elif not any(target) and (undone := _kept_from(plain, pair)):
        yield warning("negation", f"the source says {undone[0]!r}; the translation seems not to", undone[0])
    elif _only_adjective(source, target) or _only_carried(plain, pair):
        yield warning("negation", f"the source says {source[0]!r}; the translation may have no negation", source[0])
    elif more := _also(pair):
        yield warning("negation", f"the source says no more than 'without'; the translation also says {more!r}", more)
    elif fewer := _fewer(plain, pair):
        yield warning("negation", f"the source denies {fewer[0]} times, the translation {fewer[1]}")
    elif target[0] and not any(source) and not (target[0].lower() in _WITHOUT and _FREELY.search(pair.source)):
        yield critical("negation", f"the translation says {target[0]!r}; the source has no negation", target[0])


def _kept_from(plain: str, pair: Pair) -> re.Match[str] | None:
    """What the source keeps from or says to be undone, where the target has no negation, be it in an idiom."""
    found = _UNDONE.search(plain) or _KEPT_FROM.search(plain)
    return None if has_negation(pair.target, pair.target_locale.language) else found


def _with_weak(found: tuple[str, str], text: str, pair: Pair) -> tuple[str, str]:
    """What was found, with a word of a long text that may stand for a negation elsewhere: "but", "remains", "beyond".

    Short sentences have fewer ways to say a thing.
    """
    language = pair.source_locale.language if text is pair.source else pair.target_locale.language
    weak = _WEAK.get(language)
    if any(found) or weak is None or len(pair.source) <= _LONG:
        return found
    match = weak.search(text)
    return (found[0], match[0]) if match else found


def _only_adjective(source: tuple[str, str], target: tuple[str, str]) -> bool:
    """True if the target denies no more than by an adjective ("unexploded") that the source has beside its "not"."""
    if not source[0] or target[0] or not target[1]:
        return False
    return _DENYING_ADJECTIVE.match(source[1]) is not None and _ADJECTIVES.match(target[1]) is not None


def _only_carried(source: str, pair: Pair) -> bool:
    """True if the target denies no more than by words that stand for others of the source than its "not": "lost"."""
    here, there = denials(pair.source_locale.language), denials(pair.target_locale.language)
    carried = len(_CARRIED.findall(_NOT_ONLY.sub(" ", source)))
    if not carried or "would" in source or not here or not there or not NOT.search(here[2].sub(" ", source)):
        return False
    target = there[2].sub(" ", pair.target)
    return not there[0].search(target) and 0 < len(there[1].findall(target)) <= carried


def _turned(pair: Pair, denied: str) -> bool:
    """True if a verb that excludes ("ruled out") stands denied in the target and not in the source."""
    pattern = _NOT_EXCLUDED.get(pair.target_locale.language)
    if denied or not pattern or not _EXCLUDED.search(pair.source):
        return False
    return re.search(pattern, pair.target, re.IGNORECASE) is not None


def _also(pair: Pair) -> str:
    """What the target denies beside its "without", where the source denies by a "without" alone; empty if nothing."""
    here, there = denials(pair.source_locale.language), denials(pair.target_locale.language)
    if not here or not there or here[1].search(_WITHOUT_ALONE.sub(" ", pair.source)):
        return ""
    if {one.lower() for one in _COUNTED.findall(here[2].sub(" ", pair.source))} != {"without"}:
        return ""
    plain = there[2].sub(" ", pair.target)
    found = [match[0] for match in there[0].finditer(plain)]
    # Russian may say it by a "not": "ничего не подписав".
    if not _WITHOUT.intersection(one.lower() for one in found):
        return ""
    others = [one for one in found if one.lower() in _PLAIN_NOT or one.lower().startswith(("ne ", "n'", "n’"))]
    return others[0] if others else ""


def _fewer(plain: str, pair: Pair) -> tuple[int, int] | None:
    """How often both texts deny, where the source does so twice or more and the target less often; else None."""
    here, there = denials(pair.source_locale.language), denials(pair.target_locale.language)
    if not here or not there:
        return None
    # Only what certainly denies a clause each counts; "nor", "unable" and "banned" go with another or say it otherwise.
    text = _PAIRED.sub(" not ", here[2].sub(" ", plain))
    if not _WITHOUT.intersection(pair.words(pair.target.casefold())):
        text = _ONLY_AFTER.sub(" not ", text)
    source = len(_COUNTED.findall(text))
    if source < 2 or pair.source.isupper():
        return None
    target = there[2].sub(" ", pair.target)
    if pair.target_locale.language == "fr":
        target = _SECOND.sub(" ", target)
    spans = {match.end() for pattern in there[:2] for match in pattern.finditer(target)}
    return (source, len(spans)) if len(spans) < source else None


def _may_differ(pair: Pair) -> bool:
    """False where no word of an English source denies or keeps from something, and none of the target for certain."""
    if pair.source_locale.language != "en" or not _TRIGGERS.isdisjoint(_LETTERS.findall(pair.source.lower())):
        return True
    certain = certainly(pair.target_locale.language)
    return certain is not None and certain.search(pair.target) is not None


def _differs(pair: Pair, plain: str) -> bool:
    """False where nothing in either text denies for certain or keeps from something: most pairs need no closer look."""
    for text, locale in ((plain, pair.source_locale), (pair.target, pair.target_locale)):
        certain = certainly(locale.language)
        if certain is None or certain.search(text):
            return certain is not None
    return bool(_UNDONE.search(pair.source) or _KEPT_FROM.search(pair.source) or _COUNTED.search(pair.source))
