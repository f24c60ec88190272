"""Pieces in, answers out: translate as naturally as possible, check, and climb where the checks find something.

Every rung is tried on all pieces that still fail, in one call of the engine; the best answer by its findings is kept.
What still fails at the top keeps its findings, so that the draft shows them.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from generator.checks import check_unit
from generator.errors import EngineError
from generator.findings import Finding, Severity
from generator.translation.engine import Hypothesis
from generator.translation.pieces import Answer, Piece, as_source, hypothesis_score
from generator.translation.roundtrip import CHECK as ROUND_TRIP
from generator.translation.roundtrip import agreement, applies, doubt, given_up, returned
from generator.translation.rungs import RUNGS, RUNGS_SHIELDED, Job, Plan, Rung, Step, rung_name, terms_of
from generator.units.segment import Attempt, Origin, Segment, SegmentKind, State, TranslationUnit

# Forms that the term base tells not to use, replaced in the answer itself.
_CORRECTED = "corrected_terms"
_ALONE = frozenset({SegmentKind.NAME, SegmentKind.PHRASE, SegmentKind.ROLE})


def climb(step: Step, pieces: Sequence[Piece], before: Sequence[Answer]) -> list[Answer]:
    """The step's answers, in the order of the pieces. Raises EngineError where the engine breaks its protocol."""
    jobs = {
        place: Job(piece, answer.text, answer.score)
        for place, (piece, answer) in enumerate(zip(pieces, before, strict=True))
    }
    answers = {place: found for place, job in jobs.items() if (found := _settled(step, job, before[place]))}
    open_jobs = {place: job for place, job in jobs.items() if place not in answers}
    answers |= _climbed(step, open_jobs)
    return [_carrying(answers[place], before[place]) for place in jobs]


def _settled(step: Step, job: Job, before: Answer) -> Answer | None:
    """The answer to what needs no engine: what an earlier step gave up, and names that the term base knows whole."""
    if before.settled:
        return before
    if job.piece.kind not in _ALONE or not step.terms:
        return None
    wording = step.terms.whole(job.piece.text)
    return Answer(wording, job.score, tried=(Attempt("whole_term", 0),), agreement=1.0) if wording else None


def _climbed(step: Step, jobs: Mapping[int, Job]) -> dict[int, Answer]:
    """The best answer to every job, once its findings are gone or all rungs are tried."""
    first, *others = RUNGS_SHIELDED if step.engine.mangles_names else RUNGS
    best = {place: found[0] for place, found in _try(first, step, jobs).items()}
    for rung in others if step.climbs else ():
        failing = [place for place, answer in best.items() if _cost(answer.findings) > (0, 0)]
        tried = _try(rung, step, {place: replace(jobs[place], best=best[place]) for place in failing})
        best |= {place: _better(best[place], found, rung) for place, found in tried.items()}
    return {place: _or_the_source(jobs[place].piece, answer) for place, answer in best.items()}


def _or_the_source(piece: Piece, answer: Answer) -> Answer:
    """The answer, or the source's words where nothing came back the same: better untranslated than invented."""
    return given_up(piece, answer) if any(one.check == ROUND_TRIP for one in answer.findings) else answer


def _carrying(answer: Answer, before: Answer) -> Answer:
    """The answer with what the steps before tried, noted and measured."""
    if answer is before:
        return answer
    share = before.agreement if answer.agreement is None else answer.agreement
    return replace(
        answer,
        tried=(*before.tried, *answer.tried),
        notes=(*before.notes, *answer.notes),
        agreement=share,
        unknown=(*before.unknown, *answer.unknown),
    )


