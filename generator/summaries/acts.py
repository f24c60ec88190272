"""A sentence in, the words out of what somebody did or will do in it, told by the tense and the kind of its verb.

A closed class of verbs stands for what happens once: people meet, arrive, sign, open, send, are named or hurt. What is
thought, wished, measured or lasting is no event.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from generator.provenance import SourceSpan
from generator.sources.wording import word_set
from generator.summaries.clauses import CLAUSE
from generator.summaries.text import Sentence, Word

# As past tense or participle.
_DONE = word_set("""
signed initialled ratified adopted inaugurated opened reopened closed launched unveiled evacuated deployed arrived
departed landed delivered donated dispatched visited toured inspected hosted appointed nominated elected reappointed
summoned expelled recalled released arrested detained rescued repatriated imposed lifted suspended sanctioned
designated raised lowered upgraded downgraded extended founded commissioned awarded conferred decorated
allocated pledged contributed announced presented submitted received accompanied commemorated marked celebrated
paid laid chaired co-chaired convened concluded approved endorsed rejected vetoed tabled resigned died killed injured
drowned struck hit erupted collapsed crashed sank derailed resumed travelled traveled flew left returned handed
exchanged published treated invited addressed transferred stranded intercepted seized destroyed freed welcomed
established evicted sent brought provided issued attended led confirmed registered postponed cancelled
activated mobilised mobilized joined flagged upheld dismissed overturned annulled sentenced convicted acquitted fined
won ordered disputed denied filed lodged sued appealed protested flown airlifted relocated transported shipped burned
burnt looted displaced wounded kidnapped abducted attacked bombed shot
""")
# After "will", "is to", "intends to"; after "is" with an ending: "is contributing".
_TO_DO = word_set("""
sign adopt inaugurate open reopen close launch unveil evacuate deploy arrive depart land deliver donate dispatch visit
tour host appoint send fly ship provide contribute supply fund finance train lay lead head brief table resume transfer
retire extend lift impose suspend raise lower hold meet attend receive chair co-chair convene submit present publish
address travel leave return join operate build start begin end host run transfer mobilise mobilize
""")
_TO_FOUND = word_set("set establish create form found appoint double triple abolish merge")
# What an agreement between states does: "The protocol raises the quota".
_PACTS = word_set("protocol agreement accord memorandum amendment deal arrangement")
_EFFECTS = word_set("raises lowers sets extends grants introduces doubles halves lifts abolishes replaces")
_DOING = word_set("""
contributing funding offering providing sending imposing designating deploying visiting paying hosting travelling
traveling evacuating financing donating supplying leading opening launching
""")
_HELPS = word_set(
    "is are was were has have been be being will shall would to also now then today not yet already jointly"
)
_NOT = frozenset({"not", "n't", "n’t", "never", "no", "hardly"})
_SUBORDINATES = word_set(
    "which who whom that where when if because although though since unless whether whose how what"
)


def told_act(sentence: Sentence) -> SourceSpan | None:
    """The words from the verb on of the first thing that a sentence tells as done, being done or to be done; None for
    what stands in a part that depends on another, or was done before something else."""
    words = sentence.words
    for place, word in enumerate(words):
        if word.tag in ("VBD", "VBZ", "VBP", "MD") and not _depends(words, place):
            last = _act(words, place)
            if last is not None and not _only_recalls(words, last):
                return _clause_from(sentence, word, words[last])
    return None


def _act(words: Sequence[Word], place: int) -> int | None:
    """The place of the verb that tells what happens in the group that begins at a place, if it is of the kind."""
    first = words[place]
    plain = _plain_act(words, place)
    if plain is not None:
        return plain
    after = place + 1
    while after < len(words) and after - place < 6 and (words[after].low in _HELPS or words[after].tag == "RB"):
        after += 1
    if after >= len(words):
        return None
    verb, helps = words[after], {one.low for one in words[place:after]}
    if helps & _NOT:
        return None
    if (
        first.low in ("has", "have", "was", "were")
        and "to" not in helps
        and verb.tag in ("VBN", "VBD")
        and verb.low in _DONE
    ):
        return after
    if first.low in ("is", "are") and verb.tag == "VBG" and verb.low in _DOING:
        return after
    ahead = first.low in ("will", "shall") or (first.low in ("is", "are") and "to" in helps)
    coming = verb.low in _TO_DO or ("be" in helps and verb.low in _DONE)
    return after if ahead and coming else None


def _plain_act(words: Sequence[Word], place: int) -> int | None:
    """The place of a verb that tells an act with no other verb to help it: "signed", "decided to set up", and what an
    agreement does."""
    first = words[place]
    if first.tag == "VBD" and first.low in ("decided", "resolved") and len(words) > place + 2:
        decided = words[place + 1].low == "to" and words[place + 2].low in _TO_DO | _TO_FOUND
        return place + 2 if decided else None
    signed = first.tag == "VBD" and first.low in _DONE and first.low not in ("was", "were")
    effect = first.tag == "VBZ" and first.low in _EFFECTS and place > 0 and words[place - 1].low in _PACTS
    return place if signed or effect else None


def _only_recalls(words: Sequence[Word], place: int) -> bool:
    """True for "confirmed that" and "recalled the words": that is said, not done."""
    after = [one.low for one in words[place + 1 : place + 3]]
    said = words[place].low != "announced" and after[:1] in (["that"], ["how"], ["whether"])
    return said or (words[place].low == "recalled" and "words" in after)


def _depends(words: Sequence[Word], place: int) -> bool:
    """True for a verb in a part that "which", "when" or "if" leads, or that was done before ("had gone")."""
    for before in reversed(words[:place]):
        if before.text in ",;:":
            return False
        if before.low in _SUBORDINATES:
            return True
        if before.tag in ("VBD", "VBZ", "VBP", "MD") and before.low not in _HELPS:
            return before.low in ("said", "says", "told", "noted", "had")
    return False


def _clause_from(sentence: Sentence, first: Word, verb: Word) -> SourceSpan | None:
    """The words from the first of a verb to the end of its clause; None where nothing follows that says more."""
    at = first.start - sentence.span.start
    match = re.compile(CLAUSE).match(sentence.text, at)
    words = match[0].rstrip(" .") if match else ""
    told = len(words[verb.end - first.start :].split())
    return SourceSpan(first.start, first.start + len(words)) if told >= 1 or verb.tag == "VBN" else None
