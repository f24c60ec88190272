"""A line in, whether a page put it there for itself out: links, labels, addresses, who answers for it, when it changed.

What is told here stands at the head or foot of pages of many offices and is none of their story.
"""

from __future__ import annotations

import re

_FLAGS = re.IGNORECASE

# "Previous: No. 86, ...", "« Previous item | Next item »"; "Next release: ..." announces something.
_NEIGHBOUR = re.compile(
    r"\W{0,3}(?:previous|prev|next|older|newer)(?: (?:article|item|post|page|story|entry))?\s*(?:[:：»›>→←|]|$)"
    r"|.{0,60}(?:previous|next) (?:article|item|post|page|story|entry)\s*[»›>→]?\W*$",
    _FLAGS,
)
_LABELLED = re.compile(
    r"\W*(?:tags?|key ?words?|hashtags?|topics?|labels?|categor(?:y|ies)|filed under|related(?: \w+){0,2}"
    r"|see also|read (?:also|more|next)|more on(?: this)?(?: topic)?|share(?: (?:page|this(?: page)?|on|via))?"
    r"|(?:available )?languages?|available in|read (?:this|the) \w+ in|visitor counter"
    r"|(?:text|font) size|go to|page contents|on this page|you are here"
    r"|search for .{0,40}\bkey ?words?|attachments?|downloads?)\s*[:：]\s*(?:\S.{0,240})?",
    _FLAGS,
)
_FOLLOW = re.compile(
    r"\W*(?:please )?(?:follow|like|find|join|connect with)\b.{0,60}(?:(?<!\w)[@#]\w|\bon (?:X|Twitter|Facebook"
    r"|LinkedIn|Instagram|YouTube|Telegram|WhatsApp|Bluesky|Mastodon|social media)\b)",
    _FLAGS,
)
_CHANGED = re.compile(
    r"\W*(?:(?:this |the )?(?:page|content|site|website|article|document) )?(?:was )?last "
    r"(?:updated?|modified|review(?:ed)?|revised|changed?)\b.{0,60}\d"
    # A row of what was done to a page: "19 January 2026: First published."
    r"|\W*\d{1,2} [^\W\d_]{3,9} \d{4}\s?[:–-] ?(?:first |last )?(?:published|updated|corrected|amended|added|removed"
    r"|revised)\b.{0,160}$"
    # "Visitors: 12,345 | Last updated: 3 May": counters in a row with a change.
    r"|\W*(?:visitors?|visits|views|hits|page views)\s?[:：]\s?\d[\d,. ]*[|·•–-].{0,60}\bupdated\b.{0,60}\d"
    r"|\W*(?:date|time) (?:modified|updated|created|published|issued|posted|of (?:last )?(?:update|change|publication"
    r"|issue|release))\b.{0,40}\d|\W*(?:publication|release|posting|issue) date\b.{0,40}\d"
    r"|\W*(?:delivered on|location|document type|type(?: of document)?(?=:| press| news| media))\b\s*:?\s.{1,100}",
    _FLAGS,
)
_OPEN_HOURS = re.compile(r"\W*(?:office|opening|business|working|visiting|service) hours?\s*[:：]", _FLAGS)
_AUTHORISED = re.compile(
    r"\W*(?i:written and |published and |printed and )?(?i:authori[sz]ed)(?: and (?:published|printed|issued))? by "
    r"[^\Wa-z\d_]"
    r"|.{0,80}\b(?:acknowledges?|pays? (?:its |our |their )?respects? to) (?:the )?"
    r"(?i:traditional (?:custodians|owners))\b"
)
_PAGE_TOOLS = re.compile(
    r".{0,60}\byou (?:will |may )?need (?:to have )?.{2,40}\b(?:installed|reader|viewer|plug-?in)\b"
    r"|\W*(?:listen to|watch|print|save|email|hear) (?:this|the) (?:article|page|story|release|text|news)\W*$"
    r"|\W*(?:is|was) this (?:page |article |information )?(?:useful|helpful)\b|.*\breport a problem with this page\b"
    r"|\W*welcome to (?:the )?(?:[\w’'-]+ ){1,8}?(?:website|site|page|portal|home ?page)\W*$"
    r"|\W*(?:back to|top of) (?:the )?(?:page|top)\W*$|\W*(?:post|leave|write) an? comment\W*$",
    _FLAGS,
)
# "Attachment 0601_tides.pdf [Download]", "Tides in figures (PDF, 214 KB)".
_FILE = re.compile(
    r"(?!.*[a-z\d]\.\s[A-Z]).{0,100}(?:\.(?:pdf|hwpx?|docx?|xlsx?|pptx?|zip|jpe?g|png|csv)\b(?!/)"
    r"|[(\[](?:pdf|docx?|xlsx?|hwpx?|zip)\b[^)\]]{0,20}[)\]]).{0,60}$",
    _FLAGS,
)
# "ABC/Anna Berg/Carl Holm" and "IP/25/2087": who wrote, and under which number.
_CREDITED = re.compile(
    r"[A-Z]{2,6}(?:\s?/\s?[^\Wa-z\d_][\w.’'-]+(?: [^\W\d_][\w.’'-]+){0,3}){1,4}$"
    r"|[A-Z]{2,12}(?:[/.-][A-Z\d]{1,10}){1,5}$"
)
_STREET = (
    r"(?:street|st|road|rd|avenue|ave|boulevard|blvd|lane|drive|square|plaza|place|platz|stra(?:ß|ss)e|str|rue|via|calle"
    r"|carrera|cra|jirón|jr|persiaran|lorong|lebuh|jalan|avenida|av|praça|plaça|rua|ulica|ulitsa|ul|caddesi|cad|sokak|sok|jalan|jl|quai|allée|gade|vej|floor"
    r"|suite|building|bldg)"
)
_ROAD_ENDS = (
    r"(?:katu|tie|gatan|vägen|gata|vei|veien|gade|vej|stra(?:ß|ss)e|straat|laan|weg|plein|ro|gil|daero|utca|út)"
)
_HOUSE = re.compile(
    rf"\b\d+[a-z]?(?:[-/]\d+)?,? (?:[^\W\d_][\w’'.-]* ){{0,4}}{_STREET}\b\.?"
    rf"|\b{_STREET}\b\.? (?:[^\W\d_][\w’'.-]* ){{0,4}}(?:no\W{{0,3}})?\d"
    rf"|\b[^\W\d_]{{2,}}[-]?{_ROAD_ENDS} \d|\b\d+,? [^\W\d_]{{2,}}[-]?{_ROAD_ENDS}\b|\bP\.? ?O\.? ?Box \d|\bpostfach \d"
    r"|\b[^\W\d_]{3,}-(?:gu|dong|ku|cho|si)\b"
    r"|,\s(?:no\.?|lot|plot|unit|block)\s?\d+[a-z]?,? (?:[^\W\d_][\w’'.-]*,? ){0,5}\d{5}\b",
    _FLAGS,
)
_POSTCODE = re.compile(r"\b(?:[A-Z]{1,2}-)?\d{4,6}\b|\b[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}\b|\b\d{3}-\d{4}\b")
_ADDRESS_LABEL = re.compile(r"\W*(?:(?:postal|street|visiting|mailing|office|our) )?address\s*[:：]\s*\S", _FLAGS)
_REACHES = re.compile(r"@|\+\d|\b(?:tel|telephone|phone|fax|mobile|call)\b", _FLAGS)
_LONGEST_ADDRESS = 160


