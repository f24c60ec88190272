"""A sidecar NAME.meta.yaml in, what a person knows about the source out."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import fields
from pathlib import Path

from generator.errors import SourceError
from generator.findings import Finding, Severity
from generator.sources.document import SourceMeta

_MAX_BYTES = 100_000


def read_meta(path: Path) -> tuple[SourceMeta, list[Finding]]:
    """What the sidecar at `path` states, and findings on keys it should not have; empty where there is no sidecar.

    Raises SourceError where it is not YAML, not a mapping, or asks for Python objects (only plain YAML is read).
    """
    if not path.is_file():
        return SourceMeta(), []
    written = _load(path)
    if written is None:
        return SourceMeta(), []
    if not isinstance(written, Mapping):
        raise SourceError(f"{path.name} is not a mapping", "write lines like `publisher: Ministry of Examples`")
    return _known(written), list(_unknown(path.name, written))


def _load(path: Path) -> object:
    import yaml

    try:
        raw = path.read_bytes()
        if len(raw) > _MAX_BYTES:
            raise SourceError(f"{path.name} is larger than {_MAX_BYTES} bytes")
        # BaseLoader is as safe as SafeLoader and leaves dates and numbers the strings that the person wrote.
        # Aliases are refused: a page of them can expand to gigabytes.
        if any(isinstance(event, yaml.AliasEvent) for event in yaml.parse(raw, Loader=yaml.SafeLoader)):
            raise SourceError(f"{path.name} uses YAML aliases, which are not read here")
        yaml.safe_load(raw)
        return yaml.load(raw, Loader=yaml.BaseLoader)
    except OSError as error:
        raise SourceError(f"{path.name} cannot be read: {error.strerror}") from error
    except (yaml.YAMLError, UnicodeDecodeError, RecursionError, ValueError) as error:
        first = str(error).splitlines()[0] if str(error) else "malformed"
        raise SourceError(
            f"{path.name} cannot be used: {first}", "only plain YAML is read, no tags that build objects"
        ) from error


def _known(written: Mapping[object, object]) -> SourceMeta:
    names = {one.name for one in fields(SourceMeta)}
    return SourceMeta(
        **{str(key): value.strip() for key, value in written.items() if key in names and isinstance(value, str)}
    )


def _unknown(name: str, written: Mapping[object, object]) -> list[Finding]:
    names = {one.name for one in fields(SourceMeta)}
    found = [
        Finding("meta", Severity.WARNING, f"{name}: unknown key {key!s}", str(key))
        for key in written
        if key not in names
    ]
    wrong = [key for key, value in written.items() if key in names and not isinstance(value, str)]
    found += [Finding("meta", Severity.WARNING, f"{name}: {key!s} must be a line of text", str(key)) for key in wrong]
    return found
