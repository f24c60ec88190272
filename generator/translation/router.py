"""Engines and two locales in, the best installed chain of models out."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from generator.errors import NoRoute
from generator.locales import PSEUDO, Locale
from generator.translation.engine import Engine, Model, Route
from generator.translation.quality import Quality, read_quality

_LONGEST = 3
_ANY = "und"
# Where nothing is measured: Firefox's models are above the Argos packages for every language that both have.
_BETTER = ("bergamot", "argos")

# The languages that Debian's Apertium packages add to the embedded Portuguese, and the packages that do.
_APERTIUM_PACKAGES = {
    "ca": "apertium-por-cat",
    "fr": "apertium-por-cat apertium-fra-cat",
    "es": "apertium-por-cat apertium-spa-cat",
}


def find_route(engines: Sequence[Engine], source: Locale, target: Locale) -> Route:
    """The best route by measured quality; among unmeasured ones the shortest, and a model made for tests last of all.

    Raises NoRoute, with what could be installed, where no chain of at most three models leads there.
    """
    routes = list_routes(engines, source, target)
    if not routes:
        raise NoRoute(f"no model from {source} to {target} ({_looked(engines)})", _hint(engines, source, target))
    return routes[0]


def list_routes(engines: Sequence[Engine], source: Locale, target: Locale) -> list[Route]:
    """Every route that passes through no language twice, best first."""
    models = [model for engine in engines for model in _fitted(engine, source, target)]
    quality = read_quality()
    order = _order([engine.name for engine in engines])
    routes = [_route(steps, quality) for steps in _chains(models, source, target, ())]
    return sorted(routes, key=lambda route: _rank(route, order))


def readable(text: Locale, model: Locale) -> bool:
    """True if a model for one locale may be given text in another: the same language in the same script."""
    same_script = _script(text) == _script(model)
    return text.serves(model) or model.serves(text) or (text.language == model.language and same_script)


def _chains(
    models: Sequence[Model], source: Locale, target: Locale, taken: tuple[Model, ...]
) -> Iterator[tuple[Model, ...]]:
    for model in models:
        if not readable(source, model.source) or any(_returns(model, step) for step in taken):
            continue
        chain = (*taken, model)
        if model.target.serves(target):
            yield chain
        elif len(chain) < _LONGEST:
            yield from _chains(models, model.target, target, chain)


def _returns(model: Model, earlier: Model) -> bool:
    return model.target.language in (earlier.source.language, earlier.target.language)


def _fitted(engine: Engine, source: Locale, target: Locale) -> list[Model]:
    """The engine's models; one for any language is fitted to this pair."""
    return [
        replace(model, source=source, target=target) if model.source.tag == _ANY else model for model in engine.models()
    ]


def _route(steps: tuple[Model, ...], quality: Quality) -> Route:
    return Route(steps, quality.label(steps), quality.of(steps))


def _rank(route: Route, order: dict[str, int]) -> tuple[object, ...]:
    tests = sum(step.test_only for step in route.steps)
    engines = [(order[step.engine], step.name) for step in route.steps]
    return (tests > 0, route.bleu is None, -(route.bleu or 0.0), len(route.steps), engines)


def _order(names: Sequence[str]) -> dict[str, int]:
    """The place of every engine among equals: as in the settings, but the better one before the other."""
    wanted = iter([name for name in _BETTER if name in names])
    return {next(wanted) if name in _BETTER else name: place for place, name in enumerate(names)}


def _script(locale: Locale) -> str:
    return next((part for part in locale.tag.split("-")[1:] if len(part) == 4), "")


def _looked(engines: Sequence[Engine]) -> str:
    return f"looked in {', '.join(engine.name for engine in engines)}" if engines else "no engine is named in gen.toml"


def _hint(engines: Sequence[Engine], source: Locale, target: Locale) -> str:
    if target.tag in PSEUDO:
        return 'engines = ["pseudo"] in gen.toml writes it, for tests of a layout'
    install = f"gen models install {source} {target}"
    packages = _APERTIUM_PACKAGES.get(target.language)
    usable = any(engine.name == "apertium" for engine in engines) and source.language in ("en", "pt")
    if packages and usable:
        return f"{install}, or apt-get install apertium {packages}"
    return install
