"""Settings in, `Config` out: `gen.toml` with every setting declared once, a sentence under it."""

from __future__ import annotations

import os
import re
import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, fields
from pathlib import Path
from typing import Any, cast, get_type_hints

from generator.errors import ConfigError

PROJECT_FILE = "gen.toml"
_HERE = Path(__file__).resolve().parent


def setting(default: Any, sentence: str) -> Any:
    """A dataclass field with its default and the sentence that explains it."""
    if isinstance(default, (list, dict)):
        raise TypeError("defaults are immutable: use a tuple")
    return field(default=default, metadata={"sentence": sentence})


@dataclass(frozen=True, slots=True)
class OfficeConfig:
    """[office]"""

    name: str = setting("Communications Office", "The office's name, printed at the head of every draft.")
    accent: str = setting("#1f4e79", "The colour of headings and rules in HTML drafts, as #rrggbb.")


@dataclass(frozen=True, slots=True)
class SourcesConfig:
    """[sources]"""

    max_characters: int = setting(200_000, "A longer source is refused.")
    max_bytes: int = setting(20_000_000, "A larger file is refused before it is read.")


@dataclass(frozen=True, slots=True)
class SummariesConfig:
    """[summaries]"""

    messages: int = setting(7, "How many key messages a summary holds at most.")


@dataclass(frozen=True, slots=True)
class TranslationConfig:
    """[translation]"""

    engines: tuple[str, ...] = setting(
        ("argos", "bergamot", "apertium"), "The engines that may be used; `pseudo` marks text for tests and layout."
    )
    beam: int = setting(4, "The beam width for engines that search.")
    hypotheses: int = setting(4, "How many alternatives an engine may be asked for when a check fails.")
    ladder: bool = setting(
        True, "Whether what a check finds fault with is asked for again in other ways; false is quicker."
    )
    timeout: int = setting(300, "Seconds after which an engine outside this process counts as hung.")


@dataclass(frozen=True, slots=True)
class ModelsConfig:
    """[models]"""

    folder: str = setting("models", "Where models are installed; relative to the project folder.")
    firefox: str = setting(
        "https://firefox.settings.services.mozilla.com/v1",
        "The server whose list of Firefox's models is read, and only when asked; an office may keep a copy of its own.",
    )


@dataclass(frozen=True, slots=True)
class DraftsConfig:
    """[drafts]"""

    formats: tuple[str, ...] = setting(("md", "html"), "The formats that are written when none is asked for.")


@dataclass(frozen=True, slots=True)
class BuildConfig:
    """[build]"""

    languages: tuple[str, ...] = setting((), "The languages of `gen build`, as BCP 47 tags.")
    kinds: tuple[str, ...] = setting(("brief", "factsheet"), "The document kinds of `gen build`.")
    formats: tuple[str, ...] = setting((), "The formats of `gen build`; those of [drafts] where none is named.")
    sources: tuple[str, ...] = setting(
        (), "The sources of `gen build`, by id or path; all of them where none is named."
    )
    jobs: int = setting(1, "How many processes analyse sources and write drafts.")


@dataclass(frozen=True, slots=True)
class Config:
    """Every setting of one project, and where the project lies. Environment: GEN_MODELS overrides `models.folder`."""

    root: Path
    office: OfficeConfig = field(default_factory=OfficeConfig)
    sources: SourcesConfig = field(default_factory=SourcesConfig)
    summaries: SummariesConfig = field(default_factory=SummariesConfig)
    translation: TranslationConfig = field(default_factory=TranslationConfig)
    models: ModelsConfig = field(default_factory=ModelsConfig)
    drafts: DraftsConfig = field(default_factory=DraftsConfig)
    build: BuildConfig = field(default_factory=BuildConfig)

    @property
    def seeds(self) -> Path:
        """The folder of source documents."""
        return self.root / "seeds"

    @property
    def output(self) -> Path:
        """The folder of drafts."""
        return self.root / "output"

    @property
    def models_folder(self) -> Path:
        """The folder of installed models."""
        return self.root / (os.environ.get("GEN_MODELS") or self.models.folder)

    @property
    def package_folders(self) -> tuple[Path, ...]:
        """Where Argos packages lie: the project's own folder, where they are installed, then ARGOS_PACKAGES_DIR."""
        elsewhere = os.environ.get("ARGOS_PACKAGES_DIR")
        return (self.models_folder / "argos", *([Path(elsewhere)] if elsewhere else []))

    @property
    def template_folders(self) -> tuple[Path, ...]:
        """Where templates are looked up: the project's own folder first, then those that came with the program."""
        return self._own_then_shipped("templates")

    @property
    def locale_folders(self) -> tuple[Path, ...]:
        """Where locale files are looked up: the project's own folder first, then those that came with the program."""
        return self._own_then_shipped("locales")

    def _own_then_shipped(self, name: str) -> tuple[Path, ...]:
        # An installed wheel carries the folders inside the package; a checkout has them beside it.
        packaged = _HERE / "shipped" / name
        shipped = packaged if packaged.is_dir() else _HERE.parent / name
        own = self.root / name
        return (own, shipped) if own != shipped else (shipped,)


