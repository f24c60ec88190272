"""Pieces in, answers out: translate as naturally as possible, check, and climb where the checks find something.

Every rung is tried on all pieces that still fail, in one call of the engine; the best answer by its findings is kept.
What still fails at the top keeps its findings, so that the draft shows them.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from generator.checks import check_unit
from generator.checks.names import accepted_forms
from generator.errors import EngineError
from generator.findings import Finding, Severity
from generator.locales import Locale
from generator.translation.carrier import bare, carried
from generator.translation.casing import is_title_case, sentence_case
from generator.translation.engine import Engine, Hypothesis, Model
from generator.translation.pieces import Answer, Piece, hypothesis_score
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
from generator.units.segment import Attempt, Origin, Segment, State, TranslationUnit


@dataclass(frozen=True, slots=True)
class Step:
    """One step of a route: engine and model, the locale of the very source, and how many hypotheses to ask for."""

    engine: Engine
    model: Model
    source: Locale
    hypotheses: int = 1


@dataclass(frozen=True, slots=True)
class _Job:
    """A piece with the text that this step is to translate: the piece's own, or what the step before made of it."""

    piece: Piece
    text: str
    score: float | None


@dataclass(frozen=True, slots=True)
class _Plan:
    """What a rung sends to the engine for one job, and how the answers become one text again."""

    parts: tuple[str, ...]
    rebuild: Callable[[Sequence[str]], str]
    count: int = 1


_Rung = Callable[[_Job, Step], _Plan | None]


def climb(step: Step, pieces: Sequence[Piece], before: Sequence[Answer]) -> list[Answer]:
    """The step's answers, in the order of the pieces. Raises EngineError where the engine breaks its protocol."""
    jobs = [_Job(piece, answer.text, answer.score) for piece, answer in zip(pieces, before, strict=True)]
    first, *others = _RUNGS_SHIELDED if step.engine.mangles_names else _RUNGS
    answers = [
        replace(answer, tried=earlier.tried) for answer, earlier in zip(_first(first, step, jobs), before, strict=True)
    ]
    for rung in others:
        failing = [place for place, answer in enumerate(answers) if _cost(answer.findings) > (0, 0)]
        for place, found in _try(rung, step, {place: jobs[place] for place in failing}).items():
            answers[place] = _better(answers[place], found, rung)
    return answers


def _first(rung: _Rung, step: Step, jobs: Sequence[_Job]) -> list[Answer]:
    found = _try(rung, step, dict(enumerate(jobs)))
    return [found[place][0] for place in range(len(jobs))]


def _try(rung: _Rung, step: Step, jobs: dict[int, _Job]) -> dict[int, list[Answer]]:
    """The answers of one rung by place; jobs that it does not apply to are left out."""
    plans = {place: plan for place, job in jobs.items() if (plan := rung(job, step))}
    parts = [part for plan in plans.values() for part in plan.parts]
    if not parts:
        return {}
    hypotheses = iter(_ask(step, parts, max(plan.count for plan in plans.values())))
    found = {}
    for place, plan in plans.items():
        columns = [next(hypotheses) for _ in plan.parts]
        found[place] = [_answer(step, jobs[place], plan, row) for row in _rows(columns)]
    return found


def _ask(step: Step, parts: Sequence[str], count: int) -> list[list[Hypothesis]]:
    """One call of the engine with every different part once; each part gets at least one hypothesis."""
    different = list(dict.fromkeys(parts))
    answers = step.engine.translate(different, step.model, count)
    if len(answers) != len(different) or not all(answers):
        raise EngineError(f"{step.engine.name} gave {len(answers)} answers to {len(different)} segments")
    by_part = dict(zip(different, answers, strict=True))
    return [by_part[part] for part in parts]


def _rows(columns: Sequence[Sequence[Hypothesis]]) -> list[list[Hypothesis]]:
    """The n-th hypotheses of all parts together; a part with fewer stays with its best."""
    depth = max(len(column) for column in columns)
    return [[column[min(place, len(column) - 1)] for column in columns] for place in range(depth)]


def _answer(step: Step, job: _Job, plan: _Plan, row: Sequence[Hypothesis]) -> Answer:
    text = plan.rebuild([hypothesis.text for hypothesis in row])
    scores = [hypothesis_score(job.score, hypothesis) for hypothesis in row]
    known = [score for score in scores if score is not None]
    score = min(known) if len(known) == len(scores) else None
    return Answer(text, score, _findings(step, job.piece, text))


def _findings(step: Step, piece: Piece, text: str) -> tuple[Finding, ...]:
    unit = TranslationUnit(Segment(piece.source, piece.kind, piece.keep), text, State.TRANSLATED, Origin.ENGINE)
    return check_unit(unit, step.source, step.model.target)


def _better(best: Answer, found: Sequence[Answer], rung: _Rung) -> Answer:
    """The better by findings; of equals the earlier, so that nothing is bent without need."""
    chosen = min([best, *found], key=lambda one: _cost(one.findings))
    left = min(len(one.findings) for one in found)
    return replace(chosen, tried=(*best.tried, Attempt(rung.__name__.strip("_"), left)))


def _cost(findings: Sequence[Finding]) -> tuple[int, int]:
    """Critical findings weigh more than any number of warnings."""
    critical = sum(one.severity is Severity.CRITICAL for one in findings)
    return critical, sum(one.severity is Severity.WARNING for one in findings)


