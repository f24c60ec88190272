"""Lexicon, frames and full sentences in, `corpus.tsv` out: English, French and German, one sentence a line."""

from __future__ import annotations

import random
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

import times
from clauses import clause, finish, purpose
from grammar import Phrase, french_participle
from lexicon import Lexicon, read_lexicon
from slots import Names, Slots
from times import Triple

HERE = Path(__file__).parent
CORPUS_SEED = 20260510
RECOMBINATIONS = 1100

FIGURE = re.compile(r"\{(?:number|money|percentage)")

REPORTS = (
    ("said that", "a déclaré", "ont déclaré", "erklärte", "erklärten", ""),
    ("announced that", "a annoncé", "ont annoncé", "kündigte", "kündigten", "an"),
    ("stressed that", "a souligné", "ont souligné", "betonte", "betonten", ""),
    ("added that", "a ajouté", "ont ajouté", "fügte", "fügten", "hinzu"),
    ("confirmed that", "a confirmé", "ont confirmé", "bestätigte", "bestätigten", ""),
    ("recalled that", "a rappelé", "ont rappelé", "erinnerte", "erinnerten", "daran"),
    ("noted that", "a noté", "ont noté", "stellte", "stellten", "fest"),
)


def read_frames(path: Path) -> list[Triple]:
    """The frames of a file of the form that `frames.txt` explains."""
    text = "\n".join(line for line in path.read_text(encoding="utf-8").splitlines() if not line.startswith("#"))
    blocks = [tuple(block.strip().splitlines()) for block in text.split("\n\n") if block.strip()]
    return [(en, fr, de) for en, fr, de in blocks]


def read_sentences(path: Path) -> list[Triple]:
    """The rows of a file of three columns."""
    rows = [line.split("\t") for line in path.read_text(encoding="utf-8").splitlines() if line]
    return [(en, fr, de) for en, fr, de in rows]


@dataclass(slots=True)
class Filling:
    """What one frame's slots were filled with; a slot that recurs keeps its filling."""

    slots: Slots
    drawn: dict[str, Phrase | Triple] = field(default_factory=dict)

    def fill(self, frame: Triple) -> Triple:
        """The frame with its slots filled and its verbs agreeing."""
        filled = []
        for language, text in enumerate(frame):
            words = re.sub(r"\{(\w+)(?::(\w))?\}", lambda m, at=language: self._words(m[1], m[2] or "n", at), text)
            agreeing = re.sub(r"<([^<>|~]*)\|([^<>|]*):(\w+)>", self._agreement, words)
            filled.append(re.sub(r"<([^<>~]+)~(\w+)>", self._participle, agreeing))
        en, fr, de = filled
        return finish(en, fr, de)

    def _words(self, name: str, case: str, language: int) -> str:
        filling = self._drawn(name)
        if isinstance(filling, Phrase):
            return (filling.en, filling.fr, filling.german(case))[language]
        return filling[language]

    def _drawn(self, name: str) -> Phrase | Triple:
        if name not in self.drawn:
            filling = self._draw(name)
            while filling in self.drawn.values():
                filling = self._draw(name)
            self.drawn[name] = filling
        return self.drawn[name]

    def _draw(self, name: str) -> Phrase | Triple:
        slots, kind = self.slots, name.rstrip("0123456789")
        indefinite = kind.startswith("a_")
        if kind.removeprefix("a_") in slots.words.nouns:
            return slots.noun(kind.removeprefix("a_"), "a" if indefinite else "the")
        if kind != "topic" and kind in slots.words.topics:
            return slots.rng.choice(slots.words.topics[kind])
        return DRAWS[kind](slots)

    def _agreement(self, match: re.Match[str]) -> str:
        return match[2] if self._phrase(match[3]).plural else match[1]

    def _participle(self, match: re.Match[str]) -> str:
        return french_participle(match[1], self._phrase(match[2]))

    def _phrase(self, name: str) -> Phrase:
        filling = self._drawn(name)
        if not isinstance(filling, Phrase):
            raise TypeError(f"slot {name} has no number or gender")
        return filling


def _same(text: str) -> Triple:
    return text, text, text


def _word(slots: Slots) -> str:
    return slots.surname().lower()


def _phone(slots: Slots) -> Triple:
    first, second, third = (slots.rng.randint(*bounds) for bounds in ((30, 99), (10, 999), (1000, 9999)))
    return _same(f"+{first} {second} {third}")


DRAWS: dict[str, Callable[[Slots], Phrase | Triple]] = {
    "actor": Slots.actor,
    "institution": Slots.institution,
    "topic": Slots.topic,
    "policy": Slots.policy,
    "country": Slots.country,
    "person": Slots.person,
    "people": lambda slots: slots.noun("people"),
    "acronym": Slots.bare_acronym,
    "with_acronym": Slots.with_acronym,
    "acronym_event": Slots.acronym_event,
    "title": Slots.title,
    "origin": lambda slots: slots.rng.choice(slots.words.countries).origin,
    "city": Slots.city,
    "place": Slots.place,
    "past": lambda slots: times.past(slots.rng),
    "future": lambda slots: times.future(slots.rng),
    "day": lambda slots: times.day(slots.rng),
    "date": lambda slots: times.date(slots.rng),
    "month": lambda slots: times.month(slots.rng),
    "year": lambda slots: _same(str(slots.rng.randint(1985, 2026))),
    "n": lambda slots: _same(str(slots.rng.randint(2, 60))),
    "number": Slots.number,
    "percentage": Slots.percentage,
    "money": Slots.money,
    "url": lambda slots: _same(f"www.{_word(slots)}.example"),
    "email": lambda slots: _same(f"{slots.rng.choice(('press', 'info', 'media'))}@{_word(slots)}.example"),
    "phone": _phone,
}


