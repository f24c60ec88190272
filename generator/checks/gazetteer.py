"""The names of countries and cities in a language, CLDR's and a small table's: text in, the places it names out."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from generator.checks.folding import fold_name, stem, words_with_places
from generator.checks.tables import read_table
from generator.locales import Locale, parse_locale
from generator.units.territories import in_words

_TABLE = Path(__file__).parent / "places.csv"
# Languages whose names are looked for inside of runs of letters: no spaces, or particles joined to names.
_RUNS = frozenset({"zh", "ja", "ko", "th"})
_CASELESS = frozenset({"ar", "fa", "he", "ur", "hi", "zh", "ja", "ko", "th", "ka"})
# Zones that are named for no city, and cities whose names are ordinary words or names of people in many languages.
_NO_CITIES = re.compile(r"Etc/|Antarctica/|Arctic/|/(?:Indiana|Kentucky|North_Dakota)/|/(?:GMT|UCT|UTC|Center|Easter)")
_COMMON_WORDS = frozenset(
    re.findall(
        r"\w+",
        "regina nome troll midway wake reunion victoria christmas lima la paz center easter central davis "
        "casey palmer norfolk chagos cocos mahe truk ponape dawson phoenix denver halifax jersey man "
        "guadeloupe martinique sitka nassau thule monte men bergen cancun stanley rio branco nelson "
        "resolute yakutat adak rankin inlet menominee",
    )
)
_NO_TERRITORY = frozenset({"XA", "XB", "ZZ", "QO", "EU", "EZ", "UN", "EA", "IC", "DG", "CP", "TA", "AC", "UM"})
_REGIONS = frozenset({"002", "009", "019", "021", "142", "150", "419"})
_ARTICLES = frozenset(re.findall(r"\w+", "the la le les el al els los las o a os as il lo gli i l den der die das un"))
_LONGEST = 5
# Stems are looked up by so many of their letters.
_INDEXED = 3
# What stands in the names of islands, and may be left out, written out or put behind: "Islas Malvinas", "о-ва Кука".
_ISLANDS = re.compile(
    r"^(?:[îi]les?|islas?|ilhas?|illes?|illa|isol[ae]|جزر|جزيرة|острова?)\s(?:(?:de|di|da|do|de la|de las) |d['’])?"
    r"|(?:\s(?:islands?|острова?)|-?inseln?)$",
    re.IGNORECASE,
)
_SHORTENED = (("о-ва", "острова"), ("о-в", "остров"))
# Parts of the world that German writes together with a name: "Südfrankreich", "Mittelamerika".
_DIRECTIONS = r"(?:sud|nord|ost|west|mittel|zentral|latein|inner|ubersee)+"
# Chinese words that hold the name of a country by chance, told by the letter before the name on.
_OTHER_WORDS = ("沿海地", "大海地", "上海地", "近海地", "以南非", "西南非", "东南非", "东海岸", "南海岸")
# Titles in Japanese that begin with a city: the Pope.
_TITLES = ("ローマ教皇", "ローマ法王")


@dataclass(frozen=True, slots=True)
class Gazetteer:
    """The places of one language: codes by folded name, stems by which each may be alluded to.

    A city's code is its English name in lower case, a country's its ISO 3166-1 code, a region's its UN M49 code.
    """

    tag: str
    language: str
    codes: Mapping[str, tuple[str, ...]]
    openers: frozenset[str]

    @property
    def stems(self) -> Mapping[str, tuple[str, ...]]:
        """By code, how words begin that speak of the place; made when first asked for."""
        return _stems_of(self.tag)

    def knows(self, code: str) -> bool:
        """True if the place has a name in this language."""
        return code in self.stems

    def named(self, text: str, shouted: bool = False) -> dict[tuple[str, ...], str]:
        """The places that a text names, and how; a name of several places ("Luxembourg") has all their codes."""
        found: dict[tuple[str, ...], str] = {}
        for codes, start, end in self._hits(text, shouted):
            found.setdefault(codes, text[start:end])
        return found

    def alluded(self, text: str) -> set[str]:
        """The places that words of a text may belong to, adjectives included: none of them is strange to it."""
        words = [fold_name(word, self.language) for word, _, _ in words_with_places(text)]
        folded, beginnings = f" {' '.join(words)}", {word[:size] for word in words for size in range(1, _INDEXED + 1)}
        stems = ((code, one) for opener in beginnings for code, one in _by_opener(self.tag).get(opener, ()))
        return {code for code, one in stems if f" {one}" in folded}

    def alludes(self, text: str, code: str, strange: Iterable[str] = ()) -> bool:
        """True if a text names a place, or has a word of its stem that belongs to no place in `strange`."""
        for words in strange:
            text = text.replace(words, " | ")
        stems = self.stems.get(code, ())
        if self.language in _RUNS:
            folded = fold_name(text, self.language)
            return any(one in folded for one in stems)
        words_there = [fold_name(word, self.language) for word, _, _ in words_with_places(text)]
        joined = f" {' '.join(words_there)}"
        if self.language == "de" and any(re.search(rf" {_DIRECTIONS}{re.escape(one)}", joined) for one in stems):
            return True
        return any(f" {one}" in joined for one in stems)

    def spells_out(self, text: str, code: str) -> bool:
        """True if a text has a stem of several words, other places in it and all: "mar do sul da china"."""
        phrases = [one for one in self.stems.get(code, ()) if " " in one]
        if not phrases or self.language in _RUNS:
            return False
        joined = f" {' '.join(fold_name(word, self.language) for word, _, _ in words_with_places(text))}"
        return any(f" {one}" in joined for one in phrases)

    def _hits(self, text: str, shouted: bool) -> Iterator[tuple[tuple[str, ...], int, int]]:
        return self._in_runs(text) if self.language in _RUNS else self._in_words(text, shouted)

    def _in_words(self, text: str, shouted: bool) -> Iterator[tuple[tuple[str, ...], int, int]]:
        words = words_with_places(text)
        cased, place = self.language not in _CASELESS, 0
        while place < len(words):
            size = 1
            if (not cased or shouted or words[place][0][0].isupper()) and self._key(words[place][0]) in self.openers:
                stems = [self._key(word) for word, _, _ in words[place : place + _LONGEST]]
                for size in range(len(stems), 0, -1):
                    code = self.codes.get(" ".join(stems[:size]))
                    # "La réunion" is no island.
                    if code and not (cased and not shouted and _is_common([one for one, _, _ in words[place:]][:size])):
                        yield code, words[place][1], words[place + size - 1][2]
                        break
            place += size

    def _key(self, word: str) -> str:
        return stem(fold_name(word, self.language), self.language)

    def _in_runs(self, text: str) -> Iterator[tuple[tuple[str, ...], int, int]]:
        folded, place = unicodedata.normalize("NFC", text), 0
        while place < len(folded):
            size = next((size for size in range(12, 1, -1) if folded[place : place + size] in self.codes), 0)
            inside = _is_inside(folded, place, size) or folded.startswith(_OTHER_WORDS, max(0, place - 1))
            inside = inside or folded.startswith((*_TITLES, *_OTHER_WORDS), place)
            if size and not inside:
                yield self.codes[folded[place : place + size]], place, place + size
            place += max(1, size)


@lru_cache(maxsize=32)
def gazetteer(tag: str) -> Gazetteer:
    """The places in the language of a locale."""
    locale = parse_locale(tag)
    codes: dict[str, tuple[str, ...]] = {}
    for code, name, certain in _names(locale):
        key = _key(name, locale.language)
        if certain and len(key) > (1 if locale.language in _RUNS else 2):
            first, _, rest = key.partition(" ")
            # Korean may write the words of a name together.
            joined = key.replace(" ", "") if locale.language in _RUNS else key
            for form in {key, rest, joined} if first in _ARTICLES and len(rest) > 3 else {key, joined}:
                codes[form] = tuple(dict.fromkeys((*codes.get(form, ()), code)))
    openers = frozenset(key.partition(" ")[0] for key in codes)
    return Gazetteer(tag, locale.language, codes, openers)


@lru_cache(maxsize=32)
def _stems_of(tag: str) -> Mapping[str, tuple[str, ...]]:
    locale = parse_locale(tag)
    stems: dict[str, list[str]] = {}
    for code, name, certain in _names(locale):
        stems.setdefault(code, []).extend(_stems(name, certain, locale.language))
    return {code: tuple(dict.fromkeys(some)) for code, some in stems.items()}


@lru_cache(maxsize=32)
def _by_opener(tag: str) -> Mapping[str, list[tuple[str, str]]]:
    """By the letters with which it begins, every stem and its code."""
    found: dict[str, list[tuple[str, str]]] = {}
    for code, some in _stems_of(tag).items():
        for one in some:
            found.setdefault(one[:_INDEXED], []).append((code, one))
    return found


def _is_common(words: list[str]) -> bool:
    """True for an article with a word in small letters, as at the beginning of a sentence."""
    return len(words) > 1 and words[0].casefold() in _ARTICLES and words[1].islower()


def _key(name: str, language: str) -> str:
    if language in _RUNS:
        return unicodedata.normalize("NFC", name)
    return " ".join(stem(fold_name(word, language), language) for word, _, _ in words_with_places(name))


def _stems(name: str, certain: bool, language: str) -> Iterator[str]:
    """How words may begin that speak of a place: its name less the letters that change, and listed stems whole."""
    if language in _RUNS:
        yield from dict.fromkeys((fold_name(name, language), fold_name(name.replace(" ", ""), language)))
        return
    words = [fold_name(word, language) for word, _, _ in words_with_places(name)]
    words = words[1:] if len(words) > 1 and words[0] in _ARTICLES else words
    island = _ISLANDS.sub("", name) if certain else name
    if island != name and " " not in island and len(island) > 3:
        yield from _stems(island, certain, language)
    if not certain:
        yield " ".join(words)
    elif len(words) == 1 and words:
        yield words[0][: max(4, len(words[0]) - 2)] if len(words[0]) > 4 else words[0]
    elif words:
        yield " ".join([*(stem(one, language) for one in words[:1]), *words[1:]])
        yield " ".join(stem(one, language) for one in words)


def _names(locale: Locale) -> Iterator[tuple[str, str, bool]]:
    """Code, name, and whether the name is certainly that place and no adjective: the table's first, then CLDR's."""
    for row in _rows().get(locale.language, ()):
        yield from ((row["code"], name, True) for name in row["names"].split("|") if name)
        yield from ((row["code"], name, False) for name in row["stems"].split("|") if name)
    for code, name in locale.babel().territories.items():
        if code not in _NO_TERRITORY and (not code.isdigit() or code in _REGIONS):
            forms = _full_forms(str(name), locale.language)
            yield from ((code, one.strip(" )"), True) for form in forms for one in form.split("(") if one.strip())
    yield from _cities(locale)


def _full_forms(name: str, language: str) -> Iterator[str]:
    """A name of CLDR's as it is, islands written out, and in English with the words for its signs: "St.", "&"."""
    yield _written_out(name)
    if language == "en" and ("&" in name or name.startswith("St.")):
        full = in_words(name)
        yield from (full, full.replace("Grenadines", "the Grenadines"))


