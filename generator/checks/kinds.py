"""Does the target speak of the same things: a museum, and no library in its place?"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from generator.checks.links import without_links
from generator.checks.pair import Pair, warning, without_kept
from generator.checks.stems import known_sides, sides
from generator.findings import Finding

_TABLE = "kinds.csv"


def check_kinds(pair: Pair) -> Iterator[Finding]:
    """The translation has another thing of the same kind: a library became a museum, wheat became rice.

    Only where the thing that the source names is nowhere in the translation, which names one that the source does not.
    """
    language = pair.target_locale.language
    if pair.same_language or pair.source_locale.language != "en":
        return
    source = sides(without_links(without_kept(pair.source, pair.target)), "en", _TABLE)
    if not source:
        return
    bare = without_links(without_kept(pair.target, pair.source))
    target, known = sides(bare, language, _TABLE), known_sides(language, _TABLE)
    for group, here in source.items():
        there = target.get(group, Counter())
        lost = [side for side in here if side not in there and (group, side) in known]
        added = [side for side in there if side not in here]
        if lost and added:
            yield warning("kinds", f"{lost[0]} seems to have become {added[0]} in the translation", lost[0])
            return
