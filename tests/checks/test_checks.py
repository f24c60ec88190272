"""Every check has pairs that pass and pairs that fail, in several languages: false alarms cost trust."""

from __future__ import annotations

from pathlib import Path

import pytest
from translating import config, into, sentence

from generator.checks import CHECKS, check_unit, explain
from generator.findings import Severity
from generator.locales import parse_locale
from generator.units.segment import Origin, Segment, SegmentKind, State, TranslationUnit


def findings(source: str, target: str | None, tag: str, *keep: str, of: str = "en") -> dict[str, Severity]:
    """What the checks find in a pair: names of checks, with the worst severity of each."""
    unit = TranslationUnit(Segment(source, SegmentKind.SENTENCE, keep), target, State.TRANSLATED, Origin.ENGINE)
    found = check_unit(unit, parse_locale(of), parse_locale(tag))
    order = list(Severity)
    worst = sorted(found, key=lambda one: order.index(one.severity), reverse=True)
    return {one.check: one.severity for one in worst}


PASS = [
    ("fr", "The fund holds 1,250.5 million euros.", "Le fonds détient 1 250,5 millions d'euros."),
    ("fr", "Talks start at 3:30 p.m.", "Les discussions commencent à 15 h 30."),
    ("fr", 'He said: "We agree."', "Il a dit : « Nous sommes d'accord. »"),
    ("fr", "It costs 5 billion euros.", "Cela coûte 5 milliards d'euros."),
    ("fr", "They failed to agree.", "Ils ne sont pas parvenus à un accord."),
    ("fr", "Seventy-one ships sailed.", "Soixante et onze navires ont appareillé."),
    ("pt-BR", "The ceremony was held on May 10.", "A cerimônia foi realizada em 10 de maio."),
    ("pt-BR", "AI is one of the 12 topics of the UN.", "A IA é um dos 12 temas da ONU."),
    ("pt-BR", "Growth reached 7.5 per cent in the 21st century.", "O crescimento atingiu 7,5% no século XXI."),
    ("es", "The vote was on 21-22 May 2024.", "La votación fue los días 21 y 22 de mayo de 2024."),
    ("es", "Exports reached 3 billion dollars.", "Las exportaciones alcanzaron 3000 millones de dólares."),
    ("ca", "Two ministers and three mayors came.", "Van venir dos ministres i tres alcaldes."),
    ("ca", "The 1990s were hard.", "Els anys noranta van ser durs."),
    ("de", "Twenty-one experts came on 3 June.", "Einundzwanzig Fachleute kamen am 3. Juni."),
    ("de", "No visa is needed.", "Ein Visum ist nicht erforderlich."),
    ("ru", "The minister arrived on 4 March.", "Министр прибыл 4 марта."),
    ("ar", "The talks lasted 3 days.", "استمرت المحادثات ٣ أيام."),
    ("ar", "AI can help.", "يمكن للذكاء الاصطناعي أن يساعد."),
    ("zh-Hans", "The meeting is on May 10.", "会议于5月10日举行。"),
    ("zh-Hans", "The city has 1.2 million people.", "该市有120万人口。"),
    ("ja", "The budget is 120 million yen.", "予算は1億2000万円である。"),
    ("ko", "The session opens at 3:30 p.m.", "회의는 오후 3시 30분에 시작한다."),
    ("ko", "The fund is 350 million won.", "기금은 3억 5천만 원이다."),
]

