"""How much an English text says, in characters: without words that other languages, and good English, do not need.

What stands for a padding in the table is what it says: "due to the fact that" is "as". Numbers in words count as their
digits, and in languages that put no spaces between words an office counts as its shortest name.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache
from pathlib import Path

from generator.checks.tables import read_table

_TABLE = Path(__file__).resolve().parent / "padding.csv"
_NUMBERS = re.compile(
    r"\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\w+teen(?:th)?|twenty|thirty|forty|fifty|sixty"
    r"|seventy|eighty|ninety|hundred|thousand|million|billion|dozen|half an?|quarter|first|second|third|noon"
    r"|midnight)\b",
    re.IGNORECASE,
)
# "The Minister for Internal Affairs and Communications" is 総務大臣.
_OFFICES = re.compile(
    r"\b(?:the )?(?:(?:State|Deputy|Prime|Foreign|Vice[- ]?|Under[- ]?|Parliamentary|Permanent|Senior) ?)*"
    r"(?:Minist\w+|Secretar\w+|Director|(?:High )?Commissioner|Chair\w*|Governor|Ambassador|President"
    r"|High Representative|Speaker|Attorney|Chancellor|Envoy|Embassy|Department|Command)(?: of State)?(?:[ -]General)?"
    r"(?: (?:for|of|to)(?: the)? [A-Z]\w+(?:(?:, and|,| and)? [A-Z]\w+)*){0,2}"
)
_OFFICE = "Minister"
# "Japan, China and South Korea" are three characters there.
_NEIGHBOURS = re.compile(
    r"\b(?:(?:South |North )?Korea|Japan|China|Russia|India|(?:the )?(?:United States|US|UK|EU|United Kingdom)|France"
    r"|Germany|Australia|ASEAN)(?:(?:,? and |, |[-–/]) ?(?=[A-Z]|the ))"
)


def extent(text: str, unspaced: bool = False) -> int:
    """How many characters of English a text needs to say what it says."""
    return len(plainly(text, unspaced))


@lru_cache(maxsize=64)
def plainly(text: str, unspaced: bool = False) -> str:
    """A text in as few words as English can say it."""
    plain = _padding().sub(lambda match: _plain()[match.lastgroup or ""], text)
    plain = _NUMBERS.sub("10", plain)
    if unspaced:
        plain = _NEIGHBOURS.sub("JP ", _OFFICES.sub(_OFFICE, plain))
    return re.sub(r"\s+", " ", plain).strip()


@lru_cache(maxsize=1)
def _padding() -> re.Pattern[str]:
    """One pattern for all padding of the table, a group for each."""
    groups = "|".join(f"(?P<p{place}>{row['padding']})" for place, row in enumerate(read_table(_TABLE)))
    return re.compile(rf"\b(?:{groups})", re.IGNORECASE)


@lru_cache(maxsize=1)
def _plain() -> Mapping[str, str]:
    return {f"p{place}": row["plain"] for place, row in enumerate(read_table(_TABLE))}
