"""Why a draft is stale, by name; and only what uses the thing that changed is made again."""

from __future__ import annotations

import os
import shutil
import sqlite3
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from support import RELEASE, ROOT, Project

from generator.builds.reasons import difference, program_words, told

RIVERS = "Norrland Opens River Office\n\nNorrland opened an office for rivers in Elm on 2 May 2025.\n"


@pytest.fixture
def office(project: Project) -> Project:
    """A project with two releases and locale files of its own, built in French."""
    (project.root / "gen.toml").write_text(
        '[translation]\nengines = ["pseudo"]\n[build]\nlanguages = ["fr"]\nkinds = ["brief"]\n', encoding="utf-8"
    )
    shutil.copytree(ROOT / "locales/fr", project.root / "locales/fr")
    shutil.copytree(ROOT / "templates", project.root / "templates")
    project.seed("harbour.txt")
    project.seed("rivers.txt", RIVERS)
    assert project.gen("build").exit_code == 0
    return project


HARBOUR, BOTH = {"fr/harbour.brief"}, {"fr/harbour.brief", "fr/rivers.brief"}


def dry(project: Project) -> dict[str, str]:
    """What a dry run says would be made, with the reasons."""
    result = project.gen("build", "--dry-run")
    assert result.exit_code == 0, result.stderr
    return dict(line.split(": ", 1) for line in result.stdout.splitlines())


def answers(project: Project) -> int:
    """How many answers of engines are on record."""
    with sqlite3.connect(project.root / ".gen/state.sqlite") as connection:
        return int(connection.execute("SELECT COUNT(*) FROM answers").fetchone()[0])


def change(path: Path, before: str, after: str) -> None:
    text = path.read_text("utf-8") if path.is_file() else ""
    assert before in text
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text.replace(before, after, 1) if before else text + after, encoding="utf-8")


@pytest.mark.parametrize(
    ("before", "after", "reason"),
    [
        ("250 pilots", "300 pilots", "seed sentence 2 changed"),
        ("14 of 20", "15 of 20", "seed sentence 5 changed"),
        (" Both sides agreed to meet again in June.", "", "seed sentence 3 removed"),
        ("Ambassador", "Nobody was absent. Ambassador", "seed sentence 5 added"),
        ("Opens Talks With Norrland\n", "Begins Talks With Norrland\n", "seed title changed"),
        ("Copyright ©", "Copyright (c)", "seed licence changed"),
        ("\n\nAmbassador", "\n\n\nAmbassador", "the source changed, its sentences did not"),
    ],
)
def test_the_sentence_of_a_source_that_changed_is_named(office: Project, before: str, after: str, reason: str) -> None:
    office.seed("harbour.txt", RELEASE.replace(before, after))
    found = dry(office)
    assert set(found) == HARBOUR and found["fr/harbour.brief"].split("; ")[0] == reason
    assert f"{reason}\n" in office.gen("status").stdout or f"{reason}; " in office.gen("status").stdout
    text = office.read("fr/harbour.brief.md")
    office.gen("build")
    told_of = reason in office.gen("history", "fr/harbour.brief").stdout
    assert told_of == (office.read("fr/harbour.brief.md") != text)


def test_sentences_that_change_places_are_moved() -> None:
    old = (("sentence", "a"), ("sentence", "b"), ("title", "t"), ("sentence", "c"))
    new = (("sentence", "c"), ("sentence", "a"), ("sentence", "b"), ("title", "t"), ("sentence", "d"))
    assert told("source", old, new, difference(old, new)) == ("seed sentence 4 added", "seed sentence 1 moved")


def test_many_names_are_counted() -> None:
    new = tuple((f"term {number}", "1") for number in range(9))
    found = told("terms", (), new, difference((), new))
    assert found == ("terms 'term 0', 'term 1', 'term 2', 'term 3', 'term 4' and 4 more added",)


def test_a_new_model_and_a_new_version_are_named_with_the_old_one() -> None:
    old = (("route", "en>fr"), ("model of argos en>fr", "en_fr 1.0 (aa)"))
    new = (("route", "en>fr"), ("model of argos en>fr", "en_fr 1.9 (bb)"))
    assert told("route", old, new, difference(old, new)) == ("model of argos en>fr: en_fr 1.0 (aa) → en_fr 1.9 (bb)",)
    other = (("route", "en>pt-BR>fr"), ("model of argos en>pt-BR", "x"))
    assert told("route", old, other, difference(old, other)) == ("another route: en>fr → en>pt-BR>fr",)
    assert program_words("0.1.0+aa", "0.2.0+bb") == "another version of this program (0.1.0 → 0.2.0)"
    assert program_words("0.1.0+aa", "0.1.0+bb") == "this program changed"


