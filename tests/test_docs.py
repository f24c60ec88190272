"""The documentation says what the program does: its commands, its settings, its examples."""

from __future__ import annotations

import importlib.util
import re
import shlex
from types import ModuleType

import click
import pytest
from support import ROOT

from generator.cli import run

README = (ROOT / "README.md").read_text("utf-8")


def load(path: str) -> ModuleType:
    spec = importlib.util.spec_from_file_location(path.replace("/", "_"), ROOT / path)
    assert spec and spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_the_command_reference_is_what_the_program_says() -> None:
    assert (ROOT / "docs/commands.md").read_text("utf-8") == load("tools/commands.py").reference()


EXAMPLES = sorted({line.split("#")[0].strip() for line in re.findall(r"^gen .*$", README, re.MULTILINE)})


@pytest.mark.parametrize("example", EXAMPLES)
def test_every_example_of_the_readme_is_a_command_with_options_that_exist(example: str) -> None:
    words = shlex.split(example)[1:]
    command: click.Command = run
    while isinstance(command, click.Group):
        command = command.get_command(click.Context(command), words.pop(0))
    known = {option for parameter in command.params for option in parameter.opts}
    assert {word for word in words if word.startswith("--")} <= known


def test_files_that_the_documents_link_to_are_there() -> None:
    for page in ("README.md", "ARCHITECTURE.md", "CONTRIBUTING.md"):
        for target in re.findall(r"\]\((?!http)([^)#]+)\)", (ROOT / page).read_text("utf-8")):
            assert (ROOT / target).exists(), f"{page} links to {target}"


def test_every_dependency_is_justified() -> None:
    import tomllib

    names = [
        re.split(r"[<>=\[]", one)[0]
        for one in tomllib.loads((ROOT / "pyproject.toml").read_text())["project"]["dependencies"]
    ]
    table = (ROOT / "ARCHITECTURE.md").read_text("utf-8")
    assert [name for name in names if name not in table] == []
