"""Names, addresses and asides that stay as they are or are said as another language says them."""

from __future__ import annotations

import pytest
from checking import found


@pytest.mark.parametrize(
    ("source", "target", "tag"),
    [
        ("He thanked the 2 nurses.", "شكر الممرضتين.", "ar"),
        ("Some 2,000 trees were planted.", "زُرعت ألفا شجرة.", "ar"),
        ("The State Minister for Justice spoke.", "法務副大臣が発言した。", "ja"),
        ("The Parliamentary Vice-Minister for Defense spoke.", "防衛大臣政務官が発言した。", "ja"),
        ("The painter Jun'ya Hattori spoke.", "画家の服部純也氏が話した。", "ja"),
        ("The architect Kōichi Ōnishi spoke.", "建築家の大西浩一氏が話した。", "ja"),
        ("Ferries leave for the Marshall Islands.", "Паромы уходят к Маршалловым Островам.", "ru"),
        ("Ferries leave from the Faroe Islands.", "Паромы уходят с Фарерских островов.", "ru"),
        ("Ferries leave from the Cayman Islands.", "Des bateaux partent des îles Caïmans.", "fr"),
        ("Ferries leave from the Falkland Islands.", "De las Malvinas salen transbordadores.", "es"),
        ("Venue: Sala Azul, Calle Mayor 8", "Lugar: Sala Azul, calle Mayor, 8", "es"),
        ("Chosen by the Red Bridge hub, they will speak.", "Triats pel hub Red Bridge, presentaran el projecte.", "ca"),
        ("Rua das Flores, 12, Porto", "Rua das Flores, 12, Porto", "pt-BR"),
        ("Maison des associations, 3 rue de la Gare", "Maison des associations, 3 rue de la Gare", "fr"),
        ("Ring the desk (free of charge) by noon.", "Ligue gratuitamente para o balcão até meio-dia.", "pt-BR"),
        ("The Danube Commission met.", "Die Donaukommission tagte.", "de"),
        ("Ships in the Black Sea were warned.", "Se advirtió a los buques en el mar Negro.", "es"),
        ("The Tajik and Malagasy teams won.", "Gagnèrent les équipes tadjike et malgache.", "fr"),
        ("A Burkinabe poet read.", "Leu uma poeta burquinense.", "pt-BR"),
        ("Minister Oleg Kuznetsov left.", "Minister Oleg Kusnezow reiste ab.", "de"),
        ("Commissioner Věra Dvořáková spoke.", "Выступила комиссар Вера Дворжакова.", "ru"),
        ("The Slovak and Latvian fleets met.", "Die slowakische und die lettische Flotte trafen sich.", "de"),
        ("The American and Dutch choirs sang.", "Cantaron los coros de EE. UU. y de Holanda.", "es"),
        ("The Indian and German choirs sang.", "印独の合唱団が歌った。", "ja"),
        ("Pope Leo spoke in Malta.", "ローマ教皇レオはマルタで演説した。", "ja"),
        ("Where do I apply?", "申請場所", "ja"),
        ("A ship from Mechelen docked at Lviv Quay.", "Un barco de Malinas atracó en el muelle de Leópolis.", "es"),
        ("The cyclists rested in Regensburg.", "Los ciclistas descansaron en Ratisbona.", "es"),
        ("The choir of Lviv sang.", "Va cantar el cor de Leòpolis.", "ca"),
        ("The DPRK sent a choir.", "La RPDC a envoyé un chœur.", "fr"),
        ("The choir of Kyiv sang.", "Der Chor aus Kyjiw sang.", "de"),
        ("The Japan Tidal Energy Forum (JTEF) met.", "潮力エネルギー協議会（JTEF）が開かれた。", "ja"),
        ("The organ of St Sophia's was restored.", "S’ha restaurat l’orgue de Santa Sofia.", "ca"),
        ("The Embassy of Peru, Tokyo, is closed.", "在京ペルー大使館は休館している。", "ja"),
        ("The Marianas were hit by a storm.", "马里亚纳遭到风暴袭击。", "zh-Hans"),
        ("Grapes grow on the surrounding mountains of Styria.", "Auf den Bergen der Steiermark wächst Wein.", "de"),
        ("Opening hours: from 9 a.m. to 4 p.m.", "Öffnungszeiten: 9 bis 16 Uhr", "de"),
    ],
)  # fmt: skip
def test_what_stays_or_is_said_otherwise_passes(source: str, target: str, tag: str) -> None:
    assert found(source, target, tag) == set()