def _written_out(name: str) -> str:
    """The name of islands without CLDR's abbreviation for them."""
    for short, long in _SHORTENED:
        if short in name:
            name = re.sub(rf"(?<!\w){short}(?!\w)", long, name)
    return name


def _cities(locale: Locale) -> Iterator[tuple[str, str, bool]]:
    """The cities for which CLDR has a time zone; a city without a name in a language has its English one there."""
    own, is_caseless = locale.babel().time_zones, locale.language in _CASELESS
    for zone, name, code in _zones():
        local = str(own.get(zone, {}).get("city") or ("" if is_caseless else name))
        if local:
            yield code, local, True


@lru_cache(maxsize=1)
def _zones() -> Sequence[tuple[str, str, str]]:
    """The time zones that are called after a city, the English name of each city, and its code."""
    english = Locale("en").babel().time_zones
    names = [str(name) for name in Locale("en").babel().territories.values()]
    taken = _COMMON_WORDS | {fold_name(form, "en") for name in names for form in (name, _ISLANDS.sub("", name))}
    zones = [zone for zone in sorted(Locale("ru").babel().time_zones) if not _NO_CITIES.search(zone)]
    cities = [str(english.get(zone, {}).get("city") or zone.rsplit("/", 1)[-1].replace("_", " ")) for zone in zones]
    named = zip(zones, cities, (fold_name(one, "en") for one in cities), strict=True)
    return tuple(one for one in named if one[2] not in taken)