def statement(slots: Slots) -> Triple:
    """A clause by itself."""
    said = clause(slots)
    return f"{said.en}.", f"{said.fr}.", f"{said.de.main()}."


def fronted(slots: Slots) -> Triple:
    """A clause behind its time or place: On 10 May, ..."""
    later = slots.rng.random() < 0.4
    time = times.future if later else times.past
    en, fr, de = slots.place() if slots.rng.random() < 0.5 else time(slots.rng)
    said = clause(slots, ("later",) if later else ("past",), adjuncts=False)
    while said.de.after:
        said = clause(slots, ("later",), adjuncts=False)
    return f"{en}, {said.en}.", f"{fr}, {said.fr}.", f"{said.de.main(front=de)}."


def purposeful(slots: Slots) -> Triple:
    """A clause and what it is for."""
    said = clause(slots)
    while said.de.after:
        said = clause(slots)
    en, fr, de = purpose(slots)
    return f"{said.en} {en}.", f"{said.fr} {fr}.", f"{said.de.main()}{de}."


def reported(slots: Slots) -> Triple:
    """What someone said, about someone else or about themselves."""
    speaker = slots.actor()
    en, fr_one, fr_many, de_one, de_many, prefix = slots.rng.choice(REPORTS)
    subject = None
    if slots.rng.random() < 0.35:
        en_it, fr_it, de_it = speaker.pronoun()
        subject = Phrase(en_it, fr_it, (de_it, "", "", ""), plural=speaker.plural, feminine=speaker.feminine)
    said = clause(slots, subject=subject)
    german = f"{speaker.german('n')} {de_many if speaker.plural else de_one}{' ' + prefix if prefix else ''}"
    return (
        f"{speaker.en} {en} {said.en}.",
        f"{speaker.fr} {fr_many if speaker.plural else fr_one} que+{said.fr}.",
        f"{german}, dass {said.de.subordinate()}.",
    )


def according(slots: Slots) -> Triple:
    """A clause with its source in front."""
    source, said = slots.institution(), clause(slots)
    german = said.de.main(front=f"Nach Angaben {source.german('g')}")
    return f"According to {source.en}, {said.en}.", f"Selon {source.fr}, {said.fr}.", f"{german}."


def quoted(slots: Slots) -> Triple:
    """A clause in quotation marks, before or after its speaker."""
    speaker, said = slots.person(), clause(slots, adjuncts=slots.rng.random() < 0.3)
    en, fr, de = finish(said.en, said.fr, said.de.main())
    if slots.rng.random() < 0.4:
        return f'{speaker.en} said: "{en}."', f"{speaker.fr} a déclaré : « {fr}. »", f"{speaker.de[0]} sagte: „{de}.“"
    english = slots.rng.choice((f"said {speaker.en}", f"{speaker.en} said"))
    return f'"{en}," {english}.', f"« {fr} », a déclaré {speaker.fr}.", f"„{de}“, sagte {speaker.de[0]}."


def paired(slots: Slots) -> Triple:
    """Two clauses side by side."""
    time = slots.rng.choice((("past",), ("later",)))
    first, second = clause(slots, time, adjuncts=False), clause(slots, time)
    while first.de.after:
        first = clause(slots, time, adjuncts=False)
    german = f"{first.de.main()}, und {second.de.main()}."
    return f"{first.en}, and {second.en}.", f"{first.fr}, et {second.fr}.", german


PATTERNS: tuple[tuple[Callable[[Slots], Triple], int], ...] = (
    (statement, 26),
    (fronted, 10),
    (purposeful, 8),
    (reported, 16),
    (according, 5),
    (quoted, 7),
    (paired, 3),
)


def recombinations(words: Lexicon, frames: list[Triple], seed: int, names: Names = "listed") -> Iterator[Triple]:
    """An endless stream of sentences, a quarter of them from frames, which are gone through in turn."""
    rng = random.Random(seed)
    slots = Slots(rng, words, names)
    # Figures are the hardest to learn to copy: a frame with one comes up twice as often.
    frames = [frame for frame in frames for _ in range(2 if FIGURE.search(frame[0]) else 1)]
    patterns, weights = zip(*PATTERNS, strict=True)
    while True:
        for frame in rng.sample(frames, len(frames)):
            yield Filling(slots).fill(frame)
            for pattern in rng.choices(patterns, weights, k=3):
                yield finish(*pattern(slots))


def corpus() -> list[Triple]:
    """The committed corpus: every full sentence, then recombinations without a repeated English sentence."""
    rows = {row[0]: row for row in read_sentences(HERE / "sentences.tsv")}
    wanted = len(rows) + RECOMBINATIONS
    for row in recombinations(read_lexicon(HERE / "lexicon.txt"), read_frames(HERE / "frames.txt"), CORPUS_SEED):
        if len(rows) == wanted:
            break
        rows.setdefault(row[0], row)
    return list(rows.values())


def main() -> None:
    """Write `corpus.tsv`."""
    rows = corpus()
    (HERE / "corpus.tsv").write_text("".join("\t".join(row) + "\n" for row in rows), encoding="utf-8")
    print(f"{len(rows)} sentences in corpus.tsv")


if __name__ == "__main__":
    main()
