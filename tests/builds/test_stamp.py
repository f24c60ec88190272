"""A stamp holds as long as nothing looks different, and a run that wrote leaves one that holds at once."""

from __future__ import annotations

import time
from collections.abc import Callable
from pathlib import Path

import pytest

from generator.builds import Stamp
from generator.builds.tree import Tree


def _stamp(root: Path) -> Stamp:
    return Stamp(root / ".gen", [root / "seeds", root / "output", root / "gen.toml"], "all")


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A project of two sources, at rest."""
    (tmp_path / "seeds").mkdir()
    for name in ("one.txt", "two.txt"):
        (tmp_path / "seeds" / name).write_text(name, encoding="utf-8")
    (tmp_path / "gen.toml").write_text("", encoding="utf-8")
    time.sleep(0.05)
    return tmp_path


def _write(root: Path) -> list[Path]:
    """What a run does: new files in new folders, each renamed into its place."""
    drafts = [root / "output" / tag / f"{name}.md" for tag in ("fr", "ko") for name in ("two", "one")]
    for path in drafts:
        path.parent.mkdir(parents=True, exist_ok=True)
        part = path.with_suffix(".part")
        part.write_text("a draft", encoding="utf-8")
        part.replace(path)
    return drafts


def test_what_a_run_wrote_is_part_of_its_stamp(root: Path) -> None:
    stamp = _stamp(root)
    assert stamp.found() is None
    stamp.set({"current": ["fr/one"]}, None, _write(root), lambda: True)
    found = _stamp(root).found()
    assert found and found["current"] == ["fr/one"]


@pytest.mark.parametrize("name", ["seeds/one.txt", "seeds/three.txt", "gen.toml", "output/fr/one.md", "output/fr/x"])
def test_what_somebody_did_meanwhile_is_none(root: Path, name: str) -> None:
    """Before, while and after a run wrote: the next one looks more closely."""
    stamp = _stamp(root)
    stamp.found()
    written = _write(root)
    stamp.set({}, None, written, lambda: (root / name).write_text("another's", encoding="utf-8") > 0)
    assert _stamp(root).found() is None


def test_a_file_that_went_while_a_run_was_at_work_is_missed(root: Path) -> None:
    stamp = _stamp(root)
    stamp.found()
    (root / "seeds/one.txt").unlink()
    stamp.set({}, None, [*_write(root), root / "seeds/two.txt"], lambda: True)
    assert _stamp(root).found() is None


def test_a_file_that_is_not_as_it_was_written_is_something_to_do(root: Path) -> None:
    stamp = _stamp(root)
    stamp.found()
    stamp.set({}, None, _write(root), lambda: False)
    assert _stamp(root).found() is None


def test_a_listing_tells_names_sizes_and_places_apart(root: Path) -> None:
    def listed() -> str:
        return Tree([root / "seeds"]).digest

    seen = {listed()}
    (root / "seeds/one.txt").rename(root / "seeds/three.txt")
    seen.add(listed())
    (root / "seeds/three.txt").write_text("longer than before", encoding="utf-8")
    seen.add(listed())
    (root / "seeds/sub").mkdir()
    seen.add(listed())
    (root / "seeds/three.txt").rename(root / "seeds/sub/three.txt")
    seen.add(listed())
    assert len(seen) == 5


def test_what_happened_since_is_told_by_name(root: Path) -> None:
    stamp = _stamp(root)
    stamp.found()
    stamp.set({"current": ["fr/one"]}, {"one": 1}, _write(root), lambda: True)
    (root / "seeds/one.txt").write_text("another's", encoding="utf-8")
    (root / "output/fr/one.md").unlink()
    (root / "output/de").mkdir()
    (root / "output/de/one.md").write_text("new", encoding="utf-8")
    (root / "gen.toml").write_text("[build]", encoding="utf-8")
    later = _stamp(root)
    assert later.found() is None
    since = later.since()
    assert since and since.noted["current"] == ["fr/one"] and since.ground == {"one": 1}
    assert since.changes.changed == {str(root / "seeds/one.txt"), str(root / "gen.toml")}
    assert since.changes.came == {str(root / "output/de/one.md")}
    assert since.changes.went == {str(root / "output/fr/one.md")}


@pytest.mark.parametrize("harm", [lambda path: path.unlink(), lambda path: path.write_bytes(path.read_bytes()[:-9])])
def test_nothing_is_told_where_the_listing_is_lost_or_damaged(root: Path, harm: Callable[[Path], object]) -> None:
    stamp = _stamp(root)
    stamp.found()
    stamp.set({}, None, _write(root), lambda: True)
    (listing,) = (root / ".gen/stamps").glob("*.listing")
    harm(listing)
    later = _stamp(root)
    assert later.found() is not None, "the stamp itself is as it was"
    assert later.since() is None


def test_a_listing_of_another_run_than_the_stamp_tells_nothing(root: Path) -> None:
    """A run was killed between the two files."""
    stamp = _stamp(root)
    stamp.found()
    stamp.set({}, None, _write(root), lambda: True)
    (listing,) = (root / ".gen/stamps").glob("*.listing")
    first = listing.read_bytes()
    (root / "seeds/one.txt").write_text("another's", encoding="utf-8")
    time.sleep(0.05)
    second = _stamp(root)
    second.found()
    second.set({}, None, [], lambda: True)
    listing.write_bytes(first)
    later = _stamp(root)
    assert later.found() is not None and later.since() is None
