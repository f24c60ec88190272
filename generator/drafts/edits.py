"""What a person did to a draft: the wording they gave to segments, and what else they changed."""

from __future__ import annotations

from dataclasses import dataclass

from generator.findings import Severity
from generator.units.segment import TranslationUnit


@dataclass(frozen=True, slots=True)
class Edit:
    """A segment whose words a person changed; `before` and `after` are plain words, not Markdown.

    `everywhere` is False where the segment stands at other places of the draft too, and those were left as they were:
    there the wording is a proposal.
    """

    segment: str
    source: str
    before: str
    after: str
    ending: str = "md"
    everywhere: bool = True


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
