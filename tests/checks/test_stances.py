"""Stances and denials: who supports and who opposes, tightened and eased, what is masked by another denial."""

from __future__ import annotations

import pytest
from checking import found

# A source, a language, a fair translation and one that says the opposite.
OPPOSITES = [
    ("The council supports the measures against drought.", "fr",
     "Le conseil soutient les mesures contre la sécheresse.",
     "Le conseil s’oppose aux mesures contre la sécheresse."),
    ("The guild opposes the new fee.", "it", "La corporazione si oppone alla nuova tariffa.",
     "La corporazione sostiene la nuova tariffa."),
    ("The rules on fishing were tightened.", "ru", "Правила рыболовства были ужесточены.",
     "Правила рыболовства были смягчены."),
    ("The rules on fishing were loosened.", "de", "Die Regeln für die Fischerei wurden gelockert.",
     "Die Regeln für die Fischerei wurden verschärft."),
    ("The harbour lifted the restrictions imposed in May.", "ko", "항구는 5월에 부과한 제한을 해제했다.",
     "항구는 5월의 제한을 강화했다."),
    ("The toll on the bridge was lowered.", "es", "El peaje del puente se redujo.", "El peaje del puente se elevó."),
    ("Guests must sign the book before entering the tower.", "pt-BR",
     "Os visitantes devem assinar o livro antes de entrar na torre.",
     "Os visitantes devem assinar o livro depois de entrar na torre."),
    ("Over 4,000 people came to the fair.", "ja", "見本市には4,000人以上が訪れた。", "見本市には4,000人以下が訪れた。"),
    ("The third edition drew more than twenty towns.", "es", "La tercera edición reunió a más de veinte pueblos.",
     "La tercera edición reunió a menos de veinte pueblos."),
    ("The mayor condemns the theft.", "de", "Die Bürgermeisterin verurteilt den Diebstahl.",
     "Die Bürgermeisterin begrüßt den Diebstahl."),
    ("We welcome the opening of the bridge.", "ar", "نرحب بافتتاح الجسر.", "نندد بافتتاح الجسر."),
    ("Sales of salt climbed in May.", "fr", "Les ventes de sel ont grimpé en mai.",
     "Les ventes de sel ont reculé en mai."),
    ("The two towns will meet ahead of the fair.", "ca", "Els dos pobles es trobaran abans de la fira.",
     "Els dos pobles es trobaran després de la fira."),
    ("The roof must be mended before the rains begin.", "ja",
     "屋根は雨が始まる前に修理されなければならない。", "屋根は雨が始まった後に修理されなければならない。"),
]  # fmt: skip

# What the source denies is not denied, though a word of another sense stands where a denial may.
MASKED = [
    ("The ceasefire must not be broken at night.", "fr", "Le cessez-le-feu ne doit pas être rompu la nuit.",
     "Le cessez-le-feu doit être rompu la nuit."),
    ("The miller has not sold the old windmill by the river and has asked the town council to repair the bridge, the"
     " road and the gate at once.", "ru",
     "Мельник не продал старую ветряную мельницу у реки и попросил городской совет незамедлительно починить мост,"
     " дорогу и ворота.",
     "Мельник продал старую ветряную мельницу у реки и попросил городской совет незамедлительно починить мост, дорогу и"
     " ворота."),
    ("The timetable has not changed: guests should not board the ferry except in the morning and should keep in touch.",
     "ca", "L’horari no ha canviat: els hostes no haurien de pujar al ferri si no és al matí i haurien de mantenir el"
     " contacte.",
     "L’horari ha canviat: els hostes no haurien de pujar al ferri si no és al matí i haurien de mantenir"
     " el contacte."),
]  # fmt: skip


@pytest.mark.parametrize(("source", "tag", "fair", "turned"), OPPOSITES)
def test_a_stance_that_was_turned_is_reported(source: str, tag: str, fair: str, turned: str) -> None:
    assert found(source, fair, tag) == set()
    assert "polarity" in found(source, turned, tag)


@pytest.mark.parametrize(("source", "tag", "fair", "undone"), MASKED)
def test_a_denial_is_missed_beside_words_that_only_look_like_one(source: str, tag: str, fair: str, undone: str) -> None:
    assert "negation" not in found(source, fair, tag)
    assert "negation" in found(source, undone, tag)


def test_what_is_carried_over_is_no_denial() -> None:
    source = "Members of the guild are not exempt from the bridge toll."
    assert "negation" not in found(source, "Os membros da guilda não estão isentos do pedágio da ponte.", "pt-BR")
    assert "negation" in found(source, "Os membros da guilda estão isentos do pedágio da ponte.", "pt-BR")


def test_a_start_up_starts_nothing() -> None:
    source = "The fair for start-ups ended with a show in which nine teams took part."
    assert "polarity" not in found(
        source, "スタートアップの見本市は、最後に9チームが参加するショーで幕を閉じた。", "ja"
    )
    assert "polarity" in found("The fair ended on Sunday.", "見本市は日曜日に開始した。", "ja")


def test_what_one_calls_at_before_another_may_come_after_it() -> None:
    source = "The ship calls at Elm before sailing home."
    assert "polarity" not in found(source, "El barco vuelve a casa después de hacer escala en Elm.", "es")
