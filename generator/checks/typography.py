"""Does the target follow the rules by which its language sets marks and spaces?"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from generator.checks.links import EMAIL, URL
from generator.checks.pair import Pair, warning
from generator.findings import Finding
from generator.locales import Locale

_RULES: dict[str, tuple[tuple[str, str], ...]] = {
    "ar": (
        (
            r"[\u0600-\u06ff]\s?[,;?](?!\d)|[\d%][,;](?=\s[\u0600-\u06ff])",
            "Arabic has its own comma, semicolon and question mark",
        ),
    ),
    "ca": (
        (r"(?i:\b(?:[ldnsmt]['’]) +(?=\w))", "a space after an elided word"),
        (r"(?<=\w)l[.•-]l(?=\w)", "l·l is written with a middle dot"),
        (r"¿|¡", "Catalan has no inverted marks"),
    ),
    "fr": (
        (r"(?i:\b(?:qu|[ldnsmtjc])['’] +(?=\w))", "a space after an elided word"),
        (r"[^\W\d_][?!;:](?=\s|$)", "French has a space before ? ! ; and :"),
        (r"^[^«]*“[^”«]*”[^«]*$|„[^“]*“", "French quotes are « »"),
        (r"\d%.*\d[ \u00a0\u202f]%|\d[ \u00a0\u202f]%.*\d%", "French has a space before %"),
    ),
    "de": (
        (r"^[^„]*“[^“”„]{2,}”", "German quotes are „ “ or » «"),
        (r"(?:^|[\s(])«[ \u00a0]\w|(?:^|[\s(])”(?=\w)|„[^“”„]*”", "German quotes are „ “ or » «"),
    ),
    "pt": ((r"¿|¡", "Portuguese has no inverted marks"),),
    "pt-BR": ((r"«[^»]*»", "quotes are “ ” in Brazil"),),
    "ru": ((r",,|“[^“”„«»]{2,}”|„[^“”„]*”", "Russian quotes are « » or „ “"),),
    "it": ((r"(?i:\b(?:un|dell|nell|all|[ldc])['’] +(?=\w))", "a space after an elided word"),),
    "ja": (
        (
            r"(?<=[\u3040-\u9fff])[,.;?!](?=\s?[\u3040-\u9fff]|$)",
            "a half-width mark between full-width letters",
        ),
        (r"“[^”]*”|\"[^\"]*[\u3040-\u9fff][^\"]*\"", "Japanese quotes are 「 」"),
        (r"[\u3040-\u9fff] +[。、！？]", "a space before a mark"),
        (r"\([^()（）]*）|（[^()（）]*\)", "a half-width bracket and a full-width one"),
    ),
    "zh": (
        (
            r"(?<=[\u4e00-\u9fff])[,.;?!:](?=[\u4e00-\u9fff]|$)",
            "a half-width mark between full-width letters",
        ),
    ),
    "es": (
        (r"^[^¿]*\?", "a question without its opening mark"),
        (r"^[^¡]*!", "an exclamation without its opening mark"),
    ),
}
# Quotation marks that a language never has, and spaces inside those that it has; French alone wants them.
_NEVER = {
    "fr": "„「」『』", "es": "„「」『』", "pt": "„「」『』", "ca": "„「」『』", "it": "„「」『』", "ar": "„「」『』",
    "de": "「」『』", "ru": "「」『』", "ja": "„«»", "ko": "„«»", "zh": "„«»「」『』", "zh-Hant": "„«»",
}  # fmt: skip
_INSIDE = r"“[ \u00a0][^\W\d_“”][^“”]*”|“[^“”]*[\w.,!?][ \u00a0]”|«[ \u00a0][^\W\d_]|[\w.,!?][ \u00a0]»"
_SPACED_INSIDE = {
    "de": r"„[ \u00a0]\w|\w[ \u00a0]“(?=[\s.,])",
    "ru": r"«[ \u00a0]\w|\w[ \u00a0]»|„[ \u00a0]\w",
    "fr": "(?!)",
}
# What Switzerland alone writes.
_NOT_SWISS = {
    "de": ((r"(?:^|[\s(])«[^«»]*»", "German quotes are „ “ or » «"),),
    "fr": ((r"«(?=\w)[^«»]*»|«[^«»]*\w»", "French has a space inside its quotes"),),
}
_SWISS = frozenset({"CH", "LI"})
# Locales with a mark of their own where English writes a plain quotation mark, and those with a decimal comma.
_GROUPED = re.compile(r"(?<![\w.,])\d{1,3}(?:,\d{3}){2,}(?![\w,])")
_OWN_QUOTES = {"fr": "« »", "de": "„ “", "ru": "« »", "es": "« »"}
_COMMA = frozenset({"fr", "de", "ca", "pt", "it", "ru"})
_DECIMAL = re.compile(r"(?<![\w.,:/-])\d+\.\d{1,2}(?![\w.,:/-]?\d)(?!\w)")
# French alone puts a space before double marks.
_SPACED_BEFORE = re.compile(r"(?<=\w) +[,.،](?=\s|$)|(?<=[^\W\d_]) +[,;،؛](?=[^\W\d_])|(?<=[\w»”]) +[,،](?=\s)")
_SPACED_DOUBLE = re.compile(r"(?<=\w)[ \u00a0]+[?!;:؟؛](?=\s|$)")
_PLAIN_PAIR = re.compile(r"(?<!\d)\"[^\"]*[^\W\d_][^\"]*(?<!\d)\"")
# A mark that no space parts from the word behind it, in languages that space their words.
_UNPARTED = re.compile(r"[^\W\d_]{2}[,;:،؛](?=[^\W\d_]{2})")
_SINGLE = re.compile(r"(?<!\w)['‘‚](?=\w)[^'‘’‚]{3,}(?<=[\w.,!?])['’‘](?!\w)")
_PLAIN_SPACED, _PRINTED = re.compile(r"\"\s[^\"]+\s\""), frozenset({"ca", "pt"})
_QUOTES = frozenset("“”„«»「」『』")
_DOUBLE_SPACE = re.compile(r"(?<=\S)  +(?=\S)")


def check_typography(pair: Pair) -> Iterator[Finding]:
    """A mark or a space is set against the rules of the translation's language."""
    text = _with_stand_ins(pair.target)
    for pattern, message in _rules(pair.target_locale):
        if match := pattern.search(text):
            yield warning("typography", message, match[0].strip()[-20:])
    if _DOUBLE_SPACE.search(pair.target) and not _DOUBLE_SPACE.search(pair.source):
        yield warning("typography", "two spaces in a row")
    if not pair.unspaced and (found := _UNPARTED.search(text)) and not _UNPARTED.search(_with_stand_ins(pair.source)):
        yield warning("typography", "no space after a mark", found[0])
    yield from _foreign_marks(pair, text)
    match = _spaced_mark(text, pair.target_locale.language)
    if match and not _spaced_mark(pair.source, pair.source_locale.language):
        yield warning("typography", "a space before a mark", match[0].strip())


