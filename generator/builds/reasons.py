"""What inputs consisted of and consist of now in, the reasons why a draft is stale out, in words.

The parts of an input are named: the entries of a term file by their terms, the sentences of a source by what they are.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

# A part of an input: its name, and what it says or a digest of it.
Part = tuple[str, str]
Parts = tuple[Part, ...]

# Where the parts are not known, or none of them says what changed.
_WORDS = {
    "never made": "not made yet",
    "source": "the source changed",
    "metadata": "what is known of the source changed (.meta.yaml)",
    "edits": "its summary was edited (output/summaries)",
    "title": "its title changed",
    "others": "what other sources say about the same things changed",
    "template": "its template changed",
    "messages": "the strings of its language changed (messages.po)",
    "strings of the source": "the strings of the source's language changed (messages.po)",
    "terms": "the terms of its language changed (terms.csv)",
    "persons": "the persons of its language changed (persons.csv)",
    "memory": "the translation memory of its language changed (memory.tmx)",
    "style": "the typography of its language changed (style.toml)",
    "route": "another route or model",
    "settings": "the settings changed (gen.toml)",
    "program": "another version of this program",
    "proposals": "a person's wording in another draft fits here",
}
_NO_PROPOSAL = "a person's wording in another draft fits here no more"
# One part and several of them, whose they are, and where they stand.
_NAMES = {
    "metadata": ("field", "fields", " of .meta.yaml", ""),
    "edits": ("section", "sections", " of its edited summary", ""),
    "template": ("template", "templates", "", ""),
    "messages": ("message", "messages", "", " (messages.po)"),
    "strings of the source": ("message", "messages", " of the source's language", " (messages.po)"),
    "terms": ("term", "terms", "", ""),
    "persons": ("person", "persons", "", " (persons.csv)"),
    "memory": ("memory entry", "memory entries", "", ""),
    "style": ("rule", "rules", " of its typography", " (style.toml)"),
    "settings": ("setting", "settings", "", " (gen.toml)"),
}
_QUOTED = frozenset({"messages", "strings of the source", "terms", "persons", "memory"})
# What stands in a seed besides its sentences is no sentence.
SENTENCE = "sentence"
_MOST = 5
_LONGEST = 60


@dataclass(frozen=True, slots=True)
class Difference:
    """The names of the parts that changed, came and went."""

    changed: tuple[str, ...] = ()
    added: tuple[str, ...] = ()
    removed: tuple[str, ...] = ()

    @property
    def names(self) -> frozenset[str]:
        """All of them."""
        return frozenset((*self.changed, *self.added, *self.removed))

    def among(self, names: Iterable[str]) -> Difference:
        """What of it concerns these names."""
        known = set(names)
        kept = ([name for name in side if name in known] for side in (self.changed, self.added, self.removed))
        return Difference(*map(tuple, kept))


def in_words(names: Iterable[str]) -> tuple[str, ...]:
    """One reason per input that changed, in their order, where nothing more is known."""
    return tuple(_WORDS.get(name, name) for name in names)


def difference(old: Parts, new: Parts) -> Difference:
    """What changed between two states of an input whose parts have names of their own."""
    before, now = dict(old), dict(new)
    return Difference(
        tuple(name for name in now if name in before and before[name] != now[name]),
        tuple(name for name in now if name not in before),
        tuple(name for name in before if name not in now),
    )


def told(what: str, old: Parts, new: Parts, found: Difference) -> tuple[str, ...]:
    """The reasons that the parts of one input give: "term 'free port' changed"; `found` is what of it matters."""
    if what == "source":
        return tuple(_seed(old, new))
    if what == "route":
        return tuple(_route(old, new))
    if what in ("others", "proposals"):
        gone = what == "proposals" and not (found.changed or found.added)
        return (f"{_NO_PROPOSAL if gone else _WORDS[what]} ({_listed(sorted(found.names))})",)
    if what not in _NAMES:
        return in_words([what])
    return tuple(_named(what, found))


def _named(what: str, found: Difference) -> Iterator[str]:
    one, several, whose, place = _NAMES[what]
    for names, became in ((found.changed, "changed"), (found.added, "added"), (found.removed, "removed")):
        if names:
            shown = [repr(_short(name)) if what in _QUOTED else name for name in names]
            yield f"{one if len(names) == 1 else several} {_listed(shown)}{whose} {became}{place}"


def _seed(old: Parts, new: Parts) -> Iterator[str]:
    """What changed in a source, its sentences by their numbers: those of now, or of before where they are gone."""
    numbers: dict[str, list[str]] = {"changed": [], "added": [], "removed": [], "moved": []}
    others: list[str] = []
    for became, (name, number) in _steps(old, new):
        if name == SENTENCE:
            numbers[became].append(str(number))
        else:
            others.append(f"seed {name} {became}")
    for became, found in numbers.items():
        if found:
            yield f"seed sentence{'' if len(found) == 1 else 's'} {_listed(found)} {became}"
    yield from dict.fromkeys(others)
    if not others and not any(numbers.values()):
        yield "the source changed, its sentences did not"


def _steps(old: Parts, new: Parts) -> Iterator[tuple[str, tuple[str, int]]]:
    """What happened to the parts of a source, each with its name and its number among those of the name."""
    from difflib import SequenceMatcher

    before, now = _counted(old), _counted(new)
    gone, came = set(old) - set(new), set(new) - set(old)
    for tag, start, end, begin, stop in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        if tag == "equal":
            continue
        left = [place for place in range(start, end) if old[place] in gone]
        for place in range(begin, stop):
            alike = next((one for one in left if old[one][0] == new[place][0]), None)
            if new[place] not in came:
                yield "moved" if new[place] in old[:start] or new[place] in old[end:] else "added", now[place]
            elif alike is None:
                yield "added", now[place]
            else:
                left.remove(alike)
                yield "changed", now[place]
        yield from (("removed", before[one]) for one in left)


def _counted(parts: Parts) -> list[tuple[str, int]]:
    counts: dict[str, int] = {}
    found = []
    for name, _ in parts:
        counts[name] = counts.get(name, 0) + 1
        found.append((name, counts[name]))
    return found


def _route(old: Parts, new: Parts) -> Iterator[str]:
    """Which engine or model of a route changed, old and new; parts are `name` and what it was, `route` the first."""
    before, now = dict(old), dict(new)
    if before.get("route") != now.get("route"):
        yield f"another route: {before.get('route') or 'none'} → {now.get('route') or 'none'}"
        return
    for name, model in now.items():
        if before.get(name) != model:
            yield f"{name}: {before.get(name, 'none')} → {model}"


def program_words(before: str, now: str) -> str:
    """What changed in the program, by the two digests, each of which begins with a version."""
    old, new = before.partition("+")[0], now.partition("+")[0]
    return f"another version of this program ({old} → {new})" if old and old != new else "this program changed"


def _short(name: str) -> str:
    return name if len(name) <= _LONGEST else name[: _LONGEST - 1] + "…"


def _listed(names: Sequence[str]) -> str:
    """Names in a row, the last after "and"; of many the first few."""
    if len(names) > _MOST:
        return f"{', '.join(names[:_MOST])} and {len(names) - _MOST} more"
    return " and ".join([*([", ".join(names[:-1])] if len(names) > 1 else []), *names[-1:]])
