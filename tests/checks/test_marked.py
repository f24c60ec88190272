"""A name with letters that English lacks cannot vanish from a translation unseen, whatever it is a name of."""

from __future__ import annotations

import pytest
from checking import found

SOURCE = "The ministers announced the plan in Malmö on Saturday."


@pytest.mark.parametrize(
    ("tag", "target"),
    [
        ("pt-BR", "Os ministros anunciaram o plano no sábado."),
        ("fr", "Les ministres ont annoncé le plan samedi à Lund."),
        ("de", "Die Minister stellten den Plan am Samstag vor."),
    ],
)
def test_a_name_that_vanished_is_reported(tag: str, target: str) -> None:
    assert "names" in found(SOURCE, target, tag)


@pytest.mark.parametrize(
    ("tag", "source", "target"),
    [
        ("pt-BR", SOURCE, "Os ministros anunciaram o plano em Malmö no sábado."),
        ("es", SOURCE, "Los ministros anunciaron el plan en Malmo el sábado."),
        ("ja", SOURCE, "閣僚は土曜日にマルメで計画を発表した。"),
        ("de", "They flew from Kraków.", "Sie flogen von Krakau ab."),
        ("es", "Talks at the Élysée ended.", "Terminaron las conversaciones en el Elíseo."),
        ("fr", "Señor Barrantes left Ñuñoa.", "M. Barrantes a quitté Ñuñoa."),
        ("de", "Médecins Sans Frontières runs the clinic.", "Ärzte ohne Grenzen betreibt die Klinik."),
    ],
)
def test_a_name_that_is_there_or_written_otherwise_is_fine(tag: str, source: str, target: str) -> None:
    assert "names" not in found(source, target, tag)
