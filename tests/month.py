"""A month in an office: people change sources, edit drafts, accept and delete, in any order, and `gen build` follows.

After each build every word that somebody wrote into a file of a draft is still in that file, a second build changes
nothing, and a look at the drafts that something happened to finds what a look at all of them finds.
"""

from __future__ import annotations

import random
import re
import shutil
import time
from collections.abc import Callable, Mapping
from pathlib import Path

from support import Project, looked, looked_at_all

_RELEASES = Path(__file__).resolve().parent.parent / "bench" / "gold"
_SETTINGS = """[translation]
engines = ["pseudo"]
[build]
languages = ["fr", "ar-XB", "pt-BR"]
kinds = ["brief", "factsheet"]
"""
# What a person writes, to be known again: a word that nobody else writes.
_WRITTEN = re.compile(r"XQ\d+Q")
# Longer than the clock of a file system takes to tell two writes apart.
_REST = 0.03


class Month:
    """A project and what happens to it, the same for the same number."""

    def __init__(self, root: Path, number: int) -> None:
        self._project, self._chance, self._count = Project(root), random.Random(number), 0
        # What people wrote into pages; all else there comes from the Markdown, and goes with it.
        self._in_pages: set[str] = set()
        self._output, self._seeds = root / "output", root / "seeds"
        self._seeds.mkdir()
        (root / "gen.toml").write_text(_SETTINGS, encoding="utf-8")
        self._releases = {path.name: path.read_text(encoding="utf-8") for path in sorted(_RELEASES.glob("*.txt"))}
        names = self._chance.sample(list(self._releases), 4)
        for name in names:
            self._put(name, self._releases[name])
        # Two releases share a paragraph: what is worded in the draft of one is proposed in that of the other.
        shared = max(self._releases[names[0]].split("\n\n"), key=len)
        self._put(names[1], f"{self._releases[names[1]]}\n\n{shared}\n")
        self._build()

    def pass_day(self) -> str:
        """What happened; raises AssertionError where something of it was lost, or is not done with."""
        done = [self._happen() for _ in range(self._chance.choice([1, 1, 2, 3]))]
        day, before = "; ".join(done), self._written()
        self._build()
        after = self._written()
        lost = {path: gone for path, words in before.items() if (gone := words - after.get(path, set()))}
        assert not lost, f"lost {lost} after {day}"
        once = self._files()
        self._build()
        other = [path for path, content in self._files().items() if once.get(path) != content]
        assert not other, f"a second build changed {other} after {day}"
        self._compare_looks(day)
        return day

    def _happen(self) -> str:
        events: Mapping[Callable[[], str], int] = {
            self._change_source: 8,
            self._edit_drafts: 9,
            self._edit_page: 1,
            self._take_source: 1,
            self._bring_source: 2,
            self._accept: 2,
            self._harm_sidecar: 1,
            self._lose_record: 1,
            self._order_one: 1,
            self._delete_page: 1,
        }
        (event,) = self._chance.choices(list(events), list(events.values()))
        return event()

    def _change_source(self) -> str:
        path = self._chance.choice(sorted(self._seeds.glob("*.txt")))
        paragraphs = path.read_text(encoding="utf-8").split("\n\n")
        place = self._chance.randrange(len(paragraphs))
        sentences = re.split(r"(?<=[.!?]) ", paragraphs[place])
        which, how = self._chance.randrange(len(sentences)), self._chance.random()
        number = self._chance.randrange(3, 90)
        if how < 0.4:
            sentences[which] = re.sub(r"\d+", str(number), sentences[which])
        elif how < 0.7:
            sentences.insert(which, f"Officials opened {number} new offices in Lisbon in May 2026.")
        elif len(sentences) > 1:
            del sentences[which]
        paragraphs[place] = " ".join(sentences)
        path.write_text("\n\n".join(paragraphs), encoding="utf-8")
        return f"changed {path.name}"

    def _edit_drafts(self) -> str:
        drafts = self._drafts()
        chosen = self._chance.sample(drafts, min(len(drafts), self._chance.choice([1, 1, 2, 3])))
        for draft in chosen:
            lines = draft.read_text(encoding="utf-8").splitlines() or [""]
            for _ in range(self._chance.choice([1, 1, 2, 3])):
                self._edit(lines)
            breaks = "\r\n" if self._chance.random() < 0.1 else "\n"
            draft.write_bytes(breaks.join([*lines, ""]).encode())
        return f"edited {', '.join(self._named(draft) for draft in chosen)}"

    def _edit(self, lines: list[str]) -> None:
        """One thing that a person does in an editor."""
        place, how = self._chance.randrange(len(lines)), self._chance.random()
        points = [number for number, line in enumerate(lines) if line.startswith("- ")]
        if how < 0.35:
            words = lines[place].split(" ")
            words.insert(self._chance.randrange(len(words) + 1), self._word())
            lines[place] = " ".join(words)
        elif how < 0.55:
            lines[place:place] = self._chance.choice([[f"A line {self._word()}."], ["", f"More {self._word()}.", ""]])
        elif how < 0.65 and len(lines) > 1:
            del lines[place]
        elif how < 0.8 and len(points) > 1:
            # Two points are one now.
            lines[points[0]] += f" {self._word()} {lines.pop(points[1])[2:]}"
        elif how < 0.9 and len(points) > 1:
            lines.insert(points[0], lines.pop(points[-1]))
        else:
            lines[place] = f"{self._word()} in other words"

    def _edit_page(self) -> str:
        page = self._chance.choice(self._drafts()).with_suffix(".html")
        if page.exists():
            text = page.read_text(encoding="utf-8")
            page.write_text(text.replace("</p>", f" {self._word()}</p>", 1), encoding="utf-8")
            self._in_pages.add(f"XQ{self._count}Q")
        return f"edited {self._named(page)}"

    def _take_source(self) -> str:
        there = sorted(self._seeds.glob("*.txt"))
        if len(there) > 1:
            self._chance.choice(there).unlink()
        return "took a source away"

    def _bring_source(self) -> str:
        name = self._chance.choice(list(self._releases))
        if not (self._seeds / name).exists():
            self._put(name, self._releases[name])
        return f"brought {name}"

    def _accept(self) -> str:
        draft = self._chance.choice(self._drafts())
        code = self._project.gen("accept", str(draft)).exit_code
        return f"accepted {self._named(draft)} with {code}"

    def _harm_sidecar(self) -> str:
        draft = self._chance.choice(self._drafts())
        sidecar = draft.with_name(f"{draft.stem}.provenance.json")
        if sidecar.exists():
            text = sidecar.read_text(encoding="utf-8")
            sidecar.write_text(text[: self._chance.randrange(len(text))], encoding="utf-8")
        return f"harmed {self._named(sidecar)}"

    def _lose_record(self) -> str:
        shutil.rmtree(self._project.root / ".gen", ignore_errors=True)
        return "deleted .gen"

    def _order_one(self) -> str:
        source = self._chance.choice(sorted(self._seeds.glob("*.txt"))).stem
        return f"ordered {source} alone with {self._project.gen('brief', source, '--lang', 'fr').exit_code}"

    def _delete_page(self) -> str:
        page = self._chance.choice(self._drafts()).with_suffix(".html")
        page.unlink(missing_ok=True)
        return f"deleted {self._named(page)}"

    def _put(self, name: str, text: str) -> None:
        (self._seeds / name).write_text(text, encoding="utf-8")

    def _word(self) -> str:
        self._count += 1
        return f"XQ{self._count}Q"

    def _build(self) -> None:
        time.sleep(_REST)
        result = self._project.gen("build")
        assert result.exit_code == 0, result.stderr

    def _drafts(self) -> list[Path]:
        return sorted(path for path in self._output.rglob("*.md") if ".new." not in path.name)

    def _named(self, path: Path) -> str:
        return path.relative_to(self._output).as_posix()

    def _files(self) -> dict[str, bytes]:
        return {self._named(path): path.read_bytes() for path in self._output.rglob("*") if path.is_file()}

    def _written(self) -> dict[str, set[str]]:
        """The words that people have in each file."""
        found = {}
        for draft in self._drafts():
            page = draft.with_suffix(".html")
            found[self._named(draft)] = _words_in(draft)
            found[self._named(page)] = _words_in(page) & self._in_pages if page.exists() else set()
        return found

    def _compare_looks(self, day: str) -> None:
        few, every = looked(self._project), looked_at_all(self._project)
        assert few == every, f"after {day}"
        assert not every["reasons"], f"{every['reasons']} after {day}"


def _words_in(path: Path) -> set[str]:
    return set(_WRITTEN.findall(path.read_text(encoding="utf-8")))
