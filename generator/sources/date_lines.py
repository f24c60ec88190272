"""Forms of lines that hold a date and hardly more."""

from __future__ import annotations

import re

_FLAGS = re.IGNORECASE

_MONTH = (
    r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?"
    r"|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\.?"
)
# "5", "5th", "5-6", "5 and 6".
_DAYS = r"\d{1,2}(?:st|nd|rd|th)?(?:\s?(?:[-–]|to|and)\s?\d{1,2}(?:st|nd|rd|th)?)?"
# ", 18:40", " at 6.40 pm", " - 6:40 p.m. (local time)".
_CLOCK = r"(?:(?:,|\s[-–—|·•])?\s?(?:at )?\d{1,2}[:.h]\d{2}(?: ?[ap]\.?m\.?)?(?: \w+| \([\w .+:]{2,20}\))?)?"
# A line that holds a date and at most a place and a time of day.
DATE_LINE = re.compile(
    rf"(?:[^\W\d_][\w’' .-]{{1,40}}, )?(?:\(?(?:mon|tues|wednes|thurs|fri|satur|sun)day\)?,? )?(?:the )?"
    rf"(?:{_DAYS}(?: of)? {_MONTH}(?:,? \d{{4}})?|{_MONTH} {_DAYS}(?:,? \d{{4}})?"
    rf"|\d{{4}}[-./]\s?\d{{1,2}}[-./]\s?\d{{1,2}}\.?|\d{{1,2}}[-./]\d{{1,2}}[-./]\d{{4}}"
    rf"|\d{{4}}\s?[年년]\s?\d{{1,2}}\s?[月월]\s?\d{{1,2}}\s?[日일]){_CLOCK}",
    _FLAGS,
)
# "03.11.2025 | Brussels | Press Team", and who wrote and edited a report.
DATED_ROW = re.compile(
    rf"^(?=.{{0,140}}$)(?=.*\s[|·•/]\s).*(?:\d{{1,2}}[./]\d{{1,2}}[./]\d{{4}}|\d{{4}}-\d\d-\d\d"
    rf"|\d{{1,2}} {_MONTH}(?: \d{{4}})?\b|\b{_MONTH} \d{{1,2}}(?:, \d{{4}})?\b)|^\W?(?:reporting|editing|written"
    rf"|translated|edited) by\b.{{0,120}}$",
    _FLAGS,
)
