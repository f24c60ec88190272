"""How common a word is in a language: a language in, the frequencies of its words out.

The lists are those that the library wordfreq 3 carries (`wordfreq/data/small_*.msgpack.gz`, about 30,000 words a
language, counted in several corpora; Robyn Speer, data CC BY-SA 4.0, frozen since 2024). They are read here without the
library itself, whose import costs twenty times what a list costs. A file is a "cBpack": after a header the words in
lower case, in one list for each hundredth of a power of ten that their frequency is below 1.
"""

from __future__ import annotations

import gzip
from collections.abc import Mapping
from functools import lru_cache
from importlib.util import find_spec
from itertools import repeat
from pathlib import Path

_CENTIBELS = 100
# The Zipf scale (van Heuven and others 2014) counts from one in a thousand million words.
_ZIPF = 9
_CODES = {"no": "nb"}


@lru_cache(maxsize=16)
def frequencies(language: str) -> Mapping[str, float]:
    """The Zipf frequency of each common word of a language, 3 (rare) to 8; empty where there is no list of it."""
    import msgpack  # type: ignore[import-untyped]

    package = find_spec("wordfreq")
    if package is None or package.origin is None:
        return {}
    path = Path(package.origin).parent / "data" / f"small_{_CODES.get(language, language)}.msgpack.gz"
    if not path.is_file():
        return {}
    lists = msgpack.unpackb(gzip.decompress(path.read_bytes()), raw=False)[1:]
    found: dict[str, float] = {}
    for place, words in enumerate(lists):
        # All of a list at once: there are tens of thousands of words, and half a dozen languages are asked for soon.
        found.update(zip(words, repeat(_ZIPF - place / _CENTIBELS), strict=False))
    return found


def frequency(word: str, language: str) -> float:
    """The Zipf frequency of a word, in any case; 0 for a rare or unknown one."""
    return frequencies(language).get(word.casefold(), 0.0)
