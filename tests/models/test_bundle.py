"""Packages travel in one file to a machine without a network, and only the bytes that were locked are installed."""

from __future__ import annotations

import zipfile
from dataclasses import replace
from pathlib import Path

import pytest
from translating import config

from generator.config import BuildConfig, Config
from generator.errors import ModelError
from generator.models import bundle, install_from, installed

PACKAGES = Path(__file__).resolve().parent.parent / "packages"


def project(root: Path, *languages: str) -> Config:
    """A project that translates with Argos alone into some languages."""
    root.mkdir()
    return replace(config(root, "argos"), build=BuildConfig(languages=languages))


def directions(settings: Config) -> set[str]:
    return {f"{one.source}>{one.target}" for one in installed(settings)}


@pytest.fixture
def filled(tmp_path: Path) -> Config:
    """A project with both packages."""
    settings = project(tmp_path / "first", "fr")
    install_from(PACKAGES, settings)
    return settings


def test_a_bundle_installs_what_the_languages_need(tmp_path: Path, filled: Config) -> None:
    path = tmp_path / "models.bundle"
    assert [str(one.target) for one in bundle(filled, path)] == ["fr"]
    other = project(tmp_path / "other")
    install_from(path, other)
    assert directions(other) == {"en>fr"}
    first, second = (one.models_folder / "argos" for one in (filled, other))
    for file in (path for path in second.rglob("*") if path.is_file()):
        assert file.read_bytes() == (first / file.relative_to(second)).read_bytes()


def test_a_chain_is_bundled_whole_and_twice_the_same(tmp_path: Path, filled: Config) -> None:
    chain = replace(filled, build=BuildConfig(languages=("de",)))
    bundle(chain, tmp_path / "one.bundle")
    bundle(chain, tmp_path / "two.bundle")
    assert (tmp_path / "one.bundle").read_bytes() == (tmp_path / "two.bundle").read_bytes()
    other = project(tmp_path / "other")
    install_from(tmp_path / "one.bundle", other)
    assert directions(other) == {"en>fr", "fr>de"}


def test_without_a_package_there_is_nothing_to_bundle(tmp_path: Path) -> None:
    with pytest.raises(ModelError, match="no installed package"):
        bundle(project(tmp_path / "empty", "fr"), tmp_path / "models.bundle")
    assert not (tmp_path / "models.bundle").exists()


def test_a_bundle_whose_bytes_are_not_those_of_its_lock_is_refused(tmp_path: Path, filled: Config) -> None:
    path, changed = tmp_path / "models.bundle", tmp_path / "changed.bundle"
    bundle(filled, path)
    with zipfile.ZipFile(path) as whole, zipfile.ZipFile(changed, "w") as other:
        for name in whole.namelist():
            other.writestr(name, whole.read(name) + (b"" if name == "models.lock" else b"!"))
    settings = project(tmp_path / "other")
    with pytest.raises(ModelError, match="SHA-256"):
        install_from(changed, settings)
    assert not settings.models_folder.exists()


@pytest.mark.parametrize("name", ["../evil.argosmodel", "evil.txt", "a/b.argosmodel"])
def test_a_bundle_that_names_other_files_is_refused(tmp_path: Path, name: str) -> None:
    path = tmp_path / "models.bundle"
    with zipfile.ZipFile(path, "w") as whole:
        whole.writestr("models.lock", f"{'0' * 64}  {name}\n")
        whole.writestr(name, "x")
    settings = project(tmp_path / "other")
    with pytest.raises(ModelError):
        install_from(path, settings)
    assert sorted(one.name for one in tmp_path.iterdir()) == ["models.bundle", "other"]


def test_what_was_installed_is_locked_and_another_archive_of_the_name_is_refused(
    tmp_path: Path, filled: Config
) -> None:
    lines = (filled.root / "models.lock").read_text("utf-8").splitlines()
    assert [line.split("  ")[1] for line in lines] == sorted(one.name for one in PACKAGES.glob("*.argosmodel"))
    impostor = tmp_path / next(PACKAGES.glob("*en_fr*")).name
    impostor.write_bytes(next(PACKAGES.glob("*fr_de*")).read_bytes())
    with pytest.raises(ModelError, match=r"models\.lock has"):
        install_from(impostor, filled)


def test_a_lock_that_is_none_is_said(tmp_path: Path) -> None:
    settings = project(tmp_path / "other")
    (settings.root / "models.lock").write_text("nonsense\n", encoding="utf-8")
    with pytest.raises(ModelError, match="line 1"):
        install_from(PACKAGES, settings)
