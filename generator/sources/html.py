"""The markup of a page in, its main text out (trafilatura), with the licence and notice lines from around it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from generator.errors import SourceError
from generator.findings import Finding, Severity
from generator.sources.blocks import Block, Extracted, compose
from generator.sources.boilerplate import form_of
from generator.sources.decode import Decoded, decode
from generator.sources.document import PassageKind
from generator.sources.notice_lines import is_licence, notice_kind
from generator.sources.prose import is_prose
from generator.sources.wording import word_set

_CHARSET = re.compile(
    rb"<meta[^>]{0,200}?charset\s*=\s*[\"']?([\w-]+)|<\?xml[^>]{0,80}?encoding=[\"']([\w-]+)", re.IGNORECASE
)
# Far beyond any release; parsing grows with the markup, not with the text in it.
_MOST_MARKUP = 5_000_000
# Deeper than any page written by hand or by a program; libxml2 and Python both have limits not far beyond.
_DEEPEST = 200
_KINDS = {"head": PassageKind.HEADING, "item": PassageKind.ITEM, "p": PassageKind.PARAGRAPH, "quote": PassageKind.QUOTE}
_SMALL = ("p", "div", "li", "span", "small", "footer", "section", "td")
_TAG = re.compile(r"<(?P<close>/)?(?P<name>[a-zA-Z][\w-]*)[^<>]*?(?P<empty>/)?>")
_VOID = word_set("""
area base br col embed hr img input link meta param source track wbr p li td tr th dd dt option
""")
_HIDDEN = re.compile(r"<(script|style|noscript|template|svg|head)\b.*?</\1\s*>|<!--.*?-->", re.IGNORECASE | re.DOTALL)


def read_html(name: str, raw: bytes, encoding: str = "") -> Extracted:
    """The text of a page. Markup nested beyond reason is read as its bare words, which a finding tells.

    Raises SourceError where the page has no text or its markup is too large.
    """
    decoded = _decoded(name, raw, encoding)
    markup = decoded.text
    if len(markup) > _MOST_MARKUP:
        raise SourceError(f"{name} has too much markup: {len(markup)} characters", "save the text alone")
    language = re.search(r"<html[^>]{0,200}?\blang\s*=\s*[\"']?([A-Za-z-]+)", markup[:5000])
    findings = list(decoded.findings)
    blocks = [] if _depth(markup) > _DEEPEST else _main_blocks(markup)
    if not blocks:
        findings.append(
            Finding("main-text", Severity.WARNING, "the main text of the page was not found; all its words were taken")
        )
        blocks = _bare_blocks(markup)
    if not blocks:
        raise SourceError(f"{name} is a page without text")
    return compose(blocks, findings, language[1] if language else "")


def _decoded(name: str, raw: bytes, encoding: str) -> Decoded:
    stated = _CHARSET.search(raw[:4096])
    charset = (stated[1] or stated[2]).decode("ascii", "replace") if stated else ""
    try:
        return decode(name, raw, encoding or ("" if raw[:2] in (b"\xff\xfe", b"\xfe\xff") else charset))
    except SourceError:
        # A page may state one encoding and be in another; a person's word stands.
        return decode(name, raw, encoding)


def _depth(markup: str) -> int:
    """How deep the elements are nested, near enough: those that need no closing tag are not counted."""
    deepest = depth = 0
    for match in _TAG.finditer(markup):
        if match["name"].casefold() in _VOID or match["empty"]:
            continue
        depth += -1 if match["close"] else 1
        deepest = max(deepest, depth)
    return deepest


def _main_blocks(markup: str) -> list[Block]:
    import trafilatura
    from lxml import html

    try:
        found = trafilatura.bare_extraction(markup, include_comments=False, include_tables=True, favor_recall=True)
        page = html.fromstring(re.sub(r"^\s*<\?xml[^>]*\?>", "", markup))
    except (ValueError, TypeError, RecursionError, AssertionError, html.etree.LxmlError):
        return []
    if found is None or isinstance(found, dict) or found.body is None:
        return []
    blocks = [block for element in found.body for block in _blocks(element)]
    return _with_surroundings(blocks, page, found.title or "")


def _blocks(element: Any) -> Iterator[Block]:
    """The blocks of an element of trafilatura's tree; tables give one block per row."""
    if element.tag in ("list", "div"):
        for child in element:
            yield from _blocks(child)
    elif element.tag == "table":
        for row in element.iter("row"):
            words = " | ".join(" ".join(" ".join(cell.itertext()).split()) for cell in row.iter("cell"))
            yield from ([Block(words, PassageKind.TABLE)] if words.strip(" |") else [])
    elif element.tag in _KINDS:
        yield from (Block(line, _kind(element)) for line in _lines(element))
    else:
        yield from (Block(line) for line in _lines(element))


