"""Drafts on disk: written whole, never over a person's words."""

from __future__ import annotations

import json
import resource
import signal
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from rendering import rendered

from generator import drafts
from generator.config import Config
from generator.drafts.sidecar import unit_shapes
from generator.errors import ExitCode, OutputError
from generator.locales import Locale
from generator.provenance import digest
from generator.summaries.model import Statement, Summary
from generator.translation.engine import Label, Model, Route
from generator.units.segment import Attempt, TranslationUnit

Made = Callable[..., drafts.Draft]


@pytest.fixture
def made(summary: Summary, config: Config, translated: Callable[..., dict[str, TranslationUnit]]) -> Made:
    """A brief, with another title if one is given."""

    def draft(title: str = "", tag: str = "fr", formats: tuple[str, ...] = ("md", "html")) -> drafts.Draft:
        changed = replace(summary, title=Statement(text=title)) if title else summary
        model = Model("pseudo", Locale("en"), Locale(tag), "marks", "1", digest("marks"), "CC0-1.0")
        route = Route((model,), Label.ROUGH_DRAFT)
        return drafts.render(changed, "brief", Locale(tag), translated(changed), route, formats, config)

    return draft


@pytest.fixture
def output(tmp_path: Path) -> Path:
    """The output folder, not made yet."""
    return tmp_path / "output"


def _files(output: Path) -> list[str]:
    return sorted(path.name for path in (output / "fr").iterdir())


FILES = ["river-safety.brief.html", "river-safety.brief.md", "river-safety.brief.provenance.json"]


def test_a_draft_and_its_provenance_stand_in_the_folder_of_its_language(made: Made, output: Path) -> None:
    draft = made()
    written = drafts.write(draft, output)
    assert _files(output) == FILES
    assert (output / "fr" / FILES[1]).read_text(encoding="utf-8") == draft.files["md"]
    assert written.draft == "fr/river-safety.brief" and not written.edited
    assert written.digests == {ending: digest(text) for ending, text in draft.files.items()}


@pytest.mark.parametrize("tag", ["fr", "ja", "ar-XB"])
def test_the_sidecar_has_the_shape_of_the_contract(tag: str, made: Made, output: Path, summary: Summary) -> None:
    drafts.write(made(tag=tag), output)
    sidecar = json.loads((output / tag / "river-safety.brief.provenance.json").read_text(encoding="utf-8"))
    assert sidecar["source"] == {"path": summary.source, "sha256": summary.sha256, "licence": "kogl-1"}
    assert sidecar["template"]["path"] == "templates/brief.md.j2" and len(sidecar["template"]["sha256"]) == 64
    assert (sidecar["lang"], sidecar["label"], sidecar["route"]) == (tag, "rough draft", f"en>{tag}")
    assert sidecar["engines"] == [
        {"name": "pseudo", "model": "marks", "version": "1", "sha256": digest("marks"), "licence": "CC0-1.0"}
    ]
    for ending, sha256 in sidecar["draft_sha256"].items():
        path = output / tag / f"river-safety.brief.{ending}"
        assert digest(path.read_bytes()) == sha256
        text = path.read_text(encoding="utf-8")
        for unit in sidecar["units"]:
            assert {text[start:end] for start, end in unit["at"][ending]} == {unit["target"]}
            assert unit["state"] == "translated" and unit["origin"] == "engine"


def test_a_draft_in_the_language_of_the_source_claims_no_translation(
    summary: Summary, config: Config, output: Path
) -> None:
    drafts.write(drafts.render(summary, "brief", Locale("en"), {}, None, ("md",), config), output)
    sidecar = json.loads((output / "en" / FILES[2]).read_text(encoding="utf-8"))
    assert (sidecar["label"], sidecar["route"], sidecar["engines"]) == (None, None, [])
    assert all(unit["target"] == unit["source"] and unit["origin"] is None for unit in sidecar["units"])
    assert {unit["state"] for unit in sidecar["units"]} == {"initial"}
    assert all(unit["at"]["md"] for unit in sidecar["units"])


def test_what_stays_the_same_is_not_written_again(made: Made, output: Path) -> None:
    drafts.write(made(), output)
    before = {path: path.stat() for path in (output / "fr").iterdir()}
    written = drafts.write(made(), output)
    assert {path: path.stat().st_ino for path in (output / "fr").iterdir()} == {
        path: stat.st_ino for path, stat in before.items()
    }
    assert not written.files and len(written.unchanged) == 2


def test_a_new_text_replaces_what_the_program_wrote(made: Made, output: Path) -> None:
    drafts.write(made(), output)
    drafts.write(made("Another title"), output)
    assert "Another title" in (output / "fr" / FILES[1]).read_text(encoding="utf-8")
    assert _files(output) == FILES


def test_an_edited_draft_is_never_overwritten(made: Made, output: Path) -> None:
    drafts.write(made(), output)
    edited = output / "fr" / FILES[1]
    edited.write_text("my words", encoding="utf-8")
    for title in ("Second", "Third"):
        written = drafts.write(made(title), output)
        assert edited.read_text(encoding="utf-8") == "my words"
        assert written.edited == (edited,)
        beside = output / "fr" / "river-safety.brief.new.md"
        assert written.beside == (beside,) and title in beside.read_text(encoding="utf-8")
    assert "Third" in (output / "fr" / FILES[0]).read_text(encoding="utf-8")


