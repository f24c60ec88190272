"""Pages, Word documents and PDFs: their text, where each passage stands, and bounded time for hostile ones."""

from __future__ import annotations

import io
import time
import zipfile
from collections.abc import Sequence

import pytest

from generator.errors import SourceError
from generator.sources import read_text
from generator.sources.document import PassageKind, SourceDocument

_PAGE = """<!DOCTYPE html><html lang="en"><head><title>Norland News</title><script>var title = "Subscribe now";</script></head><body>
<nav><ul><li><a href="/">Home</a></li><li><a href="/news">News</a></li></ul></nav>
<div class="cookie"><p>We use cookies to improve your visit.</p><button>Accept all</button></div>
<main><article><h1>Norland opens a school for pilots</h1><p>Havn, 5 June 2025</p>
<p>The Ministry of Tides (MoT) opened a school for pilots in Havn on 4 June 2025. It will train 120 pilots a year &amp; more later.</p>
<figure><img src="a.jpg"><figcaption>Minister Anna Bergström opens the school. Photo: MoT</figcaption></figure>
<h2>What comes next</h2><ul><li>The first course begins in September and lasts for two years.</li></ul>
<table><tr><td>Year</td><td>Pilots</td></tr><tr><td>2025</td><td>120</td></tr></table>
<p>The school has room for guests from every country on the coast of the northern sea.</p></article></main>
<footer><p>&copy; 2025 Ministry of Tides. All rights reserved.</p><a href="/privacy">Privacy policy</a></footer></body></html>"""  # noqa: E501


def _kinds(document: SourceDocument) -> dict[str, PassageKind]:
    return {passage.span.cut(document.text): passage.kind for passage in document.passages}


def _stated(document: SourceDocument) -> str:
    kinds = (PassageKind.PARAGRAPH, PassageKind.ITEM, PassageKind.HEADING, PassageKind.TITLE)
    return " ".join(one.span.cut(document.text) for one in document.passages if one.kind in kinds)


def test_a_page_gives_its_main_text_and_its_licence() -> None:
    document = read_text("page.html", _PAGE.encode())
    kinds = _kinds(document)
    assert document.extracted and document.language == "en"
    assert kinds["Norland opens a school for pilots"] is PassageKind.TITLE
    assert kinds["What comes next"] is PassageKind.HEADING
    assert kinds["The first course begins in September and lasts for two years."] is PassageKind.ITEM
    assert kinds["Minister Anna Bergström opens the school."] is PassageKind.CAPTION
    assert kinds["© 2025 Ministry of Tides. All rights reserved."] is PassageKind.LICENCE
    assert "pilots a year & more later." in document.text
    assert not any(words in _stated(document) for words in ("cookies", "Home", "Privacy", "Subscribe", "2025 | 120"))


def test_a_page_in_the_encoding_that_it_states() -> None:
    page = _PAGE.replace("<title>", '<meta charset="windows-1252"><title>')
    assert "Bergström" in read_text("page.html", page.encode("windows-1252")).text


@pytest.mark.parametrize("tag", ["div", "b", "ul", "blockquote", "table", "font"])
def test_ten_thousand_nested_tags_are_read_in_bounded_time(tag: str) -> None:
    words = "The Ministry of Tides opened a school in Havn."
    started = time.monotonic()
    document = read_text(
        "deep.html", f"<html><body>{f'<{tag}>' * 10_000}{words}{f'</{tag}>' * 10_000}</body></html>".encode()
    )
    assert words in document.text
    assert time.monotonic() - started < 10


def test_a_page_without_text_is_refused() -> None:
    with pytest.raises(SourceError, match="without text"):
        read_text("empty.html", b"<html><body><script>var a = 1;</script><img src=x></body></html>")


def test_html_that_no_parser_likes_still_gives_its_words() -> None:
    assert "Some words here" in read_text("odd.html", b"<p <<>> <b>Some words here<<</i> & more <p></html><html>").text


