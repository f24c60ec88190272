"""The language model comes without what spaCy's own commands bring along."""

from __future__ import annotations

import subprocess
import sys

from generator.summaries.text import _MODELS, _UNUSED, load_model


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


def test_the_model_reads_as_it_does_with_all_of_its_rules() -> None:
    import spacy

    name = next(one for one in _MODELS if spacy.util.is_package(one))
    whole, lean = spacy.load(name, exclude=list(_UNUSED)), load_model()
    assert lean.tokenizer.rules == whole.tokenizer.rules
    for name in ("prefix_search", "suffix_search", "infix_finditer", "token_match", "url_match"):
        mine, theirs = (getattr(model.tokenizer, name) for model in (lean, whole))
        assert getattr(mine, "__self__", None) == getattr(theirs, "__self__", None), name
    text = "Mr. O'Neil, U.S. Ambassador (ret.), can't pay $3.5m by 3 p.m. on 4 May 2025; see http://a.example/b?c=1."
    seen = [[(word.text, word.tag_) for word in model(text)] for model in (whole, lean)]
    assert seen[0] == seen[1]
