"""Things, multiples and parts that became others: by locale, a pair that passes and one that fails."""

from __future__ import annotations

import pytest
from checking import found

FLOODED = "The flood damaged the library and two farms."
KINDS = [
    ("ar", "ألحق الفيضان أضرارًا بالمكتبة وبمزرعتين.", "ألحق الفيضان أضرارًا بالمتحف وبمزرعتين."),
    (
        "ca",
        "La inundació va malmetre la biblioteca i dues granges.",
        "La inundació va malmetre el museu i dues granges.",
    ),
    (
        "de",
        "Das Hochwasser beschädigte die Bibliothek und zwei Höfe.",
        "Der Brand beschädigte das Museum und zwei Höfe.",
    ),
    ("es", "La inundación dañó la biblioteca y dos granjas.", "El terremoto dañó la biblioteca y dos granjas."),
    (
        "fr",
        "L’inondation a endommagé la bibliothèque et deux fermes.",
        "L’inondation a endommagé l’école et deux fermes.",
    ),
    ("ja", "洪水で図書館と2軒の農場が被害を受けた。", "地震で図書館と2軒の農場が被害を受けた。"),
    ("pt-BR", "A enchente danificou a biblioteca e duas fazendas.", "A enchente danificou o museu e duas fazendas."),
    ("ru", "Наводнение повредило библиотеку и две фермы.", "Землетрясение повредило библиотеку и две фермы."),
]


@pytest.mark.parametrize(("tag", "right", "wrong"), KINDS)
def test_a_thing_that_became_another_of_its_kind_is_found(tag: str, right: str, wrong: str) -> None:
    assert found(FLOODED, right, tag) == set()
    assert "kinds" in found(FLOODED, wrong, tag)


def test_a_thing_that_is_left_out_is_none_of_another_kind() -> None:
    assert "kinds" not in found("The train was late because of snow.", "Wegen Schnees gab es Verspätungen.", "de")


DOUBLED = "Sales have doubled since the fair."
MULTIPLES = [
    ("ar", "تضاعفت المبيعات منذ المعرض.", "ارتفعت المبيعات ثلاثة أضعاف منذ المعرض."),
    ("ca", "Les vendes s’han doblat des de la fira.", "Les vendes s’han triplicat des de la fira."),
    ("de", "Der Absatz hat sich seit der Messe verdoppelt.", "Der Absatz hat sich seit der Messe verdreifacht."),
    ("es", "Las ventas se han duplicado desde la feria.", "Las ventas se han triplicado desde la feria."),
    ("fr", "Les ventes ont doublé depuis la foire.", "Les ventes ont triplé depuis la foire."),
    ("ja", "見本市以降、売り上げは2倍になった。", "見本市以降、売り上げは3倍になった。"),
    ("pt-BR", "As vendas dobraram desde a feira.", "As vendas triplicaram desde a feira."),
    ("ru", "С момента ярмарки продажи удвоились.", "С момента ярмарки продажи утроились."),
]


@pytest.mark.parametrize(("tag", "right", "wrong"), MULTIPLES)
def test_a_multiple_that_became_another_is_found(tag: str, right: str, wrong: str) -> None:
    assert found(DOUBLED, right, tag) == set()
    assert "number-words" in found(DOUBLED, wrong, tag)


THIRDS = "Two thirds of the seats are taken."


@pytest.mark.parametrize(
    ("tag", "right", "wrong"),
    [
        ("de", "Zwei Drittel der Plätze sind belegt.", "Zwei Viertel der Plätze sind belegt."),
        ("es", "Dos tercios de los asientos están ocupados.", "Dos quintos de los asientos están ocupados."),
        ("ja", "席の3分の2は埋まっている。", "席の4分の2は埋まっている。"),
        ("ar", "ثلثا المقاعد مشغولان.", "ثلاثة أرباع المقاعد مشغولة."),
    ],
)
def test_a_part_that_became_another_is_found(tag: str, right: str, wrong: str) -> None:
    assert found(THIRDS, right, tag) == set()
    assert "number-words" in found(THIRDS, wrong, tag)


def test_two_that_became_more_are_found() -> None:
    source = "The two envoys met in the port."
    assert found(source, "Les deux envoyés se sont rencontrés dans le port.", "fr") == set()
    assert "number-words" in found(source, "Les six envoyés se sont rencontrés dans le port.", "fr")
    assert found(source, "Оба посланника встретились в порту.", "ru") == set()
