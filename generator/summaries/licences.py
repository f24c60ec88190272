"""A document in, the terms of its use out: what its own words and its sidecar say, with what that obliges and
forbids."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from generator.findings import Finding, Severity
from generator.provenance import SourceSpan
from generator.sources.document import PassageKind
from generator.summaries.model import Licence
from generator.summaries.text import Reading


@dataclass(frozen=True, slots=True)
class Terms:
    """A licence that is known: by which words, under which name, with which codes."""

    id: str
    name: str
    words: str
    obliges: tuple[str, ...] = ("attribution",)
    forbids: tuple[str, ...] = ()


def _kogl(number: int, roman: str) -> str:
    """The pattern of one type of the Korea Open Government License, in English and Korean."""
    english = rf"(?:KOGL[^.]{{0,80}}?|Open Government Licen[cs]e[^.]{{0,60}}?)Type\s?(?:{number}|{roman})\b"
    return rf"{english}|공공누리[^.]{{0,20}}제?\s?{number}\s?유형"


_NC, _ND, _SA = "commercial-use", "derivatives", "share-alike"
_CC_URL = r"creativecommons\.org/(?:licenses|publicdomain)/"
# The most particular first. KOGL types: kogl.or.kr (1 free use, 2 no commercial use, 3 no derivatives, 4 neither).
KNOWN = (
    Terms(
        "kogl-4",
        "KOGL Type 4",
        _kogl(4, "IV"),
        ("attribution",),
        (_NC, _ND),
    ),
    Terms(
        "kogl-3",
        "KOGL Type 3",
        _kogl(3, "III"),
        ("attribution",),
        (_ND,),
    ),
    Terms(
        "kogl-2",
        "KOGL Type 2",
        _kogl(2, "II"),
        ("attribution",),
        (_NC,),
    ),
    Terms(
        "kogl-1",
        "KOGL Type 1",
        _kogl(1, "I"),
    ),
    Terms(
        "ogl-3.0",
        "Open Government Licence v3.0",
        r"Open Government Licen[cs]e\s?(?:\(OGL\))?,?\s?(?:\w+ )?(?:v|version )?\.?\s?3(?:\.0)?"
        r"|\bOGL\s?(?:v\.?\s?)?3|Crown copyright[^.]{0,200}Open Government Licen[cs]e",
    ),
    Terms("ogl-2.0", "Open Government Licence v2.0", r"Open Government Licen[cs]e\s?(?:v|version )?\.?\s?2(?:\.0)?"),
    Terms(
        "etalab-2.0", "Licence Ouverte / Open Licence 2.0", r"Licence Ouverte|Open Licen[cs]e\s?(?:v|version )?2|etalab"
    ),
    Terms("cc0-1.0", "CC0 1.0", r"\bCC0\b|Creative Commons Zero|" + _CC_URL + "zero", ()),
)
_CC = re.compile(
    r"\bCC[ -]BY(?P<short>(?:[ -](?:NC|ND|SA|IGO))*)(?:[ -]?v?(?P<v1>[1-4]\.[05]))?"
    rf"|{_CC_URL}by(?P<path>(?:-(?:nc|nd|sa))*)/(?P<v2>[1-4]\.[05])"
    r"|Creative Commons[ ,]+(?:(?:licen[cs]e|under"
    r"|the) )*Attribution(?P<long>(?:[ -](?:Non-?Commercial|No-?Deriv(?:ative)?s?(?: Works)?"
    r"|Share-?Alike))*)(?: IGO)?(?:,? ?v?(?P<v3>[1-4]\.[05]))?",
    re.IGNORECASE,
)
_REPRODUCTION = re.compile(
    r"(?:(?:reproduction|reuse|re-use) (?:of [^.]{1,60} )?(?:is|are) (?:authori[sz]ed|permitted|allowed)"
    r"|may be (?:freely )?(?:re-?published|published|printed|reproduced|re-?used|used|quoted))"
    r"[^.]{0,80}\b(?:source|acknowledg\w+|credit\w*|attribut\w+)\b[^.]{0,40}",
    re.IGNORECASE,
)
_US = re.compile(
    r"\b(?:U\.?S\.?|United States) Government work\b|\b(?:work|works|publication|information) of the (?:U\.?S\.?"
    r"|United States) (?:federal )?government\b|\b17 U\.?S\.?C\.?\b|\b(?:U\.?S\.?"
    r"|United States)[^.]{0,60}\bpublic domain\b",
    re.IGNORECASE,
)
_PUBLIC = re.compile(r"\b(?:is|are) in the public domain\b", re.IGNORECASE)
_RESERVED = re.compile(
    r"all rights reserved|©|ⓒ|\(c\)\s*(?:19|20)\d\d|\bcopyright\b|tous droits réservés"
    r"|alle rechte vorbehalten|derechos reservados|direitos reservados|무단\s?전재|저작권자",
    re.IGNORECASE,
)
_UNKNOWN = Licence(id="unknown", name="", forbids=("republication",))
_HOLDER = re.compile(
    r"(?:©|ⓒ|\(c\)|\bcopyright\b)[\s:,–-]*(?:(?:©|ⓒ|\(c\)|copyright)\s*)*(?:(?:19"
    r"|20)\d\d(?:\s?[-–]\s?(?:19|20)?\d\d)?)?[\s,]*(?:(?:content )?(?:owned|published|provided|held) )?"
    r"(?:by )?(?:the )?(?P<name>[^\W\d_][^.,;|©ⓒ\n]{1,80}?)(?=\s*(?:[.,;|]|all rights|(?:19|20)\d\d|$))",
    re.IGNORECASE,
)
# "Ministry of Tides, Roads and Ports": the commas of a list end in "and".
_LIST = re.compile(r"(?:, [^\Wa-z\d_][\w’'-]+(?: [^\Wa-z\d_][\w’'-]+)?)+,? (?:and|&)(?: [^\Wa-z\d_][\w’'-]+)+")
# "All rights reserved - Example Office - 2025".
_RESERVED_BY = re.compile(
    r"\ball rights reserved\s?[.,:|–—-]\s(?:by )?(?:the )?(?P<name>[^\W\d_][^.,;|©ⓒ\n–—]{2,80}?)"
    r"(?=\s*(?:[.,;|–—]|\s-|(?:19|20)\d\d|$))",
    re.IGNORECASE,
)
_NAME = r"(?P<name>[^\Wa-z\d_][\w’'&-]*(?:,?(?: (?:of|and|for|the|on|&))* [^\Wa-z\d_][\w’'&-]*)*)"
_WORKS_OF = re.compile(
    (
        r"\b(?:(?i:published|issued|released) by|(?i:works?|materials?|content|text|information"
        r"|publications?) (?:of|by|from|published by)) (?:the )?"
    )
    + _NAME
)


def find_licence(reading: Reading) -> tuple[Licence, tuple[Finding, ...]]:
    """The terms of use. What a person wrote in the sidecar holds; where the text says otherwise, that is a finding."""
    stated = _in_text(reading)
    named = reading.document.meta.licence
    if not named:
        return stated, (() if stated.id != "unknown" else (_not_stated(reading),))
    by_person = _by_id(named)
    if stated.id == by_person.id:
        return stated, ()
    if stated.id == "unknown":
        return replace(by_person, span=stated.span), ()
    message = f"the text says {stated.name}, the sidecar {named}; the sidecar holds"
    return by_person, (Finding("licence", Severity.WARNING, message, stated.name, reading.document.id),)


def find_holder(reading: Reading) -> SourceSpan | None:
    """Whom a copyright or licence line names: "© Example Press", "the works of the Ministry of Examples"."""
    for _, passage in reading.passages(PassageKind.LICENCE):
        words = passage.span.cut(reading.document.text)
        for pattern in (_WORKS_OF, _HOLDER, _RESERVED_BY):
            match = pattern.search(words)
            if match and _is_holder(match["name"]):
                start = passage.span.start + match.start("name")
                name = match["name"].rstrip()
                listed = _LIST.match(words, match.start("name") + len(name))
                return SourceSpan(start, start + len(name + (listed[0] if listed else "")))
    return None


def _is_holder(name: str) -> bool:
    return len(name) > 2 and not re.match(
        r"(?:United States|U\.S\.|US Government|crown\b|all rights|reserved|this |notice|act\b"
        r"|law\b|policy|licen[cs]e)",
        name,
        re.IGNORECASE,
    )


def _not_stated(reading: Reading) -> Finding:
    return Finding(
        "licence",
        Severity.WARNING,
        "no licence is stated; ask the publisher before publishing",
        "",
        reading.document.id,
    )


def _in_text(reading: Reading) -> Licence:
    """The first licence that a licence line names; failing that, any that reserves all rights."""
    lines = [passage.span for _, passage in reading.passages(PassageKind.LICENCE)]
    for span in lines:
        open_licence = _open(span.cut(reading.document.text))
        if open_licence:
            return replace(open_licence, span=span)
    for span in lines:
        if _RESERVED.search(span.cut(reading.document.text)):
            return replace(_reserved(), span=span)
    return _UNKNOWN


def _open(words: str) -> Licence | None:
    for terms in KNOWN:
        if re.search(terms.words, words, re.IGNORECASE):
            return Licence(id=terms.id, name=terms.name, obliges=terms.obliges, forbids=terms.forbids)
    match = _CC.search(words)
    if match:
        return _creative_commons(match)
    if _US.search(words):
        return Licence(id="us-public-domain", name="US public domain")
    if _PUBLIC.search(words):
        return Licence(id="public-domain", name="Public domain")
    stated = _REPRODUCTION.search(words)
    name = stated[0].strip() if stated else ""
    return Licence(id="reproduction-with-source", name=name, obliges=("attribution",)) if stated else None


def _creative_commons(match: re.Match[str]) -> Licence:
    parts = (match["short"] or match["path"] or match["long"] or "").casefold()
    has = {
        "nc": re.search(r"nc|non-?commercial", parts),
        "nd": re.search(r"nd|no-?deriv", parts),
        "sa": re.search(r"sa|share-?alike", parts),
    }
    version = match["v1"] or match["v2"] or match["v3"] or ""
    suffix = "".join(f"-{key}" for key in ("nc", "nd", "sa") if has[key])
    forbids = ((_NC,) if has["nc"] else ()) + ((_ND,) if has["nd"] else ())
    return Licence(
        id=f"cc-by{suffix}" + (f"-{version}" if version else ""),
        name=f"CC BY{suffix.upper()}" + (f" {version}" if version else ""),
        obliges=("attribution", *((_SA,) if has["sa"] else ())),
        forbids=forbids,
    )


def _reserved() -> Licence:
    return Licence(
        id="all-rights-reserved",
        name="All rights reserved",
        obliges=("attribution",),
        forbids=("republication", "derivatives"),
    )


def _by_id(name: str) -> Licence:
    """The licence that a person's id or words name; one that is not known keeps its words and is not free to use."""
    low = re.sub(r"[\s_]+", "-", name.strip().casefold())
    if low in ("all-rights-reserved", "copyright"):
        return _reserved()
    if low in ("us-public-domain", "pd-us"):
        return Licence(id="us-public-domain", name="US public domain")
    if low == "public-domain":
        return Licence(id="public-domain", name="Public domain")
    for terms in KNOWN:
        if low == terms.id or low == terms.id.split(".")[0]:
            return Licence(id=terms.id, name=terms.name, obliges=terms.obliges, forbids=terms.forbids)
    return _open(name) or replace(_UNKNOWN, name=name)
