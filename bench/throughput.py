"""How fast translation is around the engine: our pipeline, Argos Translate's own call, and the bare engine in turn.

    python bench/throughput.py [--quick]

The model has the shape of an Argos package (6 + 6 layers of 512, 24,000 pieces, int8) with random weights, so that no
package is needed; every answer is made exactly 25 tokens long, and sentence splitting is the identity on both sides.
All models are open before the clock starts, and all search with the same beam.

`ours_vs_argos` is how many times as fast we are as `argostranslate`'s per-text call at its own batching. That call
knows nothing of other texts, so that each round gives it another tenth of them; all rounds together are all texts.
`ours_vs_bare` is our share of the speed of one bare `translate_batch` of the same tokens, one worker for each core and
the best of three batch sizes, tried first. `overhead` is what checks, terms and memory add to the time that the same
run spends in the engine. `memory_ms_per_hit` is the time of a segment that a person has translated already.

Ratios are medians over rounds in which all take turns. Twice as many rounds are run as count: those in which other
programs kept the processors busy least; how much that was is told.

Every text holds words of the term base and is looked up in a memory of as many other texts. Random weights answer with
noise, which fails every check: the project's gen.toml says `ladder = false`, so that every segment is translated,
verified and set once, and no time goes into asking again for what no engine with real weights would have said.
"""

from __future__ import annotations

import argparse
import json
import os
import random
import statistics
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any
from unittest import mock

sys.path.insert(0, str(Path(__file__).resolve().parent))
sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from measure import report

from generator.config import Config, load_config
from generator.locales import Locale
from generator.translation import find_route, translate
from generator.translation.engine import Engine, Hypothesis, Model, Route
from generator.translation.engines.argos import ArgosEngine, argos_installer
from generator.units.memory import open_memory
from generator.units.memory_units import MemoryUnit
from generator.units.segment import Segment, SegmentKind

LAYERS, WIDTH, HEADS, PIECES, LENGTH = 6, 512, 8, 24_000, 25
BEAM = 4
TAG = "fr"


BATCHES = (1_024, 1_536, 2_048)


@dataclass(frozen=True)
class World:
    """What all contestants are given: settings, route, engine, texts."""

    config: Config
    route: Route
    engine: Clocked
    texts: Sequence[str]

    @property
    def path(self) -> Path:
        """The folder of the package."""
        path = self.route.steps[0].path
        assert path is not None
        return path


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
    # Beginnings of words and, of each three, one ending, as in a vocabulary that was learnt.
    made = [one for one in words(PIECES, random.Random(5)) if f"\u2581{one}" not in known and one not in known]
    tokens += [one if place % 3 == 0 else f"\u2581{one}" for place, one in enumerate(made)][: PIECES - len(tokens)]
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
    settings = f'[translation]\nengines = ["argos"]\nbeam = {BEAM}\nladder = false\n'
    (folder / "gen.toml").write_text(settings, encoding="utf-8")
    config = load_config(folder)
    known, texts = ([" ".join(dice.sample(vocabulary, 12)).capitalize() + "." for _ in range(size)] for _ in range(2))
    with open_memory(config, Locale("en"), Locale(TAG)) as memory:
        memory.add([MemoryUnit(text, text) for text in known])
    clocked = Clocked(ArgosEngine(config))
    return World(config, find_route((clocked,), Locale("en"), Locale(TAG)), clocked, texts)


class Clocked:
    """An engine that counts the seconds spent in it."""

    mangles_names = False

    def __init__(self, engine: Engine) -> None:
        self._engine = engine
        self.name = engine.name
        self.seconds = 0.0

    def models(self) -> Sequence[Model]:
        """The engine's models."""
        return self._engine.models()

    def translate(self, texts: Sequence[str], model: Model, count: int = 1) -> list[list[Hypothesis]]:
        """The engine's answers."""
        start = time.perf_counter()
        answers = self._engine.translate(texts, model, count)
        self.seconds += time.perf_counter() - start
        return answers


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
    """Our pipeline from segments to checked units."""
    segments = [Segment(text, SegmentKind.SENTENCE) for text in world.texts]
    return lambda: translate(segments, world.route, (world.engine,), world.config)


