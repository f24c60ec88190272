"""Treaties, councils, currencies and seas by the names that each language has for them, each beside a wrong one."""

from __future__ import annotations

import pytest
from checking import found


@pytest.mark.parametrize(
    ("source", "tag", "fair", "wrong", "check"),
    [
        # A body or a treaty under a name that is nobody's.
        ("The Security Council rested.", "ko", "안전보장이사회가 쉬었다.", "보안 협의회가 쉬었다.", "bodies"),
        (
            "The Security Council rested.",
            "it",
            "Il Consiglio di sicurezza riposò.",
            "Il Consiglio di sicuro riposò.",
            "bodies",
        ),
        (
            "The Inter-American Development Bank rested.",
            "pt-BR",
            "O Banco Interamericano de Desenvolvimento descansou.",
            "O Banco Interestadual de Crescimento descansou.",
            "bodies",
        ),
        ("The Arab League summit opened.", "ar", "افتتحت القمة العربية.", "افتتحت قمة الاتحاد الأفريقي.", "bodies"),
        ("The Prime Minister sang.", "ar", "غنى رئيسُ الوزراء.", "غنى رئيسُ البرلمان.", "offices"),
        ("Only a third was funded.", "ko", "3분의 1만 충당되었다.", "5분의 1만 충당되었다.", "numbers"),
        (
            "Art builds where guns cannot.",
            "ar",
            "الفن يبني حيث تعجز البنادق.",
            "الفن يبني حيث تستطيع البنادق.",
            "negation",
        ),
        (
            "Art builds where guns cannot.",
            "de",
            "Kunst baut, wo Waffen versagen.",
            "Kunst baut, wo Waffen es können.",
            "negation",
        ),
        ("The General Assembly sang.", "zh-Hans", "联大唱了歌。", "全体集会唱了歌。", "bodies"),
        ("The General Assembly sang.", "ar", "غنى أعضاء للجمعية العامة.", "غنى المجمع العام.", "bodies"),
        ("The World Health Organization sang.", "ja", "WHOは歌った。", "世界健康団体は歌った。", "bodies"),
        (
            "The International Committee of the Red Cross baked bread.",
            "es",
            "El Comité Internacional de la Cruz Roja horneó pan.",
            "El Consejo Internacional de la Cruz Roja horneó pan.",
            "bodies",
        ),
        ("The ICRC baked bread.", "fr", "La Croix-Rouge a cuit du pain.", "L’ICRC a cuit du pain.", "bodies"),
        (
            "They framed the Non-Proliferation Treaty.",
            "de",
            "Sie rahmten den Atomwaffensperrvertrag.",
            "Sie rahmten den Atomwaffenverbotsvertrag.",
            "bodies",
        ),
        (
            "They framed the Paris Agreement.",
            "ru",
            "Они вставили в рамку Парижское соглашение.",
            "Они вставили в рамку Пражское соглашение.",
            "bodies",
        ),
        (
            "They framed the Arms Trade Treaty.",
            "ca",
            "Van emmarcar el Tractat sobre el comerç d’armes.",
            "Van emmarcar el Tractat sobre les armes químiques.",
            "bodies",
        ),
        (
            "They framed the UN Charter.",
            "pt-BR",
            "Emolduraram a Carta das Nações Unidas.",
            "Emolduraram o Mapa das Nações Unidas.",
            "bodies",
        ),
        (
            "They left the Schengen area.",
            "ca",
            "Van sortir de l’espai Schengen.",
            "Van sortir de l’espai econòmic.",
            "bodies",
        ),
        (
            "He read the Vienna Convention on Consular Relations.",
            "ru",
            "Он читал Венскую конвенцию о консульских сношениях.",
            "Он читал Венскую конвенцию о праве договоров.",
            "bodies",
        ),
        (
            "The cook peeled onions with Bob.",
            "ja",
            "料理人はボブと玉ねぎをむいた。",
            "料理人はボブと玉ねぎをを切った。",
            "loops",
        ),
        # The currency of another country, and sums in words.
        (
            "The boat cost 7 million Danish kroner.",
            "pt-BR",
            "O barco custou 7 milhões de coroas dinamarquesas.",
            "O barco custou 7 milhões de coroas islandesas.",
            "currency",
        ),
        (
            "The boat cost seven million Danish kroner.",
            "de",
            "Das Boot kostete sieben Millionen dänische Kronen.",
            "Das Boot kostete sieben Millionen norwegische Kronen.",
            "currency",
        ),
        (
            "The boat cost 7 million kronor.",
            "ca",
            "El vaixell va costar 7 milions de corones sueques.",
            "El vaixell va costar 7 milions de corones txeques.",
            "currency",
        ),
        (
            "The boat cost SEK 7 million.",
            "ja",
            "船は700万スウェーデン・クローナだった。",
            "船は700万デンマーク・クローネだった。",
            "currency",
        ),
        (
            "The boat cost SEK 7 million.",
            "ru",
            "Лодка стоила 7 млн шведских крон.",
            "Лодка стоила 7 млн NOK.",
            "currency",
        ),
        ("The boat cost 7 million Danish kroner.", "zh-Hans", "船价700万丹麦克朗。", "船价700万挪威克朗。", "currency"),
        (
            "The boat cost 7 million Danish kroner.",
            "ko",
            "배는 700만 덴마크 크로네였다.",
            "배는 700만 스웨덴 크로나였다.",
            "currency",
        ),
        (
            "The boat cost 7 million Swiss francs.",
            "fr",
            "Le bateau a coûté 7 millions de francs suisses.",
            "Le bateau a coûté 7 millions de francs CFA.",
            "currency",
        ),
        (
            "The boat cost 7 million Mexican pesos.",
            "ar",
            "بلغ ثمن القارب 7 ملايين بيزو مكسيكي.",
            "بلغ ثمن القارب 7 ملايين بيزو تشيلي.",
            "currency",
        ),
        (
            "The boat cost £7 million.",
            "es",
            "El barco costó 7 millones de libras esterlinas.",
            "El barco costó 7 millones de libras egipcias.",
            "currency",
        ),
        (
            "The boat cost seven million euros.",
            "it",
            "La barca costò sette milioni di euro.",
            "La barca costò sette milioni di dollari.",
            "currency",
        ),
        # Seas of which the name holds that of a country; short names of countries.
        (
            "They fished in the South China Sea.",
            "pt-BR",
            "Pescaram no Mar do Sul da China.",
            "Pescaram no Mar Amarelo.",
            "places",
        ),
        (
            "They fished in the East China Sea.",
            "fr",
            "Ils ont pêché en mer de Chine orientale.",
            "Ils ont pêché en mer Jaune.",
            "places",
        ),
        (
            "They cycled across Bosnia and Herzegovina.",
            "it",
            "Attraversarono in bicicletta la Bosnia-Erzegovina.",
            "Attraversarono in bicicletta la Bulgaria.",
            "places",
        ),
        (
            "They cycled across Moldova.",
            "es",
            "Cruzaron Moldova en bicicleta.",
            "Cruzaron Mongolia en bicicleta.",
            "places",
        ),
        (
            "They cycled to Innsbruck.",
            "ko",
            "그들은 인스브루크까지 자전거를 탔다.",
            "그들은 잘츠부르크까지 자전거를 탔다.",
            "places",
        ),
        ("They cycled to Krakow.", "zh-Hans", "他们骑车去克拉科夫。", "他们骑车去莱比锡。", "places"),
        # One or two where the source counts more; words that stand twice.
        (
            "Four of the nine divers came up.",
            "ja",
            "潜水士9人のうち4人が浮上した。",
            "潜水士9人のうち2人が浮上した。",
            "number-words",
        ),
        (
            "Four of the nine divers came up.",
            "zh-Hans",
            "九名潜水员中有四名浮出水面。",
            "九名潜水员中有两名浮出水面。",
            "number-words",
        ),
        (
            "The cook proposed a simpler menu.",
            "zh-Hans",
            "厨师提出了一份更简单的菜单。",
            "厨师提出了一份一份更简单的菜单。",
            "loops",
        ),
        (
            "The cook tasted the dishes one by one.",
            "zh-Hans",
            "厨师一份一份地品尝了菜肴。",
            "厨师品尝了了菜肴。",
            "loops",
        ),
        # A counterpart holds the office of whom it is the counterpart.
        (
            "The Deputy Minister met her counterpart.",
            "ko",
            "차관은 상대국 차관을 만났다.",
            "장관은 상대국 장관을 만났다.",
            "offices",
        ),
        ("The Deputy Minister met the guests.", "ko", "차관은 손님을 만났다.", "차관은 다른 차관을 만났다.", "offices"),
    ],
)
def test_an_established_name_passes_and_another_is_told(
    source: str, tag: str, fair: str, wrong: str, check: str
) -> None:
    assert found(source, fair, tag) == set()
    assert check in found(source, wrong, tag)


