"""Firefox's models are installed from its own files, loose or in an archive, and translate afterwards."""

from __future__ import annotations

import gzip
import json
import re
import shutil
import zipfile
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from firefox_files import DIRECTION, copied, shipped, stored_zstd, zeros_zstd
from translating import config, into, sentence

from generator.config import BuildConfig, Config
from generator.errors import ModelError
from generator.locales import Locale
from generator.models import bundle, install_from, installed, remove
from generator.models.archive import delete
from generator.translation.engine import Model

ENGLISH, PORTUGUESE = Locale("en"), Locale("pt-BR")


def settings(root: Path) -> Config:
    root.mkdir(exist_ok=True)
    return replace(config(root, "bergamot"), build=BuildConfig(languages=("pt-BR",)))


def own(project: Config) -> list[Model]:
    """The models of the project's own folder."""
    return [one for one in installed(project) if one.path and project.models_folder in one.path.parents]


def left_behind(project: Config) -> list[str]:
    return sorted(path.name for path in project.root.rglob("*") if path.is_file())


def zipped(folder: Path, path: Path) -> Path:
    with zipfile.ZipFile(path, "w") as archive:
        for file in sorted(folder.iterdir()):
            archive.write(file, f"tiny/enpt/{file.name}")
    return path


def gzipped(folder: Path) -> None:
    for file in list(folder.iterdir()):
        file.with_name(f"{file.name}.gz").write_bytes(gzip.compress(file.read_bytes(), 1))
        file.unlink()


def packed_with_zstd(folder: Path) -> None:
    for file in list(folder.iterdir()):
        file.with_name(f"{file.name}.zst").write_bytes(stored_zstd(file.read_bytes()))
        file.unlink()


def as_they_are(folder: Path) -> None:
    """Nothing is packed."""


@pytest.mark.parametrize("pack", [as_they_are, gzipped, packed_with_zstd])
def test_a_folder_of_files_is_installed_and_translates(tmp_path: Path, pack: Callable[[Path], None]) -> None:
    folder, project = copied(tmp_path / "enpt"), settings(tmp_path / "project")
    pack(folder)
    [model] = install_from(folder, project, licence="MPL-2.0")
    assert (model.engine, model.source, model.target) == ("bergamot", ENGLISH, PORTUGUESE)
    assert model.licence == "MPL-2.0"
    assert model.size == sum(file.stat().st_size for file in shipped().iterdir() if DIRECTION in file.name)
    assert own(project) == [model]
    [unit] = into("pt-BR", [sentence("The question is clear.")], project)
    assert unit.target == "A questão é clara."


def test_an_archive_is_installed_and_every_file_it_holds_is_locked(tmp_path: Path) -> None:
    project = settings(tmp_path / "project")
    archive = zipped(copied(tmp_path / "enpt"), tmp_path / "enpt.zip")
    install_from(archive, project)
    assert [model.licence for model in own(project)] == ["unknown"]
    assert (project.root / "models.lock").read_text("utf-8").endswith("  enpt.zip\n")
    changed = archive.read_bytes().replace(b"tiny/enpt", b"base/enpt")
    archive.write_bytes(changed)
    with pytest.raises(ModelError, match=r"models\.lock has"):
        install_from(archive, project)


def test_loose_files_are_each_the_bytes_of_the_lock(tmp_path: Path) -> None:
    folder, project = copied(tmp_path / "enpt"), settings(tmp_path / "project")
    (project.root / "models.lock").write_text(f"{'0' * 64}  vocab.enpt.spm\n", encoding="utf-8")
    with pytest.raises(ModelError, match=r"vocab\.enpt\.spm was refused: its SHA-256"):
        install_from(folder, project)
    assert left_behind(project) == ["models.lock"]


def test_folders_in_a_folder_are_each_a_model(tmp_path: Path) -> None:
    copied(tmp_path / "all" / "enpt")
    copied(tmp_path / "all" / "pten", "pten")
    project = settings(tmp_path / "project")
    install_from(tmp_path / "all", project)
    assert {(str(one.source), str(one.target)) for one in own(project)} == {("en", "pt-BR"), ("pt-BR", "en")}
    remove(PORTUGUESE, ENGLISH, project)
    assert [str(one.target) for one in own(project)] == ["pt-BR"]


def test_two_models_of_one_direction_are_refused(tmp_path: Path) -> None:
    copied(tmp_path / "all" / "tiny")
    copied(tmp_path / "all" / "base")
    project = settings(tmp_path / "project")
    with pytest.raises(ModelError, match="two models"):
        install_from(tmp_path / "all", project)


def test_a_bundle_carries_a_model_with_what_is_known_of_it(tmp_path: Path) -> None:
    project, path = settings(tmp_path / "project"), tmp_path / "office.bundle"
    install_from(copied(tmp_path / "enpt"), project, licence="MPL-2.0")
    [bundled] = bundle(project, path)
    other = settings(tmp_path / "other")
    install_from(path, other)
    [carried] = own(other)
    assert carried == replace(bundled, path=carried.path)


def test_what_comes_with_the_program_is_not_bundled(tmp_path: Path) -> None:
    with pytest.raises(ModelError, match="no installed package"):
        bundle(settings(tmp_path / "project"), tmp_path / "office.bundle")


