"""Acronyms, codes and names that another language writes otherwise, and some that are others."""

from __future__ import annotations

import pytest
from checking import found


@pytest.mark.parametrize(
    ("source", "target", "tag"),
    [
        ("The UK raised its share.", "Das Vereinigte Königreich hat seinen Anteil erhöht.", "de"),
        ("The share of GNI has grown.", "A parcela da RNB cresceu.", "pt-BR"),
        ("Ministers of MERCOSUR met.", "Reuniram-se os ministros do Mercosul.", "pt-BR"),
        ("She chairs the RDA this year.", "Elle préside l’agence de développement rural cette année.", "fr"),
        ("Bread for the TCA was late.", "Il pane per il tribunale commerciale alpino era in ritardo.", "it"),
        ("The WiFi was slow.", "Das WLAN war langsam.", "de"),
        ("Their song opened the AI for Oceans day.", "Su canción abrió la jornada AI for Oceans.", "es"),
        ("Envoys of the G20 came.", "Приехали посланники «Группы двадцати».", "ru"),
        ("Envoys of the E3 came.", "حضر مبعوثو دول الترويكا.", "ar"),
        ("Fans of F1 came.", "Fans der Formel 1 kamen.", "de"),
        ("The poet Iryna Koval read.", "La poetessa Irina Koval ha letto.", "it"),
        ("Commissioner Kateřina Řezáčová spoke.", "カテジナ・ジェザーチョヴァー委員が発言した。", "ja"),
        ("The pianist Vera Smirnova played.", "ピアニストのヴェラ・スミルノワ氏が演奏した。", "ja"),
        ("The striker Emre Ağaoğlu scored.", "Нападающий Эмре Агаоглу забил.", "ru"),
        ("Minister Dmytro Tsybukh spoke.", "El ministro Dmitró Tsibuj habló.", "es"),
        ("The cellist Amélie Dumont played.", "عزفت عازفة التشيلو أميلي دومون.", "ar"),
        ("Minister Karim Abu-Salim spoke.", "Minister Karim Abusalim sprach.", "de"),
        ("Judge Władysław Lis spoke.", "Выступил судья Владислав Лис.", "ru"),
        ("Ring +33 1 55 55 01 77 by noon.", "Appelez le 01 55 55 01 77 avant midi.", "fr"),
        ("The share fell from 9.5% to 8.1%.", "La quota è scesa dal 9,5 all’8,1 per cento.", "it"),
        ("IFAD lends seeds.", "El FIDA presta semillas.", "es"),
        ("The café opens 9-5, Monday to Friday.", "カフェは月～金曜日、9時～17時に開く。", "ja"),
        ("The violinist Lee Hsien Mei played.", "바이올리니스트 리셴메이가 연주했다.", "ko"),
    ],
)  # fmt: skip
def test_what_is_written_otherwise_passes(source: str, target: str, tag: str) -> None:
    assert found(source, target, tag) == set()


@pytest.mark.parametrize(
    ("source", "target", "tag", "check"),
    [
        ("The UK raised its share.", "Frankreich hat seinen Anteil erhöht.", "de", "acronyms"),
        ("The share of GNI has grown.", "A parcela do PIB cresceu.", "pt-BR", "acronyms"),
        ("She chairs the RDA this year.", "Elle préside la chorale cette année.", "fr", "acronyms"),
        ("The AI tool is slow.", "La herramienta de AI es lenta.", "es", "acronyms"),
        ("Envoys of the G20 came.", "Приехали посланники «Группы семи».", "ru", "codes"),
        ("Bring form B2.", "Lleve el formulario B3.", "es", "codes"),
        ("Minister Dmytro Tsybukh spoke.", "El ministro Dmitró Tsabuj habló.", "es", "names"),
        ("The cellist Amélie Dumont played.", "عزفت عازفة التشيلو أميلي دوران.", "ar", "names"),
        ("Minister Karim Abu-Salim spoke.", "Minister Karim Abuhakim sprach.", "de", "names"),
        ("Ring +33 1 55 55 01 77 by noon.", "Appelez le 01 55 55 01 78 avant midi.", "fr", "links"),
        ("The fund (IFAD) lends seeds.", "El fondo (FMI) presta semillas.", "es", "acronyms"),
        ("The café opens on Mondays.", "カフェは火～金曜日に開く。", "ja", "dates"),
        ("The poet Iryna Koval read.", "La poetessa Marina Koval ha letto.", "it", "names"),
        ("Commissioner Kateřina Řezáčová spoke.", "カテジナ・ノヴァーコヴァー委員が発言した。", "ja", "names"),
        ("The pianist Vera Smirnova played.", "ピアニストのヴェラ・コズロワ氏が演奏した。", "ja", "names"),
        ("The striker Emre Ağaoğlu scored.", "Нападающий Эмре Демироглу забил.", "ru", "names"),
    ],
)  # fmt: skip
def test_another_in_its_place_is_reported(source: str, target: str, tag: str, check: str) -> None:
    assert check in found(source, target, tag)
