"""Does the target refuse what the source does not?"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from generator.checks.denials import NOT
from generator.checks.pair import Pair, warning
from generator.findings import Finding

# To refuse is to deny; in English, what may be said so.
_REFUSED = {
    "fr": r"\brefus(?:é|e|ent|a|èrent|er)(?: [\w'’-]+){0,3} d(?:e |['’])(?!ouvr)",
    "es": r"\b(?:se|haya|ha) (?:negó|negaron|niega|niegan|negado|negaba) a \w+r|\brehús\w+|\brehus\w+",
    "pt": r"\brecus(?:ou|aram|a|am)-se a \w+r|\bse recus(?:ou|aram|a|am) a \w+r",
    "ca": r"\b(?:es|s['’])\s?(?:ha |han |va |van )?neg(?:ar|at|a|uen) a \w+r|\bnegar-se a \w+r",
    "it": r"\brifiut(?:ato|ata|ati|a|ano|ò|arono) di",
    "de": r"\bweiger(?:t|te|ten|n) sich|\bgeweigert",
    "ru": r"\bотказ(?:ал|ыва)\w*с[яь] \w+ть",
    "ar": r"(?<!\w)[فو]?(?:رفض|رفضت|يرفض|ترفض|رفضوا)(?!\w)",
    "ja": r"こと[をは]拒",
}
_MAY_REFUSE = re.compile(
    r"\b(?:refus|declin|reject|den[yi]|unwilling|reluct|resist|oppos|turn\w* down|with[hd]|abandon|renounc|forgo"
    r"|g[ia]v\w+ up|drop|waive|fail|boycott|def[iy]|block|veto|cancel|opt|avoid|refrain|stop|ceas|against|unable|spurn"
    r"|rebuff|snub|stay|abstain|rather|instead|forfeit|relinquish|dis\w+|object|rul\w+ out|halt|ban|barr|prevent"
    r"|dismiss|repudiat|end)",
    re.IGNORECASE,
)


def refused(pair: Pair) -> Iterator[Finding]:
    """A refusal of which the source, which neither denies nor refuses anything, says nothing."""
    pattern = _refusals(pair.target_locale.language)
    if not pattern or pair.source_locale.language != "en" or not (match := pattern.search(pair.target)):
        return
    if not _MAY_REFUSE.search(pair.source) and not NOT.search(pair.source):
        yield warning("negation", f"the translation says {match[0]!r}; the source refuses nothing", match[0])


@lru_cache(maxsize=32)
def _refusals(language: str) -> re.Pattern[str] | None:
    return re.compile(_REFUSED[language], re.IGNORECASE) if language in _REFUSED else None
