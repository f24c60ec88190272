"""A line in, whether it says whom to ask out; the forms of e-mail addresses and telephone numbers."""

from __future__ import annotations

import re

from generator.sources.date_lines import DATE_LINE

_FLAGS = re.IGNORECASE

CONTACT = re.compile(
    r"^\W*(?:(?:media|press|public|general) )?(?:contacts?|enquir(?:y|ies)|inquir(?:y|ies)"
    r"|information)(?: (?:details|persons?|points?|for (?:the )?(?:media|press|journalists)))?\s*(?:[:：]|$)"
    r"|\bfor (?:further|more|additional|any|media|press) (?:information|details|inquiries|enquiries"
    r"|questions|requests)\b"
    r"|\b(?:media|press) (?:contact|inquiries|enquiries|office contact)\b|\bplease contact\b"
    r"|\bto arrange (?:an )?interviews?\b"
    r"|\bP\.?\s?O\.? Box\b|^.{0,60}\b(?:telephone|website)\s?:.{0,60}$"
    r"|^\W*(?:tel(?:ephone)?|phone|mobile|mob|fax|e-?mail|hotline|helpline|switchboard|whatsapp)\b\.?\s*[:：(+]|^\W*(?:journalists"
    r"|reporters|media)\b.{0,60}\b(?:contact|call|e-?mail|write to)\b",
    _FLAGS,
)
EMAIL = re.compile(r"(?<![\w.+%-])[\w.+%-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63})+")
PHONE = re.compile(r"(?<![\w-])(?:\(?\+|00|\()?\d[\d ().\u2010-\u2013/-]{5,20}\d(?!\w)")


_LABEL = re.compile(
    r"\W*(?:(?:media|press|public|general) )?(?:contacts?(?: us)?|enquir(?:y|ies)|inquir(?:y|ies))"
    r"(?: (?:details|persons?|points?|information|for (?:the )?(?:media|press|journalists)))?\W*",
    _FLAGS,
)


def is_contact_label(line: str) -> bool:
    """True for the heading of contacts: "Press contacts"."""
    return _LABEL.fullmatch(line) is not None


def is_contact(line: str) -> bool:
    """True for a line that says whom to ask: a cue of contacts, or hardly more than an address or number."""
    if CONTACT.search(line):
        return len(line) <= 400
    if EMAIL.search(line):
        # Two sentences tell something besides.
        return len(line) <= 200 and not re.search(r"[a-z\d)]{2}\.\s[A-Z][^@]*\s[^@]*$|\w{3}\.\s[A-Z].{20,}@", line)
    # "2026/27" is a year, not a number to call.
    phone = PHONE.search(re.sub(r"\b(?:19|20)\d\d\s?[/–-]\s?(?:\d\d){1,2}\b", "", line))
    return (
        bool(phone)
        and len(line) <= 120
        and bool(
            re.search(
                r"\b(?:tel|telephone|phone|fax|mobile|call)\b"
                r"|\+\d",
                line,
                _FLAGS,
            )
        )
    )


def is_number(line: str) -> bool:
    """True for a line that holds nothing but a telephone number."""
    return bool(PHONE.fullmatch(line)) and sum(one.isdigit() for one in line) >= 8 and not DATE_LINE.fullmatch(line)


def reaches(line: str) -> bool:
    """True for a line with an e-mail address or a telephone number, or that says whom to ask."""
    asks = re.search(r"\b(?:contact|call|write to|reach|ask)\b", line, _FLAGS)
    return bool(asks or EMAIL.search(line) or PHONE.search(line))
