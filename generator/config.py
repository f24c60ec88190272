"""Settings in, `Config` out: `gen.toml` with every setting declared once, a sentence under it."""

from __future__ import annotations

import os
import re
import tomllib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import Field, dataclass, field, fields
from pathlib import Path
from typing import Any, cast, get_type_hints

from generator.errors import ConfigError, UnknownLocale
from generator.locales import canonical

PROJECT_FILE = "gen.toml"
_HERE = Path(__file__).resolve().parent


# What settings may name. The rooms that own these things are tested to have the same.
ENGINES = ("argos", "bergamot", "apertium", "pseudo")
KINDS = ("brief", "factsheet")
FORMATS = ("md", "html")


def setting(default: Any, sentence: str, one_of: Sequence[str] = (), like: tuple[str, str] = ("", "")) -> Any:
    """A dataclass field with its default and the sentence that explains it.

    `one_of` are the words that it may hold, `like` is a pattern that the whole of a word must match and what to say of
    one that does not; in a list they are asked of every word.
    """
    if isinstance(default, (list, dict)):
        raise TypeError("defaults are immutable: use a tuple")
    return field(default=default, metadata={"sentence": sentence, "one_of": tuple(one_of), "like": like})


_SOMETHING = (r"[^\r\n]*\S[^\r\n]*", "must be some words on one line")


@dataclass(frozen=True, slots=True)
class OfficeConfig:
    """[office]"""

    name: str = setting(
        "Communications Office", "The office's name, printed at the head of every draft.", like=_SOMETHING
    )
    accent: str = setting(
        "#1f4e79",
        "The colour of headings and rules in HTML drafts, as #rrggbb.",
        like=(r"#[0-9a-fA-F]{6}", "must be a colour, #rrggbb"),
    )


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
        ("argos", "bergamot", "apertium"),
        "The engines that may be used; `pseudo` marks text for tests and layout.",
        one_of=ENGINES,
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

    folder: str = setting("models", "Where models are installed; relative to the project folder.", like=_SOMETHING)
    firefox: str = setting(
        "https://firefox.settings.services.mozilla.com/v1",
        "The server whose list of Firefox's models is read, and only when asked; an office may keep a copy of its own.",
        like=(r"https?://\S+", "must be an address, https://…"),
    )


@dataclass(frozen=True, slots=True)
class DraftsConfig:
    """[drafts]"""

    formats: tuple[str, ...] = setting(
        ("md", "html"), "The formats that are written when none is asked for.", one_of=FORMATS
    )


