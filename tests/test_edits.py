"""What a person writes into a draft stays theirs, whatever is built afterwards."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from support import RELEASE, Project

BRIEF = "ko/harbour.brief"


@pytest.fixture
def office(project: Project) -> Project:
    """A project whose brief is built in Korean and in Arabic script."""
    (project.root / "gen.toml").write_text(
        '[translation]\nengines = ["pseudo"]\n[build]\nlanguages = ["ko", "ar-XB"]\nkinds = ["brief"]\n',
        encoding="utf-8",
    )
    project.seed("harbour.txt")
    assert project.gen("build").exit_code == 0
    return project


def edit(project: Project, before: str, after: str, draft: str = BRIEF) -> Path:
    path = project.root / f"output/{draft}.md"
    text = path.read_text("utf-8")
    assert before in text
    path.write_text(text.replace(before, after), encoding="utf-8")
    return path


def units(project: Project) -> dict[str, dict[str, object]]:
    return {unit["source"]: unit for unit in project.sidecar(BRIEF)["units"]}


SENTENCE = "Both sides agreed to meet again in June."
MACHINE, PERSONS = f"\\[ko: {SENTENCE}]", "양측은 6월에 다시 만나기로 했다."


def test_an_edited_sentence_is_the_persons_wording_and_no_review(office: Project) -> None:
    edit(office, MACHINE, PERSONS)
    result = office.gen("build")
    assert result.exit_code == 0 and "words kept" in result.stderr
    unit = units(office)[SENTENCE]
    assert (unit["target"], unit["origin"], unit["state"]) == (PERSONS, "human", "translated")
    assert PERSONS in office.read(f"{BRIEF}.md") and PERSONS in office.read(f"{BRIEF}.html")
    assert "2 current already" in office.gen("build").stderr


def test_words_between_the_segments_survive_what_the_source_says_anew(office: Project) -> None:
    edit(office, "\n## ", "\n사람이 쓴 줄입니다.\n\n## ")
    edit(office, MACHINE, PERSONS)
    office.seed("harbour.txt", RELEASE.replace("250 pilots", "300 pilots"))
    assert office.gen("build").exit_code == 0
    brief = office.read(f"{BRIEF}.md")
    assert "사람이 쓴 줄입니다." in brief and PERSONS in brief
    assert "300 pilots" in brief and "250 pilots" not in brief
    office.seed("harbour.txt", RELEASE.replace("250 pilots", "350 pilots"))
    office.gen("build")
    brief = office.read(f"{BRIEF}.md")
    assert "사람이 쓴 줄입니다." in brief and PERSONS in brief and "350 pilots" in brief


def test_a_changed_source_under_a_persons_words_is_marked(office: Project) -> None:
    edit(office, MACHINE, PERSONS)
    office.gen("build")
    office.seed("harbour.txt", RELEASE.replace("again in June", "again in July"))
    assert office.gen("build").exit_code == 0
    brief = office.read(f"{BRIEF}.md")
    assert PERSONS in brief and "⚠" in brief.split(PERSONS)[1].split("\n")[0]


def test_a_file_that_breaks_off_is_left_alone(office: Project) -> None:
    path = office.root / f"output/{BRIEF}.md"
    half = path.read_text("utf-8")[:300]
    path.write_text(half, encoding="utf-8")
    office.seed("harbour.txt", RELEASE.replace("250 pilots", "300 pilots"))
    assert office.gen("build").exit_code == 0
    assert path.read_text("utf-8") == half


def test_a_persons_words_survive_without_the_record(office: Project) -> None:
    edit(office, "\n## ", "\n사람이 쓴 줄입니다.\n\n## ")
    edit(office, MACHINE, PERSONS)
    office.gen("build")
    shutil.rmtree(office.root / ".gen")
    office.seed("harbour.txt", RELEASE.replace("250 pilots", "300 pilots"))
    assert office.gen("build").exit_code == 0
    brief = office.read(f"{BRIEF}.md")
    assert "사람이 쓴 줄입니다." in brief and PERSONS in brief


def test_a_deleted_or_broken_sidecar_loses_no_words(office: Project) -> None:
    edit(office, MACHINE, PERSONS)
    office.gen("build")
    for content in (None, "{broken", '{"units": 3}'):
        sidecar = office.root / f"output/{BRIEF}.provenance.json"
        sidecar.unlink() if content is None else sidecar.write_text(content, encoding="utf-8")
        assert office.gen("build").exit_code == 0
        assert PERSONS in office.read(f"{BRIEF}.md")
    shutil.rmtree(office.root / ".gen")
    (office.root / f"output/{BRIEF}.provenance.json").unlink()
    assert office.gen("build").exit_code == 0
    kept = [path.read_text("utf-8") for path in (office.root / "output/ko").glob("*.md")]
    assert any(PERSONS in text for text in kept)


def test_words_in_another_encoding_are_left_alone(office: Project) -> None:
    path = office.root / f"output/{BRIEF}.md"
    path.write_bytes(path.read_bytes() + "사람".encode("cp949"))
    before = path.read_bytes()
    office.seed("harbour.txt", RELEASE.replace("250 pilots", "300 pilots"))
    assert office.gen("build").exit_code == 0
    assert path.read_bytes() == before and (office.root / f"output/{BRIEF}.new.md").exists()


def test_accepted_words_are_reviewed_kept_in_the_memory_and_used_elsewhere(office: Project) -> None:
    office.seed("second.txt", RELEASE.replace("250 pilots", "90 clerks").replace("Port Elin", "Port Osk"))
    office.gen("build")
    edit(office, MACHINE, PERSONS)
    result = office.gen("accept", f"output/{BRIEF}.md")
    assert result.exit_code == 0 and "accepted one wording" in result.stderr, result.stderr
    unit = units(office)[SENTENCE]
    assert (unit["target"], unit["state"]) == (PERSONS, "reviewed")
    assert PERSONS in (office.root / "locales/ko/memory.tmx").read_text("utf-8")
    assert MACHINE in office.read("ko/second.brief.md")
    office.gen("build")
    assert PERSONS in office.read("ko/second.brief.md") and MACHINE not in office.read("ko/second.brief.md")
    shutil.rmtree(office.root / ".gen")
    office.gen("build")
    assert PERSONS in office.read(f"{BRIEF}.md")


def test_a_wording_with_a_critical_finding_stays_in_its_draft(office: Project) -> None:
    number = "The talks will cover customs, safety at sea and the training of 250 pilots."
    edit(office, f"\\[ko: {number}]", "회담은 조종사 990명의 훈련을 다룬다.")
    result = office.gen("accept", BRIEF)
    assert result.exit_code == 0 and "critical" in result.stderr
    assert "990" in office.read(f"{BRIEF}.md")
    assert not (office.root / "locales/ko/memory.tmx").exists()


def test_a_draft_that_is_not_there_cannot_be_accepted(office: Project) -> None:
    assert office.gen("accept", "ko/nothing.brief").exit_code == 2
