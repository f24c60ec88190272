"""The rungs of the ladder: each a way to ask an engine for one piece again, and to make its answers one text.

A rung is given a job and the step, and gives back a plan, or None where it does not apply.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from generator.checks.names import accepted_forms, forms_in
from generator.locales import Locale
from generator.translation.carrier import bare, carried
from generator.translation.casing import is_title_case, sentence_case
from generator.translation.engine import Engine, Model
from generator.translation.pieces import Answer, Piece
from generator.translation.sentences import clauses
from generator.translation.shield import (
    Shielded,
    is_title,
    marks_outside,
    protected_words,
    quoted,
    quoted_titles,
    quoted_words,
    shield,
    with_quoted,
)
from generator.translation.terminology import Terminology
from generator.translation.unchanged import unchanged_names

if TYPE_CHECKING:
    from generator.units.terms import TermMatch


@dataclass(frozen=True, slots=True)
class Step:
    """One step of a route: engine and model, the locale of the very source, and how many hypotheses to ask for.

    `terms` are those of the step's target, `pivot` those of its source where that is not the very source; `back` leads
    from the target to the source, where such a model is installed. Without `climbs` every piece is asked for once.
    """

    engine: Engine
    model: Model
    source: Locale
    hypotheses: int = 1
    terms: Terminology | None = None
    pivot: Terminology | None = None
    back: tuple[Engine, Model] | None = None
    climbs: bool = True


@dataclass(frozen=True, slots=True)
class Job:
    """A piece with the text that this step is to translate: the piece's own, or what the step before made of it.

    `best` is the step's best answer so far.
    """

    piece: Piece
    text: str
    score: float | None
    best: Answer | None = None


@dataclass(frozen=True, slots=True)
class Plan:
    """What a rung sends to the engine for one job, and how the answers become one text again.

    A plan without parts needs no engine.
    """

    parts: tuple[str, ...]
    rebuild: Callable[[Sequence[str]], str]
    count: int = 1


Rung = Callable[[Job, Step], Plan | None]


def _natural(job: Job, step: Step) -> Plan:
    """The text as it is; a name or title that stands alone is carried by a sentence."""
    sentence = carried(job.text, job.piece.kind, step.source) if job.text == job.piece.text else None
    if not sentence:
        return Plan((job.text,), _only)
    return Plan((sentence,), lambda answers: bare(answers[0], step.model.target))


def _alternative(job: Job, step: Step) -> Plan | None:
    return Plan((job.text,), _only, step.hypotheses) if step.hypotheses > 1 else None


def _recased(job: Job, step: Step) -> Plan | None:
    """Title case where the heading was recased, sentence case where something else is in title case or capitals."""
    if job.text != job.piece.text:
        return None
    text = job.piece.source if job.text != job.piece.source else sentence_case(job.text, job.piece.keep, step.source)
    return Plan((text,), _only) if text != job.text and is_title_case(job.piece.source) else None


def _quote_marks(job: Job, step: Step) -> Plan | None:
    """Single and curly quotation marks as plain double ones: engines lose the halves of pairs that they saw seldom."""
    text = with_quoted(marks_outside(job.text), {}, '""')
    return Plan((text,), _only) if text != job.text else None


def _quoted_titles(job: Job, step: Step) -> Plan | None:
    """Names in quotation marks stay as the source has them."""
    text = with_quoted(marks_outside(job.text), {}, '""')
    titles = quoted_titles(text)
    return _shielded(job, step, shield(text, titles)) if titles else None


def _placeholders(job: Job, step: Step) -> Plan | None:
    hidden = _hidden(job.text, job.piece.keep)
    return _shielded(job, step, hidden) if hidden.words else None


def _missing_terms(job: Job, step: Step) -> Plan | None:
    """Terms that are missing from the best answer behind placeholders, with the term base's wording put back."""
    wordings = _wordings(job, step)
    return _shielded(job, step, shield(job.text, wordings), wordings) if wordings else None


def _placeholders_and_terms(job: Job, step: Step) -> Plan | None:
    wordings = _wordings(job, step)
    return _shielded(job, step, _hidden(job.text, job.piece.keep, wordings), wordings) if wordings else None


def _protected_terms(job: Job, step: Step) -> Plan | None:
    """For an engine that mangles names: missing terms behind placeholders beside all that is there from the start."""
    wordings = _wordings(job, step)
    if not wordings:
        return None
    return _shielded(job, step, _hidden(_source_titles(job), _names(job, step), wordings), wordings)


def terms_of(piece: Piece, step: Step) -> tuple[TermMatch, ...]:
    """The terms that the step's answer to a piece must carry."""
    return step.terms.wanted(piece.text, piece.keep) if step.terms else ()


def _wordings(job: Job, step: Step) -> dict[str, str]:
    """By the words that stand for it in the job's text, the wording of every term that the best answer lacks."""
    if not step.terms or not job.best:
        return {}
    missing = step.terms.missing(terms_of(job.piece, step), job.best.text)
    found = {}
    for match in missing:
        words = _as_before(match, job, step)
        if words:
            found[words] = replace(match, at_start=False).wording
    return found


