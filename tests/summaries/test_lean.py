"""The language model comes without what spaCy's own commands bring along."""

from __future__ import annotations

import subprocess
import sys


def test_the_model_is_loaded_without_a_network_client_and_the_commands_can_still_be_had() -> None:
    script = (
        "import sys\n"
        "from generator.summaries.text import load_model\n"
        "print([one.text for one in load_model()('Ada Lindqvist sailed to Oslo.').ents])\n"
        "print(sorted({'httpx', 'requests', 'typer', 'weasel'} & set(sys.modules)))\n"
        "import spacy.cli\n"
        "print(callable(spacy.cli.info))\n"
    )
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    assert done.stdout.splitlines() == ["['Ada Lindqvist', 'Oslo']", "[]", "True"]
