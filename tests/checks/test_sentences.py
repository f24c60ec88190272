"""Sentences, their ends and marks: what was added or asked, doubled words, acronyms in brackets, halves of the day."""

from __future__ import annotations

import pytest
from checking import found

from generator.checks.sentences import sentences


def test_a_text_is_cut_into_its_sentences_but_not_at_abbreviations() -> None:
    assert sentences("Dr. Weber came. He left at 5 p.m. on Monday.") == (
        "Dr. Weber came.",
        "He left at 5 p.m. on Monday.",
    )
    assert sentences("港が開いた。船が着いた。") == ("港が開いた。", "船が着いた。")


OPENED = "The ferry to the islands sails again this week."
ADDED = [
    ("ar", "تبحر العبّارة إلى الجزر مجددًا هذا الأسبوع.", " والطقس جميل."),
    ("ca", "El ferri a les illes torna a navegar aquesta setmana.", " Fa bon temps."),
    ("de", "Die Fähre zu den Inseln fährt diese Woche wieder.", " Das Wetter ist gut."),
    ("fr", "Le ferry vers les îles navigue de nouveau cette semaine.", " Il fait beau."),
    ("ja", "島々へのフェリーは今週、運航を再開する。", "天気は良い。"),
    ("pt-BR", "A balsa para as ilhas volta a navegar nesta semana.", " O tempo está bom."),
    ("ru", "Паром на острова на этой неделе снова ходит.", " Погода хорошая."),
]


@pytest.mark.parametrize(("tag", "right", "more"), ADDED)
def test_a_short_sentence_behind_a_whole_translation_was_added(tag: str, right: str, more: str) -> None:
    assert "sentences" not in found(OPENED, right, tag)
    assert "sentences" in found(OPENED, right + more, tag)


def test_a_long_sentence_may_be_cut_in_two() -> None:
    source = "The pilots landed on the lake, which was frozen, after the engine had failed."
    target = "Die Piloten landeten auf dem gefrorenen See. Zuvor war der Motor ausgefallen."
    assert "sentences" not in found(source, target, "de")


ASKED = "Will the pool open? The council decides in June."
QUESTIONS = [
    ("ar", "هل سيُفتح المسبح؟ يقرر المجلس في يونيو.", "سيُفتح المسبح. يقرر المجلس في يونيو."),
    ("es", "¿Abrirá la piscina? El consejo decide en junio.", "Abrirá la piscina. El consejo decide en junio."),
    ("ja", "プールは開くのか。議会は6月に決める。", "プールは開く。議会は6月に決める。"),
    ("ru", "Откроется ли бассейн? Совет решит в июне.", "Бассейн откроется. Совет решит в июне."),
]


@pytest.mark.parametrize(("tag", "right", "wrong"), QUESTIONS)
def test_a_question_inside_a_text_stays_one(tag: str, right: str, wrong: str) -> None:
    assert "end" not in found(ASKED, right, tag)
    assert "end" in found(ASKED, wrong, tag)


@pytest.mark.parametrize("mark", [";", "…", ":"])
@pytest.mark.parametrize(
    ("tag", "words"), [("fr", "Le parc est ouvert"), ("ru", "Парк открыт"), ("ar", "الحديقة مفتوحة")]
)
def test_another_mark_at_the_end_is_found(tag: str, words: str, mark: str) -> None:
    assert "end" not in found("The park is open.", f"{words}.", tag)
    assert "end" in found("The park is open.", words + mark, tag)


TWICE = [
    ("ar", "قالت إنها إنها ستسافر غدًا.", "She said that she would travel tomorrow."),
    ("de", "Das Das Boot liegt im Hafen.", "The boat is in the harbour."),
    ("fr", "Le bateau est dans le le port.", "The boat is in the harbour."),
    ("ja", "船は港に停泊停泊している。", "The boat is in the harbour."),
    ("ja", "船はは港に停泊している。", "The boat is in the harbour."),
    ("pt-BR", "O barco está no no porto.", "The boat is in the harbour."),
]


@pytest.mark.parametrize(("tag", "target", "source"), TWICE)
def test_words_that_stand_twice_are_found(tag: str, target: str, source: str) -> None:
    assert "loops" in found(source, target, tag)


def test_words_that_may_follow_themselves_are_no_loop() -> None:
    assert found("Those who met the mayor left.", "Die, die die Bürgermeisterin trafen, gingen.", "de") == set()
    assert "loops" not in found("One by one they left.", "一人一人が去った。", "ja")


AGENCY = "The International Energy Agency (IEA) counts tankers."


@pytest.mark.parametrize(
    ("tag", "right", "wrong"),
    [
        (
            "de",
            "Die Internationale Energieagentur (IEA) zählt Tanker.",
            "Die Internationale Energieagentur (IAEO) zählt Tanker.",
        ),
        (
            "fr",
            "L’Agence internationale de l’énergie (AIE) compte les pétroliers.",
            "L’Agence internationale de l’énergie (OMC) compte les pétroliers.",
        ),
        (
            "ru",
            "Международное энергетическое агентство (МЭА) считает танкеры.",
            "Международное энергетическое агентство (МАГАТЭ) считает танкеры.",
        ),
    ],
)
def test_the_acronym_behind_a_name_is_its_own(tag: str, right: str, wrong: str) -> None:
    assert found(AGENCY, right, tag) == set()
    assert {"acronyms", "bodies"} & found(AGENCY, wrong, tag)


EVENING = "The choir sings on the evening of 5 May."


@pytest.mark.parametrize(
    ("tag", "right", "wrong"),
    [
        ("es", "El coro canta en la noche del 5 de mayo.", "El coro canta en la mañana del 5 de mayo."),
        ("ru", "Хор поёт вечером 5 мая.", "Хор поёт утром 5 мая."),
        ("ja", "合唱団は5月5日の夜に歌う。", "合唱団は5月5日の朝に歌う。"),
    ],
)
def test_an_evening_is_no_morning(tag: str, right: str, wrong: str) -> None:
    assert "times" not in found(EVENING, right, tag)
    assert "times" in found(EVENING, wrong, tag)


OPEN = "The desk is open between 2 and 4 p.m."


@pytest.mark.parametrize(
    ("tag", "target"),
    [
        ("pt-BR", "O balcão funciona das 14h às 16h."),
        ("de", "Der Schalter ist von 14 bis 16 Uhr geöffnet."),
        ("ja", "窓口は午後2時から4時まで開いている。"),
        ("ar", "يفتح المكتب أبوابه من الساعة 14:00 إلى الساعة 16:00."),
    ],
)
def test_two_hours_share_their_half_of_the_day(tag: str, target: str) -> None:
    assert found(OPEN, target, tag) == set()


def test_two_numbers_share_their_scale_on_either_side() -> None:
    source = "The fund grows from EUR 20 million to EUR 40 million."
    assert found(source, "Le fonds passe de 20 à 40 millions d’euros.", "fr") == set()
    assert "numbers" in found(source, "Le fonds passe de 20 à 40 milliards d’euros.", "fr")


@pytest.mark.parametrize(
    ("tag", "target"),
    [
        ("ca", "El port,obert ahir, és gran."),
        ("ru", "Порт ,открытый вчера, большой."),
        ("ar", "الميناء ، الذي فُتح أمس، كبير."),
    ],
)
def test_spaces_around_commas_are_looked_at(tag: str, target: str) -> None:
    assert "typography" in found("The port, opened yesterday, is large.", target, tag)
