"""A line in, whether it warns or licences out: an embargo, a correction, a translation by a machine, a copyright."""

from __future__ import annotations

import re

_FLAGS = re.IGNORECASE

LICENCE = re.compile(
    r"©|ⓒ|\(c\)\s*(?:19|20)\d\d|\bcopyright\b|\ball rights reserved\b|\bcreative commons\b"
    r"|\bCC[ -]BY\b|\bCC0\b|creativecommons\.org|\bpublic domain\b"
    r"|\bopen government licen[cs]e\b|\bKOGL\b|공공누리|저작권|무단\s?전재|\bcrown copyright\b"
    r"|\btous droits réservés\b|\bderechos reservados\b"
    r"|\bterms of (?:use|this licen[cs]e)\b|\blicen[cs]ed under\b|\balle rechte vorbehalten\b"
    r"|\breproduction is (?:authori[sz]ed|permitted)\b|\bdireitos reservados\b|\bOpen Licen[cs]e\b|\bgovernment work\b"
    r"|\b(?:contents?|texts?|material) (?:of|on) (?:this|the|our) (?:web ?site|site|page|portal) (?:may|can) be\b",
    _FLAGS,
)
NOTICES: tuple[tuple[str, re.Pattern[str]], ...] = (
    (
        "machine-translated",
        re.compile(
            r"\b(?:machine|automatically|auto|AI)[- ]translated\b|\b(?:this|is a"
            r"|following) (?:is a )?(?:machine|automatic|automated|AI) translation\b"
            r"|\btranslated (?:\w+ ){0,4}?(?:by|with|using|through) (?:\w+ ){0,3}?(?:AI"
            r"|artificial intelligence|machine|software|automated|computer)\b"
            r"|\btranslation (?:(?:was|is|has been) )?(?:produced|generated|made|provided|created) automatically\b"
            r"|\b(?:automatically|machine)[- ](?:produced|generated) translation\b"
            r"|\btranslation (?:was |is )?(?:produced|generated|made|provided|created) (?:\w+ )?(?:by|with"
            r"|using) (?:\w+ ){0,3}?(?:AI|artificial|machine|automat)"
            r"|\btraduit (?:\w+ ){0,3}(?:automatiquement|par (?:une )?(?:IA|intelligence))|\bmaskinöversatt"
            r"|\bmaschinell übersetzt",
            _FLAGS,
        ),
    ),
    (
        "embargo",
        re.compile(
            r"^(?!\W*embargo\W+(?:none|nil|no|n/?a)\W*$)"
            r"\W*(?:strict(?:ly)? )?(?:under )?(?:strict )?embargo(?:ed)?\b\W*(?:$|until|till|to\b"
            r"|for release|for \d|by|by|\d|[:：])|\b(?:embargoed|under embargo) (?:until|till|for)\b"
            r"|\bnot for (?:release|publication|broadcast)\b[^.]{0,40}\b(?:before|until|prior)\b"
            r"|\bmust not be (?:\w+ (?:or|and) )?(?:quoted|published|released|broadcast|summari[sz]ed)\b"
            r"[^.]{0,60}\b(?:before|until)\b",
            _FLAGS,
        ),
    ),
    (
        "correction",
        re.compile(
            r"^\W*correct(?:ion|ed)\b|\bcorrected version\b|\bcorrects\b.{0,80}\b(?:earlier|previous)\b"
            r"|\berratum\b|\bcorrigendum\b"
            r"|\b(?:replaces|supersedes)\b.{0,60}\b(?:version|release|statement|notice)\b",
            _FLAGS,
        ),
    ),
    (
        "draft",
        re.compile(
            r"^\W*(?:draft|working draft|preliminary draft|zero draft)\b[^.]{0,60}$"
            r"|\bdraft\b.{0,40}\bnot for (?:circulation|distribution|publication|release)\b"
            r"|\b(?:this|the) (?:is a|document is a|text is a) (?:working |preliminary )?draft\b",
            _FLAGS,
        ),
    ),
    (
        "not-for-attribution",
        re.compile(
            r"\bnot for attribution\b|\boff the record\b|\bon background\b|\bbackground only\b"
            r"|\bnot to be (?:quoted|attributed)\b"
            r"|\bfor background use\b",
            _FLAGS,
        ),
    ),
    (
        "not-binding",
        re.compile(
            r"\b(?:not|non)[- ](?:\w+ )?(?:legally )?binding\b|\bno legal(?:ly binding)? (?:force|effect"
            r"|value)\b|\bfor information(?:al)? purposes? only\b"
            r"|\bnot (?:create|constitute|confer)\b.{0,40}\blegal\b",
            _FLAGS,
        ),
    ),
    (
        "unofficial-translation",
        re.compile(
            r"\b(?:unofficial|provisional|courtesy|non-official|informal|working) translation\b"
            r"|\boriginal (?:text|version|\w+ text)\b.{0,40}\bprevails?\b"
            r"|\bonly the \w+ (?:text|version) is (?:authentic|authoritative|binding)\b",
            _FLAGS,
        ),
    ),
    (
        "check-against-delivery",
        re.compile(
            r"\bcheck(?:ed)? against delivery\b|\bas delivered\b|\bas prepared for delivery\b"
            r"|\bthe spoken word (?:prevails|applies|shall apply|is definitive)\b|\bonly the spoken word\b",
            _FLAGS,
        ),
    ),
    (
        "internal",
        re.compile(
            r"\bfor internal use\b|\bnot for (?:further )?(?:circulation|distribution|dissemination)\b"
            r"|\bconfidential\b\W*$",
            _FLAGS,
        ),
    ),
)


def notice_kind(line: str) -> str:
    """The kind of warning that a line is, or an empty string. Only a short or marked line is one: a paragraph that
    reports on an embargo or a draft treaty is text."""
    words = len(line.split())
    for kind, pattern in NOTICES:
        if pattern.search(line) and (words <= 30 or line.lstrip().startswith(("*", "※", "["))):
            return kind
    return ""


def is_licence(line: str) -> bool:
    """True for a copyright or licence line: a mark or licence name in a short line, or one that opens with it."""
    match = LICENCE.search(line)
    if not match:
        return False
    if match[0] in "©ⓒ" or match.start() < 12:
        return len(line) <= 600
    return len(line) <= 300 and bool(
        re.search(
            r"\bunder (?:an? |the )?(?:CC\b|creative)|\bcreative commons attribution\b"
            r"|creativecommons\.org|\breserved\b|\blicen[cs]ed?\b|©|ⓒ|\bdroits\b|\bpublic domain\b"
            r"|\bnot subject to copyright\b|\b(?:available|published|released|provided|reused?) under\b",
            line,
            _FLAGS,
        )
    )
