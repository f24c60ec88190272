"""What came through one step of a route unchanged is a name to the next."""

from __future__ import annotations

import pytest

from generator.provenance import SourceSpan
from generator.translation.unchanged import unchanged_names


@pytest.mark.parametrize(
    ("source", "text", "names"),
    [
        ("A flight from Praia to Sal.", "Um voo de Praia para Sal.", ["Praia", "Sal"]),
        # Several words in a row are a name, common as they may be alone.
        ("The ship left Port Louis.", "O navio deixou Port Louis.", ["Port Louis"]),
        ("The ship left New Harbour.", "O navio deixou Novo Porto.", []),
        # All that there is of it.
        ("Praia", "Praia", ["Praia"]),
        ("Education", "Education", []),
        # Written alike, but a common word; at the beginning of a sentence; with another ending.
        ("We thank the Central Bank.", "Agradecemos ao Banco Central.", []),
        ("Visual aids help. Manual work too.", "Visual ajuda. Manual também.", []),
        ("They sail to Nova on 3 May.", "Navegam para Nova-Sul em 3 de maio.", []),
    ],
)
def test_a_name_is_what_two_languages_write_alike(source: str, text: str, names: list[str]) -> None:
    assert unchanged_names(source, text, (), "en") == names


def test_a_term_is_no_such_name() -> None:
    source, text = "They met in Nepal and Sal.", "Reuniram-se em Nepal e Sal."
    start = source.index("Nepal")
    assert unchanged_names(source, text, [SourceSpan(start, start + 5)], "en") == ["Sal"]
