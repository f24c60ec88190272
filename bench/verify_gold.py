#!/usr/bin/env python3
"""Gold facts -> whether every span says the words that the text has there; `--anchor` fills the offsets in.

Offsets are never typed. A span of a gold file holds the exact words (`text`) and, where these occur more than
once, which occurrence is meant (`nth`, 1 by default); `--anchor` finds them in the text and writes `start`, `end`,
the `mentions` of every person and organisation, and the digest of the text. Without it nothing is written.

A gold file with `offsets: none` belongs to a format whose text is extracted first (a saved page): there the words
must occur in the visible text, and a reader of the gold looks for them in the text that was extracted.
"""

from __future__ import annotations

import argparse
import hashlib
import html.parser
import re
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import yaml

HERE = Path(__file__).resolve().parent
TIERS = {"must", "should", "may"}
RULES = {"never", "never_as_message", "metadata_only", "warning_only", "licence_only", "contact_field_only"}
DOUBLE_MARKS = '“”„"'
SENTENCE_ENDS = ".!?。;"  # the semicolon ends an item of a list


class GoldDumper(yaml.SafeDumper):
    """Dumper that never writes an alias: two equal spans stay two spans."""

    def ignore_aliases(self, node: Any) -> bool:
        return True


class VisibleText(html.parser.HTMLParser):
    """What a reader sees of a page, as one line of words."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.words: list[str] = []
        self.hidden = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.hidden += tag in ("script", "style")

    def handle_endtag(self, tag: str) -> None:
        self.hidden -= tag in ("script", "style")

    def handle_data(self, words: str) -> None:
        if not self.hidden:
            self.words.append(words)


def flat(words: str) -> str:
    """The words with every run of white space as one space."""
    return " ".join(words.split())


def source_text(path: Path) -> str:
    """The text in which the spans of a gold file count: the decoded file, or the visible text of a page."""
    text = path.read_bytes().decode("utf-8")
    if path.suffix != ".html":
        return text
    reader = VisibleText()
    reader.feed(text)
    return flat("".join(reader.words))


def find_nth(text: str, words: str, nth: int) -> int:
    """Where the nth occurrence of the words begins, -1 where there are not so many."""
    at = -1
    for _ in range(nth):
        at = text.find(words, at + 1)
        if at < 0:
            return -1
    return at


def whole_word_places(text: str, name: str) -> list[list[int]]:
    """Every [start, end] at which the name stands as a whole, not as the beginning or the end of a longer word."""
    pattern = re.compile(r"(?<![\w\-])" + re.escape(name) + r"(?![\w\-])")
    return [[found.start(), found.end()] for found in pattern.finditer(text)]


def spans_of(node: Any, where: str = "") -> Iterator[tuple[str, dict[str, Any]]]:
    """Every mapping with `text` below the node, and the path to it."""
    if isinstance(node, dict):
        if isinstance(node.get("text"), str):
            yield where, node
        for key, below in node.items():
            yield from spans_of(below, f"{where}/{key}")
    elif isinstance(node, list):
        for place, below in enumerate(node):
            yield from spans_of(below, f"{where}[{place}]")


def anchor(gold: dict[str, Any], text: str, raw: bytes) -> None:
    """The same gold with digest, offsets and mentions found anew in the text."""
    gold["sha256"] = hashlib.sha256(raw).hexdigest()
    if gold.get("offsets") == "none":
        return
    gold["chars"] = len(text)
    for _, span in spans_of(gold):
        at = find_nth(text, span["text"], span.get("nth", 1))
        if at >= 0:
            span["start"], span["end"] = at, at + len(span["text"])
    for named in [*gold.get("people", []), *gold.get("organisations", [])]:
        named["mentions"] = whole_word_places(text, named["name"])


def wrong_spans(gold: dict[str, Any], text: str) -> Iterator[str]:
    """A sentence for each span whose offsets do not give its words."""
    anchored = gold.get("offsets") != "none"
    for where, span in spans_of(gold):
        if not anchored:
            if find_nth(text, flat(span["text"]), span.get("nth", 1)) < 0:
                yield f"{where}: not on the page: {span['text'][:60]!r}"
        elif "start" not in span:
            yield f"{where}: not anchored: {span['text'][:60]!r}"
        elif text[span["start"] : span["end"]] != span["text"]:
            yield f"{where}: {span['text'][:60]!r} is {text[span['start'] : span['end']][:60]!r}"


def wrong_mentions(gold: dict[str, Any], text: str) -> Iterator[str]:
    """A sentence for each person or organisation without a mention, or with one that says something else."""
    for named in [*gold.get("people", []), *gold.get("organisations", [])]:
        if gold.get("offsets") == "none":
            if named["name"] not in text:
                yield f"{named['name']!r} is not on the page"
            continue
        if not named.get("mentions"):
            yield f"{named['name']!r} is mentioned nowhere"
        for start, end in named.get("mentions", []):
            if text[start:end] != named["name"]:
                yield f"mention of {named['name']!r} is {text[start:end]!r}"


def wrong_messages(gold: dict[str, Any], text: str) -> Iterator[str]:
    """A sentence for each key message that is not a whole sentence."""
    alternatives = [{"span": span} for span in gold.get("key_messages_acceptable_alternatives", [])]
    for message in [*gold.get("key_messages", []), *alternatives]:
        words = message["span"]["text"]
        start = message["span"].get("start", text.find(flat(words)))
        if words.rstrip('”"“')[-1] not in SENTENCE_ENDS:
            yield f"key message does not end a sentence: {words[-40:]!r}"
        before = text[start - 1 : start] if start > 0 else " "
        if not (before.isspace() or before in "'‘" + DOUBLE_MARKS or gold.get("offsets") == "none"):
            yield f"key message does not begin a sentence: {words[:40]!r}"


def wrong_marks(gold: dict[str, Any], text: str) -> Iterator[str]:
    """A sentence for each double quotation mark that no quotation and no census entry accounts for."""
    if gold.get("offsets") == "none":
        return
    told: set[int] = set()
    for quotation in gold.get("quotations", []):
        for part in [quotation["quote"], *quotation.get("continued", [])]:
            if part["text"][0] in DOUBLE_MARKS or part["text"][-1] in DOUBLE_MARKS:
                yield f"quotation holds its outer marks: {part['text'][:40]!r}"
            if quotation.get("kind") != "transcript":
                told.update(range(part["start"] - 1, part["end"] + 1))
    for entry in gold.get("quotation_mark_census", []):
        told.update(range(entry["span"]["start"], entry["span"]["end"]))
    for place, character in enumerate(text):
        if character in DOUBLE_MARKS and place not in told:
            yield f"mark at {place} not accounted for: {text[max(0, place - 20) : place + 20]!r}"


def wrong_words(gold: dict[str, Any]) -> Iterator[str]:
    """A sentence for each tier or rule that the bench does not know."""
    for key in ("people", "organisations", "events", "quotations", "numbers", "key_messages", "contacts"):
        for element in gold.get(key, []):
            if element.get("tier") not in TIERS:
                yield f"{key}: tier {element.get('tier')!r}"
    for line in gold.get("boilerplate", []):
        if line.get("rule") not in RULES:
            yield f"boilerplate: rule {line.get('rule')!r}"


def faults_of(gold: dict[str, Any], path: Path) -> list[str]:
    """Everything that is wrong with one gold file, a sentence each."""
    text = source_text(path)
    if hashlib.sha256(path.read_bytes()).hexdigest() != gold.get("sha256"):
        return [f"{path.name} is not the text that the gold was made for"]
    found = [
        wrong_spans(gold, text),
        wrong_mentions(gold, text),
        wrong_messages(gold, text),
        wrong_marks(gold, text),
        wrong_words(gold),
    ]
    return [fault for faults in found for fault in faults]


def write_anchored(at: Path) -> None:
    """The gold file written again with its offsets found anew; the comment lines at its head stay."""
    written = at.read_text(encoding="utf-8")
    head = "".join(line for line in written.splitlines(keepends=True) if line.startswith("#"))
    gold = yaml.safe_load(written)
    path = at.parent / gold["file"]
    anchor(gold, source_text(path), path.read_bytes())
    lines = yaml.dump(gold, Dumper=GoldDumper, allow_unicode=True, sort_keys=False, width=120)
    at.write_text(head + lines, encoding="utf-8")


def main() -> int:
    """0 where every gold file is sound, 1 where one is not."""
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("folders", nargs="*", type=Path, default=[HERE / "gold"], help="folders of gold files")
    options.add_argument("--anchor", action="store_true", help="find the words again and write the offsets")
    chosen = options.parse_args()
    broken = 0
    for at in sorted(path for folder in chosen.folders for path in folder.glob("*.yaml")):
        if at.name.endswith(".meta.yaml"):
            continue
        if chosen.anchor:
            write_anchored(at)
        gold = yaml.safe_load(at.read_text(encoding="utf-8"))
        faults = faults_of(gold, at.parent / gold["file"])
        broken += bool(faults)
        print(
            f"{at.name:40s} {sum(1 for _ in spans_of(gold)):4d} spans  {'ok' if not faults else f'{len(faults)} WRONG'}"
        )
        for fault in faults:
            print("  ", fault)
    return 1 if broken else 0


if __name__ == "__main__":
    sys.exit(main())
