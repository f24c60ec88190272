"""What a person writes into a draft stays theirs, whatever is built afterwards."""

from __future__ import annotations

import json
import shutil
from pathlib import Path
from typing import Any

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


def status(project: Project, draft: str = BRIEF) -> dict[str, Any]:
    (found,) = json.loads(project.gen("status", draft, "--json").stdout)
    return dict(found)


def test_additions_outside_segments_and_other_changes_stand_in_the_page_too(office: Project) -> None:
    edit(office, "\n## ", "\n사람이 *쓴* 줄입니다.\n\n## ")
    edit(office, MACHINE, f"**{PERSONS}**")
    office.gen("build")
    page = office.read(f"{BRIEF}.html")
    assert "사람이 <em>쓴</em> 줄입니다." in page and f"<strong>{PERSONS}</strong>" in page
    unit = units(office)[SENTENCE]
    assert unit["at"]["html"], unit
    assert all(PERSONS in page[start:end] for start, end in unit["at"]["html"])
    assert not any(0x10FF00 <= ord(letter) <= 0x10FFFF for letter in page)


def test_an_edit_in_the_page_is_kept_and_the_run_points_to_the_markdown(office: Project) -> None:
    page = office.root / f"output/{BRIEF}.html"
    page.write_text(page.read_text("utf-8").replace("Norrland", "Nordland"), encoding="utf-8")
    before = page.read_text("utf-8")
    result = office.gen("build")
    assert page.read_text("utf-8") == before and (office.root / f"output/{BRIEF}.new.html").exists()
    assert "make them in harbour.brief.md" in result.stderr
    assert status(office)["edited"] is True


@pytest.mark.parametrize("lost", [None, ".gen"])
def test_a_page_beside_an_edited_one_follows_though_its_sidecar_is_lost(office: Project, lost: str | None) -> None:
    """The record knows it for the program's; where that is lost as well, both pages are a person's, and stay."""
    page, beside = (office.root / f"output/{BRIEF}.{ending}" for ending in ("html", "new.html"))
    page.write_text(page.read_text("utf-8").replace("Norrland", "Nordland"), encoding="utf-8")
    office.gen("build")
    before = page.read_text("utf-8"), beside.read_text("utf-8")
    (office.root / f"output/{BRIEF}.provenance.json").unlink()
    if lost:
        shutil.rmtree(office.root / lost)
    office.seed("harbour.txt", RELEASE.replace("250 pilots", "300 pilots"))
    assert office.gen("build").exit_code == 0
    assert page.read_text("utf-8") == before[0]
    assert (beside.read_text("utf-8") == before[1]) == bool(lost)
    assert office.gen("build", "--dry-run").stdout == ""


@pytest.mark.parametrize(
    ("tag", "words"), [("fr", "la source a changé"), ("de", "die Quelle hat sich"), ("pt-BR", "a fonte mudou")]
)
def test_notes_are_in_the_language_of_the_draft(office: Project, tag: str, words: str) -> None:
    order, draft = ("brief", "--lang", tag), f"{tag}/harbour.brief"
    office.gen(*order)
    edit(office, f"\\[{tag}: {SENTENCE}]", "Worte.", draft)
    office.gen(*order)
    office.seed("harbour.txt", RELEASE.replace("again in June", "again in July"))
    office.gen(*order)
    assert f"Worte.* *(⚠ {words}" in office.read(f"{draft}.md").replace("Worte. *(⚠", "Worte.* *(⚠")
    office.gen(*order)
    assert office.read(f"{draft}.md").count("⚠") == 1
    assert "⚠" in office.read(f"{draft}.html")


def test_both_sources_and_both_wordings_stand_side_by_side_until_the_note_is_gone(office: Project) -> None:
    edit(office, MACHINE, PERSONS)
    office.gen("build")
    for month in ("July", "August"):
        office.seed("harbour.txt", RELEASE.replace("again in June", f"again in {month}"))
        office.gen("build")
        (found,) = status(office)["waiting"]
        now = SENTENCE.replace("June", month)
        assert found["kind"] == "outdated" and found["wording"] == PERSONS
        assert (found["old_source"], found["source"], found["proposed"]) == (SENTENCE, now, f"[ko: {now}]")
    shown = office.gen("status", BRIEF).stdout
    for words in (f"source before: {SENTENCE}", "source now: ", PERSONS, "proposed: [ko: Both sides"):
        assert words in shown
    # A person's wording that waits is proposed nowhere.
    assert status(office, "ko/harbour.brief")["waiting"] == [found]
    path = office.root / f"output/{BRIEF}.md"
    path.write_text(path.read_text("utf-8").replace(" *(⚠ the source has changed since this was edited)*", ""), "utf-8")
    office.gen("build")
    # It says June still, which is not what the source says now.
    assert [one["kind"] for one in status(office)["waiting"]] == ["held"] and PERSONS in office.read(f"{BRIEF}.md")


