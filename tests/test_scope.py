"""A run that looks at a few drafts alone finds what one that looks at all of them finds."""

from __future__ import annotations

import shutil
import time
from collections.abc import Callable
from pathlib import Path

import pytest
from support import RELEASE, ROOT, Project, looked, looked_at_all

from generator import builds
from generator.config import load_config
from generator.steps.scope import Ground, narrow, since

# Longer than the clock of a file system takes to tell two writes apart.
REST = 0.03
RIVAL = RELEASE.replace("Ada Lindqvist", "Boris Eld").replace("The talks will", "Talks could")
OFFICE = "Norrland Opens River Office\n\nNorrland opened an office for rivers in Elm on 2 May 2025.\n"


@pytest.fixture
def office(project: Project) -> Project:
    """A built project of two releases in two languages, whose last build left nothing to do."""
    (project.root / "gen.toml").write_text(
        '[translation]\nengines = ["pseudo"]\n[build]\nlanguages = ["fr", "ar-XB"]\nkinds = ["brief"]\n',
        encoding="utf-8",
    )
    shutil.copytree(ROOT / "templates", project.root / "templates")
    project.seed("harbour.txt")
    project.seed("rivers.txt", OFFICE)
    built(project)
    return project


def built(project: Project) -> None:
    """Build once everything is at rest, so that the run leaves a stamp."""
    time.sleep(REST)
    assert project.gen("build").exit_code in (0, 1)


def replace(project: Project, path: str, old: str, new: str) -> None:
    file = project.root / path
    text = file.read_text("utf-8")
    assert old in text
    file.write_text(text.replace(old, new), encoding="utf-8")


def _to_yaml(project: Project) -> None:
    assert project.gen("summarize", "harbour", "--write").exit_code == 0


EVENTS: dict[str, Callable[[Project], object]] = {
    "a source changed": lambda it: replace(it, "seeds/harbour.txt", "250 pilots", "300 pilots"),
    "a source changed and changed back": lambda it: it.seed("harbour.txt"),
    "a source came": lambda it: it.seed("bridges.txt", OFFICE.replace("Office", "Bridge").replace("office", "bridge")),
    "a source that contradicts another came": lambda it: it.seed("rival.txt", RIVAL),
    "it was changed": lambda it: replace(it, "seeds/rival.txt", "Boris Eld", "Clara Voss"),
    "it went": lambda it: (it.root / "seeds/rival.txt").unlink(),
    "it came back": lambda it: it.seed("rival.txt", RIVAL),
    "it went again": lambda it: (it.root / "seeds/rival.txt").unlink(),
    "a draft without a source was edited": lambda it: replace(it, "output/fr/rival.brief.md", "#", "##"),
    "its files were deleted": lambda it: [path.unlink() for path in (it.root / "output").rglob("rival.*")],
    "metadata came": lambda it: it.seed("rivers.meta.yaml", "publisher: Ministry of Rivers\n"),
    "metadata went": lambda it: (it.root / "seeds/rivers.meta.yaml").unlink(),
    "a source cannot be read": lambda it: it.seed("rivers.txt", b""),
    "and still not": lambda it: None,
    "it can be read": lambda it: it.seed("rivers.txt", OFFICE),
    "a person edited a draft": lambda it: replace(it, "output/fr/rivers.brief.md", "#", "# Rivières:"),
    "a page went": lambda it: (it.root / "output/fr/rivers.brief.html").unlink(),
    "a sidecar went": lambda it: (it.root / "output/ar-XB/rivers.brief.provenance.json").unlink(),
    "a file of nobody's came": lambda it: (it.root / "output/fr/notes.txt").write_text("to do", encoding="utf-8"),
    "a summary is to be edited": _to_yaml,
    "another order made drafts of a changed source": lambda it: (
        replace(it, "seeds/harbour.txt", "pilots", "sailors"),
        it.gen("brief", "harbour", "--lang", "fr"),
    ),
    "a draft was accepted": lambda it: it.gen("accept", "output/fr/rivers.brief.md"),
    "a template changed": lambda it: replace(it, "templates/_parts.md.j2", "#}", " too #}"),
    "a language came": lambda it: replace(it, "gen.toml", '"ar-XB"', '"ar-XB", "ko"'),
    "the record went, and a source changed": lambda it: (
        (it.root / ".gen/state.sqlite").unlink(),
        replace(it, "seeds/harbour.txt", "sailors", "rowers"),
    ),
}


def test_whatever_happens_a_look_at_few_drafts_finds_what_a_look_at_all_finds(office: Project) -> None:
    for event, happens in EVENTS.items():
        happens(office)
        time.sleep(REST)
        few = looked(office)
        assert few == looked_at_all(office), event
        built(office)
        assert not looked_at_all(office)["reasons"], event


def test_words_proposed_elsewhere_are_found_without_a_look_at_all(office: Project) -> None:
    """Two releases share a sentence; a person words it in the draft of one."""
    office.seed(
        "rivers.txt", OFFICE + "\nAmbassador Tomas Reyes said the first round had cleared 14 of 20 open points.\n"
    )
    built(office)
    draft = office.root / "output/fr/rivers.brief.md"
    (line,) = [one for one in draft.read_text("utf-8").splitlines() if "14" in one and "20" in one][:1]
    draft.write_text(draft.read_text("utf-8").replace(line, line.replace("14", "14 !")), encoding="utf-8")
    time.sleep(REST)
    few = looked(office)
    assert few == looked_at_all(office)
    built(office)
    assert not looked_at_all(office)["reasons"]
    assert "fr/harbour.brief" in office.gen("status", "--json").stdout


@pytest.mark.parametrize(
    ("happens", "is_narrow"),
    [
        ("a source changed", True),
        ("a source came", True),
        ("a person edited a draft", True),
        ("a page went", True),
        ("a template changed", False),
        ("a language came", False),
    ],
)
def test_only_what_concerns_single_drafts_lets_the_others_alone(office: Project, happens: str, is_narrow: bool) -> None:
    config = load_config(office.root)
    roots = [config.seeds, config.output, *config.template_folders, config.root / "gen.toml"]
    stamp = builds.Stamp(office.root / ".gen", roots, "all")
    time.sleep(REST)
    stamp.found()
    ground = Ground(7, {"harbour": builds.Analysed("1", "en"), "rivers": builds.Analysed("2", "en")}, {})
    noted = {"current": ["fr/harbour.brief", "fr/rivers.brief"], "edited": [], "orphans": []}
    stamp.set(noted, ground, [], lambda: True)
    EVENTS[happens](office)
    later = builds.Stamp(office.root / ".gen", roots, "all")
    assert later.found() is None
    found = since(later, config, 7)
    assert (found is not None) == is_narrow
    assert since(later, config, 8) is None, "the record was begun anew"
    if found:
        drafts = narrow(found, config, Ground(7, {**ground.sources, "harbour": builds.Analysed("3", "en")}, {}))
        assert drafts.covers("ar-XB/harbour.brief") and not drafts.covers("ar-XB/rivers.brief")
        assert drafts.covers("fr/rivers.brief") == ("draft" in happens or "page" in happens)
        assert drafts.left == (() if drafts.covers("fr/rivers.brief") else ("fr/rivers.brief",))


def test_a_source_that_went_or_came_back_concerns_all(office: Project) -> None:
    path = Path(office.root / "seeds/rivers.txt")
    path.unlink()
    built(office)
    assert looked(office)["orphans"] == ["ar-XB/rivers.brief", "fr/rivers.brief"]
    path.write_text(OFFICE, encoding="utf-8")
    time.sleep(REST)
    assert looked(office)["orphans"] == []
