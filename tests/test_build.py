"""`gen build`: what is stale is made, nothing else, and it is said why."""

from __future__ import annotations

import os
import shutil
import time
from collections.abc import Callable
from pathlib import Path

import pytest
from support import RELEASE, ROOT, Project

from generator.cli.build import build_order
from generator.config import load_config
from generator.pipeline import Mode, Progress, make_drafts
from generator.steps.beside import Beside
from generator.steps.work import Workers

LANGUAGES = ("fr", "ko", "ar-XB")


@pytest.fixture
def office(project: Project) -> Project:
    """A project with two releases of its own templates and locale files, to be built in three languages."""
    (project.root / "gen.toml").write_text(
        '[translation]\nengines = ["pseudo"]\n[build]\n'
        'languages = ["fr", "ko", "ar-XB"]\nkinds = ["brief", "factsheet"]\n',
        encoding="utf-8",
    )
    project.seed("harbour.txt")
    project.seed(
        "rivers.txt", "Norrland Opens River Office\n\nNorrland opened an office for rivers in Elm on 2 May 2025.\n"
    )
    return project


def tree(project: Project) -> dict[str, tuple[bytes, int]]:
    """Every file under output/ with its bytes and its time of change."""
    output = project.root / "output"
    return {
        path.relative_to(output).as_posix(): (path.read_bytes(), path.stat().st_mtime_ns)
        for path in sorted(output.rglob("*"))
        if path.is_file()
    }


def contents(project: Project) -> dict[str, bytes]:
    return {name: content for name, (content, _) in tree(project).items()}


def dry(project: Project) -> dict[str, str]:
    """What a dry run says would be made, with the reasons."""
    result = project.gen("build", "--dry-run")
    assert result.exit_code == 0, result.stderr
    return dict(line.split(": ", 1) for line in result.stdout.splitlines())


def test_a_build_makes_every_draft_that_the_settings_ask_for(office: Project) -> None:
    assert len(dry(office)) == 12 and not (office.root / "output").exists()
    result = office.gen("build")
    assert result.exit_code == 0, result.stderr
    wanted = {
        f"{tag}/{source}.{kind}.{ending}"
        for tag in LANGUAGES
        for source in ("harbour", "rivers")
        for kind in ("brief", "factsheet")
        for ending in ("md", "html", "provenance.json")
    }
    assert set(tree(office)) == wanted


def test_a_second_build_writes_nothing(office: Project) -> None:
    office.gen("build")
    before = tree(office)
    assert "12 current already" in office.gen("build").stderr
    assert tree(office) == before
    assert dry(office) == {}


def test_a_build_without_languages_cannot_start(project: Project) -> None:
    project.seed("harbour.txt")
    result = project.gen("build")
    assert result.exit_code == 3
    assert "languages" in result.stderr


def test_a_changed_source_makes_its_own_drafts_stale(office: Project) -> None:
    office.gen("build")
    office.seed("harbour.txt", RELEASE.replace("250 pilots", "300 pilots"))
    reasons = dry(office)
    assert set(reasons) == {f"{tag}/harbour.{kind}" for tag in LANGUAGES for kind in ("brief", "factsheet")}
    assert all("source changed" in reason or "seed" in reason for reason in reasons.values())
    before = tree(office)
    assert office.gen("build").exit_code == 0
    changed = {name for name, state in tree(office).items() if before.get(name) != state}
    assert changed and all("/harbour." in name for name in changed)


def test_metadata_is_a_reason(office: Project) -> None:
    office.gen("build")
    (office.root / "seeds/harbour.meta.yaml").write_text("publisher: Ministry of Sails\n", encoding="utf-8")
    assert all(".meta.yaml" in reason for reason in dry(office).values()) and len(dry(office)) == 6


def test_what_another_source_says_against_it_is_a_reason(office: Project) -> None:
    office.gen("build")
    office.seed("rival.txt", RELEASE.replace("Ada Lindqvist", "Boris Eld").replace("The talks will", "Talks could"))
    reasons = dry(office)
    assert all("other sources" in reasons[f"{tag}/harbour.brief"] for tag in LANGUAGES)
    assert not [draft for draft in reasons if "/rivers." in draft]


