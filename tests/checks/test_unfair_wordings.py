"""Errors that read well: another court, another treaty, a share or a time that changed; each beside a fair wording."""

from __future__ import annotations

import pytest
from checking import found

# A source, a language, an unfair translation, the check that reports it, and a fair one.
CASES = [
    (
        "The Electoral Court will rule on Monday.",
        "es",
        "El Tribunal de Cuentas se pronunciará el lunes.",
        "kinds",
        "El Tribunal Electoral se pronunciará el lunes.",
    ),
    (
        "The treaty on landmines entered into force in May.",
        "fr",
        "Le traité sur les armes à sous-munitions est entré en vigueur en mai.",
        "kinds",
        "Le traité sur les mines est entré en vigueur en mai.",
    ),
    (
        "The conference on non-proliferation opens in Vienna.",
        "pt-BR",
        "A conferência sobre os testes nucleares é aberta em Viena.",
        "kinds",
        "A conferência sobre a não proliferação é aberta em Viena.",
    ),
    (
        "Results are expected once the polls closed on Sunday are counted.",
        "it",
        "I risultati sono attesi dopo lo spoglio dei sondaggi di domenica.",
        "kinds",
        "I risultati sono attesi dopo lo spoglio delle urne di domenica.",
    ),
    (
        "The Inter-Parliamentary Union met in Luanda.",
        "fr",
        "L’Union internationale des télécommunications s’est réunie à Luanda.",
        "bodies",
        "L’Union interparlementaire s’est réunie à Luanda.",
    ),
    (
        "The levy on seeds was halved in June.",
        "de",
        "Die Abgabe auf Saatgut wurde im Juni verdoppelt.",
        "polarity",
        "Die Abgabe auf Saatgut wurde im Juni halbiert.",
    ),
    (
        "All but three schools reopened in March.",
        "es",
        "Solo tres escuelas reabrieron en marzo.",
        "polarity",
        "Todas las escuelas salvo tres reabrieron en marzo.",
    ),
    (
        "The senators want the tax to be abolished.",
        "pt-BR",
        "Os senadores querem que o imposto seja restabelecido.",
        "polarity",
        "Os senadores querem que o imposto seja abolido.",
    ),
    (
        "The committee met behind closed doors.",
        "ru",
        "Комитет провёл открытое заседание.",
        "polarity",
        "Комитет провёл закрытое заседание.",
    ),
    (
        "The country tightened its rules on imports.",
        "fr",
        "Le pays a supprimé ses règles sur les importations.",
        "polarity",
        "Le pays a durci ses règles sur les importations.",
    ),
    (
        "The crews can hardly reach the valley.",
        "de",
        "Die Trupps können das Tal mühelos erreichen.",
        "polarity",
        "Die Trupps können das Tal kaum erreichen.",
    ),
    (
        "No unusual noise was heard near the dam.",
        "ja",
        "ダムの近くで異常な音が聞こえた。",
        "negation",
        "ダムの近くで異常な音は聞こえなかった。",
    ),
    (
        "Every fourth farm in the valley lost its harvest.",
        "ca",
        "Una de cada nou granges de la vall va perdre la collita.",
        "number-words",
        "Una de cada quatre granges de la vall va perdre la collita.",
    ),
    (
        "The ceremony begins at half past seven in the evening.",
        "ja",
        "式典は午後8時半に始まる。",
        "times",
        "式典は午後7時半に始まる。",
    ),
    (
        "The ceremony begins at half past seven in the evening.",
        "de",
        "Die Feier beginnt um halb neun am Abend.",
        "times",
        "Die Feier beginnt um halb acht am Abend.",
    ),
    (
        "The fund has EUR 4,250,000 for the wells.",
        "de",
        "Der Fonds hat 4,250,000 Euro für die Brunnen.",
        "typography",
        "Der Fonds hat 4.250.000 Euro für die Brunnen.",
    ),
    (
        "Ottawa will give 12 million Canadian dollars to the clinics.",
        "ru",
        "Оттава выделит клиникам 12 млн американских долларов.",
        "currency",
        "Оттава выделит клиникам 12 млн канадских долларов.",
    ),
    (
        "The World Health Organization (WHO) and the United Nations Development Programme (UNDP) opened the clinic.",
        "es",
        "La Organización Mundial de la Salud (OMS) y el Programa de las Naciones Unidas para el Desarrollo (PNUMA) "
        "inauguraron la clínica.",
        "acronyms",
        "La Organización Mundial de la Salud (OMS) y el Programa de las Naciones Unidas para el Desarrollo (PNUD) "
        "inauguraron la clínica.",
    ),
    (
        "Mayor Keiko Tanabe thanked the nurses.",
        "ja",
        "ケイコ・サトウ市長は看護師に感謝した。",
        "names",
        "ケイコ・タナベ市長は看護師に感謝した。",
    ),
    (
        "The African Union (AU) and the World Trade Organization (WTO) signed the plan.",
        "ca",
        "La Unió Africana (UA) i l’Organització Mundial del Comerç (OMT) van signar el pla.",
        "acronyms",
        "La Unió Africana (UA) i l’Organització Mundial del Comerç (OMC) van signar el pla.",
    ),
    (
        "Australia will give 3 million Australian dollars to the nurses.",
        "pt-BR",
        "A Austrália dará 3 milhões de dólares americanos às enfermeiras.",
        "currency",
        "A Austrália dará 3 milhões de dólares australianos às enfermeiras.",
    ),
    (
        "The assembly extended the mandate of the mission until March.",
        "fr",
        "L’assemblée a refusé de prolonger jusqu’en mars le mandat de la mission.",
        "negation",
        "L’assemblée a prolongé jusqu’en mars le mandat de la mission.",
    ),
    (
        "Unlike its rivals, the firm no longer sells tractors.",
        "de",
        "Anders als ihre Rivalen verkauft die Firma weiterhin Traktoren.",
        "polarity",
        "Anders als ihre Rivalen verkauft die Firma keine Traktoren mehr.",
    ),
    (
        "Drivers should avoid the coastal road.",
        "es",
        "Los conductores no deben evitar la carretera costera.",
        "negation",
        "Los conductores deben evitar la carretera costera.",
    ),
    (
        "Neither side has asked for a delay.",
        "ru",
        "Обе стороны попросили об отсрочке.",
        "negation",
        "Ни одна из сторон не просила об отсрочке.",
    ),
    (
        "Peru has won the cup for the fourth time.",
        "ca",
        "El Perú ha guanyat la copa per cinquena vegada.",
        "ordinals",
        "El Perú ha guanyat la copa per quarta vegada.",
    ),
    (
        "Norway is the largest seller of salmon.",
        "es",
        "Noruega es el mayor comprador de salmón.",
        "polarity",
        "Noruega es el mayor vendedor de salmón.",
    ),
]


@pytest.mark.parametrize(("source", "tag", "unfair", "check", "fair"), CASES)
def test_unfair_wording_is_reported(source: str, tag: str, unfair: str, check: str, fair: str) -> None:
    assert check in found(source, unfair, tag)
    assert found(source, fair, tag) == set()


def test_a_name_in_ideographs_is_not_compared_by_sound() -> None:
    assert "names" not in found("Mayor Keiko Tanabe thanked the nurses.", "田辺恵子市長は看護師に感謝した。", "ja")
