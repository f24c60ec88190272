"""Clauses and members of lists that were left out or added, and translations that are only shorter or longer."""

from __future__ import annotations

import pytest
from checking import reported

LIST = "Teachers, nurses and firefighters will travel free of charge on Sundays."
CLAUSE = "Visitors may enter the gardens after sunset, provided that they carry a lamp and keep to the paths."
SINGLE = "The museum will lend the collection to schools."


@pytest.mark.parametrize(
    ("source", "target", "tag"),
    [
        (LIST, "Les enseignants, les infirmières et les pompiers voyageront gratuitement le dimanche.", "fr"),
        (LIST, "Lehrkräfte, Pflegekräfte und Feuerwehrleute fahren sonntags kostenlos.", "de"),
        (LIST, "教師、看護師、消防士は日曜日に無料で乗車できます。", "ja"),
        (CLAUSE, "Se puede entrar en los jardines de noche si se lleva una lámpara y se siguen los senderos.", "es"),
        (SINGLE, "El museu cedirà la col·lecció a les escoles.", "ca"),
        (SINGLE, "Музей передаст коллекцию школам во временное пользование.", "ru"),
    ],
)  # fmt: skip
def test_a_whole_translation_passes(source: str, target: str, tag: str) -> None:
    assert reported(source, target, tag) == set()


@pytest.mark.parametrize(
    ("source", "target", "tag", "check"),
    [
        (LIST, "Les enseignants voyageront gratuitement le dimanche.", "fr", "omissions"),
        (LIST, "Учителя и медсёстры ездят по воскресеньям бесплатно.", "ru", "omissions"),
        (CLAUSE, "Los visitantes pueden entrar en los jardines tras la puesta de sol.", "es", "omissions"),
        (CLAUSE, "Besucher dürfen die Gärten nach Sonnenuntergang betreten.", "de", "omissions"),
        (SINGLE, "El museo prestará la colección a las escuelas, incluidas las piezas antiguas.", "es", "additions"),
        (SINGLE, "Das Museum leiht die Sammlung an Schulen aus, darunter auch die ältesten Stücke.", "de", "additions"),
    ],
)
def test_a_part_left_out_or_added_is_reported(source: str, target: str, tag: str, check: str) -> None:
    assert check in reported(source, target, tag)


JOINED = "The repair of the old windmill and the search for a new miller remain at the top of the list of wishes."


@pytest.mark.parametrize(
    ("tag", "whole", "cut"),
    [
        ("zh-Hans", "修复旧风车和寻找新磨坊主仍是愿望清单上的首位。", "修复旧风车仍居首位。"),
        ("ko", "옛 풍차 수리와 새 방앗간 주인 찾기는 여전히 가장 큰 소망이다.", "옛 풍차 수리는 여전히 큰 소망이다."),
    ],
)
def test_what_joins_two_things_in_east_asia_is_a_joint(tag: str, whole: str, cut: str) -> None:
    assert reported(JOINED, whole, tag) == set()
    assert "omissions" in reported(JOINED, cut, tag)


LONG = "The mayor will open the market by the river, visit the workshops of the glassblowers and plant a lime tree."


@pytest.mark.parametrize(
    ("tag", "whole", "cut"),
    [
        ("es",
         "La alcaldesa inaugurará el mercado junto al río, visitará los talleres de los vidrieros y plantará un tilo.",
         "La alcaldesa inaugurará el mercado junto al río y plantará un tilo."),
        ("it", "La sindaca inaugurerà il mercato sul fiume, visiterà le officine dei vetrai e pianterà un tiglio.",
         "La sindaca inaugurerà il mercato sul fiume e pianterà un tiglio."),
        ("pt-BR", "A prefeita abrirá o mercado junto ao rio, visitará as oficinas dos vidreiros e plantará uma tília.",
         "A prefeita abrirá o mercado junto ao rio e plantará uma tília."),
    ],
)  # fmt: skip
def test_a_long_member_of_a_list_is_missed(tag: str, whole: str, cut: str) -> None:
    assert reported(LONG, whole, tag) == set()
    assert "omissions" in reported(LONG, cut, tag)


def test_a_tail_of_its_own_in_chinese_was_added() -> None:
    source = "The mayor thanked the members of the volunteer fire brigade."
    assert "additions" not in reported(source, "市长向志愿消防队队员表示感谢。", "zh-Hans")
    assert "additions" in reported(source, "市长向志愿消防队队员表示感谢，并承诺明年为其购置新车。", "zh-Hans")
