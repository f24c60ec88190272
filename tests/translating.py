"""What these tests translate with: a project's engines, and segments in a line."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from generator.config import Config, TranslationConfig
from generator.locales import parse_locale
from generator.translation import find_route, open_engines, translate
from generator.units.segment import Segment, SegmentKind, TranslationUnit


def config(root: Path, *engines: str) -> Config:
    """The settings of an empty project that uses these engines."""
    return Config(root, translation=TranslationConfig(engines=engines or ("argos", "bergamot", "apertium")))


def sentence(text: str, *keep: str) -> Segment:
    """A sentence in which some words must stay as they are."""
    return Segment(text, SegmentKind.SENTENCE, keep)


def into(tag: str, segments: Sequence[Segment], settings: Config, source: str = "en") -> list[TranslationUnit]:
    """The units of some segments over the best route that is installed."""
    engines = open_engines(settings)
    route = find_route(engines, parse_locale(source), parse_locale(tag))
    return translate(segments, route, engines, settings)
