"""The projects that tests start from, and the real programs that some of them need."""

from __future__ import annotations

import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import settings
from support import ROOT, Project

# The suite tries the same examples on every machine; `pytest --hypothesis-profile=explore` looks for new ones.
settings.register_profile("suite", derandomize=True, deadline=None, database=None)
settings.register_profile("explore", deadline=None)
settings.load_profile("suite")

APERTIUM_MODES = Path("/usr/share/apertium/modes")


@pytest.fixture
def project(tmp_path: Path) -> Project:
    """An empty project without seeds."""
    (tmp_path / "seeds").mkdir()
    return Project(tmp_path)


@pytest.fixture
def seeds(project: Project) -> Project:
    """A project with this repository's two seeds."""
    shutil.copytree(ROOT / "seeds", project.root / "seeds", dirs_exist_ok=True)
    return project


@pytest.fixture
def pseudo(project: Project) -> Project:
    """A project that translates with the `pseudo` engine, into any language."""
    project.setting("translation", "engines", '["pseudo"]')
    return project


def _can_unshare() -> bool:
    program = shutil.which("unshare")
    return bool(program) and subprocess.run([program, "-n", "true"], capture_output=True, check=False).returncode == 0


_NEEDS: dict[str, tuple[str, Callable[[], bool]]] = {
    "needs_apertium": (
        "needs Apertium",
        lambda: all((APERTIUM_MODES / f"{mode}.mode").exists() for mode in ("por-cat", "cat-fra", "cat-spa")),
    ),
    "needs_chromium": ("needs Chromium", lambda: bool(shutil.which("chromium"))),
    "needs_unshare": ("needs unshare -n", _can_unshare),
}


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Skip what needs a program that is not here; where it was installed, `.ci/run` fails on a skip."""
    for marker, (reason, is_here) in _NEEDS.items():
        marked = [item for item in items if item.get_closest_marker(marker)]
        if marked and not is_here():
            for item in marked:
                item.add_marker(pytest.mark.skip(reason=reason))
