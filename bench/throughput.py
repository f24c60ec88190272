"""How fast translation is around the engine: our pipeline, Argos Translate's own call, and the bare engine in turn.

    python bench/throughput.py [--quick]

The model has the shape of an Argos package (6 + 6 layers of 512, 24,000 pieces, int8) with random weights, so that no
package is needed; every answer is made exactly 25 tokens long, and sentence splitting is the identity on both sides.
`ours_vs_argos` is how many times as fast we are as `argostranslate`'s per-text call at the same beam, `ours_vs_bare`
our share of the speed of one bare `translate_batch` at its best setting, `overhead` what checks, terms and memory add
to the engine's own time, `memory_ms_per_hit` the time of a segment that a person has translated already.
"""

from __future__ import annotations

import argparse
import json
import random
import statistics
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from unittest import mock

sys.path.insert(0, str(Path(__file__).resolve().parent))
sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from measure import report

from generator.config import Config, TranslationConfig
from generator.locales import Locale
from generator.translation import find_route, translate
from generator.translation.engine import Engine, Route
from generator.translation.engines.argos import ArgosEngine, argos_installer
from generator.units.memory import open_memory
from generator.units.memory_units import MemoryUnit
from generator.units.segment import Segment, SegmentKind

LAYERS, WIDTH, HEADS, PIECES, LENGTH = 6, 512, 8, 24_000, 25
BEAM = 4
TAG = "fr"


@dataclass(frozen=True)
class World:
    """What all contestants are given: settings, route, engines, texts."""

    config: Config
    route: Route
    engines: Sequence[Engine]
    texts: Sequence[str]


def words(count: int, dice: random.Random) -> list[str]:
    """Made-up words."""
    made: dict[str, None] = {}
    while len(made) < count:
        made["".join(dice.choice("bdfgklmnprstvz") + dice.choice("aeiou") for _ in range(dice.randint(2, 4)))] = None
    return list(made)


def build_package(folder: Path, vocabulary: Sequence[str]) -> None:
    """An Argos package with random weights: tokenizer, model, metadata."""
    import ctranslate2
    import sentencepiece

    (folder / "model").mkdir(parents=True)
    corpus = folder / "corpus.txt"
    corpus.write_text("\n".join(vocabulary), encoding="utf-8")
    sentencepiece.SentencePieceTrainer.train(
        input=str(corpus),
        model_prefix=str(folder / "sentencepiece"),
        vocab_size=1_500,
        hard_vocab_limit=False,
        model_type="unigram",
        minloglevel=2,
    )
    corpus.unlink()
    processor = sentencepiece.SentencePieceProcessor(model_file=str(folder / "sentencepiece.model"))
    known = [processor.id_to_piece(place) for place in range(3, processor.get_piece_size())]
    tokens = ["<unk>", "<s>", "</s>", *known]
    tokens += [f"piece{place}" for place in range(PIECES - len(tokens))]
    spec = ctranslate2.specs.TransformerSpec.from_config(LAYERS, HEADS)
    fill(spec)
    spec.register_source_vocabulary(tokens)
    spec.register_target_vocabulary(tokens)
    spec.validate()
    spec.optimize(quantization="int8")
    spec.save(str(folder / "model"))
    metadata = {"from_code": "en", "to_code": TAG, "package_version": "1.0", "code": "throughput", "type": "translate"}
    (folder / "metadata.json").write_text(json.dumps(metadata), encoding="utf-8")


def fill(spec: Any) -> None:
    """Random numbers for every weight of a transformer's specification."""
    import numpy

    dice = numpy.random.default_rng(7)

    def matrix(*shape: int) -> Any:
        return (dice.standard_normal(shape) * 0.05).astype(numpy.float32)

    def norm(layer: Any) -> None:
        layer.gamma, layer.beta = numpy.ones(WIDTH, numpy.float32), numpy.zeros(WIDTH, numpy.float32)

    def linear(layer: Any, rows: int, columns: int) -> None:
        layer.weight, layer.bias = matrix(rows, columns), numpy.zeros(rows, numpy.float32)

    def attention(layer: Any, own: bool) -> None:
        norm(layer.layer_norm)
        sizes = (3, 1) if own else (1, 2, 1)
        for part, size in zip(layer.linear, sizes, strict=True):
            linear(part, size * WIDTH, WIDTH)

    def feed_forward(layer: Any) -> None:
        norm(layer.layer_norm)
        linear(layer.linear_0, 4 * WIDTH, WIDTH)
        linear(layer.linear_1, WIDTH, 4 * WIDTH)

    embeddings = spec.encoder.embeddings
    (embeddings[0] if isinstance(embeddings, list) else embeddings).weight = matrix(PIECES, WIDTH)
    spec.decoder.embeddings.weight = matrix(PIECES, WIDTH)
    linear(spec.decoder.projection, PIECES, WIDTH)
    for side in (spec.encoder, spec.decoder):
        side.scale_embeddings = True
        if hasattr(side, "layer_norm") and side.layer_norm is not None:
            norm(side.layer_norm)
        for layer in side.layer:
            attention(layer.self_attention, own=True)
            if hasattr(layer, "attention"):
                attention(layer.attention, own=False)
            feed_forward(layer.ffn)


