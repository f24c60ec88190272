"""Does the target say the same words over and over?"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import pairwise

from generator.checks.links import without_links
from generator.checks.names import PARTICLES
from generator.checks.pair import Pair, critical, warning
from generator.findings import Finding

_LONGEST, _LONGEST_UNSPACED = 12, 40
_WORD = re.compile(r"\w[\w\u064b-\u0652]*(?:[-’'·]\w[\w\u064b-\u0652]*)*")
# Words that rightly follow themselves: reflexive "nous nous", relative "die die", "that that".
_REDUPLICATING = frozenset({"ar", "id", "ms", "vi", "tr"})
_DOUBLED = frozenset(
    {"nous", "vous", "die", "der", "das", "had", "that", "si", "бы", "очень", "era", "se", "via", "piano", "passo"}
)
# A relative pronoun and the article after it, behind the comma that opens their clause: "die die Kriterien erfüllen".
_RELATIVE = frozenset({"die", "der", "das"})
# An article and the one after it in a comparison: "unter der der Hauptstadt" is "below that of the capital".
_COMPARED = r"(?:unter|über|hinter|vor|neben|mit|von|bei|zu|nach|gegenüber|als|wie)"
_THAT_OF = re.compile(r"\b(?:than|those|that of|that in|that for)\b", re.IGNORECASE)
# Two pronouns behind the word that opens a clause: "wenn sie sie brauchen", "da ihr ihr Ausweis fehlt".
_PRONOUNS = frozenset({"sie", "ihr"})
_OPENS = r"(?:wenn|dass|ob|weil|da|falls|bevor|nachdem|sobald|damit|wo|wie|als|während|obwohl|sofern|soweit|die|was)"
# Japanese particles that never follow themselves; inside of words they do ("ここでできる").
_PARTICLES = frozenset("がをにではの")
_SEVERALLY = re.compile(r"\b(\w+) (?:by|after|upon) \1\b|\bgradual|\blittle by little", re.IGNORECASE)
# Japanese says "every tonne" with the count twice: 1トン1トン.
_EACH = re.compile(r"\b(?:each|every|(\w+) (?:by|after|upon) \1)\b", re.IGNORECASE)
# Numbers and marks of repetition, with which Japanese says "one by one" (一人一人).
_COUNTED = frozenset("一二三四五六七八九十々〇百千万")
# A number and what it counts, twice: "one by one" where the source says so, else written twice by mistake.
_COUNT_TWICE = re.compile(r"([一二三两几][个项名位份次种些场届家座条件部起批支封台辆艘])\1")
_ONE_BY_ONE = re.compile(
    r"\b(?:each|every|individual\w*|(?:re)?peat\w*|again|step|stage|piece\w*|gradual\w*|successive\w*"
    r"|(\w+) (?:by|after|upon|at a|and) \1)\b|\bone (?:at a|by)|\bin turn",
    re.IGNORECASE,
)
# Words without a meaning of their own that stand twice by mistake, less the Chinese words that begin so.
_JA_TWICE = re.compile("をを|(?<=[\u4e00-\u9fff\u30a1-\u30fc])とと(?=[\u4e00-\u9fff\u30a1-\u30fc])")
_ZH_TWICE = re.compile("的的(?![士确卡])|了了(?![解结然却])|被被(?!子|褥)|把把(?![手握关脉])|第第|您您|她她")
# The words of a phrase that may recur: where one does, five words at least are not new.
_PHRASE = 5


def check_loops(pair: Pair) -> Iterator[Finding]:
    """The translation repeats a word or a phrase without the source doing so: the engine was caught in a loop."""
    repetitions = list(_repetitions(_units(pair, pair.target), pair.unspaced))
    if pair.unspaced and (twice := _twice(pair)):
        yield warning("loops", f"{twice!r} stands 2 times in a row", twice)
        return
    if not repetitions:
        return
    most = max((times for _, times in _repetitions(_units(pair, pair.source), False)), default=1)
    if found := [one for one in repetitions if not _may_repeat(*one, pair, most)]:
        words, times = max(found, key=lambda one: (one[1], len(one[0])))
        repeated = ("" if pair.unspaced else " ").join(words)
        kind = critical if times >= 3 else warning
        yield kind("loops", f"{repeated!r} stands {times} times in a row", repeated)


def _twice(pair: Pair) -> str:
    """The count or the small word of a Chinese or Japanese text that stands twice, empty where none does."""
    if (match := _COUNT_TWICE.search(pair.target)) and not _ONE_BY_ONE.search(pair.source):
        return match[1]
    small = {"zh": _ZH_TWICE, "ja": _JA_TWICE}.get(pair.target_locale.language)
    match = small.search(pair.target) if small else None
    return match[0][0] if match else ""


def check_repeated_phrases(pair: Pair) -> Iterator[Finding]:
    """A phrase of five words or more stands more often in the translation than anything does in the source."""
    if pair.unspaced:
        return
    words = _units(pair, pair.target)
    if len(words) - len(set(words)) < _PHRASE:
        return
    phrase, times = max(_phrases(words).items(), key=lambda one: one[1], default=((), 0))
    if times < 2:
        return
    most = max(_phrases(_units(pair, pair.source)).values(), default=1)
    # What the source says twice ("the men's standing race … the men's sitting race") may be said in the same words.
    if times > most and (times > 2 or not _repeats(_units(pair, pair.source))):
        yield warning("loops", f"{' '.join(phrase)!r} stands {times} times", " ".join(phrase))


def _may_repeat(words: Sequence[str], times: int, pair: Pair, most: int) -> bool:
    """True for what is rightly said again: as in the source, reflexives, "little by little", parts of names."""
    if times > 2:
        # "Die, die die Ministerin traf": a comma stands between two of them.
        parted = (
            times == 3 and words[0] in _DOUBLED and re.search(rf"{re.escape(words[0])},\s", pair.target, re.IGNORECASE)
        )
        return times <= most + (most > 1) or bool(parted and len(words) == 1)
    source = _units(pair, pair.source)
    # "little by little", but not "of ministers of": small words recur in any sentence.
    again = any(len(word) > 3 and word in source[place + 1 : place + 3] for place, word in enumerate(source))
    if pair.unspaced and words[0].isdigit() and len(words) < 6 and _EACH.search(pair.source):
        return True
    if len(words) > 1:
        return again or most > 1 or (pair.unspaced and (_repeats(source) or _says_again(source)))
    if pair.unspaced and words[0] in _PARTICLES:
        return False
    # Only white space stands between words doubled by mistake; "De De Souza" differs in its case.
    doubled = re.search(rf"(?<!\w)({re.escape(words[0])})\s+\1(?!\w)", pair.target.lower())
    exact = re.search(r"(?<!\w)(\w+)\s+\1(?!\w)|^(?i:(\w{4,})\s+\2)(?!\w)", pair.target)
    # Arabic says "little by little" with an indefinite accusative.
    severally = words[0].endswith(("ًا", "اً")) or (words[0].endswith("ا") and _SEVERALLY.search(pair.source))
    again = again or (pair.target_locale.language == "ar" and bool(severally))
    reduplicated = again and pair.target_locale.language in _REDUPLICATING
    named = source.count(words[0]) > (0 if words[0] in PARTICLES else 1)
    return not doubled or not exact or _is_pronoun(words[0], pair) or reduplicated or named


def _is_pronoun(word: str, pair: Pair) -> bool:
    """True for a word that may follow itself as another part of speech."""
    if word in _PRONOUNS:
        return re.search(rf"\b{_OPENS} {word} {word}\b", pair.target, re.IGNORECASE) is not None
    if word not in _RELATIVE:
        return word in _DOUBLED
    if _THAT_OF.search(pair.source) and re.search(rf"\b{_COMPARED} {word} {word}\b", pair.target, re.IGNORECASE):
        return True
    return re.search(rf",\s(?:\w+\s)?{word}\s{word}\b", pair.target, re.IGNORECASE) is not None


def _says_again(source: Sequence[str]) -> bool:
    """True if two words in a row stand twice: "more jobs, and more jobs"."""
    return any(times > 1 for times in Counter(two for two in pairwise(source) if min(map(len, two)) > 3).values())


def _repeats(words: Sequence[str]) -> bool:
    """True if a long word stands twice, whatever its ending."""
    stems = Counter(word[:5] for word in words if len(word) > 4)
    return any(times > 1 for times in stems.values())


def _units(pair: Pair, text: str) -> list[str]:
    """What can repeat: words, or single characters where words are not spaced."""
    words = list(_words(text))
    return [letter for word in words for letter in word] if pair.unspaced and text == pair.target else words


@lru_cache(maxsize=64)
def _words(text: str) -> tuple[str, ...]:
    return tuple(_WORD.findall(without_links(text).casefold()))


def _sizes(words: Sequence[str], longest: int) -> list[int]:
    """The lengths that a repeated phrase can have: how far equal words stand from each other."""
    if len(set(words)) == len(words):
        return []
    places: dict[str, list[int]] = {}
    sizes = set()
    for place, word in enumerate(words):
        sizes |= {place - other for other in places.get(word, ()) if place - other <= longest}
        places.setdefault(word, []).append(place)
    return sorted(size for size in sizes if size <= len(words) // 2)


def _repetitions(words: Sequence[str], characters: bool) -> Iterator[tuple[Sequence[str], int]]:
    """Phrases that are repeated in a row, and how often: twice for words, more for single characters."""
    for size in _sizes(words, _LONGEST_UNSPACED if characters else _LONGEST):
        least, start = 2, 0
        while start <= len(words) - 2 * size:
            phrase, times = words[start : start + size], 1
            while words[start + times * size : start + (times + 1) * size] == phrase:
                times += 1
            if characters:
                least = _least(phrase, words, start)
            # Digits repeat in any list or phone number.
            if times >= least and not all(word.isdigit() for word in phrase):
                yield phrase, times
            start += (times - 1) * size + 1


def _least(phrase: Sequence[str], words: Sequence[str], start: int) -> int:
    """How often some characters must stand in a row to be no word of a language without spaces."""
    size = len(phrase)
    if all("\u3041" <= one <= "\u309f" for one in phrase):
        # "いろいろ", "ふわりふわり": only longer ones are no words.
        least = {1: 4, 2: 4, 3: 2}.get(size, 2)
        return 2 if size == 1 and phrase[0] in _PARTICLES and _is_particle(words, start) else least
    ideographs = all("\u4e00" <= one <= "\u9fff" for one in phrase)
    return 2 if size > 1 and ideographs and not _COUNTED.intersection(phrase) else {1: 4, 2: 3}.get(size, 2)


def _is_particle(words: Sequence[str], start: int) -> bool:
    """True for a particle that stands twice, behind an ideograph or katakana and not at the start of "できる"."""
    before, after = words[start - 1 : start], words[start + 2 : start + 3]
    return bool(before) and not "\u3041" <= before[0] <= "\u309f" and after not in (["き"], ["し"], ["て"], ["す"])


def _phrases(words: Sequence[str]) -> Counter[tuple[str, ...]]:
    return Counter(tuple(words[start : start + _PHRASE]) for start in range(len(words) - _PHRASE + 1))