def metadata(root: Path) -> None:
    change(root / "seeds/harbour.meta.yaml", "", "publisher: Ministry of Sails\n")


def included_template(root: Path) -> None:
    change(root / "templates/_parts.md.j2", "", "{# another word #}\n")


def setting(root: Path) -> None:
    change(root / "gen.toml", "", '[office]\nname = "Office of Sails"\n')


def message(root: Path) -> None:
    change(root / "locales/fr/messages.po", "Note de synthèse", "Note")


@pytest.mark.parametrize(
    ("do", "drafts", "reason"),
    [
        (metadata, HARBOUR, "field publisher of .meta.yaml added"),
        (included_template, BOTH, "template _parts.md.j2 changed"),
        (setting, BOTH, "setting office.name changed (gen.toml)"),
        (message, BOTH, "message 'kind.brief' changed (messages.po)"),
    ],
)
def test_what_changed_is_named_and_nothing_is_translated(
    office: Project, do: Callable[[Path], None], drafts: set[str], reason: str
) -> None:
    before = answers(office)
    do(office.root)
    assert {name: found for name, found in dry(office).items() if reason in found}.keys() == drafts
    assert office.gen("build").exit_code == 0
    assert dry(office) == {}
    # The publisher that a person states is one segment more.
    assert answers(office) - before == (1 if do is metadata else 0)


def test_an_edited_summary_names_its_section(office: Project) -> None:
    office.gen("summarize", "--write", "harbour")
    office.gen("build")
    path = office.root / "output/summaries/harbour.yaml"
    change(path, "Both sides agreed to meet again in June", "Both sides agreed to meet again in July")
    assert "of its edited summary changed" in dry(office)["fr/harbour.brief"]


def test_the_source_that_says_otherwise_is_named(office: Project) -> None:
    rival = RELEASE.replace("Ada Lindqvist", "Boris Eld").replace("The talks will", "Talks could")
    office.seed("rival.txt", rival)
    assert "(rival)" in dry(office)["fr/harbour.brief"]


@pytest.mark.parametrize(
    ("name", "before", "after"),
    [
        ("messages.po", "", "\n# a remark\n"),
        ("messages.po", 'msgstr "Fiche d’information"', 'msgstr "Fiche"'),
        ("terms.csv", "", "harbour,bassin,preferred,noun,,\n"),
        ("persons.csv", "", "Nobody Known,Personne Connue,,f,\n"),
        ("notes.txt", "", "anything\n"),
    ],
)
def test_what_no_draft_uses_makes_none_stale(office: Project, name: str, before: str, after: str) -> None:
    change(office.root / "locales/fr" / name, before, after)
    assert dry(office) == {}
    assert "2 current already" in office.gen("build").stderr
    # Noted once: the next run has nothing to look into.
    assert "2 current already" in office.gen("build").stderr


TMX = """\
<tmx version="1.4"><header srclang="en" datatype="plaintext" segtype="sentence" adminlang="en" o-tmf="x"
 creationtool="x" creationtoolversion="1"/><body>
<tu><prop type="x-state">reviewed</prop><tuv xml:lang="en"><seg>{source}</seg></tuv>
<tuv xml:lang="fr"><seg>{target}</seg></tuv></tu></body></tmx>
"""


def test_a_memory_entry_concerns_the_drafts_that_it_stands_in(office: Project) -> None:
    memory = office.root / "locales/fr/memory.tmx"
    office.gen("build")
    edited = office.root / "output/fr/harbour.brief.md"
    change(edited, "\\[fr: Both sides agreed to meet again in June.]", "Les deux parties se reverront en juin.")
    assert "accepted one wording" in office.gen("accept", "fr/harbour.brief").stderr
    office.gen("build")
    text = memory.read_text("utf-8")
    memory.write_text(text.replace("se reverront", "se retrouveront"), encoding="utf-8")
    assert dry(office) == {"fr/harbour.brief": "memory entry 'Both sides agreed to meet again in June.' changed"}
    office.gen("build")
    assert "se retrouveront" in office.read("fr/harbour.brief.md")
    memory.unlink()
    assert dry(office) == {"fr/harbour.brief": "memory entry 'Both sides agreed to meet again in June.' removed"}


