"""The words by which places are known: what stands before and after their names, and what their own names hold."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from generator.sources.wording import word_set
from generator.summaries.vocabulary import EVENT_HEADS, MONTHS, NOT_BODIES, OPENERS, ROLE_HEADS, WEEKDAYS

# Parts of the world, and names of states that CLDR writes otherwise.
REGIONS = frozenset(
    re.split(
        r"\|",
        r"Africa|Asia|Europe|the Americas|Americas|Latin America|North America|South America|Central America|Oceania|"
        r"Antarctica|the Caribbean|Caribbean|Pacific|Indo-Pacific|Asia-Pacific|Atlantic|Mediterranean|Arctic|Baltic|"
        r"Balkans|Western Balkans|Middle East|Near East|Far East|North Africa|West Africa|East Africa|Central Africa|"
        r"Southern Africa|Horn of Africa|Sahel|sub-Saharan Africa|Central Asia|South Asia|Southeast Asia|"
        r"South-East Asia|East Asia|Caucasus|South Caucasus|Scandinavia|Central Europe|Eastern Europe|Western Europe|"
        r"Southern Europe|Northern Europe|Maghreb|Levant|Gaza|Gaza Strip|West Bank|Holy See|Viet Nam|Cabo Verde|"
        r"Timor-Leste|Lao PDR|Türkiye|Côte d’Ivoire|Côte d'Ivoire|Ivory Coast|Burma|Swaziland|Russian Federation|"
        r"Syrian Arab Republic|Great Britain|England|Scotland|Wales|Northern Ireland|North Macedonia|Macedonia|"
        r"Brunei Darussalam|Republic of Moldova|United Republic of Tanzania|United States of America|Korea|Congo",
    )
)
SHORT = frozenset({"UK", "US", "USA", "UAE", "U.S.", "U.K."})
_BUILDINGS = word_set("""
building complex hall palace hotel airport square street road avenue house base
""")
# Words in the names of places, of nature and of towns.
GEOGRAPHY = _BUILDINGS | word_set("""
river basin bay lake island islands sea ocean strait gulf valley province district peninsula canal cape mountain
mountains desert delta coast harbour harbor terrace park stadium castle villa museum bridge plateau archipelago
corridor region governorate prefecture county quay port station
""")
NO_PLACES = (
    frozenset(MONTHS)
    | frozenset(WEEKDAYS)
    | EVENT_HEADS
    | NOT_BODIES - _BUILDINGS
    | OPENERS
    | ROLE_HEADS
    | word_set("""
