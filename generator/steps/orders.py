"""What a user asks for in, and what a run did and could not do, for whoever reports it."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from generator.errors import ExitCode, GeneratorError, NoRoute

if TYPE_CHECKING:
    from generator.drafts import Written
    from generator.locales import Locale


class Progress:
    """Told what is going on: a step ("read", "write") with how much of it there is, and how it advances."""

    def begin(self, step: str, count: int) -> None:
        """A step begins."""

    def advance(self, count: int) -> None:
        """So much more of the step is done."""


@dataclass(frozen=True, slots=True)
class Order:
    """What a user asked for. No `sources` means all of them; they are ids or paths.

    With a title the sources are combined: one document of each kind and language tells of all of them.
    """

    kinds: tuple[str, ...]
    locales: tuple[Locale, ...]
    sources: tuple[str, ...] = ()
    formats: tuple[str, ...] = ("md", "html")
    title: str = ""


@dataclass(frozen=True, slots=True)
class Mode:
    """How a run goes about it, and whom it tells: `jobs` processes work; with `dry` nothing is written, the outcome
    only says what would be made and why; `once` if the process ends with the run, and loads nothing for another one."""

    progress: Progress = field(default_factory=Progress)
    jobs: int = 1
    dry: bool = False
    once: bool = False


@dataclass(frozen=True, slots=True)
class Failure:
    """Something that could not be made, and why; the rest of the run went on."""

    what: str
    error: GeneratorError


@dataclass(slots=True)
class Outcome:
    """What a run did: the drafts it made, those that were current already, and what could not be made.

    `edited` names the current ones that a person has changed since, `reasons` says why drafts were stale, `kept` names
    those that keep a person's words, `conflicts` how many places of them that person has to decide, `held` the source
    texts of wordings that stay in their draft because a check found something critical in them, `orphans` the drafts
    that are left in place although their source is gone.
    """

    written: list[Written] = field(default_factory=list)
    current: list[str] = field(default_factory=list)
    edited: list[str] = field(default_factory=list)
    held: dict[str, tuple[str, ...]] = field(default_factory=dict)
    orphans: list[str] = field(default_factory=list)
    failures: list[Failure] = field(default_factory=list)
    reasons: dict[str, tuple[str, ...]] = field(default_factory=dict)
    kept: list[str] = field(default_factory=list)
    conflicts: dict[str, int] = field(default_factory=dict)

    def take_back(self, draft: str, reasons: tuple[str, ...]) -> None:
        """A draft that counted as current, or was made, has to be made again."""
        self.current = [one for one in self.current if one != draft]
        self.edited = [one for one in self.edited if one != draft]
        self.written = [one for one in self.written if one.draft != draft]
        self.reasons[draft] = reasons

    @property
    def exit_code(self) -> ExitCode:
        """The contract's exit code: 3 where all failed for want of a route, 1 where something failed."""
        if not self.failures:
            return ExitCode.DONE
        nothing_made = not self.written and not self.current
        if nothing_made and all(isinstance(failure.error, NoRoute) for failure in self.failures):
            return ExitCode.NOT_STARTED
        return ExitCode.SOME_FAILED
