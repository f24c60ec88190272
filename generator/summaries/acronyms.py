"""A text in, the acronyms that it explains out: "Name (ACR)" and "hereinafter referred to as 'ACR'"."""

from __future__ import annotations

import re

from generator.sources.wording import word_set
from generator.summaries.lexicon import is_foreign
from generator.summaries.text import READ, Reading
from generator.summaries.vocabulary import BODY_HEADS

CONNECTORS = word_set("""
of for and the on in de des du & la le les del di da do dos et für und der die das to
""")
_HEREINAFTER = re.compile(
    r"(?:here(?:in)?after|henceforth|below|also)?\s*(?:referred to as|called|known as"
    r"|abbreviated (?:as|to)|known by (?:its|the|their) (?:\w+ ){0,2}?(?:acronym|initials|abbreviation)"
    r"|here(?:in)?after|\bor)\s*[:,]?\s*(?:the )?"
    r"[\"'“‘«(]?(?:the )?(?P<short>[A-Z][\w&.-]{1,14})[\"'”’»)]?",
)
_SHORT = re.compile(r"[A-Z][A-Za-z\d]*[A-Z][A-Za-z&-]*\d?|[A-Z]{2,8}\d?|[A-Z]\d{1,2}")


def expansions(reading: Reading) -> dict[str, str]:
    """The acronyms that the document explains, whatever they stand for: `ODA` -> `Official Development Assistance`."""
    found: dict[str, str] = {}
    for _, passage in reading.passages(*READ):
        text = passage.span.cut(reading.document.text)
        for match in re.finditer(r"\((?P<short>[A-Z][A-Za-z&-]{1,9})(?:[,;][^)]*)?\)", text):
            long = letters_before(text[: match.start()], match["short"])
            if long:
                found.setdefault(match["short"], long)
    return found


def short_after(text: str, end: int, name: str) -> str | None:
    following = text[end : end + 160]
    bracket = re.match(r"[”’\"']?\s?\((?P<inside>[^()]{2,120})", following)
    if not bracket:
        # "Example Island Alliance – EIA –": between dashes as between brackets.
        dashed = re.match(r"\s[–—-]\s([A-Z][A-Za-z]{2,9})\s?(?:[–—-]\s|,)", following)
        if dashed and _SHORT.fullmatch(dashed[1]) and _fits(dashed[1], name):
            return dashed[1]
        aside = re.match(rf",? ?{_HEREINAFTER.pattern}", following)
        return aside["short"] if aside and _SHORT.fullmatch(aside["short"]) else None
    stated = _HEREINAFTER.search(bracket["inside"])
    if stated and _SHORT.fullmatch(stated["short"]):
        return stated["short"]
    # In a translation the letters are those of the name in the language of origin.
    alone = re.match(r"\(([^\W\d_]{3,8})\)", following.lstrip("”’\"' "))
    if alone and alone[1].isupper():
        return alone[1]
    return _in_bracket(bracket["inside"], name)


def _in_bracket(inside: str, name: str) -> str | None:
    """The acronym of a name with which the words in brackets behind it begin."""
    several = _SEVERAL.match(inside)
    if several and _fits(several[0], name):
        return several[0]
    # "Norlandic Agency for Roads (Nordag)": in small letters, all of them the name's.
    small = re.match(r"[^\Wa-z\d_][a-z]{3,9}(?=\)|,|$)", inside)
    if small and small[0][0] == name[0] and _fits(small[0], name, 1):
        return small[0]
    # "French National Tide Agency (Antide)": letters of the name in the language of its country, of which the word for
    # a body begins alike in many.
    heads = {word[0] for word in name.casefold().split() if word in BODY_HEADS}
    if small and len(small[0]) == len(inside) and small[0][0].casefold() in heads and is_foreign(small[0]):
        return small[0]
    first = re.match(r"(?:the |[\"“‘'])*([A-Z][\w&.-]{1,11})[\"”’']?\s*(?:[,;)]|$)", inside)
    return first[1] if first and _SHORT.fullmatch(first[1]) and _fits(first[1], name) else None


