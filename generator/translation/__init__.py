"""Translation: segments in, translation units out, over the best route that is installed.

The story: segments are cut into sentences and headings recased (`pieces`, `casing`, `sentences`); every different
sentence goes once through each engine of the route, a whole batch at a time; after each step the checks read the
answers, and those that fail climb a ladder of other ways to ask (`ladder`, `shield`); then the sentences are joined to
segments again and checked once more. `router` chose the route by the table of `quality`.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from generator.config import Config
from generator.errors import EngineError
from generator.findings import Finding
from generator.locales import Locale
from generator.translation.engine import Engine, Model, Route
from generator.translation.engines import open_engines
from generator.translation.router import find_route, list_routes
from generator.units.segment import Attempt, Origin, Segment, State, TranslationUnit

if TYPE_CHECKING:
    from generator.translation.pieces import Answer, Piece
    from generator.translation.rungs import Step
    from generator.translation.terminology import Terminology
    from generator.translation.typography import Style

__all__ = ["find_route", "list_routes", "open_engines", "translate", "word_folders"]


def translate(
    segments: Sequence[Segment], route: Route, engines: Sequence[Engine], config: Config
) -> list[TranslationUnit]:
    """One unit per segment, in order, each with what the checks find in it and what was tried.

    What a person has reviewed comes from the memory; of the rest, each sentence is translated once, wherever it stands.
    Raises EngineError where an engine fails.
    """
    from generator.translation.recall import recalled

    source, target = route.steps[0].source, route.steps[-1].target
    known = recalled(segments, source, target, config)
    fresh = [segment for segment, unit in zip(segments, known, strict=True) if unit is None]
    made = iter(_translated(fresh, route, engines, config) if fresh else ())
    return [unit or next(made) for unit in known]


def _translated(
    segments: Sequence[Segment], route: Route, engines: Sequence[Engine], config: Config
) -> list[TranslationUnit]:
    """The engines' units, one per segment, checked."""
    from generator.translation.pieces import cut
    from generator.translation.terminology import open_terminology
    from generator.translation.typography import open_style

    source, target = route.steps[0].source, route.steps[-1].target
    folders = word_folders(route, config)
    terms = {step.target: open_terminology(folders, source, step.target) for step in route.steps}
    pieces = [cut(segment, source, terms[target].names(segment.text)) for segment in segments]
    different = list(dict.fromkeys(piece for row in pieces for piece in row))
    answers = _answers(different, _steps(route, engines, config, terms))
    rows = [[answers[piece] for piece in row] for row in pieces]
    style = open_style(target, folders)
    units = (_styled(_unit(segment, row, route), style) for segment, row in zip(segments, rows, strict=True))
    return [_checked(*parts, terms[target]) for parts in zip(units, pieces, rows, strict=True)]


def check_wordings(units: Sequence[TranslationUnit], route: Route, config: Config) -> list[TranslationUnit]:
    """A person's units, each with what the checks, the term base and the titles of people find in its wording."""
    from generator.translation.terminology import open_terminology

    terms = open_terminology(word_folders(route, config), route.steps[0].source, route.steps[-1].target)
    shown = (_checked(unit, (), (), terms) for unit in units)
    return [replace(unit, findings=one.findings) for unit, one in zip(units, shown, strict=True)]


def word_folders(route: Route, config: Config) -> Sequence[Path]:
    """Where terms and typography for a route are looked up; nowhere for a program that marks text for tests."""
    return () if _marks_text(route) else config.locale_folders


def _marks_text(route: Route) -> bool:
    """True for a program made for tests and layout: what it marks is to be seen as it is, without terms and style."""
    return any(step.test_only and step.path is None for step in route.steps)


def _styled(unit: TranslationUnit, style: Style) -> TranslationUnit:
    """The unit set as its language sets text; every kind of change is in what was tried."""
    from generator.translation.typography import set_in_style

    text, changed = set_in_style(unit.segment.text, unit.target or "", style, unit.segment.kind)
    return replace(unit, target=text, tried=(*unit.tried, *(Attempt(name, 0) for name in changed)))


