"""Locales: BCP 47 tags, their fallback chains, and what CLDR and gettext know about writing in them.

This room alone maps the codes of engines (`pb`, `zt`, `por`) to BCP 47 and back.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING

from generator.errors import UnknownLocale

if TYPE_CHECKING:
    import babel
    from babel.messages.catalog import Catalog
    from babel.support import Translations

_TAG = re.compile(
    r"(?P<language>[a-z]{2,3})(?:-(?P<script>[a-z]{4}))?(?:-(?P<territory>[a-z]{2}|\d{3}))?", re.IGNORECASE
)

# Codes that engines use and BCP 47 does not, or that mean something else there.
_FROM_ENGINE = {
    "pb": "pt-BR",
    "zt": "zh-Hant",
    "por_BR": "pt-BR",
    "por": "pt",
    "cat": "ca",
    "fra": "fr",
    "spa": "es",
    "ita": "it",
    "eng": "en",
}

# CLDR's parent locales where cutting the last subtag would be wrong (CLDR supplemental data, parentLocales).
_PARENT = {
    "zh-Hant": "",
    "zh-HK": "zh-Hant",
    "zh-TW": "zh-Hant",
    "zh-MO": "zh-Hant",
    "pt-AO": "pt-PT",
    "pt-MZ": "pt-PT",
}

# The region that a bare language stands for where regions are written differently (CLDR likely subtags).
_LIKELY = {"pt": "pt-BR", "en": "en-US", "zh": "zh-Hans"}

# Pseudo-locales: en-XA is accented English, ar-XB is English written right to left (Unicode CLDR pseudo-locales).
PSEUDO = frozenset({"en-XA", "ar-XB"})

_RIGHT_TO_LEFT = frozenset({"ar", "fa", "he", "ur", "ps", "sd", "ug", "yi", "dv", "ckb"})


@dataclass(frozen=True, slots=True)
class Locale:
    """A language as written somewhere, known by its canonical BCP 47 tag: `fr`, `pt-BR`, `zh-Hant`."""

    tag: str

    def __str__(self) -> str:
        return self.tag

    @property
    def language(self) -> str:
        """The language subtag."""
        return self.tag.split("-", 1)[0]

    @property
    def direction(self) -> str:
        """`rtl` for languages written from right to left, else `ltr`."""
        return "rtl" if self.language in _RIGHT_TO_LEFT else "ltr"

    @property
    def fallbacks(self) -> tuple[str, ...]:
        """This tag and its ancestors, most special first: `fr-CA`, `fr`."""
        chain = [self.tag]
        while parent := _parent(chain[-1]):
            chain.append(parent)
        return tuple(chain)

    def serves(self, other: Locale) -> bool:
        """True if text in this locale may stand where `other` was asked for: the same tag, an ancestor that is not
        written differently there, or the region that `other` leaves open."""
        if self.tag == other.tag or _LIKELY.get(other.tag) == self.tag:
            return True
        return self.tag in other.fallbacks and _LIKELY.get(self.tag, other.tag) == other.tag

    def date(self, value: str) -> str:
        """An ISO 8601 date as this locale writes it; a range `a/b` as a range; parts that `value` leaves out stay out.

        `--05-10` gives "10 de maio", `2026-07-04T08:20` gives date and time. Formats are CLDR's.
        """
        from generator.dates import format_date

        return format_date(value, self.babel())

    def number(self, value: str) -> str:
        """A decimal number as this locale writes it (CLDR)."""
        from babel.numbers import format_decimal

        return str(format_decimal(value, locale=self.babel()))

    def territory(self, code: str) -> str:
        """The name of a territory (ISO 3166-1 code) in this locale, or the code where CLDR has none."""
        return str(self.babel().territories.get(code, code))

    def language_name(self, tag: str) -> str:
        """The name of a language in this locale: "inglês" for `en` in `pt-BR`."""
        other = Locale(tag).babel()
        return str(other.get_display_name(self.babel()) or tag)

    def babel(self) -> babel.Locale:
        """CLDR's data for this locale or its nearest ancestor."""
        return _babel(self.tag)


def parse_locale(tag: str) -> Locale:
    """The locale that a tag names, in canonical spelling (`PT_br` gives `pt-BR`).

    Raises UnknownLocale where the tag is not of the form language[-script][-territory] or CLDR knows no such language.
    """
    locale = canonical(tag)
    check_known([locale])
    return locale


def check_known(locales: Iterable[Locale]) -> None:
    """Nothing, if CLDR knows the language of each; raises UnknownLocale naming all that it does not know."""
    unknown = [repr(one.tag) for one in locales if not _is_known(one)]
    if unknown:
        several = "s" if len(unknown) > 1 else ""
        raise UnknownLocale(
            f"unknown language tag{several} {', '.join(unknown)}", "BCP 47 tags look like fr, pt-BR or zh-Hant"
        )


def _is_known(locale: Locale) -> bool:
    if locale.tag in PSEUDO:
        return True
    try:
        locale.babel()
    except LookupError:
        return False
    return True