@dataclass(frozen=True, slots=True)
class BuildConfig:
    """[build]"""

    languages: tuple[str, ...] = setting((), "The languages of `gen build`, as BCP 47 tags.")
    kinds: tuple[str, ...] = setting(("brief", "factsheet"), "The document kinds of `gen build`.", one_of=KINDS)
    formats: tuple[str, ...] = setting(
        (), "The formats of `gen build`; those of [drafts] where none is named.", one_of=FORMATS
    )
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

    Raises ConfigError that lists everything wrong at once, a line each: unknown keys and words with the closest known
    one, wrong types; UnknownLocale where nothing but language tags is wrong.
    """
    path = root / PROJECT_FILE
    if not path.is_file():
        return Config(root)
    try:
        written = path.read_text(encoding="utf-8-sig")
        tables = tomllib.loads(written)
    except UnicodeDecodeError as error:
        raise ConfigError(f"{path.name} is not UTF-8 text", "save it as UTF-8") from error
    except (OSError, tomllib.TOMLDecodeError) as error:
        raise ConfigError(f"{path.name}: {error}") from error
    problems: list[_Problem] = []
    sections = dict(_sections(tables, problems))
    if problems:
        only_tags = all(one.word and (one.section, one.name) == _TAGS for one in problems)
        raise (UnknownLocale if only_tags else ConfigError)(_listed(path.name, problems, written))
    return Config(root, **sections)


@dataclass(frozen=True, slots=True)
class _Problem:
    """What is wrong with a setting; `word` is the one of its list that is meant, where it is one."""

    section: str
    name: str
    says: str
    word: str = ""


def _sections(tables: Mapping[str, Any], problems: list[_Problem]) -> Iterator[tuple[str, Any]]:
    known = {name: kind for name, kind in get_type_hints(Config).items() if name != "root"}
    for name, table in tables.items():
        if name not in known:
            homes = [section for section, kind in known.items() if name in {one.name for one in fields(kind)}]
            hint = f"; it belongs under [{homes[0]}]" if homes else _meant(name, known)
            problems.append(_Problem("", name, f"unknown setting {name!r}{hint}"))
        elif not isinstance(table, Mapping):
            problems.append(_Problem("", name, f"{name} must be a table, [{name}]"))
        else:
            yield name, known[name](**dict(_settings(name, known, table, problems)))


def _settings(
    section: str, known: Mapping[str, type[Any]], table: Mapping[str, Any], problems: list[_Problem]
) -> Iterator[tuple[str, Any]]:
    declared = {one.name: one for one in fields(known[section])}
    for name, value in table.items():
        if name not in declared:
            problems.append(_Problem(section, name, f"unknown setting {name!r}{_elsewhere(section, name, known)}"))
        elif (checked := _checked(value, declared[name].default)) is None:
            default = declared[name].default
            wanted = "a list of strings" if isinstance(default, tuple) else _TYPE_NAMES[type(default)]
            problems.append(_Problem(section, name, f"{section}.{name} must be {wanted}"))
        else:
            problems += _of_words(section, declared[name], checked)
            yield name, checked


def _elsewhere(section: str, name: str, known: Mapping[str, type[Any]]) -> str:
    """Where a setting is known, or which one of its section may be meant."""
    meant = _meant(name, [one.name for one in fields(known[section])])
    homes = [other for other, kind in known.items() if name in {one.name for one in fields(kind)}]
    return meant or (f"; it belongs under [{homes[0]}]" if homes else _meant(name, known))


def _meant(name: str, known: Iterable[str]) -> str:
    import difflib

    closest = difflib.get_close_matches(name, list(known), 1)
    return f", did you mean {closest[0]!r}?" if closest else ""


_TYPE_NAMES = {str: "a string", int: "a whole number above 0", float: "a number", bool: "true or false"}


def _checked(value: object, default: object) -> object | None:
    """The value in the type of its default, or None where it does not fit."""
    if isinstance(default, tuple):
        fits = isinstance(value, list) and all(isinstance(one, str) for one in value)
        return tuple(cast(list[str], value)) if fits else None
    if type(value) is not type(default):
        return None
    return value if not isinstance(value, int) or isinstance(value, bool) or value > 0 else None


def _of_words(section: str, declared: Field[Any], value: object) -> Iterator[_Problem]:
    """What is wrong with the words that a setting of the right type holds."""
    several = isinstance(value, tuple)
    words = [one for one in (value if isinstance(value, tuple) else [value]) if isinstance(one, str)]
    one_of, (pattern, says) = declared.metadata["one_of"], declared.metadata["like"]
    for word in words:
        place = (section, declared.name)
        if one_of and word not in one_of:
            known = _meant(word, one_of) or f"; there are {', '.join(one_of)}"
            yield _Problem(*place, f"{section}.{declared.name}: unknown word {word!r}{known}", word if several else "")
        elif pattern and not re.fullmatch(pattern, word):
            yield _Problem(*place, f"{section}.{declared.name} {says}, not {word!r}", word if several else "")
        elif place == _TAGS and (wrong := _wrong_tag(word)):
            yield _Problem(*place, f"build.languages: {wrong}", word)


def _wrong_tag(tag: str) -> str:
    """What is wrong with the form of a language tag; whether that language exists is asked before drafts are made."""
    try:
        canonical(tag)
    except UnknownLocale as error:
        return error.message
    return ""


def _listed(name: str, problems: Sequence[_Problem], written: str) -> str:
    """One problem in a line; several under a heading, in the order of the file."""
    lines = sorted((_line(one, written), one.says) for one in problems)
    if len(lines) == 1:
        return f"{name}, line {lines[0][0]}: {lines[0][1]}"
    return "\n".join([f"{name} has {len(lines)} errors:", *(f"  line {number}: {says}" for number, says in lines)])


_TAGS = ("build", "languages")
_HEADER = re.compile(r"\s*\[+\s*([^\[\]]*?)\s*\]+\s*(?:#.*)?")
_KEY = re.compile(r"""\s*((?:[\w-]+|"[^"]*"|'[^']*')(?:\s*\.\s*(?:[\w-]+|"[^"]*"|'[^']*'))*)\s*=""")


def _line(problem: _Problem, written: str) -> int:
    """The line where a setting, or the word of its list, is written; tomllib does not tell where a key stands."""
    wanted = [part for part in (problem.section, problem.name) if part]
    header: list[str] = []
    found = 0
    for number, line in enumerate(written.splitlines(), 1):
        if not found:
            if header_found := _HEADER.fullmatch(line):
                header = _path(header_found[1])
            key = _KEY.match(line)
            at = [*header, *_path(key[1])] if key else header
            found = number if at[: len(wanted)] == wanted else 0
            # An inline table has its settings behind the key.
            if not found and key and at == wanted[:1] and re.search(rf"\b{re.escape(wanted[-1])}\b", line[key.end() :]):
                found = number
        if found and (not problem.word or re.search(rf"""["']{re.escape(problem.word)}["']""", line)):
            return number
    return found or 1


def _path(written: str) -> list[str]:
    """The parts of a TOML key."""
    return [part.strip().strip("\"'") for part in written.split(".")]


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