def test_a_word_in_a_template_renders_again_and_translates_nothing(office: Project) -> None:
    shutil.copytree(ROOT / "templates", office.root / "templates")
    office.gen("build")
    part = office.root / "templates/_parts.md.j2"
    part.write_text(part.read_text("utf-8") + "{# another word #}\n", encoding="utf-8")
    assert set(dry(office).values()) == {"template _parts.md.j2 changed"}
    before = contents(office)
    result = office.gen("build")
    assert result.exit_code == 0 and len(dry(office)) == 0
    assert {name: content for name, content in contents(office).items() if name.endswith(".md")} == {
        name: content for name, content in before.items() if name.endswith(".md")
    }


def test_the_words_of_one_language_concern_its_drafts_alone(office: Project) -> None:
    shutil.copytree(ROOT / "locales/fr", office.root / "locales/fr")
    office.gen("build")
    messages = office.root / "locales/fr/messages.po"
    messages.write_text(messages.read_text("utf-8").replace("Projet à relire.", "À relire."), encoding="utf-8")
    reasons = dry(office)
    assert reasons and {draft.split("/")[0] for draft in reasons} == {"fr"}
    assert all("messages.po" in reason for reason in reasons.values())


def test_settings_that_matter_are_a_reason_and_others_are_none(office: Project) -> None:
    office.gen("build")
    settings = office.root / "gen.toml"
    text = settings.read_text("utf-8")
    settings.write_text(text + "jobs = 2\n[translation2]\n".replace("[translation2]\n", ""), encoding="utf-8")
    assert dry(office) == {}
    settings.write_text(text + '[office]\nname = "Office of Sails"\n', encoding="utf-8")
    assert set(dry(office).values()) == {"setting office.name changed (gen.toml)"}


def test_a_file_that_is_gone_is_made_again(office: Project) -> None:
    office.gen("build")
    before = contents(office)
    for name in ("fr/harbour.brief.md", "fr/harbour.brief.provenance.json", "ko/rivers.factsheet.html"):
        (office.root / "output" / name).unlink()
    assert set(dry(office)) == {"fr/harbour.brief", "ko/rivers.factsheet"}
    office.gen("build")
    assert contents(office) == before


def test_files_touched_without_change_are_no_reason(office: Project) -> None:
    office.gen("build")
    before = contents(office)
    for path in [*(office.root / "seeds").iterdir(), *(office.root / "output").rglob("*.*")]:
        os.utime(path, (1_000_000_000, 1_000_000_000))
    times = {name: changed for name, (_, changed) in tree(office).items()}
    assert "12 current already" in office.gen("build").stderr
    assert contents(office) == before
    assert {name: changed for name, (_, changed) in tree(office).items()} == times


def test_line_endings_that_a_checkout_changed_are_no_edit(office: Project) -> None:
    office.gen("build")
    for path in (office.root / "output").rglob("*.*"):
        path.write_bytes(path.read_bytes().replace(b"\n", b"\r\n"))
    result = office.gen("build")
    assert "12 current already" in result.stderr and "edited" not in result.stderr


def test_a_change_within_one_tick_of_the_clock_is_seen(office: Project) -> None:
    """The same size, changed right after a build: only the contents tell."""
    office.gen("build")
    seed = office.root / "seeds/harbour.txt"
    found = seed.stat()
    seed.write_text(seed.read_text("utf-8").replace("250 pilots", "350 pilots"), encoding="utf-8")
    os.utime(seed, ns=(found.st_atime_ns, found.st_mtime_ns))
    assert len(dry(office)) == 6


class _Meanwhile(Progress):
    """Somebody who does something while a run is at work, as soon as a step is done."""

    def __init__(self, step: str, act: Callable[[], object]) -> None:
        self._wanted, self._act, self._step = step, act, ""

    def begin(self, step: str, count: int) -> None:
        self._step = step

    def advance(self, count: int) -> None:
        if self._step == self._wanted:
            self._wanted = ""
            self._act()


def test_a_source_that_changes_while_a_run_is_at_work_is_seen_by_the_next(office: Project) -> None:
    config = load_config(office.root)
    order = build_order(config)
    later = RELEASE.replace("250 pilots", "300 pilots")
    make_drafts(order, config, Mode(_Meanwhile("read", lambda: office.seed("harbour.txt", later))))
    assert "250" in office.read("fr/harbour.brief.md")
    assert len(make_drafts(order, config).written) == 6
    assert "300" in office.read("fr/harbour.brief.md")


def test_a_draft_edited_while_a_run_is_at_work_is_seen_by_the_next(office: Project) -> None:
    config = load_config(office.root)
    order = build_order(config)
    draft = office.root / "output/fr/harbour.brief.md"
    words = "A person wrote this line."
    write = _Meanwhile("write", lambda: draft.write_text(draft.read_text("utf-8") + f"\n{words}\n", "utf-8"))
    make_drafts(order, config, Mode(write))
    assert "fr/harbour.brief" in make_drafts(order, config).kept
    assert words in draft.read_text("utf-8")


