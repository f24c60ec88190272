"""Do names and acronyms stand in the target?"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from generator.checks.bodies import bodies_in, has_own_meaning, names_body
from generator.checks.gazetteer import gazetteer
from generator.checks.ideographs import is_other_name
from generator.checks.initials import are_initials, is_spelt_out
from generator.checks.links import without_links
from generator.checks.pair import Pair, critical, phrase_pattern, warning
from generator.checks.parts import (
    is_heard_among,
    is_nearly_among,
    is_spelt_anew,
    is_transliterated,
    latin_words,
    stands_among,
)
from generator.checks.persons import Named, persons
from generator.checks.sounds import can_sound, is_east_asian, sound_pattern, sounds
from generator.checks.tables import acronym_forms
from generator.findings import Finding
from generator.units.segment import SegmentKind

# Capitals in a row, or capitals inside a word ("OpenAI"); digits make a code, which `links` looks after.
ACRONYM = re.compile(r"(?<![\w-])(?:[A-Z]{2,}(?:&[A-Z]+)?s?|[A-Z][a-z]+[A-Z]\w*)(?![\w$€£¥])")
_IN_BRACKETS = re.compile(r"[(（]([A-ZА-Я]{2,8})(?=[)）,])")
_CONSONANTS = re.compile(r"[^\Waeiouy\d_]+", re.IGNORECASE)
_EUROPE = re.compile(r"\b[ée]uropea?|europ[äé]|европейск|أوروبي|欧州|欧洲|유럽", re.IGNORECASE)
# Countries that English calls by their initials.
_COUNTRIES = {"UK": "GB", "US": "US", "USA": "US", "UAE": "AE", "DRC": "CD", "DPRK": "KP", "ROK": "KR", "PRC": "CN"}
# Shorter words may stand in small letters in a title: "with", "from".
_CHIEF = 5
_OTHER_SCRIPTS = frozenset(re.findall(r"\w+", "am ar bg bn el fa he hi hy ja ka km ko lo mk my ru sr ta th uk ur zh"))

PARTICLES = frozenset(
    re.findall(r"\w+", "al el de del da do dos das di du la le van von der den bin ibn bint y e und ter ten dr mr ms")
)


def check_names(pair: Pair) -> Iterator[Finding]:
    """A name of a person or an acronym that must stay as it is was lost or changed in the translation.

    Compared are the names that are given with the segment and those that the source certainly names.
    """
    pair = _without_official(pair)
    latin = writes_latin(pair.target_locale.language)
    yield from _kept(pair) if latin else _unheard(pair, [Named(name, tuple(_parts(name))) for name in _people(pair)])
    if found := _found(pair):
        yield from _changed(pair, found) if latin else _unheard(pair, found)
        yield from _in_ideographs(pair, found) if pair.target_locale.language == "zh" else ()


def _people(pair: Pair) -> list[str]:
    """The names that must stay, acronyms left out."""
    return [name for name in pair.keep if not ACRONYM.fullmatch(name) and not name.isupper()]


def _kept(pair: Pair) -> Iterator[Finding]:
    target = _folded(pair.target)
    for name in pair.keep:
        if not ACRONYM.fullmatch(name) and not _stands(_folded(name), target, pair.target_locale.language):
            yield critical("names", f"{name} is not in the translation", name)


def _found(pair: Pair) -> list[Named]:
    """The names of the source for which the segment brings no name and the project no wording of its own."""
    if pair.same_language or pair.source_locale.language != "en" or _is_headline(pair):
        return []
    if not (names := persons(pair.source)):
        return []
    official = [match.surface for match in pair.terms.matches(pair.source)] if pair.terms else []
    known = " ".join([*pair.keep, *official])
    return [name for name in names if not any(part in known for part in name.parts)]


def _is_headline(pair: Pair) -> bool:
    """True for a heading in title case, where a word with a capital is no name: "Minister Ends Visit"."""
    chief = [word for word in pair.words(pair.source) if len(word) >= _CHIEF]
    return pair.kind is SegmentKind.HEADING and len(chief) > 1 and not any(word.islower() for word in chief)


def _changed(pair: Pair, names: Iterable[Named]) -> Iterator[Finding]:
    """Names of which a part does not stand in a target in Latin letters."""
    words = latin_words(pair.target)
    for name in names:
        lost = [part for part in name.parts if not stands_among(part, words, pair.target_locale.language)]
        if lost and is_spelt_anew(name):
            lost = [part for part in lost if not is_heard_among(part, words)]
        if lost and not (is_transliterated(name) and all(is_nearly_among(part, words) for part in lost)):
            yield critical("names", f"{name.text} is another name in the translation", name.text)


def _without_official(pair: Pair) -> Pair:
    """The pair without the names for which the project has an official wording: `terms` looks after those."""
    found = {match.surface for match in pair.terms.matches(pair.source) if match.is_person} if pair.terms else set()
    return replace(pair, keep=tuple(name for name in pair.keep if name not in found)) if found else pair


def _unheard(pair: Pair, names: Sequence[Named]) -> Iterator[Finding]:
    """Names of which a part is not heard in a target of another script, nor stands there in Latin letters."""
    language = pair.target_locale.language
    if not names or not can_sound(language):
        return
    heard, latin = sounds(pair.target, language), _folded(pair.target)
    for name in names:
        if language == "ja" and is_east_asian(name.text) and not _is_in_katakana(name, heard):
            continue
        if len(name.parts) > 1 and (whole := sound_pattern("-".join(name.parts), language)) and whole.search(heard):
            continue
        for part in name.parts:
            pattern = sound_pattern(part, language)
            if pattern and not pattern.search(heard) and part.casefold() not in latin:
                yield critical("names", f"{name.text} is another name in the translation", name.text)
                break


def _in_ideographs(pair: Pair, names: Iterable[Named]) -> Iterator[Finding]:
    """Names in whose place Chinese has another: it writes those of other languages by their sounds."""
    for name in names:
        if is_other_name(name, pair.target):
            yield warning("names", f"{name.text} seems to be another name in the translation", name.text)


def _is_in_katakana(name: Named, heard: str) -> bool:
    """True if a part of a name, of two consonants or more, is heard: its other parts are written in katakana too."""
    patterns = (sound_pattern(part, "ja") for part in name.parts if len(_CONSONANTS.findall(part)) > 1)
    return any(pattern.search(heard) for pattern in patterns if pattern)


def _parts(name: str) -> list[str]:
    """The parts of a name that can be heard: no initials, no small words ("de", "van", "al-")."""
    parts = [part for part in re.split(r"\s+", name) if part.lower() not in PARTICLES and len(part.strip(".")) > 2]
    return [re.sub(r"^(?:al|el|an|as|ad|ar)-", "", part, flags=re.IGNORECASE).strip(".,") for part in parts]


def check_acronyms(pair: Pair) -> Iterator[Finding]:
    """An acronym of the source is missing or changed in the translation.

    A form that the target language uses instead is accepted ("AI" is "IA" in French, "UN" is "ONU"). Where the acronym
    stands several times in the source and less often in the translation, that is a warning.
    """
    for acronym in acronyms_of(pair):
        if _is_currency(acronym, pair.source):
            continue
        if other := _bracketed(acronym, pair):
            yield critical("acronyms", f"{acronym} is {other} in the translation", acronym)
            continue
        there = _count(forms_in(pair.source, acronym, pair.target_locale.language), pair.target)
        wanted = _count((acronym,), without_links(pair.source))
        if not there and not (not wanted or _is_said_otherwise(acronym, pair)):
            yield critical("acronyms", f"{acronym} is not in the translation", acronym)
        elif there and _is_left(acronym, pair):
            yield warning("acronyms", f"{acronym} has another form in the translation's language", acronym)
        elif 0 < there < wanted and acronym.isupper():
            yield warning(
                "acronyms", f"{acronym} stands {wanted} times in the source, {there} in the translation", acronym
            )


def _is_left(acronym: str, pair: Pair) -> bool:
    """True if only the English acronym stands there, though the language has its own; not in names ("US Open")."""
    if names_body(acronym, pair) or has_own_meaning(acronym, pair.source):
        return False
    if _count(own_forms(acronym, pair.target_locale.language), pair.target):
        return False
    joined = rf"[A-Z]\w*[ -]{re.escape(acronym)}\b|\b{re.escape(acronym)}[ -](?:(?:for|of|in|and|the) )?(?:[A-Z]|\d)\w*"
    return not any(words in pair.target for words in re.findall(joined, pair.source))


def _is_said_otherwise(acronym: str, pair: Pair) -> bool:
    """True if an acronym that no table has was transcribed, put in another order or written out."""
    # "the EU Commissioner" is "der europäische Kommissar".
    if acronym == "EU" and not _strange(pair) and _EUROPE.search(pair.target):
        return True
    if names_body(acronym, pair) or _is_renamed(acronym, pair) or _is_country(acronym, pair):
        return True
    if not _strange(pair) and _is_explained(acronym, pair):
        return True
    if acronym in acronym_forms(pair.target_locale.language):
        return False
    if not writes_latin(pair.target_locale.language):
        return _is_transcribed(pair)
    # "(NSA)" behind the full name must stay; elsewhere the full name may stand in its place.
    bracketed = f"({acronym})" in pair.source
    return _is_turned(acronym, pair) or (not bracketed and _is_written_out(acronym, pair))


def _bracketed(acronym: str, pair: Pair) -> str:
    """The acronym in brackets that stands for one in brackets behind its name, and is neither it nor its initials."""
    if f"({acronym})" not in pair.source:
        return ""
    language, others = pair.target_locale.language, [one for one in acronyms_of(pair) if one != acronym]
    # What stands for another acronym of the source: its form in the language, or that of its body.
    taken = {form for one in others for form in own_forms(one, language)}
    bodies = {body for one in others for body in bodies_in(one, "en")}
    strange = [match for match in _IN_BRACKETS.finditer(pair.target) if match[1] not in pair.source]
    there = [one for one in strange if one[1] not in taken and not bodies & bodies_in(one[1], language).keys()]
    forms = [form for form in forms_in(pair.source, acronym, language) if " " not in form]
    if len(there) != 1 or _count(forms, pair.target):
        return ""
    other, body = there[0][1], set() if has_own_meaning(acronym, pair.source) else bodies_in(acronym, "en").keys()
    if body & bodies_in(other, pair.target_locale.language).keys():
        return ""
    # A body of the table has its acronym there; others may have one that their name explains, or be transcribed.
    explained = not other.isascii() or are_initials(other, pair.target[: there[0].start()])
    return other if body or not explained else ""


def _is_renamed(acronym: str, pair: Pair) -> bool:
    """True if an acronym in brackets is another one in brackets: the initials of the words before it."""
    if f"({acronym})" not in pair.source or f"({acronym})" in pair.target:
        return False
    found = re.finditer(r"\(([A-Z]{2,})\)", pair.target)
    return any(are_initials(match[1], pair.target[: match.start()]) for match in found)


def _is_turned(acronym: str, pair: Pair) -> bool:
    """True if the letters of an acronym stand in another order: "Wi-Fi", "FT-IR", "CEP" that became "PEC"."""
    plain = re.sub(r"[-.\u2010\u2011]", "", pair.target)
    if re.search(rf"(?<!\w){re.escape(acronym)}(?!\w)", plain, re.IGNORECASE):
        return True
    return acronym.isupper() and acronym not in pair.keep and _mirrored(acronym, pair)


def _mirrored(acronym: str, pair: Pair) -> bool:
    mirror = acronym[::-1]
    return mirror != acronym and re.search(rf"(?<!\w){re.escape(mirror)}(?!\w)", pair.target) is not None


def _is_country(acronym: str, pair: Pair) -> bool:
    """True if the target speaks of the country that an acronym stands for: "das Vereinigte Königreich" for the UK."""
    code = _COUNTRIES.get(acronym)
    if code is None:
        return False
    places = gazetteer(pair.target_locale.tag)
    return places.alludes(pair.target, code) or any(code in codes for codes in places.named(pair.target))


def _is_explained(acronym: str, pair: Pair) -> bool:
    """True if words of the target have the initials of the acronym, or of the form that its language has for it."""
    if f"({acronym})" in pair.source or not writes_latin(pair.target_locale.language):
        return False
    forms = {acronym, acronym[::-1], *acronym_forms(pair.target_locale.language).get(acronym, ())}
    return any(form.isupper() and form.isalpha() and is_spelt_out(form, pair.target) for form in forms)


def _strange(pair: Pair) -> set[str]:
    """The acronyms of the target that the source does not have."""
    return set(ACRONYM.findall(pair.target)) - set(ACRONYM.findall(pair.source))


def _is_written_out(acronym: str, pair: Pair) -> bool:
    """True if a run of words stands for an acronym: capitals that the source does not have, nearly as many as it."""
    if _strange(pair) or not acronym.isupper():
        return False
    known = {word.casefold() for word in pair.words(pair.source)}
    words = [re.split("['’]", word)[-1] for word in pair.words(pair.target)]
    places = [place for place, word in enumerate(words) if place and word[0].isupper() and word.casefold() not in known]
    # Small words may stand between: "Conselho Nacional de Justiça".
    close = sum(later - earlier <= 3 for earlier, later in pairwise(places))
    return close >= 1 if len(acronym) > 2 else bool(places)


def _is_currency(acronym: str, text: str) -> bool:
    """True for the code of a currency beside an amount, which `currency` looks after."""
    code = re.escape(acronym)
    return len(acronym) in (2, 3) and re.search(rf"\b{code}\s?[\d$€£¥]|\d\s?(?:[a-z]+\s)?{code}\b", text) is not None


def acronyms_of(pair: Pair) -> list[str]:
    """The acronyms of the source text, those in `keep` included; a text all in capitals shows none by itself."""
    found = [] if pair.source.isupper() else ACRONYM.findall(without_links(pair.source))
    kept = [name for name in pair.keep if ACRONYM.fullmatch(name)]
    # "OH Minjae" is a name with its surname in capitals, as East Asian names are often printed.
    inside_names = {part for name in pair.keep if " " in name for part in name.split()}
    return [one for one in dict.fromkeys([*kept, *found]) if one not in inside_names]


def accepted_forms(acronym: str, language: str) -> tuple[str, ...]:
    """What may stand for an acronym in a language: the table's forms, the usual one first, and the acronym itself."""
    forms = acronym_forms(language)
    plural = acronym.removesuffix("s")
    return (*forms.get(acronym, ()), *(forms.get(plural, ()) if plural != acronym else ()), acronym, plural)


