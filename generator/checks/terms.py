"""Do the terms of the term base stand in the target, in the form that it prefers?"""

from __future__ import annotations

from collections.abc import Iterator

from generator.checks.pair import Pair, critical, warning
from generator.findings import Finding


def check_terms(pair: Pair) -> Iterator[Finding]:
    """A term of the term base is translated otherwise than the term base says."""
    if pair.terms is None or pair.same_language:
        return
    matches = [match for match in pair.terms.matches(pair.source) if match.term is not None]
    for match, found in zip(matches, pair.terms.verify_all(matches, pair.target), strict=True):
        if found is None:
            yield critical("terms", f"{match.surface} should be {match.wording!r} in the translation", match.surface)
        elif found.deprecated:
            yield warning("terms", f"{found.form!r} is deprecated: use {match.wording!r}", found.form)
