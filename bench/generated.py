"""A project of any size for the benches: releases with names, numbers, places and subjects of their own."""

from __future__ import annotations

import random
from pathlib import Path

_SUBJECTS = [
    "harbour dues",
    "rail freight",
    "student exchange",
    "sea rescue",
    "grain storage",
    "visa rules",
    "film archives",
    "fishing quotas",
    "river dams",
    "vaccine supply",
    "museum loans",
    "postal rates",
    "forest fires",
    "air routes",
    "solar fields",
    "language schools",
    "border crossings",
    "water pipes",
    "space weather",
    "coffee trade",
    "bridge repair",
    "census methods",
    "tea tariffs",
    "night trains",
]
_PLACES = [
    "Oslo",
    "Lisbon",
    "Nairobi",
    "Quito",
    "Hanoi",
    "Tallinn",
    "Accra",
    "Lima",
    "Seoul",
    "Rabat",
    "Vienna",
    "Suva",
    "Dakar",
    "Riga",
    "Porto",
    "Cork",
]
_FIRST = [
    "Ada",
    "Tomas",
    "Mina",
    "Jonas",
    "Leila",
    "Pavel",
    "Ines",
    "Kofi",
    "Yuna",
    "Omar",
    "Greta",
    "Hugo",
    "Nadia",
    "Samir",
    "Elin",
    "Rosa",
]
_SYLLABLES = [
    "bar",
    "del",
    "fin",
    "gor",
    "hal",
    "jen",
    "kol",
    "lam",
    "mor",
    "nes",
    "pol",
    "ras",
    "sim",
    "tor",
    "val",
    "wen",
]
_MONTHS = ["January", "March", "April", "May", "June", "September", "October", "November"]


def release(number: int) -> str:
    """The text of one release; no two numbers give the same sentences."""
    dice = random.Random(number)

    def name() -> str:
        return f"{dice.choice(_FIRST)} {''.join(dice.sample(_SYLLABLES, 3)).title()}"

    body = f"{''.join(dice.sample(_SYLLABLES, 3)).title()}"
    subject, other = dice.sample(_SUBJECTS, 2)
    place, second = dice.sample(_PLACES, 2)
    first, later = name(), name()
    counts = [dice.randrange(12, 9_000) for _ in range(3)]
    day = f"{dice.randrange(1, 28)} {dice.choice(_MONTHS)} 2025"
    return (
        f"{body} Institute Agrees on {subject.title()} With {place}\n\n"
        f"The {body} Institute signed an agreement on {subject} with {counts[0]} offices in {place} on {day}.\n\n"
        f"The agreement number {number} covers {other}, the training of {counts[1]} clerks and a shared register. "
        f"Both sides will publish the register of {body} before the end of the year.\n\n"
        f'Director {first} of the {body} Institute said, "We began with {subject} and we will finish with {other}."\n\n'
        f"Ambassador {later} said that {counts[2]} letters about {subject} had reached {second} since spring.\n\n"
        f"The next round on {other} will be held in {second} in {dice.choice(_MONTHS)} 2026.\n\n"
        "Copyright: all rights reserved.\n"
    )


def write_project(root: Path, sources: int, languages: list[str], kinds: list[str], formats: list[str]) -> None:
    """A project in `root` that translates with the `pseudo` engine."""
    (root / "seeds").mkdir(parents=True)
    for number in range(sources):
        (root / "seeds" / f"release-{number:05}.txt").write_text(release(number), encoding="utf-8")

    def written(names: list[str]) -> str:
        return "[" + ", ".join(f'"{name}"' for name in names) + "]"

    (root / "gen.toml").write_text(
        f'[translation]\nengines = ["pseudo"]\n\n[build]\nlanguages = {written(languages)}\n'
        f"kinds = {written(kinds)}\nformats = {written(formats)}\n",
        encoding="utf-8",
    )