def test_the_sidecar_of_an_edited_draft_still_knows_what_was_edited(made: Made, output: Path) -> None:
    first = made()
    drafts.write(first, output)
    (output / "fr" / FILES[1]).write_text("my words", encoding="utf-8")
    drafts.write(made("Second"), output)
    drafts.write(made("Third"), output)
    sidecar = drafts.read_sidecar(output / "fr" / FILES[2])
    assert sidecar and sidecar.digests["md"] == digest(first.files["md"])
    kept = {unit["segment"]: unit for unit in sidecar.kept["md"]}
    for segment, spans in first.at["md"].items():
        assert kept[segment]["at"]["md"] == [list(span) for span in spans]


def test_the_new_text_goes_once_both_agree_again(made: Made, output: Path) -> None:
    first = made()
    drafts.write(first, output)
    path = output / "fr" / FILES[1]
    path.write_text("my words", encoding="utf-8")
    drafts.write(made("Second"), output)
    path.write_text(first.files["md"], encoding="utf-8")
    written = drafts.write(made("Second"), output)
    assert _files(output) == FILES and not written.edited
    assert "Second" in path.read_text(encoding="utf-8")


def test_an_edited_new_text_is_a_persons_too(made: Made, output: Path) -> None:
    drafts.write(made(), output)
    (output / "fr" / FILES[1]).write_text("my words", encoding="utf-8")
    drafts.write(made("Second"), output)
    beside = output / "fr" / "river-safety.brief.new.md"
    beside.write_text("merged by hand", encoding="utf-8")
    written = drafts.write(made("Third"), output)
    assert beside.read_text(encoding="utf-8") == "merged by hand" and beside in written.edited


@pytest.mark.parametrize(
    "sidecar", [None, b"", b"{", b"[]", b"\xff", b'{"draft_sha256": [], "units": []}', b'{"draft_sha256": {}}']
)
def test_without_a_sidecar_every_file_counts_as_edited(sidecar: bytes | None, made: Made, output: Path) -> None:
    drafts.write(made(), output)
    path = output / "fr" / FILES[2]
    path.unlink()
    if sidecar is not None:
        path.write_bytes(sidecar)
    written = drafts.write(made("Second"), output)
    assert "Second" not in (output / "fr" / FILES[1]).read_text(encoding="utf-8")
    assert len(written.edited) == len(written.beside) == 2


def test_a_lost_sidecar_is_made_again_where_nothing_changed(made: Made, output: Path) -> None:
    drafts.write(made(), output)
    before = (output / "fr" / FILES[2]).read_bytes()
    (output / "fr" / FILES[2]).unlink()
    assert not drafts.write(made(), output).edited
    assert (output / "fr" / FILES[2]).read_bytes() == before


def test_line_endings_changed_by_a_checkout_are_no_edit(made: Made, output: Path) -> None:
    drafts.write(made(), output)
    path = output / "fr" / FILES[1]
    path.write_bytes(path.read_bytes().replace(b"\n", b"\r\n"))
    assert not drafts.write(made("Second"), output).edited
    assert "Second" in path.read_text(encoding="utf-8")


def test_a_format_that_is_not_written_this_time_is_not_forgotten(made: Made, output: Path) -> None:
    first = made()
    drafts.write(first, output)
    drafts.write(made("Second", formats=("html",)), output)
    sidecar = drafts.read_sidecar(output / "fr" / FILES[2])
    assert sidecar and sidecar.digests["md"] == digest(first.files["md"])
    assert any(unit["at"].get("md") for unit in sidecar.kept["md"])
    written = drafts.write(made("Third"), output)
    assert not written.edited and "Third" in (output / "fr" / FILES[1]).read_text(encoding="utf-8")


def test_a_draft_that_was_deleted_comes_back(made: Made, output: Path) -> None:
    drafts.write(made(), output)
    (output / "fr" / FILES[1]).unlink()
    assert not drafts.write(made(), output).edited
    assert _files(output) == FILES


@pytest.mark.parametrize("blocked", ["output", "output/fr", "output/fr/river-safety.brief.md"])
def test_what_cannot_be_written_is_one_clear_line(blocked: str, made: Made, output: Path) -> None:
    path = output.parent / blocked
    path.parent.mkdir(parents=True, exist_ok=True)
    path.mkdir() if blocked.endswith(".md") else path.write_text("in the way")
    with pytest.raises(OutputError, match=r"cannot write output/fr/river-safety\.brief") as error:
        drafts.write(made(), output)
    assert error.value.exit_code is ExitCode.NOT_STARTED and "\n" not in str(error.value)
    assert not list(output.parent.rglob("*.part"))


def test_a_full_disk_leaves_no_half_file(made: Made, output: Path) -> None:
    drafts.write(made(), output)
    before = {path.name: path.read_bytes() for path in (output / "fr").iterdir()}
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    previous = signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    resource.setrlimit(resource.RLIMIT_FSIZE, (500, hard))
    try:
        with pytest.raises(OutputError):
            drafts.write(made("Second"), output)
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))
        signal.signal(signal.SIGXFSZ, previous)
    assert {path.name: path.read_bytes() for path in (output / "fr").iterdir()} == before


def test_the_sidecar_says_what_was_tried_where_a_first_answer_was_bettered(summary: Summary, config: Config) -> None:
    draft = rendered(summary, config, "fr").draft
    first = draft.segments[0].id
    climbed = replace(draft.units[first], tried=(Attempt("recased", 1, 2),))
    told = {one["segment"]: one for one in unit_shapes(replace(draft, units={**draft.units, first: climbed}))}
    assert told[first]["tried"] == [{"rung": "recased", "findings": 1, "removed": 2}]
    assert [name for name, one in told.items() if "tried" in one] == [first]