def is_page_line(line: str) -> bool:
    """True for what a page says of itself: neighbours, tags, links to follow, opening hours, who authorised it."""
    if len(line) > 300 or (_REACHES.search(line) and "follow" not in line.casefold()):
        return False
    forms = (_NEIGHBOUR, _OPEN_HOURS, _FOLLOW, _AUTHORISED, _PAGE_TOOLS, _FILE)
    labelled = _LABELLED.fullmatch(line) and line[-1] not in ".!?"
    return bool(labelled) or any(form.match(line) for form in forms) or is_address(line)


def is_page_record(line: str) -> bool:
    """True for the record that a page keeps of a text: when it was changed, by whom, under which number."""
    if len(line) > 140:
        return False
    return bool(_CHANGED.match(line) or _CREDITED.match(line) or _ISSUED.fullmatch(line) or _FIELDS.search(line))


# "ISSUED BY THE DEPARTMENT OF TIDES", and fields of a list with wide gaps: "Date 2025-06-01   Hits 12".
_ISSUED = re.compile(
    r"\W*(?i:issued|released|distributed|published|prepared) (?i:by)(?i: the)?"
    r"(?:[ ,]+(?:(?i:of|for|and|the|on|in|to)|&|[^\Wa-z\d_][\w’'.-]*))+\W{0,2}"
)
_FIELDS = re.compile(
    r"^\W*(?i:date|reg(?:istered|istration)? date|no|number|writer|author|department|division|source|views?|hits?)\b"
    r"\W{1,3}\w.*?(?:\s{3,}|\t)(?i:date|department|division|writer|author|contact|source|hits?|views?|attachment|file)\b"
)


