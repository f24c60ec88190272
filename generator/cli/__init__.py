"""Options in, exit code out: the command `gen`. Talk goes to standard error, results to standard output."""

from generator.cli.group import main, run

__all__ = ["main", "run"]
