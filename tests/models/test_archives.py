"""An archive is examined before anything is unpacked, and refused in one line that says why."""

from __future__ import annotations

import io
import json
import stat
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest
from translating import config

from generator.errors import ExitCode, ModelError
from generator.models import install_from

METADATA = json.dumps({"from_code": "en", "to_code": "fr", "package_version": "1.0"})
WHOLE = {"en_fr/metadata.json": METADATA, "en_fr/model/model.bin": "weights", "en_fr/sentencepiece.model": "pieces"}


def packed(entries: dict[str, str], change: Callable[[zipfile.ZipInfo], None] = lambda entry: None) -> bytes:
    """A zip archive with these entries; `change` may falsify what it says about each."""
    content = io.BytesIO()
    with zipfile.ZipFile(content, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, text in entries.items():
            entry = zipfile.ZipInfo(name)
            entry.compress_type = zipfile.ZIP_DEFLATED
            change(entry)
            archive.writestr(entry, text)
    return content.getvalue()


def linked(entry: zipfile.ZipInfo) -> None:
    if entry.filename.endswith("model.bin"):
        entry.external_attr = (stat.S_IFLNK | 0o777) << 16


def encrypted(content: bytes) -> bytes:
    """The archive with the flag of an encrypted entry in every header."""
    local, central = (
        content.replace(b"PK\x03\x04\x14\x00\x00", b"PK\x03\x04\x14\x00\x01"),
        b"PK\x01\x02\x14\x03\x14\x00",
    )
    return local.replace(central + b"\x00", central + b"\x01")


def damaged(content: bytes) -> bytes:
    """The archive with the stored bytes of its weights changed."""
    place = content.index(b"model.bin") + 12
    return content[:place] + bytes([content[place] ^ 0xFF]) + content[place + 1 :]


def without(name: str) -> dict[str, str]:
    return {entry: text for entry, text in WHOLE.items() if not entry.endswith(name)}


def metadata(text: str) -> dict[str, str]:
    return {**WHOLE, "en_fr/metadata.json": text}


REFUSED: dict[str, tuple[bytes, str]] = {
    "not a zip": (b"this is no archive", "not a readable zip archive"),
    "empty": (b"", "not a readable zip archive"),
    "cut off": (packed(WHOLE)[:-40], "not a readable zip archive"),
    "damaged": (damaged(packed(WHOLE)), "damaged|not a readable"),
    "encrypted": (encrypted(packed(WHOLE)), "encrypted"),
    "path upwards": (packed({**WHOLE, "en_fr/../../evil": "x"}), "outside of its folder"),
    "absolute path": (packed({**WHOLE, "/tmp/evil": "x"}), "outside of its folder"),
    "drive letter": (packed({**WHOLE, "C:/evil": "x"}), "outside of its folder"),
    "backslash": (packed({**WHOLE, "en_fr\\..\\evil": "x"}), "outside of its folder"),
    "a link": (packed(WHOLE, linked), "link"),
    "a bomb": (packed({**WHOLE, "en_fr/zeros": "0" * 50_000_000}), "times its size"),
    "two folders": (packed({**WHOLE, "other/file": "x"}), "exactly one folder"),
    "no metadata": (packed(without("metadata.json")), "metadata.json"),
    "no JSON": (packed(metadata("{")), "not JSON"),
    "no object": (packed(metadata("[1]")), "not an object"),
    "no languages": (packed(metadata("{}")), "two languages"),
    "bad language": (packed(metadata('{"from_code": "en", "to_code": "../x"}')), "malformed"),
    "another type": (packed(metadata('{"from_code": "en", "to_code": "fr", "type": "sbd"}')), "no translation package"),
    "no weights": (packed(without("model.bin")), "no model/model.bin"),
    "no tokenizer": (packed(without("sentencepiece.model")), "no tokenizer"),
}


@pytest.mark.parametrize("name", REFUSED)
def test_a_bad_archive_is_refused_and_leaves_nothing_behind(tmp_path: Path, name: str) -> None:
    content, why = REFUSED[name]
    archive = tmp_path / "package.argosmodel"
    archive.write_bytes(content)
    settings = config(tmp_path / "project")
    with pytest.raises(ModelError, match=why) as refused:
        install_from(archive, settings)
    assert refused.value.exit_code is ExitCode.NOT_STARTED
    assert "\n" not in str(refused.value)
    assert not settings.models_folder.exists()
    assert sorted(path.name for path in tmp_path.iterdir()) == ["package.argosmodel"]


def test_too_many_entries_are_refused(tmp_path: Path) -> None:
    archive = tmp_path / "package.argosmodel"
    archive.write_bytes(packed({**WHOLE, **{f"en_fr/{number}": "" for number in range(5001)}}))
    with pytest.raises(ModelError, match="entries"):
        install_from(archive, config(tmp_path))


def test_what_is_not_there_is_said(tmp_path: Path) -> None:
    with pytest.raises(ModelError, match="no such file"):
        install_from(tmp_path / "nothing.argosmodel", config(tmp_path))
    with pytest.raises(ModelError, match=r"no \.argosmodel archive"):
        install_from(tmp_path, config(tmp_path))
