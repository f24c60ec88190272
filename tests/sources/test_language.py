"""Languages told, and what would spoil a translation found."""

from __future__ import annotations

import pytest

from generator.sources import read_text
from generator.sources.language import detect_language


@pytest.mark.parametrize(
    ("text", "tag"),
    [
        ("The ministry will open a school for pilots in the harbour of Havn.", "en"),
        ("Utrikesministern besökte Norland i dag för samtal om handel och säkerhet i Östersjön.", "sv"),
        ("Le ministre des affaires étrangères a reçu ce matin son homologue du Norland.", "fr"),
        ("노를란드 외교부는 5월 10일 오슬로에서 새로운 협의회를 출범시켰다고 밝혔다.", "ko"),
        ("外務省は五月十日に新しい会議を開いたと発表しました。", "ja"),
        ("外交部于五月十日宣布成立新的委员会,并将继续扩大合作,共同应对挑战。", "zh"),
        ("استقبل وزير الخارجية اليوم سفير نورلاند وبحث معه سبل تعزيز التعاون بين البلدين.", "ar"),
        ("12 + 3", "und"),
    ],
)
def test_the_language_is_detected(text: str, tag: str) -> None:
    assert detect_language(text) == tag


_CLEAN = 'The ministry met in Havn. "We agreed," the minister said (and smiled), "on all of it." It ends here.'


def _checks(text: str) -> set[str]:
    return {
        finding.check for finding in read_text("note.txt", (f"A title of some words\n\n{text}\n").encode()).findings
    }


def test_a_clean_text_has_no_findings() -> None:
    assert _checks(_CLEAN) == set()
    assert (
        _checks("Ministers’ Session — 5–6 May, €3.5 million (KIST), e-mail: a.b@c.example, No. 5/2024 & more…") == set()
    )


@pytest.mark.parametrize(
    ("text", "check"),
    [
        ("The Foreign Minister of CuraÃ§ao said that the cafÃ© was open.", "mojibake"),
        ("The ministerâ€™s visit to the harbour was short.", "mojibake"),
        ("The m1nister and the coop0ration were go0d in the harb|ur.", "ocr-debris"),
        ("The two ministries will strengthen coop-\neration in the harbour.", "broken-hyphenation"),
        ("The Мinister met the press in the harbour of Havn.", "mixed-scripts"),
        ('The minister said: "We will go on with this work. It ends here.', "unbalanced-quotes"),
        (
            "The ministry met in Havn and it was a good day for all of the people who had come to see it "
            "there in the end.\n\n"
            "Le ministre des affaires étrangères a reçu ce matin son homologue du Norland et ils ont parlé de "
            "la mer et des ports du nord.",
            "mixed-languages",
        ),
    ],
)
def test_what_would_spoil_a_translation_is_found(text: str, check: str) -> None:
    assert _checks(text) == {check}