@lru_cache(maxsize=1)
def _countries() -> Mapping[str, str]:
    """The country of each city for which CLDR has a time zone, by the city's code."""
    from babel.core import get_global

    english = Locale("en").babel().time_zones
    zones = get_global("zone_territories").items()
    names = ((str(english.get(zone, {}).get("city") or zone.rsplit("/", 1)[-1]), code) for zone, code in zones)
    return {fold_name(name.replace("_", " "), "en"): code for name, code in names}


def country_of(code: str) -> str:
    """The ISO code of the country that a city is in, empty where it is not known."""
    return _countries().get(code, "")


@lru_cache(maxsize=1)
def _rows() -> Mapping[str, Sequence[Mapping[str, str]]]:
    """The rows of the table by their language."""
    found: dict[str, list[Mapping[str, str]]] = {}
    for row in read_table(_TABLE):
        found.setdefault(row["language"], []).append(row)
    return found


def _is_inside(text: str, start: int, size: int) -> bool:
    """True for katakana that goes on before or after: a piece of a longer name."""
    around = text[max(0, start - 1) : start] + text[start + size : start + size + 1]
    return (
        text[start : start + 1] >= "\u30a1"
        and "\u30a1" <= text[start] <= "\u30ff"
        and any("\u30a1" <= letter <= "\u30fa" or letter == "\u30fc" for letter in around)
    )
