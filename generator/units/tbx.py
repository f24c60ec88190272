"""TBX in and out: term bases as other tools keep them (ISO 30042: TBX-Basic, version 3 and the older `martif`)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from generator.errors import TermBaseError
from generator.findings import Finding, Severity
from generator.locales import Locale
from generator.provenance import digest
from generator.units.files import replacing
from generator.units.languages import tag_for
from generator.units.term_findings import CHECK
from generator.units.terms import Term, TermStatus
from generator.units.xml_text import attribute, content

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

_XML_LANG = "{http://www.w3.org/XML/1998/namespace}lang"
_PARTS_OF_SPEECH = frozenset({"noun", "verb", "adjective", "adverb", "other"})
_TO_TBX = {
    TermStatus.PREFERRED: "preferredTerm-admn-sts",
    TermStatus.ADMITTED: "admittedTerm-admn-sts",
    TermStatus.DEPRECATED: "deprecatedTerm-admn-sts",
    TermStatus.DO_NOT_TRANSLATE: "preferredTerm-admn-sts",
}
_FROM_TBX = {
    "preferredTerm": TermStatus.PREFERRED,
    "admittedTerm": TermStatus.ADMITTED,
    "deprecatedTerm": TermStatus.DEPRECATED,
    "supersededTerm": TermStatus.DEPRECATED,
}
# TBX-Basic has no category for these two; it leaves `projectSubset` to the project.
_KEPT = "do-not-translate"
_POS = "part-of-speech: "


@dataclass(frozen=True, slots=True)
class _Names:
    """What the elements are called in one version of the format."""

    entry: str
    language: str
    term: str
    head: str
    tail: str


_HEADER = "<fileDesc><titleStmt><title>{title}</title></titleStmt><sourceDesc><p>Communiqué</p></sourceDesc></fileDesc>"
_VERSIONS = {
    3: _Names(
        "conceptEntry", "langSec", "termSec",
        '<tbx xmlns="urn:iso:std:iso:30042:ed-2" type="TBX-Basic" style="dca" xml:lang={lang}>\n'
        f"  <tbxHeader>{_HEADER}</tbxHeader>\n",
        "</tbx>",
    ),
    2: _Names(
        "termEntry", "langSet", "tig",
        f'<martif type="TBX-Basic" xml:lang={{lang}}>\n  <martifHeader>{_HEADER}</martifHeader>\n',
        "</martif>",
    ),
}  # fmt: skip


def write_tbx(path: Path, terms: Iterable[Term], source: Locale, target: Locale, version: int = 3) -> None:
    """Write terms as TBX-Basic: version 3 is ISO 30042:2019, version 2 what older tools read (OmegaT among them).

    Rows of one source term and domain become one concept, in the order of their first rows. All of it or nothing.
    """
    names = _VERSIONS[version]
    head = names.head.format(lang=attribute(source.tag), title=f"{source.tag} – {target.tag}")
    try:
        with replacing(path) as stream:
            stream.write(f'<?xml version="1.0" encoding="UTF-8"?>\n{head}  <text><body>\n')
            for rows in _concepts(terms):
                stream.write(_concept(rows, names, source, target))
            stream.write(f"  </body></text>\n{names.tail}\n")
    except OSError as error:
        raise TermBaseError(f"cannot write {path.name}: {error.strerror}", "make the folder writable") from error


def read_tbx(path: Path, source: Locale, target: Locale) -> tuple[tuple[Term, ...], tuple[Finding, ...]]:
    """The terms that a TBX file has for a pair of languages, and how many concepts lack one of the two.

    Every target term stands beside every source term of its concept. Versions 2 and 3, both styles of version 3.
    Definitions go into the note. Raises TermBaseError where the file is not XML or declares entities.
    """
    terms: list[Term] = []
    skipped = 0
    for entry in _entries(path):
        found = list(_terms(entry, source, target))
        terms += found
        skipped += not found
    if not skipped:
        return tuple(terms), ()
    message = f"{path.name}: {skipped} concepts have no term in {source} or none in {target}; they were left out"
    return tuple(terms), (Finding(CHECK, Severity.INFO, message, where=path.name),)


def _concepts(terms: Iterable[Term]) -> Iterable[list[Term]]:
    concepts: dict[tuple[str, str], list[Term]] = {}
    for term in terms:
        concepts.setdefault((term.source, term.domain), []).append(term)
    return concepts.values()


def _concept(rows: list[Term], names: _Names, source: Locale, target: Locale) -> str:
    first = rows[0]
    lines = [f'<{names.entry} id="c{digest(f"{first.source}|{first.domain}")[:16]}">']
    if first.domain:
        lines.append(f'  <descrip type="subjectField">{content(first.domain)}</descrip>')
    lines += [f"  <{names.language} xml:lang={attribute(source.tag)}>"]
    lines += [f"    <{names.term}><term>{content(first.source)}</term></{names.term}>"]
    lines += [f"  </{names.language}>", f"  <{names.language} xml:lang={attribute(target.tag)}>"]
    lines += [f"    <{names.term}>{''.join(_target(row))}</{names.term}>" for row in rows]
    lines += [f"  </{names.language}>", f"</{names.entry}>"]
    return "".join(f"    {line}\n" for line in lines)


def _target(row: Term) -> Iterator[str]:
    """The parts of one target term, in the order that the schema wants: term, term notes, then the rest."""
    yield f"<term>{content(row.target)}</term>"
    yield f'<termNote type="administrativeStatus">{_TO_TBX[row.status]}</termNote>'
    if row.pos:
        yield f'<termNote type="partOfSpeech">{row.pos if row.pos in _PARTS_OF_SPEECH else "other"}</termNote>'
    if row.pos and row.pos not in _PARTS_OF_SPEECH:
        yield f'<admin type="projectSubset">{content(_POS + row.pos)}</admin>'
    if row.status is TermStatus.DO_NOT_TRANSLATE:
        yield f'<admin type="projectSubset">{_KEPT}</admin>'
    if row.note:
        yield f"<note>{content(row.note)}</note>"


def _entries(path: Path) -> Iterator[Element]:
    """The concepts of a file one by one; what was read is forgotten."""
    from xml.etree.ElementTree import ParseError

    from defusedxml.common import DefusedXmlException  # type: ignore[import-untyped]
    from defusedxml.ElementTree import iterparse  # type: ignore[import-untyped]

    try:
        for _, element in iterparse(str(path), ("end",)):
            if _local(element) in ("conceptEntry", "termEntry"):
                yield element
                element.clear()
    except ParseError as error:
        raise TermBaseError(f"{path.name} is not well-formed XML: {error}") from error
    except DefusedXmlException as error:
        raise TermBaseError(f"{path.name} declares entities, which is refused", "export it again without") from error
    except (OSError, ValueError) as error:
        raise TermBaseError(f"cannot read {path.name}: {error}") from error


def _terms(entry: Element, source: Locale, target: Locale) -> Iterator[Term]:
    sections = {one.get(_XML_LANG, ""): one for one in entry if _local(one) in ("langSec", "langSet")}
    mine, other = tag_for(source, sections, any_region=True), tag_for(target, sections)
    if mine is None or other is None or mine == other:
        return
    domain = _category(entry, "subjectField", deep=False)
    shared = [_category(one, "definition", deep=False) for one in (entry, sections[other])]
    for name in _term_sections(sections[mine]):
        for section in _term_sections(sections[other]):
            yield _term(_named(name), section, domain, shared)


def _term(source: str, section: Element, domain: str, shared: list[str]) -> Term:
    subsets = [_text(one) for one in section.iter() if _is(one, "projectSubset")]
    written = _category(section, "administrativeStatus") or _category(section, "normativeAuthorization")
    status = _FROM_TBX.get(written.partition("-")[0], TermStatus.PREFERRED)
    pos = next((one.removeprefix(_POS) for one in subsets if one.startswith(_POS)), _category(section, "partOfSpeech"))
    notes = [_text(one) for one in section.iter() if _local(one) == "note"]
    note = "; ".join(dict.fromkeys(one for one in (*notes, *shared) if one))
    kept = _KEPT in subsets
    return Term(source, _named(section), TermStatus.DO_NOT_TRANSLATE if kept else status, pos, note, domain)


def _term_sections(language: Element) -> Iterator[Element]:
    return (one for one in language if _local(one) in ("termSec", "tig", "ntig") and _named(one))


def _named(section: Element) -> str:
    return next((_text(one) for one in section.iter() if _local(one) == "term"), "")


def _category(parent: Element, name: str, deep: bool = True) -> str:
    """The text of a data category: `<termNote type="partOfSpeech">` in one style, `<min:partOfSpeech>` in the other."""
    near = (grand for one in parent for grand in (one, *(one if _local(one).endswith("Grp") else ())))
    return next((_text(one) for one in (parent.iter() if deep else near) if _is(one, name)), "")


def _is(element: Element, category: str) -> bool:
    return category in (element.get("type"), _local(element))


def _text(element: Element) -> str:
    return " ".join("".join(element.itertext()).split())


def _local(element: Element) -> str:
    return element.tag.rpartition("}")[2] if isinstance(element.tag, str) else ""
