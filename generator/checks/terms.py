"""Do the terms of the term base stand in the target, in the form that it prefers?"""

from __future__ import annotations

from collections.abc import Iterator

from generator.checks.folding import fold_name, words_with_places
from generator.checks.pair import Pair, critical, warning
from generator.findings import Finding
from generator.units.terms import Term


def check_terms(pair: Pair) -> Iterator[Finding]:
    """A term of the term base is translated otherwise than the term base says."""
    if pair.terms is None or pair.same_language:
        return
    # A term that stands there twice is one to a reviewer; one within a name that is kept is none.
    matches = list({match.concept.source: match for match in pair.terms.wanted(pair.source, pair.keep)}.values())
    for match, found in zip(matches, pair.terms.verify_all(matches, pair.target), strict=True):
        if found is None and _stands_loosely(match.term, pair):
            continue
        if found is None:
            yield critical("terms", f"{match.surface} should be {match.wording!r} in the translation", match.surface)
        elif found.deprecated:
            yield warning("terms", f"{found.form!r} is deprecated: use {match.wording!r}", found.form)


def _stands_loosely(term: Term | None, pair: Pair) -> bool:
    """True if the words of an Arabic term stand in the target in their order, whatever is joined to them."""
    if term is None or pair.target_locale.language != "ar":
        return False
    words, wanted = (
        [fold_name(word, "ar").rstrip("ا") for word, _, _ in words_with_places(text)]
        for text in (pair.target, term.target)
    )
    return any(words[start : start + len(wanted)] == wanted for start in range(len(words)))
