"""Names put into Chinese by their sounds: a name in Latin letters and a text in, whether the text names another out."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import islice

from generator.checks.persons import Named
from generator.checks.sounds import consonants, is_east_asian, letters_of

# Names of other languages have a mark between their parts: 玛丽·居里.
_DOTTED = re.compile("[\u4e00-\u9fff]+(?:[·•・][\u4e00-\u9fff]+)+")
_MARK = re.compile("[·•・]")
# So much of the consonants of a part may be others, as each language hears them.
_MOST = 0.5
_LONGEST = 6
_N = frozenset("N")
_ANY = ((frozenset("PTKSMNR"), True),)
# How many parts of a name may stand behind its first.
_BETWEEN = 3
# A sound that a name may be heard with: its classes, and whether it may be silent.
Sound = tuple[frozenset[str], bool]


def is_other_name(name: Named, target: str) -> bool:
    """True if a Chinese text names persons of other languages, and none of them as this one is heard."""
    if len(name.parts) < 2 or is_east_asian(name.text) or any(part in target for part in name.parts):
        return False
    runs = [_MARK.split(match[0]) for match in _DOTTED.finditer(target)]
    return bool(runs) and not any(_is_heard(name.parts, run) for run in runs)


def _is_heard(parts: Sequence[str], run: Sequence[str]) -> bool:
    """True if the first and the last part of a name are heard in a run; words may stand before and behind both.

    Without a mark between two names, one run holds both.
    """
    first = [_differ(_of_latin(parts[0]), _known(reversed(one)), behind=False) < _MOST for one in run[:-1]]
    last = [_differ(_of_latin(parts[-1]), _known(one), behind=True) < _MOST for one in run[1:]]
    return any(here and any(last[place : place + _BETWEEN]) for place, here in enumerate(first))


def _differ(name: Sequence[Sound], there: Sequence[Sound], behind: bool) -> float:
    """Which part of the consonants of a name is not in the other text, or other than there; what is around is free."""
    if not behind:
        name = name[::-1]
    required = sum(not silent for _, silent in name)
    if not required or not there:
        return 0
    costs = [0.0]
    for _, silent in there:
        costs.append(costs[-1] + (not silent))
    for letters, silent in name:
        row = [costs[0] + (not silent)]
        for place, (others, other_silent) in enumerate(there):
            changed = costs[place] + _apart(letters, others)
            row.append(min(changed, costs[place + 1] + (not silent), row[-1] + (not other_silent)))
        costs = row
    return min(costs) / max(2, required)


def _apart(letters: frozenset[str], others: frozenset[str]) -> float:
    # A syllable that ends in n stands for m as well; an ideograph that no table has may be anything.
    if others == _ANY[0][0]:
        return 0.5
    return 0 if letters & others else 0.5 if (letters | others) <= {"M", "N"} else 1


def _known(ideographs: Iterator[str] | str) -> tuple[Sound, ...]:
    """The sounds of some ideographs; one that no table has may be any sound or none."""
    table, found = letters_of("hanzi"), list[Sound]()
    backwards = not isinstance(ideographs, str)
    for one in islice(ideographs, _LONGEST):
        heard = _read(table[one]) if one in table else _ANY
        found += heard[::-1] if backwards else heard
    # The n that ends a syllable is that which begins the next: 伦娜 in "Helena".
    return tuple(one for place, one in enumerate(found) if one[0] != _N or found[place - 1 : place] != [one])


@lru_cache(maxsize=256)
def _of_latin(part: str) -> tuple[Sound, ...]:
    return tuple(sound for heard in consonants(part) for sound in _read(heard))


@lru_cache(maxsize=256)
def _read(heard: str) -> tuple[Sound, ...]:
    """The sounds of a pattern: "T?S" is a T that may be silent and an S, what stands in brackets may be one of them."""
    plain = re.sub(r"\(\?:([^()]*)\)\??", lambda group: f"[{re.sub('[^A-Z]', '', group[1])}]?", heard)
    found = re.finditer(r"\[([A-Z]+)\](\??)|([A-Z])(\??)", plain)
    return tuple((frozenset(match[1] or match[3]), bool(match[2] or match[4])) for match in found)
