"""Do the times of day of the source stand in the target?"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from decimal import Decimal
from functools import lru_cache

from generator.checks.figures import ascii_digits, figures
from generator.checks.pair import Pair, any_phrase, critical
from generator.checks.tables import number_words, words_of
from generator.findings import Finding
from generator.locales import Locale

_CLOCK = re.compile(
    r"(?<![\d.,:：])(?P<before>下午|晚上|上午|早上|午後|午前|오후|오전|晚|凌晨|夜|저녁|밤|새벽)?\s?(?P<hour>[01]?\d|2[0-4])"
    r"(?:\s?(?:[:：]|h|час\w*|時|时|点|點|시)\s?(?P<minute>[0-5]\d|\d(?=\s?[分분])|半|반)(?:\s?[分분]|\s?мин\w*)?(?!\d|[.,]\d|:)"
    r"|\.(?P<dotted>[0-5]\d)(?=\s?(?:[ap]\.?\s?m\b|uhr\b|h\b|horas?\b|hores\b|heures?\b|час|gmt\b|utc\b|cet\b|wib\b))"
    r"|(?P<joined>[0-5]\d)(?=\s?(?:gmt|utc|hrs)\b)"
    r"|(?=\s?(?:[-–—]|to|and|until|till)\s?[01]?\d(?:[:.][0-5]\d)?\s?[ap]\.?\s?m\b)"
    r"|(?=\s?(?:[ap]\.?\s?m\b|uhr\b|h\b(?!a)|heures?\b|horas?\b|hores\b|ore\b|час\w*|時|时|点|點|시(?!\w)))"
    r"\s?(?:時|时|点|點|시|h(?=\b))?)"
    r"(?:\s?(?P<half>[ap])\.?\s?m\b\.?)?",
    re.IGNORECASE,
)
# A time that shares the half of the day with the one after it: "10:00-11:00 pm", "from 9 to 11 a.m.".
_SHARED = re.compile(
    r"\s?h?\s?(?:[-–—～〜]|to|and|until|till)\s?([01]?\d)(?:[:.][0-5]\d)?\s?([ap])\.?\s?m\b", re.IGNORECASE
)
# A working day on a dial of twelve: "weekdays, 9 to 5".
_OFFICE_HOURS = re.compile(r"(?<![\d.,:€$£])(1[0-2]|[1-9])\s?(?:to|[-–—])\s?(1[0-2]|[1-9])(?![\d%:]|[.,]\d|\s?per)")
_TELLS_HOURS = re.compile(r"(?:noon|midday|midnight|hours?)\b", re.IGNORECASE)
_NOON = 12
# Hours and minutes with a point between, which is a time only where times are spoken of ("de 8.00 a 20.00 horas").
_DOTTED = re.compile(r"(?<![\d.,])(?P<hour>[01]?\d|2[0-4])\.(?P<minute>[0-5]\d)(?![\d.,]\d|\d|\s?%)")
_SPOKEN = {"noon": 720, "midday": 720, "midnight": 0}
_SPOKEN_WORDS = re.compile(rf"\b(?:{'|'.join(_SPOKEN)})\b", re.IGNORECASE)
_LATE = ("下午", "晚上", "午後", "오후", "晚", "夜", "저녁", "밤")
_HOURS = {
    word: hour
    for hour, word in enumerate(re.findall(r"\w+", "one two three four five six seven eight nine ten eleven twelve"), 1)
}
_IN_WORDS = re.compile(
    rf"\b(?:(?P<part>half past|(?:a )?quarter (?:past|to)) (?P<past>{'|'.join(_HOURS)}|\d{{1,2}})"
    rf"|(?P<clock>{'|'.join(_HOURS)}) o['’]clock)\b",
    re.IGNORECASE,
)
_MAY_TELL = re.compile(r"clock|half past|quarter", re.IGNORECASE)
_DIGIT = re.compile(r"\d")
_PARTS = re.compile(
    r"半|반|\bmitja\b|\bmedia\b|\bmeia\b|\bmezz[oa]\b|\bdemie?\b|\bquarts?\b|\bcuarto|\bquart[io]\b|viertel|halb|полов|полу|четверт"
    r"|نصف|ربع",
    re.IGNORECASE,
)
_HALF = re.compile(r"\bmedia\b|\bmeia\b|\bmezz[oa]\b|\bdemie?\b|نصف|半|반", re.IGNORECASE)
_QUARTER = re.compile(r"\bcuarto|\bquarto\b|\bquart\b|ربع|15分|15분|45分|45분", re.IGNORECASE)
_PAST = {"half past": 30, "quarter past": 15, "quarter to": -15}
# Languages in which quarters and halves count towards the next hour: "halb acht", "dos quarts de quatre".
_NEXT = re.compile(r"\bquarts?\b|\bhalb\b|viertel|половин|пол(?=\w)|четверт", re.IGNORECASE)


def check_times(pair: Pair) -> Iterator[Finding]:
    """A time of day of the source is missing or changed: "3:30 p.m." may be "15h30", "15:30 Uhr" or "오후 3시 30분"."""
    source, spoken = times(pair.source), times_in_words(pair.source)
    there = _spoken_or_written(pair) if source or spoken else set()
    for minutes, written in source.items():
        if minutes not in there and not _is_spoken(minutes, pair):
            yield critical("times", f"the time {written} is not in the translation", written)
    for minutes, written in spoken.items():
        if not _is_heard(minutes, there, pair):
            yield critical("times", f"the time {written} is not in the translation", written)
    if _says_any(pair.source, pair.source_locale.language):
        yield from _middles(source, there, pair)
        yield from _halves(source or spoken, there, pair)


def _middles(source: Mapping[int, str], there: set[int], pair: Pair) -> Iterator[Finding]:
    """Noon and midnight that became each other, or another time."""
    for kind, other in (("noon", "midnight"), ("midnight", "noon")):
        if not _says(kind, pair.source, pair.source_locale):
            continue
        minutes, shown = _SPOKEN[kind], there or set(times(pair.target))
        if _says(other, pair.target, pair.target_locale):
            yield critical("times", f"{kind} became {other}", kind)
        elif shown - set(source) - {minutes} and not _is_spoken(minutes, pair) and minutes not in shown:
            yield critical("times", f"{kind} is another time in the translation", kind)


def _halves(source: Mapping[int, str], there: set[int], pair: Pair) -> Iterator[Finding]:
    """What is in the evening in the source and came to stand in the morning, or the other way round."""
    if source and (set(source) <= there and any(minutes >= 780 for minutes in there)):
        return
    here = [_says(part, pair.source, pair.source_locale) for part in ("morning", "afternoon")]
    if here.count(True) != 1:
        return
    target = [_says(part, pair.target, pair.target_locale) for part in ("morning", "afternoon")]
    if target.count(True) == 1 and here != target and not _in_middle(pair):
        yield critical("times", "a time in the morning became one in the evening, or the other way round")


def _in_middle(pair: Pair) -> bool:
    return any(_says(kind, pair.target, pair.target_locale) for kind in ("noon", "midnight"))


def times_in_words(text: str) -> dict[int, str]:
    """The times that an English text says in words ("half past nine"), on a dial of twelve hours."""
    found = {}
    for match in _IN_WORDS.finditer(text) if _MAY_TELL.search(text) else ():
        word = (match["past"] or match["clock"]).lower()
        part = _PAST.get((match["part"] or "").lower().removeprefix("a "), 0)
        found[((_HOURS.get(word) or int(word)) * 60 + part) % 720] = match[0]
    return found


def _hours_said(hour: int, minute: int, pair: Pair) -> set[int]:
    """The hours that may be said: the next one where minutes count towards it, "halb elf", "las once menos cuarto"."""
    towards = minute == 45 or (minute and _NEXT.search(pair.target))
    return {hour, (hour + 1) % 12} if towards else {hour}


def _is_heard(minutes: int, there: set[int], pair: Pair) -> bool:
    """True if a time in words stands in the target in digits, or in words: its hour and its half or quarter."""
    if minutes in {one % 720 for one in there}:
        return True
    hour, minute = divmod(minutes, 60)
    hours_there = {int(one.value) % 12 for one in figures(pair.target, pair.target_locale) if one.value <= 24}
    hours_there |= {one // 60 % 12 for one in times(pair.target)}
    if not hours_there & _hours_said(hour, minute, pair):
        return False
    if minute and not _NEXT.search(pair.target):
        right, wrong = (_HALF, _QUARTER) if minute == 30 else (_QUARTER, _HALF)
        if wrong.search(pair.target) and not right.search(pair.target):
            return False
    # "Quinze para as nove" is a quarter to nine.
    spelt = {int(one.value) for one in figures(pair.target, pair.target_locale) if not one.digits}
    return (
        not minute
        or says_part(pair)
        or bool(spelt & {minute, 60 - minute})
        or bool(re.search(rf"(?<!\d){minute}(?!\d)", ascii_digits(pair.target)))
    )


def says_part(pair: Pair) -> bool:
    """True if the target speaks of a half or a quarter."""
    fractions = number_words(pair.target_locale.language).fractions
    return any_phrase(fractions).search(pair.target) is not None or _PARTS.search(pair.target) is not None


def hours(text: str) -> set[Decimal]:
    """The numbers that may stand for the hours in a text, on a dial of twelve and of twenty-four."""
    spoken = [_SPOKEN[match[0].lower()] for match in _SPOKEN_WORDS.finditer(text)]
    found = {minutes // 60 for minutes in (*times(text), *spoken, *times_in_words(text))}
    found |= {int(match[2]) for match in _OFFICE_HOURS.finditer(text) if int(match[2]) <= int(match[1])}
    parts = {Decimal(minutes % 60) for minutes in times_in_words(text)}
    return parts | {Decimal(value) for hour in found for value in (hour, hour % 12, hour % 12 + 12, hour or 24)}


def is_hour(value: Decimal, pair: Pair) -> bool:
    """True if a number of the source tells an hour that the target gives as a time: "12 noon" 12:00, "9 to 5" 17.00."""
    spans = _OFFICE_HOURS.finditer(pair.source)
    hours_said = [(Decimal(match[1]), Decimal(match[2])) for match in spans if int(match[2]) <= int(match[1])]
    later = {last + _NOON for _, last in hours_said}
    if not later and not _TELLS_HOURS.search(pair.source):
        return False
    if _is_middle(value, pair):
        return True
    there = times(pair.target)
    told = value <= 24 and value % 24 * 60 in there
    if told and re.search(rf"(?<!\d){value}[\s-]?{_TELLS_HOURS.pattern}", pair.source, re.IGNORECASE):
        return True
    if any(first == value for first, _ in hours_said) and value * 60 in there:
        return True
    return value + 12 in later and bool(
        (value + 12) * 60 in there or value + 12 in {one.value for one in figures(pair.target, pair.target_locale)}
    )


def is_dotted_time(written: str, pair: Pair) -> bool:
    """True if a number of the source is a time that the target has: "at 11.00"."""
    match = _DOTTED.fullmatch(written)
    return match is not None and int(match["hour"]) % 24 * 60 + int(match["minute"]) in times(pair.target)


def _is_middle(value: Decimal, pair: Pair) -> bool:
    """True for the number of "12 noon" and "12 midnight" where the target has the word for it alone: "полдень"."""
    match = re.search(rf"(?<!\d){value}[\s-](noon|midday|midnight)\b", pair.source, re.IGNORECASE)
    return match is not None and _says("midnight" if match[1].lower() == "midnight" else "noon", *_there(pair))


def _there(pair: Pair) -> tuple[str, Locale]:
    return pair.target, pair.target_locale


def _spoken_or_written(pair: Pair) -> set[int]:
    """The times of the target; those on a dial of twelve count for the half of the day that the target names."""
    written = {*times(pair.target), *_dotted(pair.target)}
    late = _says("afternoon", pair.target, pair.target_locale)
    early = _says("morning", pair.target, pair.target_locale)
    return {one for one in written if early or not late or one >= 720} | {
        (one + 720) % 1440 for one in written if late and one < 720
    }


def _says_any(text: str, language: str) -> bool:
    """True if a text speaks of a part of the day at all."""
    kinds = ("noon", "midnight", "morning", "afternoon")
    return any_phrase(tuple(word for kind in kinds for word in words_of(kind, language))).search(text) is not None


def _says(kind: str, text: str, locale: Locale) -> bool:
    return any_phrase(words_of(kind, locale.language)).search(text) is not None


def _dotted(text: str) -> set[int]:
    return {int(match["hour"]) % 24 * 60 + int(match["minute"]) for match in _DOTTED.finditer(ascii_digits(text))}


def _is_spoken(minutes: int, pair: Pair) -> bool:
    """True if a number of the target can be the hour: "a les sis", "de 9 bis 17.45 Uhr", noon and midnight."""
    hour, minute = divmod(minutes, 60)
    kind = {720: "noon", 0: "midnight"}.get(minutes)
    if kind and _says(kind, pair.target, pair.target_locale):
        return True
    # "dos quarts de quatre" is half past three: quarters count towards the next hour.
    spoken = {hour, hour % 12, hour % 12 + 12}
    if minute and _NEXT.search(pair.target):
        spoken.add(hour % 12 + 1)
    late = hour < 13 or _says("afternoon", pair.target, pair.target_locale)
    found = figures(pair.target, pair.target_locale)
    in_words = {int(one.value) for one in found if not one.digits and one.value <= 24 and not _NEXT.fullmatch(one.text)}
    in_digits = {int(one.value) for one in found if one.digits and not minute}
    return bool(in_words & spoken) or bool(in_digits & ({hour, hour % 12} if late else {hour}))


def _minute(match: re.Match[str]) -> int:
    written = match["minute"] or match["dotted"] or match["joined"] or "0"
    return 30 if written in "半반" else int(written)


@lru_cache(maxsize=64)
def times(text: str) -> Mapping[int, str]:
    """The times of day in a text: minutes since midnight and how they are written."""
    found = {}
    text = ascii_digits(text)
    for match in _CLOCK.finditer(text):
        hour, minute = int(match["hour"]), _minute(match)
        shared = None if match["half"] else _SHARED.match(text, match.end())
        half = (match["half"] or (_half_shared(hour, shared) if shared else "")).lower()
        late = half == "p" or match["before"] in _LATE
        if late and hour < 12:
            hour += 12
        elif half == "a" and hour == 12:
            hour = 0
        found[(hour * 60 + minute) % 1440] = match[0].strip()
    return found


def _half_shared(hour: int, shared: re.Match[str]) -> str:
    """The half of the day of an hour that has none of its own: "between 11 and 2 p.m." begins before noon."""
    half, last = shared[2].lower(), int(shared[1])
    return {"a": "p", "p": "a"}[half] if last < hour < 12 or (last == 12 and half == "p" and hour < 12) else half


def without_times(text: str, dotted: bool = False) -> str:
    """The text with its times of day blanked out, so that their digits are not taken for numbers."""
    text = ascii_digits(text)
    plain = _IN_WORDS.sub(lambda match: " " * len(match[0]), text) if _MAY_TELL.search(text) else text
    if not _DIGIT.search(plain):
        return plain
    plain = _CLOCK.sub(lambda match: " " * len(match[0]), plain)
    return _DOTTED.sub(lambda match: " " * len(match[0]), plain) if dotted else plain
