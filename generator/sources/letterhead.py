"""A line in, whether it is a letterhead out: the name of an office, or of the person who issues, and no headline."""

from __future__ import annotations

import re

_LETTERHEAD = re.compile(
    r"(?i:the )?(?i:(?:royal|federal|national|permanent) )?(?i:ministry|department|embassy|office"
    r"|government|permanent mission"
    r"|mission|consulate|delegation|secretariat|council|commission|republic|kingdom|state)\b"
    r"(?: (?:(?i:of|for|in|to|and|the|on|general)|del?|della|d[iouae]s?|la|las|los|el|[^\Wa-z\d_][\w’'.-]*|&),?)*$"
)
_CAPITALS = r"(?:[^\Wa-z\d_][\w’'&.-]*,? |(?:of|for|and|the|on|in|&) )*"
_OFFICE = (
    r"(?i:ministry|department|office|bureau|agency|directorate|institute|authority|commission|division"
    r"|unit|section|service|secretariat|cent(?:re|er)|council|embassy|association|federation"
    r"|university|foundation|administration|board|bank|union|organi[sz]ation|chancellery|presidency|government|court|tribunal|parliament|assembly|fund|academy|museum)"
)
_OFFICE_LAST = re.compile(rf"{_CAPITALS}{_OFFICE}(?:,.{{0,60}})?$")
_OFFICE_OF = re.compile(rf"{_CAPITALS}{_OFFICE} (?:of|for|in|at) {_CAPITALS}[^\Wa-z\d_][\w’'&.-]*(?:, .{{0,60}})?$")
# A headline has a verb where the name of an office has none.
_ACTION = re.compile(
    r"\b(?i:opens?|opened|signs?|signed|launch(?:es|ed)?|announces?|announced|hosts?|hosted|holds?"
    r"|held|welcomes?|calls?|visits?|joins?|adopts?|publishes|published|appoints?|meets?|agrees?|begins?|closes?"
    r"|celebrates?|supports?|condemns?|reaffirms?|concludes?|starts?|wins?|receives?|presents?"
    r"|introduces?|expands?|reports?|seeks?|urges?|warns?|to|is|are|will|has|have)\b"
)
_ACCREDITED = re.compile(
    r"(?<=Mission )to |(?<=[\w,] )to (?=the (?:United Nations|European Union|African Union|Organi[sz]ation)\b)"
)
# The name of any body with its acronym: "Example Trade and Growth (ETG)", "Example News Agency-ENA".
_WITH_ACRONYM = re.compile(
    rf"(?:The )?{_CAPITALS}[^\Wa-z\d_][\w’'&.-]* \([A-Z][A-Za-z]*[A-Z]\)$|{_CAPITALS}[^\Wa-z\d_]\w+-[A-Z]{{2,6}}$"
)
# A body of states has no office in its name: "Union of Example States", "Association of Example Nations".
_OF_STATES = re.compile(rf"(?:The )?{_CAPITALS}(?:Nations|States|Republic|Kingdom|Union|Community|League)$")
_HONOURED = (
    r"(?:(?:Senator|Baroness|Lord|Sir|Dame|Dr\.?|Prof\.?|H\.?E\.?) )?(?:(?:The |the )?(?:Rt\.? |Right )?"
    r"Hon(?:ou?rable|\.)? |(?:H\.E\.|His Excellency|Her Excellency|Senator|Baroness) )"
)
_PERSON = re.compile(rf"{_HONOURED}[^\Wa-z\d_][\w’'. -]{{2,60}}(?:,.{{0,80}})?$")
_RANK = re.compile(
    rf"(?:(?:Deputy|Assistant|Acting|Federal|Prime|First|State) )*"
    rf"(?:Minister|Secretary|Commissioner|President|Governor)(?: (?:for|of) {_CAPITALS}[^\Wa-z\d_][\w’'&.-]*)?$"
)
# Offices that keep their own name in an English text.
_ABROAD = re.compile(
    r"(?:Auswärtiges Amt|Bundesregierung)$|(?:Canciller[ií]a|Ministerio|Ministère|Ministério|Ministero"
    r"|Bundesministerium|Gobierno|Gouvernement|Governo|Presidencia|Présidence|Presidência|Presidenza|Embajada|Ambassade|Embaixada"
    r"|Ambasciata|Botschaft|Secretaría|Secretaria|Commission|Agence|Agencia|Agência|Institut|Instituto|Conseil|Consejo)"
    r"(?: (?:de|del|des|du|da|do|das|dos|di|der|für|la|le|les|el|los|et|y|e|und)"
    r"| [dl][’'][^\W\d_]\S*| [^\Wa-z\d_]\S*){1,9}$"
)
_SMALL = frozenset({"of", "for", "and", "the", "on", "in", "to"})


def is_letterhead(line: str) -> bool:
    """True for the name of an office standing alone: "Ministry of X", "Office of the Spokesperson", "National X
    Bureau", after a label too ("Site: Government Offices of X"), or for who issues: "Senator the Hon X", "Minister for
    Y"."""
    label, colon, rest = line.partition(": ")
    if colon and len(label.split()) <= 2 and _LETTERHEAD.match(rest):
        return True
    line = _WITH_PERSON.sub("", line)
    pieces = re.split(r"\s[|·•/]\s", line)
    if len(pieces) > 1:
        return all(map(is_letterhead, pieces))
    words = _in_small_letters(line) if line.isupper() or line.islower() else _ACRONYM_FIRST.sub("", line)
    # A mission is one "to" somebody; in any other line the word leads to a verb.
    if _ACTION.search(_ACCREDITED.sub(" ", words, count=1)):
        return False
    return any(form.match(words) for form in _FORMS)


# "METI Ministry of Example": the acronym of an office before its name.
_ACRONYM_FIRST = re.compile(r"^[A-Z]{2,8}[:,]? (?=[A-Z][a-z])")
# The person who issues with an office, in its line.
_WITH_PERSON = re.compile(
    r",? and (?i:the )?(?:Rt |Right )?(?:Hon(?:ou?rable)?|Baroness|Lord|Lady|Sir|Dame|Dr|Mr|Ms|Mrs|Senator)\b.*$"
)


def is_person_or_rank(line: str) -> bool:
    """True for a letterhead that names a person, or the rank of one: "Senator the Hon X", "Minister for Y"."""
    return bool(_PERSON.match(line) or _RANK.match(line))


def _in_small_letters(line: str) -> str:
    """A line in capitals as it would be written else: "Ministry of Example"."""
    return " ".join(word.lower() if word.lower() in _SMALL else word.title() for word in line.split())


_FORMS = (_LETTERHEAD, _OFFICE_LAST, _OFFICE_OF, _WITH_ACRONYM, _OF_STATES, _ABROAD, _PERSON, _RANK)