# "DG ECHO", "AHA Centre": an acronym and a word, or two.
_SEVERAL = re.compile(r"(?:[A-Z]{2,8} [A-Z][A-Za-z]{2,9}|[A-Z][a-z]{2,9} [A-Z]{2,8})(?=\)|$)")


def stands_for(short: str, name: str) -> bool:
    """True for letters among which are the first ones of all words of a name, in order: ASEAN for "Association of
    Southeast Asian Nations"."""
    words = [word for word in re.findall(r"[\w’'-]+", name.casefold()) if word not in CONNECTORS]
    letters = iter(short.casefold())
    return (
        short.isupper()
        and len(words) >= max(3, len(short) - 1)
        and all(word[0] in letters for word in words)
        and _fits(short, name)
    )


def initials_fit(short: str, name: str) -> bool:
    """True if an acronym is made of the first letters of a name's words, small words aside."""
    words = [word for word in re.findall(r"[\w’'-]+", name.casefold()) if word not in CONNECTORS]
    return short.casefold() == "".join(word[0] for word in words)


def long_words(name: str) -> int:
    """How many words of a name may give a letter to an acronym."""
    return sum(word not in CONNECTORS for word in re.findall(r"[\w’'-]+", name.casefold()))


def _fits(short: str, name: str, share: float = 0.75) -> bool:
    """True if most letters of an acronym come, in order, from the words of the name."""
    if re.fullmatch(r"[A-Z]\d{1,2}", short):
        # "Committee for Tides (C5)": a letter of any word and how many they are.
        return re.search(rf"\b{short[0]}", name) is not None
    if short.isupper() and len(short) <= 2:
        return short[0].casefold() == name[0].casefold()
    at, hits, low = 0, 0, name.casefold()
    for letter in (one for one in short.casefold() if one.isalpha()):
        found = low.find(letter, at)
        if found >= 0:
            hits, at = hits + 1, found + 1
    return hits >= share * sum(one.isalpha() for one in short)


_CAPITALS_BEFORE = re.compile(
    r"(?:[A-Z][\w’'-]*,? |(?:of|for|and|the|on|in|de|des|du|la|&) )*[A-Z][\w’'-]* ?[”\"’']?\s?$"
)


def letters_loosely(text: str, short: str) -> str | None:
    """The capitalised words directly before an acronym that is made of the beginnings of all of them: COMSA of "Common
    Market for South Africa"."""
    run = _CAPITALS_BEFORE.search(text[-160:])
    words = list(re.finditer(r"[\w’'-]+", run[0])) if run and short.isupper() and len(short) > 2 else []
    for place, word in enumerate(words):
        tail = [one[0].casefold() for one in words[place:]]
        if word[0][0].isupper() and len(tail) > 1 and _beginnings(short.casefold(), tail):
            return run[0][word.start() : words[-1].end()] if run else None
    return None


def _beginnings(letters: str, words: list[str]) -> bool:
    """True if letters are made of one or more first letters of each word, small joining words aside."""
    if not words:
        return not letters
    if words[0] in CONNECTORS and _beginnings(letters, words[1:]):
        return True
    longest = next((one for one in range(3, 0, -1) if letters[:one] == words[0][:one]), 0)
    return any(_beginnings(letters[one:], words[1:]) for one in range(longest, 0, -1))


def letters_before(text: str, short: str) -> str | None:
    """The words directly before an acronym whose initials it is made of."""
    letters = [one for one in short.casefold() if one.isalpha()]
    words = list(re.finditer(r"[\w’'-]+", text[-160:]))
    for count in range(len(letters), min(len(words), len(letters) + 4) + 1):
        tail = words[-count:]
        every = [one[0][0].casefold() for one in tail]
        without = [one[0][0].casefold() for one in tail if one[0].casefold() not in CONNECTORS]
        if letters in (every, without) and not text[-160:][tail[-1].end() :].strip(" ”\"’'"):
            return text[-160:][tail[0].start() : tail[-1].end()]
    return None
