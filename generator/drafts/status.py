"""The status of a draft in words: who has read it, how far its route can be trusted, what the checks say."""

from __future__ import annotations

from dataclasses import dataclass

from markupsafe import Markup

from generator.drafts.escape import escape
from generator.drafts.material import Material
from generator.drafts.words import Words
from generator.findings import Severity
from generator.locales import Locale
from generator.translation.engine import Route
from generator.units.segment import State


@dataclass(frozen=True, slots=True)
class Status:
    """`review` says who has read the draft; `notes` are label, route and counts of findings."""

    review: Markup
    notes: tuple[Markup, ...]
    reviewed: bool


def status(material: Material) -> Status:
    """The status of a draft. Only a person's review of every passage takes "not reviewed" away."""
    words, route, findings = material.words, material.route, material.findings
    counted = [
        words.count("status.critical", sum(one.severity is Severity.CRITICAL for one in findings)),
        words.count("status.warnings", sum(one.severity is Severity.WARNING for one in findings)),
    ]
    if route is None:
        return Status(words.t("status.automatic_summary"), tuple(counted), False)
    label = words.t("status.label", label=words.t(f"label.{str(route.label).replace(' ', '_')}"))
    done = sum(unit.state in (State.REVIEWED, State.FINAL) for unit in words.units.values())
    notes = [label, words.t("status.route", route=_route(route, words)), *counted]
    if done and done == len(material.wanted):
        return Status(words.t("status.reviewed"), tuple(notes), True)
    if done:
        notes.insert(0, words.count("status.reviewed_part", done, total=len(material.wanted)))
    return Status(words.t("status.machine_translation"), tuple(notes), False)


def _route(route: Route, words: Words) -> Markup:
    """The languages passed through, by their names in the draft's language."""
    first = route.steps[0].source if route.steps else Locale("en")
    tags = [first.tag, *(step.target.tag for step in route.steps)]
    # The line is read from the right there, and nothing turns an arrow round by itself.
    arrow = " ← " if words.locale.direction == "rtl" else " → "
    return Markup(arrow).join(escape(words.locale.language_name(tag)) for tag in tags)
