"""Sentences that no model was trained on, through the packages: `python samples.py` prints the tables of README.md.

Argos' own code installs the packages into a temporary folder and brings the tokenizers; CTranslate2 translates at the
beam that the project uses. Needs the project's own environment, not the one for training.
"""

from __future__ import annotations

import json
import os
import tempfile
from pathlib import Path
from typing import Any

HERE = Path(__file__).parent
PACKAGES = HERE.parent.parent / "tests" / "packages"
SAMPLES = HERE / "samples.txt"


def installed(folder: Path) -> dict[str, Any]:
    """The packages, installed by Argos below this folder, by their direction."""
    for variable in ("ARGOS_PACKAGES_DIR", "XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME"):
        (folder / variable).mkdir()
        os.environ[variable] = str(folder / variable)
    from argostranslate import package

    for archive in sorted(PACKAGES.glob("*.argosmodel")):
        package.install_from_path(archive)
    return {f"{found.from_code}>{found.to_code}": found for found in package.get_installed_packages()}


def translated(package: Any, texts: list[str], count: int = 1) -> list[list[str]]:
    """The best `count` translations of each text, as Argos would decode them."""
    import ctranslate2

    translator = ctranslate2.Translator(str(package.package_path / "model"), intra_threads=1, inter_threads=1)
    answers = translator.translate_batch(
        [package.tokenizer.encode(text) for text in texts],
        beam_size=4,
        num_hypotheses=count,
        length_penalty=0.2,
        replace_unknowns=True,
    )
    return [[package.tokenizer.decode(tokens).lstrip() for tokens in answer.hypotheses] for answer in answers]


def table(heads: tuple[str, ...], columns: list[list[str]]) -> str:
    """The columns as a Markdown table."""
    rows = [heads, tuple("---" for _ in heads), *zip(*columns, strict=True)]
    return "\n".join(f"| {' | '.join(row)} |" for row in rows) + "\n"


def main() -> None:
    """Print the translations, direct and through French, and four alternatives of the first sentence."""
    english, french = (block.splitlines() for block in SAMPLES.read_text(encoding="utf-8").strip().split("\n\n"))
    corpus = {
        cell for line in (HERE / "corpus.tsv").read_text(encoding="utf-8").splitlines() for cell in line.split("\t")
    }
    known = sorted(corpus & {*english, *french})
    if known:
        raise SystemExit(f"these stand in the corpus: {known}")
    with tempfile.TemporaryDirectory() as folder:
        packages = installed(Path(folder))
        direct = [best for best, *_ in translated(packages["en>fr"], english)]
        pivot = [best for best, *_ in translated(packages["fr>de"], direct)]
        german = [best for best, *_ in translated(packages["fr>de"], french)]
        (alternatives,) = translated(packages["en>fr"], english[:1], count=4)
    print(table(("English", "en>fr", "en>fr>de"), [english, direct, pivot]))
    print(table(("French", "fr>de"), [french, german]))
    print(json.dumps(alternatives, ensure_ascii=False, indent=1))


if __name__ == "__main__":
    main()
