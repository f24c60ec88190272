"""Ranks, shares, spans and days that one language writes in digits and another in words or by their name."""

from __future__ import annotations

import pytest
from checking import found


@pytest.mark.parametrize(
    ("source", "target", "tag"),
    [
        ("The 71st session of the board ended.", "انتهت الدورة الحادية والسبعون للمجلس.", "ar"),
        ("The maps date from the 11th, 12th and 13th centuries.", "تعود الخرائط إلى القرون 11 و12 و13.", "ar"),
        ("Centuries 11, 12 and 13 are shown.", "تُعرض القرون الحادي عشر والثاني عشر والثالث عشر.", "ar"),
        ("The 62nd session of the board ended.", "Шестьдесят вторая сессия совета завершилась.", "ru"),
        ("They marked the 70th year of the port.", "Отметили семидесятый год порта.", "ru"),
        ("The 71st session ended.", "La soixante et onzième session s’est achevée.", "fr"),
        ("The 83rd session ended.", "Va acabar la vuitanta-tresena sessió.", "ca"),
        ("The 48th session ended.", "È terminata la quarantottesima sessione.", "it"),
        ("The ferry cost 1.5 million euros.", "Паром обошёлся в полтора миллиона евро.", "ru"),
        ("Some 500,000 trees were felled.", "Вырубили около полумиллиона деревьев.", "ru"),
    ],
)  # fmt: skip
def test_a_value_in_words_passes(source: str, target: str, tag: str) -> None:
    assert found(source, target, tag) == set()


@pytest.mark.parametrize(
    ("source", "target", "tag", "check"),
    [
        ("The 71st session of the board ended.", "انتهت الدورة الحادية والثمانون للمجلس.", "ar", "numbers"),
        ("Centuries 11, 12 and 13 are shown.", "تُعرض القرون الحادي عشر والثاني عشر والرابع عشر.", "ar", "numbers"),
        ("The 62nd session of the board ended.", "Шестьдесят третья сессия совета завершилась.", "ru", "numbers"),
        ("The 71st session ended.", "La soixante-treizième session s’est achevée.", "fr", "numbers"),
        ("The 83rd session ended.", "Va acabar la vuitanta-quatrena sessió.", "ca", "numbers"),
        ("The 48th session ended.", "È terminata la quarantanovesima sessione.", "it", "numbers"),
        ("The ferry cost 1.5 million euros.", "Паром обошёлся в четыре миллиона евро.", "ru", "numbers"),
    ],
)  # fmt: skip
def test_another_value_in_words_is_reported(source: str, target: str, tag: str, check: str) -> None:
    assert check in found(source, target, tag)
