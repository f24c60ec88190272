"""Firefox's list of models is read from a server, and what it offers is installed as the bytes that it names."""

from __future__ import annotations

import json
import threading
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import pytest
from firefox_files import DIRECTION, shipped, stored_zstd
from translating import config, into, sentence

from generator.config import Config, ModelsConfig
from generator.errors import ModelError
from generator.locales import Locale
from generator.models import install_from_address, install_from_list, install_from_network, offered
from generator.provenance import digest

RECORDS = "/v1/buckets/main/collections/translations-models-v2/records"
ROLES = {"model": "model", "vocab": "vocab", "lex": "lex"}


@dataclass
class Server:
    """A server on this machine with the shape of Remote Settings: its records, its files, and what it was asked."""

    address: str = ""
    records: list[dict[str, Any]] = field(default_factory=list)
    files: dict[str, bytes] = field(default_factory=dict)
    asked: list[str] = field(default_factory=list)
    cut: int = 0

    def add(self, pair: tuple[str, str], version: str = "2.0", architecture: str = "tiny", **more: str) -> None:
        """Offer the model that comes with the program as one of another direction, version or architecture."""
        for file in sorted(shipped().iterdir()):
            if DIRECTION in file.name:
                content = file.read_bytes()
                location = f"main-workspace/translations-models-v2/{len(self.files)}.zst"
                self.files[location] = stored_zstd(content)
                self.records.append(
                    {
                        "name": file.name.replace(DIRECTION, "".join(pair)),
                        "fileType": ROLES.get(file.name.split(".")[0], ""),
                        "sourceLanguage": pair[0],
                        "targetLanguage": pair[1],
                        "version": version,
                        "architecture": architecture,
                        "decompressedHash": digest(content),
                        "attachment": {
                            "hash": digest(self.files[location]),
                            "size": len(self.files[location]),
                            "filename": f"{file.name}.zst",
                            "location": location,
                        },
                        **more,
                    }
                )


@pytest.fixture
def server() -> Iterator[Server]:
    known = Server()

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            known.asked.append(self.path)
            place = self.path.removeprefix("/cdn/").split("?")[0]
            if self.path == "/v1/":
                self.answer(
                    json.dumps({"capabilities": {"attachments": {"base_url": f"{known.address}/cdn"}}}).encode()
                )
            elif self.path == RECORDS:
                self.answer(json.dumps({"data": known.records}).encode())
            elif place in known.files:
                self.answer(known.files[place])
            else:
                self.send_error(404)

        def answer(self, content: bytes) -> None:
            wanted = self.headers.get("Range", "")
            start = int(wanted.removeprefix("bytes=").rstrip("-")) if wanted else 0
            self.send_response(206 if start else 200)
            self.send_header("Content-Length", str(len(content) - start))
            self.end_headers()
            end = start + 1_000_000 if known.cut > 0 and len(content) > 1_000_000 else len(content)
            known.cut -= end < len(content)
            self.wfile.write(content[start:end])

        def log_message(self, format: str, *arguments: object) -> None:
            return

    listening = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    known.address = f"http://127.0.0.1:{listening.server_port}"
    threading.Thread(target=listening.serve_forever, daemon=True).start()
    yield known
    listening.shutdown()
    listening.server_close()


def project(root: Path, server: Server) -> Config:
    root.mkdir(exist_ok=True)
    return replace(config(root, "bergamot"), models=ModelsConfig(firefox=f"{server.address}/v1"))


def test_a_model_is_downloaded_installed_locked_and_translates(server: Server, tmp_path: Path) -> None:
    server.add(("en", "pt"), "3.1", "base-memory")
    settings = project(tmp_path / "project", server)
    [offer] = offered(settings, Locale("en"), Locale("pt-BR"))
    seen: list[tuple[int, int]] = []
    [model] = install_from_list(offer, settings, lambda done, whole: seen.append((done, whole)))
    assert (model.name, model.version, model.licence) == ("Firefox en-pt base-memory", "3.1", "MPL-2.0")
    assert seen[-1] == (offer.size, offer.size) == (sum(map(len, server.files.values())),) * 2
    locked = (settings.root / "models.lock").read_text("utf-8").splitlines()
    assert {line.split("  ")[0] for line in locked} == {digest(content) for content in server.files.values()}
    assert not list((settings.models_folder / ".downloads").iterdir())
    [unit] = into("pt-BR", [sentence("The question is clear.")], settings)
    assert unit.target == "A questão é clara."