def _natural(job: _Job, step: Step) -> _Plan:
    """The text as it is; a name or title that stands alone is carried by a sentence."""
    sentence = carried(job.text, job.piece.kind, step.source) if job.text == job.piece.text else None
    if not sentence:
        return _Plan((job.text,), _only)
    return _Plan((sentence,), lambda answers: bare(answers[0], step.model.target))


def _alternative(job: _Job, step: Step) -> _Plan | None:
    return _Plan((job.text,), _only, step.hypotheses) if step.hypotheses > 1 else None


def _recased(job: _Job, step: Step) -> _Plan | None:
    """Title case where the heading was recased, sentence case where something else is in title case or capitals."""
    if job.text != job.piece.text:
        return None
    text = job.piece.source if job.text != job.piece.source else sentence_case(job.text, job.piece.keep, step.source)
    return _Plan((text,), _only) if text != job.text and is_title_case(job.piece.source) else None


def _quote_marks(job: _Job, step: Step) -> _Plan | None:
    """Single and curly quotation marks as plain double ones: engines lose the halves of pairs that they saw seldom."""
    text = with_quoted(marks_outside(job.text), {}, '""')
    return _Plan((text,), _only) if text != job.text else None


def _quoted_titles(job: _Job, step: Step) -> _Plan | None:
    """Names in quotation marks stay as the source has them."""
    text = with_quoted(marks_outside(job.text), {}, '""')
    titles = quoted_titles(text)
    return _shielded(job, step, shield(text, titles)) if titles else None


def _placeholders(job: _Job, step: Step) -> _Plan | None:
    hidden = _hidden(job.text, job.piece.keep)
    return _shielded(job, step, hidden) if hidden.words else None


def _split(job: _Job, step: Step) -> _Plan | None:
    """Clause by clause: engines garble and repeat in sentences of more than about sixty words."""
    pieces = clauses(job.text)
    if len(pieces) < 2:
        return None
    return _Plan(tuple(text for text, _ in pieces), lambda answers: _joined(answers, [glue for _, glue in pieces]))


def _protected(job: _Job, step: Step) -> _Plan:
    """For an engine that mangles names: all of them behind placeholders, quoted titles as the source has them."""
    return _shielded(job, step, _hidden(_source_titles(job), _forms(job.piece, step)))


def _protected_split(job: _Job, step: Step) -> _Plan | None:
    whole = _protected(job, step)
    pieces = clauses(whole.parts[0])
    if len(pieces) < 2:
        return None
    glues = [glue for _, glue in pieces]
    return _Plan(tuple(text for text, _ in pieces), lambda answers: whole.rebuild([_joined(answers, glues)]))


_RUNGS: tuple[_Rung, ...] = (_natural, _alternative, _recased, _quote_marks, _quoted_titles, _placeholders, _split)
_RUNGS_SHIELDED: tuple[_Rung, ...] = (_protected, _protected_split)


def _only(answers: Sequence[str]) -> str:
    return answers[0]


def _joined(answers: Sequence[str], glues: Sequence[str]) -> str:
    """Clauses as one sentence: full stops that the engine put after a clause go, and so do capitals that begin one."""
    text = ""
    for answer, glue in zip(answers, glues, strict=True):
        clause = answer[:1].lower() + answer[1:] if text and answer[:2].istitle() else answer
        text += (clause.rstrip(".,") if glue.startswith(",") else clause) + glue
    return text


def _hidden(text: str, keep: Sequence[str]) -> Shielded:
    """The text with its names behind placeholders, those in quotation marks together with their marks."""
    text = with_quoted(marks_outside(text), {}, '""')
    words = protected_words(text, keep)
    return shield(text, [*quoted_words(text, words), *quoted_titles(text), *words])


def _shielded(job: _Job, step: Step, hidden: Shielded) -> _Plan:
    write, language = _writer(job.piece, step), step.model.target.language
    return _Plan((hidden.text,), lambda answers: hidden.restore(answers[0], write, language))


def _writer(piece: Piece, step: Step) -> Callable[[str], str]:
    """How a protected word is written in the target: acronyms in the form that its language uses, all else as it is."""
    usual = {
        form: forms[0]
        for acronym in protected_words(piece.source, piece.keep)
        if len(forms := accepted_forms(acronym, step.model.target.language)) > 2
        for form in accepted_forms(acronym, step.model.source.language)
    }
    return lambda word: (
        usual.get(word) or re.sub(r"\w+", lambda match: usual.get(match[0], match[0]), word)
        if len(word.split()) == 1
        else word
    )


def _forms(piece: Piece, step: Step) -> list[str]:
    """The words to keep as an earlier step may have written them."""
    acronyms = protected_words(piece.source, piece.keep)
    return [form for word in acronyms for form in accepted_forms(word, step.model.source.language)]


def _source_titles(job: _Job) -> str:
    """The text with its quoted titles as the very source has them, where the passages in quotation marks correspond."""
    text, source = marks_outside(job.text), quoted(marks_outside(job.piece.source))
    if len(quoted(text)) != len(source):
        return text
    return with_quoted(text, {place: words for place, words in enumerate(source) if is_title(words)})