def _kind(element: Any) -> PassageKind:
    return PassageKind.TITLE if element.tag == "head" and element.get("rend") == "h1" else _KINDS[element.tag]


def _lines(element: Any) -> Iterator[str]:
    """The text of an element, one piece for each line that it breaks itself."""
    pieces = [element.text or ""]
    for child in element.iterdescendants():
        if child.tag in ("lb", "br", "p", "item"):
            pieces.append("\n")
        pieces.extend([child.text or "", child.tail or ""] if isinstance(child.tag, str) else [child.tail or ""])
    for line in "".join(pieces).split("\n"):
        words = " ".join(line.split())
        if words:
            yield words


def _with_surroundings(blocks: list[Block], page: Any, title: str) -> list[Block]:
    """The main text with the title where it lacks one, the captions, and the licence and notice lines of the page."""
    said = {block.text for block in blocks}
    head = _title(page, title)
    if head and not any(block.kind is PassageKind.TITLE for block in blocks):
        blocks = [block for block in blocks if block.text != head]
        blocks.insert(0, Block(head, PassageKind.TITLE))
    blocks = _with_rows(blocks, page)
    captions = [words for words in map(_words, page.iter("figcaption")) if words and words not in said]
    around = [words for words in _small_texts(page) if words not in said and (is_licence(words) or notice_kind(words))]
    return [
        *blocks,
        *(Block(words, PassageKind.CAPTION) for words in dict.fromkeys(captions)),
        *map(Block, dict.fromkeys(around)),
    ]


def _with_rows(blocks: list[Block], page: Any) -> list[Block]:
    """The blocks with the rows that say who published and when, which stand between the title and the text of the page
    and which extraction takes for furniture."""
    place = next((number for number, block in enumerate(blocks) if block.kind is PassageKind.TITLE), None)
    first = next((block.text for block in blocks if block.kind is not PassageKind.TITLE and is_prose(block.text)), "")
    said = {block.text for block in blocks}
    if place is None or not first:
        return blocks
    rows: list[str] = []
    under = False
    for element in page.iter("h1", "time", *_SMALL):
        words = _words(element)
        under = under or words == blocks[place].text
        if words == first:
            break
        if under and _is_row(words) and words not in said and not any(words in row for row in rows):
            rows.append(words)
    return [*blocks[: place + 1], *map(Block, rows), *blocks[place + 1 :]]


def _is_row(words: str) -> bool:
    return len(words) <= 140 and bool(re.search(r"\d", words)) and form_of(words) is PassageKind.BYLINE


def _title(page: Any, title: str) -> str:
    heads = [words for words in map(_words, page.iter("h1")) if words]
    return heads[0] if len(heads) == 1 else title


def _small_texts(page: Any) -> Iterator[str]:
    """The texts of the elements that hold no other block, without scripts and navigation links."""
    for element in page.iter(*_SMALL):
        words = _words(element)
        if (
            words
            and len(words) <= 600
            and not any(child.tag in ("p", "div", "ul", "table", "section") for child in element)
        ):
            yield words


def _words(element: Any) -> str:
    return " ".join(" ".join(element.itertext()).split())


def _bare_blocks(markup: str) -> list[Block]:
    """Every word of a page, cut at its tags of blocks."""
    from html import unescape

    visible = _HIDDEN.sub("\n", markup)
    broken = re.sub(
        r"</?(?:p|div|li|ul|ol|h[1-6]|tr|td|br|section|article|header|footer|blockquote)\b[^<>]*>",
        "\n",
        visible,
        flags=re.IGNORECASE,
    )
    lines = (" ".join(unescape(re.sub(r"<[^<>]*>", "", line)).split()) for line in broken.split("\n"))
    return [Block(line) for line in lines if line]
