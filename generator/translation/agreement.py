"""An article and the term that replaces another after it in, the article as the term wants it out.

A placeholder is a masculine surname to the engine: "o Xqa" must become "a Carta", not "o Carta". The forms of articles
and the endings by which a noun's gender and number are told stand in two tables; a language without rows is left alone.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import lru_cache
from pathlib import Path

from generator.checks.tables import read_table

_HERE = Path(__file__).parent
_FORMS = ("masculine", "feminine", "masculine_plural", "feminine_plural")


def agreed(article: str, words: str, language: str) -> str:
    """The article (or preposition with one) before some words, in the gender and number of their first noun.

    It stays as it is before an acronym.
    """
    forms, told = _articles(language).get(article.lower()), _form_of(words, language)
    if not forms or not told:
        return article
    form = forms[_FORMS.index(told)]
    return form[0].upper() + form[1:] if article[0].isupper() else form


def _form_of(words: str, language: str) -> str:
    """Which of the four forms the first word takes: the longest ending decides, a whole word before any ending.

    Empty for an acronym, whose gender does not show.
    """
    first = re.split(r"[\s-]", words.strip(' "“«'), maxsplit=1)[0].rstrip('.,;:!?)»”"')
    if first.isupper():
        return ""
    first = first.lower()
    endings = [(len(ending), form) for ending, form in _endings(language) if first.endswith(ending)]
    return max(endings, default=(0, "masculine"))[1]


@lru_cache(maxsize=16)
def _articles(language: str) -> Mapping[str, tuple[str, ...]]:
    """By article, its four forms. One letter alone is a masculine article or else a preposition as well: left alone."""
    found: dict[str, tuple[str, ...]] = {}
    for row in _rows("agreement.csv", language):
        forms = tuple(row[form] for form in _FORMS)
        found[forms[0]] = forms
        for other in forms[1:]:
            if len(other) > 1 and " " not in other:
                found.setdefault(other, forms)
    return found


@lru_cache(maxsize=16)
def _endings(language: str) -> tuple[tuple[str, str], ...]:
    rows = list(_rows("genders.csv", language))
    return tuple((ending, form) for row in rows for form in _FORMS for ending in row[form].split("|") if ending)


def _rows(name: str, language: str) -> Iterator[Mapping[str, str]]:
    return (row for row in read_table(_HERE / name) if row["language"] == language)
