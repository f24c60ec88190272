"""A continent that the source does not speak of is no part of its translation."""

from __future__ import annotations

import pytest
from checking import found

SOURCE = "The Sub-Regional Fisheries Commission met on Monday."


@pytest.mark.parametrize(
    ("tag", "target"),
    [
        ("pt-BR", "A Comissão Europeia das Pescas reuniu-se na segunda-feira."),
        ("fr", "La Commission africaine des pêches s’est réunie lundi."),
        ("de", "Die Asiatische Fischereikommission trat am Montag zusammen."),
        ("ru", "Европейская комиссия по рыболовству собралась в понедельник."),
        ("ja", "欧州漁業委員会は月曜日に会合を開いた。"),
    ],
)
def test_a_continent_that_was_added_is_reported(tag: str, target: str) -> None:
    assert "places" in found(SOURCE, target, tag)


@pytest.mark.parametrize(
    ("tag", "source", "target"),
    [
        ("pt-BR", "The EU Fisheries Commission met.", "A Comissão Europeia das Pescas reuniu-se."),
        ("fr", "The AU sent observers.", "L’Union africaine a envoyé des observateurs."),
        ("es", "Talks on the Sahel resumed.", "Se reanudaron las conversaciones sobre el Sahel africano."),
        ("de", "European fishing fleets left.", "Die europäischen Fischereiflotten liefen aus."),
    ],
)
def test_a_continent_that_the_source_names_or_means_is_none(tag: str, source: str, target: str) -> None:
    assert "places" not in found(source, target, tag)
