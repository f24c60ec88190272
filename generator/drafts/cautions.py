"""What a reader must know before using a draft: what the source warns of, lacks or contradicts, and the findings."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from markupsafe import Markup

from generator.drafts.escape import escape
from generator.drafts.material import Material
from generator.drafts.references import Citation
from generator.drafts.words import Words
from generator.findings import Finding, Severity
from generator.summaries.model import Contradiction, Notice, Said, Summary

# More than these would drown the reader; the sidecar holds all of them.
_EXAMPLES = 4
_SOURCE_LANGUAGE = "source-language"
_ORDER = (Severity.CRITICAL, Severity.WARNING)


@dataclass(frozen=True, slots=True)
class Caution:
    """One thing to know. `grave` ones stand in every document kind, the others only where there is room."""

    words: Markup
    grave: bool = False
    cite: Citation | None = None


def cautions(material: Material) -> tuple[Caution, ...]:
    """The cautions of a draft, the gravest first."""
    summary, words = material.summary, material.words
    return (
        *_terms(summary, words),
        *_translation(material),
        *(_notice(one, material) for one in summary.notices),
        *(_contradiction(one, words) for one in summary.contradictions),
        *_gaps(summary, words),
        *([Caution(words.count("caution.left_out", material.left_out))] if material.left_out else ()),
        *_findings(material),
    )


def _terms(summary: Summary, words: Words) -> Iterator[Caution]:
    if summary.licence.id == "all-rights-reserved":
        yield Caution(words.t("caution.internal_use"), True)
    elif summary.licence.id == "unknown":
        yield Caution(words.t("caution.licence_unknown"), True)


def _translation(material: Material) -> Iterator[Caution]:
    if material.route is None:
        return
    if material.gist_only:
        yield Caution(material.words.t("caution.gist_only"), True)
    missing = sum(material.words.target(one) is None for one in material.wanted)
    if missing:
        yield Caution(material.words.count("caution.not_translated", missing), True)


def _notice(notice: Notice, material: Material) -> Caution:
    words, cite = material.words, material.references.cite(notice.text, notice.span)
    try:
        said = words.t(f"notice.{notice.kind}")
    except KeyError:
        said = words.t("notice.other", text=words.original(notice.text))
    return Caution(said, True, cite)


def _contradiction(contradiction: Contradiction, words: Words) -> Caution:
    try:
        intro = words.t(f"contradiction.{contradiction.kind}")
    except KeyError:
        intro = words.t("contradiction.other")
    sides = [_side(one, words) for one in contradiction.says]
    return Caution(intro + Markup(" ") + Markup("; ").join(sides), True)


def _side(said: Said, words: Words) -> Markup:
    return words.t("contradiction.says", words=words.original(said.text), source=said.source)


def _gaps(summary: Summary, words: Words) -> Iterator[Caution]:
    if any(one.published is None for one in summary.origins):
        yield Caution(words.t("caution.date_not_stated"))
    if any(one.date and one.date.value.startswith("--") for one in summary.events):
        yield Caution(words.t("caution.year_not_stated"))


def _findings(material: Material) -> Iterator[Caution]:
    """One caution per check, critical ones first, each with a few of the places it concerns."""
    words = material.words
    groups: dict[tuple[Severity, str], list[Finding]] = {}
    for finding in material.findings:
        if finding.check == "licence" and material.summary.licence.id == "unknown":
            continue  # `_terms` says it already.
        groups.setdefault((finding.severity, _name(finding, material)), []).append(finding)
    for severity in _ORDER:
        for (found, check), group in groups.items():
            if found is severity:
                said = words.t(f"severity.{severity}", finding=_finding(check, group, words))
                yield Caution(said, severity is Severity.CRITICAL)


def _name(finding: Finding, material: Material) -> str:
    """Under which name the finding's sentence is found: the language of a source is not that of a translation."""
    return _SOURCE_LANGUAGE if finding.check == "language" and finding in material.summary.findings else finding.check


def _finding(check: str, group: Sequence[Finding], words: Words) -> Markup:
    """The check's sentence in the draft's language; the finding's own, in English, where no catalogue has one."""
    try:
        sentence = words.t(f"finding.{check}")
        said = list(dict.fromkeys(one.where for one in group if one.where))
    except KeyError:
        sentence = None
        said = list(dict.fromkeys(one.message for one in group))
    shown = [_example(one, check, sentence, words) for one in said[:_EXAMPLES]]
    if len(said) > _EXAMPLES:
        shown.append(words.count("finding.more", len(said) - _EXAMPLES))
    listed = Markup("; ").join(shown)
    if sentence is None:
        return listed
    return words.t("finding.at", finding=sentence, where=listed) if shown else sentence


def _example(said: str, check: str, sentence: Markup | None, words: Words) -> Markup:
    if check == _SOURCE_LANGUAGE:
        return escape(words.locale.language_name(said))
    return escape(said) if sentence is None else words.quoted(words.isolated(said))
