"""`corpus.tsv` in, one CTranslate2 model and its SentencePiece model out: `python train.py en fr build/en_fr`.

A pre-norm Transformer of d=128 in plain PyTorch, on the CPU, with fixed seeds. It trains on the committed corpus, less
the lines held out, and on further recombinations of the same frames, in which names and acronyms are made up so that
the model learns to copy them.
"""

from __future__ import annotations

import argparse
import io
import itertools
import json
import math
import random
import string
import time
from pathlib import Path

import ctranslate2
import numpy as np
import sacrebleu
import sentencepiece
import torch
from expand import HERE, read_frames, read_sentences, recombinations
from lexicon import read_lexicon
from slots import Names
from times import Triple
from torch import Tensor, nn
from torch.nn import functional

SEED = 20260511
LANGUAGES = ("en", "fr", "de")
FULL_SENTENCES = len(read_sentences(HERE / "sentences.tsv"))
DRAWN = 12_000
REPEATS = 8
PIECES = 1_800
WIDTH, HEADS, LAYERS, INNER = 128, 4, 2, 512
BATCH_TOKENS, EPOCHS, WARMUP, PEAK_RATE = 2_000, 8, 400, 2.5e-3
# <unk>, <s> and </s> of SentencePiece; a padded position is masked, so <unk> can stand there.
PAD, START, END = 0, 1, 2