def _word(*paragraphs: tuple[str, str]) -> bytes:
    from docx import Document

    document = Document()
    for words, style in paragraphs:
        document.add_paragraph(words, style=style or None)
    document.sections[0].footer.paragraphs[0].text = "© Ministry of Tides. All rights reserved."
    stream = io.BytesIO()
    document.save(stream)
    return stream.getvalue()


def test_a_word_document_gives_kinds_and_paragraph_numbers() -> None:
    raw = _word(
        ("Norland opens a school", "Title"),
        ("What is new", "Heading 1"),
        ("The Ministry of Tides opened a school in Havn on 4 June 2025.", ""),
        ("It has room for 120 pilots from every country on the coast.", "List Bullet"),
    )
    document = read_text("note.docx", raw)
    assert list(_kinds(document).values()) == [
        PassageKind.TITLE,
        PassageKind.HEADING,
        PassageKind.PARAGRAPH,
        PassageKind.ITEM,
        PassageKind.LICENCE,
    ]
    assert [passage.place for passage in document.passages][:4] == [f"paragraph {number}" for number in (1, 2, 3, 4)]


def _zip(**entries: bytes) -> bytes:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in entries.items():
            archive.writestr(name.replace("_", "/").replace("/xml", ".xml"), content)
    return stream.getvalue()


@pytest.mark.parametrize(
    ("raw", "says"),
    [
        (_zip(word_document_xml=b"<w:p>" + b" " * 80_000_000), "refused"),
        (_zip(word_document_xml=b"<not><closed>"), "damaged"),
        (_zip(mimetype=b"application/epub"), "no Word document"),
        (b"PK\x03\x04 cut short", "damaged"),
        (b"\xd0\xcf\x11\xe0" + bytes(600), "encrypted"),
        (_word(("", "")).replace(b"nothing", b""), "text"),
    ],
    ids=["bomb", "broken-xml", "other-zip", "cut", "encrypted", "only-a-footer"],
)
def test_word_documents_that_cannot_be_read_are_one_line(raw: bytes, says: str) -> None:
    started = time.monotonic()
    try:
        document = read_text("bad.docx", raw)
    except SourceError as error:
        assert says in str(error) and "\n" not in str(error)
    else:
        # A document that holds a footer and nothing else has that as its text.
        assert says == "text" and document.text.startswith("©")
    assert time.monotonic() - started < 5


def _pdf(pages: Sequence[Sequence[str]]) -> bytes:
    """A small PDF with one line of text under the other on each page."""
    objects = [
        "<< /Type /Catalog /Pages 2 0 R >>",
        "",
        "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>",
    ]
    kids = []
    for lines in pages:
        shown = " ".join(f"({line}) Tj 0 -14 Td" for line in lines)
        stream = f"BT /F1 11 Tf 60 760 Td {shown} ET"
        objects.append(f"<< /Length {len(stream)} >>\nstream\n{stream}\nendstream")
        objects.append(
            f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Contents {len(objects)} 0 R /Resources << "
            f"/Font << /F1 3 0 R >> >> >>"
        )
        kids.append(f"{len(objects)} 0 R")
    objects[1] = f"<< /Type /Pages /Kids [{' '.join(kids)}] /Count {len(kids)} >>"
    body, offsets = "%PDF-1.4\n", []
    for number, content in enumerate(objects, 1):
        offsets.append(len(body))
        body += f"{number} 0 obj\n{content}\nendobj\n"
    table = "".join(f"{offset:010d} 00000 n \n" for offset in offsets)
    body += (
        f"xref\n0 {len(objects) + 1}\n0000000000 65535 f \n{table}trailer << /Size {len(objects) + 1} "
        f"/Root 1 0 R >>\nstartxref\n{len(body)}\n%%EOF\n"
    )
    return body.encode("latin-1")


