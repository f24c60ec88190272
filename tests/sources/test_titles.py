"""The title among the lines that pages and letters put over it."""

from __future__ import annotations

import pytest

from generator.sources import read_text
from generator.sources.document import PassageKind

BODY = (
    "Minister Ida Holm opened the new harbour of Elm on Monday. It will serve thirty ships a day, she said.\n\n"
    "Pilots from four countries took part in the ceremony.\n"
)
HEADLINE = "Minister opens new harbour in Elm"
HEADS = {
    "letterhead and slogan": "MINISTRY OF PORTS\nOpen seas for all our people\n\n" + HEADLINE,
    "welcome and menu": "Welcome to the Ministry of Ports\nGo to: Content | Main menu | Search\n\n" + HEADLINE,
    "text size": "Ministry of Ports\nText size: S M L\n\n" + HEADLINE + "\n\n7 October 2025",
    "time of the page": "Norrland News Agency-NNA\nHome | World | Business\nThu 10-04-2025 21:18 PM\n\n" + HEADLINE,
    "who issues": "Senator the Hon Ida Holm\nMinister for Ports\n\n" + HEADLINE + "\n\n9 March 2025",
    "a body with its acronym": "World Harbour Organization (WHO)\n\nPRESS RELEASE\n\n" + HEADLINE,
    "a body of states": "ASSOCIATION OF RIVER NATIONS\n\n" + HEADLINE,
    "breadcrumb with the title": f"Home > Office of the Minister > Press Releases > {HEADLINE}\n\n{HEADLINE}",
    "subtitle with more of the text's words": HEADLINE + "\n\nThirty ships a day will call at the new harbour of Elm",
    "an office in small letters": f"ports & harbours\nDepartment: Ports and Harbours\n\nTO: MEDIA\n\n{HEADLINE}",
    "an acronym before its name": f"MOP Ministry of Ports\nFont Size  S  M  L\n\n{HEADLINE}\n\nMarch 12, 2026",
    "an embassy": f"U.S. EMBASSY IN NORRLAND\nPublic Affairs Section\n\nMEDIA NOTE\n\n{HEADLINE}",
    "a long breadcrumb": f"Ports\nHome › Releases › Back Issues › {HEADLINE} and {'so ' * 30}\n\n{HEADLINE}",
    "nothing": HEADLINE,
}


@pytest.mark.parametrize("head", HEADS.values(), ids=HEADS.keys())
def test_the_title_is_found_under_what_stands_over_it(head: str) -> None:
    document = read_text("harbour.txt", f"{head}\n\n{BODY}".encode())
    titles = [one.span.cut(document.text) for one in document.passages if one.kind is PassageKind.TITLE]
    assert titles == [HEADLINE]


def test_an_office_alone_is_a_title_where_there_is_nothing_else() -> None:
    document = read_text("elm.txt", f"Ministry of Ports\n\n{BODY}".encode())
    assert document.passages[0].kind is PassageKind.TITLE
