"""A draft in, its provenance sidecar out, and back: what each word of a draft came from, in the contract's shape."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any

from generator import __version__
from generator.drafts.draft import Draft, SourceFacts
from generator.units.segment import Segment, TranslationUnit


@dataclass(frozen=True, slots=True)
class Sidecar:
    """A sidecar as read.

    `digests` are those of the files as the program wrote them, by ending; `beside` those of the `.new` files next to
    edited ones. `kept` holds, for each ending whose file a person edited, the units of the version that they edited, so
    that the edit can be told from later changes. `units` is the list in the shape of the contract.
    """

    digests: Mapping[str, str] = field(default_factory=dict)
    # Where a person's changes are merged in: the digests of the files as rendered without them.
    rendered: Mapping[str, str] = field(default_factory=dict, kw_only=True)
    beside: Mapping[str, str] = field(default_factory=dict)
    kept: Mapping[str, list[dict[str, Any]]] = field(default_factory=dict)
    units: list[dict[str, Any]] = field(default_factory=list)
    # Passages with a person's words whose source changed.
    outdated: list[dict[str, Any]] = field(default_factory=list, kw_only=True)
    # Segments whose passages a person put together or took apart.
    regrouped: list[str] = field(default_factory=list, kw_only=True)


_LISTS = ("outdated", "regrouped")


def read_sidecar(path: Path) -> Sidecar | None:
    """The sidecar in a file, or None where there is none or it is broken: nothing is known of the draft's bytes."""
    try:
        written = json.loads(path.read_text(encoding="utf-8"))
        digests, units = written["draft_sha256"], written["units"]
        others = [written.get(name, {}) for name in ("beside_sha256", "kept", "rendered_sha256")]
    except (OSError, ValueError, KeyError, TypeError, AttributeError):
        return None
    tables = [digests, *others]
    if not all(isinstance(table, dict) for table in tables) or not isinstance(units, list):
        return None
    beside, kept, rendered = others
    outdated, regrouped = (one if isinstance(one := written.get(name), list) else [] for name in _LISTS)
    return Sidecar(digests, beside, kept, units, rendered=rendered, outdated=outdated, regrouped=regrouped)


def read_combined(path: Path) -> tuple[tuple[str, ...], str]:
    """The paths of the sources that a draft combines, and its title; none where it is of one source."""
    try:
        written = json.loads(path.read_text(encoding="utf-8"))
        return tuple(str(one["path"]) for one in written["sources"]), str(written["title"])
    except (OSError, ValueError, KeyError, TypeError):
        return (), ""


def sidecar_text(draft: Draft, record: Sidecar) -> str:
    """The sidecar's file: the draft's provenance, and what `record` knows of the files on disk."""
    shape: dict[str, Any] = {
        "draft": f"output/{draft.name}",
        "draft_sha256": dict(record.digests),
        "generator": f"communique {__version__}",
        "source": _source(draft.source),
        "template": {"path": draft.template.path, "sha256": draft.template.sha256},
        "lang": draft.locale.tag,
        "label": draft.label or None,
        "engines": _engines(draft),
        "route": draft.route.name if draft.route else None,
        "units": record.units,
        "findings": [finding.as_dict() for finding in draft.findings],
    }
    if draft.source.parts:
        shape["title"] = draft.source.title
        shape["sources"] = [_source(one) for one in draft.source.parts]
    if draft.outdated:
        shape["outdated"] = [asdict(one) for one in draft.outdated]
    if draft.regrouped:
        shape["regrouped"] = list(draft.regrouped)
    if record.rendered:
        shape["rendered_sha256"] = dict(record.rendered)
    if record.beside:
        shape["beside_sha256"] = dict(record.beside)
    if record.kept:
        shape["kept"] = dict(record.kept)
    return json.dumps(shape, ensure_ascii=False, indent=1) + "\n"


def unit_shapes(draft: Draft) -> list[dict[str, Any]]:
    """The draft's units in the shape of the contract, in the order of the document."""
    return [_shape(segment, draft.units.get(segment.id), draft) for segment in draft.segments]


def _source(facts: SourceFacts) -> dict[str, str]:
    return {"path": facts.path, "sha256": facts.sha256, "licence": facts.licence}


def _shape(segment: Segment, unit: TranslationUnit | None, draft: Draft) -> dict[str, Any]:
    at = {
        ending: [list(one) for one in places[segment.id]] for ending, places in draft.at.items() if segment.id in places
    }
    provenance = segment.provenance
    # In a draft of several sources each span names the one that it belongs to.
    of = {"of": provenance.source} if provenance and draft.source.parts else {}
    return {
        "segment": segment.id,
        "source": segment.text,
        # In the source's own language the source's words are what the draft says.
        "target": unit.target if unit else (None if draft.route else segment.text),
        "span": provenance.span.as_list() if provenance else None,
        **of,
        "at": at,
        "state": str(unit.state) if unit else "initial",
        # Nobody has put words to a segment that has no unit.
        "origin": str(unit.origin) if unit else None,
        "route": unit.route if unit else None,
        "confidence": unit.confidence if unit else None,
        "findings": [finding.as_dict() for finding in unit.findings] if unit else [],
        # Only where a first answer had to be bettered, so that most units keep the contract's shape.
        **({"tried": [asdict(one) for one in unit.tried]} if unit and unit.tried else {}),
    }


def _engines(draft: Draft) -> list[dict[str, str]]:
    steps = draft.route.steps if draft.route else ()
    return [
        {"name": one.engine, "model": one.name, "version": one.version, "sha256": one.sha256, "licence": one.licence}
        for one in steps
    ]
