"""The main job through the public door: seeds in, drafts out, with the real embedded engine and real Apertium."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

import pytest
from support import ROOT, Project

KOGL = "msit-mofa-policy-council"
ARTICLE = "korea-ai-diplomacy-article"

# What a web page left in the seeds; no draft may show it.
BOILERPLATE = ["Search Area", "• Home", "News & Notice", "attached PDF", "Photo=Yonhap", "Updated :"]


def test_portuguese_briefs_are_there_right_after_installation(seeds: Project) -> None:
    result = seeds.gen("brief", "--lang", "pt-BR")
    assert result.exit_code == 0, result.stderr
    brief = seeds.read(f"pt-BR/{KOGL}.brief.md")
    assert "Lee Jong Ho" in brief and "Cho Tae-yul" in brief and "MOFA" in brief
    assert "10 de maio" in brief
    assert "inglês → português (Brasil)" in brief
    assert "Tradução automática, não revisada" in brief
    assert not [line for line in BOILERPLATE if line in brief]
    assert (seeds.root / "output/pt-BR" / f"{KOGL}.brief.html").exists()


@pytest.mark.needs_apertium
@pytest.mark.parametrize("tag", ["ca", "es", "fr"])
def test_names_and_acronyms_come_through_apertium_unharmed(seeds: Project, tag: str) -> None:
    result = seeds.gen("brief", KOGL, "--lang", tag, "--format", "md")
    assert result.exit_code == 0, result.stderr
    sidecar = seeds.sidecar(f"{tag}/{KOGL}.brief")
    assert sidecar["engines"][-1]["name"] == "apertium"
    for unit in sidecar["units"]:
        for name in ("MOFA", "MSIT", "Lee Jong Ho", "Cho Tae-yul", "KIST"):
            if re.search(rf"\b{name}\b", unit["source"]):
                assert name in unit["target"], unit


def test_english_needs_no_translation(seeds: Project) -> None:
    assert seeds.gen("brief", KOGL, "--lang", "en").exit_code == 0
    sidecar = seeds.sidecar(f"en/{KOGL}.brief")
    assert sidecar["engines"] == []
    assert all(unit["source"] == unit["target"] for unit in sidecar["units"])


def test_every_unit_of_a_sidecar_stands_in_its_source_and_in_its_draft(seeds: Project) -> None:
    assert seeds.gen("brief", KOGL, "--lang", "pt-BR").exit_code == 0
    sidecar = seeds.sidecar(f"pt-BR/{KOGL}.brief")
    source = (seeds.root / sidecar["source"]["path"]).read_text("utf-8")
    drafts = {extension: seeds.read(f"pt-BR/{KOGL}.brief.{extension}") for extension in ("md", "html")}
    assert len(sidecar["units"]) > 20
    for unit in sidecar["units"]:
        start, end = unit["span"]
        assert source[start:end] == unit["source"]
        assert unit["at"]["md"], unit
        for extension, spans in unit["at"].items():
            for first, last in spans:
                assert drafts[extension][first:last].strip(), unit


def test_a_second_run_writes_nothing_and_the_same_bytes_come_out_anew(seeds: Project) -> None:
    seeds.gen("brief", "--lang", "pt-BR")
    first = {path: (path.read_bytes(), path.stat().st_mtime_ns) for path in (seeds.root / "output").rglob("*.*")}
    second = seeds.gen("brief", "--lang", "pt-BR")
    assert "2 current already" in second.stderr
    assert first == {path: (path.read_bytes(), path.stat().st_mtime_ns) for path in first}
    shutil.rmtree(seeds.root / "output")
    seeds.gen("brief", "--lang", "pt-BR")
    assert {path: path.read_bytes() for path in first} == {path: content for path, (content, _) in first.items()}


def test_deleting_the_record_changes_no_draft(seeds: Project) -> None:
    seeds.gen("brief", KOGL, "--lang", "en")
    before = seeds.read(f"en/{KOGL}.brief.md")
    shutil.rmtree(seeds.root / ".gen")
    assert seeds.gen("brief", KOGL, "--lang", "en").exit_code == 0
    assert seeds.read(f"en/{KOGL}.brief.md") == before


def test_an_edited_draft_is_never_overwritten(pseudo: Project) -> None:
    pseudo.seed("release.txt")
    pseudo.gen("brief", "--lang", "fr")
    draft = pseudo.root / "output/fr/release.brief.md"
    draft.write_text(draft.read_text("utf-8") + "\nA person wrote this.\n", encoding="utf-8")
    edited = draft.read_bytes()
    result = pseudo.gen("brief", "--lang", "fr")
    assert result.exit_code == 0
    assert "edited" in result.stderr
    assert draft.read_bytes() == edited
    assert not (pseudo.root / "output/fr/release.brief.new.md").exists()


def test_a_changed_source_makes_its_draft_anew(pseudo: Project) -> None:
    seed = pseudo.seed("release.txt")
    pseudo.gen("brief", "--lang", "fr", "--format", "md")
    seed.write_text(seed.read_text("utf-8").replace("250 pilots", "300 pilots"), encoding="utf-8")
    assert pseudo.gen("brief", "--lang", "fr", "--format", "md").exit_code == 0
    assert "300" in pseudo.read("fr/release.brief.md")
    assert "250" not in pseudo.read("fr/release.brief.md")


def test_the_committed_drafts_are_what_the_program_makes_today(seeds: Project) -> None:
    shutil.copy(ROOT / "gen.toml", seeds.root / "gen.toml")
    for kind in ("brief", "factsheet"):
        seeds.gen(kind, KOGL, "--lang", "en", "--lang", "pt-BR")
    committed = sorted(
        path for tag in ("en", "pt-BR") for path in (ROOT / "output" / tag).iterdir() if KOGL in path.name
    )
    assert len(committed) == 12
    outdated = [
        str(path.relative_to(ROOT))
        for path in committed
        if path.read_bytes() != (seeds.root / path.relative_to(ROOT)).read_bytes()
    ]
    assert outdated == [], "run: gen brief/factsheet msit-mofa-policy-council --lang en --lang pt-BR"


@pytest.mark.needs_unshare
def test_the_main_job_runs_with_the_network_blocked(seeds: Project) -> None:
    import subprocess
    import sys

    for tag in ("pt-BR", *(["fr"] if Path("/usr/share/apertium/modes/cat-fra.mode").exists() else [])):
        command = [
            "unshare",
            "-n",
            sys.executable,
            "-m",
            "generator",
            "--project",
            str(seeds.root),
            "brief",
            "--lang",
            tag,
        ]
        result = subprocess.run(command, capture_output=True, text=True, timeout=300, check=False)
        assert result.returncode == 0, result.stderr
        assert (seeds.root / "output" / tag / f"{ARTICLE}.brief.md").exists()
