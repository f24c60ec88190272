"""Who may import whom: the table of ARCHITECTURE.md, held against the imports as they are written."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
PACKAGE = ROOT / "generator"

# In the order of the road: a room may import what stands in the rows above it and, on the road, the rooms before it.
GROUND = ["startup", "errors", "provenance", "findings", "dates", "locales"]
ROAD = ["sources", "summaries", "units", "checks", "translation", "drafts"]
ALLOWED: dict[str, set[str]] = {
    "__init__": set(),
    "startup": set(),
    "errors": set(),
    "provenance": set(),
    "findings": set(),
    "dates": set(),
    "locales": {"errors", "dates"},
    "config": {"errors", "locales"},
    **{room: {"__init__", *GROUND, "config", *ROAD[:place]} for place, room in enumerate(ROAD)},
    "models": {"__init__", *GROUND, "config", "units", "translation"},
    "builds": {"__init__", *GROUND},
    # The steps join rooms; some of them, like the pipeline itself, are what a command does.
    "steps": {"__init__", *GROUND, "config", *ROAD, "builds", "pipeline"},
    "pipeline": {"__init__", *GROUND, "config", *ROAD, "builds", "steps"},
    "cli": {
        *("__init__", "startup", "errors", "findings", "locales", "config"),
        *("summaries", "units", "drafts", "models", "builds", "steps", "pipeline"),
    },
    "__main__": {"cli"},
}

# Who alone touches an outside thing.
OWNERS = {
    "jinja2": {"drafts/render.py"},
    "markdown": {"drafts/writers/html.py"},
    "click": {path.relative_to(PACKAGE).as_posix() for path in (PACKAGE / "cli").glob("*.py")},
    "rich": {"cli/talk.py", "cli/progress.py", "cli/status.py"},
    "watchfiles": {"cli/watch.py"},
    "ctranslate2": {"translation/engines/argos.py"},
    "fxtranslate": {"translation/engines/bergamot.py"},
    "sqlite3": {
        "builds/store.py",
        "builds/history.py",
        "builds/details.py",
        "units/memory.py",
        "units/memory_index.py",
        "units/tmx_write.py",
    },
    "tomllib": {"config.py", "translation/quality.py"},
}

LIGHT = {
    "argostranslate",
    "ctranslate2",
    "spacy",
    "fxtranslate",
    "babel",
    "jinja2",
    "markdown",
    "charset_normalizer",
    "yaml",
    "rich",
}


def modules() -> list[Path]:
    return sorted(PACKAGE.rglob("*.py"))


def imported(tree: ast.AST, runtime_only: bool = False) -> Iterator[str]:
    """The dotted names that a module imports."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            if node.module == "generator":
                yield from (f"generator.{alias.name}" for alias in node.names)
            else:
                yield node.module


def room_of(path: Path) -> str:
    return path.relative_to(PACKAGE).parts[0].removesuffix(".py")


@pytest.mark.parametrize("path", modules(), ids=lambda path: str(path.relative_to(PACKAGE)))
def test_a_room_imports_only_what_the_table_allows(path: Path) -> None:
    room = room_of(path)
    names = {
        name.split(".")[1] for name in imported(ast.parse(path.read_text("utf-8"))) if name.startswith("generator.")
    }
    rooms = {name if name in ALLOWED else "__init__" for name in names} - {room}
    assert rooms <= ALLOWED[room], f"{room} may not import {sorted(rooms - ALLOWED[room])}"


@pytest.mark.parametrize("library", sorted(OWNERS))
def test_an_outside_thing_is_touched_by_its_owner_alone(library: str) -> None:
    users = {
        path.relative_to(PACKAGE).as_posix()
        for path in modules()
        if any(name.split(".")[0] == library for name in imported(ast.parse(path.read_text("utf-8"))))
    }
    assert users <= OWNERS[library]


@pytest.mark.parametrize("path", modules(), ids=lambda path: str(path.relative_to(PACKAGE)))
def test_heavy_libraries_are_imported_late(path: Path) -> None:
    tree = ast.parse(path.read_text("utf-8"))
    top = [node for node in tree.body if isinstance(node, (ast.Import, ast.ImportFrom))]
    heavy = {name.split(".")[0] for node in top for name in imported(ast.Module([node], []))} & LIGHT
    # The environment of the templates is itself imported late, and a writer lives off its library.
    assert not heavy or path.relative_to(PACKAGE).as_posix() in {one for owners in OWNERS.values() for one in owners}


def test_no_string_of_a_seed_stands_in_the_program() -> None:
    files = [path for path in PACKAGE.rglob("*") if path.suffix in {".py", ".csv", ".toml"}]
    program = "\n".join(path.read_text("utf-8") for path in files)
    texts = [seed.read_text("utf-8") for seed in (ROOT / "seeds").glob("*.txt")]
    sentences = [line.strip() for text in texts for line in text.splitlines() if len(line.split()) >= 4]
    # Three capitalised words in a row are a name; the licence's and the field's own are no seed's.
    names = {name for text in texts for name in re.findall(r"\b[A-Z][a-z]+(?: [A-Z][\w-]+){2,}", text)}
    known = ("Open Government License", "Official Development Assistance")
    strange = {name for name in names if not any(one in name for one in known)}
    assert len(sentences) > 50 and len(strange) > 5
    assert [words for words in (*sentences, *sorted(strange)) if words in program] == []


def test_nothing_in_the_program_promises_to_be_finished_later() -> None:
    unfinished = [
        f"{path.relative_to(ROOT)}:{number}"
        for path in modules()
        for number, line in enumerate(path.read_text("utf-8").splitlines(), 1)
        if any(word in line for word in ("TODO", "FIXME", "raise NotImplementedError"))
    ]
    assert unfinished == []