def make_world(folder: Path, size: int) -> World:
    """A project with the package, a term base and a memory, and as many sentences as wanted."""
    dice = random.Random(3)
    vocabulary = words(3_000, dice)
    build_package(folder / "models" / "argos" / "throughput", vocabulary)
    locale = folder / "locales" / TAG
    locale.mkdir(parents=True)
    (locale / "terms.csv").write_text(
        "source,target,status\n" + "".join(f"{one},x{one},preferred\n" for one in vocabulary[:500]), encoding="utf-8"
    )
    config = Config(folder, translation=TranslationConfig(engines=("argos",), beam=BEAM, hypotheses=1))
    engine = ArgosEngine(config)
    texts = [" ".join(dice.sample(vocabulary[500:], 12)).capitalize() + "." for _ in range(size)]
    return World(config, find_route((engine,), Locale("en"), Locale(TAG)), (engine,), texts)


@contextmanager
def fixed_length() -> Any:
    """Every answer, whoever asks for it, is as long as every other."""
    import ctranslate2

    translator = ctranslate2.Translator

    class Fixed:
        """CTranslate2's translator, told how long to make its answers."""

        def __init__(self, *arguments: Any, **options: Any) -> None:
            self._own = translator(*arguments, **options)

        def translate_batch(self, *arguments: Any, **options: Any) -> Any:
            options |= {"min_decoding_length": LENGTH, "max_decoding_length": LENGTH}
            return self._own.translate_batch(*arguments, **options)

    with mock.patch("ctranslate2.Translator", Fixed):
        yield


def seconds(work: Callable[[], object]) -> float:
    """Wall seconds of one run."""
    start = time.perf_counter()
    work()
    return time.perf_counter() - start


def ours(world: World) -> Callable[[], object]:
    """Our pipeline from segments to checked units. No rung of the ladder is climbed: random words fail every check."""
    segments = [Segment(text, SegmentKind.SENTENCE) for text in world.texts]
    return lambda: translate(segments, world.route, world.engines, world.config)


def argos(world: World) -> Callable[[], object]:
    """Argos Translate, one call per text, as its documentation has it; its sentence splitter gives one sentence."""
    path = world.route.steps[0].path
    assert path is not None
    library = argos_installer(path.parent)
    translation = sys.modules["argostranslate.translate"]
    package = library.Package(path)
    package.packaged_sbd_path = None
    sides = [translation.Language(code, code) for code in ("en", TAG)]
    made = translation.PackageTranslation(*sides, package)
    made.sentencizer = type("Identity", (), {"split_sentences": staticmethod(lambda text: [text])})()
    sys.modules["argostranslate.settings"].beam_size = BEAM  # type: ignore[attr-defined]
    return lambda: [made.translate(text) for text in world.texts]


def bare(world: World) -> Callable[[], object]:
    """One call of the engine with all tokens: two workers of one thread, 2,048 tokens a batch."""
    import ctranslate2

    path = world.route.steps[0].path
    assert path is not None
    tokenizer = argos_installer(path.parent).Package(path).tokenizer
    tokens = [tokenizer.encode(text) for text in world.texts]

    def run() -> object:
        translator = ctranslate2.Translator(str(path / "model"), device="cpu", inter_threads=2, intra_threads=1)
        return translator.translate_batch(
            tokens, beam_size=BEAM, max_batch_size=2048, batch_type="tokens", return_scores=True
        )

    return run


def engine_alone(world: World) -> Callable[[], object]:
    """Our engine without anything around it."""
    return lambda: world.engines[0].translate(world.texts, world.route.steps[0])


def memory_hit(world: World) -> float:
    """Milliseconds for each segment that stands in the memory."""
    units = [MemoryUnit(text, text) for text in world.texts]
    with open_memory(world.config, Locale("en"), Locale(TAG)) as memory:
        memory.add(units)
    run = ours(world)
    run()
    took = seconds(run)
    (world.config.root / "locales" / TAG / "memory.tmx").unlink()
    return 1000 * took / len(world.texts)


def main() -> None:
    """Build, run in turn, and print."""
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--quick", action="store_true", help="a tenth of the segments, three runs")
    chosen = options.parse_args()
    size, runs = (100, 3) if chosen.quick else (1_000, 5)
    with tempfile.TemporaryDirectory() as folder, fixed_length():
        world = make_world(Path(folder), size)
        contestants = {"ours": ours(world), "argos": argos(world), "bare": bare(world), "engine": engine_alone(world)}
        for run in contestants.values():
            run()
        rounds = [{name: seconds(run) for name, run in contestants.items()} for _ in range(runs)]
        hit = memory_hit(world)
    for name in contestants:
        took = statistics.median(one[name] for one in rounds)
        print(f"{name:8} {took:8.2f} s  {size / took:8.1f} segments a second")

    def of(one: str, other: str) -> float:
        return statistics.median(each[one] / each[other] for each in rounds)

    report(
        {
            "ours_vs_argos": round(of("argos", "ours"), 2),
            "ours_vs_bare": round(of("bare", "ours"), 3),
            "overhead": round(of("ours", "engine") - 1, 3),
            "memory_ms_per_hit": round(hit, 3),
        }
    )


if __name__ == "__main__":
    main()
