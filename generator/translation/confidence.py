"""What is known about a translated unit in, its confidence from 0 to 1 out.

Every engine gets one, so that a reviewer can begin with the weakest: what the checks found weighs most, then how well
a translation back agreed, then the engine's own score, then a length that is unusual for the pair.
"""

from __future__ import annotations

import math
import re
from collections.abc import Sequence
from dataclasses import dataclass

from generator.findings import Finding, Severity

# What one finding leaves of the confidence; the marks of a typographer weigh less than a lost number.
_LEFT = {Severity.CRITICAL: 0.2, Severity.WARNING: 0.35, Severity.INFO: 1.0}
# Checks that say less. On the even rows of the benchmark one finding in four of negation was a false alarm, of all
# others one in twenty at most; a person's unknown gender is a question, and no word against the translation.
_SLIGHT = {"typography": 0.5, "end": 0.5, "identical": 0.5, "negation": 0.4, "persons": 0.8}
# An engine without a score: between one that is sure of every word and one that is not.
_UNSCORED = 0.8
# The usual length of a translation as a multiple of its source's; scripts of syllables and words are far shorter. An
# unusual length takes a tenth at most: it decides between units of which the checks say the same.
_USUAL, _DENSE, _SPREAD, _AT_MOST = 1.12, 0.45, 0.35, 0.1
_DENSE_SCRIPT = re.compile("[\u3040-\u9fff\uac00-\ud7a3]")


@dataclass(frozen=True, slots=True)
class Evidence:
    """What is known: the two texts, the findings, the mean log probability of a word, the share that came back."""

    source: str
    target: str
    findings: Sequence[Finding] = ()
    score: float | None = None
    agreement: float | None = None


def confidence(evidence: Evidence) -> float:
    """How far a unit can be trusted before it was read, between 0 and 1; comparable within one language."""
    sure = _UNSCORED if evidence.score is None else math.exp(min(evidence.score, 0.0))
    for finding in evidence.findings:
        sure *= _SLIGHT.get(finding.check, _LEFT[finding.severity])
    if evidence.agreement is not None:
        sure *= 0.5 + evidence.agreement / 2
    return round(sure * _of_length(evidence.source, evidence.target), 4)


def _of_length(source: str, target: str) -> float:
    """1 for the usual length, less the further it is away on a scale of ratios; short texts say little."""
    if not source or not target:
        return 0.0
    usual = _DENSE if _DENSE_SCRIPT.search(target) else _USUAL
    away = abs(math.log(len(target) / (len(source) * usual)))
    weight = min(len(source) / 40, 1.0)
    return 1 - _AT_MOST * (1 - math.exp(-((away / _SPREAD) ** 2) * weight))