def _as_before(match: TermMatch, job: Job, step: Step) -> str | None:
    """The term as the job's text has it: in the source's words, or in those of the step before."""
    if job.text == job.piece.text or not step.pivot:
        return match.surface
    earlier = [one for one in step.pivot.wanted(job.piece.text, job.piece.keep) if one.span == match.span]
    form = step.pivot.base.verify(earlier[0], job.text) if earlier else None
    # What the step before did not know has come through it: the name of a person, as a rule.
    as_it_was = match.surface if match.surface in job.text else None
    return form.form if form else as_it_was


def _split(job: Job, step: Step) -> Plan | None:
    """Clause by clause: engines garble and repeat in sentences of more than about sixty words."""
    pieces = clauses(job.text)
    if len(pieces) < 2:
        return None
    return Plan(tuple(text for text, _ in pieces), lambda answers: _joined(answers, [glue for _, glue in pieces]))


def _protected(job: Job, step: Step) -> Plan:
    """For an engine that mangles names: all of them behind placeholders, quoted titles as the source has them."""
    return _shielded(job, step, _hidden(_source_titles(job), _names(job, step)))


RUNGS: tuple[Rung, ...] = (
    _natural,
    _alternative,
    _recased,
    _quote_marks,
    _missing_terms,
    _quoted_titles,
    _placeholders,
    _placeholders_and_terms,
    _split,
)
RUNGS_SHIELDED: tuple[Rung, ...] = (_protected, _protected_terms)


def rung_name(rung: Rung) -> str:
    """The rung's name in what was tried on a unit."""
    return rung.__name__.strip("_")


def _only(answers: Sequence[str]) -> str:
    return answers[0]


def _joined(answers: Sequence[str], glues: Sequence[str]) -> str:
    """Clauses as one sentence: full stops that the engine put after a clause go, and so do capitals that begin one."""
    text = ""
    for answer, glue in zip(answers, glues, strict=True):
        clause = answer[:1].lower() + answer[1:] if text and answer[:2].istitle() else answer
        text += (clause.rstrip(".,") if glue.startswith(",") else clause) + glue
    return text


def _hidden(text: str, keep: Sequence[str], terms: Iterable[str] = ()) -> Shielded:
    """The text with its names (and terms) behind placeholders, those in quotation marks together with their marks."""
    text = with_quoted(marks_outside(text), {}, '""')
    words = protected_words(text, keep)
    titles = [title for title in quoted_titles(text) if title.strip('"') not in set(terms)]
    return shield(text, [*quoted_words(text, words), *titles, *words, *terms])


def _shielded(job: Job, step: Step, hidden: Shielded, wordings: Mapping[str, str] | None = None) -> Plan:
    usual, language, terms = _writer(job.piece, step), step.model.target.language, wordings or {}

    def write(word: str) -> str:
        return terms.get(word) or _quoted_term(word, step) or usual(word)

    return Plan((hidden.text,), lambda answers: hidden.restore(answers[0], write, language))


def _quoted_term(word: str, step: Step) -> str | None:
    """The term base's wording, in the marks, for a title in quotation marks that is a term; else None."""
    if len(word) < 3 or not step.terms or word[0] != '"' or word[-1] != '"':
        return None
    wording = step.terms.whole(word[1:-1])
    return f'"{wording}"' if wording else None


def _writer(piece: Piece, step: Step) -> Callable[[str], str]:
    """How a protected word is written in the target: acronyms in the form that its language uses, all else as it is."""
    usual = {
        form: forms[0]
        for acronym in protected_words(piece.source, piece.keep)
        if len(forms := forms_in(piece.source, acronym, step.model.target.language)) > 2
        for form in accepted_forms(acronym, step.model.source.language)
    }

    def write(word: str) -> str:
        if word in usual or len(word.split()) > 1:
            return usual.get(word, word)
        return re.sub(r"\w+", lambda match: usual.get(match[0], match[0]), word)

    return write


def _names(job: Job, step: Step) -> list[str]:
    """All that an engine that mangles names must not see: the words to keep, and names that it was handed on."""
    keep = _forms(job.piece, step)
    if step.model.source.language == step.source.language:
        return keep
    terms = (match.span for match in terms_of(job.piece, step))
    return [*keep, *unchanged_names(job.piece.text, job.text, terms, step.source.language)]


def _forms(piece: Piece, step: Step) -> list[str]:
    """The words to keep as an earlier step may have written them."""
    acronyms = protected_words(piece.source, piece.keep)
    return [form for word in acronyms for form in accepted_forms(word, step.model.source.language)]


def _source_titles(job: Job) -> str:
    """The text with its quoted titles as the very source has them, where the passages in quotation marks correspond."""
    text, source = marks_outside(job.text), quoted(marks_outside(job.piece.source))
    if len(quoted(text)) != len(source):
        return text
    return with_quoted(text, {place: words for place, words in enumerate(source) if is_title(words)})