ai ict parliament q1 q2 q3 q4 cooperation mr ms mrs dr h.e agriculture trade education health tourism culture
investment excellency government council ministry assembly senate covid-19 published updated posted issued released
date press state commission industry commerce science foreign external republic kingdom sultanate emirate union nation
nations earth wise
east west north south world
""")
)


@dataclass(frozen=True, slots=True)
class Form:
    """Words around a name that make it a place: `firm` within the name of a body too, `built` where the name itself
    says what it is, `foreign` only where no dictionary has the name."""

    pattern: re.Pattern[str]
    firm: bool = False
    built: bool = False
    foreign: bool = False


_N = r"[^\Wa-z\d_](?:[\w\u0300-\u036f-]|[’'](?!s\b)(?=\w))*"
_WORDS = rf"{_N}(?: (?:(?:de|del|da|do|dos|la|las|los|el|al|of the|of|upon) )?{_N}){{0,3}}"
# Words that make a name that of a storm, a talk or a body, though the words around it speak of a place.
NEVER = word_set("""
typhoon hurricane cyclone storm process government initiative programme program agreement declaration direct facility
""")
# What ends in one of these is a thing of many, not a place.
NEVER_LAST = word_set("""
affairs force forces states figures programs programmes surveillance services members experts partners countries
""")
_MORE = "".join(rf"(?:, (?P<n{number}>{_WORDS})" for number in range(5)) + ")?" * 5
# A list may go on in words: "in Havn, Sund and on the islands".
_SEVERAL = (
    rf"(?P<name>{_WORDS})"
    rf"(?:{_MORE}(?:,? and (?:in |at |the )?(?P<more>{_WORDS})|(?=,? and (?:in|on|at|the|to|from|along)\b)))?"
)
_END = r"(?![\w$-])"
# What is somebody's, so that its "of" leads to a country, town or people.
_OF = r"""
Embassy Consulate Consulate-General Parliament Government [Gg]overnments?\\ and\\ [Pp]eople [Pp]eople [Cc]itizens
[Aa]uthorities [Cc]apital Permanent\\ Mission University [Aa]mbassadors? [Pp]resident [Pp]rime\\ [Mm]inister King Queen
[Cc]hancellor Sultan Emir [Cc]ity [Tt]own [Vv]illages? [Pp]rovinces? [Rr]egions? [Dd]istricts? [Ii]slands? [Pp]orts?
[Cc]oast [Ss]outh [Nn]orth [Ee]ast [Ww]est [Mm]unicipalit(?:y|ies) [Tt]owns [Cc]ities [Ss]tates? [Cc]ount(?:y|ies)
[Ww]aters [Pp]eninsula [Gg]overnorate [Pp]refecture [Nn]atives? [Rr]esidents [Ii]nhabitants [Ff]all [Oo]mbudsman
[Mm]ayors? [Gg]overnors? departments Affairs [Aa]ccession independence
""".replace("\\\\", "\\")
_GOING = word_set("""
travel travelled traveled travels travelling return returned returns visit visits trip journey flew fly export exports
import imports ambassador Ambassador envoy aid assistance mission arrived sent came come comes moved moves flight
flights sailed sailing travelling traveling drove way transferred relocated deported repatriated evacuated fled
migrated envoys ambassadors
""")
COMERS = word_set("""
students pupils residents people refugees workers delegates delegations participants experts companies farmers children
youth women men visitors tourists migrants volunteers families nationals representatives athletes artists teams
officials evacuees citizens engineers scientists doctors nurses soldiers troops goods journalists survivors patients
traders fishermen observers leaders ministers parliamentarians schools universities firms musicians dancers student
pupil resident refugee worker delegate participant expert farmer woman man visitor tourist volunteer citizen engineer
scientist doctor nurse soldier journalist observer colleagues counterparts merchant trader priest fisherman villager
villagers teacher artist
""")
_LAND = word_set("""
streets hills lamps shores banks mountains skies women children mothers sons daughters farmers fishermen miners music
songs ruins walls rooftops forests fields beaches markets schools hospitals coasts liberation bombing siege occupation
battle shelling outskirts centre center skyline vineyards orchards harbours harbors
""")
_OWNED = word_set("""
minister Minister ambassador Ambassador government Government capital exports imports economy people citizens border
coast parliament Parliament president President
""")
_FIELDS = "[Ff]oreign|[Pp]rime|[Dd]eputy|[Dd]efen[cs]e|[Ff]inance|[Tt]rade|[Ee]nergy"
_LOWER = word_set("""
volcano river railway valley harbour harbor province district region peninsula coast border lake canal basin mountains
desert strait port airport island islands presidency suburb suburbs neighbourhood neighbourhoods neighborhood estuary
neighborhoods township townships hills plain plains reef oasis border reservoir dam archipelago crossing road highway
mine mines oilfield refinery prison penitentiary camp
""")
_BUILT = word_set("""
Villa Palacio Palais Schloss Castle Palace House Hall Centre Center Hotel Stadium Airport Harbour Harbor Museum Park
Square
""")


def _either(words: str | frozenset[str]) -> str:
    """A pattern for any of the words, the longest first."""
    each = re.split(r"(?<!\\)\s+", words.strip()) if isinstance(words, str) else list(words)
    return "|".join(sorted(each, key=lambda one: (-len(one), one)))


@lru_cache(maxsize=1)
def place_patterns() -> tuple[Form, ...]:
    """What makes a name a place, the surest first."""
    return (*_by_its_own_words(), *_by_journeys(), *_by_what_stands_around())


def _by_its_own_words() -> tuple[Form, ...]:
    """A word of geography in the name or right beside it."""
    heads = _either(frozenset(one.title() for one in GEOGRAPHY))
    first = "Straits?|Sound|Firth|Isles|Gulf|Lake|Mount|Cape|Bay|Isle|Port|Lac|Río|Rio|Cerro|Isla"
    return (
        # "Example Bay", "Lake Example", "Hall 3"; not where another capital goes on.
        _form(rf"(?P<name>(?:{_N} ){{1,3}}(?:{heads})){_END}(?! (?:and )?[A-Z])", firm=True, built=True),
        _form(rf"(?P<name>(?:{first}) (?:of )?(?:the )?{_WORDS}){_END}"),
        _form(r"(?P<name>Hall \d+)\b", built=True),
        _form(rf"(?P<name>(?:Air Force |Air |Naval |Army |Military )Base {_N}){_END}", built=True),
        # What an office is in stands in its name: "the Consulate General in Havn".
        _form(
            rf"\b(?:Embassy|Consulate(?:[- ]General)?|Court|Mission|Office) in (?P<name>{_N}(?: {_N})?){_END}",
            firm=True,
        ),
        # "Norland and the Kingdom of Sund".
        _form(rf"(?P<name>{_N}) and the (?:Kingdom|Republic|Sultanate|Emirate|State) of\b"),
        # "the countries Norland, Sund and Aldovia".
        _form(
            r"\b(?:countries|states|nations|cities|towns|islands|provinces|volcanoes|rivers|lakes|ports|villages)"
            r"(?: of|,| like| such as|:)? "
            rf"{_SEVERAL}{_END}"
        ),
        # "the Cerro Alto volcano".
        _form(rf"(?<=\w )(?P<name>{_WORDS}) (?=(?:{_either(_LOWER)})\b)"),
        # "the Embassy of Norland", "the people of Norland", "the capital of Norland".
        _form(rf"\b(?:{_either(_OF)}) of (?:the )?{_SEVERAL}{_END}", firm=True),
    )


def _by_journeys() -> tuple[Form, ...]:
    """Who goes, comes or stands there."""
    return (
        # "travel to Havn", "visited Norland", "between Havn and Sund".
        _form(rf"\b(?:{_either(_GOING)}) (?:home |on |back )?(?:to|from) (?:the )?{_SEVERAL}{_END}"),
        _form(
            rf"\b(?:visit(?:ed|s|ing)?|left|leave|reach(?:ed)?|via|across) (?:the )?(?P<name>{_N}(?: {_N})?){_END}"
            r"(?! [A-Z])"
        ),
        _form(
            rf"\b(?:leaves?|left|departs?|departed|leaving) (?P<name>{_N}(?: {_N})?) for (?P<more>{_N}(?: {_N})?){_END}"
        ),
        # "left for Havn", "bound for Havn", "laid a wreath at Havn", "Havn-based", "Havn, the capital".
        _form(
            r"\b(?:leaves?|left|leaving|departs?|departed|departing|departure|bound|heads?|headed|set off) for "
            rf"(?:the )?{_SEVERAL}{_END}"
        ),
        # "students from Havn and Sund", "the storm struck Havn".
        _form(rf"\b(?:{_either(COMERS)}) (?:\w+ing )?from (?:the )?{_SEVERAL}{_END}"),
        _form(
            rf"\b(?:struck|devastated|battered|ravaged|swept through|swept across|besieged|shelled|bombed) (?:the )?"
            rf"(?P<name>{_N}(?: {_N})?){_END}"
        ),
        _form(
            r"\b(?:wreaths?|flowers|homage|tributes?|docked|landed|arrived|moored|called|stops?|stopped|stopovers?"
            r"|anchored) at "
            rf"(?P<name>{_N}(?: {_N})?){_END}"
        ),
        _form(rf"\b(?:connect|link)(?:s|ed|ing)? (?:the )?{_SEVERAL}{_END}"),
    )


def _by_what_stands_around() -> tuple[Form, ...]:
    """A small word before the name, or what belongs to the place after it."""
    return (
        _form(rf"(?P<name>{_N}(?: {_N})?)-based\b"),
        _form(rf"(?P<name>{_N}(?: {_N})?), (?:the |its )?(?:capital|administrative centre|seat of government)\b"),
        # "Turkana and Marsabit counties", "the Lac and Kanem provinces".
        _form(
            rf"(?:(?P<name>{_N}(?: {_N})?)(?:, (?P<next>{_N}(?: {_N})?))?,? and )?(?P<more>{_N}(?: {_N})?) "
            r"(?=(?:provinces|counties|districts|regions|municipalities|prefectures|states|islands|governorates|suburbs"
            r"|neighbou?rhoods|hills|valleys|rivers|lakes|ports|airports|villages|townships|mountains)\b)"
        ),
        _form(rf"\b(?:[Bb]etween|[Ff]rom) (?P<name>{_N}(?: {_N})?) (?:and|to) (?P<more>{_N}(?: {_N})?){_END}"),
        # "in Havn", "near the city of Havn", "in Havn and Sund".
        _form(
            r"(?<!Cooperation )(?<!Training )\b(?:in|near|around|outside|off|throughout|across|inside|beyond) (?:the )?"
            r"(?:(?:city|town|village|port|capital|district|province|region|department|state|county)s?(?: of|,) )?"
            rf"(?:Hall \d+ of the )?{_SEVERAL}{_END}"
        ),
        _form(
            rf"(?:\bat|Venue:) (?:the )?(?P<name>(?:{_N} ){{0,3}}(?:{_either(_BUILT)})(?: (?:of )?{_N}){{0,2}}){_END}",
            firm=True,
            built=True,
        ),
        # "built at Havn and Sund", "the hills of Havn".
        _form(rf"\bat (?P<name>{_N}(?: {_N})?)(?: and (?P<more>{_N}))?{_END}(?! [A-Z])", foreign=True),
        _form(
            rf"\b(?:{_either(_LAND)}) (?:of|around) (?P<name>{_N}(?: {_N})?)(?: and (?P<more>{_N}))?{_END}(?! [A-Z])",
            foreign=True,
        ),
        # "Norland's Foreign Minister".
        _form(rf"(?P<name>{_N}(?: {_N})?)[’']s (?=(?:(?:{_FIELDS}) )?(?:{_either(_OWNED)})\b)"),
    )


def _form(pattern: str, firm: bool = False, built: bool = False, foreign: bool = False) -> Form:
    return Form(re.compile(pattern), firm, built, foreign)


@lru_cache(maxsize=1)
def _languages() -> frozenset[str]:
    from generator.locales import Locale

    return frozenset(name.casefold() for name in Locale("en").babel().languages.values())


def is_language(words: set[str]) -> bool:
    """True if the words are the English name of a language (CLDR)."""
    return len(words) == 1 and bool(words & _languages())


def is_territory(name: str) -> bool:
    """True for the English name of a country or territory (CLDR), or of a part of the world."""
    return name.casefold() in _territories() or name in REGIONS


# Codes of CLDR for what is no land.
_NO_LAND = ("UN", "EZ", "XA", "XB", "ZZ", "QO")


@lru_cache(maxsize=1)
def _territories() -> frozenset[str]:
    from generator.locales import Locale

    names = Locale("en").babel().territories.items()
    short = (name.split(" (")[0] for code, name in names if code not in _NO_LAND)
    return frozenset(name.casefold() for name in (*short, "Czech Republic", "Turkey", "Korea", "Republic of Korea"))