@lru_cache(maxsize=32)
def _rules(locale: Locale) -> Sequence[tuple[re.Pattern[str], str]]:
    """The rules of a language and those of its region."""
    own = _RULES.get(locale.tag, ()) if locale.tag != locale.language else ()
    if _SWISS.isdisjoint(locale.tag.split("-")):
        own = (*own, *_NOT_SWISS.get(locale.language, ()))
    rules = (*_RULES.get(locale.language, ()), *own)
    return [(re.compile(pattern), message) for pattern, message in rules]


def _foreign_marks(pair: Pair, text: str) -> Iterator[Finding]:
    """Marks that stand as the source has them where the translation's language has its own."""
    language = pair.target_locale.language
    if not _QUOTES.isdisjoint(text):
        yield from _wrong_quotes(pair, text)
    if '"' in text:
        yield from _plain_marks(pair, text)
    elif _is_single(pair, text):
        yield warning("typography", "single quotation marks, where the source has double ones")
    marks = _OWN_QUOTES.get(language)
    if marks and '"' in text and _PLAIN_PAIR.search(text):
        yield warning("typography", f"plain quotation marks, where the language has {marks}")
    if language in _COMMA and (match := _GROUPED.search(text)):
        yield warning("typography", "commas between thousands, where the language has them before decimals", match[0])
    if language in _COMMA and (match := _DECIMAL.search(text)) and _stands_beside_unit(match[0], pair.source):
        yield warning("typography", "a decimal point, where the language has a comma", match[0])


def _wrong_quotes(pair: Pair, text: str) -> Iterator[Finding]:
    """Quotation marks of other languages, and spaces inside marks."""
    language = pair.target_locale.language
    never = next((_NEVER[tag] for tag in (*pair.target_locale.fallbacks, language) if tag in _NEVER), "")
    if strange := set(never).intersection(text).difference(pair.source):
        yield warning("typography", "quotation marks of another language", min(strange))
    elif (match := _spaced_inside(language).search(text)) and not _spaced_inside("en").search(pair.source):
        yield warning("typography", "a space inside quotation marks", match[0])


@lru_cache(maxsize=32)
def _spaced_inside(language: str) -> re.Pattern[str]:
    return re.compile(_SPACED_INSIDE.get(language, _INSIDE))


def _is_single(pair: Pair, text: str) -> bool:
    """True if single marks alone stand where the source has double ones alone."""
    if (_QUOTES.isdisjoint(pair.source) and '"' not in pair.source) or not _QUOTES.isdisjoint(text):
        return False
    return pair.target_locale.language != "ko" and _SINGLE.search(text) is not None and not _SINGLE.search(pair.source)


def _plain_marks(pair: Pair, text: str) -> Iterator[Finding]:
    """Plain marks with spaces inside, beside printed apostrophes, and single ones for those that are double."""
    if (
        text.count('"') == 2
        and pair.target_locale.language != "ar"
        and _PLAIN_SPACED.search(text)
        and not _PLAIN_SPACED.search(pair.source)
    ):
        yield warning("typography", "a space inside quotation marks")
    elif pair.target_locale.language in _PRINTED and "’" in text and _PLAIN_PAIR.search(text):
        yield warning("typography", "plain quotation marks beside printed apostrophes")


def _stands_beside_unit(number: str, source: str) -> bool:
    """True for a number that the source measures with: "18.6 millimetres", and no version, section or time."""
    match = re.search(
        rf"(?<![\w.]){re.escape(number)}\s?-?(?:%|(?![ap]\.?m\b|hours?\b|hrs\b|o['’]clock)(?!(?:of|to|and|in|for|is|was|on)\b)[a-z°€]+)",
        source,
    )
    return match is not None and re.search(r"[A-Z]\w* $", source[: match.start()]) is None


def _spaced_mark(text: str, language: str) -> re.Match[str] | None:
    return _SPACED_BEFORE.search(text) or (None if language == "fr" else _SPACED_DOUBLE.search(text))


def _with_stand_ins(text: str) -> str:
    """The text with a letter for every address, whose own marks follow no rule of a language."""
    return EMAIL.sub("x", URL.sub("x", text))
