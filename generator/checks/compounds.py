"""Numbers that other words hold or stand for: a value or a text in, whether a translation says it in such a word."""

from __future__ import annotations

import re
from decimal import Decimal

_RUSSIAN = {
    2: "дв(?:ух|у|ое)", 3: "тр(?:[её]х|ое)", 4: "четыр[её]х", 5: "пяти", 6: "шести", 7: "семи(?!нар)", 8: "восьми",
    9: "девяти", 10: "десяти",
}  # fmt: skip
# German joins a rank to a superlative: "siebtgrößte".
_GERMAN = {
    2: "zweit", 3: "dritt", 4: "viert", 5: "fünft", 6: "sechst", 7: "sieb(?:en)?t", 8: "acht", 9: "neunt", 10: "zehnt",
}  # fmt: skip
_SLAVIC = {value: rf"(?<!\w){words}(?!сот|десят|тысяч|миллио)\w" for value, words in _RUSSIAN.items()}
_COMPOUNDS = {
    "ru": _SLAVIC,
    "uk": _SLAVIC,
    "bg": _SLAVIC,
    "de": {value: rf"(?<!\w){words}[a-zäöüß]{{2,}}[sß]te[nrms]?(?!\w)" for value, words in _GERMAN.items()},
}
_BOTH = {
    "ar": "كلا|كلتا|معا",
    "ca": r"\bamb(?:dó|due)s\b|\btots dos\b|\btotes dues\b",
    "de": r"\bbeide",
    "es": r"\bamb[oa]s\b",
    "fr": r"\btou(?:te)?s (?:les )?deux\b",
    "it": r"\bentramb|\btutt[ei] e due\b",
    "ja": "両|双|どちらも|いずれも|ともに",
    "ko": "양|쌍|모두|둘",
    "pt": r"\bamb[oa]s\b|\bos dois\b|\bas duas\b",
    "ru": r"\bоб[аеои]",
    "zh": "双|雙|两|兩|均|都|皆",
}
_FIRST = {"ja": "初|最初|元祖|はじめ", "zh": "首|初|最早", "ko": "첫|처음|최초|초대"}


# Anniversaries that have a word of their own.
_JUBILEES = {
    100: r"\b(?:centen|secolar)|столети|hundertjahr|hundertjähr|مئوية",
    150: r"sesquicent|полуторавек",
    200: r"\bbicent|zweihundertjahr|двухсотлет|المئوية الثانية",
    300: r"\btricent|трёхсотлет|трехсотлет",
    400: r"\b(?:quadri|quatri|cuatri|quadr[ei]|quarto )cent",
    500: r"\b(?:quin|cinque|cinqu)\w{0,5} ?cent",
    1000: r"\bmil·?l?[eèéê]n[ai]|тысячелет|tausendjahr|الألفية",
}
_ANNIVERSARY = re.compile(r"\b([1-5]00|150|1,?000)(?:th)?[ -](?:anniversary|birthday|years?)", re.IGNORECASE)


def is_jubilee(value: Decimal, source: str, target: str) -> bool:
    """True if a number counts the years of an anniversary that a target has the word for: "bicentenario"."""
    match = _ANNIVERSARY.search(source)
    words = _JUBILEES.get(int(value)) if match and Decimal(match[1].replace(",", "")) == value else None
    return words is not None and re.search(words, target, re.IGNORECASE) is not None


def in_compound(value: Decimal, text: str, language: str) -> bool:
    """True if a word of a text begins with a number and goes on: "четырёхмесячный", "siebtgrößte"."""
    beginning = _COMPOUNDS.get(language, {}).get(int(value)) if value % 1 == 0 and value <= 10 else None
    return beginning is not None and re.search(beginning, text, re.IGNORECASE) is not None


def says_both(text: str, language: str) -> bool:
    """True if a text has the word for two that are spoken of together."""
    words = _BOTH.get(language)
    return words is not None and re.search(words, text, re.IGNORECASE) is not None


def says_first(text: str, language: str) -> bool:
    """True if a text in a language without ranks of one word says "first" by a letter of its own."""
    words = _FIRST.get(language)
    return words is not None and re.search(words, text) is not None
