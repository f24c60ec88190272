"""Slots in, whole clauses out: one verb frame says the same thing in three languages, each in its own word order."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import times
from grammar import Phrase, contract_french, contract_german, french_participle, sentence
from lexicon import Verb
from slots import Slots
from times import Triple


@dataclass(frozen=True, slots=True)
class German:
    """The fields of a German clause; `after` (an infinitive clause) stays behind the verb."""

    subject: str
    finite: str
    middle: str
    end: str = ""
    after: str = ""
    subordinate_end: str = ""

    def main(self, front: str = "") -> str:
        """A main clause; with something in front, the subject follows the verb."""
        start = f"{front} {self.finite} {self.subject}" if front else f"{self.subject} {self.finite}"
        return _joined(start, self.middle, self.end) + self.after

    def subordinate(self) -> str:
        """The words that follow "dass"."""
        end = self.subordinate_end or _joined(self.end, self.finite)
        return _joined(self.subject, self.middle, end) + self.after


@dataclass(frozen=True, slots=True)
class Clause:
    """One statement, without a full stop or a capital."""

    subject: Phrase
    en: str
    fr: str
    de: German


@dataclass(frozen=True, slots=True)
class Parts:
    """What a clause is built from: the object governed, and the adjuncts in the order of English and French."""

    subject: Phrase
    verb: Verb
    target: Phrase
    adjuncts: tuple[Triple, ...]
    dated: bool = False

    @property
    def en_rest(self) -> str:
        """The English words after the verb."""
        return _joined(self.target.en, *(en for en, _, _ in self.adjuncts))

    @property
    def fr_rest(self) -> str:
        """The French words after the verb."""
        return _joined(self.verb.french_preposition + self.target.fr, *(fr for _, fr, _ in self.adjuncts))

    @property
    def de_object(self) -> str:
        """The German object with its preposition."""
        return self.verb.german_preposition + self.target.german(self.verb.german_case)

    @property
    def de_middle(self) -> str:
        """German between the verb's two halves: known objects come before time and place, new ones after."""
        adjuncts = [de for _, _, de in reversed(self.adjuncts)]
        if self.target.definite and not self.verb.german_preposition:
            return _joined(self.de_object, *adjuncts)
        return _joined(*adjuncts, self.de_object)


def _joined(*words: str) -> str:
    return " ".join(filter(None, words))


def _future_stem(stem: str, ending: str) -> str:
    head, _, rest = stem.partition(" ")
    return _joined(head + ending, rest)


def _split(past: str, plural: bool) -> tuple[str, str]:
    """The German past form for the number, and the prefix that goes to the end."""
    finite, _, prefix = past.partition(" ")
    if not plural:
        return finite, prefix
    return (finite + "n" if finite.endswith("e") else finite + "en"), prefix


def past(slots: Slots, parts: Parts) -> Clause:
    """Something happened: signed, a signé, unterzeichnete."""
    subject, verb = parts.subject, parts.verb
    finite, prefix = _split(verb.de[1], subject.plural)
    auxiliary = "haben" if subject.plural else "hat"
    simple = parts.dated or parts.adjuncts or slots.rng.random() < 0.5
    english = verb.en[1] if simple else f"{'have' if subject.plural else 'has'} {verb.en[2]}"
    german = German(subject.german("n"), finite, parts.de_middle, prefix, subordinate_end=f"{verb.de[2]} {auxiliary}")
    french = f"{subject.fr} {'ont' if subject.plural else 'a'} {verb.fr[1]} {parts.fr_rest}"
    return Clause(subject, f"{subject.en} {english} {parts.en_rest}", french, german)


def denied(_slots: Slots, parts: Parts) -> Clause:
    """Something did not happen."""
    subject, verb, plural = parts.subject, parts.verb, parts.subject.plural
    english, french = f"did not {verb.en[0]}", f"n'{'ont' if plural else 'a'} pas {verb.fr[1]}"
    finite, prefix = _split(verb.de[1], plural)
    perfect = f"{verb.de[2]} {'haben' if plural else 'hat'}"
    german = German(subject.german("n"), finite, _denied_middle(parts), prefix, subordinate_end=perfect)
    return Clause(subject, f"{subject.en} {english} {parts.en_rest}", f"{subject.fr} {french} {parts.fr_rest}", german)


def refused(_slots: Slots, parts: Parts) -> Clause:
    """Something will not happen."""
    subject, verb, plural = parts.subject, parts.verb, parts.subject.plural
    head, _, rest = _future_stem(verb.fr[2], "ont" if plural else "a").partition(" ")
    french = _joined(f"{subject.fr} ne+{head} pas", rest, parts.fr_rest)
    german = German(subject.german("n"), "werden" if plural else "wird", _denied_middle(parts), verb.de[0])
    return Clause(subject, f"{subject.en} will not {verb.en[0]} {parts.en_rest}", french, german)


