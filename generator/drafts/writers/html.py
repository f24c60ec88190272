"""The Markdown of a draft in, the title and body of an HTML page out. This module alone uses Python-Markdown.

What the conversion adds to Markdown is seen in the text alone, so that an edited draft converts the same way: `[n]` is
a reference, a paragraph that begins with one is the entry in the list, a quoted paragraph that is emphasised as a whole
is the original of the quotation, one that begins with a dash names the speaker. Raw HTML and images are off, links
lead to the web or into the page.
"""

from __future__ import annotations

import html
import re
from collections.abc import Iterator
from dataclasses import dataclass
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.extensions import Extension
from markdown.extensions.tables import TableExtension
from markdown.inlinepatterns import InlineProcessor
from markdown.treeprocessors import Treeprocessor

from generator.locales import Locale

_SAFE_LINK = re.compile(r"(?:https?://|mailto:|#)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Page:
    """The parts of a page: the title as text, the body as HTML."""

    title: str
    body: str


def page(markdown: str, original: Locale) -> Page:
    """The page for a draft; `original` is the language of the source, in which originals of quotations stand."""
    extension = _DraftExtension(original)
    body = Markdown(extensions=[TableExtension(), extension], output_format="html").convert(markdown)
    heading = re.search(r"<h1>(.*?)</h1>", body, re.DOTALL)
    return Page(html.unescape(re.sub(r"<[^>]*>", "", heading[1])) if heading else "", body)


class _DraftExtension(Extension):
    """The rules of this module for one page."""

    def __init__(self, original: Locale) -> None:
        super().__init__()
        self.original = original

    def extendMarkdown(self, md: Markdown) -> None:
        """Registers the rules and takes raw HTML and images away."""
        md.preprocessors.deregister("html_block")
        for pattern in ("html", "image_link", "image_reference", "short_image_ref"):
            md.inlinePatterns.deregister(pattern)
        # After escapes (180), so that `\[1]` stays text, and before links (170).
        md.inlinePatterns.register(_ReferencePattern(r"\[(\d{1,4})\](?![(:\[])", md), "draft-reference", 175)
        # After inline patterns (20) and after escapes are resolved (0): on the finished tree.
        md.treeprocessors.register(_Layout(md, self.original), "draft-layout", -5)


class _ReferencePattern(InlineProcessor):
    """`[n]` in Markdown, a link to entry n of the list in HTML."""

    def handleMatch(self, m: re.Match[str], data: str) -> tuple[Element, int, int]:  # type: ignore[override]
        """The link and the characters it replaces."""
        link = Element("a", {"class": "ref", "href": f"#s{m[1]}", "aria-describedby": f"s{m[1]}"})
        link.text = f"[{m[1]}]"
        return link, m.start(0), m.end(0)


class _Layout(Treeprocessor):
    """Classes, languages and ids by the place of a paragraph in the page."""

    def __init__(self, md: Markdown, original: Locale) -> None:
        super().__init__(md)
        self.original = original

    def run(self, root: Element) -> None:
        """Lays out the whole tree."""
        self._links(root)
        self._head(root)
        for block, after in _neighbours(root):
            if block.tag == "blockquote" and block.get("class") != "status":
                self._quotation(block, after)
        self._references(root)
        for parent in list(root.iter()):
            _wrap_tables(parent)

    def _links(self, root: Element) -> None:
        for link in root.iter("a"):
            if not _SAFE_LINK.match(link.get("href", "")):
                link.attrib.pop("href", None)

    def _head(self, root: Element) -> None:
        """The office's line, the title and the status stand above everything else."""
        for block, after in _neighbours(root):
            if block.tag == "h1":
                if block is not root[0] and root[0].tag == "p":
                    root[0].set("class", "office")
                if after is not None and after.tag == "blockquote":
                    after.set("class", "status")
                return

    def _quotation(self, quotation: Element, after: Element | None) -> None:
        quotation.set("class", "quotation")
        for paragraph in quotation.findall("p"):
            if _is_emphasised(paragraph):
                language = {"lang": self.original.tag, "dir": self.original.direction}
                paragraph.attrib.update({"class": "original", **language})
        if after is not None and after.tag == "p" and _text(after).startswith("—"):
            after.set("class", "speaker")

    def _references(self, root: Element) -> None:
        """A paragraph of the page that begins with `[n]` becomes entry n; links to it show its words."""
        entries: dict[str, str] = {}
        for paragraph in root.findall("p"):
            first = paragraph[0] if len(paragraph) else None
            if first is not None and first.get("class") == "ref" and not (paragraph.text or "").strip():
                name = first.get("href", "").removeprefix("#")
                first.tag, first.attrib = "span", {"class": "number"}
                if name not in entries:
                    paragraph.attrib.update({"id": name, "class": "reference"})
                    entries[name] = _text(paragraph).partition("]")[2].strip()
        for link in root.iter("a"):
            if link.get("class") == "ref":
                entry = entries.get(link.get("href", "").removeprefix("#"))
                link.set("data-source", entry) if entry else link.attrib.clear()


def _text(element: Element) -> str:
    return "".join(element.itertext())


def _neighbours(root: Element) -> Iterator[tuple[Element, Element | None]]:
    """Each block of the page with the one after it."""
    blocks = list(root)
    return zip(blocks, [*blocks[1:], None], strict=True)


def _is_emphasised(paragraph: Element) -> bool:
    """True if the paragraph is emphasised as a whole."""
    alone = len(paragraph) == 1 and not (paragraph.text or "").strip()
    return alone and paragraph[0].tag == "em" and not (paragraph[0].tail or "").strip()


def _wrap_tables(parent: Element) -> None:
    """A table that is wider than the screen scrolls by itself."""
    for place, child in enumerate(list(parent)):
        if child.tag == "table" and parent.get("class") != "table":
            wrapper = Element("div", {"class": "table"})
            parent.remove(child)
            parent.insert(place, wrapper)
            wrapper.append(child)
