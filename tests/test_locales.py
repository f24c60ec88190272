"""Locales: tags in, CLDR's words and the template strings out."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.errors import UnknownLocale
from generator.locales import from_engine_code, locale_files, parse_locale, read_messages

CLOCK = "2026-07-04T08:20"


@pytest.mark.parametrize(
    ("written", "tag"),
    [
        ("fr", "fr"),
        ("PT_br", "pt-BR"),
        ("zh-hant", "zh-Hant"),
        ("es-419", "es-419"),
        ("en-XA", "en-XA"),
        ("ar-XB", "ar-XB"),
    ],
)
def test_a_tag_is_brought_into_canonical_spelling(written: str, tag: str) -> None:
    assert parse_locale(written).tag == tag


@pytest.mark.parametrize("written", ["", "xx", "klingon", "fr-", "f", "fr--CA", "../fr", "fr\n", "𝒇𝒓"])
def test_what_is_no_language_is_refused(written: str) -> None:
    with pytest.raises(UnknownLocale):
        parse_locale(written)


@pytest.mark.parametrize(
    ("tag", "value", "words"),
    [
        ("pt-BR", "--05-10", "10 de maio"),
        ("fr", "2025-03-01", "1er mars 2025"),
        ("fr", "2025-03-11", "11 mars 2025"),
        ("fr", "2025-03", "mars 2025"),
        ("it", "2025-03-01/2025-03-04", "1º–4 marzo 2025"),
        ("pt-BR", "--08-30/--09-01", "30 de agosto\u2009–\u20091º de setembro"),
        ("pt-PT", "--09-01", "1 de setembro"),
        ("fr", "--04-21/--04-22", "21–22 avril"),
        ("pt-BR", "--05-21/--05-22", "21\u2009–\u200922 de maio"),
        ("en", "--04-30/--05-02", "April 30\u2009–\u2009May 2"),
        ("es", "2026-07", "julio de 2026"),
        ("ca", "2026", "2026"),
        ("de", CLOCK, "4. Juli 2026, 08:20"),
        ("ko", "--05-10", "5월 10일"),
        ("ar", "--05-10", "10 مايو"),
        ("en", "not a date", "not a date"),
    ],
)
def test_a_date_is_written_as_far_as_it_is_stated(tag: str, value: str, words: str) -> None:
    assert parse_locale(tag).date(value) == words


def test_a_range_over_two_years_names_both() -> None:
    words = parse_locale("fr").date("2025-12-30/2026-01-02")
    assert "2025" in words and "2026" in words


@pytest.mark.parametrize(
    ("code", "tag"), [("pb", "pt-BR"), ("zt", "zh-Hant"), ("por_BR", "pt-BR"), ("cat", "ca"), ("fr", "fr")]
)
def test_codes_of_engines_become_bcp_47(code: str, tag: str) -> None:
    assert from_engine_code(code).tag == tag


@pytest.mark.parametrize(
    ("model", "asked", "serves"),
    [
        ("pt-BR", "pt", True),
        ("pt-BR", "pt-PT", False),
        ("pt", "pt-BR", True),
        ("pt", "pt-PT", False),
        ("fr", "fr-CA", True),
        ("fr-CA", "fr", False),
    ],
)
def test_a_model_serves_a_locale_only_where_it_is_written_alike(model: str, asked: str, serves: bool) -> None:
    assert parse_locale(model).serves(parse_locale(asked)) is serves


def test_no_locale_speaks_with_the_months_of_another() -> None:
    dates = {tag: parse_locale(tag).date("--06") for tag in ("zh", "ja", "ar", "de", "ko", "ru")}
    assert dates["ko"] == "6월" and dates["ja"] == "6月" and dates["de"] == "Juni"


def test_the_direction_of_writing() -> None:
    assert parse_locale("ar-XB").direction == "rtl"
    assert parse_locale("pt-BR").direction == "ltr"


def po(folder: Path, tag: str, *pairs: tuple[str, str]) -> None:
    path = folder / tag / "messages.po"
    path.parent.mkdir(parents=True, exist_ok=True)
    head = (
        'msgid ""\nmsgstr "Content-Type: text/plain; charset=utf-8\\nPlural-Forms: nplurals=2; plural=(n > 1);\\n"\n\n'
    )
    path.write_text(head + "\n".join(f'msgid "{key}"\nmsgstr "{text}"\n' for key, text in pairs), encoding="utf-8")


def test_words_are_looked_up_along_the_fallback_chain_and_the_project_wins(tmp_path: Path) -> None:
    own, shipped = tmp_path / "own", tmp_path / "shipped"
    po(shipped, "en", ("a", "A"), ("b", "B {name}"), ("c", "C"))
    po(shipped, "fr", ("a", "A-fr"), ("c", "C-fr"))
    po(own, "fr", ("c", "C-own"))
    words = read_messages(parse_locale("fr-CA"), [own, shipped])
    assert [words.text("a"), words.text("b", name="x"), words.text("c")] == ["A-fr", "B x", "C-own"]
    with pytest.raises(KeyError):
        words.text("nowhere")


def test_the_files_that_a_draft_depends_on_are_those_of_its_chain(tmp_path: Path) -> None:
    for tag in ("en", "fr", "fr-CA", "de"):
        po(tmp_path, tag, ("a", "A"))
    assert [path.parent.name for path in locale_files(parse_locale("fr-CA"), [tmp_path])] == ["fr-CA", "fr", "en"]
