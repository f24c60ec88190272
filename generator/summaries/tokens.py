"""A stretch of text in, its tokens out: words with their offsets, and whether each can be part of a name."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from generator.provenance import SourceSpan
from generator.sources.wording import word_set
from generator.summaries.trades import ROLE_WORDS
from generator.summaries.vocabulary import HONORIFICS, OPENERS, ROLE_HEADS, ROLE_MODIFIERS

# A letter or digit with the accents that follow it as characters of their own.
_L = r"(?:[^\W_][\u0300-\u036f]*)"
_STYLES = frozenset({"HE", "HH", "HRH", "HM", "Count", "Countess", "Father", "Cllr"})
_TOKEN = re.compile(
    rf"(?:Tan|Puan|Dato['’]?|Datuk) Se?ri(?=\s)|"
    rf"(?:[^\W\d_]\.){{2,}}|{_L}+(?:[-‐‑&.]{_L}+|['’‘](?!s\b){_L}+)*(?:(?<=(?<![\w'’-])[^\W\d_])\.|(?<=\b(?:Mr|Ms"
    rf"|Dr|St|Jr|Sr|Lt|Rt|Fr))\.|(?<=\b(?:Mrs|Smt|Gen|Col|Hon|Rev|Mme|Amb|Sen|Rep|Sgt|Maj|Adm|Eng|Ing))\."
    rf"|(?<=\b(?:Prof|Mlle|Capt|Brig))\.|(?<=\bDato)['’](?=\s))?|['’]s\b|[^\w\s]"
)
PARTICLES = word_set("""
de del della der den di da do dos das du van von zu zur la le el al bin bint ibn ben abu ter ten y e af av
dela wa ag wan aït ait nic mac ua binti binte anak oghli ogly oglu ogli uulu kyzy qizi ould ap ibnu ní ó mhic mag
vom zum op i ul ur tot thoe
""")


@dataclass(frozen=True, slots=True)
class Token:
    """A word, number or mark; offsets are the document's."""

    text: str
    start: int
    end: int

    @property
    def low(self) -> str:
        """The token in lower case, hyphens as ASCII; a style in letters ("HE", "HRH") and "Tan Sri" are honorifics."""
        if self.text in _STYLES or " " in self.text:
            return "h.e."
        return self.text.casefold().replace("‐", "-").replace("‑", "-")

    @property
    def capital(self) -> bool:
        """True if the word begins with a capital."""
        return self.text[0].isupper()

    @property
    def word(self) -> bool:
        """True for words and numbers, not for marks."""
        return self.text[0].isalnum()


def tokens_of(text: str, start: int = 0) -> list[Token]:
    """The tokens of `text`, which begins at offset `start` of the document."""
    return [Token(match[0], start + match.start(), start + match.end()) for match in _TOKEN.finditer(text)]


def span_of(tokens: Sequence[Token]) -> SourceSpan:
    """From the first to the last of these tokens."""
    return SourceSpan(tokens[0].start, tokens[-1].end)


def touching(one: Token, other: Token) -> bool:
    """True if nothing but one space or line break stands between two tokens."""
    return 0 < other.start - one.end <= 2


def name_run(tokens: Sequence[Token], first: int, longest: int = 5) -> int:
    """The place after the name that begins at `first`: capitalised words side by side, with particles between them and
    what one is called in quotation marks."""
    place = first
    while (
        place < len(tokens)
        and place - first < longest
        and (can_name(tokens[place]) or (place == first and has_patronymic(tokens, place)))
        and tokens[place].text not in POST_NOMINALS
    ):
        if place > first and not touching(tokens[place - 1], tokens[place]):
            break
        place += 1
        after = _past_nickname(tokens, place)
        # Fathers' and grandfathers' names each come with a word of their own.
        longest += after - place + (tokens[place - 1].low in PARTICLES)
        place = after
        if after < len(tokens) and _ARTICLED.match(tokens[after].text) and touching(tokens[after - 1], tokens[after]):
            place += 1
            continue
        while (
            after < len(tokens) and after - place < 3 and tokens[after].low in PARTICLES and not tokens[after].capital
        ):
            after += 1
        if (
            after > place
            and after < len(tokens)
            and can_name(tokens[after])
            and touching(tokens[after - 1], tokens[after])
        ):
            longest += after - place
            place = after
    return place


# "Farid al-Masri", "Paul d'Aubray": names that are written small up to their capital.
_ARTICLED = re.compile(r"(?:al|el|an|ar|as|ash|at|az|ad|ul|ur)[-‐‑][^\Wa-z\d_]|[a-z]{1,4}['’][^\Wa-z\d_](?!ff)")
_NICKNAME_MARKS = "\"“”'‘’«»"


def _past_nickname(tokens: Sequence[Token], place: int) -> int:
    """The place after what one is called, where the name goes on behind it: Anna "The Tide" Berg."""
    if place + 2 >= len(tokens) or tokens[place].text not in _NICKNAME_MARKS:
        return place
    if tokens[place].start == tokens[place - 1].end or tokens[place].end != tokens[place + 1].start:
        return place
    for end in range(place + 2, min(place + 6, len(tokens) - 1)):
        if tokens[end].text in _NICKNAME_MARKS and tokens[end].start == tokens[end - 1].end:
            return end + 1 if can_name(tokens[end + 1]) and touching(tokens[end], tokens[end + 1]) else place
        if not tokens[end].word:
            return place
    return place


_PATRONYMIC = word_set("""
bin bint ibn ben binti binte ould
""")


def has_patronymic(tokens: Sequence[Token], place: int) -> bool:
    """True for a word with a capital that "bin" or the like follows: in "Sultan bin Harb" it is no title."""
    return place + 1 < len(tokens) and tokens[place].capital and tokens[place + 1].text in _PATRONYMIC


# Letters after a name are honours, not part of it.
POST_NOMINALS = word_set("""
MP MEP MSP KC QC OBE CBE MBE KBE DBE CMG KCMG GCMG PhD MD MA BA FRS TD MHA MLA MLC MNA AO AM OAM AC SC CH KCVO CVO
SJ OP OSB LVO MVO DSO DSC MC GBE KG KT CB KCB DCB GCB FBA FRSE FRCP PC RN BEM CC OC CM PSM ONZM CNZM DNZM DCNZM GNZM
""")


def can_name(token: Token) -> bool:
    """True if a word may be part of a person's name: it has a capital and is no title."""
    if not token.capital or not token.text[0].isalpha():
        return False
    if token.low.endswith(("-elect", "-designate")):
        return False
    if is_compound_role(token.low):
        return False
    return token.low not in HONORIFICS and token.low.rstrip(".") not in ROLE_WORDS and token.low not in OPENERS


def is_compound_role(low: str) -> bool:
    """True for two words for roles with a hyphen: "minister-counsellor", "attorney-general", "vice-rector"."""
    first, hyphen, last = low.rpartition("-")
    if not hyphen:
        return False
    known = last in ROLE_WORDS or (last in ("general", "affairs") and first in ROLE_HEADS)
    return known and (first in ROLE_WORDS or first in ROLE_MODIFIERS)
