"""Language tags of a file in, the one that stands for a locale out: tools write `PT-BR`, `pt_br` or `pt` for one."""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache

from generator.errors import UnknownLocale
from generator.locales import Locale, canonical


def tag_for(locale: Locale, tags: Iterable[str], any_region: bool = False) -> str | None:
    """The tag under which a file has the locale: the same one, else one that serves it, else a region of it; or None.

    `pt-PT` never stands for `pt-BR`, nor `pt`, which is taken for Brazil's, for `pt-PT`; with `any_region` they do: a
    source is compared word by word anyway.
    """
    ranked = [(_closeness(locale, tag, any_region), tag) for tag in tags]
    best = max(ranked, default=(0, ""), key=lambda one: one[0])
    return best[1] if best[0] else None


@lru_cache(maxsize=256)
def _closeness(locale: Locale, tag: str, any_region: bool) -> int:
    try:
        other = canonical(tag)
    except UnknownLocale:
        return 0
    if other == locale:
        return 3
    if other.serves(locale):
        return 2
    return int(other.language == locale.language and (any_region or locale.serves(other)))