_FIRST = [
    "Ministry of Tides - Press release",
    "Norland opens a school for pilots",
    "The Ministry of Tides opened a school for pilots in the harbour of Havn on",
    "4 June 2025. The school has room for 120 pilots from every country on the",
    "coast and will open its doors to guests in the autumn.",
    "Page 1",
]
_SECOND = [
    "Ministry of Tides - Press release",
    "The first course begins in September and lasts for two years of hard study.",
    "Page 2",
]


def test_a_pdf_joins_broken_lines_and_drops_what_stands_on_every_page() -> None:
    document = read_text("note.pdf", _pdf([_FIRST, _SECOND]))
    paragraphs = [one for one in document.passages if one.kind is PassageKind.PARAGRAPH]
    assert [one.place for one in document.passages][-1] == "page 2"
    assert (
        paragraphs[0].span.cut(document.text).split("\n")[-1]
        == "coast and will open its doors to guests in the autumn."
    )
    assert "Press release" not in _stated(document) and "Page" not in _stated(document)


def test_an_encrypted_pdf_is_refused() -> None:
    from pypdf import PdfReader, PdfWriter

    writer = PdfWriter(clone_from=PdfReader(io.BytesIO(_pdf([_FIRST]))))
    writer.encrypt("secret", algorithm="RC4-128")
    stream = io.BytesIO()
    writer.write(stream)
    with pytest.raises(SourceError, match="encrypted"):
        read_text("closed.pdf", stream.getvalue())


@pytest.mark.parametrize(
    ("raw", "says"),
    [
        (_pdf([[]]), "scan"),
        (b"%PDF-1.7\n" + bytes(range(256)) * 20, "damaged"),
        (_pdf([_FIRST])[:400], "damaged|scan"),
        (b"no pdf at all", "damaged"),
    ],
    ids=["scan", "noise", "cut", "other"],
)
def test_pdfs_without_text_are_one_line(raw: bytes, says: str) -> None:
    with pytest.raises(SourceError, match=says) as caught:
        read_text("bad.pdf", raw)
    assert "\n" not in str(caught.value)


def test_markdown_headings_tables_and_code_are_no_statements() -> None:
    text = (
        "---\ntitle: x\n---\n# Norland opens a school\n\n## Background\n\nThe school was planned for ten "
        "years.\n\n| Year | Pilots |\n|---|---|\n\n```\ncode here.\n```\n"
    )
    kinds = _kinds(read_text("note.md", text.encode()))
    assert kinds["Norland opens a school"] is PassageKind.TITLE
    assert kinds["Background"] is PassageKind.HEADING
    assert kinds["The school was planned for ten years."] is PassageKind.PARAGRAPH
    assert kinds["code here."] is PassageKind.BOILERPLATE
    assert kinds["| Year | Pilots |"] is PassageKind.TABLE


def test_markup_in_a_text_file_is_only_text() -> None:
    words = "The value {{ 7*7 }} and <script>alert(1)</script> and [a](b) are **only** words here."
    assert words in read_text("note.txt", f"A title of some words\n\n{words}\n".encode()).text


def test_notes_at_the_foot_are_no_statements_and_what_they_hang_on_is() -> None:
    raw = b"# Talks on tides\n\nThe Ministry met 15 people in Port Elin.[^1]\n\n[^1]: How they were counted.\n"
    kinds = _kinds(read_text("tides.md", raw))
    assert kinds["The Ministry met 15 people in Port Elin.[^1]"] is PassageKind.PARAGRAPH
    assert kinds["[^1]: How they were counted."] is PassageKind.CAPTION


def test_a_sentence_broken_after_a_comma_is_one() -> None:
    sentence = "The Ministry of Tides will open an office in Elm on 12 June 2025,\nMinister Ada Lindqvist announced."
    kinds = _kinds(read_text("elm.txt", f"Office Opens in Elm\n\n{sentence}\n".encode()))
    assert kinds[sentence] is PassageKind.PARAGRAPH
