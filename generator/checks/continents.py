"""Does the target speak of a continent that the source does not: "European Commission" for "Fisheries Commission"?"""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.checks.links import without_links
from generator.checks.pair import Pair, warning, without_kept
from generator.findings import Finding

# By continent: what speaks of it in an English source, and in a target of any language.
_CONTINENTS = {
    "Europe": (
        r"europ|euro\b|euros\b|eurozone|schengen|balkan|scandinavia|nordic|baltic|benelux|continent|brussels|strasbourg"
        r"|the union\b",
        r"\b[ée]urop|европ|أوروب|اوروب|欧州|欧洲|ヨーロッパ|유럽",
    ),
    "Africa": (
        r"afric|sahel|maghreb|sahara|continent|great lakes",
        r"\b[aáà]fri[ck]|африк|[إأا]فريق|アフリカ|非洲|아프리카",
    ),
    "Asia": (
        r"asia|orient|indo-pacific|mekong|silk road|far east|middle east|continent",
        r"\basi[aáà]t|\b[aáà]si(?:a|e|en)\b|азиат|\bази[ияюей]|آسي|アジア|亚洲|아시아",
    ),
}
_PATTERNS = {
    name: (re.compile(rf"\b(?:{here})", re.IGNORECASE), re.compile(there, re.IGNORECASE))
    for name, (here, there) in _CONTINENTS.items()
}
# An acronym may hold the continent: the target writes it out.
_ACRONYM = re.compile(r"\b[A-Z][A-Za-z]*[A-Z]\w*\b")


def check_continents(pair: Pair) -> Iterator[Finding]:
    """The translation says of Europe, Africa or Asia what the source says of none.

    Not where an acronym of the source may stand for the words, or the source names a place there: engines add the
    continent to bodies that they take for better known ones.
    """
    if pair.same_language or pair.source_locale.language != "en":
        return
    for name, (here, there) in _PATTERNS.items():
        if not there.search(pair.target) or here.search(pair.source) or _ACRONYM.search(pair.source):
            continue
        target = without_links(without_kept(pair.target, pair.source))
        if found := there.search(target):
            word = next((one for one in pair.words(target) if found[0] in one), found[0])
            yield warning("places", f"the translation has {word!r}: the source says nothing of {name}", word)