def canonical(tag: str) -> Locale:
    """The tag in canonical spelling; CLDR is not asked. Raises UnknownLocale where it is malformed."""
    match = _TAG.fullmatch(tag.replace("_", "-"))
    if not match:
        raise UnknownLocale(f"malformed language tag {tag!r}", "BCP 47 tags look like fr, pt-BR or zh-Hant")
    script, territory = match["script"], match["territory"]
    parts = [match["language"].lower(), script and script.title(), territory and territory.upper()]
    return Locale("-".join(part for part in parts if part))


def from_engine_code(code: str) -> Locale:
    """The locale that an engine's own language code stands for."""
    return canonical(_FROM_ENGINE.get(code, code))


def read_messages(locale: Locale, folders: Sequence[Path]) -> Messages:
    """The template strings for a locale: each looked up along the fallback chain, last in English.

    `folders` hold `<tag>/messages.po`; an earlier folder wins over a later one.
    """
    return Messages(locale, tuple(_catalogue(path) for path in message_files(locale, folders)))


def message_strings(locale: Locale, folders: Sequence[Path]) -> dict[str, str]:
    """What each message says in a locale, by id: from the catalogue that `read_messages` takes it from; plural forms
    as one text, with the rule that chooses among them."""
    found: dict[str, str] = {}
    for path in reversed(message_files(locale, folders)):
        catalogue = _read_catalogue(path)
        for message in catalogue:
            if message.id and message.string and not message.fuzzy:
                several = not isinstance(message.string, str)
                name = message.id if isinstance(message.id, str) else message.id[0]
                found[name] = f"{catalogue.plural_expr}\n{message.string}" if several else str(message.string)
    return found


def message_files(locale: Locale, folders: Sequence[Path]) -> list[Path]:
    """The catalogues that a locale's messages are looked up in, the strongest first."""
    paths = (folder / tag / "messages.po" for tag in _lookup_chain(locale) for folder in folders)
    return [path for path in paths if path.is_file()]


def locale_files(locale: Locale, folders: Sequence[Path]) -> list[Path]:
    """The files of `locales/` that a draft in this locale depends on."""
    found = (folder / tag for tag in _lookup_chain(locale) for folder in folders)
    return [path for folder in found if folder.is_dir() for path in sorted(folder.iterdir()) if path.is_file()]


def _lookup_chain(locale: Locale) -> list[str]:
    """Where words for a locale are looked up: its own chain, the region it leaves open, at last English."""
    return [tag for tag in (*locale.fallbacks, _LIKELY.get(locale.tag, ""), "en") if tag]


@dataclass(frozen=True, slots=True)
class Messages:
    """The template strings of one locale, by message id (`heading.key_messages`)."""

    locale: Locale
    catalogues: tuple[Translations, ...]

    def text(self, message_id: str, **values: object) -> str:
        """The message with `values` filled in; raises KeyError where no catalogue has it."""
        for catalogue in self.catalogues:
            found = catalogue.gettext(message_id)
            if found != message_id:
                return found.format_map(_Values(values))
        raise KeyError(message_id)

    def plural(self, message_id: str, count: int, **values: object) -> str:
        """The message in the plural form that `count` takes in this locale; `{count}` is filled in."""
        for catalogue in self.catalogues:
            found = catalogue.ngettext(message_id, message_id, count)
            if found != message_id:
                return found.format_map(_Values({"count": count, **values}))
        raise KeyError(message_id)


class _Values(dict[str, object]):
    """Values for a message; one that is missing stays visible as `{name}` instead of ending the run."""

    def __init__(self, values: Mapping[str, object]) -> None:
        super().__init__(values)

    def __missing__(self, key: str) -> str:
        return "{" + key + "}"


def _parent(tag: str) -> str:
    return _PARENT.get(tag, tag.rpartition("-")[0])


@lru_cache(maxsize=64)
def _babel(tag: str) -> babel.Locale:
    import babel

    likely = {"en-XA": "en", "ar-XB": "en"}.get(tag, tag)
    for candidate in Locale(likely).fallbacks:
        try:
            return _apart(babel.Locale.parse(candidate, sep="-"))
        except (babel.UnknownLocaleError, ValueError):
            continue
    raise LookupError(tag)


def _apart(locale: babel.Locale) -> babel.Locale:
    """The locale with data of its own.

    Babel resolves what one locale inherits in a structure that others share: once Chinese was asked for its months,
    those of Korean are Chinese. So no locale is given data that another one has read.
    """
    from babel import localedata

    localedata._cache.clear()
    locale.character_order  # noqa: B018  Babel reads the data when it is first asked for any of it
    localedata._cache.clear()
    return locale


def _read_catalogue(path: Path) -> Catalog:
    return _parsed(path.read_bytes(), path.parent.name.replace("-", "_"))


def _parsed(content: bytes, locale: str) -> Catalog:
    from babel.messages.pofile import read_po

    return read_po(BytesIO(content), locale=locale)


def _catalogue(path: Path) -> Translations:
    return _compiled(path.read_bytes(), path.parent.name.replace("-", "_"))


@lru_cache(maxsize=32)
def _compiled(content: bytes, locale: str) -> Translations:
    """The strings in a catalogue; kept by its content, for English stands behind every language."""
    from babel.messages.mofile import write_mo
    from babel.support import Translations

    compiled = BytesIO()
    write_mo(compiled, _parsed(content, locale))
    compiled.seek(0)
    return Translations(compiled)