def _denied_middle(parts: Parts) -> str:
    """German with "nicht": after a known object, but before a prepositional one."""
    if parts.verb.german_preposition:
        return _joined(*(de for _, _, de in reversed(parts.adjuncts)), "nicht", parts.de_object)
    return _joined(parts.de_middle, "nicht")


def future(_slots: Slots, parts: Parts) -> Clause:
    """Something will happen."""
    subject, verb, plural = parts.subject, parts.verb, parts.subject.plural
    french = f"{subject.fr} {_future_stem(verb.fr[2], 'ont' if plural else 'a')} {parts.fr_rest}"
    german = German(subject.german("n"), "werden" if plural else "wird", parts.de_middle, verb.de[0])
    return Clause(subject, f"{subject.en} will {verb.en[0]} {parts.en_rest}", french, german)


MODALS = (
    ("must", "must", "doit", "doivent", "muss", "müssen"),
    ("should", "should", "devrait", "devraient", "sollte", "sollten"),
    ("can", "can", "peut", "peuvent", "kann", "können"),
    ("wants to", "want to", "veut", "veulent", "will", "wollen"),
    ("will continue to", "will continue to", "continuera à", "continueront à", "wird weiterhin", "werden weiterhin"),
)


def modal(slots: Slots, parts: Parts) -> Clause:
    """Something must, should or can happen."""
    subject, verb, plural = parts.subject, parts.verb, parts.subject.plural
    forms = slots.rng.choice(MODALS)
    en, fr, de = forms[plural], forms[2 + plural], forms[4 + plural]
    finite, _, adverb = de.partition(" ")
    german = German(subject.german("n"), finite, _joined(adverb, parts.de_middle), verb.de[0])
    french = f"{subject.fr} {fr} {verb.fr[0]} {parts.fr_rest}"
    return Clause(subject, f"{subject.en} {en} {verb.en[0]} {parts.en_rest}", french, german)


INTENTIONS = (
    ("plans to", "plan to", "prévoit de+", "prévoient de+", "plant", "planen"),
    ("intends to", "intend to", "a l'intention de+", "ont l'intention de+", "beabsichtigt", "beabsichtigen"),
    ("decided to", "decided to", "a décidé de+", "ont décidé de+", "beschloss", "beschlossen"),
    ("agreed to", "agreed to", "a accepté de+", "ont accepté de+", "erklärte sich bereit", "erklärten sich bereit"),
    ("promised to", "promised to", "a promis de+", "ont promis de+", "versprach", "versprachen"),
    ("hopes to", "hope to", "espère ", "espèrent ", "hofft", "hoffen"),
)


def intention(slots: Slots, parts: Parts) -> Clause:
    """Someone plans, decided, agreed or promised to do something; German sets that off with a comma."""
    subject, verb, plural = parts.subject, parts.verb, parts.subject.plural
    forms = slots.rng.choice(INTENTIONS)
    en, fr, de = forms[plural], forms[2 + plural], forms[4 + plural]
    finite, _, end = de.partition(" ")
    goal = f", {_joined(parts.de_middle, verb.de[3])}"
    reversed_end = "sich bereit " + finite if end else finite
    german = German(subject.german("n"), finite, "", end, goal, subordinate_end=reversed_end)
    french = f"{subject.fr} {fr}{verb.fr[0]} {parts.fr_rest}"
    return Clause(subject, f"{subject.en} {en} {verb.en[0]} {parts.en_rest}", french, german)


def passive(slots: Slots, parts: Parts) -> Clause:
    """Something was done, without or with whoever did it."""
    target, verb, plural = parts.target, parts.verb, parts.target.plural
    agent = parts.subject if slots.rng.random() < 0.4 else None
    en_by, fr_by, de_by = (f"by {agent.en}", f"par {agent.fr}", f"von+{agent.german('d')}") if agent else ("", "", "")
    english = f"{target.en} {'were' if plural else 'was'} {verb.en[2]}"
    french = f"{target.fr} {'ont' if plural else 'a'} été {french_participle(verb.fr[1], target)}"
    last = [de for _, _, de in parts.adjuncts]
    middle = _joined(*last[-1:], de_by, *reversed(last[:-1]))
    german = German(target.german("n"), "wurden" if plural else "wurde", middle, verb.de[2])
    english = _joined(english, en_by, *(en for en, _, _ in parts.adjuncts))
    return Clause(target, english, _joined(french, fr_by, *(fr for _, fr, _ in parts.adjuncts)), german)