def find_project(start: Path) -> Path:
    """The nearest folder upwards that holds gen.toml; failing that, one that holds seeds/; failing that, `start`."""
    start = start.resolve()
    for marker in (PROJECT_FILE, "seeds"):
        for folder in (start, *start.parents):
            if (folder / marker).exists():
                return folder
    return start


def load_config(root: Path) -> Config:
    """The settings of the project in `root`; without a gen.toml, the defaults.

    Raises ConfigError that lists everything wrong at once: unknown keys with the closest known one, wrong types.
    """
    path = root / PROJECT_FILE
    if not path.is_file():
        return Config(root)
    try:
        written = path.read_text(encoding="utf-8-sig")
        tables = tomllib.loads(written)
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise ConfigError(f"{path.name}: {error}") from error
    problems: list[str] = []
    sections = dict(_sections(tables, written, problems))
    if problems:
        raise ConfigError(f"{path.name}: " + "; ".join(problems))
    return Config(root, **sections)


def _sections(tables: Mapping[str, Any], written: str, problems: list[str]) -> Iterator[tuple[str, Any]]:
    known = {name: kind for name, kind in get_type_hints(Config).items() if name != "root"}
    for name, table in tables.items():
        if name not in known:
            problems.append(_unknown(name, known, written))
        elif not isinstance(table, Mapping):
            problems.append(f"line {_line(name, written)}: {name} must be a table, [{name}]")
        else:
            yield name, known[name](**dict(_settings(name, known[name], table, written, problems)))


def _settings(
    section: str, kind: type[Any], table: Mapping[str, Any], written: str, problems: list[str]
) -> Iterator[tuple[str, Any]]:
    defaults = {one.name: one.default for one in fields(kind)}
    for name, value in table.items():
        if name not in defaults:
            problems.append(_unknown(name, defaults, written))
        elif (checked := _checked(value, defaults[name])) is None:
            wanted = "a list of strings" if isinstance(defaults[name], tuple) else _TYPE_NAMES[type(defaults[name])]
            problems.append(f"line {_line(name, written)}: {section}.{name} must be {wanted}")
        else:
            yield name, checked


_TYPE_NAMES = {str: "a string", int: "a whole number above 0", float: "a number", bool: "true or false"}


def _checked(value: object, default: object) -> object | None:
    """The value in the type of its default, or None where it does not fit."""
    if isinstance(default, tuple):
        fits = isinstance(value, list) and all(isinstance(one, str) for one in value)
        return tuple(cast(list[str], value)) if fits else None
    if type(value) is not type(default):
        return None
    return value if not isinstance(value, int) or isinstance(value, bool) or value > 0 else None


def _unknown(name: str, known: Mapping[str, object], written: str) -> str:
    import difflib

    closest = difflib.get_close_matches(name, known, 1)
    return f"line {_line(name, written)}: unknown setting {name!r}" + (
        f", did you mean {closest[0]!r}?" if closest else ""
    )


def _line(name: str, written: str) -> int:
    """The first line that mentions a key or table; tomllib does not tell where a key stands."""
    match = re.search(rf"^[\[\s]*(?:[\w.]+\.)?{re.escape(name)}\b", written, re.MULTILINE)
    return written.count("\n", 0, match.start() + len(match[0])) + 1 if match else 1


def describe_settings() -> str:
    """Every setting with its default and its sentence, written as a gen.toml."""
    lines: list[str] = []
    for section, kind in get_type_hints(Config).items():
        if section == "root":
            continue
        lines += [f"[{section}]"]
        for one in fields(kind):
            lines += [f"# {one.metadata['sentence']}", f"{one.name} = {_toml(one.default)}", ""]
    return "\n".join(lines)


def _toml(value: object) -> str:
    if isinstance(value, tuple):
        return "[" + ", ".join(f'"{one}"' for one in value) + "]"
    if isinstance(value, bool):
        return str(value).lower()
    return str(value).replace("_", "") if isinstance(value, int) else f'"{value}"'
