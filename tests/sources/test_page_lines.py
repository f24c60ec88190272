"""Lines that pages of many offices carry are none of the story; lines of the story that look alike are."""

from __future__ import annotations

import pytest

from generator.sources import read_text
from generator.sources.document import PassageKind

STORY = (PassageKind.PARAGRAPH, PassageKind.ITEM, PassageKind.HEADING)
_BEFORE = (
    "Norland opens a new port\n\nNorland opened a new port in Havn on Monday with a ceremony for its builders.\n\n"
)


def _kind(line: str) -> PassageKind:
    """The kind that a line has under a short release."""
    document = read_text(
        "release.txt", f"{_BEFORE}{line}\n\nThe port has nine quays, and ships call every day.".encode()
    )
    at = document.text.index(line)
    return next(one.kind for one in document.passages if one.span.start <= at < one.span.end)


@pytest.mark.parametrize(
    "line",
    [
        "Previous: No: 12, 3 May 2025, Press Release on the Elections in Sund",
        "« Previous item | Next item »",
        "Related: Minister receives new envoys",
        "See also: Norland and Sund",
        "Tags: Ports | Norland | Trade",
        "Search for information by keyword: trade | ports | Norland",
        "Follow the Mission: #HavnVotes",
        "Follow @norlandtravel for updates",
        "Office hours: Monday to Friday, 8:00 a.m. to 5:00 p.m.",
        "Authorised by Senator the Hon Anna Berg, Example Party, Havn.",
        "To view this document, you need to have Example Reader installed.",
        "12, Port Street, Havn 10250",
        "Harbour House, Calle 7 No. 3-21, Havn",
        "Address: 4-1 Minato, Kita-ku, Havn 123-4567",
        "Satamakatu 3, PO Box 12, NO-00123 Havn",
        "Quay House, No. 7 Tideway, Block 3, 10250 Havn",
        "Lot 4, Lebuh Pelabuhan, 10250 Havn",
        "Listen to this article",
        "Was this helpful? Yes / No",
        "Most read",
        "You might also be interested in",
        "Legal notice | Access to public information of the office | Privacy",
    ],
)
def test_what_a_page_says_of_itself_is_boilerplate(line: str) -> None:
    assert _kind(line) is PassageKind.BOILERPLATE


@pytest.mark.parametrize(
    "line",
    [
        "Page last updated on: June 05, 2025",
        "Date modified: 2025-05-27",
        "14.05.2025 - Press release",
        "May 27, 2025 - Havn, Norland - Example Affairs Norland",
        "May 14, 2025 - 6:40 p.m.",
        "14 May 2025 | 18:40 (Havn time)",
        "Monday, 14 May 2025 at 6.40 pm",
        "Visitors: 12,345 | Last updated: 03-05-2025 19:05 | Best seen on a wide screen",
        "ENA/Anna Berg/Jon Dahl",
        "IP/25/2087",
    ],
)
def test_the_record_of_a_page_is_a_byline(line: str) -> None:
    assert _kind(line) is PassageKind.BYLINE


@pytest.mark.parametrize(
    "line",
    [
        "Next release: External trade in services, 27 March 2025",
        "The delegation visited the school at 12, Port Street, and spoke with its pupils.",
        "Follow the instructions of the local authorities and stay away from the quays.",
        "Visitors: 12,345 came to the port in May, and half of them by sea.",
        "On May 14, 2025 - 6:40 p.m. in Havn - the last ferry left, and it has not come back since.",
        "Most read in the town are the tables of the tides, and every child has one.",
        "The committee will next meet in Havn, and its report will be published in May.",
    ],
)
def test_lines_of_the_story_stay(line: str) -> None:
    assert _kind(line) in STORY


def test_two_sentences_are_no_title_though_the_last_stop_is_missing() -> None:
    document = read_text("one.txt", b"Norland opened a port in Elm on 3 May 2025. It was opened by Minister for")
    assert [one.kind for one in document.passages] == [PassageKind.PARAGRAPH]


def test_an_end_mark_does_not_make_a_heading_of_the_last_line() -> None:
    assert _kind("That is all. The next briefing will be held on Tuesday, 18 November. /END/") is PassageKind.PARAGRAPH


@pytest.mark.parametrize("line", ["Cancillería de Norlandia", "Ministère des Affaires étrangères"])
def test_an_office_in_its_own_language_is_a_letterhead(line: str) -> None:
    document = read_text("release.txt", f"{line}\n\n{_BEFORE}".encode())
    assert document.passages[0].kind is PassageKind.BYLINE


_OTHERS = "> Port of Elm opens new quay\n> Call for the pilots' examination\n"


@pytest.mark.parametrize(
    "foot", ["Jr. Marea 54, Havn 1 - Telephone exchange (00) 555-0100", "12 Port Street, Havn - Tel. +00 22 555 01 00"]
)
def test_headlines_with_arrows_and_the_house_under_them_belong_to_the_page(foot: str) -> None:
    document = read_text("release.txt", f"{_BEFORE}Other news\n{_OTHERS}{foot}\n".encode())
    assert [one.kind for one in document.passages[-4:]] == [PassageKind.BOILERPLATE] * 4


def test_a_number_stays_that_stands_under_no_headlines() -> None:
    assert _kind("12 Port Street, Havn - Tel. +00 22 555 01 00") is PassageKind.CONTACT


def test_what_an_arrow_sets_off_stays_a_quotation_elsewhere() -> None:
    document = read_text("release.md", f"{_BEFORE}> The port is open again, and so is the town.\n".encode())
    assert document.passages[-1].kind is PassageKind.QUOTE


def test_headlines_under_links_and_tags_belong_to_the_page() -> None:
    foot = "Tags: ports, tides\n\nMinister opens new lighthouse\n\n2. Norland joins the Tide Charter"
    document = read_text("release.txt", f"{_BEFORE}{foot}\n".encode())
    assert [one.kind for one in document.passages[-3:]] == [PassageKind.BOILERPLATE] * 3


@pytest.mark.parametrize("mark", ["***", "ENDS"])
def test_a_name_under_a_rule_is_no_part_of_the_page(mark: str) -> None:
    document = read_text("release.txt", f"{_BEFORE}{mark}\n\nAnna Berg\nMinister of Tides\n".encode())
    assert PassageKind.BOILERPLATE not in {one.kind for one in document.passages[-2:]}


_LONG = "Norland opened a new port in Havn on Monday with a ceremony for its builders, who had worked on it for years. "
_PAGE = (
    "<html><body><header><nav><p>Today is 9 June 2026</p></nav></header><main><h1>Norland opens a new port</h1>"
    f"<p class='meta'>Ministry of Tides | News | 3 June 2026</p><p>{_LONG * 2}</p><p>Many came. {_LONG * 3}</p>"
    "</main><footer><p>Last visit | 1 June 2026</p></footer></body></html>"
)


def test_the_row_between_the_title_and_the_text_of_a_page_is_kept() -> None:
    document = read_text("release.html", _PAGE.encode())
    kept = [(one.kind, one.span.cut(document.text)) for one in document.passages]
    assert kept[:2] == [
        (PassageKind.TITLE, "Norland opens a new port"),
        (PassageKind.BYLINE, "Ministry of Tides | News | 3 June 2026"),
    ]
    assert "9 June" not in document.text and "1 June" not in document.text
