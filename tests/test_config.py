"""What a person can get wrong in gen.toml: all is told at once, each with its line and the closest known word."""

from __future__ import annotations

import pytest
from support import Project

from generator import drafts
from generator.config import ENGINES, KINDS
from generator.translation.engines import ENGINES as THERE

WRONG = """\
name = "Harbours"
[office]
nme = "X"
accent = "blue"

[drats]
formats = ["md"]

[build]
languages = [
  "fr",
  "french-language",  # a word
]
kinds = ["breif"]
formats = ["md", "odt"]
jobs = "two"
beam = 3

[sources]
max_characters = "many"

[translation]
engines = ["argos", "beramot"]
ladder = 1
"""
TOLD = {
    1: "unknown setting 'name'; it belongs under [office]",
    3: "unknown setting 'nme', did you mean 'name'?",
    4: "office.accent must be a colour, #rrggbb, not 'blue'",
    6: "unknown setting 'drats', did you mean 'drafts'?",
    12: "build.languages: malformed language tag 'french-language'",
    14: "build.kinds: unknown word 'breif', did you mean 'brief'?",
    15: "build.formats: unknown word 'odt'; there are md, html",
    16: "build.jobs must be a whole number above 0",
    17: "unknown setting 'beam'; it belongs under [translation]",
    20: "sources.max_characters must be a whole number above 0",
    23: "translation.engines: unknown word 'beramot', did you mean 'bergamot'?",
    24: "translation.ladder must be true or false",
}


def settings(project: Project, written: str) -> list[str]:
    """What is said of these settings, line by line."""
    project.seed("talks.txt")
    (project.root / "gen.toml").write_text(written, encoding="utf-8")
    result = project.gen("brief", "--lang", "en")
    assert result.exit_code == 3 and result.stdout == ""
    return result.stderr.splitlines()


def test_everything_wrong_is_told_at_once_in_the_order_of_the_file(project: Project) -> None:
    first, *others = settings(project, WRONG)
    assert first == f"error: gen.toml has {len(TOLD)} errors:"
    assert others == [f"  line {number}: {says}" for number, says in TOLD.items()]


@pytest.mark.parametrize(
    ("written", "line"),
    [
        ('[office]\nname = ""\n', "line 2: office.name must be some words on one line, not ''"),
        ('[drafts]\nformats = ["md"]\n[build]\nformats = ["pdf"]\n', "line 4: build.formats: unknown word"),
        ('build = { kinds = ["brief"], jobs = 0 }\n', "line 1: build.jobs must be a whole number above 0"),
        ('office = "Harbours"\n', "line 1: office must be a table, [office]"),
        ('# [build]\n[models]\nfirefox = "models"\n', "line 3: models.firefox must be an address"),
        ("[build]\nlanguages = 'fr'\n", "line 2: build.languages must be a list of strings"),
    ],
)
def test_one_thing_wrong_is_told_in_one_line(project: Project, written: str, line: str) -> None:
    (told,) = settings(project, written)
    assert told.startswith(f"error: gen.toml, {line}")


@pytest.mark.parametrize("written", [b"\xff\xfe[\x00", b"[office\n", b"[office]\nname = 'caf\xe9'\n"])
def test_what_is_no_toml_is_an_error_of_one_line(project: Project, written: bytes) -> None:
    project.seed("talks.txt")
    (project.root / "gen.toml").write_bytes(written)
    result = project.gen("status")
    assert result.exit_code == 3 and result.stderr.startswith("error: gen.toml") and result.stderr.count("\n") == 1


def test_where_only_language_tags_are_wrong_it_is_a_usage_error(project: Project) -> None:
    project.seed("talks.txt")
    project.setting("build", "languages", '["fr-", "klingon"]')
    result = project.gen("build")
    assert result.exit_code == 2 and "'fr-'" in result.stderr and "'klingon'" in result.stderr


def test_settings_are_explained_to_whoever_got_them_wrong(project: Project) -> None:
    (project.root / "gen.toml").write_text("[drats]\n", encoding="utf-8")
    result = project.gen("settings")
    assert result.exit_code == 0 and "[drafts]" in result.stdout


def test_what_settings_may_name_is_what_there_is() -> None:
    assert (tuple(THERE), drafts.KINDS) == (ENGINES, KINDS)
