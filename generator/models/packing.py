"""A packed file in (plain, gzip or zstd), its bytes out: never more of them than a model can have."""

from __future__ import annotations

import gzip
import zlib
from typing import IO

from generator.errors import ModelError
from generator.translation.engines.bergamot import unpacked_zstd

# The largest model of Firefox has less than 100 MB; int8 weights pack to about three quarters.
MOST_BYTES = 512 * 1024**2
_MOST_RATIO = 100
_LEAST_LIMIT = 1024**2
_BLOCK = 1 << 20
_ZSTD = b"\x28\xb5\x2f\xfd"
# The largest block of a zstd stream (RFC 8878, 3.1.1.2).
_ZSTD_BLOCK = 128 * 1024
# Strong compression cuts blocks smaller; how large each becomes is not told beforehand, so that all count as whole.
_ZSTD_SPARE = 4
_RUN, _COMPRESSED = 1, 2
_SHORTEST = 9


def unpacked(stream: IO[bytes], packing: str, name: str) -> bytes:
    """What a stream of the packing `.gz`, `.zst` or none at all holds.

    Raises ModelError where it is damaged, or would be larger than a model can be, or than its packed size allows.
    """
    content = stream.read(MOST_BYTES + 1)
    if len(content) > MOST_BYTES:
        raise _too_large(name)
    if not packing:
        return content
    limit = max(_LEAST_LIMIT, _MOST_RATIO * len(content))
    if packing == ".gz":
        return _gunzipped(content, min(limit, MOST_BYTES), name)
    return _unzstd(content, min(limit, _ZSTD_SPARE * MOST_BYTES), name)


def _gunzipped(content: bytes, limit: int, name: str) -> bytes:
    import io

    found = bytearray()
    try:
        with gzip.GzipFile(fileobj=io.BytesIO(content)) as packed:
            while block := packed.read(_BLOCK):
                found += block
                if len(found) > limit:
                    raise _too_large(name)
    except (EOFError, OSError, zlib.error) as error:
        raise ModelError(f"{name} was refused: not a readable gzip file ({error})") from error
    return bytes(found)


def _unzstd(content: bytes, limit: int, name: str) -> bytes:
    if _zstd_most(content, name) > limit + _ZSTD_BLOCK:
        raise _too_large(name)
    return unpacked_zstd(content)


def _zstd_most(content: bytes, name: str) -> int:
    """The most bytes that zstd's one frame can unpack to, from the heads of its blocks (RFC 8878).

    Raises ModelError for anything else, several frames among it: no compressor writes a single file so.
    """
    if content[:4] != _ZSTD or len(content) < _SHORTEST:
        raise ModelError(f"{name} was refused: not a zstd file")
    most, at, last = 0, _first_block(content), False
    while not last and at + 3 <= len(content):
        head = int.from_bytes(content[at : at + 3], "little")
        last, kind, size = bool(head & 1), (head >> 1) & 3, head >> 3
        most += _ZSTD_BLOCK if kind == _COMPRESSED else size
        at += 3 + (1 if kind == _RUN else size)
    checksum = 4 if content[4] & 0x04 else 0
    if not last or at + checksum != len(content):
        raise ModelError(f"{name} was refused: not one whole zstd file")
    return most


def _first_block(content: bytes) -> int:
    """Where the first block begins: after the magic number, the descriptor and the fields that this announces."""
    flags = content[4]
    single = bool(flags & 0x20)
    window = 0 if single else 1
    dictionary = (0, 1, 2, 4)[flags & 3]
    size = (1 if single else 0, 2, 4, 8)[flags >> 6]
    return 5 + window + dictionary + size


def _too_large(name: str) -> ModelError:
    return ModelError(f"{name} was refused: it would unpack to more than a model can have")
