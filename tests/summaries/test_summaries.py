"""A whole release through the door: what is found, and that every word stands where its span says."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import fields
from pathlib import Path

import pytest

from generator.provenance import SourceSpan
from generator.sources import find_sources, read_source, read_text
from generator.sources.document import SourceDocument
from generator.summaries import summarize, summarize_all
from generator.summaries.export import summary_as_dict
from generator.summaries.model import Statement, Summary

_SEEDS = Path(__file__).parents[2] / "seeds"

_RELEASE = """Home > Newsroom > Press releases

Ministry of Tides and Harbours

Norland and Sudmark sign a harbour agreement

Posted: 3 March 2025

The Ministry of Tides and Harbours (MTH) and the Sudmark Port Authority signed an agreement on shared pilots in Havn on 28 February 2025. Minister of Tides and Harbours Anna Bergström opened the ceremony.

The agreement lets pilots of both countries work in either harbour from 1 May. About 120 pilots will be trained in the first year, at a cost of €4.5 million.

"We have waited long for this day. It makes our coast safer," said Minister Bergström. "The next step," she added, "is a common training centre for all of our pilots."

Carlos Duarte, Director-General of the Sudmark Port Authority, called the text 'Harbour Pact' a first step.

What comes next?

For further information, please contact the Press Office of the Ministry of Tides and Harbours (Phone: +47 555 01 234, E-mail: press@tides.example).

Please find attached the full text of the agreement.

© 2025 Ministry of Tides and Harbours. All rights reserved.
"""  # noqa: E501


def _spans(summary: Summary) -> Iterator[tuple[str, SourceSpan]]:
    """Every text with its span in a summary, at whatever depth."""
    for one in _statements(summary):
        yield from ((one.text, span) for span in one.spans[:1])
        for name in ("date", "attribution"):
            part = getattr(one, name, None)
            if part is not None:
                yield getattr(part, "stated", None) or part.text, part.span
        yield from ((role.text, role.span) for role in getattr(one, "roles", ()))


def _statements(summary: Summary) -> Iterator[Statement]:
    for field in fields(summary):
        value = getattr(summary, field.name)
        values = value if isinstance(value, tuple) else (value,)
        yield from (one for one in values if isinstance(one, Statement))


def _document(text: str = _RELEASE) -> SourceDocument:
    return read_text("release.txt", text.encode())


@pytest.fixture(scope="module")
def summary() -> Summary:
    return summarize(_document())


@pytest.mark.parametrize(
    "document",
    [_document(), *(read_source(path, _SEEDS.parent) for path in find_sources(_SEEDS))],
    ids=lambda one: one.id,
)
def test_every_element_stands_where_its_span_says(document: SourceDocument) -> None:
    found = list(_spans(summarize(document)))
    assert len(found) > 20
    assert all(span.cut(document.text) == text for text, span in found)


def test_names_and_acronyms_are_mentioned_at_all_their_spans() -> None:
    document = _document()
    for one in (*summarize(document).people, *summarize(document).organisations):
        words = {span.cut(document.text) for span in one.spans}
        assert all(word in one.name or word == getattr(one, "acronym", None) for word in words)


def test_head_and_foot_are_read(summary: Summary) -> None:
    assert summary.title is not None and summary.title.text == "Norland and Sudmark sign a harbour agreement"
    assert summary.publisher is not None and summary.publisher.text == "Ministry of Tides and Harbours"
    assert summary.published is not None and summary.published.value == "2025-03-03"
    assert summary.licence.id == "all-rights-reserved" and "republication" in summary.licence.forbids


def test_people_have_the_roles_that_are_stated(summary: Summary) -> None:
    people = {one.name: [role.text for role in one.roles] for one in summary.people}
    assert people == {
        "Anna Bergström": ["Minister of Tides and Harbours"],
        "Carlos Duarte": ["Director-General of the Sudmark Port Authority"],
    }


def test_organisations_have_the_acronyms_that_are_stated(summary: Summary) -> None:
    found = {one.name: one.acronym for one in summary.organisations}
    assert found["Ministry of Tides and Harbours"] == "MTH"
    assert found["Sudmark Port Authority"] is None
    assert "Harbour Pact" not in found


def test_speech_is_told_from_titles_and_keeps_its_speaker(summary: Summary) -> None:
    said = [(one.text, one.speaker) for one in summary.quotations]
    assert said == [
        ("We have waited long for this day. It makes our coast safer", "Anna Bergström"),
        ("The next step", "Anna Bergström"),
        ("is a common training centre for all of our pilots.", "Anna Bergström"),
    ]


def test_dates_stay_as_open_as_stated(summary: Summary) -> None:
    assert [one.date.value for one in summary.events if one.date] == ["2025-02-28", "--05-01"]


def test_figures_contacts_and_boilerplate(summary: Summary) -> None:
    assert [(one.value, one.unit) for one in summary.figures] == [("120", None), ("4500000", "€")]
    contact = summary.contacts[0]
    assert (contact.name, contact.phone, contact.email) == (
        "Press Office of the Ministry of Tides and Harbours",
        "+47 555 01 234",
        "press@tides.example",
    )
    stated = " ".join(one.text for one in (*summary.key_messages, *summary.events, *summary.quotations))
    assert not any(words in stated for words in ("Newsroom", "attached", "What comes next", "©"))


def test_one_stream_gives_what_single_documents_give() -> None:
    documents = [_document(), _document("Only one line of words here, and it ends.\n"), _document()]
    together = summarize_all(documents)
    assert [summary_as_dict(one) for one in together] == [summary_as_dict(summarize(one)) for one in documents]


def test_an_article_that_quotes_nobody_has_no_quotations() -> None:
    article = next(path for path in find_sources(_SEEDS) if "article" in path.name)
    assert summarize(read_source(article, _SEEDS.parent)).quotations == ()
