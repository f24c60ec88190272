"""Apertium, a translator by rules: text in, text out, through the programs that a mode file of the system names.

The `apertium` command would run these programs as one pipe. We run them ourselves, one after the other on the whole
batch, for one reason: the tagger remembers words of earlier segments and then chooses other readings for later ones
(10 of 300 lines changed when they were shuffled). So the tagger alone is started afresh for every segment, which costs
6 ms, and the same segment gives the same words whatever its neighbours.
"""

from __future__ import annotations

import re
import shutil
from collections.abc import Sequence
from functools import lru_cache, partial
from pathlib import Path

from generator.checks.tables import read_table
from generator.config import Config
from generator.errors import EngineError, UnknownLocale
from generator.locales import from_engine_code
from generator.translation.digests import Digests
from generator.translation.engine import Hypothesis, Model

_MODES = Path("/usr/share/apertium/modes")
_DOCUMENTS = Path("/usr/share/doc")
# The language data of por-cat, fra-cat and spa-cat are GPL-2.0-or-later by their Debian copyright files.
_LICENCES = {
    "apertium-por-cat": "GPL-2.0-or-later",
    "apertium-fra-cat": "GPL-2.0-or-later",
    "apertium-spa-cat": "GPL-2.0-or-later",
}

_RESERVED = re.compile(r"[\\^$@/\[\]{}<>]")
_ESCAPED = re.compile(r"\\(.)", re.DOTALL)
_NO_READING = re.compile(r"\^[^/$^]*/\*([^$]*)\$")
# An empty superblank ends each segment, so that the last word is not held back.
_END = "[]"
# A phrase that the generator does not know keeps its "#": "mettre# à jour". One of the text's own has no letter before.
_UNINFLECTED = re.compile(r"(?<=\w)#(?= \w)")
# Countries come with an article in some dictionaries and get another: "de la la Corée".
_TWO_ARTICLES = re.compile(r"\b(la|le|les|el|els|los|las) \1\b")
_TAGGER = "apertium-tagger"
# Programs of other projects may stand in a mode; these know the null flush, which keeps segments apart.
_FLUSHING = re.compile(r"(lt|cg|lrx|lsx|rtx)-proc|apertium-(tagger|pretransfer|transfer|interchunk|postchunk|anaphora)")


class ApertiumEngine:
    """Rule-based translation between the languages whose Debian packages are installed."""

    name = "apertium"
    mangles_names = True

    def __init__(self, config: Config) -> None:
        self._timeout = config.translation.timeout
        self._digests = Digests(config.root / ".gen")

    def models(self) -> Sequence[Model]:
        """The directions whose mode files are installed and named by two language codes that we know."""
        if not _MODES.is_dir() or not shutil.which("apertium-transfer"):
            return ()
        found = (self._model(path) for path in sorted(_MODES.glob("*-*.mode")))
        return tuple(model for model in found if model)

    def translate(self, texts: Sequence[str], model: Model, count: int = 1) -> list[list[Hypothesis]]:
        """One hypothesis per text, without a score: rules give none; with the words that no dictionary has."""
        streams = [_escape(_in_its_words(text, model.source.language)) + _END for text in texts]
        unknown: list[tuple[str, ...]] = []
        for command in _pipeline(_MODES / f"{model.name}.mode"):
            streams = self._each(command, streams) if command[0] == _TAGGER else self._run(command, streams)
            unknown = unknown or [_unknown(stream) for stream in streams]
        return [[Hypothesis(_plain(stream), None, words)] for stream, words in zip(streams, unknown, strict=True)]

    def _each(self, command: Sequence[str], streams: Sequence[str]) -> list[str]:
        """One process per segment, two at a time."""
        from concurrent.futures import ThreadPoolExecutor

        with ThreadPoolExecutor(2) as pool:
            return [answers[0] for answers in pool.map(partial(self._run, command), ([one] for one in streams))]

    def _run(self, command: Sequence[str], streams: Sequence[str]) -> list[str]:
        """What a program made of the segments, in order. Raises EngineError for a crash, a hang, or another count."""
        import subprocess

        sent = "".join(stream + "\0" for stream in streams)
        try:
            done = subprocess.run(command, input=sent.encode(), capture_output=True, timeout=self._timeout, check=False)
        except subprocess.TimeoutExpired as error:
            raise EngineError(f"apertium: {command[0]} did not answer in {self._timeout} seconds") from error
        except OSError as error:
            raise EngineError(
                f"apertium: cannot run {command[0]}: {error.strerror}", "apt-get install apertium"
            ) from error
        if done.returncode:
            said = done.stderr.decode(errors="replace").strip().splitlines()
            raise EngineError(f"apertium: {command[0]} failed ({done.returncode}): {said[-1] if said else ''}")
        answers = done.stdout.decode().split("\0")
        # Some programs repeat the flush at the end; nothing but white space may stand there.
        if len(answers) <= len(streams) or "".join(answers[len(streams) :]).strip():
            raise EngineError(f"apertium: {command[0]} gave {len(answers) - 1} answers to {len(streams)} segments")
        return answers[: len(streams)]

    def _model(self, path: Path) -> Model | None:
        try:
            source, target = map(from_engine_code, path.stem.split("-", 1))
        except UnknownLocale:
            return None
        files = [Path(word) for command in _pipeline(path) for word in command if word.startswith("/")]
        package = files[0].parent.name if files else ""
        licence = _LICENCES.get(package, "unknown")
        sha256, size = self._digests.of([path, *files]), sum(file.stat().st_size for file in files)
        return Model(self.name, source, target, path.stem, _version(package), sha256, licence, size=size)


