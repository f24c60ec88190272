"""A pronoun or a style ("she", "His Highness") in, the one person out whom it can mean by what was said before."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from generator.provenance import SourceSpan
from generator.summaries.model import Person
from generator.summaries.text import Reading, Sentence

_WORDS = r"\.?(?:\s[^\Wa-z\d_][\w.’'-]*){0,3}\s?(?:the\s)?$"
_MALE = re.compile(
    r"\b(?:Mr|Sir|Lord|Shri|King|Prince|Baron|Duke|Earl|Father|Herr|Señor|Monsieur|Sheikh|Sultan|Emir|Dato|Tan Sri|Pope"
    rf"|Cardinal|Archbishop|\w+(?:sman|rman)|H\.?R\.?H\. Prince|His (?:Royal |Serene )?[A-Z]\w+){_WORDS}"
)
_FEMALE = re.compile(
    r"\b(?:Ms|Mrs|Miss|Dame|Lady|Baroness|Smt|Queen|Princess|Duchess|Sheikha|Frau|Señora|Madame|Mme|Datin|Puan|Sister"
    rf"|Fru|\w+woman|Her (?:Royal |Serene )?[A-Z]\w+){_WORDS}"
)
_STYLE = re.compile(
    r"\b(?P<style>(?:His|Her|Their) (?:Royal |Serene |Imperial )?(?:Highness|Excellency|Majesty|Holiness|Eminence))\b"
    r"(?!,? (?:the |Dr|Mr|Ms|Mrs|Prof|Sheikh|President|Minister|[A-Z][a-z]+ [A-Z]|[A-Z]\w*))"
)


_HIGH = re.compile(r"\b(?:Prince(?:ss)?|King|Queen|Emir|Amir|Sultan|Sheikha?|Pope|Patriarch|Cardinal|Duke|Duchess)\b")


def fits(reading: Reading, person: Person, pronoun: str) -> bool:
    """True unless the source tells that "he" or "she" cannot be this person."""
    gender = told_gender(reading, person)
    return gender is None or pronoun.casefold() not in ("he", "she") or gender == pronoun.casefold()


def told_gender(reading: Reading, person: Person) -> str | None:
    """The pronoun that the titles before a person's name call for, or None where they do not tell."""
    text = reading.document.text
    for span in person.spans:
        before = text[max(0, span.start - 60) : span.start]
        # An honorific nearer to the name than another name's.
        male, female = _MALE.search(before), _FEMALE.search(before)
        if male and not female:
            return "he"
        if female and not male:
            return "she"
    return None


def styled(reading: Reading, span: SourceSpan, people: Sequence[Person]) -> Iterator[tuple[int, Person]]:
    """Whom a style without a name means: the one person, or the last before it, whose name it stood before."""
    text = reading.document.text
    for match in _STYLE.finditer(text, span.start, span.end):
        held = [
            (one.start, person)
            for person in people
            for one in person.spans
            if re.search(rf"{match['style']},? [\w. ’'-]{{0,40}}$", text[max(0, one.start - 70) : one.start])
        ]
        earlier = [pair for pair in held if pair[0] < match.start()]
        born = [one for one in people if any(_HIGH.search(role.text) for role in one.roles)]
        if not earlier and len(born) == 1 and "Excellency" not in match["style"]:
            yield match.start(), born[0]
        # Whom a sentence begins with is meant before whom one only names: "She also met Her Excellency Anna Berg".
        subjects = [pair for pair in earlier if _begins_sentence(reading, pair[0])]
        if earlier:
            yield match.start(), max(subjects or earlier, key=lambda pair: pair[0])[1]


def _begins_sentence(reading: Reading, offset: int) -> bool:
    """True for a name with nothing but its styles before it in the sentence."""
    sentence = reading.sentence_at(offset)
    return sentence is not None and len(sentence.text[: offset - sentence.span.start].split()) <= 3


# Somebody without a name, for whom a pronoun may stand, or who speaks.
_KIN_OR_TRADE = (
    r"(?:grand)?(?:mother|father|parents?|sister|brother|wife|husband|daughter|son|friend|neighbou?r|teacher|farmer"
    r"|fisherman|woman|man|girl|boy|student|pupil|nurse|child|colleague|survivor|resident|villager|refugee|worker"
    r"|volunteer|soldier|driver|patient|doctor|passenger|witness|participant|visitor|shopkeeper|trader)"
)
SOMEBODY = re.compile(
    rf"\b(?:[Mm]y|[Oo]ur|[Hh]is|[Hh]er|[Aa]n?|[Oo]ne|[Tt]he) (?:\w+ )?{_KIN_OR_TRADE}\b(?! \w+(?:ing|ion|s)\b| college"
    r"| school)"
)


def somebody_else(reading: Reading, cue: SourceSpan, people: Sequence[Person]) -> bool:
    """True if the last of whom the passage spoke before a pronoun has no name: "my grandmother ... she told me"."""
    told, start = _told(reading, cue)
    named = [span.start for one in people for span in one.spans if start <= span.start < cue.end]
    return bool(told) and told[-1].start() > max(named, default=-1)


def somebody(reading: Reading, cue: SourceSpan) -> str | None:
    """The person without a name of whom the passage of a cue spoke last, in its words: "my grandmother"."""
    told, _ = _told(reading, cue)
    # Of several in one sentence the first is who it is about.
    last = [one for one in told if "." not in reading.document.text[one.end() : told[-1].start()]]
    return last[0][0] if last else None


def _told(reading: Reading, cue: SourceSpan) -> tuple[list[re.Match[str]], int]:
    sentence = reading.sentence_at(cue.start)
    if sentence is None:
        return [], cue.start
    start = _passage_start(reading, sentence)
    told = SOMEBODY.finditer(reading.document.text, start, cue.end)
    return [one for one in told if not is_quoted(reading.document.text[start : one.start()])], start


def is_quoted(before: str) -> bool:
    """True if the words before a place leave a quotation mark open."""
    return before.count("“") > before.count("”") or before.count('"') % 2 == 1


def _passage_start(reading: Reading, sentence: Sentence) -> int:
    return min(one.span.start for one in reading.sentences if one.passage == sentence.passage)
