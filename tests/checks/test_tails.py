"""Clauses that were added at the end, by the word that joins them, each beside a whole translation."""

from __future__ import annotations

import pytest
from checking import found

CHOIR = "The choir thanked the mayor of Ronda for the new organ."
FERRY = "The island's only ferry will be repaired in the yard at Kotka next week."
LIGHT = "All the lighthouses along the northern coast were switched on at dusk."
# A source, a language, a whole translation and what was added to it.
ADDED = [
    (CHOIR, "es", "El coro agradeció al alcalde de Ronda el órgano nuevo", " y prometió un concierto."),
    (CHOIR, "fr", "Le chœur a remercié le maire de Ronda pour le nouvel orgue", " et lui a promis un concert."),
    (CHOIR, "pt-BR", "O coro agradeceu ao prefeito de Ronda pelo novo órgão", " e prometeu dar um concerto."),
    (CHOIR, "ru", "Хор поблагодарил мэра Ронды за новый орган", " и пообещал дать концерт."),
    (CHOIR, "ca", "El cor va agrair a l’alcalde de Ronda l’orgue nou", " i va prometre un concert."),
    (FERRY, "it", "L'unico traghetto dell'isola sarà riparato la prossima settimana nel cantiere di Kotka",
     ", che è stato ampliato l'anno scorso."),
    (FERRY, "es", "El único transbordador de la isla se reparará la próxima semana en el astillero de Kotka",
     ", que fue ampliado el año pasado."),
    (LIGHT, "ru", "Все маяки северного побережья зажглись с наступлением сумерек", ", хотя стоял густой туман."),
    (LIGHT, "de", "Alle Leuchttürme an der Nordküste wurden in der Dämmerung eingeschaltet",
     ", obwohl dichter Nebel herrschte."),
    (LIGHT, "ar", "أُضيئت جميع المنارات على طول الساحل الشمالي عند الغسق", "، غير أن الضباب كان كثيفًا جدًا هناك."),
]  # fmt: skip


@pytest.mark.parametrize(("source", "tag", "whole", "more"), ADDED)
def test_a_clause_joined_by_a_word_of_its_own_was_added(source: str, tag: str, whole: str, more: str) -> None:
    assert found(source, f"{whole}.", tag) == set()
    assert "additions" in found(source, whole + more, tag)


def test_a_noun_in_two_genders_adds_nothing() -> None:
    source = "Pilots over the age of 60 may not apply for a licence."
    both = "Pilotinnen und Piloten über 60 Jahren können sich nicht um einen Flugschein bewerben."
    assert "additions" not in found(source, both, "de")
    assert "additions" in found(source, f"{both[:-1]} und müssen ihre Flugzeuge abgeben.", "de")


def test_at_least_in_russian_is_no_although() -> None:
    source = "Each crew needs one cook and every boat at least one licensed sailor on board."
    assert "additions" not in found(
        source, "Каждому экипажу нужен кок, и на борту каждой лодки, хотя бы один матрос с лицензией.", "ru"
    )
