"""Did words of the source language stay in the target?"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import accumulate, pairwise

from generator.checks.frequency import frequencies, frequency
from generator.checks.links import without_handles, without_links
from generator.checks.names import PARTICLES, writes_latin
from generator.checks.pair import Pair, critical, warning
from generator.findings import Finding

# Words between quotation marks that stand in both texts are often the name of an event or a document.
_QUOTED = re.compile(r"(?:[\"“«„「『]|(?<!\w)[‘'])\s?(?=\w)[^\"”»“」』]*[\"”»“」』’']")
_ENGLISH = frozenset(
    re.findall(
        r"\w+",
        "the and of with for that which this these those is are was were will would has have had been their its from "
        "by about into should could may also between during through against while where when who whose what not they",
    )
)
_FEWEST, _NO_WORD = 3, re.compile(r"\W+")
# On the Zipf scale, in powers of ten: how common a word of English is, and how much commoner than in the language of
# the target. The lists begin at 3. On FLORES-101 devtest, lines 1-500, six languages have three such words.
_COMMON, _GAIN, _GAIN_ALONE, _TOGETHER, _NEARLY = 3.0, 1.5, 2.5, 2.0, 1.2
_SHORT = 4
_RELATED = ("fr", "es", "it", "pt", "de")
# What one of these has in a Latin ending all of them have, though a list of words may lack it: "multilateral".
_SIBLINGS, _LATIN_ADJECTIVE = ("es", "pt", "ca"), re.compile(r"(?:al|ar|or)$")
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
        "dumping fake fact-checking crowdsourcing podcasting storytelling networking coaching mentoring timeline tweet "
        "tweets hashtag hashtags selfie selfies livestream gallon gallons inning innings tie link links app apps "
        "proton protons",
    )
)
# What has been taken over in two words.
_TAKEN_OVER = re.compile(
    r"\b(?:soft power|think tanks?|due diligence|public procurement|off the record|help desk|side events?|task force"
    r"|start-?ups?|know-how|big data|deep learning|machine learning|data mining|open source|smart cit(?:y|ies)"
    r"|cyber-?security|compliance|governance|white papers?|call cent(?:er|re)s?|fact-checking|fake news"
    r"|(?:car|bike|burden)[ -]?sharing|car[ -]?pooling|(?:capacity|team)[ -]building|(?:nation|city|re)[ -]?branding"
    r"|data journalism|public diplomacy|smart working|best practices?|green economy|blue economy|venture capital"
    r"|private equity|business (?:plan|model|angel)s?|problem solving|press kits?|fact sheets?|policy (?:briefs?|mix)"
    r"|check-?(?:in|out|up|point)s?|kick-?offs?|follow-?ups?|spin-?offs?|hot-?spots?|street (?:art|food)|world music"
    r"|open (?:data|access|day)|e-(?:commerce|learning|government)|cloud computing|duty free|fair (?:trade|play)"
    r"|gender (?:gap|pay gap|mainstreaming|balance)|live ?stream(?:ing)?|flash mobs?|stand-?by|outsourcing|welfare)\b"
)
_LATIN = re.compile(r"(?<![A-Za-z\d@._/-])[a-z]{4,}(?![A-Za-z\d@_/-])")
# Words in a row that stand for some of another alphabet: "izverzheniye vulkana".
_LATIN_RUN = re.compile(r"(?<![\w@./:-])[a-z]{3,}(?: [a-z]{3,})+(?![\w@/:-])")
_PLAIN = re.compile(r"(?:(?<![\w@./’'·-])|(?<=\b[LDNSMlndsm][’']))[a-z]{2,}(?![\w@/’'·-]|\.\w)")
_ELIDED = re.compile(r"\b[LDNSMlndsm][’']")
# Endings that English shares with Romance languages.
_LATINATE = re.compile(r"(?:al|ion|ble|[ae]nt|or|ist|ic|ar|ive)s?$")
# Letters in brackets behind the words that they stand for in another script.
_GLOSS = re.compile(r"[(（][A-Za-z][^()（）]*[)）]")
_BRACKETS = re.compile(r"\(([^()]*)\)")
_SYMBOLS = frozenset({"mmol", "kcal", "mbar", "dpi", "kbit", "mbit", "jpeg", "docx", "xlsx", "html", "mpeg", "webp"})
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
    if pair.same_language or _bare(pair.source) != _bare(pair.target):
        return
    words = [word for word in pair.words(_free(pair.source, pair.target, pair.keep)) if len(word) > 2]
    # A line in capitals is a heading, unless digits make it the name of a standard or a file.
    heading = pair.source.isupper() and len(words) >= _FEWEST and not any(one.isdigit() for one in pair.source)
    heading = heading or _bare(pair.source) in _HEADINGS
    common = words if heading else [word for word in words if word.islower() and word.isalpha()]
    if not common:
        return
    language = pair.target_locale.language
    if not heading and (all(_is_shared(word, language) for word in words) or _is_of(words, common, language)):
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


def _is_of(words: Sequence[str], common: Sequence[str], language: str) -> bool:
    """True if a source is in the language of the target already, as an address may be: most of its words are."""
    gains = [frequency(word.casefold(), language) - frequency(word.casefold(), "en") for word in words]
    own, english = sum(gain > 0 for gain in gains), sum(gain < 0 for gain in gains)
    return own > english and all(frequency(word, language) >= frequency(word, "en") for word in common)


def _longest_run(pair: Pair) -> Sequence[str]:
    """The longest run of words in lower case that stands in both texts, names and quoted words left out."""
    fewest, free, language = _FEWEST, _unglossed(pair), pair.target_locale.language
    if not writes_latin(language):
        # Letters of another script stand around: two words in a row are no accident, and need no space before.
        fewest, free = 2, re.sub(r"[^\x00-\u024f]+", " | ", free)
    source = pair.words(_free(pair.source, pair.target, pair.keep))
    there = pair.words(free)
    best: Sequence[str] = ()
    if not any(word.islower() and len(word) > 2 for word in set(source).intersection(there)):
        return best
    target = f" {' '.join(there)} "
    plain, digits, known = (
        [0, *accumulate(values)]
        for values in (
            [_plainness(word, language) for word in source],
            [word.isdigit() for word in source],
            [_is_known(word) for word in source],
        )
    )
    for start in range(len(source)):
        for end in range(start + max(fewest, len(best) + 1), len(source) + 1):
            run = source[start:end]
            if f" {' '.join(run)} " not in target:
                break
            if plain[end] - plain[start] >= 2 and digits[end] == digits[start] and known[end] > known[start]:
                best = run
    return best


def _plainness(word: str, language: str) -> int:
    """1 for a plain word in lower case, less 1 where the language of the target has it more often than English."""
    if not word.islower():
        return 0
    is_plain = len(word) > 2 and word not in PARTICLES
    return is_plain - (frequency(word, language) > frequency(word, "en"))


def _unglossed(pair: Pair) -> str:
    """What may be left over of a target: without English in brackets behind a word of another script."""
    free = _free(pair.target, pair.source, pair.keep)
    if writes_latin(pair.target_locale.language):
        return free
    return _GLOSS.sub(lambda match: match[0] if match[0][1:-1] in _BRACKETS.findall(pair.source) else " | ", free)


def _is_known(word: str) -> bool:
    """True for a word that English has; others, as the names of dishes, are as they are in all languages."""
    known = frequencies("en")
    return word in known or word.removesuffix("s") in known or "-" in word or "'" in word or "’" in word


def _foreign(pair: Pair) -> list[str]:
    """English function words in the translation that its language does not have."""
    own = _HOMOGRAPHS.get(pair.target_locale.language, frozenset())
    words = [word for word in pair.words(_unglossed(pair)) if word in _ENGLISH - own]
    return words if len(words) >= 2 else []


def _lone(pair: Pair) -> list[str]:
    """English words in lower case that the language of the target does not know, or much less than English does."""
    language = pair.target_locale.language
    source = {
        word for word in pair.words(_free(pair.source, pair.target, pair.keep)) if word.islower() and word.isalpha()
    }
    if not writes_latin(language):
        if runs := [match[0] for match in _LATIN_RUN.finditer(_unglossed(pair)) if _is_strange(match[0], pair.source)]:
            return runs
        both = source.intersection(_LATIN.findall(_unglossed(pair))) - _SYMBOLS
        return sorted(word for word in both if {word, word.removesuffix("s")} & frequencies("en").keys())
    if not frequencies(language):
        return []
    found = [match[0] for match in _PLAIN.finditer(_free(pair.target, pair.source, pair.keep))]
    alone = [word for word in found if _is_english(word, language, word in source)]
    return alone or _two_together(found, pair)


def _is_strange(run: str, source: str) -> bool:
    """True for words in Latin letters none of which the source has: the letters of another alphabet, put into Latin."""
    return set(run.split()).isdisjoint(source.casefold().split())


def _two_together(found: Sequence[str], pair: Pair) -> list[str]:
    """Two words of the source that stand together in both texts, and together are more English than not: "so far"."""
    language, source = pair.target_locale.language, f" {' '.join(pair.words(pair.source))} "
    target = f" {' '.join(pair.words(_ELIDED.sub('', pair.target)))} "
    for first, second in pairwise(found):
        words = f" {first} {second} "
        if not _LOANS.isdisjoint((first, second)):
            continue
        if words in source and words in target and _gain(first, language) + _gain(second, language) >= _TOGETHER:
            return [words.strip()]
    return []


def _gain(word: str, language: str) -> float:
    """By how much a word, or its other number, is commoner in English than in a language."""
    own = frequencies(language)
    forms = (word, word.removesuffix("s"), f"{word}s")
    return max(frequency(one, "en") for one in forms[:2]) - max(own.get(one, 0.0) for one in forms)


def _is_english(word: str, language: str, in_source: bool) -> bool:
    """True if a word is common in English and not in a language, nor in others; more so if the source lacks it."""
    # Short words join the parts of names.
    if len(word) < _SHORT or word in _LOANS or frequency(word, "en") < _COMMON:
        return False
    if _gain(word, language) < (_GAIN if in_source else _GAIN_ALONE):
        return False
    if not in_source and language != "de" and _LATINATE.search(word):
        return False
    return not _is_international(word, language)


@lru_cache(maxsize=4096)
def _is_international(word: str, language: str) -> bool:
    """True for a word that several other languages have nearly as often as English does: "yoga", "kayak"."""
    forms, least = (word, word.removesuffix("s")), frequency(word, "en") - _NEARLY
    others = [frequencies(other) for other in _RELATED if other != language]
    if sum(max(own.get(form, 0.0) for form in forms) >= max(least, 1.0) for own in others) > 1:
        return True
    siblings = _SIBLINGS if language in _SIBLINGS and _LATIN_ADJECTIVE.search(word) else ()
    if any(word in frequencies(other) for other in siblings):
        return True
    if language == "de" or len(word) < _SHORT + 2:
        return False
    # Catalan "dividends" is Spanish "dividendos".
    endings = ("o", "os", "a", "as", "e", "es", "i")
    return any(f"{forms[1]}{ending}" in own for own in others for ending in endings)


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


@lru_cache(maxsize=64)
def _free(text: str, other: str, keep: tuple[str, ...]) -> str:
    """A text without what may be the same in the other: links, words taken over, names, what both have in marks."""
    text, low = without_links(_TAKEN_OVER.sub(" | ", text)), other.casefold()
    text = without_handles(
        _QUOTED.sub(lambda match: " | " if match[0][1:-1].strip().casefold() in low else match[0], text)
    )
    for name in sorted(keep, key=len, reverse=True):
        text = text.replace(name, " | ")
    return text


@lru_cache(maxsize=64)
def _bare(text: str) -> str:
    return _NO_WORD.sub(" ", text).strip().casefold()
