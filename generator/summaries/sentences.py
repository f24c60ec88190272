"""A passage in, its sentences out: never cut inside quotation marks that close, nor after an abbreviation."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.provenance import SourceSpan
from generator.sources.wording import word_set

_STOP = re.compile(r"(?:[.!?…]+[\"'”’»)\]]*|[。！？][」』”’)]*)(?=\s|$)|[。！？][」』”’)]*")
_ABBREVIATIONS = word_set("""
rs mr mrs ms smt mme mlle ret rtd maj adm amb sen brig eng ing
dr prof st no nos art arts vs e.g i.e cf etc al gen lt col capt sgt jr sr inc ltd co corp dept est
fig figs vol pp p jan feb mar apr jun jul aug sept sep oct nov dec hon rev messrs h.e u.n u.s u.k e.u ph.d
sdn bhd pte pty pvt approx ca para paras sec nr tel ext a.m p.m mon tue wed thu fri sat sun ave blvd mt ft
""")
# After these an abbreviation may also end the sentence, if the next word is one that sentences begin with.
_MAY_END = word_set("""
etc inc ltd bhd pty co corp u.s u.n u.k e.u a.m p.m jr sr ph.d al
""")
# "am 3. März": the point after a day is an ordinal's; other languages write their months small.
_GERMAN_MONTHS = word_set("""
januar jänner februar märz april mai juni juli august september oktober november dezember quartal halbjahr
""")
_BEGINS = word_set("""
the it in this that he she they we a an on at these those its his her their as for after during both
""")
_OPENING, _CLOSING = "“„«「『", "”»」』"


def sentence_spans(text: str, start: int = 0) -> list[SourceSpan]:
    """The spans of the sentences of `text`, which begins at offset `start` of the document."""
    spans: list[SourceSpan] = []
    quoted = quoted_stretches(text)
    at = 0
    for stop in _stops(text, quoted):
        _append(spans, text, at, stop, start)
        at = stop
    _append(spans, text, at, len(text), start)
    return spans


def quoted_stretches(text: str) -> list[tuple[int, int]]:
    """Where double quotation marks open and close, without those that never close."""
    stretches: list[tuple[int, int]] = []
    opened: int | None = None
    for place, letter in enumerate(text):
        if letter not in _MARKS:
            continue
        if opened is None:
            if letter in _OPENING or (letter == '"' and _opens(text, place)):
                opened = place
        elif letter in _CLOSING or (letter == '"' and not (_opens(text, place) and not _closes(text, place))):
            stretches.append((opened, place + 1))
            opened = None
    return stretches


_MARKS = frozenset(_OPENING + _CLOSING + '"')


def _opens(text: str, place: int) -> bool:
    before = text[place - 1] if place else " "
    after = text[place + 1] if place + 1 < len(text) else " "
    return (before.isspace() or before in "([—–-/:‘“'") and not after.isspace()


def _closes(text: str, place: int) -> bool:
    return place > 0 and not text[place - 1].isspace()


def _stops(text: str, quoted: list[tuple[int, int]]) -> Iterator[int]:
    for match in _STOP.finditer(text):
        end = match.end()
        inside = any(start < match.start() and end < close for start, close in quoted)
        if end < len(text) and not inside and _ends_here(text, match):
            yield end


def _ends_here(text: str, match: re.Match[str]) -> bool:
    if match[0][0] in "。！？":
        return True
    following = text[match.end() :].lstrip()
    first = re.match(r"[\"'“‘«(\[]*(\w+)?", following)
    word = (first[1] or "") if first else ""
    if word and word[0].islower():
        return False
    if match[0][0] != ".":
        return True
    return not _is_abbreviation(text, match.start(), word)


def _is_abbreviation(text: str, dot: int, following: str) -> bool:
    last = re.search(r"[^\s(\[“\"'‘]+$", text[:dot])
    word = last[0].casefold() if last else ""
    if word in _MAY_END:
        return following.casefold() not in _BEGINS
    initial = len(word) == 1 and word.isalpha() and word != "i"
    numbered = word.isdigit() and len(word) <= 2 and (dot == len(word) or following.casefold() in _GERMAN_MONTHS)
    return word in _ABBREVIATIONS or initial or numbered or bool(re.fullmatch(r"(?:[a-z]\.)+[a-z]", word))


def _append(spans: list[SourceSpan], text: str, at: int, stop: int, start: int) -> None:
    piece = text[at:stop]
    lead = len(piece) - len(piece.lstrip())
    length = len(piece.strip())
    if length:
        spans.append(SourceSpan(start + at + lead, start + at + lead + length))