def _answers(pieces: Sequence[Piece], steps: Sequence[Step]) -> Mapping[Piece, Answer]:
    """The answer to every piece after the last step of the route."""
    from generator.translation.ladder import climb
    from generator.translation.pieces import Answer
    from generator.translation.unknown import in_source_words

    answers = [Answer(piece.text, 0.0) for piece in pieces]
    for step in steps:
        answers = climb(step, pieces, answers)
    return dict(zip(pieces, in_source_words(pieces, answers, steps), strict=True))


def _steps(route: Route, engines: Sequence[Engine], config: Config, terms: Mapping[Locale, Terminology]) -> list[Step]:
    """The steps of a route with all that the ladder needs at each."""
    from generator.translation.rungs import Step

    by_name = {engine.name: engine for engine in engines}
    source = route.steps[0].source
    steps: list[Step] = []
    for model in route.steps:
        if model.engine not in by_name:
            raise EngineError(f"the route {route.name} needs the engine {model.engine}", "name it in gen.toml")
        pivot = terms.get(model.source) or next(
            (terms[one] for one in terms if one.language == model.source.language), None
        )
        back = None if steps else _way_back(engines, model)
        steps.append(
            Step(
                by_name[model.engine],
                model,
                source,
                config.translation.hypotheses,
                terms[model.target],
                pivot,
                back,
                config.translation.ladder,
            )
        )
    return steps


def _way_back(engines: Sequence[Engine], model: Model) -> tuple[Engine, Model] | None:
    """An engine and its model from the target of another model to its source, or None."""
    for engine in engines:
        for other in engine.models():
            if other.source == model.target and other.target == model.source and not engine.mangles_names:
                return engine, other
    return None


def _checked(
    unit: TranslationUnit, pieces: Sequence[Piece], answers: Sequence[Answer], terms: Terminology
) -> TranslationUnit:
    """The unit with what the checks find in it, and what the ladder had to give up."""
    from generator.translation.people import title_findings

    notes = [note for answer in answers for note in answer.notes]
    shown = title_findings(unit, terms.people, terms.base.target) if terms.people else ()
    found = (*_found(unit, pieces, answers, terms), *shown, *notes)
    segment = unit.segment.id if found else ""
    findings = tuple(one if one.segment == segment else replace(one, segment=segment) for one in found)
    return replace(unit, findings=findings, confidence=_confidence(unit, findings, answers))


def _found(
    unit: TranslationUnit, pieces: Sequence[Piece], answers: Sequence[Answer], terms: Terminology
) -> tuple[Finding, ...]:
    """What the checks find in the unit; nothing is checked twice that stands as the ladder left it."""
    from generator.checks import check_unit

    if answers and all(answer.settled for answer in answers):
        return ()
    segment = unit.segment
    if len(answers) == 1 and answers[0].checked and answers[0].text == unit.target:
        piece = pieces[0]
        if (piece.source, piece.keep) == (segment.text, segment.keep):
            return answers[0].findings
    return check_unit(unit, terms.base.source, terms.base.target, terms.base)


def _confidence(unit: TranslationUnit, findings: Sequence[Finding], answers: Sequence[Answer]) -> float:
    """The unit's confidence, from its weakest sentence and all that is known of the whole."""
    from generator.translation.confidence import Evidence, confidence

    scores = [answer.score for answer in answers if answer.score is not None]
    shares = [answer.agreement for answer in answers if answer.agreement is not None]
    weakest = min(scores) if scores and len(scores) == len(answers) else None
    share = min(shares) if shares else None
    return confidence(Evidence(unit.segment.text, unit.target or "", findings, weakest, share))


def _unit(segment: Segment, answers: Sequence[Answer], route: Route) -> TranslationUnit:
    """The segment's unit, unchecked."""
    from generator.translation.pieces import join

    return TranslationUnit(
        segment,
        join(answers, route.steps[-1].target),
        State.TRANSLATED,
        Origin.ENGINE,
        route.name,
        tried=tuple(attempt for answer in answers for attempt in answer.tried),
    )
