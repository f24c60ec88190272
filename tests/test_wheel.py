"""The wheel as a user gets it: installed into a new environment, run in an empty folder with one seed."""

from __future__ import annotations

import subprocess
import sys
import sysconfig
import venv
import zipfile
from pathlib import Path

import pytest
from support import RELEASE, ROOT


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("wheel")
    command = [sys.executable, "-m", "build", "--wheel", "--no-isolation", "--outdir", str(folder), str(ROOT)]
    result = subprocess.run(command, capture_output=True, text=True, check=False)
    assert result.returncode == 0, result.stdout + result.stderr
    return next(folder.glob("*.whl"))


def test_the_wheel_carries_templates_and_locales(wheel: Path) -> None:
    names = zipfile.ZipFile(wheel).namelist()
    assert "generator/shipped/templates/brief.md.j2" in names
    assert "generator/shipped/locales/fr/messages.po" in names
    assert not [name for name in names if name.startswith(("seeds/", "output/", "tests/", "bench/"))]


def test_gen_runs_from_the_wheel_in_an_empty_folder(wheel: Path, tmp_path: Path) -> None:
    home = tmp_path / "venv"
    venv.create(home, with_pip=False)
    site = Path(sysconfig.get_path("purelib", vars={"base": str(home), "platbase": str(home)}))
    zipfile.ZipFile(wheel).extractall(site)
    # The dependencies are those of this environment; .pth files in it, and so an editable checkout, are not followed.
    (site / "dependencies.pth").write_text(sysconfig.get_path("purelib") + "\n")
    project = tmp_path / "project"
    (project / "seeds").mkdir(parents=True)
    (project / "seeds" / "talks.txt").write_text(RELEASE, encoding="utf-8")
    command = [str(home / "bin" / "python"), "-P", "-m", "generator", "brief", "--lang", "pt-BR"]
    result = subprocess.run(command, cwd=project, capture_output=True, text=True, check=False)
    assert result.returncode == 0, result.stderr
    assert "Ada Lindqvist" in (project / "output/pt-BR/talks.brief.md").read_text("utf-8")
    assert (project / "output/pt-BR/talks.brief.html").exists()
