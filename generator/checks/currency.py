"""Do amounts of money keep their currency?"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from functools import lru_cache

from generator.checks.denominations import other_country
from generator.checks.measures import weighs
from generator.checks.pair import Pair, critical, phrase_pattern
from generator.checks.tables import currencies, words_of
from generator.findings import Finding

# A currency is one where an amount stands beside it: "pound" may be a weight and "$" a placeholder.
# Dollars by their code: the signs that tell them, and what tells their country in many languages.
_DOLLARS = {
    "CAD": (r"CAD|CA\$|C\$|(?i:canadian dollars?)", r"canad|kanad|канад|كند|カナダ|加元|加拿大|캐나다"),
    "AUD": (
        r"AUD|AU\$|A\$|(?i:australian dollars?)",
        r"austral|австрал|أسترال|オーストラリア|豪ドル|澳元|澳大利亚|호주",
    ),
    "NZD": (
        r"NZD|NZ\$|(?i:new zealand dollars?)",
        r"zeland|zeeland|zélande|zealand|neusee|zelând|зеланд|نيوزيلند|ニュージーランド|新西兰|纽元|뉴질랜드",
    ),
    "HKD": (r"HKD|HK\$|(?i:hong kong dollars?)", r"hong|гонконг|هونغ|香港|港元|港币|홍콩"),
    "USD": (r"USD|US\$|US dollars?", r"estadouniden|américain|american|norteameric|амер|أمريك|米ドル|美元|미국"),
}
# Dollars that East Asian languages write together with their country.
_JOINED_DOLLARS = {
    **dict.fromkeys(("CAD", "AUD", "NZD", "HKD"), re.compile("米ドル|美元|미국 ?달러|미 ?달러")),
    "USD": re.compile("[豪加]ドル|(?:カナダ|香港)・?ドル|[澳加纽港]元|(?:호주|캐나다|홍콩) ?달러"),
}
# Dollars of other countries, which Chinese calls yuan of those countries.
_OTHER_DOLLARS = re.compile(r"\b(?!US|American)[A-Z]\w+ dollars?\b|\b(?!USD)[A-Z]{2}D\b|\b(?!US)[A-Z]{1,2}\$")
_OTHER_YUAN = re.compile("(?<=[亚加拉达新台港币国斐济米])元|[新港澳加台]元|新台币")
_DOLLAR_CODES = re.compile("|".join(rf"(?<![A-Z])(?:{signs})" for signs, _ in _DOLLARS.values()))
# The verb "won", and no currency: no amount and no country stands before it.
_VERB = re.compile(r"(?<!\d)(?<!\d[ \u00a0])(?<!illion )(?<!ousand )(?<!Korean )\bwon\b")
# Korean currencies that other words begin as: the won and aid, the franc and France.
_KOREAN = {
    "원": r"(?:(?<=[\d조억만천백십])|(?<=[\d조억만천백십]\s))원(?=$|[^가-힣]|[을은이의에과으도만씩어짜대가규상])",
    "엔": "엔(?![진지터트드데])",
    "프랑": "프랑(?![스크])",
    "유로": "유로(?![파존폴본])",
}
_HUNDREDS = r"(?:hundred|thousand|million|billion)"
_ANY_AMOUNT = re.compile(rf"\d|\b{_HUNDREDS}\b", re.IGNORECASE)
_AMOUNT = r"(?<!\d)\d[\d.,\u00a0\u202f ]{0,24}(?:[^\W\d_]{1,12}[\s-]){0,2}"


def check_currency(pair: Pair) -> Iterator[Finding]:
    """An amount of money is in another currency than in the source, or in none."""
    if other := _other_dollar(pair):
        yield critical("currency", f"the dollars of the source are {other} in the translation", other)
    if pair.source_locale.language == "en":
        pair = replace(pair, source=_VERB.sub("gained", pair.source))
    if not _ANY_AMOUNT.search(pair.source):
        return
    if whose := other_country(pair):
        yield critical("currency", f"the currency of the source is that of another country in {whose!r}", whose)
        return
    if not _any_currency(pair.source_locale.language).search(pair.source):
        return
    named = {code: _stated(pair.source, _forms(code, pair.source_locale.language)) for code in currencies()}
    for code, stated in named.items():
        forms = _forms(code, pair.target_locale.language)
        if code == "USD" and _is_named_dollar(pair):
            continue
        if code == "GBP" and "£" not in pair.source and weighs(pair.target):
            continue
        if stated and forms and not any(_stands(form, pair.target) for form in forms):
            yield critical("currency", f"the currency {stated} is not in the translation", stated)
            return
    if any(named.values()):
        yield from _added(pair)


def _other_dollar(pair: Pair) -> str:
    """The country of whose dollars the target speaks, where the source names those of another."""
    if not (match := _DOLLAR_CODES.search(pair.source)):
        return ""
    code = next(one for one, signs in _DOLLARS.items() if re.search(signs[0], match[0]))
    words_of_others = [words for one, (_, words) in _DOLLARS.items() if one != code]
    # "Canada … 85 milhões de dólares americanos": the word beside the dollars tells.
    if beside := re.search(
        rf"(?i:d[oóò]ll?ars?|dólares|доллар\w*|دولار\w*) \w{{0,2}}(?i:{'|'.join(words_of_others)})", pair.target
    ):
        return beside[0]
    joined = _JOINED_DOLLARS.get(code)
    if joined and (beside := joined.search(pair.target)):
        return beside[0]
    others = (re.search(rf"(?i:{words})", pair.target) for words in words_of_others)
    return next((found[0] for found in others if found and not re.search(f"(?i:{_DOLLARS[code][1]})", pair.target)), "")


def _is_named_dollar(pair: Pair) -> bool:
    """True if the dollars of the source are not American and Chinese names them by their country: 澳元."""
    return bool(_OTHER_DOLLARS.search(pair.source) and _OTHER_YUAN.search(pair.target))


def _added(pair: Pair) -> Iterator[Finding]:
    """A currency that an amount of the target has and the source has not."""
    for code in currencies():
        here = _forms(code, pair.source_locale.language)
        stated = _stated(pair.target, _forms(code, pair.target_locale.language))
        known = any(_stands(form, pair.source) for form in here) or (code == "USD" and "$" in pair.source)
        if stated and not known:
            yield critical("currency", f"{stated} in the translation is not the currency of the source", stated)


def _forms(code: str, language: str) -> tuple[str, ...]:
    return words_of(f"currency {code}", language)


@lru_cache(maxsize=16)
def _any_currency(language: str) -> re.Pattern[str]:
    """What may be the name of some currency: most texts have none."""
    forms = (re.escape(form) for code in currencies() for form in _forms(code, language))
    return re.compile("|".join(forms) or "(?!)", re.IGNORECASE)


def _stated(text: str, forms: tuple[str, ...]) -> str:
    """The first of some words that stands beside an amount, empty where none does."""
    lowered = text.lower()
    for form in forms:
        if form.lower() in lowered and _beside_amount(form).search(text):
            return form
    return ""


def _stands(form: str, text: str) -> bool:
    return form.lower() in text.lower() and _alone(form).search(text) is not None


@lru_cache(maxsize=1024)
def _beside_amount(form: str) -> re.Pattern[str]:
    word = _pattern(form)
    in_words = rf"\b{_HUNDREDS}\s(?:[^\W\d_]{{1,12}}\s){{0,2}}{word}"
    return re.compile(rf"(?:{word}\s?\d|{_AMOUNT}{word}|{in_words})", re.IGNORECASE)


@lru_cache(maxsize=1024)
def _alone(form: str) -> re.Pattern[str]:
    # "5- und 100-Dollarnoten"
    return re.compile(_pattern(form).removesuffix(r"(?!\w)"), re.IGNORECASE)


def _pattern(form: str) -> str:
    # Another dollar than the American has letters before its sign: "CA$", "R$".
    if form == "$":
        return r"(?<![A-QS-Z])(?<!R)\$"
    if form in _KOREAN:
        return _KOREAN[form]
    return phrase_pattern(form) if form[0].isalpha() and form[-1].isalpha() else re.escape(form)
