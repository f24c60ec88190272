"""An address in, a file out: a download that goes on where it was cut off, and shows how far it is."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from http.client import HTTPException, HTTPResponse
from pathlib import Path
from urllib.error import HTTPError
from urllib.request import Request, urlopen

from generator.errors import ModelError

Progress = Callable[[int, int], None]
_BLOCK = 1 << 18
_TIMEOUT = 60
_TRIES = 4
_AGENT = "gen-models"
_RANGE_REFUSED = 416


def fetch(addresses: Sequence[str], path: Path, progress: Progress | None = None) -> Path:
    """The file, downloaded from the first address that gives it; only whole files ever get its name.

    What an earlier try left (`NAME.part`) is continued where the server can. `progress` is told the bytes that are
    there and the bytes that there will be, 0 where the server does not say. Raises ModelError.
    """
    path.parent.mkdir(parents=True, exist_ok=True)
    part, why = path.with_name(f"{path.name}.part"), "no address is known"
    for address in [one for one in addresses if one.startswith(("https://", "http://"))] * _TRIES:
        try:
            _continue(address, part, progress or (lambda done, of: None))
        except (OSError, HTTPException) as error:
            why = str(error)
            continue
        part.replace(path)
        return path
    raise ModelError(f"{path.name} could not be downloaded ({why})", "try again: it goes on where it was cut off")


def _continue(address: str, part: Path, progress: Progress) -> None:
    """The rest of a file, put after what is there already; the whole where the server gives no rest."""
    done = part.stat().st_size if part.exists() else 0
    headers = {"User-Agent": _AGENT, **({"Range": f"bytes={done}-"} if done else {})}
    try:
        with urlopen(Request(address, headers=headers), timeout=_TIMEOUT) as answer:
            _append(answer, part, done, progress)
    except HTTPError as error:
        if error.code == _RANGE_REFUSED:
            # What is there is not the beginning of this file.
            part.unlink(missing_ok=True)
        raise


def _append(answer: HTTPResponse, part: Path, done: int, progress: Progress) -> None:
    """What the server sends, on disk; OSError where it is less than was announced."""
    continues = answer.status == 206
    done = done if continues else 0
    length = int(answer.headers.get("Content-Length") or 0)
    total = done + length if length else 0
    with part.open("ab" if continues else "wb") as target:
        while block := answer.read(_BLOCK):
            target.write(block)
            done += len(block)
            progress(done, total)
    if total and done < total:
        raise OSError(f"{done} of {total} bytes came")