FAIL = [
    ("fr", "It costs 5 million euros.", "Cela coûte 5 milliards d'euros.", "numbers"),
    ("fr", "It costs 1,250 euros.", "Cela coûte 1,250 euro.", "numbers"),
    ("fr", "Talks start at 3:30 p.m.", "Les discussions commencent à 3 h 30.", "times"),
    ("fr", "The port is open.", "Le port n'est pas ouvert.", "negation"),
    ("fr", "The port is not open.", "Le port est ouvert.", "negation"),
    ("fr", "Write to press@port.example.", "Écrivez à presse@port.example.", "links"),
    ("fr", "It costs 5 euros.", "Cela coûte 5 dollars.", "currency"),
    ("pt-BR", "The ceremony was held on May 10.", "A cerimônia foi realizada em 10 de março.", "dates"),
    ("pt-BR", "The ministers met in the port.", "Os ministros não se reuniram no porto.", "negation"),
    ("pt-BR", "The MOFA building is new.", "O edifício do MOFO é novo.", "acronyms"),
    ("pt-BR", "Prices rose by 7%.", "Os preços subiram 7.", "numbers"),
    ("pt-BR", "Heads of large states met.", "Chefes de chefes de grandes estados se reuniram.", "loops"),
    ("es", "The vote is on 3 May.", "La votación es el 13 de mayo.", "dates"),
    ("es", "Call +82-44-202-4034.", "Llame al +82-44-202-4043.", "links"),
    ("ca", "Three mayors came.", "Van venir quatre alcaldes.", "number-words"),
    ("ca", "The school is in the old town.", "L' escola és al nucli antic.", "typography"),
    ("de", "The meeting is on Monday.", "Das Treffen ist am Dienstag.", "dates"),
    ("de", "The G20 met.", "Die G7 tagten.", "codes"),
    ("ru", "The council adopted the programme.", "Совет принял прогрaмму.", "script"),
    ("ar", "The talks lasted 3 days.", "استمرت المحادثات ٤ أيام.", "numbers"),
    ("zh-Hans", "The city has 1.2 million people.", "该市有1200万人口。", "numbers"),
    ("ja", "Who may apply for support?", "支援を申請できるのは次の者である：", "end"),
    ("ko", "The session opens at 3:30 p.m.", "회의는 오후 4시 30분에 시작한다.", "times"),
    ("es", "Fishing will resume in the spring.", "Fishing will resume in the spring.", "leftovers"),
    ("es", "Fishing will resume in the spring.", "La pesca will resume in the primavera.", "leftovers"),
    ("fr", 'The envoy, Ada Lind, "agreed".', "L'envoyée, Ada Lind, \"a accepté.", "quotes"),
    ("fr", "The port (in the north) is open.", "Le port (dans le nord est ouvert.", "brackets"),
    ("es", "Is the port open?", "El puerto está abierto.", "end"),
    ("pt-BR", "The ministers signed the accord.", "Xqa assinaram o acordo.", "markers"),
    (
        "fr",
        "The law was adopted. It bans fishing at night. Fines apply.",
        "La loi est adoptée. Des amendes.",
        "sentences",
    ),
    (
        "pt-BR",
        "The government approved the new law on housing.",
        "El gobierno aprobó las leyes y los planes.",
        "language",
    ),
]


@pytest.mark.parametrize(("tag", "source", "target"), PASS)
def test_a_right_translation_raises_no_alarm(tag: str, source: str, target: str) -> None:
    assert findings(source, target, tag) == {}


@pytest.mark.parametrize(("tag", "source", "target", "check"), FAIL)
def test_a_wrong_translation_is_found(tag: str, source: str, target: str, check: str) -> None:
    assert check in findings(source, target, tag)


@pytest.mark.parametrize("tag", ["fr", "pt-BR", "de", "tr"])
def test_a_lost_or_changed_name_is_critical(tag: str) -> None:
    assert findings("Cho Tae-yul spoke.", "Cho Tae-y.", tag, "Cho Tae-yul")["names"] is Severity.CRITICAL
    assert "names" not in findings("Cho Tae-yul spoke.", "Cho Tae-yul.", tag, "Cho Tae-yul")


def test_a_name_in_another_script_is_not_an_alarm() -> None:
    assert "names" not in findings(
        "Ada Lindqvist spoke at length.", "Ада Линдквист говорила долго.", "ru", "Ada Lindqvist"
    )


def test_a_surname_in_capitals_is_no_acronym() -> None:
    assert findings("KANG Dohyun spoke.", "Kang Dohyun a parlé.", "fr", "KANG Dohyun") == {}


def test_a_changed_number_is_critical() -> None:
    assert findings("It costs 5 million.", "Cela coûte 6 millions.", "fr")["numbers"] is Severity.CRITICAL


def test_an_empty_translation_is_critical_and_says_nothing_else() -> None:
    assert findings("The port has 14 berths.", "  ", "fr") == {"empty": Severity.CRITICAL}


def test_what_is_not_translated_yet_has_no_findings() -> None:
    assert findings("The port has 14 berths.", None, "fr") == {}


def test_every_check_explains_itself_to_a_reviewer() -> None:
    explanations = [explain(check) for check in CHECKS]
    assert all(len(text) > 20 and text.endswith(".") for text in explanations)
    assert len(set(explanations)) == len(CHECKS)


def test_findings_name_their_segment(tmp_path: Path) -> None:
    [unit] = into("fr", [sentence("Ports open.")], config(tmp_path, "pseudo"))
    assert all(finding.segment == unit.segment.id for finding in unit.findings)


@pytest.mark.parametrize("text", ["", "…", "🎉", "\u202e", "(" * 500, "1" * 3000, "a " * 5000, "no. " * 300, "١٢٬٣"])
@pytest.mark.parametrize("tag", ["fr", "ar", "ja"])
def test_odd_text_is_checked_without_an_error(text: str, tag: str) -> None:
    findings(text, text[::-1], tag)
    findings("The port is open.", text, tag)
