"""Firefox's list of models on the network: two locales in, a model's files out, each the bytes that the list says.

The list is a collection of Remote Settings (a Kinto server): one record for each file. It is read only when a person
asks. The service is made for Firefox; an office that installs on many machines bundles the models or keeps a copy of
the server's files (`models.firefox` in gen.toml).
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from http.client import HTTPException
from pathlib import Path
from typing import Any
from urllib.parse import urljoin
from urllib.request import Request, urlopen

from generator.errors import ModelError, UnknownLocale
from generator.locales import Locale
from generator.models.fetch import Progress, fetch
from generator.models.firefox import Facts, FirefoxModel, Part, part_named
from generator.provenance import file_digest
from generator.translation.engines.bergamot import LICENCE, firefox_locale

_COLLECTION = "buckets/main/collections/translations-models-v2/records"
_MOST_LIST = 32 * 1024**2
_TIMEOUT = 60
_AGENT = "gen-models"
_DIGEST = re.compile(r"[0-9a-f]{64}")
# Alpha and beta versions are written "3.0a1"; some records are for test channels or for telephones alone.
_RELEASED = re.compile(r"\d+(?:\.\d+)*")
_ELSEWHERE = re.compile(r"channel|==\s*['\"]android", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Listed:
    """One file of the list: the part that it is, its packed bytes (size, SHA-256, address), its SHA-256 unpacked."""

    part: Part
    size: int
    sha256: str
    address: str
    unpacked_sha256: str


@dataclass(frozen=True, slots=True)
class Offer:
    """A model of the list, whole: its direction, version and architecture ("tiny", "base", …), and its files."""

    source: Locale
    target: Locale
    version: str
    architecture: str
    files: tuple[Listed, ...]

    @property
    def size(self) -> int:
        """The bytes to download."""
        return sum(file.size for file in self.files)


def read_offers(server: str, source: Locale | None = None, target: Locale | None = None) -> list[Offer]:
    """The models that are on the list, the best of each direction, of the languages asked for; in order.

    The best is the newest release for every Firefox; of several architectures the largest. Raises ModelError where
    the list cannot be read.
    """
    attachments = _attachments(server)
    records = _asked(f"{server.rstrip('/')}/{_COLLECTION}").get("data")
    if not isinstance(records, list):
        raise ModelError(f"the list of {server} has no records", "gen models install --from FILE needs no network")
    best: dict[tuple[str, str], Offer] = {}
    for offer in _offers(records, attachments):
        if (source is None or offer.source.serves(source)) and (target is None or offer.target.serves(target)):
            key = (offer.source.tag, offer.target.tag)
            best[key] = max(best.get(key, offer), offer, key=_rank)
    return [best[key] for key in sorted(best)]


def download_offer(offer: Offer, kept: Path, progress: Progress | None = None) -> FirefoxModel:
    """The model of an offer, its files downloaded into a folder in `kept`, where a download that was cut off goes on.

    Every file is the bytes that the list says, or it is thrown away. Raises ModelError.
    """
    folder = kept / f"firefox-{offer.source}_{offer.target}-{offer.version}"
    done, parts = 0, []
    for file in offer.files:
        part = replace(file.part, entry=f"firefox-{offer.version}-{file.part.entry}")
        place = folder / part.entry
        if not (place.is_file() and file_digest(place) == file.sha256):
            before = done

            def told(come: int, _: int, before: int = before) -> None:
                if progress:
                    progress(before + come, offer.size)

            fetch([file.address], place, told)
        if file_digest(place) != file.sha256:
            place.unlink()
            raise ModelError(f"{file.part.name} was refused: its SHA-256 is not the one on the list", "try again")
        done += file.size
        parts.append(part)
    expected = {file.part.name: file.unpacked_sha256 for file in offer.files if file.unpacked_sha256}
    name = f"Firefox {offer.source.language}-{offer.target.language} {offer.architecture}".strip()
    facts = Facts(offer.version, LICENCE, name, offer.files[0].address, expected)
    return FirefoxModel(folder, offer.source, offer.target, tuple(parts), facts)


def _attachments(server: str) -> str:
    """Where the server says that the files of its records lie."""
    capabilities = _asked(f"{server.rstrip('/')}/").get("capabilities")
    said = capabilities.get("attachments") if isinstance(capabilities, dict) else None
    address = said.get("base_url") if isinstance(said, dict) else None
    if not isinstance(address, str):
        raise ModelError(f"{server} does not say where its files lie", "set models.firefox in gen.toml")
    return address.rstrip("/") + "/"


def _asked(address: str) -> Mapping[str, Any]:
    """What a server answers, a JSON object. Raises ModelError."""
    hint = "is there a network? gen models install --from FILE needs none"
    if not address.startswith(("https://", "http://")):
        raise ModelError(f"{address} is no address", "set models.firefox in gen.toml")
    try:
        with urlopen(Request(address, headers={"User-Agent": _AGENT}), timeout=_TIMEOUT) as answer:
            content = answer.read(_MOST_LIST + 1)
    except (OSError, HTTPException) as error:
        raise ModelError(f"the list of Firefox's models could not be read ({error})", hint) from error
    try:
        said = json.loads(content) if len(content) <= _MOST_LIST else None
    except ValueError as error:
        raise ModelError("the list of Firefox's models is not JSON", hint) from error
    if not isinstance(said, dict):
        raise ModelError("the list of Firefox's models is none", hint)
    return said


def _offers(records: Iterable[object], attachments: str) -> Iterator[Offer]:
    """The models of which the list has all files: those of one direction, version and architecture belong together."""
    grouped: dict[tuple[str, str, str, str, str], dict[str, Listed]] = {}
    for record in records:
        if isinstance(record, dict) and (listed := _listed(record, attachments)):
            said = (_text(record, name) for name in ("sourceLanguage", "targetLanguage", "version", "architecture"))
            source, target, version, architecture = said
            key = (source, target, version, architecture, _text(record, "filter_expression"))
            grouped.setdefault(key, {})[listed.part.role] = listed
    for (source, target, version, architecture, only_for), files in grouped.items():
        vocabularies = "vocabulary" in files or {"source vocabulary", "target vocabulary"} <= files.keys()
        if "model" not in files or not vocabularies:
            continue
        if not _RELEASED.fullmatch(version) or _ELSEWHERE.search(only_for):
            continue
        try:
            both = firefox_locale(source), firefox_locale(target)
        except UnknownLocale:
            continue
        yield Offer(*both, version, architecture, tuple(files[role] for role in sorted(files)))


def _listed(record: Mapping[str, Any], attachments: str) -> Listed | None:
    """The file of a record; None where the record is of something else, or says no size, digest or place."""
    attachment = record.get("attachment")
    name = _text(record, "name")
    if not isinstance(attachment, dict):
        return None
    sha256, place, size = _text(attachment, "hash"), _text(attachment, "location"), attachment.get("size")
    packed = _text(attachment, "filename")
    packing = next((one for one in (".zst", ".gz") if packed.endswith(one) or place.endswith(one)), "")
    part = part_named(name, packing)
    if part is None or not _DIGEST.fullmatch(sha256) or not place or not isinstance(size, int):
        return None
    plain = _text(record, "decompressedHash")
    return Listed(part, size, sha256, urljoin(attachments, place), plain if _DIGEST.fullmatch(plain) else "")


def _text(record: Mapping[str, Any], name: str) -> str:
    value = record.get(name)
    return value if isinstance(value, str) else ""


def _rank(offer: Offer) -> tuple[tuple[int, ...], int]:
    return tuple(int(part) for part in offer.version.split(".")), offer.size
