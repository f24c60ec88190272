"""What a person did to a draft: the wording they gave to segments, and what else they changed."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from generator.checks import check_unit
from generator.findings import Finding, Severity
from generator.locales import Locale
from generator.units.segment import Origin, Segment, SegmentKind, State, TranslationUnit


@dataclass(frozen=True, slots=True)
class Edit:
    """A segment whose words a person changed; `before` and `after` are plain words, not Markdown.

    `everywhere` is False where the segment stands at other places of the draft too, and those were left as they were:
    there the wording is a proposal. `findings` are empty until `checked`.
    """

    segment: str
    source: str
    before: str
    after: str
    ending: str = "md"
    everywhere: bool = True
    findings: tuple[Finding, ...] = ()

    @property
    def critical(self) -> bool:
        """True if a check found something that blocks release: the wording stays in its draft and goes nowhere else."""
        return any(finding.severity is Severity.CRITICAL for finding in self.findings)


@dataclass(frozen=True, slots=True)
class Regrouped:
    """Passages that a person put together or took apart: the words belong to no segment alone."""

    segments: tuple[str, ...]
    before: tuple[str, ...]
    after: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Changed:
    """A passage in which something changed that is no segment's words, or that cannot be told to be; Markdown."""

    before: str
    after: str


@dataclass(frozen=True, slots=True)
class ReadBack:
    """What a person did to a draft.

    `differing` are segments that were given different words at different places; `deleted` those that stand nowhere any
    more, `moved` those whose passage stands elsewhere; `added` passages are Markdown. `noted` are the segments whose
    passage still carries a note of the program. `incomplete`: the file breaks off; then nothing missing at its end
    counts as deleted, and the draft is better left alone until it is whole.
    """

    edits: tuple[Edit, ...] = ()
    regrouped: tuple[Regrouped, ...] = ()
    differing: tuple[str, ...] = ()
    deleted: tuple[str, ...] = ()
    moved: tuple[str, ...] = ()
    added: tuple[str, ...] = ()
    unattributed: tuple[Changed, ...] = ()
    noted: tuple[str, ...] = ()
    incomplete: bool = False

    @property
    def only_wording(self) -> bool:
        """True if the person changed the wording of segments and no other words; markup does not count."""
        others = (self.regrouped, self.differing, self.deleted, self.moved, self.added, self.unattributed)
        return not self.incomplete and not any(others) and all(one.everywhere for one in self.edits)


def is_critical(unit: TranslationUnit) -> bool:
    """True if a check found something in the unit that blocks release."""
    return any(finding.severity is Severity.CRITICAL for finding in unit.findings)


def human_unit(edit: Edit, segment: Segment | None, source: Locale, target: Locale) -> TranslationUnit:
    """The person's wording as a unit: translated, not reviewed, with what the checks find in it."""
    known = segment or Segment(edit.source, _kind_of(edit.segment))
    unit = TranslationUnit(known, edit.after, State.TRANSLATED, Origin.HUMAN)
    return replace(unit, findings=check_unit(unit, source, target))


def _kind_of(segment: str) -> SegmentKind:
    """The kind that a segment's id begins with."""
    name = segment.rsplit("-", 1)[0]
    return SegmentKind(name) if name in {str(kind) for kind in SegmentKind} else SegmentKind.PHRASE


def checked(edits: Sequence[Edit], segments: Mapping[str, Segment], source: Locale, target: Locale) -> tuple[Edit, ...]:
    """The edits with what the checks find in them; `segments` by id, as far as the draft still has them."""
    return tuple(
        replace(one, findings=human_unit(one, segments.get(one.segment), source, target).findings) for one in edits
    )


@dataclass(frozen=True, slots=True)
class Proposal:
    """A person's wording for a segment that also stands in another draft, or elsewhere in the same one."""

    segment: str
    wording: str
    draft: str


def proposals(edits: Sequence[Edit], draft: str, others: Mapping[str, Sequence[str]]) -> tuple[Proposal, ...]:
    """Where else the edited segments stand; `others` names the segments of each draft in the same language.

    A wording with a critical finding is proposed nowhere.
    """
    sound = [one for one in edits if not one.critical]
    here = (Proposal(one.segment, one.after, draft) for one in sound if not one.everywhere)
    there = (
        Proposal(one.segment, one.after, name)
        for one in sound
        for name, segments in others.items()
        if name != draft and one.segment in segments
    )
    return (*here, *there)