def test_what_is_taken_out_of_the_memory_is_gone_from_the_drafts(office: Project) -> None:
    """A reviewed wording is no engine's answer, and not kept as one."""
    memory = office.root / "locales/fr/memory.tmx"
    for source in ("Both sides agreed to meet again in June.", "Something that nobody said."):
        shutil.rmtree(office.root / ".gen", ignore_errors=True)
        shutil.rmtree(office.root / "output", ignore_errors=True)
        memory.unlink(missing_ok=True)
        assert office.gen("memory", "import", str(tmx(office, source)), "--lang", "fr").exit_code == 0
        office.gen("build")
        assert ("Mot." in office.read("fr/harbour.brief.md")) == source.startswith("Both")
    memory.unlink()
    assert office.gen("build").exit_code == 0
    assert "Mot." not in office.read("fr/harbour.brief.md")


def tmx(project: Project, source: str) -> Path:
    path = project.root / "other.tmx"
    path.write_text(TMX.format(source=source, target="Mot."), encoding="utf-8")
    return path


def test_a_segment_is_translated_once_and_again_only_if_it_changes(office: Project) -> None:
    before = answers(office)
    office.seed("harbour.txt", RELEASE.replace("250 pilots", "300 pilots"))
    office.gen("build")
    # The sentence, and the figure's own segments if it has any in a brief: at most the sentence here.
    assert answers(office) - before == 1
    office.seed("harbour.txt")
    office.gen("build")
    assert answers(office) - before == 1


def test_a_combined_draft_says_which_source_changed(office: Project) -> None:
    order = ("brief", "harbour", "rivers", "--combine", "--title", "Water", "--lang", "fr")
    assert office.gen(*order).exit_code == 0
    office.seed("rivers.txt", RIVERS.replace("2 May", "3 May"))
    assert "rivers: seed sentence 1 changed" in office.gen("status").stdout
    assert office.gen(*order).exit_code == 0
    assert "rivers: seed sentence 1 changed" in office.gen("history", "fr/water.brief").stdout


TALKS = """\
Ministers Sign a Memorandum in Seoul

The two ministers signed a memorandum of understanding in Seoul on 10 May 2025.

Germany and France confirmed their participation. The ministry said that the talks will continue in June 2025.
"""
WORLD = "Ministers Meet\n\nThe two ministers met Ada Lindqvist in Seoul on 11 May 2025.\n"


def gen(project: Project, *arguments: str) -> subprocess.CompletedProcess[str]:
    """`gen` in a process of its own with a home of its own: Argos reads its settings once, when it is imported."""
    command = [sys.executable, "-m", "generator", "--project", str(project.root), *arguments]
    environment = {**os.environ, "HOME": str(project.root)}
    return subprocess.run(command, capture_output=True, text=True, check=False, env=environment, timeout=300)


def test_a_term_concerns_the_drafts_and_segments_that_it_stands_in_on_every_step_of_a_route(project: Project) -> None:
    (project.root / "gen.toml").write_text(
        '[translation]\nengines = ["argos"]\n[build]\nlanguages = ["fr", "de"]\nkinds = ["brief"]\n', encoding="utf-8"
    )
    project.seed("talks.txt", TALKS)
    project.seed("world.txt", WORLD)
    assert gen(project, "models", "install", "--from", str(ROOT / "tests/packages")).returncode == 0
    assert gen(project, "build").returncode == 0
    before = answers(project)
    # French is passed through on the way to German.
    change(project.root / "locales/fr/terms.csv", "", "source,target,status\nministry,département,preferred\n")
    assert gen(project, "build", "--dry-run").stdout.splitlines() == [
        "fr/talks.brief: term 'ministry' added",
        "de/talks.brief: term 'ministry' added",
    ]
    assert "'ministry'" in gen(project, "status").stdout
    assert gen(project, "build").returncode == 0
    # One sentence holds the word: once into French, once into German.
    assert answers(project) - before == 2
    change(project.root / "locales/de/terms.csv", "", "source,target,status\nministry,Behörde,preferred\n")
    # One of its two languages has the term already.
    assert gen(project, "build", "--dry-run").stdout.splitlines() == ["de/talks.brief: term 'ministry' changed"]
    change(project.root / "locales/de/terms.csv", "ministry,Behörde,preferred\n", "")
    rows = "name,local_name,title,gender\nAda Lindqvist,Ada Lindkvist,,f\n"
    change(project.root / "locales/fr/persons.csv", "", rows)
    assert gen(project, "build", "--dry-run").stdout.splitlines() == [
        "fr/world.brief: person 'Ada Lindqvist' added (persons.csv)",
        "de/world.brief: person 'Ada Lindqvist' added (persons.csv)",
    ]
