"""Numbers, places, names and acronyms that other languages say otherwise, each beside one that is wrong."""

from __future__ import annotations

import pytest
from checking import found


@pytest.mark.parametrize(
    ("source", "tag", "fair", "wrong", "check"),
    [
        ("Call the 24-hour line.", "ar", "اتصلوا بالخط العامل على مدار الساعة.", "اتصلوا بالخط.", "numbers"),
        (
            "The oven is on 24 hours a day.",
            "de",
            "Der Ofen läuft rund um die Uhr.",
            "Der Ofen läuft abends.",
            "numbers",
        ),
        (
            "The well is open around the clock.",
            "fr",
            "Le puits est ouvert 24 h/24.",
            "Le puits est ouvert 30 jours sur 31.",
            "numbers",
        ),
        ("Ring the bell at 12 noon.", "ru", "Звоните в колокол в полдень.", "Звоните в колокол вечером.", "numbers"),
        (
            "Rents fell by 3.5 percentage points.",
            "es",
            "Los alquileres bajaron 3,5 puntos porcentuales.",
            "Los alquileres bajaron 2,5 puntos porcentuales.",
            "numbers",
        ),
        ("The baker spoke (8 March).", "de", "Der Bäcker sprach (8.3.).", "Der Bäcker sprach (9.3.).", "dates"),
        (
            "It was closed for three decades.",
            "pt-BR",
            "Ficou fechado por três décadas.",
            "Ficou fechado por cinco décadas.",
            "number-words",
        ),
        (
            "A dozen hens were sold.",
            "es",
            "Se vendió una decena de gallinas.",
            "Se vendió una veintena de gallinas.",
            "number-words",
        ),
        (
            "They swam off Wallis and Futuna.",
            "ca",
            "Van nedar davant de Wallis i Futuna.",
            "Van nedar davant de Tonga.",
            "places",
        ),
        (
            "They sang in Saint Vincent and the Grenadines.",
            "pt-BR",
            "Cantaram em São Vicente e Granadinas.",
            "Cantaram em Santa Lúcia.",
            "places",
        ),
        ("The cook came from Guangzhou.", "ca", "El cuiner venia de Canton.", "El cuiner venia de Xangai.", "places"),
        (
            "The two Koreas played chess.",
            "ja",
            "韓国と北朝鮮がチェスをした。",
            "韓国とベトナムがチェスをした。",
            "places",
        ),
        (
            "She is the ambassador in Jakarta.",
            "ja",
            "彼女は駐インドネシア大使だ。",
            "彼女は駐マレーシア大使だ。",
            "places",
        ),
        (
            "It rained at the Oslo Winter Music Forum.",
            "ja",
            "冬の音楽フォーラムは雨だった。",
            "パリの冬の音楽フォーラムは雨だった。",
            "places",
        ),
        (
            "The Barents Euro-Arctic Choir sang.",
            "ru",
            "Пел хор Баренцева/Евроарктического региона.",
            "Пел хор Баренцева/Евроазиатского региона.",
            "places",
        ),
        (
            "The AI Act covers toys.",
            "it",
            "Il regolamento sull’intelligenza artificiale riguarda i giocattoli.",
            "Il regolamento riguarda i giocattoli.",
            "acronyms",
        ),
        (
            "The EU Commissioner eats fish.",
            "it",
            "La Commissaria europea mangia pesce.",
            "La Commissaria mangia pesce.",
            "acronyms",
        ),
        (
            "The NGOs planted trees.",
            "es",
            "Las organizaciones no gubernamentales plantaron árboles.",
            "Las OEA plantaron árboles.",
            "acronyms",
        ),
        (
            "The painter Samira Bencherif sings.",
            "ar",
            "تغني الرسامة سميرة بن شريف.",
            "تغني الرسامة سميرة بن منصور.",
            "names",
        ),
        (
            "The pilot Owen Trelawney sings.",
            "ja",
            "パイロットのオーウェン・トレローニーが歌う。",
            "パイロットのオーウェン・トンプソンが歌う。",
            "names",
        ),
        (
            "State Secretary Ole Berg sings.",
            "ja",
            "オーレ・ベルグ政務次官が歌う。",
            "オーレ・ベルグ首相が歌う。",
            "offices",
        ),
        (
            "The High Representative of the Union sings.",
            "ja",
            "欧州連合上級代表が歌う。",
            "アフリカ連合上級代表が歌う。",
            "places",
        ),
        ("They live in Vilnius.", "de", "Sie leben in Wilna.", "Sie leben in Riga.", "places"),
        (
            "They met Ada Plimsoll in Trier.",
            "fr",
            "La réunion avec Ada Plimsoll à Trèves.",
            "La Réunion et Ada Plimsoll.",
            "places",
        ),
        ("They live in N'Djamena.", "es", "Viven en Yamena.", "Viven en Bamako.", "places"),
        ("Twenty years later he sang.", "it", "Vent’anni dopo cantò.", "Trent’anni dopo cantò.", "number-words"),
        (
            "The Visegrad Four meet here today.",
            "es",
            "El Grupo de Visegrado se reúne hoy aquí.",
            "Los siete de Visegrado se reúnen hoy en la sala 5.",
            "numbers",
        ),
        ("The oven is lit 24/7.", "ja", "かまどは24時間燃えている。", "かまどは12個燃えている。", "numbers"),
        (
            "Closed on 7, 8 and 9 June.",
            "es",
            "Cerrado del 7 al 9 de junio.",
            "Cerrado del 7 al 11 de junio.",
            "numbers",
        ),
        (
            "The Taoiseach sings.",
            "es",
            "El primer ministro irlandés canta.",
            "El alcalde canta en Escocia con el primer ministro de Francia.",
            "places",
        ),
        (
            "The Embassy urges walkers to wait.",
            "it",
            "I camminatori sono invitati ad attendere.",
            "Il sindaco e il console invitano i camminatori.",
            "offices",
        ),
        (
            "The grant is SEK 300m.",
            "de",
            "Der Zuschuss beträgt 300 Millionen Kronen.",
            "Der Zuschuss beträgt 300 Milliarden Kronen.",
            "numbers",
        ),
        (
            "It stayed shut for fourteen days.",
            "ru",
            "Он был закрыт две недели.",
            "Он был закрыт пять недель.",
            "number-words",
        ),
    ],
)
def test_fair_wording_is_not_reported(source: str, tag: str, fair: str, wrong: str, check: str) -> None:
    assert found(source, fair, tag) == set()
    assert check in found(source, wrong, tag)
