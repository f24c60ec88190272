"""Opposites and negations: translations that say the same in other words, and some that say the contrary."""

from __future__ import annotations

import pytest
from checking import found

ROSE = "Sales of wheat rose after the harvest."
SAME = {
    "ar": "ارتفعت مبيعات القمح بعد الحصاد.",
    "ca": "Les vendes de blat van augmentar després de la collita.",
    "de": "Der Weizenabsatz stieg nach der Ernte.",
    "es": "Las ventas de trigo aumentaron después de la cosecha.",
    "fr": "Les ventes de blé ont augmenté après la récolte.",
    "it": "Le vendite di grano sono aumentate dopo il raccolto.",
    "ja": "収穫後、小麦の売り上げは増加した。",
    "ko": "수확 후 밀 판매가 증가했다.",
    "pt-BR": "As vendas de trigo subiram depois da colheita.",
    "ru": "После уборки урожая продажи пшеницы выросли.",
    "zh-Hans": "收获之后，小麦销量增加。",
}
FELL = {
    "ar": "انخفضت مبيعات القمح بعد الحصاد.",
    "ca": "Les vendes de blat van baixar després de la collita.",
    "de": "Der Weizenabsatz sank nach der Ernte.",
    "es": "Las ventas de trigo disminuyeron después de la cosecha.",
    "fr": "Les ventes de blé ont baissé après la récolte.",
    "it": "Le vendite di grano sono diminuite dopo il raccolto.",
    "ja": "収穫後、小麦の売り上げは減少した。",
    "ko": "수확 후 밀 판매가 감소했다.",
    "pt-BR": "As vendas de trigo caíram depois da colheita.",
    "ru": "После уборки урожая продажи пшеницы упали.",
    "zh-Hans": "收获之后，小麦销量减少。",
}


@pytest.mark.parametrize("tag", SAME)
def test_the_same_sense_in_another_language_is_no_opposite(tag: str) -> None:
    assert found(ROSE, SAME[tag], tag) == set()


@pytest.mark.parametrize("tag", FELL)
def test_a_word_of_the_opposite_sense_is_reported(tag: str) -> None:
    assert found(ROSE, FELL[tag], tag) == {"polarity"}


def test_nouns_that_changed_their_verbs_are_reported() -> None:
    source = "Imports of steel rose, but exports of timber fell."
    assert (
        found(source, "Las importaciones de acero subieron, pero las exportaciones de madera cayeron.", "es") == set()
    )
    crossed = "Las importaciones de acero cayeron, pero las exportaciones de madera subieron."
    assert found(source, crossed, "es") == {"polarity"}


def test_one_side_said_twice_is_reported() -> None:
    source = "Imports of steel rose, but exports of timber fell."
    assert "polarity" in found(
        source, "Les importations d’acier ont augmenté, mais les importations de bois ont chuté.", "fr"
    )


@pytest.mark.parametrize(
    ("source", "target", "tag"),
    [
        ("Permits will not be renewed unless the fee is paid.", "Genehmigungen erneuert man nur gegen Gebühr.", "de"),
        ("The pass is not valid for longer than 30 days.", "Le laissez-passer est valable 30 jours au plus.", "fr"),
        ("Scarcely anyone failed to sign.", "Quase todos assinaram.", "pt-BR"),
        ("It is not unusual for rivers to freeze.", "Es común que los ríos se congelen.", "es"),
        ("Never, never touch a fallen cable.", "Не трогайте упавший провод никогда.", "ru"),
        ("The clinic will open in June.", "La clínica no s’obrirà fins al juny.", "ca"),
        ("The well is not safe.", "Il pozzo è pericoloso.", "it"),
        ("The road is not only steep but also narrow.", "道は急であるだけではなく、狭い。", "ja"),
    ],
)  # fmt: skip
def test_the_same_without_a_negation_passes(source: str, target: str, tag: str) -> None:
    assert found(source, target, tag) == set()


@pytest.mark.parametrize(
    ("source", "target", "tag"),
    [
        ("Children should avoid the pool.", "Kinder sollten das Becken benutzen.", "de"),
        ("No one may cross the bridge.", "Cualquiera puede cruzar el puente.", "es"),
        ("The well is not safe.", "O poço é seguro.", "pt-BR"),
        ("The truce covers the port.", "La tregua no abarca el puerto.", "es"),
        ("The court rejected the appeal.", "Суд принял апелляцию.", "ru"),
    ],
)
def test_the_contrary_is_reported(source: str, target: str, tag: str) -> None:
    assert found(source, target, tag) & {"negation", "polarity"}


@pytest.mark.parametrize(
    "word",
    [
        "not",
        "never",
        "cannot",
        "don't",
        "without",
        "nobody",
        "nothing",
        "nowhere",
        "none",
        "failed to",
        "unable to",
        "forbidden",
    ],
)
def test_every_word_that_denies_is_looked_for(word: str) -> None:
    assert "negation" in found(f"They {word} sail on Monday.", "Sie segeln am Montag.", "de")
    assert "negation" not in found(f"They {word} sail on Monday.", "Sie segeln am Montag nicht.", "de")


@pytest.mark.parametrize(
    ("tag", "right", "wrong"),
    [
        ("es", "Los equipos llegaron sin problemas.", "Los equipos no llegaron sin problemas."),
        ("ru", "Команды прибыли без проблем.", "Команды не прибыли без проблем."),
        ("pt-BR", "As equipes chegaram sem problemas.", "As equipes não chegaram sem problemas."),
    ],
)
def test_a_denial_beside_a_without_is_found(tag: str, right: str, wrong: str) -> None:
    assert "negation" not in found("The teams arrived without problems.", right, tag)
    assert "negation" in found("The teams arrived without problems.", wrong, tag)


def test_each_sentence_is_held_against_its_own() -> None:
    source = "Guests who lost a key may ring. No deposit is needed."
    right = "Gäste, die einen Schlüssel verloren haben, können klingeln. Eine Kaution ist nicht nötig."
    wrong = "Gäste, die einen Schlüssel verloren haben, können klingeln. Eine Kaution ist nötig."
    assert "negation" not in found(source, right, "de")
    assert "negation" in found(source, wrong, "de")


def test_dollars_of_another_country_are_found() -> None:
    source = "The loan is worth CAD 8 million."
    assert found(source, "El préstamo es de 8 millones de dólares canadienses.", "es") == set()
    assert "currency" in found(source, "El préstamo es de 8 millones de dólares australianos.", "es")
