"""Findings: what any room may report about the words it handles, without stopping the work."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Severity(StrEnum):
    """How much a finding matters: a critical one blocks release, a warning wants a look, info only tells."""

    CRITICAL = "critical"
    WARNING = "warning"
    INFO = "info"


@dataclass(frozen=True, slots=True)
class Finding:
    """One observation, written for a reviewer.

    `check` names the rule, `where` the words or characters concerned. `source`, `draft` and `segment` are
    filled in by whoever knows them; empty means that the finding is not tied to one.
    """

    check: str
    severity: Severity
    message: str
    where: str = ""
    source: str = ""
    draft: str = ""
    segment: str = ""

    def as_dict(self) -> dict[str, str]:
        """The finding in the shape of the contract."""
        return {
            "check": self.check,
            "severity": str(self.severity),
            "draft": self.draft,
            "source": self.source,
            "segment": self.segment,
            "message": self.message,
            "where": self.where,
        }