def test_a_wording_whose_sentence_vanished_waits_with_its_old_source(office: Project) -> None:
    edit(office, MACHINE, PERSONS)
    office.gen("build")
    office.seed("harbour.txt", RELEASE.replace(f" {SENTENCE}", ""))
    office.gen("build")
    (found,) = status(office)["waiting"]
    assert (found["kind"], found["old_source"], found["source"]) == ("outdated", SENTENCE, None)
    assert PERSONS in office.read(f"{BRIEF}.md")


SECOND = "ko/second.brief"


@pytest.fixture
def two(office: Project) -> Project:
    """The office with a second release that has a sentence of the first."""
    office.seed("second.txt", RELEASE.replace("250 pilots", "90 clerks").replace("Port Elin", "Port Osk"))
    assert office.gen("build").exit_code == 0
    return office


def test_an_edit_is_proposed_where_the_segment_recurs_and_used_there_once_accepted(two: Project) -> None:
    before = two.read(f"{SECOND}.md")
    edit(two, MACHINE, PERSONS)
    result = two.gen("build")
    assert result.exit_code == 0
    assert two.read(f"{SECOND}.md") == before
    (found,) = status(two, SECOND)["waiting"]
    assert found["kind"] == "proposal" and found["why"] == f"output/{BRIEF}"
    assert (found["source"], found["wording"], found["proposed"]) == (SENTENCE, f"[ko: {SENTENCE}]", PERSONS)
    (finding,) = [one for one in two.sidecar(SECOND)["findings"] if one["check"] == "proposal"]
    assert finding["draft"] == f"output/{BRIEF}" and finding["where"] == PERSONS
    assert "current already" in two.gen("build").stderr
    shutil.rmtree(two.root / ".gen")
    two.gen("build")
    assert [one["proposed"] for one in status(two, SECOND)["waiting"]] == [PERSONS]
    two.gen("accept", BRIEF)
    two.gen("build")
    assert status(two, SECOND)["waiting"] == [] and PERSONS in two.read(f"{SECOND}.md")


def test_a_proposal_is_gone_with_the_edit(two: Project) -> None:
    edit(two, MACHINE, PERSONS)
    two.gen("build")
    edit(two, PERSONS, MACHINE)
    two.gen("build")
    assert status(two, SECOND)["waiting"] == []


def test_a_wording_with_a_critical_finding_is_proposed_nowhere_and_says_so(two: Project) -> None:
    edit(two, MACHINE, "양측은 2031년 6월에 다시 만나기로 했다.")
    result = two.gen("build")
    assert f"these words stay in output/{BRIEF} alone: {SENTENCE}" in result.stderr
    assert status(two, SECOND)["waiting"] == []
    (found,) = status(two)["waiting"]
    assert found["kind"] == "held" and "2031" in found["wording"] and found["why"]


def test_two_bullets_put_together_are_no_wording_of_either_whatever_the_source_does(two: Project) -> None:
    path = two.root / f"output/{BRIEF}.md"
    lines = path.read_text("utf-8").split("\n")
    first, second, *_ = [number for number, line in enumerate(lines) if line.startswith("- ")]
    lines[first] = lines[first].rpartition(" [")[0] + "; " + lines.pop(second)[2:]
    together = lines[first].rpartition(" [")[0]
    path.write_text("\n".join(lines), encoding="utf-8")
    two.gen("build")
    assert status(two, SECOND)["waiting"] == []
    two.seed("harbour.txt", RELEASE.replace("250 pilots", "300 pilots"))
    two.gen("build")
    two.setting("office", "name", '"Office"\n[translation]\nengines = ["pseudo"]\n[build]\nlanguages = ["ko"]')
    for _ in range(2):
        assert two.gen("build").exit_code == 0
        assert together in two.read(f"{BRIEF}.md")
        assert status(two, SECOND)["waiting"] == []


def test_a_file_that_breaks_off_is_said_to(office: Project) -> None:
    path = office.root / f"output/{BRIEF}.md"
    path.write_text(path.read_text("utf-8")[:300], encoding="utf-8")
    result = office.gen("build")
    assert "it breaks off in the middle: output/ko/harbour.brief.md" in result.stderr
    assert "words kept" not in result.stderr


def test_a_build_says_whose_source_is_gone(two: Project) -> None:
    (two.root / "seeds/second.txt").unlink()
    result = two.gen("build")
    assert "their source is gone: output/ar-XB/second.brief, output/ko/second.brief" in result.stderr
    assert two.read(f"{SECOND}.md")
