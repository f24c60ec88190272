"""Templates hold no sentence, and every language that ships has every string."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from babel.messages.pofile import read_po

ROOT = Path(__file__).resolve().parents[2]
TEMPLATES = sorted((ROOT / "templates").glob("*.j2"))
TAGS = sorted(path.parent.name for path in (ROOT / "locales").glob("*/messages.po"))
_CALL = re.compile(r"""\b(?:t|count)\(\s*f?"([a-z_.-]+(?:\{[^}]*\})?)["{]""")
_PLACE = re.compile(r"\{(\w*)\}")


def _messages(tag: str) -> dict[str, tuple[str, ...]]:
    """The strings of a language by message id; several where it has plural forms."""
    with (ROOT / "locales" / tag / "messages.po").open("rb") as stream:
        catalogue = read_po(stream)
    return {
        message.id if isinstance(message.id, str) else message.id[0]: (message.string,)
        if isinstance(message.string, str)
        else tuple(message.string)
        for message in catalogue
        if message.id
    }


def _used() -> set[str]:
    """The message ids that templates and code ask for by name; families that are built (`notice.…`) are left out."""
    files = [*TEMPLATES, *(ROOT / "generator" / "drafts").glob("*.py")]
    found = {match[1] for path in files for match in _CALL.finditer(path.read_text(encoding="utf-8"))}
    return {one for one in found if not one.endswith((".", "}"))}


def test_there_are_strings_in_the_languages_of_the_office() -> None:
    assert {"en", "fr", "pt-BR", "es", "ca", "de", "it"} <= set(TAGS)


@pytest.mark.parametrize("tag", TAGS)
def test_every_string_that_is_asked_for_is_there(tag: str) -> None:
    assert len(_used()) > 60
    assert _used() - set(_messages(tag)) == set()


def test_whatever_is_found_can_be_said_in_the_language_of_the_draft() -> None:
    rooms = [ROOT / "generator" / name for name in ("checks", "translation", "sources", "summaries")]
    code = "\n".join(path.read_text(encoding="utf-8") for room in rooms for path in room.rglob("*.py"))
    named = (
        r"""\b(?:critical|warning)\(\s*"([a-z-]+)"|^CHECK = "([a-z-]+)"$|\bFinding\(\s*"([a-z-]+)",\s*Severity\.[CW]"""
    )
    names = {one for found in re.findall(named, code, re.MULTILINE) for one in found if one}
    assert len(names) > 25 and {f"finding.{one}" for one in names} <= set(_messages("en"))


@pytest.mark.parametrize("tag", TAGS)
def test_every_language_has_the_same_strings_with_the_same_places(tag: str) -> None:
    english, other = _messages("en"), _messages(tag)
    assert set(other) == set(english)
    for name, strings in other.items():
        assert all(strings), name
        places = {frozenset(_PLACE.findall(string)) for string in (*strings, *english[name])}
        assert len(places) == 1, name


@pytest.mark.parametrize("tag", [tag for tag in TAGS if tag != "en"])
def test_a_language_is_translated_not_copied(tag: str) -> None:
    english, other = _messages("en"), _messages(tag)
    sentences = [name for name, strings in english.items() if strings[0].count(" ") > 3 and "—" not in strings[0]]
    assert len(sentences) > 40
    assert [name for name in sentences if other[name] == english[name]] == []


@pytest.mark.parametrize("template", TEMPLATES, ids=lambda path: path.name)
def test_a_template_holds_no_words(template: Path) -> None:
    text = re.sub(
        r"\{#.*?#\}|\{%.*?%\}|\{\{.*?\}\}|<style>.*?</style>|<[^>]*>", "", template.read_text(), flags=re.DOTALL
    )
    assert re.findall(r"\w{2,}", text) == []


@pytest.mark.parametrize("kind", ["machine-translated", "embargo", "correction", "draft", "internal"])
def test_notices_have_a_sentence(kind: str) -> None:
    assert f"notice.{kind}" in _messages("en")
