"""A line in, what it is by its form out: navigation, notices, licences, credits, contacts and dates that pages carry.

Forms are those of web pages and releases in general. Words are English unless a mark says the same in every language.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from generator.sources.contact_lines import is_contact
from generator.sources.date_lines import DATE_LINE, DATED_ROW
from generator.sources.document import PassageKind
from generator.sources.notice_lines import is_licence, notice_kind
from generator.sources.page_lines import is_address, is_page_line, is_page_record

_FLAGS = re.IGNORECASE

# Credits stand beside a caption or alone: in brackets with the word, or after a colon.
CREDIT = re.compile(
    r"[\[(](?!photo (?:op|call))(?:photo|foto|image|picture|credit|courtesy|source|illustration|사진)s?\b"
    r"[^\])]{0,80}[\])]"
    r"|(?:^|(?<=[.!?]\s))(?:photo|image|picture|foto)s?(?: credits?)?(?: by|\s?[:=/|©]|\s?courtesy)\s?[^.]{1,80}\.?$"
    r"|(?:^|(?<=[.!?]\s))(?:photo )?credits?\s?:\s?[^.]{1,80}\.?$|/\s?(?:AFP|AP|Reuters|EPA|Getty(?: Images)?)\s*$",
    _FLAGS,
)
CAPTION = re.compile(
    r"^(?:photo|image|picture|pictured|caption|figure|fig\.)\b\s?(?:\d+\s?)?[:.–—-]"
    r"|\((?:right|left|centre|center|(?:second|third|fourth) from (?:the )?(?:left|right)|far (?:left"
    r"|right)|front|back)\)"
    r"|\bposes? for (?:a |an |the )?(?:\w+ )?(?:photos?|photographs?|pictures?)\b|\b(?:is|are) (?:seen"
    r"|pictured|shown) (?:here|in this|at|with|during)\b"
    r"|\bin this (?:photo|picture|image|file photo)\b|\bfile photo\b",
    _FLAGS,
)
BYLINE = re.compile(
    r"^\W*(?:by|from|author|reporter|text|written by)(?:\s?:)?\s+(?-i:[^\Wa-z\d_])(?:[^\W\d_][\w.'’,-]*\s?){1,6}(?:$|["
    r"|/·•–—]|\bposted\b|\bpublished\b|\bupdated\b|\d)"
    r"|^\W*by (?-i:[^\Wa-z\d_])[\w.'’-]+ (?-i:[^\Wa-z\d_])[\w.'’-]+, [^.!?:]{3,90}$"
    r"|^\W*(?:posted|published|updated|last (?:updated|modified|reviewed)|date|released?|release date"
    r"|issued|issued on|date of (?:issue|publication)|created|publication date|from|to|subject|embargo"
    r"|press release (?:no|number)|reference|ref"
    r"|department|division|section|unit|contact point)\b\.?(?: on| at)?\s?[:：–—-]"
    r"|^\W*(?:posted|published|updated|released|issued|last updated) (?:on )?(?:\w+ )?\d"
    r"|^\W*(?:press|news|media) (?:release|statement|note|advisory|communiqu[ée]) (?:from|by|of|issued by) [^.]*$"
    r"|^\W*(?:posted|published|last (?:updated|modified|reviewed)|updated|date|issued|delivered on|location"
    r"|topics?|categor(?:y|ies))\W*$"
    r"|^\W*(?:press|news|media) (?:release|statement|note|advisory|communiqu[ée])\b\W*(?:no\.?|nr\.?"
    r"|number|#)?\s?[\d/.-]*\s*(?:[|–—·•-].*)?$"
    r"|^\W*(?:publicerad|publisert|publiceret|veröffentlicht|publié|publicado|pubblicato|gepubliceerd|julkaistu|게시일"
    r"|등록일)\b.{0,30}\d.{0,20}$"
    r"|^\W*(?:communiqué de presse|comunicado de (?:prensa|imprensa)|nota (?:de prensa|à imprensa)|comunicato stampa"
    r"|pressemitteilung|pressemeldung|pressmeddelande|pressemeddelelse|persbericht|lehdistötiedote|tiedote|보도자료)\b"
    r"(?: (?:nr|no|n°|nº|från|fra|vom|du|del|des|da|de la|do)\b.{0,70})?\W*\d*$"
    r"|^(?:ministère|ministerio|ministério|ministero|bundesministerium)"
    r"(?: |l'|l’|d'|d’|des?\b|du\b|del\b|della\b|da\b|do\b|das\b|dos\b|der\b|für\b|la\b|los\b|et\b|e\b|y\b"
    r"|und\b|affaires\b|étrangères\b|européennes\b|europe\b"
    r"|asuntos\b"
    r"|relaciones\b|relações\b|exteriores\b|extérieures\b|affari\b|esteri\b|negocios\b|negócios\b|estrangeiros\b"
    r"|internationales\b|internacional\b|cooperación\b|coopération\b|europäische\b|internationale\b|angelegenheiten\b)+$"
    r"|^\W*for immediate release\b.{0,60}$|^\W*(?:statement|communiqu[ée]|news|speech|notice"
    r"|article)\s*(?:[|–—·•]\s?.*\d{4}.*)?$",
    _FLAGS,
)
# A word of page furniture standing alone, or with others like it between separators.
_FURNITURE_WORD = (
    r"(?:home(?: ?page)?|menu|main menu|search(?: (?:area|this site|form|for))?|site ?map|login"
    r"|log ?in|sign ?(?:in|up)|register|subscribe(?: (?:now|here))?|newsletter|print(?: (?:this )?(?:page|article))?"
    r"|share(?: (?:this|on|via)(?: \w+)*)?|tweet|facebook|twitter|x|linkedin|instagram|youtube"
    r"|whatsapp|telegram|e-?mail|copy (?:link|url)|link|url copied|rss|top|back(?: to (?:top|list"
    r"|the top))?|go to (?:top|list|content)"
    r"|previous|next|prev|list|more|read (?:more|also|on|aloud)|see (?:more|also)|view(?: (?:more|all))?"
    r"|load more|show more|close|open|skip to (?:\w+ )?(?:content|navigation)|content(?:s)?|navigation|languages?"
    r"|english|한국어|français|español|deutsch|svenska|japanese|chinese|korean|arabic|russian|spanish|french|german"
    r"|portuguese|italiano|português|gaeilge|العربية|русский|中文|日本語|a[+-]+|font size|zoom(?: in| out)?|like"
    r"|comments?(?: \(?\d+\)?)?|views? ?\d*|hits? ?\d*|tags?|topics?|related(?: (?:articles?|news"
    r"|links?|content|documents|pages))?"
    r"|latest(?: news)?|news(?: (?:room|& ?\w+|and \w+))?|newsroom|press(?: (?:room|cent(?:re|er)"
    r"|releases?|corner))?|press release list|media(?: cent(?:re|er))?|about(?: us| the site)?"
    r"|contact us|careers|faq|help|accessibility"
    r"|privacy(?: (?:policy|notice|statement))?|terms(?: (?:of use|and conditions))?"
    r"|cookies?(?: (?:policy|settings|preferences))?|accept(?: all)?(?: cookies)?|reject(?: all)?"
    r"|(?:suggest|recommend|send) to (?:a )?friends?|download(?: (?:pdf|as pdf|file|the pdf))?"
    r"|pdf|attachments?|attached files?|files?|gallery"
    r"|photos?|videos?|archive|categories|category|publications|events|documents|you are here)"
)
FURNITURE = re.compile(
    rf"\W*{_FURNITURE_WORD}(?:\s*(?:[|/·•>»›,:&–—-]{{1,3}}|\band\b|\s)\s*{_FURNITURE_WORD})*[\W\d]*", _FLAGS
)
_BREADCRUMB = re.compile(r"^\W*[^.!?]{1,60}(?:\s(?:>{1,3}|»|›|/|→|::)\s[^.!?]{1,60}){1,8}$")
_FROM_HOME = re.compile(r"\W*(?:home(?: ?page)?|you are here)\W{0,3}\s(?:>{1,3}|»|›|→|::)\s", _FLAGS)
# The name of a site in one word, or of what it is: nothing that a release says.
_SITE = re.compile(
    r"(?:(?:https?://|www\.)\S+|[A-Z][\w-]{1,20}(?:\.[A-Za-z]{2,12}){1,3})$"
    r"|.{0,30}\bofficial (?:web)?site of\b[^.]*\.?$"
    r"|here[’']?s how you know\W*$",
    _FLAGS,
)
_SENTENCES = re.compile(
    r"\b(?:(?:refer to|see|find|download|open|view|consult) (?:the )?(?:attached|attachment"
    r"|accompanying|enclosed|full (?:text|document|version) (?:in|at|here))"
    r"|(?:is|are) attached(?: (?:below|hereto|to this \w+))?\s*\.|attached (?:pdf|file|document|hwp)s?\b)"
    r"|\bcookies on (?:this|our|the)\b|\buses? (?:\w+ ){0,3}cookies\b"
    r"|\b(?:we|this (?:web)?site|our (?:web)?site|this page) uses? cookies\b|\bcookies? (?:policy"
    r"|settings|preferences|to (?:improve|ensure|give))\b|\baccept (?:all )?cookies\b"
    r"|\b(?:follow|like|find|join) us (?:on|at)\b|\bstay connected\b|\bfollow us\b"
    r"|\breproduction is (?:authori[sz]ed|permitted)\b(?!.*\bsource\b)|\bsubscribe to (?:our|the"
    r"|this)\b|\bsign up (?:for|to) (?:our|the)\b|\bclick (?:here|on the|below)\b|\bshare (?:this|on|via)\b"
    r"|\b(?:enable|requires?) javascript\b|\byour browser\b|\bskip to (?:main )?content\b"
    r"|\bread (?:more|also|next)\s*[:>»]|\brelated (?:articles?|links?|news)\s*:|\bdownload (?:the )?(?:app|pdf)\b"
    r"|\bopens? in (?:a )?new (?:window|tab)\b|\bthank you for (?:subscribing|visiting)\b"
    r"|\bwas this page (?:useful|helpful)\b",
    _FLAGS,
)
_SEPARATOR = re.compile(
    r"[\W_]+|\W*(?:ends?|fin|(?:begin|end|start of|end of) (?:text|transcript|quote)|end of (?:release"
    r"|statement|text|document|message)|more|xxx|[0-9]{2}|page \d+(?: of \d+)?|\d+ ?/ ?\d+|- ?\d+ ?-)\W*",
    _FLAGS,
)


# The kind of document, as it stands over a title.
_DOCUMENT_KIND = re.compile(
    r"\W*(?:(?:press|news|media|statistical|consular|official|joint|public|information|travel) ){0,2}"
    r"(?:release|notice|advisory|read-?out|speech|address|transcript|remarks|fact ?sheet|backgrounder"
    r"|briefing|communiqu[ée]|bulletin|announcement|statement|note to (?:correspondents|editors)"
    r"|media note|opinion|interview|message|circular|(?:news )?(?:story|article|item))"
    r"(?:\W+(?:(?:no|nr|number)\.?\s?)?[\d/.()-]*)?",
    _FLAGS,
)


# Longer lines are text whatever they hold.
_LONGEST = 700


def form_of(line: str) -> PassageKind | None:
    """What a line is by its form alone, or None where it may be text; the first test that holds decides."""
    if len(line) > _LONGEST:
        return None
    return next((kind for kind, holds in _FORMS if holds(line)), None)


def _is_furniture_sentence(line: str) -> bool:
    return len(line) <= 240 and bool(_SENTENCES.search(line))


def _is_menu(line: str) -> bool:
    """True for a breadcrumb or a row of links: short pieces between arrows, bars, dots or wide gaps."""
    if _FROM_HOME.match(line) and len(line) <= 400:
        return True
    if len(line) > 160 or DATED_ROW.search(line) or re.search(r"\d\s[/>]\s\d", line):
        return False
    if _BREADCRUMB.match(line) or _SITE.match(line):
        return True
    if _has_link_beside(line):
        return True
    pieces = [piece for piece in re.split(r"\s*[|·•»›]\s*|[ \t]{2,}|\t", line) if piece]
    words = [len(piece.split()) for piece in pieces]
    return len(pieces) >= 3 and max(words) <= 7 and not re.search(r"\d|[.!?]$", line)


def _has_link_beside(line: str) -> bool:
    """True for the name of a page beside that of its site: "View | Example Office", "Home » Example Office"."""
    pieces = re.split(r"\s+(?:[|»›]|>{2,3})\s+", line)
    return len(pieces) == 2 and len(line) <= 80 and any(FURNITURE.fullmatch(piece) for piece in pieces)


def is_mark(line: str) -> bool:
    """True for a rule, a page number or an end mark: "***", "- 2 -", "ENDS"."""
    return _SEPARATOR.fullmatch(line) is not None or is_address(line)


def _is_separator(line: str) -> bool:
    fixed = _SEPARATOR.fullmatch(line) or FURNITURE.fullmatch(line) or is_page_line(line)
    return bool(fixed) or _is_furniture_sentence(line) or _is_menu(line)


def _is_byline(line: str) -> bool:
    """True for a line that says who, when or what kind of document, and no more."""
    fixed = DATED_ROW.search(line) or DATE_LINE.fullmatch(line) or _DOCUMENT_KIND.fullmatch(line)
    return (
        bool(fixed)
        or is_page_record(line)
        or _is_dashed_row(line)
        or (len(line) <= 160 and not is_contact(line) and bool(BYLINE.search(line)))
    )


def _is_dashed_row(line: str) -> bool:
    """True for "14.05.2025 - Press release" and "May 27, 2025 - Havn, Norland - Example Office"."""
    pieces = re.split(r"\s[-–—]\s", line)
    rest = [piece for piece in pieces if not DATE_LINE.fullmatch(piece)]
    if len(line) > 120 or len(pieces) - len(rest) != 1 or max(map(len, map(str.split, rest)), default=9) > 6:
        return False
    dated = any(re.search(r"\d{4}", piece) for piece in pieces if piece not in rest)
    return dated and line[-1] not in ".!?:" and (len(rest) > 1 or bool(_DOCUMENT_KIND.fullmatch(rest[0])))


_FORMS: tuple[tuple[PassageKind, Callable[[str], bool]], ...] = (
    (PassageKind.LICENCE, lambda line: line[0] in "©ⓒ" and is_licence(line)),
    (PassageKind.BOILERPLATE, _is_separator),
    (PassageKind.LICENCE, is_licence),
    (PassageKind.NOTICE, lambda line: bool(notice_kind(line))),
    (PassageKind.BYLINE, _is_byline),
    (PassageKind.CONTACT, is_contact),
)
