"""Every error that a user can cause: what happened, what to type next, and the exit code it ends with."""

from __future__ import annotations

from enum import IntEnum


class ExitCode(IntEnum):
    """The exit codes of the contract."""

    DONE = 0
    SOME_FAILED = 1
    USAGE = 2
    NOT_STARTED = 3


class GeneratorError(Exception):
    """A failure with a message for the user: what and where; `hint` says what to type next.

    Raised by every room, printed in one place (`cli`). Inside a batch it concerns one document and the
    others go on; outside a batch its `exit_code` ends the run.
    """

    exit_code: ExitCode = ExitCode.NOT_STARTED

    def __init__(self, message: str, hint: str = "") -> None:
        super().__init__(message)
        self.message = message
        self.hint = hint

    def __str__(self) -> str:
        return f"{self.message}; hint: {self.hint}" if self.hint else self.message


class ConfigError(GeneratorError):
    """The settings cannot be used."""


class SourceError(GeneratorError):
    """A source document cannot be read or summarised; the other documents are not concerned."""

    exit_code = ExitCode.SOME_FAILED


class UnknownLocale(GeneratorError):
    """A language tag that is not BCP 47 or names no known language."""

    exit_code = ExitCode.USAGE


class UsageError(GeneratorError):
    """An argument names something that is not there."""

    exit_code = ExitCode.USAGE


class NoRoute(GeneratorError):
    """No installed engine, nor any chain of engines, leads from one language to another."""


class EngineError(GeneratorError):
    """An engine could not be loaded, crashed, hung, or broke its protocol."""


class ModelError(GeneratorError):
    """A model archive or an installed model was refused."""


class TermBaseError(GeneratorError):
    """A term base or a list of persons cannot be read or written."""


class MemoryFileError(GeneratorError):
    """A translation memory cannot be read or written."""


class TemplateError(GeneratorError):
    """A template is missing or cannot be rendered."""


class OutputError(GeneratorError):
    """A draft could not be written."""