def test_files_that_are_not_those_of_their_metadata_are_refused(tmp_path: Path) -> None:
    project = settings(tmp_path / "project")
    [model] = install_from(copied(tmp_path / "enpt"), project)
    assert model.path is not None
    copy = tmp_path / "copy"
    shutil.copytree(model.path, copy)
    shortlist = next(copy.glob("lex.*"))
    shortlist.write_bytes(shortlist.read_bytes() + b"!")
    (project.root / "models.lock").unlink()
    with pytest.raises(ModelError, match="not the one that was published with it"):
        install_from(copy, project)
    (copy / "metadata.json").write_text('{"engine": "bergamot", "files": {"model": {}, "other": 3}}', "utf-8")
    with pytest.raises(ModelError, match="two languages"):
        install_from(copy, settings(tmp_path / "other"), (Locale("en"), Locale("de")))


def cut_off(folder: Path) -> None:
    weights = next(folder.glob("model.*"))
    weights.write_bytes(weights.read_bytes()[:100_000])


def scrambled(folder: Path) -> None:
    weights = next(folder.glob("model.*"))
    weights.write_bytes(b"\xff" * 100_000)


def without_vocabulary(folder: Path) -> None:
    next(folder.glob("vocab.*")).unlink()


def of_no_language(folder: Path) -> None:
    for file in list(folder.iterdir()):
        file.rename(folder / file.name.replace("enpt", "nowhere"))


def a_bomb_in_gzip(folder: Path) -> None:
    next(folder.glob("lex.*")).rename(folder / "away")
    (folder / "lex.50.50.enpt.s2t.bin.gz").write_bytes(gzip.compress(bytes(300_000_000), 9))


def a_bomb_in_zstd(folder: Path) -> None:
    next(folder.glob("lex.*")).rename(folder / "away")
    (folder / "lex.50.50.enpt.s2t.bin.zst").write_bytes(zeros_zstd(1_000_000_000))


def no_gzip(folder: Path) -> None:
    file = next(folder.glob("lex.*"))
    file.rename(f"{file}.gz")


def no_zstd(folder: Path) -> None:
    file = next(folder.glob("lex.*"))
    file.rename(f"{file}.zst")


BAD = {
    cut_off: "cannot load|failed",
    scrambled: "cannot load|failed",
    without_vocabulary: "no vocabulary",
    of_no_language: "two languages",
    a_bomb_in_gzip: "more than a model can have",
    a_bomb_in_zstd: "more than a model can have",
    no_gzip: "not a readable gzip",
    no_zstd: "not a zstd file",
}


@pytest.mark.parametrize("spoil", BAD)
def test_a_model_that_is_none_is_refused_and_leaves_nothing_behind(
    tmp_path: Path, spoil: Callable[[Path], None]
) -> None:
    folder, project = copied(tmp_path / "enpt"), settings(tmp_path / "project")
    spoil(folder)
    with pytest.raises(ModelError, match=BAD[spoil]):
        install_from(folder, project)
    assert left_behind(project) == []


@pytest.mark.parametrize("name", ["../model.enpt.intgemm.alphas.bin", "/model.enpt.intgemm.alphas.bin"])
def test_an_archive_that_would_write_elsewhere_is_refused(tmp_path: Path, name: str) -> None:
    path, project = tmp_path / "enpt.zip", settings(tmp_path / "project")
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr(name, b"weights")
        archive.writestr("vocab.enpt.spm", b"pieces")
    with pytest.raises(ModelError, match="outside of its folder"):
        install_from(path, project)
    assert left_behind(project) == []


def test_languages_that_a_name_leaves_open_are_told_by_the_person(tmp_path: Path) -> None:
    folder, project = tmp_path / "files", settings(tmp_path / "project")
    folder.mkdir()
    for file in shipped().iterdir():
        if DIRECTION in file.name:
            shutil.copy(file, folder / file.name.replace(DIRECTION, "glkfa"))
    with pytest.raises(ModelError, match="two languages"):
        install_from(folder, project)
    [model] = install_from(folder, project, (Locale("glk"), Locale("fa")))
    assert (model.source.tag, model.target.tag) == ("glk", "fa")


def test_metadata_that_was_changed_by_hand_hides_the_model_and_breaks_nothing(tmp_path: Path) -> None:
    project = settings(tmp_path / "project")
    [model] = install_from(copied(tmp_path / "enpt"), project)
    assert model.path is not None
    metadata = model.path / "metadata.json"
    said = json.loads(metadata.read_text("utf-8"))
    said["files"]["model"]["name"] = "../../elsewhere.bin"
    for broken in (json.dumps(said), "{", "[]", '{"files": []}', '{"files": {"model": 1}}'):
        metadata.write_text(broken, encoding="utf-8")
        assert own(project) == []
        assert [str(one.target) for one in installed(project)] == ["pt-BR", "en"]


def test_a_second_installation_replaces_the_first(tmp_path: Path) -> None:
    folder, project = copied(tmp_path / "enpt"), settings(tmp_path / "project")
    install_from(folder, project)
    [model] = install_from(folder, project, licence="MPL-2.0")
    assert own(project) == [model]
    assert model.path is not None
    delete(model.path)
    assert [re.sub("/.*", "", one.name) for one in installed(project)] == ["Firefox en-pt tiny", "Firefox pt-en tiny"]
