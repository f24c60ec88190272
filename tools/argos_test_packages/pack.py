"""Trained folders in, Argos packages for the tests out: `python pack.py build` writes `tests/packages/`.

The archives are the same to the byte whenever the folders are: sorted entries, one date, one way of compressing.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import zipfile
from pathlib import Path

HERE = Path(__file__).parent
PACKAGES = HERE.parent.parent / "tests" / "packages"
PAIRS = (("en", "fr"), ("fr", "de"))
NAMES = {"en": "English", "fr": "French", "de": "German"}
LARGEST = 3_000_000
EPOCH = (2026, 1, 1, 0, 0, 0)
README = """# {source} to {target}: a test package

An Argos Translate package made for the tests of Communiqué, and for nothing else. It is a genuine but very small model,
trained only on sentences composed for the project (`tools/argos_test_packages/`, where `README.md` says how to build it
again). It knows about a thousand words of press-release language and is no route for real work.

Licence: AGPL-3.0-or-later, like the project.
"""


def metadata(source: str, target: str) -> str:
    """`metadata.json` as Argos reads it; `purpose` tells the project that this is no route for real work."""
    described = {
        "package_version": "1.0",
        "argos_version": "1.9",
        "type": "translate",
        "from_code": source,
        "from_name": f"{NAMES[source]} (test package)",
        "to_code": target,
        "to_name": f"{NAMES[target]} (test package)",
        "links": [],
        "purpose": "test",
        "licence": "AGPL-3.0-or-later",
    }
    return json.dumps(described, indent=2) + "\n"


def pack(trained: Path, source: str, target: str) -> Path:
    """The archive of one trained folder. Raises ValueError if it is larger than the tests' packages may be."""
    folder = f"test-{source}_{target}"
    contents = {
        "README.md": README.format(source=NAMES[source], target=NAMES[target]).encode(),
        "metadata.json": metadata(source, target).encode(),
        "sentencepiece.model": (trained / "sentencepiece.model").read_bytes(),
        **{f"model/{path.name}": path.read_bytes() for path in (trained / "model").iterdir()},
    }
    archive_path = PACKAGES / f"{folder}.argosmodel"
    with zipfile.ZipFile(archive_path, "w") as archive:
        for name in sorted(contents):
            entry = zipfile.ZipInfo(f"{folder}/{name}", EPOCH)
            entry.external_attr = 0o100644 << 16
            archive.writestr(entry, contents[name], zipfile.ZIP_DEFLATED, 9)
    if archive_path.stat().st_size > LARGEST:
        raise ValueError(f"{archive_path.name} has more than {LARGEST} bytes")
    return archive_path


def main() -> None:
    """Write both archives and their checksums."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("build", type=Path, help="the folder with en_fr and fr_de in it")
    build = parser.parse_args().build
    PACKAGES.mkdir(parents=True, exist_ok=True)
    archives = [pack(build / f"{source}_{target}", source, target) for source, target in PAIRS]
    sums = "".join(f"{hashlib.sha256(path.read_bytes()).hexdigest()}  {path.name}\n" for path in archives)
    (PACKAGES / "SHA256SUMS").write_text(sums, encoding="utf-8")
    print(sums, end="")


if __name__ == "__main__":
    main()
