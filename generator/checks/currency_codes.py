"""Do currencies that no table has keep their name? A pair in, the codes of ISO 4217 that its target lost out."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from generator.checks.folding import fold_name
from generator.checks.pair import Pair, critical
from generator.checks.tables import currencies
from generator.findings import Finding
from generator.locales import Locale

_SCALE = r"(?:thousand|million|billion|trillion|bn|m)"
_BEFORE = re.compile(rf"(?<!\w)(?P<code>[A-Z]{{3}})[ \u00a0]?(?P<amount>\d[\d.,]*(?: ?{_SCALE}\b)?)")
_BEHIND = re.compile(rf"(?P<amount>\d[\d.,]*(?:[ \u00a0]{_SCALE})?)[ \u00a0](?P<code>[A-Z]{{3}})(?!\w)")
# Codes that are words or acronyms as well: "COP 30", "ALL 14 members", "SOS 3".
_WORDS = re.compile("ALL|AMD|ANG|BAM|CAD|COP|CUP|GEL|GIP|LAK|MAD|MOP|MUR|PEN|RON|SOS|STD|TOP|TRY|WST|XTS|XXX")
_LARGE = re.compile(rf"\d,\d{{3}}|{_SCALE}\b")
_LETTERS = re.compile(r"[^\W\d_]{3,}")
_UNSPACED = frozenset({"ja", "ko", "zh"})
# Less than this is no beginning of a word to go by.
_SHORT, _LONG = 4, 5


def check_currency_codes(pair: Pair) -> Iterator[Finding]:
    """An amount of money has lost its currency, which the source gives by its code ("JOD 1.2 million")."""
    codes = list(dict.fromkeys(_codes(pair.source)))
    target = fold_name(pair.target, pair.target_locale.language) if codes else ""
    for code in codes:
        # "Baht" is said in Spanish as well, where CLDR has "bat".
        forms = (*_forms(code, pair.target_locale), *_forms(code, Locale("en")))
        if code not in pair.target and not any(re.search(form, target) for form in forms):
            yield critical("currency", f"the currency {code} is not in the translation", code)


def _codes(text: str) -> Iterator[str]:
    """The codes that stand beside an amount, without those that the table of currencies has."""
    for pattern in (_BEFORE, _BEHIND):
        for match in pattern.finditer(text):
            code = match["code"]
            is_word = _WORDS.fullmatch(code) and not _LARGE.search(match["amount"])
            if code in _known() and code not in currencies() and not is_word:
                yield code


@lru_cache(maxsize=1)
def _known() -> frozenset[str]:
    return frozenset(Locale("en").babel().currencies)


@lru_cache(maxsize=512)
def _forms(code: str, locale: Locale) -> tuple[str, ...]:
    """Patterns of what a language may call a currency: CLDR's sign for it, and the words of its name that are not the
    country's, as they may be inflected."""
    babel = locale.babel()
    sign, name = str(babel.currency_symbols.get(code, code)), str(babel.currencies.get(code, code))
    country = fold_name(str(babel.territories.get(code[:2], "-")), locale.language)
    words = [fold_name(word, locale.language) for word in _LETTERS.findall(name)]
    if locale.language in _UNSPACED and len(words) == 1:
        words = [words[0][-2:]]
    own = [word for word in words if word[:_SHORT] != country[:_SHORT]] or words
    # In Arabic a word may be joined to one before it, or begin with letters that look like such a one.
    edge = "" if locale.language in {*_UNSPACED, "ar"} else r"(?<!\w)"
    # "R" is the rand's sign, and "Ft" the forint's: letters that stand in many words.
    shown = rf"(?<![^\W\d]){re.escape(fold_name(sign, locale.language))}(?![^\W\d])"
    return (shown, *(edge + re.escape(_beginning(word)) for word in own))


def _beginning(word: str) -> str:
    """A word less what languages change at its end."""
    return word if len(word) <= _SHORT else word[: max(_SHORT, len(word) - 2)] if len(word) > _LONG else word[:-1]
