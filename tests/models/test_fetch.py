"""Downloads go on where they were cut off, and only whole files get their name."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest

from generator.errors import ModelError
from generator.models.fetch import fetch

CONTENT = bytes(range(256)) * 4000


@dataclass
class Server:
    """A server on this machine that cuts its first answers off, and what it was asked."""

    address: str = ""
    cut: int = 0
    ranges: bool = True
    asked: list[str] = field(default_factory=list)


@pytest.fixture
def server() -> Iterator[Server]:
    known = Server()

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            wanted = self.headers.get("Range", "")
            known.asked.append(wanted)
            if self.path == "/missing":
                self.send_error(404)
                return
            start = int(wanted.removeprefix("bytes=").rstrip("-")) if wanted and known.ranges else 0
            if start > len(CONTENT):
                self.send_error(416)
                return
            self.send_response(206 if start else 200)
            self.send_header("Content-Length", str(len(CONTENT) - start))
            self.end_headers()
            end = start + 300_000 if known.cut > 0 else len(CONTENT)
            known.cut -= 1
            self.wfile.write(CONTENT[start:end])

        def log_message(self, format: str, *arguments: object) -> None:
            return

    listening = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    known.address = f"http://127.0.0.1:{listening.server_port}"
    thread = threading.Thread(target=listening.serve_forever, daemon=True)
    thread.start()
    yield known
    listening.shutdown()
    listening.server_close()


def test_a_download_that_is_cut_off_goes_on(server: Server, tmp_path: Path) -> None:
    server.cut = 2
    seen: list[tuple[int, int]] = []
    path = fetch([f"{server.address}/file"], tmp_path / "file", lambda done, of: seen.append((done, of)))
    assert path.read_bytes() == CONTENT
    assert server.asked == ["", "bytes=300000-", "bytes=600000-"]
    assert seen[-1] == (len(CONTENT), len(CONTENT))
    assert [one.name for one in tmp_path.iterdir()] == ["file"]


def test_a_later_run_continues_an_earlier_one(server: Server, tmp_path: Path) -> None:
    server.cut = 99
    (tmp_path / "file.part").write_bytes(CONTENT[:1000])
    with pytest.raises(ModelError, match="cut off"):
        fetch([f"{server.address}/missing"], tmp_path / "file")
    server.cut = 0
    fetch([f"{server.address}/file"], tmp_path / "file")
    assert server.asked[-1] == "bytes=1000-"
    assert (tmp_path / "file").read_bytes() == CONTENT


def test_a_server_that_knows_no_ranges_sends_the_whole(server: Server, tmp_path: Path) -> None:
    server.ranges = False
    (tmp_path / "file.part").write_bytes(b"something else")
    assert fetch([f"{server.address}/file"], tmp_path / "file").read_bytes() == CONTENT


def test_what_is_longer_than_the_file_is_thrown_away(server: Server, tmp_path: Path) -> None:
    (tmp_path / "file.part").write_bytes(CONTENT + b"more")
    assert fetch([f"{server.address}/file"], tmp_path / "file").read_bytes() == CONTENT


def test_what_cannot_be_had_is_one_error(server: Server, tmp_path: Path) -> None:
    with pytest.raises(ModelError, match="could not be downloaded"):
        fetch([f"{server.address}/missing", "file:///etc/passwd"], tmp_path / "file")
    assert not (tmp_path / "file").exists()
