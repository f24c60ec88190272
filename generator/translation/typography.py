"""A translation in, the same words out as the target's language sets them: marks, spaces, numbers, contractions.

Nothing is invented: a quotation mark is exchanged only in pairs, a number is rewritten only where its digits are the
source's. The rules of a language stand in `locales/<tag>/style.toml`; separators in numbers are CLDR's.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from generator.checks.links import EMAIL, URL, phones
from generator.errors import ConfigError
from generator.locales import Locale, locale_files
from generator.translation.located import located
from generator.translation.quality import read_table
from generator.translation.rewriting import Rewriting, rewriting, rewritten
from generator.units.segment import SegmentKind

STYLE_FILE = "style.toml"
_TYPES = {
    "quotes": list,
    "apostrophe": str,
    "group_from": int,
    "space_before": dict,
    "in_places": dict,
    "repairs": dict,
    "spelling": dict,
}
_KNOWN = f"settings are {', '.join(_TYPES)}"
_SPACES = " \u00a0\u202f\u2009"
# A plain mark after a space opens: within an open pair, one of its own.
_PAIRS = re.compile(
    r'"(?=\S)(?P<nested>[^"]*\s"(?=\S)[^"]*\S"(?!\w)[^"]*)"(?!\w)|'
    rf'"(?P<plain>[^"]+)"|“(?P<curly>[^“”]+)”|«[{_SPACES}]?(?P<angle>[^«»]+?)[{_SPACES}]?»|„(?P<low>[^„“]+)“'
    r"|(?<!\w)'(?=\w\w)(?P<single>[^'\"“”«»„]*[\w.!?])'(?!\w)"
)
# A number with a separator in an English source: 1,200 · 1,250.5 · 3.75
_WRITTEN = re.compile(r"(?<![\w.,])(?P<whole>\d{1,3}(?:,\d{3})+|\d+)(?:\.(?P<decimals>\d+))?(?![\d]|[.,]\d)(?!\.\w)")
_DOUBLE = re.compile(r"(?<=\S)  +(?=\S)")


@dataclass(frozen=True, slots=True)
class Style:
    """How a locale sets text. `quotes` are outer and inner marks, `space_before` the marks that a space stands before,
    `group_from` the number of digits from which groups are cut. `spelling` is how the locale writes words that another
    country with its language writes otherwise, `in_places` by patterns of prepositions of direction those of place."""

    locale: Locale
    quotes: tuple[str, ...] = ()
    apostrophe: str = ""
    group_from: int = 4
    space_before: Mapping[str, str] = field(default_factory=dict)
    in_places: Rewriting = ()
    repairs: Rewriting = ()
    spelling: Rewriting = ()


def open_style(target: Locale, folders: Sequence[Path]) -> Style:
    """The style of a locale: of every setting the one in the most special file, the project's before the shipped."""
    tables: dict[str, Any] = {}
    for path in locale_files(target, folders):
        if path.name == STYLE_FILE and Locale(path.parent.name).language == target.language:
            tables = {**read_table(path), **tables}
    for name, value in tables.items():
        if not isinstance(value, _TYPES.get(name, ())):
            raise ConfigError(f"{STYLE_FILE} of {target}: {name} is no setting, or not of its type", _KNOWN)
    known = {name: tables[name] for name in ("apostrophe", "group_from", "space_before") if name in tables}
    rules: dict[str, Any] = {
        name: _rewriting(tables.get(name, {}), target) for name in ("in_places", "repairs", "spelling")
    }
    return Style(target, tuple(map(str, tables.get("quotes", ()))), **known, **rules)


def _rewriting(rows: Mapping[str, object], target: Locale) -> Rewriting:
    try:
        return rewriting(rows)
    except re.error as error:
        raise ConfigError(f"{STYLE_FILE} of {target}: the pattern {error.pattern!r}: {error}") from error


