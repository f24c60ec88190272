"""The best installed route by measured quality, with the label that the contract gives it."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import pytest
from translating import config

from generator.config import Config, TranslationConfig
from generator.errors import ConfigError, NoRoute
from generator.locales import Locale
from generator.translation import find_route, list_routes, open_engines
from generator.translation import quality as quality_module
from generator.translation.engine import Hypothesis, Label, Model
from generator.translation.quality import read_quality, read_table


class Installed:
    """An engine of which only the installed models matter."""

    mangles_names = False

    def __init__(self, name: str, *directions: str, test_only: bool = False) -> None:
        self.name = name
        pairs = [direction.split(">") for direction in directions]
        self._models = [
            Model(name, Locale(source), Locale(target), f"{source}-{target}", "1", "0", "MIT", None, test_only)
            for source, target in pairs
        ]

    def models(self) -> Sequence[Model]:
        return self._models

    def translate(self, texts: Sequence[str], model: Model, count: int = 1) -> list[list[Hypothesis]]:
        return [[Hypothesis(text)] for text in texts]


def route(target: str, *engines: Installed, source: str = "en") -> tuple[str, Label]:
    found = find_route(engines, Locale(source), Locale(target))
    return " ".join(f"{step.engine}:{step.source}>{step.target}" for step in found.steps), found.label


BERGAMOT = Installed("bergamot", "en>pt-BR", "pt-BR>en")
APERTIUM = Installed("apertium", "pt>ca", "ca>fr", "ca>es", "ca>pt-BR", "fr>ca")


@pytest.mark.parametrize(
    ("target", "label"),
    [
        ("pt-BR", Label.DRAFT),
        ("pt", Label.DRAFT),
        ("ca", Label.ROUGH_DRAFT),
        ("es", Label.ROUGH_DRAFT),
        ("fr", Label.GIST_ONLY),
    ],
)
def test_labels_follow_measured_quality(target: str, label: Label) -> None:
    assert route(target, BERGAMOT, APERTIUM)[1] is label


def test_a_better_package_is_taken_where_it_is_installed() -> None:
    argos = Installed("argos", "en>fr")
    assert route("fr", argos, BERGAMOT, APERTIUM) == ("argos:en>fr", Label.DRAFT)


def test_a_worse_package_is_not_taken() -> None:
    argos = Installed("argos", "en>pt")
    assert route("pt", argos, BERGAMOT) == ("bergamot:en>pt-BR", Label.DRAFT)


def test_firefoxs_model_is_taken_before_the_argos_package_of_the_same_direction() -> None:
    argos, firefox = Installed("argos", "en>fr", "en>pl"), Installed("bergamot", "en>fr", "en>pl")
    assert route("fr", argos, firefox) == ("bergamot:en>fr", Label.DRAFT)
    assert route("pl", argos, firefox) == ("bergamot:en>pl", Label.GIST_ONLY)
    assert route("pl", argos, APERTIUM) == ("argos:en>pl", Label.GIST_ONLY)


def test_what_was_measured_wins_over_what_was_published() -> None:
    quality = read_quality()
    table = read_table(Path(quality_module.__file__).with_name("quality.toml"))
    both = table["measured"].keys() & table["published"].keys()
    assert "bergamot:en>pt-BR" in both
    assert all(quality.bleu[key] == table["measured"][key] for key in both)


def test_a_package_made_for_tests_loses_against_everything() -> None:
    argos = Installed("argos", "en>fr", test_only=True)
    assert route("fr", argos, BERGAMOT, APERTIUM)[0].startswith("bergamot")
    assert route("fr", argos) == ("argos:en>fr", Label.GIST_ONLY)


def test_an_unmeasured_route_is_gist_only_and_the_shortest_is_taken() -> None:
    argos = Installed("argos", "en>de", "de>pl", "en>pl")
    assert route("pl", argos) == ("argos:en>pl", Label.GIST_ONLY)


def test_chains_cross_engines_and_end_after_three_steps() -> None:
    assert route("fr", BERGAMOT, APERTIUM)[0] == "bergamot:en>pt-BR apertium:pt>ca apertium:ca>fr"
    four = Installed("argos", "en>de", "de>pl", "pl>cs", "cs>sk")
    with pytest.raises(NoRoute):
        route("sk", four)


def test_no_route_says_what_to_install(tmp_path: Path) -> None:
    engines = open_engines(config(tmp_path, "argos", "apertium"))
    with pytest.raises(NoRoute) as refused:
        find_route(engines, Locale("en"), Locale("sw"))
    assert "no model from en to sw" in refused.value.message
    assert refused.value.hint == "gen models install en sw"


def test_no_route_to_a_pseudo_locale_names_the_engine_that_writes_it(tmp_path: Path) -> None:
    with pytest.raises(NoRoute) as refused:
        find_route(open_engines(config(tmp_path, "argos")), Locale("en"), Locale("ar-XB"))
    assert 'engines = ["pseudo"]' in refused.value.hint


def test_no_route_names_debian_packages_where_they_would_help(tmp_path: Path) -> None:
    engines = (BERGAMOT, Installed("apertium"))
    with pytest.raises(NoRoute) as refused:
        find_route(engines, Locale("en"), Locale("fr"))
    assert "apt-get install apertium apertium-por-cat apertium-fra-cat" in refused.value.hint


def test_written_differently_is_another_language() -> None:
    chinese = Installed("argos", "en>zh")
    assert route("zh-Hans", chinese)[0] == "argos:en>zh"
    with pytest.raises(NoRoute):
        route("zh-Hant", chinese)


def test_every_route_is_listed_best_first() -> None:
    routes = list_routes((Installed("argos", "en>fr"), BERGAMOT, APERTIUM), Locale("en"), Locale("fr"))
    assert [one.name for one in routes] == ["en>fr", "en>pt-BR>ca>fr"]


def test_an_unknown_engine_is_an_error_of_the_settings(tmp_path: Path) -> None:
    settings = Config(tmp_path, translation=TranslationConfig(engines=("babelfish",)))
    with pytest.raises(ConfigError, match="babelfish"):
        open_engines(settings)
