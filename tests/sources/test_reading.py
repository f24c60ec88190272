"""What becomes of a file's bytes: good ones decode with exact offsets, bad ones end in one clear line."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.config import SourcesConfig
from generator.errors import SourceError
from generator.sources import read_source, read_text

_KOREAN = (
    "노를란드 외교부는 5월 10일 오슬로에서 새로운 협의회를 출범시켰다고 밝혔다. 장관은 협력이 중요하다고 말했다.\n" * 3
)


def test_line_ends_and_offsets_are_those_of_the_file() -> None:
    document = read_text("note.txt", b"Title of the note here\r\n\r\nThe ministry met in Oslo today.\r\n")
    assert document.text.count("\r\n") == 3
    assert [passage.span.cut(document.text) for passage in document.passages] == [
        "Title of the note here",
        "The ministry met in Oslo today.",
    ]


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32"])
def test_unicode_encodings_give_the_same_text(encoding: str) -> None:
    words = "The Norland ministry met in Tromsø. It agreed on a plan.\n"
    assert read_text("note.txt", words.encode(encoding)).text == words


def test_korean_in_cp949_is_read_and_the_encoding_reported() -> None:
    document = read_text("note.txt", _KOREAN.encode("cp949"))
    assert document.text == _KOREAN
    assert [finding.check for finding in document.findings] == ["encoding"]
    assert document.findings[0].where in ("cp949", "johab", "euc_kr", "uhc")


def test_a_stated_encoding_is_used(tmp_path: Path) -> None:
    (tmp_path / "note.txt").write_bytes("Ökad hjälp till Norland är på väg.".encode("mac-roman"))
    (tmp_path / "note.meta.yaml").write_text("encoding: mac-roman\n", encoding="utf-8")
    assert "Ökad hjälp" in read_source(tmp_path / "note.txt", tmp_path).text


@pytest.mark.parametrize(
    ("raw", "says"),
    [
        (b"", "empty"),
        (b" \n\n ", "empty"),
        ("\u200b \u00a0\n".encode(), "no text"),
        (b"%PDF-1.7 ...", "not a text file"),
        (b"PK\x03\x04" + bytes(200), "not a text file"),
        (bytes(range(256)) * 8, "encoding"),
        (b"The" + b"\x81\x9d\xff\xfe\x8f\x01\x02" * 50, "note.txt"),
    ],
)
def test_what_is_no_text_is_refused_with_one_line(raw: bytes, says: str) -> None:
    with pytest.raises(SourceError) as caught:
        read_text("note.txt", raw)
    assert says in str(caught.value) and "note.txt" in str(caught.value)
    assert "\n" not in str(caught.value)


def test_a_long_text_is_refused_and_the_setting_named() -> None:
    with pytest.raises(SourceError, match="max_characters"):
        read_text("note.txt", b"word " * 100, SourcesConfig(max_characters=400))


def test_a_large_file_is_refused_before_it_is_read(tmp_path: Path) -> None:
    (tmp_path / "note.txt").write_bytes(b"word " * 100)
    with pytest.raises(SourceError, match="max_bytes"):
        read_source(tmp_path / "note.txt", tmp_path, SourcesConfig(max_bytes=400))


def test_a_source_that_vanished_is_one_line(tmp_path: Path) -> None:
    with pytest.raises(SourceError, match="not there any more"):
        read_source(tmp_path / "gone.txt", tmp_path)


def test_a_folder_named_like_a_source_is_one_line(tmp_path: Path) -> None:
    (tmp_path / "note.txt").mkdir()
    with pytest.raises(SourceError, match="cannot be read"):
        read_source(tmp_path / "note.txt", tmp_path)


def test_the_sidecar_is_read_and_unknown_keys_are_reported(tmp_path: Path) -> None:
    (tmp_path / "note.txt").write_text("The ministry met in Oslo.", encoding="utf-8")
    (tmp_path / "note.meta.yaml").write_text(
        "publisher: Ministry of Tides\npublished: 2025-03-01\nmood: good\n", encoding="utf-8"
    )
    document = read_source(tmp_path / "note.txt", tmp_path)
    assert (document.meta.publisher, document.meta.published) == ("Ministry of Tides", "2025-03-01")
    assert [finding.where for finding in document.findings] == ["mood"]


@pytest.mark.parametrize(
    "sidecar",
    [
        "- a\n- list\n",
        "just words\n",
        "a: !!python/object/apply:os.system ['touch pwned']\n",
        "a: &x [1]\nb: *x\n",
        "a: [unclosed\n",
        "\x00",
    ],
)
def test_a_sidecar_that_is_no_plain_mapping_is_refused(
    tmp_path: Path, sidecar: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "note.txt").write_text("The ministry met in Oslo.", encoding="utf-8")
    (tmp_path / "note.meta.yaml").write_text(sidecar, encoding="utf-8")
    with pytest.raises(SourceError, match=r"note\.meta\.yaml"):
        read_source(tmp_path / "note.txt", tmp_path)
    assert not (tmp_path / "pwned").exists()