def forms_in(source: str, acronym: str, language: str) -> tuple[str, ...]:
    """What may stand for an acronym of a source text; itself alone where the text gives it another meaning."""
    return (acronym,) if has_own_meaning(acronym, source) else accepted_forms(acronym, language)


def own_forms(acronym: str, language: str) -> tuple[str, ...]:
    """The forms that a language certainly has for an acronym; the acronym itself where the table has none."""
    forms = acronym_forms(language)
    return forms.get(acronym) or forms.get(acronym.removesuffix("s")) or accepted_forms(acronym, language)


def _is_transcribed(pair: Pair) -> bool:
    """True if a language of another script wrote acronyms in its own letters or words: no strange one stands there."""
    if writes_latin(pair.target_locale.language):
        return False
    plain = unicodedata.normalize("NFKC", without_links(pair.target))
    return set(re.findall(r"(?<![A-Za-z\d-])[A-Z]{2,}(?![A-Za-z\d-])", plain)) <= set(
        re.findall(r"[A-Z]+", pair.source)
    )


def writes_latin(language: str) -> bool:
    """True if a language is written in Latin letters, so that a name can stand as it is."""
    return language not in _OTHER_SCRIPTS


def _count(forms: Iterable[str], text: str) -> int:
    """How often one of the forms stands in a text."""
    text = re.sub(r"[\u064b-\u0652\u0640]", "", unicodedata.normalize("NFKC", text))
    return len(re.findall("|".join(_form(form) for form in sorted(set(forms), key=len, reverse=True)), text))


def _form(form: str) -> str:
    # Endings follow an acronym in some languages: "ONUs", "MOSA의", "ЕС-".
    if form.islower() or " " in form or not form.isascii():
        return f"(?i:{phrase_pattern(form)})" if " " in form else phrase_pattern(form)
    return rf"(?<![A-Za-zÀ-ÿ]){re.escape(form)}(?!\w*[A-Z])"


def _folded(text: str) -> str:
    """In one case and without the difference between kinds of hyphens, apostrophes and spaces."""
    text = re.sub(r"[\u2010-\u2013]", "-", unicodedata.normalize("NFC", text))
    text = re.sub(r"[\u2018\u2019\u02bc]", "'", text)
    return re.sub(r"\s+", " ", text).casefold()


def _stands(name: str, text: str, language: str) -> bool:
    # Germanic languages join the s of the genitive to a name.
    genitive = "s?" if language in ("de", "nl", "da", "sv", "nb", "no") else ""
    return re.search(rf"(?<!\w){re.escape(name)}{genitive}(?!\w)", text) is not None
