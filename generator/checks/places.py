"""Do the countries and cities that the source names stand in the target, and no others in their place?"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from difflib import SequenceMatcher

from generator.checks.adjectives import names_country, turned_adjective
from generator.checks.folding import fold_name, words_with_places
from generator.checks.gazetteer import Gazetteer, country_of, gazetteer
from generator.checks.links import without_links
from generator.checks.pair import Pair, critical, warning
from generator.checks.parts import sounded
from generator.checks.presumed import begins_name, has_own_acronym, is_in_body, is_presumed
from generator.checks.sounds import can_sound, is_telling, sound_pattern, sounds
from generator.findings import Finding

_CALENDAR = frozenset(
    re.findall(
        r"\w+",
        "January February March April May June July August September October November December Monday Tuesday "
        "Wednesday Thursday Friday Saturday Sunday Minister Ministry President Government Council Republic Mr Mrs Ms",
    )
)
_HYPHENED = re.compile(r"\w+-\w+")
# Adjectives of Russian and its neighbours: what stands before their ending is the name.
_CYRILLIC = frozenset({"ru", "uk", "bg"})
_RUSSIAN = re.compile(r"(?:ин|ов|ев|ей)?ск(?:ий|ого|ому|им|ом|ая|ой|ую|ое|ие|их|ими)\b")
# Places that are called as a common word of the language is, capital and all.
_ALSO_WORDS = {
    "de": frozenset({"Bergen", "Essen", "Halle"}),
    "es": frozenset({"Antigua", "Granada"}),
    "ko": frozenset({"수단", "이란", "인도", "오만", "가나", "부탄", "말리", "기니", "조선", "통가", "호주"}),
    "zh": frozenset({"马里", "里加", "加纳", "多哥", "巴林", "马德拉", "利马"}),
}
# The words of a name that must be alike: "Porto Alegre" is not "Porto".
_TELLING = 2
_POSTS = re.compile(
    r"\b(?:ambassadors?|embass(?:y|ies)|mission|consul\w*|envoy|attaché|chargé|relations|ties|dialogue|talks)\b",
    re.IGNORECASE,
)
Places = Mapping[tuple[str, ...], str]


def check_places(pair: Pair) -> Iterator[Finding]:
    """A country or a city of the source is another one in the translation.

    Names are CLDR's, with the adjectives and exonyms of a table. Where one place is lost and another came
    up, that is critical.
    """
    if pair.same_language:
        return
    source, target = gazetteer(pair.source_locale.tag), gazetteer(pair.target_locale.tag)
    named = source.named(_without_names(pair), shouted=pair.source.isupper())
    text = without_links(pair.target)
    there = target.named(text)
    if not named and not there and not names_country(pair.source):
        return
    lost, strange = _lost(named, there, text, pair), _strange(named, there, source, pair)
    if not lost and (turned := turned_adjective(pair, named, there)):
        yield critical("places", f"{turned[0]} became {turned[1]}", turned[0])
    if lost and strange:
        words, other = lost[0], strange[0]
        yield critical("places", f"{words} became {other}", words)
        return
    for words in (one for one in lost if not begins_name(one, pair.source)):
        yield warning("places", f"{words} seems not to be in the translation", words)
    # Two ideographs may be a piece of a name that was put in Chinese by its sounds.
    strange = [words for words in strange if not pair.unspaced or len(words) > _TELLING]
    for words in strange if _may_name_place(named, pair) else ():
        yield warning("places", f"the translation has {words}, which the source does not seem to have", words)


def _may_name_place(named: Places, pair: Pair) -> bool:
    """True if a name of the source that no table has may be the place that the target names.

    Without one the target only says more exactly where it is: "NASA" may be "la NASA américaine".
    """
    bare = _without(_without_names(pair), named.values())
    words = [word for word, start, _ in words_with_places(bare) if start and word[0].isupper() and not word.isupper()]
    strange = [word for word in words if word not in pair.target and word not in _CALENDAR]
    if not strange or not can_sound(language := pair.target_locale.language):
        return bool(strange)
    heard = sounds(pair.target, language)
    patterns = (sound_pattern(word, language) for word in strange)
    return any(pattern is None or not pattern.search(heard) for pattern in patterns)


def _lost(named: Places, there: Places, text: str, pair: Pair) -> list[str]:
    """The places of the source that the target neither names nor alludes to."""
    target = gazetteer(pair.target_locale.tag)
    known, bare = {code for codes in there for code in codes}, _without(text, there.values())
    return [
        words
        for codes, words in named.items()
        if not known.intersection(codes)
        and all(target.knows(code) for code in codes)
        and not any(target.alludes(bare, code) or target.spells_out(text, code) for code in codes)
        and not _is_like(words, bare, pair)
        and not is_in_body(words, pair)
        and not _is_joined(words, codes, pair)
        and not (known & _of_posts((codes,), pair))
        and not has_own_acronym(words, pair)
        and not (all(code.islower() for code in codes) and is_presumed(words, bare, pair))
    ]


def _strange(named: Places, there: Places, source: Gazetteer, pair: Pair) -> list[str]:
    """The places of the target that the source neither names nor alludes to; very short names may be other words."""
    if not there:
        return []
    known = {code for codes in named for code in codes} | source.alluded(pair.source) | _of_posts(named, pair)
    bare = _without(pair.source, named.values())
    return [
        words
        for codes, words in there.items()
        if not known.intersection(codes)
        and (pair.unspaced or len(words) > 4)
        and words not in _ALSO_WORDS.get(pair.target_locale.language, ())
        and not _is_like(words, bare, pair)
        and not _is_heard(words, bare, pair)
    ]


def _is_joined(words: str, codes: Iterable[str], pair: Pair) -> bool:
    """True for a place behind a hyphen ("Euro-Arctic") that stands inside of a word of the target."""
    if not re.search(rf"\w-{re.escape(words)}", pair.source):
        return False
    stems, folded = gazetteer(pair.target_locale.tag).stems, fold_name(pair.target, pair.target_locale.language)
    return any(stem in folded for code in codes for stem in stems.get(code, ()))


def _of_posts(named: Iterable[tuple[str, ...]], pair: Pair) -> set[str]:
    """The countries of the cities that a source names where it speaks of posts or governments there.

    "The ambassador in Jakarta" is the ambassador in Indonesia.
    """
    if not _POSTS.search(pair.source):
        return set()
    return {country for codes in named for code in codes if code.islower() and (country := country_of(code))}


def _without(text: str, words: Iterable[str]) -> str:
    for one in words:
        text = text.replace(one, " | ")
    return text


def _is_like(name: str, text: str, pair: Pair) -> bool:
    """True if a name stands in the other text as it is, nearly so, or as another script may write its sounds."""
    plain, folded = fold_name(name, ""), fold_name(text, "")
    if plain in folded:
        return True
    words = [word for word, _, _ in words_with_places(folded)]
    words += [match[0].replace("-", "") for match in _HYPHENED.finditer(folded)]
    if plain.isascii() and not text.isascii() and can_sound(pair.target_locale.language):
        pattern = sound_pattern(plain, pair.target_locale.language)
        # Korean has no capitals to tell names by: one sound stands in any text.
        if pair.target_locale.language == "ko" and pattern and not is_telling(pattern):
            return False
        names = " ".join(word for word, _, _ in words_with_places(text) if not word.islower())
        names = f"{names} {_RUSSIAN.sub('', names)}" if pair.target_locale.language in _CYRILLIC else names
        return bool(pattern and pattern.search(sounds(names, pair.target_locale.language)))
    parts = [part for part in plain.split()[:_TELLING] if len(part) > 2]
    return bool(parts) and all(_is_nearly_one_of(part, words) for part in parts)


def _is_heard(name: str, text: str, pair: Pair) -> bool:
    """True if a name of the source sounds like a place in another script: "Marta" and マルタ, which is Malta."""
    language = pair.target_locale.language
    if name.isascii() or not can_sound(language):
        return False
    heard = sounds(name, language)
    patterns = (sound_pattern(word, language) for word, _, _ in words_with_places(text) if word[0].isupper())
    return any(pattern and pattern.fullmatch(heard) for pattern in patterns)


def _is_nearly_one_of(part: str, words: Iterable[str]) -> bool:
    # Languages begin names of other scripts in their own ways: "Yerevan" is "Erevan", "Juba" is "Djouba".
    words = [word for word in words if len(word) > 2]
    ratios = ((SequenceMatcher(None, part, word).ratio(), word[:1] == part[:1]) for word in words)
    if any(ratio >= (0.75 if same else 0.8) for ratio, same in ratios):
        return True
    # "Kyiv" and "Kyjiw", "Sophia" and "Sofia" are heard alike.
    heard = sounded(part)
    return any(sounded(word) == heard for word in words if word[0] == part[0])


def _without_names(pair: Pair) -> str:
    """The source without addresses and names of people, who may be called Jordan or London."""
    return _without(without_links(pair.source), pair.keep)