@pytest.mark.parametrize(
    ("source", "target", "tag", "check"),
    [
        ("He thanked the 2 nurses.", "شكر الممرضات.", "ar", "numbers"),
        ("Some 2,000 trees were planted.", "زُرعت ثلاثة آلاف شجرة.", "ar", "numbers"),
        ("The Minister for Justice spoke.", "法務副大臣が発言した。", "ja", "offices"),
        ("The painter Jonas Hartmann spoke.", "画家の服部純也氏が話した。", "ja", "names"),
        ("Ferries leave from the Faroe Islands.", "Паромы уходят с Соломоновых Островов.", "ru", "places"),
        ("Barges on the Danube were stopped.", "Lastkähne auf dem Rhein wurden gestoppt.", "de", "places"),
        ("Ships in the Black Sea were warned.", "Se advirtió a los buques en el mar Rojo.", "es", "places"),
        ("The Slovak fleet left.", "Die slowenische Flotte lief aus.", "de", "places"),
        ("The Tajik team won.", "L’équipe turkmène a gagné.", "fr", "places"),
        ("The Latvian choir sang.", "Пел литовский хор.", "ru", "places"),
        ("The Tunisian choir sang.", "アルジェリアの合唱団が歌った。", "ja", "places"),
        ("Minister Oleg Kuznetsov left.", "Minister Oleg Karpow reiste ab.", "de", "names"),
        ("Deputy Oksana Kovalenko spoke.", "A deputada Oksana Kovalchuk falou.", "pt-BR", "names"),
        ("Where do I apply?", "申請場所です。", "ja", "end"),
        ("The cyclists rested in Regensburg.", "Los ciclistas descansaron en Salzburgo.", "es", "places"),
        ("The cyclists rested in Toulouse.", "Los ciclistas descansaron en un pueblo.", "es", "places"),
        ("The choir of Lviv sang.", "Va cantar el cor de Vilallonga.", "ca", "places"),
        ("The DPRK sent a choir.", "La Chine a envoyé un chœur.", "fr", "places"),
        ("The choir of Kyiv sang.", "Der Chor aus Odesa sang.", "de", "places"),
        ("The choir of Kyiv sang.", "Der Chor der Stadt sang.", "de", "places"),
        ("Japan's forum (open to all) met in May.", "協議会（一般公開）は5月に開かれた。", "ja", "places"),
        ("The Embassy of Peru, Tokyo, is closed.", "在ペルー大使館は休館している。", "ja", "places"),
        ("The Caspian Sea froze.", "Kaspiyskoye more замёрзло.", "ru", "places"),
        ("The desk opens at 9 a.m., not at 8 a.m.", "Der Schalter öffnet um 9, nicht um 8 Uhr", "de", "end"),
        ("The Mayor of Toledo opened the fair.", "El presidente de Toledo inauguró la feria.", "es", "offices"),
        ("The desk is closed for the holidays.", "The desk is closed for the holidays.", "pt-BR", "leftovers"),
        ("The Snow Institute (12 staff, 3 labs) opens.", "O Instituto da Neve abre.", "pt-BR", "brackets"),
    ],
)  # fmt: skip
def test_what_changed_is_reported(source: str, target: str, tag: str, check: str) -> None:
    assert check in found(source, target, tag)


@pytest.mark.parametrize(
    ("source", "tag", "target"),
    [
        ("Under-Secretary Ifeoma Okafor opened the pier.", "pt-BR", "A subsecretária Ifeoma Okafor inaugurou o cais."),
        ("Nurses of the Visegrád Group met in Elm.", "es", "Enfermeras del Grupo de Visegrado se reunieron en Elm."),
        ("The trip to the Great Lakes ended.", "es", "El viaje a los Grandes Lagos terminó."),
        ("The pact on climate change was signed by the UN.", "ar", "وقّعت الأمم المتحدة الاتفاق المتعلق بتغير المناخ."),
        ("Two dozen goats came home.", "de", "Zwei Dutzend Ziegen kamen nach Hause."),
        ("One goat left, while the second stayed.", "ru", "Одна коза ушла, вторая осталась."),
    ],
)
def test_titles_forms_and_regions_are_no_changes(source: str, tag: str, target: str) -> None:
    assert found(source, target, tag) == set()


@pytest.mark.parametrize(
    ("source", "tag", "target"),
    [
        ("Under-Secretary Ifeoma Okafor opened the pier.", "pt-BR", "A subsecretária Ifeoma Okoro inaugurou o cais."),
        ("Two dozen goats came home.", "de", "Drei Dutzend Ziegen kamen nach Hause."),
        ("The trip to the Great Lakes ended.", "es", "El viaje a los Balcanes terminó."),
    ],
)
def test_other_names_numbers_and_regions_are(source: str, tag: str, target: str) -> None:
    assert found(source, target, tag)
