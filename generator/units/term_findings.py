"""Terms in, the usable ones and findings out: what a term base says twice, in a circle, or about nothing."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from generator.findings import Finding, Severity
from generator.locales import Locale
from generator.units.terms import Term, TermStatus, term_key
from generator.units.tokens import fold, tokens

CHECK = "term-base"
# No official name is longer; more is a sentence in the wrong column.
LONGEST_TERM = 400
_FORMULA = ("=", "+", "-", "@")


def check_terms(terms: Sequence[Term], source: Locale) -> tuple[tuple[Term, ...], tuple[Finding, ...]]:
    """The terms that can be used, repeated rows once, and what is wrong with the others or between them."""
    usable: dict[tuple[str, str, TermStatus, str, str], Term] = {}
    findings: list[Finding] = []
    for term in terms:
        problem = _unusable(term)
        if problem:
            findings.append(_finding(f"not used: {problem}", term))
            continue
        findings += _oddities(term)
        usable.setdefault((term_key(term.source), term.target, term.status, term.pos, term.domain), term)
    kept = tuple(usable.values())
    return kept, (*findings, *_conflicts(kept), *_loops(kept))


def _unusable(term: Term) -> str:
    """Why a row says nothing, or an empty string."""
    for name, text in (("source", term.source), ("target", term.target)):
        if not text:
            return f"the {name} term is empty"
        if len(text) > LONGEST_TERM:
            return f"the {name} term has {len(text)} characters, more than {LONGEST_TERM}"
        if not _has_word(text):
            return f"there is no word in the {name} term"
    return ""


def _has_word(text: str) -> bool:
    """True if some word stands in the text; those in an address are none."""
    if "@" in text or "/" in text or "www." in text.lower():
        return any(token.is_word for token in tokens(text))
    return any(map(str.isalnum, text))


def _oddities(term: Term) -> Iterator[Finding]:
    if term.source.startswith(_FORMULA) or term.target.startswith(_FORMULA):
        yield _finding("begins like a spreadsheet formula; it is taken as text and written with an apostrophe", term)
    if term.status is TermStatus.DO_NOT_TRANSLATE and term_key(term.source) != term_key(term.target):
        yield _finding(f"is not to be translated, but has the target {_short(term.target)!r}", term)


def _conflicts(terms: Iterable[Term]) -> Iterator[Finding]:
    """Two preferred targets of one source, and a target that is both to be used and to be avoided.

    Rows of different parts of speech or domains are different concepts, and no conflict.
    """
    preferred: dict[tuple[str, str, str], Term] = {}
    allowed: dict[tuple[str, str], Term] = {}
    for term in terms:
        if term.status is TermStatus.DEPRECATED:
            continue
        allowed.setdefault((term_key(term.source), fold(term.target)), term)
        if term.status is TermStatus.ADMITTED:
            continue
        first = preferred.setdefault((term_key(term.source), term.pos, term.domain), term)
        if first.target != term.target:
            yield _finding(
                f"has two preferred targets, {_short(first.target)!r}{_line(first)} and {_short(term.target)!r}; "
                "the first is used, both are accepted",
                term,
            )
    for term in terms:
        if term.status is TermStatus.DEPRECATED and (term_key(term.source), fold(term.target)) in allowed:
            yield _finding(f"{_short(term.target)!r} is deprecated here and allowed in another row", term)


def _loops(terms: Iterable[Term]) -> Iterator[Finding]:
    """Terms that lead back to themselves: A is to become B and B is to become A."""
    leads_to: dict[str, Term] = {}
    for term in terms:
        if term.status is TermStatus.PREFERRED:
            leads_to.setdefault(fold(term.source), term)
    seen: set[str] = set()
    for start in leads_to:
        path: list[str] = []
        here = start
        while here in leads_to and here not in seen:
            seen.add(here)
            path.append(here)
            here = fold(leads_to[here].target)
        circle = path[path.index(here) :] if here in path else []
        if len(circle) > 1:
            words = " → ".join(_short(leads_to[one].source) for one in circle)
            yield _finding(f"goes in a circle: {words} → {_short(leads_to[here].source)}", leads_to[here])


def _finding(message: str, term: Term) -> Finding:
    where = f"line {term.line}: " if term.line else ""
    return Finding(CHECK, Severity.WARNING, f"{where}{_short(term.source)!r} {message}", where=_short(term.source))


def _line(term: Term) -> str:
    return f" (line {term.line})" if term.line else ""


def _short(text: str) -> str:
    return text if len(text) <= 60 else text[:59] + "…"