def passive_future(_slots: Slots, parts: Parts) -> Clause:
    """Something will be done."""
    target, verb, plural = parts.target, parts.verb, parts.target.plural
    english = _joined(f"{target.en} will be {verb.en[2]}", *(en for en, _, _ in parts.adjuncts))
    french = f"{target.fr} {'seront' if plural else 'sera'} {french_participle(verb.fr[1], target)}"
    french = _joined(french, *(fr for _, fr, _ in parts.adjuncts))
    middle = _joined(*(de for _, _, de in reversed(parts.adjuncts)))
    german = German(target.german("n"), "werden" if plural else "wird", middle, verb.de[2])
    return Clause(target, english, french, german)


# Nobody in the corpus declines to condemn an attack or to protect anyone.
DENIABLE = {"document", "event", "project"}
Builder = Callable[[Slots, Parts], Clause]
PAST_BUILDERS: tuple[Builder, ...] = (past, past, past, past, passive, denied)
LATER_BUILDERS: tuple[Builder, ...] = (*[future] * 4, modal, *[intention] * 2, passive_future, refused)


def clause(
    slots: Slots, times: tuple[str, ...] = ("past", "later"), adjuncts: bool = True, subject: Phrase | None = None
) -> Clause:
    """One clause of a random kind, past or to come; a subject given (a pronoun) keeps it active."""
    later = slots.rng.choice(times) == "later"
    builder = slots.rng.choice(LATER_BUILDERS if later else PAST_BUILDERS)
    parts = _parts(slots, later, adjuncts, subject)
    impersonal = subject or parts.verb.french_preposition or parts.verb.german_case != "a"
    if builder in (passive, passive_future) and (impersonal or "people" in parts.verb.objects):
        builder = future if later else past
    if builder in (denied, refused) and not (parts.target.definite and DENIABLE & set(parts.verb.objects)):
        builder = future if later else past
    return builder(slots, parts)


def _parts(slots: Slots, later: bool, adjuncts: bool, subject: Phrase | None) -> Parts:
    verb = slots.rng.choice(slots.words.verbs)
    target = slots.object_of(slots.rng.choice(verb.objects))
    subject = subject or slots.actor()
    while subject.en == target.en:
        subject = slots.actor()
    # A clause without adjuncts of its own may follow a date, which English does not join with "has signed".
    return Parts(subject, verb, target, _adjuncts(slots, later) if adjuncts else (), dated=not adjuncts)


def _adjuncts(slots: Slots, later: bool) -> tuple[Triple, ...]:
    """Company, place and time, in the order of English; most clauses have one or two of them."""
    choices = ("", "time", "time", "place", "place time", "place time", "company", "company time")
    wanted = slots.rng.choice(choices).split()
    drawn = []
    if "company" in wanted:
        drawn.append(company(slots))
    if "place" in wanted:
        drawn.append(slots.place())
    if "time" in wanted:
        drawn.append(times.future(slots.rng) if later else times.past(slots.rng))
    return tuple(drawn)


def company(slots: Slots) -> Triple:
    """With whom: together with Norway, avec la Norvège, gemeinsam mit Norwegen."""
    partner = slots.country() if slots.rng.random() < 0.6 else slots.institution()
    english = slots.rng.choice(("together with", "with"))
    return f"{english} {partner.en}", f"avec {partner.fr}", f"gemeinsam mit {partner.german('d')}"


GOALS = {"cooperation", "relation", "purpose_object", "protected"}


def purpose(slots: Slots) -> Triple:
    """To what end: to strengthen trade, pour renforcer le commerce, um den Handel zu stärken."""
    verbs = [verb for verb in slots.words.verbs if GOALS & set(verb.objects) and not verb.french_preposition]
    verb = slots.rng.choice(verbs)
    target = slots.object_of(slots.rng.choice([kind for kind in verb.objects if kind in GOALS]))
    english, french = slots.rng.choice((("to", "pour "), ("in order to", "afin de+")))
    german = f", um {verb.german_preposition}{target.german(verb.german_case)} {verb.de[3]}"
    return f"{english} {verb.en[0]} {target.en}", f"{french}{verb.fr[0]} {verb.french_preposition}{target.fr}", german


def finish(en: str, fr: str, de: str) -> Triple:
    """Three finished sentences: contracted, with a capital, and one full stop."""
    fr, de = contract_french(fr), contract_german(de)
    return tuple(sentence(text.replace("m..", "m.")) for text in (en, fr, de))  # type: ignore[return-value]