def argos(world: World) -> Callable[[Sequence[str]], object]:
    """Argos Translate, one call per text, as its documentation has it; its sentence splitter gives one sentence."""
    path = world.path
    library = argos_installer(path.parent)
    translation = sys.modules["argostranslate.translate"]
    package = library.Package(path)
    package.packaged_sbd_path = None
    sides = [translation.Language(code, code) for code in ("en", TAG)]
    made = translation.PackageTranslation(*sides, package)
    made.sentencizer = type("Identity", (), {"split_sentences": staticmethod(lambda text: [text])})()
    sys.modules["argostranslate.settings"].beam_size = BEAM  # type: ignore[attr-defined]
    return lambda texts: [made.translate(text) for text in texts]


def bare(world: World) -> Callable[[], object]:
    """One call of the engine with all tokens at its best setting: a worker for each core, and the best batch size."""
    import ctranslate2

    tokenizer = argos_installer(world.path.parent).Package(world.path).tokenizer
    tokens = [tokenizer.encode(text) for text in world.texts]
    cores = os.cpu_count() or 1
    translator = ctranslate2.Translator(str(world.path / "model"), device="cpu", inter_threads=cores, intra_threads=1)

    def run(size: int) -> object:
        options = {"beam_size": BEAM, "max_batch_size": size, "batch_type": "tokens", "return_scores": True}
        return translator.translate_batch(tokens, **options)

    took = {size: seconds(partial(run, size)) for size in BATCHES}
    best = min(took, key=took.__getitem__)
    print("bare: " + ", ".join(f"{size} tokens a batch {one:.1f} s" for size, one in took.items()))
    return partial(run, best)


def memory_hit(world: World) -> float:
    """Milliseconds for each segment that stands in the memory."""
    with open_memory(world.config, Locale("en"), Locale(TAG)) as memory:
        memory.add([MemoryUnit(text, text) for text in world.texts])
    run = ours(world)
    run()
    return 1000 * seconds(run) / len(world.texts)


@dataclass(frozen=True)
class Round:
    """Seconds for one segment in one round; of ours, those in the engine too. `others`: the processors' time that other
    programs had, as a share of all."""

    ours: float
    engine: float
    argos: float
    bare: float
    others: float


def rounds_of(world: World, runs: int) -> list[Round]:
    """As many rounds in which the contestants take turns, out of twice as many."""
    our, per_text, whole = ours(world), argos(world), bare(world)
    our()
    per_text(world.texts[:2])
    size, found = len(world.texts), []
    for number in range(2 * runs):
        before = busy()
        world.engine.seconds = 0.0
        took = seconds(our) / size
        inside = world.engine.seconds / size
        part = world.texts[number :: 2 * runs]
        each = (took, inside, seconds(partial(per_text, part)) / len(part), seconds(whole) / size)
        found.append(Round(*each, others=disturbance(before, busy())))
        print(f"round {number + 1}: {told(found[-1])}")
    return sorted(found, key=lambda one: one.others)[:runs]


def told(one: Round) -> str:
    """A round in words."""
    times = ", ".join(f"{name} {1000 * took:.2f} ms" for name, took in vars(one).items() if name != "others")
    return f"{times} a segment; other programs {one.others:.0%}"


def busy() -> tuple[float, float, float]:
    """Seconds that all processors were busy, that this program kept them busy, and that passed; zeros if unknown."""
    try:
        fields = Path("/proc/stat").read_text(encoding="utf-8").split("\n", 1)[0].split()[1:9]
    except OSError:
        return 0.0, 0.0, time.perf_counter()
    user, nice, system, _idle, _waiting, *rest = (int(one) / os.sysconf("SC_CLK_TCK") for one in fields)
    return user + nice + system + sum(rest), time.process_time(), time.perf_counter()


def disturbance(before: tuple[float, float, float], after: tuple[float, float, float]) -> float:
    """The share of the processors' time between two moments that other programs had."""
    every, own, passed = (late - early for early, late in zip(before, after, strict=True))
    return max(every - own, 0.0) / (passed * (os.cpu_count() or 1))


def main() -> None:
    """Build, run in turn, and print."""
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--quick", action="store_true", help="a tenth of the segments, three runs")
    chosen = options.parse_args()
    size, runs = (100, 3) if chosen.quick else (1_000, 5)
    with tempfile.TemporaryDirectory() as folder, fixed_length():
        world = make_world(Path(folder), size)
        rounds = rounds_of(world, runs)
        hit = memory_hit(world)
    median = statistics.median
    report(
        {
            "ours_vs_argos": round(median(one.argos / one.ours for one in rounds), 2),
            "ours_vs_bare": round(median(one.bare / one.ours for one in rounds), 3),
            "overhead": round(median(one.ours / one.engine for one in rounds) - 1, 3),
            "memory_ms_per_hit": round(hit, 3),
        }
    )


if __name__ == "__main__":
    main()
