"""Do addresses, phone numbers and the like stand in the target as they are?"""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.checks.pair import Pair, critical
from generator.findings import Finding

# Addresses end before the mark that ends their sentence. A phone number has seven digits at least, in groups.
URL = re.compile(r"(?:https?://|www\.)[^\s<>\"“”«»]*[^\s<>\"“”«».,;:!?)\]}]", re.IGNORECASE)
EMAIL = re.compile(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+")
PHONE = re.compile(
    r"(?<![\w.,])(?:\+\d{1,3}[ .-]?)?(?:\(\d{1,4}\)[ .-]?)?\d{2,4}(?:[-.]\d{2,4}){2,4}(?!\w)|\+\d[\d ().-]{6,}\d"
)
CODE = re.compile(r"(?<![\w-])(?=[\w-]*[A-Z])(?=[\w-]*\d)[A-Z0-9]+(?:[-/][A-Z0-9]+)*(?![\w-])")


def check_links(pair: Pair) -> Iterator[Finding]:
    """A web or e-mail address or a phone number of the source is missing or changed in the translation."""
    for kind, pattern in (("address", URL), ("e-mail address", EMAIL), ("phone number", PHONE)):
        for match in pattern.finditer(pair.source):
            if match[0] not in pair.target:
                yield critical("links", f"the {kind} {match[0]} is not in the translation", match[0])


def check_codes(pair: Pair) -> Iterator[Finding]:
    """A code of letters and digits ("G20", "COVID-19", "A/RES/76/1") is missing or changed in the translation."""
    target = _bare(pair.target)
    for match in CODE.finditer(without_links(pair.source)):
        if _bare(match[0]) not in target:
            yield critical("codes", f"{match[0]} is not in the translation", match[0])


def without_links(text: str) -> str:
    """The text with addresses and phone numbers blanked out, so that their digits are not taken for numbers."""
    for pattern in (URL, EMAIL, PHONE):
        text = pattern.sub(lambda match: " " * len(match[0]), text)
    return text


def _bare(text: str) -> str:
    """Without hyphens and spaces, in one case: "G-20" and "G20" are the same code."""
    return re.sub(r"[-\s\u2010-\u2013]", "", text).casefold()