def test_a_fair_is_no_person() -> None:
    assert found("They met at the Sofia Toy Fair.", "Es van trobar a la Fira de la Joguina de Sofia.", "ca") == set()
    assert "names" in found("They met Sofia Toyfer.", "Es van trobar amb la Sofia Llorac.", "ca")


@pytest.mark.parametrize(
    ("source", "fair", "wrong"),
    [
        (
            "Baker Katrin Holmqvist opened the door.",
            "面包师卡特琳·霍尔姆奎斯特开了门。",
            "面包师卡特琳·佩拉尔塔开了门。",
        ),
        ("The painter Lorenzo Bianchi fell asleep.", "画家洛伦佐·比安基睡着了。", "画家斯特凡·比安基睡着了。"),
        (
            "The poet Greta Nilsson thanked the singer Pablo Duarte.",
            "诗人格蕾塔·尼尔松感谢歌手巴勃罗·杜阿尔特。",
            "诗人格蕾塔·尼尔松感谢歌手里卡多·杜阿尔特。",
        ),
        ("The poet Helena Simmons waited.", "诗人海伦娜·西蒙斯等着。", "诗人海伦娜·德克尔等着。"),
    ],
)
def test_a_name_in_ideographs_is_heard(source: str, fair: str, wrong: str) -> None:
    assert found(source, fair, "zh-Hans") == set()
    assert "names" in found(source, wrong, "zh-Hans")


def test_plain_words_of_a_treaty_are_no_body_in_place_of_another() -> None:
    source = "The Supreme Court praised their diplomatic relations."
    assert "bodies" not in found(source, "La Audiencia elogió sus relaciones diplomáticas.", "es")
    assert "bodies" in found(source, "El Consejo de Europa elogió sus relaciones diplomáticas.", "es")