def is_address(line: str) -> bool:
    """True for a postal address and nothing else: a house in a street, or a code, between commas, without a number
    to call."""
    if len(line) > _LONGEST_ADDRESS or _REACHES.search(line):
        return False
    if _ADDRESS_LABEL.match(line):
        return True
    sentence = re.search(r"\b(?:is|are|was|were|will|has|have|to|at|on|by|who|which)\b", line)
    several = line.count(",") >= 1 and (line[-1] not in ".:;!?" or (line[-1] == "." and line.count(",") >= 3))
    house = _HOUSE.search(line)
    return bool(several and not sentence and house and (line.count(",") >= 2 or _POSTCODE.search(line)))


_NUMBER_AFTER = re.compile(
    r"\s?[-–—|·•,;]?\s?(?:telephone|tel|phone|exchange|switchboard|central|fax)\b[^@\d+(]{0,24}"
    r"[(+\d][\d ()+./-]{5,24}\W*$",
    _FLAGS,
)


def is_address_with_number(line: str) -> bool:
    """True for a postal address and after it the number of the house: "Jr. Tidal 5, Havn 1 - Telephone (00) 555"."""
    number = _NUMBER_AFTER.search(line)
    before = line[: number.start()] if number else ""
    return bool(before) and before.count(",") >= 1 and bool(_HOUSE.search(before))


_RELATED = re.compile(
    r"\W*(?:(?:related|associated|recommended|useful|further|more|other|latest|recent) (?:news|links?|articles?|stories"
    r"|content|documents|pages|reading|releases|press releases|information|topics|statements"
    r"|speeches|headlines|updates|publications|announcements)|see also|find out more|read (?:also|more|next)"
    r"|more (?:on this topic|from .{1,40})|you (?:may|might) (?:also )?(?:like|be interested in|want to read)"
    r"|(?:most|more) (?:read|viewed|popular|shared|recent)(?: \w+)?|(?:top|all) (?:news|stories|headlines)"
    r"|in the news|editor[’']?s[’']? (?:picks|choice)|trending(?: now)?|popular (?:now|news|stories|articles))\W*",
    _FLAGS,
)


def is_related(line: str) -> bool:
    """True for a line under which a page lists other pages."""
    return bool(_RELATED.fullmatch(line))


_POINTER = re.compile(
    r"\W*(?:for )?(?:(?:more|further) (?:information|reading|details)|to (?:find out|learn) more)\W*", _FLAGS
)


def is_pointer(line: str) -> bool:
    """True for a line that only says that more is to be had: "For more information"."""
    return bool(_POINTER.fullmatch(line))