def _pipeline(mode: Path) -> list[list[str]]:
    """The commands of a mode file: unknown words without marks (`-n`), segments flushed one by one (`-z`)."""
    commands = [_command(one.split()) for one in mode.read_text(encoding="utf-8").split("|")]
    return [[name, "-z", *rest] if _FLUSHING.fullmatch(name) else [name, *rest] for name, *rest in commands]


def _command(words: Sequence[str]) -> list[str]:
    """One command: `$1` is the option of the generator, `$2` that of the tagger; paths stand in quotation marks."""
    return ["-n" if word == "$1" else word.strip("'") for word in words if word != "$2"]


@lru_cache(maxsize=32)
def _version(package: str) -> str:
    """The Debian version of a package, from its changelog; "unknown" where that was not installed."""
    import gzip

    changelog = _DOCUMENTS / package / "changelog.Debian.gz"
    try:
        with gzip.open(changelog, "rt", encoding="utf-8") as lines:
            match = re.search(r"\((.+?)\)", lines.readline())
    except OSError:
        return "unknown"
    return match[1] if match else "unknown"


def _in_its_words(text: str, language: str) -> str:
    """The text in words that the dictionaries of a language have: those of Portuguese are European, where a Brazilian
    "bilhão" is "mil milhões". A sum of dollars is written out, because "US" is a country to them."""
    for pattern, instead in _inputs(language):
        text = pattern.sub(instead, text)
    return text


@lru_cache(maxsize=32)
def _inputs(language: str) -> tuple[tuple[re.Pattern[str], str], ...]:
    rows = [row for row in read_table(Path(__file__).with_name("apertium_input.csv")) if row["language"] == language]
    return tuple((re.compile(row["pattern"]), row["instead"]) for row in rows)


def _escape(text: str) -> str:
    """The text with the stream format's characters escaped; a NUL would end the segment."""
    return _RESERVED.sub(r"\\\g<0>", text.replace("\0", " "))


def _unknown(stream: str) -> tuple[str, ...]:
    """The words that the first program, which analyses, gave no reading: `^word/*word$`."""
    return tuple(dict.fromkeys(_ESCAPED.sub(r"\1", word) for word in _NO_READING.findall(stream)))


def _plain(stream: str) -> str:
    """The text of a stream, without escapes, marks of words that could not be inflected, and second articles."""
    text = _ESCAPED.sub(r"\1", _UNINFLECTED.sub("", stream.replace(_END, ""))).strip()
    return _TWO_ARTICLES.sub(r"\1", text)
