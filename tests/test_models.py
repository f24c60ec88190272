"""`gen models` through the public door, with two small genuine Argos packages, down to a brief."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest
from firefox_files import copied
from support import ROOT, Project

PACKAGES = ROOT / "tests" / "packages"

TALKS = """\
Ministers Sign a Memorandum in Seoul

The two ministers signed a memorandum of understanding in Seoul on 10 May 2025.

Germany and France confirmed their participation. The ministry said that the talks will continue in June 2025.
"""


@pytest.fixture
def argos(project: Project) -> Project:
    """A project that translates with Argos alone, with one seed."""
    project.setting("translation", "engines", '["argos"]')
    project.seed("talks.txt", TALKS)
    return project


def gen(project: Project, *arguments: str) -> subprocess.CompletedProcess[str]:
    """`gen` in a process of its own with a home of its own: Argos reads its settings once, when it is imported."""
    home = project.root / "home"
    home.mkdir(exist_ok=True)
    environment = {**os.environ, "HOME": str(home)}
    command = [sys.executable, "-m", "generator", "--project", str(project.root), *arguments]
    return subprocess.run(command, capture_output=True, text=True, check=False, env=environment, timeout=300)


def installed(project: Project) -> set[tuple[str, str]]:
    rows = json.loads(gen(project, "models", "list", "--json").stdout)
    return {(row["from"], row["to"]) for row in rows if row["engine"] == "argos"}


def test_packages_are_installed_used_and_removed(argos: Project) -> None:
    result = gen(argos, "models", "install", "--from", str(PACKAGES))
    assert result.returncode == 0, result.stderr
    assert installed(argos) == {("en", "fr"), ("fr", "de")}
    result = gen(argos, "brief", "--lang", "fr", "--lang", "de")
    assert result.returncode == 0, result.stderr
    french, german = argos.read("fr/talks.brief.md"), argos.read("de/talks.brief.md")
    assert "Séoul" in french and "10 mai 2025" in french
    assert "Seoul" in german and "Mai 2025" in german
    sidecar = argos.sidecar("de/talks.brief")
    assert sidecar["route"] == "en>fr>de"
    assert sidecar["label"] == "gist only"
    assert [engine["name"] for engine in sidecar["engines"]] == ["argos", "argos"]
    assert gen(argos, "models", "remove", "fr", "de").returncode == 0
    assert installed(argos) == {("en", "fr")}
    refused = gen(argos, "brief", "--lang", "de")
    assert refused.returncode == 3
    assert "no model from en to de" in refused.stderr
    assert argos.read("de/talks.brief.md") == german


def test_a_model_of_firefox_is_installed_by_its_place_alone_and_named_in_the_draft(
    project: Project, tmp_path: Path
) -> None:
    project.setting("translation", "engines", '["bergamot"]')
    project.seed("talks.txt", TALKS)
    result = gen(project, "models", "install", str(copied(tmp_path / "files")), "--licence", "MPL-2.0")
    assert result.returncode == 0, result.stderr
    rows = json.loads(gen(project, "models", "list", "--json").stdout)
    assert [(row["from"], row["to"], row["version"], row["licence"]) for row in rows] == [
        ("en", "pt-BR", "unknown", "MPL-2.0"),
        ("pt-BR", "en", "2.0", "MPL-2.0"),
    ]
    assert all(row["size"] > 1_000_000 for row in rows)
    assert " MB" in gen(project, "models", "list").stdout
    assert gen(project, "brief", "--lang", "pt-BR", "--format", "md").returncode == 0
    assert [engine["version"] for engine in project.sidecar("pt-BR/talks.brief")["engines"]] == ["unknown"]
    assert gen(project, "models", "remove", "en", "pt-BR", "--engine", "bergamot").returncode == 0
    assert {row["version"] for row in json.loads(gen(project, "models", "list", "--json").stdout)} == {"2.0"}


def test_firefoxs_list_without_a_server_is_one_clear_line(project: Project) -> None:
    project.setting("models", "firefox", '"http://127.0.0.1:9/v1"')
    refused = gen(project, "models", "available", "en")
    assert refused.returncode == 3
    assert "the list of Firefox's models could not be read" in refused.stderr
    assert "Traceback" not in refused.stderr


def test_one_package_of_several_is_installed_by_its_languages(argos: Project) -> None:
    assert gen(argos, "models", "install", "en", "fr", "--from", str(PACKAGES)).returncode == 0
    assert installed(argos) == {("en", "fr")}


def test_a_bundle_carries_the_packages_to_a_machine_without_network(argos: Project, tmp_path: Path) -> None:
    gen(argos, "models", "install", "--from", str(PACKAGES))
    bundle = tmp_path / "office.bundle"
    assert gen(argos, "models", "bundle", str(bundle)).returncode == 0
    other = Project(tmp_path / "other")
    other.seed("talks.txt", TALKS)
    other.setting("translation", "engines", '["argos"]')
    result = gen(other, "models", "install", "--from", str(bundle))
    assert result.returncode == 0, result.stderr
    assert installed(other) == {("en", "fr"), ("fr", "de")}
    assert gen(other, "brief", "--lang", "de", "--format", "md").returncode == 0


def test_nothing_is_made_in_the_users_home(argos: Project) -> None:
    gen(argos, "models", "install", "--from", str(PACKAGES))
    gen(argos, "brief", "--lang", "fr")
    assert [path.name for path in (argos.root / "home").rglob("*")] == []


def evil(folder: Path, name: str, content: bytes = b"x") -> Path:
    path = folder / "evil.argosmodel"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("translate-en_fr/metadata.json", '{"from_code": "en", "to_code": "fr"}')
        archive.writestr(name, content)
    return path


@pytest.mark.parametrize("name", ["../outside", "/outside", "translate-en_fr/../../outside"])
def test_an_archive_that_would_write_elsewhere_is_refused(argos: Project, tmp_path: Path, name: str) -> None:
    result = gen(argos, "models", "install", "--from", str(evil(tmp_path, name)))
    assert result.returncode == 3
    assert "Traceback" not in result.stderr and result.stderr.startswith("error:")
    assert installed(argos) == set()
    assert not list(argos.root.rglob("outside"))


@pytest.mark.parametrize("content", [b"", b"no archive at all", b"PK\x03\x04 cut short"])
def test_a_corrupt_archive_is_refused(argos: Project, tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "broken.argosmodel"
    path.write_bytes(content)
    result = gen(argos, "models", "install", "--from", str(path))
    assert result.returncode == 3
    assert "broken.argosmodel" in result.stderr and "Traceback" not in result.stderr


def test_a_package_that_is_not_there_is_said(argos: Project) -> None:
    assert gen(argos, "models", "install", "--from", "nowhere.argosmodel").returncode == 3
    assert gen(argos, "models", "remove", "en", "fr").returncode == 3
    assert gen(argos, "models", "install").returncode == 2


@pytest.mark.needs_unshare
def test_asking_the_index_without_a_network_is_one_clear_line(argos: Project) -> None:
    command = [
        "unshare",
        "-n",
        sys.executable,
        "-m",
        "generator",
        "--project",
        str(argos.root),
        "models",
        "install",
        "en",
        "fr",
    ]
    result = subprocess.run(command, capture_output=True, text=True, check=False, timeout=120)
    assert result.returncode == 3
    assert "Traceback" not in result.stderr
    assert "network" in result.stderr or "index" in result.stderr


def test_the_doctor_names_every_engine_and_what_to_type(project: Project) -> None:
    printed = gen(project, "doctor").stdout.lower()
    assert all(name in printed for name in ("argos", "bergamot", "apertium", "spacy"))
    assert "gen models install" in printed
