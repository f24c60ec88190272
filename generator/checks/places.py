"""Do the countries and cities that the source names stand in the target, and no others in their place?"""

from __future__ import annotations

from collections.abc import Iterator

from generator.checks.gazetteer import gazetteer
from generator.checks.links import without_links
from generator.checks.pair import Pair, critical
from generator.findings import Finding


def check_places(pair: Pair) -> Iterator[Finding]:
    """A country or a city of the source is another one in the translation.

    Names are CLDR's, with the adjectives and exonyms of a table. A place that the translation does not name counts
    as changed only where it names one that the source does not.
    """
    if pair.same_language:
        return
    source, target = gazetteer(pair.source_locale.tag), gazetteer(pair.target_locale.tag)
    named = source.named(_without_names(pair), shouted=pair.source.isupper())
    if not named:
        return
    text = without_links(pair.target)
    known = named.keys() | source.alluded(pair.source)
    strange = {code: words for code, words in target.named(text, strict=True).items() if code not in known}
    lost = {code: words for code, words in named.items() if not target.alludes(text, code, strange.values())}
    lost = {code: words for code, words in lost.items() if target.knows(code)}
    for (code, words), other in zip(lost.items(), strange.values(), strict=False):
        if not gazetteer(pair.target_locale.tag).same(code, other):
            yield critical("places", f"{words} became {other}", words)


def _without_names(pair: Pair) -> str:
    """The source without addresses and names of people, who may be called Jordan or London."""
    text = without_links(pair.source)
    for name in pair.keep:
        text = text.replace(name, " | ")
    return text
