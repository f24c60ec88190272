"""Translation: segments in, translation units out, over the best route that is installed.

The story: segments are cut into sentences and headings recased (`pieces`, `casing`, `sentences`); every different
sentence goes once through each engine of the route, a whole batch at a time; after each step the checks read the
answers, and those that fail climb a ladder of other ways to ask (`ladder`, `shield`); then the sentences are joined to
segments again and checked once more. `router` chose the route by the table of `quality`.
"""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from generator.config import Config
from generator.errors import EngineError
from generator.translation.engine import Engine, Route
from generator.translation.engines import open_engines
from generator.translation.router import find_route, list_routes
from generator.units.segment import Origin, Segment, State, TranslationUnit

if TYPE_CHECKING:
    from generator.translation.pieces import Answer, Piece

__all__ = ["find_route", "list_routes", "open_engines", "translate"]


def translate(
    segments: Sequence[Segment], route: Route, engines: Sequence[Engine], config: Config
) -> list[TranslationUnit]:
    """One unit per segment, in order, each with what the checks find in it and what was tried.

    The same sentence is translated once, wherever it stands. Raises EngineError where an engine fails.
    """
    from generator.checks import check_unit
    from generator.translation.pieces import cut

    source, target = route.steps[0].source, route.steps[-1].target
    pieces = [cut(segment, source) for segment in segments]
    answers = _answers(list(dict.fromkeys(piece for row in pieces for piece in row)), route, engines, config)
    units = [
        _unit(segment, row, [answers[piece] for piece in row], route)
        for segment, row in zip(segments, pieces, strict=True)
    ]
    return [replace(unit, findings=check_unit(unit, source, target)) for unit in units]


def _answers(
    pieces: Sequence[Piece], route: Route, engines: Sequence[Engine], config: Config
) -> Mapping[Piece, Answer]:
    """The answer to every piece after the last step of the route."""
    from generator.translation.ladder import Step, climb
    from generator.translation.pieces import Answer

    by_name = {engine.name: engine for engine in engines}
    answers = [Answer(piece.text, 0.0) for piece in pieces]
    for model in route.steps:
        if model.engine not in by_name:
            raise EngineError(f"the route {route.name} needs the engine {model.engine}", "name it in gen.toml")
        step = Step(by_name[model.engine], model, route.steps[0].source, config.translation.hypotheses)
        answers = climb(step, pieces, answers)
    return dict(zip(pieces, answers, strict=True))


def _unit(segment: Segment, pieces: Sequence[Piece], answers: Sequence[Answer], route: Route) -> TranslationUnit:
    """The segment's unit, unchecked. Its confidence is that of its weakest sentence."""
    from generator.translation.pieces import join

    scores = [answer.score for answer in answers if answer.score is not None]
    confidence = math.exp(min(scores)) if answers and len(scores) == len(answers) else None
    return TranslationUnit(
        segment,
        join(pieces, answers, route.steps[-1].target),
        State.TRANSLATED,
        Origin.ENGINE,
        route.name,
        confidence,
        tried=tuple(attempt for answer in answers for attempt in answer.tried),
    )
