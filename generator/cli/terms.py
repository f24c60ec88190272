"""`gen terms …`: the term base of a language, shown, taken in and given out as CSV or TBX."""

from __future__ import annotations

from pathlib import Path

import click

from generator.cli.talk import project_config, say, say_findings, table
from generator.config import Config
from generator.errors import UsageError
from generator.locales import Locale, parse_locale

_TAG = click.option("--lang", "tag", required=True, metavar="TAG", help="The target language, a BCP 47 tag.")
_PEOPLE = click.option("--people", is_flag=True, help="Not the terms: the people, with their names and titles.")
_FROM = click.option("--from", "source", default="en", metavar="TAG", help="The source language (default: en).")


@click.group()
def terms() -> None:
    """The term base: how the office says things in each language."""


@terms.command("list")
@click.argument("words", nargs=-1)
@_TAG
@_PEOPLE
@click.pass_context
def list_terms(context: click.Context, words: tuple[str, ...], tag: str, people: bool) -> None:
    """The terms of a language, or those that hold the words given."""
    from generator.units.terms import open_term_base

    wanted = " ".join(words).casefold()
    if people:
        _list_people(project_config(context), parse_locale(tag), wanted)
        return
    base = open_term_base(parse_locale(tag), project_config(context).locale_folders)
    table(
        [
            {
                "source": one.source,
                "target": one.target,
                "status": str(one.status),
                "domain": one.domain,
                "note": one.note,
            }
            for one in base.terms
            if wanted in one.source.casefold() or wanted in one.target.casefold()
        ]
    )
    say_findings(base.findings)


@terms.command("import")
@click.argument("file", type=click.Path(path_type=Path, exists=True, dir_okay=False))
@_TAG
@_FROM
@_PEOPLE
@click.pass_context
def import_terms(context: click.Context, file: Path, tag: str, source: str, people: bool) -> None:
    """Take the terms of a .csv or .tbx file into the project's term base; what is there already stays."""
    from generator.units.tbx import read_tbx
    from generator.units.terms_csv import merge_terms, read_terms, write_terms

    target = parse_locale(tag)
    if people:
        _import_people(project_config(context), target, file)
        return
    path = _own_file(project_config(context), target)
    read = read_tbx(file, parse_locale(source), target) if _is_tbx(file) else read_terms(file)
    mine, findings = read_terms(path) if path.exists() else ((), ())
    merged = merge_terms(mine, read[0])
    path.parent.mkdir(parents=True, exist_ok=True)
    write_terms(path, merged)
    say_findings((*findings, *read[1]))
    added = len(merged) - len(mine)
    say(f"{added} new {'term' if added == 1 else 'terms'}, {len(merged)} in all, in locales/{target.tag}/{path.name}")


@terms.command("export")
@click.argument("file", type=click.Path(path_type=Path, dir_okay=False))
@_TAG
@_FROM
@_PEOPLE
@click.pass_context
def export_terms(context: click.Context, file: Path, tag: str, source: str, people: bool) -> None:
    """Write the terms of a language to a .csv or .tbx file."""
    from generator.units.tbx import write_tbx
    from generator.units.terms import open_term_base
    from generator.units.terms_csv import write_terms

    target = parse_locale(tag)
    if people:
        _export_people(project_config(context), target, file)
        return
    base = open_term_base(target, project_config(context).locale_folders)
    if _is_tbx(file):
        write_tbx(file, base.terms, parse_locale(source), target)
    else:
        write_terms(file, base.terms)
    say(f"{len(base.terms)} terms in {file}")


def _list_people(config: Config, target: Locale, wanted: str) -> None:
    from generator.units.persons import open_persons

    known = open_persons(target, config.locale_folders)
    table(
        [
            {"name": one.name, "local_name": one.local_name, "title": one.title, "gender": one.gender, "note": one.note}
            for one in known.people
            if wanted in one.name.casefold() or wanted in one.local_name.casefold()
        ]
    )
    say_findings(known.findings)


def _import_people(config: Config, target: Locale, file: Path) -> None:
    from generator.units.persons import PERSONS_FILE, merge_persons, read_persons, write_persons

    path = _own_file(config, target, PERSONS_FILE)
    others, about = read_persons(file)
    mine, findings = read_persons(path) if path.exists() else ((), ())
    merged = merge_persons(mine, others)
    path.parent.mkdir(parents=True, exist_ok=True)
    write_persons(path, merged)
    say_findings((*findings, *about))
    say(f"{len(merged) - len(mine)} new people, {len(merged)} in all, in locales/{target.tag}/{path.name}")


def _export_people(config: Config, target: Locale, file: Path) -> None:
    from generator.units.persons import open_persons, write_persons

    known = open_persons(target, config.locale_folders)
    write_persons(file, known.people)
    say(f"{len(known.people)} people in {file}")


def _own_file(config: Config, target: Locale, name: str = "terms.csv") -> Path:
    return config.root / "locales" / target.tag / name


def _is_tbx(file: Path) -> bool:
    ending = file.suffix.lower()
    if ending not in (".tbx", ".csv"):
        raise UsageError(f"{file.name} is neither .csv nor .tbx", "give the file one of these endings")
    return ending == ".tbx"
