"""Do addresses, phone numbers and the like stand in the target as they are?"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from functools import lru_cache

from generator.checks.figures import figures
from generator.checks.pair import Pair, critical
from generator.findings import Finding

# Addresses end before the mark that ends their sentence. A phone number has seven digits at least, in groups.
# East Asian words may stand against them.
_EAST = r"\u1100-\u11ff\u3000-\ud7ff\uff00-\uffef"
URL = re.compile(rf"(?:https?://|www\.)[^\s<>\"“”«»{_EAST}]*[^\s<>\"“”«».,;:!?)\]}}{_EAST}]", re.IGNORECASE)
_ADDRESSED = re.compile(r"://|www\.|@", re.IGNORECASE)
_MAILED = r"A-Za-z0-9_À-ɏ"
EMAIL = re.compile(rf"[{_MAILED}.+-]+@[{_MAILED}-]+(?:\.[{_MAILED}-]+)+")
_DIGIT_GROUPS = re.compile(
    r"(?<![\w.,/])(?:[+(]{1,3}\s?)?\d+(?:\)?[ .\-\u2010-\u2013/]{1,2}\(?\d{1,4}\)?|\)\s?\d+){1,6}(?!\w)"
    r"|\+\d{7,15}(?!\w)"
)
_MAY_LINK, _AT, _DIGIT = re.compile(r"://|www\.", re.IGNORECASE), re.compile("@"), re.compile(r"\d")
_MAY_HANDLE = re.compile(r"[._@]\w")
_HANDLES = re.compile(r"(?<![\w.])@[\w.]+|(?<![\w@.])[a-z\d_]{2,}(?:[._][a-z\d_]+)+(?![\w@])", re.ASCII)
_THOUSANDS = re.compile(r"\d{1,3}(?:([ .])\d{3})(?:\1\d{3})*")
_LATIN = re.compile(r"[A-Z]+\d")
_SHORT_CODE = re.compile(r"[A-Z]{1,4}-?(\d{1,3})")
# Groups of countries that some languages call by other words.
_WORDED = {
    "E3": re.compile(r"trojka|tro[iï]ka|troica|тройк|евротройк|ترويكا|三国|삼국|3개국", re.IGNORECASE),
    "G7": re.compile(r"сем[её]рк|siete|الصناعية السبع|مجموعة السبع|七国", re.IGNORECASE),
    "G20": re.compile(r"двадцатк|مجموعة العشرين", re.IGNORECASE),
    "F1": re.compile(r"f[oó]rm(?:ul[ae]|el)[- ](?:1|uno|um)|一级方程式|포뮬러 ?(?:원|1)", re.IGNORECASE),
}
_HALF_WIDTH = {0xFF10 + digit: 0x30 + digit for digit in range(10)} | {0xFF0D: 0x2D, 0xFF0B: 0x2B}
CODE = re.compile(r"(?<![\w-])(?=[\w-]*[A-Z])(?=[\w-]*\d)[A-Z0-9]+(?:[-/][A-Z0-9]+)*(?![\w-])")


def check_links(pair: Pair) -> Iterator[Finding]:
    """A web or e-mail address or a phone number of the source is missing or changed in the translation."""
    for kind, pattern in (("address", URL), ("e-mail address", EMAIL)) if _ADDRESSED.search(pair.source) else ():
        for match in pattern.finditer(pair.source):
            if not re.search(re.escape(match[0]) + r"(?![a-z0-9]|[/-][a-z0-9])", pair.target, re.IGNORECASE | re.ASCII):
                yield critical("links", f"the {kind} {match[0]} is not in the translation", match[0])
    found = phones(pair.source)
    target = _digits(pair.target) if found else ""
    for phone in found:
        if _digits(phone) not in target and not _is_dialled(phone, pair.target):
            yield critical("links", f"the phone number {phone} is not in the translation", phone)


def _is_dialled(phone: str, target: str) -> bool:
    """True if a number stands as it is dialled in its country, or abroad: "01 55…" for "+33 1 55…"."""
    groups = re.findall(r"\d+", phone)
    here = "".join(groups[1:]) if phone.startswith("+") else ""
    calls = {"".join(re.findall(r"\d", one)): one for one in phones(target)}
    if here:
        return f"0{here.removeprefix('0')}" in calls
    abroad = "".join(groups).removeprefix("0")
    return any(one.startswith("+") and call.endswith(abroad) for call, one in calls.items() if len(abroad) < len(call))


def check_codes(pair: Pair) -> Iterator[Finding]:
    """A code of letters and digits ("G20", "COVID-19", "A/RES/76/1") is missing or changed in the translation."""
    if not _DIGIT.search(pair.source):
        return
    target = _bare(pair.target)
    for match in CODE.finditer(without_links(pair.source)):
        if _bare(match[0]) not in target and not _is_transcribed(match[0], pair) and not _is_worded(match[0], pair):
            yield critical("codes", f"{match[0]} is not in the translation", match[0])


def _is_transcribed(code: str, pair: Pair) -> bool:
    """True if a script without Latin letters writes the number of a code, or the disease by its name."""
    if _LATIN.search(pair.target) or not re.search(r"[^\u0000-\u024f\u2000-\u206f]", pair.target):
        return False
    if code == "CO2" and re.search(r"二酸化炭素|二氧化碳|углекисл|диоксид|أكسيد الكربون|이산화탄소", pair.target):
        return True
    numbers = re.findall(r"\d+", code)
    return all(number in _digits(pair.target) for number in numbers) or (
        code.startswith("COVID") and re.search(r"コロナ|كورونا|كوفيد|корон|ковид|新冠|코로나", pair.target) is not None
    )


def _is_worded(code: str, pair: Pair) -> bool:
    """True if the target has the number of a code in other words: "Formula 1" for F1, «Группа двадцати» for G20."""
    if code in _WORDED and _WORDED[code].search(pair.target):
        return True
    match = _SHORT_CODE.fullmatch(code)
    if match is None or set(CODE.findall(pair.target)) - set(CODE.findall(pair.source)):
        return False
    value = int(match[1])
    here, there = (
        sum(one.value == value for one in figures(text, locale))
        for text, locale in ((pair.source, pair.source_locale), (pair.target, pair.target_locale))
    )
    return there > here


@lru_cache(maxsize=64)
def without_links(text: str) -> str:
    """The text with addresses and phone numbers blanked out, so that their digits are not taken for numbers."""
    text = text.translate(_HALF_WIDTH)
    for pattern, mark in ((URL, _MAY_LINK), (EMAIL, _AT)):
        if mark.search(text) is None:
            continue
        text = pattern.sub(lambda match: " " * len(match[0]), text)
    if not _DIGIT.search(text):
        return text
    return _DIGIT_GROUPS.sub(lambda match: " " * len(match[0]) if _is_phone(match[0]) else match[0], text)


def without_handles(text: str) -> str:
    """The text without the names of accounts and files: "@mfa_press", "mfa.press"."""
    return _HANDLES.sub(" ", text) if _MAY_HANDLE.search(text) else text


def phones(text: str) -> list[str]:
    """The phone numbers in a text: seven digits or more in groups, and not a number, a date or a span of years."""
    if not _DIGIT.search(text):
        return []
    found = (match[0] for match in _DIGIT_GROUPS.finditer(text) if _is_phone(match[0]))
    # The bracket that closes behind a number is none of it: "(03-5555-0142)".
    return [one.rstrip(")") if one.count(")") > one.count("(") else one for one in found]


def _is_phone(written: str) -> bool:
    digits = _digits(written)
    if not 7 <= len(digits) <= 15:
        return False
    groups = re.findall(r"\d+", written)
    if written[0] in "+(" and not re.fullmatch(r"\(?(?:1\d|20)\d\d\W{1,3}(?:1\d|20)?\d\d\)?", written):
        return True
    years = [group for group in groups if re.fullmatch(r"(?:1[5-9]|20)\d\d", group)]
    if years and all(len(group) <= 2 for group in groups if group not in years):
        return False
    is_date = len(groups) == 3 and {len(group) for group in groups} <= {1, 2, 4} and len(digits) <= 8
    is_number = _THOUSANDS.fullmatch(written) and (len(groups[0]) < 3 or written.endswith("000"))
    return len(groups) > 2 and not is_date and not is_number


def _digits(text: str) -> str:
    """The digits of a text without what stands between those of one phone number; any decimal digits as 0-9."""
    text = text.translate(_HALF_WIDTH)
    plain = "".join(str(unicodedata.digit(letter)) if letter.isdecimal() else letter for letter in text)
    return re.sub(r"(?<=\d)[ ().\-\u00a0\u202f\u2010-\u2013/]+(?=\d)|^[+(]+", "", plain)


def _bare(text: str) -> str:
    """Without hyphens and spaces, in one case: "G-20" and "G20" are the same code."""
    return re.sub(r"[-\s\u2010-\u2013]", "", unicodedata.normalize("NFKC", text)).casefold()
