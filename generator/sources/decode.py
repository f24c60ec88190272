"""The bytes of a file in, its characters out, with the name of the encoding where it is not UTF-8."""

from __future__ import annotations

import codecs
import unicodedata
from dataclasses import dataclass

from generator.errors import SourceError
from generator.findings import Finding, Severity

# UTF-32 first: its little-endian mark begins with that of UTF-16.
_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
# How the files begin that people rename to .txt by mistake.
_SIGNATURES = (
    (b"%PDF-", "a PDF"),
    (b"PK\x03\x04", "a ZIP archive or Office document"),
    (b"\xd0\xcf\x11\xe0", "an old Office document"),
    (b"\x89PNG", "a PNG image"),
    (b"\xff\xd8\xff", "a JPEG image"),
    (b"GIF8", "a GIF image"),
    (b"\x7fELF", "a program"),
    (b"{\\rtf", "an RTF document"),
    (b"\x1f\x8b", "a gzip archive"),
)
_SAMPLE = 64_000


@dataclass(frozen=True, slots=True)
class Decoded:
    """The characters of a file without its byte order mark (offsets count from the first character after it)."""

    text: str
    encoding: str
    findings: tuple[Finding, ...] = ()


def decode(name: str, raw: bytes, encoding: str = "") -> Decoded:
    """The text of a file; line ends stay as they are on disk.

    `encoding` is what a person states; failing that a byte order mark, UTF-8, then what charset-normalizer finds.
    Raises SourceError where the file is empty, is not text, or is in no encoding that can be told.
    """
    if not raw.strip():
        raise SourceError(f"{name} is empty")
    _refuse_signatures(name, raw)
    decoded = (
        _stated(name, raw, encoding)
        if encoding
        else _marked(raw) or _utf8(raw) or _unmarked_utf16(raw) or _detected(name, raw)
    )
    if not decoded.text.strip("\ufeff \t\r\n\f\v\u00a0\u200b"):
        raise SourceError(f"{name} holds no text")
    _refuse_controls(name, decoded.text)
    return decoded


def _refuse_signatures(name: str, raw: bytes) -> None:
    for signature, kind in _SIGNATURES:
        if raw.startswith(signature):
            raise SourceError(
                f"{name} is not a text file (it begins like {kind})", "save it as text, or give it its own ending"
            )


def _refuse_controls(name: str, text: str) -> None:
    sample = text[:_SAMPLE]
    controls = sum(unicodedata.category(letter) == "Cc" and letter not in "\t\n\r\f\v\x85" for letter in sample)
    if "\0" in sample or controls > len(sample) / 100 + 2:
        raise SourceError(f"{name} is not a text file (it holds control characters)")


def _stated(name: str, raw: bytes, encoding: str) -> Decoded:
    try:
        return Decoded(raw.decode(encoding).removeprefix("\ufeff"), encoding)
    except LookupError as error:
        raise SourceError(
            f"{name}: unknown encoding {encoding!r}", "name one like utf-8, cp949 or windows-1252"
        ) from error
    except UnicodeDecodeError as error:
        raise SourceError(f"{name} is not in the stated encoding {encoding} (byte {error.start})") from error


def _marked(raw: bytes) -> Decoded | None:
    for mark, encoding in _MARKS:
        if raw.startswith(mark):
            try:
                return Decoded(raw.decode(encoding), encoding.removesuffix("-sig"))
            except UnicodeDecodeError:
                return None
    return None


def _utf8(raw: bytes) -> Decoded | None:
    # A file of NULs is valid UTF-8, but then it is UTF-16 without a mark, or no text.
    if b"\0" in raw:
        return None
    try:
        return Decoded(raw.decode("utf-8"), "utf-8")
    except UnicodeDecodeError:
        return None


def _unmarked_utf16(raw: bytes) -> Decoded | None:
    """UTF-16 without a mark: text in it has nearly all of its NULs at even, or at odd, places."""
    sample = raw[:_SAMPLE]
    even, odd = sample[0::2].count(0), sample[1::2].count(0)
    if max(even, odd) * 5 < len(sample) // 2 or min(even, odd) * 10 > max(even, odd):
        return None
    encoding = "utf-16-be" if even > odd else "utf-16-le"
    try:
        return Decoded(raw.decode(encoding), encoding, (_named(encoding),))
    except UnicodeDecodeError:
        return None


def _detected(name: str, raw: bytes) -> Decoded:
    from charset_normalizer import from_bytes

    best = from_bytes(raw[:_SAMPLE]).best() if b"\0" not in raw else None
    try:
        if best is not None and _plausible(text := raw.decode(best.encoding)):
            return Decoded(text, best.encoding, (_named(best.encoding),))
    except UnicodeDecodeError:
        pass
    raise SourceError(
        f"{name} is in no encoding that can be told", "save it as UTF-8, or write `encoding:` in its .meta.yaml"
    )


def _plausible(text: str) -> bool:
    """True if nearly all characters are letters, digits, spaces and common punctuation: noise decodes to symbols."""
    sample = text[:_SAMPLE]
    fine = sum(unicodedata.category(letter)[0] in "LNMZ" or letter in "\t\r\n" or letter < "\x7f" for letter in sample)
    return fine > len(sample) * 0.9


def _named(encoding: str) -> Finding:
    return Finding("encoding", Severity.INFO, f"read as {encoding}, which was detected, not stated", encoding)