def test_a_download_that_was_cut_off_goes_on_the_next_time(server: Server, tmp_path: Path) -> None:
    server.add(("en", "pt"))
    settings = project(tmp_path / "project", server)
    [offer] = offered(settings)
    server.cut = 6
    with pytest.raises(ModelError, match="cut off"):
        install_from_list(offer, settings)
    server.cut, before = 0, len(server.asked)
    install_from_list(offer, settings)
    assert len(server.asked) - before <= len(offer.files)


def test_the_newest_release_for_everyone_is_offered(server: Server, tmp_path: Path) -> None:
    server.add(("en", "fr"), "1.0")
    server.add(("en", "fr"), "2.10", "tiny")
    server.add(("en", "fr"), "2.9", "base")
    server.add(("en", "fr"), "3.0a1", "base")
    server.add(("en", "fr"), "4.0", "base", filter_expression="env.channel == 'nightly'")
    server.add(("en", "fr"), "4.0", "tiny", filter_expression="env.appinfo.OS == 'Android'")
    offers = offered(project(tmp_path / "project", server))
    assert [(str(one.source), str(one.target), one.version, one.architecture) for one in offers] == [
        ("en", "fr", "2.10", "tiny")
    ]


def test_what_is_not_whole_is_not_offered(server: Server, tmp_path: Path) -> None:
    server.add(("en", "fr"))
    server.records = [one for one in server.records if one["fileType"] != "vocab"]
    server.records += [{}, {"name": "model.enfr.intgemm.alphas.bin"}, {"name": "../../evil", "attachment": {}}]
    assert offered(project(tmp_path / "project", server)) == []


def test_names_of_the_list_write_nothing_elsewhere(server: Server, tmp_path: Path) -> None:
    server.add(("en", "fr"))
    for record in server.records:
        record["name"] = f"../../{record['name']}"
    assert offered(project(tmp_path / "project", server)) == []


@pytest.mark.parametrize("wrong", ["hash", "decompressedHash"])
def test_a_file_that_is_not_the_one_of_the_list_is_refused(server: Server, tmp_path: Path, wrong: str) -> None:
    server.add(("en", "pt"))
    place = server.records[0]["attachment"] if wrong == "hash" else server.records[0]
    place[wrong] = "0" * 64
    settings = project(tmp_path / "project", server)
    with pytest.raises(ModelError, match="SHA-256 is not the one"):
        install_from_network((Locale("en"), Locale("pt")), settings)
    assert not (settings.root / "models.lock").exists()
    assert not list(settings.models_folder.glob("bergamot/*"))


def test_what_the_list_does_not_have_is_said(server: Server, tmp_path: Path) -> None:
    settings = project(tmp_path / "project", server)
    with pytest.raises(ModelError, match="no model from en to fr"):
        install_from_network((Locale("en"), Locale("fr")), settings, "bergamot")


@pytest.mark.parametrize("address", ["http://127.0.0.1:9/v1", "file:///etc", "nonsense"])
def test_a_list_that_cannot_be_read_is_one_error(tmp_path: Path, address: str) -> None:
    settings = replace(config(tmp_path, "bergamot"), models=ModelsConfig(firefox=address))
    with pytest.raises(ModelError) as refused:
        offered(settings)
    assert refused.value.hint


def test_an_archive_is_installed_from_its_address(server: Server, tmp_path: Path) -> None:
    package = next((Path(__file__).resolve().parent.parent / "packages").glob("*en_fr*"))
    server.files["office/package.argosmodel"] = package.read_bytes()
    settings = replace(project(tmp_path / "project", server), translation=config(tmp_path, "argos").translation)
    [model] = install_from_address(f"{server.address}/cdn/office/package.argosmodel?raw=1", settings)
    assert str(model.target) == "fr"
    assert not list((settings.models_folder / ".downloads").iterdir())
    with pytest.raises(ModelError, match="names no file"):
        install_from_address(f"{server.address}/", settings)
