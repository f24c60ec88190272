"""A source that is gone: its drafts stay, are marked, and are what they were when the source comes back."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from support import RELEASE, Project

OTHER = "Norrland Opens River Office\n\nNorrland opened an office for rivers in Elm on 4 May 2025.\n"
TAGS = ("fr", "pt-BR", "es", "ca", "de", "it", "en", "ko", "ar-XB")
SETTINGS = '[translation]\nengines = ["pseudo"]\n[build]\nlanguages = ["fr", "ar-XB", "en"]\nkinds = ["brief"]\n'


@pytest.fixture
def office(project: Project) -> Project:
    """A project with two releases, built."""
    (project.root / "gen.toml").write_text(SETTINGS, encoding="utf-8")
    project.seed("harbour.txt")
    project.seed("river_office.txt", OTHER)
    assert project.gen("build").exit_code == 0
    return project


def files(project: Project) -> dict[str, bytes]:
    return {str(path): path.read_bytes() for path in (project.root / "output").rglob("*.*") if path.is_file()}


def remove(project: Project) -> Path:
    path = project.root / "seeds/river_office.txt"
    path.unlink()
    assert project.gen("build").exit_code == 0
    return path


def test_the_mark_stands_in_the_status_of_every_format_and_language(office: Project) -> None:
    before = files(office)
    remove(office)
    page = office.read("fr/river-office.brief.html")
    assert "> **⚠ La source de ce projet n’existe plus : seeds/river_office.txt." in office.read(
        "fr/river-office.brief.md"
    )
    assert '<blockquote class="status">\n<p><strong>⚠ La source de ce projet n’existe plus' in page
    assert "> **⚠ The source of this draft is gone: \u2068seeds/river_office.txt\u2069." in office.read(
        "ar-XB/river-office.brief.md"
    )
    changed = {name for name, content in files(office).items() if content != before[name]}
    assert len(changed) == 9 and all("river-office" in name for name in changed)


def test_the_page_is_what_the_marked_markdown_makes(office: Project) -> None:
    from generator.drafts.writers.html import page
    from generator.locales import Locale

    remove(office)
    made = page(office.read("fr/river-office.brief.md"), Locale("en"))
    assert made.body in office.read("fr/river-office.brief.html")


def test_a_run_with_nothing_to_do_writes_nothing(office: Project) -> None:
    remove(office)
    marked = files(office)
    for _ in range(3):
        told = office.gen("build").stderr
        assert "source is gone: output/ar-XB/river-office.brief" in told and "made" not in told
    assert files(office) == marked


def test_units_are_found_where_the_sidecar_says(office: Project) -> None:
    remove(office)
    sidecar = office.sidecar("fr/river-office.brief")
    for ending in ("md", "html"):
        text = office.read(f"fr/river-office.brief.{ending}")
        places = [(unit["target"], text[a:b]) for unit in sidecar["units"] for a, b in unit["at"].get(ending, [])]
        assert places and all(found.replace("\\", "") == target for target, found in places)


@pytest.mark.parametrize("forget", [False, True])
def test_the_drafts_are_what_they_were_when_the_source_is_back(office: Project, forget: bool) -> None:
    before = files(office)
    path = remove(office)
    if forget:
        import shutil

        shutil.rmtree(office.root / ".gen")
    path.write_text(OTHER, encoding="utf-8")
    result = office.gen("build")
    assert files(office) == before
    assert "gone" not in result.stderr and "edited" not in result.stderr
    found = {one["draft"]: one for one in json.loads(office.gen("status", "--json").stdout)}
    assert {(one["state"], one["edited"]) for one in found.values()} == {("current", False)}


def test_a_source_that_comes_back_changed_gives_a_new_draft(office: Project) -> None:
    path = remove(office)
    path.write_text(OTHER.replace("4 May", "5 May"), encoding="utf-8")
    result = office.gen("build")
    text = office.read("en/river-office.brief.md")
    assert "5 May" in text and "⚠" not in text and "edited" not in result.stderr


def test_what_a_person_wrote_stays_byte_for_byte(office: Project) -> None:
    path = office.root / "output/fr/river-office.brief.md"
    mine = path.read_bytes().replace(b"\n", b"\r\n") + "Ajouté à la main, *(⚠ avec un signe)*.\r\n".encode()
    path.write_bytes(mine)
    seed = remove(office)
    marked = path.read_bytes()
    assert marked != mine and marked.replace(b"\r\n", b"").startswith(mine[:20].replace(b"\r\n", b""))
    mark = next(line for line in marked.splitlines(keepends=True) if "n’existe plus".encode() in line)
    assert marked.replace(mark + b">\r\n", b"") == mine
    assert {one["draft"]: one["edited"] for one in json.loads(office.gen("status", "--json").stdout)}[
        "output/fr/river-office.brief"
    ]
    seed.write_text(OTHER, encoding="utf-8")
    office.gen("build")
    back = path.read_bytes()
    assert "Ajouté à la main".encode() in back and "n’existe plus".encode() not in back


def test_words_that_a_person_wrote_into_a_marked_draft_are_kept(office: Project) -> None:
    seed = remove(office)
    path = office.root / "output/fr/river-office.brief.md"
    path.write_text(path.read_text("utf-8") + "\nÀ garder.\n", encoding="utf-8")
    seed.write_text(OTHER.replace("4 May", "5 May"), encoding="utf-8")
    assert "words kept: output/fr/river-office.brief" in office.gen("build").stderr
    text = path.read_text("utf-8")
    assert "À garder." in text and "n’existe plus" not in text and "⚠" not in text
    assert "À garder." in office.read("fr/river-office.brief.html")


def test_a_mark_that_a_person_deleted_or_reworded_is_theirs(office: Project) -> None:
    seed = remove(office)
    deleted, reworded = (office.root / f"output/{tag}/river-office.brief.md" for tag in ("fr", "en"))
    lines = deleted.read_text("utf-8").splitlines(keepends=True)
    deleted.write_text("".join(line for line in lines if "n’existe plus" not in line), encoding="utf-8")
    reworded.write_text(reworded.read_text("utf-8").replace("check it before use", "ask Ada"), encoding="utf-8")
    left = deleted.read_bytes(), reworded.read_bytes()
    office.gen("build")
    assert (deleted.read_bytes(), reworded.read_bytes()) == left
    seed.write_text(OTHER, encoding="utf-8")
    office.gen("build")
    assert "n’existe plus" not in deleted.read_text("utf-8") and "ask Ada" in reworded.read_text("utf-8")


@pytest.mark.parametrize("tag", TAGS)
def test_the_mark_speaks_the_language_of_its_draft(project: Project, tag: str) -> None:
    (project.root / "gen.toml").write_text(SETTINGS.replace('"fr", "ar-XB", "en"', f'"{tag}"'), encoding="utf-8")
    project.seed("harbour.txt")
    project.seed("river_office.txt", OTHER)
    project.gen("build")
    remove(project)
    (line,) = (one for one in project.read(f"{tag}/river-office.brief.md").splitlines() if "⚠" in one)
    assert ("The source" in line) == (tag in ("en", "ko", "ar-XB"))


def test_the_last_source_of_a_project_can_vanish(project: Project) -> None:
    (project.root / "gen.toml").write_text(SETTINGS, encoding="utf-8")
    project.seed("harbour.txt").write_text(RELEASE, encoding="utf-8")
    project.gen("build")
    (project.root / "seeds/harbour.txt").unlink()
    assert project.gen("build").exit_code == 3
    assert "⚠" in project.read("fr/harbour.brief.md")


def test_a_combined_draft_says_which_of_its_sources_is_gone(office: Project) -> None:
    arguments = ("brief", "harbour", "river-office", "--combine", "--title", "Port and river", "--lang", "fr")
    assert office.gen(*arguments).exit_code == 0
    before = office.read("fr/port-and-river.brief.md")
    seed = remove(office)
    assert "n’existe plus : seeds/river_office.txt." in office.read("fr/port-and-river.brief.md")
    seed.write_text(OTHER, encoding="utf-8")
    office.gen("build")
    assert office.read("fr/port-and-river.brief.md") == before


def test_drafts_that_a_person_deleted_are_spoken_of_no_more(office: Project) -> None:
    remove(office)
    for path in (office.root / "output").rglob("river-office.*"):
        path.unlink()
    assert "gone" not in office.gen("build").stderr
    assert all("river" not in one["draft"] for one in json.loads(office.gen("status", "--json").stdout))


def test_a_dry_run_marks_nothing_and_says_what_it_would(office: Project) -> None:
    (office.root / "seeds/river_office.txt").unlink()
    before = files(office)
    assert "source is gone: output/ar-XB/river-office.brief" in office.gen("build", "--dry-run").stderr
    assert files(office) == before


def test_the_history_says_when_the_source_went_and_came(office: Project) -> None:
    seed = remove(office)
    seed.write_text(OTHER, encoding="utf-8")
    office.gen("build")
    told = office.gen("history", "fr/river-office.brief").stdout
    assert "its source is gone" in told and "its source is there again" in told


@pytest.mark.parametrize("forget", [False, True])
@pytest.mark.parametrize(
    "written", [("provenance.json",), ("provenance.json", "md"), ("provenance.json", "md", "html")]
)
@pytest.mark.parametrize("back", [False, True])
def test_a_run_that_was_cut_short_is_completed(
    office: Project, forget: bool, written: tuple[str, ...], back: bool
) -> None:
    import shutil

    before, record = files(office), office.root / ".gen"
    shutil.copytree(record, office.root / "record")
    seed = remove(office)
    after = files(office)
    for name, content in before.items():
        if not name.endswith(written):
            Path(name).write_bytes(content)
    shutil.rmtree(record)
    if not forget:
        (office.root / "record").rename(record)
    if back:
        seed.write_text(OTHER, encoding="utf-8")
    result = office.gen("build")
    assert "edited" not in result.stderr
    assert files(office) == (before if back else after)