def split() -> tuple[list[Triple], list[Triple], list[Triple]]:
    """The full sentences, the recombinations to train on and those held out: one line in twenty of the corpus.

    Full sentences are all learnt: most have words that stand nowhere else, which no model could guess.
    """
    rows = read_sentences(HERE / "corpus.tsv")
    full, recombined = rows[:FULL_SENTENCES], rows[FULL_SENTENCES:]
    held = set(random.Random(SEED).sample(range(len(recombined)), len(rows) // 20))
    training = [row for index, row in enumerate(recombined) if index not in held]
    return full, training, [recombined[index] for index in sorted(held)]


def drawn_rows(count: int, held: list[Triple], names: Names) -> list[Triple]:
    """Recombinations to train on, none of them held out."""
    words, frames = read_lexicon(HERE / "lexicon.txt"), read_frames(HERE / "frames.txt")
    kept_apart = {row[0] for row in held}
    stream = recombinations(words, frames, SEED, names)
    return [row for row in itertools.islice(stream, count) if row[0] not in kept_apart]


def train_pieces(texts: list[str]) -> bytes:
    """A SentencePiece model of both languages."""
    alphabet = "".join(sorted({character for text in texts for character in text} - {" "}))
    model = io.BytesIO()
    sentencepiece.SentencePieceTrainer.train(
        sentence_iterator=iter(texts),
        model_writer=model,
        vocab_size=PIECES,
        model_type="unigram",
        character_coverage=1.0,
        required_chars="".join(sorted({*alphabet, *string.printable.strip()} - {" "})),
        split_digits=True,
        hard_vocab_limit=False,
        num_threads=1,
        minloglevel=2,
    )
    return model.getvalue()


def positions(length: int) -> Tensor:
    """Sinusoidal position encodings as CTranslate2 computes them: sines, then cosines, counted from one."""
    rates = torch.exp(torch.arange(WIDTH // 2) * -(math.log(10_000) / (WIDTH // 2 - 1)))
    angles = torch.arange(1, length + 1)[:, None] * rates[None]
    return torch.cat([angles.sin(), angles.cos()], dim=1)


class Attention(nn.Module):
    """Multi-head attention of queries over a memory, or over themselves."""

    def __init__(self) -> None:
        super().__init__()
        self.query, self.out = nn.Linear(WIDTH, WIDTH), nn.Linear(WIDTH, WIDTH)
        self.key_value = nn.Linear(WIDTH, 2 * WIDTH)

    def forward(self, queries: Tensor, memory: Tensor, mask: Tensor) -> Tensor:
        """The attended values; `mask` is true where attention may go."""

        def heads(states: Tensor) -> Tensor:
            return states.view(states.shape[0], -1, HEADS, WIDTH // HEADS).transpose(1, 2)

        key, value = self.key_value(memory).chunk(2, dim=-1)
        query = heads(self.query(queries))
        mixed = functional.scaled_dot_product_attention(query, heads(key), heads(value), attn_mask=mask)
        return self.out(mixed.transpose(1, 2).reshape(queries.shape))  # type: ignore[no-any-return]


class Layer(nn.Module):
    """One pre-norm layer; a decoder's also attends to the encoder."""

    def __init__(self, decoder: bool) -> None:
        super().__init__()
        self.attention, self.attention_norm = Attention(), nn.LayerNorm(WIDTH)
        self.cross = Attention() if decoder else None
        self.cross_norm = nn.LayerNorm(WIDTH) if decoder else None
        self.widen, self.narrow, self.inner_norm = nn.Linear(WIDTH, INNER), nn.Linear(INNER, WIDTH), nn.LayerNorm(WIDTH)
        self.dropout = nn.Dropout(0.1)

    def forward(
        self, states: Tensor, mask: Tensor, memory: Tensor | None = None, memory_mask: Tensor | None = None
    ) -> Tensor:
        """The next layer's states."""
        normed = self.attention_norm(states)
        states = states + self.dropout(self.attention(normed, normed, mask))
        if self.cross is not None and self.cross_norm is not None:
            states = states + self.dropout(self.cross(self.cross_norm(states), memory, memory_mask))
        inner = functional.relu(self.widen(self.inner_norm(states)))
        return states + self.dropout(self.narrow(inner))  # type: ignore[no-any-return]


class Model(nn.Module):
    """The encoder and the decoder, which share their embeddings with the output layer."""

    def __init__(self, pieces: int) -> None:
        super().__init__()
        self.embedding = nn.Embedding(pieces, WIDTH)
        nn.init.normal_(self.embedding.weight, std=WIDTH**-0.5)
        self.encoder = nn.ModuleList(Layer(decoder=False) for _ in range(LAYERS))
        self.decoder = nn.ModuleList(Layer(decoder=True) for _ in range(LAYERS))
        self.encoder_norm, self.decoder_norm = nn.LayerNorm(WIDTH), nn.LayerNorm(WIDTH)
        self.dropout = nn.Dropout(0.1)

    def embedded(self, tokens: Tensor) -> Tensor:
        """Embeddings with their positions."""
        return self.dropout(self.embedding(tokens) * math.sqrt(WIDTH) + positions(tokens.shape[1]))  # type: ignore[no-any-return]

    def encode(self, source: Tensor) -> tuple[Tensor, Tensor]:
        """The encoder's states and where they are real."""
        mask = (source != PAD)[:, None, None, :]
        states = self.embedded(source)
        for layer in self.encoder:
            states = layer(states, mask)
        return self.encoder_norm(states), mask

    def decode(self, target: Tensor, memory: Tensor, memory_mask: Tensor) -> Tensor:
        """The logits of each next token."""
        mask = torch.ones(target.shape[1], target.shape[1], dtype=torch.bool).tril()
        states = self.embedded(target)
        for layer in self.decoder:
            states = layer(states, mask, memory, memory_mask)
        return functional.linear(self.decoder_norm(states), self.embedding.weight)

    def greedy(self, source: list[int], limit: int = 150) -> list[int]:
        """The greedy translation of one sentence."""
        memory, mask = self.encode(torch.tensor([source]))
        target = [START]
        while len(target) < limit:
            target.append(int(self.decode(torch.tensor([target]), memory, mask)[0, -1].argmax()))
            if target[-1] == END:
                break
        return target[1:-1]


Pair = tuple[list[int], list[int]]


def batches(pairs: list[Pair], rng: random.Random) -> list[tuple[Tensor, Tensor]]:
    """Padded batches of about equally long sentences, shuffled."""
    ordered = sorted(pairs, key=lambda pair: (len(pair[0]) + len(pair[1]), rng.random()))
    groups: list[list[Pair]] = [[]]
    for pair in ordered:
        if groups[-1] and (len(groups[-1]) + 1) * (len(pair[1]) + 2) > BATCH_TOKENS:
            groups.append([])
        groups[-1].append(pair)
    rng.shuffle(groups)
    return [
        (padded([source for source, _ in group]), padded([[START, *target, END] for _, target in group]))
        for group in groups
    ]


def padded(rows: list[list[int]]) -> Tensor:
    """The rows as one tensor."""
    return nn.utils.rnn.pad_sequence([torch.tensor(row) for row in rows], batch_first=True, padding_value=PAD)


def rate(step: int, total: int) -> float:
    """The learning rate at a step."""
    return PEAK_RATE * min((step + 1) / WARMUP, 0.5 + 0.5 * math.cos(math.pi * min(step / total, 1.0)))


def smoothed_loss(model: Model, source: Tensor, target: Tensor) -> Tensor:
    """The label-smoothed cross-entropy of a batch."""
    logits = model.decode(target[:, :-1], *model.encode(source)).flatten(0, 1)
    wanted = target[:, 1:].flatten()
    return functional.cross_entropy(logits, wanted, ignore_index=PAD, label_smoothing=0.02)


def train(pairs: list[Pair], pieces: int) -> Model:
    """A model trained on the pairs, with a learning rate that rises, then falls to nothing."""
    rng = random.Random(SEED)
    model = Model(pieces)
    optimizer = torch.optim.Adam(model.parameters(), lr=1.0, betas=(0.9, 0.98), eps=1e-9)
    total = EPOCHS * len(batches(pairs, random.Random(SEED)))
    schedule = torch.optim.lr_scheduler.LambdaLR(optimizer, lambda step: rate(step, total))
    for epoch in range(EPOCHS):
        losses, started = [], time.monotonic()
        for source, target in batches(pairs, rng):
            loss = smoothed_loss(model, source, target)
            optimizer.zero_grad()
            loss.backward()
            nn.utils.clip_grad_norm_(model.parameters(), 1.0)
            optimizer.step()
            schedule.step()
            losses.append(loss.item())
        seconds = time.monotonic() - started
        print(f"epoch {epoch + 1}: loss {sum(losses) / len(losses):.3f}, {seconds:.0f} s", flush=True)
    return model.eval()


def specification(model: Model, pieces: list[str]) -> ctranslate2.specs.TransformerSpec:
    """The model as CTranslate2 stores it, in 8 bits."""
    spec = ctranslate2.specs.TransformerSpec.from_config((LAYERS, LAYERS), HEADS, pre_norm=True)
    embedding = array(model.embedding.weight)
    spec.encoder.embeddings[0].weight = embedding
    spec.decoder.embeddings.weight = embedding
    spec.decoder.projection.weight = embedding
    fill_norm(spec.encoder.layer_norm, model.encoder_norm)
    fill_norm(spec.decoder.layer_norm, model.decoder_norm)
    for stored, layer in zip([*spec.encoder.layer, *spec.decoder.layer], [*model.encoder, *model.decoder], strict=True):
        fill_layer(stored, layer)
    spec.register_source_vocabulary(pieces)
    spec.register_target_vocabulary(pieces)
    spec.config.decoder_start_token = "<s>"
    spec.config.add_source_eos = False
    spec.validate()
    spec.optimize(quantization="int8")
    return spec


def fill_layer(stored: ctranslate2.specs.LayerSpec, layer: Layer) -> None:
    """Copy one layer's weights."""
    attention = layer.attention
    fill_norm(stored.self_attention.layer_norm, layer.attention_norm)
    stored.self_attention.linear[0].weight = np.concatenate(
        [array(attention.query.weight), array(attention.key_value.weight)]
    )
    stored.self_attention.linear[0].bias = np.concatenate(
        [array(attention.query.bias), array(attention.key_value.bias)]
    )
    fill_linear(stored.self_attention.linear[1], attention.out)
    if layer.cross is not None:
        fill_norm(stored.attention.layer_norm, layer.cross_norm)
        for linear, weights in zip(
            stored.attention.linear, (layer.cross.query, layer.cross.key_value, layer.cross.out), strict=True
        ):
            fill_linear(linear, weights)
    fill_norm(stored.ffn.layer_norm, layer.inner_norm)
    fill_linear(stored.ffn.linear_0, layer.widen)
    fill_linear(stored.ffn.linear_1, layer.narrow)


def fill_linear(stored: ctranslate2.specs.LayerSpec, linear: nn.Linear) -> None:
    """Copy a linear layer."""
    stored.weight, stored.bias = array(linear.weight), array(linear.bias)


def fill_norm(stored: ctranslate2.specs.LayerSpec, norm: nn.LayerNorm | None) -> None:
    """Copy a layer normalisation."""
    if norm is None:
        raise ValueError("a decoder layer has no norm before its cross-attention")
    stored.gamma, stored.beta = array(norm.weight), array(norm.bias)


def array(tensor: Tensor) -> np.ndarray:
    """A copy of the tensor's numbers: quantization works in place."""
    return tensor.detach().numpy().copy()


def translate(folder: Path, sentences: list[str]) -> list[str]:
    """The stored model's translations, at the beam that the project uses."""
    pieces = sentencepiece.SentencePieceProcessor(model_file=str(folder / "sentencepiece.model"))
    translator = ctranslate2.Translator(str(folder / "model"), intra_threads=1)
    tokens = pieces.encode(sentences, out_type=str)
    results = translator.translate_batch(tokens, beam_size=4, length_penalty=0.2, replace_unknowns=True)
    return [pieces.decode_pieces(result.hypotheses[0]) for result in results]


def agreement(model: Model, folder: Path, sentences: list[str]) -> int:
    """How many sentences the stored model and PyTorch translate alike, both greedily."""
    pieces = sentencepiece.SentencePieceProcessor(model_file=str(folder / "sentencepiece.model"))
    translator = ctranslate2.Translator(str(folder / "model"), compute_type="float32", intra_threads=1)
    stored = translator.translate_batch(pieces.encode(sentences, out_type=str), beam_size=1)
    with torch.inference_mode():
        ours = [pieces.id_to_piece(model.greedy(pieces.encode(text))) for text in sentences]
    return sum(result.hypotheses[0] == own for result, own in zip(stored, ours, strict=True))


def measured(folder: Path, rows: list[tuple[str, str]]) -> dict[str, float]:
    """BLEU and exact matches of the stored model on these rows."""
    pieces = sentencepiece.SentencePieceProcessor(model_file=str(folder / "sentencepiece.model"))
    given = translate(folder, [source for source, _ in rows])
    wanted = [pieces.decode(pieces.encode(target)) for _, target in rows]  # normalised as any output is
    exact = sum(a == b for a, b in zip(given, wanted, strict=True))
    for (source, _), got, want in zip(rows, given, wanted, strict=True):
        if got != want:
            print(f"  {source}\n    got  {got}\n    want {want}")
    return {"sentences": len(rows), "bleu": round(sacrebleu.corpus_bleu(given, [wanted]).score, 1), "exact": exact}


def main() -> None:
    """Train, store and measure one model."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("source", choices=LANGUAGES)
    parser.add_argument("target", choices=LANGUAGES)
    parser.add_argument("folder", type=Path)
    options = parser.parse_args()
    source, target = LANGUAGES.index(options.source), LANGUAGES.index(options.target)
    torch.manual_seed(SEED)
    torch.set_num_threads(1)
    torch.use_deterministic_algorithms(True)
    full, recombined, held = split()
    rows = drawn_rows(DRAWN, held, "open") + recombined + full * REPEATS
    options.folder.mkdir(parents=True, exist_ok=True)
    # Made-up names are kept out of the pieces: they must be spelt from parts, as any name not seen before.
    spelling = full + recombined + drawn_rows(DRAWN // 5, held, "shielded")
    pieces_model = train_pieces([row[index] for row in spelling for index in (source, target)])
    (options.folder / "sentencepiece.model").write_bytes(pieces_model)
    pieces = sentencepiece.SentencePieceProcessor(model_proto=pieces_model)
    sources, targets = (pieces.encode([row[index] for row in rows]) for index in (source, target))
    pairs = list(zip(sources, targets, strict=True))
    model = train(pairs, len(pieces))
    torch.save(model.state_dict(), options.folder / "weights.pt")
    (options.folder / "model").mkdir(exist_ok=True)
    specification(model, pieces.id_to_piece(list(range(len(pieces))))).save(str(options.folder / "model"))
    sample = [row[source] for row in held]
    report = {
        "pair": f"{options.source}>{options.target}",
        "held_out": measured(options.folder, [(row[source], row[target]) for row in held]),
        "same_as_pytorch": f"{agreement(model, options.folder, sample)}/{len(sample)}",
    }
    (options.folder / "report.json").write_text(json.dumps(report), encoding="utf-8")
    print(json.dumps(report))


if __name__ == "__main__":
    main()