def set_in_style(source: str, target: str, style: Style, kind: SegmentKind) -> tuple[str, tuple[str, ...]]:
    """The target as its language sets it, and the names of the rules that changed something."""
    rules: dict[str, Callable[[str], str]] = {
        "spelling": lambda text: rewritten(text, style.spelling),
        "places": lambda text: located(source, text, style.in_places, style.locale),
        "contractions": lambda text: rewritten(text, style.repairs),
        "quotation_marks": lambda text: _quoted(text, style.quotes, kind),
        "numbers": lambda text: _numbered(source, text, style),
        "spaces": lambda text: _spaced(source, text, style),
        "apostrophes": lambda text: _apostrophes(text, style.apostrophe),
    }
    # Addresses and telephone numbers are out of the rules' reach.
    hidden = [match[0] for pattern in (URL, EMAIL) for match in pattern.finditer(target)] + phones(target)
    for place, words in enumerate(hidden):
        target = target.replace(words, _stand_in(place), 1)
    changed = []
    for name, rule in rules.items():
        after = rule(target)
        if after != target:
            changed.append(name)
            target = after
    for place, words in enumerate(hidden):
        target = target.replace(_stand_in(place), words, 1)
    return target, tuple(changed)


def _stand_in(place: int) -> str:
    # From Unicode's private use area, which no rule knows.
    return chr(0xE000 + place % 6000)


def _quoted(text: str, marks: Sequence[str], kind: SegmentKind) -> str:
    """Pairs of quotation marks as the locale has them; the template puts a quotation itself into the outer ones."""
    if len(marks) != 4 or text.count('"') % 2 or text.count("“") + text.count("„") < text.count("”"):
        return text
    outer, inner = marks[:2], marks[2:]
    first = inner if kind is SegmentKind.QUOTATION else outer

    def put(match: re.Match[str], pair: Sequence[str]) -> str:
        words = next(one for one in match.groups() if one is not None).strip(_SPACES)
        return pair[0] + _PAIRS.sub(lambda within: put(within, inner), words) + pair[1]

    return _PAIRS.sub(lambda match: put(match, first), text)


def _numbered(source: str, text: str, style: Style) -> str:
    """Numbers of the source with the separators of the locale, wherever the target has the same digits."""
    from babel.numbers import get_decimal_symbol, get_group_symbol

    cldr = style.locale.babel()
    group, point = get_group_symbol(cldr), get_decimal_symbol(cldr)
    for match in _WRITTEN.finditer(source):
        whole, decimals = match["whole"].replace(",", ""), match["decimals"]
        grouped = "," in match["whole"]
        if not grouped and decimals is None:
            continue
        parts = _groups(whole) if grouped else [whole]
        written = (group.join(parts) if len(whole) >= style.group_from else whole) if grouped else whole
        pattern = rf"[.,’'{_SPACES}]?".join(parts) + (rf"[.,]{decimals}" if decimals else r"(?![.,]\d)")
        instead = written + (point + decimals if decimals else "")
        text = re.sub(rf"(?<!\d)(?<!\d[.,]){pattern}(?!\d)", instead, text)
    return text


def _groups(digits: str) -> list[str]:
    first = len(digits) % 3 or 3
    return [digits[:first], *(digits[place : place + 3] for place in range(first, len(digits), 3))]


def _spaced(source: str, text: str, style: Style) -> str:
    if not _DOUBLE.search(source):
        text = _DOUBLE.sub(" ", text)
    if not style.space_before:
        # Only where the source itself sets no space there.
        marks = "" if re.search(r"\w [;:!?]", source) else ";:!?"
        return re.sub(rf"(?<=\w) +([{marks},](?=\s|$))", r"\1", text) if marks else text
    for space, marks in style.space_before.items():
        text = re.sub(rf"(?<=[\w)\]»”])[{_SPACES}]?([{re.escape(marks)}])(?=[\s»”).,;]|$)", rf"{space}\1", text)
    return text


def _apostrophes(text: str, apostrophe: str) -> str:
    return re.sub(r"(?<=[^\W\d_])'(?=[^\W_])", apostrophe, text) if apostrophe else text
