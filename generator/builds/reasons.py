"""The names of inputs that changed in, the reasons why a draft is stale out, in words."""

from __future__ import annotations

from collections.abc import Iterable

_WORDS = {
    "never made": "not made yet",
    "source": "the source changed",
    "metadata": "what is known of the source changed (.meta.yaml)",
    "edits": "its summary was edited (output/summaries)",
    "title": "its title changed",
    "others": "what other sources say about the same things changed",
    "template": "its template changed",
    "messages": "the strings of its language changed (messages.po)",
    "terms": "the terms of its language changed (terms.csv)",
    "memory": "the translation memory of its language changed (memory.tmx)",
    "locale": "the locale files of its language changed",
    "route": "another route or model",
    "settings": "the settings changed (gen.toml)",
    "program": "another version of this program",
}


def in_words(names: Iterable[str]) -> tuple[str, ...]:
    """One reason per name, in their order."""
    return tuple(_WORDS.get(name, name) for name in names)
