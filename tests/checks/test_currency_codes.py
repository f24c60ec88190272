"""Amounts in currencies that no table has: their code, their sign or their name stands in the translation."""

from __future__ import annotations

import pytest
from checking import found

PASS = [
    ("pt-BR", "Jordan gives JOD 1.2 million.", "A Jordânia dá 1,2 milhão de dinares."),
    ("fr", "Kenya pays KES 4 billion.", "Le Kenya paie 4 milliards de shillings."),
    ("fr", "Kenya pays KES 4 billion.", "Le Kenya paie 4 milliards de KES."),
    ("ja", "It costs SEK 5 million.", "500万スウェーデン・クローナかかります。"),
    ("zh", "It costs SEK 5 million.", "耗资500万瑞典克朗。"),
    ("ko", "It costs HUF 5 million.", "500만 포린트가 듭니다."),
    ("ru", "It costs SEK 5 million.", "Это стоит 5 миллионов шведских крон."),
    ("ar", "Denmark gives DKK 40 million.", "تقدم الدانمرك 40 مليون كرونة دانمركية."),
    ("es", "The works cost THB 40 million.", "Las obras cuestan 40 millones de baht."),
    ("de", "The works cost 250 million XOF.", "Die Arbeiten kosten 250 Millionen CFA-Franc."),
    ("fr", "The grant is ZAR 4 million.", "La subvention est de 4 millions de rands."),
    ("fr", "COP 30 opens with ALL 14 members.", "La COP 30 s’ouvre avec les 14 membres."),
]
FAIL = [
    ("pt-BR", "Jordan gives JOD 1.2 million.", "A Jordânia dá 1,2 milhão de línguas."),
    ("ja", "It costs SEK 5 million.", "500万かかります。"),
    ("ru", "It costs CZK 5 million.", "Это стоит 5 миллионов."),
    ("fr", "The grant is ZAR 4 million.", "La subvention est de 4 millions."),
    ("de", "The grant is HUF 4 million.", "Die Luftfahrt erhält 4 Millionen."),
    ("fr", "Turkey pays TRY 5 million.", "La Turquie paie 5 millions."),
]


@pytest.mark.parametrize(("tag", "source", "target"), PASS)
def test_a_currency_may_be_said_in_any_way(tag: str, source: str, target: str) -> None:
    assert "currency" not in found(source, target, tag)


@pytest.mark.parametrize(("tag", "source", "target"), FAIL)
def test_a_currency_that_is_gone_is_found(tag: str, source: str, target: str) -> None:
    assert "currency" in found(source, target, tag)
