"""Fair translations that say a thing in their own way, each beside one that says something else."""

from __future__ import annotations

import pytest
from checking import found

# A source, a language, a fair translation, another one, and the check that reports that one.
CASES = [
    (
        "The archive holds three dozen maps.",
        "pt-BR",
        "O arquivo guarda três dúzias de mapas.",
        "O arquivo guarda duas dúzias de mapas.",
        "number-words",
    ),
    (
        "The archive holds three dozen maps.",
        "fr",
        "Les archives conservent trois douzaines de cartes.",
        "Les archives conservent deux douzaines de cartes.",
        "number-words",
    ),
    (
        "The two sides failed to agree on quotas.",
        "de",
        "Die beiden Seiten konnten sich nicht auf Quoten einigen.",
        "Die beiden Seiten konnten sich auf Quoten einigen.",
        "negation",
    ),
    (
        "The court ruled that the search had been unlawful.",
        "fr",
        "Le tribunal a jugé la perquisition illégale.",
        "Le tribunal a jugé la perquisition régulière.",
        "negation",
    ),
    (
        "Due to the fact that the road is closed, it has been decided that the speed limit will continue to apply.",
        "de",
        "Da die Straße noch gesperrt ist, gilt das Tempolimit weiter.",
        "Da die Straße noch gesperrt ist.",
        "omissions",
    ),
    (
        "The working group is made up of experts from all the regions that are represented in the assembly of Åland.",
        "es",
        "Integran el grupo expertos de todas las regiones del parlamento de Åland.",
        "Integran el grupo expertos.",
        "omissions",
    ),
    (
        "The Minister for Culture, Serafim Duarte, opened the accelerator near Coimbra.",
        "ru",
        "Ускоритель под Коимброй открыл министр культуры Серафин Дуарте.",
        "Ускоритель под Коимброй открыл министр культуры Серафин Перейра.",
        "names",
    ),
    (
        "Ministers also examined the state of the ports and the price of fuel.",
        "fr",
        "Il a aussi été question de l’état des ports et du prix du carburant.",
        "Les ambassadeurs ont aussi examiné l’état des ports et le prix du carburant.",
        "offices",
    ),
    (
        "The coalition won 57 of the 120 seats in the Senate.",
        "pt-BR",
        "A coalizão conquistou 57 das 120 cadeiras do Senado.",
        "A coalizão conquistou 75 das 120 cadeiras do Senado.",
        "numbers",
    ),
    (
        "Seoul will give 57 million won to the school.",
        "pt-BR",
        "Seul doará 57 milhões de wons à escola.",
        "Seul doará 57 milhões de ienes à escola.",
        "currency",
    ),
    (
        "The session began at 8.15 a.m. and was closed at noon.",
        "de",
        "Die Sitzung begann um 8.15 Uhr und endete um 12 Uhr.",
        "Die Sitzung begann um 8.45 Uhr und endete um 12 Uhr.",
        "times",
    ),
    (
        "The pipe loses 8.15 litres an hour.",
        "de",
        "Die Leitung verliert 8,15 Liter pro Stunde.",
        "Die Leitung verliert 8.15 Liter pro Stunde.",
        "typography",
    ),
    (
        "Seven unions and several dozen associations signed the appeal.",
        "ar",
        "وقّعت النداء سبع نقابات وعشرات الجمعيات.",
        "وقّعت النداء تسع نقابات وعشرات الجمعيات.",
        "number-words",
    ),
    (
        "Every litre of water counts, said the mayor.",
        "ja",
        "市長は、水の1リットル1リットルが大切だと述べた。",
        "市長は、水の1リットルが1リットルが1リットルが1リットルが大切だと述べた。",
        "loops",
    ),
    (
        "The office will be closed, and no permits will be issued until Monday.",
        "es",
        "La oficina estará cerrada y no se expedirán permisos hasta el lunes.",
        "La oficina estará cerrada y se expedirán permisos hasta el lunes.",
        "negation",
    ),
    (
        "The virus is no longer a threat to travellers.",
        "it",
        "Il virus ha smesso di essere una minaccia per i viaggiatori.",
        "Il virus è una minaccia per i viaggiatori.",
        "negation",
    ),
    (
        "Travellers are told to avoid the border region.",
        "ca",
        "Es desaconsella als viatgers la regió fronterera.",
        "Es recomana als viatgers la regió fronterera.",
        "negation",
    ),
    (
        "Nobody was injured in the fire.",
        "de",
        "Bei dem Brand blieben alle unversehrt.",
        "Bei dem Brand wurden alle verletzt.",
        "polarity",
    ),
    (
        "Rainfall in the valley was below that of the coast.",
        "de",
        "Die Niederschläge im Tal lagen unter denen der Küste, die Zahl der Stürme unter der der Inseln.",
        "Die Niederschläge im Tal lagen in der der Küste.",
        "loops",
    ),
    (
        "They want the maps back because they need them.",
        "de",
        "Sie wollen die Karten zurück, weil sie sie brauchen.",
        "Sie wollen die die Karten zurück, weil sie gebraucht werden.",
        "loops",
    ),
    (
        "The jury won over “The Quiet Harbour” in the end.",
        "ko",
        "심사위원단은 결국 〈고요한 항구〉를 선택했다.",
        "심사위원단은 결국 고요한 항구를 선택했다.",
        "quotes",
    ),
    (
        "She works for the European Space Agency (ESA).",
        "zh",
        "她在欧洲航天局工作。",
        "她在欧洲航天局（工作。",
        "brackets",
    ),
    (
        "The concert lasted until long after midnight.",
        "es",
        "El concierto se prolongó hasta bien pasada la medianoche.",
        "El concierto terminó antes de la medianoche.",
        "polarity",
    ),
    (
        "The treaty is a good starting point, but it is not the end of the road.",
        "ru",
        "Договор — хорошая отправная точка, но ещё не конец пути.",
        "Договор — хорошая отправная точка и конец пути.",
        "negation",
    ),
    (
        "Send the form to our office by 4 March.",
        "it",
        "Inviate il modulo al nostro ufficio entro e non oltre il 4 marzo.",
        "Inviate il modulo al nostro ufficio entro il 4 marzo e allegate due foto recenti.",
        "additions",
    ),
    (
        "The dam, built by Danish engineers in the marshes, was opened on Monday by the Queen of the islands.",
        "ar",
        "افتتحت ملكة الجزر يوم الاثنين السد الذي بناه مهندسون دنماركيون في الأهوار.",
        "افتتحت الملكة السد يوم الاثنين.",
        "omissions",
    ),
]


@pytest.mark.parametrize(("source", "tag", "fair", "other", "check"), CASES)
def test_fair_wording_is_not_reported(source: str, tag: str, fair: str, other: str, check: str) -> None:
    assert found(source, fair, tag) == set()
    assert check in found(source, other, tag)


def test_a_caption_needs_no_point_and_a_sentence_does() -> None:
    assert "end" not in found("Pictured (left): the two divers.", "사진(왼쪽): 두 잠수사", "ko")
    assert "end" in found("The divers: they rested.", "잠수사들: 그들은 쉬었다", "ko")