def _try(rung: Rung, step: Step, jobs: Mapping[int, Job]) -> dict[int, list[Answer]]:
    """The answers of one rung by place; jobs that it does not apply to are left out."""
    plans = {place: plan for place, job in jobs.items() if (plan := rung(job, step))}
    parts = [part for plan in plans.values() for part in plan.parts]
    hypotheses = iter(_ask(step, parts, max(plan.count for plan in plans.values())) if parts else ())
    found = {}
    for place, plan in plans.items():
        columns = [next(hypotheses) for _ in plan.parts]
        found[place] = [_answer(step, jobs[place], plan, row) for row in _rows(columns)]
    return _there_and_back(step, jobs, found)


def _there_and_back(step: Step, jobs: Mapping[int, Job], found: dict[int, list[Answer]]) -> dict[int, list[Answer]]:
    """The same answers; those to short pieces that stand alone with what a translation back says about them."""
    if not step.back or step.model.source.language != step.source.language:
        return found
    short = {place: answers for place, answers in found.items() if applies(jobs[place].piece)}
    # A term that was put right needs no proof, and might come home in other words.
    texts = [answer.said or answer.text for answers in short.values() for answer in answers]
    came_back = iter(returned(step.back, texts) if texts else ())
    return found | {
        place: [_judged(step, jobs[place].piece, answer, next(came_back)) for answer in answers]
        for place, answers in short.items()
    }


def _judged(step: Step, piece: Piece, answer: Answer, came_back: str) -> Answer:
    matches = terms_of(piece, step)
    missing = step.terms.missing(matches, answer.text) if step.terms else ()
    known = [match.surface for match in matches if match not in missing]
    share = agreement(piece.text, came_back, (*known, *piece.keep))
    # An engine that explains has left its text: "(in English)".
    explains = "(" in answer.text and "(" not in piece.text
    return replace(answer, agreement=share, findings=(*answer.findings, *doubt(0.0 if explains else share)))


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
    depth = max((len(column) for column in columns), default=1)
    return [[column[min(place, len(column) - 1)] for column in columns] for place in range(depth)]


def _answer(step: Step, job: Job, plan: Plan, row: Sequence[Hypothesis]) -> Answer:
    given = as_source(job.piece, plan.rebuild([hypothesis.text for hypothesis in row]))
    matches = terms_of(job.piece, step)
    text = step.terms.corrected(matches, given) if step.terms and matches else given
    scores = [hypothesis_score(job.score, hypothesis) for hypothesis in row]
    known = [score for score in scores if score is not None]
    score = min(known) if len(known) == len(scores) else None
    findings = _findings(step, job.piece, text)
    unknown = tuple(word for hypothesis in row for word in hypothesis.unknown)
    if text == given:
        return Answer(text, score, findings, checked=True, unknown=unknown)
    removed = len(_findings(step, job.piece, given)) - len(findings)
    tried = (Attempt(_CORRECTED, len(findings), removed),)
    return Answer(text, score, findings, tried, checked=True, unknown=unknown, said=given)


def _findings(step: Step, piece: Piece, text: str) -> tuple[Finding, ...]:
    unit = TranslationUnit(Segment(piece.source, piece.kind, piece.keep), text, State.TRANSLATED, Origin.ENGINE)
    return check_unit(unit, step.source, step.model.target, step.terms.base if step.terms else None)


def _better(best: Answer, found: Sequence[Answer], rung: Rung) -> Answer:
    """The better by findings; of equals the earlier, so that nothing is bent without need."""
    chosen = min([best, *found], key=lambda one: _cost(one.findings))
    left = min(len(one.findings) for one in found)
    own = () if chosen is best else chosen.tried
    earlier = best.tried if chosen is best else tuple(one for one in best.tried if one.rung != _CORRECTED)
    removed = len(best.findings) - len(chosen.findings)
    return replace(chosen, tried=(*earlier, Attempt(rung_name(rung), left, removed), *own))


def _cost(findings: Sequence[Finding]) -> tuple[int, int]:
    """Critical findings weigh more than any number of warnings."""
    critical = sum(one.severity is Severity.CRITICAL for one in findings)
    return critical, sum(one.severity is Severity.WARNING for one in findings)
