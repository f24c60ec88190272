"""What a reader finds in a brief and in a fact sheet."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from generator import drafts
from generator.config import Config, OfficeConfig
from generator.drafts.writers.html import page
from generator.errors import ConfigError, TemplateError, UsageError
from generator.findings import Finding, Severity
from generator.locales import Locale
from generator.provenance import SourceSpan, digest
from generator.summaries.model import Licence, Notice, Organisation, Person, Role, StatedDate, Statement, Summary
from generator.translation.engine import Label, Model, Route
from generator.units.segment import Origin, Segment, SegmentKind, State, TranslationUnit

TAGS = ["fr", "pt-BR", "ca", "de", "ja", "ar-XB", "en-XA"]
FORMATS = ("md", "html")
Translated = Callable[..., dict[str, TranslationUnit]]


def _route(tag: str, label: Label = Label.ROUGH_DRAFT) -> Route:
    return Route((Model("pseudo", Locale("en"), Locale(tag), "marks", "1", digest("marks"), "CC0-1.0"),), label)


def _render(  # noqa: PLR0917 - what a draft is made of
    summary: Summary,
    units: dict[str, TranslationUnit],
    config: Config,
    tag: str = "fr",
    kind: str = "brief",
    label: Label = Label.ROUGH_DRAFT,
) -> drafts.Draft:
    route = None if tag == "en" else _route(tag, label)
    return drafts.render(summary, kind, Locale(tag), units, route, FORMATS, config)


def _words(html: str) -> str:
    body = re.sub(r"<style>.*?</style>", "", html, flags=re.DOTALL)
    return " ".join(re.sub(r"<[^>]+>", " ", body).split())


@pytest.mark.parametrize("kind", drafts.KINDS)
@pytest.mark.parametrize("tag", [*TAGS, "en"])
def test_every_segment_is_shown_and_its_place_recorded(
    tag: str, kind: str, summary: Summary, translated: Translated, config: Config
) -> None:
    units = translated(summary, kind)
    draft = _render(summary, units, config, tag, kind)
    for segment in draft.segments:
        wanted = segment.text if tag == "en" else units[segment.id].target
        for ending, text in draft.files.items():
            spans = draft.at[ending][segment.id]
            assert {text[start:end] for start, end in spans} == {wanted}


@pytest.mark.parametrize("kind", drafts.KINDS)
@pytest.mark.parametrize("tag", TAGS)
def test_a_draft_is_the_same_every_time_and_holds_no_marks(
    tag: str, kind: str, summary: Summary, translated: Translated, config: Config
) -> None:
    units = translated(summary, kind)
    first, second = (_render(summary, units, config, tag, kind) for _ in range(2))
    assert first == second
    for text in first.files.values():
        assert not re.search("[\U0010ff00-\U0010ffff]", text)
        assert "None" not in text and "{" not in re.sub(r"<style>.*?</style>", "", text, flags=re.DOTALL)


@pytest.mark.parametrize("tag", TAGS)
def test_the_page_shows_what_the_markdown_says(
    tag: str, summary: Summary, translated: Translated, config: Config
) -> None:
    draft = _render(summary, translated(summary), config, tag)
    assert page(draft.files["md"], Locale("en")).body in draft.files["html"]


def test_the_languages_of_a_page_are_declared(summary: Summary, translated: Translated, config: Config) -> None:
    html = _render(summary, translated(summary), config, "ar-XB").files["html"]
    assert '<html lang="ar-XB" dir="rtl">' in html
    assert '<p class="original" dir="ltr" lang="en">' in html or '<p class="original" lang="en" dir="ltr">' in html


def test_in_a_right_to_left_draft_what_is_written_otherwise_keeps_its_direction(
    summary: Summary, translated: Translated, config: Config
) -> None:
    text = _render(summary, translated(summary), config, "ar-XB").files["md"]
    for words in ("+99-1-555-0142", "Ada Brunell", "MOW", summary.source):
        assert words in text
        assert f"\u2068{words}\u2069" in text
    assert "←" in text and "→" not in text
    assert text.count("\u2068") == text.count("\u2069")


def test_only_words_of_the_other_direction_are_set_apart_in_a_left_to_right_draft(
    summary: Summary, translated: Translated, config: Config
) -> None:
    assert "\u2068" not in _render(summary, translated(summary), config).files["md"]
    arabic = replace(summary.people[0], name="سامي العلوي", text="سامي العلوي")
    text = _render(replace(summary, people=(arabic,)), translated(summary), config).files["md"]
    assert "\u2068سامي العلوي\u2069" in text


def test_a_page_is_self_contained(summary: Summary, translated: Translated, config: Config) -> None:
    html = _render(summary, translated(summary), config).files["html"]
    assert not re.search(r"<script|<link|<img|<iframe|url\(|@import|https?://", html)


def test_headings_dates_and_status_are_in_the_language_of_the_draft(
    summary: Summary, translated: Translated, config: Config
) -> None:
    text = _render(summary, translated(summary), config).files["md"]
    assert "## Messages clés" in text and "Traduction automatique, non relue" in text
    assert "anglais → français" in text and "4 mars (année non précisée)" in text
    assert "Key messages" not in text


def test_a_brief_in_the_language_of_the_source_says_that_it_was_made_automatically(
    summary: Summary, config: Config
) -> None:
    text = _render(summary, {}, config, "en").files["md"]
    assert "Summary generated automatically, not reviewed" in text
    assert "translat" not in text.replace("This text has been translated by AI", "").replace(
        "it was translated by a machine", ""
    )


def test_a_passage_without_translation_is_shown_in_the_source_language_and_marked(
    summary: Summary, translated: Translated, config: Config
) -> None:
    units = translated(summary)
    missing = next(one for one in drafts.segments(summary, "brief") if one.kind is SegmentKind.SENTENCE)
    units[missing.id] = replace(units[missing.id], target=None, state=State.INITIAL)
    text = _render(summary, units, config).files["md"]
    assert f"{missing.text} *(non traduit)* [1]" in text
    assert "1 passage n’a pas pu être traduit" in text


def test_no_empty_translation_passes_for_one(summary: Summary, translated: Translated, config: Config) -> None:
    units = {name: replace(unit, target=" ") for name, unit in translated(summary).items()}
    text = _render(summary, units, config).files["md"]
    assert text.count("*(non traduit)*") > 10


def test_a_quotation_stands_beside_its_original_with_its_speaker(
    summary: Summary, translated: Translated, config: Config
) -> None:
    words = summary.quotations[0].text
    text = _render(summary, translated(summary), config).files["md"]
    assert f"> «\u00a0‹{words}›\u00a0»\n>\n> *“{words}”*\n\n— Ada Brunell, ‹Minister› [" in text


def test_a_gist_puts_no_words_into_a_mouth(summary: Summary, translated: Translated, config: Config) -> None:
    words = summary.quotations[0].text
    text = _render(summary, translated(summary), config, label=Label.GIST_ONLY).files["md"]
    assert f"‹{words}›" not in text and f"> *“{words}”*" in text
    assert "Citation donnée dans la langue d’origine" in text and "sens général" in text


def test_references_are_numbered_as_they_appear_and_show_the_source(
    summary: Summary, translated: Translated, config: Config
) -> None:
    draft = _render(summary, translated(summary), config)
    body, _, entries = draft.files["md"].partition("## Références")
    first_seen = list(dict.fromkeys(int(number) for number in re.findall(r"(?<!\\)\[(\d+)\]", body)))
    assert first_seen == list(range(1, len(first_seen) + 1))
    assert re.findall(r"^\[(\d+)\]", entries, re.MULTILINE) == [str(number) for number in first_seen]
    lead = summary.lead
    assert lead and lead.span
    assert f"[1] “{lead.text}” — seeds/river-safety.txt, caractères {lead.span.start} à {lead.span.end}" in entries
    html = draft.files["html"]
    for number in first_seen:
        assert f'href="#s{number}"' in html and f'id="s{number}"' in html
    assert re.search(r'<a [^>]*data-source="“The Ministry of Waterways', html)


def test_a_statement_that_a_person_added_has_no_reference(
    summary: Summary, translated: Translated, config: Config
) -> None:
    added = replace(summary, key_messages=(Statement(text="Added by hand."),), lead=None)
    assert "‹Added by hand.›\n" in _render(added, translated(added), config).files["md"]


HOSTILE = "{{ 7*7 }} <script>alert(1)</script> [x](javascript:alert(1)) # h | a | *b* `c` {% raw %} [1] &lt;"


@pytest.mark.parametrize("kind", drafts.KINDS)
@pytest.mark.parametrize("tag", ["en", "fr", "ar-XB"])
def test_hostile_text_is_text_everywhere(tag: str, kind: str, summary: Summary, config: Config) -> None:
    def hostile(one: Statement) -> Statement:
        return replace(one, text=HOSTILE)

    evil = replace(
        summary,
        source=f"seeds/{HOSTILE}.txt",
        title=Statement(text=HOSTILE),
        publisher=Statement(text=HOSTILE),
        byline=Statement(text=HOSTILE),
        licence=Licence(id="x", name=HOSTILE),
        key_messages=tuple(hostile(one) for one in summary.key_messages),
        people=tuple(replace(one, name=HOSTILE) for one in summary.people),
        organisations=tuple(replace(one, name=HOSTILE, acronym=HOSTILE) for one in summary.organisations),
        quotations=tuple(replace(one, text=HOSTILE, speaker=HOSTILE) for one in summary.quotations),
        notices=(Notice(text=HOSTILE, spans=(SourceSpan(0, 9),), kind="new"),),
        findings=(Finding("unheard-of", Severity.CRITICAL, HOSTILE, HOSTILE),),
    )
    units = {one.id: unit_with(one, one.text) for one in drafts.segments(evil, kind)}
    draft = _render(evil, units, Config(config.root, office=OfficeConfig(name=HOSTILE)), tag, kind)
    html = draft.files["html"]
    assert "<script" not in html and 'javascript:alert(1)"' not in html and "49" not in draft.files["md"].split("##")[0]
    assert (
        _words(html).count("{{ 7*7 }} &lt;script&gt;alert(1)&lt;/script&gt; [x](javascript:alert(1)) # h | a | *b* `c`")
        > 8
    )
    for place in draft.at["html"].values():
        assert all("<" not in html[start:end] for start, end in place)


def unit_with(segment: Segment, target: str, findings: tuple[Finding, ...] = ()) -> TranslationUnit:
    return TranslationUnit(segment, target, State.TRANSLATED, Origin.ENGINE, findings=findings)


def test_a_published_date_and_an_update_are_shown(summary: Summary, translated: Translated, config: Config) -> None:
    published = StatedDate(value="2031-07-04T08:20", stated="July 4, 2031, 08:20", span=SourceSpan(0, 5))
    updated = replace(published, value="2031-07-05")
    dated = replace(summary, published=published, updated=updated)
    text = _render(dated, translated(dated), config).files["md"]
    assert "publication : 4 juillet 2031" in text and "mise à jour : 5 juillet 2031" in text
    assert "date non précisée" not in text


@pytest.mark.parametrize(
    ("licence", "wanted"),
    [
        (
            Licence(id="all-rights-reserved", name="All rights reserved"),
            ["Usage interne uniquement", "Selon ‹Ministry of Waterways›"],
        ),
        (Licence(id="unknown", name=""), ["n’indique aucune licence", "Vérifier les droits"]),
        (
            Licence(id="kogl-1", name="KOGL Type 1"),
            ["Ministry of Waterways, “Valdria", "mention de la source obligatoire"],
        ),
        (Licence(id="cc-by-nc-4.0", name="CC BY-NC 4.0", forbids=("commercial-use",)), ["CC BY-NC 4.0", "commerciale"]),
    ],
    ids=lambda value: value.id if isinstance(value, Licence) else "",
)
def test_a_licence_is_carried_along(
    licence: Licence, wanted: list[str], summary: Summary, translated: Translated, config: Config
) -> None:
    licensed = replace(summary, licence=licence)
    text = _render(licensed, translated(licensed), config).files["md"]
    assert [words for words in wanted if words not in text] == []


def test_findings_are_grouped_the_gravest_first(summary: Summary, translated: Translated, config: Config) -> None:
    units = translated(summary)
    names = list(units)
    for name, number in zip(names, range(10, 16), strict=False):
        units[name] = replace(units[name], findings=(Finding("numbers", Severity.WARNING, "differs", str(number)),))
    units[names[0]] = replace(units[names[0]], findings=(Finding("negation", Severity.CRITICAL, "lost", "not"),))
    text = _render(summary, units, config).files["md"]
    assert "1 anomalie critique · 5 avertissements" in text
    grave = text.index("- Critique\u00a0: négation ajoutée ou perdue à la traduction\u00a0: «\u00a0not\u00a0»")
    light = text.index(
        "«\u00a0" + "11\u00a0»; «\u00a0" + "12\u00a0»; «\u00a0" + "13\u00a0»; «\u00a0" + "14\u00a0»; et 1 autre"
    )
    assert grave < light


def test_a_finding_without_a_string_of_its_own_is_shown_as_it_is(
    summary: Summary, translated: Translated, config: Config
) -> None:
    found = replace(summary, findings=(Finding("unheard-of", Severity.WARNING, "something odd", "x"),))
    assert "- À vérifier\u00a0: something odd" in _render(found, translated(found), config).files["md"]


def test_only_a_review_of_everything_takes_not_reviewed_away(
    summary: Summary, translated: Translated, config: Config
) -> None:
    units = {name: replace(unit, state=State.REVIEWED) for name, unit in translated(summary).items()}
    text = _render(summary, units, config).files["md"]
    assert "**Relu.** Traduction automatique, relue" in text
    last = list(units)[-1]
    units[last] = replace(units[last], state=State.TRANSLATED)
    text = _render(summary, units, config).files["md"]
    assert "non relue" in text and f"{len(units) - 1} passages relus sur {len(units)}" in text


def test_an_empty_summary_makes_a_draft_without_empty_sections(config: Config) -> None:
    bare = Summary(
        id="bare", source="seeds/bare.txt", sha256="0", language="en", licence=Licence(id="unknown", name="")
    )
    for kind in drafts.KINDS:
        text = _render(bare, {}, config, "fr", kind).files["md"]
        assert "# bare\n" in text
        assert "## Personnes" not in text and "## Références" not in text


def test_a_fact_sheet_is_another_document_than_a_brief(
    summary: Summary, translated: Translated, config: Config
) -> None:
    brief, sheet = (_render(summary, translated(summary, kind), config, kind=kind).files["md"] for kind in drafts.KINDS)
    assert "| 15 ‹minutes› | ‹flood warnings› [" in sheet and "flood warnings›" not in brief
    assert "## Citations" in brief and "## Citations" not in sheet
    assert len(sheet) < len(brief)


def test_names_and_acronyms_are_kept(summary: Summary) -> None:
    by_text = {one.text: one for one in drafts.segments(summary, "brief")}
    lead = summary.lead
    assert lead and set(by_text[lead.text].keep) == {"Ada Brunell", "MOW", "OFR"}
    assert by_text["River Commission"].keep == ()


def test_a_surname_is_kept_only_after_a_title() -> None:
    role = Role(text="Minister", span=None)
    person = Person(text="May Stone", spans=(), name="May Stone", roles=(role,))
    texts = ("Minister May left.", "On May 10 a stone fell on May Street.", "May Stone spoke.")
    summary = Summary(
        id="x",
        source="seeds/x.txt",
        sha256="0",
        language="en",
        licence=Licence(id="unknown", name=""),
        people=(person,),
        key_messages=tuple(Statement(text=text) for text in texts),
    )
    kept = {one.text: one.keep for one in drafts.segments(summary, "brief")}
    assert [kept[text] for text in texts] == [("May",), (), ("May Stone",)]


def test_every_segment_comes_once_and_knows_its_place(summary: Summary) -> None:
    for kind in drafts.KINDS:
        found = drafts.segments(summary, kind)
        assert len({one.id for one in found}) == len(found)
        assert all(one.provenance and one.provenance.source == summary.id for one in found)


def test_what_is_asked_for_must_exist(summary: Summary, config: Config) -> None:
    with pytest.raises(UsageError, match="kinds: brief, factsheet"):
        drafts.segments(summary, "poem")
    with pytest.raises(UsageError, match="formats: md, html"):
        drafts.render(summary, "brief", Locale("en"), {}, None, ("odt",), config)


def test_the_accent_must_be_a_colour(summary: Summary, config: Config) -> None:
    with pytest.raises(ConfigError, match="#rrggbb"):
        _render(summary, {}, Config(config.root, office=OfficeConfig(accent="red;}</style>")), "en")


@pytest.mark.parametrize(
    ("template", "message"),
    [
        ("{{ draft.titel }}", "titel"),
        ("line\n{% if %}", "line 2"),
        ("{{ draft.lead.words.__class__.__mro__ }}", "unsafe"),
        ('{{ t("no.such.id") }}', "no.such.id"),
        ("{{ draft.lead.nothing }}", "nothing"),
        ("{{ draft.cautions[-1].cite }}", "not there"),
        ('{% include "gone.j2" %}', "gone.j2"),
    ],
)
def test_a_broken_template_is_one_clear_line(template: str, message: str, summary: Summary, config: Config) -> None:
    folder = config.root / "templates"
    folder.mkdir()
    (folder / "brief.md.j2").write_text(template)
    with pytest.raises(TemplateError, match=re.escape(message)) as error:
        _render(summary, {}, config, "en")
    assert "\n" not in str(error.value)


def test_a_project_may_bring_its_own_template_and_cannot_leave_escaping_out(summary: Summary, config: Config) -> None:
    folder = config.root / "templates"
    folder.mkdir()
    (folder / "brief.md.j2").write_text(
        "# {{ draft.title }}\n\n{{ office }} {{ office.upper() }} {{ '<b>' ~ draft.title }}\n"
    )
    evil = replace(summary, title=Statement(text="<i>*t*"))
    draft = _render(evil, {}, Config(config.root, office=OfficeConfig(name="[o](javascript:x)")), "en")
    assert draft.files["md"].startswith("# &lt;i>\\*t\\*\n\n\\[o](javascript:x) \\[O](JAVASCRIPT:X) &lt;b")
    assert "<b>" not in draft.files["html"] and "<i>" not in draft.files["html"]


def test_links_that_a_person_writes_lead_to_the_web_only() -> None:
    body = page(
        "[a](https://example.org) [b](javascript:alert(1)) ![c](https://example.org/c.png) <b>d</b>", Locale("en")
    ).body
    assert 'href="https://example.org"' in body
    assert "javascript" not in body and "<img" not in body and "<b>" not in body


def test_the_office_is_named(summary: Summary, config: Config, tmp_path: Path) -> None:
    office = OfficeConfig(name="Press & Information", accent="#7a1f2b")
    files = _render(summary, {}, Config(tmp_path, office=office), "en").files
    assert files["md"].startswith("**Press & Information** — Brief\n")
    assert "#7a1f2b" in files["html"]


def test_a_reference_shows_the_whole_sentence(summary: Summary, translated: Translated, config: Config) -> None:
    sentence = Statement(text="President Mo Lane sent her regards.", spans=(SourceSpan(2000, 2035),))
    role = Role(text="President", span=SourceSpan(2000, 2009))
    person = Person(text="Mo Lane", spans=(SourceSpan(2010, 2017),), name="Mo Lane", roles=(role,))
    known = replace(summary, people=(person,), sentences=(sentence,))
    text = _render(known, translated(known), config).files["md"]
    assert "“President Mo Lane sent her regards.” — seeds/river-safety.txt, caractères 2000 à 2035" in text


def test_official_names_have_the_original_beside_them(summary: Summary, translated: Translated, config: Config) -> None:
    text = _render(summary, translated(summary), config).files["md"]
    assert "- OFR\u00a0: ‹Office of Foreign Relations› (Office of Foreign Relations) [1]" in text
    assert "Harbour Hall in Port Selm (" not in text
    rough = _render(summary, translated(summary), config, label=Label.GIST_ONLY).files["md"]
    assert "‹Harbour Hall in Port Selm› (Harbour Hall in Port Selm)" in rough
    assert "‹Minister› (Minister), MOW" in rough


def test_a_name_of_one_word_is_never_translated(summary: Summary, translated: Translated, config: Config) -> None:
    brands = tuple(
        Organisation(text=name, spans=(SourceSpan(0, 5),), name=name) for name in ("Selmtech", "OrleNet", "外務省")
    )
    named = replace(summary, organisations=brands, publisher=Statement(text="Selmtech"))
    assert {one.text for one in drafts.segments(named, "brief")} & {"Selmtech", "OrleNet", "外務省"} == {"外務省"}
    text = _render(named, translated(named), config).files["md"]
    assert "- Selmtech [" in text and "**Source** Selmtech ·" in text and "- ‹外務省› (外務省) [" in text


def test_one_renderer_serves_every_language(summary: Summary, translated: Translated, config: Config) -> None:
    renderer = drafts.Renderer(config)
    for tag in ("fr", "ar-XB", "de", "fr"):
        for kind in drafts.KINDS:
            units = translated(summary, kind)
            made = renderer.draft(summary, drafts.Order(kind, Locale(tag), FORMATS), units, _route(tag))
            assert made == _render(summary, units, config, tag, kind)


def test_a_fact_sheet_of_a_long_source_stays_short(summary: Summary, translated: Translated, config: Config) -> None:
    long = "A sentence of the source that goes on and on, so that few of its kind fit on a page of a fact sheet. " * 3
    many = replace(
        summary,
        key_messages=tuple(Statement(text=f"{number}: {long}") for number in range(7)),
        people=tuple(Person(text=f"P{n}", spans=(), name=f"Person {n}") for n in range(60)),
        organisations=tuple(Organisation(text=f"O{n}", spans=(), name=f"Office {n}") for n in range(60)),
    )
    sheet, brief = (
        _render(many, translated(many, kind), config, kind=kind).files["md"] for kind in ("factsheet", "brief")
    )
    assert sheet.count(long.strip()) == 3 and brief.count(long.strip()) == 7
    assert "Person 6" in sheet and "Person 7" not in sheet and "Person 59" in brief
    assert "Office 59" not in sheet and not any("Office 59" in one.text for one in drafts.segments(many, "factsheet"))


def test_a_brief_of_a_long_report_is_cut_and_says_so(summary: Summary, translated: Translated, config: Config) -> None:
    (event, *_) = (one for one in summary.events if one.date)
    placed = replace(event, date=None, place="Port Selm")
    long = replace(summary, events=(*([placed] * 60), *([event] * 20)), people=summary.people[:1] * 63)
    text = _render(long, translated(long), config).files["md"]
    table = text.partition("## Dates et événements")[2].partition("## ")[0]
    assert table.count("\n| ") - 1 == 40 and table.count("(année non précisée)") == 20
    assert "43 éléments de la source n’ont pas trouvé place ici" in text
    assert "trouvé place" not in _render(summary, translated(summary), config).files["md"]


def test_an_entry_of_a_list_ends_without_the_sign_that_led_to_the_next(
    summary: Summary, translated: Translated, config: Config
) -> None:
    listed = replace(
        summary, key_messages=tuple(replace(one, text=f"{one.text[:-1]};") for one in summary.key_messages)
    )
    text = _render(listed, translated(listed), config).files["md"]
    messages = text.partition("## Messages clés")[2].partition("## ")[0]
    assert messages.count("\n- ") == 4 and ";" not in messages


def test_a_source_without_a_title_is_named_in_a_sentence(
    summary: Summary, translated: Translated, config: Config
) -> None:
    bare = replace(summary, title=None)
    text = _render(bare, translated(bare), config).files["md"]
    (line,) = (one for one in text.splitlines() if one.startswith("Ministry of Waterways"))
    assert line.startswith("Ministry of Waterways. ")


def test_words_that_no_engine_could_be_trusted_with_are_marked_as_not_translated(
    summary: Summary, translated: Translated, config: Config
) -> None:
    doubt = Finding("round-trip", Severity.WARNING, "could not be translated reliably")
    units = {
        name: replace(unit, target=unit.segment.text, findings=(doubt,)) for name, unit in translated(summary).items()
    }
    text = _render(summary, units, config).files["md"]
    assert "# Valdria and Orlenne Agree on River Safety *(non traduit)*" in text
    assert "Office of Foreign Relations [" in text and "Relations *(non" not in text
    spans = _render(summary, units, config).at["md"]
    assert all("non traduit" not in text[start:end] for places in spans.values() for start, end in places)
