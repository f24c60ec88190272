"""One run at a time: a lock in `.gen/` that ends with the process that holds it, however it ends."""

from __future__ import annotations

import fcntl
import os
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from generator.errors import GeneratorError, OutputError

_NAME = "lock"
# Held, shared, by the processes that work for a run: they may outlive one that was killed by the blink of an eye.
_WORKERS = "workers.lock"
_PATIENCE = 10.0


class Locked(GeneratorError):
    """Another run is at work in the project."""


@contextmanager
def lock(folder: Path) -> Iterator[None]:
    """Nobody else writes in the project meanwhile. Raises Locked, naming the other process, and OutputError.

    The system drops the lock of a process that is gone, so there is none to be cleared away by hand.
    """
    descriptor = _open(folder, _NAME)
    try:
        try:
            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError as error:
            owner = os.pread(descriptor, 20, 0).decode("ascii", "replace").strip()
            other = f"process {owner}" if owner else "another process"
            raise Locked(f"gen is at work in this project already ({other})", "wait until it has finished") from error
        os.ftruncate(descriptor, 0)
        os.pwrite(descriptor, f"{os.getpid()}\n".encode(), 0)
        _wait_for_workers(folder)
        _keep_out_of_commits(folder)
        yield
    finally:
        os.close(descriptor)


def _keep_out_of_commits(folder: Path) -> None:
    """Nothing here belongs to anybody: a project under Git need not name the folder."""
    ignored = folder / ".gitignore"
    if not ignored.exists():
        with suppress(OSError):
            ignored.write_text("*\n", encoding="ascii")


def hold_for_work(folder: Path) -> int:
    """The descriptor of the lock that a helping process holds until it ends; a new run waits for it."""
    descriptor = _open(folder, _WORKERS)
    fcntl.flock(descriptor, fcntl.LOCK_SH)
    return descriptor


def _wait_for_workers(folder: Path) -> None:
    """Returns once no process works for an earlier run any more."""
    descriptor = _open(folder, _WORKERS)
    end = time.monotonic() + _PATIENCE
    try:
        while True:
            try:
                fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
                return
            except BlockingIOError as error:
                if time.monotonic() > end:
                    raise Locked(
                        "processes of an earlier run are still at work here", "end them, then try again"
                    ) from error
                time.sleep(0.02)
    finally:
        os.close(descriptor)


def _open(folder: Path, name: str) -> int:
    try:
        folder.mkdir(parents=True, exist_ok=True)
        return os.open(folder / name, os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o644)
    except OSError as error:
        raise OutputError(f"cannot write {folder.name}/: {error}", "make the project folder writable") from error