def test_a_build_after_the_clock_went_back_sees_changes(office: Project) -> None:
    office.gen("build")
    seed = office.seed("harbour.txt", RELEASE.replace("250 pilots", "300 pilots"))
    early = time.time_ns() - 10**9 * 86_400
    os.utime(seed, ns=(early, early))
    assert len(dry(office)) == 6


def test_the_record_can_be_deleted_or_damaged(office: Project) -> None:
    office.gen("build")
    before = tree(office)
    shutil.rmtree(office.root / ".gen")
    assert office.gen("build").exit_code == 0
    assert tree(office) == before
    for path in (office.root / ".gen").glob("*"):
        if path.is_file():
            path.write_bytes(b"\x00 no such thing" * 300)
    assert office.gen("build").exit_code == 0
    assert tree(office) == before


@pytest.mark.parametrize("lost", ["all of it", "the record of drafts"])
def test_a_persons_words_need_no_record(office: Project, lost: str) -> None:
    """As after a checkout: the drafts and their sidecars are there, what they were made from is not."""
    office.gen("build")
    draft = office.root / "output/fr/harbour.brief.md"
    text = draft.read_text("utf-8")
    sentence = next(line for line in text.splitlines() if line.startswith("- "))
    reworded = sentence.replace("fr:", "autrement dit,")
    draft.write_text(
        text.replace(sentence, f"{reworded}\n- A line of their own.") + "Words at the end.\n", encoding="utf-8"
    )
    office.gen("build")
    before = tree(office)
    assert reworded in draft.read_text("utf-8")
    if lost == "all of it":
        shutil.rmtree(office.root / ".gen")
    else:
        (office.root / ".gen/state.sqlite").unlink()
    result = office.gen("build")
    assert result.exit_code == 0 and "two versions" not in result.stderr
    assert tree(office) == before


def test_one_process_or_two_make_the_same_bytes(office: Project) -> None:
    for number in range(25):
        office.seed(f"pilots{number}.txt", RELEASE.replace("250 pilots", f"{300 + number} pilots"))
    office.gen("build", "--jobs", "1")
    one = contents(office)
    shutil.rmtree(office.root / "output")
    shutil.rmtree(office.root / ".gen")
    result = office.gen("build", "--jobs", "2")
    assert result.exit_code == 0, result.stderr
    assert contents(office) == one


@pytest.mark.parametrize(("size", "is_here"), [(3, True), (100, False)])
def test_processes_are_started_where_there_is_work_enough(tmp_path: Path, size: int, is_here: bool) -> None:
    with Workers(2, tmp_path, Beside()) as workers:
        found = list(workers.each(os.readlink, ["/proc/self"] * 5, size))
    assert len(found) == 5 and all((process == str(os.getpid())) == is_here for process in found)


def test_an_incremental_build_makes_what_a_full_one_makes(office: Project) -> None:
    office.gen("build")
    office.seed("harbour.txt", RELEASE.replace("250 pilots", "300 pilots").replace("Ada Lindqvist", "Eva Sund"))
    office.seed("third.txt", RELEASE.replace("14 of 20", "15 of 20"))
    office.gen("build")
    incremental = contents(office)
    shutil.rmtree(office.root / "output")
    shutil.rmtree(office.root / ".gen")
    office.gen("build")
    assert contents(office) == incremental


def test_two_ids_that_differ_by_case_only_are_refused(office: Project) -> None:
    office.seed("Harbour.md", RELEASE)
    result = office.gen("build")
    assert result.exit_code == 3
    assert "harbour.txt" in result.stderr and "Harbour.md" in result.stderr


def test_a_source_that_cannot_be_read_leaves_the_others_done(office: Project) -> None:
    office.seed("broken.txt", b"")
    result = office.gen("build")
    assert result.exit_code == 1
    assert "broken" in result.stderr
    assert office.read("ko/harbour.brief.md")
    assert office.gen("build").exit_code == 1


def test_settings_that_are_wrong_are_all_named(office: Project) -> None:
    (office.root / "gen.toml").write_text("[build]\nlangauges = ['fr']\njobs = 'two'\n", encoding="utf-8")
    result = office.gen("build")
    assert result.exit_code == 3
    assert "line 2" in result.stderr and "languages" in result.stderr and "line 3" in result.stderr
